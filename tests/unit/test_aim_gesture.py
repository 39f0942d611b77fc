"""The gestures by which cameras are edited, without any window."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core import camera_edit
from hiljade_qgis.core.camera_sight import Camera
from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.core.handles import Grip, Handle, handles
from hiljade_qgis.core.record import Position
from hiljade_qgis.gui.map.aim_gesture import DRAG_FROM_PX, AimGesture, State
from hiljade_qgis.gui.map.aim_hold import Hold, Pointer
from hiljade_qgis.gui.map.aim_outcome import REACH_BAND_PX, snapped
from hiljade_qgis.gui.map.proposal import Act
from hiljade_qgis.gui.map.typed_numbers import OF_A_MOVE, Quantity, TypedNumbers

HERE = Position(20.45, 44.81)
DIRECTIONS, KINDS = (None, "NE", "338-23", "0-360", "forward;NB", "90;180"), ("fixed", "dome", "panning", None)
CAMERA = Camera(7, HERE, "10-40", "fixed", None, None)


def there(azimuth_deg: float, distance_m: float, start: Position = HERE) -> Position:
    lon, lat = destination(*start, azimuth_deg, distance_m)
    return Position(float(lon), float(lat))


def towards(azimuth_deg: float, distance_m: float = 50.0, px: float = 100.0, **more) -> Pointer:
    """A pointer that far from the camera on the ground; on the picture it is `px` away, to the right."""
    return Pointer(px, 0.0, px, there(azimuth_deg, distance_m), **more)


NOWHERE = Pointer(100.0, 0.0, 100.0, None)


def held(camera: Camera, grip: Grip = Grip.RING, view: int = 0, at_reach: bool = True) -> Hold:
    found = [one for one in handles(camera) if (one.grip, one.view) == (grip, view)]
    return Hold((camera,), found[0] if found else Handle(grip, view, None, 0.0), at_reach)


def on_handle(hold: Hold) -> Pointer:
    """A pointer in the middle of a handle, 100 px from the camera."""
    return towards(
        hold.handle.azimuth_deg or 0.0, hold.handle.reach_m or 0.001, px=100.0 if hold.handle.reach_m else 0.0
    )


def dragged(hold: Hold, *pointers: Pointer):
    gesture = AimGesture()
    gesture.press(hold, on_handle(hold))
    gesture.move(Pointer(-100.0, 0.0, 100.0, None))
    assert gesture.state is State.DRAGGING
    for pointer in pointers[:-1]:
        gesture.move(pointer)
    return gesture.release(pointers[-1])


def direction_after(hold: Hold, *pointers: Pointer) -> str | None:
    proposal = dragged(hold, *pointers)
    return None if proposal is None else proposal.after[0].direction


# the states


def test_press_drag_release_is_one_proposal():
    gesture = AimGesture()
    assert gesture.state is State.IDLE
    gesture.press(held(CAMERA), towards(0, px=0))
    assert (gesture.state, gesture.hold.camera, gesture.proposal()) == (State.PRESSED, CAMERA, None)
    assert gesture.move(towards(90.0)).after[0].direction == "75-105"
    assert gesture.state is State.DRAGGING
    proposal = gesture.release(towards(180.0))
    assert proposal.after == (CAMERA._replace(direction="165-195"),)
    assert (round(proposal.azimuth_deg, 6), round(proposal.distance_m, 3)) == (180.0, 50.0)
    assert proposal.changed() == [(CAMERA, proposal.after[0])]
    assert (gesture.state, gesture.hold, gesture.proposal()) == (State.IDLE, None, None)


@pytest.mark.parametrize(("px", "state"), [(DRAG_FROM_PX - 0.1, State.PRESSED), (DRAG_FROM_PX, State.DRAGGING)])
def test_a_drag_begins_at_some_distance(px, state):
    gesture = AimGesture()
    gesture.press(held(CAMERA), towards(0, px=0))
    gesture.move(towards(90.0, px=px))
    assert gesture.state is state


def test_a_click_stores_nothing():
    gesture = AimGesture()
    gesture.press(held(CAMERA), towards(0, px=0))
    assert gesture.release(towards(90.0, px=1.0)) is None


def test_what_is_as_it_was_is_not_stored():
    gesture = AimGesture()
    gesture.press(held(CAMERA), towards(0, px=0))
    assert gesture.move(towards(25.0)).changed() == []
    assert gesture.release(towards(25.0)) is None


def test_nothing_is_aimed_on_the_camera_itself_or_outside_the_world():
    gesture = AimGesture()
    gesture.press(held(CAMERA), towards(0, px=0))
    assert gesture.move(towards(90.0)) is not None
    assert gesture.move(towards(90.0, px=DRAG_FROM_PX - 0.1)) is None
    assert gesture.state is State.DRAGGING
    assert gesture.move(NOWHERE) is None
    assert gesture.move(Pointer(100.0, 0.0, 100.0, HERE)) is None
    assert gesture.release(NOWHERE) is None


@pytest.mark.parametrize("moves", [0, 1, 2])
@pytest.mark.parametrize("begin", ["press", "point", "enter"])
def test_cancel_at_any_moment_leaves_nothing(begin, moves):
    gesture = AimGesture()
    assert not gesture.cancel()
    if begin == "press":
        gesture.press(held(CAMERA), towards(0, px=0))
    elif begin == "point":
        gesture.point(Act.AIM_AT, held(CAMERA))
    else:
        gesture.enter(held(CAMERA))
        gesture.type("9")
    for _ in range(moves):
        gesture.move(towards(90.0))
    assert gesture.cancel()
    assert not gesture.cancel()
    assert gesture.move(towards(90.0)) is None
    assert gesture.release(towards(90.0)) is None
    gesture.press(held(CAMERA), towards(0, px=0))
    assert not gesture.typed.begun()
    assert gesture.proposal() is None


# aiming


@pytest.mark.parametrize(
    ("azimuth_deg", "expected"), [(0, 0), (7.4, 0), (7.6, 15), (90, 90), (352.4, 345), (352.6, 0), (359.99, 0)]
)
def test_snapping(azimuth_deg, expected):
    assert snapped(azimuth_deg) == expected
    proposal = dragged(held(CAMERA._replace(direction="200")), towards(azimuth_deg, snap=True))
    assert (proposal.azimuth_deg, proposal.snapped) == (expected, True)
    assert proposal.after[0].direction == str(expected)


@given(st.floats(0, 360, exclude_max=True))
def test_snapping_is_to_the_nearest_step(azimuth_deg):
    result = snapped(azimuth_deg)
    assert result % 15 == 0
    assert 0 <= result < 360
    assert abs((result - azimuth_deg + 180) % 360 - 180) <= 7.5 + 1e-9


@pytest.mark.parametrize(
    ("azimuth_deg", "expected"), [(50, "62"), (100, "62"), (110, "152"), (330, "332"), (200, "242")]
)
def test_snapping_to_a_wall_and_across_it(azimuth_deg, expected):
    wall = (62.2, 152.2, 242.2, 332.2)
    assert direction_after(held(CAMERA._replace(direction="9")), towards(azimuth_deg, bearings_deg=wall)) == expected


@pytest.mark.parametrize(("direction", "kind"), list(itertools.product(DIRECTIONS, KINDS)))
def test_a_drag_from_the_camera_aims_its_first_view(direction, kind):
    camera = Camera(1, HERE, direction, kind, 25.0, None)
    gesture = AimGesture()
    gesture.press(Hold((camera,), Handle(Grip.RING, 0, None, 0.0)), towards(0, px=0))
    proposal = gesture.release(towards(200.0))
    view = parse(proposal.after[0].direction).views[0]
    assert view.azimuth_deg == pytest.approx(200.0, abs=0.5)
    assert proposal.after[0].range_m == 25.0


def test_a_tip_keeps_its_reach_until_it_is_drawn_out():
    hold = held(CAMERA, Grip.TIP)
    band = REACH_BAND_PX
    assert dragged(hold, towards(90, 33, px=100 + band)).after[0].range_m is None
    assert dragged(hold, towards(90, 27, px=100 - band)).after[0].range_m is None
    assert dragged(hold, towards(90, 41.3, px=100 + band + 1)).after[0][2:5] == ("75-105", "fixed", 41.0)
    assert dragged(hold, towards(90, 9.44, px=30)).after[0].range_m == 9.4
    far = Hold((CAMERA,), held(CAMERA, Grip.TIP).handle, at_reach=True)
    gesture = AimGesture()
    gesture.press(far, towards(25, 30, px=300))
    assert gesture.move(towards(90, 34, px=344)).after[0].range_m is None
    assert gesture.move(towards(90, 35, px=346)).after[0].range_m == 35.0
    elsewhere = held(CAMERA, Grip.TIP, at_reach=False)
    assert dragged(elsewhere, towards(90, 80, px=300)).after[0].range_m is None


def test_a_tip_drawn_out_alone_keeps_its_direction():
    proposal = dragged(held(CAMERA, Grip.TIP), towards(90, 80, px=250, alone=True))
    assert proposal.after == (CAMERA._replace(range_m=80.0),)


def test_a_handle_goes_on_from_where_it_was_taken_hold_of():
    hold = held(CAMERA, Grip.TIP)
    gesture = AimGesture()
    gesture.press(hold, towards(28, 30, px=100))  # the tip is at 25
    assert gesture.move(Pointer(0.0, 60.0, 100.0, there(38, 30))).azimuth_deg == pytest.approx(35, abs=0.01)
    assert gesture.commit().after[0].direction == "20-50"


@pytest.mark.parametrize("view", [0, 1, 2])
def test_each_of_several_views_is_aimed_by_itself(view):
    camera = CAMERA._replace(direction="90;forward;180, 270")
    expected = ["90", "forward", "180", " 270"]
    expected[(0, 2, 3)[view]] = expected[(0, 2, 3)[view]].replace(str(90 * (view + 1)), "45")
    text = direction_after(held(camera, Grip.TIP, view), towards(45, 30))
    assert text.replace(",", ";").split(";") == expected


# edges


@pytest.mark.parametrize(
    ("grip", "azimuth", "more", "expected"),
    [
        (Grip.END, 55, {}, "355-55"), (Grip.START, 15, {}, "15-35"), (Grip.END, 55, {"alone": True}, "10-55"),
        (Grip.START, 355, {"alone": True}, "355-40"), (Grip.END, 52, {"snap": True}, "355-55"),
        (Grip.END, 26, {"snap": True}, "18-33"), (Grip.END, 53, {"alone": True, "snap": True}, "10-60"),
        (Grip.END, 90, {"alone": True, "bearings_deg": (62.0, 152.0, 242.0, 332.0)}, "10-62"),
        (Grip.END, 90, {"bearings_deg": (62.0, 152.0)}, "320-90"), (Grip.END, 204.9, {}, "0-360"),
    ],
)  # fmt: skip
def test_edges(grip, azimuth, more, expected):
    assert direction_after(held(CAMERA, grip), towards(azimuth, 30, **more)) == expected


# moving


def test_a_camera_is_moved_by_as_much_as_the_pointer():
    gesture = AimGesture()
    start = Pointer(3.0, 0.0, 3.0, there(90, 2))
    gesture.press(held(CAMERA, Grip.POINT), start)
    proposal = gesture.release(Pointer(100.0, 0.0, 97.0, there(90, 42)))
    assert proposal.act is Act.MOVE
    assert proposal.after[0].position == pytest.approx(there(90, 40), abs=2e-7)
    assert proposal.distance_m == pytest.approx(40, abs=0.01)


def test_several_cameras_are_moved_together():
    other = CAMERA._replace(fid=8, position=there(200, 500), direction=None)
    gesture = AimGesture()
    gesture.press(Hold((CAMERA, other), Handle(Grip.POINT, 0, None, 0.0)), towards(0, 0.001, px=0))
    after = gesture.release(towards(45, 80)).after
    assert after[0].position == pytest.approx(there(45, 80), abs=2e-7)
    assert after[1].position == pytest.approx(there(45, 80, other.position), abs=2e-7)


def test_what_is_snapped_to_is_meant_exactly():
    place = Position(20.4512345, 44.8112345)
    gesture = AimGesture()
    gesture.press(held(CAMERA, Grip.POINT), Pointer(4.0, 0.0, 4.0, there(90, 3)))
    assert gesture.release(Pointer(100.0, 0.0, 100.0, place, exact=True)).after[0].position == place


# pointing


def test_a_click_says_where_cameras_look():
    other = CAMERA._replace(fid=8, position=there(90, 100), direction=None)
    gesture = AimGesture()
    gesture.point(Act.AIM_AT, Hold((CAMERA, other), Handle(Grip.TIP, 0, None, 0.0)))
    assert gesture.commit() is None
    gesture.point(Act.AIM_AT, Hold((CAMERA, other), Handle(Grip.TIP, 0, None, 0.0)))
    gesture.move(Pointer(0.0, 0.0, 80.0, there(0, 100), snap=True))
    proposal = gesture.commit()
    assert [one.direction for one in proposal.after] == ["345-15", "315"]


def test_a_new_view_looks_where_the_pointer_is():
    gesture = AimGesture()
    gesture.point(Act.ADD_VIEW, held(CAMERA, Grip.TIP))
    assert gesture.move(towards(200)).view == 1
    gesture.wheel(2, 5.0)
    assert gesture.commit().after[0].direction == "10-40;180-220"
    gesture.point(Act.ADD_VIEW, held(CAMERA._replace(direction=None), Grip.RING))
    gesture.move(towards(200))
    assert gesture.commit().after[0].direction == "200"


# wheel and numbers


def test_the_wheel_widens_while_a_view_is_dragged():
    gesture = AimGesture()
    assert not gesture.wheel(1, 5.0)
    hold = held(CAMERA, Grip.TIP)
    gesture.press(hold, on_handle(hold))
    assert not gesture.wheel(1, 5.0)
    gesture.move(Pointer(0.0, 0.0, 100.0, there(90, 30)))
    assert gesture.wheel(2, 5.0)
    assert gesture.wheel(-1, 5.0)
    assert gesture.commit().after[0].direction == "73-108"


def test_the_wheel_alone_is_a_gesture_of_its_own():
    several = Hold((CAMERA, CAMERA._replace(fid=8, direction="90;180")), Handle(Grip.TIP, 0, None, 0.0))
    gesture = AimGesture()
    gesture.enter(several)
    assert gesture.proposal() is None
    gesture.wheel(1, 5.0)
    assert [one.direction for one in gesture.commit().after] == ["8-43", "58-123;148-213"]


def test_numbers_win_over_the_pointer():
    gesture = AimGesture()
    hold = held(CAMERA, Grip.TIP)
    gesture.press(hold, on_handle(hold))
    gesture.move(Pointer(0.0, 0.0, 100.0, there(90, 30)))
    for character in "200":
        assert gesture.type(character)
    assert gesture.proposal().after[0].direction == "185-215"
    gesture.next_field()
    for character in "9.5":
        gesture.type(character)
    gesture.next_field()
    for character in "45":
        gesture.type(character)
    assert gesture.commit().after[0][2:5] == ("195-205", "fixed", 45.0)


def test_numbers_for_a_move():
    gesture = AimGesture()
    gesture.enter(held(CAMERA, Grip.POINT))
    assert gesture.typed.fields == OF_A_MOVE
    for character in "12,5":
        gesture.type(character)
    assert gesture.proposal() is None
    gesture.next_field()
    for character in "90":
        gesture.type(character)
    assert gesture.commit().after[0].position == pytest.approx(there(90, 12.5), abs=2e-7)


@pytest.mark.parametrize("direction", [None, "NB", "0-360"])
def test_numbers_for_a_camera_that_looks_nowhere(direction):
    gesture = AimGesture()
    gesture.enter(held(CAMERA._replace(direction=direction)))
    gesture.put(Quantity.WIDTH, "20")
    assert gesture.proposal().changed() == []
    gesture.put(Quantity.AZIMUTH, "90")
    assert gesture.commit().after[0].direction == "80-100"


def test_nudges_add_up_and_are_stored_once():
    several = Hold((CAMERA, CAMERA._replace(fid=8, direction="90;180", range_m=12.0)), Handle(Grip.TIP, 0, None, 0.0))
    gesture = AimGesture()
    assert not gesture.nudge(turn_deg=1)
    gesture.enter(several)
    for _ in range(3):
        assert gesture.nudge(turn_deg=1)
    assert gesture.nudge(reach_m=-5)
    first, second = gesture.commit().after
    assert first[2:5] == ("13-43", "fixed", 25.0)
    assert second[2:5] == ("93;183", "fixed", 7.0)
    gesture.enter(held(CAMERA, Grip.POINT))
    assert not gesture.nudge(turn_deg=1)


def test_an_edit_that_was_chosen_is_shown_before_it_is_stored():
    several = Hold((CAMERA, CAMERA._replace(fid=8, direction=None)), Handle(Grip.TIP, 0, None, 0.0))
    gesture = AimGesture()
    gesture.enter(several, Act.TURN, lambda one: camera_edit.turned(one, 180))
    assert [one.direction for one in gesture.proposal().after] == ["190-220", None]
    assert len(gesture.commit().changed()) == 1


def test_typed_numbers():
    typed = TypedNumbers()
    assert not typed.type("a")
    assert not typed.type("")
    assert not typed.begun()
    for character in "36,15":
        assert typed.type(character)
    assert typed.type(".")
    assert (typed.text(Quantity.AZIMUTH), typed.values()) == ("36,15", {Quantity.AZIMUTH: 36.15})
    assert typed.take_back()
    assert typed.values() == {Quantity.AZIMUTH: 36.1}
    typed.put(Quantity.WIDTH, "361")
    assert typed.wrong() is Quantity.WIDTH
    typed.put(Quantity.WIDTH, "")
    assert typed.wrong() is None
    typed.go_on(-1)
    assert typed.active is Quantity.REACH
    assert not typed.take_back()
    for character in "123456789012":
        typed.type(character)
    assert len(typed.text(Quantity.REACH)) == 8


@pytest.mark.parametrize("text", ["", ".", ",", "1.", ".5", "٣"])
def test_half_typed_numbers_never_fail(text):
    typed = TypedNumbers()
    for character in text:
        typed.type(character)
    assert all(0 <= number <= 360 for number in typed.values().values())
