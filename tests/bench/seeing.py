"""Who sees a thousand places, of 100,000 cameras, beside looking at every pair, and beside polygons in an R-tree."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely

from hiljade_qgis.core.geodesic import azimuth_and_distance
from hiljade_qgis.core.record import Position
from hiljade_qgis.core.sector import sector_wkb
from hiljade_qgis.core.sight_index import PlaceIndex, Watchers
from tests.bench.records import COUNT
from tests.bench.results import Result, faster, in_turn, seconds

_REPETITIONS = 3
_PLACES, _TRIED = 1000, 20
"""Looking at every pair takes minutes: it is tried for so many of the places, and reckoned up."""
_TOWN_DEG = 0.2  # some 20 km


def run() -> Iterator[Result]:
    random = np.random.default_rng(1)
    lon, lat = random.uniform(20.4, 20.4 + _TOWN_DEG, COUNT), random.uniform(44.8, 44.8 + _TOWN_DEG, COUNT)
    azimuth, reach = random.integers(0, 360, COUNT).astype(float), random.uniform(20, 100, COUNT)
    width = np.full(COUNT, 60.0)
    cameras = Watchers(lon, lat, reach, np.arange(COUNT + 1), azimuth, width)
    at = random.uniform((20.4, 44.8), (20.4 + _TOWN_DEG, 44.8 + _TOWN_DEG), (_PLACES, 2))
    places = [Position(*one) for one in at.tolist()]

    def found() -> int:
        return sum(len(one.camera) for one in PlaceIndex(places).sightings(cameras))

    def of_every_pair(tried: list[Position]) -> int:
        count = 0
        for place in tried:
            towards, distance = azimuth_and_distance(lon, lat, *place)
            off = np.abs((towards - azimuth + 180.0) % 360.0 - 180.0)
            count += np.count_nonzero((distance <= reach) & (off <= width / 2))
        return count

    def by_polygons() -> int:
        tree = shapely.STRtree(shapely.from_wkb(sector_wkb(lon, lat, azimuth, width, reach)))
        return int(tree.query(shapely.points(at), predicate="within").shape[1])

    assert abs(found() - by_polygons()) <= 0.02 * found() + 2, "polygons are drawn with straight pieces"
    yield faster(
        f"who sees 1,000 places of 100,000 cameras (every pair, from {_TRIED} of them)",
        *in_turn(
            _REPETITIONS,
            lambda: seconds(found),
            lambda: seconds(lambda: of_every_pair(places[:_TRIED])) * _PLACES / _TRIED,
        ),
    )
    yield faster(
        "who sees 1,000 places of 100,000 cameras (sectors in shapely's STRtree)",
        *in_turn(_REPETITIONS, lambda: seconds(found), lambda: seconds(by_polygons)),
    )
