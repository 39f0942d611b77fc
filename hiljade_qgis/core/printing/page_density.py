"""When there are too many cameras to draw each, and how many stand in the cells of a page's own grid."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

CELL_MM = 10.0 / 3.0
"""How wide a cell is on paper: a dot of 1,000 cameras still fits into it, but for its edge."""

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


def cells(x_m: ArrayLike, y_m: ArrayLike, side_m: float) -> list[Cell]:
    """Count places, in metres, in square cells of that side; cells without any are left out."""
    x, y = (np.asarray(values, dtype=np.float64) for values in (x_m, y_m))
    if not x.size:
        return []
    numbers = np.stack([np.floor(x / side_m), np.floor(y / side_m)])
    _, which, counts = np.unique(numbers, axis=1, return_inverse=True, return_counts=True)
    which = which.reshape(-1)
    middle_x, middle_y = (np.bincount(which, weights=values) / counts for values in (x, y))
    return [Cell(float(a), float(b), int(n)) for a, b, n in zip(middle_x, middle_y, counts)]
