"""More room for what stands beside the map: a page in two languages says everything twice."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QRectF, QSizeF

from ...core.printing.side_by_side import BETWEEN
from .item_fonts import label_font
from .page_fonts import fitted_size_pt
from .page_items import PageInk

_STRETCHED = (QgsLayoutItemLabel, QgsLayoutItemLegend)
_TEXTS = ("legend", "facts", "notes")
_MORE = (0.75, 0.3)
"""How much larger the zone becomes, and how much of the map it may take for that."""
_SMALL_MM, _MORE_IF_SMALL = 210.0, (1.0, 0.33)
"""The same of a page no side of which is longer, so that letters stay as large as on others."""
_NARROW_MM, _MORE_IF_NARROW = 150.0, (1.8, 0.48)
"""The same where its map is narrower, and with it the columns beneath."""
_TOUCHING_MM, _NEAR_MM = 0.5, 5.0
_ABOVE_EACH_OTHER = ("facts", "notes")
_STEPS = 24
_COLUMNS, _APART_MM = 2, 2.2
"""Of a legend whose entries are two lines each."""
_WIDE_MM = 85.0
"""A narrower legend has one column."""


def make_room(layout: QgsPrintLayout, area: QgsLayoutItemMap) -> None:
    """Let the zone of legend and numbers grow into the map: upwards where it is beneath it, else to the left.

    What lies in the zone is stretched with it and keeps its order; what lies beyond it stays where it is, and what lies
    on the map stays in its corner. A layout whose texts are elsewhere stays as it is. In the columns of a legend, which
    are narrow, one language comes under the other.
    """
    items = [
        one
        for one in layout.items()
        if isinstance(one, QgsLayoutItem)
        and not isinstance(one, QgsLayoutItemPage)
        and one is not area
        and one.page() == area.page()
    ]
    there = _box(area)
    for item in items:
        if isinstance(item, QgsLayoutItemLegend) and item.columnCount() > 1:
            item.setWrapString(BETWEEN)
            item.setColumnCount(min(item.columnCount(), _COLUMNS if item.rect().width() >= _WIDE_MM else 1))
            item.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, _APART_MM)
    texts = [_box(one) for one in items if one.id() in _TEXTS]
    if not texts:
        return
    if all(one.top() >= there.bottom() - _TOUCHING_MM for one in texts):
        _grow(items, area, there, max(one.bottom() for one in texts), upwards=True)
    elif all(one.left() >= there.right() - _TOUCHING_MM for one in texts):
        _grow(items, area, there, max(one.right() for one in texts), upwards=False)


def share_room(layout: QgsPrintLayout, texts: Mapping[str, str], ink: PageInk) -> None:
    """Move the border between the numbers and the notes beneath them: the smaller letters become as large as can be."""
    above, beneath = (layout.itemById(one) for one in _ABOVE_EACH_OTHER)
    if not (isinstance(above, QgsLayoutItemLabel) and isinstance(beneath, QgsLayoutItemLabel)):
        return
    upper, lower = _box(above), _box(beneath)
    if abs(upper.left() - lower.left()) > _TOUCHING_MM or not 0.0 <= lower.top() - upper.bottom() <= _NEAR_MM:
        return
    gap = lower.top() - upper.bottom()
    room = upper.height() + lower.height()

    def sizes_pt(height: float) -> tuple[float, float]:
        found = []
        for item, high in ((above, height), (beneath, room - height)):
            font = ink.written(label_font(item))
            text, width = texts.get(item.id(), ""), item.rect().width()
            found.append(fitted_size_pt(text, font, font.pointSizeF(), width, high))
        return min(found), sum(found)

    best = max((room * step / _STEPS for step in range(1, _STEPS)), key=sizes_pt)
    _put(above, upper, upper.top(), upper.top() + best, True)
    _put(beneath, lower, upper.top() + best + gap, lower.bottom(), True)


def _grow(items: list[QgsLayoutItem], area: QgsLayoutItemMap, there: QRectF, end: float, upwards: bool) -> None:
    """Let the zone between the map and `end` grow; along y where it grows upwards, else along x."""

    def along(box: QRectF) -> tuple[float, float]:
        return (box.top(), box.bottom()) if upwards else (box.left(), box.right())

    def is_beside(box: QRectF) -> bool:
        return upwards or (box.top() < there.bottom() and box.bottom() > there.top())

    start, edge = along(there)
    larger, most = _how_much_more(area)
    more = min((end - edge) * larger, (edge - start) * most)
    times = 1.0 + more / (end - edge)
    _put(area, there, start, edge - more, upwards)
    for item in items:
        box = _box(item)
        first, last = along(box)
        if edge - _TOUCHING_MM <= first < end and last <= end + _TOUCHING_MM and is_beside(box):
            stretched = isinstance(item, _STRETCHED) or not upwards
            begin = end - (end - first) * times
            _put(item, box, begin, begin + (last - first) * (times if stretched else 1.0), upwards)
        elif there.intersects(box) and first + last > start + edge:
            _put(item, box, first - more, last - more, upwards)


def _how_much_more(area: QgsLayoutItemMap) -> tuple[float, float]:
    page = area.layout().pageCollection().page(area.page()).pageSize()
    if max(page.width(), page.height()) > _SMALL_MM:
        return _MORE
    return _MORE_IF_SMALL if area.rect().width() >= _NARROW_MM else _MORE_IF_NARROW


def _box(item: QgsLayoutItem) -> QRectF:
    """Where an item is; a scale bar, whose box QGIS makes as large as the bar, has no size that counts."""
    size = QSizeF(0.0, 0.0) if isinstance(item, QgsLayoutItemScaleBar) else item.rect().size()
    return QRectF(item.pos(), size)


def _put(item: QgsLayoutItem, box: QRectF, first: float, last: float, upwards: bool) -> None:
    x, y, width, height = box.x(), box.y(), box.width(), box.height()
    if upwards:
        y, height = first, last - first
    else:
        x, width = first, last - first
    item.attemptMove(QgsLayoutPoint(x, y))
    if not isinstance(item, QgsLayoutItemScaleBar):
        item.attemptResize(QgsLayoutSize(width, height))
