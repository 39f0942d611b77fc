"""What stands in a cell of somebody's table, as text or as a number."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Union

from .number_text import number_from_text
from .record import text_from_number
from .table_problem import Reason, Unreadable

Cell = Union[str, int, float, bool, None]
"""Dates are texts, as ISO 8601 has them."""

_EXACT = 1e15
_LARGEST = 1e300


def cell_text(cell: Cell) -> str:
    """A cell as text; "" for an empty one, and for a number that is none."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return str(cell)
    if not math.isfinite(cell):
        return ""
    return text_from_number(cell) if abs(cell) < _EXACT else repr(cell)


def cell_number(cell: Cell, decimal_mark: str) -> float:
    """The number in a cell. Raises Unreadable where there is none, or may be two, see `number_from_text`."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        if not abs(cell) < _LARGEST:
            raise Unreadable(Reason.NUMBER_UNREADABLE)
        return float(cell)
    return number_from_text(cell_text(cell), decimal_mark)


def folded_text(text: str) -> str:
    """The text by which it is looked up: blanks around it, and letter case, aside."""
    return text.strip().casefold()


def says_nothing(text: str, unknown: Collection[str]) -> bool:
    """Whether a text is empty, of blanks alone, or one of those folded ones that stand for an unknown."""
    return not text or not text.strip() or (bool(unknown) and folded_text(text) in unknown)
