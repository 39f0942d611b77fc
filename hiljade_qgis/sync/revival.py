"""Records that are gone from the server and are to come back: which row does that, and under which id.

As far as the tables of a working copy say, such a row is a new one. The journal has what it brings back, and follows
the row to whatever fid it gets. It is sent under the id that its record had, where ids are ours to make: so of two
people who bring a record back, the second one meets the first one's instead of making another camera.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

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


def rows_of(connection: sqlite3.Connection, server_ids: Collection[str]) -> dict[str, Base]:
    """The rows that bring these records back, or have brought them back, be it under other ids.

    Returns:
        By the record's id the row's base; until it is pushed, one without a version, that holds what both sides go
        back to.
    """
    if not server_ids:
        return {}
    known = journal.revivals(connection)
    found = {server_id: known[server_id] for server_id in server_ids if server_id in known}
    bases = {base.fid: base for base in rows.bases(connection, [fid for fid, _raw in found.values()])}
    return {server_id: bases.get(fid) or Base(fid, server_id, "", raw) for server_id, (fid, raw) in found.items()}
