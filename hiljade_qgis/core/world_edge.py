"""Outlines at the edges of the world map, where plain degrees no longer do: the antimeridian and the poles.

A ring here is closed, counter-clockwise on the ground, and its edges go the shorter way round in longitude; whether
its longitudes stay within ±180 or run beyond does not matter.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from .geodesic import Floats, destination

Point = tuple[float, float]
"""Longitude and latitude in EPSG:4326, degrees."""

_METRES_PER_DEGREE = 110_574.0  # of latitude at the equator, where they are shortest
_POLAR_RADIUS_M = 6_399_594.0  # of curvature at the poles
_NEAR_POLE_REACHES = 60.0  # farther off, the sides of a sector bend by less than half a degree
_AT_POLE_M = 1e-6
_ON_ANTIMERIDIAN_DEG = 5e-12  # half a micrometre at the equator
_FINE_BEARING_DEG = 1.0
_FINE_LONGITUDE_DEG = 1.0


def is_near_pole(lat_deg: Floats, reach_m: Floats) -> NDArray[np.bool_]:
    """Whether a pole is so near that sides drawn straight in degrees would visibly miss the ground they cross."""
    near: NDArray[np.bool_] = (90.0 - np.abs(lat_deg)) * _METRES_PER_DEGREE < _NEAR_POLE_REACHES * reach_m
    return near


def polar_ring(
    lon_deg: float, lat_deg: float, azimuth_deg: float, width_deg: float, reach_m: float, segments: int
) -> Floats:
    """The outline of a sector near a pole, with an arc of 1° steps at most and sides as fine in longitude.

    Args:
        lon_deg: as for `sector.sectors`, and so are the four after it; a width of 360 is all round.
        segments: edges of its arc unless more are needed.

    Returns:
        Shape (k, 2), for `split_at_antimeridian`.
    """
    pole_lat = math.copysign(90.0, lat_deg)
    to_pole_m = math.radians(90.0 - abs(lat_deg)) * _POLAR_RADIUS_M
    segments = max(segments, math.ceil(width_deg / _FINE_BEARING_DEG))
    bearings = azimuth_deg + width_deg * (0.5 - np.arange(segments + 1) / segments)  # falling: counter-clockwise
    arc = np.column_stack(destination(lon_deg, lat_deg, bearings, reach_m))
    if width_deg == 360.0:
        return np.concatenate([arc[:-1], arc[:1]])
    if to_pole_m < _AT_POLE_M:  # the camera is at every longitude of the wedge
        return np.concatenate([arc, _points(arc[::-1, 0], pole_lat), arc[:1]])

    def side(bearing_deg: float, end: Floats, inward: float) -> Floats:
        """Points along a side, a step of longitude apart, by the law of sines in the plane of the pole."""
        off_pole_deg = abs(math.remainder(bearing_deg - (90.0 - pole_lat), 360.0))
        if off_pole_deg < 90.0 and to_pole_m * math.radians(off_pole_deg) < _AT_POLE_M < reach_m - to_pole_m:
            return _points(lon_deg + inward * np.linspace(0.0, pole_lat * 2.0, 5), pole_lat)  # turns round at the pole
        turned_deg = abs(math.remainder(end[0] - lon_deg, 360.0))
        turned = np.radians(np.arange(_FINE_LONGITUDE_DEG, turned_deg, _FINE_LONGITUDE_DEG))
        distances = to_pole_m * np.sin(turned) / np.sin(math.radians(off_pole_deg) + turned)
        distances = distances[(distances > 0.0) & (distances < reach_m)]
        return np.column_stack(destination(lon_deg, lat_deg, bearing_deg, distances))

    camera = _points(np.array([lon_deg]), lat_deg)
    first, last = side(bearings[0], arc[0], -1.0), side(bearings[-1], arc[-1], 1.0)
    return np.concatenate([camera, first, arc, last[::-1], camera])


def _points(lon_deg: Floats, lat_deg: float) -> Floats:
    return np.column_stack([lon_deg, np.full(len(lon_deg), lat_deg)])


def split_at_antimeridian(ring: Floats) -> list[Floats]:
    """The parts of a polygon on either side of the antimeridian, and with the pole it goes round (RFC 7946, 3.1.9).

    The ring is broken into chains where it meets the antimeridian; one that goes round a pole gets the map's edge there
    as one chain more. Along each side of the map the chains then end and start by turns from south to north, so the
    first end belongs to the first start, and so on.

    Args:
        ring: shape (k, 2), longitude and latitude.

    Returns:
        One closed ring for each part, shape (k, 2) each, longitudes from −180 to 180.
    """
    folded = np.where(np.abs(ring[:, 0]) > 180.0, np.remainder(ring[:, 0] + 180.0, 360.0) - 180.0, ring[:, 0])
    # A hair's breadth from the antimeridian is on it: slivers thinner than the last digits cross themselves.
    lons = np.where(np.abs(np.abs(folded) - 180.0) < _ON_ANTIMERIDIAN_DEG, 180.0, folded).tolist()
    lats = ring[:, 1].tolist()
    steps = [math.remainder(after - before, 360.0) for before, after in zip(lons, lons[1:])]
    chains = _chains(lons, lats, steps)
    if sum(steps) > 180.0:
        chains.append([(180.0, 90.0), (-180.0, 90.0)])
    elif sum(steps) < -180.0:
        chains.append([(-180.0, -90.0), (180.0, -90.0)])

    following: dict[int, int] = {}
    for edge in (-180.0, 180.0):
        ends = sorted((chain[-1][1], index) for index, chain in enumerate(chains) if chain[-1][0] == edge)
        starts = sorted((chain[0][1], index) for index, chain in enumerate(chains) if chain[0][0] == edge)
        following.update((end[1], start[1]) for end, start in zip(ends, starts))
    if not following:
        return [_closed(chains[0])]
    parts = []
    while following:
        first, index = following.popitem()
        points = list(chains[first])
        while index != first:
            points += chains[index]
            index = following.pop(index)
        parts.append(_closed(points))
    return parts


def _chains(lons: list[float], lats: list[float], steps: list[float]) -> list[list[Point]]:
    """The ring cut wherever it meets the antimeridian, each chain on one side of it; whole if it does not meet it."""
    chains: list[list[Point]] = []
    for lon, lat, step, next_lon, next_lat in zip(lons, lats, steps, lons[1:], lats[1:]):
        if abs(lon) == 180.0:
            lon = -math.copysign(180.0, step)  # seen from the side that the edge goes to
            chains.append([(lon, lat)])
        elif not chains:
            chains.append([(lon, lat)])
        edge = math.copysign(180.0, step)
        if abs(next_lon) == 180.0:
            chains[-1].append((edge, next_lat))
        elif abs(next_lon - (lon + step)) < 180.0:
            chains[-1].append((next_lon, next_lat))
        else:
            crossing_lat = lat + (next_lat - lat) * (edge - lon) / step
            chains[-1].append((edge, crossing_lat))
            chains.append([(-edge, crossing_lat), (next_lon, next_lat)])
    if len(chains) > 1 and abs(lons[0]) != 180.0:
        chains[0] = chains.pop() + chains[0][1:]
    return [chain for chain in chains if any(abs(lon) != 180.0 for lon, _ in chain)]  # none along the antimeridian


def _closed(points: list[Point]) -> Floats:
    once = [point for point, before in zip(points, [None, *points]) if point != before]
    return np.array(once if once[0] == once[-1] else [*once, once[0]])
