"""Whether a file that says it is a working copy may be opened: its code must be ours to the letter.

SQL in a database file runs when the file is used. A working copy that came from elsewhere is therefore opened only
if every trigger, view and index on our tables is one that we (or OGR, on any layer) would have written.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from .errors import NotAWorkingCopy, WorkingCopyNewer, WorkingCopyStrange
from .geopackage import layer_triggers
from .schema import INDEXES, LAYERS, SCHEMA_VERSION, TABLES, tables_of, triggers_of

_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ADDED_COLUMN = re.compile(r'(, "?[A-Za-z_][A-Za-z0-9_ ]*"? [A-Z]+(\([0-9]+\))?)*\)')
"""What OGR appends to a table when somebody adds fields: names and plain types, no defaults, checks or expressions."""


def check(connection: sqlite3.Connection, path: Path) -> int:
    """Say whether this is a working copy that we may use, and of which schema version; `path` is for the errors.

    Raises:
        NotAWorkingCopy: it is something else, or damaged.
        WorkingCopyNewer: a newer version made it.
        WorkingCopyStrange: it carries code that is not ours, or lacks some of ours.
    """
    try:
        version = _schema_version(connection)
        objects = list(connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"))
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            raise
        raise NotAWorkingCopy(path, str(error)) from error
    if version is None:
        raise NotAWorkingCopy(path, "no hiljade_meta")
    if version > SCHEMA_VERSION:
        raise WorkingCopyNewer(path, version, SCHEMA_VERSION)
    if version < 1:
        raise NotAWorkingCopy(path, f"schema {version}")
    strange = _strange(objects, version)
    if strange:
        raise WorkingCopyStrange(path, tuple(sorted(strange)))
    return version


def _schema_version(connection: sqlite3.Connection) -> int | None:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'hiljade_meta' AND type = 'table'").fetchone():
        return None
    row = connection.execute("SELECT value FROM hiljade_meta WHERE key = 'schema_version'").fetchone()
    return int(row[0]) if row and str(row[0]).isascii() and str(row[0]).isdigit() else None


def _strange(objects: list[tuple[str, str, str, str]], version: int) -> set[str]:
    tables, triggers = tables_of(version), triggers_of(version)
    found = {name: text for kind, name, _, text in objects if kind != "table" or name in TABLES}
    strange = {name for name, text in {**tables, **triggers}.items() if not _is(name, found.get(name, ""), text)}
    strange |= {name for name in TABLES if name in found and name not in tables}  # a name that is ours to be
    for kind, name, table, text in objects:
        if kind == "view" or (kind == "trigger" and not _known_trigger(name, table, text, triggers)):
            strange.add(name)
        if kind == "index" and text and table in TABLES and INDEXES.get(name) != text:
            strange.add(name)
    return strange


def _is(name: str, found: str, ours: str) -> bool:
    if found == ours:
        return True
    if name not in LAYERS or not found.startswith(ours[:-1]):  # fields may have been added to a layer
        return False
    return _ADDED_COLUMN.fullmatch(found, len(ours) - 1) is not None


def _known_trigger(name: str, table: str, text: str, triggers: dict[str, str]) -> bool:
    if name in triggers:
        return triggers[name] == text
    if not _PLAIN_NAME.fullmatch(table):
        return False
    return text in _ogr_triggers(table)


def _ogr_triggers(table: str) -> set[str]:
    """What any version of OGR writes for a layer, also one that somebody added to the file."""
    return set(layer_triggers(table).values()) | set(newer_layer_triggers(table).values())


def newer_layer_triggers(table: str) -> dict[str, str]:
    """The triggers by which newer versions of OGR replace `update1` (GeoPackage 1.4), by name."""
    tree = f"rtree_{table}_geom"
    there = '(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))'
    bounds = 'ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")'
    return {
        f"{tree}_update6": f'CREATE TRIGGER "{tree}_update6" AFTER UPDATE OF "geom" ON "{table}" WHEN OLD."fid" = '  # nosec B608
        f'NEW."fid" AND {there} AND (OLD."geom" NOTNULL AND NOT ST_IsEmpty(OLD."geom")) BEGIN UPDATE "{tree}" SET '
        'minx = ST_MinX(NEW."geom"), maxx = ST_MaxX(NEW."geom"),miny = ST_MinY(NEW."geom"), '
        'maxy = ST_MaxY(NEW."geom") WHERE id = NEW."fid";END',
        f"{tree}_update7": f'CREATE TRIGGER "{tree}_update7" AFTER UPDATE OF "geom" ON "{table}" WHEN OLD."fid" = '  # nosec B608
        f'NEW."fid" AND {there} AND (OLD."geom" ISNULL OR ST_IsEmpty(OLD."geom")) BEGIN INSERT INTO "{tree}" VALUES '
        f'(NEW."fid",{bounds}); END',
        f"{tree}_update5": f'CREATE TRIGGER "{tree}_update5" AFTER UPDATE ON "{table}" WHEN OLD."fid" != NEW."fid" '  # nosec B608
        f'AND {there} BEGIN DELETE FROM "{tree}" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "{tree}" VALUES '
        f'(NEW."fid",{bounds}); END',
    }
