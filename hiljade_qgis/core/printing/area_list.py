"""The last pages of an atlas: its areas, what is counted in each, and on which page it is. Lengths in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .chart_svg import END, Drawing
from .palette import Look
from .paper import PageSize
from .sheet import HAIR_LINE, SMALL_SIZE, TEXT_SIZE, THIN_LINE
from .text_fit import LINE_HEIGHT, shortened, text_width, wrapped

_MARGIN = 12.0
_TITLE_SIZE, _TEXT_SIZE, _HEAD_SIZE = 5.0, 3.0, 2.4
_LINE = _TEXT_SIZE * LINE_HEIGHT
_GAP, _COLUMN_GAP = 0.8, 3.0
_MOST_TITLE_LINES, _MOST_NAME_LINES, _MOST_NOTE_LINES = 3, 2, 4
_WIDEST_COLUMN = 30.0


@dataclass(frozen=True)
class AreaList:
    """What is written.

    Attributes:
        heads: of the columns; the first is that of the names, the others are numbers.
        rows: a line for each area, with a cell for each column, as they are written.
        notes: sentences at the end of the last page.
        description: what a screen reader says of it.
        language: of the texts, as BCP 47 names it.
        more_heads: a second line of heads, in another language.
    """

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str]
    description: str
    language: str
    more_heads: Sequence[str] = ()


def drawn_list(content: AreaList, size: PageSize, look: Look) -> list[str]:
    """The pages, each as SVG of that size; what does not fit on one goes on on the next, under the same heads."""
    table = _Table(content, size, look)
    for row in content.rows:
        table.write_row(row)
    table.write_notes(content.notes)
    return table.pages()


class _Table:
    """Pages that are being written, from the top."""

    def __init__(self, content: AreaList, size: PageSize, look: Look) -> None:
        self._content, self._size, self._look = content, size, look
        self._widths = _number_widths(content)
        self._names = size.width_mm - 2 * _MARGIN - sum(self._widths) - _COLUMN_GAP * len(self._widths)
        self._done: list[str] = []
        self._begin()

    def _begin(self) -> None:
        self._drawing = Drawing(self._size.width_mm, self._look)
        self._top = _MARGIN
        inner = self._size.width_mm - 2 * _MARGIN
        for line in wrapped(self._content.title, _TITLE_SIZE, inner, _MOST_TITLE_LINES, bold=True):
            self._top += _TITLE_SIZE * LINE_HEIGHT
            self._drawing.text((_MARGIN, self._top - 0.3 * _TITLE_SIZE), line, _TITLE_SIZE, bold=True)
        self._top += _GAP
        self._write(self._content.heads, is_head=True)
        if self._content.more_heads:
            self._write(self._content.more_heads, is_head=True)
        self._rule(THIN_LINE)

    def _end(self) -> None:
        content = self._content
        self._done.append(
            self._drawing.svg(self._size.height_mm, content.title, content.description, content.language)
        )

    def _make_room(self, height: float) -> None:
        if self._top + height > self._size.height_mm - _MARGIN:
            self._end()
            self._begin()

    def write_row(self, row: Sequence[str]) -> None:
        lines = len(wrapped(row[0], _TEXT_SIZE, self._names, _MOST_NAME_LINES))
        self._make_room(lines * _LINE + 2 * _GAP)
        self._write(row)
        self._rule(HAIR_LINE)

    def _write(self, row: Sequence[str], is_head: bool = False) -> None:
        """Names wrap within their column; numbers, and what stands above them, end at the right edge of theirs."""
        size, colour = (_HEAD_SIZE, self._look.quiet) if is_head else (_TEXT_SIZE, "")
        lines = wrapped(row[0], size, self._names, _MOST_NAME_LINES, bold=is_head)
        first = self._top + _LINE - 0.3 * _TEXT_SIZE
        for number, line in enumerate(lines):
            self._drawing.text((_MARGIN, first + number * _LINE), line, size, bold=is_head, colour=colour)
        right = _MARGIN + self._names
        for cell, width in zip(row[1:], self._widths):
            right += _COLUMN_GAP + width
            text = shortened(cell, size, width, bold=is_head)
            self._drawing.text((right, first), text, size, END, bold=is_head, colour=colour)
        self._top += max(1, len(lines)) * _LINE + _GAP

    def _rule(self, width: float) -> None:
        ends = [(_MARGIN, self._top), (self._size.width_mm - _MARGIN, self._top)]
        self._drawing.line(ends, self._look.grid, width)
        self._top += _GAP / 2

    def write_notes(self, notes: Sequence[str]) -> None:
        self._top += TEXT_SIZE
        for note in notes:
            for line in wrapped(note, SMALL_SIZE, self._size.width_mm - 2 * _MARGIN, _MOST_NOTE_LINES):
                self._make_room(SMALL_SIZE * LINE_HEIGHT)
                self._top += SMALL_SIZE * LINE_HEIGHT
                self._drawing.text((_MARGIN, self._top - 0.3 * SMALL_SIZE), line, SMALL_SIZE, colour=self._look.quiet)

    def pages(self) -> list[str]:
        self._end()
        return self._done


def _number_widths(content: AreaList) -> list[float]:
    """How wide the columns of numbers are: as wide as what stands in them, within bounds."""
    lines = [line for line in (content.heads, content.more_heads) if line]
    heads = [max(text_width(line[one], _HEAD_SIZE, bold=True) for line in lines) for one in range(1, len(lines[0]))]
    columns = range(1, len(content.heads))
    cells = [max((text_width(row[one], _TEXT_SIZE) for row in content.rows), default=0.0) for one in columns]
    return [min(_WIDEST_COLUMN, max(pair)) for pair in zip(heads, cells)]
