"""Cameras that nobody verified are moved to crossings of the base map, before anything of a page is worked out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsMapLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.printing.crossings import NEAREST_WITHIN_DEG, Crossings, crossings_of
from ...core.printing.redaction import GRID_M, Redaction, is_unverified, moved_to_crossings
from ...core.record import Position
from ...sync.printed_cameras import Printed
from ..compatibility import LINE
from ..coordinates import from_wgs84, to_wgs84
from .design import Design

_TILE_DEG = 0.02
"""Lines are asked for in squares of that size around the cameras."""
_MOST_TILES = 16
_HIGHWAY = "highway"
_NO_STREETS = frozenset(
    {"footway", "path", "steps", "cycleway", "bridleway", "corridor", "track", "service", "proposed", "construction"}
)
"""Kinds of OpenStreetMap's highways at whose crossings nobody would look for a place."""


def with_cameras_at_crossings(
    printed: Printed, design: Design, context: QgsCoordinateTransformContext
) -> tuple[Printed, list[str]]:
    """The same cameras, moved where the design says so; all that is made from them then knows no true position.

    Also gives what to tell of it.
    """
    if Redaction.MOVE_TO_CROSSING not in design.redactions or Redaction.OMIT_UNVERIFIED in design.redactions:
        return printed, []
    lines = _line_layers(design.base)
    concerned = [one.position for one in printed.cameras if is_unverified(one)]
    if not lines and concerned:
        text = QCoreApplication.translate(
            "Processing",
            "The base map has no lines of streets: cameras that nobody verified stand on the grid of {grid} m.",
        )
        return printed, [text.format(grid=round(GRID_M))]
    crossings = crossings_near(concerned, lines, context)
    return printed._replace(cameras=moved_to_crossings(printed.cameras, crossings.nearest)), []


def crossings_near(
    positions: Iterable[Position], lines: Sequence[QgsVectorLayer], context: QgsCoordinateTransformContext
) -> Crossings:
    """The crossings of streets near positions: all those that can be the nearest one, and others.

    Lines of a layer with a field `highway` are streets if it says so; of other layers all are. Streets of different
    layers meet as those of one do.
    """
    tiles = _tiles(positions)
    if len(tiles) > _MOST_TILES and not all(map(_is_indexed, lines)):
        # Each request would go through the whole layer.
        whole = QgsRectangle(tiles[0])
        for tile in tiles:
            whole.combineExtentWith(tile)
        tiles = [whole]
    found: set[Position] = set()
    for tile in tiles:
        found.update(crossings_of(street for layer in lines for street in _streets(layer, tile, context)))
    return Crossings(found)


def _line_layers(layers: Iterable[QgsMapLayer]) -> list[QgsVectorLayer]:
    return [one for one in layers if isinstance(one, QgsVectorLayer) and one.geometryType() == LINE]


def _is_indexed(layer: QgsVectorLayer) -> bool:
    return bool(layer.hasSpatialIndex() == QgsFeatureSource.SpatialIndexPresence.SpatialIndexPresent)


def _tiles(positions: Iterable[Position]) -> list[QgsRectangle]:
    """Squares in which positions lie, with all around them from which a crossing may be taken."""
    cells = {(math.floor(one.lat_deg / _TILE_DEG), math.floor(one.lon_deg / _TILE_DEG)) for one in positions}
    found = []
    for row, column in sorted(cells):
        south, west = row * _TILE_DEG, column * _TILE_DEG
        furthest = min(89.9, max(abs(south), abs(south + _TILE_DEG)) + NEAREST_WITHIN_DEG)
        aside = min(90.0, NEAREST_WITHIN_DEG / math.cos(math.radians(furthest)))
        found.append(
            QgsRectangle(
                max(-180.0, west - aside),
                max(-90.0, south - NEAREST_WITHIN_DEG),
                min(180.0, west + _TILE_DEG + aside),
                min(90.0, south + _TILE_DEG + NEAREST_WITHIN_DEG),
            )
        )
    return found


def _streets(
    layer: QgsVectorLayer, tile: QgsRectangle, context: QgsCoordinateTransformContext
) -> Iterator[list[tuple[float, float]]]:
    """The vertices of the streets that reach into a tile; one that is not in the world is passed over."""
    back = to_wgs84(layer.crs(), context)
    try:
        request = QgsFeatureRequest(from_wgs84(layer.crs(), context).transformBoundingBox(tile))
    except QgsCsException:
        return
    kind = layer.fields().lookupField(_HIGHWAY)
    request.setSubsetOfAttributes([kind] if kind >= 0 else [])
    for feature in layer.getFeatures(request):
        if kind < 0 or _is_street(feature.attribute(kind)):
            yield from _vertices(feature.geometry(), back)


def _is_street(kind: object) -> bool:
    return isinstance(kind, str) and kind != "" and kind not in _NO_STREETS


def _vertices(geometry: QgsGeometry, back: QgsCoordinateTransform) -> Iterator[list[tuple[float, float]]]:
    try:
        if geometry.isEmpty() or geometry.transform(back) != 0:
            return
    except QgsCsException:
        return
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    geometry.convertToMultiType()
    for line in geometry.asMultiPolyline():
        yield [(point.x(), point.y()) for point in line if math.isfinite(point.x()) and math.isfinite(point.y())]
