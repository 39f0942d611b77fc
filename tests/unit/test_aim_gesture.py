"""The gesture of aiming, without any window."""

from __future__ import annotations

import itertools
import math

import pytest
from hiljade_qgis.gui.camera import Camera
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.core.record import Position
from hiljade_qgis.gui.map.aim_gesture import DRAG_FROM_PX, AimGesture, Pointer, State, aim_at, snapped

HERE = Position(20.45, 44.81)
DIRECTIONS, KINDS = (None, "NE", "338-23", "0-360", "forward;NB", "90;180"), ("fixed", "dome", "panning", None)
CAMERA = Camera(7, HERE, "10-40", "fixed", None, None)


def towards(azimuth_deg: float, distance_m: float = 50.0, snap: bool = False, px: float = 100.0) -> Pointer:
    """A pointer that far from the camera on the ground; on the picture it is `px` away, to the right."""
    lon, lat = destination(*HERE, azimuth_deg, distance_m)
    return Pointer(px, 0.0, px, Position(float(lon), float(lat)), snap)


def test_press_drag_release_is_one_aim():
    gesture = AimGesture()
    assert gesture.state is State.IDLE
    gesture.press(CAMERA, 0.0, 0.0)
    assert (gesture.state, gesture.camera, gesture.aim) == (State.PRESSED, CAMERA, None)
    assert gesture.move(towards(90.0)).text == "75-105"
    assert gesture.state is State.AIMING
    aim = gesture.release(towards(180.0))
    assert (aim.text, round(aim.azimuth_deg, 6), round(aim.distance_m, 3)) == ("165-195", 180.0, 50.0)
    assert (gesture.state, gesture.camera, gesture.aim) == (State.IDLE, None, None)


@pytest.mark.parametrize(("px", "state"), [(DRAG_FROM_PX - 0.1, State.PRESSED), (DRAG_FROM_PX, State.AIMING)])
def test_a_drag_begins_at_some_distance(px, state):
    gesture = AimGesture()
    gesture.press(CAMERA, 0.0, 0.0)
    gesture.move(towards(90.0, px=px))
    assert gesture.state is state


def test_a_click_stores_nothing():
    gesture = AimGesture()
    gesture.press(CAMERA, 0.0, 0.0)
    assert gesture.release(towards(90.0, px=1.0)) is None


def test_nothing_is_aimed_on_the_camera_itself_or_outside_the_world():
    gesture = AimGesture()
    gesture.press(CAMERA, 0.0, 0.0)
    assert gesture.move(towards(90.0)) is not None
    assert gesture.move(towards(90.0, px=DRAG_FROM_PX - 0.1)) is None
    assert gesture.state is State.AIMING
    assert gesture.move(Pointer(100.0, 0.0, 100.0, None)) is None
    assert gesture.move(Pointer(100.0, 0.0, 100.0, HERE)) is None
    assert gesture.release(Pointer(100.0, 0.0, 100.0, None)) is None


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_cancel_at_any_moment_leaves_nothing(moves):
    gesture = AimGesture()
    assert not gesture.cancel()
    gesture.press(CAMERA, 0.0, 0.0)
    for _ in range(moves):
        gesture.move(towards(90.0))
    assert gesture.cancel()
    assert not gesture.cancel()
    assert gesture.move(towards(90.0)) is None
    assert gesture.release(towards(90.0)) is None


@pytest.mark.parametrize(
    ("azimuth_deg", "expected"), [(0, 0), (7.4, 0), (7.6, 15), (90, 90), (352.4, 345), (352.6, 0), (359.99, 0)]
)
def test_snapping(azimuth_deg, expected):
    assert snapped(azimuth_deg) == expected
    assert aim_at(CAMERA, towards(azimuth_deg, snap=True)).azimuth_deg == expected


@given(st.floats(0, 360, exclude_max=True))
def test_snapping_is_to_the_nearest_step(azimuth_deg):
    result = snapped(azimuth_deg)
    assert result % 15 == 0
    assert 0 <= result < 360
    assert abs((result - azimuth_deg + 180) % 360 - 180) <= 7.5 + 1e-9


@pytest.mark.parametrize(
    ("direction", "kind"),
    list(itertools.product(DIRECTIONS, KINDS)),
)
def test_the_first_view_is_the_one_that_was_aimed(direction, kind):
    aim = aim_at(Camera(1, HERE, direction, kind, 25.0, None), towards(200.0))
    assert aim.view is aim.views[0]
    assert math.isclose(aim.stored_azimuth_deg, 200.0, abs_tol=1.0)
    assert aim.view.reach_m == 25.0
    assert (aim.view.azimuth_deg is None) == (aim.view.width_deg == 360.0)
