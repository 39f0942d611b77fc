"""Points sorted by the cubes of a grid in space, so that what is near one is found without looking at all.

In space, and not on the map: there the antimeridian and the poles are like anywhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .geodesic import SEMI_MAJOR_M, SEMI_MINOR_M, Floats, geocentric

Indexes = NDArray[np.intp]

LEAST_CUBE_M = 16.0
"""Three numbers of cubes of this width still fit into 63 bits."""
NEIGHBOURS = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
"""The columns of cubes in and around one: those below and above have the numbers next to it."""

_PAIRS_AT_ONCE = 1 << 16
"""Pairs worked at once: arrays stay in the processor's cache, and memory holds few however many there are."""
_ROUNDING_M = 1e-6
"""Far more than what rounding makes of a length through the ground."""
_MEAN_RADIUS_M = (2 * SEMI_MAJOR_M + SEMI_MINOR_M) / 3


class PointGrid:
    """Points sorted by cube.

    Args:
        space: shape (n, 3), as `geodesic.geocentric` gives them.
        cube_m: how wide a cube is, LEAST_CUBE_M or more.

    Attributes:
        order: which point stands where.
    """

    def __init__(self, space: Floats, cube_m: float) -> None:
        self._cube_m = cube_m
        self._middle = int(np.ceil(SEMI_MAJOR_M / cube_m)) + 2  # counted from there no number is negative
        self._across = 2 * self._middle + 1
        keys = self._keys(self._cubes(space))
        self.order: Indexes = np.argsort(keys, kind="stable")
        self._sorted = keys[self.order]

    def around(self, space: Floats) -> tuple[Indexes, Indexes]:
        """Where the points near some others stand in `order`: nine runs for each, their starts and counts.

        Every point within a cube's width of one of the others is in its runs.
        """
        cubes = self._cubes(space)
        starts = np.empty((len(space), len(NEIGHBOURS)), dtype=np.intp)
        ends = np.empty_like(starts)
        for column, (x, y) in enumerate(NEIGHBOURS):
            keys = self._keys(cubes + np.array([x, y, 0]))
            starts[:, column] = np.searchsorted(self._sorted, keys - 1, "left")
            ends[:, column] = np.searchsorted(self._sorted, keys + 1, "right")
        return starts, ends - starts

    def _cubes(self, space: Floats) -> NDArray[np.int64]:
        cubes: NDArray[np.int64] = np.floor(space / self._cube_m).astype(np.int64) + self._middle
        return cubes

    def _keys(self, cubes: NDArray[np.int64]) -> NDArray[np.int64]:
        keys: NDArray[np.int64] = (cubes[:, 0] * self._across + cubes[:, 1]) * self._across + cubes[:, 2]
        return keys


def expanded(starts: Indexes, counts: Indexes) -> tuple[Indexes, Indexes]:
    """Runs written out: for each number in a run the row that it belongs to, and the number itself.

    Args:
        starts, counts: shape (n, k): the runs of each row.
    """
    row = np.repeat(np.arange(len(starts)), counts.sum(axis=1))
    counts, starts = counts.ravel(), starts.ravel()
    before = np.cumsum(counts) - counts
    numbers = np.arange(len(row)) + np.repeat(starts - before, counts)
    return row, numbers


def slices(counts: Indexes) -> Iterator[tuple[int, int]]:
    """Rows cut into runs of about _PAIRS_AT_ONCE pairs, those without any passed over."""
    total = np.cumsum(counts)
    low = 0
    while low < len(counts):
        done = int(total[low - 1]) if low else 0
        high = max(low + 1, int(np.searchsorted(total, done + _PAIRS_AT_ONCE, "right")))
        if total[high - 1] > done:
            yield low, high
        low = high


class Pairs(NamedTuple):
    """Pairs of points near one another."""

    one: Indexes
    """Shape (k,): which of the points that were asked about."""
    other: Indexes
    """Which of the points that were looked among."""
    distance_m: Floats
    """Along the geodesic, within 1e-6 m to 1 km and 5 mm to 50 km."""


class NearPoints:
    """Points, made ready to be asked which of them lie near others.

    Args:
        lon_deg, lat_deg: shape (n,), EPSG:4326, finite.
        within_m: how near, above 0 and to 50 km.

    Raises:
        ValueError: within_m is out of range.
    """

    def __init__(self, lon_deg: Floats, lat_deg: Floats, within_m: float) -> None:
        if not 0.0 < within_m <= 50_000.0:
            raise ValueError(within_m)
        self._within_m = within_m
        self._space = geocentric(lon_deg, lat_deg)
        self._grid = PointGrid(self._space, max(LEAST_CUBE_M, within_m + _ROUNDING_M))

    def pairs(self) -> Iterator[Pairs]:
        """Every two of these points that are near one another, each pair once, in batches; `one` is the smaller."""
        for pairs in self._near(self._space):
            once = pairs.one < pairs.other
            yield Pairs(pairs.one[once], pairs.other[once], pairs.distance_m[once])

    def pairs_with(self, lon_deg: Floats, lat_deg: Floats) -> Iterator[Pairs]:
        """Every pair of one of some points and one of these that are near one another, in batches in order of `one`."""
        yield from self._near(geocentric(lon_deg, lat_deg))

    def _near(self, space: Floats) -> Iterator[Pairs]:
        starts, counts = self._grid.around(space)
        for low, high in slices(counts.sum(axis=1)):
            one, slots = expanded(starts[low:high], counts[low:high])
            one, other = one + low, self._grid.order[slots]
            away = space[one] - self._space[other]
            chord_m = np.sqrt(np.einsum("ij,ij->i", away, away))
            distance_m = 2 * _MEAN_RADIUS_M * np.arcsin(np.minimum(chord_m / (2 * _MEAN_RADIUS_M), 1.0))
            near = np.flatnonzero(distance_m <= self._within_m + _ROUNDING_M)
            if near.size:
                yield Pairs(one[near], other[near], distance_m[near])
