"""Matching 10,000 positions against 10,000, beside SciPy's sparse assignment of the pairs that are near enough."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.core.list_matching import matches
from hiljade_qgis.core.point_grid import NearPoints
from hiljade_qgis.core.record import Position
from tests.bench.results import Result, in_turn, seconds, within

_REPETITIONS = 3
_COUNT = 10_000
_MOST = 5.0
_PER_M = 1e6

Positions = list[Position]


def run() -> Iterator[Result]:
    for title, (ours, theirs), within_m in (
        ("a town, 15 % of either list unmatched, 30 m", _town(), 30.0),
        ("all within 2 km, 30 m", _crowd(), 30.0),
        ("all within 2 km, 60 m", _crowd(), 60.0),
        ("all within 2 km, 100 m", _crowd(), 100.0),
    ):
        matrix = _with_nobody(ours, theirs, within_m)
        found = matches(ours, theirs, within_m)
        count, total_m = _by_scipy(matrix)
        assert len(found.ours) == count
        assert abs(found.distance_m.sum() - total_m) < 1e-6 * count
        yield within(
            f"10,000 matched against 10,000, {title} (SciPy's sparse assignment)",
            *in_turn(
                _REPETITIONS,
                lambda ours=ours, theirs=theirs, within_m=within_m: seconds(lambda: matches(ours, theirs, within_m)),
                lambda matrix=matrix: seconds(lambda: _by_scipy(matrix)),
            ),
            _MOST,
        )


def _town() -> tuple[Positions, Positions]:
    """20 km by 20 km; what stands in both lists is 0 to 20 m apart in them."""
    random = np.random.default_rng(1)
    in_both = int(_COUNT * 0.85)
    ours = _in_square(random, 20_000.0, _COUNT)
    lon, lat = np.array(ours[:in_both]).T
    moved = _positions(*destination(lon, lat, random.uniform(0, 360, in_both), random.uniform(0, 20, in_both)))
    theirs = moved + _in_square(random, 20_000.0, _COUNT - in_both)
    return ours, [theirs[number] for number in random.permutation(_COUNT).tolist()]


def _crowd() -> tuple[Positions, Positions]:
    """Everybody is near somebody who is near somebody: no pair can be made without looking at all."""
    random = np.random.default_rng(1)
    return _in_square(random, 2_000.0, _COUNT), _in_square(random, 2_000.0, _COUNT)


def _in_square(random: np.random.Generator, side_m: float, count: int) -> Positions:
    lon, lat = destination(20.45, 44.81, 90.0, random.uniform(0, side_m, count))
    return _positions(*destination(lon, lat, 0.0, random.uniform(0, side_m, count)))


def _positions(lon: np.ndarray, lat: np.ndarray) -> Positions:
    return [Position(*one) for one in zip(lon.tolist(), lat.tolist())]


def _with_nobody(ours: Positions, theirs: Positions, within_m: float) -> csr_matrix:
    """What SciPy is given: all near pairs, and for each of ours a column that means nobody.

    SciPy matches every row. Nobody costs more than all pairs together, so that as few as can be have nobody. A cost of
    0 would mean no pair, so all are a micrometre dearer.
    """
    near = NearPoints(*np.array(theirs).T, within_m)
    one, other, apart_m = map(np.concatenate, zip(*near.pairs_with(*np.array(ours).T)))
    costs = np.rint(apart_m * _PER_M) + 1.0
    rows = np.arange(len(ours))
    nobody = np.full(len(ours), (costs.max() + 1.0) * len(ours))
    columns = np.concatenate([other, len(theirs) + rows])
    values = np.concatenate([costs, nobody])
    return csr_matrix((values, (np.concatenate([one, rows]), columns)), shape=(len(ours), len(theirs) + len(ours)))


def _by_scipy(matrix: csr_matrix) -> tuple[int, float]:
    """How many pairs there are, and the sum of their distances in metres."""
    rows, columns = min_weight_full_bipartite_matching(matrix)
    paired = columns < matrix.shape[1] - matrix.shape[0]
    costs = np.asarray(matrix[rows[paired], columns[paired]]).ravel() - 1.0
    return int(np.count_nonzero(paired)), float(costs.sum() / _PER_M)
