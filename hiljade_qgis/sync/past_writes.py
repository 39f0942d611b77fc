"""What pushes from this working copy wrote, as the journal has it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from .journal import DONE
from .server import WriteKind


@dataclass(frozen=True)
class PastWrite:
    """A write that went in.

    Attributes:
        before_raw: the base that it was made against; None for a new record.
        body: what was written; None for a deletion.
        answer_version: the version that the server gave it, where it told.
    """

    entry: int
    fid: int
    kind: WriteKind
    server_id: str
    before_raw: str | None
    body: str | None
    answer_version: str | None


def of_push(connection: sqlite3.Connection, push_id: str) -> list[PastWrite]:
    """The writes of a push that went in, in the order in which they were sent."""
    return [
        PastWrite(entry, fid, WriteKind(kind), *rest)
        for entry, fid, kind, *rest in connection.execute(
            "SELECT entry, fid, kind, server_id, before_raw, body, answer_version FROM hiljade_journal"
            " WHERE push_id = ? AND state = ? ORDER BY entry",
            (push_id, DONE),
        )
    ]


def bodies(
    connection: sqlite3.Connection, server_ids: Collection[str]
) -> Iterator[tuple[str, str | None, str]]:
    """What was written to these records, oldest first: id, what stood there before, what was written."""
    for server_id, before_raw, body in connection.execute(
        "SELECT server_id, before_raw, body FROM hiljade_journal WHERE state = ? AND body IS NOT NULL ORDER BY entry",
        (DONE,),
    ):
        if server_id in server_ids:
            yield server_id, before_raw, body


def deletion_of(connection: sqlite3.Connection, fid_or_server_id: int | str) -> PastWrite | None:
    """The write by which this working copy deleted a record, if that is the last that it wrote of it."""
    named = "fid" if isinstance(fid_or_server_id, int) else "server_id"
    found = connection.execute(
        "SELECT entry, fid, kind, server_id, before_raw, body, answer_version FROM hiljade_journal"  # nosec B608
        f" WHERE {named} = ? AND state = ? ORDER BY entry DESC LIMIT 1",
        (fid_or_server_id, DONE),
    ).fetchone()
    if found is None or found[2] != WriteKind.DELETE.value:
        return None
    entry, fid, kind, *rest = found
    return PastWrite(entry, fid, WriteKind(kind), *rest)


def before_first_writes_since(connection: sqlite3.Connection, made_at: str) -> dict[str, str | None]:
    """By id, what stood in each record before the first write to it that went in after a moment (ISO 8601, UTC); None
    for one that was made by it."""
    found: dict[str, str | None] = {}
    for server_id, before_raw in connection.execute(
        "SELECT server_id, before_raw FROM hiljade_journal WHERE kind IN (?, ?) AND state = ? AND made_at >= ?"
        " ORDER BY entry",
        (WriteKind.CREATE.value, WriteKind.MODIFY.value, DONE, made_at),
    ):
        found.setdefault(server_id, before_raw)
    return found


def brought_back(connection: sqlite3.Connection) -> set[str]:
    """What stood in the deleted records that pushes from here made again and that are there still: their raw texts."""
    found = connection.execute(
        "SELECT before_raw FROM hiljade_journal WHERE kind = ? AND state = ? AND before_raw IS NOT NULL"
        " AND server_id IN (SELECT server_id FROM hiljade_base)",
        (WriteKind.CREATE.value, DONE),
    )
    return {raw for (raw,) in found}


def last_entry(connection: sqlite3.Connection) -> int:
    """The number of the journal's newest entry; 0 where it is empty."""
    return int(connection.execute("SELECT coalesce(max(entry), 0) FROM hiljade_journal").fetchone()[0])


def was_written_since(connection: sqlite3.Connection, server_id: str, entry: int) -> bool:
    """Whether something was written to this record after the journal's entry of that number."""
    found = connection.execute(
        "SELECT 1 FROM hiljade_journal WHERE entry > ? AND server_id = ? AND state = ?", (entry, server_id, DONE)
    )
    return found.fetchone() is not None


def went_in_since(connection: sqlite3.Connection, fid: int, entry: int) -> bool:
    """Whether something was written for this row after the journal's entry of that number."""
    found = connection.execute(
        "SELECT 1 FROM hiljade_journal WHERE entry > ? AND fid = ? AND state = ?", (entry, fid, DONE)
    )
    return found.fetchone() is not None
