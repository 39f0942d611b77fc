"""Dates as people write them, by a format such as `DD.MM.YYYY`, as ISO 8601 has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from .table_problem import Reason, Unreadable

_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "YYYY": r"(?P<year>[0-9]{4})",
        "YY": r"(?P<short_year>[0-9]{2})",
        "MM": r"(?P<month>[0-9]{1,2})",
        "DD": r"(?P<day>[0-9]{1,2})",
    }
)
_FORMAT = re.compile("(YYYY|YY|MM|DD)([-./ ])(YYYY|YY|MM|DD)([-./ ])(YYYY|YY|MM|DD)")
_ISO = re.compile(r"(?P<year>[0-9]{4})[-/](?P<month>[0-9]{1,2})[-/](?P<day>[0-9]{1,2})")
_TIME = r"(?:[T ,]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
_CENTURY = 2000
_LIKE_A_DATE = re.compile(r"[0-9]{1,4}\s*[-./ ]\s*[0-9]{1,2}\s*[-./ ]\s*[0-9]{1,4}\.?")


def is_date_format(text: str) -> bool:
    """Whether a text is a format of dates: YYYY or YY, MM and DD in any order, parted by `.`, `/`, `-` or blanks."""
    found = _FORMAT.fullmatch(text)
    return found is not None and {part[0] for part in found.group(1, 3, 5)} == {"Y", "M", "D"}


def date_from_text(text: str, date_format: str) -> str:
    """The date that a text means, as `2025-12-31`; the time of day after it is left out.

    Days and months may have one digit, and blanks may stand around the marks; a year of two digits is of this century.
    A date with the year first is read in every format.

    Args:
        date_format: one that :func:`is_date_format` takes.

    Raises:
        Unreadable: it is written in another way, or there is no such day.
    """
    text = text.strip()
    for pattern in (_pattern(date_format), _pattern("")):
        found = pattern.fullmatch(text)
        if found is not None:
            return _day(found.groupdict())
    raise Unreadable(Reason.DATE_UNREADABLE)


def looks_unclear(text: str) -> bool:
    """Whether a text has the form of a date, but not of one with the year first that there is in the calendar.

    What OpenStreetMap allows beside days, as `2014-06` or `~1990`, has another form.
    """
    if not _LIKE_A_DATE.fullmatch(text.strip()):
        return False
    found = _ISO.fullmatch(text.strip())
    try:
        return found is None or not _day(found.groupdict())
    except Unreadable:
        return True


def _day(parts: Mapping[str, str | None]) -> str:
    year = parts.get("year")
    number = int(year) if year is not None else _CENTURY + int(parts.get("short_year") or 0)
    try:
        return date(number, int(parts["month"] or 0), int(parts["day"] or 0)).isoformat()
    except ValueError as error:
        raise Unreadable(Reason.DATE_UNREADABLE) from error


@lru_cache(maxsize=20)
def _pattern(date_format: str) -> re.Pattern[str]:
    if not date_format:
        return re.compile(_ISO.pattern + _TIME)
    form = _FORMAT.fullmatch(date_format)
    if form is None:
        raise ValueError(date_format)
    first, one, second, other, third = form.groups()
    marks = [r"\s+" if mark == " " else rf"\s*{re.escape(mark)}\s*" for mark in (one, other)]
    last = r"\.?" if other == "." else ""  # a day in Serbian ends in a point
    return re.compile(_PARTS[first] + marks[0] + _PARTS[second] + marks[1] + _PARTS[third] + last + _TIME)
