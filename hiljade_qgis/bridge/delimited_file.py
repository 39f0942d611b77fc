"""Files of delimited text (CSV and its like) as tables: opened by what their bytes tell, read as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import islice
from pathlib import Path

from ..core.delimited_text import MAX_CELL, TextRow, declared_separator, separator_of, text_rows, whole_lines
from ..core.table_problem import Problem, Reason, TextTableUnreadable
from ..core.table_profile import TableFile
from ..core.text_encoding import Encoding, EncodingFinder
from .table_source import SourceRow, TableUnreadable

_PIECE_BYTES = 1 << 20
_SAMPLE = 1 << 18
"""The characters that tell the separator."""
_ORDER_MARK = "\ufeff"


class DelimitedFile:
    """Such a file.

    Args:
        file: what somebody says of it; all else is found out.
        language: that its texts are said to be in; it helps where two encodings come into question.

    Raises:
        TableUnreadable: it is no text, or has no row with the names of columns.
    """

    has_points = False

    def __init__(self, path: Path, file: TableFile, language: str | None = None) -> None:
        self.path = path
        self._header_row, self._read_bytes = file.header_row, 0
        with self._told():
            self._size = max(1, path.stat().st_size)
            self.encoding = Encoding(file.encoding, True) if file.encoding else self._find_encoding(language)
            self._declared, sample = self._look()
            self.separator = file.separator or self._declared or separator_of(sample)
            self.names = self._header()

    def rows(self) -> Iterator[SourceRow]:
        """The rows after the one with the names. Raises TableUnreadable where it can't be read on."""
        with self._told():
            for row in self._text_rows():
                if row.number > self._header_row and any(map(str.strip, row.cells)):
                    yield self._source_row(row)

    def done(self) -> float:
        """How much of the file has been read, from 0 to 1."""
        return min(1.0, self._read_bytes / self._size)

    def _find_encoding(self, language: str | None) -> Encoding:
        finder = EncodingFinder()
        with open(self.path, "rb") as file:
            while piece := file.read(_PIECE_BYTES):
                finder.feed(piece)
        return finder.found(language)

    def _look(self) -> tuple[str, str]:
        """The separator that the first line names, "" where it names none, and the lines from the names on."""
        lines = self._lines()
        first = next(lines, "")
        declared = declared_separator(first)
        before = self._header_row - 1 if declared else self._header_row - 2
        text = first if self._header_row == 1 and not declared else ""
        for line in islice(lines, max(0, before), None):
            text += line
            if len(text) >= _SAMPLE:
                break
        return declared, whole_lines(text[:_SAMPLE])

    def _header(self) -> tuple[str, ...]:
        for row in self._text_rows():
            if row.number == self._header_row:
                if row.readable and any(map(str.strip, row.cells)):
                    return row.cells
                break
        raise TextTableUnreadable("empty")

    def _text_rows(self) -> Iterator[TextRow]:
        lines = self._lines()
        if self._declared:
            next(lines)
        return text_rows(lines, self.separator)

    def _lines(self) -> Iterator[str]:
        """The lines with their ends. A byte that is no letter in the encoding makes half of a surrogate pair."""
        name = "utf-8-sig" if self.encoding.name == "utf-8" else self.encoding.name
        errors = "strict" if name.startswith(("utf-16", "utf-32")) else "surrogateescape"
        with open(self.path, "rb") as file, TextIOWrapper(file, name, errors, newline="") as stream:
            line = stream.readline(MAX_CELL + 1).lstrip(_ORDER_MARK)
            while line:
                if len(line) > MAX_CELL:
                    raise TextTableUnreadable("cell_too_large")
                self._read_bytes = file.tell()
                yield line
                line = stream.readline(MAX_CELL + 1)

    def _source_row(self, row: TextRow) -> SourceRow:
        if not row.readable:
            return SourceRow(row.number, row.cells, problem=Problem(Reason.QUOTES, "", str(row.lines)))
        if row.has_nul:
            return SourceRow(row.number, row.cells, problem=Problem(Reason.NOT_TEXT))
        if any(map(str.strip, row.cells[len(self.names) :])):
            return SourceRow(row.number, row.cells, problem=Problem(Reason.CELLS_LEFT_OVER))
        if any(map(str.strip, self.names[len(row.cells) :])):
            return SourceRow(row.number, row.cells, problem=Problem(Reason.CELLS_MISSING))
        return SourceRow(row.number, row.cells[: len(self.names)])

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever goes wrong with the file is told of the file."""
        try:
            yield
        except TextTableUnreadable as error:
            raise TableUnreadable(self.path, error.code, error.row) from error
        except UnicodeError as error:
            raise TableUnreadable(self.path, "encoding") from error
        except OSError as error:
            raise TableUnreadable(self.path, "not_readable") from error
