"""Cameras counted in hexagons: against the nearest middle, looked for among all of them, and against shapes."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon

from hiljade_qgis.core.printing.hexagons import (
    CountClass,
    class_of,
    classes,
    corners,
    counted,
    hexagons_of,
    middle,
    width_m,
)

WIDTH = 250.0
METRES = st.floats(-5_000_000, 5_000_000)


@given(METRES, METRES, st.sampled_from([1.0, 250.0, 20_000.0]))
def test_a_place_lies_in_the_hexagon_whose_middle_is_nearest(x, y, width):
    """Hexagons are where their middle is nearer than any other: another way to tell which one it is."""
    (column,), (row,) = hexagons_of([x], [y], width)
    here = math.dist((x, y), middle(column, row, width))
    others = [
        math.dist((x, y), middle(column + across, row + up, width))
        for across, up in itertools.product((-2, -1, 0, 1, 2), repeat=2)
    ]
    assert here <= min(others) + 1e-6 * width
    assert here <= width / math.sqrt(3) * (1 + 1e-6)


def test_corners_make_hexagons_of_that_width_that_leave_nothing_between():
    shapes = {at: Polygon(corners(*at, WIDTH)) for at in itertools.product(range(-3, 4), repeat=2)}
    for one in shapes.values():
        assert one.area == pytest.approx(WIDTH**2 * math.sqrt(3) / 2)
        assert one.bounds[2] - one.bounds[0] == pytest.approx(WIDTH)
    for (_, one), (_, other) in itertools.combinations(shapes.items(), 2):
        assert one.intersection(other).area < 1e-6
    around = [shapes[at] for at in ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))]
    assert sum(shapes[0, 0].intersection(one.buffer(1e-6)).length for one in around) > 6 * WIDTH / math.sqrt(3) - 0.1


def test_places_are_counted_in_the_shape_that_holds_them():
    random = np.random.default_rng(3)
    places = random.normal(0, 600, (500, 2))
    found = {(one.column, one.row): one.cameras for one in counted(places[:, 0], places[:, 1], WIDTH)}
    assert sum(found.values()) == 500
    for at, cameras in found.items():
        shape = Polygon(corners(*at, WIDTH))
        assert sum(shape.contains(Point(place)) for place in places) == cameras
    assert counted([], [], WIDTH) == []


@pytest.mark.parametrize(
    ("scale", "larger", "width"), [(10_000, 1, 50.0), (30_000, 1, 200.0), (40_000, 1, 200.0), (40_000, 2, 500.0)]
)
def test_widths_are_round(scale, larger, width):
    assert width_m(scale, larger) == width


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (1, [(1, 1)]),
        (4, [(1, 1), (2, 2), (3, 3), (4, 4)]),
        (37, [(1, 1), (2, 4), (5, 9), (10, 19), (20, None)]),
        (60, [(1, 1), (2, 4), (5, 9), (10, 19), (20, 49), (50, None)]),
        (100, [(1, 4), (5, 19), (20, 99), (100, None)]),
    ],
)
def test_classes_have_round_bounds(most, expected):
    assert classes(most) == [CountClass(*one) for one in expected]


@given(st.integers(1, 10_000_000))
def test_every_count_is_in_one_class(most):
    found = classes(most)
    assert min(3, most) <= len(found) <= 6
    assert found[0].least == 1
    for one, following in zip(found, found[1:]):
        assert one.most == following.least - 1
        assert one.least <= one.most
    assert found[-1].most in (None, most)
    assert class_of(most, found) == len(found) - 1
    for number, one in enumerate(found):
        assert class_of(one.least, found) == number
        assert class_of(one.most or most, found) == number
