"""Two lists matched by where they stand, against GeographicLib and SciPy; and whether two records say the same."""

from __future__ import annotations

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core import list_matching, most_pairs, point_grid
from hiljade_qgis.core.field_agreement import Agreement, agreement, says_the_same, score
from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.core.list_matching import TooManyNear, matches
from hiljade_qgis.core.most_pairs import PairingCancelled
from hiljade_qgis.core.record import Position

BELGRADE = (20.4573, 44.8125)
CENTRES = [BELGRADE, (180.0, -16.8), (-180.0, 60.0), (12.0, 89.9999), (77.0, -90.0), (0.0, 0.0)]

offsets = st.tuples(st.floats(0, 359.9), st.one_of(st.just(0.0), st.floats(0, 60)))


def around(centre, made):
    """Positions by azimuth and distance from a place."""
    lon, lat = destination(*centre, *np.array(made, dtype=float).reshape(-1, 2).T)
    return [Position(*one) for one in zip(((lon + 180.0) % 360.0 - 180.0).tolist(), lat.tolist())]


def along(*metres):
    """Positions on a line to the east of a place."""
    return around(BELGRADE, [(90.0 if one >= 0 else 270.0, abs(one)) for one in metres])


def matched(ours, theirs, within_m):
    return list(zip(*(one.tolist() for one in matches(ours, theirs, within_m))))


def names(ours, theirs, within_m):
    return [pair[:2] for pair in matched(ours, theirs, within_m)]


def metres(one, other):
    return Geodesic.WGS84.Inverse(one.lat_deg, one.lon_deg, other.lat_deg, other.lon_deg)["s12"]


@given(st.sampled_from(CENTRES), st.lists(offsets, max_size=9), st.lists(offsets, max_size=9))
@settings(max_examples=150, deadline=None)
def test_as_scipy_says_anywhere_on_earth(centre, made, other_made):
    optimize = pytest.importorskip("scipy.optimize")
    ours, theirs = around(centre, made), around(centre, other_made)
    apart = np.array([[metres(one, other) for other in theirs] for one in ours]).reshape(len(ours), len(theirs))
    if np.any(np.abs(apart - 40.0) < 1e-4):
        return  # on the very edge either answer is right
    rows, columns = optimize.linear_sum_assignment(np.where(apart <= 40.0, apart, 1e6))
    expected = [apart[pair] for pair in zip(rows, columns) if apart[pair] <= 40.0]
    found = matched(ours, theirs, 40.0)
    assert len(found) == len(expected)
    assert sum(pair[2] for pair in found) == pytest.approx(sum(expected), abs=1e-4)
    for one, other, distance_m in found:
        assert distance_m == pytest.approx(apart[one, other], abs=2e-6)
    for side in list(zip(*found))[:2]:
        assert len(set(side)) == len(side)


def test_as_many_as_can_be_come_before_the_nearest():
    """Ours at 0 and 20 m, theirs at 18 and 45 m: the nearest two, 20 and 18, would leave the others with nobody."""
    assert matched(along(0, 20), along(18, 45), 30.0) == [
        (0, 0, pytest.approx(18.0, abs=1e-6)),
        (1, 1, pytest.approx(25.0, abs=1e-6)),
    ]


def test_the_smallest_total_of_those():
    assert names(along(0, 10), along(9, 11), 30.0) == [(0, 0), (1, 1)]
    assert names(along(0, 10), along(11, 9), 30.0) == [(0, 1), (1, 0)]
    assert names(along(0, 10), along(9.5, 30), 15.0) == [(1, 0)]


def test_the_greatest_distance_counts():
    """To the micrometre; what rounding makes of it is nobody's loss."""
    assert names(along(0), along(30), 30.0) == [(0, 0)]
    assert names(along(0), along(30.0001), 30.0) == []


def test_records_at_the_same_place_are_taken_in_their_order():
    here = along(5)[0]
    assert matched([here] * 3, [here] * 2, 10.0) == [(0, 0, 0.0), (1, 1, 0.0)]
    assert matched([here] * 2, [here] * 3, 10.0) == [(0, 0, 0.0), (1, 1, 0.0)]


def test_nobody():
    assert matched([], [], 30.0) == matched(along(1), [], 30.0) == matched([], along(1), 30.0) == []


@pytest.mark.parametrize("within_m", [0.0, -1.0, 50_001.0, float("nan")])
def test_a_distance_out_of_range(within_m):
    with pytest.raises(ValueError, match=r".*"):
        matches(along(0), along(0), within_m)


def town(count, seed):
    chance = np.random.default_rng(seed)
    made = np.column_stack([chance.uniform(0, 360, count), 400 * np.sqrt(chance.uniform(0, 1, count))])
    return around(BELGRADE, made)


def test_batches_are_seamless(monkeypatch):
    ours, theirs = town(300, 1), town(280, 2)
    whole = matched(ours, theirs, 40.0)
    monkeypatch.setattr(point_grid, "_PAIRS_AT_ONCE", 7)
    assert matched(ours, theirs, 40.0) == whole
    assert len(whole) > 200


def test_both_sides_say_the_same():
    ours, theirs = town(200, 3), town(230, 4)
    assert sorted((other, one) for one, other in names(ours, theirs, 50.0)) == names(theirs, ours, 50.0)


def test_it_can_be_cancelled_while_looking_for_near_ones_and_later(monkeypatch):
    monkeypatch.setattr(most_pairs, "_ROWS_BETWEEN_LOOKS", 1)
    ours, theirs = town(30, 5), town(30, 6)
    asked = []
    matches(ours, theirs, 100.0, lambda: bool(asked.append(0)))
    for last in (1, 2, len(asked)):
        looks = []
        with pytest.raises(PairingCancelled):
            matches(ours, theirs, 100.0, lambda looks=looks, last=last: looks.append(0) or len(looks) == last)


def test_too_many_near_ones_are_refused_before_memory_is_full(monkeypatch):
    monkeypatch.setattr(list_matching, "MOST_NEAR", 100)
    here = along(0)
    assert len(matched(here * 10, here * 10, 5.0)) == 10
    with pytest.raises(TooManyNear):
        matches(here * 10, here * 11, 5.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Policija", "policija"),
        ("Полиција", "POLICIJA"),
        ("Čačak  grad ", "cacak grad"),
        ("đ", "dj"),
        ("3", "3.0"),
        ("+07", "7"),
        ("-0", "0"),
        ("12345678901234567890", "12345678901234567890.0"),
    ],
)
def test_the_same_in_other_words(one, other):
    assert says_the_same(one, other)
    assert says_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fixed", "dome"),
        ("3", "30"),
        ("3", "three"),
        ("12345678901234567890", "12345678901234567891"),
        ("1e5", "100000"),
        ("3,5", "3.5"),
        ("9" * 100_000, "8" * 100_000),
        ("١", "1"),
    ],
)
def test_not_the_same(one, other):
    assert not says_the_same(one, other)
    assert not says_the_same(other, one)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_texts_compare_alike_from_both_sides(one, other):
    assert says_the_same(one, other) == says_the_same(other, one)
    assert says_the_same(one, one)


def test_what_is_unknown_is_neither_agreement_nor_difference():
    fields = [("a", "A"), (None, "b"), ("c", None), (None, None), ("", "d"), ("e", " \t"), ("f", "g"), ("1", "2")]
    assert agreement(fields) == Agreement(3, (6, 7))
    assert agreement([]) == Agreement(0, ())


def test_the_score_is_half_nearness_and_half_agreement():
    assert score(0.0, 30.0, Agreement(0, ())) == 1.0
    assert score(30.0, 30.0, Agreement(0, ())) == 0.0
    assert score(30.000001, 30.0, Agreement(0, ())) == 0.0
    assert score(15.0, 30.0, Agreement(0, ())) == 0.5
    assert score(15.0, 30.0, Agreement(4, ())) == 0.75
    assert score(15.0, 30.0, Agreement(4, (0,))) == pytest.approx((0.5 + 0.75) / 2)
    assert score(0.0, 30.0, Agreement(2, (0, 1))) == 0.5


def test_what_else_is_known_counts_as_distance():
    ours, theirs = along(0, 0), along(0, 0.1)

    def crossed(one, other):
        return np.where(one == other, 1.0, 0.0)

    def not_the_first(one, other):
        return np.where(other == 0, np.inf, 0.0)

    assert names(ours, theirs, 5.0) == [(0, 0), (1, 1)]
    found = matches(ours, theirs, 5.0, farther=crossed)
    assert list(zip(found.ours.tolist(), found.theirs.tolist())) == [(0, 1), (1, 0)]
    found = matches(ours, theirs, 5.0, farther=not_the_first)
    assert found.theirs.tolist() == [1]
    found = matches(along(0, 4), along(4.5), 5.0, farther=lambda one, other: np.where(one == 1, 40.0, 0.0))
    assert found.ours.tolist() == [0], "also what counts as farther than the greatest distance can be paired"


@given(
    st.lists(offsets, max_size=4),
    st.lists(offsets, max_size=4),
    st.sets(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=4),
    st.sets(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=6),
)
@settings(max_examples=150, deadline=None)
def test_with_fixed_and_forbidden_pairs_it_is_the_best_of_all_ways(made, other_made, wanted, never):
    ours, theirs = around(BELGRADE, made), around(BELGRADE, other_made)
    never = {pair for pair in never if pair[0] < len(ours) and pair[1] < len(theirs)}
    fixed = []
    for one, other in sorted(wanted):
        if one < len(ours) and other < len(theirs) and not any(one == a or other == b for a, b in fixed):
            fixed.append((one, other))
    apart = {(a, b): metres(one, other) for a, one in enumerate(ours) for b, other in enumerate(theirs)}
    if any(abs(one - 40.0) < 1e-4 for one in apart.values()):
        return  # on the very edge either answer is right
    rows, columns = ({pair[side] for pair in fixed} for side in (0, 1))
    free = [
        pair
        for pair, distance_m in apart.items()
        if distance_m <= 40.0 and pair not in never and pair[0] not in rows and pair[1] not in columns
    ]
    count, total = best_of(free, apart)
    found = matches(ours, theirs, 40.0, fixed=fixed, forbidden=never)
    pairs = list(zip(found.ours.tolist(), found.theirs.tolist()))
    assert set(fixed) <= set(pairs)
    assert set(pairs) - set(fixed) <= set(free)
    assert [pair[0] for pair in pairs] == sorted({pair[0] for pair in pairs})
    assert len({pair[1] for pair in pairs}) == len(pairs) == count + len(fixed)
    assert sum(found.distance_m) == pytest.approx(total + sum(apart[pair] for pair in fixed), abs=1e-4)
    for pair, distance_m in zip(pairs, found.distance_m):
        assert distance_m == pytest.approx(apart[pair], abs=2e-6)


def best_of(free, apart):
    """How many pairs can be made, and the smallest total of so many: by trying all ways."""
    if not free:
        return 0, 0.0
    first, rest = free[0], free[1:]
    count, total = best_of([pair for pair in rest if pair[0] != first[0] and pair[1] != first[1]], apart)
    return min((count + 1, total + apart[first]), best_of(rest, apart), key=lambda one: (-one[0], one[1]))


def test_a_fixed_pair_holds_beyond_the_distance_and_the_others_do_without_its_records():
    ours, theirs = along(0, 20), along(1, 500)
    assert names(ours, theirs, 30.0) == [(0, 0)]
    found = matches(ours, theirs, 30.0, fixed=[(0, 1)])
    assert list(zip(*(one.tolist() for one in found))) == [
        (0, 1, pytest.approx(500.0, abs=1e-5)),
        (1, 0, pytest.approx(19.0, abs=1e-5)),
    ]


def test_where_a_pair_is_forbidden_the_next_best_is_found():
    ours, theirs = along(0), along(1, 5)
    assert names(ours, theirs, 30.0) == [(0, 0)]
    assert matches(ours, theirs, 30.0, forbidden={(0, 0)}).theirs.tolist() == [1]
    assert matches(ours, theirs, 30.0, forbidden={(0, 0), (0, 1)}).theirs.tolist() == []


def test_a_record_is_in_one_fixed_pair_at_most():
    for fixed in ([(0, 0), (0, 1)], [(0, 0), (1, 0)]):
        with pytest.raises(ValueError, match="two fixed pairs"):
            matches(along(0, 1), along(0, 1), 30.0, fixed=fixed)
