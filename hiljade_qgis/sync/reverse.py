"""Reversing a push: new pending changes that are the opposite of what it wrote.

Nothing is sent here; the changes are reviewed and pushed like any others. Where a record was changed since, by
others or here, what was changed stays and is told as a conflict:

    created   the record is deleted, unless anything about it is no longer as it was pushed
    changed   each field that the push changed gets its old value back, unless it was changed again
    deleted   a new record with the old content, under the id that it had where the server lets us make ids
"""

from __future__ import annotations

from dataclasses import dataclass

from ..core.changes import differences, hidden_differences, record_differences, unsendable
from ..core.merge import FieldConflict, merge, with_field_of
from ..core.record import Record, Row, edited_record, row_from_record
from . import derived, former, journal, lease, past_writes, rows
from .errors import Cancelled
from .past_writes import PastWrite
from .pending import is_carried, name_of
from .rows import Base
from .server import SILENT, Progress, WriteKind
from .working_copy import WorkingCopy

_SNAPSHOT = "before-reverse"
_MADE_AGAIN = "made_again:"
"""Key in `hiljade_meta`, with the number of a journal entry: the fid of the record that was made anew for it."""


@dataclass(frozen=True)
class PastPush:
    """A push of which something went in.

    Attributes:
        made_at: when it was sent, ISO 8601, UTC.
        created: records that it made; likewise `modified` and `deleted`.
    """

    push_id: str
    made_at: str
    comment: str
    created: int
    modified: int
    deleted: int


@dataclass(frozen=True)
class ReverseConflict:
    """A record that cannot simply go back, since it was changed after the push; what was changed stays.

    Attributes:
        fid: the record's row, or the one that it had.
        fields: per field what was pushed (`base`), what stood there before (`mine`), what stands there now
            (`theirs`). Empty where the record waits for another conflict to be settled, or its row can't be sent.
        gone: whether the record was deleted since.
    """

    fid: int
    server_id: str
    label: str
    fields: tuple[FieldConflict, ...]
    gone: bool = False


@dataclass(frozen=True)
class Reversed:
    """What a reversal did.

    Attributes:
        pending: rows that it changed, deleted or added.
        conflicts: records of which something stays as it is. One of which other fields went back is in both.
        nothing: how many records were as before already.
    """

    pending: tuple[int, ...]
    conflicts: tuple[ReverseConflict, ...]
    nothing: int


def past_pushes(copy: WorkingCopy) -> list[PastPush]:
    """The pushes of this working copy of which something went in, newest first."""
    with copy.reading() as connection:
        return [
            PastPush(*values)
            for values in connection.execute(
                "SELECT push_id, min(made_at), max(comment), sum(kind = ?), sum(kind = ?), sum(kind = ?)"
                " FROM hiljade_journal WHERE state = ? GROUP BY push_id ORDER BY max(entry) DESC",
                (WriteKind.CREATE.value, WriteKind.MODIFY.value, WriteKind.DELETE.value, journal.DONE),
            )
        ]


def reverse(copy: WorkingCopy, push_id: str, progress: Progress = SILENT) -> Reversed:
    """Make pending changes that take a push back. Done twice, the second time finds nothing to do.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        Cancelled, any WorkingCopyError: nothing was changed.
    """
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        with copy.snapshot(_SNAPSHOT) as keep, copy.transaction() as connection:
            lease.check_held(copy, held)
            confirmed = past_writes.of_push(connection, push_id)
            former.forget_pushed(copy)
            run = _Reversal(copy)
            for done, entry in enumerate(confirmed):
                if progress.cancelled():
                    raise Cancelled
                progress.report(done, len(confirmed))
                run.reverse(entry)
            if run.pending:
                keep()
        derived.refresh(copy)
        progress.report(len(confirmed), len(confirmed))
        return Reversed(tuple(run.pending), tuple(run.conflicts), run.nothing)


class _Reversal:
    """A push that is being taken back, inside a transaction."""

    def __init__(self, copy: WorkingCopy) -> None:
        self.copy, self.connection = copy, copy.connection
        self.pending: list[int] = []
        self.conflicts: list[ReverseConflict] = []
        self.nothing = 0
        self.awaited = journal.awaited(copy.connection)
        self.brought_back = past_writes.brought_back(copy.connection)

    def reverse(self, entry: PastWrite) -> None:
        """Take one write back."""
        base = rows.bases_by_server_id(self.connection, [entry.server_id]).get(entry.server_id)
        if entry.kind is WriteKind.DELETE:
            self._make_again(entry, base)
            return
        pushed = self._pushed(entry, base)
        before = None
        if entry.kind is WriteKind.MODIFY and entry.before_raw is not None:
            before = self.copy.codec.decode(entry.before_raw)
        row = None if base is None else dict(rows.rows(self.connection, [base.fid])).get(base.fid)
        if base is None or row is None:
            self._reverse_gone(entry, pushed, before, base)
            return
        held = self.copy.codec.decode(base.raw)
        if base.theirs_version is not None or unsendable(held, row) is not None:
            self._tell(entry, base.fid, row, ())
        elif before is None:
            self._delete(entry, base, pushed, row)
        else:
            self._put_back(entry, base, pushed, before, row)

    def _pushed(self, entry: PastWrite, base: Base | None) -> Record:
        """What the push made of the record: as the server holds it, as long as nobody wrote since; else as sent."""
        as_held = base is not None and base.version == entry.answer_version
        return self.copy.codec.decode(base.raw if base is not None and as_held else entry.body or "{}")

    def _reverse_gone(self, entry: PastWrite, pushed: Record, before: Record | None, base: Base | None) -> None:
        """The record is deleted by now, on the server or here: fine for one that was created, else a conflict."""
        if before is None:
            self.nothing += 1
            return
        fields = tuple(
            FieldConflict(one.field, one.after, one.before, None) for one in record_differences(before, pushed)
        )
        self._tell(entry, entry.fid if base is None else base.fid, row_from_record(pushed), fields, gone=True)

    def _delete(self, entry: PastWrite, base: Base, pushed: Record, row: Row) -> None:
        not_carried = self.copy.codec.not_carried  # what the server does not take stays here and is no change
        now = edited_record(self.copy.codec.decode(base.raw), row)
        changed = [*differences(pushed, row), *hidden_differences(pushed, now)]
        since = [one for one in changed if is_carried(one.field, not_carried)]
        if since:
            fields = tuple(FieldConflict(one.field, one.before, None, one.after) for one in since)
            self._tell(entry, base.fid, row, fields)
            return
        self.connection.execute("DELETE FROM cameras WHERE fid = ?", (base.fid,))
        self.pending.append(base.fid)

    def _put_back(self, entry: PastWrite, base: Base, pushed: Record, before: Record, row: Row) -> None:
        held = self.copy.codec.decode(base.raw)
        now = edited_record(held, row)
        merged = merge(pushed, row_from_record(before), now)
        result = merged.row
        for conflict in merged.conflicts:
            result = with_field_of(result, conflict.field, row)
        if merged.conflicts:
            self._tell(entry, base.fid, row, merged.conflicts)
        if differences(now, result):
            rows.set_row(self.connection, base.fid, result)
            former.remember(self.copy, base.fid, entry.before_raw)
            self.pending.append(base.fid)
        elif not merged.conflicts:
            self.nothing += 1

    def _make_again(self, entry: PastWrite, base: Base | None) -> None:
        """A deleted record comes back as a new one, once: unless it is there again, or its successor is."""
        again = entry.server_id in self.awaited or entry.before_raw in self.brought_back or self._made_again(entry)
        if base is not None or entry.before_raw is None or again:
            self.nothing += 1
            return
        fid = rows.add_row(self.connection, row_from_record(self.copy.codec.decode(entry.before_raw)))
        gone = Base(fid, entry.server_id, "", entry.before_raw, entry.answer_version or "")
        journal.record_revival(self.connection, fid, gone)
        self.copy.set_meta(f"{_MADE_AGAIN}{entry.entry}", str(fid))
        self.pending.append(fid)

    def _made_again(self, entry: PastWrite) -> bool:
        """Whether an earlier reversal made a record for this one that is still there, here or on the server."""
        fid = self.copy.meta(f"{_MADE_AGAIN}{entry.entry}")
        there = "SELECT 1 FROM cameras WHERE fid = ?1 UNION ALL SELECT 1 FROM hiljade_base WHERE fid = ?1"
        return fid is not None and self.connection.execute(there, (fid,)).fetchone() is not None

    def _tell(
        self, entry: PastWrite, fid: int, row: Row, fields: tuple[FieldConflict, ...], gone: bool = False
    ) -> None:
        self.conflicts.append(ReverseConflict(fid, entry.server_id, name_of(row.values), fields, gone))
