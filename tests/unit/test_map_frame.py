"""Which places lie in a map's frame: against the same worked out with the frame turned upright."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.printing.map_frame import depth_in

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 20.0), (0.0, 20.0)]


@pytest.mark.parametrize("corners", [SQUARE, SQUARE[::-1], [*SQUARE, SQUARE[0]]])
def test_depth_is_the_way_to_the_nearest_side(corners):
    places = [(5.0, 10.0), (1.0, 10.0), (5.0, 18.0), (0.0, 3.0), (12.0, 10.0), (5.0, -3.0), (math.nan, math.nan)]
    np.testing.assert_allclose(depth_in(corners, places), [5.0, 1.0, 2.0, 0.0, -2.0, -3.0, math.nan], atol=1e-12)


def test_no_place_has_no_depth():
    assert depth_in(SQUARE, []).shape == (0,)


sides_m = st.floats(1, 1e5)
places_of_sides = st.lists(st.tuples(*[st.floats(-2, 2)] * 2), max_size=9)


@given(st.floats(0, 360), sides_m, sides_m, places_of_sides)
def test_a_turned_frame_holds_what_it_holds_upright(turned_deg, width_m, height_m, places):
    angle = math.radians(turned_deg)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    middle = np.array([500_000.0, 6_000_000.0])
    half = np.array([width_m, height_m]) / 2
    upright = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * half
    at = np.array(places).reshape(-1, 2) * half
    expected = (half - np.abs(at)).min(axis=1)
    np.testing.assert_allclose(depth_in(upright @ turn.T + middle, at @ turn.T + middle), expected, atol=1e-5)
