"""What a figure counts. Nothing is dropped: whatever is counted, the parts sum up to all cameras.

Values are told apart as they are written; spellings that people may take for the same are not put together.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ..date_text import day_of, iso_meant, month_of
from ..direction import folded, parse
from ..field_of_view import fields_of_view

Period = tuple[int, int]
"""A year and a month from 1 on; 0 for the whole year."""


class Kind(Enum):
    """What a bar stands for."""

    VALUE = "value"
    """Something that records say, or an area."""
    OTHERS = "others"
    """Values that have no bar of their own, summed up."""
    OUTSIDE = "outside"
    """In none of the areas."""
    UNKNOWN = "unknown"
    """No record says it."""


@dataclass(frozen=True)
class Bar:
    """One bar.

    Attributes:
        value: as written; None for what is no value.
        count: how many cameras.
        values: how many values it stands for.
    """

    kind: Kind
    value: str | None
    count: int
    values: int = 1


def ordered_values(counts: Mapping[str | None, int]) -> list[tuple[str, int]]:
    """The values that there are cameras of, the most first, and those with as many by their letters."""
    known = [(value, count) for value, count in counts.items() if value is not None and count > 0]
    return sorted(known, key=lambda one: (-one[1], one[0].casefold(), one[0]))


def bars_of(counts: Mapping[str | None, int], most: int, outside: int | None = None) -> list[Bar]:
    """The bars, in the order in which they are drawn.

    Args:
        counts: how many cameras there are of each value; None for those that say none.
        most: how many values have a bar of their own; at least 1.
        outside: how many are in no area; None where areas are not counted.
    """
    values = ordered_values(counts)
    bars = [Bar(Kind.VALUE, value, count) for value, count in values[:most]]
    others = values[most:]
    if others:
        bars.append(Bar(Kind.OTHERS, None, sum(count for _value, count in others), len(others)))
    if outside is not None:
        bars.append(Bar(Kind.OUTSIDE, None, outside, 0))
    bars.append(Bar(Kind.UNKNOWN, None, counts.get(None, 0), 0))
    return bars


@dataclass
class RoseCounts:
    """Where cameras look. Each camera is in exactly one of `drawn`, `all_round`, `unreadable` and `without`.

    Attributes:
        sectors: how many views look each way, from true north clockwise; the first has north in its middle.
        drawn: cameras with a view that has a direction.
        all_round: cameras all of whose views are all round.
        unreadable: cameras without a view, although something stands as their direction.
        without: cameras of which nobody said where they look.
        also_all_round: views all round of cameras that are drawn for their other views.
        partly_unreadable: cameras with a view of whose direction something can't be read.
    """

    sectors: list[int]
    drawn: int = 0
    all_round: int = 0
    unreadable: int = 0
    without: int = 0
    also_all_round: int = 0
    partly_unreadable: int = 0

    @property
    def cameras(self) -> int:
        """All of them."""
        return self.drawn + self.all_round + self.unreadable + self.without

    @property
    def views(self) -> int:
        """The directions that are drawn; a camera may have several."""
        return sum(self.sectors)


def sector_of(azimuth_deg: float, sectors: int) -> int:
    """Which of the sectors, the first with north in its middle, an azimuth is in; on an edge the one clockwise."""
    width_deg = 360.0 / sectors
    return math.floor(folded(azimuth_deg + width_deg / 2.0) / width_deg) % sectors


def rose_of(cameras: Mapping[tuple[str | None, str | None], int], sectors: int) -> RoseCounts:
    """Where cameras look, all their views.

    Args:
        cameras: how many there are of each direction and type, as texts.
        sectors: how many parts the circle has.
    """
    counts = RoseCounts([0] * sectors)
    for (direction, camera_type), count in cameras.items():
        views = fields_of_view(direction, camera_type, None)
        azimuths = [view.azimuth_deg for view in views if view.azimuth_deg is not None]
        for azimuth_deg in azimuths:
            counts.sectors[sector_of(azimuth_deg, sectors)] += count
        unreadable = bool(parse(direction).unreadable)
        if views and unreadable:
            counts.partly_unreadable += count
        if azimuths:
            counts.drawn += count
            counts.also_all_round += count * (len(views) - len(azimuths))
        elif views:
            counts.all_round += count
        elif unreadable:
            counts.unreadable += count
        else:
            counts.without += count
    return counts


@dataclass(frozen=True)
class TimeCounts:
    """When cameras came, or were looked at. Each camera is in exactly one of the parts.

    Attributes:
        periods: how many there are in each year or month that there are any of, in order.
        year_only: their date names no month; where months are counted.
        later: their date is later than today.
        unreadable: what stands as their date names no day, month or year for certain.
        without: nothing stands as their date.
    """

    periods: tuple[tuple[Period, int], ...]
    year_only: int = 0
    later: int = 0
    unreadable: int = 0
    without: int = 0

    @property
    def dated(self) -> int:
        """The cameras that are drawn."""
        return sum(count for _period, count in self.periods)

    @property
    def cameras(self) -> int:
        """All of them."""
        return self.dated + self.year_only + self.later + self.unreadable + self.without


def times_of(dates: Mapping[str | None, int], by_month: bool, today: date) -> TimeCounts:
    """When things were.

    Args:
        dates: how many cameras have each date, as it is written; None for none.
        today: later dates are counted apart.
    """
    periods: dict[Period, int] = {}
    apart = dict.fromkeys(("year_only", "later", "unreadable", "without"), 0)
    for text, count in dates.items():
        found = _period(text, by_month, today)
        if isinstance(found, str):
            apart[found] += count
        else:
            periods[found] = periods.get(found, 0) + count
    return TimeCounts(tuple(sorted(periods.items())), **apart)


def _period(text: str | None, by_month: bool, today: date) -> Period | str:
    """The period of a date, or the name of the part in which it is counted apart."""
    if text is None or not text.strip():
        return "without"
    iso = text if day_of(text) is not None else iso_meant(text)
    day = None if iso is None else day_of(iso)
    if iso is None or day is None:
        return "unreadable"
    if day > today:
        return "later"
    if not by_month:
        return day.year, 0
    return month_of(iso) or "year_only"


@dataclass(frozen=True)
class Slot:
    """One place along a time axis.

    Attributes:
        period: the year or month; for what came earlier the last before the axis; None for a gap.
        so_far: how many there are up to its end.
    """

    period: Period | None
    count: int
    so_far: int
    is_earlier: bool = False


def slots_of(periods: Sequence[tuple[Period, int]], most: int) -> list[Slot]:
    """The places of a time axis, those without cameras too; where they are more than `most`, what came earlier is one.

    Args:
        periods: as in `TimeCounts`.
        most: how many periods have a place of their own; at least 1.
    """
    if not periods:
        return []
    counts = dict(periods)
    last = _number(periods[-1][0])
    first = max(_number(periods[0][0]), last - most + 1)
    by_month = periods[-1][0][1] > 0
    so_far = sum(count for period, count in periods if _number(period) < first)
    slots = [Slot(_numbered(first - 1, by_month), so_far, so_far, is_earlier=True), Slot(None, 0, so_far)]
    if so_far == 0:
        slots = []
    for number in range(first, last + 1):
        period = _numbered(number, by_month)
        so_far += counts.get(period, 0)
        slots.append(Slot(period, counts.get(period, 0), so_far))
    return slots


def _number(period: Period) -> int:
    year, month = period
    return 12 * year + month - 1 if month else year


def _numbered(number: int, by_month: bool) -> Period:
    return (number // 12, number % 12 + 1) if by_month else (number, 0)
