"""Cuts a line, as a street or a route, into pages that follow it. Lengths in metres on a plane, x to the east.

Each page is turned so that the line runs across it from left to right, from where it enters to where it leaves.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

OVERLAP = 0.1
"""How much of a page's width the line on it is on the page before, too."""

_ROOM = 0.92
"""How much of a page a stretch of the line may take: at the edges it must be seen how it goes on."""
_LEAST_ROOM, _HALVINGS = 0.5, 5
"""From where on, and how finely, it is searched for the least room with which there are no more pages: the last one is
not all but empty then."""
_STEPS = 48
"""Into how many steps a page's width is divided to see how far the line may go."""
_SHORT = 1e-6


class Stretch(NamedTuple):
    """A page and the stretch of the line on it.

    Attributes:
        x_m, y_m: the page's middle.
        azimuth_deg: the way to the right edge of the page, clockwise from the y axis.
        from_m, to_m: of the line, counted from its start.
    """

    x_m: float
    y_m: float
    azimuth_deg: float
    from_m: float
    to_m: float


def stretches_of(line: Sequence[tuple[float, float]], width_m: float, height_m: float) -> list[Stretch]:
    """The pages, in order, that show all of a line; none of one without length.

    Args:
        line: its corners.
        width_m, height_m: of what a page shows.

    Raises:
        ValueError: a page shows nothing.
    """
    if not (width_m > 0.0 and height_m > 0.0):
        raise ValueError((width_m, height_m))
    points, along = _cleaned(line)
    if len(points) < 2:
        return []
    found = _cut(points, along, width_m, height_m, _ROOM)
    low, high = _LEAST_ROOM, _ROOM
    for _ in range(_HALVINGS if len(found) > 1 else 0):
        room, pages = (low + high) / 2, len(found)
        even = _cut(points, along, width_m, height_m, room, pages)
        if even[-1].to_m >= float(along[-1]):
            found, high = even, room
        else:
            low = room
    return found


def _cut(
    points: Points, along: Points, width_m: float, height_m: float, room: float, most: int | None = None
) -> list[Stretch]:
    """The pages, or as many of them as are allowed, where a stretch takes no more than a share of each."""
    length = float(along[-1])
    step = min(width_m, height_m) / _STEPS
    found: list[Stretch] = []
    start = 0.0
    while True:
        end = _farthest(points, along, start, step, room * width_m, _ROOM * height_m)
        found.append(_framed(points, along, start, end))
        if end >= length or len(found) == most:
            return found
        start = max(end - min(OVERLAP * width_m, (end - start) / 2), start + _SHORT)


def corners_of(stretch: Stretch, width_m: float, height_m: float) -> list[tuple[float, float]]:
    """The corners of a page: lower left, lower right, upper right, upper left, as it is held."""
    right, up = _axes(math.radians(stretch.azimuth_deg))
    half_right, half_up = right * width_m / 2, up * height_m / 2
    middle = np.array((stretch.x_m, stretch.y_m))
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    corners = [middle + one * half_right + other * half_up for one, other in signs]
    return [(float(x), float(y)) for x, y in corners]


def piece_of(line: Sequence[tuple[float, float]], from_m: float, to_m: float) -> list[tuple[float, float]]:
    """The corners of a line between two places on it, and these."""
    points, along = _cleaned(line)
    return [(float(x), float(y)) for x, y in _piece(points, along, from_m, to_m)]


def _cleaned(line: Sequence[tuple[float, float]]) -> tuple[Points, Points]:
    """Corners without those that lie on the one before, and how far each is from the start."""
    points = np.array(line, dtype=np.float64).reshape(-1, 2)
    if len(points) > 1:
        lengths = np.hypot(*np.diff(points, axis=0).T)
        points = points[np.concatenate(([True], lengths > _SHORT))]
    lengths = np.hypot(*np.diff(points, axis=0).T) if len(points) > 1 else np.empty(0)
    return points, np.concatenate(([0.0], np.cumsum(lengths)))


def _piece(points: Points, along: Points, from_m: float, to_m: float) -> Points:
    first, last = np.searchsorted(along, from_m, "right"), np.searchsorted(along, to_m, "left")
    return np.concatenate(([_at(points, along, from_m)], points[first:last], [_at(points, along, to_m)]))


def _at(points: Points, along: Points, where_m: float) -> Points:
    return np.array([np.interp(where_m, along, points[:, 0]), np.interp(where_m, along, points[:, 1])])


def _farthest(points: Points, along: Points, start: float, step: float, width: float, height: float) -> float:
    """How far the line may go from a place on it and still be on one page; a piece as short as a step always is."""
    length = float(along[-1])
    end = min(start + step, length)
    while end < length:
        further = min(end + step, length)
        if not _fits(_piece(points, along, start, further), width, height):
            break
        end = further
    return end


def _fits(piece: Points, width: float, height: float) -> bool:
    right, up = _axes(_direction(piece))
    return float(np.ptp(piece @ right)) <= width and float(np.ptp(piece @ up)) <= height


def _framed(points: Points, along: Points, start: float, end: float) -> Stretch:
    piece = _piece(points, along, start, end)
    azimuth = _direction(piece)
    right, up = _axes(azimuth)
    middle = sum(
        axis * (float((piece @ axis).min()) + float((piece @ axis).max())) / 2 for axis in (right, up)
    )
    x_m, y_m = np.asarray(middle).tolist()
    return Stretch(x_m, y_m, math.degrees(azimuth) % 360.0, start, end)


def _direction(piece: Points) -> float:
    """From the first to the last place, as an azimuth in radians; of a loop, to the place farthest from its start."""
    away = piece - piece[0]
    far = np.hypot(away[:, 0], away[:, 1])
    last = -1 if far[-1] > 0.2 * far.max() else int(far.argmax())
    return math.atan2(float(away[last, 0]), float(away[last, 1]))


def _axes(azimuth: float) -> tuple[Points, Points]:
    """To the right and to the top of a page whose right edge lies that way."""
    sine, cosine = math.sin(azimuth), math.cos(azimuth)
    return np.array((sine, cosine)), np.array((-cosine, sine))
