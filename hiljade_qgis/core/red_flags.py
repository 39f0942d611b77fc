"""What looks like an accident: the rules, without files and servers.

A red flag forbids nothing. It is named before anything is sent or taken, and then needs an explicit yes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum

from . import direction
from .camera import POSITION
from .changes import FieldChange
from .geodesic import azimuth_and_distance
from .record import Position, Record

FAR_M = 50.0
"""A camera that moves further than this is asked about: cameras stay where they are."""

TURNED_ROUND_DEG = 150.0
"""A turn of this or more, up to 180°, looks like an aim taken from the wrong end."""

LATELY = timedelta(hours=48)
"""What was verified within this time was verified "yesterday" for somebody in every time zone."""

VERIFIED = "verified"
"""The `hiljade:status` of a record that somebody has been to see."""

_MANY_PART = 10
"""More than one in this many is many."""
_MOST_LOST_UNASKED = 4
"""A pull may take so few records away without being asked about, unless they are all there were."""


class Flag(str, Enum):
    """What looks like an accident."""

    MANY_DELETED = "many_deleted"
    MOVED_FAR = "moved_far"
    TURNED_ROUND = "turned_round"
    NOT_CARRIED = "not_carried"
    VERIFIED_BY_OTHERS = "verified_by_others"
    COPIED_FILE = "copied_file"
    COMMUNITY_RULES = "community_rules"
    """No accident: what goes there must follow a community's rules for imports and mechanical edits."""


@dataclass(frozen=True)
class RedFlag:
    """One kind of accident that a plan looks like.

    Attributes:
        fids: the records that it concerns; empty where it concerns the file.
        of: how many records the layer has, for MANY_DELETED; else 0.
    """

    flag: Flag
    fids: tuple[int, ...] = ()
    of: int = 0


def many_deleted(deleted: int, of: int) -> bool:
    """Whether more than a tenth of a layer of `of` records would be deleted for everybody."""
    return deleted * _MANY_PART > of and deleted > 0


def takes_much_away(deleted: int, of: int) -> bool:
    """Whether a pull would take more than a tenth of `of` records and at least five, or all there are."""
    return many_deleted(deleted, of) and (deleted > _MOST_LOST_UNASKED or deleted >= of)


def moved_far(changes: Iterable[FieldChange]) -> bool:
    """Whether the camera moves by more than FAR_M on the ground."""
    for change in changes:
        before, after = change.before, change.after
        if change.field == POSITION and isinstance(before, Position) and isinstance(after, Position):
            _azimuth_deg, distance_m = azimuth_and_distance(*before, *after)
            return float(distance_m) > FAR_M
    return False


def turned_round(changes: Iterable[FieldChange]) -> bool:
    """Whether the first readable view of the direction turns by TURNED_ROUND_DEG or more.

    False where either side has no aim: nothing readable, or all round.
    """
    for change in changes:
        if change.field == "direction":
            before_deg, after_deg = _aim_deg(change.before), _aim_deg(change.after)
            if before_deg is None or after_deg is None:
                return False
            turn_deg = abs(before_deg - after_deg)
            return min(turn_deg, 360.0 - turn_deg) >= TURNED_ROUND_DEG
    return False


def _aim_deg(text: object) -> float | None:
    views = direction.parse(None if text is None else str(text)).views
    return views[0].azimuth_deg if views else None


def verified_lately(record: Record, edited_when: str, now: datetime) -> bool:
    """Whether somebody verified this record yesterday or today, as far as it says so itself.

    It does by a `check_date` of yesterday or later, or by the status "verified" where it was written within LATELY.

    Args:
        record: as the server gave it.
        edited_when: when it was written last (ISO 8601); "" where the server does not say.
        now: with a time zone.
    """
    checked = _day(record.tags.get("check_date"))
    today = now.astimezone(timezone.utc).date()
    if checked is not None and today - timedelta(days=1) <= checked <= today + timedelta(days=1):
        return True  # tomorrow is today already, east of here
    if record.tags.get("hiljade:status") != VERIFIED:
        return False
    written = _moment(edited_when)
    return written is not None and abs(now - written) <= LATELY


def verification(record: Record) -> tuple[object, object]:
    """What a record says of being verified: `check_date` and status."""
    return record.tags.get("check_date"), record.tags.get("hiljade:status")


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if isinstance(text, str) else None
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=timezone.utc)
