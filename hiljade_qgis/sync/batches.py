"""Batches: what somebody brings in becomes pending changes with a name, a source and a licence, and is reversed as one.

It may be a table, photos or another file; readers make rows of it, and from there all goes the same way: `weigh_batch`
compares, somebody looks and chooses, `take_batch` takes, `weigh_reversal` and `reverse_batch` take it back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ..core.record import Row
from . import lease
from .batch_matching import DOUBLED as DOUBLED
from .batch_matching import SOURCE, there_by_now
from .batch_matching import weigh_batch as weigh_batch
from .batch_reversal import reverse_batch as reverse_batch
from .batch_reversal import weigh_reversal as weigh_reversal
from .batch_rows import Batch as Batch
from .batch_rows import BatchAbout as BatchAbout
from .batch_rows import batch_attributions as batch_attributions
from .batch_rows import batches as batches
from .batch_rows import note_batch
from .proposal_taking import Applied, AppliedOne, Sides, take, with_stale
from .proposals import Proposal
from .server import SILENT, Progress, WriteKind
from .working_copy import WorkingCopy


def licence_differs(copy: WorkingCopy, about: BatchAbout) -> bool:
    """Whether what is brought comes under another licence than the working copy's, or under one that nobody said."""
    ours, theirs = (text.strip().casefold() for text in (copy.about.licence, about.licence))
    return not ours or ours != theirs


def take_batch(
    copy: WorkingCopy,
    about: BatchAbout,
    proposals: Sequence[Proposal],
    chosen: Collection[int] | None,
    sides: Sides,
    held: lease.Lease,
    progress: Progress = SILENT,
) -> tuple[Applied, int | None]:
    """Make the chosen proposals pending changes, and note them as one batch: all of that or nothing.

    A new camera that names no source of its own gets the batch's. One that stands here by now, as it would be added,
    ends STALE: the same was taken meanwhile.

    Args:
        proposals: as just weighed; the other arguments as for :func:`take`.

    Returns:
        How each proposal ended, and the number of the batch; None where nothing was written.

    Raises:
        ValueError: a typed value can't be one of its field.
        Cancelled, any WorkingCopyError: nothing was changed.
    """
    number: int | None = None

    def note(results: Sequence[AppliedOne]) -> None:
        nonlocal number
        number = note_batch(copy.connection, about, results)

    named = [_with_source(one, about.source.strip()) for one in proposals]
    wanted = {one.index for one in proposals} if chosen is None else set(chosen)
    made = there_by_now(copy, [one for one in named if one.index in wanted])
    applied = take(copy, named, wanted - made, sides, held, progress, note)
    return with_stale(applied, made), number


def _with_source(one: Proposal, source: str) -> Proposal:
    row = one.result
    if one.kind is not WriteKind.CREATE or row is None or not source or row.values.get(SOURCE):
        return one
    return replace(one, result=Row(row.position, {**row.values, SOURCE: source}))
