"""Points near one another: the grid against looking at every pair, with GeographicLib."""

from __future__ import annotations

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core import point_grid
from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.core.point_grid import NearPoints

CENTRES = [(20.4573, 44.8125), (180.0, -16.8), (-180.0, 60.0), (12.0, 89.9999), (77.0, -90.0), (0.0, 0.0)]

offsets = st.tuples(st.floats(0, 359.9), st.one_of(st.just(0.0), st.floats(0, 40), st.floats(0, 4000)))


def around(centre, made):
    lon, lat = destination(*centre, *np.array(made).reshape(-1, 2).T)
    return (lon + 180.0) % 360.0 - 180.0, lat


def metres(one, other):
    return Geodesic.WGS84.Inverse(one[1], one[0], other[1], other[0])["s12"]


def gathered(batches):
    return {(int(a), int(b)): float(d) for found in batches for a, b, d in zip(*found)}


@given(st.sampled_from(CENTRES), st.lists(offsets, min_size=1, max_size=9), st.sampled_from([0.5, 16.0, 99.0, 2500.0]))
@settings(max_examples=150, deadline=None)
def test_pairs_are_those_that_looking_at_each_finds(centre, made, within_m):
    lon, lat = around(centre, made)
    places = list(zip(lon.tolist(), lat.tolist()))
    found = gathered(NearPoints(lon, lat, within_m).pairs())
    for a in range(len(places)):
        for b in range(a + 1, len(places)):
            apart_m = metres(places[a], places[b])
            if abs(apart_m - within_m) > 1e-5:
                assert ((a, b) in found) == (apart_m < within_m)
            if (a, b) in found:
                assert found[a, b] == pytest.approx(apart_m, abs=1e-6)
    assert all(a < b for a, b in found)


@given(st.sampled_from(CENTRES), st.lists(offsets, min_size=1, max_size=8), st.lists(offsets, min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_pairs_of_two_sets(centre, made, asked):
    lon, lat = around(centre, made)
    asked_lon, asked_lat = around(centre, asked)
    found = gathered(NearPoints(lon, lat, 50.0).pairs_with(asked_lon, asked_lat))
    for a, here in enumerate(zip(asked_lon, asked_lat)):
        for b, there in enumerate(zip(lon, lat)):
            apart_m = metres(here, there)
            if abs(apart_m - 50.0) > 1e-5:
                assert ((a, b) in found) == (apart_m < 50.0)


def test_batches_are_seamless(monkeypatch):
    monkeypatch.setattr(point_grid, "_PAIRS_AT_ONCE", 7)
    lon, lat = around(CENTRES[0], [(azimuth, 3.0) for azimuth in range(0, 360, 12)])
    batches = list(NearPoints(lon, lat, 20.0).pairs())
    assert len(batches) > 3
    assert len(gathered(batches)) == 30 * 29 // 2


def test_far_apart_the_distance_is_still_right():
    lon, lat = around(CENTRES[0], [(0.0, 0.0), (77.0, 49_990.0)])
    assert gathered(NearPoints(lon, lat, 50_000.0).pairs())[0, 1] == pytest.approx(49_990.0, abs=5e-3)


def test_what_is_asked_is_in_range():
    for within_m in (0.0, -1.0, 50_001.0, float("nan")):
        with pytest.raises(ValueError, match=r".*"):
            NearPoints(np.zeros(1), np.zeros(1), within_m)


def test_no_points():
    nothing = np.empty(0)
    assert gathered(NearPoints(nothing, nothing, 5.0).pairs()) == {}
    assert gathered(NearPoints(np.zeros(1), np.zeros(1), 5.0).pairs_with(nothing, nothing)) == {}
