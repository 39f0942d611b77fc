"""The file of a stranger's table as it is opened: how that was done, its first rows, and the profile they suggest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..core.table_profile import TableFile, TableProfile
from ..core.table_profile_guess import ROWS_LOOKED_AT, guess_profile
from ..core.text_encoding import Encoding
from .delimited_file import DelimitedFile
from .rejected_rows import as_it_was, is_rejected
from .spreadsheet_file import Spreadsheet
from .table_source import SPREADSHEETS, SourceRow, TableSource

_MOST_LOOKED_AT = 16 << 20
"""The characters that are looked at, of however many rows they are."""


class TableSample(NamedTuple):
    """What can be seen of a table without reading all of it.

    Attributes:
        rows: the first ones, as many as `ROWS_LOOKED_AT`.
        encoding, separator: of a file of text; None and "" of others.
        sheets, sheet: of a spreadsheet, and the one that was opened; () and "" of others.
    """

    names: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    encoding: Encoding | None = None
    separator: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""


def open_table(
    path: Path, file: TableFile, language: str | None = None, sheet: str = ""
) -> DelimitedFile | Spreadsheet:
    """Open a file of delimited text or a spreadsheet. Raises TableUnreadable."""
    if path.suffix.lower() in SPREADSHEETS:
        return Spreadsheet(path, sheet, file.header_row)
    return DelimitedFile(path, file, language)


def rows_of(source: TableSource) -> Iterator[SourceRow]:
    """The rows of a table; of one that we wrote for rows to be mended, as they stood in their own.

    Raises TableUnreadable where it can't be read on.
    """
    if not is_rejected(source.names):
        yield from source.rows()
        return
    for row in source.rows():
        yield row._replace(cells=as_it_was(row.cells))


def first_rows(source: TableSource) -> list[SourceRow]:
    """As many rows as are looked at before all are read. Raises TableUnreadable."""
    found: list[SourceRow] = []
    size = 0
    for row in rows_of(source):
        size += sum(len(cell) for cell in row.cells if isinstance(cell, str))
        found.append(row)
        if size > _MOST_LOOKED_AT or len(found) == ROWS_LOOKED_AT:
            break
    return found


def guessed_profile(source: TableSource) -> TableProfile:
    """The profile that a table suggests. Raises what `guess_profile` raises, and TableUnreadable."""
    rows = [row.cells for row in first_rows(source) if row.problem is None]
    return guess_profile(source.names, rows, source.has_points)


def profile_of(sample: TableSample) -> TableProfile:
    """The profile that what was seen suggests. Raises what `guess_profile` raises."""
    return guess_profile(sample.names, [row.cells for row in sample.rows if row.problem is None], False)


def sample_of(path: Path, file: TableFile, language: str | None, sheet: str = "") -> TableSample:
    """Open a file, and see what is in it. Raises TableUnreadable."""
    source = open_table(path, file, language, sheet)
    rows = tuple(first_rows(source))
    if isinstance(source, Spreadsheet):
        return TableSample(source.names, rows, sheets=source.sheets, sheet=source.sheet)
    return TableSample(source.names, rows, source.encoding, source.separator)
