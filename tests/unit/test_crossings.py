"""Crossings of streets, the nearest one, and cameras that are moved there."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.printing.crossings import NEAREST_WITHIN_M, Crossings, crossings_of
from hiljade_qgis.core.printing.redaction import (
    PrintedCamera,
    Redaction,
    coarse,
    moved_to_crossings,
    redacted,
)
from hiljade_qgis.core.record import Position

A, B, C, D, E = (20.46, 44.81), (20.461, 44.81), (20.462, 44.81), (20.461, 44.811), (20.461, 44.809)
METRE_DEG = 1 / 111_132.0
"""Of latitude at 45°; good to half a percent everywhere."""


@pytest.mark.parametrize(
    ("streets", "found"),
    [
        ([[A, B, C]], []),  # a bend
        ([[A, B], [B, C]], []),  # one way goes on as another
        ([[A, B, C], [B, D]], [B]),  # a T
        ([[A, B, C], [D, B, E]], [B]),  # two streets meet
        ([[A, B], [B, C], [B, D]], [B]),  # three ends
        ([[A, B, C], [A, B, C]], []),  # the same line twice, as in two layers
        ([[A, B, C], [C, B, A], [A, B]], []),
        ([[A, B, D, A]], []),  # a ring
        ([[A, B, D, A], [A, C]], [A]),  # and a way to it
        ([[A, B, B, C]], []),  # a vertex that is doubled
        ([[A, C], [D, E]], []),  # a bridge: no vertex is shared
        ([[A, B, (20.4610000001, 44.81), C], [D, (20.46100000004, 44.80999999996), E]], [B]),  # equal to 7 decimals
        ([[A], []], []),
    ],
)
def test_where_streets_meet(streets, found):
    assert crossings_of(streets) == [Position(*one) for one in found]


def test_crossings_come_from_south_to_north_and_each_once():
    grid = [[(x, y) for x in range(5)] for y in range(5)] + [[(x, y) for y in range(5)] for x in range(5)]
    found = crossings_of(grid + grid)
    corners = {(0, 0), (0, 4), (4, 0), (4, 4)}
    assert {tuple(one) for one in found} == {(x, y) for x in range(5) for y in range(5)} - corners
    assert found == sorted(found, key=lambda one: (one.lat_deg, one.lon_deg))
    assert len(found) == len(set(found)) == 21


def test_the_nearest_is_taken_and_none_that_is_far():
    here = Position(20.46, 44.81)
    near, far = Position(20.46, 44.81 + 150 * METRE_DEG), Position(20.46, 44.81 - 190 * METRE_DEG)
    assert Crossings([far, near]).nearest(here) == near
    assert Crossings([far]).nearest(here) == far
    assert Crossings([Position(20.46, 44.81 + 203 * METRE_DEG)]).nearest(here) is None
    assert Crossings([]).nearest(here) is None


def test_of_two_that_are_as_near_the_more_southern_is_taken_whatever_comes_first():
    here, north, south = Position(0.0, 0.0), Position(0.0, 0.001), Position(0.0, -0.001)
    assert Crossings([north, south]).nearest(here) == Crossings([south, north]).nearest(here) == south


def _haversine_m(one: Position, other: Position) -> float:
    lat1, lat2 = math.radians(one.lat_deg), math.radians(other.lat_deg)
    half_lon = math.radians(other.lon_deg - one.lon_deg) / 2
    square = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lon) ** 2
    return 2 * 6_371_008.8 * math.asin(math.sqrt(square))


@given(
    st.floats(-80, 80),
    st.lists(st.tuples(st.floats(-0.004, 0.004), st.floats(-0.004, 0.004)), min_size=1, max_size=12, unique=True),
)
def test_no_other_crossing_is_nearer(lat_deg, offsets):
    """By the sphere, whose distances differ from the ellipsoid's by 0.6 % at most."""
    here = Position(15.0, lat_deg)
    crossings = [Position(15.0 + lon, lat_deg + lat) for lon, lat in offsets]
    found = Crossings(crossings).nearest(here)
    nearest_m = min(_haversine_m(here, one) for one in crossings)
    if found is None:
        assert nearest_m > NEAREST_WITHIN_M * 0.993
    else:
        assert _haversine_m(here, found) <= min(nearest_m, NEAREST_WITHIN_M) * 1.013 + 1e-6


# cameras


def _camera(status: str | None, at: Position) -> PrintedCamera:
    return PrintedCamera(at, "camera", "fixed", "45", 40.0, "M-1", status, "Gate")


def test_unverified_cameras_stand_at_the_crossing_and_see_nothing():
    crossing = Position(20.461, 44.811)
    cameras = [_camera("reported", Position(20.4612, 44.8111)), _camera("verified", Position(20.4612, 44.8111))]
    moved, kept = moved_to_crossings(cameras, Crossings([crossing]).nearest)
    assert kept == cameras[1]
    assert (moved.position, moved.is_moved, moved.is_at_crossing) == (crossing, True, True)
    assert (moved.direction, moved.range_m, moved.model) == (None, None, None)
    for redactions in ({Redaction.MOVE_TO_CROSSING}, {Redaction.MOVE_TO_CROSSING, Redaction.MOVE_UNVERIFIED}):
        assert redacted([moved, kept], redactions) == ([moved, kept], [])


def test_all_cameras_that_are_nearest_to_a_crossing_look_the_same_also_the_one_on_it():
    crossing = Position(20.461, 44.811)
    places = [crossing, Position(20.4611, 44.811), Position(20.462, 44.8105)]
    cameras = [_camera("reported", place)._replace(label=None) for place in places]
    assert len(set(moved_to_crossings(cameras, Crossings([crossing]).nearest))) == 1


def test_where_no_crossing_is_near_the_grid_is_taken():
    here = Position(20.4612345, 44.8123456)
    left = moved_to_crossings([_camera(None, here)], Crossings([Position(21.0, 44.8)]).nearest)
    (moved,), _ = redacted(left, {Redaction.MOVE_TO_CROSSING})
    assert (moved.position, moved.is_moved, moved.is_at_crossing) == (coarse(here), True, False)


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_a_camera_on_the_grid_never_passes_for_one_at_a_crossing(lon_deg, lat_deg):
    (moved,), _ = redacted([_camera(None, Position(lon_deg, lat_deg))], {Redaction.MOVE_UNVERIFIED})
    assert moved.is_moved
    assert not moved.is_at_crossing
