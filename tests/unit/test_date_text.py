"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.date_text import day_of, iso_meant


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("31.12.2025", "2025-12-31"), ("31. 12. 2025.", "2025-12-31"), ("5.6.2025", "2025-06-05"),
        ("2025/12/31", "2025-12-31"), ("2025.12.31", "2025-12-31"), ("12/31/2025", "2025-12-31"),
        ("31/12/2025", "2025-12-31"), ("05/05/2025", "2025-05-05"), ("2025-1-2", "2025-01-02"),
        ("2025-12-31T23:59:59Z", "2025-12-31"), ("2025-12-31 10:00", "2025-12-31"), (" 2025-12-31 ", "2025-12-31"),
    ],
)  # fmt: skip
def test_plain(text, iso):
    assert iso_meant(text) == iso


@pytest.mark.parametrize(
    "text", ["", "05/06/2025", "31.2.2025", "2025", "13/13/2025", "32/01/2025", "yesterday", "31.12.25", "2025-13-01"]
)
def test_nothing_is_guessed(text):
    assert iso_meant(text) is None


@given(st.dates())
def test_days(day):
    assert day_of(day.isoformat()) == day
    assert iso_meant(day.isoformat()) == day.isoformat()
    assert iso_meant(f"{day.day}.{day.month}.{day.year:04}.") == day.isoformat()


def test_of_a_month_or_a_year_the_first():
    assert day_of("2025-12") == date(2025, 12, 1)
    assert day_of("2025") == date(2025, 1, 1)
    assert day_of("2025-13") is None
    assert day_of("0000") is None
