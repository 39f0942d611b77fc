"""Who sees a place: which fields of view contain it, exactly on the ground."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from .camera_sight import Camera
from .field_of_view import FieldOfView
from .record import Position
from .sight_index import PlaceIndex, Watchers


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
    watching = [(camera, views) for camera, views in ((one, one.views()) for one in cameras) if views]
    watchers = watchers_of([(camera.position, views) for camera, views in watching])
    found = []
    for sightings in PlaceIndex([place]).sightings(watchers):
        columns = (sightings.camera, sightings.view, sightings.distance_m, sightings.azimuth_deg)
        for number, view, distance_m, azimuth_deg in zip(*(column.tolist() for column in columns)):
            camera, views = watching[number]
            found.append(Seeing(camera, views[view], distance_m, azimuth_deg))
    return sorted(found, key=lambda one: (one.distance_m, one.camera.fid))


def watchers_of(cameras: Sequence[tuple[Position, Sequence[FieldOfView]]]) -> Watchers:
    """Cameras, each with the views of its own, of which there must be one at least, made ready for a `PlaceIndex`."""
    return Watchers.of(
        [position for position, _ in cameras],
        [views[0].reach_m for _, views in cameras],  # a camera has one reach
        [[(_nan_for_none(view.azimuth_deg), view.width_deg) for view in views] for _, views in cameras],
    )


def _nan_for_none(angle_deg: float | None) -> float:
    return math.nan if angle_deg is None else angle_deg
