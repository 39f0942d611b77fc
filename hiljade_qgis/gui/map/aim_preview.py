"""What is on the canvas while cameras are edited: their fields of view as they will be, and the numbers beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from qgis.core import QgsFeature, QgsMapSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...core.camera_sight import Camera
from ...core.field_of_view import FieldOfView
from .aim_lines import AimLines
from .edit_numbers import NumberLine, number_lines, view_shown
from .ground import Ground, tip_of
from .map_item import MapItem
from .proposal import Act, Proposal
from .sector_symbols import SectorSymbols, usual_tick, veil
from .typed_numbers import TypedNumbers

_DARK, _LIGHT, _ACCENT = QColor(26, 26, 26), QColor(255, 255, 255), QColor(213, 94, 0)
_FADED = QColor(120, 120, 120)
_TYPED, _WRONG = QColor(240, 228, 66), QColor(204, 121, 167)
_ABOVE_EVERYTHING = 20.0
_GAP_PX = 18.0
_PADDING_PX = 7.0
_ROOM_PX = 12.0
"""How far symbols and lines reach beyond the places that they are drawn at."""
_FEW = 20
"""Of more cameras than these the whole map is redrawn: looking where they are would take as long."""
MOST_SECTORS = 500
"""More cameras than these are shown as points with lines while they are edited: sectors would take too long."""


class AimPreview(MapItem):
    """Draws one proposal. Follows the map wherever it is panned, zoomed or turned; `remove` takes it off the canvas.

    It covers no more of the map than what it draws, so that a move of the pointer redraws little.
    """

    def __init__(self, canvas: QgsMapCanvas, symbols: SectorSymbols, ground: Ground) -> None:
        super().__init__(canvas)
        self._symbols, self._ground = symbols, ground
        self._proposal: Proposal | None = None
        self._typed: TypedNumbers | None = None
        self._lines: list[NumberLine] = []
        self._before: tuple[tuple[Camera, ...], list[tuple[Camera, list[QgsFeature]]]] | None = None
        self._after: list[tuple[Camera, list[QgsFeature]]] = []
        self._after_lines: AimLines | None = None
        self._before_lines: AimLines | None = None
        self._pointer: QPointF | None = None
        self.setZValue(_ABOVE_EVERYTHING)

    def show_proposal(
        self, proposal: Proposal | None, pointer: QPointF | None = None, typed: TypedNumbers | None = None
    ) -> None:
        """Show a proposal, with the pointer at this pixel; None shows nothing."""
        self._proposal, self._pointer, self._typed = proposal, pointer, typed
        self._lines = [] if proposal is None else number_lines(proposal, typed)
        many = proposal is not None and len(proposal.after) > MOST_SECTORS
        self._after = [] if proposal is None or many else self._seen_by(proposal.after)
        self._after_lines = AimLines(proposal.after, self._ground) if proposal is not None and many else None
        self.look_again()

    def proposal(self) -> Proposal | None:
        """What is shown."""
        return self._proposal

    def lines(self) -> list[str]:
        """What the numbers say."""
        return [line.text for line in self._lines]

    # MapItem

    def area(self) -> QRectF:
        """What it draws on, in pixels."""
        if self._proposal is None:
            return QRectF()
        settings = self._canvas.mapSettings()
        area = QRectF()
        if len(self._proposal.after) > _FEW:
            return QRectF(self._canvas.viewport().rect())
        for camera, features in [*self._sectors_before(self._proposal), *self._after]:
            area = area.united(self._area_of(camera, features, settings))
        if self._pointer is not None:
            area = area.united(QRectF(self._pointer, QSizeF(1.0, 1.0)))
        area.adjust(-_ROOM_PX, -_ROOM_PX, _ROOM_PX, _ROOM_PX)
        return area.united(self._box()).intersected(QRectF(self._canvas.viewport().rect()))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt."""
        proposal = self._proposal
        if proposal is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sectors(painter, proposal)
        if self._after_lines is not None:
            self._paint_lines(painter, proposal, self._after_lines)
        elif proposal.act is Act.MOVE or len(proposal.after) > 1:
            self._paint_points(painter, proposal)
        self._paint_usual(painter)
        self._paint_ray(painter, proposal)
        self._paint_numbers(painter)

    # the cameras

    def _seen_by(self, cameras: Sequence[Camera]) -> list[tuple[Camera, list[QgsFeature]]]:
        seen = [(camera.position, camera.views()) for camera in cameras]
        return list(zip(cameras, self._symbols.features_of(seen, self._ground.to_map)))

    def _sectors_before(self, proposal: Proposal) -> list[tuple[Camera, list[QgsFeature]]]:
        """What the cameras saw when the gesture began; it stays the same for the whole of it."""
        if proposal.act is Act.ADD or len(proposal.before) > MOST_SECTORS:
            return []
        if self._before is None or self._before[0] is not proposal.before:
            self._before = proposal.before, self._seen_by(proposal.before)
        return self._before[1]

    def _area_of(self, camera: Camera, features: Iterable[QgsFeature], settings: QgsMapSettings) -> QRectF:
        to_pixel, xs, ys = settings.mapToPixel(), [], []
        for feature in features:
            for vertex in feature.geometry().vertices():
                pixel = to_pixel.transform(vertex.x(), vertex.y())
                xs.append(pixel.x())
                ys.append(pixel.y())
        at = self._pixel(camera)
        if at is not None:
            xs.append(at.x())
            ys.append(at.y())
        return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))) if xs else QRectF()

    def _paint_sectors(self, painter: QPainter, proposal: Proposal) -> None:
        settings = self._canvas.mapSettings()
        panned = self._panned(settings)
        painter.save()
        painter.translate(panned)
        for camera, features in self._sectors_before(proposal):
            at = self._pixel(camera)
            if at is not None:
                veil(painter, settings, features, at - panned)
        self._symbols.draw(painter, settings, (feature for _camera, features in self._after for feature in features))
        painter.restore()

    def _paint_lines(self, painter: QPainter, proposal: Proposal, after: AimLines) -> None:
        """Where very many cameras looked, and will look."""
        settings = self._canvas.mapSettings()
        if self._before_lines is None:
            self._before_lines = AimLines(proposal.before, self._ground)
        painter.save()
        painter.translate(self._panned(settings))
        self._before_lines.draw(painter, settings, _FADED)
        after.draw(painter, settings, _ACCENT)
        painter.restore()

    def _paint_points(self, painter: QPainter, proposal: Proposal) -> None:
        """Where cameras stood, where they will stand, and a line between."""
        area = QRectF(self._canvas.viewport().rect())
        for before, after in zip(proposal.before, proposal.after):
            new = self._pixel(after)
            if new is None or not area.contains(new):
                continue
            old = self._pixel(before) if after.position != before.position else None
            if old is not None:
                for colour, width_px in ((_LIGHT, 4.0), (_DARK, 1.4)):
                    painter.setPen(QPen(colour, width_px, Qt.PenStyle.DotLine))
                    painter.drawLine(old, new)
            painter.setPen(QPen(_LIGHT, 1.5))
            painter.setBrush(_ACCENT)
            painter.drawEllipse(new, 4.5, 4.5)

    def _paint_usual(self, painter: QPainter) -> None:
        """Where all-round cameras usually look, as the layer `marks` shows it."""
        for camera, _features in self._after:
            at = self._pixel(camera)
            for view in camera.views():
                tip = self._end_of(camera, view) if view.usual_azimuth_deg is not None else None
                if at is not None and tip is not None:
                    usual_tick(painter, at, tip)

    def _paint_ray(self, painter: QPainter, proposal: Proposal) -> None:
        """A thin line to the pointer; a strong one, along the azimuth that will be stored, out to the reach."""
        camera = self._pixel(proposal.after[0])
        if camera is None or proposal.act is Act.MOVE:
            return
        if self._pointer is not None:
            painter.setPen(QPen(_LIGHT, 3.0))
            painter.drawLine(camera, self._pointer)
            painter.setPen(QPen(_DARK, 1.0, Qt.PenStyle.DotLine))
            painter.drawLine(camera, self._pointer)
        tip = self._tip(proposal)
        if tip is not None:
            for colour, width_px in ((_LIGHT, 5.0), (_ACCENT, 2.5)):
                painter.setPen(QPen(colour, width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawLine(camera, tip)
        painter.setPen(QPen(_LIGHT, 1.5))
        painter.setBrush(_ACCENT)
        painter.drawEllipse(camera, 4.5, 4.5)

    def _tip(self, proposal: Proposal) -> QPointF | None:
        view = view_shown(proposal)
        return None if view is None else self._end_of(proposal.after[0], view)

    def _end_of(self, camera: Camera, view: FieldOfView) -> QPointF | None:
        tip = tip_of(camera.position, view)
        point = None if tip is None else self._ground.map_point(tip)
        return None if point is None else self.toCanvasCoordinates(point)

    # the numbers

    def _paint_numbers(self, painter: QPainter) -> None:
        box, fonts = self._box(), self._fonts()
        painter.setPen(QPen(QColor(0, 0, 0, 60), 1.0))
        painter.setBrush(QColor(255, 255, 255, 235))
        painter.drawRoundedRect(box, 5.0, 5.0)
        y = box.top() + _PADDING_PX
        for font, line in zip(fonts, self._lines):
            metric = QFontMetricsF(font)
            if line.typed:
                row = QRectF(box.left() + 2.0, y, box.width() - 4.0, metric.height())
                painter.fillRect(row, _WRONG if line.wrong else _TYPED)
            painter.setPen(_DARK)
            painter.setFont(font)
            painter.drawText(QPointF(box.left() + _PADDING_PX, y + metric.ascent()), line.text)
            y += metric.height()

    def _fonts(self) -> list[QFont]:
        plain = QFont(self._canvas.font())
        large = QFont(plain)
        large.setBold(True)
        large.setPointSizeF(plain.pointSizeF() * 1.5 if plain.pointSizeF() > 0 else 14.0)
        return [large if line.large else plain for line in self._lines]

    def _box(self) -> QRectF:
        """Beyond the end of the line from the camera, so that it covers neither, within the map."""
        if self._proposal is None or not self._lines:
            return QRectF()
        metrics = [QFontMetricsF(font) for font in self._fonts()]
        width = max(metric.horizontalAdvance(line.text) for metric, line in zip(metrics, self._lines))
        size = QSizeF(width + 2 * _PADDING_PX, sum(metric.height() for metric in metrics) + 2 * _PADDING_PX)
        whole = QRectF(self._canvas.viewport().rect())
        camera = self._pixel(self._proposal.after[0]) or whole.center()
        end = self._farther(camera, self._tip(self._proposal), whole)
        x = end.x() + (_GAP_PX if end.x() >= camera.x() else -_GAP_PX - size.width())
        y = end.y() + (_GAP_PX if end.y() >= camera.y() else -_GAP_PX - size.height())
        area = whole.adjusted(4.0, 4.0, -4.0, -4.0)
        x = max(area.left(), min(x, area.right() - size.width()))
        y = max(area.top(), min(y, area.bottom() - size.height()))
        return QRectF(QPointF(x, y), size)

    def _farther(self, camera: QPointF, tip: QPointF | None, whole: QRectF) -> QPointF:
        """Of pointer and tip the one farther from the camera; a tip that is not on the map does not count."""
        ends = [end for end in (self._pointer, tip) if end is not None and whole.contains(end)]
        return max(ends, key=lambda end: math.hypot(end.x() - camera.x(), end.y() - camera.y()), default=camera)

    def _pixel(self, camera: Camera) -> QPointF | None:
        point = self._ground.map_point(camera.position)
        return None if point is None else self.toCanvasCoordinates(point)

    def _panned(self, settings: QgsMapSettings) -> QPointF:
        """How far the picture is shifted while it is being panned."""
        centre = settings.extent().center()
        unshifted = settings.mapToPixel().transform(centre)
        return self.toCanvasCoordinates(centre) - QPointF(unshifted.x(), unshifted.y())
