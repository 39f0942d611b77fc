"""A template as a layout: read from its file, and enlarged for a larger paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
)
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument

from ...core.printing.paper import PageSize
from .arrangements import TEXTS
from .errors import TemplateUnreadable, TemplateWithoutMap
from .item_fonts import (
    LEGEND_STYLES,
    bar_font,
    label_font,
    legend_font,
    set_bar_font,
    set_label_font,
    set_legend_font,
)
from .table_letters import enlarge_table

MAP_ID = "map"
_KEY = QgsLayoutObject.DataDefinedProperty
_OF_MAPS = (
    _KEY.MapRotation, _KEY.MapScale, _KEY.MapXMin, _KEY.MapYMin, _KEY.MapXMax, _KEY.MapYMax, _KEY.MapLayers,
    _KEY.MapStylePreset, _KEY.MapCrs,
)  # fmt: skip
"""Expressions that decide what a map shows."""


def load_layout(project: QgsProject, path: Path) -> QgsPrintLayout:
    """The layout in a file; the project owns it, so that neither is gone before the other.

    Raises:
        TemplateUnreadable.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateUnreadable(path, str(error)) from error
    document = QDomDocument()
    if not document.setContent(text)[0]:
        raise TemplateUnreadable(path, "no XML")
    _make_plain(document)
    layout = QgsPrintLayout(project)
    _, is_read = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not is_read or layout.pageCollection().pageCount() == 0:
        raise TemplateUnreadable(path, "no layout")
    layout.setName(path.stem)
    project.layoutManager().addLayout(layout)
    return layout


def _make_plain(document: QDomDocument) -> None:
    """Make labels whose texts are ours none of HTML: a QGIS that draws none leaves what once was so empty for good."""
    items = document.elementsByTagName("LayoutItem")
    for number in range(items.count()):
        item = items.at(number).toElement()
        if item.attribute("id") in TEXTS and item.attribute("htmlState", "0") != "0":
            item.setAttribute("htmlState", "0")


def map_of(layout: QgsPrintLayout, path: Path) -> QgsLayoutItemMap:
    """The layout's map: the one with the id `map`, else the largest one on it. Raises TemplateWithoutMap."""
    named = layout.itemById(MAP_ID)
    found = named if isinstance(named, QgsLayoutItemMap) else layout.referenceMap()
    if not isinstance(found, QgsLayoutItemMap):
        raise TemplateWithoutMap(path)
    return found


def printed_pages(layout: QgsPrintLayout) -> list[int]:
    """Which pages are written to a file: the first, and each that the layout does not leave out as an empty one."""
    pages = layout.pageCollection()
    return [page for page in range(pages.pageCount()) if page == 0 or pages.shouldExportPage(page)]


def hold_still(area: QgsLayoutItemMap) -> None:
    """Have a map show what it is told alone, and not what its template's own project has said: a theme, an atlas,
    expressions for its place, scale, layers and coordinate system."""
    area.setFollowVisibilityPreset(False)
    area.setAtlasDriven(False)
    for key in _OF_MAPS:
        area.dataDefinedProperties().setProperty(key, QgsProperty())


def enlarge(layout: QgsPrintLayout, times: float, size: PageSize) -> None:
    """Make everything so many times larger: the first page becomes one of that size, with what is on it in its middle.

    Others as large as the first was become as large as it, and all others so many times larger.
    """
    pages = layout.pageCollection()
    first = pages.page(0).pageSize()
    if times == 1.0 and (first.width(), first.height()) == tuple(size):
        return
    middles: list[tuple[float, float]] = []
    places = [
        (item, item.page(), item.pagePositionWithUnits(), item.sizeWithUnits())
        for item in layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage)
    ]
    for number in range(pages.pageCount()):
        before = pages.page(number).pageSize()
        width, height = times * before.width(), times * before.height()
        made = size if (before.width(), before.height()) == (first.width(), first.height()) else (width, height)
        pages.page(number).setPageSize(QgsLayoutSize(*made))
        middles.append(((made[0] - width) / 2, (made[1] - height) / 2))
    pages.reflow()
    for item, number, place, extent in places:
        left, top = middles[max(0, number)]
        item.attemptResize(QgsLayoutSize(extent.width() * times, extent.height() * times))
        where = QgsLayoutPoint(place.x() * times + left, place.y() * times + top)
        item.attemptMove(where, True, False, max(0, number))
        item.setFrameStrokeWidth(QgsLayoutMeasurement(item.frameStrokeWidth().length() * times))
        _enlarge_letters(item, times)
    for table in layout.multiFrames():
        if isinstance(table, QgsLayoutTable):
            enlarge_table(table, times)


def _enlarge_letters(item: Any, times: float) -> None:
    if isinstance(item, QgsLayoutItemLabel):
        set_label_font(item, _enlarged(label_font(item), times))
    elif isinstance(item, QgsLayoutItemScaleBar):
        set_bar_font(item, _enlarged(bar_font(item), times))
        item.setHeight(item.height() * times)
        item.setLabelBarSpace(item.labelBarSpace() * times)
    elif isinstance(item, QgsLayoutItemLegend):
        shrink_legend(item, times)


def shrink_legend(legend: QgsLayoutItemLegend, times: float) -> None:
    """Make all of a legend but the symbols of points so many times larger, or smaller."""
    side, kinds = QgsLegendStyle.Side, QgsLegendStyle.Style
    for style in LEGEND_STYLES:
        set_legend_font(legend, style, _enlarged(legend_font(legend, style), times))
    for style in (*LEGEND_STYLES, kinds.Symbol):
        one = QgsLegendStyle(legend.style(style))
        for which in (side.Top, side.Bottom, side.Left, side.Right):
            one.setMargin(which, one.margin(which) * times)
        legend.setStyle(style, one)
    legend.setSymbolWidth(legend.symbolWidth() * times)
    legend.setSymbolHeight(legend.symbolHeight() * times)
    legend.setColumnSpace(legend.columnSpace() * times)


def _enlarged(font: QFont, times: float) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * times)
    return made
