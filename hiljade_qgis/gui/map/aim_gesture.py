"""The gesture of aiming a camera, apart from any window: what a press, a move, a release and a cancel mean.

    IDLE ──press──▶ PRESSED ──moved far enough──▶ AIMING ──release──▶ IDLE, with an aim to store
                       │ release, cancel              │ cancel
                       ▼                              ▼
                      IDLE, nothing to store         IDLE, nothing to store

Pixels are those of the map as people see it; positions are degrees (EPSG:4326); azimuths are degrees clockwise from
true north on the ground. No Qt and no QGIS: whoever shows a map feeds this and draws what it answers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from ...core.camera_sight import Camera
from ...core.direction import folded
from ...core.direction_edit import aimed
from ...core.field_of_view import FieldOfView, fields_of_view
from ...core.geodesic import azimuth_and_distance
from ...core.record import Position

SNAP_STEP_DEG = 15.0
"""What an aim snaps to, counted from true north."""
DRAG_FROM_PX = 5.0
"""A press that moves less is a click. As near to the camera itself, a pointer points nowhere."""


class State(Enum):
    """Where the gesture stands."""

    IDLE = "idle"
    PRESSED = "pressed"
    AIMING = "aiming"


@dataclass(frozen=True)
class Pointer:
    """Where the pointer is.

    Attributes:
        x_px, y_px: on the map's picture.
        from_camera_px: how far from the pressed camera it is on that picture.
        position: the place under it; None where the map shows no place there.
        snap: whether the azimuth is to snap.
    """

    x_px: float
    y_px: float
    from_camera_px: float
    position: Position | None
    snap: bool = False


@dataclass(frozen=True)
class Aim:
    """What a release would store.

    Attributes:
        camera: the camera as it was when it was pressed.
        azimuth_deg: where it is aimed, in [0, 360), before it is rounded for storing.
        distance_m: how far along the ground the pointer is.
        snapped: whether the azimuth was snapped.
        text: the direction as it will be stored.
        views: what the camera sees then; the first is the one that was aimed.
    """

    camera: Camera
    azimuth_deg: float
    distance_m: float
    snapped: bool
    text: str
    views: tuple[FieldOfView, ...]

    @property
    def view(self) -> FieldOfView:
        """The field of view that was aimed."""
        return self.views[0]

    @property
    def stored_azimuth_deg(self) -> float | None:
        """The azimuth that the stored text says; for a camera that sees all round, where it usually looks."""
        return self.view.usual_azimuth_deg if self.view.azimuth_deg is None else self.view.azimuth_deg


class AimGesture:
    """The states of one gesture after another; holds no more than the pressed camera."""

    def __init__(self) -> None:
        self._state = State.IDLE
        self._camera: Camera | None = None
        self._pressed_px = (0.0, 0.0)
        self._aim: Aim | None = None

    @property
    def state(self) -> State:
        """Where the gesture stands."""
        return self._state

    @property
    def camera(self) -> Camera | None:
        """The pressed camera; None when idle."""
        return self._camera

    @property
    def aim(self) -> Aim | None:
        """What a release at the pointer's last place would store; None for nothing."""
        return self._aim

    def press(self, camera: Camera, x_px: float, y_px: float) -> None:
        """Begin on a camera. A gesture that was under way ends without a trace."""
        self._state, self._camera, self._aim = State.PRESSED, camera, None
        self._pressed_px = (x_px, y_px)

    def move(self, pointer: Pointer) -> Aim | None:
        """Follow the pointer; gives what a release here would store, None for nothing."""
        if self._camera is None:
            return None
        if self._state is State.PRESSED and self._travelled(pointer) >= DRAG_FROM_PX:
            self._state = State.AIMING
        if self._state is State.AIMING:
            self._aim = aim_at(self._camera, pointer)
        return self._aim

    def release(self, pointer: Pointer) -> Aim | None:
        """End the gesture; gives what is to be stored, None for nothing."""
        aim = self.move(pointer)
        self.cancel()
        return aim

    def cancel(self) -> bool:
        """End the gesture with nothing to store; gives whether one was under way."""
        under_way = self._state is not State.IDLE
        self._state, self._camera, self._aim = State.IDLE, None, None
        return under_way

    def _travelled(self, pointer: Pointer) -> float:
        return math.hypot(pointer.x_px - self._pressed_px[0], pointer.y_px - self._pressed_px[1])


def aim_at(camera: Camera, pointer: Pointer) -> Aim | None:
    """The aim from a camera to the pointer; None where the pointer is on the camera or on no place."""
    if pointer.position is None or pointer.from_camera_px < DRAG_FROM_PX:
        return None
    azimuth, distance = azimuth_and_distance(*camera.position, *pointer.position)
    azimuth_deg = float(azimuth)
    if not math.isfinite(azimuth_deg) or float(distance) == 0.0:
        return None
    if pointer.snap:
        azimuth_deg = snapped(azimuth_deg)
    text = aimed(camera.direction, azimuth_deg)
    views = fields_of_view(text, camera.camera_type, camera.range_m, camera.model)
    return Aim(camera, azimuth_deg, float(distance), pointer.snap, text, tuple(views))


def snapped(azimuth_deg: float) -> float:
    """The nearest multiple of SNAP_STEP_DEG, in [0, 360)."""
    return folded(math.floor(azimuth_deg / SNAP_STEP_DEG + 0.5) * SNAP_STEP_DEG)
