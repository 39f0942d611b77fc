"""An edited copy that lost its bookkeeping, merged back by `server_id`.

It comes from QField, Mergin, or a colleague's export in any format. Each of its rows is merged, field by field,
against the version that it was taken from: ours, if it names that one; else the one that the journal or a snapshot
still knows; else none is known, and every field that differs is a conflict. Columns that it lacks are not said, rows
that it lacks are deletions only if asked, and formatting is no change (:mod:`hiljade_qgis.sync.edited_rows`).

A row without a `server_id` is a new record, and so is a second row with the same one, as after a feature was
duplicated; one that says just what a row here says is that row, so that nothing is made twice. A row that names a
record which is not here was deleted meanwhile, or lies elsewhere, or is not pulled yet: that is a conflict. So is a
deletion of a record that may not have been there yet when the copy was taken.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..core.record import Record, Row, row_from_record
from . import lease, rows
from .conflicts import Side
from .edited_geopackage import EditedCopyUnreadable as EditedCopyUnreadable
from .edited_geopackage import NoServerIds as NoServerIds
from .edited_geopackage import edited_rows
from .edited_rows import EditedRow as EditedRow
from .edited_rows import edited_row as edited_row
from .edited_rows import spoken
from .errors import SyncError
from .former_versions import FormerVersions
from .pending import held_record
from .proposal_taking import Applied as Applied
from .proposal_taking import take
from .proposals import Proposal as Proposal
from .proposals import Suggestion, weigh
from .rows import Base
from .server import SILENT, Progress, WriteKind
from .working_copy import WorkingCopy


class NothingInCommon(SyncError):
    """Deletions were asked for, but the edited copy names no record of the working copy: it is one of another layer."""


def propose(
    copy: WorkingCopy, edited: Iterable[EditedRow], deletions: bool = False, progress: Progress = SILENT
) -> list[Proposal]:
    """What an edited copy would do to this working copy; nothing is written. Deletions come last.

    Raises:
        NothingInCommon. Cancelled, any WorkingCopyError, and what `edited` raises.
    """
    return weigh(copy, _suggestions(copy, edited, deletions), progress)


def apply_rows(
    copy: WorkingCopy,
    edited: Iterable[EditedRow],
    strategy: Side | None = None,
    deletions: bool = False,
    progress: Progress = SILENT,
) -> Applied:
    """Make what an edited copy says pending changes of this working copy. The file is snapshotted before.

    Args:
        edited: its rows, whatever format they come from.
        strategy: how conflicts are settled: MINE as it is here, THEIRS as in the edited copy; None leaves them as
            they are here.
        deletions: whether records that the edited copy lacks are to be deleted.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        NothingInCommon. Cancelled, any WorkingCopyError, and what `edited` raises: nothing was changed.
    """
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        proposals = propose(copy, edited, deletions, progress)
        sides = {} if strategy is None else {one.index: strategy for one in proposals}
        return take(copy, proposals, None, sides, held, progress)


def apply_copy(
    copy: WorkingCopy,
    edited: Path,
    table: str | None = None,
    strategy: Side | None = None,
    deletions: bool = False,
    progress: Progress = SILENT,
) -> Applied:
    """The same with the rows of a GeoPackage in EPSG:4326.

    Args:
        table: the layer in it; None for `cameras`, or for the only one that has a `server_id`.

    Raises:
        EditedCopyUnreadable, NoServerIds. As :func:`apply_rows`.
    """
    return apply_rows(copy, edited_rows(edited, table), strategy, deletions, progress)


def _suggestions(copy: WorkingCopy, edited: Iterable[EditedRow], deletions: bool) -> list[Suggestion]:
    first: dict[str, EditedRow] = {}
    rest: list[EditedRow] = []
    for one in edited:
        if one.server_id and one.server_id not in first:
            first[one.server_id] = one
        elif not one.server_id or one.row != first[one.server_id].row:
            rest.append(one)
    with copy.reading() as connection, FormerVersions(copy) as former:
        bases = rows.bases_by_server_id(connection, list(first))
        here = dict(rows.rows(connection, [base.fid for base in bases.values()]))
        found = []
        for one in first.values():
            base = bases.get(one.server_id)
            if base is not None:
                found.append(_of_record(copy, former, one, base, here.get(base.fid)))
            elif one.version == "":
                rest.append(one)
            else:
                found.append(_new(one, WriteKind.MODIFY))
        found += [_new(one, WriteKind.CREATE) for one in rest]
        if deletions:
            found += _deletions(connection, former, first, bases)
    return found


def _deletions(
    connection: sqlite3.Connection, former: FormerVersions, edited: Mapping[str, EditedRow], bases: Mapping[str, Base]
) -> Iterator[Suggestion]:
    """Every record here that the edited copy lacks.

    One that came with the last pull may have come after the edited copy was taken, which then says nothing of it. It
    is a conflict, made from nothing, unless the copy knows something else that came with that pull.
    """
    if not bases:
        raise NothingInCommon
    is_recent = any(edited[key].version == base.version and former.came_lately(base) for key, base in bases.items())
    named = connection.execute(
        "SELECT b.fid, b.server_id FROM hiljade_base b JOIN cameras c USING (fid) ORDER BY b.fid"
    )
    lacking = [fid for fid, server_id in named if server_id not in edited]
    for base in rows.bases(connection, lacking):
        unseen = not is_recent and former.came_lately(base)
        yield Suggestion(WriteKind.DELETE, base.server_id, Record(None, {}) if unseen else None, None)


def _of_record(copy: WorkingCopy, former: FormerVersions, one: EditedRow, base: Base, here: Row | None) -> Suggestion:
    taken_from = former.find(base, one.version or "")
    if taken_from is not None:
        known = row_from_record(taken_from)
    elif here is not None:
        known = here
    else:
        known = row_from_record(held_record(copy, base.raw))
    row, reason = spoken(one.row, known)
    return Suggestion(WriteKind.MODIFY, one.server_id, taken_from, row, reason=reason)


def _new(one: EditedRow, kind: WriteKind) -> Suggestion:
    row, reason = spoken(one.row, Row(None, {}))
    server_id = one.server_id if kind is WriteKind.MODIFY else None
    return Suggestion(kind, server_id, None, row, reason=reason)
