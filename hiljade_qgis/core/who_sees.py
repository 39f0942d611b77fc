"""Who sees a place: which fields of view contain it, exactly on the ground."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from .camera_sight import Camera
from .direction import turn
from .field_of_view import FieldOfView
from .geodesic import azimuth_and_distance
from .record import Position

_EDGE_DEG = 1e-6
"""A place on the very edge of a sector is in it, whatever rounding says: a hundredth of a millimetre at 1 km."""
_EDGE_M = 1e-4


class Seeing(NamedTuple):
    """A camera that sees a place.

    Attributes:
        view: the one by which it sees it; of several the one that looks most straight at it.
        distance_m: from the camera to the place, along the geodesic.
        azimuth_deg: from the camera to the place.
    """

    camera: Camera
    view: FieldOfView
    distance_m: float
    azimuth_deg: float


def who_sees(place: Position, cameras: Sequence[Camera]) -> list[Seeing]:
    """The cameras in whose field of view a place lies, nearest first. Nothing is thought to stand in the way.

    Args:
        place: EPSG:4326.
        cameras: those that come into question.
    """
    if not cameras:
        return []
    at = np.array([camera.position for camera in cameras], dtype=np.float64)
    azimuths, distances = azimuth_and_distance(at[:, 0], at[:, 1], *place)
    found = []
    for camera, azimuth_deg, distance_m in zip(cameras, azimuths.tolist(), distances.tolist()):
        views = [(_off_deg(view, azimuth_deg), view) for view in camera.views() if _sees(view, azimuth_deg, distance_m)]
        if views:
            _, view = min(views, key=lambda one: one[0])
            found.append(Seeing(camera, view, distance_m, azimuth_deg))
    return sorted(found, key=lambda one: (one.distance_m, one.camera.fid))


def _sees(view: FieldOfView, azimuth_deg: float, distance_m: float) -> bool:
    """Whether a place that far and that way from the camera is in its field of view; where it stands itself, it is."""
    if distance_m > view.reach_m + _EDGE_M:
        return False
    return distance_m <= _EDGE_M or _off_deg(view, azimuth_deg) <= view.width_deg / 2 + _EDGE_DEG


def _off_deg(view: FieldOfView, azimuth_deg: float) -> float:
    """How far a place lies from the middle of a view; 0 for one that is all round."""
    if view.azimuth_deg is None:
        return 0.0
    return abs(turn(view.azimuth_deg, azimuth_deg))
