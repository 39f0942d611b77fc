"""Which cameras have a page together: those that stand close, one next to the other, as many as a page can show apart.

These are the connected parts of the graph of all pairs within a distance (what DBSCAN finds where a single neighbour
makes a point a core).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..bearings import metres_per_degree
from ..point_grid import NearPoints

Floats = NDArray[np.float64]

WITHIN_M = (1.0, 50_000.0)
"""How near cameras of one cluster may be said to be."""

_AMID = (0.25, 0.75)
"""Within which part of its cameras a cluster that is too large is cut."""


def clusters_of(
    lon_deg: ArrayLike, lat_deg: ArrayLike, within_m: float, least: int, side_m: float, most: int
) -> list[list[int]]:
    """The clusters, as the numbers of their cameras in order; who is in none stands alone, or among too few.

    Args:
        lon_deg, lat_deg: shape (n,), EPSG:4326, finite.
        within_m: how near one of a cluster is to the next one of it, WITHIN_M.
        least: how many make a cluster.
        side_m: how wide and high the part of one may be that has a page; a larger one is cut.
        most: how many such a part may hold; those at one and the same place are never parted.
    """
    lon, lat = (np.asarray(values, dtype=np.float64) for values in (lon_deg, lat_deg))
    parts: list[list[int]] = []
    for cluster in _connected(lon, lat, within_m):
        if len(cluster) >= least:
            parts += _cut(np.array(cluster), _plane(lon[cluster], lat[cluster]), side_m, most)
    return sorted(parts)


def _connected(lon: Floats, lat: Floats, within_m: float) -> list[list[int]]:
    """Disjoint sets, each named by its first one."""
    first = list(range(len(lon)))

    def name(one: int) -> int:
        while first[one] != one:
            first[one] = first[first[one]]
            one = first[one]
        return one

    if len(lon):
        for pairs in NearPoints(lon, lat, within_m).pairs():
            for one, other in zip(pairs.one.tolist(), pairs.other.tolist()):
                low, high = sorted((name(one), name(other)))
                first[high] = low
    found: dict[int, list[int]] = {}
    for number in range(len(lon)):
        found.setdefault(name(number), []).append(number)
    return list(found.values())


def _plane(lon: Floats, lat: Floats) -> Floats:
    """Metres to the east and north of the first one, shape (n, 2)."""
    east_m, north_m = metres_per_degree(float(lat.mean()))
    turned = (lon - lon[0] + 180.0) % 360.0 - 180.0
    return np.column_stack((turned * east_m, (lat - lat[0]) * north_m))


def _cut(numbers: NDArray[np.intp], places: Floats, side_m: float, most: int) -> list[list[int]]:
    """Cut across the longer side, where the widest gap amid the cameras is, until each part is small enough."""
    done: list[list[int]] = []
    parts = [np.arange(len(numbers))]
    while parts:
        part = parts.pop()
        extents = np.ptp(places[part], axis=0)
        longer = int(extents.argmax())
        if extents[longer] == 0.0 or (extents[longer] <= side_m and len(part) <= most):
            done.append(sorted(numbers[part].tolist()))
            continue
        order = part[np.argsort(places[part, longer], kind="stable")]
        cut = _widest_gap(places[order, longer])
        parts += [order[:cut], order[cut:]]
    return done


def _widest_gap(sorted_m: Floats) -> int:
    """How many stand before the widest gap amid them; before the widest of all where there is none amid."""
    gaps = np.diff(sorted_m)
    low, high = (int(share * (len(gaps) - 1)) for share in _AMID)
    amid = gaps[low : high + 1]
    return (low + int(amid.argmax()) if amid.max() > 0.0 else int(gaps.argmax())) + 1
