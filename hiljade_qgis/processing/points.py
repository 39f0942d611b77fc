"""Where the features of any layer stand, in EPSG:4326."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsPointXY,
)

from ..bridge.compatibility import POINT
from ..core.record import Position, position_in_world


class PointReader:
    """Reads the points of features.

    Args:
        crs: of the layer they come from; one that is none is taken to be EPSG:4326.
    """

    def __init__(self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext) -> None:
        transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), context)
        self._transform = None if not transform.isValid() or transform.isShortCircuited() else transform

    def positions(self, feature: QgsFeature) -> list[Position]:
        """Each point of a feature that lies in the world; none for a feature without points."""
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty() or geometry.type() != POINT:
            return []
        points = geometry.asMultiPoint() if geometry.isMultipart() else [geometry.asPoint()]
        found = [self._position(point) for point in points]
        return [position for position in found if position is not None]

    def _position(self, point: QgsPointXY) -> Position | None:
        if self._transform is not None:
            try:
                point = self._transform.transform(point)
            except QgsCsException:
                return None
        return position_in_world(point.x(), point.y())
