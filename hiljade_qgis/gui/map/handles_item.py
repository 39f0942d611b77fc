"""The handles of the selected camera, drawn on the map."""

from __future__ import annotations

import math

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...core.camera_sight import Camera
from ...core.handles import EDGES, Grip
from .ground import Ground
from .handle_layout import RADIUS_PX, PlacedHandle, handle_at, placed_handles
from .map_item import MapItem

_DARK, _LIGHT, _ACCENT = QColor(26, 26, 26), QColor(255, 255, 255), QColor(213, 94, 0)
_EDGE_FILL, _QUIET = QColor(86, 180, 233), QColor(255, 255, 255)
_HOT = QColor(240, 228, 66)
_ABOVE_CAMERAS = 18.0
_ROOM_PX = 6.0


class HandlesItem(MapItem):
    """Shows one camera's handles, or none.

    Told apart by shape: a tip is a circle with a dot, an edge a square, a ring handle a small circle, the point a cross
    of arrows. Those of the view that keys are about are filled, the one under the pointer is larger and yellow.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._camera: Camera | None = None
        self._view = 0
        self._hot: PlacedHandle | None = None
        self._placed: list[PlacedHandle] = []
        self.setZValue(_ABOVE_CAMERAS)

    def show_camera(self, camera: Camera | None, view: int = 0) -> None:
        """Show the handles of a camera; None shows none."""
        self._camera, self._view, self._hot = camera, view, None
        self.look_again()

    def camera(self) -> Camera | None:
        """Whose handles are shown."""
        return self._camera

    def view(self) -> int:
        """The view whose handles are filled."""
        return self._view

    def placed(self) -> list[PlacedHandle]:
        """The handles that are shown, and where."""
        return list(self._placed)

    def at(self, pixel: QPointF) -> PlacedHandle | None:
        """The handle under a pixel."""
        return handle_at(self._placed, pixel)

    def point_at(self, hot: PlacedHandle | None) -> None:
        """Show one as what a press would take hold of."""
        if hot != self._hot:
            self._hot = hot
            self.look_again()

    # MapItem

    def area(self) -> QRectF:
        """What it draws on; where the handles are is found out here, whenever the map moved."""
        settings = self._canvas.mapSettings()
        camera = self._camera
        self._placed = [] if camera is None else placed_handles(camera, Ground(settings), settings)
        if not self._placed:
            return QRectF()
        xs, ys = [one.at.x() for one in self._placed], [one.at.y() for one in self._placed]
        room = 2 * RADIUS_PX + _ROOM_PX
        return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-room, -room, room, room)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = next((one.at for one in self._placed if one.handle.grip is Grip.POINT), None)
        if middle is None:
            return
        for one in self._placed:
            if one.handle.grip is Grip.TIP or (one.handle.grip in EDGES and not one.at_reach):
                _draw_arm(painter, middle, one.at)
        for one in self._placed:
            self._draw(painter, one)

    def _draw(self, painter: QPainter, one: PlacedHandle) -> None:
        grip, hot = one.handle.grip, self._hot is not None and one.handle == self._hot.handle
        radius = RADIUS_PX * (1.35 if hot else 1.0)
        mine = one.handle.view == self._view
        if grip is Grip.POINT:
            _draw_cross(painter, one.at, radius, hot)
            return
        fill = _HOT if hot else {Grip.TIP: _ACCENT, Grip.RING: _QUIET}.get(grip, _EDGE_FILL)
        painter.setPen(QPen(_LIGHT, 4.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = _shape(grip, one.at, radius * (0.75 if grip is Grip.RING else 1.0))
        painter.drawPath(path)
        painter.setPen(QPen(_DARK, 1.6))
        painter.setBrush(fill if mine or hot else _QUIET)
        painter.drawPath(path)
        if grip is Grip.TIP:
            painter.setBrush(_DARK)
            painter.drawEllipse(one.at, 1.2, 1.2)


def _shape(grip: Grip, at: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    if grip in EDGES:
        path.addRect(QRectF(at.x() - 0.8 * radius, at.y() - 0.8 * radius, 1.6 * radius, 1.6 * radius))
    else:
        path.addEllipse(at, radius, radius)
    return path


def _draw_arm(painter: QPainter, start: QPointF, end: QPointF) -> None:
    for colour, width_px in ((_LIGHT, 3.6), (_DARK, 1.2)):
        painter.setPen(QPen(colour, width_px, Qt.PenStyle.SolidLine))
        painter.drawLine(start, end)


def _draw_cross(painter: QPainter, at: QPointF, radius: float, hot: bool) -> None:
    """Arrows to four sides, around the camera's symbol."""
    inner, outer, wing = radius + 3.0, radius + 8.0, 3.2
    for quarter in range(4):
        angle = quarter * math.pi / 2
        along, across = QPointF(math.cos(angle), math.sin(angle)), QPointF(-math.sin(angle), math.cos(angle))
        tip, base = at + along * outer, at + along * inner
        head = QPainterPath(tip)
        head.lineTo(base + across * wing)
        head.lineTo(base - across * wing)
        head.closeSubpath()
        painter.setPen(QPen(_LIGHT, 3.0))
        painter.drawPath(head)
        painter.setPen(QPen(_DARK, 1.0))
        painter.setBrush(_HOT if hot else _DARK)
        painter.drawPath(head)
