"""Download: a whole layer, or an area of it, into a new working copy.

It is written beside its final name and moved there when complete, so that a cut leaves nothing half-done.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ..core.columns import Cameras
from ..core.record import position_in_world
from . import home, pending
from .collector import without_collector
from .database_file import file_error, remove
from .errors import Cancelled, FolderNotWritable, SyncError, WorkingCopyExists
from .filling import Filling, prepare
from .pull import remember
from .server import Area, Progress, Server, ServerRecord
from .working_copy import About, WorkingCopy

_CHUNK = 2000


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
        replace: take the place of an older working copy, unless it holds edits that are nowhere else: pending ones,
            and values that the server never takes.

    Raises:
        WorkingCopyExists: there is a file of that name (with `replace`: one that holds such edits, or that is no
            working copy).
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
            busy = pending.holds_edits(old)
    except SyncError as error:
        raise WorkingCopyExists(path, str(error)) from error
    if busy:
        raise WorkingCopyExists(path, "it holds edits that are nowhere else")


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
    entries = (entry for entry in reading if isinstance(entry, ServerRecord))
    prepare(copy.connection)
    with copy.transaction() as connection:
        filling = Filling(connection)
        while True:
            held = list(islice(entries, _CHUNK))
            if progress.cancelled():
                raise Cancelled
            if not held:
                break
            filling.add(*_wanted(copy.about.area, held, copy.codec.decode_many([entry.raw for entry in held])))
            progress.report(filling.count, reading.total)
        filling.finish()
        remember(copy, reading)
    copy.finish()
    return Downloaded(filling.count, filling.without_position)


def _wanted(area: Area | None, held: list[ServerRecord], cameras: Cameras) -> tuple[Sequence[ServerRecord], Cameras]:
    """Those that lie in the area."""
    if area is None:
        return held, cameras
    positions = map(position_in_world, cameras.lon_deg.tolist(), cameras.lat_deg.tolist())
    inside = [index for index, position in enumerate(positions) if area.contains(position)]
    tags = [cameras.tags[index] for index in inside]
    return [held[index] for index in inside], Cameras(cameras.lon_deg[inside], cameras.lat_deg[inside], tags)
