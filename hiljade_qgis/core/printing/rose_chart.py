"""A rose of directions, true north up: the area of a sector is in proportion to what it counts. Lengths in millimetres.

A radius in proportion would show twice the directions as four times the area.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from .axis import round_ticks
from .chart_svg import MIDDLE, Drawing, Point
from .sheet import (
    HAIR_LINE,
    MARGIN,
    SMALL_SIZE,
    TEXT_SIZE,
    THIN_LINE,
    Row,
    Sheet,
    begun,
    finished,
    write_sentence,
    write_table,
)
from .text_fit import text_width

_WIDE = 120.0
"""From this width on the table stands beside the rose."""
_WIDEST_ROSE = 90.0
_LETTERS = 5.5
"""Room for the letter of a cardinal direction."""
_MOST_RINGS = 4
_ARC_STEP_DEG = 3.0
_BEHIND_NUMBER = 0.4


def rose_chart(sheet: Sheet, sectors: Sequence[int], cardinals: Sequence[str], rows: Sequence[Row], empty: str) -> str:
    """The figure.

    Args:
        sectors: how many directions there are in each, from north clockwise; north is in the middle of the first.
        cardinals: the letters of north, east, south and west.
        rows: what is drawn, and what is not, beside it.
        empty: a sentence in the place of the rose, where there is nothing to draw.
    """
    drawing, top = begun(sheet)
    if sum(sectors) == 0:
        bottom = write_sentence(drawing, sheet, top, empty)
        return finished(drawing, sheet, write_table(drawing, rows, MARGIN, bottom, sheet.inner_width))
    is_wide = sheet.width >= _WIDE
    size = min(_WIDEST_ROSE, sheet.inner_width * (0.55 if is_wide else 1.0))
    left = MARGIN if is_wide else (sheet.width - size) / 2.0
    centre = (left + size / 2.0, top + size / 2.0)
    _draw_rose(drawing, sheet, sectors, centre, size / 2.0 - _LETTERS)
    _write_cardinals(drawing, centre, size / 2.0 - _LETTERS, cardinals)
    if not is_wide:
        return finished(drawing, sheet, write_table(drawing, rows, MARGIN, top + size, sheet.inner_width))
    beside = left + size + MARGIN
    bottom = write_table(drawing, rows, beside, top + _LETTERS, sheet.width - MARGIN - beside)
    return finished(drawing, sheet, max(bottom, top + size))


def _draw_rose(drawing: Drawing, sheet: Sheet, sectors: Sequence[int], centre: Point, radius: float) -> None:
    most = max(sectors)
    rings = [tick for tick in round_ticks(most, _MOST_RINGS) if tick > 0]
    for ring in rings:
        drawing.circle(centre, _radius_of(ring, most, radius), sheet.look.grid, THIN_LINE)
    for number in range(4):
        drawing.line([centre, _at(centre, radius, 90.0 * number)], sheet.look.grid, HAIR_LINE)
    width_deg = 360.0 / len(sectors)
    for number, count in enumerate(sectors):
        if count:
            outline = _sector(centre, _radius_of(count, most, radius), number * width_deg, width_deg)
            drawing.area(outline, sheet.look.bar, sheet.look.paper, THIN_LINE)
    for ring in rings:
        drawing.circle(centre, _radius_of(ring, most, radius), sheet.look.paper, HAIR_LINE)
        drawing.circle(centre, _radius_of(ring, most, radius), sheet.look.grid, HAIR_LINE / 2.0)
    _write_rings(drawing, sheet, rings, most, centre, radius, _emptiest_deg(sectors))


def _radius_of(count: int, most: int, radius: float) -> float:
    return radius * math.sqrt(count / most)


def _at(centre: Point, distance: float, azimuth_deg: float) -> Point:
    angle = math.radians(azimuth_deg)
    return centre[0] + distance * math.sin(angle), centre[1] - distance * math.cos(angle)


def _sector(centre: Point, radius: float, azimuth_deg: float, width_deg: float) -> list[Point]:
    steps = math.ceil(width_deg / _ARC_STEP_DEG)
    first_deg = azimuth_deg - width_deg / 2.0
    return [centre, *(_at(centre, radius, first_deg + width_deg * step / steps) for step in range(steps + 1))]


def _emptiest_deg(sectors: Sequence[int]) -> float:
    """The azimuth along which numbers hide least, and come near no cardinal direction's letter."""
    quarter = len(sectors) // 4
    between = [number for number in range(len(sectors)) if number % quarter]
    return 360.0 / len(sectors) * min(between, key=lambda number: sectors[number])


def _write_rings(
    drawing: Drawing,
    sheet: Sheet,
    rings: Sequence[int],
    most: int,
    centre: Point,
    radius: float,
    azimuth_deg: float,
) -> None:
    """What the rings stand for, the outermost first; one that would lie on another's number is not told."""
    height = 1.1 * SMALL_SIZE
    written: list[tuple[float, float, float]] = []
    for ring in reversed(rings):
        text = sheet.number(ring)
        width = text_width(text, SMALL_SIZE) + 2.0 * _BEHIND_NUMBER
        x, y = _at(centre, _radius_of(ring, most, radius), azimuth_deg)
        if any(abs(x - at_x) < (width + wide) / 2.0 and abs(y - at_y) < height for at_x, at_y, wide in written):
            continue
        written.append((x, y, width))
        drawing.rectangle((x - width / 2.0, y - height / 2.0), width, height, sheet.look.paper)
        drawing.text((x, y + 0.36 * SMALL_SIZE), text, SMALL_SIZE, MIDDLE, colour=sheet.look.quiet)


def _write_cardinals(drawing: Drawing, centre: Point, radius: float, letters: Sequence[str]) -> None:
    for (x, y), letter in zip(_places(centre, radius), letters):
        drawing.text((x, y + 0.36 * TEXT_SIZE), letter, TEXT_SIZE, MIDDLE, bold=True)


def _places(centre: Point, radius: float) -> Iterator[Point]:
    for number in range(4):
        yield _at(centre, radius + 0.62 * _LETTERS, 90.0 * number)
