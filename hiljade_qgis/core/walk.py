"""Walking through cameras one by one: which ones a person looks at, and which comes next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from .direction import parse
from .field_of_view import ALL_ROUND_TYPES
from .status import LOOKED_AT


class Through(Enum):
    """What is walked through."""

    UNREAD = "unread"
    """Records whose version nobody looked at in this working copy."""
    UNVERIFIED = "unverified"
    """Status neither verified, rejected nor removed."""
    CONFLICTING = "conflicting"
    """Both sides changed it, and nobody decided yet."""
    UNREADABLE = "unreadable"
    """Something stands as its direction that the grammar does not know."""
    UNDIRECTED = "undirected"
    """Nobody said where it looks. A dome or a panning camera sees all round and is none of these."""
    PENDING = "pending"
    """Edited, and not on the server yet."""


OF_ROWS = frozenset({Through.UNVERIFIED, Through.UNREADABLE, Through.UNDIRECTED})
"""Those for which the row itself says whether it belongs to them; the others need a working copy."""


def row_belongs(through: Through, status: object, direction: object, camera_type: object) -> bool:
    """Whether a camera belongs to what is walked through, which is one of `OF_ROWS`.

    A column may hold whatever some program wrote there: what is no text counts as what it is written as.
    """
    if through is Through.UNVERIFIED:
        return _text(status) not in LOOKED_AT
    read = parse(_text(direction))
    if through is Through.UNREADABLE:
        return bool(read.unreadable)
    return not any(item.text for item in read.items) and _text(camera_type) not in ALL_ROUND_TYPES


def _text(value: object) -> str | None:
    return value if value is None or isinstance(value, str) else str(value)


class Stop(NamedTuple):
    """One camera on a walk. Stops are ordered along the map.

    Attributes:
        along: where it lies on the curve through the world; see `map_order`.
        fid: its row.
        belongs: whether it still belongs to what is walked through; one that was visited stays in reach without.
    """

    along: int
    fid: int
    belongs: bool = True


class Step(NamedTuple):
    """Where a walk goes on.

    Attributes:
        number, among: the n-th of how many.
        around: whether the walk begins again from its other end.
    """

    fid: int
    number: int
    among: int
    around: bool


class Walk:
    """A round of stops in the order of the map.

    A stop that was visited stays in the round when it does not belong to it any more, so that a person can go back to
    it; the next time around it is left out.
    """

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._visited: set[int] = set()

    def visited(self) -> frozenset[int]:
        """The fids of the stops that somebody was at in this round."""
        return frozenset(self._visited)

    def set_stops(self, stops: Iterable[Stop]) -> None:
        """What belongs to the round now, in any order; of the others those that were visited are kept."""
        self._stops = sorted(stop for stop in stops if stop.belongs or stop.fid in self._visited)

    def is_done(self) -> bool:
        """Whether nothing belongs to the round any more, be it that some stops stay in reach."""
        return not any(stop.belongs for stop in self._stops)

    def leave(self, fid: int) -> None:
        """A stop does not belong to the round any more; where it was visited, it stays in reach."""
        self._stops = [stop._replace(belongs=False) if stop.fid == fid else stop for stop in self._stops]

    def step(self, start: tuple[int, int] | None, forwards: bool = True) -> Step | None:
        """Go on to the next stop, or to the one before.

        Args:
            start: from where (along the curve, fid); it need not be a stop. None begins at an end.

        Returns:
            None where there is no stop.
        """
        if not self._stops:
            return None
        index = self._next(start, forwards)
        around = not 0 <= index < len(self._stops)
        if around:
            self._stops = [stop for stop in self._stops if stop.belongs] or self._stops
            self._visited.clear()
            index = 0 if forwards else len(self._stops) - 1
        fid = self._stops[index].fid
        self._visited.add(fid)
        return Step(fid, index + 1, len(self._stops), around and start is not None)

    def enter_at(self, along: int) -> Step | None:
        """Begin at the stop that lies next to a place on the curve, on either side; None where there is no stop."""
        if not self._stops:
            return None
        after = bisect_left(self._stops, Stop(along, 0, belongs=False))
        beside = range(max(0, after - 1), min(after + 1, len(self._stops)))
        index = min(beside, key=lambda one: abs(self._stops[one].along - along))
        self._visited.add(self._stops[index].fid)
        return Step(self._stops[index].fid, index + 1, len(self._stops), around=False)

    def _next(self, start: tuple[int, int] | None, forwards: bool) -> int:
        if start is None:
            return 0 if forwards else len(self._stops) - 1
        if forwards:
            return bisect_right(self._stops, Stop(*start, belongs=True))
        return bisect_left(self._stops, Stop(*start, belongs=False)) - 1
