"""Download: a whole layer, or an area of it, into a new working copy.

It is written beside its final name and moved there when complete, so that a cut leaves nothing half-done.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ..core.record import Record
from . import home, pending
from .collector import without_collector
from .database_file import file_error, remove
from .errors import Cancelled, FolderNotWritable, SyncError, WorkingCopyExists
from .filling import Filling, prepare
from .pull import remember
from .server import Progress, Reading, Server, ServerRecord
from .working_copy import About, WorkingCopy

_CHUNK = 5000


@dataclass(frozen=True)
class Downloaded:
    """What came in.

    Attributes:
        without_position: records whose position the server lacks or gives outside the world; they are in the
            table, without a point.
    """

    count: int
    without_position: int


def download(server: Server, path: Path, about: About, progress: Progress, replace: bool = False) -> Downloaded:
    """Make a working copy.

    Args:
        path: the file to make, `.gpkg`.
        about: what it is a copy of; its `area` says what to keep.
        replace: take the place of an older working copy, unless it holds pending changes.

    Raises:
        WorkingCopyExists: there is a file of that name (with `replace`: one that holds pending changes, or that is
            no working copy).
        Any ServerError, FolderNotWritable, DiskFull, Cancelled: nothing is left behind then.
    """
    path = Path(path)
    _check_free(path, replace)
    part = path.with_name(path.name + ".part")
    try:
        remove(part)
    except OSError as error:
        raise FolderNotWritable(path, str(error)) from error
    try:
        with without_collector(), WorkingCopy.create(part, about) as copy:
            result = _fill(copy, server, progress)
            home.found(copy, path)
        _move(part, path, replace)
    except BaseException:
        remove(part)
        raise
    return result


def _check_free(path: Path, replace: bool) -> None:
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise FolderNotWritable(path, "no folder to write to")
    if not path.exists():
        return
    if not replace:
        raise WorkingCopyExists(path)
    try:
        with WorkingCopy.open(path) as old:
            busy = bool(pending.pending_changes(old))
    except SyncError as error:
        raise WorkingCopyExists(path, str(error)) from error
    if busy:
        raise WorkingCopyExists(path, "it holds pending changes")


def _move(part: Path, path: Path, replace: bool) -> None:
    _check_free(path, replace)
    try:
        with open(part, "rb+") as file:  # it was filled without waiting for the disk
            os.fsync(file.fileno())
        if replace:
            remove(path)
        os.replace(part, path)
    except OSError as error:
        raise file_error(path, error) from error


def _fill(copy: WorkingCopy, server: Server, progress: Progress) -> Downloaded:
    reading = server.read_all(progress)
    wanted = _wanted(copy, reading)
    prepare(copy.connection)
    with copy.transaction() as connection:
        filling = Filling(connection)
        while True:
            chunk = list(islice(wanted, _CHUNK))
            if progress.cancelled():
                raise Cancelled
            if not chunk:
                break
            filling.add(*zip(*chunk))
            progress.report(filling.count, reading.total)
        filling.finish()
        remember(copy, reading)
    copy.finish()
    return Downloaded(filling.count, filling.without_position)


def _wanted(copy: WorkingCopy, reading: Reading) -> Iterator[tuple[ServerRecord, Record]]:
    area, decode = copy.about.area, copy.codec.decode
    for entry in reading:
        if isinstance(entry, ServerRecord):
            record = decode(entry.raw)
            if area is None or area.contains(record.position):
                yield entry, record
