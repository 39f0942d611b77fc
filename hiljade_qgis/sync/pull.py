"""Pull: bring others' changes into the working copy and lose no pending one.

Everything is read first, then written in one transaction. A record that both sides changed is merged field by field;
where both changed the same field, row and base stay as they are, with the server's copy beside the base, until
somebody decides.
"""

from __future__ import annotations

import time
from typing import Callable

from ..core.changes import same_record
from . import derived, journal, lease, rows
from .errors import Cancelled
from .merging import meet
from .pending import touched
from .pulled import Pulled as Pulled
from .pulled import PullPlan, TakesMuchAway, planned
from .rows import Base
from .server import Entry, Progress, Reading, Server, ServerRecord, Tombstone
from .servers import check_server
from .settle import apply_found, read_state
from .working_copy import WorkingCopy

TOKEN = "token"  # nosec B105
"""Key in `hiljade_meta`: from where the next pull goes on."""
READ_WHOLE_AT = "read_whole_at"
"""Key in `hiljade_meta`: when the whole layer was last read, in seconds since 1970."""
WHOLE_AFTER_S = 7 * 24 * 3600.0
"""A delta can miss a change and nobody would notice, so the whole layer is read again after this long."""

_SNAPSHOT = "before-pull"


def pull(copy: WorkingCopy, server: Server, progress: Progress, accept_losses: bool = False) -> Pulled:
    """Bring the working copy up to the server's state.

    Args:
        accept_losses: whether somebody said yes to a plan that takes much away.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        OtherServer: it is a copy of another layer.
        TakesMuchAway: it would, and nobody has said yes; nothing was changed then.
        ServerError, Cancelled: nothing was changed then.
    """

    def judge(plan: PullPlan) -> None:
        if plan.flags and not accept_losses:
            raise TakesMuchAway(plan)

    return read_and_take(copy, server, progress, judge)


def read_and_take(
    copy: WorkingCopy, server: Server, progress: Progress, judge: Callable[[PullPlan], None], with_snapshot: bool = True
) -> Pulled:
    """Pull; what `judge` raises, told the plan before anything is kept, ends it and changes nothing."""
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        check_server(copy.about.url, copy.about.server_type, server)
        _settle_open(copy, server, held, progress)
        token = copy.meta(TOKEN)
        delta = token is not None and not _whole_is_due(copy)
        reading = server.read_since(token or "", progress) if delta else server.read_all(progress)
        try:
            pulled = _take(copy, server, reading, held, progress, judge, with_snapshot)
        except _MissesSome:
            pulled = _take(copy, server, server.read_all(progress), held, progress, judge, with_snapshot)
        derived.refresh(copy)
        return pulled


class _MissesSome(Exception):
    """The server counts other records than we know of after a delta: something was missed."""


def _take(
    copy: WorkingCopy,
    server: Server,
    reading: Reading,
    held: lease.Lease,
    progress: Progress,
    judge: Callable[[PullPlan], None],
    with_snapshot: bool,
) -> Pulled:
    """Read to the end, then write it into the copy, all or nothing."""
    entries = _read(reading, progress)
    if reading.whole:
        entries += _absences(copy, server, {entry.server_id for entry in entries}, progress)
    to_be_kept = with_snapshot and _brings_news(copy, entries, reading)
    with copy.snapshot(_SNAPSHOT, to_be_kept) as keep, copy.transaction() as connection:
        lease.check_held(copy, held)
        known = int(connection.execute("SELECT count(*) FROM hiljade_base").fetchone()[0])
        taking = _Taking(copy)
        taking.take(entries)
        if taking.misses_some(reading):
            raise _MissesSome
        remember(copy, reading)
        pulled = taking.result()
        judge(planned(pulled, taking.deleted - taking.created, known))
        keep()  # not before: one that is refused leaves the file of the pull before
        return pulled


def _absences(copy: WorkingCopy, server: Server, seen: set[str], progress: Progress) -> list[Entry]:
    """What a whole reading does not hold is gone from the server.

    Where only an area was read it may also have been moved out of it, so the server is asked for each.
    """
    everything = copy.connection.execute("SELECT server_id FROM hiljade_base ORDER BY server_id").fetchall()
    absent = [server_id for (server_id,) in everything if server_id not in seen]
    if copy.about.area is None or not server.capabilities.area_filter:
        return [Tombstone(server_id, "") for server_id in absent]
    found: dict[str, Entry | None] = {}
    size = server.capabilities.batch_size
    for start in range(0, len(absent), size):
        if progress.cancelled():
            raise Cancelled
        found.update(server.read_records(absent[start : start + size], progress))
    return [found.get(server_id) or Tombstone(server_id, "") for server_id in absent]


def _brings_news(copy: WorkingCopy, entries: list[Entry], reading: Reading) -> bool:
    """Whether there is anything to keep the file as it was for."""
    known = rows.bases_by_server_id(copy.connection, [entry.server_id for entry in entries])
    versions = {server_id: base.version for server_id, base in known.items()}
    return reading.whole or any(versions.get(one.server_id, "") != one.version for one in entries)


def _whole_is_due(copy: WorkingCopy) -> bool:
    read_at = copy.meta(READ_WHOLE_AT)
    try:
        age_s = time.time() - float(read_at or 0)
    except ValueError:
        return True
    return not 0 <= age_s < WHOLE_AFTER_S


def _settle_open(copy: WorkingCopy, server: Server, held: lease.Lease, progress: Progress) -> None:
    """Find out what became of writes whose answer never came, so that our own records are not taken for new ones."""
    entries = journal.open_entries(copy.connection)
    size = server.capabilities.batch_size
    for start in range(0, len(entries), size):
        batch = entries[start : start + size]
        found = read_state(server, batch, progress)
        with copy.transaction():
            lease.check_held(copy, held)
            for entry in batch:
                apply_found(copy, entry, found.get(entry.entry))


def remember(copy: WorkingCopy, reading: Reading) -> None:
    """Note in a transaction from where the next pull goes on; the reading was read to its end."""
    copy.set_meta(TOKEN, reading.token)
    if reading.whole:
        copy.set_meta(READ_WHOLE_AT, str(time.time()))


def _read(reading: Reading, progress: Progress) -> list[Entry]:
    entries = []
    for entry in reading:
        if progress.cancelled():
            raise Cancelled
        entries.append(entry)
    return entries


class _Taking:
    """Taking what was read into a working copy, within a transaction."""

    def __init__(self, copy: WorkingCopy) -> None:
        self.copy = copy
        self.connection = copy.connection
        self.created: set[int] = set()
        self.modified: set[int] = set()
        self.deleted: set[int] = set()
        self.awaited: dict[str, tuple[int, str]] = {}

    def result(self) -> Pulled:
        """Counts, each record once; a record that came in and went again within the pull is none of them."""
        waiting = self.connection.execute("SELECT count(*) FROM hiljade_base WHERE theirs_version IS NOT NULL")
        conflicts = int(waiting.fetchone()[0])
        gone = self.deleted - self.created
        return Pulled(
            len(self.created - self.deleted), len(self.modified - self.created - gone), len(gone), conflicts
        )

    def misses_some(self, reading: Reading) -> bool:
        """Whether the server counts other records than we know of after a delta: something was missed."""
        if reading.whole or reading.layer_count is None or self.copy.about.area is not None:
            return False
        known = self.connection.execute(
            "SELECT count(*) FROM hiljade_base WHERE theirs_version IS NULL OR theirs_raw IS NOT NULL"
        ).fetchone()[0]
        return bool(known != reading.layer_count)

    def take(self, entries: list[Entry]) -> None:
        """Write what was read into the copy."""
        touched_fids = set(touched(self.connection))
        known = rows.bases_by_server_id(self.connection, [entry.server_id for entry in entries])
        self.awaited = journal.awaited(self.connection)
        for entry in entries:
            self._take_one(entry, known.get(entry.server_id), touched_fids)
        for base in rows.waiting(self.connection):  # an edit was taken back, or both sides have come to the same
            if base.theirs is not None:
                self._meet(base.fid, base.theirs)
        rows.forget_changes(self.connection, (self.created | self.modified | self.deleted) - touched_fids)

    def _take_one(self, entry: Entry, base: Base | None, touched_fids: set[int]) -> None:
        if base is None:
            if isinstance(entry, ServerRecord):
                self._add(entry)
        elif isinstance(entry, ServerRecord) and entry.version == base.version:
            if base.theirs_version is not None and base.theirs_version != base.version:
                self.connection.execute(
                    "UPDATE hiljade_base SET theirs_version = NULL, theirs_raw = NULL WHERE fid = ?", (base.fid,)
                )
        elif isinstance(entry, Tombstone) and not entry.version and isinstance(base.theirs, Tombstone):
            return  # as is known already, with the version that was told then
        elif base.fid in touched_fids or not base.version:  # or it is there to bring back a deleted record
            self._meet(base.fid, entry)
        else:
            self._take_over(entry, base)

    def _add(self, held: ServerRecord) -> None:
        if held.server_id in self.awaited:  # a record of ours that arrived after all, later than was asked for it
            fid, origin = self.awaited[held.server_id]
            self._meet(fid, held, ServerRecord(held.server_id, "", origin))
            return
        record = self.copy.codec.decode(held.raw)
        area = self.copy.about.area
        if area is None or area.contains(record.position):
            self.created.add(rows.insert(self.connection, held, record))

    def _take_over(self, entry: Entry, base: Base) -> None:
        """Nobody edited the row here: it becomes what the server holds.

        Also where that says the same in another way: a hair's breadth each time would become an edit of ours.
        """
        if isinstance(entry, Tombstone):
            rows.delete(self.connection, base.fid)
            self.deleted.add(base.fid)
            return
        decode = self.copy.codec.decode
        theirs, before = decode(entry.raw), decode(base.raw)
        same = same_record(theirs, before)
        if same and theirs.position == before.position:
            rows.set_base(self.connection, base.fid, entry)
            return
        rows.replace(self.connection, base.fid, entry, theirs)
        if same:
            rows.forget_changes(self.connection, [base.fid])
        else:
            self.modified.add(base.fid)

    def _meet(self, fid: int, entry: Entry, origin: ServerRecord | None = None) -> None:
        """The row was touched here: what merges goes into it, and what doesn't awaits a decision."""
        if not meet(self.copy, fid, entry, origin).changed:
            return
        if isinstance(entry, Tombstone):
            self.deleted.add(fid)
        else:
            self.modified.add(fid)
