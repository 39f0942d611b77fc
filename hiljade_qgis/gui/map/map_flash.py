"""Showing on the map where a camera is."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ...bridge.coordinates import from_wgs84, wgs84
from ...core.record import Position
from .ground import Ground

_SCALE = 1000.0
"""What the map zooms to, 1:…, unless it is nearer already."""
_WELL_INSIDE = 0.7
"""Of the way from the middle of the map to its edge."""


def show_on_map(canvas: QgsMapCanvas, position: Position) -> bool:
    """Bring a position (EPSG:4326, degrees) to the middle of the map and flash it.

    Returns:
        False where the project's CRS cannot show it.
    """
    transform = from_wgs84(canvas.mapSettings().destinationCrs())
    try:
        middle = transform.transform(QgsPointXY(position.lon_deg, position.lat_deg))
    except QgsCsException:
        return False
    canvas.setCenter(middle)
    if canvas.scale() > _SCALE:
        canvas.zoomScale(_SCALE)
    canvas.refresh()
    canvas.flashGeometries([QgsGeometry.fromPointXY(middle)], canvas.mapSettings().destinationCrs())
    return True


def bring_on_map(canvas: QgsMapCanvas, position: Position, scale: float) -> bool:
    """Show and flash a position (EPSG:4326, degrees), the map at 1:scale or nearer.

    A map that shows the position already, well inside, stays as it is, so that a person knows where they are.

    Returns:
        False where the project's CRS cannot show it.
    """
    settings = canvas.mapSettings()
    point = Ground(settings).map_point(position)
    if point is None:
        return False
    pixel, size = settings.mapToPixel().transform(point), settings.outputSize()
    from_middle = (2.0 * pixel.x() / size.width() - 1.0, 2.0 * pixel.y() / size.height() - 1.0)
    too_far = canvas.scale() > scale
    if too_far or not all(abs(share) < _WELL_INSIDE for share in from_middle):
        canvas.setCenter(point)
        if too_far:
            canvas.zoomScale(scale)
        canvas.refresh()
    flash(canvas, position)
    return True


def flash(canvas: QgsMapCanvas, position: Position) -> None:
    """Flash a position (EPSG:4326, degrees) where the map shows it; the map stays where it is."""
    canvas.flashGeometries([QgsGeometry.fromPointXY(QgsPointXY(*position))], wgs84())


def show_extent(canvas: QgsMapCanvas, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> bool:
    """Zoom to an extent with a little room around it.

    Returns:
        False where it is empty or the project's CRS cannot show it.
    """
    if extent.isNull() or not extent.isFinite() or extent.xMinimum() > extent.xMaximum():
        return False
    transform = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        box = transform.transformBoundingBox(extent)
    except QgsCsException:
        return False
    if box.isEmpty():  # one camera
        canvas.setCenter(box.center())
        canvas.zoomScale(_SCALE)
    else:
        box.scale(1.05)
        canvas.setExtent(box)
    canvas.refresh()
    return True
