"""One edit for many cameras: what it makes of each of them, and why it leaves one as it was.

The parts of an edit are done in this order, so that a camera is aimed from where it will stand: it is moved, aimed,
widened, and its reach is set. Away from a wall that it is moved to, it is aimed to the side on which it stood.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Callable, NamedTuple

from . import camera_edit
from .bearings import Foot, NearestLine, WayOut
from .camera_sight import Camera
from .direction import ALL_ROUND_SPAN_DEG, parse
from .record import Position, same_position

LineNear = Callable[[Position], "NearestLine | None"]
"""Gives the wall or street nearest to a place (EPSG:4326); None where none is near."""

FootNear = Callable[[Position], "Foot | None"]
"""Gives the point of a wall or pole nearest to a place; None where none is near."""

WayOutNear = Callable[[Position], "WayOut | None"]
"""Gives the way away from the wall nearest to a place; None where none is near."""

Edit = Callable[[Camera], Camera]


class Aim(Enum):
    """How the cameras are aimed."""

    NONE = "none"
    TURN = "turn"
    BEARING = "bearing"
    PLACE = "place"
    ALONG = "along"
    AWAY = "away"


class Hindrance(Enum):
    """Why a camera was not moved, aimed or widened."""

    LOOKS_NOWHERE = "looks nowhere"
    """No direction that can be read: nothing to be turned, and no middle to be widened around."""
    ALL_ROUND = "all round"
    AT_THE_PLACE = "at the place"
    """It stands where it should look."""
    NO_LINE = "no line"
    """No wall and no street is near."""
    ON_THE_LINE = "on the line"
    """It stands on a wall, and which side of it is outside can't be told."""
    NOTHING_TO_STAND_AT = "nothing to stand at"
    """No wall and no pole is near, to be moved to."""


class Edited(NamedTuple):
    """What became of a camera.

    Attributes:
        camera: as it will be stored; the very same where nothing changes.
        hindrances: what could not be done, and why; each once. All else was done.
    """

    camera: Camera
    hindrances: tuple[Hindrance, ...]


@dataclass(frozen=True)
class BulkEdit:
    """What shall become of each camera.

    Attributes:
        angle_deg: for TURN by how much, clockwise; for BEARING where to, from true north.
        place: for PLACE.
        line_near: for ALONG.
        way_out_near: for AWAY.
        width_deg: opening angle from 0, all round from 359 on; None leaves it as it is.
        reach_m: None leaves it as it is.
        move_m, towards_deg: how far along the geodesic that leaves the camera that way.
        foot_near: moves it there instead; None leaves it where it is.

    Raises:
        ValueError: to be aimed at a place, along lines or away from them without any, or moved in two ways.
    """

    aim: Aim = Aim.NONE
    angle_deg: float = 0.0
    place: Position | None = None
    line_near: LineNear | None = None
    width_deg: float | None = None
    reach_m: float | None = None
    move_m: float = 0.0
    towards_deg: float = 0.0
    way_out_near: WayOutNear | None = None
    foot_near: FootNear | None = None

    def __post_init__(self) -> None:
        needed = {Aim.PLACE: self.place, Aim.ALONG: self.line_near, Aim.AWAY: self.way_out_near}
        if needed.get(self.aim, self.aim) is None:
            raise ValueError(self.aim)
        if self.foot_near is not None and self.move_m != 0.0:
            raise ValueError(self.move_m)

    def of(self, camera: Camera) -> Edited:
        """What it makes of a camera.

        Raises:
            ValueError: an angle or the reach is not finite, or the width is negative.
        """
        after, unmoved = self._moved(camera)
        aim, unaimed = self._aim(camera if self.foot_near is not None and self.aim is Aim.AWAY else after)
        after, unwidened = self._widened(aim(after))
        if self.aim is not Aim.TURN and self.width_deg is not None and self.width_deg < ALL_ROUND_SPAN_DEG:
            after = aim(after)  # the width goes around the azimuth itself, not around its whole degrees
        if self.reach_m is not None:
            after = camera_edit.reaching(after, self.reach_m)
        hindrances = dict.fromkeys(one for one in (unmoved, unaimed, unwidened) if one is not None)
        return Edited(camera if after == camera else after, tuple(hindrances))

    def _moved(self, camera: Camera) -> tuple[Camera, Hindrance | None]:
        if self.foot_near is None:
            return camera_edit.moved_by(camera, self.towards_deg, self.move_m), None
        foot = self.foot_near(camera.position)
        if foot is None:
            return camera, Hindrance.NOTHING_TO_STAND_AT
        moved = camera_edit.moved_to(camera, foot.place)
        return (camera, None) if same_position(moved.position, camera.position) else (moved, None)

    def _aim(self, camera: Camera) -> tuple[Edit, Hindrance | None]:
        """What aims a camera from where this one stands, and what hinders it."""
        if self.aim is Aim.BEARING:
            return self._to(self.angle_deg), None
        if self.aim is Aim.PLACE and self.place is not None:
            azimuth_deg = camera_edit.way_to(camera, self.place)
            return (_as_it_is, Hindrance.AT_THE_PLACE) if azimuth_deg is None else (self._to(azimuth_deg), None)
        if self.aim is Aim.TURN:
            return lambda one: camera_edit.turned(one, self.angle_deg), _why_not_turned(camera)
        if self.aim is Aim.ALONG and self.line_near is not None:
            return _along(camera, self.line_near)
        if self.aim is Aim.AWAY and self.way_out_near is not None:
            way = self.way_out_near(camera.position)
            if way is None or way.azimuth_deg is None:
                return _as_it_is, Hindrance.NO_LINE if way is None else Hindrance.ON_THE_LINE
            return self._to(way.azimuth_deg), None
        return _as_it_is, None

    def _to(self, azimuth_deg: float) -> Edit:
        return lambda one: camera_edit.aimed(one, azimuth_deg)

    def _widened(self, camera: Camera) -> tuple[Camera, Hindrance | None]:
        if self.width_deg is None:
            return camera, None
        after, hindrance = camera_edit.widened(camera, self.width_deg), _why_not_turned(camera)
        if after != camera or (hindrance is Hindrance.ALL_ROUND and self.width_deg >= ALL_ROUND_SPAN_DEG):
            return after, None
        return after, hindrance


def _along(camera: Camera, line_near: LineNear) -> tuple[Edit, Hindrance | None]:
    hindrance = _why_not_turned(camera)
    if hindrance is None and parse(camera.direction).views[0].azimuth_deg is None:
        hindrance = Hindrance.ALL_ROUND
    nearest = line_near(camera.position) if hindrance is None else None
    if nearest is None:
        return _as_it_is, hindrance or Hindrance.NO_LINE
    bearing_deg = nearest.bearing_deg
    return lambda one: camera_edit.along(one, bearing_deg), None


def _as_it_is(camera: Camera) -> Camera:
    return camera


def _why_not_turned(camera: Camera) -> Hindrance | None:
    """None where a view looks one way: turning turns it, and widening has a middle to go by."""
    if any(view.azimuth_deg is not None for view in parse(camera.direction).views):
        return None
    return Hindrance.ALL_ROUND if camera.views() else Hindrance.LOOKS_NOWHERE
