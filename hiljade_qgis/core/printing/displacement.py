"""Symbols on paper that stand close are moved apart, so that each can be seen: which ones, and where to.

A symbol is taken for a circle. Those that touch no other stay exactly where they are, and the others make way for them.
What lies in one place becomes a ring around it, or rings in one another. Then all that overlap push each other apart,
half the way each, which moves them as little as two can be moved; where that comes to no end in a crowd, what still
overlaps is put into the nearest gap (`gap_filling`), so that no two overlap in the end.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..geodesic import Floats
from .gap_filling import fill_gaps, leave_kept_free
from .symbol_room import ROUNDING_MM, Room

_ROUNDS = 300
_SETTLED_MM = 1e-7
_PARTED_MM = 0.02
"""Symbols at one place after all (of different groups, by chance) are pushed apart by so much, and then farther."""


class NoRoom(ValueError):
    """Symbols are too many to be kept apart near where they belong."""


def displaced(x_mm: ArrayLike, y_mm: ArrayLike, room: Room) -> tuple[Floats, Floats]:
    """Where symbols are drawn so that no two overlap.

    Symbols that touch no other, and nothing that is kept free, stay to the last bit. The order in which they are given
    makes no difference, but for symbols of one size at one place, which can't be told apart.

    Args:
        x_mm, y_mm: where they belong, shape (n,), finite; from a corner of the map where it has edges.

    Returns:
        The same, moved.

    Raises:
        NoRoom: one would have to be moved too far.
    """
    true = np.stack([np.asarray(x_mm, dtype=np.float64), np.asarray(y_mm, dtype=np.float64)], axis=1)
    order = np.lexsort((room.diameter_mm, true[:, 1], true[:, 0]))
    places = np.concatenate([true[order], np.array(room.kept_free, dtype=np.float64).reshape(-1, 2)])
    may_move = np.arange(len(places)) < len(true)
    if len(true) and not _move_apart(places, may_move, room.filled(order)):
        raise NoRoom
    found = np.empty_like(true)
    found[order] = places[: len(true)]
    return found[:, 0], found[:, 1]


def _move_apart(places: Floats, may_move: NDArray[np.bool_], room: Room) -> bool:
    """The work itself, on symbols in an order of their own; `places` is changed. Gives whether there was room."""
    true = places.copy()
    is_mover = _overlapping(places, room) & may_move
    if not is_mover.any():
        return True
    if not leave_kept_free(places, may_move, room):
        return False
    _fan_out(places, is_mover, room)
    _keep_on_map(places, true, is_mover, room)
    for _ in range(_ROUNDS):
        if _push(places, true, is_mover, room) < _SETTLED_MM:
            break
    return fill_gaps(places, true, is_mover, room) and bool(
        np.hypot(*(places - true).T).max() <= room.farthest_mm + ROUNDING_MM
    )


def _overlapping(places: Floats, room: Room) -> NDArray[np.bool_]:
    """Which symbols overlap another."""
    found = np.zeros(len(places), dtype=np.bool_)
    if len(places):
        for which in room.overlaps(places):
            found[which] = True
    return found


def _fan_out(places: Floats, is_mover: NDArray[np.bool_], room: Room) -> None:
    """Symbols in one place become rings around it."""
    _, group, sizes = np.unique(places, axis=0, return_inverse=True, return_counts=True)
    group = group.reshape(-1)
    for number in np.flatnonzero(sizes > 1):
        members = np.flatnonzero((group == number) & is_mover)
        apart_mm = float(room.diameter_mm[members].max()) + room.gap_mm + ROUNDING_MM
        places[members] += rings(len(members), apart_mm)


def rings(count: int, apart_mm: float) -> Floats:
    """Places around one, evenly on a ring, on rings in one another where they are many: shape (count, 2).

    The first ring is no larger than it has to be, and the middle is free.

    Args:
        count: 2 or more.
        apart_mm: how far apart they are at least.
    """
    found: list[tuple[float, float]] = []
    radius_mm = apart_mm / (2 * math.sin(math.pi / min(count, _FIRST_RING)))
    while len(found) < count:
        holds = max(1, math.floor(math.pi / math.asin(min(1.0, apart_mm / (2 * radius_mm))) + 1e-9))
        here = min(holds, count - len(found))
        angles = [math.pi + 2 * math.pi * number / here for number in range(here)]
        found += [(radius_mm * math.cos(angle), radius_mm * math.sin(angle)) for angle in angles]
        radius_mm += apart_mm
    return np.array(found)


_FIRST_RING = 6
"""So many stand on the innermost ring at most: it is as wide as the rings around it are apart."""


def _push(places: Floats, true: Floats, is_mover: NDArray[np.bool_], room: Room) -> float:
    """Push what overlaps apart, once; gives the farthest that any was moved."""
    one, other = room.overlaps(places)
    if not one.size:
        return 0.0
    away = places[one] - places[other]
    distance = np.hypot(away[:, 0], away[:, 1])
    away[distance == 0] = (_PARTED_MM, 0.0)
    missing = room.apart_mm(one, other) + ROUNDING_MM - distance
    towards = away / np.maximum(np.hypot(away[:, 0], away[:, 1]), 1e-12)[:, None]
    both = is_mover[one] & is_mover[other]
    step = np.where(both, missing / 2, missing)[:, None] * towards
    moved = np.zeros_like(places)
    for axis in (0, 1):
        moved[:, axis] = np.bincount(one, step[:, axis], len(places)) - np.bincount(other, step[:, axis], len(places))
    moved[~is_mover] = 0.0
    before = places.copy()
    places += moved
    _keep_on_map(places, true, is_mover, room)
    return float(np.abs(places - before).max())


def _keep_on_map(places: Floats, true: Floats, is_mover: NDArray[np.bool_], room: Room) -> None:
    """Bring back what was pushed over the map's edge; a symbol whose own place is at the edge may stay there."""
    margin = room.diameter_mm / 2
    for axis, side_mm in ((0, room.width_mm), (1, room.height_mm)):
        if math.isinf(side_mm):
            continue
        least = np.minimum(margin, true[:, axis])
        most = np.maximum(side_mm - margin, true[:, axis])
        places[is_mover, axis] = np.clip(places[:, axis], least, most)[is_mover]
