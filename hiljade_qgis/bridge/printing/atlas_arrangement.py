"""Where the overview map and the figures of an atlas' page stand, in millimetres.

An upright page has them in a row below everything else, a square or one that lies across in a column at its right edge.
"""

from __future__ import annotations

from ...core.printing.paper import PageSize

OVERVIEW = "overview"
"""The id of the map that shows where an area lies among the others."""

_GAP = 3.0
_ROW_MM, _COLUMN_MM = 60.0, 56.0
_ACROSS = ((OVERVIEW, 0.25), ("figure_type", 0.39), ("figure_direction", 0.36))
_DOWN = ((OVERVIEW, 0.25), ("figure_type", 0.33), ("figure_direction", 0.42))


def is_row(page: PageSize) -> bool:
    """Whether they stand side by side."""
    return page.width_mm < page.height_mm


def room_of_figures(page: PageSize) -> tuple[float, float]:
    """How much of a page's width and height they take, with the gap before them."""
    return (0.0, _ROW_MM + _GAP) if is_row(page) else (_COLUMN_MM + _GAP, 0.0)


def places_of_figures(
    page: PageSize, x: float, y: float, width: float, height: float
) -> dict[str, tuple[float, float, float, float]]:
    """From the left, the top, how wide and how high each is, by its id, within what `room_of_figures` leaves."""
    found = {}
    if is_row(page):
        room = width - (len(_ACROSS) - 1) * _GAP
        for item_id, share in _ACROSS:
            found[item_id] = (x, y + height - _ROW_MM, share * room, _ROW_MM)
            x += share * room + _GAP
        return found
    room = height - (len(_DOWN) - 1) * _GAP
    for item_id, share in _DOWN:
        found[item_id] = (x + width - _COLUMN_MM, y, _COLUMN_MM, share * room)
        y += share * room + _GAP
    return found
