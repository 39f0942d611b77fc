"""Pull: bring others' changes into the working copy and leave pending ones alone.

Everything is read first, then written in one transaction. A record that both sides changed keeps row and base, and
the server's copy is put beside the base until somebody merges it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from ..core.changes import same_record
from ..core.record import Row
from . import derived, journal, lease, rows
from .errors import Cancelled
from .pending import compare, touched
from .rows import Base
from .server import Entry, Progress, Reading, Server, ServerRecord, Tombstone
from .settle import apply_found, forget_if_unchanged, row_holds
from .working_copy import WorkingCopy

TOKEN = "token"  # nosec B105
"""Key in `hiljade_meta`: from where the next pull goes on."""
READ_WHOLE_AT = "read_whole_at"
"""Key in `hiljade_meta`: when the whole layer was last read, in seconds since 1970."""
WHOLE_AFTER_S = 7 * 24 * 3600.0
"""A delta can miss a change and nobody would notice, so the whole layer is read again after this long."""

_SNAPSHOT = "before-pull"


@dataclass(frozen=True)
class Pulled:
    """What a pull did to the working copy.

    Attributes:
        conflicts: records changed on both sides, this time or earlier, that await a decision.
    """

    created: int
    modified: int
    deleted: int
    conflicts: int


def pull(copy: WorkingCopy, server: Server, progress: Progress) -> Pulled:
    """Bring the working copy up to the server's state.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        ServerError, Cancelled: nothing was changed then.
    """
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        _settle_open(copy, server, held, progress)
        token = copy.meta(TOKEN)
        delta = token is not None and not _whole_is_due(copy)
        reading = server.read_since(token or "", progress) if delta else server.read_all(progress)
        taken = _Taking(copy)
        taken.take(_read(reading, progress), reading, held)
        if taken.misses_some(reading):
            everything = server.read_all(progress)
            taken.take(_read(everything, progress), everything, held)
        derived.refresh(copy)
        return taken.result()


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
    if not entries:
        return
    size = server.capabilities.batch_size
    for start in range(0, len(entries), size):
        batch = entries[start : start + size]
        found = server.read_records([entry.write.server_id for entry in batch], progress)
        with copy.transaction():
            lease.check_held(copy, held)
            for entry in batch:
                apply_found(copy, entry, found.get(entry.write.server_id))


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
    """Taking a reading into a working copy."""

    def __init__(self, copy: WorkingCopy) -> None:
        self.copy = copy
        self.created: set[int] = set()
        self.modified: set[int] = set()
        self.deleted: set[int] = set()
        self.snapshot_made = False
        self.made_here: dict[str, int] = {}

    def result(self) -> Pulled:
        """Counts, each record once; a record that came in and went again within the pull is none of them."""
        conflicts = self.copy.connection.execute(
            "SELECT count(*) FROM hiljade_base WHERE theirs_version IS NOT NULL"
        ).fetchone()[0]
        gone = self.deleted - self.created
        return Pulled(
            len(self.created - self.deleted), len(self.modified - self.created - gone), len(gone), conflicts
        )

    def misses_some(self, reading: Reading) -> bool:
        """Whether the server counts other records than we know of after a delta: something was missed."""
        if reading.whole or reading.layer_count is None or self.copy.about.area is not None:
            return False
        known = self.copy.connection.execute(
            "SELECT count(*) FROM hiljade_base WHERE theirs_version IS NULL OR theirs_raw IS NOT NULL"
        ).fetchone()[0]
        return bool(known != reading.layer_count)

    def take(self, entries: list[Entry], reading: Reading, held: lease.Lease) -> None:
        """Write a reading into the copy, all or nothing."""
        self._snapshot_before(entries, reading)
        with self.copy.transaction() as connection:
            lease.check_held(self.copy, held)
            open_fids = set(touched(connection))
            known = rows.bases_by_server_id(connection, [entry.server_id for entry in entries])
            self.made_here = journal.rows_by_id_made(connection)
            for entry in entries:
                self._take_one(entry, known.get(entry.server_id), open_fids)
            if reading.whole:
                self._take_absences({entry.server_id for entry in entries}, open_fids)
            self._take_unopposed()
            clean = (self.created | self.modified | self.deleted) - open_fids
            rows.forget_changes(connection, clean)
            remember(self.copy, reading)

    def _snapshot_before(self, entries: list[Entry], reading: Reading) -> None:
        """Once per pull, and only where something is news: keep the file as it was."""
        known = rows.bases_by_server_id(self.copy.connection, [entry.server_id for entry in entries])
        versions = {server_id: base.version for server_id, base in known.items()}
        news = any(versions.get(one.server_id, "") != one.version for one in entries) or reading.whole
        if news and not self.snapshot_made:
            self.copy.snapshot(_SNAPSHOT)
            self.snapshot_made = True

    def _take_one(self, entry: Entry, base: Base | None, open_fids: set[int]) -> None:
        if base is None:
            if isinstance(entry, ServerRecord):
                self._add(entry)
        elif isinstance(entry, ServerRecord) and entry.version == base.version:
            if base.theirs_version is not None and base.theirs_version != base.version:
                self.copy.connection.execute(
                    "UPDATE hiljade_base SET theirs_version = NULL, theirs_raw = NULL WHERE fid = ?", (base.fid,)
                )
        elif base.fid in open_fids:
            self._take_beside_an_edit(entry, base)
        else:
            self._take_over(entry, base)

    def _add(self, held: ServerRecord) -> None:
        own = self.made_here.get(held.server_id)
        if own is not None:  # a new record of ours that arrived after all, later than the server was asked for it
            rows.set_base(self.copy.connection, own, held)
            forget_if_unchanged(self.copy, own)
            return
        record = self.copy.codec.decode(held.raw)
        area = self.copy.about.area
        if area is None or area.contains(record.position):
            self.created.add(rows.insert(self.copy.connection, held, record))

    def _take_over(self, entry: Entry, base: Base) -> None:
        """Nobody edited the row here: it becomes what the server holds.

        Also where that says the same in another way: a hair's breadth each time would become an edit of ours.
        """
        connection = self.copy.connection
        if isinstance(entry, Tombstone):
            rows.delete(connection, base.fid)
            self.deleted.add(base.fid)
            return
        decode = self.copy.codec.decode
        theirs, before = decode(entry.raw), decode(base.raw)
        same = same_record(theirs, before)
        if same and theirs.position == before.position:
            rows.set_base(connection, base.fid, entry)
            return
        rows.replace(connection, base.fid, entry, theirs)
        if same:
            rows.forget_changes(connection, [base.fid])
        else:
            self.modified.add(base.fid)

    def _take_beside_an_edit(self, entry: Entry, base: Base) -> None:
        """The row was touched here: only if it is as its base, or already says the same, may the server's go in."""
        connection = self.copy.connection
        (compared,) = compare(self.copy, [base.fid])
        if compared.kind is None:
            self._take_over(entry, base)
            rows.forget_changes(connection, [base.fid])
        elif compared.row is None and isinstance(entry, Tombstone):
            rows.delete(connection, base.fid)
            rows.forget_changes(connection, [base.fid])
        elif compared.row is not None and isinstance(entry, ServerRecord) and self._says(compared.row, entry):
            rows.set_base(connection, base.fid, entry)
            rows.forget_changes(connection, [base.fid])
        else:
            rows.set_theirs(connection, base.fid, entry)

    def _says(self, row: Row, held: ServerRecord) -> bool:
        return row_holds(self.copy, row, held)

    def _take_absences(self, seen: set[str], open_fids: set[int]) -> None:
        """What a whole reading does not hold is gone from the server."""
        everything = self.copy.connection.execute("SELECT server_id FROM hiljade_base").fetchall()
        absent = [server_id for (server_id,) in everything if server_id not in seen]
        known = rows.bases_by_server_id(self.copy.connection, absent)
        for server_id in absent:
            base = known[server_id]
            if base.theirs_version is None or base.theirs_raw is not None:
                self._take_one(Tombstone(server_id, ""), base, open_fids)

    def _take_unopposed(self) -> None:
        """Copies of the server's that awaited a merge go in where nothing opposes them any more.

        The edit was taken back, or both sides have come to the same.
        """
        waiting = [
            fid for (fid,) in self.copy.connection.execute("SELECT fid FROM hiljade_base WHERE theirs_version NOT NULL")
        ]
        for base in list(rows.bases(self.copy.connection, waiting)):
            theirs: Entry = Tombstone(base.server_id, base.theirs_version or "")
            if base.theirs_raw is not None:
                theirs = ServerRecord(base.server_id, base.theirs_version or "", base.theirs_raw)
            self._take_beside_an_edit(theirs, base)
