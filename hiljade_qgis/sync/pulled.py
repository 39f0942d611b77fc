"""What a pull does to a working copy, and when that is too much to be done unasked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..core.red_flags import Flag, RedFlag, takes_much_away
from .errors import SyncError


@dataclass(frozen=True)
class Pulled:
    """What a pull did to the working copy.

    Attributes:
        conflicts: records changed on both sides, this time or earlier, that await a decision.
    """

    created: int
    modified: int
    deleted: int
    conflicts: int


@dataclass(frozen=True)
class PullPlan:
    """What a pull would do to the working copy.

    Attributes:
        conflicts: records that would await a decision then.
        of: how many records the working copy knows before.
        flags: MANY_DELETED, with the rows that would go, where much would be taken away; else empty.
    """

    created: int
    modified: int
    deleted: int
    conflicts: int
    of: int
    flags: tuple[RedFlag, ...] = ()


class TakesMuchAway(SyncError):
    """A pull would take more than a tenth of the layer away, or all of it; nothing was changed.

    A server that was flushed does that, a hostile hand, or somebody who cleared up: only a person can tell.
    """

    def __init__(self, plan: PullPlan) -> None:
        super().__init__(f"{plan.deleted} of {plan.of} records")
        self.plan = plan


def planned(pulled: Pulled, deleted: Collection[int], of: int) -> PullPlan:
    """The plan of a pull that would end so.

    Args:
        deleted: the fids of the rows that would go.
        of: how many records the working copy knows before.
    """
    flags: tuple[RedFlag, ...] = ()
    if takes_much_away(len(deleted), of):
        flags = (RedFlag(Flag.MANY_DELETED, tuple(sorted(deleted)), of),)
    return PullPlan(pulled.created, pulled.modified, pulled.deleted, pulled.conflicts, of, flags)
