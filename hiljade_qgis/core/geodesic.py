"""Geodesics on the WGS84 ellipsoid: where one leads, and which one leads from here to there. NumPy arrays throughout.

Arguments broadcast against each other as NumPy's do; results are float64 arrays of the common shape. Positions are
degrees (EPSG:4326), azimuths degrees clockwise from true north, distances metres on the ellipsoid.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

SEMI_MAJOR_M = 6378137.0
FLATTENING = 1 / 298.257223563
SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING)

_E2 = FLATTENING * (2 - FLATTENING)
_Q = 1 / (1 - _E2)
_K = _E2 * _Q * _Q

_ROUNDING = 1e-15  # radians
_SETTLED = 1e-13  # radians: under a micrometre
_MOST_ITERATIONS = 20
_BISECTIONS = 60  # π halved so often is below the resolution of a float
_ANTIPODAL = 1e-6  # radians: six metres, where the azimuth begins to drown in rounding
_TINY = 1e-300


def destination(
    lon_deg: ArrayLike, lat_deg: ArrayLike, azimuth_deg: ArrayLike, distance_m: ArrayLike
) -> tuple[Floats, Floats]:
    """The direct problem: where one arrives.

    A geodesic r(s) on the ellipsoid r·Dr = a², D = diag(1, 1, q), q = 1/(1 − e²), bends along the normal alone:
    r″ = −λDr, and r·Dr = a² derived twice gives λ = (r′·Dr′)/w with w = |Dr|². The product J = (r′·Dr′)w stays the same
    all along, as J′ = 2w(r″·Dr′) + 2(r′·Dr′)(Dr·Dr′) = −2wλ(Dr·Dr′) + 2λw(Dr·Dr′) = 0 (Joachimsthal's theorem). So
    λ = J/w², where w = a² + kz², k = e²q², depends on z alone. Deriving r″ = −λDr at the start gives the Taylor series
    of r; as D does the same to x and y, they share it:

        x(s) = f·x₀ + g·x₀′,   f = 1 − λs²/2 − λ′s³/6 + (λ² − λ″)s⁴/24,   g = s − λs³/6 − λ′s⁴/12

    and z has it with q times λ, λ′ and λ″. It is taken to the fourth power of s, in geocentric coordinates, where the
    poles are points like any other. (Such f and g series are well known for orbits.)

    Within 1e-8 m of the exact solution to 5 km at every latitude, poles included, 2e-6 m at 50 km, 2e-3 m at 200 km.
    At a pole the azimuth counts from the meridian of lon_deg as it does just beside the pole.

    Returns:
        Longitude and latitude. The longitude runs on from lon_deg by less than 180° either way, so it may lie
        beyond ±180 where the line crosses the antimeridian: `lon_deg` to the result is the way that was gone.
    """
    lat, azimuth = np.radians(lat_deg), np.radians(azimuth_deg)
    s: Any = np.asarray(distance_m, dtype=np.float64)
    sin_lat, cos_lat, sin_azimuth, cos_azimuth = np.sin(lat), np.cos(lat), np.sin(azimuth), np.cos(azimuth)

    # The start in the plane of its meridian (y is 0), and the unit vector of the azimuth there.
    normal_radius = SEMI_MAJOR_M / np.sqrt(1 - _E2 * sin_lat**2)
    x, z = normal_radius * cos_lat, normal_radius / _Q * sin_lat
    dx, dy, dz = -sin_lat * cos_azimuth, sin_azimuth, cos_lat * cos_azimuth

    w = normal_radius**2
    curvature = (1 + (_Q - 1) * dz**2) / w  # λ
    dw, ddw = 2 * _K * z * dz, 2 * _K * (dz**2 - curvature * _Q * z**2)
    first = -2 * curvature * dw / w  # λ′
    second = curvature * (6 * dw**2 / w - 2 * ddw) / w  # λ″

    def series(q: float) -> tuple[Any, Any]:
        f = 1 - q * s**2 * (curvature / 2 + s * (first / 6 + s * (second - q * curvature**2) / 24))
        g = s - q * s**3 * (curvature / 6 + s * first / 12)
        return f, g

    f, g = series(1.0)
    across, out = g * dy, f * x + g * dx
    f, g = series(_Q)
    up = f * z + g * dz
    lon = np.asarray(lon_deg) + np.degrees(np.arctan2(across, out))
    return lon, np.degrees(np.arctan2(up * _Q, np.hypot(out, across)))


def azimuth_and_distance(
    lon1_deg: ArrayLike, lat1_deg: ArrayLike, lon2_deg: ArrayLike, lat2_deg: ArrayLike
) -> tuple[Floats, Floats]:
    """The inverse problem: which way and how far along the shortest line from the first position to the second.

    T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with application of nested equations",
    Survey Review 23 (176), 1975, pp. 88–93: within 0.1 mm and 1e-6° in three to six iterations nearly everywhere.
    In the last degree before the antipode it may not converge; where it does not, the azimuth is searched by bisection,
    which always ends (see `_nearly_antipodal`), within 0.1 mm and 0.01° even where neighbouring lines all but meet. Of
    two equally short lines either is taken; between points of the equator it is the northern one.

    Args:
        lon1_deg: longitude of the start; any turn of 360° more or less is the same.
        lat1_deg: its latitude, from −90 to 90.
        lon2_deg: longitude of the end.
        lat2_deg: its latitude.

    Returns:
        Azimuth at the start, in [0, 360), 0 if both are the same position, and distance in metres. At a pole the
        azimuth counts from the meridian of the pole's own longitude, as in `destination`. NaN gives NaN.
    """
    arrays = np.broadcast_arrays(*(np.asarray(a, dtype=np.float64) for a in (lon1_deg, lat1_deg, lon2_deg, lat2_deg)))
    shape = arrays[0].shape
    lon1, lat1, lon2, lat2 = map(np.ravel, arrays)
    turns = np.round((lon2 - lon1) / 360.0)
    difference = np.radians(lon2 - lon1 - 360.0 * turns)
    reduced1, reduced2 = (np.arctan((1 - FLATTENING) * np.tan(np.radians(lat))) for lat in (lat1, lat2))

    azimuth, distance, settled = _vincenty(reduced1, reduced2, difference)
    rest = np.flatnonzero(~settled & np.isfinite(azimuth + distance))
    if rest.size:
        azimuth[rest], distance[rest] = _nearly_antipodal(reduced1[rest], reduced2[rest], difference[rest])
    azimuth_deg = np.degrees(azimuth) % 360.0
    azimuth_deg[azimuth_deg == 360.0] = 0.0  # −1e-20 % 360 is 360.0
    return azimuth_deg.reshape(shape), distance.reshape(shape)


def geocentric(lon_deg: ArrayLike, lat_deg: ArrayLike) -> Floats:
    """Points of the ellipsoid in metres from its centre, shape (…, 3): x to 0° 0°, y to 90° E, z to the north pole.

    The straight line between two of them is never longer than the geodesic, and 0.13 mm shorter at 5 km; neither the
    antimeridian nor a pole is anything special there.
    """
    lon, lat = np.radians(lon_deg), np.radians(lat_deg)
    sin_lat, cos_lat = np.sin(lat), np.cos(lat)
    normal_radius = SEMI_MAJOR_M / np.sqrt(1 - _E2 * sin_lat**2)
    across = normal_radius * cos_lat
    return np.stack([across * np.cos(lon), across * np.sin(lon), normal_radius / _Q * sin_lat], axis=-1)


def _vincenty(reduced1: Floats, reduced2: Floats, difference: Floats) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Azimuth (radians) and distance by Vincenty's iteration, and for which lines they hold.

    Args:
        reduced1: reduced latitude of the start, radians, and likewise reduced2 of the end.
        difference: longitude of the end from the start, radians, −π to π.
    """
    sin1, cos1, sin2, cos2 = np.sin(reduced1), np.cos(reduced1), np.sin(reduced2), np.cos(reduced2)
    spherical = difference  # λ, the difference in longitude on the auxiliary sphere
    step = np.zeros_like(difference)
    for _ in range(_MOST_ITERATIONS):
        east = cos2 * np.sin(spherical)
        north = np.sin(reduced2 - reduced1) + 2 * sin1 * cos2 * np.sin(spherical / 2) ** 2  # exact for short lines too
        sin_arc, cos_arc = np.hypot(east, north), sin1 * sin2 + cos1 * cos2 * np.cos(spherical)
        arc = np.arctan2(sin_arc, cos_arc)
        sin_equator = cos1 * east / np.where(sin_arc == 0.0, 1.0, sin_arc)  # sine of the azimuth at the equator
        cos2_equator = 1 - sin_equator**2
        cos_middle = cos_arc - 2 * sin1 * sin2 / np.where(cos2_equator < _TINY, np.inf, cos2_equator)
        step = difference + _longitude_excess(sin_equator, arc, cos_middle) - spherical
        spherical = spherical + step
        if not np.any(np.abs(step) > _ROUNDING):
            break
    settled = (np.abs(step) <= _SETTLED) & (np.abs(spherical) <= np.pi) & ((cos_arc > 0) | (sin_arc > _ANTIPODAL))
    return np.arctan2(east, north), _length(cos2_equator, arc, cos_middle), settled


def _nearly_antipodal(reduced1: Floats, reduced2: Floats, difference: Floats) -> tuple[Floats, Floats]:
    """Azimuth (radians) and distance, by bisection over the azimuth; arguments as for `_vincenty`.

    C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87, 2013, section 4: turn and mirror the line so
    that it starts no nearer to the equator than it ends, in the south, and goes east. Then exactly one azimuth between
    0 and π meets the end's parallel at the end's longitude; a smaller one meets it short of there.
    """
    reversed_ = np.abs(reduced1) < np.abs(reduced2)
    start, end = np.where(reversed_, reduced2, reduced1), np.where(reversed_, reduced1, reduced2)
    mirror = np.where(start >= 0, -1.0, 1.0)  # of two equal lines from the equator the northern one
    start, end = np.minimum(mirror * start, -_TINY), mirror * end  # never on the equator: it must be seen to leave it
    sin1, cos1, sin2 = np.sin(start), np.cos(start), np.sin(end)
    surplus = np.maximum(0.0, np.sin(start - end) * np.sin(start + end))  # cos²(end) − cos²(start)

    low, high = np.zeros_like(start), np.full_like(start, np.pi)
    for _ in range(_BISECTIONS):
        azimuth1 = (low + high) / 2
        out1 = np.cos(azimuth1) * cos1
        out2 = np.sqrt(out1**2 + surplus)
        sin_equator = np.sin(azimuth1) * cos1
        arc1, arc2 = np.arctan2(sin1, out1), np.arctan2(sin2, out2)
        arc = np.clip(arc2 - arc1, 0.0, np.pi)
        cos_middle = np.cos(arc1 + arc2)
        spherical = np.arctan2(sin_equator * sin2, out2) - np.arctan2(sin_equator * sin1, out1)
        beyond = spherical - _longitude_excess(sin_equator, arc, cos_middle) > np.abs(difference)
        low, high = np.where(beyond, low, azimuth1), np.where(beyond, azimuth1, high)
    # Read from the other end, the line leaves where it arrived, toward where it came from.
    north = mirror * np.where(reversed_, -out2, out1)
    east = np.where(difference < 0, -1.0, 1.0) * sin_equator
    return np.arctan2(east, north), _length(1 - sin_equator**2, arc, cos_middle)


def _longitude_excess(sin_equator: Floats, arc: Floats, cos_middle: Floats) -> Floats:
    """Longitude on the auxiliary sphere less that on the ellipsoid, radians (Vincenty's equations 10 and 11)."""
    f, cos2_equator = FLATTENING, 1 - sin_equator**2
    c = f / 16 * cos2_equator * (4 + f * (4 - 3 * cos2_equator))
    wave = cos_middle + c * np.cos(arc) * (2 * cos_middle**2 - 1)
    excess: Floats = (1 - c) * f * sin_equator * (arc + c * np.sin(arc) * wave)
    return excess


def _length(cos2_equator: Floats, arc: Floats, cos_middle: Floats) -> Floats:
    """Length in metres of an arc (radians) on the auxiliary sphere (Vincenty's equations 3, 4 and 6)."""
    u2 = cos2_equator * (SEMI_MAJOR_M**2 / SEMI_MINOR_M**2 - 1)
    a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
    b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
    sin_arc = np.sin(arc)
    fine = b / 6 * cos_middle * (4 * sin_arc**2 - 3) * (4 * cos_middle**2 - 3)
    less = b * sin_arc * (cos_middle + b / 4 * (np.cos(arc) * (2 * cos_middle**2 - 1) - fine))
    length: Floats = SEMI_MINOR_M * a * (arc - less)
    return length
