"""What the map shows, as an area that a server can be asked for."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)

from ..sync.server import Area

_WGS84 = "EPSG:4326"


def area_of(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> Area | None:
    """The area of a map extent in EPSG:4326, degrees; None where the map shows nothing that lies in the world.

    An extent across the antimeridian gives an area whose west lies east of its east.
    """
    if extent.isEmpty() or not extent.isFinite() or not crs.isValid():
        return None
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(_WGS84), project)
    try:
        box = transform.transformBoundingBox(extent, Qgis.TransformDirection.Forward, True)
    except QgsCsException:
        return None
    if not box.isFinite():
        return None
    south, north = max(-90.0, box.yMinimum()), min(90.0, box.yMaximum())
    west, east = box.xMinimum(), box.xMaximum()
    if south >= north or west == east:
        return None
    if west < east:
        west, east = max(-180.0, west), min(180.0, east)
        if west >= east:
            return None
    return Area(west, south, east, north)
