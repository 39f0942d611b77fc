"""An atlas along a line, as a street or a route: pages of one scale, turned so that the line runs across each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
)

from ...core.geodesic import azimuth_and_distance
from ...core.printing.page_crs import LARGEST_AREA_M, NoMiddle, middle_of, page_crs
from ...core.printing.redaction import PrintedCamera
from ...core.printing.strip import Stretch, corners_of, stretches_of
from ..coordinates import from_wgs84, to_wgs84
from .atlas_areas import AtlasArea, AtlasAreas, bounds_of
from .errors import AreaNowhere, AreaTooWide
from .page_language import PageLanguage
from .page_place import places_of
from .strip_frame import StripFrame

_HALF_M = 50.0
"""Over which it is looked which way a page lies on the ground."""

Points = list[tuple[float, float]]


class StripPages(NamedTuple):
    """What pages along a line are like.

    Attributes:
        scale: of their maps, the denominator.
        room_mm: how wide and high these are.
    """

    scale: float
    room_mm: tuple[float, float]

    @property
    def width_m(self) -> float:
        """Of what a page shows."""
        return self.room_mm[0] * self.scale / 1000.0

    @property
    def height_m(self) -> float:
        """Of what a page shows."""
        return self.room_mm[1] * self.scale / 1000.0


class _Placed(NamedTuple):
    """A page in the coordinate system of the line; its corners from the lower left one on, as it is held."""

    stretch: Stretch
    corners: Points
    is_first: bool
    is_last: bool


def read_strip(
    lines: Iterable[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    cameras: Sequence[PrintedCamera],
    pages: StripPages,
    language: PageLanguage,
    context: QgsCoordinateTransformContext,
) -> AtlasAreas:
    """The pages as areas, numbered from the start of the line; lines that touch end to end are one.

    Args:
        cameras: as they may be shown.

    Raises:
        AreaNowhere: there is no line, or it lies outside the world.
        AreaTooWide: it is too long for one coordinate system.
    """
    whole = _joined(lines)
    plane = _plane_of(whole, crs, context)
    try:
        if whole.transform(QgsCoordinateTransform(crs, plane, context)) != 0:
            raise AreaNowhere
    except QgsCsException as error:
        raise AreaTooWide(LARGEST_AREA_M / 1000.0) from error
    box = whole.boundingBox()
    if not box.isFinite() or max(box.width(), box.height()) > LARGEST_AREA_M:
        raise AreaTooWide(LARGEST_AREA_M / 1000.0)
    placed = [one for part in _parts(whole) for one in _pages_of(part, pages)]
    if not placed:
        raise AreaNowhere
    held, in_none, in_several = _held(placed, cameras, plane, context, pages)
    areas = [
        _area(number, placed, held[number], pages.scale, plane, language, context) for number in range(len(placed))
    ]
    return AtlasAreas(areas, plane, in_none, in_several, whole)


def _joined(lines: Iterable[QgsGeometry]) -> QgsGeometry:
    """All lines as one shape. One line alone keeps its direction."""
    given = [QgsGeometry(line) for line in lines if not line.isEmpty()]
    if not given:
        raise AreaNowhere
    whole = QgsGeometry.collectGeometry([part for line in given for part in line.asGeometryCollection()])
    merged = whole.mergeLines()
    return whole if merged.isNull() or merged.isEmpty() else merged


def _plane_of(
    line: QgsGeometry, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsCoordinateReferenceSystem:
    """The coordinate system in which the line is cut, in metres."""
    try:
        middle = middle_of(*np.array(places_of(line, crs, context), dtype=np.float64).reshape(-1, 2).T)
    except NoMiddle as error:
        raise AreaNowhere from error
    return QgsCoordinateReferenceSystem(page_crs(middle))


def _parts(line: QgsGeometry) -> list[Points]:
    parts = line.asMultiPolyline() if line.isMultipart() else [line.asPolyline()]
    return [[(point.x(), point.y()) for point in part] for part in parts]


def _pages_of(line: Points, pages: StripPages) -> list[_Placed]:
    stretches = stretches_of(line, pages.width_m, pages.height_m)
    last = len(stretches) - 1
    return [
        _Placed(one, corners_of(one, pages.width_m, pages.height_m), number == 0, number == last)
        for number, one in enumerate(stretches)
    ]


def _held(
    placed: Sequence[_Placed],
    cameras: Sequence[PrintedCamera],
    plane: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    pages: StripPages,
) -> tuple[list[list[PrintedCamera]], int, int]:
    """The cameras on each page, how many are on none, and how many on several."""
    transform = from_wgs84(plane, context)
    known: list[PrintedCamera] = []
    places: Points = []
    for camera in cameras:
        try:
            point = transform.transform(QgsPointXY(*camera.position))
        except QgsCsException:
            continue  # so far away that it has no place there
        known.append(camera)
        places.append((point.x(), point.y()))
    at = np.array(places, dtype=np.float64).reshape(-1, 2)
    times = np.zeros(len(known), dtype=np.intp)
    held = []
    for one in placed:
        inside = _are_in(one, at, pages)
        times += inside
        held.append([known[number] for number in np.flatnonzero(inside)])
    return held, len(cameras) - int((times > 0).sum()), int((times > 1).sum())


def _are_in(page: _Placed, at: np.ndarray, pages: StripPages) -> np.ndarray:
    """Which places lie on a page: told by how far along its lower and left edges they are."""
    origin, lower, _, upper = (np.array(corner) for corner in page.corners)
    along = (at - origin) @ ((lower - origin) / pages.width_m)
    across = (at - origin) @ ((upper - origin) / pages.height_m)
    inside: np.ndarray = (along >= 0.0) & (along <= pages.width_m) & (across >= 0.0) & (across <= pages.height_m)
    return inside


def _area(
    number: int,
    placed: Sequence[_Placed],
    cameras: Sequence[PrintedCamera],
    scale: float,
    plane: QgsCoordinateReferenceSystem,
    language: PageLanguage,
    context: QgsCoordinateTransformContext,
) -> AtlasArea:
    page = placed[number]
    ring = [QgsPointXY(*corner) for corner in page.corners]
    outline = QgsGeometry.fromPolygonXY([[*ring, ring[0]]])
    before = None if page.is_first else _edge(placed[number - 1].corners, 1, 2)
    after = None if page.is_last else _edge(placed[number + 1].corners, 0, 3)
    frame = StripFrame(scale, _rotation_deg(page, plane, context), before, after)
    bounds = bounds_of(places_of(outline, plane, context))
    return AtlasArea(language.numbered_stretch(number + 1), False, outline, bounds, cameras, frame)


def _edge(corners: Points, first: int, last: int) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(*corners[first]), QgsPointXY(*corners[last])])


def _rotation_deg(
    page: _Placed, plane: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> float:
    """Where true north is if what lies to the right on the page is to be there."""
    middle = np.array((page.stretch.x_m, page.stretch.y_m))
    right = np.array(page.corners[1]) - np.array(page.corners[0])
    step = right / np.linalg.norm(right) * _HALF_M
    transform = to_wgs84(plane, context)
    one, other = (transform.transform(QgsPointXY(*place)) for place in (middle - step, middle + step))
    azimuth_deg, _ = azimuth_and_distance(one.x(), one.y(), other.x(), other.y())
    return (90.0 - float(azimuth_deg)) % 360.0
