"""The templates in `resources/layouts/*.qpt`: makes them, and enlarges one for a larger paper.

The files are made by `python3 -m hiljade_qgis.bridge.printing.templates` with QGIS 3.22, which later ones read; a test
says that they are what this module makes. Designers change them in QGIS's layout window: whatever they move, rename,
remove or add is respected, as `page` fills only the items that it finds by their ids.
"""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from xml.etree import ElementTree  # nosec B405 (what QGIS just wrote)

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument

from ...core.printing.paper import Orientation, PageSize, Paper, page_size
from ..compatibility import METRES
from ..resources import resource_path
from ..symbols import DARK, WHITE, embedded
from .arrangements import KINDS, TEXTS, Box, Kind, arrangement, for_square
from .atlas_arrangement import OVERVIEW
from .item_fonts import LEGEND_STYLES, set_bar_font, set_label_font, set_legend_font
from .page_colours import colour_of
from .page_figures import FIGURE_IDS
from .page_fonts import WANTED
from .table_template import add_table_page

SQUARE = "square"
_FORMATS: dict[str, PageSize] = {
    Orientation.UPRIGHT.value: page_size(Paper.A4, Orientation.UPRIGHT),
    Orientation.ACROSS.value: page_size(Paper.A4, Orientation.ACROSS),
    SQUARE: page_size(Paper.SQUARE, Orientation.UPRIGHT),
}
_UUID = re.compile(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}")
_GRID_PT = 5.0
_NAMES = uuid.UUID("0d0c4c9a-2f3e-5d3b-9a55-6d2b6f6e7a10")

_ARROW = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 32"><path d="M12 1 20 22 12 17.5 4 22Z" '
    'fill="param(fill)" stroke="param(outline)" stroke-width="2.4" stroke-linejoin="round"/>'
    '<path d="M12 1 20 22 12 17.5 4 22Z" fill="param(fill)"/>'
    '<path d="M8.5 31V24L15.5 31V24" fill="none" stroke="param(outline)" stroke-width="3.4"/>'
    '<path d="M8.5 31V24L15.5 31V24" fill="none" stroke="param(fill)" stroke-width="1.7"/></svg>'
)
"""An arrow with an N below it, legible on any map."""



def template_path(template: str, paper: Paper, orientation: Orientation) -> Path:
    """The file of one of our templates."""
    form = SQUARE if paper is Paper.SQUARE else orientation.value
    return resource_path(f"resources/layouts/{template}_{form}.qpt")


def templates() -> dict[str, str]:
    """The QPT of every template, by the name of its file."""
    project = QgsProject()  # which has to outlive the layouts in it
    return {
        f"{name}_{form}.qpt": _written(_layout(project, name, for_square(kind) if form == SQUARE else kind, size))
        for name, kind in KINDS.items()
        for form, size in _FORMATS.items()
    }


def write_templates() -> None:
    """Write the files anew; for those who change this module."""
    folder = resource_path("resources/layouts")
    for name, text in templates().items():
        (folder / name).write_text(text, encoding="utf-8")


def _layout(project: QgsProject, name: str, kind: Kind, size: PageSize) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    layout.setName(name)
    page = QgsLayoutItemPage(layout)
    page.setPageSize(QgsLayoutSize(*size))
    page.setPageStyleSymbol(QgsFillSymbol.createSimple({"color": "255,255,255,255", "outline_style": "no"}))
    layout.pageCollection().addPage(page)
    boxes = arrangement(kind, size)
    area = QgsLayoutItemMap(layout)
    area.setFrameEnabled(kind.framed)
    area.setFrameStrokeWidth(QgsLayoutMeasurement(0.25))
    _add(layout, area, "map", boxes)
    if kind.grid:
        area.grids().addGrid(_grid(area))
    for item_id in TEXTS:
        if item_id in boxes:
            _add(layout, _label(layout, item_id, kind), item_id, boxes)
    _add(layout, _legend(layout, area, kind, size), "legend", boxes)
    _add(layout, _scale_bar(layout, area, kind), "scale_bar", boxes)
    _add(layout, _north(layout, area), "north", boxes)
    for item_id in FIGURE_IDS:
        if item_id in boxes:
            _add(layout, _chart(layout), item_id, boxes)
    if OVERVIEW in boxes:
        _add(layout, QgsLayoutItemMap(layout), OVERVIEW, boxes)
    if "qr_code" in boxes:
        _add(layout, QgsLayoutItemPicture(layout), "qr_code", boxes)
    for item_id in boxes:
        if item_id.startswith("line_"):
            _add(layout, _ruled(layout), item_id, boxes)
    if kind.table_pt:
        add_table_page(layout, kind, size)
    return layout


def _add(layout: QgsLayout, item: QgsLayoutItem, item_id: str, boxes: dict[str, Box]) -> None:
    box = boxes[item_id]
    item.setId(item_id)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(box.x, box.y))
    item.attemptResize(QgsLayoutSize(box.width, box.height))


def _font(size_pt: float, bold: bool = False) -> QFont:
    font = QFont(WANTED[0])
    font.setPointSizeF(size_pt)
    font.setBold(bold)
    return font


def _label(layout: QgsLayout, item_id: str, kind: Kind) -> QgsLayoutItemLabel:
    label = QgsLayoutItemLabel(layout)
    sizes = {"title": kind.title_pt, "text": kind.text_pt, "facts": kind.body_pt, "corrections": kind.body_pt}
    font = _font(sizes.get(item_id, kind.small_pt), item_id in ("title", "corrections"))
    set_label_font(label, font, colour_of(DARK))
    label.setMargin(0)
    label.setVAlign(Qt.AlignmentFlag.AlignTop)
    label.setHAlign(Qt.AlignmentFlag.AlignRight if item_id == "code" else Qt.AlignmentFlag.AlignLeft)
    label.setText(item_id)
    return label


def _legend(layout: QgsLayout, area: QgsLayoutItemMap, kind: Kind, size: PageSize) -> QgsLayoutItemLegend:
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    legend.setLinkedMap(area)
    legend.setColumnCount(kind.legend_columns if size.width_mm <= size.height_mm else 1)
    legend.setSplitLayer(True)
    legend.setBackgroundEnabled(False)
    legend.setBoxSpace(0)
    legend.setColumnSpace(4)
    legend.setSymbolWidth(6)
    legend.setSymbolHeight(3.6)
    for style in LEGEND_STYLES:
        bold = style != QgsLegendStyle.Style.SymbolLabel
        set_legend_font(legend, style, _font(kind.body_pt, bold), colour_of(DARK))
    legend.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, 1.0)
    legend.setStyleMargin(QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Side.Top, 2.0)
    return legend


def _scale_bar(layout: QgsLayout, area: QgsLayoutItemMap, kind: Kind) -> QgsLayoutItemScaleBar:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(area)
    bar.setUnits(METRES)
    bar.setUnitLabel("m")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(100)
    bar.setHeight(1.6)
    bar.setBoxContentSpace(0.5)
    set_bar_font(bar, _font(kind.body_pt), colour_of(DARK))
    return bar


def _north(layout: QgsLayout, area: QgsLayoutItemMap) -> QgsLayoutItemPicture:
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(embedded(_ARROW), QgsLayoutItemPicture.Format.FormatSVG)
    arrow.setSvgFillColor(colour_of(DARK))
    arrow.setSvgStrokeColor(colour_of(WHITE))
    arrow.setLinkedMap(area)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
    return arrow


def _chart(layout: QgsLayout) -> QgsLayoutItemPicture:
    picture = QgsLayoutItemPicture(layout)
    picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
    return picture


def _ruled(layout: QgsLayout) -> QgsLayoutItemShape:
    line = QgsLayoutItemShape(layout)
    line.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    line.setSymbol(QgsFillSymbol.createSimple({"color": "150,150,150,255", "outline_style": "no"}))
    return line


def _grid(area: QgsLayoutItemMap) -> QgsLayoutItemMapGrid:
    grid = QgsLayoutItemMapGrid("grid", area)
    grid.setEnabled(True)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    grid.setLineSymbol(QgsLineSymbol.createSimple({"line_color": "90,90,90,90", "line_width": "0.1"}))
    grid.setIntervalX(100)
    grid.setIntervalY(100)
    grid.setAnnotationEnabled(True)
    grid.setAnnotationPrecision(0)
    text = QgsTextFormat()
    text.setFont(_font(_GRID_PT))
    text.setSize(_GRID_PT)
    text.setColor(colour_of("90,90,90"))
    grid.setAnnotationTextFormat(text)
    sides, shown = QgsLayoutItemMapGrid.BorderSide, QgsLayoutItemMapGrid.DisplayMode
    for side, what in (
        (sides.Left, shown.LatitudeOnly),
        (sides.Bottom, shown.LongitudeOnly),
        (sides.Right, shown.HideAll),
        (sides.Top, shown.HideAll),
    ):
        grid.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.InsideMapFrame, side)
        grid.setAnnotationDisplay(what, side)
    return grid



def _written(layout: QgsPrintLayout) -> str:
    """A layout as a template; the same text each time, whatever ids QGIS made up and in whichever order it writes."""
    document = QDomDocument("qgis")
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    root = ElementTree.fromstring(document.toString())  # nosec B314
    root.attrib.pop("worldFileMap", None)
    ElementTree.indent(root)
    text = ElementTree.canonicalize(ElementTree.tostring(root, "unicode")) + "\n"
    known: dict[str, str] = {}
    for found in _UUID.findall(text):
        known.setdefault(found, "{" + str(uuid.uuid5(_NAMES, f"{layout.name()} {len(known)}")) + "}")
    return _UUID.sub(lambda found: known[found[0]], text)


if __name__ == "__main__":
    _application = QgsApplication([], False)
    write_templates()
