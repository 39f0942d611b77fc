"""Searching the cameras of a working copy for some words.

The rows are read straight from the file, which takes a fraction of the time that reading them as features does; what
was edited and not yet saved is laid over them.
"""

from __future__ import annotations

from typing import Any, Callable, NamedTuple

from ..core.search_text import SEARCHED_COLUMNS, Hit, Search, Searched
from .unsaved import NOTHING_UNSAVED, Unsaved, rows_as_edited
from .working_copy import WorkingCopy

_EVERY = 500
"""Rows between two looks whether anybody still wants to know."""


class Found(NamedTuple):
    """A camera that was found."""

    fid: int
    camera: Searched
    hit: Hit


def search(
    copy: WorkingCopy,
    wanted: Search,
    unsaved: Unsaved = NOTHING_UNSAVED,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Found]:
    """The cameras that are found, the best first, of equally good ones those with lower fids.

    Args:
        cancelled: asked now and then; where it says so, what was found so far is given.
    """
    found = []
    with copy.reading():
        for number, (fid, _place, *values) in enumerate(rows_as_edited(copy.connection, SEARCHED_COLUMNS, unsaved)):
            if number % _EVERY == 0 and cancelled():
                break
            one = _found(wanted, fid, values)
            if one is not None:
                found.append(one)
    return sorted(found, key=lambda one: (-one.hit.score, abs(one.fid)))


def _found(wanted: Search, fid: int, values: list[Any]) -> Found | None:
    texts = [value if isinstance(value, str) else str(value) for value in values if value]
    if not wanted.may_find("\n".join(texts)):
        return None
    camera = Searched.of(dict(zip(SEARCHED_COLUMNS, values)))
    hit = wanted.look(camera)
    return None if hit is None else Found(fid, camera, hit)
