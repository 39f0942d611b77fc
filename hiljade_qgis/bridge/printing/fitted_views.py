"""The scale at which all cameras fit onto a map, with what they see, so far as that is drawn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsCoordinateTransformContext

from ...core.field_of_view import FieldOfView, fields_of_view
from ...core.geodesic import destination
from ...core.printing.map_scale import fitting_scale
from ...core.printing.redaction import PrintedCamera
from ..levels import LEGIBLE_MM, PICTURES_TO, is_pictured
from .page_place import CameraPlaces, PagePlace, Places, place_of

ROOM_AROUND = 1.04
"""How much wider than what it shows a map is."""

_LONGEST_M, _LONGEST_SHARE = 100.0, 0.25
"""Reaches up to this fit onto the map, or up to this part of the ground on which the cameras stand: one camera that
sees far makes no map small on which many see little. What reaches farther is cut at the edge."""
_STEPS = 13
_PICTURE_MM = LEGIBLE_MM + 0.5

Side = tuple[float, float]


def fitted_to_cameras(
    cameras: CameraPlaces, rotation_deg: float, room_mm: Side, larger: float, context: QgsCoordinateTransformContext
) -> tuple[PagePlace, int]:
    """Where a map of cameras lies, and the largest round scale at which they and what they see are on it.

    Args:
        room_mm: how wide and high the map is.
        larger: how many times larger than on an A4 symbols are.

    Raises:
        AreaNowhere, AreaTooWide.
    """
    place, width_m, height_m = place_of(cameras, rotation_deg, context)
    alone = _scale(width_m, height_m, room_mm)
    views = _views(cameras.cameras) if alone <= PICTURES_TO else []
    if not views:
        return place, alone
    longest_m = max(_LONGEST_M, _LONGEST_SHARE * max(width_m, height_m))
    whole, *sides_m = place_of([*cameras, *_edges(views, longest_m)], rotation_deg, context)
    true = _scale(*sides_m, room_mm)
    if not _are_symbols(views, true):
        return whole, true
    margin_mm = 2 * _PICTURE_MM * larger
    pictured = fitting_scale(width_m, height_m, room_mm[0] - margin_mm, room_mm[1] - margin_mm)
    pictured = max(alone, pictured)
    return (place, pictured) if _are_symbols(views, pictured) else (whole, true)


def _scale(width_m: float, height_m: float, room_mm: Side) -> int:
    return fitting_scale(width_m * ROOM_AROUND, height_m * ROOM_AROUND, *room_mm)


def _views(cameras: Sequence[PrintedCamera]) -> list[tuple[PrintedCamera, FieldOfView]]:
    """What is drawn of what cameras see: nothing of those that were moved."""
    return [
        (camera, view)
        for camera in cameras
        if not camera.is_moved
        for view in fields_of_view(camera.direction, camera.camera_type, camera.range_m, camera.model)
    ]


def _are_symbols(views: Sequence[tuple[PrintedCamera, FieldOfView]], scale: float) -> bool:
    """Whether fields of view are drawn as symbols there, or not at all: a page has one way for all."""
    return scale > PICTURES_TO or any(is_pictured(scale, view.reach_m) for _, view in views)


def _edges(views: Sequence[tuple[PrintedCamera, FieldOfView]], longest_m: float) -> Places:
    """Places along the far edges of fields of view."""
    lon, lat = (np.array(values)[:, None] for values in zip(*(camera.position for camera, _ in views)))
    widths = np.array([360.0 if view.azimuth_deg is None else view.width_deg for _, view in views])
    middles = np.array([view.azimuth_deg or 0.0 for _, view in views])
    azimuths = middles[:, None] + widths[:, None] * np.linspace(-0.5, 0.5, _STEPS)
    reaches = np.array([min(view.reach_m, longest_m) for _, view in views])[:, None]
    east, north = destination(lon, lat, azimuths, reaches)
    return list(zip(east.ravel().tolist(), north.ravel().tolist()))
