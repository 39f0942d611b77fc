"""Directions counted counter-clockwise from the east: against what they see, angle by angle."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.direction_turning import clockwise_from_north


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", "90"), ("90", "0"), ("180", "270"), ("270", "180"), ("45", "45"), ("360", "90"), ("-90", "180"),
        ("22.5", "67.5"),
        ("0-90", "0-90"), ("45-135", "315-45"), ("350-10", "80-100"), ("0-360", "0-360"), ("90-90", "0-360"),
        ("NE", "NE"),
        ("north-east", "north-east"), ("0;90", "90;0"), (" 0 , N ", " 90 , N "), ("N-E", "N-E"), ("0;", "90;"),
        ("1-359.5", "90.5-89"),
    ],
)  # fmt: skip
def test_turned(text, expected):
    assert clockwise_from_north(text) == expected


@pytest.mark.parametrize("text", ["forward", "370", "N-90", "90-N", "0;forward", "90-180-270", "--5"])
def test_what_nobody_can_turn(text):
    assert clockwise_from_north(text) is None


@given(st.floats(0, 360), st.floats(0.5, 358))
def test_a_range_sees_the_same_either_way(start, width):
    """An angle is seen there if it lies between the two counter-clockwise; here if it lies in the view."""
    start, end = round(start, 3), round(start + width, 3) % 360
    turned = clockwise_from_north(f"{start:.3f}-{end:.3f}")
    (view,) = parse(turned).views
    span = (end - start) % 360
    assert view.width_deg == pytest.approx(span, abs=1e-6)
    for step in range(36):
        theta = math.radians(start + span * step / 35)
        azimuth = math.degrees(math.atan2(math.cos(theta), math.sin(theta)))
        assert abs((azimuth - view.azimuth_deg + 180) % 360 - 180) <= view.width_deg / 2 + 1e-6


@given(st.floats(-360, 360))
def test_an_aim_points_the_same_way(angle):
    angle = round(angle, 3)
    (view,) = parse(clockwise_from_north(f"{angle:.3f}")).views
    theta, azimuth = math.radians(angle), math.radians(view.azimuth_deg)
    assert (math.cos(theta), math.sin(theta)) == pytest.approx((math.sin(azimuth), math.cos(azimuth)), abs=1e-9)
