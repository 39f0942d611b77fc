"""Pages along a line: hand-made ones to the metre, and any line is on its pages whole."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.printing.strip import OVERLAP, Stretch, corners_of, piece_of, stretches_of

WIDTH, HEIGHT = 1000.0, 600.0


def test_a_short_line_is_on_one_page_in_its_middle():
    (only,) = stretches_of([(100.0, 50.0), (500.0, 50.0)], WIDTH, HEIGHT)
    assert only == Stretch(pytest.approx(300.0), pytest.approx(50.0), pytest.approx(90.0), 0.0, pytest.approx(400.0))


@pytest.mark.parametrize(
    ("end", "azimuth_deg"), [((0, 300), 0.0), ((300, 0), 90.0), ((0, -300), 180.0), ((-300, 0), 270.0), ((9, 9), 45.0)]
)
def test_the_line_runs_from_left_to_right(end, azimuth_deg):
    (only,) = stretches_of([(0.0, 0.0), end], WIDTH, HEIGHT)
    assert only.azimuth_deg == pytest.approx(azimuth_deg)
    lower_left, lower_right, upper_right, _ = corners_of(only, WIDTH, HEIGHT)
    turned = math.radians(azimuth_deg)
    assert lower_right[0] - lower_left[0] == pytest.approx(WIDTH * math.sin(turned), abs=1e-6)
    assert lower_right[1] - lower_left[1] == pytest.approx(WIDTH * math.cos(turned), abs=1e-6)
    assert upper_right[0] - lower_right[0] == pytest.approx(-HEIGHT * math.cos(turned), abs=1e-6)
    assert upper_right[1] - lower_right[1] == pytest.approx(HEIGHT * math.sin(turned), abs=1e-6)


def test_pages_of_a_straight_road_are_even_and_overlap_by_a_tenth_of_their_width():
    """Three pages of 737.5 m reach 2012.5 m, as 100 m of each are on the one before; three of 725 m are too short."""
    found = stretches_of([(0.0, 0.0), (2000.0, 0.0)], WIDTH, HEIGHT)
    assert [(one.from_m, one.to_m) for one in found] == [(0.0, 737.5), (637.5, 1375.0), (1275.0, 2000.0)]
    assert [one.x_m for one in found] == [pytest.approx(368.75), pytest.approx(1006.25), pytest.approx(1637.5)]
    assert [one.y_m for one in found] == [pytest.approx(0.0, abs=1e-9)] * 3


def test_a_bend_turns_the_page():
    found = stretches_of([(0.0, 0.0), (3000.0, 0.0), (3000.0, -3000.0)], WIDTH, HEIGHT)
    assert found[0].azimuth_deg == pytest.approx(90.0)
    assert found[-1].azimuth_deg == pytest.approx(180.0)


def test_a_piece_of_a_line_has_its_corners():
    line = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0)]
    assert piece_of(line, 50.0, 150.0) == [(50.0, 0.0), (100.0, 0.0), (100.0, 50.0)]


def test_a_round_trip_has_pages_too():
    ring = [(math.cos(turn / 10) * 200, math.sin(turn / 10) * 200) for turn in range(63)] + [(200.0, 0.0)]
    found = stretches_of(ring, WIDTH, HEIGHT)
    assert covered(ring, found, WIDTH, HEIGHT)
    assert len(found) == 1


@pytest.mark.parametrize("line", [[], [(1.0, 2.0)], [(1.0, 2.0), (1.0, 2.0)]])
def test_a_line_without_length_has_no_page(line):
    assert stretches_of(line, WIDTH, HEIGHT) == []


@pytest.mark.parametrize("size", [(0.0, 1.0), (1.0, 0.0), (-1.0, 1.0), (math.nan, 1.0)])
def test_a_page_of_nothing_is_refused(size):
    with pytest.raises(ValueError, match=r"0|nan"):
        stretches_of([(0.0, 0.0), (1.0, 0.0)], *size)


def covered(line, found, width, height):
    """Whether every place of the stretch of each page is within it, told by turning the plane as complex numbers."""
    for one in found:
        turn = complex(math.sin(math.radians(one.azimuth_deg)), -math.cos(math.radians(one.azimuth_deg)))
        for x, y in piece_of(line, one.from_m, one.to_m):
            on_page = complex(x - one.x_m, y - one.y_m) * turn
            if abs(on_page.real) > width / 2 or abs(on_page.imag) > height / 2:
                return False
    return True


LENGTHS = st.floats(-1500.0, 1500.0)


@settings(max_examples=60)
@given(st.lists(st.tuples(LENGTHS, LENGTHS), min_size=2, max_size=6), st.floats(500, 2000), st.floats(500, 2000))
def test_the_whole_line_is_on_its_pages_and_they_overlap(line, width, height):
    found = stretches_of(line, width, height)
    length = sum(math.dist(one, other) for one, other in zip(line, line[1:]))
    if not found:
        assert length < 1e-4
        return
    assert found[0].from_m == 0.0
    assert found[-1].to_m == pytest.approx(length, abs=1e-4)
    assert covered(line, found, width, height)
    for one, following in zip(found, found[1:]):
        overlap = min(OVERLAP * width, (one.to_m - one.from_m) / 2)
        assert one.to_m - following.from_m == pytest.approx(overlap, abs=1e-3)
        assert one.from_m < following.from_m
        assert one.to_m < following.to_m
