"""Writes an XLSX workbook, row by row: every text is a cell of text, which no spreadsheet runs or changes.

What is in it follows ECMA-376, part 1, "SpreadsheetML", with texts in the cells themselves (`inlineStr`). Only what a
reader needs is written: no styles, no formulas, no properties that name anybody.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import IO, Union

from ..core.record import text_from_number
from ..core.spreadsheet_text import in_a_table

Cell = Union[str, float, None]

MOST_ROWS = 1_048_576
"""Of one sheet, its heading included."""
MOST_CHARACTERS = 32_767
"""Of one cell, in units of UTF-16."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_ROWS_AT_ONCE = 500


class TooManyRows(ValueError):
    """More than a sheet holds."""


def fits_a_cell(text: str) -> bool:
    """Whether a cell holds it."""
    return len(text) <= MOST_CHARACTERS and len(text.encode("utf-16-le")) <= 2 * MOST_CHARACTERS


def write_workbook(file: IO[bytes], sheets: Iterable[tuple[str, Iterable[Sequence[Cell]]]]) -> None:
    """Write sheets one after the other; of each its name, and its rows, which are taken while they are written.

    Args:
        sheets: names are our own, of letters; a row may end early, and a number is finite.

    Raises:
        TooManyRows, OSError.
    """
    names = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for number, (name, rows) in enumerate(sheets, 1):
            names.append(name)
            with book.open(f"xl/worksheets/sheet{number}.xml", "w", force_zip64=True) as sheet:
                for part in _sheet(rows):
                    sheet.write(part.encode())
        for path, text in _around(names):
            book.writestr(path, _XML + text)


def _sheet(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    yield f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>'
    parts: list[str] = []
    columns: list[str] = []
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise TooManyRows(number)
        columns += map(_column_name, range(len(columns), len(row)))
        cells = (_cell(f"{column}{number}", value) for column, value in zip(columns, row))
        parts.append(f'<row r="{number}">{"".join(cells)}</row>')
        if len(parts) == _ROWS_AT_ONCE:
            yield "".join(parts)
            parts = []
    yield "".join(parts) + "</sheetData></worksheet>"


def _cell(place: str, value: Cell) -> str:
    if value is None:
        # It stands there empty: GDAL takes the first row for the heading only where the second has as many cells, and
        # one that is no text.
        return f'<c r="{place}"/>'
    if isinstance(value, str):
        # A reader of XML makes another line end of a bare one.
        text = escape(in_a_table(value), quote=False).replace("\r", "&#13;")
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    return f'<c r="{place}"><v>{text_from_number(value)}</v></c>'


def _column_name(index: int) -> str:
    """A, B … Z, AA, AB …"""
    name = ""
    while index >= 0:
        index, letter = divmod(index, 26)
        name = chr(ord("A") + letter) + name
        index -= 1
    return name


def _around(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What makes a workbook of sheets with these names: the parts of the package and their texts."""
    numbers = range(1, len(names) + 1)
    types = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_SHEET_TYPE}"/>' for n in numbers)
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_BOOK_TYPE}"/>{types}</Types>',
    )
    yield "_rels/.rels", _relationships([("officeDocument", "xl/workbook.xml")])
    sheets = "".join(f'<sheet name="{names[n - 1]}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    yield "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'
    yield "xl/_rels/workbook.xml.rels", _relationships([("worksheet", f"worksheets/sheet{n}.xml") for n in numbers])


def _relationships(targets: Sequence[tuple[str, str]]) -> str:
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'
