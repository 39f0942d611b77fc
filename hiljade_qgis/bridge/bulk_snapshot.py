"""A copy of a working copy's file from before many of its cameras are changed at once."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Union

from ..sync.errors import SyncError
from ..sync.working_copy import WorkingCopy
from .kept_marks import BetweenSaves

MANY = 20
"""So many cameras, or more, are not changed without a copy of the file."""
_SUFFIX = "before-bulk-change"

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
    if path is None or count < MANY:
        then(None)
    else:
        between_saves(lambda: _copy(path), then)


def _copy(path: Path) -> None:
    with WorkingCopy.open(path) as copy, copy.snapshot(_SUFFIX) as keep:
        keep()
