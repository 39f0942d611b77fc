"""Spreadsheets (XLSX, ODS) as tables, through GDAL, each cell as text or number as the sheet has it.

GDAL reads what it can of a damaged sheet and says so in passing; here such a sheet is refused, so that no row is missed
unseen. And a file comes from anybody: how large it is unpacked is measured before it is read.
"""

from __future__ import annotations

import os
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ..core.table_cell import Cell, cell_text
from .table_source import SourceRow, TableUnreadable

MAX_UNPACKED_BYTES = 400_000_000
"""The largest spreadsheet that is read, unpacked."""

_DRIVERS = {".xlsx": "XLSX", ".xlsm": "XLSX", ".ods": "ODS"}
_PIECE_BYTES = 1 << 20
_TOO_MUCH = re.compile(r"\bmemory\b", re.IGNORECASE)
"""In what GDAL says where a sheet has more, empty cells among it, than it takes: an ODS of some 30,000 cameras has."""
_UNNAMED = re.compile(r"Field[0-9]+")


class Spreadsheet:
    """One sheet of such a file.

    Args:
        sheet: its name; "" for the first one.
        header_row: the row that has the names of the columns, from 1.

    Raises:
        TableUnreadable: it is none, too large, damaged, or has no row with the names of columns.
    """

    has_points = False

    def __init__(self, path: Path, sheet: str, header_row: int) -> None:
        self.path, self._header_row, self._row = path, header_row, 0
        _check_size(path)
        with self._whole():
            self._dataset = _opened(path)
            self.sheets = tuple(
                self._dataset.GetLayer(index).GetName() for index in range(self._dataset.GetLayerCount())
            )
            if sheet and sheet not in self.sheets:
                raise TableUnreadable(path, "no_such_sheet")
            if not self.sheets:
                raise TableUnreadable(path, "empty")
            self.sheet = sheet or self.sheets[0]
            self._layer = self._dataset.GetLayerByName(self.sheet)
            self._count = max(1, self._layer.GetFeatureCount())
            self.names = self._names()

    def rows(self) -> Iterator[SourceRow]:
        """The rows after the one with the names."""
        for number, cells in self._cells():
            self._row += 1
            if number > self._header_row and any(cell not in (None, "") for cell in cells):
                yield SourceRow(number, cells)

    def done(self) -> float:
        """How much of the sheet has been read, from 0 to 1."""
        return min(1.0, self._row / self._count)

    def _names(self) -> tuple[str, ...]:
        definition = self._layer.GetLayerDefn()
        named = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
        if self._header_row == 1 and not self._first_is_a_row():
            names = ["" if _UNNAMED.fullmatch(name) else name for name in named]
        else:
            names = next((list(map(cell_text, cells)) for row, cells in self._cells() if row == self._header_row), [])
        if not any(map(str.strip, names)):
            raise TableUnreadable(self.path, "empty")
        return tuple(names)

    def _first_is_a_row(self) -> bool:
        """Whether GDAL took the first row for one like the others, as it does where there is no other."""
        return any(number == 1 for number, _cells in self._cells())

    def _cells(self) -> Iterator[tuple[int, list[Cell]]]:
        """The sheet's rows with their numbers, the one that GDAL took for the names left out."""
        definition = self._layer.GetLayerDefn()
        kinds = [definition.GetFieldDefn(index).GetType() for index in range(definition.GetFieldCount())]
        self._row = 0
        self._layer.ResetReading()
        while (feature := self._layer.GetNextFeature()) is not None:
            yield feature.GetFID(), [_cell(feature, index, kind) for index, kind in enumerate(kinds)]

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """What GDAL could not read is an error, not a gap. It reads all of a sheet when the first thing is asked."""
        failures: list[str] = []

        def note(severity: int, _number: int, message: str) -> None:
            if severity >= gdal.CE_Failure:
                failures.append(message)

        gdal.PushErrorHandler(note)
        try:
            with _headers_in_first_row():
                yield
        except RuntimeError as error:  # where QGIS, or somebody's script, made GDAL raise its errors
            raise TableUnreadable(self.path, _reason([*failures, str(error)])) from error
        finally:
            gdal.PopErrorHandler()
        if failures:
            raise TableUnreadable(self.path, _reason(failures))


def _reason(failures: list[str]) -> str:
    return "too_large" if any(map(_TOO_MUCH.search, failures)) else "damaged"


def _opened(path: Path) -> Any:
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=[_DRIVERS[path.suffix.lower()]])
    if dataset is None:
        raise TableUnreadable(path, "damaged")
    return dataset


@contextmanager
def _headers_in_first_row() -> Iterator[None]:
    """GDAL else takes the names for a row where all cells are texts."""
    set_option = getattr(gdal, "SetThreadLocalConfigOption", gdal.SetConfigOption)
    for driver in set(_DRIVERS.values()):
        set_option(f"OGR_{driver}_HEADERS", "FORCE")
    try:
        yield
    finally:
        for driver in set(_DRIVERS.values()):
            set_option(f"OGR_{driver}_HEADERS", None)


def _cell(feature: Any, index: int, kind: int) -> Cell:
    if not feature.IsFieldSetAndNotNull(index):
        return None
    if kind == ogr.OFTReal:
        return float(feature.GetFieldAsDouble(index))
    if kind in (ogr.OFTInteger, ogr.OFTInteger64):
        return int(feature.GetFieldAsInteger64(index))
    if kind in (ogr.OFTDate, ogr.OFTDateTime):
        return _iso(*feature.GetFieldAsDateTime(index)[:6])
    return str(feature.GetFieldAsString(index))


def _iso(year: int, month: int, day: int, hour: int, minute: int, second: float) -> str:
    text = f"{year:04}-{month:02}-{day:02}"
    return text if hour == minute == second == 0 else f"{text}T{hour:02}:{minute:02}:{int(second):02}"


def _check_size(path: Path) -> None:
    """Unpack the parts that are read, without keeping them: what a file says of its own size may be a lie."""
    left = MAX_UNPACKED_BYTES
    try:
        with zipfile.ZipFile(path) as archive:
            for part in archive.infolist():
                if not part.filename.lower().endswith((".xml", ".rels")):
                    continue
                with archive.open(part) as file:
                    while piece := file.read(_PIECE_BYTES):
                        left -= len(piece)
                        if left < 0:
                            raise TableUnreadable(path, "too_large")
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise TableUnreadable(path, "damaged") from error  # a password makes it one, too
    except OSError as error:  # of the file itself, or of places in it that are nowhere
        raise TableUnreadable(path, "damaged" if os.access(path, os.R_OK) else "not_readable") from error
