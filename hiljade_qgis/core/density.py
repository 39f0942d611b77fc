"""Density: how many cameras stand where, in cells of nearly one size on the ground; for maps of whole countries.

A row of cells is a strip of latitude, and is cut into as many columns as make its cells about square there. So a cell
is as large in Helsinki as in Belgrade, whatever the map's CRS makes of it: its area is within 4 % of the square of its
side up to 65° of latitude, within 6 % up to 75°. Four cells make one of the next coarser grid, exactly, so that counts
only ever add up.

A cell shows where its cameras are: its place is their mean. One that holds a single camera is where that camera is.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .geodesic import Floats

Numbers = NDArray[np.int64]

SIDES_KM: tuple[float, ...] = (5.0, 10.0, 20.0, 40.0, 80.0, 160.0)
"""The side of a cell in each grid, the finest first."""

_ROWS = 4000
"""Rows of the finest grid, from pole to pole: 5.0 km each."""
_MOST_COLUMNS = 2 * _ROWS
_COARSEST = len(SIDES_KM) - 1
_LEVEL = 1 << 25
"""More than a grid has cells: a cell's number is that of its grid times this, plus its row and column."""
_E7 = 1e7
"""Places are summed as whole 1e-7 degrees, so that no order of summing makes a difference."""


class Cells(NamedTuple):
    """Cells with cameras in them, by number.

    Attributes:
        numbers: each cell's number, rising; tells its grid, row and column.
        cameras: how many stand in it.
        gone: how many more are rejected or removed.
        lon_deg, lat_deg: the mean of those that stand there, where there are any, else of the others; to 1e-7°.
    """

    numbers: Numbers
    cameras: Numbers
    gone: Numbers
    lon_deg: Floats
    lat_deg: Floats


def numbers_of(lon_deg: ArrayLike, lat_deg: ArrayLike) -> Numbers:
    """The cells of the finest grid in which places lie.

    Args:
        lon_deg: longitudes in EPSG:4326, from −180 to 180.
        lat_deg: latitudes, from −90 to 90.
    """
    row = np.minimum((np.asarray(lat_deg, dtype=np.float64) + 90.0) * (_ROWS / 180.0), _ROWS - 1).astype(np.int64)
    columns = _columns(row)
    east = (np.asarray(lon_deg, dtype=np.float64) + 180.0) / 360.0
    return row * _MOST_COLUMNS + np.minimum(east * columns, columns - 1).astype(np.int64)


def count(lon_deg: ArrayLike, lat_deg: ArrayLike, gone: ArrayLike) -> Cells:
    """Count cameras in the finest grid.

    Args:
        lon_deg, lat_deg: where they are, as for `numbers_of`.
        gone: of each, whether its status is one of `camera.GONE`.
    """
    numbers, away = numbers_of(lon_deg, lat_deg), np.asarray(gone, dtype=np.bool_)
    return _summed(Cells(numbers, (~away).astype(np.int64), away.astype(np.int64), *_floats(lon_deg, lat_deg)))


def coarser(cells: Cells) -> Cells:
    """The cells of the next coarser grid that these make, which lie in one grid."""
    return _summed(cells._replace(numbers=parents(cells.numbers)))


def every_grid(cells: Cells) -> Cells:
    """These cells of the finest grid, and those of every coarser one that they make."""
    grids = [cells]
    for _ in range(_COARSEST):
        grids.append(coarser(grids[-1]))
    return Cells(*map(np.concatenate, zip(*grids)))


def grid_of(numbers: Numbers) -> Numbers:
    """In which of the grids cells lie: 0 is the finest."""
    grids: Numbers = numbers // _LEVEL
    return grids


def parents(numbers: Numbers) -> Numbers:
    """The cells of the next coarser grid in which cells lie; one for each, so they repeat."""
    grid, row, column = _parts(numbers)
    above: Numbers = (grid + 1) * _LEVEL + row // 2 * _MOST_COLUMNS + column // 2
    return above


def children(number: int) -> tuple[int, ...]:
    """The four cells of the next finer grid that make up a cell."""
    (grid,), (row,), (column,) = _parts(np.array([number]))
    first = (int(grid) - 1) * _LEVEL + 2 * int(row) * _MOST_COLUMNS + 2 * int(column)
    return first, first + 1, first + _MOST_COLUMNS, first + _MOST_COLUMNS + 1


def bounds_of(number: int) -> tuple[float, float, float, float]:
    """Where a cell lies: least and greatest longitude, least and greatest latitude in degrees."""
    (grid,), (row,), (column,) = _parts(np.array([number]))
    side = 2 ** int(grid)
    width = 360.0 * side / float(_columns(row * side))
    height = 180.0 * side / _ROWS
    west, south = float(column) * width - 180.0, float(row) * height - 90.0
    return west, west + width, south, south + height


def _parts(numbers: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Grid, row and column of cells."""
    grid, place = np.divmod(numbers, _LEVEL)
    row, column = np.divmod(place, _MOST_COLUMNS)
    return grid, row, column


def _columns(row: ArrayLike) -> Numbers:
    """Into how many columns the finest grid's row is cut: the same for all rows that make up one of the coarsest."""
    together = 2**_COARSEST
    middle_deg = (np.asarray(row) // together + 0.5) * (180.0 * together / _ROWS) - 90.0
    coarsest = np.rint(_MOST_COLUMNS / together * np.cos(np.radians(middle_deg)))
    columns: Numbers = np.maximum(1, coarsest).astype(np.int64) * together
    return columns


def _floats(*values: ArrayLike) -> list[Floats]:
    return [np.asarray(value, dtype=np.float64) for value in values]


def _summed(parts: Cells) -> Cells:
    """What is said several times of a cell, added up."""
    numbers, which = np.unique(parts.numbers, return_inverse=True)
    size = len(numbers)
    cameras, gone = (_sums(which, of, size) for of in (parts.cameras, parts.gone))
    weight = np.where(cameras[which] > 0, parts.cameras, parts.gone)
    total = np.where(cameras > 0, cameras, gone)
    places = (np.rint(degrees * _E7) * weight for degrees in (parts.lon_deg, parts.lat_deg))
    lon_deg, lat_deg = (np.rint(_sums(which, place, size) / total) / _E7 for place in places)
    return Cells(numbers, cameras, gone, lon_deg, lat_deg)


def _sums(which: Numbers, values: ArrayLike, size: int) -> Numbers:
    """Whole numbers added up, which floats do exactly up to 2^53."""
    return np.bincount(which, weights=np.asarray(values, dtype=np.float64), minlength=size).astype(np.int64)
