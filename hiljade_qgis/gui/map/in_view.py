"""Which of many cameras a map shows, told from arrays: those outside cost next to nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsMapSettings
from qgis.PyQt.QtCore import QPoint

from ...core.record import Position
from .ground import Ground

_EARTH_M = 6_371_000.0
_BEYOND = 0.1
"""So much of the map's size is asked for on each side of it: symbols reach into it from there."""
_PLACES = 9
"""Places along each side of the map by which its size on the ground is told."""
_ROOM = 1.1
"""The circle is so much larger than those places say: they stand apart, and a sphere fits the earth only about."""


class InView:
    """Positions, each with how far around it something is drawn, in metres.

    The map is taken for a circle on the ground. Distances go straight through the earth, so that neither the
    antimeridian nor a pole is anything special.
    """

    def __init__(self, positions: Sequence[Position], reaches_m: Sequence[float]) -> None:
        self._places_m = _in_space_m(positions)
        self._reaches_m = np.array(reaches_m, dtype=float)

    def indexes(self, settings: QgsMapSettings, ground: Ground) -> list[int]:
        """Those that the map may show, rising; some that it does not show are among them."""
        circle = _circle(settings, ground)
        if circle is None:
            return list(range(len(self._reaches_m)))
        centre_m, radius_m = circle
        away_m = np.linalg.norm(self._places_m - centre_m, axis=1)
        found: list[int] = np.flatnonzero(away_m <= radius_m + self._reaches_m).tolist()
        return found


def _circle(settings: QgsMapSettings, ground: Ground) -> tuple[NDArray[np.float64], float] | None:
    """The centre and the radius of what the map shows; None where that is much of the world, or cannot be told."""
    size = settings.outputSize()
    steps = np.linspace(-_BEYOND, 1.0 + _BEYOND, _PLACES).tolist()
    pixels = [QPoint(round(size.width() * across), round(size.height() * down)) for across in steps for down in steps]
    places = [ground.position(settings, pixel) for pixel in pixels]
    there = [place for place in places if place is not None]
    if len(there) < len(places):
        return None
    corners_m = _in_space_m(there)
    centre_m = corners_m.mean(axis=0)
    if np.linalg.norm(centre_m) < _EARTH_M / 2.0:
        return None
    centre_m *= _EARTH_M / np.linalg.norm(centre_m)
    radius_m = float(np.linalg.norm(corners_m - centre_m, axis=1).max()) * _ROOM
    return (centre_m, radius_m) if radius_m < _EARTH_M else None


def _in_space_m(positions: Sequence[Position]) -> NDArray[np.float64]:
    """Shape (n, 3), metres from the centre of the earth."""
    lon, lat = np.radians(np.array(positions, dtype=float).reshape(-1, 2)).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1) * _EARTH_M
