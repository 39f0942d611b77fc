"""What people decided of the pairs of an official list and this copy's cameras.

Decisions stand in `hiljade_pairs` and go nowhere else; a trigger lets them follow a row that gets another fid.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..core.list_decisions import Decided, Decision, ListPair
from .working_copy import WorkingCopy

_KNOWN = {one.value: one for one in Decision}


class NamedPair(NamedTuple):
    """A pair of the list of this name."""

    list_name: str
    pair: ListPair


def decide(copy: WorkingCopy, decisions: Mapping[NamedPair, Decided | None]) -> None:
    """Note decisions in the place of those before, or forget them (None). Of rows that are gone there is none.

    Raises:
        Any WorkingCopyError; nothing is noted then.
    """
    with copy.transaction() as connection:
        connection.executemany(
            "DELETE FROM hiljade_pairs WHERE list = ? AND list_key = ? AND fid = ?",
            [(one.list_name, *one.pair) for one in decisions],
        )
        connection.executemany(
            "INSERT INTO hiljade_pairs (list, list_key, fid, decision, decided_at)"
            " SELECT ?, ?, fid, ?, ? FROM cameras WHERE fid = ?",
            [
                (one.list_name, one.pair.list_key, decided.decision.value, decided.decided_at, one.pair.fid)
                for one, decided in decisions.items()
                if decided is not None
            ],
        )


def pairs(copy: WorkingCopy, list_name: str) -> dict[ListPair, Decided]:
    """What was decided of the pairs of a list, as far as the cameras are still there.

    Raises:
        Any WorkingCopyError.
    """
    with copy.reading() as connection:
        found = connection.execute(
            "SELECT list_key, fid, decision, decided_at FROM hiljade_pairs"
            " WHERE list = ? AND fid IN (SELECT fid FROM cameras)"
            " AND typeof(list_key) = 'text' AND typeof(decided_at) = 'text'",
            (list_name,),
        )
        return {
            ListPair(key, fid): Decided(_KNOWN[decision], decided_at)
            for key, fid, decision, decided_at in found
            if decision in _KNOWN
        }
