"""What becomes of cameras by a gesture: by what is held, where the pointer is, what is typed, and how the wheel turned.

What is typed wins over what the pointer says. It is always said of the cameras as they were when the gesture began, so
that nothing adds up on the way.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import Callable, NamedTuple

from ...core import camera_edit, handles
from ...core.camera_sight import Camera
from ...core.direction import folded, nearest_of, parse, turn
from ...core.geodesic import azimuth_and_distance
from ...core.handles import EDGES, Grip, Handle
from ...core.record import Position
from .aim_hold import Hold, Pointer
from .proposal import Act, Proposal
from .typed_numbers import Quantity

SNAP_STEP_DEG = 15.0
"""What an aim snaps to, counted from true north; an opening angle likewise."""
NOWHERE_PX = 5.0
"""As near to the camera itself, a pointer points nowhere."""
REACH_BAND_PX = 16.0
REACH_BAND_SHARE = 0.15
"""A tip that is turned keeps its reach as long as the pointer stays this near to its arc (the greater of the two, the
latter as a share of the arc's radius): a hand that aims draws no exact circle and means no reach, and one that is
assumed must not pass for known."""

Edit = Callable[[Camera], Camera]


@dataclass(frozen=True)
class Said:
    """All that a gesture says.

    Attributes:
        dragging: a handle is dragged by the pointer; else the pointer only points, or says nothing.
        pressed: where the button went down.
        pointer: where the pointer is.
        numbers: what is typed.
        width_steps_deg: by what the opening angle is widened, step by step.
        turn_deg, farther_m: by what the cameras are turned, and reach farther.
        edit: what somebody chose to be done to each camera, before all else.
    """

    act: Act
    hold: Hold
    dragging: bool = False
    pressed: Pointer | None = None
    pointer: Pointer | None = None
    numbers: Mapping[Quantity, float] = field(default_factory=dict)
    width_steps_deg: tuple[float, ...] = ()
    turn_deg: float = 0.0
    farther_m: float = 0.0
    edit: Edit | None = None


class _Way(NamedTuple):
    """Where the pointer, or a typed azimuth, points from the camera that is held."""

    azimuth_deg: float
    distance_m: float
    snapped: bool = False


def outcome(said: Said) -> Proposal | None:
    """What would be stored; None where neither pointer nor numbers say anything."""
    if said.act is Act.MOVE and said.edit is None:
        return _moved(said)
    way = _way(said)
    nudged = said.width_steps_deg or said.turn_deg or said.farther_m
    if way is None and not said.numbers and not nudged and said.edit is None:
        return None
    hold = said.hold
    after = tuple(_edited(said, one, own) for one, own in zip(hold.cameras, _ways(said, way)))
    view = max(0, len(after[0].views()) - 1) if said.act is Act.ADD_VIEW else hold.handle.view
    if way is None:
        return Proposal(said.act, hold.cameras, after, view)
    return Proposal(said.act, hold.cameras, after, view, *way)


def _ways(said: Said, way: _Way | None) -> Iterable[_Way | None]:
    """The way of each camera: of one that is aimed at a place from where it stands itself, else that of the first."""
    pointer = said.pointer
    typed = Quantity.AZIMUTH in said.numbers
    if said.act is not Act.AIM_AT or way is None or typed or pointer is None or pointer.position is None:
        return repeat(way)
    azimuths = camera_edit.ways_to(said.hold.cameras, pointer.position)
    return [None if azimuth_deg is None else way._replace(azimuth_deg=azimuth_deg) for azimuth_deg in azimuths]


def _edited(said: Said, camera: Camera, way: _Way | None) -> Camera:
    view, numbers = said.hold.view, said.numbers
    after = camera if said.edit is None else said.edit(camera)
    if said.turn_deg:
        after = camera_edit.turned(after, said.turn_deg)
    if way is not None:
        number = said.hold.handle.view if camera is said.hold.camera else 0
        after = _pointed(said, after, way, number)
        if said.act is Act.ADD_VIEW:
            view = len(parse(after.direction).views) - 1
    if said.width_steps_deg:
        after = camera_edit.widened_by(after, said.width_steps_deg, view)
    if Quantity.WIDTH in numbers:
        after = _widened(after, numbers[Quantity.WIDTH], view)
    if Quantity.REACH in numbers:
        after = camera_edit.reaching(after, numbers[Quantity.REACH])
    if said.farther_m:
        after = camera_edit.reaching(after, handles.reach_of(after) + said.farther_m)
    return after


def _widened(camera: Camera, width_deg: float, view: int | None) -> Camera:
    """The camera as wide as was typed; one that looks nowhere can still see all round."""
    views = len(parse(camera.direction).views)
    if views == 0:
        return camera_edit.widened(camera, width_deg)
    return camera_edit.widened(camera, width_deg, view) if (view or 0) < views else camera


def _pointed(said: Said, camera: Camera, way: _Way, number: int) -> Camera:
    """The camera as the pointer, or a typed azimuth, has it."""
    handle, pointer = said.hold.handle, said.pointer
    if said.act is Act.ADD_VIEW:
        return camera_edit.with_view_added(camera, way.azimuth_deg)
    if Quantity.AZIMUTH in said.numbers or pointer is None or said.act is Act.AIM_AT:
        return camera_edit.aimed(camera, way.azimuth_deg, number)
    if handle.grip in EDGES and pointer.alone:
        return handles.spread_alone(camera, handle, way.azimuth_deg)
    if handle.grip in EDGES:
        return _spread(camera, handle, way.azimuth_deg, pointer.snap)
    if handle.grip is Grip.TIP and pointer.alone:
        return camera_edit.reaching(camera, way.distance_m) if said.hold.at_reach else camera
    return handles.aimed(camera, handle, way.azimuth_deg, _drawn_reach(said, way.distance_m))


def _way(said: Said) -> _Way | None:
    """None where nothing says a direction."""
    if Quantity.AZIMUTH in said.numbers:
        return _Way(folded(said.numbers[Quantity.AZIMUTH]), 0.0)
    pointer, camera = said.pointer, said.hold.camera
    if pointer is None or pointer.position is None or pointer.from_camera_px < NOWHERE_PX:
        return None
    azimuth_deg, distance_m = _between(camera.position, pointer.position)
    if not math.isfinite(azimuth_deg) or distance_m == 0.0:
        return None
    azimuth_deg = folded(azimuth_deg + _offset_deg(said))
    if said.act is Act.AIM_AT:
        return _Way(azimuth_deg, distance_m)
    if said.act is Act.WIDEN and not pointer.alone:
        return _Way(azimuth_deg, distance_m, pointer.snap)  # the opening angle snaps, not the edge
    if pointer.bearings_deg:
        return _Way(nearest_of(azimuth_deg, pointer.bearings_deg), distance_m, True)
    return _Way(snapped(azimuth_deg) if pointer.snap else azimuth_deg, distance_m, pointer.snap)


def _offset_deg(said: Said) -> float:
    """How far from its handle the pointer took hold of it: it goes on from there, without a jump."""
    pressed, at_deg = said.pressed, said.hold.handle.azimuth_deg
    if not said.dragging or pressed is None or pressed.position is None or at_deg is None:
        return 0.0
    azimuth_deg, distance_m = _between(said.hold.camera.position, pressed.position)
    return turn(azimuth_deg, at_deg) if distance_m > 0.0 else 0.0


def _drawn_reach(said: Said, distance_m: float) -> float | None:
    """The reach that a tip is drawn out to; None where it is only turned."""
    pressed, pointer = said.pressed, said.pointer
    if said.hold.handle.grip is not Grip.TIP or not said.hold.at_reach or pressed is None or pointer is None:
        return None
    band_px = max(REACH_BAND_PX, REACH_BAND_SHARE * pressed.from_camera_px)
    if not said.dragging or abs(pointer.from_camera_px - pressed.from_camera_px) <= band_px:
        return None
    return distance_m


def _moved(said: Said) -> Proposal | None:
    """The cameras moved together."""
    hold, pressed, pointer = said.hold, said.pressed, said.pointer
    azimuth_deg: float | None = None
    distance_m = 0.0
    if said.dragging and pressed and pointer and pressed.position and pointer.position:
        start = hold.camera.position if pointer.exact else pressed.position
        azimuth_deg, distance_m = _between(start, pointer.position)
        if pointer.exact and not said.numbers and len(hold.cameras) == 1:
            after = (camera_edit.moved_to(hold.camera, pointer.position),)
            return Proposal(Act.MOVE, hold.cameras, after, 0, azimuth_deg, distance_m)
    azimuth_deg = said.numbers.get(Quantity.AZIMUTH, azimuth_deg)
    distance_m = said.numbers.get(Quantity.DISTANCE, distance_m)
    if azimuth_deg is None:
        return None
    moved = tuple(camera_edit.all_moved_by(hold.cameras, azimuth_deg, distance_m))
    return Proposal(Act.MOVE, hold.cameras, moved, 0, azimuth_deg, distance_m)


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


def _between(start: Position, end: Position) -> tuple[float, float]:
    """Azimuth and distance of the geodesic from one place to another."""
    azimuth_deg, distance_m = azimuth_and_distance(*start, *end)
    return float(azimuth_deg), float(distance_m)
