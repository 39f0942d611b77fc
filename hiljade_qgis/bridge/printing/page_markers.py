"""Symbols for paper: the pictures of our styles drawn with QGIS's own markers, which PDFs take faster.

QGIS plays a picture's drawing anew for each camera, or dot; of its own markers three, one over the other, take a fifth
of that time. They look the same: a shape with a dark edge in a light halo, and what is drawn over it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from qgis.core import QgsSimpleMarkerSymbolLayer, QgsSvgMarkerSymbolLayer, QgsSymbol

from ..density_style import DOTS, HALO_MM
from ..symbols import BLUE, DARK, GREEN, ORANGE, PURPLE, VERMILION, WHITE
from .looks import Look

_PER_MM, _HALO = 10.0, 6.5
"""Units to a millimetre, and how wide the halo is in them, as in `bridge.camera_style`."""


class _Shape(NamedTuple):
    """A camera's symbol, or a dot, in units.

    Attributes:
        name: what QGIS calls the shape.
        half: how far it reaches to its sides.
        more: what is drawn over it: "lens", "bar" or "".
        halo: how far its halo reaches beyond it.
    """

    name: str
    half: float
    colour: str
    more: str = ""
    edge: float = 2.0
    halo: float = _HALO


_WIDE = "half_square"
"""Turned by a right angle it is a rectangle that is twice as wide as high; QGIS has none such."""

_SHAPES: Mapping[str, _Shape] = {
    "Number plate reader": _Shape(_WIDE, 21.5, VERMILION, "bar"),
    "Fixed camera": _Shape("square", 15.0, BLUE),
    "Dome": _Shape("circle", 16.5, ORANGE, "lens"),
    "Panning camera": _Shape("diamond", 20.2, GREEN, "lens"),
    "Doorbell camera": _Shape("triangle", 19.5, PURPLE),
    "Camera of unknown type": _Shape("circle", 12.5, WHITE, edge=5.0),
    **{
        one.label: _Shape("circle", one.size_mm * _PER_MM / 2, one.colour, halo=HALO_MM * _PER_MM) for one in DOTS
    },
}
"""By the English labels of the rules."""
_LENS, _BAR, _BAR_THICK = 9.0, 28.0, 6.0


def draw_with_markers(symbol: QgsSymbol, label: str, look: Look) -> None:
    """Exchange a camera's or a dot's picture for markers as large as it is, drawn when it would be, if it is ours."""
    shape, picture = _SHAPES.get(label), symbol.symbolLayer(0)
    if shape is None or symbol.symbolLayerCount() != 1 or not isinstance(picture, QgsSvgMarkerSymbolLayer):
        return
    unit_mm = picture.size() / (2 * (shape.half + shape.halo))
    layers = [_halo(shape, unit_mm, look), _face(shape, unit_mm, look), *_drawn_over(shape, unit_mm, look)]
    drawing_pass = picture.renderingPass()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        layer.setRenderingPass(drawing_pass)
        symbol.appendSymbolLayer(layer)


def _halo(shape: _Shape, unit_mm: float, look: Look) -> QgsSimpleMarkerSymbolLayer:
    light = look.cameras.get(WHITE, WHITE)
    if shape.name == "circle":
        return _marker(shape.name, 2 * (shape.half + shape.halo) * unit_mm, light, light, 0.0)
    return _marker(shape.name, 2 * shape.half * unit_mm, light, light, 2 * shape.halo * unit_mm)


def _face(shape: _Shape, unit_mm: float, look: Look) -> QgsSimpleMarkerSymbolLayer:
    colour, edge = look.cameras.get(shape.colour, shape.colour), look.cameras.get(DARK, DARK)
    return _marker(shape.name, 2 * shape.half * unit_mm, colour, edge, shape.edge * unit_mm)


def _drawn_over(shape: _Shape, unit_mm: float, look: Look) -> list[QgsSimpleMarkerSymbolLayer]:
    dark, light = look.cameras.get(DARK, DARK), look.cameras.get(WHITE, WHITE)
    if shape.more == "lens":
        return [_marker("circle", _LENS * unit_mm, dark, dark, 0.0)]
    if shape.more == "bar":
        return [_marker("line", _BAR * unit_mm, light, light, _BAR_THICK * unit_mm, angle_deg=90.0)]
    return []


def _marker(
    name: str, size_mm: float, fill: str, edge: str, edge_mm: float, angle_deg: float = 0.0
) -> QgsSimpleMarkerSymbolLayer:
    aside_mm = 0.0
    if name == _WIDE:
        angle_deg, aside_mm = 90.0, size_mm / 4  # its middle is not that of the square
    return QgsSimpleMarkerSymbolLayer.create(
        {
            "name": name,
            "size": f"{size_mm:.6g}",
            "size_unit": "MM",
            "color": f"{fill},255",
            "outline_color": f"{edge},255",
            "outline_width": f"{edge_mm:.6g}",
            "outline_width_unit": "MM",
            "outline_style": "solid" if edge_mm else "no",
            "joinstyle": "round",
            "cap_style": "flat",
            "angle": f"{angle_deg:g}",
            "offset": f"{aside_mm:.6g},0",
            "offset_unit": "MM",
        }
    )
