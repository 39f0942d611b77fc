"""How many cameras of a working copy are verified, and how many are not, straight from the file."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from typing import Any, Callable

from ..core.camera import STATUS_COLUMN
from ..core.status import StatusCounts, counted
from .errors import Cancelled
from .unsaved import NOTHING_UNSAVED, Unsaved, rows_as_edited
from .working_copy import WorkingCopy

COUNTED_COLUMNS = (STATUS_COLUMN,)

_EVERY = 500
"""Rows between two looks whether anybody still wants to know, and rows that are asked for in one go."""


def status_counts(
    copy: WorkingCopy,
    unsaved: Unsaved = NOTHING_UNSAVED,
    shown: Set[int] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> StatusCounts:
    """Count the cameras by their status, with what was edited and not yet saved.

    Args:
        unsaved: the edits, of the columns `COUNTED_COLUMNS`.
        shown: the fids that are counted; None for all, which costs far less.

    Raises:
        Cancelled: only while those that are shown are counted.
    """
    with copy.reading() as connection:
        if shown is None:
            return counted(_of_all(connection, unsaved))
        return counted(Counter(_of_shown(connection, unsaved, shown, cancelled)))


def _of_all(connection: sqlite3.Connection, unsaved: Unsaved) -> Counter[Any]:
    """What the file counts by itself, less what was edited, and what it was edited to."""
    counts: Counter[Any] = Counter(dict(connection.execute("SELECT status, count(*) FROM cameras GROUP BY status")))
    edited = {fid: values[STATUS_COLUMN] for fid, values in unsaved.changed.items() if STATUS_COLUMN in values}
    saved = dict(_saved(connection, unsaved.deleted.union(edited)))
    counts.subtract(saved.values())
    counts.update(edited[fid] for fid in edited if fid in saved and fid not in unsaved.deleted)
    counts.update(values.get(STATUS_COLUMN) for values in unsaved.added.values())
    return counts


def _saved(connection: sqlite3.Connection, fids: Iterable[int]) -> Iterator[tuple[int, object]]:
    wanted = list(fids)
    for first in range(0, len(wanted), _EVERY):
        some = wanted[first : first + _EVERY]
        marks = ", ".join("?" * len(some))
        yield from connection.execute(f"SELECT fid, status FROM cameras WHERE fid IN ({marks})", some)  # nosec B608


def _of_shown(
    connection: sqlite3.Connection, unsaved: Unsaved, shown: Set[int], cancelled: Callable[[], bool]
) -> Iterator[object]:
    rows = rows_as_edited(connection, COUNTED_COLUMNS, unsaved)
    for number, (fid, _place, status) in enumerate(rows):
        if number % _EVERY == 0 and cancelled():
            raise Cancelled
        if fid in shown:
            yield status
