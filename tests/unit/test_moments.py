"""Dates of low precision, the moments of a series, and which cameras stood at them: worked out by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.known_day import KnownDay, known_day, month_end
from hiljade_qgis.core.printing.moments import (
    MOST_MOMENTS,
    By,
    MomentUnreadable,
    RecordDates,
    Standing,
    Step,
    TooManyMoments,
    changed,
    moment_of,
    moments_between,
    moments_of,
    read_moments,
    standing,
)

YES, NO, UNCERTAIN, UNDATED = Standing.YES, Standing.NO, Standing.UNCERTAIN, Standing.UNDATED
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-05", "2019-05-01", "2019-05-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-05-17", "2019-05-17", "2019-05-17"),
        (" 2019-05-17T10:00:00Z ", "2019-05-17", "2019-05-17"),
        ("17.5.2019.", "2019-05-17", "2019-05-17"),
        ("2010s", "2010-01-01", "2019-12-31"),
        ("late 2010s", "2010-01-01", "2019-12-31"),
        ("C20", "1901-01-01", "2000-12-31"),
        ("2014..2018", "2014-01-01", "2018-12-31"),
        ("2014-03..2014-05-02", "2014-03-01", "2014-05-02"),
        ("before 2018", None, "2017-12-31"),
        ("Before 2018-03", None, "2018-02-28"),
        ("after 2018-03-31", "2018-04-01", None),
    ],
)
def test_a_text_says_between_which_days_something_was(text, earliest, latest):
    bounds = [None if day is None else date.fromisoformat(day) for day in (earliest, latest)]
    assert known_day(text) == KnownDay(*bounds)


@pytest.mark.parametrize(
    "text",
    [None, "", "  ", "~2018", "unknown", "2019-13", "2019-02-30", "05/06/2025", "2018..2014", "before", "C0", "0000",
     "after 9999", "before 0001", "before before 2018", "1234567s", "2014..", "..2018"],
)  # fmt: skip
def test_a_text_that_bounds_nothing_is_no_date(text):
    assert known_day(text) is None


@given(days)
def test_the_last_day_of_a_month_is_followed_by_another_month(day):
    end = month_end(day)
    assert (end.year, end.month) == (day.year, day.month)
    assert (end + timedelta(days=1)).day == 1


def names(moments):
    return [moment.name for moment in moments]


def test_moments_are_named_so_that_files_sort_and_end_on_their_last_day():
    assert moment_of(date(2020, 5, 3), Step.YEAR) == (date(2020, 12, 31), "2020", Step.YEAR)
    assert moment_of(date(2020, 5, 3), Step.QUARTER) == (date(2020, 6, 30), "2020-Q2", Step.QUARTER)
    assert moment_of(date(2020, 2, 3), Step.MONTH) == (date(2020, 2, 29), "2020-02", Step.MONTH)
    assert names(moments_between(date(2019, 11, 5), date(2020, 2, 1), Step.MONTH)) == [
        "2019-11", "2019-12", "2020-01", "2020-02",
    ]  # fmt: skip
    assert names(moments_between(date(2019, 11, 5), date(2020, 4, 1), Step.QUARTER)) == [
        "2019-Q4", "2020-Q1", "2020-Q2",
    ]  # fmt: skip


@given(days, days, st.sampled_from(Step))
def test_no_moment_is_left_out_and_none_comes_twice(one, other, step):
    first, last = min(one, other), max(one, other)
    by_day = []  # an oracle that walks day by day, over three years at most
    last = min(last, first + timedelta(days=1000))
    day = first
    while day <= last:
        moment = moment_of(day, step)
        if not by_day or by_day[-1] != moment:
            by_day.append(moment)
        day += timedelta(days=1)
    assert moments_between(first, last, step) == by_day
    assert names(by_day) == sorted(names(by_day))


def test_moments_are_read_in_order_and_once():
    found = read_moments("2021-03-15, 2019; 2020-06\n2020-Q4, 2019", Step.YEAR)
    assert names(found) == ["2019", "2020-06", "2020-Q4", "2021-03-15"]
    assert [moment.last.isoformat() for moment in found] == ["2019-12-31", "2020-06-30", "2020-12-31", "2021-03-15"]
    assert names(read_moments("2018..2020, 2022", Step.YEAR)) == ["2018", "2019", "2020", "2022"]
    assert names(read_moments("2018-11 .. 2019-01", Step.MONTH)) == ["2018-11", "2018-12", "2019-01"]
    assert read_moments(" ,; ", Step.YEAR) == []


@pytest.mark.parametrize("text", ["last year", "2020-13", "2020..2018", "..2020", "2020..", "2020-Q5", "20"])
def test_what_names_no_moment_is_told(text):
    with pytest.raises(MomentUnreadable) as error:
        read_moments(f"2019, {text}", Step.YEAR)
    assert error.value.text == text


def test_a_series_without_end_is_refused():
    assert len(read_moments("2001-01..2020-12", Step.MONTH)) == MOST_MOMENTS
    with pytest.raises(TooManyMoments):
        read_moments("2001-01..2021-01", Step.MONTH)
    with pytest.raises(TooManyMoments):
        moments_of([RecordDates("0019"), RecordDates("2019")], By.START_DATE, Step.YEAR, date(2026, 1, 1))


def test_a_series_goes_from_the_first_certain_change_to_the_last_but_not_beyond_today():
    records = [RecordDates("2018"), RecordDates("before 2017", end_date="2020-05"), RecordDates("2077"), RecordDates()]
    assert names(moments_of(records, By.START_DATE, Step.YEAR, date(2026, 11, 29))) == [
        "2016", "2017", "2018", "2019", "2020",
    ]  # fmt: skip
    assert moments_of([RecordDates()], By.START_DATE, Step.YEAR, date(2026, 11, 29)) == []


@pytest.mark.parametrize(
    ("record", "day", "said"),
    [
        (RecordDates("2019"), "2018-12-31", NO),
        (RecordDates("2019"), "2019-03-31", UNCERTAIN),
        (RecordDates("2019"), "2019-12-31", YES),
        (RecordDates("2019-05-17"), "2019-05-16", NO),
        (RecordDates("2019-05-17"), "2019-05-17", YES),
        (RecordDates("before 2018"), "2016-12-31", UNCERTAIN),
        (RecordDates("before 2018"), "2017-12-31", YES),
        (RecordDates("after 2018"), "2018-12-31", NO),
        (RecordDates("after 2018"), "2030-12-31", UNCERTAIN),
        (RecordDates("2015", end_date="2020"), "2019-12-31", YES),
        (RecordDates("2015", end_date="2020"), "2020-06-30", UNCERTAIN),
        (RecordDates("2015", end_date="2020"), "2020-12-31", NO),
        (RecordDates("2015", end_date="2030-01-01", is_removed=True), "2020-12-31", YES),
        (RecordDates("2015", is_removed=True), "2020-12-31", UNCERTAIN),
        (RecordDates("2025", is_removed=True), "2020-12-31", NO),
        (RecordDates(), "2020-12-31", UNDATED),
        (RecordDates("~2018"), "2020-12-31", UNDATED),
        (RecordDates(is_removed=True), "2020-12-31", UNCERTAIN),
        (RecordDates(end_date="2019"), "2018-12-31", UNDATED),
        (RecordDates(end_date="2019"), "2020-12-31", NO),
    ],
)
def test_what_a_record_says_of_a_day(record, day, said):
    assert standing(record, By.START_DATE, date.fromisoformat(day)) is said


def test_each_kind_of_day_is_its_own():
    record = RecordDates("2015", check_date="2021", changed_on="2023-02-01")
    at = {year: [standing(record, by, date(year, 12, 31)) for by in By] for year in (2014, 2015, 2021, 2023)}
    assert at == {2014: [NO, NO, NO], 2015: [YES, NO, NO], 2021: [YES, YES, NO], 2023: [YES, YES, YES]}


@given(days, st.none() | days, st.lists(days, min_size=1))
def test_of_exact_days_nothing_is_uncertain_and_a_camera_stands_in_one_stretch(start, end, asked):
    record = RecordDates(start.isoformat(), end_date=None if end is None else end.isoformat())
    for day in asked:
        expected = start <= day and (end is None or day < end)
        assert standing(record, By.START_DATE, day) is (YES if expected else NO)


@given(st.sampled_from(["2019", "2019-05", "before 2019", "2010s", "2018..2019"]), days, days)
def test_whatever_the_true_day_was_what_is_certain_is_true(text, true, day):
    known = known_day(text)
    if (known.earliest is not None and true < known.earliest) or true > known.latest:
        return
    said = standing(RecordDates(text), By.START_DATE, day)
    assert said is not (NO if true <= day else YES)


def test_only_what_certainly_was_not_there_is_new():
    before = [NO, UNCERTAIN, YES, YES, UNDATED, NO, YES]
    now = [YES, YES, YES, NO, UNDATED, UNCERTAIN, UNCERTAIN]
    assert changed(before, now) == ([0], [3], [1])
