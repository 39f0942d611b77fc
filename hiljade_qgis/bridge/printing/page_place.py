"""Where a page lies: its coordinate system, how that stretches and turns the ground there, and the map's extent."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsLineString,
    QgsPointXY,
    QgsRectangle,
)

from ...core.geodesic import destination
from ...core.printing.page_crs import LARGEST_AREA_M, NoMiddle, middle_of, page_crs
from ...core.printing.redaction import PrintedCamera
from ...core.record import Position
from ..coordinates import from_wgs84, to_wgs84
from .errors import AreaNowhere, AreaTooWide, NoCameraToPrint

_METRES = 100.0
"""Over which it is looked how the coordinate system stretches and turns the ground."""
_STEPS = 16
"""Into how many pieces a side of an area is cut before it is put into another coordinate system."""

_WKB_HEAD = 9
"""Bytes of a line before its first vertex: byte order, type, how many vertices."""

Places = Sequence[tuple[float, float]]
"""Longitudes and latitudes in degrees."""


def places_of(
    geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Places:
    """The corners of an area, and places between them, as longitudes and latitudes.

    Raises:
        AreaNowhere: it is empty, or lies outside the world.
    """
    box = geometry.boundingBox()
    if geometry.isEmpty() or not crs.isValid() or not box.isFinite():
        raise AreaNowhere
    side = max(box.width(), box.height())
    outline = geometry.densifyByDistance(side / _STEPS) if side > 0 else geometry
    transform = to_wgs84(crs, context)
    try:
        found = [transform.transform(QgsPointXY(vertex.x(), vertex.y())) for vertex in outline.vertices()]
    except QgsCsException as error:
        raise AreaNowhere from error
    if not all(math.isfinite(one.x()) and abs(one.y()) <= 90.0 for one in found):
        raise AreaNowhere
    return [(one.x(), one.y()) for one in found]


def places_of_all(
    areas: Iterable[QgsGeometry], crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Places:
    """The same of several areas. Raises AreaNowhere."""
    return [place for area in areas for place in places_of(area, crs, context)]


def places_of_extent(
    extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Places:
    """The same of an extent. Raises AreaNowhere."""
    if extent.isEmpty():
        raise AreaNowhere
    return places_of(QgsGeometry.fromRect(extent), crs, context)


class CameraPlaces(list[tuple[float, float]]):
    """Where cameras stand, that knows the cameras: a map that is fitted to them shows what they see, too."""

    def __init__(self, cameras: Iterable[PrintedCamera]) -> None:
        self.cameras = list(cameras)
        super().__init__(tuple(camera.position) for camera in self.cameras)


def places_of_cameras(cameras: Iterable[PrintedCamera]) -> CameraPlaces:
    """Where cameras stand; redacted ones, for where a map is gives positions away, too."""
    return CameraPlaces(cameras)


class FormerPlace(NamedTuple):
    """Where the map of a former print lay.

    Attributes:
        crs: the name of its coordinate system.
        scale: its denominator.
    """

    crs: str
    middle: Position
    scale: float


@dataclass(frozen=True)
class PagePlace:
    """A place on the ground and how the page's coordinate system shows it.

    Attributes:
        middle: the middle of the map.
        middle_x, middle_y: the same in the coordinate system.
        stretch: how many of its metres a metre on the ground is there.
        north_deg: which way true north lies there, clockwise from the coordinate system's own north.
    """

    crs: QgsCoordinateReferenceSystem
    transform: QgsCoordinateTransform
    middle: Position
    middle_x: float
    middle_y: float
    stretch: float
    north_deg: float

    def on_page(self, position: Position) -> tuple[float, float] | None:
        """A place in the page's coordinate system; None where it has none there."""
        try:
            point = self.transform.transform(QgsPointXY(*position))
        except QgsCsException:
            return None
        return (point.x(), point.y()) if math.isfinite(point.x()) and math.isfinite(point.y()) else None

    def all_on_page(self, positions: Sequence[Position]) -> list[tuple[float, float] | None]:
        """The same of many places at once, which is faster."""
        there = _all_transformed(self.transform, positions)
        if there is None:
            return [self.on_page(one) for one in positions]
        good = np.isfinite(there).all(axis=1).tolist()
        return [(x, y) if is_good else None for (x, y), is_good in zip(there.tolist(), good)]

    def map_rotation_deg(self, rotation_deg: float) -> float:
        """How far QGIS turns the map so that true north is `rotation_deg` clockwise from the top of the page."""
        return (rotation_deg - self.north_deg) % 360.0

    def extent(self, width_mm: float, height_mm: float, scale: float) -> QgsRectangle:
        """What a map of that size shows, before it is turned, so that its scale is right on the ground."""
        half_x, half_y = (side * scale / 2000.0 * self.stretch for side in (width_mm, height_mm))
        return QgsRectangle(
            self.middle_x - half_x, self.middle_y - half_y, self.middle_x + half_x, self.middle_y + half_y
        )


def place_of(
    places: Places, rotation_deg: float, context: QgsCoordinateTransformContext
) -> tuple[PagePlace, float, float]:
    """A page for an area, and how wide and high the area is in metres on a map turned by so much.

    Raises:
        AreaNowhere, NoCameraToPrint, AreaTooWide.
    """
    if isinstance(places, CameraPlaces) and not places:
        raise NoCameraToPrint
    lon, lat = np.array(places, dtype=np.float64).reshape(-1, 2).T
    try:
        around = middle_of(lon, lat)
    except NoMiddle as error:
        raise AreaNowhere from error
    return _place_in(page_crs(around), places, rotation_deg, context)


def place_once_more(
    former: FormerPlace, rotation_deg: float, context: QgsCoordinateTransformContext
) -> PagePlace:
    """The page of a former print, in the same coordinate system and around the same middle.

    Raises:
        AreaTooWide: the coordinate system has no such place.
    """
    place, _, _ = _place_in(former.crs, [tuple(former.middle)], rotation_deg, context)
    return replace(place, middle=former.middle)  # to the last digit: the page's code is made from it, too


def _place_in(
    name: str, places: Places, rotation_deg: float, context: QgsCoordinateTransformContext
) -> tuple[PagePlace, float, float]:
    crs = QgsCoordinateReferenceSystem(name)
    transform = from_wgs84(crs, context)
    there = _all_transformed(transform, places)
    if there is None:
        raise AreaTooWide(LARGEST_AREA_M / 1000.0)
    x, y = there.T
    if not (np.all(np.isfinite(x)) and np.all(np.isfinite(y))) or max(np.ptp(x), np.ptp(y)) > LARGEST_AREA_M:
        raise AreaTooWide(LARGEST_AREA_M / 1000.0)
    _, turned = _looked_at(crs, transform, (x.min() + x.max()) / 2, (y.min() + y.max()) / 2, context)
    angle = math.radians((rotation_deg - turned) % 360.0)
    right, up = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    middle_right, middle_up = (right.min() + right.max()) / 2, (up.min() + up.max()) / 2
    middle_x = middle_right * math.cos(angle) - middle_up * math.sin(angle)
    middle_y = middle_right * math.sin(angle) + middle_up * math.cos(angle)
    stretch, north_deg = _looked_at(crs, transform, middle_x, middle_y, context)
    middle = to_wgs84(crs, context).transform(QgsPointXY(middle_x, middle_y))
    place = PagePlace(
        crs, transform, Position(middle.x(), middle.y()), float(middle_x), float(middle_y), stretch, north_deg
    )
    return place, float(np.ptp(right)) / stretch, float(np.ptp(up)) / stretch


def _all_transformed(
    transform: QgsCoordinateTransform, places: Sequence[tuple[float, float]]
) -> np.ndarray[Any, np.dtype[np.float64]] | None:
    """Places in another coordinate system, shape (n, 2); None where one of them has no place there."""
    if not places:
        return np.empty((0, 2))
    lon_deg, lat_deg = zip(*places)
    line = QgsLineString(list(lon_deg), list(lat_deg))
    try:
        line.transform(transform)
    except QgsCsException:
        return None
    return np.frombuffer(bytes(line.asWkb())[_WKB_HEAD:], dtype="<f8").reshape(-1, 2)


def _looked_at(
    crs: QgsCoordinateReferenceSystem,
    transform: QgsCoordinateTransform,
    x: float,
    y: float,
    context: QgsCoordinateTransformContext,
) -> tuple[float, float]:
    """How a coordinate system stretches the ground at a place, and which way true north lies there."""
    here = to_wgs84(crs, context).transform(QgsPointXY(x, y))
    lon, lat = destination(here.x(), here.y(), [0.0, 90.0, 180.0, 270.0], _METRES)
    north, east, south, west = (transform.transform(QgsPointXY(*place)) for place in zip(lon.tolist(), lat.tolist()))
    stretch = (north.distance(south) + east.distance(west)) / (4 * _METRES)
    return stretch, math.degrees(math.atan2(north.x() - south.x(), north.y() - south.y()))
