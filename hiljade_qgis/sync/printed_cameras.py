"""What a page is made from: the cameras of a working copy as they are saved, read and nothing else.

The file is opened for reading alone, of whichever schema it is: nothing is migrated, and who edits it goes on doing so.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ..core.camera import GONE
from ..core.essentials import one_line
from ..core.printing.moments import RecordDates
from ..core.printing.redaction import PrintedCamera
from . import trust
from .batch_rows import SINCE_SCHEMA, attributions_in
from .database_file import sqlite_errors
from .errors import NotAWorkingCopy
from .former_versions import reading
from .geopackage import position_from_blob
from .holder import KEY, Holder
from .lease import EDIT
from .record_dates import REMOVED, dates_in
from .working_copy import About, about_in

_COLUMNS = (
    "geom", "surveillance_type", "camera_type", "direction", "range_m", "model", "status", "name", "operator",
    "start_date",
)  # fmt: skip
_LONGEST_LABEL = 80


class Printed(NamedTuple):
    """The cameras of a working copy at one moment.

    Attributes:
        cameras: those that stand somewhere; rejected and removed ones are left out, for no camera stands there.
        without_position: how many stand nowhere.
        saved_at: when the file was last written, seconds since 1970.
        is_edited: whether another program edits it just now: what is not saved there is not among the cameras. This
            one knows by itself, and what it just saved is kept for a moment more.
        brought: whom to name, too, and under which licences, for what was brought in.
        dates: of each camera, where they were asked for.
    """

    about: About
    cameras: list[PrintedCamera]
    without_position: int
    saved_at: float
    is_edited: bool
    brought: tuple[str, ...] = ()
    dates: tuple[RecordDates, ...] = ()


def printed_cameras(path: Path, with_dates: bool = False) -> Printed:
    """Read the cameras of a working copy.

    Args:
        with_dates: whether `dates` are read, too; removed cameras, which stood somewhere once, are among them then.

    Raises:
        NotAWorkingCopy, WorkingCopyNewer, WorkingCopyStrange: see :mod:`hiljade_qgis.sync.trust`.
        FolderNotWritable, WorkingCopyBusy: it can't be read.
    """
    path = Path(path)
    if not path.is_file():
        raise NotAWorkingCopy(path, "no such file")
    with sqlite_errors(path), reading(path) as connection:
        connection.execute("BEGIN")
        version = trust.check(connection, path)
        about = about_in(connection, path)
        cameras, nowhere = [], 0
        gone = [one for one in GONE if not (with_dates and one == REMOVED)]
        for camera in _rows(connection, gone):
            if camera is None:
                nowhere += 1
            else:
                cameras.append(camera)
        brought = attributions_in(connection) if version >= SINCE_SCHEMA else []
        dates = tuple(dates_in(connection, about, gone)) if with_dates else ()
        return Printed(about, cameras, nowhere, saved_at(path), _is_edited(connection), tuple(brought), dates)


def _rows(connection: sqlite3.Connection, gone: Collection[str] = GONE) -> Iterator[PrintedCamera | None]:
    """Each camera that is not gone; None for one that stands nowhere."""
    columns = ", ".join(f'"{column}"' for column in _COLUMNS)
    for geom, *values in connection.execute(f"SELECT {columns} FROM cameras ORDER BY fid"):  # nosec B608
        surveillance_type, camera_type, direction, range_m, model, status, name, operator, start_date = values
        if status in gone:
            continue
        position = position_from_blob(geom)
        if position is None:
            yield None
            continue
        yield PrintedCamera(
            position,
            _text(surveillance_type),
            _text(camera_type),
            _text(direction),
            float(range_m) if isinstance(range_m, (int, float)) else None,
            _text(model),
            _text(status),
            _label(name) or _label(operator),
            operator=_label(operator),
            start_date=_text(start_date),
        )


def _text(value: object) -> str | None:
    """Any program may have written a number where a text belongs."""
    return None if value is None else str(value)


def _label(value: object) -> str | None:
    return (one_line(str(value), _LONGEST_LABEL) or None) if value is not None else None


def saved_at(path: Path) -> float:
    """When a file was last written: its own time, or that of the log in which SQLite keeps what was written last."""
    times = [path.stat().st_mtime]
    with suppress(OSError):
        log = path.with_name(path.name + "-wal").stat()
        times += [log.st_mtime] if log.st_size else []
    return max(times)


def _is_edited(connection: sqlite3.Connection) -> bool:
    row = connection.execute("SELECT value FROM hiljade_meta WHERE key = ?", (KEY,)).fetchone()
    held = None if row is None else Holder.read(row[0])
    return held is not None and held.purpose == EDIT and not held.is_this_program() and held.in_force()
