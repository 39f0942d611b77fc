"""The gestures by which cameras are edited on the map, apart from any window.

    IDLE ──press──▶ PRESSED ──moved far enough──▶ DRAGGING ──release──▶ IDLE, with a proposal to store
      │                │ release, cancel              │ cancel
      │                ▼                              ▼
      │               IDLE, nothing to store         IDLE, nothing to store
      ├──point at a place, add a view──▶ POINTING ──commit──▶ IDLE, with a proposal to store
      └──wheel, digits─────────────────▶ ENTERING ──commit──▶ IDLE, with a proposal to store

Wheel and digits work in every state but IDLE and PRESSED; what is typed wins over what the pointer says. A gesture
is on one camera or on several at once, and always says what becomes of the cameras as they were when it began.

Pixels are those of the map as people see it; positions are degrees (EPSG:4326); azimuths are degrees clockwise from
true north on the ground. No Qt and no QGIS: whoever shows a map feeds this and draws what it answers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import Enum
from typing import Callable

from ...core import camera_edit, handles
from ...core.camera_sight import Camera
from ...core.direction import folded, nearest_of, parse, turn
from ...core.geodesic import azimuth_and_distance
from ...core.handles import EDGES, Grip, Handle
from ...core.record import Position
from .aim_hold import Hold, Pointer
from .proposal import Act, Proposal
from .typed_numbers import OF_A_MOVE, OF_A_VIEW, Quantity, TypedNumbers

SNAP_STEP_DEG = 15.0
"""What an aim snaps to, counted from true north; an opening angle likewise."""
DRAG_FROM_PX = 5.0
"""A press that moves less is a click. As near to the camera itself, a pointer points nowhere."""
REACH_BAND_PX = 16.0
"""A tip that is turned keeps its reach as long as the pointer stays this near to it: nobody means to say a reach by
aiming, and one that is assumed must not pass for known."""
WHEEL_STEP_DEG = 5.0


class State(Enum):
    """Where the gesture stands."""

    IDLE = "idle"
    PRESSED = "pressed"
    DRAGGING = "dragging"
    POINTING = "pointing"
    ENTERING = "entering"


Edit = Callable[[Camera], Camera]

_ACT_OF_GRIP = {Grip.TIP: Act.AIM, Grip.RING: Act.AIM, Grip.START: Act.WIDEN, Grip.END: Act.WIDEN, Grip.POINT: Act.MOVE}


@dataclass
class AimGesture:
    """The states of one gesture after another; holds no more than what the gesture under way is about."""

    state: State = State.IDLE
    hold: Hold | None = None
    act: Act = Act.AIM
    typed: TypedNumbers = field(default_factory=TypedNumbers)
    _pressed: Pointer | None = None
    _pointer: Pointer | None = None
    _steps_deg: tuple[float, ...] = ()
    _edit: Edit | None = None

    # what happens

    def press(self, hold: Hold, pointer: Pointer) -> None:
        """Take hold. A gesture that was under way ends without a trace."""
        self._begin(State.PRESSED, _ACT_OF_GRIP[hold.handle.grip], hold)
        self._pressed = self._pointer = pointer

    def point(self, act: Act, hold: Hold) -> None:
        """Let the pointer, its button up, say where to aim (AIM_AT) or where a new view looks (ADD_VIEW)."""
        self._begin(State.POINTING, act, hold)

    def enter(self, hold: Hold, act: Act | None = None, edit: Edit | None = None) -> None:
        """Let numbers alone say it, or an edit that somebody chose, to be looked at before it is stored.

        Args:
            act: what it is called; what dragging the handle does unless said.
            edit: what it does to each camera before the numbers do.
        """
        self._begin(State.ENTERING, act or _ACT_OF_GRIP[hold.handle.grip], hold)
        self._edit = edit

    def move(self, pointer: Pointer) -> Proposal | None:
        """Follow the pointer; gives what would be stored now, None for nothing."""
        if self.state is State.PRESSED and self._travelled(pointer) >= DRAG_FROM_PX:
            self.state = State.DRAGGING
        if self.state in (State.DRAGGING, State.POINTING):
            self._pointer = pointer
        return self.proposal()

    def wheel(self, steps: float, step_deg: float = WHEEL_STEP_DEG) -> bool:
        """Widen the view by so many steps; gives whether a gesture is under way that has a view to widen."""
        if self.state in (State.IDLE, State.PRESSED) or self.act is Act.MOVE:
            return False
        whole = [math.copysign(step_deg, steps)] * int(abs(steps))  # a wheel without notches tells parts of them
        self._steps_deg += (*whole, math.fmod(steps, 1.0) * step_deg) if steps % 1.0 else tuple(whole)
        return True

    def release(self, pointer: Pointer) -> Proposal | None:
        """Let go: the gesture ends; gives what is to be stored, None for nothing."""
        self.move(pointer)
        return self.commit()

    def commit(self) -> Proposal | None:
        """End the gesture; gives what is to be stored, None for nothing."""
        proposal = self.proposal()
        self.cancel()
        return proposal if proposal is not None and proposal.changed() else None

    def cancel(self) -> bool:
        """End the gesture with nothing to store; gives whether one was under way."""
        under_way = self.state is not State.IDLE
        self.state, self.hold = State.IDLE, None
        return under_way

    # what would be stored

    def proposal(self) -> Proposal | None:
        """What would be stored now; None where neither pointer nor numbers say anything."""
        hold = self.hold
        if hold is None or self.state in (State.IDLE, State.PRESSED):
            return None
        numbers = self.typed.values()
        if self.act is Act.MOVE and self._edit is None:
            return self._move(hold, numbers)
        aim = self._aim(hold, numbers)
        after = tuple(self._edited(hold, one, aim, numbers) for one in hold.cameras)
        if aim is None and not numbers and not self._steps_deg and self._edit is None:
            return None
        view = self._view_shown(hold, after[0])
        azimuth_deg, distance_m, snapped = aim if aim is not None else (None, None, False)
        return Proposal(self.act, hold.cameras, after, view, azimuth_deg, distance_m, snapped)

    def _edited(
        self, hold: Hold, camera: Camera, aim: tuple[float, float, bool] | None, numbers: dict[Quantity, float]
    ) -> Camera:
        after = camera if self._edit is None else self._edit(camera)
        if aim is not None:
            after = self._pointed(hold, after, aim, hold.handle.view if camera is hold.camera else 0)
        view = hold.view
        if self.act is Act.ADD_VIEW and after != camera:
            view = len(parse(after.direction).views) - 1
        if self._steps_deg:
            after = camera_edit.widened_by(after, self._steps_deg, view)
        if Quantity.WIDTH in numbers and (view or 0) < len(parse(after.direction).views):
            after = camera_edit.widened(after, numbers[Quantity.WIDTH], view)
        if Quantity.REACH in numbers:
            after = camera_edit.reaching(after, numbers[Quantity.REACH])
        return after

    def _pointed(self, hold: Hold, camera: Camera, aim: tuple[float, float, bool], number: int) -> Camera:
        """The camera as the pointer, or a typed azimuth, has it."""
        azimuth_deg, distance_m, _snapped = aim
        typed = Quantity.AZIMUTH in self.typed.values()
        pointer = self._pointer
        if self.act is Act.ADD_VIEW:
            return camera_edit.with_view_added(camera, azimuth_deg)
        if typed:
            return camera_edit.aimed(camera, azimuth_deg, number)
        if self.act is Act.AIM_AT and pointer is not None and pointer.position is not None:
            return camera_edit.aimed_at(camera, pointer.position, number)
        if hold.handle.grip in EDGES and pointer is not None:
            if pointer.alone:
                return handles.spread_alone(camera, hold.handle, azimuth_deg)
            return _spread(camera, hold.handle, azimuth_deg, pointer.snap)
        if pointer is not None and pointer.alone and hold.handle.grip is Grip.TIP:
            return camera_edit.reaching(camera, distance_m) if hold.at_reach else camera
        return handles.aimed(camera, hold.handle, azimuth_deg, self._drawn_reach(hold, distance_m))

    def _aim(self, hold: Hold, numbers: dict[Quantity, float]) -> tuple[float, float, bool] | None:
        """Azimuth, distance, and whether it was snapped; None where nothing says a direction."""
        if Quantity.AZIMUTH in numbers:
            return folded(numbers[Quantity.AZIMUTH]), 0.0, False
        pointer = self._pointer
        if self.state is State.ENTERING or pointer is None or pointer.position is None:
            return None
        if pointer.from_camera_px < DRAG_FROM_PX:
            return None
        azimuth_deg, distance_m = way(hold.camera.position, pointer.position)
        if not math.isfinite(azimuth_deg) or distance_m == 0.0:
            return None
        azimuth_deg = folded(azimuth_deg + self._offset_deg(hold))
        if self.act is Act.AIM_AT:
            return azimuth_deg, distance_m, False
        if self.act is Act.WIDEN and not pointer.alone:
            return azimuth_deg, distance_m, pointer.snap  # the opening angle snaps, not the edge
        if pointer.bearings_deg:
            return nearest_of(azimuth_deg, pointer.bearings_deg), distance_m, True
        return (snapped(azimuth_deg) if pointer.snap else azimuth_deg), distance_m, pointer.snap

    def _offset_deg(self, hold: Hold) -> float:
        """How far from its handle the pointer took hold of it: it goes on from there, without a jump."""
        pressed, at_deg = self._pressed, hold.handle.azimuth_deg
        if pressed is None or pressed.position is None or at_deg is None or self.state is not State.DRAGGING:
            return 0.0
        azimuth_deg, distance_m = way(hold.camera.position, pressed.position)
        return turn(azimuth_deg, at_deg) if distance_m > 0.0 else 0.0

    def _drawn_reach(self, hold: Hold, distance_m: float) -> float | None:
        """The reach that a tip is drawn out to; None where it is only turned."""
        pressed, pointer = self._pressed, self._pointer
        if hold.handle.grip is not Grip.TIP or not hold.at_reach or pressed is None or pointer is None:
            return None
        if self.state is not State.DRAGGING or abs(pointer.from_camera_px - pressed.from_camera_px) <= REACH_BAND_PX:
            return None
        return distance_m

    def _move(self, hold: Hold, numbers: dict[Quantity, float]) -> Proposal | None:
        """The cameras moved together."""
        pressed, pointer = self._pressed, self._pointer
        azimuth_deg: float | None = None
        distance_m = 0.0
        if self.state is State.DRAGGING and pressed and pointer and pressed.position and pointer.position:
            start = hold.camera.position if pointer.exact else pressed.position
            azimuth_deg, distance_m = way(start, pointer.position)
        if not numbers and pointer is not None and pointer.exact and pointer.position and len(hold.cameras) == 1:
            after: tuple[Camera, ...] = (camera_edit.moved_to(hold.camera, pointer.position),)
            return Proposal(Act.MOVE, hold.cameras, after, hold.handle.view, azimuth_deg, distance_m)
        azimuth_deg = numbers.get(Quantity.AZIMUTH, azimuth_deg)
        distance_m = numbers.get(Quantity.DISTANCE, distance_m)
        if azimuth_deg is None:
            return None
        after = tuple(camera_edit.moved_by(one, azimuth_deg, distance_m) for one in hold.cameras)
        return Proposal(Act.MOVE, hold.cameras, after, hold.handle.view, azimuth_deg, distance_m)

    def _view_shown(self, hold: Hold, after: Camera) -> int:
        if self.act is Act.ADD_VIEW:
            return max(0, len(after.views()) - 1)
        return hold.handle.view

    def _begin(self, state: State, act: Act, hold: Hold) -> None:
        self.state, self.act, self.hold = state, act, hold
        self.typed = TypedNumbers(OF_A_MOVE if act is Act.MOVE else OF_A_VIEW)
        self._edit = None
        self._pressed = self._pointer = None
        self._steps_deg = ()

    def _travelled(self, pointer: Pointer) -> float:
        pressed = self._pressed
        return 0.0 if pressed is None else math.hypot(pointer.x_px - pressed.x_px, pointer.y_px - pressed.y_px)


def way(start: Position, end: Position) -> tuple[float, float]:
    """Azimuth and distance of the geodesic from one place to another."""
    azimuth_deg, distance_m = azimuth_and_distance(*start, *end)
    return float(azimuth_deg), float(distance_m)


def snapped(angle_deg: float) -> float:
    """The nearest multiple of SNAP_STEP_DEG, in [0, 360)."""
    return folded(math.floor(angle_deg / SNAP_STEP_DEG + 0.5) * SNAP_STEP_DEG)


def _spread(camera: Camera, handle: Handle, azimuth_deg: float, snap: bool) -> Camera:
    """Both edges spread; snapped, to an opening angle that is a multiple of SNAP_STEP_DEG."""
    if not snap:
        return handles.spread(camera, handle, azimuth_deg)
    middle_deg = camera.views()[handle.view].azimuth_deg
    if middle_deg is None:
        return camera
    steps = math.floor(2 * abs(turn(middle_deg, azimuth_deg)) / SNAP_STEP_DEG + 0.5)
    return camera_edit.widened(camera, max(1, steps) * SNAP_STEP_DEG, handle.view)
