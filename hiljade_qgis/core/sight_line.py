"""Lines of sight: from cameras to what they see, as lines on WGS84 (EPSG:4326, RFC 7946).

Each is a MultiLineString, straight in degrees, as GIS draws it; one that crosses the antimeridian is split there.
"""

from __future__ import annotations

import math
import struct

import numpy as np
from numpy.typing import ArrayLike

from .geodesic import Floats

_HEADER = struct.pack("<BII", 1, 5, 1) + struct.pack("<BII", 1, 2, 2)  # a MultiLineString of one line of two points
_TWO_PARTS = struct.pack("<BII", 1, 5, 2)
_LINE = struct.pack("<BII", 1, 2, 2)

Point = tuple[float, float]


def sight_lines(start: ArrayLike, end: ArrayLike) -> list[bytes | None]:
    """The lines from one place to another each, as little-endian WKB; None where both are the same.

    Args:
        start, end: shape (n, 2): longitude from −180 to 180 and latitude, degrees.
    """
    starts, ends = (np.asarray(one, dtype=np.float64).reshape(-1, 2) for one in (start, end))
    records = np.empty(len(starts), dtype=[("header", f"V{len(_HEADER)}"), ("points", "<f8", (2, 2))])
    records["header"] = np.void(_HEADER)
    records["points"] = np.stack([starts, ends], axis=1)
    data, size = records.tobytes(), records.itemsize
    lines: list[bytes | None] = [data[first : first + size] for first in range(0, len(data), size)]
    for row in np.flatnonzero(_wraps(starts, ends)).tolist():
        lines[row] = _wrapped(tuple(starts[row].tolist()), tuple(ends[row].tolist()))
    for row in np.flatnonzero(np.all(starts == ends, axis=1)).tolist():
        lines[row] = None
    return lines


def _wraps(starts: Floats, ends: Floats) -> ArrayLike:
    """Whether the shorter way from one to the other goes over the antimeridian."""
    return np.abs(starts[:, 0] - ends[:, 0]) > 180.0


def _wrapped(start: Point, end: Point) -> bytes | None:
    """A line over the antimeridian; it ends there where it only touches it."""
    (lon1, lat1), (lon2, lat2) = start, end
    step = math.remainder(lon2 - lon1, 360.0)
    if step == 0.0:  # both on it, each written from another side
        return None if lat1 == lat2 else _HEADER + _points(start, (lon1, lat2))
    edge = math.copysign(180.0, step)
    if abs(lon1) == 180.0:
        return _HEADER + _points((-edge, lat1), end)
    if abs(lon2) == 180.0:
        return _HEADER + _points(start, (edge, lat2))
    crossing_lat = lat1 + (lat2 - lat1) * (edge - lon1) / step
    before, after = _points(start, (edge, crossing_lat)), _points((-edge, crossing_lat), end)
    return _TWO_PARTS + _LINE + before + _LINE + after


def _points(start: Point, end: Point) -> bytes:
    return struct.pack("<4d", *start, *end)
