"""The nearest wall, street or pole: where it is, which way it runs, and which way leads away from it.

Distances and bearings are taken on the plane that touches the ellipsoid in the place's latitude (its radii of
curvature, e.g. Snyder, "Map Projections: A Working Manual", 1987, eq. 4-18 to 4-20): within 0.1 % and 0.01° for what
comes within a hundred metres, below 85° of latitude. Pieces of lines are straight in degrees, as GIS draws them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Callable, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .direction import folded
from .geodesic import FLATTENING, SEMI_MAJOR_M, Floats
from .record import Position

InArea = Callable[[Position], bool]
"""Whether a place (EPSG:4326) lies in a building, or in another area whose outline is a wall."""

AT_THE_WALL_M = 0.5
"""A camera so near to the outline of a building hangs on it, though it be mapped a little inside."""

_E2 = FLATTENING * (2 - FLATTENING)
_SAME_DISTANCE_M = 0.01
"""Pieces that meet in a corner are as far away as one another."""
_PROBE_M = 0.3
"""How far from a wall it is looked whether there is a building: less than one is thick."""
_TOLD_APART_M = 0.02
"""On which side of a line something stands is told from here on; positions are written to a centimetre."""


class NearestLine(NamedTuple):
    """The line nearest to a place.

    Attributes:
        bearing_deg: of the line at its point nearest to the place, clockwise from true north, in [0, 180): a line goes
            both ways.
        distance_m: how far away it is.
        foot: its point nearest to the place.
    """

    bearing_deg: float
    distance_m: float
    foot: Position

    def bearings(self) -> tuple[float, float, float, float]:
        """The line's two ways and the two across it, in degrees."""
        return tuple(self.bearing_deg + quarter for quarter in (0.0, 90.0, 180.0, 270.0))  # type: ignore[return-value]


class Foot(NamedTuple):
    """The point of a wall, street or pole that is nearest to a place.

    Attributes:
        place: where it is.
        distance_m: how far away.
    """

    place: Position
    distance_m: float


class WayOut(NamedTuple):
    """The way that leads away from the nearest wall.

    Attributes:
        azimuth_deg: in [0, 360); None where it can't be told which side of the wall is meant.
        distance_m: how far away the wall is.
    """

    azimuth_deg: float | None
    distance_m: float


def nearest_line(place: Position, segments: ArrayLike) -> NearestLine | None:
    """The straight piece of a line that is nearest to a place; None where there is none of any length.

    Args:
        place: EPSG:4326.
        segments: shape (n, 4), degrees: longitude and latitude of one end and of the other.
    """
    pieces = _Pieces.around(place, segments).with_length()
    if not pieces.distances_m.size:
        return None
    nearest = int(np.argmin(pieces.distances_m))
    bearing_deg = _azimuth_deg(pieces.along_m[nearest]) % 180.0
    return NearestLine(bearing_deg, float(pieces.distances_m[nearest]), pieces.position(pieces.feet_m[nearest]))


def nearest_foot(place: Position, segments: ArrayLike) -> Foot | None:
    """The point nearest to a place of pieces of lines, or of poles, pieces without length; None where there is none.

    Args:
        place, segments: as for `nearest_line`.
    """
    pieces = _Pieces.around(place, segments)
    if not pieces.distances_m.size:
        return None
    nearest = int(np.argmin(pieces.distances_m))
    return Foot(pieces.position(pieces.feet_m[nearest]), float(pieces.distances_m[nearest]))


def way_out(place: Position, segments: ArrayLike, in_area: InArea) -> WayOut | None:
    """The way from the nearest wall to a place, and on: across the wall, or out of a corner; None where there is none.

    A place within AT_THE_WALL_M of an area's outline is on it, and the way leads out of the area, in a corner between
    both walls. On a line that is no outline, or between two areas, the way leads to the side on which the place is.

    Args:
        place, segments: as for `nearest_line`.
        in_area: asked for places beside the wall.
    """
    pieces = _Pieces.around(place, segments).with_length()
    if not pieces.distances_m.size:
        return None
    nearest = int(np.argmin(pieces.distances_m))
    distance_m = float(pieces.distances_m[nearest])
    if distance_m > AT_THE_WALL_M:
        return WayOut(_azimuth_deg(-pieces.feet_m[nearest]), distance_m)
    touching = np.flatnonzero(pieces.distances_m <= distance_m + _SAME_DISTANCE_M).tolist()
    ways = [_way_off(pieces, number, in_area) for number in touching]
    told = [way for way in ways if way is not None]
    total = np.sum(told, axis=0) if len(told) == len(ways) else np.zeros(2)
    if math.hypot(*total) < 0.1:  # two walls back to back
        return WayOut(None, distance_m)
    return WayOut(_azimuth_deg(total), distance_m)


def _way_off(pieces: _Pieces, number: int, in_area: InArea) -> Floats | None:
    """The unit vector (east, north) across a wall, away from the building on one side of it, or to the place's side."""
    along_m, foot_m = pieces.along_m[number], pieces.feet_m[number]
    length_m = math.hypot(*along_m)
    across: Floats = np.array([along_m[1], -along_m[0]]) / length_m
    to_middle_m = pieces.starts_m[number] + along_m / 2 - foot_m
    towards = min(1.0, _PROBE_M / max(math.hypot(*to_middle_m), _PROBE_M))
    beside_m = foot_m + towards * to_middle_m  # not in a corner, where both sides lie on the other wall
    right, left = (in_area(pieces.position(beside_m + side * _PROBE_M * across)) for side in (1.0, -1.0))
    if right != left:
        return -across if right else across
    offset_m = -float(np.dot(foot_m, across))
    if abs(offset_m) < _TOLD_APART_M:
        return None
    return across if offset_m > 0.0 else -across


class _Pieces(NamedTuple):
    """Pieces of lines in metres east and north of a place.

    Attributes:
        starts_m, along_m, feet_m: shape (n, 2): one end, from there to the other, and the point nearest to the place.
        distances_m: shape (n,).
    """

    place: Position
    starts_m: Floats
    along_m: Floats
    feet_m: Floats
    distances_m: Floats

    @classmethod
    def around(cls, place: Position, segments: ArrayLike) -> _Pieces:
        """Those of all segments whose ends are numbers."""
        ends = np.asarray(segments, dtype=np.float64).reshape(-1, 4)
        scale = np.array(metres_per_degree(place.lat_deg))
        away = ends[np.isfinite(ends).all(axis=1)] - np.array([*place, *place])
        away[:, [0, 2]] = (away[:, [0, 2]] + 180.0) % 360.0 - 180.0
        starts = away[:, :2] * scale
        along = away[:, 2:] * scale - starts
        squared = np.sum(along**2, axis=1)
        share = np.clip(-np.sum(starts * along, axis=1) / np.where(squared > 0.0, squared, 1.0), 0.0, 1.0)
        feet = starts + share[:, np.newaxis] * along
        return cls(place, starts, along, feet, np.hypot(feet[:, 0], feet[:, 1]))

    def with_length(self) -> _Pieces:
        """Without those that are points, which run nowhere."""
        long: NDArray[np.intp] = np.flatnonzero(np.sum(self.along_m**2, axis=1) > 0.0)
        return _Pieces(self.place, self.starts_m[long], self.along_m[long], self.feet_m[long], self.distances_m[long])

    def position(self, away_m: Floats) -> Position:
        """A point of the plane as a position; its longitude runs on across the antimeridian."""
        east_m, north_m = metres_per_degree(self.place.lat_deg)
        return Position(
            float(self.place.lon_deg + away_m[0] / east_m), float(self.place.lat_deg + away_m[1] / north_m)
        )


def _azimuth_deg(vector_m: Floats) -> float:
    return folded(math.degrees(math.atan2(vector_m[0], vector_m[1])))


def metres_per_degree(lat_deg: float) -> tuple[float, float]:
    """How long a degree is there to the east and to the north, in metres on the ellipsoid."""
    lat = math.radians(lat_deg)
    flattened = 1 - _E2 * math.sin(lat) ** 2
    east_radius_m = SEMI_MAJOR_M / math.sqrt(flattened) * math.cos(lat)
    north_radius_m = SEMI_MAJOR_M * (1 - _E2) / flattened**1.5
    return math.radians(east_radius_m), math.radians(north_radius_m)


def segments_of(lines: Iterable[ArrayLike]) -> Floats:
    """The straight pieces of lines, for `nearest_line`; each line of shape (k, 2), longitude and latitude."""
    vertices = [np.asarray(line, dtype=np.float64).reshape(-1, 2) for line in lines]
    pieces = [np.hstack([line[:-1], line[1:]]) for line in vertices if len(line) > 1]
    return np.concatenate(pieces) if pieces else np.empty((0, 4))


def pieces_of(shapes: Iterable[ArrayLike]) -> Floats:
    """`segments_of` lines, and points (of shape (1, 2)) as pieces without length, for `nearest_foot`."""
    found = [np.asarray(shape, dtype=np.float64).reshape(-1, 2) for shape in shapes]
    points = [shape for shape in found if len(shape) == 1]
    return np.concatenate([segments_of(found), *[np.hstack([point, point]) for point in points]])
