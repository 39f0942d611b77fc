"""Files with a table of old values and new ones: JSON, or two columns of text in any encoding that can be told."""

from __future__ import annotations

from pathlib import Path

from ..core.table_problem import TextTableUnreadable
from ..core.text_encoding import EncodingFinder
from ..core.value_table import table_from_csv, table_from_json, table_to_json
from ..sync.database_file import file_error
from ..sync.errors import SyncError

VALUE_TABLES = "*.json *.csv *.tsv *.txt *.JSON *.CSV *.TSV *.TXT"
"""The names of such files."""
LARGEST = 10_000_000
"""Bytes of a file with a table; one of ten million is no table that somebody has looked at."""


class ValueTableUnreadable(SyncError):
    """The file is not there, is empty, or its encoding can't be told.

    Attributes:
        too_large: whether it is none of that, but more than anybody reads.
    """

    def __init__(self, path: Path, too_large: bool = False) -> None:
        super().__init__(f"{path.name}: {'too large' if too_large else 'unreadable'}")
        self.path, self.too_large = path, too_large


def read_value_table(path: Path) -> dict[str, str]:
    """New value by old one. Any thread.

    Raises:
        ValueTableUnreadable. NoTable: it holds something else.
    """
    text = _text_of(path)
    return table_from_json(text) if path.suffix.lower() == ".json" else table_from_csv(text)


def write_value_table(path: Path, table: dict[str, str]) -> None:
    """Write a table as JSON, which no spreadsheet runs anything of. Any thread.

    Raises:
        FolderNotWritable, DiskFull.
    """
    try:
        path.write_text(table_to_json(table), encoding="utf-8")
    except OSError as error:
        raise file_error(path, error) from error


def _text_of(path: Path) -> str:
    try:
        size = path.stat().st_size if path.is_file() else 0
        if size > LARGEST:
            raise ValueTableUnreadable(path, too_large=True)
        body = path.read_bytes() if size else b""
        text = body.decode(_encoding_of(body))
    except (OSError, ValueError, TextTableUnreadable) as error:
        raise ValueTableUnreadable(path) from error
    if not text:
        raise ValueTableUnreadable(path)
    return text


def _encoding_of(body: bytes) -> str:
    """Raises ValueError or TextTableUnreadable where it can't be told for certain."""
    finder = EncodingFinder()
    finder.feed(body)
    found = finder.found()
    if not found.certain:
        raise ValueError("no certain encoding")
    return "utf-8-sig" if found.name == "utf-8" else found.name
