"""In which coordinate system a place is printed, so that a metre on the page is a metre on the ground."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from ..geodesic import geocentric
from ..record import Position

UTM_NORTHERNMOST_DEG, UTM_SOUTHERNMOST_DEG = 84.0, -80.0
_ZONES, _ZONE_DEG = 60, 6.0

LARGEST_AREA_M = 1_000_000.0
"""How wide or high an area may be: 500 km from its middle the scale of a UTM zone differs by 0.3 %."""


class NoMiddle(ValueError):
    """Places that have no middle: there are none, or they lie all around the world."""


def page_crs(middle: Position) -> str:
    """The coordinate system for a map around a place: its UTM zone on WGS84; near a pole, polar stereographic (UPS)."""
    if middle.lat_deg > UTM_NORTHERNMOST_DEG:
        return "EPSG:32661"
    if middle.lat_deg < UTM_SOUTHERNMOST_DEG:
        return "EPSG:32761"
    east = (middle.lon_deg + 180.0) % 360.0
    zone = min(_ZONES, int(east // _ZONE_DEG) + 1)
    return f"EPSG:{(32600 if middle.lat_deg >= 0 else 32700) + zone}"


def middle_of(lon_deg: ArrayLike, lat_deg: ArrayLike) -> Position:
    """A place amid others, near enough to choose a coordinate system; poles and the antimeridian are nothing special.

    Raises:
        NoMiddle.
    """
    points = geocentric(lon_deg, lat_deg).reshape(-1, 3)
    if not len(points):
        raise NoMiddle
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    if not np.all(np.isfinite(middle)) or float(np.linalg.norm(middle)) < 1.0:
        raise NoMiddle
    x, y, z = (float(value) for value in middle)
    return Position(math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y))))
