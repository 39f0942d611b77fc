"""A copy of a working copy's file from before many of its cameras are changed at once."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Union

from ..sync.bulk_change import is_many, kept_before
from ..sync.errors import SyncError
from ..sync.working_copy import WorkingCopy
from .kept_marks import BetweenSaves

Outcome = Union[None, SyncError]


def keep_before(
    between_saves: BetweenSaves, path: Path | None, count: int, then: Callable[[Outcome], None]
) -> None:
    """Copy the file to `<path>.before-bulk-change` where many cameras are to be changed; then `then` here.

    What is not saved yet is no part of it: that can be undone.

    Args:
        path: of the working copy that the cameras are of; None for those of any other layer, which has no copy made.
        count: how many cameras are to be changed.
        then: gets None, or why the file could not be copied.
    """
    if path is None or not is_many(count):
        then(None)
    else:
        between_saves(lambda: keep_now(path, count), then)


def keep_now(path: Path, count: int) -> None:
    """The same at once, for who waits for it in any case. Any thread, but not while QGIS saves.

    Raises:
        Any WorkingCopyError: the file could not be copied.
    """
    if is_many(count):
        with WorkingCopy.open(path) as copy, kept_before(copy, count) as keep:
            keep()
