"""Walls and streets near a camera, from the layers of lines and areas that the map shows."""

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
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..core.bearings import NearestLine, metres_per_degree, nearest_line, segments_of
from ..core.geodesic import Floats
from ..core.record import Position
from .compatibility import LINE, POLYGON
from .coordinates import from_wgs84, to_wgs84
from .layers import working_copy_of

NEAR_M = 60.0
"""A wall or street farther away than this is not the one that somebody means."""
_MOST_FEATURES = 500
"""Looked at around one camera in one layer; there are not that many walls within sixty metres."""


def line_layers(layers: Iterable[QgsMapLayer], project: QgsProject) -> list[QgsVectorLayer]:
    """Those of some layers that have walls or streets: lines or areas, and none of a working copy's own."""
    return [layer for layer in layers if has_lines(layer) and working_copy_of(project, layer) is None]


def has_lines(layer: QgsMapLayer) -> bool:
    """Whether a layer has lines or areas."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.geometryType() in (LINE, POLYGON)


class NearbyLines:
    """Finds the nearest wall or street. Made in the main thread; what it takes from the layers may be read in any.

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
        found = nearest_line(place, self._segments(place, within_m))
        return found if found is not None and found.distance_m <= within_m else None

    def _segments(self, place: Position, within_m: float) -> Floats:
        east_m, north_m = metres_per_degree(place.lat_deg)
        half_lon, half_lat = within_m / max(east_m, 1.0), within_m / north_m
        south, north = max(place.lat_deg - half_lat, -90.0), min(place.lat_deg + half_lat, 90.0)
        boxes = [
            QgsRectangle(west, south, east, north)
            for west, east in _within_the_map(place.lon_deg - half_lon, place.lon_deg + half_lon)
        ]
        return segments_of(line for source in self._sources for box in boxes for line in _lines(*source, box))


def _within_the_map(west_deg: float, east_deg: float) -> list[tuple[float, float]]:
    """A stretch of longitudes, in two parts where it crosses the antimeridian."""
    if west_deg < -180.0:
        return [(-180.0, east_deg), (west_deg + 360.0, 180.0)]
    if east_deg > 180.0:
        return [(west_deg, 180.0), (-180.0, east_deg - 360.0)]
    return [(west_deg, east_deg)]


def _lines(
    source: QgsVectorLayerFeatureSource,
    to_ground: QgsCoordinateTransform,
    from_ground: QgsCoordinateTransform,
    box: QgsRectangle,
) -> Iterator[Floats]:
    """The lines and rings in a box, as longitudes and latitudes; what cannot be read is passed over."""
    try:
        there = from_ground.transformBoundingBox(box)
    except QgsCsException:
        return
    request = QgsFeatureRequest().setFilterRect(there).setNoAttributes().setLimit(_MOST_FEATURES)
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
