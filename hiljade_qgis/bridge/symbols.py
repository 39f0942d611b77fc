"""What the styles draw with: colours, markers, and pictures embedded as text.

Colours are those of Okabe and Ito, safe for colour-blind readers (https://jfly.uni-koeln.de/color/). A white halo
keeps everything legible on dark maps, a dark edge on light ones.
"""

from __future__ import annotations

import base64

from .qml import SymbolLayer, Value

BLUE, ORANGE, GREEN = "0,114,178", "230,159,0", "0,158,115"
VERMILION, PURPLE, YELLOW = "213,94,0", "204,121,167", "240,228,66"
WHITE, DARK = "255,255,255", "26,26,26"


def opaque(colour: str, alpha: int = 255) -> str:
    """A colour as QGIS writes it, "r,g,b,a"."""
    return f"{colour},{alpha}"


def marker(shape: str, size_mm: float, fill: str, edge: str, edge_mm: float, **more: Value) -> SymbolLayer:
    """A shape; the edge lies half within the size."""
    values: dict[str, Value] = {
        "name": shape,
        "size": size_mm,
        "size_unit": "MM",
        "color": fill,
        "outline_color": edge,
        "outline_width": edge_mm,
        "outline_width_unit": "MM",
        "outline_style": "solid",
        "joinstyle": "round",
        "angle": 0,
        "offset": "0,0",
        "offset_unit": "MM",
        "scale_method": "diameter",
    }
    return SymbolLayer("SimpleMarker", {**values, **more})


def embedded(svg: str) -> str:
    """A picture as the name of itself."""
    return "base64:" + base64.b64encode(svg.encode("ascii")).decode("ascii")


def drawing(svg: str, width_mm: float, **more: Value) -> SymbolLayer:
    """An SVG picture. What has `fill="param(fill)"` in it takes the colour of a selected record, too."""
    values: dict[str, Value] = {"name": embedded(svg), "size": width_mm, "size_unit": "MM", "outline_width": 0}
    return SymbolLayer("SvgMarker", {**values, **more})
