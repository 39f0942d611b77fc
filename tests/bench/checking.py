"""All checks over 100,000 records, and finding duplicates beside scikit-learn's BallTree on the same points."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import numpy as np
from sklearn.neighbors import BallTree

from hiljade_qgis.core.checks import Checked, Context, Layer, all_rules, check
from hiljade_qgis.core.geodesic import SEMI_MAJOR_M
from hiljade_qgis.core.point_grid import NearPoints
from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync.collector import without_collector
from tests.bench.records import LAYERS, features
from tests.bench.results import Result, in_turn, seconds, within

_REPETITIONS = 3
_MOST_S = 10.0
_WITHIN_M = 5.0


def run() -> Iterator[Result]:
    for name in LAYERS:
        texts = map(json.dumps, features(name))  # each record with texts of its own, as a file gives them
        records = [
            Record(Position(*one["geometry"]["coordinates"]), one["properties"]) for one in map(json.loads, texts)
        ]
        (took,) = in_turn(_REPETITIONS, lambda records=records: seconds(lambda: _all_checks(records)))
        title = f"all checks over 100,000 records, {name} (s)"
        yield Result(title, took, None, took, f"<= {_MOST_S:g}", took <= _MOST_S)
        at = np.array([record.position for record in records])
        yield within(
            f"pairs within {_WITHIN_M:g} m among 100,000 points, {name} (scikit-learn's BallTree)",
            *in_turn(
                _REPETITIONS,
                lambda at=at: seconds(lambda: _pairs(at)),
                lambda at=at: seconds(lambda: _pairs_by_tree(at)),
            ),
            3.0,
        )


@without_collector()  # as the dock and the algorithm do
def _all_checks(records: list[Record]) -> int:
    layer = Layer([Checked.of_record(fid, record) for fid, record in enumerate(records)])
    stages = check(layer, all_rules().values(), Context(date(2026, 1, 1)))
    return sum(len(stage.findings) for stage in stages)


def _pairs(at: np.ndarray) -> int:
    return sum(len(found.one) for found in NearPoints(at[:, 0], at[:, 1], _WITHIN_M).pairs())


def _pairs_by_tree(at: np.ndarray) -> int:
    points = np.radians(at[:, ::-1])
    tree = BallTree(points, metric="haversine")
    counts = tree.query_radius(points, _WITHIN_M / SEMI_MAJOR_M, count_only=True)
    return int((counts.sum() - len(at)) // 2)
