"""Why records were deleted in this copy: for whoever looks at the deletion before it is pushed.

A reason stands in `hiljade_reasons` by the record's fid, as long as the row is gone and the server's record is not. It
goes to no server, but with a hand-over. A trigger forgets it where a row with that fid comes back, and takes it along
where the deleted record steps aside to another fid.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from ..core.record import legible
from .working_copy import WorkingCopy

LONGEST = 500
"""In characters; what is longer is cut."""

_REMEMBER = (
    "INSERT INTO hiljade_reasons (fid, reason) SELECT fid, ? FROM hiljade_base WHERE fid = ?"
    " AND NOT EXISTS (SELECT 1 FROM cameras WHERE cameras.fid = hiljade_base.fid)"
    " ON CONFLICT (fid) DO UPDATE SET reason = excluded.reason"
)
_KNOWN = (
    "SELECT fid, reason FROM hiljade_reasons AS known WHERE typeof(reason) = 'text'"
    " AND EXISTS (SELECT 1 FROM hiljade_base WHERE hiljade_base.fid = known.fid)"
    " AND NOT EXISTS (SELECT 1 FROM cameras WHERE cameras.fid = known.fid)"
)


def remember(copy: WorkingCopy, reasons: Mapping[int, str]) -> None:
    """Note why rows were deleted, by fid. Those that are there, and those that no server knows, are left out.

    Raises:
        Any WorkingCopyError; nothing is noted then.
    """
    with copy.transaction() as connection:
        write(connection, reasons)


def write(connection: sqlite3.Connection, reasons: Mapping[int, str]) -> None:
    """`remember` within a transaction."""
    connection.executemany(_REMEMBER, [(_as_kept(reason), fid) for fid, reason in reasons.items() if reason])


def reasons(copy: WorkingCopy, fids: Iterable[int] | None = None) -> dict[int, str]:
    """Why the records were deleted whose deletion is pending, as far as somebody said, by fid.

    Args:
        fids: only these; None for all.

    Raises:
        Any WorkingCopyError.
    """
    wanted = None if fids is None else frozenset(fids)
    with copy.told_errors():
        found = copy.connection.execute(_KNOWN)
        return {fid: _as_kept(reason) for fid, reason in found if wanted is None or fid in wanted}


def _as_kept(reason: str) -> str:
    return legible(reason)[:LONGEST]
