"""Edits of cameras, in the numbers that will be stored; azimuths against GeographicLib."""

from __future__ import annotations

import math

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core import camera_edit
from hiljade_qgis.core.camera_edit import Edge
from hiljade_qgis.core.camera_sight import Camera
from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.record import Position

HERE = Position(20.4573, 44.8125)


def camera(direction=None, camera_type="fixed", range_m=None, position=HERE):
    return Camera(1, position, direction, camera_type, range_m, None)


@pytest.mark.parametrize(
    "place",
    [
        Position(20.4583, 44.8125), Position(20.4573, 44.9), Position(-70.0, -50.0), Position(20.4, 44.8),
        Position(20.5, -89.9),
    ],
)  # fmt: skip
def test_aimed_at_a_place_along_the_geodesic(place):
    expected = Geodesic.WGS84.Inverse(HERE.lat_deg, HERE.lon_deg, place.lat_deg, place.lon_deg)["azi1"] % 360
    assert camera_edit.aimed_at(camera(), place).direction == str(math.floor(expected + 0.5) % 360)
    (view,) = parse(camera_edit.aimed_at(camera("338-23"), place).direction).views
    assert view.width_deg == 45
    assert abs((view.azimuth_deg - expected + 180) % 360 - 180) <= 0.5


def test_a_camera_is_not_aimed_at_where_it_stands():
    assert camera_edit.aimed_at(camera("45"), HERE) == camera("45")


def test_the_way_to_a_place_is_none_where_the_camera_stands():
    assert camera_edit.way_to(camera(), HERE) is None
    assert camera_edit.way_to(camera(position=Position(180.0, 5.0)), Position(-180.0, 5.0)) is None
    assert camera_edit.way_to(camera(), Position(HERE.lon_deg, 45.0)) == 0.0


def test_across_the_antimeridian_and_over_the_pole():
    assert camera_edit.aimed_at(camera(position=Position(179.9999, 0)), Position(-179.9999, 0)).direction == "90"
    assert camera_edit.aimed_at(camera(position=Position(10, 89.9)), Position(-170, 89.9)).direction == "0"


@pytest.mark.parametrize(
    ("before", "bearing", "after"),
    [
        ("45", 60, "60"), ("45", 240, "60"), ("200", 60, "240"), ("20-80;270", 60, "30-90;280"), (None, 60, None),
        ("0-360", 60, "0-360"), ("151", 60, "240"), ("NB", 60, "NB"),
    ],
)  # fmt: skip
def test_along_a_line_the_nearer_way(before, bearing, after):
    assert camera_edit.along(camera(before), bearing).direction == after


def test_one_view_or_all_are_widened():
    assert camera_edit.widened(camera("90;180"), 20).direction == "80-100;170-190"
    assert camera_edit.widened(camera("90;180"), 20, 1).direction == "90;170-190"
    assert camera_edit.widened(camera("20-80"), None).direction == "50"
    with pytest.raises(IndexError):
        camera_edit.widened(camera("90"), 20, 1)


@pytest.mark.parametrize(
    ("before", "width", "after"),
    [
        (None, 360, "0-360"), (" ", 359, "0-360"), (None, 358, None), (None, None, None), ("forward", 360, "forward"),
        ("45;forward", 360, "0-360;forward"), ("0-360", 360, "0-360"), ("-180-180", 360, "-180-180"),
    ],
)  # fmt: skip
def test_whoever_says_all_round_needs_no_middle(before, width, after):
    assert camera_edit.widened(camera(before), width).direction == after


@pytest.mark.parametrize(
    ("direction", "by", "number", "after"),
    [
        ("45", 5, None, "13-78"), ("20-80", -5, None, "23-78"), ("338-23", 1, None, "338-24"),
        ("20-80", -100, None, "50-51"),
        ("20-80", -2.4, 0, "21-79"), ("20-80", 400, None, "0-360"), ("90;180;x", 5, 1, "90;148-213;x"),
        ("90;20-80", 5, None, "58-123;18-83"), ("0-360", 5, None, "0-360"), (None, 5, None, None), ("45", 5, 3, "45"),
    ],
)  # fmt: skip
def test_widened_by_a_step(direction, by, number, after):
    assert camera_edit.widened_by(camera(direction), [by], number).direction == after


@pytest.mark.parametrize(("by", "after"), [(5.0, "90"), (1.0, "90"), (-5.0, "273-268")])
def test_a_dome_that_is_widened_still_says_where_it_usually_looks(by, after):
    dome = camera("90")._replace(camera_type="dome")
    assert camera_edit.widened_by(dome, [by]).direction == after


def test_the_middle_does_not_drift_with_many_steps():
    there_and_back = [5.0] * 9 + [-5.0] * 9
    assert camera_edit.widened_by(camera("45"), there_and_back).direction == "15-75"
    assert camera_edit.widened_by(camera("20-80"), [5.0] * 3).direction == "13-88"
    assert camera_edit.widened_by(camera("20-80"), [5.0, 5.0, -1.0]).direction == "16-85"
    assert camera_edit.widened_by(camera("20-80"), [400.0, -5.0]).direction == "233-228"


@pytest.mark.parametrize(
    ("direction", "kind", "edge", "azimuth", "after"),
    [
        ("45", "fixed", Edge.END, 90, "15-90"),  # 60° are assumed: from 15
        ("45", "fixed", Edge.START, 0, "0-75"), ("20-80", "fixed", Edge.END, 79.6, "20-80"),
        ("20-80", "fixed", Edge.END, 10, "20-10"), ("20-80", "fixed", Edge.START, 80, "0-360"),
        ("338-23", "fixed", Edge.START, 330.2, "330-23"), ("20-80", "fixed", Edge.END, 19.4, "0-360"),
        ("0-360", "fixed", Edge.END, 50, "0-360"), ("20-80", "dome", Edge.END, 120, "20-120"),
    ],
)  # fmt: skip
def test_one_edge_alone(direction, kind, edge, azimuth, after):
    assert camera_edit.with_edge(camera(direction, kind), 0, edge, azimuth).direction == after


def test_views_come_and_go():
    assert camera_edit.with_view_added(camera("20-80"), 200).direction == "20-80;170-230"
    assert camera_edit.with_view_added(camera("45"), 200).direction == "45;200"
    assert camera_edit.with_view_added(camera(), 200).direction == "200"
    assert camera_edit.without_view(camera("45;200"), 0).direction == "200"
    assert camera_edit.without_view(camera("45"), 0).direction is None


@pytest.mark.parametrize(
    ("reach", "stored"),
    [
        (31.4, 31),
        (9.96, 10),
        (9.94, 9.9),
        (0.01, 0.1),
        (-3, 0.1),
        (6000, 5000),
        (None, None),
        (10.5, 10),
        (12.5001, 13),
    ],
)
def test_reach_is_stored_in_metres_that_somebody_can_mean(reach, stored):
    assert camera_edit.reaching(camera("45"), reach).range_m == stored


@pytest.mark.parametrize("reach", [math.nan, math.inf])
def test_a_reach_that_is_no_number_is_refused(reach):
    with pytest.raises(ValueError, match=r"nan|inf"):
        camera_edit.reaching(camera("45"), reach)


@pytest.mark.parametrize(
    ("lon", "lat", "stored"),
    [
        (20.123456789, 44.987654321, (20.1234568, 44.9876543)),
        (180.5, 0, (-179.5, 0)),
        (-180, 0, (-180, 0)),
        (-200, 1, (160, 1)),
    ],
)
def test_a_position_has_seven_decimals_and_is_in_the_world(lon, lat, stored):
    assert camera_edit.moved_to(camera(), Position(lon, lat)).position == stored


def test_moved_by_nothing_it_stays_to_the_last_digit():
    exact = camera(position=Position(20.123456789012, 44.98765432109))
    assert camera_edit.moved_by(exact, 90, 0.0) is exact


@given(st.floats(0, 359.9), st.floats(0.5, 5000), st.floats(-179, 179), st.floats(-70, 70))
def test_moved_by_metres_on_the_ground(azimuth, distance, lon, lat):
    place = camera_edit.moved_by(camera(position=Position(lon, lat)), azimuth, distance).position
    solution = Geodesic.WGS84.Inverse(lat, lon, place.lat_deg, place.lon_deg)
    assert solution["s12"] == pytest.approx(distance, abs=0.02)
    if distance > 100:
        assert abs((solution["azi1"] - azimuth + 180) % 360 - 180) < 0.02


def degrees(limit):
    """No finer than anybody measures: where two places are all but one, no azimuth means anything."""
    return st.floats(-limit, limit).map(lambda value: round(value, 9))


@given(st.lists(st.tuples(degrees(180), degrees(89)), max_size=6), st.tuples(degrees(180), degrees(89)))
def test_many_cameras_at_once_are_edited_as_one_by_one(places, target):
    cameras = [camera(position=Position(*place)) for place in [*places, target]]
    for one, azimuth in zip(cameras, camera_edit.ways_to(cameras, Position(*target))):
        alone = camera_edit.way_to(one, Position(*target))
        assert (azimuth is None) == (alone is None)
        assert alone is None or azimuth == pytest.approx(alone, abs=1e-5)  # millimetres apart, NumPy's last bits count
    assert camera_edit.all_moved_by(cameras, 77, 120) == [camera_edit.moved_by(one, 77, 120) for one in cameras]
    assert camera_edit.all_moved_by(cameras, 77, 0) == cameras
