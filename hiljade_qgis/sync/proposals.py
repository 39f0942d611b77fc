"""Proposals: changes that come from elsewhere as a file, beside what stands in the working copy.

They come from a hand-over or from an edited copy that lost its bookkeeping. Each is compared through the three-way
merge. "Mine" is always the working copy here, "theirs" is what is proposed; nothing is written by looking.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from ..core.changes import FieldChange, differences, hidden_differences, unsendable
from ..core.merge import FieldConflict, merge
from ..core.record import Position, Record, Row, edited_record, legible, row_from_record
from . import origins, revival, rows
from .conflicts import ConflictKind
from .errors import Cancelled
from .pending import held_record, name_of
from .rows import Base
from .server import SILENT, Progress, WriteKind
from .working_copy import WorkingCopy

NOT_HERE = "not_here"
"""Why: no such record is in this working copy."""
OUTSIDE_AREA = "outside_area"
"""Why: it is not in this working copy, and lies outside the area that this is a copy of."""
UNFIT_HERE = "unfit_here"
"""Why: the row here holds what can't be read, and is to be mended first."""


class Standing(str, Enum):
    """How a proposal stands to the working copy.

    NEWS: it brings something, and nothing opposes it. CONFLICT: both sides changed the same. ALREADY: it says nothing
    that is not here. REFUSED: it can't be taken; `reason` says why.
    """

    NEWS = "news"
    CONFLICT = "conflict"
    ALREADY = "already"
    REFUSED = "refused"


@dataclass(frozen=True)
class Suggestion:
    """One change as it came.

    Attributes:
        base: what it was made from. None for a new record, and where that is not known: then every field that
            differs is a conflict.
        row: what is proposed; None for a deletion.
        origin: where a new record comes from, so that it is made once; "" where that can't be told.
        reason: why it can't be taken, known beforehand.
        why: why the record is to be deleted, as who proposes it says; "" where nothing is said.
    """

    kind: WriteKind
    server_id: str | None
    base: Record | None
    row: Row | None
    origin: str = ""
    reason: str = ""
    why: str = ""


@dataclass(frozen=True)
class Proposal:
    """One change beside what stands in the working copy.

    Attributes:
        index: its place among the proposals.
        kind: what it wants.
        fid: the row here, or the one that it had; None where there never was one.
        label: what to call the camera in a list; "" where it has neither name nor operator.
        position: where to look for it.
        conflict: which kind of conflict, where `standing` is CONFLICT.
        taken: what it brings without opposition.
        conflicts: what both sides changed to different values; where one side deleted, what the other changed. The
            base is None where it is not known.
        reason: why it is refused, as a code.
        base: what it was made from; None where there is none or it is not known. `made_from`: the same, whole.
        mine: the row here; None where there is none.
        theirs: the row that is proposed; None for a deletion.
        result: the row as it becomes; fields in conflict as they are here.
        why: as in :class:`Suggestion`.
    """

    index: int
    kind: WriteKind
    standing: Standing
    fid: int | None
    server_id: str | None
    label: str
    position: Position | None
    conflict: ConflictKind | None = None
    taken: tuple[FieldChange, ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()
    reason: str = ""
    base: Row | None = None
    mine: Row | None = None
    theirs: Row | None = None
    result: Row | None = None
    origin: str = ""
    made_from: Record | None = None
    why: str = ""

    @property
    def already(self) -> bool:
        """Whether it says nothing that is not here."""
        return self.standing is Standing.ALREADY


def weigh(copy: WorkingCopy, suggestions: Sequence[Suggestion], progress: Progress = SILENT) -> list[Proposal]:
    """Compare suggestions with what stands in the working copy, in their order. Raises Cancelled."""
    with copy.reading() as connection:
        return _Weighing(copy, connection, suggestions).all(progress)


def remember_origin(copy: WorkingCopy, proposal: Proposal, fid: int) -> None:
    """Note which row was made of a new record from elsewhere, and of what. Belongs into a transaction.

    A record that the working copy knows by its id needs no such note, and gets none.
    """
    row, origin = proposal.theirs, proposal.origin
    new = proposal.kind is WriteKind.CREATE or proposal.fid is None
    if origin and row is not None and (new or origins.made_of(copy, origin) is not None):
        origins.remember(copy, origin, fid, edited_record(None, row))


class _Weighing:
    def __init__(self, copy: WorkingCopy, connection: sqlite3.Connection, suggestions: Sequence[Suggestion]) -> None:
        self.copy, self.connection, self.suggestions = copy, connection, suggestions
        named = [one.server_id for one in suggestions if one.server_id]
        self.bases = rows.bases_by_server_id(connection, named)
        self.bases.update(revival.rows_of(connection, [one for one in named if one not in self.bases]))
        self.rows = dict(rows.rows(connection, [base.fid for base in self.bases.values()]))
        self.claimed = {base.fid for base in self.bases.values()}
        """Rows that a suggestion speaks of by id, or was matched with: none stands for two."""

    def all(self, progress: Progress) -> list[Proposal]:
        found = []
        for index, one in enumerate(self.suggestions):
            if index % 500 == 0:
                progress.report(index, len(self.suggestions))
                if progress.cancelled():
                    raise Cancelled
            found.append(self._one(index, one))
        return found

    def _one(self, index: int, one: Suggestion) -> Proposal:
        base = self.bases.get(one.server_id) if one.server_id else None
        if one.reason:
            return self._told(index, one, base, Standing.REFUSED, reason=one.reason)
        if one.kind is WriteKind.DELETE:
            return self._deletion(index, one, base)
        if one.kind is WriteKind.CREATE or base is None or self._was_made_of(one, base):
            return self._new(index, one)
        return self._change(index, one, base)

    def _was_made_of(self, one: Suggestion, base: Base) -> bool:
        """Whether this row was made of an earlier state of the same: that is nearer than what both were made from."""
        known = origins.made_of(self.copy, one.origin)
        return known is not None and known.row is not None and known.fid == base.fid

    def _deletion(self, index: int, one: Suggestion, base: Base | None) -> Proposal:
        mine = None if base is None else self.rows.get(base.fid)
        if base is None or mine is None:
            return self._told(index, one, base, Standing.ALREADY)
        held = held_record(self.copy, base.raw)
        before = one.base or held
        changed = [*differences(before, mine), *hidden_differences(before, edited_record(held, mine))]
        if not changed:
            return self._told(index, one, base, Standing.NEWS)
        fields = tuple(FieldConflict(each.field, each.before, each.after, None) for each in changed)
        return self._told(index, one, base, Standing.CONFLICT, conflict=ConflictKind.DELETED_THERE, conflicts=fields)

    def _change(self, index: int, one: Suggestion, base: Base) -> Proposal:
        mine, row = self.rows.get(base.fid), one.row or Row(None, {})
        if mine == row:  # mostly: most of an edited copy is as it was
            return self._told(index, one, base, Standing.ALREADY)
        held = held_record(self.copy, base.raw)
        reason = unsendable(one.base or held, row)
        if reason is None and mine is not None and unsendable(held, mine) is not None:
            reason = UNFIT_HERE
        if reason is not None:
            return self._told(index, one, base, Standing.REFUSED, reason=reason)
        if mine is None:
            return self._change_of_deleted(index, one, base, held, row)
        if one.base is None:
            found = differences(edited_record(held, mine), row)
            fields = tuple(FieldConflict(each.field, None, each.before, each.after) for each in found)
            return self._settleable(index, one, base, (), fields, mine)
        made = merge(one.base, mine, edited_record(one.base, row))
        return self._settleable(index, one, base, made.taken, made.conflicts, made.row)

    def _change_of_deleted(self, index: int, one: Suggestion, base: Base, held: Record, row: Row) -> Proposal:
        before = one.base or held
        changed = differences(before, row)
        if not changed:
            return self._told(index, one, base, Standing.ALREADY)
        fields = tuple(FieldConflict(each.field, each.before, None, each.after) for each in changed)
        return self._told(
            index,
            one,
            base,
            Standing.CONFLICT,
            conflict=ConflictKind.DELETED_HERE,
            conflicts=fields,
            result=merge(before, row, held).row,
        )

    def _settleable(
        self,
        index: int,
        one: Suggestion,
        base: Base | None,
        taken: tuple[FieldChange, ...],
        fields: tuple[FieldConflict, ...],
        result: Row,
    ) -> Proposal:
        if fields:
            kind = ConflictKind.FIELDS
            return self._told(
                index, one, base, Standing.CONFLICT, conflict=kind, taken=taken, conflicts=fields, result=result
            )
        if not taken:
            return self._told(index, one, base, Standing.ALREADY)
        return self._told(index, one, base, Standing.NEWS, taken=taken, result=result)

    def _new(self, index: int, one: Suggestion) -> Proposal:
        """A record that this copy has none of, or a row that was made of it: it is new, or gone, or was never here."""
        row = one.row or Row(None, {})
        reason = unsendable(None, row)
        if reason is not None:
            return self._told(index, one, None, Standing.REFUSED, reason=reason)
        known = origins.made_of(self.copy, one.origin)
        if known is not None and known.row is not None:
            self.claimed.add(known.fid)
            made = merge(known.record, known.row, edited_record(known.record, row))
            return self._settleable(index, one, Base(known.fid, "", "", ""), made.taken, made.conflicts, made.row)
        twin = self._twin(row)
        if twin is not None:
            self.claimed.add(twin)
            return self._told(index, one, Base(twin, "", "", ""), Standing.ALREADY)
        taken = tuple(differences(None, row))
        if known is None and one.kind is WriteKind.CREATE:
            return self._told(index, one, None, Standing.NEWS, taken=taken, result=row)
        area = self.copy.about.area
        if known is None and area is not None and not area.contains(row.position):
            return self._told(index, one, None, Standing.REFUSED, reason=OUTSIDE_AREA)
        fields = tuple(FieldConflict(each.field, None, None, each.after) for each in taken)
        return self._told(
            index,
            one,
            None,
            Standing.CONFLICT,
            conflict=ConflictKind.DELETED_HERE,
            conflicts=fields,
            reason="" if known is not None else NOT_HERE,
            result=row,
        )

    def _twin(self, row: Row) -> int | None:
        """A row here that says just the same and that nothing else among the suggestions stands for."""
        if row.position is None:
            return None
        fids = [fid for fid in rows.fids_at(self.connection, row.position) if fid not in self.claimed]
        for fid, there in sorted(rows.rows(self.connection, fids), key=lambda found: found[0]):
            if unsendable(None, there) is None and not differences(edited_record(None, row), there):
                return fid
        return None

    def _told(
        self,
        index: int,
        one: Suggestion,
        base: Base | None,
        standing: Standing,
        conflict: ConflictKind | None = None,
        taken: tuple[FieldChange, ...] = (),
        conflicts: tuple[FieldConflict, ...] = (),
        reason: str = "",
        result: Row | None = None,
    ) -> Proposal:
        mine = None
        if base is not None:
            mine = self.rows.get(base.fid) or dict(rows.rows(self.connection, [base.fid])).get(base.fid)
        before = None if one.base is None else row_from_record(one.base)
        return Proposal(
            index=index,
            kind=one.kind,
            standing=standing,
            fid=None if base is None else base.fid,
            server_id=one.server_id,
            label=_label((one.row, mine, before)),
            position=next((row.position for row in (one.row, mine, before) if row and row.position), None),
            conflict=conflict,
            taken=taken,
            conflicts=conflicts,
            reason=reason,
            base=before,
            mine=mine,
            theirs=one.row,
            result=result,
            origin=one.origin,
            made_from=one.base,
            why=legible(one.why),
        )


def _label(candidates: Iterable[Row | None]) -> str:
    names = (name_of(row.values) for row in candidates if row is not None)
    return next((name for name in names if name), "")
