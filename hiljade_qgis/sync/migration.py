"""Older working copies are brought to the schema of this version when they are opened, after a backup.

The file's own write lock is held from before the backup until all is done, so that of two programs one migrates and
the other finds it done; and all is one transaction, so that a cut leaves the file as it was.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from . import density, trust
from .database_file import backup
from .errors import WorkingCopyBusy
from .geopackage import layer_triggers, register_layer
from .holder import KEY, Holder
from .schema import ADDED_IN, INDEXES, LAYERS, SCHEMA_VERSION, TABLES, triggers_of


def backup_suffix(version: int = SCHEMA_VERSION) -> str:
    """What is appended to the name of the backup that is made before a file becomes one of that schema version."""
    return f"before-schema-{version}"


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an older working copy to SCHEMA_VERSION.

    Raises:
        WorkingCopyBusy: another program, older than this one perhaps, holds the lease or the file's lock.
        FolderNotWritable, DiskFull: there is no room for the backup, or no right to make it; nothing is changed.
        NotAWorkingCopy, WorkingCopyNewer, WorkingCopyStrange: it became something else meanwhile.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = trust.check(connection, path)
        if found < SCHEMA_VERSION:
            _check_free(connection, path)
            _back_up(path)
            for version in range(found + 1, SCHEMA_VERSION + 1):
                _STEPS[version](connection)
            connection.execute(
                "UPDATE hiljade_meta SET value = ? WHERE key = 'schema_version'", (str(SCHEMA_VERSION),)
            )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _check_free(connection: sqlite3.Connection, path: Path) -> None:
    """A program of an older version that works on the file right now could not go on after this."""
    row = connection.execute("SELECT value FROM hiljade_meta WHERE key = ?", (KEY,)).fetchone()
    holder = Holder.read(row[0]) if row else None
    if holder is not None and holder.in_force():
        raise WorkingCopyBusy(path, holder.program, holder.purpose, holder.expires_at)


def _back_up(path: Path) -> None:
    reader = sqlite3.connect(path)  # one that holds the write lock itself cannot be copied from
    try:
        backup(reader, path, backup_suffix())
    finally:
        reader.close()


def _add_tables(connection: sqlite3.Connection, version: int) -> None:
    """Make the tables that came with a schema version."""
    for table, since in ADDED_IN.items():
        if since == version:
            connection.execute(TABLES[table])


def _renew_triggers(connection: sqlite3.Connection, version: int) -> None:
    """Make the triggers by which edits are noticed those of a schema version."""
    before = triggers_of(version - 1)
    for name, text in triggers_of(version).items():
        if before.get(name) != text:
            if name in before:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute(text)


def _to_2(connection: sqlite3.Connection) -> None:
    """What was chosen in conflicts, and the changesets in which writes were sent; no fid is given out twice."""
    _add_tables(connection, 2)
    connection.execute("DROP INDEX IF EXISTS hiljade_journal_fid")
    connection.execute(INDEXES["hiljade_journal_fid"])
    _renew_triggers(connection, 2)
    connection.execute(
        "UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT max(fid) FROM hiljade_base), 0),"
        " coalesce((SELECT max(fid) FROM cameras), 0)) WHERE name = 'cameras'"
    )


def _to_3(connection: sqlite3.Connection) -> None:
    """How many cameras stand where, and who has looked at which version of a record."""
    _add_tables(connection, 3)
    row = connection.execute("SELECT description FROM gpkg_contents WHERE table_name = 'cameras'").fetchone()
    register_layer(connection, density.TABLE, LAYERS[density.TABLE], str(row[0] or "") if row else "")
    density.fill_from_rows(connection)
    for text in layer_triggers(density.TABLE).values():
        connection.execute(text)
    _renew_triggers(connection, 3)


def _to_4(connection: sqlite3.Connection) -> None:
    """Which findings of checks are fine as they are."""
    _add_tables(connection, 4)
    _renew_triggers(connection, 4)


def _to_5(connection: sqlite3.Connection) -> None:
    """What was brought in as one, what was decided of an official list, and why rows were deleted."""
    _add_tables(connection, 5)
    _renew_triggers(connection, 5)


_STEPS = {2: _to_2, 3: _to_3, 4: _to_4, 5: _to_5}
"""How to get to each version from the one before it."""
