"""Sizes of paper, and how much larger than A4 everything on them is."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Paper(str, Enum):
    """What a page is made for; the values are those that scripts give."""

    A4 = "A4"
    A3 = "A3"
    A2 = "A2"
    A1 = "A1"
    A0 = "A0"
    SQUARE = "square"
    """200 mm by 200 mm, for the web."""


class Orientation(str, Enum):
    """Which way a page stands; a square stands either way."""

    UPRIGHT = "upright"
    ACROSS = "across"


class PageSize(NamedTuple):
    """A page in millimetres."""

    width_mm: float
    height_mm: float


_UPRIGHT_MM = {
    Paper.A4: PageSize(210.0, 297.0),
    Paper.A3: PageSize(297.0, 420.0),
    Paper.A2: PageSize(420.0, 594.0),
    Paper.A1: PageSize(594.0, 841.0),
    Paper.A0: PageSize(841.0, 1189.0),
    Paper.SQUARE: PageSize(200.0, 200.0),
}
"""ISO 216, which rounds down to whole millimetres."""


def page_size(paper: Paper, orientation: Orientation) -> PageSize:
    """How large a page is."""
    upright = _UPRIGHT_MM[paper]
    return upright if orientation is Orientation.UPRIGHT else PageSize(upright.height_mm, upright.width_mm)


def enlargement(paper: Paper) -> float:
    """How many times larger than in its template everything on a page is, so that it fits whole.

    A-sizes are enlarged from A4, in one proportion for both sides; as ISO 216 rounds, a millimetre may stay at an edge.
    """
    if paper is Paper.SQUARE:
        return 1.0
    size, template = _UPRIGHT_MM[paper], _UPRIGHT_MM[Paper.A4]
    return min(size.width_mm / template.width_mm, size.height_mm / template.height_mm)
