"""Push: send pending changes, exactly once, overwriting nobody.

    settle     what an earlier push left unclear, by reading the server
    compare    rows with bases; records with a conflict or that cannot be sent stay behind
    per batch: ids made → journal written → sent, each naming its base's version → outcomes written

It can be cut at any instant and run again. One bad record never blocks the rest.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Container, Iterator, Sequence
from typing import TypeVar

from ..core.changes import unsendable
from ..core.record import edited_record
from . import journal, lease, rows
from .errors import Cancelled, ConnectionFailed, SyncError
from .pending import Compared, compare, touched
from .pushed import Pushed as Pushed
from .pushed import PushResult as PushResult
from .pushed import Result as Result
from .server import Answer, Outcome, Progress, Server, Write, WriteKind
from .settle import apply_done, apply_found
from .working_copy import WorkingCopy


def push(
    copy: WorkingCopy, server: Server, comment: str, progress: Progress, fids: Collection[int] | None = None
) -> Pushed:
    """Send pending changes.

    Args:
        comment: a line for the server's history, where it keeps one.
        fids: only these records; None for all.

    Returns:
        How each record ended. Errors after the first write are in `stopped_by`, so that what was confirmed is told.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        ServerError, Cancelled: before anything was sent.
    """
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        run = _Run(copy, server, comment, held, progress)
        run.settle_open()
        sendable, left = sorted_out(copy, chosen(copy, fids, run.told))
        run.told.update({one.fid: one for one in left})
        stopped_by = run.send(sendable)
        return Pushed(list(run.told.values()), stopped_by)


def chosen(copy: WorkingCopy, fids: Collection[int] | None, settled: Container[int]) -> list[int]:
    """The touched fids that were asked for and are not settled already."""
    return [fid for fid in touched(copy.connection) if fid not in settled and (fids is None or fid in fids)]


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

    def settle_open(self) -> None:
        """Find out what became of the writes whose answer never came. Raises ServerError where it cannot."""
        entries = journal.open_entries(self.copy.connection)
        for batch in _batches(entries, self.server.capabilities.batch_size):
            self._settle(batch)

    def _settle(self, entries: Sequence[journal.Entry]) -> list[journal.Entry]:
        """Ask the server what became of these writes; gives those that never arrived."""
        found = self.server.read_records([entry.write.server_id for entry in entries], self.progress)
        missing = []
        with self.copy.transaction():
            lease.check_held(self.copy, self.held)
            for entry in entries:
                state = apply_found(self.copy, entry, found.get(entry.write.server_id))
                if state == journal.NOT_SENT:
                    missing.append(entry)
                else:
                    self._tell(entry, Result.PUSHED if state == journal.DONE else Result.CONFLICT)
        return missing

    def _tell(self, entry: journal.Entry, result: Result, reason: str = "") -> None:
        self.told[entry.fid] = PushResult(entry.fid, entry.write.server_id, entry.write.kind, result, reason)

    def send(self, records: list[Compared]) -> SyncError | None:
        """Send everything, batch by batch, until done, cancelled, or the server is lost; gives what stopped it.

        Raises:
            SyncError: where nothing was sent and nothing is to be told.
        """
        done = 0
        self.progress.report(done, len(records))
        for batch in _batches(records, self.server.capabilities.batch_size):
            if self.progress.cancelled():
                return Cancelled()
            try:
                self._send(batch)
            except SyncError as error:
                if not self.told and not journal.open_entries(self.copy.connection):
                    raise
                return error
            done += len(batch)
            self.progress.report(done, len(records))
        return None

    def _send(self, records: Sequence[Compared]) -> None:
        with self.copy.transaction() as connection:
            lease.check_held(self.copy, self.held)
            entries = journal.record_sending(connection, self.push_id, self.comment, self._writes(records))
        if not entries:
            return
        try:
            outcomes = self.server.write([entry.write for entry in entries], self.comment, self.progress)
        except Cancelled:
            raise  # it may have been sent: the entries stay open
        except SyncError:
            with self.copy.transaction() as connection:  # certain that nothing was written
                lease.check_held(self.copy, self.held)
                for entry in entries:
                    journal.close_entry(connection, entry, journal.NOT_SENT)
            raise
        self._take_in(entries, outcomes)

    def _writes(self, records: Sequence[Compared]) -> list[tuple[int, Write, str | None]]:
        """The writes of these records as they stand at this moment, whatever they were when they were chosen."""
        sendable, left = sorted_out(self.copy, [one.fid for one in records])
        self.told.update({one.fid: one for one in left})
        writes = []
        for one in sendable:
            try:
                writes.append(self._write(one))
            except (ValueError, RecursionError):  # the base holds what JSON does not have
                server_id, kind = None if one.base is None else one.base.server_id, one.kind or WriteKind.MODIFY
                self.told[one.fid] = PushResult(one.fid, server_id, kind, Result.REFUSED, "tags_not_json")
        return writes

    def _write(self, one: Compared) -> tuple[int, Write, str | None]:
        kind, base = one.kind, one.base
        if kind is None:
            raise ValueError(f"record {one.fid} has no change")
        before_raw = None if base is None else base.raw
        if base is not None:
            server_id, version = base.server_id, base.version
        else:
            server_id, version = journal.id_made_for(self.copy.connection, one.fid) or self._new_id(), None
        body = None
        if one.row is not None:
            record = edited_record(one.base_record, one.row)
            body = self.copy.codec.encode(before_raw, server_id, record)
        return one.fid, Write(kind, server_id, version, body), before_raw

    def _new_id(self) -> str:
        """An id that no record of this layer has, as far as is known here."""
        while True:
            made = self.copy.codec.new_id()
            if not rows.bases_by_server_id(self.copy.connection, [made]):
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
            state = apply_found(self.copy, entry, outcome.entry)
            self._tell(entry, Result.PUSHED if state == journal.DONE else Result.CONFLICT)
            return True
        return False

    def _resolve(self, doubtful: Sequence[tuple[journal.Entry, Outcome]]) -> None:
        """Read back what is in doubt. What never arrived is simply still pending, but the push stops there."""
        for entry, outcome in doubtful:
            self._tell(entry, Result.UNCLEAR, outcome.reason)
        missing = self._settle([entry for entry, _ in doubtful])
        for entry in missing:
            del self.told[entry.fid]
        if missing:
            raise ConnectionFailed(self.server.url, doubtful[0][1].reason)


_Item = TypeVar("_Item")


def _batches(items: Sequence[_Item], size: int) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
