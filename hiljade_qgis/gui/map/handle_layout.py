"""Where the handles of a camera are on the map's picture, and which of them is under the pointer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import QgsMapSettings
from qgis.PyQt.QtCore import QPointF

from ...core.camera_sight import Camera
from ...core.geodesic import destination
from ...core.handles import EDGES, Grip, Handle, handles
from ...core.record import Position
from .ground import Ground

SHORTEST_ARM_PX = 44.0
"""Where a sector is smaller on the map, its handles stand off, so that they can be told apart and taken hold of."""
LONGEST_ARM_SHARE = 0.42
"""Of the map's smaller side. Where a sector is larger, its handles stand within."""
APART_PX = 17.0
"""An edge's handle is at least this far from its tip's."""
RADIUS_PX = 6.5
REACH_PX = 11.0
"""How near to its middle a handle is under the pointer."""


class PlacedHandle(NamedTuple):
    """A handle on the map's picture.

    Attributes:
        at: its middle, in pixels.
        at_reach: whether it stands where the reach really ends.
    """

    handle: Handle
    at: QPointF
    at_reach: bool


def placed_handles(camera: Camera, ground: Ground, settings: QgsMapSettings) -> list[PlacedHandle]:
    """The handles that the map can show."""
    middle = ground.pixel(settings, camera.position)
    if middle is None:
        return []
    size = settings.outputSize()
    longest_px = max(LONGEST_ARM_SHARE * min(size.width(), size.height()), SHORTEST_ARM_PX)
    placed = []
    for handle in handles(camera):
        if handle.grip is Grip.POINT:
            placed.append(PlacedHandle(handle, middle, False))
            continue
        arm = _arm(camera, handle, ground, settings, longest_px)
        if arm is not None:
            placed.append(arm)
    return placed


def handle_at(placed: Sequence[PlacedHandle], pixel: QPointF) -> PlacedHandle | None:
    """The handle under a pixel; of several the nearest."""
    near = [(_distance_px(one.at, pixel), order, one) for order, one in enumerate(placed)]
    distance_px, _order, one = min(near, default=(math.inf, 0, None))
    return one if distance_px <= REACH_PX else None


def _arm(
    camera: Camera, handle: Handle, ground: Ground, settings: QgsMapSettings, longest_px: float
) -> PlacedHandle | None:
    azimuth_deg = handle.azimuth_deg or 0.0
    end = ground.pixel(settings, _end(camera.position, azimuth_deg, handle.reach_m))
    middle = ground.pixel(settings, camera.position)
    if end is None or middle is None:
        return None
    length_px = _distance_px(end, middle)
    if length_px == 0.0:
        return None
    wanted_px = min(max(length_px, SHORTEST_ARM_PX), longest_px)
    if handle.grip in EDGES:
        azimuth_deg = _apart(camera, handle, wanted_px)
    at = ground.pixel(settings, _end(camera.position, azimuth_deg, handle.reach_m * wanted_px / length_px))
    return None if at is None else PlacedHandle(handle, at, wanted_px == length_px)


def _apart(camera: Camera, handle: Handle, arm_px: float) -> float:
    """The azimuth at which an edge's handle stands: its own, or so far from the tip that both can be seen."""
    view = camera.views()[handle.view]
    half_deg = max(view.width_deg / 2, min(math.degrees(APART_PX / arm_px), 90.0))
    middle_deg = view.azimuth_deg or 0.0
    return middle_deg - half_deg if handle.grip is Grip.START else middle_deg + half_deg


def _end(start: Position, azimuth_deg: float, distance_m: float) -> Position:
    lon_deg, lat_deg = destination(*start, azimuth_deg, distance_m)
    return Position(float(lon_deg), float(lat_deg))


def _distance_px(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
