"""The tables of a working copy, and the plain-SQL triggers by which it notices edits from any program.

| table            | what it holds                                                                               |
|------------------|---------------------------------------------------------------------------------------------|
| cameras          | the layer that people edit                                                                  |
| sectors, marks   | derived from it by `core`, read-only                                                        |
| camera_density   | derived, too: how many cameras stand where, in cells finer and coarser (since 3)            |
| hiljade_base     | by fid: each record exactly as the server gave it, and a newer copy that awaits a merge     |
| hiljade_changes  | fids that were touched since; what really changed is decided by comparing with the base     |
| hiljade_due      | fids whose sectors and marks are out of date                                                |
| hiljade_left     | where cameras were that were moved or deleted since the density was counted (since 3)       |
| hiljade_read     | by fid: which version of a record somebody has looked at in this copy (since 3)             |
| hiljade_fine     | findings of checks that somebody took for fine as they are (since 4)                        |
| hiljade_batches  | what was brought in as one: its name, source and licence (since 5)                          |
| hiljade_batch_rows | by batch and fid: a row before that, and as it was brought in (since 5)                   |
| hiljade_pairs    | which cameras are which of an official list, as somebody decided (since 5)                  |
| hiljade_reasons  | by fid: why a row was deleted (since 5)                                                     |
| hiljade_journal  | what was about to be sent, and what was answered                                            |
| hiljade_changesets | in which of the server's changesets a journal entry was sent, where it has any            |
| hiljade_choices  | how conflicts were resolved: for each field what stood where, and what was chosen           |
| hiljade_meta     | schema version, the copy's id, server, area, licence, the lease; no secrets                 |

A file made by one version must open in every later one: a change here needs a new SCHEMA_VERSION and a migration.
"""

from __future__ import annotations

import sqlite3

from ..core.camera import FIELDS, SERVER_ID_COLUMN, TAGS_COLUMN, VERSION_COLUMN, FieldKind
from .geopackage import create_metadata, layer_triggers, register_attributes, register_layer

SCHEMA_VERSION = 5

LAYERS = {"cameras": "POINT", "sectors": "MULTIPOLYGON", "marks": "POINT", "camera_density": "POINT"}
"""Feature tables and their geometry types."""

EDITED_COLUMNS: tuple[str, ...] = (*(field.column for field in FIELDS), TAGS_COLUMN)
"""The columns of `cameras` that people edit, in order."""


def _camera_columns() -> str:
    columns = [f'"{SERVER_ID_COLUMN}" TEXT', f'"{VERSION_COLUMN}" TEXT']
    columns += [f'"{field.column}" {"REAL" if field.kind is FieldKind.NUMBER else "TEXT"}' for field in FIELDS]
    columns.append(f'"{TAGS_COLUMN}" TEXT')
    return ", ".join(columns)


TABLES: dict[str, str] = {
    "cameras": 'CREATE TABLE "cameras" ( "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" POINT, '
    + _camera_columns()
    + ")",
    "sectors": 'CREATE TABLE "sectors" ( "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" MULTIPOLYGON, '
    '"camera_fid" INTEGER NOT NULL, "azimuth_deg" REAL, "width_deg" REAL NOT NULL, "reach_m" REAL NOT NULL, '
    '"width_source" TEXT NOT NULL, "reach_source" TEXT NOT NULL)',
    "marks": 'CREATE TABLE "marks" ( "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" POINT, '
    '"camera_fid" INTEGER NOT NULL, "kind" TEXT NOT NULL, "azimuth_deg" REAL)',
    "camera_density": 'CREATE TABLE "camera_density" ( "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" POINT, '
    '"side_km" REAL NOT NULL, "cameras" INTEGER NOT NULL, "gone" INTEGER NOT NULL)',
    "hiljade_base": "CREATE TABLE hiljade_base (fid INTEGER PRIMARY KEY NOT NULL, server_id TEXT NOT NULL UNIQUE, "
    "version TEXT NOT NULL, raw TEXT NOT NULL, theirs_version TEXT, theirs_raw TEXT)",
    "hiljade_changes": "CREATE TABLE hiljade_changes (fid INTEGER PRIMARY KEY NOT NULL)",
    "hiljade_due": "CREATE TABLE hiljade_due (fid INTEGER PRIMARY KEY NOT NULL)",
    "hiljade_left": "CREATE TABLE hiljade_left (geom BLOB)",
    "hiljade_read": "CREATE TABLE hiljade_read (fid INTEGER PRIMARY KEY NOT NULL, version TEXT NOT NULL)",
    "hiljade_fine": "CREATE TABLE hiljade_fine (fid INTEGER NOT NULL, rule TEXT NOT NULL, said TEXT NOT NULL, "
    "PRIMARY KEY (fid, rule, said))",
    "hiljade_batches": "CREATE TABLE hiljade_batches (batch INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
    "made_at TEXT NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, licence TEXT NOT NULL, "
    "attribution TEXT NOT NULL, reversed_at TEXT)",
    "hiljade_batch_rows": "CREATE TABLE hiljade_batch_rows (batch INTEGER NOT NULL, fid INTEGER NOT NULL, before TEXT, "
    "after TEXT NOT NULL, PRIMARY KEY (batch, fid))",
    "hiljade_pairs": "CREATE TABLE hiljade_pairs (list TEXT NOT NULL, list_key TEXT NOT NULL, fid INTEGER NOT NULL, "
    "decision TEXT NOT NULL, decided_at TEXT NOT NULL, PRIMARY KEY (list, list_key, fid))",
    "hiljade_reasons": "CREATE TABLE hiljade_reasons (fid INTEGER PRIMARY KEY NOT NULL, reason TEXT NOT NULL)",
    "hiljade_journal": "CREATE TABLE hiljade_journal (entry INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
    "push_id TEXT NOT NULL, made_at TEXT NOT NULL, fid INTEGER NOT NULL, kind TEXT NOT NULL, server_id TEXT NOT NULL, "
    "version TEXT, before_raw TEXT, body TEXT, comment TEXT NOT NULL, state TEXT NOT NULL, answered_at TEXT, "
    "answer_version TEXT, reason TEXT)",
    "hiljade_changesets": "CREATE TABLE hiljade_changesets (entry INTEGER PRIMARY KEY NOT NULL, "
    "changeset TEXT NOT NULL)",
    "hiljade_choices": "CREATE TABLE hiljade_choices (choice INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
    "made_at TEXT NOT NULL, fid INTEGER NOT NULL, server_id TEXT NOT NULL, theirs_version TEXT NOT NULL, "
    "field TEXT NOT NULL, base TEXT, mine TEXT, theirs TEXT, chosen TEXT, side TEXT NOT NULL)",
    "hiljade_meta": "CREATE TABLE hiljade_meta (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
    "key TEXT NOT NULL UNIQUE, value TEXT)",
}
"""Every table of ours and its text. In `hiljade_base` a copy of the server's that awaits a merge has a
`theirs_version`; where the server deleted the record, `theirs_raw` is NULL then. In `hiljade_choices` the values are
JSON; where all of a record was chosen, `field` is "" and the values are whole rows. So they are in
`hiljade_batch_rows`, where `before` is NULL for a row that the batch added."""

ADDED_IN: dict[str, int] = {
    "hiljade_changesets": 2,
    "hiljade_choices": 2,
    "camera_density": 3,
    "hiljade_left": 3,
    "hiljade_read": 3,
    "hiljade_fine": 4,
    "hiljade_batches": 5,
    "hiljade_batch_rows": 5,
    "hiljade_pairs": 5,
    "hiljade_reasons": 5,
}
"""The schema version since which a table is there; 1 for all others."""


def tables_of(version: int) -> dict[str, str]:
    """The tables, and their texts, of a working copy of that schema version."""
    return {name: text for name, text in TABLES.items() if ADDED_IN.get(name, 1) <= version}

INDEXES: dict[str, str] = {
    "hiljade_sectors_camera": "CREATE INDEX hiljade_sectors_camera ON sectors (camera_fid)",
    "hiljade_marks_camera": "CREATE INDEX hiljade_marks_camera ON marks (camera_fid)",
    "hiljade_journal_open": "CREATE INDEX hiljade_journal_open ON hiljade_journal (fid) WHERE state = 'sending'",
    "hiljade_journal_fid": "CREATE INDEX hiljade_journal_fid ON hiljade_journal (fid)",
    "hiljade_base_theirs": "CREATE INDEX hiljade_base_theirs ON hiljade_base (fid) WHERE theirs_version IS NOT NULL",
}


def _note(table: str, fid: str) -> str:
    """Enter a fid once, in plain SQL that no conflict clause of the outer statement can turn into an error."""
    return (
        f"INSERT INTO {table} (fid) SELECT {fid} WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE fid = {fid}); "  # nosec B608
    )


def _noted(fid: str) -> str:
    return _note("hiljade_changes", fid) + _note("hiljade_due", fid)


def triggers_of(version: int) -> dict[str, str]:
    """The triggers by which edits are noticed, and their texts, in a working copy of that schema version."""
    watched = ", ".join(f'"{column}"' for column in ("geom", *EDITED_COLUMNS))
    # A place is left by a row that moves, is deleted, or gives way to one that takes its fid, which tells nobody else.
    moved, deleted, overwritten = (
        ("", "", {})
        if version < 3
        else (_left("OLD.geom", "OLD.geom IS NOT NEW.geom"), _left("OLD.geom"), _overwritten())
    )
    return {
        "hiljade_cameras_insert": "CREATE TRIGGER hiljade_cameras_insert AFTER INSERT ON cameras BEGIN "
        + _noted("NEW.fid")
        + ("" if version < 5 else "DELETE FROM hiljade_reasons WHERE fid = NEW.fid; ")
        + "END",
        "hiljade_cameras_update": f"CREATE TRIGGER hiljade_cameras_update AFTER UPDATE OF {watched} ON cameras BEGIN "
        + _noted("NEW.fid")
        + moved
        + "END",
        "hiljade_cameras_delete": "CREATE TRIGGER hiljade_cameras_delete AFTER DELETE ON cameras BEGIN "
        + _noted("OLD.fid")
        + deleted
        + "END",
        "hiljade_cameras_refid": _refid(version),
        **overwritten,
    }


def _left(geometry: str, when: str = "") -> str:
    """Note that no camera is there any more."""
    condition = f"{geometry} IS NOT NULL" + (f" AND {when}" if when else "")
    return f"INSERT INTO hiljade_left (geom) SELECT {geometry} WHERE {condition}; "  # nosec B608


def _overwritten() -> dict[str, str]:
    """Where a row was that another one replaces: SQLite deletes it then without calling any trigger."""
    there = "SELECT geom FROM cameras WHERE fid = NEW.fid AND geom IS NOT NULL"
    note = f"BEGIN INSERT INTO hiljade_left (geom) {there}; END"  # nosec B608
    return {
        "hiljade_cameras_insert_over": "CREATE TRIGGER hiljade_cameras_insert_over BEFORE INSERT ON cameras " + note,
        "hiljade_cameras_refid_over": "CREATE TRIGGER hiljade_cameras_refid_over BEFORE UPDATE OF fid ON cameras "
        "WHEN OLD.fid != NEW.fid " + note,
    }


def _refid(version: int) -> str:
    """A row that gets another fid takes its base along, and all that is noted of it.

    If that fid belonged to a deleted record whose deletion is still pending, the deleted one steps aside to a negative
    fid, which no row ever has, and the reason with it.
    """
    spare = "(SELECT min(0, min(fid)) - 1 FROM hiljade_base)"
    taken = "EXISTS (SELECT 1 FROM hiljade_base WHERE fid = NEW.fid)"
    since_2 = since_3 = since_4 = since_5 = aside = ""
    if version >= 2:
        # A row to come must not get the fid of this one, once it is deleted, and with it its base. And the id that was
        # made for a new row goes with it: what was sent under that id may arrive yet. A stranger's goes aside.
        unsent = "state IN ('not_sent', 'refused')"
        since_2 = (
            "UPDATE sqlite_sequence SET seq = max(seq, NEW.fid) WHERE name = 'cameras'; "  # nosec B608
            f"UPDATE hiljade_journal SET fid = -entry WHERE fid = NEW.fid AND {unsent}; "
            f"UPDATE hiljade_journal SET fid = NEW.fid WHERE fid = OLD.fid AND {unsent}; "
        )
    if version >= 3:
        since_3 = (
            "DELETE FROM hiljade_read WHERE fid = NEW.fid; "
            "UPDATE hiljade_read SET fid = NEW.fid WHERE fid = OLD.fid; "
        )
    if version >= 4:
        since_4 = (
            "DELETE FROM hiljade_fine WHERE fid = NEW.fid; "
            "UPDATE hiljade_fine SET fid = NEW.fid WHERE fid = OLD.fid; "
        )
    if version >= 5:
        # What is left at that fid of a deletion that is done gives way: a row that stands there would stop the edit.
        aside = (
            f"DELETE FROM hiljade_reasons WHERE fid = {spare}; "  # nosec B608
            f"UPDATE hiljade_reasons SET fid = {spare} WHERE fid = NEW.fid; "
        )
        since_5 = "".join(
            f"DELETE FROM {table} WHERE fid = NEW.fid; "  # nosec B608
            f"UPDATE {table} SET fid = NEW.fid WHERE fid = OLD.fid; "
            for table in ("hiljade_batch_rows", "hiljade_pairs")
        )
    return (
        "CREATE TRIGGER hiljade_cameras_refid AFTER UPDATE OF fid ON cameras "  # nosec B608
        "WHEN OLD.fid != NEW.fid BEGIN "
        f"INSERT INTO hiljade_changes (fid) SELECT {spare} WHERE {taken}; "
        + aside
        + f"UPDATE hiljade_base SET fid = {spare} WHERE fid = NEW.fid; "  # nosec B608
        "UPDATE hiljade_base SET fid = NEW.fid WHERE fid = OLD.fid; "
        "UPDATE hiljade_journal SET fid = NEW.fid WHERE fid = OLD.fid AND state = 'sending'; "
        "DELETE FROM hiljade_changes WHERE fid = OLD.fid; "
        + _noted("NEW.fid")
        + _note("hiljade_due", "OLD.fid")
        + since_2
        + since_3
        + since_4
        + since_5
        + "END"
    )


CHANGE_TRIGGERS: dict[str, str] = triggers_of(SCHEMA_VERSION)
"""The triggers by which edits are noticed, whoever makes them."""


def create_tables(connection: sqlite3.Connection, title: str) -> None:
    """Lay out an empty working copy, still without triggers, so that it can be filled fast.

    Args:
        connection: an empty database.
        title: what the layer is called, for its description.
    """
    create_metadata(connection)
    for text in (*TABLES.values(), *INDEXES.values()):
        connection.execute(text)
    for table, geometry_type in LAYERS.items():
        register_layer(connection, table, geometry_type, title)
    register_attributes(connection, "hiljade_meta")


def create_triggers(connection: sqlite3.Connection) -> None:
    """Add every trigger: OGR's on the layers, ours on `cameras`."""
    for table in LAYERS:
        for text in layer_triggers(table).values():
            connection.execute(text)
    for text in CHANGE_TRIGGERS.values():
        connection.execute(text)
