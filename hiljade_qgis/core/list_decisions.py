"""What people decided of the pairs of an official list, and what that means when the list is matched again.

A decision is about a record of the list, by its key, and a camera of ours, by its fid. A key that several records of
the list have says of none of them which it is: such records are matched, but nothing is decided of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from .list_matching import IndexPair, Summary


class Decision(Enum):
    """What somebody says of a pair."""

    SAME = "same"
    NOT_SAME = "not_same"
    UNSURE = "unsure"


class ListPair(NamedTuple):
    """A record of a list, by its key, and a camera of ours."""

    list_key: str
    fid: int


class Decided(NamedTuple):
    """A decision, and when it was made (ISO 8601, UTC)."""

    decision: Decision
    decided_at: str


Decisions = Mapping[ListPair, Decided]


class Settled(NamedTuple):
    """Decisions about the records that are there now, by their numbers.

    Attributes:
        decided: every pair that is there, and what was decided of it.
        fixed: those that are the same camera, each record in one of them at most.
    """

    decided: dict[IndexPair, Decision]
    fixed: tuple[IndexPair, ...]

    @property
    def forbidden(self) -> list[IndexPair]:
        """Those that are not the same camera."""
        return [pair for pair, decision in self.decided.items() if decision is Decision.NOT_SAME]


class ReviewSummary(NamedTuple):
    """What can be quoted of a list that was matched and looked at.

    Attributes:
        compared: how many were matched, and are on one side only.
        by_person: how many of the matched somebody took for the same camera.
        unsure: of how many of the matched somebody was unsure.
    """

    compared: Summary
    by_person: int
    unsure: int

    @property
    def by_distance(self) -> int:
        """How many of the matched nobody has said anything of."""
        return self.compared.matched - self.by_person - self.unsure


def kept_text(text: str) -> str:
    """A key or a name as it is kept: what is no character can't be, and would keep other decisions from being kept."""
    return text.encode("utf-8", "replace").decode()


def usable_keys(keys: Sequence[str | None]) -> list[str | None]:
    """The keys by which records can be told apart; None for a record without one, or with one that another has too."""
    counts = Counter(keys)
    return [key if counts[key] == 1 else None for key in keys]


def settled(decisions: Decisions, our_fids: Sequence[int | None], their_keys: Sequence[str | None]) -> Settled:
    """What decisions mean for the records that there are now.

    Of two decisions by which one record would be the same as two others the later one holds.

    Args:
        our_fids: of each of ours; None for one of which nothing can be decided. Several may be one camera.
        their_keys: of each of theirs, as `usable_keys` gives them.
    """
    ours: defaultdict[int, list[int]] = defaultdict(list)
    for number, fid in enumerate(our_fids):
        if fid is not None:
            ours[fid].append(number)
    theirs = {key: number for number, key in enumerate(their_keys) if key is not None}
    decided: dict[IndexPair, Decision] = {}
    fixed: list[IndexPair] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    latest_first = sorted(decisions.items(), key=lambda one: one[1].decided_at, reverse=True)
    for pair, (decision, _when) in latest_first:
        other = theirs.get(pair.list_key)
        if other is None:
            continue
        for number in ours.get(pair.fid, ()):
            is_free = number not in taken[0] and other not in taken[1]
            if decision is Decision.SAME and not is_free:
                continue
            decided[number, other] = decision
            if decision is Decision.SAME:
                fixed.append((number, other))
                taken[0].add(number)
                taken[1].add(other)
    return Settled(decided, tuple(fixed))
