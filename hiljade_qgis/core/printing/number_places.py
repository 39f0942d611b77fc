"""Numbers beside cameras on a page: in which order they are given, and where each stands so that all can be read.

All lengths are millimetres on paper; y grows downwards.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

Point = tuple[float, float]

_ROW_MM = 15.0
"""How high a row of cameras is that are numbered from left to right."""
_GAP_MM = 0.5
"""Between a camera and its number, and at least between numbers."""
_LINE_HALF_MM = 0.1
_RINGS_MM = (0.0, 1.5, 3.5, 6.0, 9.0, 13.0, 18.0, 24.0)
"""How much farther than as close as it can be a number stands at most."""
_ANGLES_DEG = (30, -30, 0, 150, -150, 180, 60, -60, 90, -90, 120, -120)
"""Where a number stands seen from its camera, counter-clockwise from the right; the best places first."""
_CELL_MM, _NEIGHBOURS_MM = 4.0, 8.0


class Box(NamedTuple):
    """A rectangle on the page."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether two have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def wider(self, by: float) -> Box:
        """The same with so much more at each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, other: Box) -> bool:
        """Whether another lies in it, whole."""
        return (
            self.left <= other.left and other.right <= self.right and self.top <= other.top
            and other.bottom <= self.bottom
        )  # fmt: skip


class NumberPlace(NamedTuple):
    """Where a number stands.

    Attributes:
        middle: of its box.
        to_number: where the line ends that leads to it from its camera; None where it stands close by.
        is_free: whether it lies over nothing else.
    """

    middle: Point
    to_number: Point | None
    is_free: bool


def reading_order(points: Sequence[Point]) -> list[int]:
    """The places of points as one reads: in rows from the top down, and in each row from left to right."""
    if not points:
        return []
    top = min(y for _, y in points)
    return sorted(range(len(points)), key=lambda one: (int((points[one][1] - top) / _ROW_MM), *points[one]))


def number_places(
    cameras: Sequence[Point],
    sizes: Sequence[tuple[float, float]],
    symbol: float,
    frame: Box,
    taken: Sequence[Box] = (),
    all_or_none: bool = False,
) -> list[NumberPlace]:
    """Where the numbers of cameras stand: beside each, over no symbol, number or line, as far as there is room.

    Those with the most neighbours choose first. One that finds no free place stands where it hides the least; with
    `all_or_none` there are no places at all then.

    Args:
        cameras: their middles.
        sizes: how wide and high each number is.
        symbol: how wide a camera is drawn.
        frame: of the map; cameras lie in it.
        taken: what else lies on the map.
    """
    page = _Page(cameras, symbol, frame, taken)
    found: dict[int, NumberPlace] = {}
    for one in sorted(range(len(cameras)), key=lambda which: (-page.neighbours(which), which)):
        found[one] = page.place(one, sizes[one])
        if all_or_none and not found[one].is_free:
            return []
    return [found[one] for one in range(len(cameras))]


class _Page:
    """What lies where already."""

    def __init__(self, cameras: Sequence[Point], symbol: float, frame: Box, taken: Sequence[Box]) -> None:
        self._cameras, self._half, self._frame = cameras, symbol / 2, frame
        self._symbols, self._boxes, self._lines = _Cells(), _Cells(), _Cells()
        for number, (x, y) in enumerate(cameras):
            self._symbols.add(number, Box(x, y, x, y).wider(self._half))
        for number, box in enumerate(taken):
            self._boxes.add(-1 - number, box)

    def neighbours(self, one: int) -> int:
        x, y = self._cameras[one]
        return len(self._symbols.over(Box(x, y, x, y).wider(self._half + _NEIGHBOURS_MM)))

    def place(self, one: int, size: tuple[float, float]) -> NumberPlace:
        """Choose a place, and keep it."""
        # what is left where a number is larger than the map
        middle, end, least = self._cameras[one], None, math.inf
        for its_middle, box, its_end in self._candidates(one, size):
            hidden = self._hidden(one, box, its_end, least)
            if hidden < least:
                middle, end, least = its_middle, its_end, hidden
            if not hidden:
                break
        self._boxes.add(one, _around(middle, size).wider(_GAP_MM / 2))
        if end is not None:
            self._lines.add(one, *_pieces(self._cameras[one], end, self._half))
        return NumberPlace(middle, end, least < 1.0)

    def _candidates(self, one: int, size: tuple[float, float]) -> Iterator[tuple[Point, Box, Point | None]]:
        """Boxes around a camera, the nearest first, with where the line to each ends."""
        x, y = self._cameras[one]
        for ring in _RINGS_MM:
            for angle_deg in _ANGLES_DEG:
                right, up = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))
                # as far along the ray as the box needs to leave the symbol's square
                away = self._half + _GAP_MM + ring
                wide, high = away + size[0] / 2, away + size[1] / 2
                along = min(wide / abs(right) if abs(right) > 1e-9 else math.inf,
                            high / abs(up) if abs(up) > 1e-9 else math.inf)  # fmt: skip
                middle = x + right * along, y - up * along
                box = _around(middle, size)
                if self._frame.holds(box):
                    yield middle, box, _nearest(box, (x, y)) if ring or self._is_others(one, box) else None

    def _is_others(self, one: int, box: Box) -> bool:
        """Whether a number in a box could be taken for that of another camera."""
        own = math.dist(_nearest(box, self._cameras[one]), self._cameras[one])
        near = self._symbols.over(box.wider(self._half + 2 * _GAP_MM))
        return any(
            other != one and math.dist(_nearest(box, self._cameras[other]), self._cameras[other]) <= own * 1.2
            for other in near
        )

    def _hidden(self, one: int, box: Box, end: Point | None, enough: float) -> float:
        """How much a number would lie over, or its line cross: 0 for nothing, less than 1 if all can be read.

        Args:
            enough: so much is too much, and what comes on top of it need not be counted.
        """
        wide = box.wider(_GAP_MM / 2)
        hidden = 3.0 * len(self._symbols.over(wide))
        hidden += 5.0 * len(self._boxes.over(wide)) + 1.0 * len(self._lines.over(wide))
        if end is None or hidden >= enough:
            return hidden
        x, y = self._cameras[one]
        for piece in _pieces((x, y), end, self._half):
            if hidden >= enough:
                break
            for other in self._symbols.over(piece):
                apart = math.dist(self._cameras[other], (x, y))
                # Where two stand closer than they are drawn, a line can't but pass under the other.
                hidden += 0.0 if not apart else 1.0 if apart > 2 * self._half else 0.001
            # A line may pass under the north arrow, or what else lies there, as a camera may stand under it.
            hidden += sum(3.0 if other >= 0 else 0.001 for other in self._boxes.over(piece))
            hidden += 1.0 * len(self._lines.over(piece))
        return hidden


class _Cells:
    """Boxes by where they lie, each with a number; a number may have several."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[int, Box]]] = defaultdict(list)

    def add(self, number: int, *boxes: Box) -> None:
        for box in boxes:
            for cell in _cells_of(box):
                self._cells[cell].append((number, box))

    def over(self, box: Box) -> set[int]:
        """The numbers of those that overlap a box."""
        return {
            number for cell in _cells_of(box) for number, other in self._cells.get(cell, ()) if other.overlaps(box)
        }


def _cells_of(box: Box) -> Iterable[tuple[int, int]]:
    columns = range(math.floor(box.left / _CELL_MM), math.floor(box.right / _CELL_MM) + 1)
    rows = range(math.floor(box.top / _CELL_MM), math.floor(box.bottom / _CELL_MM) + 1)
    return ((column, row) for column in columns for row in rows)


def _around(middle: Point, size: tuple[float, float]) -> Box:
    return Box(middle[0] - size[0] / 2, middle[1] - size[1] / 2, middle[0] + size[0] / 2, middle[1] + size[1] / 2)


def _nearest(box: Box, point: Point) -> Point:
    """The point of a box that is nearest to another."""
    return max(box.left, min(box.right, point[0])), max(box.top, min(box.bottom, point[1]))


def _pieces(start: Point, end: Point, hidden: float) -> Iterator[Box]:
    """A line as small boxes along it, without its beginning of that length, which lies under the camera's symbol."""
    length = math.dist(start, end)
    count = max(1, math.ceil((length - hidden) / _GAP_MM))
    first = min(1.0, hidden / length) if length else 1.0
    right, down = end[0] - start[0], end[1] - start[1]
    wide, high = (abs(side) * (1.0 - first) / count / 2 + _LINE_HALF_MM for side in (right, down))
    for part in range(count):
        share = first + (1.0 - first) * (part + 0.5) / count
        x, y = start[0] + right * share, start[1] + down * share
        yield Box(x - wide, y - high, x + wide, y + high)
