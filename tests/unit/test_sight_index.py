"""Who sees which of many places: the index against looking at every pair, with GeographicLib."""

from __future__ import annotations

import math

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core import point_grid, sight_index
from hiljade_qgis.core.camera_sight import Camera
from hiljade_qgis.core.geodesic import azimuth_and_distance, destination, geocentric
from hiljade_qgis.core.record import Position
from hiljade_qgis.core.sight_index import PlaceIndex, Watchers
from hiljade_qgis.core.who_sees import watchers_of, who_sees

CENTRES = [Position(20.4573, 44.8125), Position(180.0, -16.8), Position(-180.0, 60.0), Position(12.0, 89.9995),
           Position(77.0, -90.0), Position(0.0, 0.0), Position(-70.0, -60.0)]  # fmt: skip
DIRECTIONS = [None, "x", "45", "338-23", "0-360", "90;180-200", "0;90;180;270", "20-80;50", "200-190"]
REACHES = [None, 0.1, 15.9, 16.0, 31.999, 100.0, 1000.0, 5000.0]

offsets = st.tuples(st.floats(0, 359.9), st.one_of(st.just(0.0), st.floats(0, 60), st.floats(0, 6000)))
cameras = st.lists(
    st.tuples(offsets, st.sampled_from(DIRECTIONS), st.sampled_from(["fixed", "dome"]), st.sampled_from(REACHES)),
    max_size=12,
)


def beside(centre, offset):
    lon, lat = destination(*centre, *offset)
    return Position((float(lon) + 180.0) % 360.0 - 180.0, float(lat))


def seen_pair(view, towards_deg, distance_m):
    """Whether a place lies in a view; None on its edge, where rounding may say either."""
    off = 0.0 if view.azimuth_deg is None else abs((towards_deg - view.azimuth_deg + 180.0) % 360.0 - 180.0)
    beyond = distance_m - view.reach_m, off - view.width_deg / 2
    if abs(beyond[0]) < 2e-3 or (abs(beyond[1]) < 1e-3 and view.azimuth_deg is not None) or distance_m < 1e-2:
        return None
    return beyond[0] < 0 and beyond[1] < 0


def pairs_of(index, watchers):
    return [
        (int(camera), int(place), int(view))
        for found in index.sightings(watchers)
        for camera, place, view in zip(found.camera, found.place, found.view)
    ]


@given(st.sampled_from(CENTRES), cameras, st.lists(offsets, max_size=12))
@settings(max_examples=150, deadline=None)
def test_as_looking_at_every_pair_says(centre, made, around):
    places = [beside(centre, offset) for offset in around]
    watching = [Camera(fid, beside(centre, at), *rest, None) for fid, (at, *rest) in enumerate(made)]
    watching = [one for one in watching if one.views()]
    found = pairs_of(PlaceIndex(places), watchers_of([(one.position, one.views()) for one in watching]))
    assert found == sorted(found), "cameras in their order, and places in theirs"
    seen = {(camera, place) for camera, place, _ in found}
    assert len(seen) == len(found), "a pair once"
    for number, camera in enumerate(watching):
        for which, place in enumerate(places):
            solution = Geodesic.WGS84.Inverse(*camera.position[::-1], *place[::-1])
            expected = [seen_pair(view, solution["azi1"], solution["s12"]) for view in camera.views()]
            if None not in expected:
                assert ((number, which) in seen) == any(expected)


@given(st.integers(0, 2**32 - 1), st.sampled_from([1, 7, 1000]))
@settings(max_examples=20, deadline=None)
def test_batches_are_seamless_and_tell_what_one_place_at_a_time_tells(seed, at_once):
    random = np.random.default_rng(seed)
    lon, lat = destination(*CENTRES[0], random.uniform(0, 360, 60), random.uniform(0, 400, 60))
    positions = [Position(*one) for one in zip(lon.tolist(), lat.tolist())]
    directions, reaches = random.choice(DIRECTIONS[2:], 40), random.choice(REACHES[1:], 40)
    watching = [
        Camera(fid, positions[fid], str(directions[fid]), "fixed", float(reaches[fid]), None) for fid in range(40)
    ]
    places = positions[30:]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(point_grid, "_PAIRS_AT_ONCE", at_once)
        index, watchers = PlaceIndex(places), watchers_of([(one.position, one.views()) for one in watching])
        batches = list(index.sightings(watchers))
    if at_once == 1:
        assert all(len(set(one.camera.tolist())) == 1 for one in batches)
    found = [
        (number, which, view, pytest.approx(azimuth, abs=1e-6), pytest.approx(distance, abs=1e-6))
        for batch in batches
        for number, which, view, azimuth, distance in zip(*(column.tolist() for column in batch))
    ]
    expected = sorted(
        (one.camera.fid, which, one.camera.views().index(one.view), one.azimuth_deg, one.distance_m)
        for which, place in enumerate(places)
        for one in who_sees(place, watching)
    )
    assert found, "the test is of use"
    assert expected == found


def test_of_several_views_the_one_that_looks_most_straight_at_it():
    camera = Camera(1, CENTRES[0], "200;40-80;50-54;0-360", "fixed", 100.0, None)
    (found,) = PlaceIndex([beside(CENTRES[0], (53.0, 20.0))]).sightings(
        watchers_of([(camera.position, camera.views())])
    )
    assert found.view.tolist() == [3], "all round it looks straight at everything"
    camera = camera._replace(direction="200;40-80;50-54")
    (found,) = PlaceIndex([beside(CENTRES[0], (53.0, 20.0))]).sightings(
        watchers_of([(camera.position, camera.views())])
    )
    assert found.view.tolist() == [2]
    assert found.distance_m[0] == pytest.approx(20.0, abs=1e-3)
    assert found.azimuth_deg[0] == pytest.approx(53.0, abs=1e-3)


def test_nobody_and_nothing():
    none = watchers_of([])
    some = watchers_of([(CENTRES[0], Camera(1, CENTRES[0], "45", None, None, None).views())])
    assert list(PlaceIndex([]).sightings(some)) == []
    assert list(PlaceIndex([CENTRES[0]]).sightings(none)) == []
    assert list(PlaceIndex([CENTRES[5]]).sightings(some)) == []


@pytest.mark.parametrize("reach", [0.0, -1.0, 5000.1, math.nan])
def test_a_reach_that_is_none_is_refused(reach):
    with pytest.raises(ValueError, match="reach"):
        list(PlaceIndex([CENTRES[0]]).sightings(Watchers.of([CENTRES[0]], [reach], [[(0.0, 60.0)]])))


def test_only_what_may_be_near_is_measured(monkeypatch):
    """A thousand by a thousand, and hardly any of the million pairs is looked at."""
    measured = []

    def noted(*arguments):
        measured.append(len(arguments[0]))
        return azimuth_and_distance(*arguments)

    monkeypatch.setattr(sight_index, "azimuth_and_distance", noted)
    lon, lat = np.meshgrid(20.0 + np.arange(32) * 0.002, 44.0 + np.arange(32) * 0.002)
    at = [Position(*one) for one in zip(lon.ravel().tolist(), lat.ravel().tolist())]
    watchers = Watchers.of(at, [30.0] * len(at), [[(math.nan, 360.0)]] * len(at))
    assert len(pairs_of(PlaceIndex(at), watchers)) == len(at), "each sees the place where it stands"
    assert sum(measured) == len(at)


@given(st.floats(-180, 180), st.floats(-90, 90), st.floats(0, 359), st.floats(0, 5000))
def test_the_straight_way_is_never_longer(lon, lat, azimuth, distance):
    there = destination(lon, lat, azimuth, distance)
    straight = float(np.linalg.norm(geocentric(lon, lat) - geocentric(*there)))
    assert straight <= distance + 1e-6
    assert straight == pytest.approx(distance, abs=2e-4)


def test_geocentric_coordinates():
    assert geocentric(0, 0).tolist() == [6378137.0, 0.0, 0.0]
    assert geocentric(0, 90) == pytest.approx([0.0, 0.0, 6356752.314245], abs=1e-6)
    assert geocentric([90, 180], [0, 0]) == pytest.approx(np.array([[0, 6378137.0, 0], [-6378137.0, 0, 0]]), abs=1e-6)
