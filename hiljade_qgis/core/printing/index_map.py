"""The first page of an atlas: a map of all its areas, each with the number of its page. Lengths in millimetres."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .area_numbers import Frame, PlacedNumber, Spot, box_of, place_numbers
from .chart_svg import MIDDLE, Drawing, Point
from .map_scale import round_length_m
from .palette import Look
from .paper import PageSize
from .sheet import HAIR_LINE, SMALL_SIZE, THICK_LINE, THIN_LINE
from .text_fit import LINE_HEIGHT, wrapped

_MARGIN = 12.0
_TITLE_SIZE = 5.0
_MOST_TITLE_LINES, _MOST_NOTE_LINES = 3, 4
_BAR_MM = 40.0
_DOT = 0.5
_NOTE_LINE = SMALL_SIZE * LINE_HEIGHT

Line = Sequence[Point]


class IndexedArea(NamedTuple):
    """An area on the map; lengths in metres, y to the north.

    Attributes:
        number: of its page, as it is written; None for one that has none.
        rings: its outlines.
        point: a place in it.
        room_m: how far its edge is from there, at least.
    """

    number: str | None
    rings: Sequence[Line]
    point: Point
    room_m: float


@dataclass(frozen=True)
class Index:
    """What is drawn and written.

    Attributes:
        west_m, south_m, east_m, north_m: what the map shows.
        lines: of a route, in metres as the areas are.
        notes: given the numbers that there was no room for, the sentences beneath the map.
        length: how a length in metres is written; None where the map is too large for a scale bar.
        description: what a screen reader says of it.
        language: of the texts, as BCP 47 names it.
    """

    title: str
    areas: Sequence[IndexedArea]
    west_m: float
    south_m: float
    east_m: float
    north_m: float
    notes: Callable[[Sequence[str]], Sequence[str]]
    length: Callable[[float], str] | None
    description: str
    language: str
    lines: Sequence[Line] = field(default_factory=tuple)


class _Map(NamedTuple):
    """Where metres are on the page."""

    left: float
    top: float
    mm_per_m: float
    west_m: float
    north_m: float

    def at(self, point: Point) -> Point:
        x, y = point
        return self.left + (x - self.west_m) * self.mm_per_m, self.top + (self.north_m - y) * self.mm_per_m


def drawn_index(index: Index, size: PageSize, look: Look) -> str:
    """The page as SVG of that size."""
    drawing = Drawing(size.width_mm, look)
    inner = size.width_mm - 2 * _MARGIN
    top = _MARGIN
    for line in wrapped(index.title, _TITLE_SIZE, inner, _MOST_TITLE_LINES, bold=True):
        top += _TITLE_SIZE * LINE_HEIGHT
        drawing.text((_MARGIN, top - 0.3 * _TITLE_SIZE), line, _TITLE_SIZE, bold=True)
    every = [area.number for area in index.areas if area.number is not None]
    most_lines = len(_lines(index.notes(every), inner)) + 1  # as many as there are at most, and the scale bar
    frame = Frame(_MARGIN, top + 3.0, size.width_mm - _MARGIN, size.height_mm - _MARGIN - (most_lines + 1) * _NOTE_LINE)
    where = _fitted(index, frame)
    _draw_outlines(drawing, index, where, look)
    unplaced = _write_numbers(drawing, index, where, frame, look)
    bottom = size.height_mm - _MARGIN
    for text in reversed(_lines(index.notes(unplaced), inner)):
        drawing.text((_MARGIN, bottom - 0.3 * SMALL_SIZE), text, SMALL_SIZE, colour=look.quiet)
        bottom -= _NOTE_LINE
    if index.length is not None:
        _draw_bar(drawing, index.length, where, bottom - 0.4 * _NOTE_LINE, look)
    return drawing.svg(size.height_mm, index.title, index.description, index.language)


def _lines(notes: Sequence[str], width: float) -> list[str]:
    return [line for note in notes for line in wrapped(note, SMALL_SIZE, width, _MOST_NOTE_LINES)]


def _fitted(index: Index, frame: Frame) -> _Map:
    """The map as large as it fits, in the middle; numbers beside areas have room around it."""
    room_x, room_y = frame.right - frame.left, frame.bottom - frame.top
    width, height = max(index.east_m - index.west_m, 1.0), max(index.north_m - index.south_m, 1.0)
    mm_per_m = 0.92 * min(room_x / width, room_y / height)
    left = frame.left + (room_x - width * mm_per_m) / 2
    top = frame.top + (room_y - height * mm_per_m) / 2
    return _Map(left, top, mm_per_m, index.west_m, index.north_m)


def _draw_outlines(drawing: Drawing, index: Index, where: _Map, look: Look) -> None:
    for area in index.areas:
        for ring in area.rings:
            drawing.line([where.at(point) for point in ring], look.quiet, THIN_LINE, closed=True)
    for line in index.lines:
        drawing.line([where.at(point) for point in line], look.line, THICK_LINE)


def _write_numbers(drawing: Drawing, index: Index, where: _Map, frame: Frame, look: Look) -> list[str]:
    """Gives those that there is no room for."""
    spots = [
        Spot(area.number, *where.at(area.point), area.room_m * where.mm_per_m)
        for area in index.areas
        if area.number is not None
    ]
    placed = place_numbers(spots, frame)
    for spot, one in zip(spots, placed):
        if one is not None and one.is_beside:
            _lead(drawing, spot, one, look)
    for spot, one in zip(spots, placed):
        if one is not None:
            _write(drawing, spot, one, look)
    return [spot.text for spot, one in zip(spots, placed) if one is None]


def _lead(drawing: Drawing, spot: Spot, placed: PlacedNumber, look: Look) -> None:
    drawing.line([(spot.x, spot.y), (placed.x, placed.y)], look.ink, HAIR_LINE)
    drawing.rectangle((spot.x - _DOT, spot.y - _DOT), 2 * _DOT, 2 * _DOT, look.ink)


def _write(drawing: Drawing, spot: Spot, placed: PlacedNumber, look: Look) -> None:
    left, top, right, bottom = box_of(spot.text, placed)
    drawing.rectangle((left, top), right - left, bottom - top, look.paper)
    at = (placed.x, placed.y + 0.36 * placed.size)
    drawing.text(at, spot.text, placed.size, MIDDLE, bold=True)


def _draw_bar(drawing: Drawing, length: Callable[[float], str], where: _Map, bottom: float, look: Look) -> None:
    length_m = round_length_m(1000.0 / where.mm_per_m, _BAR_MM)
    width = length_m * where.mm_per_m
    drawing.line([(_MARGIN, bottom - 1.2), (_MARGIN, bottom), (_MARGIN + width, bottom),
                  (_MARGIN + width, bottom - 1.2)], look.ink, THIN_LINE)  # fmt: skip
    drawing.text((_MARGIN + width + 1.5, bottom), length(length_m), SMALL_SIZE)
