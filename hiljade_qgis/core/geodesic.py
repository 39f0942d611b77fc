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
