"""What all figures have in common: a title above, sentences beneath, and a margin around. Lengths in millimetres."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .chart_svg import END, Drawing
from .counts import Kind
from .palette import Look
from .text_fit import LINE_HEIGHT, shortened, text_width, wrapped

TITLE_SIZE, TEXT_SIZE, SMALL_SIZE = 3.4, 2.5, 2.15
"""Of letters: 9.6, 7 and 6 points."""
MARGIN = 2.5
HAIR_LINE, THIN_LINE, THICK_LINE = 0.12, 0.2, 0.45

_MOST_TITLE_LINES, _MOST_NOTE_LINES, _MOST_ROW_LINES = 3, 6, 3
_BETWEEN = 1.6


@dataclass(frozen=True)
class Sheet:
    """What a figure is made for, and what is written on it.

    Attributes:
        width: of the whole figure.
        notes: sentences beneath it, each on lines of its own.
        description: what a screen reader says of it; all of its numbers.
        language: of the texts, as BCP 47 names it.
        number: how a number is written in that language.
    """

    width: float
    look: Look
    title: str
    notes: Sequence[str]
    description: str
    language: str
    number: Callable[[int], str]

    @property
    def inner_width(self) -> float:
        """Between the margins."""
        return self.width - 2.0 * MARGIN


@dataclass(frozen=True)
class Row:
    """A bar, or a line of a table beside what is drawn.

    Attributes:
        label: what it is.
        value: the number, as it is written.
    """

    label: str
    value: str
    count: int = 0
    kind: Kind = Kind.VALUE


def begun(sheet: Sheet) -> tuple[Drawing, float]:
    """A drawing with the title on it, and where what is drawn begins."""
    drawing = Drawing(sheet.width, sheet.look)
    lines = wrapped(sheet.title, TITLE_SIZE, sheet.inner_width, _MOST_TITLE_LINES, bold=True)
    top = MARGIN
    for line in lines:
        top += TITLE_SIZE * LINE_HEIGHT
        drawing.text((MARGIN, top - 0.3 * TITLE_SIZE), line, TITLE_SIZE, bold=True)
    return drawing, top + _BETWEEN


def finished(drawing: Drawing, sheet: Sheet, bottom: float) -> str:
    """The figure with what is said beneath it.

    Args:
        bottom: where what is drawn ends.
    """
    top = bottom + _BETWEEN
    drawing.line([(MARGIN, top), (sheet.width - MARGIN, top)], sheet.look.grid, THIN_LINE)
    top += 0.6
    for note in sheet.notes:
        for line in wrapped(note, SMALL_SIZE, sheet.inner_width, _MOST_NOTE_LINES):
            top += SMALL_SIZE * LINE_HEIGHT
            drawing.text((MARGIN, top - 0.3 * SMALL_SIZE), line, SMALL_SIZE, colour=sheet.look.quiet)
    return drawing.svg(top + MARGIN, sheet.title, sheet.description, sheet.language)


def write_sentence(drawing: Drawing, sheet: Sheet, top: float, text: str) -> float:
    """A sentence in the place of a figure; gives where it ends."""
    top += TEXT_SIZE
    for line in wrapped(text, TEXT_SIZE, sheet.inner_width, _MOST_NOTE_LINES):
        top += TEXT_SIZE * LINE_HEIGHT
        drawing.text((MARGIN, top - 0.3 * TEXT_SIZE), line, TEXT_SIZE)
    return top + TEXT_SIZE


def write_table(drawing: Drawing, rows: Sequence[Row], left: float, top: float, width: float) -> float:
    """What there is and how much of it, line by line; gives where it ends."""
    gap = 0.8 * TEXT_SIZE
    numbers = min(max((text_width(row.value, TEXT_SIZE) for row in rows), default=0.0), width / 2.0)
    labels = max((text_width(row.label, TEXT_SIZE) for row in rows), default=0.0)
    labels = min(labels, width - numbers - gap)
    right = left + labels + gap + numbers
    for row in rows:
        lines = wrapped(row.label, TEXT_SIZE, labels, _MOST_ROW_LINES)
        for line in lines:
            top += TEXT_SIZE * LINE_HEIGHT
            drawing.text((left, top - 0.3 * TEXT_SIZE), line, TEXT_SIZE)
        drawing.text((right, top - 0.3 * TEXT_SIZE), shortened(row.value, TEXT_SIZE, numbers), TEXT_SIZE, END)
    return top
