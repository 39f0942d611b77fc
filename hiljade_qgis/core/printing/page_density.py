"""When there are too many cameras to draw each, and how many stand in the cells of a page's own grid."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..geodesic import Floats

CELL_MM = 10.0 / 3.0
"""How wide a cell is on paper: a dot of 1,000 cameras still fits into it, but for its edge."""

_GRAIN_MM = 0.2

_LEAST_ROOM_MM2 = 8.0
"""Of paper for each camera: with less, symbols lie on one another."""


class Cell(NamedTuple):
    """So many cameras, and the place amid them in the page's coordinate system."""

    x_m: float
    y_m: float
    cameras: int


def are_too_many(cameras: int, frame_mm2: float) -> bool:
    """Whether so many cameras can't be told apart on a map of that size on paper."""
    return cameras * _LEAST_ROOM_MM2 > frame_mm2


def most_apart(frame_mm2: float) -> int:
    """How many can be told apart there."""
    return int(frame_mm2 / _LEAST_ROOM_MM2)


def cell_side_m(scale: float) -> float:
    """How wide a cell is on the ground."""
    return CELL_MM / 1000.0 * scale


def grain_m(scale: float) -> float:
    """To how many metres the places of cells are rounded: nobody sees it on paper, but a file tells no more."""
    return _GRAIN_MM / 1000.0 * scale


def cells(x_m: ArrayLike, y_m: ArrayLike, side_m: float, grain_m: float = 0.0) -> list[Cell]:
    """Count places, in metres, in square cells of that side; cells without any are left out.

    Args:
        grain_m: to how much the place of a cell is rounded; 0 for not at all.
    """
    x, y = (np.asarray(values, dtype=np.float64) for values in (x_m, y_m))
    if not x.size:
        return []
    which, counts = _numbered(x, y, side_m)
    middle_x, middle_y = (np.bincount(which, weights=values) / counts for values in (x, y))
    if grain_m:
        middle_x, middle_y = (np.rint(values / grain_m) * grain_m for values in (middle_x, middle_y))
    return [Cell(float(a), float(b), int(n)) for a, b, n in zip(middle_x, middle_y, counts)]


def are_alone(x_m: ArrayLike, y_m: ArrayLike, side_m: float) -> list[bool]:
    """Of each place whether no other is in its cell, so that the cell's place is its own."""
    x, y = (np.asarray(values, dtype=np.float64) for values in (x_m, y_m))
    if not x.size:
        return []
    which, counts = _numbered(x, y, side_m)
    return [count == 1 for count in counts[which].tolist()]


def _numbered(x: Floats, y: Floats, side_m: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """In which cell each place is, and how many are in each cell."""
    numbers = np.stack([np.floor(x / side_m), np.floor(y / side_m)])
    _, which, counts = np.unique(numbers, axis=1, return_inverse=True, return_counts=True)
    return which.reshape(-1), counts
