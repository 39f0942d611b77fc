"""Sectors: the outlines on the ground of fields of view, as polygons on WGS84 (EPSG:4326, RFC 7946).

Every sector is a MultiPolygon of outer rings, closed and counter-clockwise. Its vertices at the reach lie on the
geodesic (see `geodesic.destination`); the edges between them are straight in degrees, as GIS draws them.

- A wedge is the camera, the arc, the camera. An all-round sector is the circle alone, without the camera.
- One that crosses the antimeridian is split there into parts.
- One with a pole within sixty reaches is drawn finer; one that includes it reaches to the edge of the world map,
  latitude ±90 from longitude −180 to 180.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .direction import ALL_ROUND_DEG
from .field_of_view import FieldOfView
from .geodesic import Floats, destination
from .record import Position
from .world_edge import is_near_pole, polar_ring, split_at_antimeridian

SEGMENTS_PER_CIRCLE = 72
"""Edges of an all-round sector unless asked otherwise: it then has 0.13 % less area than the circle."""

_BATCH = 16384
"""Vertices worked at once: arrays stay in the processor's nearest cache, which is far faster than all at once."""


class Sectors(NamedTuple):
    """Sectors in the order of the fields of view that they were made from."""

    wkb: list[bytes]
    """A MultiPolygon each, as little-endian WKB."""
    bounds: Floats
    """Shape (n, 4), degrees: least and greatest longitude, least and greatest latitude, as an R-tree takes them."""


def sectors(
    lon_deg: ArrayLike,
    lat_deg: ArrayLike,
    azimuth_deg: ArrayLike,
    width_deg: ArrayLike,
    reach_m: ArrayLike,
    segments_per_circle: int = SEGMENTS_PER_CIRCLE,
) -> Sectors:
    """The sectors of many fields of view at once. The arguments broadcast to one common axis.

    Args:
        lon_deg: longitude of the camera in EPSG:4326, from −180 to 180.
        lat_deg: its latitude, from −90 to 90.
        azimuth_deg: centre of the sector, clockwise from true north; NaN for all round.
        width_deg: opening angle, above 0; all round from 360 on; without meaning where the azimuth is NaN.
        reach_m: reach in metres, above 0.
        segments_per_circle: edges of a whole circle, 3 or more. A wedge has one for each step of
            360°/segments_per_circle that it starts.

    Raises:
        ValueError: an argument is out of its range, or not finite where it must be.
    """
    views = _Views.of(lon_deg, lat_deg, azimuth_deg, width_deg, reach_m, segments_per_circle)
    count = len(views.lon)
    result = Sectors([b""] * count, np.empty((count, 4)))
    for rows in views.alike():
        rings = views.rings(rows)
        result.bounds[rows] = _bounds(rings)
        for row, wkb in zip(rows.tolist(), _wkb_of_rings(rings)):
            result.wkb[row] = wkb
    beyond = (result.bounds[:, 0] < -180.0) | (result.bounds[:, 1] > 180.0)
    for row in np.flatnonzero(beyond | is_near_pole(views.lat, views.reach)).tolist():
        parts = views.parts(row)
        result.wkb[row] = _wkb_of_parts(parts)
        result.bounds[row] = _bounds(np.concatenate(parts)[:, :, np.newaxis])[0]
    return result


def sector_wkb(
    lon_deg: ArrayLike,
    lat_deg: ArrayLike,
    azimuth_deg: ArrayLike,
    width_deg: ArrayLike,
    reach_m: ArrayLike,
    segments_per_circle: int = SEGMENTS_PER_CIRCLE,
) -> list[bytes]:
    """`sectors` without the bounds."""
    return sectors(lon_deg, lat_deg, azimuth_deg, width_deg, reach_m, segments_per_circle).wkb


def sector_outline(
    position: Position, field_of_view: FieldOfView, segments_per_circle: int = SEGMENTS_PER_CIRCLE
) -> list[list[tuple[float, float]]]:
    """The sector of one field of view, the very vertices that `sectors` writes, for drawing under the pointer.

    Returns:
        A closed ring of longitudes and latitudes for each part.

    Raises:
        ValueError: as for `sectors`.
    """
    azimuth_deg = np.nan if field_of_view.azimuth_deg is None else field_of_view.azimuth_deg
    views = _Views.of(*position, azimuth_deg, field_of_view.width_deg, field_of_view.reach_m, segments_per_circle)
    return [[(lon, lat) for lon, lat in ring.tolist()] for ring in views.parts(0)]


class _Views(NamedTuple):
    """Fields of view as arrays of shape (n,), checked."""

    lon: Floats
    lat: Floats
    azimuth: Floats
    width: Floats
    reach: Floats
    all_round: NDArray[np.bool_]
    segments: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        lon_deg: ArrayLike,
        lat_deg: ArrayLike,
        azimuth_deg: ArrayLike,
        width_deg: ArrayLike,
        reach_m: ArrayLike,
        segments_per_circle: int,
    ) -> _Views:
        columns = np.broadcast_arrays(*map(np.atleast_1d, (lon_deg, lat_deg, azimuth_deg, width_deg, reach_m)))
        lon, lat, azimuth, width, reach = (np.asarray(column, dtype=np.float64) for column in columns)
        all_round = np.isnan(azimuth) | (width >= ALL_ROUND_DEG)
        azimuth, width = np.where(all_round, 0.0, azimuth), np.where(all_round, ALL_ROUND_DEG, width)
        known = (np.abs(lon) <= 180.0) & (np.abs(lat) <= 90.0) & np.isfinite(azimuth) & np.isfinite(reach)
        if segments_per_circle < 3 or not np.all(known & (width > 0.0) & (reach > 0.0)):
            raise ValueError("a position, azimuth, width, reach or the number of segments is out of range")
        started_steps = np.ceil(width * segments_per_circle / ALL_ROUND_DEG - 1e-9).astype(np.int64)
        return cls(lon, lat, azimuth, width, reach, all_round, np.maximum(1, started_steps))

    def alike(self) -> Iterator[NDArray[np.intp]]:
        """Batches of rows whose rings have equally many vertices."""
        kind = 2 * self.segments + self.all_round
        for each in np.unique(kind):
            rows = np.flatnonzero(kind == each)
            at_once = max(1, _BATCH // int(self.segments[rows[0]]))
            yield from (rows[start : start + at_once] for start in range(0, len(rows), at_once))

    def rings(self, rows: NDArray[np.intp]) -> Floats:
        """Closed rings of rows that are alike, shape (k, 2, len(rows)); their longitudes may run beyond ±180.

        The rows are the last axis, as nearly all that is computed is the same for each of them.
        """
        lon, lat, azimuth, width, reach = (column[rows] for column in self[:5])
        all_round, segments = self.all_round[rows[0]], self.segments[rows[0]]
        corners = segments + (0 if all_round else 1)
        steps = 0.5 - np.arange(corners)[:, np.newaxis] / segments
        bearings = azimuth + width * steps  # falling: counter-clockwise
        rings = np.empty((corners + (1 if all_round else 2), 2, len(rows)))
        arc = rings[:-1] if all_round else rings[1:-1]
        arc[:, 0], arc[:, 1] = destination(lon, lat, bearings, reach)
        if not all_round:
            rings[0] = lon, lat
        rings[-1] = rings[0]
        return rings

    def parts(self, row: int) -> list[Floats]:
        """The closed rings of one sector, within ±180."""
        lon, lat, azimuth, width, reach = (float(column[row]) for column in self[:5])
        if is_near_pole(self.lat[row], self.reach[row]):
            return split_at_antimeridian(polar_ring(lon, lat, azimuth, width, reach, int(self.segments[row])))
        ring = self.rings(np.array([row]))[:, :, 0]
        return split_at_antimeridian(ring) if np.any(np.abs(ring[:, 0]) > 180.0) else [ring]


def _bounds(rings: Floats) -> Floats:
    """The bounds of each of equally long rings, shape (k, 2, m)."""
    (west, south), (east, north) = rings.min(axis=0), rings.max(axis=0)
    return np.stack([west, east, south, north], axis=1)


_MULTI_POLYGON = struct.Struct("<BII")  # byte order, type 6, number of polygons
_POLYGON = struct.Struct("<BIII")  # byte order, type 3, number of rings, number of points


def _wkb_of_rings(rings: Floats) -> Iterator[bytes]:
    """A MultiPolygon for each of equally long rings, shape (k, 2, m)."""
    vertices, _, count = rings.shape
    header = _MULTI_POLYGON.pack(1, 6, 1) + _POLYGON.pack(1, 3, 1, vertices)
    records = np.empty(count, dtype=[("header", f"V{len(header)}"), ("points", "<f8", (vertices, 2))])
    records["header"] = np.void(header)
    records["points"] = rings.transpose(2, 0, 1)
    data, size = records.tobytes(), records.itemsize
    return (data[start : start + size] for start in range(0, len(data), size))


def _wkb_of_parts(parts: list[Floats]) -> bytes:
    """One MultiPolygon of all the rings, shape (k, 2) each."""
    polygons = (_POLYGON.pack(1, 3, 1, len(ring)) + ring.astype("<f8").tobytes() for ring in parts)
    return _MULTI_POLYGON.pack(1, 6, len(parts)) + b"".join(polygons)
