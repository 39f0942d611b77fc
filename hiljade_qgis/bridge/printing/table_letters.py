"""The letters, lines and columns of a layout's table: its font and colour, and all of it larger or smaller."""

from __future__ import annotations

from qgis.core import QgsLayoutTable
from qgis.PyQt.QtGui import QColor, QFont

from .item_fonts import font_of, with_font


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


def enlarge_table(table: QgsLayoutTable, times: float) -> None:
    """Make all of a table so many times larger, its columns too."""
    resize_letters(table, times)
    table.setGridStrokeWidth(table.gridStrokeWidth() * times)
    columns = list(table.columns())
    for column in columns:
        column.setWidth(column.width() * times)
    table.setColumns(columns)
