"""Handles: where they are, and what dragging one of them makes of a camera."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.camera_sight import Camera
from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.handles import Grip, Handle, aimed, handles, moved, spread, spread_alone
from hiljade_qgis.core.record import Position


def camera(direction=None, camera_type="fixed", range_m=None):
    return Camera(1, Position(20.45, 44.81), direction, camera_type, range_m, None)


def handle(of, grip, view=0):
    return next(one for one in handles(of) if one.grip is grip and one.view == view)


def test_a_view_has_a_tip_and_two_edges_and_a_camera_its_point():
    assert handles(camera("338-23", range_m=45)) == [
        Handle(Grip.TIP, 0, 0.5, 45),
        Handle(Grip.START, 0, 338, 45),
        Handle(Grip.END, 0, 23, 45),
        Handle(Grip.POINT, 0, None, 0),
    ]


def test_each_of_several_views_has_its_own():
    found = handles(camera("90;180;90;x"))
    assert [(one.grip, one.view) for one in found] == [
        *[(grip, view) for view in (0, 1) for grip in (Grip.TIP, Grip.START, Grip.END)],
        (Grip.POINT, 0),
    ]
    assert {one.azimuth_deg for one in found if one.grip is Grip.TIP} == {90, 180}


@pytest.mark.parametrize("facing", [(None, "fixed"), ("NB", None), ("0-360", "fixed"), (None, "dome"), ("", "panning")])
def test_who_looks_nowhere_or_all_round_has_a_ring_and_no_tip(facing):
    found = handles(camera(*facing, range_m=20))
    assert [one.azimuth_deg for one in found] == [0, 45, 90, 135, 180, 225, 270, 315, None]
    assert {one.grip for one in found} == {Grip.RING, Grip.POINT}
    assert {one.reach_m for one in found} == {20, 0}


def test_a_dome_has_a_tip_where_it_usually_looks_and_no_edges():
    assert [one.grip for one in handles(camera("90", "dome"))] == [Grip.TIP, Grip.POINT]
    assert [one.grip for one in handles(camera("20-80", "dome"))] == [Grip.TIP, Grip.START, Grip.END, Grip.POINT]


def test_a_tip_turns_its_view_and_draws_it_out_only_where_asked():
    of = camera("20-80;200")
    assert aimed(of, handle(of, Grip.TIP), 100)[2:5] == ("70-130;200", "fixed", None)
    assert aimed(of, handle(of, Grip.TIP, 1), 100, 47.3)[2:5] == ("20-80;100", "fixed", 47)


def test_a_ring_says_where_a_camera_looks():
    for direction, after in ((None, "100"), ("NB;x", "100;x"), ("0-360", "100")):
        of = camera(direction)
        assert aimed(of, handle(of, Grip.RING), 100).direction == after


def test_edges_spread_together_or_alone():
    of = camera("20-80")
    assert spread(of, handle(of, Grip.END), 100).direction == "0-100"
    assert spread(of, handle(of, Grip.START), 40).direction == "40-60"
    assert spread_alone(of, handle(of, Grip.END), 100).direction == "20-100"
    assert spread_alone(of, handle(of, Grip.START), 0).direction == "0-80"
    assert spread(camera("45"), handle(camera("45"), Grip.END), 60).direction == "30-60"


def test_the_point_is_where_it_is_dragged():
    assert moved(camera("45"), Position(20.46, 44.82)) == camera("45")._replace(position=Position(20.46, 44.82))


@given(st.integers(0, 359), st.integers(2, 350), st.floats(0, 359.99))
def test_the_middle_stays_when_edges_spread(start, width, azimuth):
    of = camera(f"{start}-{(start + width) % 360}")
    (before,) = parse(of.direction).views
    for grip in (Grip.START, Grip.END):
        (after,) = parse(spread(of, handle(of, grip), azimuth).direction).views
        if after.azimuth_deg is not None:
            assert abs((after.azimuth_deg - before.azimuth_deg + 180) % 360 - 180) <= 0.5
            wanted = 2 * abs((azimuth - before.azimuth_deg + 180) % 360 - 180)
            assert after.width_deg == pytest.approx(max(1, wanted), abs=0.51)


@given(st.integers(0, 359), st.integers(2, 350), st.floats(0, 359.99))
def test_the_other_edge_stays_when_one_is_dragged_alone(start, width, azimuth):
    of = camera(f"{start}-{(start + width) % 360}")
    first, last = of.direction.split("-")
    for grip, kept in ((Grip.START, -1), (Grip.END, 0)):
        text = spread_alone(of, handle(of, grip), azimuth).direction
        assert text == "0-360" or text.split("-")[kept] == (first, None, last)[kept]
