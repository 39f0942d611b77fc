"""Records that are gone from the server and are to come back: which row does that, and under which id.

As far as the tables of a working copy say, such a row is a new one. The journal has what it brings back, and follows
the row to whatever fid it gets. It is sent under the id that its record had, where ids are ours to make: so of two
people who bring a record back, the second one meets the first one's instead of making another camera.
"""

from __future__ import annotations

import sqlite3

from ..core.record import Record
from . import journal, rows
from .rows import Base
from .working_copy import WorkingCopy


def revive(copy: WorkingCopy, fid: int, server_id: str, raw: str | None = None, tombstone: str = "") -> None:
    """Note in a transaction that a new row is to become this record again.

    Args:
        raw: the record as it last was; None where that is not known. Whatever the row says is then its edit, so that
            nothing of it gives way unseen where somebody else brought the record back meanwhile.
        tombstone: the version of its deletion, as far as the server told it.
    """
    if raw is None:
        position = next((row.position for _fid, row in rows.rows(copy.connection, [fid])), None)
        raw = copy.codec.encode(None, server_id, Record(position, {}))
    journal.record_revival(copy.connection, fid, Base(fid, server_id, "", raw, tombstone))


def row_of(connection: sqlite3.Connection, server_id: str) -> Base | None:
    """The row that brings this record back, or has brought it back, be it under another id.

    Returns:
        That row's base; until it is pushed, one without a version, that holds what both sides go back to. None where
        there is no such row.
    """
    found = journal.brought_back_by(connection, server_id)
    if found is None:
        return None
    fid, raw = found
    return next(rows.bases(connection, [fid]), Base(fid, server_id, "", raw))
