"""Taking proposals into a working copy: they become pending changes, to be pushed under the same rules as any other."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from enum import Enum
from typing import Callable, Union

from ..core.changes import differences
from ..core.merge import field_value, with_field, with_field_of
from ..core.record import Row, edited_record
from . import deletion_reasons, derived, lease, revival, rows
from .conflicts import ConflictKind, Settled, Side, Typed
from .errors import Cancelled
from .proposals import Proposal, Standing, remember_origin
from .server import SILENT, Progress, WriteKind
from .settle import forget_if_unchanged
from .working_copy import WorkingCopy

_SNAPSHOT = "before-apply"

Sides = Mapping[int, Union[Side, Mapping[str, Settled]]]
"""By a proposal's index: the side that all of its conflicts are settled by, or for each field a side or a value."""


Noted = Callable[[Sequence["AppliedOne"]], object]
"""What else belongs into the transaction in which proposals are taken; it is called with how each of them ended."""


class Outcome(str, Enum):
    """How one proposal ended.

    CREATED, MODIFIED, DELETED: a pending change of that kind was made. KEPT: the side here was chosen. ALREADY: it
    says nothing that is not here. CONFLICT: nothing but a conflict, that stays as it is. REFUSED: it can't be taken.
    STALE: the record here has changed since it was looked at, be it by another proposal, and nothing was done.
    LEFT: it was not chosen.
    """

    CREATED = "created"
    MODIFIED = "modified"
    DELETED = "deleted"
    KEPT = "kept"
    ALREADY = "already"
    CONFLICT = "conflict"
    REFUSED = "refused"
    STALE = "stale"
    LEFT = "left"


WRITTEN = (Outcome.CREATED, Outcome.MODIFIED, Outcome.DELETED)
"""The outcomes by which a row here became another."""


@dataclass(frozen=True)
class AppliedOne:
    """How one proposal ended.

    Attributes:
        fid: the row here; None where there is none.
        conflicts: the fields that were left as they are here since no side was chosen; with `outcome` MODIFIED, the
            other fields of the record were taken.
    """

    proposal: Proposal
    outcome: Outcome
    fid: int | None
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Applied:
    """How all of them ended, in their order."""

    results: tuple[AppliedOne, ...]

    def count(self, *outcomes: Outcome) -> int:
        """How many proposals ended so."""
        return sum(1 for one in self.results if one.outcome in outcomes)

    @property
    def created(self) -> int:
        """Rows that were added."""
        return self.count(Outcome.CREATED)

    @property
    def modified(self) -> int:
        """Rows that were changed."""
        return self.count(Outcome.MODIFIED)

    @property
    def deleted(self) -> int:
        """Rows that were deleted."""
        return self.count(Outcome.DELETED)

    @property
    def applied(self) -> int:
        """Rows that were added, changed or deleted."""
        return self.created + self.modified + self.deleted

    @property
    def merged(self) -> int:
        """Changed rows in which something that was changed here stayed as well."""
        return sum(1 for one in self.results if one.outcome is Outcome.MODIFIED and _kept_something(one.proposal))

    @property
    def conflicts(self) -> int:
        """Records of which something was left as it is here, since both sides changed it and no side was chosen."""
        return sum(1 for one in self.results if one.conflicts)

    @property
    def already(self) -> int:
        """Proposals that said nothing that was not here."""
        return self.count(Outcome.ALREADY)

    @property
    def refused(self) -> int:
        """Proposals that could not be taken."""
        return self.count(Outcome.REFUSED)

    @property
    def stale(self) -> int:
        """Proposals of which the record here has changed since they were looked at."""
        return self.count(Outcome.STALE)

    @property
    def fids(self) -> tuple[int, ...]:
        """The rows that were added, changed or deleted."""
        return tuple(one.fid for one in self.results if one.outcome in WRITTEN and one.fid is not None)


def _kept_something(proposal: Proposal) -> bool:
    if proposal.result is None or proposal.theirs is None:
        return False
    return bool(differences(edited_record(None, proposal.theirs), proposal.result))


def take(
    copy: WorkingCopy,
    proposals: Sequence[Proposal],
    chosen: Collection[int] | None,
    sides: Sides,
    held: lease.Lease,
    progress: Progress = SILENT,
    noted: Noted = lambda _results: None,
) -> Applied:
    """Make the chosen proposals pending changes: all of that or, where something goes wrong, nothing.

    Args:
        proposals: as just weighed.
        chosen: their indexes; None for all.
        sides: how conflicts are settled; those that are not named here are left as they are.
        held: the lease of who calls.
        noted: what is to be written with it, or not at all.

    Raises:
        ValueError: a typed value can't be one of its field.
        Cancelled, any WorkingCopyError: nothing was changed.
    """
    wanted = {one.index for one in proposals} if chosen is None else set(chosen)
    to_be_kept = any(_does_something(one, sides) for one in proposals if one.index in wanted)
    results: list[AppliedOne] = []
    written: set[int | None] = set()
    with copy.snapshot(_SNAPSHOT, to_be_kept) as keep, copy.transaction() as connection:
        lease.check_held(copy, held)
        now = dict(rows.rows(connection, [one.fid for one in proposals if one.fid is not None]))
        for done, one in enumerate(proposals):
            if done % 100 == 0:
                progress.report(done, len(proposals))
                if progress.cancelled():
                    raise Cancelled
            if one.index not in wanted:
                results.append(AppliedOne(one, Outcome.LEFT, one.fid))
            elif one.fid is not None and (one.fid in written or now.get(one.fid) != one.mine):
                results.append(AppliedOne(one, Outcome.STALE, one.fid))
            else:
                results.append(_Taking(copy, one, sides.get(one.index)).result())
                if results[-1].outcome in WRITTEN:
                    written.add(results[-1].fid)
        noted(results)
        if written:
            keep()
    derived.refresh(copy)
    return Applied(tuple(results))


def with_stale(applied: Applied, moved: Collection[int]) -> Applied:
    """The same, but those of these indexes ended STALE: nothing was done for them."""
    return Applied(
        tuple(
            AppliedOne(one.proposal, Outcome.STALE, one.fid) if one.proposal.index in moved else one
            for one in applied.results
        )
    )


def _does_something(one: Proposal, sides: Sides) -> bool:
    if one.standing is Standing.CONFLICT:
        return bool(one.taken) or one.index in sides
    return one.standing is Standing.NEWS


class _Taking:
    """One proposal that is taken."""

    def __init__(self, copy: WorkingCopy, proposal: Proposal, side: Side | Mapping[str, Settled] | None) -> None:
        self.copy, self.proposal, self.side = copy, proposal, side

    def result(self) -> AppliedOne:
        one = self.proposal
        if one.standing is Standing.REFUSED:
            return self._ended(Outcome.REFUSED)
        if one.standing is Standing.ALREADY:
            if one.fid is not None:
                remember_origin(self.copy, one, one.fid)
            return self._ended(Outcome.ALREADY)
        if one.standing is Standing.CONFLICT and one.conflict is not ConflictKind.FIELDS:
            return self._one_side_deleted()
        if one.kind is WriteKind.DELETE:
            return self._delete()
        if one.fid is None or one.mine is None:
            return self._add(one.result)
        return self._change(one.fid, one.mine)

    def _one_side_deleted(self) -> AppliedOne:
        one, side = self.proposal, self.side
        if not isinstance(side, Side):
            return self._ended(Outcome.CONFLICT, tuple(each.field for each in one.conflicts))
        self._record_choice("", side.value, one.base, one.mine, one.theirs)
        if side is Side.MINE:
            return self._ended(Outcome.KEPT)
        return self._delete() if one.kind is WriteKind.DELETE else self._add(one.result)

    def _change(self, fid: int, mine: Row) -> AppliedOne:
        one, row, left = self.proposal, self.proposal.result or mine, []
        for conflict in one.conflicts:
            chosen = self.side.get(conflict.field) if isinstance(self.side, Mapping) else self.side
            if chosen is None:
                left.append(conflict.field)
                continue
            if isinstance(chosen, Typed):
                row = with_field(row, conflict.field, chosen.value)
            elif chosen is Side.THEIRS and one.theirs is not None:
                row = with_field_of(row, conflict.field, one.theirs)
            side = "typed" if isinstance(chosen, Typed) else chosen.value
            self._record_choice(conflict.field, side, conflict.base, conflict.mine, conflict.theirs, row)
        if not left:
            remember_origin(self.copy, one, fid)
        if not differences(edited_record(None, mine), row):
            return self._ended(Outcome.CONFLICT if left else Outcome.KEPT, tuple(left))
        rows.set_row(self.copy.connection, fid, row)
        forget_if_unchanged(self.copy, fid)
        return self._ended(Outcome.MODIFIED, tuple(left))

    def _add(self, row: Row | None) -> AppliedOne:
        one, connection = self.proposal, self.copy.connection
        base = None if one.fid is None else next(rows.bases(connection, [one.fid]), None)
        fid = rows.add_row(connection, row or Row(None, {}), base)
        if base is None:
            remember_origin(self.copy, one, fid)
            if one.server_id is not None:
                self._bring_back(fid, one.server_id)
        forget_if_unchanged(self.copy, fid)
        return AppliedOne(one, Outcome.CREATED if base is None else Outcome.MODIFIED, fid)

    def _bring_back(self, fid: int, server_id: str) -> None:
        """A record that is not here, or not any more, and was agreed to: it is that one, wherever it is met again."""
        before = self.proposal.made_from
        raw = None if before is None else self.copy.codec.encode(None, server_id, before)
        revival.revive(self.copy, fid, server_id, raw)

    def _delete(self) -> AppliedOne:
        one, connection = self.proposal, self.copy.connection
        connection.execute("DELETE FROM cameras WHERE fid = ?", (one.fid,))
        if one.fid is not None:
            deletion_reasons.write(connection, {one.fid: one.why})
        return self._ended(Outcome.DELETED)

    def _ended(self, outcome: Outcome, conflicts: tuple[str, ...] = ()) -> AppliedOne:
        return AppliedOne(self.proposal, outcome, self.proposal.fid, conflicts)

    def _record_choice(
        self, name: str, side: str, base: object, mine: object, theirs: object, row: Row | None = None
    ) -> None:
        """What was chosen, between which values: beside the choices in conflicts with the server."""
        if row is not None:
            chosen: object = field_value(row, name)
        else:
            chosen = mine if side == Side.MINE.value else theirs
        made_at = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
        self.copy.connection.execute(
            "INSERT INTO hiljade_choices (made_at, fid, server_id, theirs_version, field, side, base, mine, theirs,"
            " chosen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                made_at,
                self.proposal.fid or 0,
                self.proposal.server_id or "",
                "",
                name,
                side,
                *(_json(value) for value in (base, mine, theirs, chosen)),
            ),
        )


def _json(value: object) -> str | None:
    if isinstance(value, Row):
        value = {"position": value.position, "values": dict(value.values)}
    return None if value is None else json.dumps(value)
