"""Rules on where a camera stands."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..camera import POSITION
from ..geodesic import azimuth_and_distance
from ..record import Position
from .checked import Checked, Context, Layer
from .rules import Found, Severity, layer_rule, rule

_NULL_ISLAND_M = 1000.0
_METRES_PER_DEGREE = 111_320.0
_WRITTEN_DECIMALS = 7
"""Of a degree: a centimetre, and all that OpenStreetMap keeps."""
_MOST_MOVED_M = 5.0
"""Who is deeper in a building may well be meant to be there."""
_NOT_INDOORS = (None, "", "no")
_LEAST_COMPANY = 5
_NEARLY_ALL = 0.8
"""This part of a layer must be where a swapped position would be: other layers are of more than one place."""
_COMPANY_RATIO = 20
"""So many times as many cameras must stand where a swapped position would be as around the position itself."""


@rule("position_missing", Severity.ERROR, "No position", "It stands nowhere on earth.")
def position_missing(camera: Checked, _context: Context) -> Iterator[Found]:
    """There is no point, or one outside the world."""
    if camera.position is None:
        yield Found(POSITION)


@rule("position_zero", Severity.ERROR, "Position 0, 0", "It stands at 0° N 0° E, in the Gulf of Guinea.")
def position_zero(camera: Checked, _context: Context) -> Iterator[Found]:
    """Programs write zeros where they know nothing."""
    at = camera.position
    if at is not None and abs(at.lon_deg) + abs(at.lat_deg) < _NULL_ISLAND_M / _METRES_PER_DEGREE:
        yield Found(POSITION)


@rule(
    "few_decimals",
    Severity.HINT,
    "Position given roughly",
    "Decimals of its position: {decimals}. It may be {metres} m off.",
)
def few_decimals(camera: Checked, context: Context) -> Iterator[Found]:
    """Neither coordinate says more than a few decimals of a degree."""
    at = camera.position
    if at is None:
        return
    least, scale = context.limits.least_decimals, 10.0 ** (context.limits.least_decimals - 1)
    if abs(at.lat_deg * scale - round(at.lat_deg * scale)) > 1e-6 * scale:  # nearly every camera's
        return
    decimals = max(map(_decimals, at))
    if decimals < least:
        metres = _METRES_PER_DEGREE * 10.0**-decimals / 2
        yield Found(POSITION, {"decimals": decimals, "metres": round(metres) if metres >= 1 else round(metres, 1)})


def _decimals(degrees: float) -> int:
    return len(f"{degrees:.{_WRITTEN_DECIMALS}f}".rstrip("0").partition(".")[2])


@rule(
    "moved_far",
    Severity.WARNING,
    "Moved far",
    "It was moved {metres} m since the server last gave it.",
)
def moved_far(camera: Checked, context: Context) -> Iterator[Found]:
    """A camera stays where it hangs. To take it back is for whoever moved it."""
    before, after = (None if camera.base is None else camera.base.position), camera.position
    if before is None or after is None or before == after:
        return
    _azimuth_deg, distance_m = azimuth_and_distance(*before, *after)
    if float(distance_m) > context.limits.moved_m:
        yield Found(POSITION, {"metres": round(float(distance_m))})


@rule(
    "inside_building",
    Severity.WARNING,
    "Inside a building",
    "It stands {metres} m inside a building, and is not said to be indoors.",
    fixes=True,
)
def inside_building(camera: Checked, context: Context) -> Iterator[Found]:
    """Deeper in than a camera on the wall may be; the fix moves it to the nearest wall, unless that is far."""
    at = camera.position
    if at is None or camera.values["surveillance"] == "indoor" or camera.others.get("indoor") not in _NOT_INDOORS:
        return
    wall = context.around.wall_around(at)
    if wall is not None and wall.distance_m > context.limits.inside_m:
        on_the_wall = wall.distance_m <= _MOST_MOVED_M
        yield Found(POSITION, {"metres": round(wall.distance_m, 1)}, {POSITION: wall.foot} if on_the_wall else None)


@rule("in_water", Severity.WARNING, "In water", "It stands in water.")
def in_water(camera: Checked, context: Context) -> Iterator[Found]:
    """No camera floats."""
    if camera.position is not None and context.around.in_water(camera.position):
        yield Found(POSITION)


@rule("outside_area", Severity.WARNING, "Outside the area", "It stands outside the area of the layer.")
def outside_area(camera: Checked, context: Context) -> Iterator[Found]:
    """A layer of a city has no cameras elsewhere."""
    if camera.position is not None and context.around.outside(camera.position):
        yield Found(POSITION)


@rule(
    "far_from_street",
    Severity.WARNING,
    "On traffic, far from a street",
    "It is to watch traffic, and the nearest street is more than {metres} m away.",
)
def far_from_street(camera: Checked, context: Context) -> Iterator[Found]:
    """A number-plate reader stands at a street."""
    if camera.position is None or not _on_traffic(camera):
        return
    away_m = context.around.street_distance_m(camera.position)
    if away_m is not None and away_m > context.limits.street_m:
        yield Found(POSITION, {"metres": round(context.limits.street_m)})


def _on_traffic(camera: Checked) -> bool:
    return camera.values["surveillance_type"] == "ALPR" or camera.values["zone"] == "traffic"


@layer_rule(
    "swapped_coordinates",
    Severity.ERROR,
    "Latitude and longitude swapped",
    "It stands alone at latitude {lat}, longitude {lon}; swapped, it would be among the others.",
    fixes=True,
)
def swapped_coordinates(layer: Layer, _context: Context) -> Iterator[tuple[Checked, Found]]:
    """There are hardly any cameras around it, and many where it would stand with its coordinates swapped.

    "Around" is the square degree that it lies in and the eight about that.
    """
    known = np.flatnonzero(np.isfinite(layer.lon_deg) & (np.abs(layer.lon_deg) <= 90.0))
    cells = np.floor(np.column_stack([layer.lon_deg, layer.lat_deg])[known]).astype(int)
    degrees, of_each, many = np.unique(cells, axis=0, return_inverse=True, return_counts=True)
    counts = {(column, row): count for (column, row), count in zip(degrees.tolist(), many.tolist())}
    alone = [
        _company(counts, column, row) * _COMPANY_RATIO <= (swapped := _company(counts, row, column))
        and swapped >= max(_LEAST_COMPANY, _NEARLY_ALL * len(layer.cameras))
        for column, row in degrees.tolist()
    ]
    for number in known[np.array(alone, dtype=bool)[of_each.ravel()]].tolist():
        lon, lat = float(layer.lon_deg[number]), float(layer.lat_deg[number])
        about = {"lat": f"{lat:.5f}", "lon": f"{lon:.5f}"}
        yield layer.cameras[number], Found(POSITION, about, {POSITION: Position(lat, lon)})


def _company(counts: dict[tuple[int, int], int], column: int, row: int) -> int:
    """How many cameras stand in a square degree and those about it."""
    around = ((column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1))
    return sum(counts.get(one, 0) for one in around)
