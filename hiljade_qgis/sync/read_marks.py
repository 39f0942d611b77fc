"""Which records somebody has looked at in this copy, and in which version: a record that changed since is unread.

Marks stand in `hiljade_read` and go nowhere else. What is pushed from here stays read, and a trigger lets a mark follow
a row that gets another fid.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from .working_copy import WorkingCopy

_NEW = ""
"""The version of a row that no server knows yet."""


_MARK = (
    "INSERT INTO hiljade_read (fid, version) SELECT cameras.fid,"
    " CASE WHEN coalesce(cameras.version, :new) = :seen THEN coalesce(base.version, :new) ELSE :seen END"
    " FROM cameras LEFT JOIN hiljade_base AS base ON base.fid = cameras.fid WHERE cameras.fid = :fid"
    " ON CONFLICT (fid) DO UPDATE SET version = excluded.version"
    " WHERE version IS NOT (SELECT base.version FROM hiljade_base AS base WHERE base.fid = excluded.fid)"
)
"""A row that still says what it said has the base that it had: a pasted one says another's version and has none. What
is read as it is now stays so, whatever was seen of it before."""


def mark(copy: WorkingCopy, seen: Mapping[int, str]) -> None:
    """Note that records were looked at.

    Args:
        seen: by fid the version that the row said then, "" where it said none. The record may be another by now.

    Raises:
        Any WorkingCopyError; nothing is noted then.
    """
    with copy.transaction() as connection:
        connection.executemany(
            _MARK, [{"fid": fid, "seen": version, "new": _NEW} for fid, version in seen.items()]
        )


def follow_push(connection: sqlite3.Connection, fid: int, version: str) -> None:
    """Let the mark of a row that was read follow its own push to the record's new version; before its base does."""
    connection.execute(
        "UPDATE hiljade_read SET version = ? WHERE fid = ?"
        " AND version = coalesce((SELECT version FROM hiljade_base AS base WHERE base.fid = hiljade_read.fid), ?)",
        (version, fid, _NEW),
    )


def unread(copy: WorkingCopy, kept: Mapping[int, str] | None = None) -> list[int]:
    """The fids, rising, of the rows that have a base and were never looked at, or in another version.

    Args:
        kept: marks that are not written yet, as `mark` takes them.

    Raises:
        Any WorkingCopyError.
    """
    with copy.reading() as connection:
        found = connection.execute(
            "SELECT base.fid, base.version FROM hiljade_base AS base JOIN cameras ON cameras.fid = base.fid"
            " LEFT JOIN hiljade_read AS seen ON seen.fid = base.fid"
            " WHERE seen.version IS NOT base.version ORDER BY base.fid"
        )
        return [fid for fid, version in found if not kept or kept.get(fid) != version]
