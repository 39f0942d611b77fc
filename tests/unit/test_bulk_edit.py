"""One edit for many cameras: what it makes of each, and why it leaves one as it was."""

from __future__ import annotations

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core import camera_edit
from hiljade_qgis.core.bearings import Foot, NearestLine, WayOut
from hiljade_qgis.core.bulk_edit import Aim, BulkEdit, Hindrance
from hiljade_qgis.core.camera_sight import Camera
from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.record import Position

HERE = Position(20.4573, 44.8125)
NORTH_OF_IT = Position(20.4573, 44.9)
DIRECTIONS = (
    None, "", " ", ";", "45", "NE", "338-23", "0-360", "90-90", "forward", "NE;forward", "90;180", "0-360;45", "370",
    "-90", "45;0-360", "Clockwise 180", "20-80, 270",
)  # fmt: skip


def camera(direction=None, camera_type="fixed", range_m=None, position=HERE):
    return Camera(1, position, direction, camera_type, range_m, None)


def wall(bearing):
    return lambda _place: NearestLine(bearing, 3.0, HERE)


def no_wall(_place):
    return None


def test_an_edit_of_nothing_gives_the_very_camera():
    one = camera("NE", range_m=30.0)
    assert BulkEdit().of(one) == (one, ())
    assert BulkEdit().of(one).camera is one
    assert BulkEdit(Aim.BEARING, 45, reach_m=30.2).of(one).camera is one, "it says so already"


@pytest.mark.parametrize(
    ("before", "after", "hindrance"),
    [
        ("NE", "55", None), ("338-23;NE;x", "348-33;55;x", None), ("0-360;350", "0-360;0", None),
        (None, None, Hindrance.LOOKS_NOWHERE), ("NB", "NB", Hindrance.LOOKS_NOWHERE),
        ("0-360", "0-360", Hindrance.ALL_ROUND),
    ],
)  # fmt: skip
def test_turned(before, after, hindrance):
    found = BulkEdit(Aim.TURN, 10).of(camera(before))
    assert (found.camera.direction, found.hindrances) == (after, (hindrance,) if hindrance else ())


def test_a_dome_without_direction_sees_all_round():
    assert BulkEdit(Aim.TURN, 10).of(camera(None, "dome")).hindrances == (Hindrance.ALL_ROUND,)
    assert BulkEdit(Aim.TURN, 10).of(camera("90", "dome")).camera.direction == "100", "where it usually looks"
    assert BulkEdit(width_deg=60).of(camera(None, "panning")).hindrances == (Hindrance.ALL_ROUND,)
    assert BulkEdit(width_deg=360).of(camera(None, "dome")).camera.direction == "0-360"


@pytest.mark.parametrize("before", DIRECTIONS)
def test_to_a_bearing_goes_whatever_stood_there(before):
    found = BulkEdit(Aim.BEARING, 200).of(camera(before))
    assert found.hindrances == ()
    assert parse(found.camera.direction).views[0].azimuth_deg == pytest.approx(200.0, abs=0.5)


def test_at_a_place_but_where_it_stands():
    assert BulkEdit(Aim.PLACE, place=NORTH_OF_IT).of(camera("90-110")).camera.direction == "350-10"
    assert BulkEdit(Aim.PLACE, place=HERE).of(camera("90")) == (camera("90"), (Hindrance.AT_THE_PLACE,))


@pytest.mark.parametrize(
    ("before", "line", "after", "hindrance"),
    [
        ("45", wall(60), "60", None), ("200", wall(60), "240", None), ("45", no_wall, "45", Hindrance.NO_LINE),
        ("0-360;45", wall(60), "0-360;45", Hindrance.ALL_ROUND), (None, wall(60), None, Hindrance.LOOKS_NOWHERE),
        ("0-360", no_wall, "0-360", Hindrance.ALL_ROUND), ("60", wall(60), "60", None),
    ],
)  # fmt: skip
def test_along_a_line(before, line, after, hindrance):
    found = BulkEdit(Aim.ALONG, line_near=line).of(camera(before))
    assert (found.camera.direction, found.hindrances) == (after, (hindrance,) if hindrance else ())


def test_no_line_is_looked_for_where_it_would_be_of_no_use():
    asked = []
    for direction in (None, "x", "0-360"):
        BulkEdit(Aim.ALONG, line_near=asked.append).of(camera(direction))
    assert asked == []


@pytest.mark.parametrize(
    ("before", "width", "after", "hindrance"),
    [
        ("45", 60, "15-75", None), ("45;forward", 360, "0-360;forward", None), ("15-75", 60, "15-75", None),
        ("0-360", 60, "0-360", Hindrance.ALL_ROUND), ("0-360", 360, "0-360", None), (None, 360, "0-360", None),
        (None, 60, None, Hindrance.LOOKS_NOWHERE), ("x", 360, "x", Hindrance.LOOKS_NOWHERE),
    ],
)  # fmt: skip
def test_widened(before, width, after, hindrance):
    found = BulkEdit(width_deg=width).of(camera(before))
    assert (found.camera.direction, found.hindrances) == (after, (hindrance,) if hindrance else ())


def test_all_at_once_and_aimed_from_where_it_will_stand():
    edit = BulkEdit(Aim.PLACE, place=HERE, width_deg=20, reach_m=55.4, move_m=100, towards_deg=90)
    found = edit.of(camera(None))
    solution = Geodesic.WGS84.Inverse(*HERE[::-1], *found.camera.position[::-1])
    assert solution["s12"] == pytest.approx(100, abs=0.01)
    assert (found.camera.direction, found.camera.range_m) == ("260-280", 55.0)
    assert found.hindrances == ()


@pytest.mark.parametrize(("aim", "before"), [(Aim.BEARING, "0"), (Aim.BEARING, None), (Aim.ALONG, "0")])
def test_a_width_goes_around_the_azimuth_itself(aim, before):
    edit = BulkEdit(aim, 44.5, line_near=wall(44.5), width_deg=61)
    assert edit.of(camera(before)).camera.direction == "14-75", "and not 15-76, around 45 + 0.5"


def test_aimed_and_all_round_is_all_round():
    assert BulkEdit(Aim.BEARING, 45, width_deg=360).of(camera("90")).camera.direction == "0-360"


def test_the_line_is_looked_for_where_it_will_stand():
    asked = []
    BulkEdit(Aim.ALONG, line_near=asked.append, move_m=50, towards_deg=0).of(camera("45"))
    assert asked == [camera_edit.moved_by(camera("45"), 0, 50).position]


def test_what_can_be_done_is_done_and_a_hindrance_is_named_once():
    found = BulkEdit(Aim.TURN, 10, width_deg=60, reach_m=80).of(camera("NB"))
    assert found == (camera("NB", range_m=80.0), (Hindrance.LOOKS_NOWHERE,))


@pytest.mark.parametrize("aim", [Aim.PLACE, Aim.ALONG, Aim.AWAY])
def test_to_be_aimed_at_nothing_is_a_mistake(aim):
    with pytest.raises(ValueError, match=aim.name):
        BulkEdit(aim)


@pytest.mark.parametrize("before", DIRECTIONS)
def test_away_from_a_wall_goes_whatever_stood_there(before):
    found = BulkEdit(Aim.AWAY, way_out_near=lambda _place: WayOut(200.0, 3.0)).of(camera(before))
    assert found.hindrances == ()
    assert parse(found.camera.direction).views[0].azimuth_deg == pytest.approx(200.0, abs=0.5)


@pytest.mark.parametrize(
    ("way", "hindrance"), [(None, Hindrance.NO_LINE), (WayOut(None, 0.0), Hindrance.ON_THE_LINE)]
)
def test_what_hinders_a_camera_from_looking_away_from_a_wall(way, hindrance):
    edit = BulkEdit(Aim.AWAY, way_out_near=lambda _place: way, reach_m=50)
    assert edit.of(camera("45")) == (camera("45", range_m=50.0), (hindrance,))


def test_moved_to_the_nearest_wall_or_pole():
    foot = Foot(Position(20.4574123456, 44.8125), 8.9)
    found = BulkEdit(foot_near=lambda _place: foot).of(camera("45"))
    assert found == (camera("45", position=Position(20.4574123, 44.8125)), ())
    assert BulkEdit(foot_near=no_wall).of(camera("45")) == (camera("45"), (Hindrance.NOTHING_TO_STAND_AT,))


def test_one_that_stands_at_the_wall_already_keeps_every_digit():
    here = Position(20.45731234567, 44.81251234567)
    one = camera("45", position=here)
    foot = Foot(Position(here.lon_deg + 3e-8, here.lat_deg - 3e-8), 0.004)
    assert BulkEdit(foot_near=lambda _place: foot).of(one).camera is one


def test_moved_to_a_wall_it_looks_to_the_side_on_which_it_stood():
    foot = Foot(Position(20.4574, 44.8125), 7.9)
    asked = []

    def way_out_near(place):
        asked.append(place)
        return WayOut(270.0, 7.9)

    found = BulkEdit(Aim.AWAY, way_out_near=way_out_near, foot_near=lambda _place: foot).of(camera("45"))
    assert asked == [HERE]
    assert (found.camera.direction, found.camera.position) == ("270", foot.place)


def test_to_be_moved_in_two_ways_is_a_mistake():
    with pytest.raises(ValueError, match="5"):
        BulkEdit(move_m=5.0, foot_near=no_wall)


@given(
    st.sampled_from(DIRECTIONS),
    st.sampled_from([Aim.NONE, Aim.TURN, Aim.BEARING, Aim.ALONG]),
    st.floats(-720, 720),
    st.none() | st.floats(1, 360),
)
def test_what_cannot_be_read_stays_and_twice_the_same_is_once(direction, aim, angle, width):
    edit = BulkEdit(aim, angle, line_near=wall(30), width_deg=width)
    once = edit.of(camera(direction))
    kept = parse(direction).unreadable
    if aim is Aim.BEARING and not parse(direction).views:
        kept = kept[1:]  # that is what is put right
    assert parse(once.camera.direction).unreadable == kept
    if aim is not Aim.TURN:
        assert edit.of(once.camera).camera.direction == once.camera.direction
    if once.camera.direction == direction:
        assert once.camera == camera(direction)
