"""A small label on the map that says what is known of a camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..map.map_item import MapItem
from .essential_lines import LabelLine

_DARK, _QUIET, _PAPER = QColor(26, 26, 26), QColor(90, 90, 90), QColor(255, 255, 255, 240)
_EDGE = QColor(0, 0, 0, 90)
_ABOVE_EVERYTHING = 19.0
_GAP_PX, _MARGIN_PX, _PADDING_PX, _COLUMN_PX = 16.0, 4.0, 7.0, 9.0
_WIDEST_PX = 300.0
"""Of a text; longer ones go on in the next line."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True)
class _Placed:
    """A line and where in the label it stands."""

    line: LabelLine
    label: QRectF
    text: QRectF


class CameraLabel(MapItem):
    """Stands beside a place on the map, within the view; covers its own rectangle and no more.

    It belongs to what the map shows: when the map is moved, it goes. Texts are painted as they are, never as markup.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._lines: tuple[LabelLine, ...] = ()
        self._at = QPointF()
        self.setZValue(_ABOVE_EVERYTHING)

    def show_lines(self, lines: Sequence[LabelLine], at: QPointF) -> None:
        """Show these lines beside a pixel of the map."""
        self._lines, self._at = tuple(lines), QPointF(at)
        self.look_again()

    def clear(self) -> None:
        """Show nothing."""
        if self._lines:
            self._lines = ()
            self.look_again()

    def texts(self) -> list[str]:
        """What it says, line by line."""
        return [f"{line.label}: {line.text}" if line.label else line.text for line in self._lines]

    # MapItem

    def area(self) -> QRectF:
        """The label's rectangle."""
        if not self._lines:
            return QRectF()
        size = self._size(self._layout())
        whole = QRectF(self._canvas.viewport().rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        x, y = self._at.x() + _GAP_PX, self._at.y() + _GAP_PX
        if x + size.width() > whole.right():
            x = self._at.x() - _GAP_PX - size.width()
        if y + size.height() > whole.bottom():
            y = self._at.y() - _GAP_PX - size.height()
        return QRectF(QPointF(max(whole.left(), x), max(whole.top(), y)), size)

    def updatePosition(self) -> None:
        """Called when the map moved."""
        self.clear()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt."""
        if not self._lines:
            return
        box = self.boundingRect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_EDGE, 1.0))
        painter.setBrush(_PAPER)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5.0, 5.0)
        for one in self._layout():
            painter.setFont(self._font(one.line))
            painter.setPen(_QUIET)
            painter.drawText(one.label.translated(box.topLeft()), _LEFT, one.line.label)
            painter.setPen(_DARK)
            wrapped = _wrapped(QFontMetricsF(painter.font()), one.line.text)
            painter.drawText(one.text.translated(box.topLeft()), wrapped, one.line.text)

    # inside

    def _font(self, line: LabelLine) -> QFont:
        font = QFont(self._canvas.font())
        font.setBold(line.large)
        return font

    def _layout(self) -> list[_Placed]:
        """Labels in one column, texts in the next; a line without a label goes across both."""
        plain = QFontMetricsF(self._canvas.font())
        column = max((plain.horizontalAdvance(line.label) for line in self._lines if line.label), default=0.0)
        placed, y = [], _PADDING_PX
        for line in self._lines:
            metric = QFontMetricsF(self._font(line))
            x = _PADDING_PX + (column + _COLUMN_PX if line.label else 0.0)
            room = QRectF(0.0, 0.0, _WIDEST_PX, 10_000.0)
            size = metric.boundingRect(room, _wrapped(metric, line.text), line.text).size() + QSizeF(1.0, 0.0)
            height = max(size.height(), metric.height())
            placed.append(
                _Placed(line, QRectF(_PADDING_PX, y, column + 1.0, height), QRectF(x, y, size.width(), height))
            )
            y += height
        return placed

    @staticmethod
    def _size(placed: Sequence[_Placed]) -> QSizeF:
        width = max(one.text.right() for one in placed)
        return QSizeF(width + _PADDING_PX, placed[-1].text.bottom() + _PADDING_PX)


def _wrapped(metric: QFontMetricsF, text: str) -> int:
    """How a text is cut into lines: between words; where one is longer than a line, anywhere."""
    longest = max((metric.horizontalAdvance(word) for word in text.split(" ")), default=0.0)
    return _LEFT | int(Qt.TextFlag.TextWordWrap if longest <= _WIDEST_PX else Qt.TextFlag.TextWrapAnywhere)
