"""The history of one record, where the server keeps one, and going back to a version of it.

Going back is an edit like any other: a pending change, reviewed and pushed under the same rules.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..core.changes import FieldChange, differences, record_differences
from ..core.merge import with_field_of
from ..core.record import Record, Row, row_from_record
from . import derived, former, lease, past_writes, revival, rows
from .pending import is_carried
from .rows import Base
from .server import SILENT, Action, Edited, PastVersion, Progress, Server, ServerRecord
from .servers import Codec
from .working_copy import WorkingCopy

_SNAPSHOT = "before-restore"


@dataclass(frozen=True)
class Version:
    """One version of a record.

    Attributes:
        edited: who made it, and when, as far as the server says.
        changes: each field before and after, against the version before; every filled one of a record that was
            created; none for a deletion, nor where the version before is not known.
        record: the record as it was then; None where it was deleted, or where it can't be read.
    """

    edited: Edited
    action: Action
    changes: tuple[FieldChange, ...]
    record: Record | None


def history(
    copy_or_codec: WorkingCopy | Codec, server: Server, server_id: str, progress: Progress = SILENT
) -> list[Version]:
    """The versions of a record, newest first; [] where the server keeps none.

    Raises:
        Any ServerError, Cancelled.
    """
    codec = copy_or_codec.codec if isinstance(copy_or_codec, WorkingCopy) else copy_or_codec
    found: list[Version] = []
    before: Record | None = None
    for past in reversed(server.read_history(server_id, progress)):
        record = _record(codec, past)
        found.append(Version(past.edited, past.action, _changes(past.action, before, record), record))
        before = record
    return found[::-1]


def _record(codec: Codec, past: PastVersion) -> Record | None:
    if not isinstance(past.entry, ServerRecord):
        return None
    try:
        return codec.decode(past.entry.raw)
    except (ValueError, RecursionError):
        return None  # one version that can't be read hides no other


def _changes(action: Action, before: Record | None, record: Record | None) -> tuple[FieldChange, ...]:
    if record is None:
        return ()
    if action is Action.CREATED:
        return tuple(differences(None, row_from_record(record)))
    return () if before is None else tuple(record_differences(before, record))


def restore(copy: WorkingCopy, fid_or_server_id: int | str, record: Record) -> int:
    """Make the row what an earlier version was, as a pending change; a deleted record gets a row again.

    A version without a position leaves the row where it is.

    Args:
        fid_or_server_id: the row's fid, or the record's id on the server.

    Returns:
        The row's fid: where the record is gone from the server, that of the row that brings it back, which is made
        once. It is to get its old id there, as far as the server lets us choose it.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        Any WorkingCopyError: nothing was changed.
    """
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        with copy.snapshot(_SNAPSHOT) as keep, copy.transaction() as connection:
            lease.check_held(copy, held)
            fid, base = _place(copy, fid_or_server_id)
            there = None if fid is None else dict(rows.rows(connection, [fid])).get(fid)
            if fid is None or there is None:
                fid = _add(copy, fid_or_server_id, record, base)
            else:
                rows.set_row(connection, fid, _restored(copy, there, record))
            former.remember(copy, fid, _written(copy, base, record))
            keep()
        derived.refresh(copy)
        return fid


def _restored(copy: WorkingCopy, there: Row, record: Record) -> Row:
    """The row as the record was; what the server never takes is in no version of it and stays."""
    wanted = row_from_record(record)
    if wanted.position is None:
        wanted = Row(there.position, wanted.values)
    for change in differences(record, there):
        if not is_carried(change.field, copy.codec.not_carried):
            wanted = with_field_of(wanted, change.field, there)
    return wanted


def _written(copy: WorkingCopy, base: Base | None, record: Record) -> str | None:
    """The record as its server would be sent it; None where that can't be said."""
    codec = copy.codec
    try:
        if base is None:
            return codec.encode(None, codec.new_id(), record)
        return codec.encode(base.raw, base.server_id, record)
    except (ValueError, RecursionError):
        return None


def _add(copy: WorkingCopy, fid_or_server_id: int | str, record: Record, base: Base | None) -> int:
    """A row for a record that has none."""
    connection = copy.connection
    fid = rows.add_row(connection, row_from_record(record), base)
    gone = past_writes.deletion_of(connection, fid_or_server_id) if base is None else None
    if gone is not None and gone.before_raw is not None:
        revival.revive(copy, fid, gone.server_id, gone.before_raw, gone.answer_version or "")
    elif base is None and isinstance(fid_or_server_id, str):
        revival.revive(copy, fid, fid_or_server_id)
    return fid


def _place(copy: WorkingCopy, fid_or_server_id: int | str) -> tuple[int | None, Base | None]:
    """Where the record is here: its fid, and its base if the server still has it."""
    connection, server_id = copy.connection, fid_or_server_id
    if isinstance(server_id, int):
        base = next(rows.bases(connection, [server_id]), None)
        gone = past_writes.deletion_of(connection, server_id)
        if base is not None or gone is None or any(rows.rows(connection, [server_id])):
            return server_id, base
        server_id = gone.server_id
    found = rows.bases_by_server_id(connection, [server_id]) or revival.rows_of(connection, [server_id])
    base = found.get(server_id)
    if base is None:
        return None, None
    return base.fid, next(rows.bases(connection, [base.fid]), None)  # one that is to come back already has none yet


