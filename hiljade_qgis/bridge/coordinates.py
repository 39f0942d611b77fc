"""The coordinates of every position: longitude and latitude on WGS84."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsProject,
)


def wgs84() -> QgsCoordinateReferenceSystem:
    """EPSG:4326, degrees."""
    return QgsCoordinateReferenceSystem("EPSG:4326")


def to_wgs84(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext | None = None
) -> QgsCoordinateTransform:
    """From a CRS to positions; as the project wants it done, where no context says how."""
    return QgsCoordinateTransform(crs, wgs84(), _of_project(context))


def from_wgs84(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext | None = None
) -> QgsCoordinateTransform:
    """From positions to a CRS, likewise."""
    return QgsCoordinateTransform(wgs84(), crs, _of_project(context))


def _of_project(context: QgsCoordinateTransformContext | None) -> QgsCoordinateTransformContext:
    return QgsProject.instance().transformContext() if context is None else context
