"""An order of places on the map in which a person can follow: what is near on the map is mostly near in the order.

Places are ordered along a Hilbert curve through the world in the Mercator projection. The order of two places depends
on nothing but the two, so that it stays the same when others come or go.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

_BITS = 26
"""Of each coordinate: cells of 0.6 m at the equator."""
_MAX_LAT_DEG = 85.05


def places_on_curve(lon_deg: ArrayLike, lat_deg: ArrayLike) -> NDArray[np.int64]:
    """Where places lie along the curve, as whole numbers from 0 to 2**52 − 1.

    Args:
        lon_deg, lat_deg: EPSG:4326, finite; longitudes beyond ±180 and latitudes beyond Mercator's are cut off there.

    The steps are those of Hilbert's curve by quadrants: J. Skilling, Programming the Hilbert curve, AIP Conference
    Proceedings 707 (2004), for two dimensions.
    """
    lon, lat = np.broadcast_arrays(np.asarray(lon_deg, np.float64), np.asarray(lat_deg, np.float64))
    lat_rad = np.radians(np.clip(lat, -_MAX_LAT_DEG, _MAX_LAT_DEG))
    x = _cells(np.clip(lon, -180.0, 180.0) / 360.0 + 0.5)
    y = _cells(0.5 - np.arcsinh(np.tan(lat_rad)) / (2.0 * np.pi))
    along = np.zeros(x.shape, np.int64)
    for bit in range(_BITS - 1, -1, -1):
        size = np.int64(1) << bit
        right, low = (x & size) > 0, (y & size) > 0
        along += size * size * ((3 * right) ^ low)
        turned = ~low
        mirrored, rest = turned & right, size - 1
        x, y = np.where(mirrored, rest - (x & rest), x), np.where(mirrored, rest - (y & rest), y)
        x, y = np.where(turned, y, x), np.where(turned, x, y)
    return along


def _cells(share: NDArray[np.float64]) -> NDArray[np.int64]:
    cells = np.floor(share * (1 << _BITS)).astype(np.int64)
    found: NDArray[np.int64] = np.clip(cells, 0, (1 << _BITS) - 1)
    return found
