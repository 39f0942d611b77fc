"""When something was, as closely as a text says it: the first and the last day that it can mean.

Read are ISO 8601 dates of a day, a month or a year, dates that plainly mean one (`core.date_text`), and what
OpenStreetMap's wiki writes of `start_date` (https://wiki.openstreetmap.org/wiki/Key:start_date): `before 2018`,
`after 2018`, `2010s`, `C20`, `2014..2018`, each also with `early`, `mid` or `late`, which narrow nothing here as nobody
says by how much. `~2018` has no bounds at all and is read as no date.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from .date_text import day_of, iso_meant

_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_PART_OF = re.compile(r"(?:early|mid|late)\s+(.+)")
_BEFORE_OR_AFTER = re.compile(r"(before|after)\s+(.+)")
_DECADE = re.compile(r"([0-9]{3})0s")
_CENTURY = re.compile(r"c([0-9]{1,2})")
_DAY = timedelta(days=1)


class KnownDay(NamedTuple):
    """The day of something lies between these two, both of them possible; None where nothing bounds it."""

    earliest: date | None
    latest: date | None


@lru_cache(maxsize=1 << 14)  # a series asks for each of its pages, and cameras share few dates
def known_day(text: str | None) -> KnownDay | None:
    """What a text says of a day; None where it says nothing for certain."""
    said = (text or "").strip().lower()
    bounded = _BEFORE_OR_AFTER.fullmatch(said)
    if bounded is not None:
        return _beyond(bounded[2], is_before=bounded[1] == "before")
    first, dots, last = said.partition("..")
    if not dots:
        return _span(first)
    begin, end = _span(first.strip()), _span(last.strip())
    if begin is None or end is None or begin.earliest is None or end.latest is None or begin.earliest > end.latest:
        return None
    return KnownDay(begin.earliest, end.latest)


def _beyond(text: str, is_before: bool) -> KnownDay | None:
    """Before or after a time: neither includes any day of it."""
    found = _span(text)
    if found is None or found.earliest is None or found.latest is None:
        return None
    try:
        return KnownDay(None, found.earliest - _DAY) if is_before else KnownDay(found.latest + _DAY, None)
    except OverflowError:
        return None


def _span(said: str) -> KnownDay | None:
    """A time that has a first and a last day."""
    part = _PART_OF.fullmatch(said)
    said = part[1] if part is not None else said
    decade, century = _DECADE.fullmatch(said), _CENTURY.fullmatch(said)
    if decade is not None:
        return _years(10 * int(decade[1]), 10 * int(decade[1]) + 9)
    if century is not None:  # the 20th began with the year 1901
        return _years(100 * int(century[1]) - 99, 100 * int(century[1]))
    iso = said.upper() if day_of(said.upper()) is not None else iso_meant(said.upper())
    day = None if iso is None else day_of(iso)
    if iso is None or day is None:
        return None
    if _YEAR.fullmatch(iso):
        return _years(day.year, day.year)
    return KnownDay(day, month_end(day)) if _MONTH.fullmatch(iso) else KnownDay(day, day)


def _years(first: int, last: int) -> KnownDay | None:
    return KnownDay(date(first, 1, 1), date(last, 12, 31)) if first >= 1 and last <= date.max.year else None


def month_end(day: date) -> date:
    """The last day of a day's month."""
    if day.month == 12:
        return day.replace(day=31)
    return day.replace(month=day.month + 1, day=1) - _DAY
