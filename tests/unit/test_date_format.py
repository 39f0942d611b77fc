"""Dates in tables, by a format."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.date_format import date_from_text, is_date_format, looks_unclear
from hiljade_qgis.core.table_problem import Unreadable


@pytest.mark.parametrize(
    ("text", "date_format", "expected"),
    [
        ("31.12.2025", "DD.MM.YYYY", "2025-12-31"), ("31.12.2025.", "DD.MM.YYYY", "2025-12-31"),
        ("1. 2. 2025.", "DD.MM.YYYY", "2025-02-01"), ("12/31/2025", "MM/DD/YYYY", "2025-12-31"),
        ("1/2/2025", "MM/DD/YYYY", "2025-01-02"), ("1/2/2025", "DD/MM/YYYY", "2025-02-01"),
        ("31.12.25", "DD.MM.YY", "2025-12-31"),
        ("2025-12-31", "DD.MM.YYYY", "2025-12-31"), ("2025/12/31", "MM/DD/YYYY", "2025-12-31"),
        ("31.12.2025 14:30", "DD.MM.YYYY", "2025-12-31"), ("2025-12-31T14:30:00Z", "DD.MM.YYYY", "2025-12-31"),
        ("2025/12/31 00:00:00", "DD.MM.YYYY", "2025-12-31"), ("29.2.2024", "DD.MM.YYYY", "2024-02-29"),
        ("31 12 2025", "DD MM YYYY", "2025-12-31"),
    ],
)  # fmt: skip
def test_dates(text, date_format, expected):
    assert date_from_text(text, date_format) == expected


@pytest.mark.parametrize(
    ("text", "date_format"),
    [
        ("29.2.2025", "DD.MM.YYYY"), ("31.4.2025", "DD.MM.YYYY"), ("12/31/2025", "DD/MM/YYYY"),
        ("31.12.25", "DD.MM.YYYY"),
        ("31.12.2025", "DD/MM/YYYY"), ("", "DD.MM.YYYY"), ("soon", "DD.MM.YYYY"), ("0.0.0000", "DD.MM.YYYY"),
        ("2025-02-30", "DD.MM.YYYY"), ("31.12.2025 or so", "DD.MM.YYYY"), ("٣١.12.2025", "DD.MM.YYYY"),
        ("45657", "DD.MM.YYYY"),
    ],
)  # fmt: skip
def test_what_is_no_such_date(text, date_format):
    with pytest.raises(Unreadable):
        date_from_text(text, date_format)


def test_formats():
    for good in ("DD.MM.YYYY", "MM/DD/YYYY", "YYYY-MM-DD", "DD.MM.YY", "DD MM YYYY"):
        assert is_date_format(good)
    for bad in ("", "DD.MM", "DD.MM.DD", "YYYY.YY.MM", "%d.%m.%Y", "dd.mm.yyyy", "DD.MM.YYYY HH", "DD:MM:YYYY"):
        assert not is_date_format(bad)


def test_what_looks_unclear():
    for text in ("31.12.2025", "1/2/2025", "12-31-25", "2025-02-30", "2025-13-01", "31. 12. 2025."):
        assert looks_unclear(text)
    clear = ("2025-12-31", "2025/12/31", "2025-12", "2025", "~1990", "1990s", "before 2010", "", "2025-12-31T10:00:00")
    for text in clear:
        assert not looks_unclear(text)


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["DD.MM.YYYY", "MM/DD/YYYY", "YYYY-MM-DD", "DD-MM-YYYY"]))
def test_any_day(day, date_format):
    text = date_format.replace("DD", f"{day.day}").replace("MM", f"{day.month:02}").replace("YYYY", f"{day.year:04}")
    assert date_from_text(text, date_format) == day.isoformat()
