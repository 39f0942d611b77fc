"""Push: send pending changes, exactly once, overwriting nobody.

    settle     what an earlier push left unclear, by reading the server
    compare    rows with bases; records with a conflict or that cannot be sent stay behind
    per batch: ids made → journal written → sent, each naming its base's version → outcomes written
    merge      what the server has newer into the rows, and send those again against that

It can be cut at any instant and run again. One bad record never blocks the rest.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from typing import Callable, TypeVar

from ..core.changes import unsendable
from ..core.record import Row
from . import derived, former, journal, lease, rows
from .errors import Cancelled, ChangesetClosed, ConnectionFailed, SyncError, WorkingCopyError
from .merging import meet_waiting, record_to_send
from .pending import Compared, compare, touched
from .pushed import Pushed as Pushed
from .pushed import PushResult as PushResult
from .pushed import Result as Result
from .server import Answer, Outcome, Progress, Server, Write, WriteKind
from .server import Entry as ServerEntry
from .servers import check_server
from .settle import apply_done, apply_found, read_state
from .working_copy import WorkingCopy

_ROUNDS = 5
"""How often a record is sent in one push, each time merged with what the server has newer."""


def push(
    copy: WorkingCopy,
    server: Server,
    comment: str,
    progress: Progress,
    fids: Collection[int] | None = None,
    judge: Callable[[Sequence[Compared]], None] | None = None,
) -> Pushed:
    """Send pending changes.

    Args:
        comment: a line for the server's history, where it keeps one.
        fids: only these records; None for all.
        judge: told what is about to be sent; what it raises ends the push, and nothing is sent.

    Returns:
        How each record ended. Errors after the first write are in `stopped_by`, so that what was confirmed is told.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        OtherServer: it is a copy of another layer.
        ServerError, Cancelled: before anything was sent.
    """
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        check_server(copy.about.url, copy.about.server_type, server)
        run = _Run(copy, server, comment, held, progress)
        run.settle_open()
        run.merge_waiting()
        sendable, left = sorted_out(copy, chosen(copy, fids))
        run.told.update({one.fid: one for one in left})
        if judge is not None:
            judge(sendable)
        stopped_by = run.send(sendable)
        if run.rows_changed:
            with suppress(WorkingCopyError):  # what was sent is to be told; the rest is still noted as due
                derived.refresh(copy)
        return Pushed(list(run.told.values()), stopped_by)


def chosen(copy: WorkingCopy, fids: Collection[int] | None) -> list[int]:
    """The touched fids that were asked for."""
    wanted = None if fids is None else frozenset(fids)
    return [fid for fid in touched(copy.connection) if wanted is None or fid in wanted]


def sorted_out(copy: WorkingCopy, fids: list[int]) -> tuple[list[Compared], list[PushResult]]:
    """The records to send, and how it ends for those in conflict or not fit to be sent."""
    sendable, left = [], []
    for one in compare(copy, fids):
        kind = one.kind
        if kind is None:
            continue
        server_id = None if one.base is None else one.base.server_id
        reason = None if one.row is None else unsendable(one.base_record, one.row)
        if one.base is not None and one.base.theirs_version is not None:
            left.append(PushResult(one.fid, server_id, kind, Result.CONFLICT))
        elif reason is not None:
            left.append(PushResult(one.fid, server_id, kind, Result.REFUSED, reason))
        else:
            sendable.append(one)
    return sendable, left


class _Run:
    """One push under way."""

    def __init__(
        self, copy: WorkingCopy, server: Server, comment: str, held: lease.Lease, progress: Progress
    ) -> None:
        self.copy, self.server, self.comment, self.held = copy, server, comment, held
        self.progress = progress
        self.push_id = str(uuid.uuid4())
        self.told: dict[int, PushResult] = {}
        self.merged: list[int] = []
        self.changeset = ""
        self.rows_changed = False

    def settle_open(self) -> None:
        """Find out what became of the writes whose answer never came. Raises ServerError where it cannot."""
        entries = journal.open_entries(self.copy.connection)
        for batch in _batches(entries, self.server.capabilities.batch_size):
            self._settle(batch)

    def merge_waiting(self) -> None:
        """What awaited a decision and needs none any more."""
        if rows.waiting(self.copy.connection):
            with self.copy.transaction():
                lease.check_held(self.copy, self.held)
                self.rows_changed |= bool(meet_waiting(self.copy))

    def _settle(self, entries: Sequence[journal.Entry]) -> list[journal.Entry]:
        """Ask the server what became of these writes; gives those that never arrived."""
        found = read_state(self.server, entries, self.progress)
        missing = []
        with self.copy.transaction():
            lease.check_held(self.copy, self.held)
            for entry in entries:
                if self._take_found(entry, found.get(entry.entry)) == journal.NOT_SENT:
                    missing.append(entry)
        return missing

    def _take_found(self, entry: journal.Entry, found: ServerEntry | None) -> str:
        """What the server holds instead of, or because of, a write: bring it in step and tell how the record ended."""
        fid = journal.fid_now(self.copy.connection, entry)
        state = apply_found(self.copy, entry, found)
        if state == journal.DONE:
            self._tell(entry, Result.PUSHED)
        elif state == journal.CONFLICT:
            self._tell(entry, Result.CONFLICT)
        elif state == journal.MERGED and fid is not None:
            self.rows_changed = True
            self.told.pop(entry.fid, None)
            if compare(self.copy, [fid])[0].kind is None:  # both sides have come to the same
                self._tell(entry, Result.PUSHED)
            else:
                self.merged.append(fid)
        return state

    def _tell(self, entry: journal.Entry, result: Result, reason: str = "") -> None:
        self.told[entry.fid] = PushResult(entry.fid, entry.write.server_id, entry.write.kind, result, reason)

    def send(self, records: list[Compared]) -> SyncError | None:
        """Send everything, batch by batch, until done, cancelled, or the server is lost; gives what stopped it.

        Raises:
            SyncError: where nothing was sent and nothing is to be told.
        """
        if not records:
            return None
        try:
            for _ in range(_ROUNDS):
                self.merged.clear()
                self._send_all(records, len(self.told))
                records = self._merged_records()
                if not records:
                    break
            for one in records:  # somebody else is faster every time; it stays pending
                server_id = None if one.base is None else one.base.server_id
                kind = one.kind or WriteKind.MODIFY
                self.told[one.fid] = PushResult(one.fid, server_id, kind, Result.CONFLICT, "keeps_changing")
        except SyncError as error:
            if not self.told and not journal.open_entries(self.copy.connection):
                raise
            return error
        finally:
            self._end_changeset()
        return None

    def _merged_records(self) -> list[Compared]:
        """The records that were merged in the last round and go out again."""
        sendable, left = sorted_out(self.copy, self.merged)
        self.told.update({one.fid: one for one in left})
        return sendable

    def _send_all(self, records: Sequence[Compared], before: int) -> None:
        """Send each record once. Raises SyncError, Cancelled."""
        total = before + len(records)
        self.progress.report(len(self.told), total)
        for batch in _batches(records, self.server.capabilities.batch_size):
            if self.progress.cancelled():
                raise Cancelled
            try:
                self._send(batch)
            except ChangesetClosed:  # nothing of it was written; another changeset takes it
                self._end_changeset()
                self._send(batch)
            self.progress.report(min(total, len(self.told)), total)

    def _end_changeset(self) -> None:
        if self.changeset:
            self.server.end_changeset(self.changeset)
            self.changeset = ""

    def _send(self, records: Sequence[Compared]) -> None:
        if self.server.capabilities.changesets and not self.changeset:
            self.changeset = self.server.begin_changeset(self.comment, self.progress)
        with self.copy.transaction() as connection:
            lease.check_held(self.copy, self.held)
            sendings = self._sendings(records)
            entries = journal.record_sending(connection, self.push_id, self.comment, sendings, self.changeset)
        if not entries:
            return
        writes = [entry.write for entry in entries]
        try:
            outcomes = self.server.write(writes, self.comment, self.progress, self.changeset)
        except Cancelled:  # it may be under way yet: the entries stay open, and who settles them closes the changeset
            self.changeset = ""
            raise
        except SyncError:
            with self.copy.transaction() as connection:  # certain that nothing was written
                lease.check_held(self.copy, self.held)
                for entry in entries:
                    journal.close_entry(connection, entry, journal.NOT_SENT)
            raise
        self._take_in(entries, outcomes)

    def _sendings(self, records: Sequence[Compared]) -> list[journal.Sending]:
        """The writes of these records as they stand at this moment, whatever they were when they were chosen."""
        sendable, left = sorted_out(self.copy, [one.fid for one in records])
        self.told.update({one.fid: one for one in left})
        found: list[journal.Sending] = []
        taken: set[str] = set()
        for one in sendable:
            try:
                found.append(self._sending(one, taken))
                taken.add(found[-1].write.server_id)
            except (ValueError, RecursionError):  # the base holds what JSON does not have
                server_id, kind = None if one.base is None else one.base.server_id, one.kind or WriteKind.MODIFY
                self.told[one.fid] = PushResult(one.fid, server_id, kind, Result.REFUSED, "tags_not_json")
        return found

    def _sending(self, one: Compared, taken: Collection[str]) -> journal.Sending:
        """The write of one record; `taken` are the ids of others in the batch."""
        kind, base, row = one.kind, one.base, one.row
        if kind is None:
            raise ValueError(f"record {one.fid} has no change")
        if base is None and row is not None:
            return self._creation(one.fid, row, taken)
        if base is None:
            raise ValueError(f"record {one.fid} has neither row nor base")
        body = None
        if row is not None:
            record = record_to_send(self.copy, one.base_record, row)
            record = former.applied(self.copy, one.fid, one.base_record, row, record)
            body = self.copy.codec.encode(base.raw, base.server_id, record)
        return journal.Sending(one.fid, Write(kind, base.server_id, base.version, body), base.raw)

    def _creation(self, fid: int, row: Row, taken: Collection[str]) -> journal.Sending:
        """A new record, or one that the server deleted and that is brought back."""
        codec, origin = self.copy.codec, journal.origin_of(self.copy.connection, fid)
        raw = None if origin is None or not origin.raw else origin.raw
        held = None if raw is None else codec.decode(raw)
        record = former.applied(self.copy, fid, held, row, record_to_send(self.copy, held, row))
        if origin is None or origin.server_id in taken or not self.server.capabilities.client_ids:
            server_id = self._new_id(taken)
            body = codec.encode(None, server_id, record)
            return journal.Sending(fid, Write(WriteKind.CREATE, server_id, None, body), raw)
        body = codec.encode(raw, origin.server_id, record)
        return journal.Sending(fid, Write(WriteKind.CREATE, origin.server_id, None, body), raw, origin.tombstone)

    def _new_id(self, taken: Collection[str]) -> str:
        """An id that no record of this layer has, as far as is known here."""
        while True:
            made = self.copy.codec.new_id()
            if made not in taken and not rows.bases_by_server_id(self.copy.connection, [made]):
                return made

    def _take_in(self, entries: Sequence[journal.Entry], outcomes: Sequence[Outcome]) -> None:
        """Write down what was answered; read the server where an answer is unclear or incomplete."""
        doubtful = []
        with self.copy.transaction():
            lease.check_held(self.copy, self.held)  # else somebody else settles them, or has
            for entry, outcome in zip(entries, outcomes):
                if not self._take_in_one(entry, outcome):
                    doubtful.append((entry, outcome))
        if doubtful:
            self._resolve(doubtful)

    def _take_in_one(self, entry: journal.Entry, outcome: Outcome) -> bool:
        """Whether the outcome settles the entry by itself."""
        if outcome.answer is Answer.REFUSED:
            journal.close_entry(self.copy.connection, entry, journal.REFUSED, outcome.reason)
            self._tell(entry, Result.REFUSED, outcome.reason)
            return True
        if outcome.answer is Answer.DONE and (outcome.entry is not None or entry.write.kind is WriteKind.DELETE):
            apply_done(self.copy, entry, outcome.entry)
            self._tell(entry, Result.PUSHED)
            return True
        if outcome.answer is Answer.CONFLICT and outcome.entry is not None:
            return self._take_found(entry, outcome.entry) != journal.NOT_SENT
        return False

    def _resolve(self, doubtful: Sequence[tuple[journal.Entry, Outcome]]) -> None:
        """Read back what is in doubt. What never arrived is simply still pending, but the push stops there."""
        for entry, outcome in doubtful:
            self._tell(entry, Result.UNCLEAR, outcome.reason)
        missing = self._settle([entry for entry, _ in doubtful])
        for entry in missing:
            self.told.pop(entry.fid, None)
        if missing:
            raise ConnectionFailed(self.server.url, doubtful[0][1].reason)


_Item = TypeVar("_Item")


def _batches(items: Sequence[_Item], size: int) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
