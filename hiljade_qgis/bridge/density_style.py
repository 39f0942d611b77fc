"""How the density looks: the style of `camera_density`, a dot for each cell where its cameras are.

A single camera is the point that it was; more of them are larger and darker. The smaller ones are drawn above the
larger ones, so that none is hidden.
"""

from __future__ import annotations

from typing import NamedTuple

from .levels import CELL_OPACITY, CELL_SHOWS, DENSITY_FROM, LEAST_MM
from .qml import Rule, Symbol, SymbolLayer, document
from .symbols import DARK, WHITE, drawing, opaque


class Dot(NamedTuple):
    """What the legend says of a dot, for which cells it is, its diameter without the halo, and its colour."""

    label: str
    cells: str
    size_mm: float
    colour: str


DOTS = (
    Dot("1", '"cameras" = 1', LEAST_MM, "222,235,247"),
    Dot("2 to 9", '"cameras" >= 2 AND "cameras" <= 9', 1.8, "158,202,225"),
    Dot("10 to 99", '"cameras" >= 10 AND "cameras" <= 99', 2.5, "66,146,198"),
    Dot("100 to 999", '"cameras" >= 100 AND "cameras" <= 999', 3.3, "8,81,156"),
    Dot("1000 and more", '"cameras" >= 1000', 4.2, "8,30,72"),
)
HALO_MM = 0.25
"""How far the halo of a dot reaches beyond it."""


def density_qml() -> str:
    """The style of the table `camera_density`."""
    none = Rule("Only rejected or removed ones", '"cameras" = 0', _dot(LEAST_MM, WHITE, len(DOTS), 0.4))
    dots = [
        Rule(label, test, _dot(size_mm, colour, len(DOTS) - number))
        for number, (label, test, size_mm, colour) in enumerate(DOTS)
    ]
    cells = Rule("Number of cameras in a cell", CELL_SHOWS, rules=[*dots, none])
    return document("camera_density", [cells], nearest=DENSITY_FROM, by_passes=True)


_PER_MM = 10
"""Units of a picture to a millimetre."""
_EDGE_MM = 0.2


def _dot(size_mm: float, colour: str, drawing_pass: int, share: float = 1.0) -> Symbol:
    """A dot with a dark edge in a white halo; as a picture, which QGIS keeps while it comes in or goes out."""
    across_mm = size_mm + 2 * HALO_MM
    half, edge = across_mm * _PER_MM / 2, _EDGE_MM * _PER_MM
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-half:g} {-half:g} {2 * half:g} {2 * half:g}">'
        f'<circle r="{half:g}" fill="#fff"/><circle r="{size_mm * _PER_MM / 2:g}" fill="param(fill)" '
        f'stroke="rgb({DARK})" stroke-width="{edge:g}"/></svg>'
    )
    picture = drawing(svg, across_mm, color=opaque(colour))
    layer = SymbolLayer(picture.kind, picture.values, drawing_pass=drawing_pass)
    return Symbol("marker", [layer], CELL_OPACITY if share == 1.0 else f"{share:g} * {CELL_OPACITY}")
