"""What became of a write, told from what the server holds now.

One rule for two moments: a write whose answer never came (the server is read, then asked here), and a write that
was refused because the server has a newer version (it may be our own, sent before a cut).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..core.changes import same_record
from . import journal, read_marks, rows
from .merging import Met, meet
from .pending import compare
from .server import Entry as ServerEntry
from .server import Progress, Server, ServerRecord, Tombstone, WriteKind
from .working_copy import WorkingCopy


def read_state(
    server: Server, entries: Sequence[journal.Entry], progress: Progress
) -> dict[int, ServerEntry | None]:
    """Ask the server about these writes; gives what it holds of each, by the journal's number. Raises ServerError.

    Where the server makes ids itself, a new record can only be found among what its changeset made.
    """
    found: dict[int, ServerEntry | None] = {}
    by_changeset: dict[str, list[journal.Entry]] = defaultdict(list)
    known = []
    for entry in entries:
        if entry.write.kind is WriteKind.CREATE and not server.capabilities.client_ids:
            by_changeset[entry.changeset].append(entry)
        else:
            known.append(entry)
    for changeset, created in by_changeset.items():  # first, since after it nothing more can go into a changeset
        made = server.read_created(changeset, [entry.write for entry in created], progress)
        found.update({entry.entry: made.get(entry.write.server_id) for entry in created})
    if known:
        held = server.read_records([entry.write.server_id for entry in known], progress)
        found.update({entry.entry: held.get(entry.write.server_id) for entry in known})
    return found


def apply_done(copy: WorkingCopy, entry: journal.Entry, held: ServerEntry | None) -> None:
    """The write went in: what the server holds is the new base. Later edits of the row stay pending.

    Where the server holds something else than was sent, it has merged or mended it, and that goes into the row.
    """
    connection = copy.connection
    fid = journal.fid_now(connection, entry)
    journal.close_entry(connection, entry, journal.DONE, held=held)
    if fid is None:
        return
    if entry.write.kind is WriteKind.DELETE:
        rows.forget_base(connection, fid)
    elif isinstance(held, ServerRecord):
        if not _holds(copy, held, entry.write.body):
            meet(copy, fid, held, ServerRecord(held.server_id, held.version, entry.write.body or "{}"))
            return
        read_marks.follow_push(connection, fid, held.version)
        rows.set_base(connection, fid, held)
    forget_if_unchanged(copy, fid)


def apply_found(copy: WorkingCopy, entry: journal.Entry, found: ServerEntry | None) -> str:
    """Compare what was sent with what the server holds now, bring the working copy in step, say how it ended.

    Args:
        found: the server's record or tombstone; None where it knows nothing of such a record.

    Returns:
        journal.DONE: it went in. journal.NOT_SENT: it did not, and may be sent again.
        journal.MERGED: the server has something newer, which is in the row now; what is left may be sent again.
        journal.CONFLICT: the server has something else that can't be merged; its copy is kept beside the base.
    """
    state = _what_happened(copy, entry, found)
    if state == journal.DONE:
        apply_done(copy, entry, found)
        return state
    if state == journal.CONFLICT:
        state = _meet(copy, entry, found)
    journal.close_entry(copy.connection, entry, state)
    return state


def _what_happened(copy: WorkingCopy, entry: journal.Entry, found: ServerEntry | None) -> str:
    write = entry.write
    if write.kind is WriteKind.DELETE:
        if not isinstance(found, ServerRecord):
            return journal.DONE
        return journal.NOT_SENT if found.version == write.version else journal.CONFLICT
    if isinstance(found, ServerRecord):
        if _holds(copy, found, write.body):
            return journal.DONE
        return journal.NOT_SENT if found.version == write.version else journal.CONFLICT
    if write.kind is WriteKind.CREATE and (found is None or _is_known_deletion(entry, found)):
        return journal.NOT_SENT
    return journal.CONFLICT


def _is_known_deletion(entry: journal.Entry, found: Tombstone) -> bool:
    """Whether it is the very deletion that was to be undone: then what was sent to undo it never arrived."""
    if entry.before_raw is None or found.server_id != entry.write.server_id:
        return False
    return found.version in ("", entry.tombstone)


def _holds(copy: WorkingCopy, found: ServerRecord, body: str | None) -> bool:
    decode = copy.codec.decode
    return body is not None and same_record(decode(found.raw), decode(body))


def _meet(copy: WorkingCopy, entry: journal.Entry, found: ServerEntry | None) -> str:
    """Merge; where a new record has no base yet, what we sent is what both sides go back to."""
    fid = journal.fid_now(copy.connection, entry)
    if fid is None:
        return journal.CONFLICT
    theirs = found or Tombstone(entry.write.server_id, "")
    origin = None
    if entry.write.kind is WriteKind.CREATE:
        arrived = isinstance(theirs, Tombstone) and entry.before_raw is None  # else nobody could have deleted it
        origin = ServerRecord(theirs.server_id, theirs.version if arrived else "", entry.origin)
    met = meet(copy, fid, theirs, origin).met
    return journal.CONFLICT if met is Met.CONFLICT else journal.MERGED


def forget_if_unchanged(copy: WorkingCopy, fid: int) -> None:
    """Take a fid off the list of touched ones if the row says what its base says."""
    (compared,) = compare(copy, [fid])
    if compared.in_step:
        rows.forget_changes(copy.connection, [fid])
