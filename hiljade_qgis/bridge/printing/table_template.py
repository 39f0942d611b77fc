"""The second page of a template whose cameras are numbered: their table, on both sides of where the paper is folded."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutItemShape,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont

from ...core.printing.paper import PageSize
from ..symbols import DARK
from .arrangements import Box, Kind, line_mm
from .item_fonts import set_label_font
from .page_colours import colour_of
from .page_fonts import WANTED
from .table_letters import set_table_fonts

TABLE_ID = "table"
HEADING_ID = "table_heading"
NUMBER, TYPE, NAME, DIRECTION = "number", "type", "name", "direction"
"""The columns of the table's layer."""

_MARGIN, _GAP = 10.0, 3.0
_FOLD_MM = 6.5
"""How long a mark at the edge of the paper is that says where it is folded: printers leave some millimetres white."""
_FOLD_COLOUR = "190,190,190,255"
_CELL_MARGIN_MM = 0.8
_SHARES = {NUMBER: 0.08, TYPE: 0.31, NAME: 0.32, DIRECTION: 0.29}
"""How the width of a table is shared by its columns."""


def add_table_page(layout: QgsLayout, kind: Kind, size: PageSize) -> None:
    """Add the page to a template, and marks where both pages are folded; a square is not."""
    page = QgsLayoutItemPage(layout)
    page.setPageSize(QgsLayoutSize(*size))
    page.setPageStyleSymbol(QgsFillSymbol.createSimple({"color": "255,255,255,255", "outline_style": "no"}))
    layout.pageCollection().addPage(page)
    boxes = _arrangement(kind, size)
    for item_id in (HEADING_ID, "licence", "code"):
        _put(layout, _label(layout, item_id, kind), item_id, boxes[item_id], 1)
    table = QgsLayoutItemAttributeTable.create(layout)
    layout.addMultiFrame(table)
    frames = _columns(kind, size)
    _style(table, kind, frames[0].width)
    for box in frames:
        frame = QgsLayoutFrame(layout, table)
        frame.attemptSetSceneRect(QRectF(0, 0, box.width, box.height))
        table.addFrame(frame, False)
        _put(layout, frame, TABLE_ID, box, 1)
    table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
    for number in (0, 1):
        for item_id, box in _fold(size, whole=number == 1).items():
            _put(layout, _ruled(layout), item_id, box, number)


def _arrangement(kind: Kind, size: PageSize) -> dict[str, Box]:
    small, width = line_mm(kind.small_pt), size.width_mm - 2 * _MARGIN
    bottom = size.height_mm - _MARGIN * 0.7
    return {
        HEADING_ID: Box(_MARGIN, _MARGIN * 0.7, width / 2 - _GAP, 2 * line_mm(kind.text_pt)),
        "licence": Box(_MARGIN, bottom - 2 * small, width - 42.0, 2 * small),
        "code": Box(size.width_mm - _MARGIN - 38.0, bottom - 2 * small, 38.0, small),
    }


def _columns(kind: Kind, size: PageSize) -> list[Box]:
    """Where the table stands: on both sides of the fold, two columns in each half of an upright page."""
    top = _MARGIN * 0.7 + 2 * line_mm(kind.text_pt) + _GAP
    bottom = size.height_mm - _MARGIN * 0.7 - 2 * line_mm(kind.small_pt) - _GAP
    if size.width_mm < size.height_mm:
        fold = size.height_mm / 2
        width = size.width_mm / 2 - _MARGIN - _GAP
        return [
            Box(x, y, width, height)
            for y, height in ((top, fold - _GAP - top), (fold + _GAP, bottom - fold - _GAP))
            for x in (_MARGIN, size.width_mm - _MARGIN - width)
        ]
    width = size.width_mm / 2 - _MARGIN - 2 * _GAP
    return [
        Box(_MARGIN, top, width, bottom - top),
        Box(size.width_mm - _MARGIN - width, top, width, bottom - top),
    ]


def _fold(size: PageSize, whole: bool) -> dict[str, Box]:
    """Lines where the paper is folded: short ones at its edges, and where nothing lies there a whole one."""
    width, height = size
    if width == height:
        return {}
    if width > height:
        marks = [Box(width / 2 - 0.05, y, 0.1, _FOLD_MM) for y in (0.0, height - _FOLD_MM)]
        line = Box(width / 2 - 0.05, 0.0, 0.1, height)
    else:
        marks = [Box(x, height / 2 - 0.05, _FOLD_MM, 0.1) for x in (0.0, width - _FOLD_MM)]
        line = Box(0.0, height / 2 - 0.05, width, 0.1)
    return {"fold": line} if whole else {f"fold_{number}": box for number, box in enumerate(marks, 1)}


def _put(layout: QgsLayout, item: QgsLayoutItem, item_id: str, box: Box, page: int) -> None:
    item.setId(item_id)
    if item not in layout.items():
        layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(box.x, box.y), True, False, page)
    item.attemptResize(QgsLayoutSize(box.width, box.height))


def _label(layout: QgsLayout, item_id: str, kind: Kind) -> QgsLayoutItemLabel:
    label = QgsLayoutItemLabel(layout)
    is_heading = item_id == HEADING_ID
    set_label_font(label, _font(kind.text_pt if is_heading else kind.small_pt, is_heading), colour_of(DARK))
    label.setMargin(0)
    label.setVAlign(Qt.AlignmentFlag.AlignTop)
    label.setHAlign(Qt.AlignmentFlag.AlignRight if item_id == "code" else Qt.AlignmentFlag.AlignLeft)
    label.setText(item_id)
    return label


def _style(table: QgsLayoutItemAttributeTable, kind: Kind, width: float) -> None:
    table.setDisplayedFields([])
    columns = []
    for name, share in _SHARES.items():
        column = QgsLayoutTableColumn(name)
        column.setAttribute(name)
        column.setWidth(width * share - 2 * _CELL_MARGIN_MM)
        columns.append(column)
    table.setColumns(columns)
    table.setCellMargin(_CELL_MARGIN_MM)
    table.setGridStrokeWidth(0.1)
    table.setGridColor(colour_of("190,190,190"))
    table.setVerticalGrid(False)
    table.setBackgroundColor(colour_of("255,255,255,0"))
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    table.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames)
    table.setEmptyTableBehavior(QgsLayoutTable.EmptyTableMode.HideTable)
    set_table_fonts(table, _font(kind.table_pt), _font(kind.table_pt, bold=True), colour_of(DARK))


def _font(size_pt: float, bold: bool = False) -> QFont:
    font = QFont(WANTED[0])
    font.setPointSizeF(size_pt)
    font.setBold(bold)
    return font


def _ruled(layout: QgsLayout) -> QgsLayoutItemShape:
    line = QgsLayoutItemShape(layout)
    line.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    line.setSymbol(QgsFillSymbol.createSimple({"color": _FOLD_COLOUR, "outline_style": "no"}))
    return line
