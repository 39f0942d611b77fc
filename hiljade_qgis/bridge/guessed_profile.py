"""A profile of a table that nobody told, from its first rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Callable

from ..core.table_cell import Cell
from ..core.table_profile import TableProfile
from ..core.table_profile_guess import ROWS_LOOKED_AT, guess_profile
from .table_source import TableSource

_MOST_LOOKED_AT = 16 << 20
"""The characters from which a profile is taken, of however many rows they are."""

Cells = Sequence[Cell]


def guessed_profile(source: TableSource, as_meant: Callable[[Cells], Cells] = lambda cells: cells) -> TableProfile:
    """The profile that a table seems to follow.

    Args:
        as_meant: what the cells of a row are, where they are not written as they are meant.

    Raises:
        TableError: the position, or which of two columns is meant, can't be told.
    """
    rows: list[Cells] = []
    size = 0
    for row in islice(source.rows(), ROWS_LOOKED_AT):
        size += sum(len(cell) for cell in row.cells if isinstance(cell, str))
        if row.problem is None:
            rows.append(as_meant(row.cells))
        if size > _MOST_LOOKED_AT:
            break
    return guess_profile(source.names, rows, source.has_points)
