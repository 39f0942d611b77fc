"""What a row that was put back shall be sent as: the record as it once was, to the letter.

A table shows less than a record can hold: a height of `12'` is no number of metres, a deleted feature had members that
are no tags. Where a reversal gives a field its old value back, the push therefore writes it as it was written.
What is remembered here counts until the row has been pushed.
"""

from __future__ import annotations

import json

from ..core.camera import FIELDS
from ..core.changes import same_value
from ..core.record import JsonValue, Record, Row, row_from_record
from . import past_writes
from .working_copy import WorkingCopy

_KEY = "former:"
"""Key in `hiljade_meta`, with the fid of the row."""


def remember(copy: WorkingCopy, fid: int, raw: str | None) -> None:
    """Note what a row was put back to; None forgets. Belongs into a transaction."""
    if raw is None:
        copy.set_meta(f"{_KEY}{fid}", None)
        return
    note = {"raw": raw, "server_id": _server_id(copy, fid), "after": past_writes.last_entry(copy.connection)}
    copy.set_meta(f"{_KEY}{fid}", json.dumps(note))


def forget_pushed(copy: WorkingCopy) -> None:
    """Drop the notes that count no longer. Belongs into a transaction."""
    noted = copy.connection.execute(
        "SELECT key FROM hiljade_meta WHERE substr(key, 1, ?) = ?", (len(_KEY), _KEY)
    ).fetchall()
    for (key,) in noted:
        text = str(key)[len(_KEY) :]
        if not text.isascii() or not text.isdigit() or _of(copy, int(text)) is None:
            copy.set_meta(key, None)


def applied(copy: WorkingCopy, fid: int, base: Record | None, row: Row, record: Record) -> Record:
    """What to send for a row: `record`, and what was put back in it written as it was. Raises ValueError."""
    raw = _of(copy, fid)
    return record if raw is None else _as_it_was(record, base, row, copy.codec.decode(raw))


def _of(copy: WorkingCopy, fid: int) -> str | None:
    """The former record of a row that was not pushed since, as raw JSON; None where there is none."""
    text = copy.meta(f"{_KEY}{fid}")
    try:
        note = json.loads(text) if text else {}
        raw, server_id, after = note["raw"], note["server_id"], int(note["after"])
    except (ValueError, KeyError, TypeError):
        return None
    if server_id != _server_id(copy, fid):  # another record has this fid by now
        return None
    if past_writes.went_in_since(copy.connection, fid, after):
        return None
    return str(raw)


def _server_id(copy: WorkingCopy, fid: int) -> str | None:
    """The id of the record in this row; None for one that is new."""
    found = copy.connection.execute("SELECT server_id FROM hiljade_base WHERE fid = ?", (fid,)).fetchone()
    return None if found is None else str(found[0])


def _as_it_was(record: Record, base: Record | None, row: Row, was: Record) -> Record:
    """The record with each field that was changed from the base back to what it was, written as it was written.

    Args:
        record: base and row together, as it would be sent.
        was: the former record.
    """
    shown, before = row_from_record(was), None if base is None else row_from_record(base)
    tags: dict[str, JsonValue] = dict(record.tags)
    for field in FIELDS:
        value = row.values.get(field.column)
        if before is not None and same_value(field.column, before.values.get(field.column), value):
            continue
        if same_value(field.column, shown.values.get(field.column), value):
            for tag in field.tags:
                tags.pop(tag, None)
                if tag in was.tags:
                    tags[tag] = was.tags[tag]
    return Record(record.position, tags)
