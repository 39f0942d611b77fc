"""The room that symbols on paper need to stay apart: how near one another they may come, and where none may lie."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..geodesic import Floats
from .near_on_paper import Indexes, pairs_within

ROUNDING_MM = 1e-6
"""So much farther apart than asked, far less than can be seen, symbols are put, so that rounding makes no overlap."""


class Room(NamedTuple):
    """Symbols that are to stay apart.

    Attributes:
        diameter_mm: of each symbol, shape (n,).
        gap_mm: to be left between two.
        farthest_mm: how far a symbol may be moved: farther away nobody takes it for the camera that it stands for.
        width_mm, height_mm: of the map: what is moved stays on it. Infinite where there is no edge.
        kept_free: the middles of circles, as large as the smallest symbol, on which none may lie.
    """

    diameter_mm: Floats
    gap_mm: float
    farthest_mm: float
    width_mm: float = math.inf
    height_mm: float = math.inf
    kept_free: tuple[tuple[float, float], ...] = ()

    def apart_mm(self, one: Indexes, other: Indexes) -> Floats:
        """How far apart the middles of two have to be."""
        apart: Floats = (self.diameter_mm[one] + self.diameter_mm[other]) / 2 + self.gap_mm
        return apart

    def overlaps(self, places: Floats) -> tuple[Indexes, Indexes]:
        """The pairs that overlap where they are, each once."""
        one, other = pairs_within(places, float(self.diameter_mm.max()) + self.gap_mm)
        away = np.hypot(*(places[one] - places[other]).T)
        near = away < self.apart_mm(one, other) - ROUNDING_MM / 2
        return one[near], other[near]

    def is_on_map(self, places: Floats, which: int) -> NDArray[np.bool_]:
        """At which of some places a symbol is whole."""
        margin_mm = self.diameter_mm[which] / 2
        sides = np.array([self.width_mm, self.height_mm])
        found: NDArray[np.bool_] = np.all((places >= margin_mm) & (places <= sides - margin_mm), axis=1)
        return found | bool(np.isinf(sides).all())

    def filled(self, order: Indexes) -> Room:
        """The same for symbols in another order, after which come those circles."""
        least = self.diameter_mm.min(initial=math.inf)
        return self._replace(
            diameter_mm=np.concatenate([self.diameter_mm[order], np.full(len(self.kept_free), least)])
        )
