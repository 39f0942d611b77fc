"""What an edit makes of a camera: aimed, turned, widened, moved. Each gives the camera as it will be stored.

Tools, the panel of numbers and Processing call these for one camera or for thousands. Directions are written by
`direction_edit`; a reach in whole metres from 10 m on, in tenths below; a position with the seven decimals of a degree
(a centimetre) that OpenStreetMap keeps.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum

import numpy as np

from . import direction_edit
from .camera_sight import Camera
from .direction import ALL_ROUND_DEG, ALL_ROUND_SPAN_DEG, View, format_view, nearest_of, parse
from .field_of_view import MAX_REACH_M
from .geodesic import azimuth_and_distance, destination
from .record import Position

POSITION_DECIMALS = 7
LEAST_REACH_M = 0.1
_WHOLE_METRES_FROM_M = 10.0
_WIDTH_STEP_DEG = 5.0


class Edge(Enum):
    """One of the two edges of a view."""

    START = "start"
    END = "end"


def aimed(camera: Camera, azimuth_deg: float, number: int = 0) -> Camera:
    """The camera with one of its views aimed; the view keeps its width, and the others stay (`direction_edit.aimed`).

    Raises:
        IndexError: there is no such view.
        ValueError: the angle is not finite.
    """
    return camera._replace(direction=direction_edit.aimed_view(camera.direction, number, azimuth_deg))


def aimed_at(camera: Camera, place: Position, number: int = 0) -> Camera:
    """The camera with one of its views aimed at a place, along the geodesic; as it is where it stands there itself."""
    azimuth_deg = way_to(camera, place)
    return camera if azimuth_deg is None else aimed(camera, azimuth_deg, number)


def way_to(camera: Camera, place: Position) -> float | None:
    """The azimuth of the geodesic from the camera to a place; None where it stands there itself."""
    azimuth_deg, distance_m = azimuth_and_distance(*camera.position, *place)
    return float(azimuth_deg) if float(distance_m) > 0.0 else None


def ways_to(cameras: Sequence[Camera], place: Position) -> list[float | None]:
    """`way_to` of many cameras, a hundred times as fast as one by one."""
    positions = np.array([camera.position for camera in cameras], dtype=np.float64).reshape(-1, 2)
    azimuths, distances = azimuth_and_distance(positions[:, 0], positions[:, 1], *place)
    return [azimuth if distance > 0.0 else None for azimuth, distance in zip(azimuths.tolist(), distances.tolist())]


def turned(camera: Camera, by_deg: float) -> Camera:
    """The camera turned clockwise with all its views. Raises ValueError where the angle is not finite."""
    return camera._replace(direction=direction_edit.turned(camera.direction, by_deg))


def along(camera: Camera, bearing_deg: float) -> Camera:
    """The camera turned, with all its views, so that its first view looks along a line, the way that is nearer.

    A camera that looks nowhere, or all round, looks neither way along the line and stays as it is.

    Args:
        bearing_deg: of the line, one way or the other.
    """
    views = parse(camera.direction).views
    azimuth_deg = views[0].azimuth_deg if views else None
    if azimuth_deg is None:
        return camera
    return turned(camera, nearest_of(azimuth_deg, (bearing_deg, bearing_deg + 180.0)) - azimuth_deg)


def widened(camera: Camera, width_deg: float | None, number: int | None = None) -> Camera:
    """The camera with another opening angle around the same middle.

    One whose direction says nothing at all has no middle, and needs none to see all round.

    Args:
        width_deg: from 0, all round from ALL_ROUND_SPAN_DEG on; None where only the aim is known any more.
        number: which view; None for every view that looks one way.

    Raises:
        IndexError: there is no such view.
        ValueError: the width is not finite or negative.
    """
    if number is None:
        if width_deg is not None and width_deg >= ALL_ROUND_SPAN_DEG and not parse(camera.direction).items:
            return camera._replace(direction=format_view(None, None))
        return camera._replace(direction=direction_edit.with_widths(camera.direction, lambda _view: width_deg))
    return camera._replace(direction=direction_edit.with_width(camera.direction, number, width_deg))


def widened_by(camera: Camera, steps_deg: Sequence[float], number: int | None = None) -> Camera:
    """The camera with an opening angle widened step by step around the same middle: from 1° at least to all round.

    A step of five degrees or more goes to a whole multiple of five, as from 61° by 5° to 65°. What sees all round
    already keeps its text, and with it where it usually looks.

    Args:
        number: which view; None for every view that looks one way.
    """
    read = parse(camera.direction).views
    now_deg = dict(zip(read, (view.width_deg for view in camera.views())))
    changed = set(read if number is None else read[number : number + 1])

    def width_deg_of(view: View) -> float | None:
        width_deg = _stepped(now_deg[view], steps_deg)
        stays = view not in changed or width_deg == now_deg[view] == ALL_ROUND_DEG
        return view.width_deg if stays else width_deg

    return camera._replace(direction=direction_edit.with_widths(camera.direction, width_deg_of))


def _stepped(width_deg: float, steps_deg: Sequence[float]) -> float:
    for by_deg in steps_deg:
        width_deg += by_deg
        if abs(by_deg) >= _WIDTH_STEP_DEG:
            width_deg = _round_half_up(width_deg / _WIDTH_STEP_DEG) * _WIDTH_STEP_DEG
        width_deg = min(max(width_deg, 1.0), ALL_ROUND_DEG)
    return width_deg


def with_edge(camera: Camera, number: int, edge: Edge, azimuth_deg: float) -> Camera:
    """The camera with one edge of a view at this azimuth, the other where it is. Raises IndexError without the view."""
    view = camera.views()[number]
    if view.azimuth_deg is None:
        return camera
    start_deg, end_deg = view.azimuth_deg - view.width_deg / 2, view.azimuth_deg + view.width_deg / 2
    if edge is Edge.START:
        start_deg = _round_half_up(azimuth_deg)
    else:
        end_deg = _round_half_up(azimuth_deg)
    return camera._replace(
        direction=direction_edit.with_view(camera.direction, number, *direction_edit.between(start_deg, end_deg))
    )


def with_view_added(camera: Camera, azimuth_deg: float) -> Camera:
    """The camera with one view more, as wide as its last one is mapped to be."""
    views = parse(camera.direction).views
    looking = [view for view in views if view.azimuth_deg is not None]
    width_deg = looking[-1].width_deg if looking else None
    return camera._replace(direction=direction_edit.with_view_added(camera.direction, azimuth_deg, width_deg))


def without_view(camera: Camera, number: int) -> Camera:
    """The camera with one view less. Raises IndexError where there is no such view."""
    return camera._replace(direction=direction_edit.without_view(camera.direction, number))


def reaching(camera: Camera, reach_m: float | None) -> Camera:
    """The camera with another reach in metres, brought into what is believed; None where nobody knows it any more.

    Raises:
        ValueError: it is not finite.
    """
    return camera._replace(range_m=None if reach_m is None else stored_reach(reach_m))


def moved_to(camera: Camera, place: Position) -> Camera:
    """The camera standing there."""
    return camera._replace(position=stored_position(place))


def moved_by(camera: Camera, azimuth_deg: float, distance_m: float) -> Camera:
    """The camera moved along the geodesic that leaves it that way; by nothing, it stays exactly where it is."""
    if distance_m == 0.0:
        return camera
    lon_deg, lat_deg = destination(*camera.position, azimuth_deg, distance_m)
    return moved_to(camera, Position(float(lon_deg), float(lat_deg)))


def all_moved_by(cameras: Sequence[Camera], azimuth_deg: float, distance_m: float) -> list[Camera]:
    """`moved_by` of many cameras, a hundred times as fast as one by one."""
    if distance_m == 0.0:
        return list(cameras)
    positions = np.array([camera.position for camera in cameras], dtype=np.float64).reshape(-1, 2)
    lon_deg, lat_deg = destination(positions[:, 0], positions[:, 1], azimuth_deg, distance_m)
    places = map(Position, lon_deg.tolist(), lat_deg.tolist())
    return [moved_to(camera, place) for camera, place in zip(cameras, places)]


def stored_reach(reach_m: float) -> float:
    """A reach as it is written."""
    if not math.isfinite(reach_m):
        raise ValueError(reach_m)
    decimals = 0 if reach_m >= _WHOLE_METRES_FROM_M else 1
    return min(max(round(reach_m, decimals), LEAST_REACH_M), MAX_REACH_M)


def stored_position(place: Position) -> Position:
    """A position as it is written, its longitude within ±180°."""
    lon_deg = (place.lon_deg + 180.0) % 360.0 - 180.0 if abs(place.lon_deg) > 180.0 else place.lon_deg
    return Position(round(lon_deg, POSITION_DECIMALS), round(place.lat_deg, POSITION_DECIMALS))


def _round_half_up(number: float) -> float:
    return math.floor(number + 0.5)
