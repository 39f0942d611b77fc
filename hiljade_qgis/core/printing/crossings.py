"""Crossings of streets, and which of them is nearest: plain longitudes and latitudes in, the same out.

Lines meet where they share a vertex, as those of OpenStreetMap do: one street that bridges another meets it nowhere.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import numpy as np

from ..geodesic import geocentric
from ..record import Position

NEAREST_WITHIN_M = 200.0
"""How far away a crossing may be."""

NEAREST_WITHIN_DEG = 0.0019
"""Of latitude: not less than `NEAREST_WITHIN_M` anywhere (a degree is 110,574 m at the least)."""

_DIGITS = 7
"""Decimals of a degree, as OpenStreetMap keeps them: what is equal there is one vertex."""
_ARMS = 3

_Vertex = tuple[float, float]


def crossings_of(streets: Iterable[Sequence[tuple[float, float]]]) -> list[Position]:
    """Where streets meet: the vertices from which ways lead to three others or more, each once, from south to north.

    A bend, the end of a street, and a place where one way goes on as another are no crossings. A line that comes twice
    counts once.

    Args:
        streets: the vertices of each line, longitude and latitude in degrees.
    """
    reached: dict[_Vertex, set[_Vertex]] = {}
    for street in streets:
        vertices = [(round(lon_deg, _DIGITS), round(lat_deg, _DIGITS)) for lon_deg, lat_deg in street]
        for one, other in zip(vertices, vertices[1:]):
            if one != other:
                reached.setdefault(one, set()).add(other)
                reached.setdefault(other, set()).add(one)
    found = (Position(*vertex) for vertex, others in reached.items() if len(others) >= _ARMS)
    return sorted(found, key=lambda one: (one.lat_deg, one.lon_deg))


class Crossings:
    """Crossings among which the nearest can be found."""

    def __init__(self, positions: Iterable[Position] = ()) -> None:
        self._positions = sorted(set(positions), key=lambda one: (one.lat_deg, one.lon_deg))
        self._lat_deg = [one.lat_deg for one in self._positions]
        if self._positions:
            lon_deg, lat_deg = zip(*self._positions)
            self._places = geocentric(np.array(lon_deg), np.array(lat_deg))

    def nearest(self, position: Position) -> Position | None:
        """The nearest within `NEAREST_WITHIN_M`, the more southern and western of two; None where there is none."""
        first = bisect_left(self._lat_deg, position.lat_deg - NEAREST_WITHIN_DEG)
        last = bisect_right(self._lat_deg, position.lat_deg + NEAREST_WITHIN_DEG)
        if first == last:
            return None
        # Through the earth: 200 m are 8 nm shorter there than along the ground.
        apart = self._places[first:last] - geocentric(*position)
        distances_m = np.sqrt((apart**2).sum(axis=-1))
        at = int(np.argmin(distances_m))
        return self._positions[first + at] if distances_m[at] <= NEAREST_WITHIN_M else None
