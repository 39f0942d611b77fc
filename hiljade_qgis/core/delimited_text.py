"""Tables as text: which mark parts their columns, and their rows, one by one, however long the text is.

Read are texts as RFC 4180 has them, with any of the usual separators. What does not keep to the rules of quotation
marks is not guessed at: the row that begins there is given as one that can't be read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .table_problem import TextTableUnreadable

SEPARATORS = (",", ";", "\t", "|")

MAX_CELL = 8 << 20
"""The longest line, and the longest cell, in characters. A text with longer ones is no table."""

MAX_ROW = 4 * MAX_CELL
"""The longest row likewise, whatever somebody else's code in this process lets a cell be."""

_MOST_ROWS_LOOKED_AT = 200
_NONE_OF_THEM = "\x1f"
_ALIKE = 0.5
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_DECLARED = re.compile(r"sep=([,;|\t])\s*", re.IGNORECASE)
_MOST_RAW = 2_000
_REPLACEMENT = "\ufffd"


class TextRow(NamedTuple):
    """A row of such a text.

    Attributes:
        number: as a spreadsheet counts it, from 1; blank rows count.
        cells: () for a blank row; what stands in the file, where the row can't be read.
        lines: of the file that the row takes.
        readable: whether it keeps to the rules.
        has_nul: whether it holds a NUL, for which each cell has a mark that is no character.
    """

    number: int
    cells: tuple[str, ...]
    lines: int
    readable: bool
    has_nul: bool


def declared_separator(first_line: str) -> str:
    """The separator that a first line `sep=;` names, as spreadsheets write it; "" for any other line."""
    found = _DECLARED.fullmatch(first_line.lstrip("\ufeff"))
    return found[1] if found is not None else ""


def separator_of(sample: str) -> str:
    """The mark that parts the columns: the one by which the rows have as many cells as the first, and the most.

    Args:
        sample: the first lines of a text, whole ones.

    Returns:
        One of SEPARATORS; a mark that is not in the text where there is but one column.
    """
    lines = _LINE.findall(sample)
    scores = {separator: _score(lines, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    if scores[best][1] > 1:
        return best
    return next((one for one in reversed(SEPARATORS) if one not in sample), _NONE_OF_THEM)


def _score(lines: list[str], separator: str) -> tuple[float, int]:
    """How many rows have as many cells as the first, in tenths where most have, and how many cells those are."""
    rows: list[int] = []
    try:
        for cells in csv.reader(lines, delimiter=separator):
            if cells:
                rows.append(len(cells))
            if len(rows) > _MOST_ROWS_LOOKED_AT:
                break
    except csv.Error:
        pass  # what was read of it tells enough
    if not rows or rows[0] < 2:
        return 0.0, 0
    alike = sum(width == rows[0] for width in rows[1:]) / (len(rows) - 1) if len(rows) > 1 else 1.0
    return round(alike, 1) if alike >= _ALIKE else 0.0, rows[0]


def whole_lines(text: str) -> str:
    """The text up to the end of its last whole line; all of it where it has none."""
    end = max(text.rfind("\n"), text.rfind("\r")) + 1
    return text[:end] if end else text


class _RowTooLong(Exception):
    """More text than a row may have, and no end of the row."""


class _Lines:
    """Gives a reader its lines, and remembers what it took for the row at hand."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.start_row()

    def start_row(self) -> None:
        self.taken, self.size, self.has_nul, self.raw = 0, 0, False, ""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken += 1
        self.size += len(line)
        if self.size > MAX_ROW:
            raise _RowTooLong
        if "\0" in line:
            line, self.has_nul = line.replace("\0", _REPLACEMENT), True
        if len(self.raw) < _MOST_RAW:
            self.raw += line[: _MOST_RAW - len(self.raw)]
        return line


def text_rows(lines: Iterable[str], separator: str) -> Iterator[TextRow]:
    """The rows of a text.

    Args:
        lines: with their ends, which are those of the file.

    Raises:
        TextTableUnreadable: "cell_too_large", with the row: a quotation mark is never closed, or there are no lines.
    """
    # One limit for all of the process; it is only ever raised, so that nobody else's reader stops earlier.
    csv.field_size_limit(max(MAX_CELL, csv.field_size_limit()))
    watched = _Lines(lines)
    reader = csv.reader(watched, delimiter=separator, strict=True)
    number = 0
    while True:
        watched.start_row()
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except _RowTooLong as error:
            raise TextTableUnreadable("cell_too_large", number) from error
        except csv.Error as error:
            if "field limit" in str(error):
                raise TextTableUnreadable("cell_too_large", number) from error
            yield TextRow(number, (watched.raw.rstrip("\r\n"),), watched.taken, False, watched.has_nul)
            continue
        yield TextRow(number, tuple(cells), watched.taken, True, watched.has_nul)
