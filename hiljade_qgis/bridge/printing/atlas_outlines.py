"""The outlines of all areas of an atlas on one small map: put into one coordinate system and made simple, once."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsRectangle,
)

from ...core.printing.page_crs import NoMiddle, middle_of
from .atlas_areas import AtlasAreas

_FINENESS = 1500
"""Into how many steps the longer side of the map of all areas is divided, below which nobody sees a corner."""
_DENSE = 64
"""Into how many pieces the longer side of an area is cut: a line that is straight on one map is none on another."""


class AtlasOutlines(NamedTuple):
    """All areas on one map.

    Attributes:
        crs: equal in area, north up in the middle.
        shapes: of each area, in the order of the areas; None for one that lies nowhere.
        box: around all of them.
        line: of a route along which the areas lie; or None.
    """

    crs: QgsCoordinateReferenceSystem
    shapes: list[QgsGeometry | None]
    box: QgsRectangle
    line: QgsGeometry | None = None


class Overview(NamedTuple):
    """Where one area lies among all of them; `own` is its place in `outlines.shapes`."""

    outlines: AtlasOutlines
    own: int


def outlines_of(areas: AtlasAreas, context: QgsCoordinateTransformContext) -> AtlasOutlines | None:
    """All areas on one map; None where there is none that shows them all, as of areas all around the world."""
    crs = _crs_amid(areas)
    if crs is None:
        return None
    transform = QgsCoordinateTransform(areas.crs, crs, context)
    shapes = [None if one.bounds is None else _put(one.outline, transform) for one in areas.areas]
    box = QgsRectangle()
    for shape in shapes:
        if shape is not None:
            box.combineExtentWith(shape.boundingBox())
    side = max(box.width(), box.height())
    if not box.isFinite() or not side > 0.0:
        return None
    simple = [None if shape is None else _simplified(shape, side / _FINENESS) for shape in shapes]
    line = None if areas.line is None else _put(areas.line, transform)
    return AtlasOutlines(crs, simple, box, line)


def _crs_amid(areas: AtlasAreas) -> QgsCoordinateReferenceSystem | None:
    """Lambert's azimuthal equal-area projection around the middle."""
    bounds = [one.bounds for one in areas.areas if one.bounds is not None]
    lon = np.array([side for one in bounds for side in (one.west_deg, one.east_deg)])
    lat = np.array([side for one in bounds for side in (one.south_deg, one.north_deg)])
    try:
        middle = middle_of(lon, lat)
    except NoMiddle:
        return None
    crs = QgsCoordinateReferenceSystem()
    text = f"+proj=laea +lat_0={middle.lat_deg:.6f} +lon_0={middle.lon_deg:.6f} +datum=WGS84 +units=m +no_defs"
    return crs if crs.createFromProj(text) else None


def _put(outline: QgsGeometry | None, transform: QgsCoordinateTransform) -> QgsGeometry | None:
    if outline is None:
        return None
    box = outline.boundingBox()
    side = max(box.width(), box.height())
    made = outline.densifyByDistance(side / _DENSE) if side > 0.0 else QgsGeometry(outline)
    with suppress(QgsCsException):
        if made.transform(transform) == 0 and made.boundingBox().isFinite():
            return made
    return None


def _simplified(shape: QgsGeometry, tolerance: float) -> QgsGeometry:
    """An area that is smaller than a step stays as it is."""
    made = shape.simplify(tolerance)
    return shape if made.isNull() or made.isEmpty() else made
