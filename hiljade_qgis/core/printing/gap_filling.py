"""Where symbols can't be pushed apart, they are put into the nearest gaps, one after the other."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ..geodesic import Floats
from .symbol_room import ROUNDING_MM, Room

_STEP = 0.3
"""How far places that are tried lie apart, as a part of what symbols have to be apart."""
_FIRST = 3
"""How far it is looked first, in the same measure."""
_MOST_LEFT, _FEW = 0.25, 40
"""Where more than this part of all symbols overlap, it is not looked for gaps, which would take long to find none; some
few are always looked for."""


def fill_gaps(places: Floats, true: Floats, is_mover: NDArray[np.bool_], room: Room) -> bool:
    """Put symbols that overlap others into gaps; `places` is changed. Gives whether there was a gap for each.

    As many as can be stay where they are by now. The others are tried around their true places, the nearest first.

    Args:
        places, true: where the symbols are by now, and where they belong, shape (n, 2).
    """
    left = _in_the_way(places, is_mover, room)
    if len(left) > max(_FEW, _MOST_LEFT * len(places)):
        return False
    placed = np.ones(len(places), dtype=np.bool_)
    placed[left] = False
    for number in left:
        gap = _nearest_gap(number, true[number], places, placed, room)
        if gap is None:
            return False
        places[number] = gap
        placed[number] = True
    return True


def leave_kept_free(places: Floats, may_move: NDArray[np.bool_], room: Room) -> bool:
    """Put symbols beside what is kept free, as near as can be, whatever else stands there; `places` is changed.

    To be pushed away from all of its circles at once would lead them nowhere. Gives whether there was a place for each.

    Args:
        may_move: the symbols; the others are the circles that are kept free.
    """
    pairs = room.overlaps(places)
    is_under = np.zeros(len(places), dtype=np.bool_)
    for one, other in (pairs, pairs[::-1]):
        is_under[one[may_move[one] & ~may_move[other]]] = True
    for number in np.flatnonzero(is_under).tolist():
        gap = _nearest_gap(number, places[number].copy(), places, ~may_move, room)
        if gap is None:
            return False
        places[number] = gap
    return True


def _in_the_way(places: Floats, is_mover: NDArray[np.bool_], room: Room) -> list[int]:
    """Symbols without which no two overlap: one after the other is let stay that overlaps none of those before it."""
    one, other = room.overlaps(places)
    overlapping: dict[int, list[int]] = {}
    for first, second in zip(one.tolist(), other.tolist()):
        overlapping.setdefault(first, []).append(second)
        overlapping.setdefault(second, []).append(first)
    found: set[int] = set()
    staying = {number for number in overlapping if not is_mover[number]}
    for number in sorted(set(overlapping) - staying):
        if any(near in staying for near in overlapping[number]):
            found.add(number)
        else:
            staying.add(number)
    return sorted(found)


def _nearest_gap(number: int, true: Floats, places: Floats, placed: NDArray[np.bool_], room: Room) -> Floats | None:
    pitch_mm = float(room.diameter_mm.max()) + room.gap_mm
    inner_mm, radius_mm = 0.0, min(_FIRST * pitch_mm, room.farthest_mm)
    away = np.hypot(*(places - true).T)
    while True:
        near = np.flatnonzero(placed & (away < radius_mm + pitch_mm))
        tried = true + _around(inner_mm, radius_mm, _STEP * pitch_mm)
        apart = (room.diameter_mm[number] + room.diameter_mm[near]) / 2 + room.gap_mm
        free = _is_free(tried, places[near], apart) & room.is_on_map(tried, number)
        if free.any():
            gap: Floats = tried[np.argmax(free)]
            return gap
        if radius_mm >= room.farthest_mm:
            return None
        inner_mm, radius_mm = radius_mm, min(2 * radius_mm, room.farthest_mm)


def _around(inner_mm: float, radius_mm: float, step_mm: float) -> Floats:
    """Places in a ring around 0, 0, the nearest first."""
    count = math.ceil(radius_mm / step_mm)
    column, row = np.meshgrid(np.arange(-count, count + 1), np.arange(-count, count + 1))
    x, y = column.ravel() * step_mm, row.ravel() * step_mm
    away = np.hypot(x, y)
    inside = np.flatnonzero((away >= inner_mm) & (away <= radius_mm))
    inside = inside[np.lexsort((y[inside], x[inside], np.round(away[inside], 9)))]
    return np.stack([x[inside], y[inside]], axis=1)


def _is_free(tried: Floats, others: Floats, apart: Floats) -> NDArray[np.bool_]:
    """Which of some places are far enough from others."""
    away = tried[:, None, :] - others[None, :, :]
    squared = np.einsum("ijk,ijk->ij", away, away)
    free: NDArray[np.bool_] = np.all(squared >= (apart - ROUNDING_MM / 2) ** 2, axis=1)
    return free
