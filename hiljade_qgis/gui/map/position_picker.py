"""Picking a place on the map with one click; then the tool that was in use before is in use again."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolEmitPoint
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QKeyEvent

from ...core.record import Position, position_in_world
from .ground import Ground


class PositionPicker(QObject):
    """Waits for one click on the map; Escape, another button, or another tool, ends the waiting."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._tool = _Tool(canvas, self._stop)
        self._before: QgsMapTool | None = None
        self._done: Callable[[Position | None], None] | None = None
        self._tool.canvasClicked.connect(self._on_clicked)
        self._tool.deactivated.connect(self._on_deactivated)

    def start(self, done: Callable[[Position | None], None]) -> None:
        """Call `done` with the place that is clicked on, or with None where none is."""
        self._stop()
        self._before, self._done = self._canvas.mapTool(), done
        self._canvas.setMapTool(self._tool)
        self._canvas.setFocus()

    def close(self) -> None:
        """Wait no longer, give the map back, and go."""
        self._stop()
        self._tool.deleteLater()
        self.deleteLater()

    def _stop(self, position: Position | None = None) -> None:
        done, self._done = self._done, None  # giving the map back ends the tool, which says that nothing was picked
        if done is None:
            return
        before, self._before = self._before, None
        if before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        else:
            self._canvas.unsetMapTool(self._tool)
        done(position)

    def _on_clicked(self, point: QgsPointXY, button: Qt.MouseButton) -> None:
        if button != Qt.MouseButton.LeftButton:
            self._stop()
            return
        settings = self._canvas.mapSettings()
        pixel = self._canvas.getCoordinateTransform().transform(point).toQPointF().toPoint()
        place = Ground(settings).position(settings, pixel)
        if place is None:
            return
        lon_deg = place.lon_deg if abs(place.lon_deg) <= 180.0 else (place.lon_deg + 180.0) % 360.0 - 180.0
        self._stop(position_in_world(lon_deg, place.lat_deg))

    def _on_deactivated(self) -> None:
        """Somebody took another tool."""
        done, self._done = self._done, None
        if done is not None:
            done(None)


class _Tool(QgsMapToolEmitPoint):
    """Tells where it was clicked."""

    def __init__(self, canvas: QgsMapCanvas, stop: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._stop = stop

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the picking."""
        if event.key() == Qt.Key.Key_Escape:
            self._stop()
