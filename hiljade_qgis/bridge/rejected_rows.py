"""The rows of a table that can't be read, as a CSV file to be mended and imported again."""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from ..core.spreadsheet_text import guarded, unguarded
from ..core.table_cell import Cell, cell_text
from ..sync.errors import FolderNotWritable

ADDED = ("row", "reason")
"""The columns before those of the table."""


class RejectedRows:
    """Such a file; it is there once the `with` statement ends well, and left as it was where that does not.

    All cells are texts. One that a spreadsheet would run has an apostrophe before it.

    Args:
        path: of the file; None to write none.
        names: of the table's columns.

    Raises:
        FolderNotWritable: also later, it can't be written.
    """

    def __init__(self, path: Path | None, names: Sequence[str]) -> None:
        self._path, self._names = path, own_names(names)
        self._left_out = len(names) - len(self._names)
        self._file: Any = None

    def __enter__(self) -> RejectedRows:
        if self._path is not None:
            try:
                # With a mark, or the usual spreadsheet takes it for another encoding.
                self._file = open(
                    self._part(self._path), "w", encoding="utf-8-sig", errors="backslashreplace", newline=""
                )
                self._writer = csv.writer(self._file)
            except OSError as error:
                raise FolderNotWritable(self._path, str(error)) from error
            self._write(self._path, [*ADDED, *self._names])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._file is None or self._path is None:
            return
        part = self._part(self._path)
        try:
            self._file.close()
            if kind is None:
                os.replace(part, self._path)
        except OSError as error:
            raise FolderNotWritable(self._path, str(error)) from error
        finally:
            part.unlink(missing_ok=True)

    def add(self, number: int, reason: str, cells: Sequence[Cell]) -> None:
        """Write a row, its reason in a sentence or more."""
        if self._path is not None:
            kept = cells[self._left_out :] if len(cells) > self._left_out else cells
            self._write(self._path, [str(number), reason, *map(cell_text, kept)])

    def _write(self, path: Path, texts: list[str]) -> None:
        try:
            self._writer.writerow(map(guarded, texts))
        except OSError as error:
            raise FolderNotWritable(path, str(error)) from error

    @staticmethod
    def _part(path: Path) -> Path:
        return path.with_name(path.name + ".part")


def own_names(names: Sequence[str]) -> Sequence[str]:
    """The columns of a table without those that this module added, if it is such a file."""
    return names[len(ADDED) :] if is_rejected(names) else names


def is_rejected(names: Sequence[str]) -> bool:
    """Whether a table is such a file."""
    return tuple(names[: len(ADDED)]) == ADDED


def as_it_was(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a row of such a file as they stood in the table."""
    return [unguarded(cell) if isinstance(cell, str) else cell for cell in cells]
