"""What a pull would do, asking the server and changing nothing."""

from __future__ import annotations

from .pull import read_and_take
from .pulled import PullPlan as PullPlan
from .pulled import TakesMuchAway as TakesMuchAway
from .server import SILENT, Progress, Server
from .working_copy import WorkingCopy


class _Planned(Exception):
    """The plan is made; what was taken for it is rolled back."""

    def __init__(self, plan: PullPlan) -> None:
        self.plan = plan


def plan_pull(copy: WorkingCopy, server: Server, progress: Progress = SILENT) -> PullPlan:
    """What a pull would do to the working copy.

    It is pulled, to the last step, and taken back: a plan and the pull after it cannot be of two minds. What an
    earlier push left unclear is settled by it, as any pull does first.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        ServerError, Cancelled.
    """

    def stop(plan: PullPlan) -> None:
        raise _Planned(plan)

    try:
        read_and_take(copy, server, progress, stop, with_snapshot=False)
    except _Planned as made:
        return made.plan
    raise AssertionError("a pull that asked nobody")
