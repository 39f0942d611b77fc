"""Taking a batch back: new pending changes that are the opposite of what it did, whether it was pushed or not.

    added     the camera is deleted; that is a conflict where anything of it is no longer as it was brought
    changed   each field that the batch changed gets its old value back; that is a conflict where it was changed again,
              or where the server's record says the same by somebody else's hand, or said something else that
              somebody chose the batch's word over

What is in conflict stays unless somebody chooses. Here "mine" is what stands in the working copy, "theirs" what was
there before the batch, and the base is what the batch made of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ..core.brought import is_fit
from ..core.camera import TAGS_COLUMN
from ..core.changes import TAG_PREFIX, FieldChange, differences, hidden_differences, same_value, unsendable
from ..core.merge import FieldConflict, field_value, with_field_of
from ..core.record import Record, Row, edited_record, row_from_record
from . import batch_rows, former, lease, past_writes, rows
from .batch_rows import BatchRow
from .conflicts import ConflictKind, settled_since
from .errors import Cancelled
from .pending import held_record, name_of
from .proposal_taking import Applied, AppliedOne, Outcome, Sides, take
from .proposals import UNFIT_HERE, Proposal, Standing
from .rows import Base
from .server import SILENT, Progress, WriteKind
from .working_copy import WorkingCopy

_TOLD_EVERY = 500
_DONE = (Outcome.MODIFIED, Outcome.DELETED, Outcome.KEPT, Outcome.ALREADY)


def weigh_reversal(copy: WorkingCopy, number: int, progress: Progress = SILENT) -> list[Proposal]:
    """What taking a batch back would do, row by row; nothing is written. Nothing for a number that no batch
    has, and for a batch that was reversed: what it says again by now is somebody's own word.

    Raises:
        Cancelled, any WorkingCopyError.
    """
    with copy.reading() as connection:
        if batch_rows.is_reversed(copy, number):
            return []
        done = batch_rows.rows_of(copy, number)
        fids = [one.fid for one in done]
        now = dict(rows.rows(connection, fids))
        bases = {base.fid: base for base in rows.bases(connection, fids)}
        since = batch_rows.made_at(copy, number) or ""
        before_ours = past_writes.before_first_writes_since(connection, since)
        settled = settled_since(connection, since)
        found = []
        for index, one in enumerate(done):
            if index % _TOLD_EVERY == 0:
                progress.report(index, len(done))
                if progress.cancelled():
                    raise Cancelled
            base = bases.get(one.fid)
            raw = None if base is None else before_ours.get(base.server_id, base.raw)
            others = _Others(
                None if raw is None else row_from_record(held_record(copy, raw)),
                frozenset() if base is None else frozenset(settled.get(base.server_id, ())),
            )
            found.append(_weighed(copy, index, one, now.get(one.fid), base, others))
        return found


def reverse_batch(
    copy: WorkingCopy,
    number: int,
    proposals: Sequence[Proposal],
    chosen: Collection[int] | None,
    sides: Sides,
    held: lease.Lease,
    progress: Progress = SILENT,
) -> Applied:
    """Make the chosen proposals pending changes. The batch counts as reversed once nothing of it is left to decide on.

    Args:
        proposals: as just weighed by :func:`weigh_reversal`; the other arguments as for :func:`take`.

    Raises:
        ValueError: a typed value can't be one of its field.
        Cancelled, any WorkingCopyError: nothing was changed.
    """

    def note(results: Sequence[AppliedOne]) -> None:
        _send_as_it_was(copy, number, results)
        if all(one.outcome in _DONE and not one.conflicts for one in results):
            batch_rows.note_reversed(copy.connection, number)

    return take(copy, proposals, chosen, sides, held, progress, note)


def _send_as_it_was(copy: WorkingCopy, number: int, results: Sequence[AppliedOne]) -> None:
    """Where the batch was pushed meanwhile, let the next push write the old values as they once were written."""
    made_at = batch_rows.made_at(copy, number)
    if made_at is None:
        return
    before = past_writes.before_first_writes_since(copy.connection, made_at)
    for one in results:
        raw = before.get(one.proposal.server_id or "")
        if raw is not None and one.outcome is Outcome.MODIFIED and one.fid is not None:
            former.remember(copy, one.fid, raw)


class _Others(NamedTuple):
    """What others say of a camera.

    Attributes:
        row: the server's record without what was pushed from here since the batch; None where there is none.
        settled: the fields of which they said something else since, and for which somebody chose a side.
    """

    row: Row | None
    settled: frozenset[str]

    def have_said(self, change: FieldChange) -> bool:
        """Whether a field is theirs, too, beside being the batch's."""
        if change.field in self.settled:
            return True
        return self.row is not None and same_value(
            change.field, field_value(self.row, change.field), change.after
        )


def _weighed(
    copy: WorkingCopy, index: int, one: BatchRow, mine: Row | None, base: Base | None, others: _Others
) -> Proposal:
    kind = WriteKind.DELETE if one.before is None else WriteKind.MODIFY
    if mine is None:
        return _told(index, one, kind, Standing.ALREADY, None, base)
    held = None if base is None else held_record(copy, base.raw)
    if one.before is None:
        return _deletion(index, one, mine, base, held)
    if unsendable(held, mine) is not None or not is_fit(mine):
        return _told(index, one, kind, Standing.REFUSED, mine, base, reason=UNFIT_HERE)
    return _setting_back(index, one, one.before, mine, base, others)


def _deletion(index: int, one: BatchRow, mine: Row, base: Base | None, held: Record | None) -> Proposal:
    """A camera that the batch added: it goes, unless somebody has changed it since, here or elsewhere."""
    brought = edited_record(None, one.after)
    changed = differences(brought, mine)
    if held is not None:
        changed += hidden_differences(brought, edited_record(held, mine))
    if not changed:
        return _told(index, one, WriteKind.DELETE, Standing.NEWS, mine, base)
    fields = tuple(FieldConflict(each.field, each.before, each.after, None) for each in changed)
    kind = ConflictKind.DELETED_THERE
    return _told(index, one, WriteKind.DELETE, Standing.CONFLICT, mine, base, kind, conflicts=fields)


def _setting_back(
    index: int, one: BatchRow, before: Row, mine: Row, base: Base | None, others: _Others
) -> Proposal:
    """A camera that the batch changed: the fields that it changed go back, where they are as it left them, and are not
    others' as well.

    Fields are copied to the letter, so that a row that nobody touched since is again just what it was.
    """
    result, taken, conflicts = mine, [], []
    for change in differences(edited_record(None, before), one.after):
        now = field_value(mine, change.field)
        if same_value(change.field, now, change.before):
            continue
        if same_value(change.field, now, change.after) and not others.have_said(change):
            taken.append(FieldChange(change.field, now, change.before))
            result = with_field_of(result, change.field, before)
        else:
            conflicts.append(FieldConflict(change.field, change.after, now, change.before))
    its_tags, kept_tags = (
        any(change.field.startswith(TAG_PREFIX) for change in some) for some in (taken, conflicts)
    )
    if its_tags and not kept_tags and mine.values.get(TAGS_COLUMN) == one.after.values.get(TAGS_COLUMN):
        result = with_field_of(result, TAGS_COLUMN, before)
    kind = WriteKind.MODIFY
    if conflicts:
        about = ConflictKind.FIELDS
        return _told(
            index, one, kind, Standing.CONFLICT, mine, base, about, tuple(taken), tuple(conflicts), result=result
        )
    standing = Standing.NEWS if taken else Standing.ALREADY
    return _told(index, one, kind, standing, mine, base, None, tuple(taken), result=result if taken else None)


def _told(
    index: int,
    one: BatchRow,
    kind: WriteKind,
    standing: Standing,
    mine: Row | None,
    base: Base | None,
    conflict: ConflictKind | None = None,
    taken: tuple[FieldChange, ...] = (),
    conflicts: tuple[FieldConflict, ...] = (),
    reason: str = "",
    result: Row | None = None,
) -> Proposal:
    shown = mine or one.after
    return Proposal(
        index=index,
        kind=kind,
        standing=standing,
        fid=one.fid,
        server_id=None if base is None else base.server_id,
        label=name_of(shown.values),
        position=shown.position or one.after.position,
        conflict=conflict,
        taken=taken,
        conflicts=conflicts,
        reason=reason,
        base=one.after,
        mine=mine,
        theirs=one.before,
        result=result,
    )
