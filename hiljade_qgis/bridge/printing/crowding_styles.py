"""How crosses, lines, circles with a number and hexagons look on a page."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont

from ...core.printing.crowding import PaperMap, cluster_diameter_mm
from ...core.printing.hexagons import classes
from ..compatibility import draw_every_label
from ..levels import full_share
from .looks import Look
from .page_colours import colour_of
from .page_crowding import CLUSTERS, HEXAGONS, MOST, TRUE_PLACES
from .page_items import PageInk
from .page_language import PageLanguage
from .page_styles import keep_labels_off

RAMPS: Mapping[str, tuple[str, ...]] = {
    "screen": ("163,215,242", "89,173,231", "33,132,223", "26,96,183", "20,65,140", "12,33,83"),
    "print": ("193,222,239", "122,182,222", "63,144,207", "42,110,170", "32,80,127", "21,49,82"),
    "grey": ("212,212,212", "167,167,167", "129,129,129", "95,95,95", "64,64,64", "29,29,29"),
    "colour_blind": ("150,217,246", "68,174,240", "18,131,228", "15,96,190", "12,63,147", "7,32,89"),
    "night": ("29,61,101", "41,90,143", "53,122,183", "90,157,207", "148,195,224", "220,236,245"),
}
"""For few cameras to many, by look: each step is as much darker than the one before, on a dark page lighter."""
HEXAGON_ALPHA = 215
"""Of 255: streets and houses show through, and leave the classes what they are."""

CIRCLE = "222,235,247"
"""The lightest colour of the density's dots, which a look exchanges: numbers are legible on it."""
_NUMBER_PT = 7.0
_LINE_MM, _HALO_MM = 0.2, 0.6
_CROSS_MM, _CROSS_LINE_MM, _CROSS_HALO_MM = 1.2, 0.25, 0.55
_LEAST_SHARE = 0.6
"""Crosses and lines shrink with the symbols, so that they hide none, but not to less than can be seen."""
_LINE_ALPHA, _HALO_ALPHA = 220, 200


def apply_crowding_style(layer: QgsVectorLayer, table: str, look_name: str, ink: PageInk, paper: PaperMap) -> None:
    """Give one of the layers of `page_crowding` its look."""
    look, larger = ink.look, paper.larger
    if table == HEXAGONS:
        layer.setRenderer(_hexagons(layer, RAMPS[look_name], look, ink.language, larger))
    elif table == CLUSTERS:
        layer.setRenderer(QgsSingleSymbolRenderer(_circle(look, larger)))
        layer.setName(ink.language.legend("Number of cameras in a cell"))
        _number(layer, look, ink.family, larger)
    else:
        times = larger * max(_LEAST_SHARE, full_share(paper.scale))
        symbol = _cross(look, times) if table == TRUE_PLACES else _line(look, times)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _cross(look: Look, larger: float) -> QgsSymbol:
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for colour, alpha, width_mm, across_mm in (
        (look.ground, _HALO_ALPHA, _CROSS_HALO_MM, _CROSS_MM + _CROSS_HALO_MM - _CROSS_LINE_MM),
        (look.ink, 255, _CROSS_LINE_MM, _CROSS_MM),
    ):
        symbol.appendSymbolLayer(
            QgsSimpleMarkerSymbolLayer.create(
                {
                    "name": "cross",
                    "size": f"{across_mm * larger:g}",
                    "color": "0,0,0,0",
                    "outline_color": f"{colour},{alpha}",
                    "outline_width": f"{width_mm * larger:g}",
                }
            )
        )
    return symbol


def _line(look: Look, larger: float) -> QgsSymbol:
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    for colour, alpha, width_mm in ((look.ground, _HALO_ALPHA, _HALO_MM), (look.ink, _LINE_ALPHA, _LINE_MM)):
        symbol.appendSymbolLayer(
            QgsSimpleLineSymbolLayer.create(
                {"line_color": f"{colour},{alpha}", "line_width": f"{width_mm * larger:g}", "capstyle": "flat"}
            )
        )
    return symbol


def _circle(look: Look, larger: float) -> QgsSymbol:
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "size": f"{cluster_diameter_mm('9') * larger:g}",
            "color": look.cameras.get(CIRCLE, CIRCLE),
            "outline_color": look.ink,
            "outline_width": f"{0.3 * larger:g}",
        }
    )
    size = QgsProperty.fromExpression('coalesce("diameter_mm", {:g})'.format(cluster_diameter_mm("9") * larger))
    symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, size)
    return symbol


def _number(layer: QgsVectorLayer, look: Look, family: str, larger: float) -> None:
    settings = QgsPalLayerSettings()
    settings.fieldName = "number"
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    draw_every_label(settings)
    text = QgsTextFormat()
    text.setFont(QFont(family))
    text.setSize(_NUMBER_PT * larger)
    text.setColor(colour_of(look.ink))
    settings.setFormat(text)
    keep_labels_off(settings)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _hexagons(
    layer: QgsVectorLayer, ramp: tuple[str, ...], look: Look, language: PageLanguage, larger: float
) -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    among = classes(int(layer.customProperty(MOST)))
    for number, (one, colour) in enumerate(zip(among, steps(ramp, len(among)))):
        symbol = QgsFillSymbol.createSimple(
            {
                "color": f"{colour},{HEXAGON_ALPHA}",
                "outline_color": look.ground,
                "outline_width": f"{0.15 * larger:g}",
            }
        )
        rule = QgsRuleBasedRenderer.Rule(symbol, 0, 0, f'"class" = {number}', language.count_class(one))
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def steps(ramp: tuple[str, ...], count: int) -> list[str]:
    """So many colours of a ramp, as far from one another as can be; of two or fewer, the ones in its middle."""
    last = len(ramp) - 1
    if count <= 2:
        return [ramp[2], ramp[4]][:count]
    return [ramp[round(number * last / (count - 1))] for number in range(count)]
