"""What figures count: nothing is dropped, whatever stands in a record."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.printing.axis import round_ticks
from hiljade_qgis.core.printing.counts import (
    Bar,
    Kind,
    RoseCounts,
    Slot,
    bars_of,
    rose_of,
    sector_of,
    slots_of,
    times_of,
)

TODAY = date(2026, 11, 29)
COUNTS = st.dictionaries(st.none() | st.text(max_size=3), st.integers(0, 50), max_size=30)

# bars


def test_the_most_first_others_summed_and_the_unknown_last():
    counts = {"b": 2, "a": 2, "c": 9, "d": 1, "e": 1, None: 40}
    assert bars_of(counts, 3) == [
        Bar(Kind.VALUE, "c", 9),
        Bar(Kind.VALUE, "a", 2),
        Bar(Kind.VALUE, "b", 2),
        Bar(Kind.OTHERS, None, 2, 2),
        Bar(Kind.UNKNOWN, None, 40, 0),
    ]


def test_spellings_are_not_put_together():
    bars = bars_of({"Police": 1, "police": 1, " police": 1}, 9)
    assert sorted(bar.value or "" for bar in bars if bar.kind is Kind.VALUE) == [" police", "Police", "police"]


def test_the_unknown_has_a_bar_where_there_is_none_and_outside_where_areas_are_counted():
    assert bars_of({"a": 1}, 1) == [Bar(Kind.VALUE, "a", 1), Bar(Kind.UNKNOWN, None, 0, 0)]
    assert bars_of({}, 1, outside=0) == [Bar(Kind.OUTSIDE, None, 0, 0), Bar(Kind.UNKNOWN, None, 0, 0)]


@given(COUNTS, st.integers(1, 12), st.none() | st.integers(0, 9))
def test_bars_sum_up_to_all_cameras(counts, most, outside):
    bars = bars_of(counts, most, outside)
    assert sum(bar.count for bar in bars) == sum(counts.values()) + (outside or 0)
    assert sum(bar.kind is Kind.VALUE for bar in bars) <= most
    assert sum(bar.values for bar in bars) == sum(count > 0 for value, count in counts.items() if value is not None)
    known = [bar.count for bar in bars if bar.kind is Kind.VALUE]
    assert known == sorted(known, reverse=True)
    assert 0 not in known


# roses


def test_what_a_rose_counts():
    cameras = Counter(
        {
            ("N", None): 2,
            ("45", "fixed"): 1,
            ("0;90;180", None): 3,  # three views each
            ("0-90;45", None): 1,  # two views of one direction
            ("0-360", None): 4,  # all round
            ("90", "dome"): 5,  # usually looks east, sees all round
            (None, "panning"): 6,
            ("forward", None): 7,
            (None, None): 8,
            ("", "fixed"): 9,
            ("NE;forward", None): 10,  # drawn, and unreadable in part
            ("forward", "dome"): 11,  # sees all round, whatever stands there
            ("90;0-360", None): 12,  # drawn, and all round
        }
    )
    found = rose_of(cameras, 8)
    assert found == RoseCounts(
        sectors=[2 + 3, 1 + 2 + 10, 3 + 12, 0, 3, 0, 0, 0],
        drawn=2 + 1 + 3 + 1 + 10 + 12,
        all_round=4 + 5 + 6 + 11,
        unreadable=7,
        without=8 + 9,
        also_all_round=12,
        partly_unreadable=10 + 11,
    )
    assert found.cameras == sum(cameras.values())


@pytest.mark.parametrize(
    ("azimuth_deg", "sectors", "sector"),
    [(0, 8, 0), (22.4, 8, 0), (22.5, 8, 1), (337.4, 8, 7), (337.5, 8, 0), (359.9, 16, 0), (180, 16, 8), (354, 36, 35)],
)
def test_the_first_sector_has_north_in_its_middle(azimuth_deg, sectors, sector):
    assert sector_of(azimuth_deg, sectors) == sector


DIRECTIONS = st.none() | st.text("0123459-;,NESWf °", max_size=12)
TYPES = st.sampled_from([None, "fixed", "dome", "panning", "doorbell"])


@given(st.dictionaries(st.tuples(DIRECTIONS, TYPES), st.integers(0, 9), max_size=20), st.sampled_from([8, 16, 36]))
def test_every_camera_is_in_one_part_of_a_rose(cameras, sectors):
    found = rose_of(cameras, sectors)
    assert found.cameras == sum(cameras.values())
    assert len(found.sectors) == sectors
    most = sum(count * len(parse(direction).views) for (direction, _type), count in cameras.items())
    assert found.drawn <= found.views <= most


# time


def test_dates_of_years_months_and_days():
    dates = {"2019": 1, "2019-05": 2, "2019-05-31": 4, "31.5.2019": 8, "2020-02-30": 16, "about 2019": 32, None: 64,
             " ": 128, "2026-11-29": 256, "2026-11-30": 512, "05/06/2019": 1024}  # fmt: skip
    years = times_of(dates, False, TODAY)
    assert years.periods == (((2019, 0), 1 + 2 + 4 + 8), ((2026, 0), 256))
    assert (years.year_only, years.later, years.unreadable, years.without) == (0, 512, 16 + 32 + 1024, 64 + 128)
    months = times_of(dates, True, TODAY)
    assert months.periods == (((2019, 5), 2 + 4 + 8), ((2026, 11), 256))
    assert months.year_only == 1
    assert years.cameras == months.cameras == sum(dates.values())


@given(st.dictionaries(st.none() | st.dates().map(str) | st.text("0123456789-.", max_size=8), st.integers(1, 9)),
       st.booleans(), st.integers(1, 40))  # fmt: skip
def test_every_camera_is_in_one_part_of_a_time_chart(dates, by_month, most):
    found = times_of(dates, by_month, TODAY)
    assert found.cameras == sum(dates.values())
    slots = slots_of(found.periods, most)
    assert sum(slot.count for slot in slots) == found.dated
    assert [slot.so_far for slot in slots] == sorted(slot.so_far for slot in slots)
    assert len(slots) <= most + 2
    assert not slots or slots[-1].so_far == found.dated


def test_years_without_cameras_have_their_place_and_what_came_earlier_is_one():
    periods = [((1900, 0), 1), ((2001, 0), 2), ((2003, 0), 4)]
    assert slots_of(periods, 3) == [
        Slot((2000, 0), 1, 1, is_earlier=True),
        Slot(None, 0, 1),
        Slot((2001, 0), 2, 3),
        Slot((2002, 0), 0, 3),
        Slot((2003, 0), 4, 7),
    ]
    assert slots_of([((2019, 11), 1), ((2020, 2), 1)], 60) == [
        Slot((2019, 11), 1, 1), Slot((2019, 12), 0, 1), Slot((2020, 1), 0, 1), Slot((2020, 2), 1, 2),
    ]  # fmt: skip
    assert slots_of([], 3) == []


# axes


@pytest.mark.parametrize(
    ("most", "about", "ticks"),
    [
        (0, 5, [0]),
        (1, 5, [0, 1]),
        (7, 5, [0, 2, 4, 6]),
        (10, 5, [0, 2, 4, 6, 8, 10]),
        (333, 4, [0, 100, 200, 300]),
        (99_999, 2, [0, 50_000]),
    ],
)
def test_ticks_are_round(most, about, ticks):
    assert round_ticks(most, about) == ticks


@given(st.integers(1, 10**9), st.integers(2, 8))
def test_ticks_begin_at_zero_and_stay_on_the_axis(most, about):
    ticks = round_ticks(most, about)
    assert ticks[0] == 0
    assert 2 <= len(ticks) <= about + 1
    assert ticks[-1] <= most
    assert str(ticks[1]).rstrip("0") in ("1", "2", "5")
