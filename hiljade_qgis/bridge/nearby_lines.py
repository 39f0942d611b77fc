"""Walls, streets and poles near a camera, from layers of lines, areas and points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..core.bearings import (
    Foot,
    NearestLine,
    WayOut,
    metres_per_degree,
    nearest_foot,
    nearest_line,
    pieces_of,
    segments_of,
    way_out,
)
from ..core.geodesic import Floats
from ..core.record import Position
from .compatibility import LINE, POINT, POLYGON
from .coordinates import from_wgs84, to_wgs84
from .layers import working_copy_of

NEAR_M = 60.0
"""A wall or street farther away than this is not the one that somebody means."""
_MOST_FEATURES = 500
"""Looked at around one camera in one layer; there are not that many walls within sixty metres."""
_HARDLY_WIDE = 1e-6
"""In degrees or metres: a rectangle of no width at all filters nothing."""
_FIRST_LOOK_M = 4.0
"""How far it is looked for a wall or pole to stand at, at first; most cameras are mapped at one."""


def line_layers(layers: Iterable[QgsMapLayer], project: QgsProject) -> list[QgsVectorLayer]:
    """Those of some layers that have walls or streets: lines or areas, and none of a working copy's own."""
    return [layer for layer in layers if has_lines(layer) and working_copy_of(project, layer) is None]


def has_lines(layer: QgsMapLayer) -> bool:
    """Whether a layer has lines or areas."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.geometryType() in (LINE, POLYGON)


def has_shapes(layer: QgsMapLayer) -> bool:
    """Whether a layer has lines, areas or points."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.geometryType() in (POINT, LINE, POLYGON)


class NearbyLines:
    """Finds what is nearest: walls and streets, and poles where they are asked for as well.

    Made in the main thread; what it takes from the layers may be read in any.

    Args:
        layers: those to look into; one without a CRS is taken to be in EPSG:4326.
        context: how coordinates are to be transformed; the project's where it is None.
    """

    def __init__(self, layers: Iterable[QgsVectorLayer], context: QgsCoordinateTransformContext | None = None) -> None:
        self._sources = [
            (QgsVectorLayerFeatureSource(layer), to_wgs84(layer.crs(), context), from_wgs84(layer.crs(), context))
            for layer in layers
        ]

    def __bool__(self) -> bool:
        """Whether there is any layer to look into."""
        return bool(self._sources)

    def nearest(self, place: Position, within_m: float = NEAR_M) -> NearestLine | None:
        """The line nearest to a place (EPSG:4326), by the layers' spatial indexes; None where none is that near."""
        found = nearest_line(place, segments_of(self._shapes(place, within_m, _MOST_FEATURES)))
        return found if found is not None and found.distance_m <= within_m else None

    def way_out(self, place: Position, within_m: float = NEAR_M) -> WayOut | None:
        """The way that leads away from the line nearest to a place, out of the areas; None where none is that near."""
        found = way_out(place, segments_of(self._shapes(place, within_m, _MOST_FEATURES)), self.in_area)
        return found if found is not None and found.distance_m <= within_m else None

    def foot(self, place: Position, within_m: float) -> Foot | None:
        """The point of a line or pole nearest to a place; None where none is that near.

        It is looked farther and farther away, so that all that comes into question is looked at, however much that is.
        """
        look_m = min(_FIRST_LOOK_M, within_m)
        while True:
            found = nearest_foot(place, pieces_of(self._shapes(place, look_m)))
            if found is not None and found.distance_m <= look_m:
                return found
            if look_m >= within_m:
                return None
            look_m = min(2.0 * look_m, within_m)

    def in_area(self, place: Position) -> bool:
        """Whether a place lies in an area of any of the layers."""
        lon_deg = (place.lon_deg + 180.0) % 360.0 - 180.0
        for source, _to_ground, from_ground in self._sources:
            try:
                point = from_ground.transform(QgsPointXY(lon_deg, place.lat_deg))
            except QgsCsException:
                continue
            around = QgsRectangle.fromCenterAndSize(point, _HARDLY_WIDE, _HARDLY_WIDE)
            request = QgsFeatureRequest().setFilterRect(around).setNoAttributes()
            if any(_contains(feature.geometry(), point) for feature in source.getFeatures(request)):
                return True
        return False

    def _shapes(self, place: Position, within_m: float, most: int | None = None) -> Iterator[Floats]:
        east_m, north_m = metres_per_degree(place.lat_deg)
        half_lon, half_lat = within_m / max(east_m, 1.0), within_m / north_m
        south, north = max(place.lat_deg - half_lat, -90.0), min(place.lat_deg + half_lat, 90.0)
        boxes = [
            QgsRectangle(west, south, east, north)
            for west, east in _within_the_map(place.lon_deg - half_lon, place.lon_deg + half_lon)
        ]
        for source in self._sources:
            for box in boxes:
                yield from _shapes(*source, box, most)


def _contains(geometry: QgsGeometry, point: QgsPointXY) -> bool:
    return not geometry.isNull() and geometry.type() == POLYGON and geometry.contains(point)


def _within_the_map(west_deg: float, east_deg: float) -> list[tuple[float, float]]:
    """A stretch of longitudes, in two parts where it crosses the antimeridian."""
    if west_deg < -180.0:
        return [(-180.0, east_deg), (west_deg + 360.0, 180.0)]
    if east_deg > 180.0:
        return [(west_deg, 180.0), (-180.0, east_deg - 360.0)]
    return [(west_deg, east_deg)]


def _shapes(
    source: QgsVectorLayerFeatureSource,
    to_ground: QgsCoordinateTransform,
    from_ground: QgsCoordinateTransform,
    box: QgsRectangle,
    most: int | None,
) -> Iterator[Floats]:
    """The lines, rings and points in a box, as longitudes and latitudes; what cannot be read is passed over."""
    try:
        there = from_ground.transformBoundingBox(box)
    except QgsCsException:
        return
    request = QgsFeatureRequest().setFilterRect(there).setNoAttributes()
    if most is not None:
        request.setLimit(most)
    for feature in source.getFeatures(request):
        geometry = _cut(feature.geometry(), there.buffered(0.1 * max(there.width(), there.height())))
        if geometry.isNull():
            continue
        try:
            geometry.transform(to_ground)
        except QgsCsException:
            continue
        for rings in geometry.constGet().coordinateSequence():
            for points in rings:
                yield np.array([(point.x(), point.y()) for point in points], dtype=np.float64)


def _cut(geometry: QgsGeometry, box: QgsRectangle) -> QgsGeometry:
    """The lines, or the rings, of a geometry within a box: a municipality has very many vertices elsewhere."""
    if geometry.isNull() or geometry.type() != POLYGON:
        return geometry.clipped(box)
    rings = geometry.constGet().boundary()
    return QgsGeometry(rings).clipped(box) if rings is not None else QgsGeometry(geometry)
