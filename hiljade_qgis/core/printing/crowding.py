"""What becomes of cameras that stand close on a page, and what of it can be told before anything is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..geodesic import Floats
from .symbol_room import Room

CLUSTER_MM = 10.0
"""How wide the cells are on paper whose cameras become one circle with a number."""
READER_MM, UNKNOWN_MM = 4.5, 3.2
_BY_CAMERA_TYPE_MM: Mapping[str, float] = {"fixed": 4.2, "dome": 3.8, "panning": 4.3, "doorbell": 4.4}
"""The circles around cameras' symbols as they are from near: of plate readers, of cameras of unknown type, and of
others by type. They hold as much of the white halo as would hide the edge of another symbol."""
GAP_MM = 0.3
"""What is left between two symbols."""
FARTHEST_MM = 20.0
"""How far a symbol may be moved."""
LEAST_VIEW_MM = 3.0
"""How long a field of view is at least on paper: a shorter one is hidden by the camera's own symbol and its halo."""
_FILLED = 0.45
"""The part of a map that circles cover which can still be kept apart."""


class Crowding(str, Enum):
    """How cameras are drawn where they stand close; the values are those that scripts give."""

    AUTO = "auto"
    """As symbols that are moved apart; where they are too many, as dots for the cameras of a cell."""
    SYMBOLS = "symbols"
    """As symbols from any distance; dots only where there is no room for them."""
    CLUSTERS = "clusters"
    """As circles that say how many cameras they stand for."""
    HEXAGONS = "hexagons"
    """As hexagons, coloured by how many cameras stand in them."""


class Box(NamedTuple):
    """A rectangle on a map, in millimetres from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def tiles(self, side_mm: float) -> Iterator[tuple[float, float]]:
        """The middles of circles of that diameter which cover it, but for some gaps between them."""
        for x in _between(self.left, self.right, side_mm):
            for y in _between(self.bottom, self.top, side_mm):
                yield x, y


def _between(low: float, high: float, step: float) -> list[float]:
    """The middles of equal pieces of a length, none of them longer than a step."""
    pieces = max(1, math.ceil((high - low) / step))
    return [low + (number + 0.5) * (high - low) / pieces for number in range(pieces)]


@dataclass(frozen=True)
class PaperMap:
    """A map on paper: millimetres from its lower left corner, and metres in the page's coordinate system.

    Attributes:
        width_mm, height_mm: of the map.
        scale: its denominator.
        middle_x, middle_y: what its middle shows.
        stretch: how many metres of the coordinate system a metre on the ground is there.
        rotation_deg: how far it is turned, clockwise.
        larger: how many times larger than on an A4 symbols are.
        covered: what lies on the map, so that nothing that is drawn under it could be seen.
    """

    width_mm: float
    height_mm: float
    scale: float
    middle_x: float
    middle_y: float
    stretch: float = 1.0
    rotation_deg: float = 0.0
    larger: float = 1.0
    covered: tuple[Box, ...] = ()

    @property
    def area_mm2(self) -> float:
        """Of the map."""
        return self.width_mm * self.height_mm

    @property
    def metre_mm(self) -> float:
        """How long a metre on the ground is on paper."""
        return 1000.0 / self.scale

    def on_paper(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        """Places of the coordinate system in millimetres on paper."""
        per_unit = self.metre_mm / self.stretch
        right = (np.asarray(x, dtype=np.float64) - self.middle_x) * per_unit
        up = (np.asarray(y, dtype=np.float64) - self.middle_y) * per_unit
        cos, sin = self._turn()
        return right * cos + up * sin + self.width_mm / 2, up * cos - right * sin + self.height_mm / 2

    def on_ground(self, x_mm: ArrayLike, y_mm: ArrayLike) -> tuple[Floats, Floats]:
        """The opposite."""
        units = self.stretch / self.metre_mm
        right = (np.asarray(x_mm, dtype=np.float64) - self.width_mm / 2) * units
        up = (np.asarray(y_mm, dtype=np.float64) - self.height_mm / 2) * units
        cos, sin = self._turn()
        return right * cos - up * sin + self.middle_x, up * cos + right * sin + self.middle_y

    def _turn(self) -> tuple[float, float]:
        angle = math.radians(self.rotation_deg)
        return math.cos(angle), math.sin(angle)


def least_reach_m(paper: PaperMap) -> float:
    """The shortest reach that can be seen on a map; shorter ones are drawn as long."""
    return LEAST_VIEW_MM * paper.larger / paper.metre_mm


def symbol_mm(surveillance_type: str | None, camera_type: str | None) -> float:
    """The circle around a camera's symbol as it is from near."""
    if (surveillance_type or "").lower() == "alpr":
        return READER_MM
    return _BY_CAMERA_TYPE_MM.get(camera_type or "", UNKNOWN_MM)


def room_for(sizes_mm: Sequence[float], share: float, paper: PaperMap) -> Room | None:
    """The room that symbols are kept apart in; None where they cover too much of the map.

    Args:
        sizes_mm: of the symbols, from near and on an A4.
        share: how large they are at the map's scale, as a part of that.
    """
    diameter_mm = np.array(sizes_mm, dtype=np.float64) * share * paper.larger
    gap_mm = GAP_MM * paper.larger
    if float(((diameter_mm + gap_mm) ** 2).sum()) * math.pi / 4 > _FILLED * paper.area_mm2:
        return None
    return room_on(paper, diameter_mm, FARTHEST_MM * paper.larger)


def room_on(paper: PaperMap, diameter_mm: Floats, farthest_mm: float) -> Room:
    """The room of circles on a map, under nothing that lies on it."""
    tiles = [tile for box in paper.covered for tile in box.tiles(float(diameter_mm.min(initial=math.inf)))]
    return Room(
        diameter_mm, GAP_MM * paper.larger, farthest_mm, paper.width_mm, paper.height_mm, tuple(tiles)
    )


def cluster_diameter_mm(text: str) -> float:
    """How wide a circle is that has room for a number, before it is enlarged for the page."""
    return 2.6 + 1.3 * len(text)
