"""A figure for a place on a page: drawn in the width in which it fits there with the largest letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Draw = Callable[[float], str]
"""Draws a figure of a width in millimetres; how high it becomes is up to what is in it."""

_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)mm" height="([\d.]+)mm"')
_WIDTHS = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 1.15, 1.3, 1.5)
"""Of the place's own width."""
_NARROWEST_MM = 34.0
_LARGE_ENOUGH = 0.9
"""How much smaller than usual letters may be before a figure that shows less is taken."""


def fitted_chart(draws: Sequence[Draw], width_mm: float, height_mm: float) -> str:
    """The first of some figures that fits into a place with letters of nearly their usual size, else the largest.

    Args:
        draws: what draws the figures, the one that shows most first.
        width_mm, height_mm: of the place, in which the figure is shown as large as it fits.
    """
    best, largest = "", 0.0
    for draw in draws:
        for share in _WIDTHS:
            svg = draw(max(_NARROWEST_MM, share * width_mm))
            shown = shrunk_to(svg, width_mm, height_mm)
            if shown > largest:
                best, largest = svg, shown
        if largest >= _LARGE_ENOUGH:
            break
    return best


def shrunk_to(svg: str, width_mm: float, height_mm: float) -> float:
    """How many times larger than drawn a figure is at most in a place, where it has to be smaller; else 1."""
    width, height = size_mm(svg)
    return min(1.0, width_mm / width, height_mm / height)


def size_mm(svg: str) -> tuple[float, float]:
    """How wide and high a figure is. Raises ValueError: the text does not say."""
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("no size in millimetres")
    return float(found[1]), float(found[2])
