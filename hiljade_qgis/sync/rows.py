"""Rows of `cameras` and `hiljade_base`: reading and writing them, one fid or many.

Everything here works inside a transaction of the caller's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from ..core.camera import SERVER_ID_COLUMN, VERSION_COLUMN
from ..core.record import Position, Record, Row, row_from_record
from .geopackage import point_blob, position_from_blob
from .schema import EDITED_COLUMNS
from .server import Entry, ServerRecord, Tombstone

_CHUNK = 500
"""Fids named in one statement; SQLite takes 999 at least."""

_AT_ONCE = 100
"""Rows that are read at once: few enough to stay in the processor's cache, and an audit reads every row."""

_NEAR_DEG = 2e-7
"""Positions that are the same lie no farther apart."""

_COLUMNS = ", ".join(f'"{column}"' for column in EDITED_COLUMNS)
_SIDE_BY_SIDE = (
    f"SELECT wanted.fid, cameras.fid, geom, {_COLUMNS}, "  # nosec B608
    "hiljade_base.fid, hiljade_base.server_id, hiljade_base.version, raw, theirs_version, theirs_raw "
    "FROM wanted LEFT JOIN cameras USING (fid) LEFT JOIN hiljade_base USING (fid)"
)
_BASE_AT = 3 + len(EDITED_COLUMNS)
"""Where in what this selects the base begins."""
_INSERT_CAMERA = (
    f'INSERT INTO cameras (fid, geom, "{SERVER_ID_COLUMN}", "{VERSION_COLUMN}", {_COLUMNS})'  # nosec B608
    f" VALUES ({', '.join('?' * (4 + len(EDITED_COLUMNS)))})"
)
_UPDATE_CAMERA = (
    f'UPDATE cameras SET geom = ?, "{SERVER_ID_COLUMN}" = ?, "{VERSION_COLUMN}" = ?, '  # nosec B608
    + ", ".join(f'"{column}" = ?' for column in EDITED_COLUMNS)
    + " WHERE fid = ?"
)
_UPDATE_EDITED = (
    "UPDATE cameras SET geom = ?, "  # nosec B608
    + ", ".join(f'"{column}" = ?' for column in EDITED_COLUMNS)
    + " WHERE fid = ?"
)
_INSERT_BASE = "INSERT INTO hiljade_base (fid, server_id, version, raw) VALUES (?, ?, ?, ?)"


class Base(NamedTuple):
    """A record as the server last gave it, and a newer copy of the server's that awaits a merge.

    Attributes:
        theirs_version: the newer copy's version; None where there is none.
        theirs_raw: the newer copy; None with a `theirs_version` where the server deleted the record.
    """

    fid: int
    server_id: str
    version: str
    raw: str
    theirs_version: str | None = None
    theirs_raw: str | None = None

    @property
    def theirs(self) -> Entry | None:
        """The newer copy as the server gave it; None where there is none."""
        if self.theirs_version is None:
            return None
        if self.theirs_raw is None:
            return Tombstone(self.server_id, self.theirs_version)
        return ServerRecord(self.server_id, self.theirs_version, self.theirs_raw)


def _camera_values(fid: int | None, row: Row, held: ServerRecord) -> tuple[Any, ...]:
    """What `_INSERT_CAMERA` takes."""
    edited = (row.values[column] for column in EDITED_COLUMNS)
    return (fid, point_blob(row.position), held.server_id, held.version, *edited)


def insert(connection: sqlite3.Connection, held: ServerRecord, record: Record) -> int:
    """Add one record with its base; gives its fid."""
    fid = _unused_fid(connection)
    connection.execute(_INSERT_CAMERA, _camera_values(fid, row_from_record(record), held))
    connection.execute(_INSERT_BASE, (fid, held.server_id, held.version, held.raw))
    return fid


def _unused_fid(connection: sqlite3.Connection) -> int:
    """A fid that neither a row ever had nor a deleted record has that got it by a change of fid."""
    highest = connection.execute(
        "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'cameras'), 0),"
        " coalesce((SELECT max(fid) FROM cameras), 0), coalesce((SELECT max(fid) FROM hiljade_base), 0))"
    ).fetchone()[0]
    return int(highest) + 1


def set_row(connection: sqlite3.Connection, fid: int, row: Row) -> None:
    """Write what people edit of a row; its base, and what it says of its server's record, stay as they are."""
    edited = (row.values.get(column) for column in EDITED_COLUMNS)
    connection.execute(_UPDATE_EDITED, (point_blob(row.position), *edited, fid))


def forget_server(connection: sqlite3.Connection, fid: int) -> None:
    """Make a row a new one that no server knows; its data stays as it is."""
    forget_base(connection, fid)
    connection.execute(
        f'UPDATE cameras SET "{SERVER_ID_COLUMN}" = NULL, "{VERSION_COLUMN}" = NULL WHERE fid = ?',  # nosec B608
        (fid,),
    )
    note_change(connection, fid)


def add_row(connection: sqlite3.Connection, row: Row, base: Base | None = None) -> int:
    """Add a row as a person would, a new record; with a base, the row of that record again. Gives its fid."""
    fid = base.fid if base is not None and base.fid > 0 else _unused_fid(connection)
    if base is not None and fid != base.fid:  # a deleted record that stepped aside comes back with another fid
        connection.execute("UPDATE hiljade_base SET fid = ? WHERE fid = ?", (fid, base.fid))
        connection.execute("DELETE FROM hiljade_reasons WHERE fid = ?", (base.fid,))
        forget_changes(connection, [base.fid])
    held = (None, None) if base is None else (base.server_id, base.version)
    values = [row.values.get(column) for column in EDITED_COLUMNS]
    connection.execute(_INSERT_CAMERA, (fid, point_blob(row.position), *held, *values))
    return fid


def replace(connection: sqlite3.Connection, fid: int, held: ServerRecord, record: Record) -> None:
    """Make a row and its base what the server holds now."""
    connection.execute(_UPDATE_CAMERA, (*_camera_values(None, row_from_record(record), held)[1:], fid))
    set_base(connection, fid, held)


def set_base(connection: sqlite3.Connection, fid: int, held: ServerRecord) -> None:
    """Remember what the server holds now, and that nothing of its awaits a merge; the row's data stays as it is."""
    connection.execute(
        "INSERT INTO hiljade_base (fid, server_id, version, raw) VALUES (?, ?, ?, ?) ON CONFLICT (fid) DO UPDATE SET"
        " server_id = excluded.server_id, version = excluded.version, raw = excluded.raw,"
        " theirs_version = NULL, theirs_raw = NULL",
        (fid, held.server_id, held.version, held.raw),
    )
    connection.execute(
        f'UPDATE cameras SET "{SERVER_ID_COLUMN}" = ?, "{VERSION_COLUMN}" = ? WHERE fid = ?',  # nosec B608
        (held.server_id, held.version, fid),
    )


def set_theirs(connection: sqlite3.Connection, fid: int, theirs: Entry) -> None:
    """Keep a newer copy of the server's until somebody merges it; base and row stay as they are."""
    raw = theirs.raw if isinstance(theirs, ServerRecord) else None
    connection.execute(
        "UPDATE hiljade_base SET theirs_version = ?, theirs_raw = ? WHERE fid = ?", (theirs.version, raw, fid)
    )


def delete(connection: sqlite3.Connection, fid: int) -> None:
    """Remove a row, if it is there, and its base: the server no longer has it."""
    connection.execute("DELETE FROM cameras WHERE fid = ?", (fid,))
    forget_base(connection, fid)


def forget_base(connection: sqlite3.Connection, fid: int) -> None:
    """Forget what the server held of a record that is not there any more, and why it was deleted here."""
    connection.execute("DELETE FROM hiljade_base WHERE fid = ?", (fid,))
    connection.execute("DELETE FROM hiljade_reasons WHERE fid = ?", (fid,))


def note_change(connection: sqlite3.Connection, fid: int) -> None:
    """Put a fid on the list of touched ones."""
    connection.execute("INSERT INTO hiljade_changes (fid) VALUES (?) ON CONFLICT (fid) DO NOTHING", (fid,))


def waiting(connection: sqlite3.Connection) -> list[Base]:
    """The bases beside which a newer copy of the server's awaits a merge, by fid."""
    return [
        Base(*values)
        for values in connection.execute(
            "SELECT fid, server_id, version, raw, theirs_version, theirs_raw FROM hiljade_base"
            " WHERE theirs_version IS NOT NULL ORDER BY fid"
        )
    ]


def forget_changes(connection: sqlite3.Connection, fids: Iterable[int]) -> None:
    """Take fids off the list of touched ones."""
    connection.executemany("DELETE FROM hiljade_changes WHERE fid = ?", [(fid,) for fid in fids])


def rows(connection: sqlite3.Connection, fids: Sequence[int]) -> Iterator[tuple[int, Row]]:
    """The rows of these fids, as far as they exist."""
    for chunk in _chunks(fids):
        for values in connection.execute(
            f"SELECT fid, geom, {_COLUMNS} FROM cameras WHERE fid IN ({_marks(chunk)})",  # nosec B608
            chunk,
        ):
            yield values[0], _row(values[1], values[2:])


def fids_at(connection: sqlite3.Connection, position: Position) -> list[int]:
    """The rows that stand in a place, or hardly beside it."""
    lon, lat = position
    near = connection.execute(
        "SELECT id FROM rtree_cameras_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? ORDER BY id",
        (lon - _NEAR_DEG, lon + _NEAR_DEG, lat - _NEAR_DEG, lat + _NEAR_DEG),
    )
    return [fid for (fid,) in near]


def side_by_side(
    connection: sqlite3.Connection, wanted: str, values: Sequence[int] = ()
) -> Iterator[list[tuple[int, Row | None, Base | None]]]:
    """The rows and the bases of the fids that a query names, in its order, some at a time; either may be missing.

    One statement reads them, so all of it is of one moment, whatever others write meanwhile.
    """
    found = connection.execute(f"WITH wanted (fid) AS ({wanted}) {_SIDE_BY_SIDE}", values)  # nosec B608
    try:
        while chunk := found.fetchmany(_AT_ONCE):
            yield [
                (
                    one[0],
                    None if one[1] is None else _row(one[2], one[3:]),
                    None if one[_BASE_AT] is None else Base._make(one[_BASE_AT:]),
                )
                for one in chunk
            ]
    finally:
        found.close()


def _row(geom: object, values: Sequence[Any]) -> Row:
    return Row(position_from_blob(geom), dict(zip(EDITED_COLUMNS, values)))


def bases(connection: sqlite3.Connection, fids: Sequence[int]) -> Iterator[Base]:
    """The bases of these fids, as far as they have one."""
    for chunk in _chunks(fids):
        for values in connection.execute(
            "SELECT fid, server_id, version, raw, theirs_version, theirs_raw FROM hiljade_base"  # nosec B608
            f" WHERE fid IN ({_marks(chunk)})",
            chunk,
        ):
            yield Base._make(values)


def bases_by_server_id(connection: sqlite3.Connection, server_ids: Sequence[str]) -> dict[str, Base]:
    """The bases of these records, as far as they are known."""
    found: dict[str, Base] = {}
    for chunk in _chunks(server_ids):
        for values in connection.execute(
            "SELECT fid, server_id, version, raw, theirs_version, theirs_raw FROM hiljade_base"  # nosec B608
            f" WHERE server_id IN ({_marks(chunk)})",
            chunk,
        ):
            found[values[1]] = Base(*values)
    return found


def _chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]


def _marks(items: Sequence[Any]) -> str:
    return ", ".join("?" * len(items))
