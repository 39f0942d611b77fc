"""Where the review of a camera stands: what setting its status changes, and how many cameras stand where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from .camera import STATUS_COLUMN

CHECK_DATE_COLUMN = "check_date"


class Status(Enum):
    """What a review says of a camera; the values are those of the column `status`."""

    REPORTED = "reported"
    """Somebody says that there is one; nobody else has looked yet."""
    VERIFIED = "verified"
    """Somebody looked, and it is there."""
    REJECTED = "rejected"
    """Somebody looked, and there never was one."""
    REMOVED = "removed"
    """There was one, and there is none any more."""


LOOKED_AT = frozenset(status.value for status in Status if status is not Status.REPORTED)
"""The values that say that somebody looked: such a camera awaits no review."""


def review(status: Status, known: Mapping[str, object], today: date) -> dict[str, str]:
    """What setting a status changes, by column; nothing where the record says it already.

    A verification says its day, too. Who verified is not written down: the server's history says it where the server
    shows it, and a column for it would go into every export.

    Args:
        known: what the record says now, by column.
        today: the day where the person is.
    """
    wanted = {STATUS_COLUMN: status.value}
    if status is Status.VERIFIED:
        wanted[CHECK_DATE_COLUMN] = today.isoformat()
    return {column: value for column, value in wanted.items() if known.get(column) != value}


class StatusCounts(NamedTuple):
    """How many cameras stand where.

    Attributes:
        without: those of which nobody said anything.
        other: those with a status that is none of these.
    """

    reported: int = 0
    verified: int = 0
    rejected: int = 0
    removed: int = 0
    without: int = 0
    other: int = 0

    @property
    def all(self) -> int:
        """How many there are."""
        return sum(self)


def counted(statuses: Mapping[Any, int]) -> StatusCounts:
    """The counts, from how often each text stands in the column `status`; it may be whatever some program wrote."""
    counts = dict.fromkeys(StatusCounts._fields, 0)
    for status, count in statuses.items():
        counts[_name(status)] += count
    return StatusCounts(**counts)


def _name(status: object) -> str:
    if status is None or status == "":
        return "without"
    return status if isinstance(status, str) and status in _NAMES else "other"


_NAMES = frozenset(status.value for status in Status)
