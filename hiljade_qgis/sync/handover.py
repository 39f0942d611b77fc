"""Hand-over without write access: pending changes go as one file to somebody who may push them.

`export_changes` writes the file. A maintainer opens it with `read_handover`, looks at what `review` makes of it beside
an own working copy of the same layer, and makes what was chosen pending changes by `apply_handover`. They are pushed
under the same rules as any other.

A row that brings back a record which the server deleted is handed over as a change of that record, made from what it
was: who has the record still, or brings it back as well, shall not make another one of it, and who has it not is asked.

A change is compared through the three-way merge: base is the base in the file, mine is the row in the maintainer's
copy, theirs is what is handed over. A new record is made once: the copy remembers which of its rows was made of which
row of which working copy, so that handing over the same again, or a later state of it, changes that row.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import requests

from . import deletion_reasons, home, journal, lease
from .errors import SyncError
from .handover_file import SUFFIX as SUFFIX
from .handover_file import HandedOver, Handover, write_handover
from .handover_file import HandoverNewer as HandoverNewer
from .handover_file import HandoverUnreadable as HandoverUnreadable
from .handover_file import read_handover as read_handover
from .pending import Compared, compare, held_record, touched
from .proposal_taking import Applied as Applied
from .proposal_taking import Outcome as Outcome
from .proposal_taking import Sides, take, with_stale
from .proposals import Proposal as Proposal
from .proposals import Standing as Standing
from .proposals import Suggestion, weigh
from .rows import Base
from .server import SILENT, Progress, WriteKind
from .servers import check_server, open_server
from .working_copy import WorkingCopy


class HandoverForAnotherLayer(SyncError):
    """The hand-over is about another layer than the working copy.

    Attributes:
        handover_url: what it is about.
        url: what the working copy is a copy of.
    """

    def __init__(self, handover_url: str, url: str) -> None:
        super().__init__(f"{handover_url}, not {url}")
        self.handover_url, self.url = handover_url, url


def export_changes(copy: WorkingCopy, path: Path, fids: Collection[int] | None = None) -> int:
    """Write pending changes to a file that somebody with the right to write can apply; the copy stays as it is.

    Args:
        path: the file to make, named `*.hiljade-changes.json`; an older one is replaced.
        fids: only these records; None for all.

    Returns:
        How many changes are in it.

    Raises:
        FolderNotWritable, DiskFull, any WorkingCopyError.
    """
    about, changes = copy.about, []
    with copy.reading() as connection:
        wanted = [fid for fid in touched(connection) if fids is None or fid in fids]
        reasons = deletion_reasons.reasons(copy, wanted)
        for one in compare(copy, wanted):
            if one.kind is not None:
                changes.append(_handed_over(copy, one, one.kind, reasons.get(one.fid, "")))
    handover = Handover(
        about.server_type,
        about.url,
        about.layer_name,
        about.licence,
        about.attribution,
        about.area,
        home.id_here(copy),
        tuple(changes),
    )
    write_handover(Path(path), handover)
    return len(changes)


def _handed_over(copy: WorkingCopy, one: Compared, kind: WriteKind, reason: str) -> HandedOver:
    base, record = one.base, one.base_record
    if base is None:
        gone = journal.revived_by(copy.connection, one.fid)
        if gone is not None:
            base, record = Base(one.fid, gone.server_id, "", gone.raw), held_record(copy, gone.raw)
    if base is None:
        return HandedOver(kind, one.fid, None, None, None, one.row)
    kind = WriteKind.MODIFY if kind is WriteKind.CREATE else kind
    return HandedOver(kind, one.fid, base.server_id, base.version, record, one.row, reason)


def review(copy: WorkingCopy, handover: Handover, progress: Progress = SILENT) -> list[Proposal]:
    """What a hand-over would do to this working copy, change by change in its order; nothing is written.

    Raises:
        HandoverForAnotherLayer. Cancelled, any WorkingCopyError.
    """
    return weigh(copy, _suggestions(copy, handover), progress)


def _suggestions(copy: WorkingCopy, handover: Handover) -> list[Suggestion]:
    about = copy.about
    try:
        named = open_server(handover.server_type, handover.url, requests.Session())  # of which nothing is asked
        check_server(about.url, about.server_type, named)
    except (SyncError, ValueError) as error:
        raise HandoverForAnotherLayer(handover.url, about.url) from error
    return [
        Suggestion(one.kind, one.server_id, one.base, one.row, f"{handover.copy_id}:{one.fid}", why=one.reason)
        for one in handover.changes
    ]


def apply_handover(
    copy: WorkingCopy,
    handover: Handover,
    chosen: Collection[int] | None = None,
    sides: Sides | None = None,
    progress: Progress = SILENT,
    reviewed: Sequence[Proposal] | None = None,
) -> Applied:
    """Make changes of a hand-over pending changes of this working copy. The file is snapshotted before.

    Of a record in conflict, what merges is taken, and what is in conflict stays as it is here unless a side was
    chosen for it.

    Args:
        chosen: indexes of proposals; None for all.
        sides: by the index of a proposal in conflict, the side that settles it (`Side.MINE`: as it is here,
            `Side.THEIRS`: as handed over), or for each field a side or a `Typed` value.
        reviewed: what somebody looked at; where the working copy has changed since in what a proposal is about,
            nothing is done for it and it ends STALE.

    Raises:
        HandoverForAnotherLayer.
        WorkingCopyBusy: somebody edits or synchronises the copy.
        ValueError: a typed value can't be one of its field.
        Cancelled, any WorkingCopyError: nothing was changed.
    """
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        proposals = review(copy, handover, progress)
        wanted = {one.index for one in proposals} if chosen is None else set(chosen)
        moved = _moved(proposals, reviewed) & wanted
        applied = take(copy, proposals, wanted - moved, sides or {}, held, progress)
    return with_stale(applied, moved)


def _moved(proposals: Sequence[Proposal], reviewed: Sequence[Proposal] | None) -> set[int]:
    if reviewed is None:
        return set()
    seen: Mapping[int, Proposal] = {one.index: one for one in reviewed}
    return {one.index for one in proposals if seen.get(one.index) != one}
