"""Before and after on one page: the room of the template's map is halved, and both show the same place.

The map with the id `map` is the later one, below or on the right; `map_before` the earlier one. A template of
somebody's own that has a `map_before` keeps both where they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from qgis.core import (
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayer,
    QgsPrintLayout,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont

from ...core.printing.redaction import PrintedCamera
from ...sync.shown_cameras import ShownCameras
from .design import Design
from .item_fonts import set_label_font
from .page import Page
from .page_colours import colour_of
from .page_crowding import MOST
from .page_fonts import text_size_mm
from .page_layers import PageContent, content_of
from .page_map import lay_map, paper_map
from .page_moment import PageMoment
from .page_moment_texts import moment_name
from .shown_layers import styled_layers

BEFORE_ID = "map_before"
_GAP_MM = 3.0
_LABEL_PT = 11.0
_PADDING_MM = 1.2


def map_before_of(layout: QgsPrintLayout, area: QgsLayoutItemMap, larger: float) -> QgsLayoutItemMap:
    """The map for what was before: the template's own, or a new one in one half of the other's room.

    Args:
        larger: how many times larger than on screen things are.
    """
    own = layout.itemById(BEFORE_ID)
    if isinstance(own, QgsLayoutItemMap):
        return own
    made = QgsLayoutItemMap(layout)
    made.setId(BEFORE_ID)
    layout.addLayoutItem(made)
    made.setZValue(area.zValue())
    made.setFrameEnabled(area.frameEnabled())
    made.setFrameStrokeWidth(area.frameStrokeWidth())
    made.setFrameStrokeColor(area.frameStrokeColor())
    place, size, gap = area.positionWithUnits(), area.sizeWithUnits(), _GAP_MM * larger
    is_beside = size.width() > size.height()
    width = (size.width() - gap) / 2 if is_beside else size.width()
    height = size.height() if is_beside else (size.height() - gap) / 2
    made.attemptMove(QgsLayoutPoint(place.x(), place.y()))
    area.attemptMove(
        QgsLayoutPoint(place.x() + width + gap, place.y())
        if is_beside
        else QgsLayoutPoint(place.x(), place.y() + height + gap)
    )
    for one in (made, area):
        one.attemptResize(QgsLayoutSize(width, height))
    return made


def content_before(page: Page, about: PageMoment, design: Design) -> PageContent | None:
    """What the map of before shows, which it is made to show by this; None where there is no such map."""
    before = page.layout.itemById(BEFORE_ID)
    if about.beside is None or about.since is None or not isinstance(before, QgsLayoutItemMap):
        return None
    lay_map(before, page.place, page.scale, page.area.mapRotation())
    frame = QgsGeometry.fromQPolygonF(before.visibleExtentPolygon())
    paper = paper_map(before, page.place, page.scale, page.larger)
    cameras = ShownCameras(about.beside, frozenset())  # as they may be shown
    return content_of(cameras, design, page.place, frame, paper, page.ink.language, page.content.cell_m > 0)


def on_both_maps(content: PageContent, before: PageContent) -> PageContent:
    """What notes are to say of both maps: symbols as often as they are drawn, cameras once each."""
    moved = _either(content, before, lambda one: one.is_moved)
    return content._replace(
        withheld=content.withheld._replace(
            moved=moved, at_crossing=_either(content, before, lambda one: one.is_at_crossing)
        ),
        pictured=content.pictured or before.pictured,
        cell_m=content.cell_m or before.cell_m,
        moved_aside=content.moved_aside + before.moved_aside,
        enlarged=content.enlarged + before.enlarged,
    )


def _either(content: PageContent, before: PageContent, is_one: Callable[[PrintedCamera], bool]) -> int:
    """How many cameras of a kind are on one of the maps, or on both."""
    one, other = (Counter(filter(is_one, held.drawn)) for held in (content, before))
    return sum((one | other).values())


def show_before(
    page: Page, about: PageMoment, base: Sequence[QgsMapLayer], design: Design, content: PageContent
) -> list[QgsVectorLayer]:
    """Fill the map of before: the same place and base map, what stood there then, and what each map is called.

    Args:
        content: from `content_before`.

    Returns:
        Layers for the legend, of what is on this map alone.
    """
    before = page.layout.itemById(BEFORE_ID)
    if about.since is None or not isinstance(before, QgsLayoutItemMap):
        return []
    ink = page.ink
    names = [moment_name(ink.language, moment) for moment in (about.since, about.moment)]
    paper = paper_map(before, page.place, page.scale, page.larger)
    drawn, ground = styled_layers(content, design.look, ink, paper)
    shown = [*drawn, *ground]
    page.project.addMapLayers(shown, False)
    before.setBackgroundColor(colour_of(ink.look.ground))
    before.setLayers([*shown, *base])
    before.setKeepLayerSet(True)
    if ink.look.is_dark:
        before.setFrameStrokeColor(ink.colour)
    for area, name in zip((before, page.area), names):
        _write_name(page, area, name)
    found = [_only_here(layer, page.content.layers.get(table)) for table, layer in content.layers.items()]
    extra = [layer for layer in found if layer is not None]
    for layer in extra:
        layer.setName(f"{layer.name()}, {names[0]}" if layer.name() else names[0])
    page.project.addMapLayers(extra, False)
    return extra


def _write_name(page: Page, area: QgsLayoutItemMap, name: str) -> None:
    """What a map is called, in its upper left corner."""
    label = QgsLayoutItemLabel(page.layout)
    label.setId(f"moment_of_{area.id()}")
    page.layout.addLayoutItem(label)
    label.setZValue(area.zValue() + 1)
    font = QFont(page.ink.family)
    font.setPointSizeF(_LABEL_PT * page.larger)
    font.setBold(True)
    label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    label.setText(name)
    set_label_font(label, font, page.ink.colour)
    label.setBackgroundEnabled(True)
    label.setBackgroundColor(colour_of(page.ink.look.paper))
    label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
    label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    width, height = text_size_mm(name, font)
    padding = _PADDING_MM * page.larger
    place = area.positionWithUnits()
    label.attemptMove(QgsLayoutPoint(place.x(), place.y()))
    label.attemptResize(QgsLayoutSize(width + 3 * padding, height + padding))


def _only_here(layer: QgsVectorLayer, other: QgsVectorLayer | None) -> QgsVectorLayer | None:
    """A copy for the legend with the rules alone that the same layer of the other map has not; None where none is."""
    if not isinstance(layer.renderer(), QgsRuleBasedRenderer):
        return None if other is not None else layer.clone()
    known = set() if other is None else {rule.filterExpression() for rule in _rules(other)}
    copy = layer.clone()
    if other is not None and layer.customProperty(MOST) != other.customProperty(MOST):
        return copy  # hexagons of one class stand for other numbers there
    root = copy.renderer().rootRule()
    for rule in list(root.children()):
        if rule.filterExpression() in known:
            root.removeChild(rule)
    return copy if root.children() else None


def _rules(layer: QgsVectorLayer) -> list[QgsRuleBasedRenderer.Rule]:
    return list(layer.renderer().rootRule().children())
