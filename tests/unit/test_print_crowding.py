"""Symbols on paper that are moved apart: none overlap, none moves that need not, and each as little as can be."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.printing.crowding import Box
from hiljade_qgis.core.printing.displacement import NoRoom, displaced, rings
from hiljade_qgis.core.printing.symbol_room import Room

FAR = 1000.0
PLACES = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=40)
"""Tenths of millimetres: many lie in one place, or in one line."""
DIAMETERS = st.lists(st.sampled_from([2.0, 3.5, 5.0]), min_size=40, max_size=40)


def moved(places, diameter_mm=4.0, gap_mm=0.5, farthest_mm=FAR, **edges):
    places = np.asarray(places, dtype=float).reshape(-1, 2)
    sizes = np.broadcast_to(np.asarray(diameter_mm, dtype=float), (len(places),))
    room = Room(sizes, gap_mm, farthest_mm, **edges)
    return np.stack(displaced(places[:, 0], places[:, 1], room), axis=1)


def overlaps(places, sizes, gap_mm):
    """Every pair that is nearer than it should be, told by looking at all of them."""
    return [
        (one, other)
        for one, other in itertools.combinations(range(len(places)), 2)
        if math.dist(places[one], places[other]) < (sizes[one] + sizes[other]) / 2 + gap_mm - 1e-6
    ]


@settings(deadline=None, max_examples=200)
@given(PLACES, DIAMETERS)
def test_none_overlap_and_those_that_stood_free_stay(tenths, sizes):
    true = [(x / 10, y / 10) for x, y in tenths]
    found = moved(true, sizes[: len(true)])
    assert overlaps(found, sizes, 0.5) == []
    touched = set(itertools.chain.from_iterable(overlaps(true, sizes, 0.5)))
    for number, place in enumerate(true):
        if number not in touched:
            assert tuple(found[number]) == place


@settings(deadline=None, max_examples=100)
@given(PLACES, DIAMETERS, st.randoms(use_true_random=False))
def test_the_order_of_the_cameras_makes_no_difference(tenths, sizes, random):
    true = [(x / 10, y / 10) for x, y in tenths]
    numbers = list(range(len(true)))
    random.shuffle(numbers)
    found = moved(true, sizes[: len(true)])
    other = moved([true[n] for n in numbers], [sizes[n] for n in numbers])
    told = sorted((*true[n], sizes[n], *found[n]) for n in numbers)
    assert told == sorted((*true[n], sizes[n], *place) for n, place in zip(numbers, other))


@settings(deadline=None, max_examples=100)
@given(PLACES)
def test_what_is_moved_stays_on_the_map(tenths):
    true = [(x / 10, y / 10) for x, y in tenths]
    found = moved(true, 2.0, 0.2, width_mm=40.0, height_mm=40.0)
    for before, after in zip(true, found):
        for was, at in zip(before, after):
            assert min(1.0, was) - 1e-6 <= at <= max(39.0, was) + 1e-6


def test_two_are_moved_half_of_what_is_missing_each():
    found = moved([(10.0, 10.0), (12.0, 10.0)])
    assert found == pytest.approx(np.array([(8.75, 10.0), (13.25, 10.0)]), abs=1e-5)


def test_one_that_stands_free_is_not_pushed_by_others():
    """The two in the middle of a row of three free ones have to make way for these."""
    free = [(0.0, 0.0), (20.0, 0.0), (10.0, 4.6)]
    found = moved([*free, (10.0, 0.0), (10.0, 0.0)])
    assert [tuple(place) for place in found[:3]] == free
    assert overlaps(found, [4.0] * 5, 0.5) == []
    assert max(math.dist(place, (10.0, 0.0)) for place in found[3:]) < 4.5


@pytest.mark.parametrize("count", range(2, 7))
def test_cameras_in_one_place_fan_out_evenly_around_it(count):
    found = moved([(50.0, 50.0)] * count)
    away = [math.dist(place, (50.0, 50.0)) for place in found]
    assert away == pytest.approx([4.5 / (2 * math.sin(math.pi / count))] * count, abs=1e-5)
    angles = sorted(math.atan2(y - 50.0, x - 50.0) for x, y in found)
    steps = np.diff([*angles, angles[0] + 2 * math.pi])
    assert steps == pytest.approx(2 * math.pi / count, abs=1e-6)


@pytest.mark.parametrize("count", [7, 19, 100, 500])
def test_many_in_one_place_stand_in_rings_no_farther_than_they_have_to(count):
    found = rings(count, 4.5)
    assert len({(round(x, 6), round(y, 6)) for x, y in found}) == count
    assert overlaps(found, [4.0] * count, 0.5) == []
    # As many discs as could be laid without any gap into the same circle, and half as many again.
    assert max(np.hypot(*found.T)) <= 1.25 * 4.5 * math.sqrt(count / (math.pi * 2 / math.sqrt(3))) + 4.5


def test_too_many_are_told_rather_than_led_astray():
    with pytest.raises(NoRoom):
        moved([(10.0, 10.0)] * 100, farthest_mm=20.0)
    assert len(moved([(10.0, 10.0)] * 20, farthest_mm=20.0)) == 20


@given(PLACES)
@settings(deadline=None, max_examples=60)
def test_none_lies_under_what_is_kept_free(tenths):
    """An arrow of 6 mm by 8 mm: no middle of a symbol comes nearer to it than a part of the symbol's size."""
    true = [(x / 10, y / 10) for x, y in tenths]
    arrow = Box(17.0, 15.0, 23.0, 23.0)
    found = moved(true, 2.0, 0.2, kept_free=tuple(arrow.tiles(2.0)))
    assert overlaps(found, [2.0] * len(true), 0.2) == []
    for x, y in found:
        assert not (arrow.left - 0.5 < x < arrow.right + 0.5 and arrow.bottom - 0.5 < y < arrow.top + 0.5)
    alone = moved([(20.0, 19.0)], 2.0, 0.2, kept_free=tuple(arrow.tiles(2.0)))
    assert math.dist(alone[0], (20.0, 19.0)) < 6.0


@pytest.mark.parametrize("seed", range(4))
def test_a_town_with_all_its_cameras_in_the_middle_is_moved_less_than_it_is_wide(seed):
    random = np.random.default_rng(seed)
    true = np.concatenate([random.normal(90, 12, (60, 2)), random.uniform(0, 180, (160, 2))]).clip(0, 180)
    found = moved(true, 4.0, 0.3, 20.0, width_mm=180.0, height_mm=180.0)
    assert overlaps(found, [4.0] * len(true), 0.3) == []
    assert np.median(np.hypot(*(found - true).T)) < 2.0


@pytest.mark.parametrize("turn", range(8))
def test_where_something_lies_beside_something_stays_so(turn):
    """Three in a row are pushed apart along it, not exchanged."""
    angle = turn * math.pi / 8
    along = np.array([math.cos(angle), math.sin(angle)])
    found = moved([along * far for far in (0.0, 2.0, 5.0)]) @ along
    assert list(found) == sorted(found)
    assert np.diff(found) == pytest.approx([4.5, 4.5], abs=1e-3)


def test_none_and_one():
    assert moved([]).shape == (0, 2)
    assert tuple(moved([(1.0, 2.0)])[0]) == (1.0, 2.0)
