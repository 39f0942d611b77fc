"""Two lists of the same cameras, matched by where they stand: which of ours is which of theirs, one to one.

Of two that stand near one another either may be the other's; so not the nearest are taken first, which would leave
others with nobody, but as many pairs as there can be and, of such, those with the smallest distance in all.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Callable, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .assignment import assignment
from .geodesic import Floats, azimuth_and_distance
from .most_pairs import Graph, IsCancelled, PairingCancelled
from .point_grid import Indexes, NearPoints
from .record import Position

MOST_NEAR = 2_000_000
"""Pairs of positions near one another that are looked into: for more of them 200 MB would not do."""

IndexPair = tuple[int, int]
"""Which of ours, and which of theirs."""

_PER_M = 1_000_000
"""Distances are compared in whole micrometres, which have exact sums."""

Farther = Callable[[Indexes, Indexes], Floats]
"""By how many metres the two of each pair, given as indexes of ours and of theirs, count as farther apart for what else
is known of them; infinite for two that can't be one."""


class TooManyNear(Exception):
    """More than MOST_NEAR pairs of positions are near one another."""


class Matches(NamedTuple):
    """Pairs of one of ours and one of theirs, in the order of ours; each is in one pair at most."""

    ours: Indexes
    """Shape (k,): which of ours."""
    theirs: Indexes
    distance_m: Floats
    """Along the geodesic, to the micrometre, and what was added to it."""


NO_MATCHES = Matches(np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0, np.float64))


class Summary(NamedTuple):
    """How two lists compare, in records.

    Attributes:
        median_m, largest_m: distances of the pairs; None where there are none.
    """

    ours: int
    theirs: int
    matched: int
    median_m: float | None
    largest_m: float | None

    @classmethod
    def of(cls, found: Matches, ours: int, theirs: int) -> Summary:
        """From the pairs, and how many records there are on either side."""
        apart_m = found.distance_m
        if not len(apart_m):
            return cls(ours, theirs, 0, None, None)
        return cls(ours, theirs, len(apart_m), float(np.median(apart_m)), float(apart_m.max()))

    @property
    def only_ours(self) -> int:
        """How many of ours they don't have."""
        return self.ours - self.matched

    @property
    def only_theirs(self) -> int:
        """How many of theirs we don't have."""
        return self.theirs - self.matched


def matches(
    ours: Sequence[Position],
    theirs: Sequence[Position],
    within_m: float,
    cancelled: IsCancelled = lambda: False,
    *,
    farther: Farther | None = None,
    fixed: Collection[IndexPair] = (),
    forbidden: Collection[IndexPair] = (),
) -> Matches:
    """As many pairs no farther apart than a distance as there can be and, of such, the smallest total distance.

    Where several ways to pair them are equally good, the same positions in the same order always give the same one.

    Args:
        ours, theirs: EPSG:4326.
        within_m: above 0 and to 50 km.
        cancelled: asked again and again whether nobody wants the result any more.
        farther: asked of those that are near one another, and added to their distance; None: only places count.
        fixed: pairs that are made whatever the distance; all else is said of the records that are in none of them.
        forbidden: pairs that are not made.

    Raises:
        PairingCancelled: so it was.
        TooManyNear: the distance is so large, or so many stand in one place, that it would take too much memory.
        ValueError: within_m is out of range, or a record is in two fixed pairs.
    """
    our_at, their_at = (np.array(one, dtype=np.float64).reshape(-1, 2) for one in (ours, theirs))
    kept = _indexes(fixed)
    if any(len(np.unique(side)) < len(side) for side in kept.T):
        raise ValueError("a record is in two fixed pairs")
    graph = _near(our_at, their_at, within_m, cancelled, farther)
    if len(kept) or forbidden:
        graph = graph.only(_is_free(graph, kept, _indexes(forbidden)))
    made = assignment(graph, cancelled)
    if not len(kept):
        return Matches(made.row, made.column, made.cost / _PER_M)
    apart_m = distances_m(our_at[kept[:, 0]], their_at[kept[:, 1]])
    one, other = np.concatenate([made.row, kept[:, 0]]), np.concatenate([made.column, kept[:, 1]])
    order = np.argsort(one)
    return Matches(one[order], other[order], np.concatenate([made.cost / _PER_M, apart_m])[order])


def distances_m(ours: Floats, theirs: Floats) -> Floats:
    """How far apart the two of each pair are, to the micrometre; positions as rows, EPSG:4326."""
    _azimuth, apart_m = azimuth_and_distance(ours[:, 0], ours[:, 1], theirs[:, 0], theirs[:, 1])
    return np.asarray(np.rint(apart_m * _PER_M) / _PER_M, dtype=np.float64)


def _indexes(pairs: Collection[IndexPair]) -> Indexes:
    """Shape (k, 2)."""
    return np.array(sorted(pairs), dtype=np.intp).reshape(-1, 2)


def _is_free(graph: Graph, fixed: Indexes, forbidden: Indexes) -> NDArray[np.bool_]:
    """Which pairs of a graph may be made: by number of the pair."""
    one, other = (np.zeros(count, dtype=np.bool_) for count in (graph.rows, graph.columns))
    one[fixed[:, 0]], other[fixed[:, 1]] = True, True
    number, never = (pairs[0] * graph.columns + pairs[1] for pairs in ((graph.row, graph.column), forbidden.T))
    return np.asarray(~(one[graph.row] | other[graph.column] | np.isin(number, never)), dtype=np.bool_)


def _near(
    our_at: Floats, their_at: Floats, within_m: float, cancelled: IsCancelled, farther: Farther | None
) -> Graph:
    """Who is near whom, ours as rows, theirs as columns."""
    rows, columns, costs = [np.empty(0, np.intp)], [np.empty(0, np.intp)], [np.empty(0, np.int64)]
    count = 0
    near = NearPoints(their_at[:, 0], their_at[:, 1], within_m)
    for one, other, distance_m in near.pairs_with(our_at[:, 0], our_at[:, 1]):
        if cancelled():
            raise PairingCancelled
        if farther is not None:
            distance_m = distance_m + farther(one, other)
            could = np.isfinite(distance_m)
            one, other, distance_m = one[could], other[could], distance_m[could]
        count += len(one)
        if count > MOST_NEAR:
            raise TooManyNear
        cost = np.rint(distance_m * _PER_M).astype(np.int64)
        order = np.lexsort((other, cost, one))  # the batches follow one another in the order of ours
        rows.append(one[order])
        columns.append(other[order])
        costs.append(cost[order])
    row, column = np.concatenate(rows), np.concatenate(columns)
    return Graph.sorted(row, column, np.concatenate(costs), len(our_at), len(their_at))
