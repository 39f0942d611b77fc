"""Which row was made of a new record from elsewhere, and of what, so that it is made once.

A note in `hiljade_meta` says so. It names the row by what follows it to whatever fid it gets: the id of its record,
or, as long as it has none, an entry in the journal.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..core.record import Record, Row, position_in_world
from . import journal, revival, rows
from .working_copy import WorkingCopy

_KEY = "origin:"
"""Key in `hiljade_meta`, with where the record comes from."""


@dataclass(frozen=True)
class Made:
    """The row that was made of a new record from elsewhere, None where it is gone, and what it was made of."""

    fid: int
    row: Row | None
    record: Record


def made_of(copy: WorkingCopy, origin: str) -> Made | None:
    """What was made of a record that comes from there; None where nothing was, as far as is known."""
    text = copy.meta(_KEY + origin) if origin else None
    if text is None:
        return None
    try:
        note = json.loads(text)
        fid, place, tags = _fid(copy, note), note["position"], dict(note["tags"])
        position = None if place is None else position_in_world(*place)
    except (ValueError, KeyError, TypeError):
        return None
    return Made(fid, dict(rows.rows(copy.connection, [fid])).get(fid), Record(position, tags))


def remember(copy: WorkingCopy, origin: str, fid: int, record: Record) -> None:
    """Note which row was made of what comes from there. Belongs into a transaction.

    Args:
        record: what it was made of.
    """
    note = {"fid": fid, **_lasting_name(copy, fid), "position": record.position, "tags": dict(record.tags)}
    copy.set_meta(_KEY + origin, json.dumps(note))


def _lasting_name(copy: WorkingCopy, fid: int) -> dict[str, str | int]:
    base = next(rows.bases(copy.connection, [fid]), None)
    if base is not None:
        return {"server_id": base.server_id}
    return {"entry": journal.following(copy.connection, fid, copy.codec.new_id)}


def _fid(copy: WorkingCopy, note: Mapping[str, Any]) -> int:
    """The fid that the row has now, or had. Raises KeyError, TypeError or ValueError where the note is none of ours."""
    connection, entry, server_id = copy.connection, note.get("entry"), note.get("server_id")
    if entry is not None:
        return journal.fid_of(connection, int(entry))
    if server_id is not None:
        found = rows.bases_by_server_id(connection, [server_id]) or revival.rows_of(connection, [server_id])
        if server_id in found:
            return found[server_id].fid
    return int(note["fid"])  # it is gone; or the note was made when the fid was all that was noted
