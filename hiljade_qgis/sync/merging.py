"""A newer copy of the server's brought together with the row and the base in the working copy.

One rule wherever such a copy comes from: a pull, a refused write, a write whose answer was unclear. What merges goes
into the row at once, and the newer copy is the base from then on. A true conflict keeps row and base as they are,
with the newer copy beside the base until somebody decides.

Everything here works inside a transaction of the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from ..core.changes import differences, hidden_differences, record_differences
from ..core.merge import Merge, merge
from ..core.record import Record, Row, edited_record
from . import rows
from .pending import Compared, compare, held_record, is_carried
from .server import Entry, ServerRecord, Tombstone
from .working_copy import WorkingCopy


class Met(Enum):
    """How it ended."""

    IN_STEP = "in_step"
    MERGED = "merged"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Meeting:
    """How it ended: IN_STEP where nothing is left to send, MERGED where something is, against the newer copy.

    Attributes:
        changed: whether the row was changed or deleted by it.
    """

    met: Met
    changed: bool


def meet(copy: WorkingCopy, fid: int, theirs: Entry, origin: ServerRecord | None = None) -> Meeting:
    """Bring a newer copy of the server's together with a record that may have been edited here.

    Args:
        origin: what both sides go back to, where that is not the base in the file: what we sent ourselves. It has no
            version where the row is to bring back a record that was deleted.
    """
    if origin is not None:
        rows.set_base(copy.connection, fid, origin)
    (compared,) = compare(copy, [fid])
    if compared.base_record is None:
        raise ValueError(f"record {fid} has no base")
    if isinstance(theirs, Tombstone):
        return _meet_deletion(copy, compared, theirs)
    if compared.row is None:
        return _meet_deleted(copy, compared, theirs)
    made = merged(copy, compared.base_record, compared.row, held_record(copy, theirs.raw))
    if made.conflicts:
        return _keep(copy, compared, theirs)
    changed = take(copy, compared, made.row, theirs)
    return Meeting(_left_over(copy, fid), changed)


def _meet_deletion(copy: WorkingCopy, compared: Compared, theirs: Tombstone) -> Meeting:
    """The server no longer has it: gone here too, unless the row was edited, be it in what the server never takes,
    or is there to bring the record back, which is as good as an edit.
    """
    if compared.opposes_deletion:
        return _keep(copy, compared, theirs)
    rows.delete(copy.connection, compared.fid)
    rows.forget_changes(copy.connection, [compared.fid])
    return Meeting(Met.IN_STEP, compared.row is not None)


def _meet_deleted(copy: WorkingCopy, compared: Compared, theirs: ServerRecord) -> Meeting:
    """The row was deleted here: that goes on against the newer copy if it says nothing new."""
    base, newer = compared.base_record, held_record(copy, theirs.raw)
    if base is None or record_differences(base, newer) or hidden_differences(base, newer):
        return _keep(copy, compared, theirs)
    rows.set_base(copy.connection, compared.fid, theirs)
    return Meeting(Met.MERGED, False)


def _keep(copy: WorkingCopy, compared: Compared, theirs: Entry) -> Meeting:
    rows.set_theirs(copy.connection, compared.fid, theirs)
    rows.note_change(copy.connection, compared.fid)  # what awaits a decision is listed, whatever was forgotten
    return Meeting(Met.CONFLICT, False)


def merged(copy: WorkingCopy, base: Record, mine: Row, theirs: Record) -> Merge:
    """The merge; what the server does not take at all is never sent and so opposes nothing."""
    made = merge(base, mine, theirs)
    not_carried = copy.codec.not_carried
    return replace(made, conflicts=tuple(one for one in made.conflicts if is_carried(one.field, not_carried)))


def take(copy: WorkingCopy, compared: Compared, row: Row, theirs: ServerRecord) -> bool:
    """Write a merged row, with the server's newer copy as its base; says whether the row became another."""
    before = compared.row
    changed = before is None or row.position != before.position or dict(row.values) != dict(before.values)
    if changed:
        rows.set_row(copy.connection, compared.fid, row)
    rows.set_base(copy.connection, compared.fid, theirs)
    return changed


def _left_over(copy: WorkingCopy, fid: int) -> Met:
    """Whether something is left to send; a row that says what its base says is no longer listed as touched."""
    (now,) = compare(copy, [fid])
    if now.in_step:
        rows.forget_changes(copy.connection, [fid])
    return Met.IN_STEP if now.kind is None else Met.MERGED


def meet_waiting(copy: WorkingCopy) -> list[int]:
    """Try again where a newer copy of the server's awaits a decision; gives the fids whose row became another.

    The edit may have been taken back meanwhile, or both sides have come to the same.
    """
    changed = []
    for base in rows.waiting(copy.connection):
        theirs = base.theirs
        if theirs is not None and meet(copy, base.fid, theirs).changed:
            changed.append(base.fid)
    return changed


def opposed(copy: WorkingCopy, one: Compared, theirs: Entry | None) -> bool:
    """Whether what the server holds instead of the base can't be merged with what was edited here."""
    if not isinstance(theirs, ServerRecord):
        return one.row is not None
    newer, base = held_record(copy, theirs.raw), one.base_record
    if base is None:
        return True
    if one.row is None:
        return bool(record_differences(base, newer) or hidden_differences(base, newer))
    return bool(merged(copy, base, one.row, newer).conflicts)


def comes_in_step(copy: WorkingCopy, one: Compared) -> bool:
    """Whether it awaited a decision and needs none any more, and nothing of it is left to send."""
    theirs = None if one.base is None else one.base.theirs
    if theirs is None or opposed(copy, one, theirs):
        return False
    if one.row is None or one.base_record is None or not isinstance(theirs, ServerRecord):
        return not isinstance(theirs, ServerRecord)
    newer = held_record(copy, theirs.raw)
    left = differences(newer, merged(copy, one.base_record, one.row, newer).row)
    return not any(is_carried(change.field, one.not_carried) for change in left)


def record_to_send(copy: WorkingCopy, base: Record | None, row: Row) -> Record:
    """What a push writes: the base with the row's changes, but for tags that the server does not take."""
    record = edited_record(base, row)
    not_carried = copy.codec.not_carried
    if not_carried.isdisjoint(record.tags) and (base is None or not_carried.isdisjoint(base.tags)):
        return record
    held = {} if base is None else {tag: value for tag, value in base.tags.items() if tag in not_carried}
    return Record(record.position, {**{t: v for t, v in record.tags.items() if t not in not_carried}, **held})
