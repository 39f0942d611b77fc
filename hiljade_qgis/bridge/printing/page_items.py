"""Fills the items of a layout that it finds by their ids; one that is missing, or of another kind, is passed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsBasicNumericFormat,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase

from ...core.printing.map_scale import bar_for, round_length_m
from ..compatibility import METRES
from .item_fonts import (
    LEGEND_STYLES,
    bar_font,
    label_font,
    legend_font,
    set_bar_font,
    set_label_font,
    set_legend_font,
)
from .layout_file import shrink_legend
from .looks import Look
from .page_colours import colour_of
from .page_fonts import fitted_size_pt
from .page_language import PageLanguage
from .page_styles import legend_symbols

_GRID_MM = 30.0
_BAR_SHARE = 0.25
"""Of the map's width for the scale bar, whose own box QGIS makes as large as the bar is."""
_SEGMENT_MM_PER_PT = 1.55
"""How long a segment is at least, by the size of its numbers, so that these stay apart."""
_SMALLEST_LEGEND = 0.5
_LEGEND_STEP = 0.94


@dataclass(frozen=True)
class PageInk:
    """What a page is written with."""

    look: Look
    language: PageLanguage
    family: str

    @property
    def colour(self) -> QColor:
        """The colour of letters and lines."""
        return colour_of(self.look.ink)

    def written(self, font: QFont) -> QFont:
        """A font of the layout, or one in the page's family where that is not installed."""
        if font.family() in QFontDatabase().families():
            return font
        made = QFont(font)
        made.setFamily(self.family)
        return made


def write_labels(layout: QgsPrintLayout, texts: Mapping[str, str], ink: PageInk) -> frozenset[str]:
    """Put texts into labels by their ids, no larger than fits; all others of the layout get the page's colour alone.

    Returns:
        The ids of the texts that the layout has no label for.
    """
    unsaid = set(texts)
    for item in layout.items():
        if not isinstance(item, QgsLayoutItemLabel):
            continue
        font = ink.written(label_font(item))
        text = texts.get(item.id())
        if text is not None:
            unsaid.discard(item.id())
            item.setMode(QgsLayoutItemLabel.Mode.ModeFont)
            item.setText(_plain(text))
            box = item.rect()
            font.setPointSizeF(fitted_size_pt(text, font, font.pointSizeF(), box.width(), box.height()))
        set_label_font(item, font, ink.colour if ink.look.is_dark else None)
    return frozenset(unsaid)


def _plain(text: str) -> str:
    """A text in which QGIS finds no expression to work out: [% … %] in somebody's words stays as it is."""
    return text.replace("[%", "[\u200b%")


def write_legend(
    layout: QgsPrintLayout, layers: Sequence[QgsMapLayer], ink: PageInk, area: QgsLayoutItemMap
) -> None:
    """The legend of these layers, as large as fits into its box."""
    legend = layout.itemById("legend")
    if not isinstance(legend, QgsLayoutItemLegend):
        return
    box = legend.sizeWithUnits()
    legend.setAutoUpdateModel(False)
    legend.setLinkedMap(area)
    root = legend.model().rootGroup()
    root.clear()
    for layer in layers:
        layer.setName(_plain(layer.name()))  # they are the page's own layers, or copies
        node = QgsLayerTreeLayer(layer)
        is_headed = layer.name() != "" and _has_rules(layer)
        QgsLegendRenderer.setNodeLegendStyle(
            node, QgsLegendStyle.Style.Subgroup if is_headed else QgsLegendStyle.Style.Hidden
        )
        for index, symbol in legend_symbols(layer).items():
            QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, index, symbol)
        root.addChildNode(node)  # at last: what is changed afterwards the legend makes once more
    for style in LEGEND_STYLES:
        colour = ink.colour if ink.look.is_dark else None
        set_legend_font(legend, style, ink.written(legend_font(legend, style)), colour)
    share = 1.0
    size = _legend_size(legend)
    while share > _SMALLEST_LEGEND and (size.height() > box.height() or size.width() > box.width()):
        shrink_legend(legend, _LEGEND_STEP)
        share *= _LEGEND_STEP
        size = _legend_size(legend)
    legend.setResizeToContents(True)
    legend.adjustBoxSize()


def _has_rules(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsVectorLayer) and layer.renderer().type() == "RuleRenderer"


def _legend_size(legend: QgsLayoutItemLegend):  # noqa: ANN202 (QSizeF)
    return QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()


def write_scale_bar(layout: QgsPrintLayout, scale: float, ink: PageInk, area: QgsLayoutItemMap) -> None:
    """A round length in metres, as long as fits."""
    bar = layout.itemById("scale_bar")
    if not isinstance(bar, QgsLayoutItemScaleBar):
        return
    letters_pt = bar_font(bar).pointSizeF()
    length = bar_for(scale, area.rect().width() * _BAR_SHARE, letters_pt * _SEGMENT_MM_PER_PT)
    bar.setLinkedMap(area)
    bar.setUnits(METRES)
    bar.setMapUnitsPerScaleBarUnit(1.0)
    bar.setUnitLabel("m")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(length.segments)
    bar.setUnitsPerSegment(length.segment_m)
    numbers = QgsBasicNumericFormat()
    numbers.setShowTrailingZeros(False)
    numbers.setShowThousandsSeparator(True)
    numbers.setThousandsSeparator(ink.language.group_separator)
    numbers.setDecimalSeparator(ink.language.decimal_point)
    bar.setNumericFormat(numbers)
    set_bar_font(bar, ink.written(bar_font(bar)), ink.colour if ink.look.is_dark else None)
    if ink.look.is_dark:
        bar.setLineSymbol(QgsLineSymbol.createSimple({"line_color": ink.look.ink, "line_width": "0.3"}))
        bar.setFillSymbol(QgsFillSymbol.createSimple({"color": ink.look.ink, "outline_style": "no"}))
        bar.setAlternateFillSymbol(QgsFillSymbol.createSimple({"color": ink.look.paper, "outline_style": "no"}))
    bar.update()


def point_north(layout: QgsPrintLayout, ink: PageInk, area: QgsLayoutItemMap) -> None:
    """An arrow to true north, however the map is turned."""
    arrow = layout.itemById("north")
    if isinstance(arrow, QgsLayoutItemPicture):
        arrow.setLinkedMap(area)
        arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
        arrow.setSvgFillColor(ink.colour)
        arrow.setSvgStrokeColor(colour_of(ink.look.ground))


def colour_page(layout: QgsPrintLayout, look: Look, area: QgsLayoutItemMap) -> None:
    """The page's own ground, that of the map, and frames."""
    area.setBackgroundColor(colour_of(look.ground))
    if not look.is_dark:
        return
    for number in range(layout.pageCollection().pageCount()):
        symbol = QgsFillSymbol.createSimple({"color": look.paper, "outline_style": "no"})
        layout.pageCollection().page(number).setPageStyleSymbol(symbol)
    for item in layout.items():
        if isinstance(item, QgsLayoutItem) and item.frameEnabled():
            item.setFrameStrokeColor(colour_of(look.ink))


def space_grid(area: QgsLayoutItemMap, scale: float, look: Look) -> None:
    """The lines of a map's grids, where it has any, at round coordinates."""
    for grid in area.grids().asList():
        interval = round_length_m(scale, _GRID_MM)
        grid.setIntervalX(interval)
        grid.setIntervalY(interval)
        if look.is_dark:
            grid.setLineSymbol(QgsLineSymbol.createSimple({"line_color": f"{look.ink},70", "line_width": "0.1"}))
            text = QgsTextFormat(grid.annotationTextFormat())
            text.setColor(colour_of(look.ink))
            grid.setAnnotationTextFormat(text)
