"""The moments of a series of pages, and which cameras stood at each of them, as far as their dates say.

A page shows what is certain for the last day of its moment. Whether a camera of 2019 stood by the end of March 2019
nobody can tell: such a camera is not shown on that page, but counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from ..date_text import day_of
from ..known_day import KnownDay, known_day, month_end

MOST_MOMENTS = 240
"""Pages that a series may have: twenty years of months."""


class Step(str, Enum):
    """How long a moment is; the values are those that scripts give."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


class By(str, Enum):
    """Which of a record's days tells when; the values are those that scripts give."""

    START_DATE = "start_date"
    """When the camera was put up."""
    CHECK_DATE = "check_date"
    """When somebody last looked at it."""
    HISTORY = "history"
    """When the record was last changed on the server, which says nothing of when the camera was put up."""


class Standing(Enum):
    """What a record says of a camera at a moment."""

    YES = "yes"
    NO = "no"
    UNCERTAIN = "uncertain"
    """It came, or went, at a time that is not known closely enough."""
    UNDATED = "undated"
    """Nothing readable says when it came."""


class MomentUnreadable(ValueError):
    """A text that names no moment; `text` is it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class TooManyMoments(ValueError):
    """More than `MOST_MOMENTS`; `count` says how many."""

    def __init__(self, count: int) -> None:
        super().__init__(str(count))
        self.count = count


class RecordDates(NamedTuple):
    """What a record says of when, as it is written; None where it says nothing.

    Attributes:
        changed_on: the day on which it was last changed on the server (ISO 8601, UTC).
        is_removed: whether its status says that the camera is gone.
    """

    start_date: str | None = None
    end_date: str | None = None
    check_date: str | None = None
    changed_on: str | None = None
    is_removed: bool = False


class Moment(NamedTuple):
    """A year, a quarter, a month or a day.

    Attributes:
        last: its last day, for which a page of it stands.
        name: as ISO 8601 writes it, a quarter as `2020-Q2`: such names sort in the order of time.
        step: how long it is; None for a day.
    """

    last: date
    name: str
    step: Step | None


_QUARTER = re.compile(r"([0-9]{4})-?[Qq]([1-4])")
_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_BETWEEN = re.compile(r"[,;\n]")


def moment_of(day: date, step: Step) -> Moment:
    """The moment in which a day lies."""
    if step is Step.YEAR:
        return Moment(date(day.year, 12, 31), f"{day.year:04d}", step)
    if step is Step.MONTH:
        return Moment(month_end(day), f"{day.year:04d}-{day.month:02d}", step)
    quarter = (day.month + 2) // 3
    return Moment(month_end(date(day.year, 3 * quarter, 1)), f"{day.year:04d}-Q{quarter}", step)


def moments_between(first: date, last: date, step: Step) -> list[Moment]:
    """The moments from the one in which a day lies to that of another, none left out.

    Raises:
        TooManyMoments.
    """
    months = {Step.YEAR: 12, Step.QUARTER: 3, Step.MONTH: 1}[step]
    numbers = range((12 * first.year + first.month - 1) // months, (12 * last.year + last.month - 1) // months + 1)
    if len(numbers) > MOST_MOMENTS:
        raise TooManyMoments(len(numbers))
    return [moment_of(date(months * one // 12, months * one % 12 + 1, 1), step) for one in numbers]


def read_moments(text: str, step: Step) -> list[Moment]:
    """The moments that a text names, such as `2019, 2020-06, 2020-Q4, 2021-03-15`, each once and in order of time.

    `2015..2020` names all moments of the step from the first to the last.

    Raises:
        MomentUnreadable, TooManyMoments.
    """
    found: set[Moment] = set()
    for said in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        first, dots, last = (part.strip() for part in said.partition(".."))
        begin = _first_day(first)
        if not dots:
            found.add(_moment(said, begin))
            continue
        end = _moment(said, _first_day(last), last).last
        if begin is None or begin > end:
            raise MomentUnreadable(said)
        found.update(moments_between(begin, end, step))
    if len(found) > MOST_MOMENTS:
        raise TooManyMoments(len(found))
    return sorted(found)


def _first_day(text: str) -> date | None:
    quarter = _QUARTER.fullmatch(text)
    if quarter is not None:
        return day_of(f"{quarter[1]}-{3 * int(quarter[2]) - 2:02d}")
    return day_of(text)


def _moment(said: str, day: date | None, text: str | None = None) -> Moment:
    """The moment that begins with a day and is as long as its text says."""
    text = said if text is None else text
    if day is None:
        raise MomentUnreadable(said)
    if _QUARTER.fullmatch(text):
        return moment_of(day, Step.QUARTER)
    if _YEAR.fullmatch(text):
        return moment_of(day, Step.YEAR)
    return moment_of(day, Step.MONTH) if _MONTH.fullmatch(text) else Moment(day, day.isoformat(), None)


def moments_of(records: Iterable[RecordDates], by: By, step: Step, today: date) -> list[Moment]:
    """The moments from the first to the last at which something changes, none of them after that of today.

    There is none where no record has a day of that kind.

    Raises:
        TooManyMoments.
    """
    until = moment_of(today, step).last
    came: list[date] = []
    gone: list[date] = []
    for record in records:
        for days, known in ((came, _came(record, by)), (gone, known_day(record.end_date))):
            if known is not None and known.latest is not None and known.latest <= until:
                days.append(known.latest)
    return moments_between(min(came + gone), max(came + gone), step) if came else []


def standing(record: RecordDates, by: By, day: date) -> Standing:
    """Whether a camera stood at the end of a day."""
    came, gone = _came(record, by), known_day(record.end_date)
    if gone is not None and gone.latest is not None and gone.latest <= day:
        return Standing.NO
    if came is not None and came.earliest is not None and came.earliest > day:
        return Standing.NO
    if came is None:
        # It is gone now, and nobody knows since when: "shown everywhere" would show it after that, too.
        return Standing.UNCERTAIN if _may_be_gone(record, gone, day) else Standing.UNDATED
    if came.latest is None or came.latest > day or _may_be_gone(record, gone, day):
        return Standing.UNCERTAIN
    return Standing.YES


def _came(record: RecordDates, by: By) -> KnownDay | None:
    """When a camera came, by the day that is asked for."""
    return known_day(
        {By.START_DATE: record.start_date, By.CHECK_DATE: record.check_date, By.HISTORY: record.changed_on}[by]
    )


def _may_be_gone(record: RecordDates, gone: KnownDay | None, day: date) -> bool:
    if gone is None:
        return record.is_removed
    return gone.earliest is None or gone.earliest <= day


class Change(NamedTuple):
    """What is different from one moment to the next, by the places of the records.

    Attributes:
        new: those that stand now and did not stand then, both for certain.
        gone: those that stood then and do not stand now, both for certain.
        maybe_new: those that stand now, and of which nobody knows whether they stood then.
    """

    new: list[int]
    gone: list[int]
    maybe_new: list[int]


def changed(before: Sequence[Standing], now: Sequence[Standing]) -> Change:
    """What is different between two moments, from what the same records say of each."""
    pairs = list(enumerate(zip(before, now)))

    def those(then: Standing, since: Standing) -> list[int]:
        return [number for number, pair in pairs if pair == (then, since)]

    return Change(
        those(Standing.NO, Standing.YES),
        those(Standing.YES, Standing.NO),
        those(Standing.UNCERTAIN, Standing.YES),
    )
