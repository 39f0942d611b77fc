"""Paints a figure as a picture or on a page.

Qt's own reader of SVG makes outlines of letters: nobody could search a page, or copy from it. So it paints the rest,
and the texts are written by the painter. Any thread, each painter in one.
"""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import QByteArray, QPointF, QRectF, QSizeF
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtXml import QDomDocument

from ...core.printing.chart_svg import END, FONTS, START

_FONT_PIXELS = 100
"""The painter is scaled, not the font: sizes in millimetres would be rounded to whole pixels."""


class _Text(NamedTuple):
    """A text as `core.printing.chart_svg` writes it; lengths in millimetres."""

    at: QPointF
    text: str
    size: float
    anchor: str
    is_bold: bool
    colour: QColor


class PaintedSvg:
    """A figure that `core.printing` drew.

    Attributes:
        title: of the figure.
        size: in millimetres.
    """

    def __init__(self, svg: str) -> None:
        document = QDomDocument()
        document.setContent(svg)
        nodes = document.elementsByTagName("text")
        elements = [nodes.at(number).toElement() for number in range(nodes.length())]
        self._texts = [
            _Text(
                QPointF(float(one.attribute("x")), float(one.attribute("y"))),
                one.text(),
                float(one.attribute("font-size")),
                one.attribute("text-anchor"),
                one.hasAttribute("font-weight"),
                QColor(one.attribute("fill")),
            )
            for one in elements
        ]
        for one in elements:
            one.parentNode().removeChild(one)
        self.title: str = document.elementsByTagName("title").at(0).toElement().text()
        self._rest = QSvgRenderer(QByteArray(document.toString(-1).encode("utf-8")))
        self.size = QSizeF(self._rest.viewBoxF().size())

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Paint it over all of a page or picture; ends the painter.

        Args:
            width, height: of the page or picture, in the painter's units.
        """
        self.draw(painter, width, height)
        painter.end()

    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """The same with a painter that goes on to another page."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._rest.render(painter, QRectF(0.0, 0.0, width, height))
        painter.scale(width / self.size.width(), height / self.size.height())
        for text in self._texts:
            _write(painter, text)
        painter.restore()


def _write(painter: QPainter, text: _Text) -> None:
    font = QFont(FONTS)
    font.setPixelSize(_FONT_PIXELS)
    font.setBold(text.is_bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    width = 0.0 if text.anchor == START else QFontMetricsF(font).horizontalAdvance(text.text)
    painter.save()
    painter.translate(text.at)
    painter.scale(text.size / _FONT_PIXELS, text.size / _FONT_PIXELS)
    painter.setFont(font)
    painter.setPen(text.colour)
    painter.drawText(QPointF(-width if text.anchor == END else -width / 2.0, 0.0), text.text)
    painter.restore()
