"""Showing a place in the part of the map that a window leaves free."""

from __future__ import annotations

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QRect
from qgis.PyQt.QtWidgets import QWidget

from ..core.record import Position
from .map.ground import Ground
from .map.map_flash import flash

_NEAREST_SCALE = 500.0
_PLACE_SCALE = 1000.0
"""What the map zooms to for one place, unless it is nearer already."""
_ROOM = 1.4
_SMALLEST_PX = 120


def place_beside_map(window: QWidget, main_window: QWidget) -> None:
    """Put a window over the lower part of the main window, so that the upper part of the map stays free."""
    area = main_window.frameGeometry()
    width = max(window.minimumSizeHint().width(), min(area.width() - 80, 1200))
    height = max(window.minimumSizeHint().height(), min(int(area.height() * 0.45), 460))
    window.resize(width, height)
    window.move(area.left() + (area.width() - width) // 2, area.bottom() - height - 60)


def place_left_of_map(window: QWidget, main_window: QWidget) -> None:
    """Put a window over the left part of the main window, as it needs height, so that the right part stays free."""
    area = main_window.frameGeometry()
    width = max(window.minimumSizeHint().width(), min(int(area.width() * 0.55), 1000))
    height = max(window.minimumSizeHint().height(), int(area.height() * 0.75))
    window.resize(width, height)
    window.move(area.left() + 20, max(area.top(), area.bottom() - height - 60))


def is_beside(canvas: QgsMapCanvas, extent: QgsRectangle, window: QWidget | None) -> bool:
    """Whether an extent (in the map's CRS) lies in the part of the map that the window leaves free."""
    free, transform = _free_part(canvas, window), canvas.getCoordinateTransform()
    return all(free.contains(transform.transform(one).toQPointF().toPoint()) for one in _corners(extent))


def show_place_beside(canvas: QgsMapCanvas, position: Position, window: QWidget | None) -> bool:
    """Bring a position (EPSG:4326) to the middle of the part that the window leaves free, and flash it.

    Returns:
        False where the project's CRS cannot show it.
    """
    point = Ground(canvas.mapSettings()).map_point(position)
    if point is None:
        return False
    canvas.setCenter(point)
    if canvas.scale() > _PLACE_SCALE:
        canvas.zoomScale(_PLACE_SCALE)
    _move_to_free_part(canvas, window)
    flash(canvas, position)
    return True


def show_beside(canvas: QgsMapCanvas, extent: QgsRectangle, window: QWidget | None) -> None:
    """Zoom so that an extent (in the map's CRS) lies in the part of the map that the window leaves free."""
    free = _free_part(canvas, window)
    canvas.setCenter(extent.center())
    pixels = [canvas.getCoordinateTransform().transform(corner) for corner in _corners(extent)]
    width = max(one.x() for one in pixels) - min(one.x() for one in pixels)
    height = max(one.y() for one in pixels) - min(one.y() for one in pixels)
    factor = _ROOM * max(width / free.width(), height / free.height())
    canvas.zoomScale(max(_NEAREST_SCALE, canvas.scale() * factor))
    _move_to_free_part(canvas, window)


def _corners(extent: QgsRectangle) -> list[QgsPointXY]:
    return [
        QgsPointXY(x, y) for x in (extent.xMinimum(), extent.xMaximum()) for y in (extent.yMinimum(), extent.yMaximum())
    ]


def _move_to_free_part(canvas: QgsMapCanvas, window: QWidget | None) -> None:
    """Move what is in the middle of the map to the middle of the part that the window leaves free."""
    middle = canvas.viewport().rect().center()
    opposite = middle + middle - _free_part(canvas, window).center()
    canvas.setCenter(canvas.getCoordinateTransform().toMapCoordinates(opposite))
    canvas.refresh()


def _free_part(canvas: QgsMapCanvas, window: QWidget | None) -> QRect:
    """The largest part of the map beside the window, in the map's pixels; all of it where little would be left."""
    whole = canvas.viewport().rect()
    if window is None or not window.isVisible():
        return whole
    corner = canvas.viewport().mapFromGlobal(window.frameGeometry().topLeft())
    covered = QRect(corner, window.frameGeometry().size()).intersected(whole)
    if covered.isEmpty():
        return whole
    parts = [
        QRect(whole.topLeft(), QPoint(whole.right(), covered.top() - 1)),
        QRect(QPoint(whole.left(), covered.bottom() + 1), whole.bottomRight()),
        QRect(whole.topLeft(), QPoint(covered.left() - 1, whole.bottom())),
        QRect(QPoint(covered.right() + 1, whole.top()), whole.bottomRight()),
    ]
    best = max(parts, key=lambda part: min(part.width(), part.height()))
    return best if min(best.width(), best.height()) >= _SMALLEST_PX else whole
