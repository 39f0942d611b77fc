"""Computing the outlines of 100,000 sectors, beside pyproj; the vertices alone on its side, as no polygon is made."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from pyproj import Geod

from hiljade_qgis.core.sector import sectors
from tests.bench.records import COUNT
from tests.bench.results import Result, faster, in_turn, seconds

_REPETITIONS = 3
_SEGMENTS = 16


def run() -> Iterator[Result]:
    random, geod = np.random.default_rng(1), Geod(ellps="WGS84")
    lon, lat = random.uniform(-90, -75, COUNT), random.uniform(25, 37, COUNT)
    azimuth, reach = random.uniform(0, 360, COUNT), random.uniform(20, 100, COUNT)
    width = 60.0
    bearings = azimuth[:, np.newaxis] + width * (0.5 - np.arange(_SEGMENTS + 1) / _SEGMENTS)
    each = np.ones(_SEGMENTS + 1)

    def ours() -> float:
        return seconds(lambda: sectors(lon, lat, azimuth, width, reach, _SEGMENTS * 6))

    def peer() -> float:
        starts = (np.outer(lon, each), np.outer(lat, each))
        return seconds(lambda: geod.fwd(*starts, bearings, np.outer(reach, each)))

    yield faster("outlines of 100,000 sectors, 16 segments (pyproj)", *in_turn(_REPETITIONS, ours, peer))
