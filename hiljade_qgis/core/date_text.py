"""Dates as people write them, as ISO 8601 says them."""

from __future__ import annotations

import re
from datetime import date

_WHOLE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_PART = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{1,2})\.?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\.\s*([0-9]{1,2})\.\s*([0-9]{4})\.?")
_EITHER = re.compile(r"([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})")
_WITH_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.]+(?:Z|[+-][0-9:]+)?")


def day_of(text: str) -> date | None:
    """The day that an ISO date (`2025-12-31`) names, of a month or a year the first; None where it is none.

    A time after it is of no account.
    """
    text = text.strip()
    with_time = _WITH_TIME.fullmatch(text)
    whole = _WHOLE.fullmatch(with_time[1] if with_time is not None else text)
    if whole is not None:
        return _day(whole[1], whole[2], whole[3])
    return _day(text[:4], text[5:] or "1", "1") if _PART.fullmatch(text) else None


def month_of(text: str) -> tuple[int, int] | None:
    """The year and month that an ISO date names; None where it names a year alone, or is none."""
    day = day_of(text)
    return None if day is None or _YEAR.fullmatch(text.strip()) else (day.year, day.month)


def iso_meant(text: str) -> str | None:
    """The ISO date that a text plainly means; None where it means none, or may mean two.

    Points put the day first (`31.12.2025`), a year at the beginning the month (`2025/12/31`). With slashes
    `12/31/2025` is plain, as there is no month 31, and `05/06/2025` is not.
    """
    text = text.strip()
    with_time = _WITH_TIME.fullmatch(text)
    if with_time is not None:
        text = with_time[1]
    found = _YEAR_FIRST.fullmatch(text)
    if found is not None:
        return _iso(_day(found[1], found[2], found[3]))
    found = _DAY_FIRST.fullmatch(text)
    if found is not None:
        return _iso(_day(found[3], found[2], found[1]))
    found = _EITHER.fullmatch(text)
    if found is None:
        return None
    days = {_day(found[3], found[1], found[2]), _day(found[3], found[2], found[1])} - {None}
    return _iso(days.pop()) if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
