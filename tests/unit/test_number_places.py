"""Where the numbers of cameras stand: over nothing where there is room, in the frame, and in reading order."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.printing.number_places import Box, number_places, reading_order

FRAME = Box(0.0, 0.0, 180.0, 120.0)
SIZE, SYMBOL = (4.0, 2.5), 3.0

spots = st.lists(st.tuples(st.floats(1.0, 179.0), st.floats(1.0, 119.0)), max_size=40)


def box_of(place, size=SIZE):
    x, y = place.middle
    return x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2


def share_area(a, b):
    return min(a[2], b[2]) - max(a[0], b[0]) > 1e-9 and min(a[3], b[3]) - max(a[1], b[1]) > 1e-9


def runs_through(box, start, end):
    """Whether a line has a point well within a box, looked for point by point."""
    for step in range(1001):
        x, y = (start[axis] + (end[axis] - start[axis]) * step / 1000 for axis in (0, 1))
        if box[0] + 1e-6 < x < box[2] - 1e-6 and box[1] + 1e-6 < y < box[3] - 1e-6:
            return True
    return False


@settings(max_examples=150, deadline=None)
@given(spots)
def test_a_free_number_lies_over_nothing(cameras):
    places = number_places(cameras, [SIZE] * len(cameras), SYMBOL, FRAME)
    assert len(places) == len(cameras)
    free = [(camera, place) for camera, place in zip(cameras, places) if place.is_free]
    for number, (camera, place) in enumerate(free):
        box = box_of(place)
        assert box[0] >= FRAME.left
        assert box[1] >= FRAME.top
        assert box[2] <= FRAME.right
        assert box[3] <= FRAME.bottom
        for x, y in cameras:
            half = SYMBOL / 2
            assert not share_area(box, (x - half, y - half, x + half, y + half))
        for other_camera, other in free[number + 1 :]:
            assert not share_area(box, box_of(other))
            if other.to_number is not None:
                assert not runs_through(box, other_camera, other.to_number)
            if place.to_number is not None:
                assert not runs_through(box_of(other), camera, place.to_number)


@settings(max_examples=100, deadline=None)
@given(spots)
def test_a_number_without_a_line_is_nearest_to_its_own_camera(cameras):
    for camera, place in zip(cameras, number_places(cameras, [SIZE] * len(cameras), SYMBOL, FRAME)):
        if place.to_number is None and place.is_free:
            box = box_of(place)

            def away(point, box=box):
                return math.dist(point, (max(box[0], min(box[2], point[0])), max(box[1], min(box[3], point[1]))))

            assert all(away(camera) <= away(other) for other in cameras)


@settings(max_examples=100, deadline=None)
@given(spots)
def test_a_line_leads_from_a_camera_to_the_edge_of_its_number(cameras):
    for place in number_places(cameras, [SIZE] * len(cameras), SYMBOL, FRAME):
        if place.to_number is not None:
            left, top, right, bottom = box_of(place)
            x, y = place.to_number
            assert left - 1e-9 <= x <= right + 1e-9
            assert top - 1e-9 <= y <= bottom + 1e-9
            assert min(abs(x - left), abs(x - right), abs(y - top), abs(y - bottom)) < 1e-9


def test_one_camera_alone_has_its_number_close_by_without_a_line():
    (place,) = number_places([(50.0, 50.0)], [SIZE], SYMBOL, FRAME)
    assert place.is_free
    assert place.to_number is None
    assert math.dist(place.middle, (50.0, 50.0)) < 6.0


def test_cameras_in_one_place_have_numbers_all_around():
    places = number_places([(50.0, 50.0)] * 12, [SIZE] * 12, SYMBOL, FRAME)
    assert all(place.is_free for place in places)
    assert sum(place.to_number is not None for place in places) >= 11


def test_what_lies_on_the_map_is_kept_free():
    arrow = Box(40.0, 40.0, 60.0, 60.0)
    (place,) = number_places([(50.0, 50.0)], [SIZE], SYMBOL, FRAME, [arrow])
    assert place.is_free
    assert not share_area(box_of(place), arrow)


def test_a_number_without_room_is_placed_all_the_same_and_told_of():
    tight = Box(0.0, 0.0, 12.0, 12.0)
    places = number_places([(6.0, 6.0)] * 20, [SIZE] * 20, SYMBOL, tight)
    assert len(places) == 20
    assert 0 < sum(place.is_free for place in places) < 20
    (place,) = number_places([(1.0, 1.0)], [(30.0, 30.0)], SYMBOL, tight)
    assert not place.is_free


def test_all_or_none():
    tight = Box(0.0, 0.0, 12.0, 12.0)
    assert number_places([(6.0, 6.0)] * 20, [SIZE] * 20, SYMBOL, tight, all_or_none=True) == []
    roomy = number_places([(50.0, 50.0)] * 12, [SIZE] * 12, SYMBOL, FRAME, all_or_none=True)
    assert roomy == number_places([(50.0, 50.0)] * 12, [SIZE] * 12, SYMBOL, FRAME)


@pytest.mark.parametrize(
    ("points", "order"),
    [
        ([], []),
        ([(5.0, 1.0), (1.0, 2.0), (3.0, 40.0), (2.0, 41.0)], [1, 0, 3, 2]),
        ([(0.0, 100.0), (100.0, 100.0), (50.0, 0.0)], [2, 0, 1]),
        ([(3.0, 3.0), (3.0, 3.0)], [0, 1]),
    ],
)
def test_reading_order(points, order):
    assert reading_order(points) == order
