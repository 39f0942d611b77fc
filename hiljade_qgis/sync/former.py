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
from . import journal, past_writes
from .working_copy import WorkingCopy

_KEY = "former:"
"""Key in `hiljade_meta`, with what the row is known by: its record's id or, before it has one, a journal entry."""
_ID, _ENTRY = "id:", "entry:"


def remember(copy: WorkingCopy, fid: int, raw: str | None) -> None:
    """Note what a row was put back to; None forgets. Belongs into a transaction."""
    name = _name(copy, fid)
    copy.set_meta(f"{_KEY}{fid}", None)  # as it was noted before rows were known by anything but their fids
    if raw is None:
        copy.set_meta(f"{_KEY}{name}", None)
        return
    name = name or f"{_ENTRY}{journal.following(copy.connection, fid, copy.codec.new_id)}"
    copy.set_meta(f"{_KEY}{name}", json.dumps({"raw": raw, "after": past_writes.last_entry(copy.connection)}))


def forget_pushed(copy: WorkingCopy) -> None:
    """Drop the notes that count no longer. Belongs into a transaction."""
    noted = copy.connection.execute(
        "SELECT key FROM hiljade_meta WHERE substr(key, 1, ?) = ?", (len(_KEY), _KEY)
    ).fetchall()
    for (key,) in noted:
        if _counting(copy, str(key)[len(_KEY) :]) is None:
            copy.set_meta(key, None)


def applied(copy: WorkingCopy, fid: int, base: Record | None, row: Row, record: Record) -> Record:
    """What to send for a row: `record`, and what was put back in it written as it was. Raises ValueError."""
    raw = _of(copy, fid)
    return record if raw is None else _as_it_was(record, base, row, copy.codec.decode(raw))


def _of(copy: WorkingCopy, fid: int) -> str | None:
    """The former record of a row that was not pushed since, as raw JSON; None where there is none."""
    name = _name(copy, fid)
    found = None if name is None else _counting(copy, name)
    return found or _counting(copy, str(fid))


def _counting(copy: WorkingCopy, name: str) -> str | None:
    """What is noted under this name, as raw JSON; None where nothing is, or it counts no longer."""
    text, connection = copy.meta(f"{_KEY}{name}"), copy.connection
    try:
        note = json.loads(text) if text else {}
        raw, after = str(note["raw"]), int(note["after"])
        if name.startswith(_ID):
            counts = not past_writes.was_written_since(connection, name[len(_ID) :], after)
        elif name.startswith(_ENTRY):
            counts = _server_id(copy, journal.fid_of(connection, int(name[len(_ENTRY) :]))) is None
        else:
            fid = int(name)  # another record may have it by now
            same = note["server_id"] == _server_id(copy, fid)
            counts = same and not past_writes.went_in_since(connection, fid, after)
    except (ValueError, KeyError, TypeError):
        return None
    return raw if counts else None


def _name(copy: WorkingCopy, fid: int) -> str | None:
    """What a row is known by, whatever fid it gets; None for a new one of which the journal has nothing yet."""
    server_id = _server_id(copy, fid)
    if server_id is not None:
        return f"{_ID}{server_id}"
    entry = journal.followed(copy.connection, fid)
    return None if entry is None else f"{_ENTRY}{entry}"


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
    shown = row_from_record(was)
    before = row_from_record(base) if base is not None and base.tags else None  # who says nothing has nothing to keep
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
