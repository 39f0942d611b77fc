"""The letters of items of a layout, which later versions of QGIS keep as text formats, earlier ones as fonts."""

from __future__ import annotations

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemScaleBar, QgsLegendStyle, QgsTextFormat
from qgis.PyQt.QtGui import QColor, QFont

LEGEND_STYLES = (
    QgsLegendStyle.Style.Title,
    QgsLegendStyle.Style.Group,
    QgsLegendStyle.Style.Subgroup,
    QgsLegendStyle.Style.SymbolLabel,
)


def label_font(label: QgsLayoutItemLabel) -> QFont:
    """The font of a label, its size in points."""
    return font_of(label.textFormat()) if hasattr(label, "textFormat") else QFont(label.font())


def set_label_font(label: QgsLayoutItemLabel, font: QFont, colour: QColor | None = None) -> None:
    """Write a label in a font; in its own colour where none is given."""
    if hasattr(label, "setTextFormat"):
        label.setTextFormat(with_font(label.textFormat(), font, colour))
        return
    label.setFont(font)
    if colour is not None:
        label.setFontColor(colour)


def legend_font(legend: QgsLayoutItemLegend, style: QgsLegendStyle.Style) -> QFont:
    """The font of one kind of a legend's texts."""
    one = legend.style(style)
    return font_of(one.textFormat()) if hasattr(one, "textFormat") else QFont(one.font())


def set_legend_font(
    legend: QgsLayoutItemLegend, style: QgsLegendStyle.Style, font: QFont, colour: QColor | None = None
) -> None:
    """Write one kind of a legend's texts in a font; without a colour in its own."""
    one = QgsLegendStyle(legend.style(style))
    if hasattr(one, "setTextFormat"):
        one.setTextFormat(with_font(one.textFormat(), font, colour))
    else:
        one.setFont(font)
        if colour is not None:
            legend.setFontColor(colour)
    legend.setStyle(style, one)


def bar_font(bar: QgsLayoutItemScaleBar) -> QFont:
    """The font of a scale bar."""
    return font_of(bar.textFormat())


def set_bar_font(bar: QgsLayoutItemScaleBar, font: QFont, colour: QColor | None = None) -> None:
    """Write a scale bar's numbers in a font; without a colour in their own."""
    bar.setTextFormat(with_font(bar.textFormat(), font, colour))


def font_of(text: QgsTextFormat) -> QFont:
    """The font of a text format, its size in points."""
    font = QFont(text.font())
    if text.size() > 0:
        font.setPointSizeF(text.size())
    return font


def with_font(old: QgsTextFormat, font: QFont, colour: QColor | None) -> QgsTextFormat:
    """A text format with a font; without a colour in its own."""
    text = QgsTextFormat(old)
    text.setFont(font)
    text.setSize(font.pointSizeF())
    if colour is not None:
        text.setColor(colour)
    return text
