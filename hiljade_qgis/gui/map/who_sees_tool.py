"""The map tool `Who sees this place?`: a click lists the cameras whose field of view a place lies in."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...bridge.camera_features import CameraReader
from ...core.record import Position
from ...core.who_sees import Seeing, who_sees
from .ground import Ground
from .map_item import MapItem
from .selected_cameras import SelectedCameras

_DARK, _LIGHT, _ACCENT = QColor(26, 26, 26), QColor(255, 255, 255), QColor(213, 94, 0)
_ABOVE_CAMERAS = 17.0
_ROOM_PX = 10.0


class WhoSeesTool(QgsMapTool):
    """Asks about a place; what it found stays on the map until Esc, or until another tool is chosen.

    Signals:
        found(object, object): the place, and who sees it (a list of Seeing, nearest first); None and [] for nothing
            asked any more.
        asked(): somebody asked; not told when what was found is only looked at again.
        said(str): a sentence for the person.
    """

    found = pyqtSignal(object, object)
    asked = pyqtSignal()
    said = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, selected: SelectedCameras) -> None:
        super().__init__(canvas)
        self._selected = selected
        self._lines = SightLines(canvas)
        self._place: Position | None = None
        self._active = False
        self.setToolName(self.tr("Who sees this place?"))
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.Identify))

    def close(self) -> None:
        """Take the tool off the canvas for good."""
        self.canvas().unsetMapTool(self)
        self._lines.remove()

    def lines(self) -> SightLines:
        """What is drawn."""
        return self._lines

    # QgsMapTool

    def activate(self) -> None:
        """Called when the tool is chosen."""
        super().activate()
        if not self._active:
            self._active = True
            self._selected.changed.connect(self._on_changed)

    def deactivate(self) -> None:
        """Called when another tool is chosen."""
        self._forget()
        if self._active:
            self._active = False
            self._selected.changed.disconnect(self._on_changed)
        super().deactivate()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Ask about the place under the pointer; the right button forgets it."""
        if event.button() != Qt.MouseButton.LeftButton:
            self._forget()
            return
        event.snapPoint()
        place = Ground(self.canvas().mapSettings()).place(event.mapPoint())
        if self._selected.layer() is None:
            self.said.emit(self.tr("Choose a layer of cameras in the Layers panel first."))
        elif place is None:
            self.said.emit(self.tr("The map shows no place of the world there."))
        else:
            self._place = place
            self._ask()
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc forgets the place. What a tool ignores, the canvas takes for something that the tool has used."""
        if event.key() == Qt.Key.Key_Escape and self._place is not None:
            self._forget()
            event.ignore()

    # asking

    def _ask(self) -> None:
        layer, place = self._selected.layer(), self._place
        if layer is None or place is None:
            self._forget()
            return
        seeing = who_sees(place, CameraReader(layer).that_may_see(place))
        self._lines.show_lines(place, seeing)
        self.found.emit(place, seeing)

    def _on_changed(self) -> None:
        """A camera was edited, or another layer is current: what was found may not be true any more."""
        if self._place is not None:
            self._ask()

    def _forget(self) -> None:
        if self._place is not None:
            self._place = None
            self._lines.show_lines(None, [])
            self.found.emit(None, [])


class SightLines(MapItem):
    """Lines from cameras to the place that they see."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._place: Position | None = None
        self._seeing: Sequence[Seeing] = ()
        self.setZValue(_ABOVE_CAMERAS)

    def show_lines(self, place: Position | None, seeing: Sequence[Seeing]) -> None:
        """Show who sees a place; None shows nothing."""
        self._place, self._seeing = place, list(seeing)
        self.look_again()

    def seeing(self) -> list[Seeing]:
        """Who is shown."""
        return list(self._seeing)

    def area(self) -> QRectF:
        """What it draws on."""
        ends = self._ends()
        if not ends:
            return QRectF()
        xs, ys = [end.x() for end in ends], [end.y() for end in ends]
        area = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        return area.adjusted(-_ROOM_PX, -_ROOM_PX, _ROOM_PX, _ROOM_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt."""
        ends = self._ends()
        if not ends:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = ends[0]
        for colour, width_px in ((_LIGHT, 4.0), (_ACCENT, 1.8)):
            painter.setPen(QPen(colour, width_px))
            for camera in ends[1:]:
                painter.drawLine(camera, place)
        painter.setPen(QPen(_LIGHT, 4.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place, 6.0, 6.0)
        painter.setPen(QPen(_DARK, 2.0))
        painter.drawEllipse(place, 6.0, 6.0)

    def _ends(self) -> list[QPointF]:
        """The place, then the cameras, in pixels; those that the map cannot show are left out."""
        if self._place is None:
            return []
        ground = Ground(self._canvas.mapSettings())
        points = [ground.map_point(self._place), *(ground.map_point(one.camera.position) for one in self._seeing)]
        if points[0] is None:
            return []
        return [self.toCanvasCoordinates(point) for point in points if point is not None]
