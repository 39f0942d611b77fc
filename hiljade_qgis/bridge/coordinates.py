"""The coordinates of every position: longitude and latitude on WGS84."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject


def wgs84() -> QgsCoordinateReferenceSystem:
    """EPSG:4326, degrees."""
    return QgsCoordinateReferenceSystem("EPSG:4326")


def to_wgs84(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
    """From a CRS to positions, as the project wants it done."""
    return QgsCoordinateTransform(crs, wgs84(), QgsProject.instance().transformContext())


def from_wgs84(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
    """From positions to a CRS, as the project wants it done."""
    return QgsCoordinateTransform(wgs84(), crs, QgsProject.instance().transformContext())
