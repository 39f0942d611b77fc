"""Bars that stand: one for each year or month, from zero; beneath them how many there were so far. In millimetres."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .axis import round_ticks
from .bar_fill import draw_bar
from .chart_svg import END, MIDDLE, Drawing, Point
from .counts import Kind, Slot
from .sheet import (
    HAIR_LINE,
    MARGIN,
    SMALL_SIZE,
    THICK_LINE,
    THIN_LINE,
    Row,
    Sheet,
    begun,
    finished,
    write_sentence,
    write_table,
)
from .text_fit import LINE_HEIGHT, shortened, text_width

MOST_SLOTS = 60
"""Years or months that have a place of their own."""

_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_MONTH_STEPS = (1, 3, 6, 12, 24, 60)
_LINE = SMALL_SIZE * LINE_HEIGHT
_LOWEST_PANEL, _HIGHEST_PANEL = 32.0, 55.0
_HEIGHT_SHARE = 0.42
_BAR_SHARE = 0.8
_WIDEST_BAR = 9.0
_MOST_STEPS = 4
_DOT = 0.5


class _Panel(NamedTuple):
    """Where numbers of a time axis are drawn."""

    left: float
    top: float
    width: float
    height: float
    most: int
    slots: int

    def x(self, slot: int) -> float:
        """The middle of a place."""
        return self.left + self.width * (slot + 0.5) / self.slots

    def y(self, count: int) -> float:
        return self.top + self.height * (1.0 - count / self.most)

    @property
    def slot_width(self) -> float:
        return self.width / self.slots


class TimeTexts(NamedTuple):
    """What is written along the axes.

    Attributes:
        label: of a place along the time axis.
        counts: what the bars count.
        so_far: what the line counts.
        empty: a sentence in the place of the figure, where there is nothing to draw.
    """

    label: Callable[[Slot], str]
    counts: str
    so_far: str
    empty: str


def time_chart(sheet: Sheet, slots: Sequence[Slot], texts: TimeTexts, cumulative: bool, rows: Sequence[Row]) -> str:
    """The figure.

    Args:
        slots: the places along the axis.
        cumulative: whether there is a line of how many there were so far, on an axis of its own.
        rows: what is drawn, and what is not, beneath it.
    """
    drawing, top = begun(sheet)
    if not slots:
        bottom = write_sentence(drawing, sheet, top, texts.empty)
        return finished(drawing, sheet, write_table(drawing, rows, MARGIN, bottom, sheet.inner_width))
    counts = [(max(slot.count for slot in slots), texts.counts, _draw_bars)]
    if cumulative:
        counts.append((slots[-1].so_far, texts.so_far, _draw_line))
    numbers = max(text_width(sheet.number(most), SMALL_SIZE) for most, _text, _draw in counts)
    left = MARGIN + numbers + 1.0
    width = sheet.width - MARGIN - left
    height = min(_HIGHEST_PANEL, max(_LOWEST_PANEL, _HEIGHT_SHARE * width))
    for most, text, draw in counts:
        heading = shortened(text, SMALL_SIZE, sheet.inner_width)
        drawing.text((MARGIN, top + 0.7 * _LINE), heading, SMALL_SIZE, colour=sheet.look.quiet)
        panel = _Panel(left, top + 2.4 * _LINE, width, height, most, len(slots))
        _draw_axis(drawing, sheet, panel)
        draw(drawing, sheet, panel, slots)
        bottom = panel.top + panel.height
        drawing.line([(left, bottom), (left + width, bottom)], sheet.look.quiet, THIN_LINE)
        _write_periods(drawing, sheet, panel, slots, texts.label)
        top = bottom + 2.0 * _LINE
    return finished(drawing, sheet, write_table(drawing, rows, MARGIN, top, sheet.inner_width))


def _draw_axis(drawing: Drawing, sheet: Sheet, panel: _Panel) -> None:
    for tick in round_ticks(panel.most, _MOST_STEPS):
        y = panel.y(tick)
        drawing.line([(panel.left, y), (panel.left + panel.width, y)], sheet.look.grid, HAIR_LINE)
        at = (panel.left - 0.8, y + 0.36 * SMALL_SIZE)
        drawing.text(at, sheet.number(tick), SMALL_SIZE, END, colour=sheet.look.quiet)


def _draw_bars(drawing: Drawing, sheet: Sheet, panel: _Panel, slots: Sequence[Slot]) -> None:
    width = min(_WIDEST_BAR, _BAR_SHARE * panel.slot_width)
    bottom = panel.y(0)
    for number, slot in enumerate(slots):
        top = panel.y(slot.count)
        kind = Kind.OTHERS if slot.is_earlier else Kind.VALUE
        draw_bar(drawing, (panel.x(number) - width / 2.0, top), width, bottom - top, kind)
        text = sheet.number(slot.count)
        if slot.count and text_width(text, SMALL_SIZE) < panel.slot_width:
            drawing.text((panel.x(number), top - 0.25 * SMALL_SIZE), text, SMALL_SIZE, MIDDLE)


def _draw_line(drawing: Drawing, sheet: Sheet, panel: _Panel, slots: Sequence[Slot]) -> None:
    points: list[Point] = [(panel.x(number), panel.y(slot.so_far)) for number, slot in enumerate(slots)]
    if len(points) > 1:
        drawing.line(points, sheet.look.line, THICK_LINE)
    for point, slot in zip(points, slots):
        if slot.period is not None and (panel.slot_width > 3.0 * _DOT or len(points) == 1):
            corner = (point[0] - _DOT, point[1] - _DOT)
            drawing.rectangle(corner, 2.0 * _DOT, 2.0 * _DOT, sheet.look.line)


def _write_periods(
    drawing: Drawing, sheet: Sheet, panel: _Panel, slots: Sequence[Slot], label: Callable[[Slot], str]
) -> None:
    """What the places stand for, as many as stand apart, at round years or months."""
    widest = max(text_width(label(slot), SMALL_SIZE) for slot in slots if not slot.is_earlier)
    by_month = any(slot.period is not None and slot.period[1] for slot in slots)
    steps = _MONTH_STEPS if by_month else _YEAR_STEPS
    step = next((one for one in steps if one * panel.slot_width > widest + SMALL_SIZE), steps[-1])
    free_from = 0.0
    for number, slot in enumerate(slots):
        if slot.period is None or not (slot.is_earlier or _is_round(slot, step, by_month) or len(slots) == 1):
            continue
        text = label(slot)
        half = text_width(text, SMALL_SIZE) / 2.0
        x = max(panel.x(number), half + 0.5) if slot.is_earlier else panel.x(number)
        if x - half < free_from or x + half > sheet.width - 0.5:
            continue
        free_from = x + half + 0.5 * SMALL_SIZE
        drawing.line([(panel.x(number), panel.y(0)), (panel.x(number), panel.y(0) + 0.7)], sheet.look.quiet, THIN_LINE)
        drawing.text((x, panel.y(0) + 0.5 + _LINE), text, SMALL_SIZE, MIDDLE, colour=sheet.look.quiet)


def _is_round(slot: Slot, step: int, by_month: bool) -> bool:
    if slot.period is None:
        return False
    year, month = slot.period
    return (12 * year + month - 1 if by_month else year) % step == 0
