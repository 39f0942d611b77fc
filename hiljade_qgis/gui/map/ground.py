"""Between the pixels of a map canvas and positions on the ground, in whatever CRS and rotation the map is shown."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapSettings,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QPoint, QPointF

from ...bridge.coordinates import from_wgs84, to_wgs84
from ...core.field_of_view import FieldOfView
from ...core.geodesic import destination
from ...core.record import Position


class Ground:
    """The ground as a map shows it, for as long as the map keeps its CRS; extent and rotation are asked each time."""

    def __init__(self, settings: QgsMapSettings) -> None:
        crs = settings.destinationCrs()
        self._to_map, self._to_ground = from_wgs84(crs), to_wgs84(crs)

    @property
    def to_map(self) -> QgsCoordinateTransform:
        """From positions to the map's CRS."""
        return self._to_map

    def position(self, settings: QgsMapSettings, pixel: QPoint) -> Position | None:
        """The place at a pixel; None where the map shows no place of the world.

        Its longitude may lie beyond ±180 where a map in degrees is scrolled over its edge.
        """
        return self.place(settings.mapToPixel().toMapCoordinates(pixel))

    def place(self, point: QgsPointXY) -> Position | None:
        """The place at a point in the map's CRS, likewise."""
        try:
            place = self._to_ground.transform(point)
        except QgsCsException:
            return None
        if not (math.isfinite(place.x()) and math.isfinite(place.y()) and -90.0 <= place.y() <= 90.0):
            return None
        return Position(place.x(), place.y())

    def map_point(self, position: Position) -> QgsPointXY | None:
        """A position in the map's CRS; None where the map cannot show it."""
        try:
            point = self._to_map.transform(QgsPointXY(position.lon_deg, position.lat_deg))
        except QgsCsException:
            return None
        return point if math.isfinite(point.x()) and math.isfinite(point.y()) else None

    def pixel(self, settings: QgsMapSettings, position: Position) -> QPointF | None:
        """Where on the map's picture a position is; None where the map cannot show it."""
        point = self.map_point(position)
        if point is None:
            return None
        pixel = settings.mapToPixel().transform(point)
        return QPointF(pixel.x(), pixel.y())

    def towards(self, settings: QgsMapSettings, position: Position, azimuth_deg: float) -> QPointF | None:
        """A pixel that lies in this direction from a position, a metre away; None where the map cannot show it.

        Where the metre would cross the antimeridian, along which maps are cut, it mirrors the one behind.
        """
        lon, lat = (float(angle) for angle in destination(*position, azimuth_deg, 1.0))
        if abs(lon) <= 180.0:
            return self.pixel(settings, Position(lon, lat))
        lon, lat = (float(angle) for angle in destination(*position, azimuth_deg + 180.0, 1.0))
        at, behind = self.pixel(settings, position), self.pixel(settings, Position(lon, lat))
        return None if at is None or behind is None else 2 * at - behind


def tip_of(position: Position, view: FieldOfView) -> Position | None:
    """The end of a view's middle, or of the line to where an all-round camera usually looks; None where it has none."""
    azimuth_deg = view.usual_azimuth_deg if view.azimuth_deg is None else view.azimuth_deg
    if azimuth_deg is None:
        return None
    lon, lat = destination(*position, azimuth_deg, view.reach_m)
    return Position((float(lon) + 180.0) % 360.0 - 180.0, float(lat))
