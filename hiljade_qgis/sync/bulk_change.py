"""What a change of many cameras at once leaves behind: the file as it was before."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Callable

from .working_copy import WorkingCopy

MANY = 20
"""So many cameras, or more."""
_SUFFIX = "before-bulk-change"


def is_many(count: int) -> bool:
    """Whether so many cameras are not changed without a copy of the file."""
    return count >= MANY


def kept_before(copy: WorkingCopy, count: int) -> AbstractContextManager[Callable[[], object]]:
    """`WorkingCopy.snapshot` as `<path>.before-bulk-change`, where so many cameras are to be changed that it is due."""
    return copy.snapshot(_SUFFIX, is_many(count))
