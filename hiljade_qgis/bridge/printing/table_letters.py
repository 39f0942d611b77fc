"""The letters, lines and columns of a layout's table: its font and colour, and all of it larger or smaller."""

from __future__ import annotations

from qgis.core import QgsLayoutTable
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

from .item_fonts import font_of, with_font

_POINT_MM = 25.4 / 72
_MEASURED = 50.0
"""Units of the measuring to a millimetre; metrics of small fonts are rounded."""
_SURE = 0.97
"""Of the width: QGIS rounds differently."""


def table_font(table: QgsLayoutTable) -> QFont:
    """The font of the rows, its size in points."""
    return font_of(table.contentTextFormat())


def header_font(table: QgsLayoutTable) -> QFont:
    """The font of the headings of columns."""
    return font_of(table.headerTextFormat())


def set_table_fonts(table: QgsLayoutTable, rows: QFont, headings: QFont, colour: QColor | None = None) -> None:
    """Write a table in fonts; in its own colours where none is given."""
    table.setContentTextFormat(with_font(table.contentTextFormat(), rows, colour))
    table.setHeaderTextFormat(with_font(table.headerTextFormat(), headings, colour))


def resize_letters(table: QgsLayoutTable, times: float) -> None:
    """Make the letters, and what is left free around them, so many times larger."""
    rows, headings = table_font(table), header_font(table)
    for font in (rows, headings):
        font.setPointSizeF(font.pointSizeF() * times)
    set_table_fonts(table, rows, headings)
    table.setCellMargin(table.cellMargin() * times)


def parted_words(text: str, font: QFont, width_mm: float) -> str:
    """A text with blanks in words that are wider than a column: QGIS breaks lines between words alone.

    Args:
        width_mm: of the column; 0 for one as wide as its texts.
    """
    if width_mm <= 0.0:
        return text
    measured = QFont(font)
    measured.setPixelSize(max(1, round(font.pointSizeF() * _POINT_MM * _MEASURED)))
    metrics, room = QFontMetricsF(measured), width_mm * _SURE * _MEASURED
    return " ".join(piece for word in text.split(" ") for piece in _pieces(word, metrics, room))


def _pieces(word: str, metrics: QFontMetricsF, room: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and metrics.horizontalAdvance(pieces[-1] + letter) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def enlarge_table(table: QgsLayoutTable, times: float) -> None:
    """Make all of a table so many times larger, its columns too."""
    resize_letters(table, times)
    table.setGridStrokeWidth(table.gridStrokeWidth() * times)
    columns = list(table.columns())
    for column in columns:
        column.setWidth(column.width() * times)
    table.setColumns(columns)
