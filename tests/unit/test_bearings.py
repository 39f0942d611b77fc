"""The bearing of the nearest wall or street, against GeographicLib and brute force."""

from __future__ import annotations

import math

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.bearings import (
    AT_THE_WALL_M,
    metres_per_degree,
    nearest_foot,
    nearest_line,
    pieces_of,
    segments_of,
    way_out,
)
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


# poles


def test_of_walls_and_poles_the_nearest():
    wall, pole = [there(90, 5), there(90, 50)], [there(200, 4)]
    found = nearest_foot(HERE, pieces_of([wall, pole]))
    assert found.place == pytest.approx(pole[0], abs=1e-12)
    assert found.distance_m == pytest.approx(4.0, abs=0.01)
    assert nearest_foot(HERE, pieces_of([wall])).distance_m == pytest.approx(5.0, abs=0.01)
    assert nearest_line(HERE, pieces_of([wall, pole])).distance_m == pytest.approx(5.0, abs=0.01)
    assert nearest_foot(HERE, pieces_of([])) is None
    assert nearest_foot(HERE, [[math.nan] * 4, [math.inf, 0, 0, 0]]) is None
    assert pieces_of([[HERE], wall, []]).shape == (2, 4)


def test_a_pole_over_the_antimeridian():
    found = nearest_foot(Position(179.9999, 10), pieces_of([[(-179.9999, 10)]]))
    assert found.distance_m == pytest.approx(0.0002 * metres_per_degree(10)[0], rel=1e-6)
    assert (found.place.lon_deg + 180) % 360 - 180 == pytest.approx(-179.9999, abs=1e-9)


# away from a wall


def plane(east, north, origin=HERE):
    """A place some metres from HERE."""
    east_m, north_m = metres_per_degree(origin.lat_deg)
    return Position(origin.lon_deg + east / east_m, origin.lat_deg + north / north_m)


def rings(*areas):
    """The pieces of areas in metres around HERE, and whether a place lies in one: by the even-odd rule, in Python."""
    lines = [[plane(*corner) for corner in [*area, area[0]]] for area in areas]

    def inside(place, ring):
        crossed = False
        for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
            if (y1 > place.lat_deg) != (y2 > place.lat_deg):
                crossed ^= place.lon_deg < x1 + (place.lat_deg - y1) * (x2 - x1) / (y2 - y1)
        return crossed

    return segments_of(lines), lambda place: any(inside(place, ring) for ring in lines)


def nowhere(_place):
    return False


HOUSE = [(0, 0), (20, 0), (20, 10), (0, 10)]


@pytest.mark.parametrize(
    ("at", "azimuth"),
    [
        ((10, -3), 180), ((10, -0.2), 180), ((10, 0), 180), ((10, 0.4), 180), ((20, 5), 90), ((19.7, 5), 90),
        ((5, 10), 0), ((0, 5), 270), ((0, 0.5), 270), ((23, -3), 135), ((20, 0), 135), ((0, 0), 225), ((0, 10), 315),
        ((-2, 12), 315), ((10, 2), 0), ((18, 5), 270), ((20, 0.005), 135),
    ],
)  # fmt: skip
@pytest.mark.parametrize("winding", [1, -1])
def test_away_from_the_wall_of_a_house(at, azimuth, winding):
    """Outward on its outline and within half a metre of it, else to the side on which the camera is."""
    segments, inside = rings(HOUSE[::winding])
    found = way_out(plane(*at), segments, inside)
    assert abs((found.azimuth_deg - azimuth + 180) % 360 - 180) < 0.1


def test_out_of_a_corner_that_goes_in():
    segments, inside = rings([(0, 0), (20, 0), (20, 10), (10, 10), (10, 20), (0, 20)])
    assert way_out(plane(10, 10), segments, inside).azimuth_deg == pytest.approx(45, abs=0.1)


def test_into_a_courtyard_and_not_into_the_house_around_it():
    outer, _ = rings([(-20, -20), (40, -20), (40, 30), (-20, 30)])
    inner, in_court = rings(HOUSE)
    _, in_outline = rings([(-20, -20), (40, -20), (40, 30), (-20, 30)])
    in_house = lambda place: in_outline(place) and not in_court(place)  # noqa: E731
    found = way_out(plane(10, 0), np.concatenate([outer, inner]), in_house)
    assert min(found.azimuth_deg, 360 - found.azimuth_deg) < 0.1


def test_between_two_houses_wall_to_wall_only_the_camera_tells():
    segments, inside = rings(HOUSE, [(20, 0), (40, 0), (40, 10), (20, 10)])
    assert way_out(plane(20, 5), segments, inside).azimuth_deg is None
    assert way_out(plane(20.2, 5), segments, inside).azimuth_deg == pytest.approx(90, abs=0.1)
    assert way_out(plane(19.8, 5), segments, inside).azimuth_deg == pytest.approx(270, abs=0.1)


@given(st.floats(0, 359.9), st.floats(0.03, 50), st.sampled_from([1, -1]))
def test_away_from_a_wall_that_is_a_line_is_the_camera_s_side(bearing, distance, side):
    across = bearing + side * 90
    foot = Position(*there(across + 180, distance))
    wall = [*there(bearing, 60, foot), *there(bearing + 180, 60, foot)]
    found = way_out(HERE, [wall], nowhere)
    assert abs((found.azimuth_deg - across + 180) % 360 - 180) < (0.2 if distance > 1 else 2)
    assert found.distance_m == pytest.approx(distance, abs=0.01 + 0.002 * distance)


def test_on_a_line_nobody_can_tell_which_way_is_away():
    wall = [*plane(0, -20), *plane(0, 20)]
    assert way_out(HERE, [wall], nowhere) == (None, pytest.approx(0, abs=1e-9))
    assert way_out(plane(0.01, 0), [wall], nowhere).azimuth_deg is None
    assert way_out(plane(0.03, 0), [wall], nowhere).azimuth_deg == pytest.approx(90, abs=1)
    assert way_out(HERE, [[*HERE, *HERE]], nowhere) is None
    assert way_out(HERE, np.empty((0, 4)), nowhere) is None


def test_nothing_is_asked_of_a_place_that_is_far_from_the_wall():
    segments, _ = rings(HOUSE)
    asked = []
    way_out(plane(10, -AT_THE_WALL_M - 0.1), segments, asked.append)
    assert asked == []


@pytest.mark.parametrize("lat", [-84, 0, 70])
@pytest.mark.parametrize("lon", [0.0, 179.99999, -180.0])
def test_away_at_any_latitude_and_over_the_antimeridian(lat, lon):
    place = Position(lon, lat)
    for bearing in (20, 100, 260):
        foot = Position(*there(bearing + 180, 7, place))
        ends = [there(bearing + turn, 30, foot) for turn in (90, 270)]
        wall = [(x + 180) % 360 - 180 if part == 0 else x for end in ends for part, x in enumerate(end)]
        assert way_out(place, [wall], nowhere).azimuth_deg == pytest.approx(bearing, abs=0.2)
