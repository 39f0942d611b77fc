"""The rows of an edited copy that is a GeoPackage, read without QGIS. The file may come from anybody."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ..core.camera import SERVER_ID_COLUMN, VERSION_COLUMN
from .edited_rows import EditedRow, edited_row
from .errors import SyncError
from .former_versions import reading
from .geopackage import SRS_ID, position_from_blob
from .schema import EDITED_COLUMNS

_CAMERAS = "cameras"


class EditedCopyUnreadable(SyncError):
    """The edited copy is no GeoPackage with such a layer of points, or not in longitude and latitude."""

    def __init__(self, name: str, detail: str = "") -> None:
        super().__init__(f"{name}: {detail}")
        self.name, self.detail = name, detail


class NoServerIds(SyncError):
    """The edited copy has no column `server_id`, so that nobody can tell which row is which record."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def edited_rows(path: Path, table: str | None = None) -> Iterator[EditedRow]:
    """The rows of a layer of a GeoPackage, by its row key.

    Args:
        table: its name; None for `cameras`, or for the only one that has a `server_id`.

    Raises:
        EditedCopyUnreadable, NoServerIds.
    """
    path = Path(path)
    try:
        with reading(path) as connection:
            layer, geometry = _layer(connection, path, table)
            yield from _rows(connection, path, layer, geometry)
    except sqlite3.DatabaseError as error:
        raise EditedCopyUnreadable(path.name, str(error)) from error


def _layer(connection: sqlite3.Connection, path: Path, wanted: str | None) -> tuple[str, str]:
    """Name and geometry column of the layer to read."""
    layers = {
        str(name): (str(geometry), srs_id)
        for name, geometry, srs_id in connection.execute(
            "SELECT g.table_name, g.column_name, s.organization_coordsys_id FROM gpkg_geometry_columns g"
            " JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
            " JOIN sqlite_master m ON m.name = g.table_name AND m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'"
        )
    }
    if wanted is None:
        named = [name for name in layers if SERVER_ID_COLUMN in _columns(connection, name)]
        if _CAMERAS in layers:
            wanted = _CAMERAS
        elif len(named) == 1:
            wanted = named[0]
        elif layers and not named:
            raise NoServerIds(path.name)
    if wanted is None or wanted not in layers:
        raise EditedCopyUnreadable(path.name, f"no layer {wanted}")
    geometry, srs_id = layers[wanted]
    if srs_id != SRS_ID:
        raise EditedCopyUnreadable(path.name, f"in EPSG:{srs_id}")
    return wanted, geometry


def _columns(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """The columns by their names in small letters."""
    found = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return {str(name).casefold(): str(name) for (name,) in found}


def _rows(connection: sqlite3.Connection, path: Path, table: str, geometry: str) -> Iterator[EditedRow]:
    columns = _columns(connection, table)
    if SERVER_ID_COLUMN not in columns:
        raise NoServerIds(path.name)
    has_version = VERSION_COLUMN in columns
    said = [columns[column] for column in EDITED_COLUMNS if column in columns]
    names = [geometry, columns[SERVER_ID_COLUMN], columns.get(VERSION_COLUMN, columns[SERVER_ID_COLUMN]), *said]
    text = f"SELECT {', '.join(map(_quoted, names))} FROM {_quoted(table)} ORDER BY rowid"  # nosec B608
    for blob, server_id, version, *values in connection.execute(text):
        yield edited_row(server_id, version, position_from_blob(blob), dict(zip(said, values)), has_version)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
