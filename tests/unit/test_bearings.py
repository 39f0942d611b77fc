"""The bearing of the nearest wall or street, against GeographicLib and brute force."""

from __future__ import annotations

import math

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.bearings import metres_per_degree, nearest_line, segments_of
from hiljade_qgis.core.record import Position

HERE = Position(20.4573, 44.8125)


def there(azimuth, distance, start=HERE):
    solution = Geodesic.WGS84.Direct(start.lat_deg, start.lon_deg, azimuth, distance)
    return solution["lon2"], solution["lat2"]


def test_nothing_is_near_where_there_is_no_line():
    assert nearest_line(HERE, np.empty((0, 4))) is None
    assert nearest_line(HERE, [[*HERE, *HERE]]) is None
    assert nearest_line(HERE, [[math.nan] * 4]) is None
    assert segments_of([]).shape == (0, 4)
    assert segments_of([[(1, 2)]]).shape == (0, 4)


@given(st.floats(0, 359.9), st.floats(0, 179.9), st.floats(0.2, 80), st.floats(-80, 80), st.floats(-180, 180))
@settings(max_examples=200)
def test_bearing_foot_and_distance_of_one_wall(azimuth, bearing, distance, lat, lon):
    place = Position(lon, lat)
    foot = Position(*there(azimuth, distance, place))
    wall = [*there(bearing, 20, foot), *there(bearing + 180, 15, foot)]
    found = nearest_line(place, [wall])
    solution = Geodesic.WGS84.Inverse(lat, lon, *found.foot[::-1])
    assert found.distance_m == pytest.approx(solution["s12"], abs=0.01 + 0.002 * distance)
    assert abs((found.bearing_deg - bearing + 90) % 180 - 90) < 0.05
    sampled = [there(bearing + 180 * (step < 0), abs(step), foot) for step in np.linspace(-15, 20, 200)]
    nearest = min(Geodesic.WGS84.Inverse(lat, lon, y, x)["s12"] for x, y in sampled)
    assert found.distance_m == pytest.approx(nearest, abs=0.2)


def test_of_several_lines_the_nearest():
    walls = [
        [(20.4570, 44.8125), (20.4570, 44.8130)],
        [(20.4574, 44.8120), (20.4575, 44.8130)],
        [(20.40, 44.8), (20.41, 44.8)],
    ]
    found = nearest_line(HERE, segments_of(walls))
    expected = Geodesic.WGS84.Inverse(44.8120, 20.4574, 44.8130, 20.4575)["azi1"]
    assert found.bearing_deg == pytest.approx(expected % 180, abs=0.01)
    assert found.bearings() == pytest.approx([expected, expected + 90, expected + 180, expected + 270], abs=0.01)


def test_lines_over_the_antimeridian():
    found = nearest_line(Position(179.9999, 10), [[-179.9999, 9.9, -179.9999, 10.1]])
    assert found.bearing_deg == pytest.approx(0, abs=1e-6)
    assert found.distance_m == pytest.approx(0.0002 * metres_per_degree(10)[0], rel=1e-6)


@pytest.mark.parametrize("lat", [-85, -60, 0, 44.8125, 80])
def test_length_of_a_degree(lat):
    east, north = metres_per_degree(lat)
    assert east == pytest.approx(Geodesic.WGS84.Inverse(lat, 0, lat, 0.001)["s12"] * 1000, rel=1e-6)
    assert north == pytest.approx(Geodesic.WGS84.Inverse(lat - 0.0005, 0, lat + 0.0005, 0)["s12"] * 1000, rel=1e-6)
