"""What bringing in does in a worker thread: reading and weighing, taking, listing and reversing batches."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ...bridge.brought_file import Tables, TableToRead, TooDense, read_all_brought
from ...bridge.refused_rows import write_refused
from ...bridge.tasks import Work
from ...core.brought_file import Brought
from ...core.list_matching import TooManyNear
from ...core.record import Row
from ...sync import batches, lease
from ...sync.batches import Batch, BatchAbout
from ...sync.proposal_taking import Applied, Sides
from ...sync.proposals import Proposal
from ...sync.server import Progress
from ...sync.working_copy import WorkingCopy


@dataclass(frozen=True)
class Weighed:
    """What was read of files, and what it would do to a working copy."""

    brought: Brought
    proposals: list[Proposal]


def bring_in_work(
    path: Path, files: Sequence[Path], tables: Tables, within_m: float, context: QgsCoordinateTransformContext
) -> Work:
    """Read files and compare them with a copy; gives a Weighed.

    Args:
        tables: how those among them are read of which somebody said it.
    """

    def work(progress: Progress) -> Weighed:
        brought = read_all_brought(files, progress, context, tables)
        return Weighed(brought, _weighed(path, brought.rows, within_m, progress))

    return work


def refused_work(path: Path, table: TableToRead, target: Path, context: QgsCoordinateTransformContext) -> Work:
    """Write the rows of a table that become no cameras to a file; gives how many they are."""
    return lambda progress: write_refused(path, table, target, context, progress)


def weigh_work(path: Path, brought: Brought, within_m: float) -> Work:
    """Compare what was read before with a copy as it is now; gives a Weighed."""

    def work(progress: Progress) -> Weighed:
        return Weighed(brought, _weighed(path, brought.rows, within_m, progress))

    return work


def _weighed(path: Path, rows: Sequence[Row], within_m: float, progress: Progress) -> list[Proposal]:
    try:
        with WorkingCopy.open(path) as copy:
            return batches.weigh_batch(copy, rows, within_m, progress)
    except TooManyNear as error:
        raise TooDense(within_m) from error


def licence_work(path: Path, about: BatchAbout) -> Work:
    """Whether a batch comes under another licence than a copy's; gives a bool."""

    def work(_progress: Progress) -> bool:
        with WorkingCopy.open(path) as copy:
            return batches.licence_differs(copy, about)

    return work


def take_work(
    path: Path, about: BatchAbout, proposals: Sequence[Proposal], chosen: Collection[int], sides: Sides
) -> Work:
    """Make what is chosen pending changes of a copy, as one batch; gives an Applied."""

    def work(progress: Progress) -> Applied:
        with WorkingCopy.open(path) as copy, copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
            applied, _number = batches.take_batch(copy, about, proposals, chosen, sides, held, progress)
            return applied

    return work


def batches_work(path: Path) -> Work:
    """List what was brought into a copy; gives a list of Batch."""

    def work(_progress: Progress) -> list[Batch]:
        with WorkingCopy.open(path) as copy:
            return batches.batches(copy)

    return work


def weigh_reversal_work(path: Path, number: int) -> Work:
    """What taking a batch back would do; gives a list of Proposal."""

    def work(progress: Progress) -> list[Proposal]:
        with WorkingCopy.open(path) as copy:
            return batches.weigh_reversal(copy, number, progress)

    return work


def reverse_work(
    path: Path, number: int, proposals: Sequence[Proposal], chosen: Collection[int], sides: Sides
) -> Work:
    """Make pending changes that take a batch back; gives an Applied."""

    def work(progress: Progress) -> Applied:
        with WorkingCopy.open(path) as copy, copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
            return batches.reverse_batch(copy, number, proposals, chosen, sides, held, progress)

    return work
