"""The small map on an atlas' page that shows where its area lies: its own outline filled, the others as thin lines."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from ...core.printing.palette import LOOKS
from .atlas_arrangement import OVERVIEW
from .atlas_outlines import Overview
from .looks import Look
from .page_colours import colour_of

_ROOM_AROUND = 1.04
_LINE_MM, _OWN_LINE_MM = 0.12, 0.3
_LINE_ALPHA = 140
_RING_MM, _RING_LINE_MM = 4.0, 0.4


def draw_overview(
    layout: QgsPrintLayout, overview: Overview | None, project: QgsProject, look: str, ink: Look, larger: float
) -> None:
    """Fill the map with the id `overview`; where there is nothing to show it is taken away.

    Args:
        look: its name.
        ink: its colours.
        larger: how many times thicker than on A4 lines are.
    """
    item = layout.itemById(OVERVIEW)
    if not isinstance(item, QgsLayoutItemMap):
        return
    if overview is None:
        layout.removeLayoutItem(item)
        return
    item.setCrs(overview.outlines.crs)
    item.setExtent(_extent(overview.outlines.box, item.rect().width() / item.rect().height()))
    layers = _layers(overview, LOOKS[look].bar, ink, larger, item.scale())
    project.addMapLayers(layers, False)
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.setBackgroundColor(colour_of(ink.paper))


def _extent(box: QgsRectangle, proportion: float) -> QgsRectangle:
    """What a map of that width to its height shows so that a box is on it."""
    width = max(box.width(), box.height() * proportion) * _ROOM_AROUND
    middle = box.center()
    half_x, half_y = width / 2, width / proportion / 2
    return QgsRectangle(middle.x() - half_x, middle.y() - half_y, middle.x() + half_x, middle.y() + half_y)


def _layers(overview: Overview, colour: str, ink: Look, larger: float, scale: float) -> list[QgsVectorLayer]:
    """From top to bottom."""
    shapes = overview.outlines.shapes
    own = shapes[overview.own]
    lines = {"style": "no", "outline_color": f"{ink.ink},{_LINE_ALPHA}", "outline_width": str(_LINE_MM * larger)}
    filled = {
        "color": colour, "outline_color": f"{ink.ink},255", "outline_width": str(_OWN_LINE_MM * larger),
        "joinstyle": "round",
    }  # fmt: skip
    others = [shape for number, shape in enumerate(shapes) if shape is not None and number != overview.own]
    layers = [_layer(overview, "MultiPolygon", others, QgsFillSymbol.createSimple(lines))]
    if own is not None:
        layers.insert(0, _layer(overview, "MultiPolygon", [own], QgsFillSymbol.createSimple(filled)))
        box = own.boundingBox()
        if max(box.width(), box.height()) * 1000.0 / scale < _RING_MM * larger:
            ring = {
                "name": "circle", "color": "0,0,0,0", "size": str(_RING_MM * larger),
                "outline_color": f"{ink.ink},255", "outline_width": str(_RING_LINE_MM * larger),
            }  # fmt: skip
            middle = QgsGeometry.fromPointXY(box.center())
            layers.insert(0, _layer(overview, "Point", [middle], QgsMarkerSymbol.createSimple(ring)))
    line = overview.outlines.line
    if line is not None:
        thick = {"line_color": f"{ink.ink},255", "line_width": str(_OWN_LINE_MM * larger)}
        layers.insert(0, _layer(overview, "MultiLineString", [line], QgsLineSymbol.createSimple(thick)))
    return layers


def _layer(overview: Overview, kind: str, shapes: list[QgsGeometry], symbol: QgsSymbol) -> QgsVectorLayer:
    layer = QgsVectorLayer(kind, OVERVIEW, "memory")
    layer.setCrs(overview.outlines.crs)
    features = []
    for shape in shapes:
        feature = QgsFeature()
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer
