"""What became of a write, told from what the server holds now.

One rule for two moments: a write whose answer never came (the server is read, then asked here), and a write that
was refused because the server has a newer version (it may be our own, sent before a cut).
"""

from __future__ import annotations

import json

from ..core.changes import differences, same_record
from ..core.record import Row
from . import journal, rows
from .pending import compare
from .server import Entry as ServerEntry
from .server import ServerRecord, Tombstone, WriteKind
from .working_copy import WorkingCopy


def apply_done(copy: WorkingCopy, entry: journal.Entry, held: ServerEntry | None) -> None:
    """The write went in: what the server holds is the new base. Later edits of the row stay pending."""
    connection = copy.connection
    fid = journal.fid_now(connection, entry)
    journal.close_entry(connection, entry, journal.DONE, version=None if held is None else held.version)
    if fid is None:
        return
    if entry.write.kind is WriteKind.DELETE:
        connection.execute("DELETE FROM hiljade_base WHERE fid = ?", (fid,))
    elif isinstance(held, ServerRecord):
        rows.set_base(connection, fid, held)
    forget_if_unchanged(copy, fid)


def apply_found(copy: WorkingCopy, entry: journal.Entry, found: ServerEntry | None) -> str:
    """Compare what was sent with what the server holds now, bring the working copy in step, say how it ended.

    Args:
        found: the server's record or tombstone; None where it knows nothing of such a record.

    Returns:
        journal.DONE: it went in. journal.NOT_SENT: it did not, and may be sent again.
        journal.CONFLICT: the server has something else; its copy is kept for the merge.
    """
    state = _what_happened(copy, entry, found)
    if state == journal.DONE:
        apply_done(copy, entry, found)
        return state
    journal.close_entry(copy.connection, entry, state)
    if state == journal.CONFLICT:
        _keep_theirs(copy, entry, found)
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
    if found is None and write.kind is WriteKind.CREATE:
        return journal.NOT_SENT
    return journal.CONFLICT


def _holds(copy: WorkingCopy, found: ServerRecord, body: str | None) -> bool:
    decode = copy.codec.decode
    return body is not None and same_record(decode(found.raw), decode(body))


def _keep_theirs(copy: WorkingCopy, entry: journal.Entry, found: ServerEntry | None) -> None:
    """Keep the server's copy beside the base; where a new record has no base yet, what we sent is its base."""
    theirs = found or Tombstone(entry.write.server_id, "")
    fid = journal.fid_now(copy.connection, entry)
    if fid is None:
        return
    if entry.write.kind is WriteKind.CREATE:
        sent = ServerRecord(entry.write.server_id, "", entry.write.body or json.dumps({}))
        rows.set_base(copy.connection, fid, sent)
    rows.set_theirs(copy.connection, fid, theirs)


def forget_if_unchanged(copy: WorkingCopy, fid: int) -> None:
    """Take a fid off the list of touched ones if the row says what its base says."""
    (compared,) = compare(copy, [fid])
    if compared.kind is None:
        rows.forget_changes(copy.connection, [fid])


def row_holds(copy: WorkingCopy, row: Row, held: ServerRecord) -> bool:
    """Whether a row already says what the server's record says."""
    return not differences(copy.codec.decode(held.raw), row)
