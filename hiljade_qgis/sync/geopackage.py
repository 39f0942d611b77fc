"""The GeoPackage format (OGC 12-128r18), as far as a working copy needs it: metadata tables, R-trees, geometries.

The texts of tables and triggers are those that OGR writes, so that QGIS, ogr2ogr and every other program that
speaks GeoPackage finds what it expects.
"""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Sequence
from typing import Callable, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..core.record import Position, position_in_world

APPLICATION_ID = 0x47504B47
"""SQLite's application id of a GeoPackage, "GPKG"."""
_FORMAT_VERSION = 10200
SRS_ID = 4326

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,'
    'AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)

_METADATA_TABLES = (
    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,srs_id INTEGER NOT NULL PRIMARY KEY,"
    "organization TEXT NOT NULL,organization_coordsys_id INTEGER NOT NULL,definition  TEXT NOT NULL,description TEXT)",
    "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY,data_type TEXT NOT NULL,identifier TEXT UNIQUE,"
    "description TEXT DEFAULT '',last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
    "min_x DOUBLE, min_y DOUBLE,max_x DOUBLE, max_y DOUBLE,srs_id INTEGER,"
    "CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
    "CREATE TABLE gpkg_ogr_contents(table_name TEXT NOT NULL PRIMARY KEY,feature_count INTEGER DEFAULT NULL)",
    "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL,column_name TEXT NOT NULL,"
    "geometry_type_name TEXT NOT NULL,srs_id INTEGER NOT NULL,z TINYINT NOT NULL,m TINYINT NOT NULL,"
    "CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),CONSTRAINT uk_gc_table_name UNIQUE (table_name),"
    "CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
    "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
    "CREATE TABLE gpkg_extensions (table_name TEXT,column_name TEXT,extension_name TEXT NOT NULL,"
    "definition TEXT NOT NULL,scope TEXT NOT NULL,"
    "CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
)

_SRS_ROWS = (
    (
        "Undefined Cartesian SRS",
        -1,
        "NONE",
        -1,
        "undefined",
        "undefined Cartesian coordinate reference system",
    ),
    (
        "Undefined geographic SRS",
        0,
        "NONE",
        0,
        "undefined",
        "undefined geographic coordinate reference system",
    ),
    (
        "WGS 84 geodetic",
        SRS_ID,
        "EPSG",
        4326,
        _WGS84,
        "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid",
    ),
)


def create_metadata(connection: sqlite3.Connection) -> None:
    """Make an empty database a GeoPackage without layers."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {_FORMAT_VERSION}")
    for table in _METADATA_TABLES:
        connection.execute(table)
    connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)", _SRS_ROWS)


def register_layer(connection: sqlite3.Connection, table: str, geometry_type: str, title: str) -> None:
    """Enter a feature table with its geometry column `geom` and give it an R-tree (without triggers yet)."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
        " VALUES (?, 'features', ?, ?, ?)",
        (table, table, title, SRS_ID),
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (table, geometry_type, SRS_ID)
    )
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
        " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
        (table,),
    )
    connection.execute(f'CREATE VIRTUAL TABLE "rtree_{table}_geom" USING rtree(id, minx, maxx, miny, maxy)')
    connection.execute("INSERT INTO gpkg_ogr_contents VALUES (?, 0)", (table,))


def register_attributes(connection: sqlite3.Connection, table: str) -> None:
    """Enter a table without geometry. Where one is entered, OGR no longer lists those that are not."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'attributes', ?, 0)",
        (table, table),
    )


class Extent(NamedTuple):
    """What a layer's R-tree spans, degrees."""

    min_x: float
    max_x: float
    min_y: float
    max_y: float


def update_statistics(connection: sqlite3.Connection, table: str) -> None:
    """Bring the feature count and the extent of a layer up to date."""
    (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # nosec B608
    found = connection.execute(
        f'SELECT min(minx), max(maxx), min(miny), max(maxy) FROM "rtree_{table}_geom"'  # nosec B608
    ).fetchone()
    enter_statistics(connection, table, count, None if found[0] is None else Extent(*found))


def enter_statistics(connection: sqlite3.Connection, table: str, count: int, extent: Extent | None) -> None:
    """Note how many features a layer has and what they span; None where none of them is anywhere."""
    min_x, max_x, min_y, max_y = extent or (None, None, None, None)
    connection.execute("UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?", (count, table))
    connection.execute(
        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?,"
        " last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now') WHERE table_name = ?",
        (min_x, min_y, max_x, max_y, table),
    )


def layer_triggers(table: str) -> dict[str, str]:
    """Name and text of the triggers that OGR keeps on a layer with key `fid` and geometry `geom`."""
    tree = f'"rtree_{table}_geom"'
    bounds = '(NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"))'
    there = '(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))'
    gone = '(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))'
    rtree, count = f"rtree_{table}_geom_", "feature_count_"

    def named(name: str) -> str:
        return f'CREATE TRIGGER "{name}" AFTER'

    return {
        f"{rtree}insert": f'{named(rtree + "insert")} INSERT ON "{table}" WHEN (new."geom" NOT NULL AND NOT '
        f'ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO {tree} VALUES {bounds}; END',
        f"{rtree}update1": f'{named(rtree + "update1")} UPDATE OF "geom" ON "{table}" WHEN OLD."fid" = NEW."fid" AND '
        f"{there} BEGIN INSERT OR REPLACE INTO {tree} VALUES {bounds}; END",
        f"{rtree}update2": f'{named(rtree + "update2")} UPDATE OF "geom" ON "{table}" WHEN OLD."fid" = NEW."fid" AND '  # nosec B608
        f'{gone} BEGIN DELETE FROM {tree} WHERE id = OLD."fid"; END',
        f"{rtree}update3": f'{named(rtree + "update3")} UPDATE ON "{table}" WHEN OLD."fid" != NEW."fid" AND '  # nosec B608
        f'{there} BEGIN DELETE FROM {tree} WHERE id = OLD."fid"; INSERT OR REPLACE INTO {tree} VALUES {bounds}; END',
        f"{rtree}update4": f'{named(rtree + "update4")} UPDATE ON "{table}" WHEN OLD."fid" != NEW."fid" AND '  # nosec B608
        f'{gone} BEGIN DELETE FROM {tree} WHERE id IN (OLD."fid", NEW."fid"); END',
        f"{rtree}delete": f'{named(rtree + "delete")} DELETE ON "{table}" WHEN old."geom" NOT NULL BEGIN '  # nosec B608
        f'DELETE FROM {tree} WHERE id = OLD."fid"; END',
        f"trigger_insert_{count}{table}": f'{named(f"trigger_insert_{count}{table}")} INSERT ON "{table}" BEGIN '  # nosec B608
        "UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE lower(table_name) = "
        f"lower('{table}'); END",
        f"trigger_delete_{count}{table}": f'{named(f"trigger_delete_{count}{table}")} DELETE ON "{table}" BEGIN '  # nosec B608
        "UPDATE gpkg_ogr_contents SET feature_count = feature_count - 1 WHERE lower(table_name) = "
        f"lower('{table}'); END",
    }


_POINT = struct.Struct("<2sBBiBIdd")
_POINT_FLAGS = 0x01  # little endian, no envelope
_POINT_HEAD = _POINT.pack(b"GP", 0, _POINT_FLAGS, SRS_ID, 1, 1, 0.0, 0.0)[:13]
_POINT_XY = struct.Struct("<dd").unpack_from
_ENVELOPE_FLAGS = 0x03  # little endian, envelope minx maxx miny maxy
_ENVELOPE_DOUBLES = {0: 0, 1: 4, 2: 6, 3: 6, 4: 8}


def point_blob(position: Position | None) -> bytes | None:
    """A position as a GeoPackage geometry; nowhere is NULL."""
    if position is None:
        return None
    return _POINT.pack(b"GP", 0, _POINT_FLAGS, SRS_ID, 1, 1, position.lon_deg, position.lat_deg)


_POINT_RECORD = np.dtype(
    {
        "names": ["magic", "version", "flags", "srs", "order", "kind", "x", "y"],
        "formats": ["S2", "u1", "u1", "<i4", "u1", "<u4", "<f8", "<f8"],
    }
)


def point_blobs(lon_deg: NDArray[np.float64], lat_deg: NDArray[np.float64]) -> list[bytearray | None]:
    """`point_blob` of many positions at once, as `bulk_rows` takes them best; NaN is nowhere."""
    points = np.empty(len(lon_deg), dtype=_POINT_RECORD)
    for name, value in (("magic", b"GP"), ("version", 0), ("flags", _POINT_FLAGS), ("srs", SRS_ID)):
        points[name] = value
    points["order"], points["kind"], points["x"], points["y"] = 1, 1, lon_deg, lat_deg
    data, size = bytearray(points.tobytes()), points.itemsize
    blobs: list[bytearray | None] = [data[start : start + size] for start in range(0, len(data), size)]
    for nowhere in np.flatnonzero(np.isnan(lon_deg)).tolist():
        blobs[nowhere] = None
    return blobs


def polygon_blobs(wkb: Sequence[bytes], bounds: NDArray[np.float64]) -> list[bytearray]:
    """WKB polygons as GeoPackage geometries with their envelopes, as `bulk_rows` takes them best.

    Args:
        wkb: little-endian WKB, EPSG:4326.
        bounds: float64 (n, 4): minx, maxx, miny, maxy in degrees.
    """
    head = bytearray(struct.pack("<2sBBi", b"GP", 0, _ENVELOPE_FLAGS, SRS_ID))
    envelopes = np.ascontiguousarray(bounds, dtype="<f8").tobytes()
    return [head + envelopes[32 * i : 32 * i + 32] + body for i, body in enumerate(wkb)]


def _wkb_offset(blob: bytes) -> int:
    if len(blob) < 8 or blob[:2] != b"GP":
        raise ValueError("not a GeoPackage geometry")
    return 8 + 8 * _ENVELOPE_DOUBLES.get((blob[3] >> 1) & 7, 0)


def position_from_blob(blob: object) -> Position | None:
    """The position in a GeoPackage point, whatever its byte order, envelope, height or measure.

    None for NULL, an empty point, another kind of geometry, and a position outside the world.
    """
    if not isinstance(blob, bytes):
        return None
    if len(blob) == _POINT.size and blob.startswith(_POINT_HEAD):  # as nearly every program writes it
        return position_in_world(*_POINT_XY(blob, len(_POINT_HEAD)))
    try:
        start = _wkb_offset(blob)
        order = "<" if blob[start] == 1 else ">"
        kind, x, y = struct.unpack_from(f"{order}Idd", blob, start + 1)
    except (ValueError, IndexError, struct.error):
        return None
    return position_in_world(x, y) if (kind & 0x0FFFFFFF) % 1000 == 1 else None


def _bounds(blob: object) -> tuple[float, float, float, float] | None:
    """minx, maxx, miny, maxy; None for an empty geometry."""
    if not isinstance(blob, bytes):
        return None
    start = _wkb_offset(blob)
    order = "<" if blob[3] & 1 else ">"
    if start > 8:
        found = struct.unpack_from(f"{order}4d", blob, 8)
    else:
        order = "<" if blob[start] == 1 else ">"
        x, y = struct.unpack_from(f"{order}dd", blob, start + 5)
        found = (x, x, y, y)
    return None if math.isnan(found[0]) else found


def add_spatial_functions(connection: sqlite3.Connection) -> None:
    """Give the connection the functions that R-tree triggers call, for the points and envelopes of a working copy."""

    def edge(index: int) -> Callable[[object], float | None]:
        def value(blob: object) -> float | None:
            found = _bounds(blob)
            return None if found is None else found[index]

        return value

    for index, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, edge(index), deterministic=True)
    connection.create_function("ST_IsEmpty", 1, lambda blob: int(_bounds(blob) is None), deterministic=True)
