"""A working copy as a file: its errors told as ours, copied as it is at one moment, deleted with all that is its."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Callable

from .errors import DiskFull, FolderNotWritable, NotAWorkingCopy, WorkingCopyBusy, WorkingCopyError

_SIDE_FILES = ("-wal", "-shm", "-journal")


def remove(path: Path) -> None:
    """Delete a database file and what SQLite keeps beside it; what is not there is no error."""
    for name in (path, *(path.with_name(path.name + suffix) for suffix in _SIDE_FILES)):
        name.unlink(missing_ok=True)


def file_error(path: Path, error: OSError) -> WorkingCopyError:
    """What the system said about a file, as one of our errors."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return (DiskFull if full else FolderNotWritable)(path, str(error))


def backup(connection: sqlite3.Connection, path: Path, suffix: str) -> Path:
    """Copy an open file, as it is at one moment, to `<path>.<suffix>` (replacing an older one) and give its path.

    Raises:
        DiskFull, FolderNotWritable: nothing is left behind then.
    """
    with set_aside(connection, path, suffix) as keep:
        return keep()


@contextmanager
def set_aside(connection: sqlite3.Connection, path: Path, suffix: str) -> Iterator[Callable[[], Path]]:
    """Copy an open file, as it is at one moment, and give what keeps that copy.

    Called within the block, it makes the copy `<path>.<suffix>`, in the place of an older one, and gives that path.
    Where it is not called, the copy goes with the block and an older one stays.

    Raises:
        DiskFull, FolderNotWritable: nothing is left behind then.
    """
    target = path.with_name(f"{path.name}.{suffix}")
    part = target.with_name(target.name + ".part")

    def keep() -> Path:
        try:
            os.replace(part, target)
        except OSError as error:
            raise file_error(target, error) from error
        return target

    try:
        remove(part)
    except OSError as error:
        raise file_error(target, error) from error
    try:
        with sqlite_errors(path), closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
        yield keep
    finally:
        with suppress(OSError):  # the next one clears it away
            remove(part)


_FULL = ("disk is full",)
_LOCKED = ("locked", "busy")
_UNWRITABLE = ("readonly", "read-only", "unable to open", "disk i/o")


@contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        text = str(error).lower()
        if any(word in text for word in _FULL):
            raise DiskFull(path, str(error)) from error
        if any(word in text for word in _LOCKED):
            raise WorkingCopyBusy(path, "", "write") from error
        if any(word in text for word in _UNWRITABLE):
            raise FolderNotWritable(path, str(error)) from error
        if any(word in text for word in ("malformed", "not a database", "corrupt")):
            raise NotAWorkingCopy(path, str(error)) from error
        raise WorkingCopyError(path, str(error)) from error
