"""What is on the canvas while a camera is being aimed: its field of view as it will be, and the numbers beside it."""

from __future__ import annotations

import math

from qgis.core import QgsFeature, QgsMapSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...core.field_of_view import Source, fields_of_view
from ...core.record import Position
from .aim_gesture import Aim
from .ground import Ground, tip_of
from .map_wide_item import MapWideItem
from .sector_symbols import SectorSymbols, veil

_DARK, _LIGHT, _ACCENT = QColor(26, 26, 26), QColor(255, 255, 255), QColor(213, 94, 0)
_ABOVE_EVERYTHING = 20.0
_GAP_PX = 18.0
_PADDING_PX = 7.0


class AimPreview(MapWideItem):
    """Draws one aim. Follows the map wherever it is panned, zoomed or turned; `remove` takes it off the canvas."""

    def __init__(self, canvas: QgsMapCanvas, symbols: SectorSymbols, ground: Ground) -> None:
        super().__init__(canvas)
        self._symbols, self._ground = symbols, ground
        self._aim: Aim | None = None
        self._before: list[QgsFeature] | None = None
        self._pointer = QPointF()
        self.setZValue(_ABOVE_EVERYTHING)

    def show_aim(self, aim: Aim | None, pointer: QPointF) -> None:
        """Show an aim, with the pointer at this pixel; None shows nothing."""
        self._aim, self._pointer = aim, pointer
        self.update()

    def aim(self) -> Aim | None:
        """What is shown."""
        return self._aim

    # QgsMapCanvasItem

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt."""
        if self._aim is None:
            return
        camera = self._pixel(self._aim.camera.position)
        if camera is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tip = self._tip(self._aim)
        self._paint_sectors(painter, self._aim, camera)
        self._paint_ray(painter, camera, tip)
        self._paint_numbers(painter, numbers(self._aim), camera, tip)

    def _paint_sectors(self, painter: QPainter, aim: Aim, camera: QPointF) -> None:
        settings: QgsMapSettings = self._canvas.mapSettings()
        panned = self._panned(settings)
        painter.save()
        painter.translate(panned)
        veil(painter, settings, self._sectors_before(aim), camera - panned)
        features = self._symbols.features(aim.camera.position, aim.views, self._ground.to_map)
        self._symbols.draw(painter, settings, features)
        painter.restore()

    def _sectors_before(self, aim: Aim) -> list[QgsFeature]:
        """What the camera saw when it was pressed; it stays the same for the whole gesture."""
        camera = aim.camera
        if self._before is None:
            views = fields_of_view(camera.direction, camera.camera_type, camera.range_m, camera.model)
            self._before = self._symbols.features(camera.position, views, self._ground.to_map)
        return self._before

    def _paint_ray(self, painter: QPainter, camera: QPointF, tip: QPointF | None) -> None:
        """A thin line to the pointer; a strong one, along the azimuth that will be stored, out to the reach."""
        painter.setPen(QPen(_LIGHT, 3.0))
        painter.drawLine(camera, self._pointer)
        painter.setPen(QPen(_DARK, 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(camera, self._pointer)
        if tip is not None:
            for colour, width_px in ((_LIGHT, 5.0), (_ACCENT, 2.5)):
                painter.setPen(QPen(colour, width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawLine(camera, tip)
        painter.setPen(QPen(_LIGHT, 1.5))
        painter.setBrush(_ACCENT)
        painter.drawEllipse(camera, 4.5, 4.5)

    def _tip(self, aim: Aim) -> QPointF | None:
        tip = tip_of(aim.camera.position, aim.view)
        return None if tip is None else self._pixel(tip)

    def _paint_numbers(self, painter: QPainter, lines: list[str], camera: QPointF, tip: QPointF | None) -> None:
        plain = QFont(self._canvas.font())
        large = QFont(plain)
        large.setBold(True)
        large.setPointSizeF(plain.pointSizeF() * 1.5 if plain.pointSizeF() > 0 else 14.0)
        fonts = [large, *[plain] * (len(lines) - 1)]
        metrics = [QFontMetricsF(font) for font in fonts]
        width = max(metric.horizontalAdvance(line) for metric, line in zip(metrics, lines)) + 2 * _PADDING_PX
        height = sum(metric.height() for metric in metrics) + 2 * _PADDING_PX
        box = self._box_beyond(self._farther(camera, tip), camera, QSizeF(width, height))
        painter.setPen(QPen(QColor(0, 0, 0, 60), 1.0))
        painter.setBrush(QColor(255, 255, 255, 235))
        painter.drawRoundedRect(box, 5.0, 5.0)
        painter.setPen(_DARK)
        y = box.top() + _PADDING_PX
        for font, metric, line in zip(fonts, metrics, lines):
            painter.setFont(font)
            painter.drawText(QPointF(box.left() + _PADDING_PX, y + metric.ascent()), line)
            y += metric.height()

    def _farther(self, camera: QPointF, tip: QPointF | None) -> QPointF:
        """Of pointer and tip the one farther from the camera; a tip that is not on the map does not count."""
        if tip is None or not self.boundingRect().contains(tip):
            return self._pointer
        return max(self._pointer, tip, key=lambda end: math.hypot(end.x() - camera.x(), end.y() - camera.y()))

    def _box_beyond(self, end: QPointF, camera: QPointF, size: QSizeF) -> QRectF:
        """A box beyond one end of the line from the camera, so that it covers neither, within the map."""
        x = end.x() + (_GAP_PX if end.x() >= camera.x() else -_GAP_PX - size.width())
        y = end.y() + (_GAP_PX if end.y() >= camera.y() else -_GAP_PX - size.height())
        area = self.boundingRect().adjusted(4.0, 4.0, -4.0, -4.0)
        x = max(area.left(), min(x, area.right() - size.width()))
        y = max(area.top(), min(y, area.bottom() - size.height()))
        return QRectF(QPointF(x, y), size)

    def _pixel(self, position: Position) -> QPointF | None:
        point = self._ground.map_point(position)
        return None if point is None else self.toCanvasCoordinates(point)

    def _panned(self, settings: QgsMapSettings) -> QPointF:
        """How far the picture is shifted while it is being panned."""
        centre = settings.extent().center()
        unshifted = settings.mapToPixel().transform(centre)
        return self.toCanvasCoordinates(centre) - QPointF(unshifted.x(), unshifted.y())


def numbers(aim: Aim) -> list[str]:
    """What stands beside the pointer: the azimuth as it will be stored, then width and reach with their sources."""
    translate = QCoreApplication.translate
    locale, view = QLocale(), aim.view
    azimuth_deg = aim.stored_azimuth_deg
    if azimuth_deg is None:
        first = translate("AimPreview", "all round")
    else:
        first = translate("AimPreview", "{azimuth}°").format(azimuth=_number(locale, azimuth_deg))
    width = translate("AimPreview", "width {width}°, {source}").format(
        width=_number(locale, view.width_deg), source=source_text(view.width_source)
    )
    reach = translate("AimPreview", "reach {reach} m, {source}").format(
        reach=_number(locale, view.reach_m), source=source_text(view.reach_source)
    )
    lines = [first, width, reach]
    if view.usual_azimuth_deg is not None:
        lines.insert(1, translate("AimPreview", "where it usually looks"))
    if aim.text != _number(QLocale.c(), azimuth_deg if azimuth_deg is not None else math.nan):
        lines.append(translate("AimPreview", "stored as {text}").format(text=_shortened(aim.text)))
    return lines


def source_text(source: Source) -> str:
    """Where a width or a reach is known from, in the user's language."""
    return {
        Source.MAPPED: QCoreApplication.translate("Source", "mapped"),
        Source.DATASHEET: QCoreApplication.translate("Source", "from the datasheet"),
        Source.ASSUMED: QCoreApplication.translate("Source", "assumed"),
    }[source]


def _number(locale: QLocale, number: float) -> str:
    """At most one decimal, and none where it is 0."""
    return locale.toString(number, "f", 0 if abs(number - round(number)) < 0.05 else 1)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
