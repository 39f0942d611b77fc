"""The journal: what was about to be sent, on disk before it is sent, and what was answered.

An entry whose answer never came stays "sending". Before anything else is sent, the server is asked what became of
it: that makes a push exactly-once, wherever it was cut.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from .server import Write, WriteKind

SENDING = "sending"
DONE = "done"
CONFLICT = "conflict"
REFUSED = "refused"
NOT_SENT = "not_sent"
"""It never reached the server; a new record keeps the id that was made for it then."""


@dataclass(frozen=True)
class Entry:
    """One write in the journal.

    Attributes:
        before_raw: the base that it was made against; None for a new record.
    """

    entry: int
    fid: int
    write: Write
    before_raw: str | None


def record_sending(
    connection: sqlite3.Connection,
    push_id: str,
    comment: str,
    writes: Sequence[tuple[int, Write, str | None]],
) -> list[Entry]:
    """Enter writes that are about to be sent.

    Args:
        writes: fid, write, and the base's raw JSON.
    """
    entries = []
    for fid, write, before_raw in writes:
        cursor = connection.execute(
            "INSERT INTO hiljade_journal (push_id, made_at, fid, kind, server_id, version, before_raw, body, comment,"
            " state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                push_id,
                _now(),
                fid,
                write.kind.value,
                write.server_id,
                write.version,
                before_raw,
                write.body,
                comment,
                SENDING,
            ),
        )
        entries.append(Entry(int(cursor.lastrowid or 0), fid, write, before_raw))
    return entries


def open_entries(connection: sqlite3.Connection) -> list[Entry]:
    """Writes whose answer never came, oldest first."""
    return [
        Entry(entry, fid, Write(WriteKind(kind), server_id, version, body), before_raw)
        for entry, fid, kind, server_id, version, body, before_raw in connection.execute(
            "SELECT entry, fid, kind, server_id, version, body, before_raw FROM hiljade_journal"
            " WHERE state = ? ORDER BY entry",
            (SENDING,),
        )
    ]


def close_entry(
    connection: sqlite3.Connection, entry: Entry, state: str, reason: str = "", version: str | None = None
) -> None:
    """Say how a write ended: DONE, CONFLICT, REFUSED or NOT_SENT."""
    connection.execute(
        "UPDATE hiljade_journal SET state = ?, reason = ?, answer_version = ?, answered_at = ? WHERE entry = ?",
        (state, reason, version, _now(), entry.entry),
    )


def fid_now(connection: sqlite3.Connection, entry: Entry) -> int | None:
    """The fid of the record that was written, which may be another than when it was sent; None where it is gone."""
    row = connection.execute("SELECT fid FROM hiljade_base WHERE server_id = ?", (entry.write.server_id,)).fetchone()
    if row is None and entry.write.kind is WriteKind.CREATE:
        row = connection.execute("SELECT fid FROM hiljade_journal WHERE entry = ?", (entry.entry,)).fetchone()
    return None if row is None else int(row[0])


def id_made_for(connection: sqlite3.Connection, fid: int) -> str | None:
    """The id that an earlier push made for this new record, if that push never got it through.

    None also where another row has that id by now.
    """
    row = connection.execute(
        "SELECT server_id, kind, state FROM hiljade_journal WHERE fid = ? ORDER BY entry DESC LIMIT 1", (fid,)
    ).fetchone()
    if row is None or row[1] != WriteKind.CREATE.value or row[2] not in (NOT_SENT, REFUSED):
        return None
    taken = connection.execute("SELECT 1 FROM hiljade_base WHERE server_id = ?", (row[0],)).fetchone()
    return None if taken else str(row[0])


def rows_by_id_made(connection: sqlite3.Connection) -> dict[str, int]:
    """Ids that earlier pushes made for new records which are not known to have arrived, with their fids."""
    return dict(
        connection.execute(
            "SELECT server_id, fid FROM hiljade_journal WHERE kind = ? AND state IN (?, ?)"
            " AND fid IN (SELECT fid FROM cameras) AND fid NOT IN (SELECT fid FROM hiljade_base)",
            (WriteKind.CREATE.value, NOT_SENT, REFUSED),
        )
    )


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")
