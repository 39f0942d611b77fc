"""How bars are filled: what is known, summed up, outside and unknown is told apart without colours, too."""

from __future__ import annotations

from collections.abc import Iterator

from .chart_svg import Drawing, Point
from .counts import Kind

_EDGE = 0.2
_STRIPE = 0.18
_BETWEEN_STRIPES = 1.3
_DASHES = "0.9 0.6"


def draw_bar(drawing: Drawing, corner: Point, width: float, height: float, kind: Kind) -> None:
    """A bar, if it has a size: plain for a value, striped for others, lined for outside, empty and dashed for unknown.

    Args:
        corner: the upper left one, in millimetres.
    """
    if width <= 0.0 or height <= 0.0:
        return
    look = drawing.look
    if kind is Kind.VALUE:
        drawing.rectangle(corner, width, height, look.bar)
        return
    left, top = corner
    outline = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
    if kind is Kind.UNKNOWN:
        drawing.line(outline, look.bar, 1.5 * _EDGE, _DASHES, closed=True)
        return
    drawing.rectangle(corner, width, height, look.pale)
    stripes = _slanted(width, height) if kind is Kind.OTHERS else _upright(width, height)
    for start, end in stripes:
        drawing.line([(left + x, top + y) for x, y in (start, end)], look.bar, _STRIPE)
    drawing.line(outline, look.bar, _EDGE, closed=True)


def _slanted(width: float, height: float) -> Iterator[tuple[Point, Point]]:
    """Stripes that rise to the right, cut off at the edges of a rectangle."""
    along = _BETWEEN_STRIPES
    while along < width + height:
        yield (max(0.0, along - height), min(height, along)), (min(width, along), max(0.0, along - width))
        along += _BETWEEN_STRIPES


def _upright(width: float, height: float) -> Iterator[tuple[Point, Point]]:
    along = _BETWEEN_STRIPES
    while along < width:
        yield (along, 0.0), (along, height)
        along += _BETWEEN_STRIPES
