"""Cameras counted in hexagons: which one a place lies in, its corners, and the classes that a legend explains.

Hexagons stand on a corner. Neighbours' middles are `width_m` apart, which is also how wide a hexagon is from side to
side. One is named by its column q and its row r: its middle is at x = width (q + r/2), y = width √3/2 r (axial
coordinates; Amit Patel, https://www.redblobgames.com/grids/hexagons/).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..geodesic import Floats
from .map_scale import round_length_m

Numbers = NDArray[np.int64]

_WIDTH_MM = 7.0
"""How wide hexagons are on paper at most, so that their round width is 2.8 mm at least."""
_ROW = math.sqrt(3) / 2
_MOST_CLASSES = 6
_EACH = 5
"""Where no hexagon has more cameras than this, each number is a class."""


class Hexagon(NamedTuple):
    """One with cameras in it."""

    column: int
    row: int
    cameras: int


class CountClass(NamedTuple):
    """Counts that are drawn alike: from `least` to `most`; None where there is no end."""

    least: int
    most: int | None


def width_m(scale: float, larger: float = 1.0) -> float:
    """A round width of hexagons on the ground: 1, 2 or 5 and noughts.

    Args:
        scale: the map's denominator.
        larger: how many times larger than on an A4 everything on the page is.
    """
    return round_length_m(scale, _WIDTH_MM * larger)


def hexagons_of(x_m: ArrayLike, y_m: ArrayLike, width_m: float) -> tuple[Numbers, Numbers]:
    """The columns and rows of the hexagons in which places lie; one on a border lies in one of both."""
    x, y = (np.asarray(values, dtype=np.float64) / width_m for values in (x_m, y_m))
    row = y / _ROW
    column = x - row / 2
    third = -column - row
    # Rounded, the three add up to nought but for the one that was rounded most.
    rounded = [np.rint(value) for value in (column, row, third)]
    off = [np.abs(near - value) for near, value in zip(rounded, (column, row, third))]
    column_is_off = (off[0] > off[1]) & (off[0] > off[2])
    row_is_off = ~column_is_off & (off[1] > off[2])
    found_column = np.where(column_is_off, -rounded[1] - rounded[2], rounded[0])
    found_row = np.where(row_is_off, -rounded[0] - rounded[2], rounded[1])
    return found_column.astype(np.int64), found_row.astype(np.int64)


def counted(x_m: ArrayLike, y_m: ArrayLike, width_m: float) -> list[Hexagon]:
    """How many places lie in each hexagon; those without any are left out."""
    numbers = np.stack(hexagons_of(x_m, y_m, width_m))
    cells, counts = np.unique(numbers, axis=1, return_counts=True)
    return [Hexagon(*one) for one in zip(*cells.tolist(), counts.tolist())]


def middle(column: int, row: int, width_m: float) -> tuple[float, float]:
    """The middle of a hexagon."""
    return width_m * (column + row / 2), width_m * _ROW * row


def corners(column: int, row: int, width_m: float) -> Floats:
    """The six corners of a hexagon, counter-clockwise from the one in the north-east: shape (6, 2)."""
    angles = np.radians(30.0 + 60.0 * np.arange(6))
    out: Floats = np.stack([np.cos(angles), np.sin(angles)], axis=1) * width_m / math.sqrt(3)
    out += middle(column, row, width_m)
    return out


def classes(most: int) -> list[CountClass]:
    """Up to six classes with round bounds for counts from 1 to `most`, which lies in the last one.

    Each begins at 1, 2 or 5 and noughts; where that makes too many, at every second of these.
    """
    if most <= _EACH:
        return [CountClass(number, number) for number in range(1, most + 1)]
    bounds = [step * 10**power for power in range(len(str(most))) for step in (1, 2, 5)]
    bounds = [bound for bound in bounds if bound <= most]
    while len(bounds) > _MOST_CLASSES:
        bounds = bounds[::2]
    ends = [bound - 1 for bound in bounds[1:]]
    return [CountClass(*of) for of in zip(bounds, [*ends, None])]


def class_of(cameras: int, among: list[CountClass]) -> int:
    """Which of the classes a count is in."""
    return max(number for number, one in enumerate(among) if one.least <= cameras)
