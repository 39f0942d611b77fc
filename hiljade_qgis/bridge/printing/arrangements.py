"""Where the items of our templates stand on a page and how large their letters are, in millimetres and points.

An upright or square page has all beneath the map, one that lies across has it beside. By their ids `page` finds items.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...core.printing.paper import PageSize
from .atlas_arrangement import places_of_figures, room_of_figures


class Box(NamedTuple):
    """A place on a page, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


class Kind(NamedTuple):
    """What tells one template from another.

    Attributes:
        title_pt, text_pt, body_pt, small_pt: of the title, the line under it, facts and legend, and the small print.
        legend_columns: in an upright page.
        framed: whether the map has a frame.
        grid: whether it has a grid.
        lines: how many blank lines for corrections there are.
        under: how high the zone beneath the map is, in an upright page.
        beside: how wide the zone beside the map is, in one that lies across.
        illustrated: whether there are an overview map and figures.
        place_code: how wide the code is that opens the place, beside the lines for corrections; 0 for none.
        table_pt: of the table of numbered cameras on a page of its own; 0 for none.
    """

    title_pt: float
    text_pt: float
    body_pt: float
    small_pt: float
    legend_columns: int
    framed: bool
    grid: bool
    lines: int
    under: float
    beside: float
    illustrated: bool = False
    place_code: float = 0.0
    table_pt: float = 0.0


KINDS: Mapping[str, Kind] = {
    "poster": Kind(26.0, 12.0, 9.0, 6.5, 2, True, False, 0, 50.0, 78.0),
    "figure": Kind(11.0, 9.0, 7.5, 6.0, 3, False, False, 0, 40.0, 62.0),
    "field_sheet": Kind(14.0, 9.0, 8.0, 6.0, 2, True, True, 4, 42.0, 70.0, place_code=22.0),
    "atlas": Kind(17.0, 10.0, 8.0, 6.0, 2, True, False, 0, 44.0, 62.0, illustrated=True),
    "leaflet": Kind(16.0, 9.0, 8.0, 6.0, 2, True, False, 0, 44.0, 66.0, table_pt=8.0),
}
"""The templates by the names that scripts give."""

TEXTS = ("title", "text", "facts", "notes", "dates", "projection", "licence", "code", "corrections")
"""The ids of labels whose texts are ours."""

_MARGIN, _GAP, _LINE_MM = 10.0, 3.0, 7.0
_POINT_MM = 25.4 / 72
_LEADING = 1.36
_BAR_MM = 11.0
_LEGEND_SHARE = 0.6
_SQUARE, _SQUARE_LETTERS = 0.84, 0.9
"""How much of an upright page's title and zone beneath the map a square has, and how large its other letters are."""


def for_square(kind: Kind) -> Kind:
    """A template for a square, which has less room beneath its map."""
    return kind._replace(
        title_pt=kind.title_pt * _SQUARE,
        body_pt=kind.body_pt * _SQUARE_LETTERS,
        small_pt=kind.small_pt * _SQUARE_LETTERS,
        under=kind.under * _SQUARE,
        lines=kind.lines // 2,
    )


def line_mm(size_pt: float) -> float:
    """How high a line of letters of that size is."""
    return size_pt * _POINT_MM * _LEADING


def arrangement(kind: Kind, page: PageSize) -> dict[str, Box]:
    """Where each item stands, by its id."""
    small = line_mm(kind.small_pt)
    width = page.width_mm - 2 * _MARGIN
    boxes: dict[str, Box] = {}
    y = _MARGIN * 0.7
    boxes["title"] = Box(_MARGIN, y, width, line_mm(kind.title_pt) * 1.15)
    y += boxes["title"].height + 0.5
    boxes["text"] = Box(_MARGIN, y, width, line_mm(kind.text_pt) * 1.2)
    y += boxes["text"].height + 1.5
    bottom = page.height_mm - _MARGIN * 0.7
    boxes["licence"] = Box(_MARGIN, bottom - 3 * small, width, 3 * small)
    bottom = boxes["licence"].y - 0.5
    boxes["projection"] = Box(_MARGIN, bottom - small, width, small)
    bottom -= small + 0.5
    boxes["dates"] = Box(_MARGIN, bottom - small, width - 40.0, small)
    boxes["code"] = Box(page.width_mm - _MARGIN - 38.0, bottom - small, 38.0, small)
    bottom -= small + _GAP
    place = _beneath if page.width_mm <= page.height_mm else _beside
    room = Box(_MARGIN, y, width, bottom - y)
    if kind.illustrated:
        places = places_of_figures(page, *room)
        boxes.update((item_id, Box(*where)) for item_id, where in places.items())
        aside, below = room_of_figures(page)
        room = room._replace(width=room.width - aside, height=room.height - below)
    place(kind, boxes, room)
    area = boxes["map"]
    boxes["north"] = Box(area.x + area.width - 15.0, area.y + 3.0, 12.0, 16.0)
    return boxes


def _beneath(kind: Kind, boxes: dict[str, Box], room: Box) -> None:
    corrections = kind.lines * _LINE_MM + (line_mm(kind.body_pt) if kind.lines else 0.0)
    under = kind.under + corrections
    boxes["map"] = Box(room.x, room.y, room.width, room.height - under - _GAP)
    y = room.y + room.height - under
    left = room.width * _LEGEND_SHARE
    boxes["legend"] = Box(room.x, y, left - _GAP, kind.under)
    _tell(kind, boxes, Box(room.x + left, y, room.width - left, kind.under))
    if kind.lines:
        _correct(kind, boxes, Box(room.x, y + kind.under, room.width, corrections))


def _beside(kind: Kind, boxes: dict[str, Box], room: Box) -> None:
    boxes["map"] = Box(room.x, room.y, room.width - kind.beside - _GAP, room.height)
    x = room.x + room.width - kind.beside
    told = 62.0 if kind.lines else 58.0
    corrections = kind.lines * _LINE_MM + (line_mm(kind.body_pt) if kind.lines else 0.0)
    legend = room.height - told - corrections - _GAP
    boxes["legend"] = Box(x, room.y, kind.beside, legend)
    _tell(kind, boxes, Box(x, room.y + legend + _GAP, kind.beside, told))
    if kind.lines:
        _correct(kind, boxes, Box(x, room.y + room.height - corrections, kind.beside, corrections))


def _tell(kind: Kind, boxes: dict[str, Box], room: Box) -> None:
    """Scale bar, numbers, and what has to be said of the page."""
    boxes["scale_bar"] = Box(room.x, room.y, room.width, _BAR_MM)
    facts = 5.2 * line_mm(kind.body_pt)
    boxes["facts"] = Box(room.x, room.y + _BAR_MM + 1.0, room.width, facts)
    y = room.y + _BAR_MM + 1.0 + facts + 1.0
    boxes["notes"] = Box(room.x, y, room.width, room.y + room.height - y)


def _correct(kind: Kind, boxes: dict[str, Box], room: Box) -> None:
    heading = line_mm(kind.body_pt)
    boxes["corrections"] = Box(room.x, room.y, room.width, heading)
    if kind.place_code:
        side = min(kind.place_code, room.height)
        boxes["qr_code"] = Box(room.x + room.width - side, room.y + room.height - side, side, side)
        room = room._replace(width=room.width - side - _GAP)
        if side > room.height - heading:
            boxes["corrections"] = boxes["corrections"]._replace(width=room.width)
    for number in range(kind.lines):
        boxes[f"line_{number + 1}"] = Box(room.x, room.y + heading + (number + 1) * _LINE_MM - 0.5, room.width, 0.1)
