"""Numbers in tables: what they plainly mean, and that nothing with two meanings is read."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.number_text import metres_from_length, number_from_text
from hiljade_qgis.core.table_problem import Reason, Unreadable

EITHER_WAY = {
    "5": 5.0, "-5": -5.0, "+5": 5.0, "3.5": 3.5, "3,5": 3.5, "−3,5": -3.5, "44.8125": 44.8125, "44,8125": 44.8125,
    "0,123": 0.123, "0.123": 0.123, "4 962 000": 4962000.0, "4\u00a0962\u202f000,5": 4962000.5, "1.234,5": 1234.5,
    "1,234.5": 1234.5, "4.962.000": 4962000.0, "4,962,000": 4962000.0, "  7 ": 7.0, "5.": 5.0, "1E-3": 0.001,
    "456789,123": 456789.123, "1234": 1234.0, "007": 7.0,
}  # fmt: skip
NO_NUMBERS = [
    "", " ", "-", "five", "5 m", "1,2,3", "12,34,567", "1.2.3", "1.234,567.8", "1,234,56", "4 96 000", "1 23", "٣",
    "1²", "½", "1e999", "0x10", "NaN", "inf", "1_000", "5-6", "--5", "1,,2", ",", ".", "5 000 0", "9" * 70, "1\x002",
]  # fmt: skip


@pytest.mark.parametrize("mark", [".", ","])
@pytest.mark.parametrize(("text", "number"), EITHER_WAY.items())
def test_what_means_one_thing_is_read(text, number, mark):
    assert number_from_text(text, mark) == number


@pytest.mark.parametrize("mark", [".", ","])
@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number_is_not_read(text, mark):
    with pytest.raises(Unreadable) as error:
        number_from_text(text, mark)
    assert error.value.reason is Reason.NUMBER_UNREADABLE


@pytest.mark.parametrize(
    ("text", "mark", "number"), [("1.234", ".", 1.234), ("1,234", ",", 1.234), ("-12.345", ".", -12.345)]
)
def test_the_decimal_mark_says_what_three_digits_are(text, mark, number):
    other = {".": ",", ",": "."}[mark]
    assert number_from_text(text, mark) == number
    with pytest.raises(Unreadable) as error:
        number_from_text(text, other)
    assert error.value.reason is Reason.NUMBER_AMBIGUOUS


@given(
    st.integers(-(10**12), 10**12),
    st.integers(0, 6),
    st.sampled_from([(".", ","), (",", "."), (",", " "), (".", " ")]),
)
def test_as_it_is_written_in_many_countries(number, places, marks):
    decimal, group = marks
    value = number / 10**places
    text = f"{value:,.{places}f}"
    text = text.replace(",", "\1").replace(".", decimal).replace("\1", group)
    if group != " " and places == 0 and text.count(group) == 1:
        with pytest.raises(Unreadable, match="ambiguous"):
            number_from_text(text, decimal)
        return
    assert number_from_text(text, decimal) == pytest.approx(value, abs=0)


@given(st.text(alphabet="0123456789.,+-eE \u00a0'", max_size=12), st.sampled_from(".,"))
def test_it_reads_or_says_why_not(text, mark):
    try:
        found = number_from_text(text, mark)
    except Unreadable as error:
        found = error.reason
    assert found in (Reason.NUMBER_UNREADABLE, Reason.NUMBER_AMBIGUOUS) or math.isfinite(found)


@pytest.mark.parametrize(
    ("text", "unit", "metres"),
    [
        ("5", "", 5.0), ("5", "m", 5.0), ("5 m", "m", 5.0), ("5m.", "m", 5.0), ("3,5 metara", "m", 3.5),
        ("4 м", "m", 4.0),
        ("350 cm", "cm", 3.5), ("350", "cm", 3.5), ("12'", "ft", 3.6576), ("12′", "ft", 3.6576),
        ("16 ft", "ft", 4.8768),
        ("16", "ft", 4.8768), ("12' 6\"", "ft", 3.81), ("5 ft 6 in", "ft", 1.6764),
    ],
)  # fmt: skip
def test_lengths(text, unit, metres):
    assert metres_from_length(text, unit, ".") == pytest.approx(metres, abs=1e-12)


@pytest.mark.parametrize(
    ("text", "unit", "reason"),
    [
        ("5 m", "", Reason.OTHER_UNIT), ("12'", "", Reason.OTHER_UNIT), ("12'", "m", Reason.OTHER_UNIT),
        ("5 m", "ft", Reason.OTHER_UNIT), ("350 cm", "m", Reason.OTHER_UNIT), ("6 in", "ft", Reason.OTHER_UNIT),
        ("about 5", "m", Reason.NUMBER_UNREADABLE), ("5-6 m", "m", Reason.NUMBER_UNREADABLE),
        ("ca. 5 m", "m", Reason.NUMBER_UNREADABLE), ("", "m", Reason.NUMBER_UNREADABLE),
        ("5 miles", "m", Reason.NUMBER_UNREADABLE), ("5 m m", "m", Reason.NUMBER_UNREADABLE),
        ("1,200 m", "m", Reason.NUMBER_AMBIGUOUS),
    ],
)  # fmt: skip
def test_lengths_that_are_not_converted(text, unit, reason):
    with pytest.raises(Unreadable) as error:
        metres_from_length(text, unit, ".")
    assert error.value.reason is reason
