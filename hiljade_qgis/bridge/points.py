"""Where the features of any layer stand, in EPSG:4326."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsPointXY,
)

from ..core.record import Position, position_in_world
from .compatibility import POINT
from .coordinates import to_wgs84


class PointReader:
    """Reads the points of features. Any thread.

    Args:
        crs: of the layer they come from; one that is none is taken to be EPSG:4326.
        context: how coordinates are to be transformed; the project's where it is None.
    """

    def __init__(self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext | None = None) -> None:
        transform = to_wgs84(crs, context)
        self._transform = None if not transform.isValid() or transform.isShortCircuited() else transform

    def positions(self, feature: QgsFeature) -> list[Position]:
        """Each point of a feature that lies in the world; none for a feature without points."""
        found = [self.position(point) for point in _points(feature)]
        return [position for position in found if position is not None]

    def first(self, feature: QgsFeature) -> Position | None:
        """The feature's point, of several the first; None where it is not in the world, or there is none."""
        points = _points(feature)
        return self.position(points[0]) if points else None

    def position(self, point: QgsPointXY) -> Position | None:
        """A point in the layer's CRS as a position; None where it is not in the world."""
        if self._transform is not None:
            try:
                point = self._transform.transform(point)
            except QgsCsException:
                return None
        return position_in_world(point.x(), point.y())


def _points(feature: QgsFeature) -> list[QgsPointXY]:
    geometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty() or geometry.type() != POINT:
        return []
    return list(geometry.asMultiPoint()) if geometry.isMultipart() else [geometry.asPoint()]
