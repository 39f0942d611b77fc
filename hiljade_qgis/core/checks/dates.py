"""Rules on dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ..date_text import day_of, iso_meant
from .checked import Checked, Context
from .rules import Found, Severity, rule
from .unknown_words import says_unknown

_CHECKED = "check_date"


@rule(
    "check_date_unreadable",
    Severity.WARNING,
    "Date that can't be read",
    "“{value}” is no date as year, month and day (2025-12-31).",
    needs=_CHECKED,
    fixes=True,
)
def check_date_unreadable(camera: Checked, _context: Context) -> Iterator[Found]:
    """The fix is the date that it plainly means."""
    text = camera.text(_CHECKED)
    if day_of(text) is None and not says_unknown(text):
        meant = iso_meant(text)
        yield Found(_CHECKED, {"value": text}, None if meant is None else {_CHECKED: meant})


@rule(
    "check_date_stale",
    Severity.HINT,
    "Not checked for long",
    "It was last checked on {value}, more than {days} days ago.",
    needs=_CHECKED,
)
def check_date_stale(camera: Checked, context: Context) -> Iterator[Found]:
    """Cameras come and go."""
    day, days = day_of(camera.text(_CHECKED)), context.limits.stale_days
    if day is not None and context.today - day > timedelta(days=days):
        yield Found(_CHECKED, {"value": camera.text(_CHECKED), "days": days})


@rule(
    "check_date_future",
    Severity.WARNING,
    "Checked in the future",
    "It is said to have been checked on {value}, which is yet to come.",
    needs=_CHECKED,
)
def check_date_future(camera: Checked, context: Context) -> Iterator[Found]:
    """Later than tomorrow, which it is already somewhere."""
    day = day_of(camera.text(_CHECKED))
    if day is not None and day - context.today > timedelta(days=1):
        yield Found(_CHECKED, {"value": camera.text(_CHECKED)})
