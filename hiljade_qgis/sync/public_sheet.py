"""Writes the public sheet: cameras in a file for everybody, as CSV, XLSX or GeoJSON, with the licence.

Whatever the format, the values come back as they are; what has to be known for that:

- CSV is UTF-8 with a byte order mark, without which a spreadsheet takes it for something else and breaks every Š. A
  text that a spreadsheet would run has an apostrophe before it (`core.spreadsheet_text`). Beside it stand
  `<name>.csvt`, which tells GDAL and QGIS that all is text (`007` is no number), and `<name>.license.txt`.
- XLSX has texts as texts, numbers as numbers, and the licence on a sheet of its own.
- GeoJSON has the licence in its members `license` and `attribution`.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Callable

from ..core.public_record import LAT_COLUMN, LON_COLUMN
from ..core.record import ColumnValue, text_from_number
from ..core.spreadsheet_text import guarded, in_a_table
from .database_file import file_error
from .xlsx_file import fits_a_cell, write_workbook

Values = Mapping[str, ColumnValue]

_CSV, _XLSX, _GEOJSON = ".csv", ".xlsx", ".geojson"
_LICENCE_ENDING, _TYPES_ENDING = ".license.txt", ".csvt"
_PLACE = (LAT_COLUMN, LON_COLUMN)


@dataclass(frozen=True)
class About:
    """What goes along with the cameras.

    Attributes:
        name: of the layer that they come from.
        licence, attribution: of the layer; "" where nobody said it.
        lines: the same and more for people: what each is called, and what it is.
    """

    name: str
    licence: str
    attribution: str
    lines: Sequence[tuple[str, str]] = ()


def fits(path: Path, camera: Values) -> bool:
    """Whether a file of this format holds these values whole."""
    if path.suffix.lower() != _XLSX:
        return True
    return all(fits_a_cell(value) for value in camera.values() if isinstance(value, str))


def write_public(path: Path, columns: Sequence[str], cameras: Iterable[Values], about: About) -> list[Path]:
    """Write cameras to a file in the format that its ending says, in the place of an older one; gives what was written.

    The file appears when it is whole; where something goes wrong, an older one stays.

    Args:
        path: it ends in one of ENDINGS.
        columns: what is written of each camera, in order; for GeoJSON its position becomes the geometry.

    Raises:
        FolderNotWritable, DiskFull: it can't be written.
        TooManyRows: more than a sheet of XLSX holds. And what `cameras` raises.
    """
    part = path.with_name(path.name + ".part")
    try:
        beside = _WRITERS[path.suffix.lower()](part, columns, cameras, about)
        for ending, text in beside.items():
            path.with_suffix(ending).write_text(text, encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        raise file_error(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return [path, *map(path.with_suffix, beside)]


def _write_csv(part: Path, columns: Sequence[str], cameras: Iterable[Values], about: About) -> dict[str, str]:
    with open(part, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([_csv_text(camera[column]) for column in columns] for camera in cameras)
    licence = "".join(f"{name}: {text}\n" for name, text in about.lines)
    return {_TYPES_ENDING: ",".join(['"String"'] * len(columns)) + "\n", _LICENCE_ENDING: licence}


def _csv_text(value: ColumnValue) -> str:
    if value is None:
        return ""
    return guarded(in_a_table(value)) if isinstance(value, str) else text_from_number(value)


def _write_xlsx(part: Path, columns: Sequence[str], cameras: Iterable[Values], about: About) -> dict[str, str]:
    rows = chain([columns], ([camera[column] for column in columns] for camera in cameras))
    with open(part, "wb") as file:
        write_workbook(file, [("cameras", rows), ("licence", about.lines)])
    return {}


def _write_geojson(part: Path, columns: Sequence[str], cameras: Iterable[Values], about: About) -> dict[str, str]:
    with open(part, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(_geojson(columns, cameras, about))
    return {}


def _geojson(columns: Sequence[str], cameras: Iterable[Values], about: About) -> Iterator[str]:
    said = {"name": about.name, "license": about.licence, "attribution": about.attribution}
    head = {"type": "FeatureCollection", **{name: text for name, text in said.items() if text}}
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "features": ['
    between = "\n"
    for camera in cameras:
        yield between + json.dumps(_feature(columns, camera), ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"


def _feature(columns: Sequence[str], camera: Values) -> dict[str, object]:
    place = [camera[LON_COLUMN], camera[LAT_COLUMN]]
    return {
        "type": "Feature",
        "geometry": None if None in place else {"type": "Point", "coordinates": place},
        "properties": {column: camera[column] for column in columns if column not in _PLACE},
    }


_WRITERS: dict[str, Callable[[Path, Sequence[str], Iterable[Values], About], dict[str, str]]] = {
    _CSV: _write_csv,
    _XLSX: _write_xlsx,
    _GEOJSON: _write_geojson,
}
"""By ending: writes the file, and gives the endings and texts of those beside it."""

ENDINGS = tuple(_WRITERS)
