"""Base maps that stay behind the cameras: copies of somebody's layers in a quiet style of ours, or toned down."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsHueSaturationFilter,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsRasterLayer,
    QgsRectangle,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from ..compatibility import LINE, POINT, POLYGON
from .looks import Look
from .page_colours import colour_of
from .page_styles import enlarge_symbol

_RASTER_OPACITY = 0.75
_STREET_MM, _STREET_EDGE_MM, _STREET_FROM_AFAR_MM = 0.9, 0.25, 0.3
"""How wide streets are drawn: from near with an edge, from afar as a line."""
_STREETS_FROM_AFAR = 12_000


def base_layers(
    layers: Sequence[QgsMapLayer], look: Look, scale: float, larger: float = 1.0
) -> list[QgsMapLayer]:
    """Copies of layers, toned down: points on top, then lines, areas, and pictures at the bottom.

    Lines are so many times `larger`; names come from `base_names`. Layers of other kinds (meshes, point clouds …) are
    left as they are.
    """
    made = []
    for layer in layers:
        copy = layer.clone()
        if isinstance(copy, QgsVectorLayer):
            _quiet(copy, look, scale, larger)
        elif isinstance(copy, QgsRasterLayer):
            _tone_down(copy, look)
        made.append(copy)
    return sorted(made, key=_depth)


def is_seen(layer: QgsVectorLayer, extent: QgsRectangle, transform: QgsCoordinateTransform) -> bool:
    """Whether anything of a layer lies in an extent, which `transform` brings into the layer's own CRS."""
    try:
        box = transform.transformBoundingBox(extent)
    except QgsCsException:
        return True
    request = QgsFeatureRequest(box).setNoAttributes().setLimit(1)
    request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    return next(layer.getFeatures(request), None) is not None


def _depth(layer: QgsMapLayer) -> int:
    if not isinstance(layer, QgsVectorLayer):
        return 3
    kinds = {POINT: 0, LINE: 1, POLYGON: 2}
    return kinds.get(layer.geometryType(), 3)


def _quiet(layer: QgsVectorLayer, look: Look, scale: float, larger: float) -> None:
    symbol = _symbol(layer, look, scale)
    if symbol is None:
        return
    enlarge_symbol(symbol, scale, larger)
    renderer = QgsSingleSymbolRenderer(symbol)
    if layer.geometryType() == LINE:
        renderer.setUsingSymbolLevels(True)  # crossings of streets stay open
    layer.setRenderer(renderer)
    layer.setLabelsEnabled(False)
    layer.setScaleBasedVisibility(False)
    layer.setOpacity(1.0)


def _symbol(layer: QgsVectorLayer, look: Look, scale: float) -> QgsSymbol | None:
    kind = layer.geometryType()
    if kind == POLYGON:
        return QgsFillSymbol.createSimple(
            {"color": look.building, "outline_color": look.building_edge, "outline_width": "0.13"}
        )
    if kind == LINE:
        width_mm = _STREET_FROM_AFAR_MM if scale > _STREETS_FROM_AFAR else _STREET_MM + _STREET_EDGE_MM
        symbol = QgsLineSymbol.createSimple(
            {"line_color": look.street_edge, "line_width": f"{width_mm}", "capstyle": "round"}
        )
        if scale > _STREETS_FROM_AFAR:
            return symbol
        inner = QgsSimpleLineSymbolLayer(colour_of(look.street), _STREET_MM)
        inner.setPenCapStyle(symbol.symbolLayer(0).penCapStyle())
        inner.setRenderingPass(1)
        symbol.appendSymbolLayer(inner)
        return symbol
    if kind == POINT:
        return QgsMarkerSymbol.createSimple(
            {"name": "circle", "size": "0.8", "color": look.building_edge, "outline_style": "no"}
        )
    return None


def _tone_down(layer: QgsRasterLayer, look: Look) -> None:
    hue, brightness = layer.hueSaturationFilter(), layer.brightnessFilter()
    if hue is not None:
        if look.saturation <= -100:
            hue.setGrayscaleMode(QgsHueSaturationFilter.GrayscaleMode.GrayscaleLuminosity)
        else:
            hue.setSaturation(look.saturation)
    if brightness is not None:
        brightness.setBrightness(look.brightness)
    layer.setOpacity(_RASTER_OPACITY)
    layer.setScaleBasedVisibility(False)

