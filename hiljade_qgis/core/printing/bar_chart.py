"""Bars that lie: one for each value, from zero, with its number beside it. Lengths in millimetres."""

from __future__ import annotations

from collections.abc import Sequence

from .axis import round_ticks
from .bar_fill import draw_bar
from .chart_svg import END, MIDDLE, Drawing
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
)
from .text_fit import LINE_HEIGHT, shortened, text_width, wrapped

_MOST_LABEL_SHARE, _LEAST_BAR_SHARE = 0.42, 0.15
_MOST_LABEL_LINES = 3
_LINE = TEXT_SIZE * LINE_HEIGHT
_BAR = 2.9
_BETWEEN = 1.3
_GAP = 1.0
_MOST_STEPS = 5


def bar_chart(sheet: Sheet, rows: Sequence[Row], axis: str, empty: str) -> str:
    """The figure.

    Args:
        rows: the bars from above; with no camera in any of them there is a sentence in their place.
        axis: what the axis counts.
        empty: that sentence.
    """
    drawing, top = begun(sheet)
    most = max((row.count for row in rows), default=0)
    if most == 0:
        return finished(drawing, sheet, write_sentence(drawing, sheet, top, empty))
    widest = max(text_width(row.label, TEXT_SIZE) for row in rows)
    value_width = max(text_width(row.value, TEXT_SIZE) for row in rows)  # a number that is cut off would be another
    room_for_labels = (1.0 - _LEAST_BAR_SHARE) * sheet.inner_width - value_width
    label_width = min(widest, _MOST_LABEL_SHARE * sheet.inner_width, room_for_labels)
    left = MARGIN + label_width + _GAP
    room = sheet.width - MARGIN - value_width - _GAP - left
    labels = [wrapped(row.label, TEXT_SIZE, label_width, _MOST_LABEL_LINES) for row in rows]
    heights = [max(_BAR, len(lines) * _LINE) + _BETWEEN for lines in labels]
    bottom = top + sum(heights)
    ticks = _ticks_that_fit(sheet, most, room)
    for tick in ticks:
        x = left + room * tick / most
        drawing.line([(x, top), (x, bottom)], sheet.look.grid, HAIR_LINE)
    for row, lines, height in zip(rows, labels, heights):
        middle = top + height / 2.0
        _write_label(drawing, lines, left - _GAP, middle)
        length = room * row.count / most
        draw_bar(drawing, (left, middle - _BAR / 2.0), length, _BAR, row.kind)
        drawing.text((left + length + _GAP, middle + 0.35 * TEXT_SIZE), row.value, TEXT_SIZE)
        top += height
    drawing.line([(left, bottom), (left, bottom - sum(heights))], sheet.look.quiet, THIN_LINE)
    return finished(drawing, sheet, _write_axis(drawing, sheet, left, room, bottom, ticks, most, axis))


def _write_label(drawing: Drawing, lines: Sequence[str], right: float, middle: float) -> None:
    base = middle - (len(lines) - 1) * _LINE / 2.0 + 0.35 * TEXT_SIZE
    for line in lines:
        drawing.text((right, base), line, TEXT_SIZE, END)
        base += _LINE


def _ticks_that_fit(sheet: Sheet, most: int, room: float) -> list[int]:
    """Round numbers whose texts stand apart; zero alone where not even two do."""
    ticks = round_ticks(most, _MOST_STEPS)
    for steps in range(_MOST_STEPS, 1, -1):
        ticks = round_ticks(most, steps)
        if _stand_apart(sheet, ticks, room / most):
            return ticks
    first_and_last = [ticks[0], ticks[-1]]
    return first_and_last if _stand_apart(sheet, first_and_last, room / most) else [0]


def _stand_apart(sheet: Sheet, ticks: Sequence[int], length_of_one: float) -> bool:
    widest = max(text_width(sheet.number(tick), SMALL_SIZE) for tick in ticks)
    return (ticks[1] - ticks[0]) * length_of_one > widest + SMALL_SIZE


def _write_axis(
    drawing: Drawing,
    sheet: Sheet,
    left: float,
    room: float,
    bottom: float,
    ticks: Sequence[int],
    most: int,
    axis: str,
) -> float:
    """The numbers along the axis, and what they are; gives where it ends."""
    base = bottom + SMALL_SIZE * LINE_HEIGHT
    for tick in ticks:
        at = (left + room * tick / most, base)
        drawing.text(at, sheet.number(tick), SMALL_SIZE, MIDDLE, colour=sheet.look.quiet)
    base += SMALL_SIZE * LINE_HEIGHT
    text = shortened(axis, SMALL_SIZE, sheet.width - MARGIN - left)
    drawing.text((left, base), text, SMALL_SIZE, colour=sheet.look.quiet)
    return base + 0.3 * SMALL_SIZE
