"""Which records somebody has looked at in this copy, and in which version: a record that changed since is unread.

Marks stand in `hiljade_read` and go nowhere else. What is pushed from here stays read, and a trigger lets a mark follow
a row that gets another fid.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from . import rows
from .working_copy import WorkingCopy

_NEW = ""
"""The version of a row that no server knows yet."""


def mark(copy: WorkingCopy, fids: Iterable[int]) -> None:
    """Note that the records of these rows were looked at, each in the version of its base; new rows as such.

    Raises:
        Any WorkingCopyError; nothing is noted then.
    """
    marked = list(dict.fromkeys(fids))
    with copy.transaction() as connection:
        versions = {base.fid: base.version for base in rows.bases(connection, marked)}
        connection.executemany(
            "INSERT INTO hiljade_read (fid, version) VALUES (?, ?)"
            " ON CONFLICT (fid) DO UPDATE SET version = excluded.version",
            [(fid, versions.get(fid, _NEW)) for fid in marked],
        )


def follow_push(connection: sqlite3.Connection, fid: int, version: str) -> None:
    """Let the mark of a row that was read follow its own push to the record's new version; before its base does."""
    connection.execute(
        "UPDATE hiljade_read SET version = ? WHERE fid = ?"
        " AND version = coalesce((SELECT version FROM hiljade_base AS base WHERE base.fid = hiljade_read.fid), ?)",
        (version, fid, _NEW),
    )


def unread(copy: WorkingCopy) -> list[int]:
    """The fids, rising, of the rows that have a base and were never looked at, or in another version.

    Raises:
        Any WorkingCopyError.
    """
    with copy.reading() as connection:
        found = connection.execute(
            "SELECT base.fid FROM hiljade_base AS base JOIN cameras ON cameras.fid = base.fid"
            " LEFT JOIN hiljade_read AS seen ON seen.fid = base.fid"
            " WHERE seen.version IS NOT base.version ORDER BY base.fid"
        )
        return [fid for (fid,) in found]
