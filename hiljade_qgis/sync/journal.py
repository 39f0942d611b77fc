"""The journal: what was about to be sent, on disk before it is sent, and what was answered.

An entry whose answer never came stays "sending". Before anything else is sent, the server is asked what became of
it: that makes a push exactly-once, wherever it was cut.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Callable

from .rows import Base
from .server import Entry as ServerEntry
from .server import Write, WriteKind

SENDING = "sending"
DONE = "done"
CONFLICT = "conflict"
REFUSED = "refused"
MERGED = "merged"
"""The server had something newer, which went into the row; what is left to send is sent against that."""
NOT_SENT = "not_sent"
"""It never reached the server; a new record keeps the id that was made for it then."""


@dataclass(frozen=True)
class Entry:
    """One write in the journal.

    Attributes:
        before_raw: the base that it was made against; None for a new record. A CREATE that has one brings back a
            record that the server deleted.
        tombstone: the version of that deletion.
        changeset: in which it was sent; "" where the server has none.
    """

    entry: int
    fid: int
    write: Write
    before_raw: str | None
    tombstone: str = ""
    changeset: str = ""

    @property
    def origin(self) -> str:
        """What both sides go back to where the server holds something else by now: the base, or else what was sent."""
        return self.before_raw or self.write.body or "{}"


@dataclass(frozen=True)
class Origin:
    """A deleted record that a new row brings back: its id, its last text, the version of its deletion."""

    server_id: str
    raw: str
    tombstone: str


@dataclass(frozen=True)
class Sending:
    """A write that is about to be sent; `before_raw` and `tombstone` as in :class:`Entry`."""

    fid: int
    write: Write
    before_raw: str | None
    tombstone: str = ""


_INSERT = (
    "INSERT INTO hiljade_journal (push_id, made_at, fid, kind, server_id, version, before_raw, body, comment, state)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def record_sending(
    connection: sqlite3.Connection, push_id: str, comment: str, sendings: Sequence[Sending], changeset: str = ""
) -> list[Entry]:
    """Enter writes that are about to be sent, and in which changeset."""
    entries = []
    for one in sendings:
        write, version = one.write, one.write.version
        if write.kind is WriteKind.CREATE:
            version = one.tombstone or None
        values = (write.kind.value, write.server_id, version, one.before_raw, write.body, comment, SENDING)
        number = int(connection.execute(_INSERT, (push_id, _now(), one.fid, *values)).lastrowid or 0)
        if changeset:
            connection.execute("INSERT INTO hiljade_changesets (entry, changeset) VALUES (?, ?)", (number, changeset))
        entries.append(Entry(number, one.fid, write, one.before_raw, one.tombstone, changeset))
    return entries


def record_revival(connection: sqlite3.Connection, fid: int, base: Base) -> None:
    """Enter that a row whose record the server deleted shall become a record again, under the id that it had.

    It belongs to no push and stays as it is, so that the row is known by it whatever becomes of it.
    """
    write = (WriteKind.CREATE.value, base.server_id, base.theirs_version, base.raw, None, "", NOT_SENT)
    connection.execute(_INSERT, ("", _now(), fid, *write))


def open_entries(connection: sqlite3.Connection) -> list[Entry]:
    """Writes whose answer never came, oldest first."""
    return [
        _entry(*values)
        for values in connection.execute(
            "SELECT entry, fid, kind, server_id, version, body, before_raw, changeset FROM hiljade_journal"
            " LEFT JOIN hiljade_changesets USING (entry) WHERE state = ? ORDER BY entry",
            (SENDING,),
        )
    ]


def _entry(
    entry: int,
    fid: int,
    kind: str,
    server_id: str,
    version: str | None,
    body: str | None,
    before_raw: str | None,
    changeset: str | None,
) -> Entry:
    if WriteKind(kind) is WriteKind.CREATE:
        write, tombstone = Write(WriteKind.CREATE, server_id, None, body), version or ""
    else:
        write, tombstone = Write(WriteKind(kind), server_id, version, body), ""
    return Entry(entry, fid, write, before_raw, tombstone, changeset or "")


def close_entry(
    connection: sqlite3.Connection, entry: Entry, state: str, reason: str = "", held: ServerEntry | None = None
) -> None:
    """Say how a write ended: DONE, MERGED, CONFLICT, REFUSED or NOT_SENT.

    Args:
        held: what the server holds after a write that is DONE: its id is the record's, whatever was sent.
    """
    connection.execute(
        "UPDATE hiljade_journal SET state = ?, reason = ?, answer_version = ?, answered_at = ?, server_id = ?"
        " WHERE entry = ?",
        (
            state,
            reason,
            None if held is None else held.version,
            _now(),
            entry.write.server_id if held is None else held.server_id,
            entry.entry,
        ),
    )


def fid_now(connection: sqlite3.Connection, entry: Entry) -> int | None:
    """The fid of the record that was written, which may be another than when it was sent; None where it is gone."""
    row = connection.execute("SELECT fid FROM hiljade_base WHERE server_id = ?", (entry.write.server_id,)).fetchone()
    if row is None and entry.write.kind is WriteKind.CREATE:
        row = connection.execute("SELECT fid FROM hiljade_journal WHERE entry = ?", (entry.entry,)).fetchone()
    return None if row is None else int(row[0])


def origin_of(connection: sqlite3.Connection, fid: int) -> Origin | None:
    """What stands in the journal of this new record: the id that an earlier push made for it and never got through,
    or that its record had before the server deleted it; `raw` is "" for the former.

    None also where another row has that id by now.
    """
    row = connection.execute(
        "SELECT server_id, kind, state, before_raw, version FROM hiljade_journal WHERE fid = ?"
        " ORDER BY entry DESC LIMIT 1",
        (fid,),
    ).fetchone()
    if row is None or row[1] != WriteKind.CREATE.value or row[2] not in (NOT_SENT, REFUSED):
        return None
    taken = connection.execute("SELECT 1 FROM hiljade_base WHERE server_id = ?", (row[0],)).fetchone()
    return None if taken else Origin(str(row[0]), row[3] or "", row[4] or "")


def id_made_for(connection: sqlite3.Connection, fid: int) -> str | None:
    """The id under which this new record shall be sent, if it has one already; see `origin_of`."""
    origin = origin_of(connection, fid)
    return None if origin is None else origin.server_id


def awaited(connection: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    """New records that are not known to have arrived, by the id under which they may: the fid, and what both sides go
    back to, which is what was sent, or the record that the row brings back."""
    return {
        server_id: (fid, before_raw or body or "{}")
        for server_id, fid, before_raw, body in connection.execute(
            "SELECT server_id, fid, before_raw, body FROM hiljade_journal WHERE entry IN"
            " (SELECT max(entry) FROM hiljade_journal GROUP BY fid) AND kind = ? AND state IN (?, ?)"
            " AND fid IN (SELECT fid FROM cameras) AND fid NOT IN (SELECT fid FROM hiljade_base)",
            (WriteKind.CREATE.value, NOT_SENT, REFUSED),
        )
    }


def revivals(connection: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    """The rows that are to bring deleted records back, or have brought them back, by those records' ids: the row's fid
    now, be it pushed or not, or deleted and not pushed yet, and what both sides go back to."""
    return {
        server_id: (fid, raw)
        for server_id, fid, raw in connection.execute(
            "SELECT server_id, fid, before_raw FROM hiljade_journal WHERE kind = ? AND push_id = '' AND state = ?"
            " AND before_raw IS NOT NULL AND (fid IN (SELECT fid FROM cameras)"
            " OR fid IN (SELECT fid FROM hiljade_base)) ORDER BY entry",
            (WriteKind.CREATE.value, NOT_SENT),
        )
    }


def revived_by(connection: sqlite3.Connection, fid: int) -> Origin | None:
    """The deleted record that this new row is to bring back; None where it brings none back, or another row has its
    id by now."""
    row = connection.execute(
        "SELECT server_id, before_raw, version FROM hiljade_journal WHERE fid = ? AND kind = ? AND push_id = ''"
        " AND state = ? AND before_raw IS NOT NULL AND server_id NOT IN (SELECT server_id FROM hiljade_base)"
        " ORDER BY entry DESC LIMIT 1",
        (fid, WriteKind.CREATE.value, NOT_SENT),
    ).fetchone()
    return None if row is None else Origin(str(row[0]), str(row[1]), row[2] or "")


def following(connection: sqlite3.Connection, fid: int, new_id: Callable[[], str]) -> int:
    """An entry that follows this new row to whatever fid it gets, and stays as it is: one that was never sent or never
    got through. Entered where there is none, with the id that is made for the row then."""
    known = followed(connection, fid)
    if known is not None:
        return known
    again = connection.execute(  # what may arrive yet does so under the id that it was sent with
        "INSERT INTO hiljade_journal (push_id, made_at, fid, kind, server_id, version, before_raw, body, comment,"
        " state) SELECT push_id, made_at, fid, kind, server_id, version, before_raw, body, comment, ?"
        " FROM hiljade_journal WHERE fid = ? AND kind = ? AND state = ? ORDER BY entry DESC LIMIT 1",
        (NOT_SENT, fid, WriteKind.CREATE.value, SENDING),
    )
    if again.rowcount:
        return int(again.lastrowid or 0)
    new = (WriteKind.CREATE.value, new_id(), None, None, None, "", NOT_SENT)
    return int(connection.execute(_INSERT, ("", _now(), fid, *new)).lastrowid or 0)


def followed(connection: sqlite3.Connection, fid: int) -> int | None:
    """The first entry that follows this row to whatever fid it gets; None where there is none."""
    found = connection.execute(
        "SELECT min(entry) FROM hiljade_journal WHERE fid = ? AND kind = ? AND state IN (?, ?)",
        (fid, WriteKind.CREATE.value, NOT_SENT, REFUSED),
    ).fetchone()
    return None if found[0] is None else int(found[0])


def fid_of(connection: sqlite3.Connection, entry: int) -> int:
    """The fid that this entry's row has now, or had. Raises KeyError: there is no such entry."""
    found = connection.execute("SELECT fid FROM hiljade_journal WHERE entry = ?", (entry,)).fetchone()
    if found is None:
        raise KeyError(entry)
    return int(found[0])


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")
