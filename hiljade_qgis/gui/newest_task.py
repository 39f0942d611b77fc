"""One thing at a time beside the window, for what is asked anew again and again: of an older one nothing comes back."""

from __future__ import annotations

from typing import Any, Callable

from ..bridge.stepwise import InMainThread, Steps
from ..bridge.tasks import Advance, BackgroundTask, Work, start


class NewestTask:
    """Runs the newest work and lets an older one go.

    Args:
        fail: gets what the newest raised.
        cancelled: told where somebody cancelled the newest in QGIS's list of tasks.
    """

    def __init__(self, fail: Callable[[BaseException], None], cancelled: Callable[[], None] = lambda: None) -> None:
        self._fail, self._cancelled = fail, cancelled
        self._task: BackgroundTask | InMainThread | None = None

    def run(
        self, title: str, work: Work, then: Callable[[Any], None], advance: Callable[[Advance], None] | None = None
    ) -> None:
        """Begin in the background; what comes of it goes to `then`, how far it is to `advance`, in the main thread."""
        task = BackgroundTask(title, work)
        self._follow(task, then, advance)
        task.cancelled.connect(lambda: self._hand_on(task, lambda _nothing: self._cancelled(), None))
        start(task)

    def run_here(
        self, steps: Steps, then: Callable[[Any], None], advance: Callable[[Advance], None] | None = None
    ) -> None:
        """The same for what only the main thread may do, a little at a time."""
        self._follow(InMainThread(steps), then, advance)

    def stop(self) -> None:
        """Let it go."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _follow(
        self,
        task: BackgroundTask | InMainThread,
        then: Callable[[Any], None],
        advance: Callable[[Advance], None] | None,
    ) -> None:
        self.stop()
        self._task = task
        task.finished_with.connect(lambda result: self._hand_on(task, then, result))
        task.failed.connect(lambda error: self._hand_on(task, self._fail, error))
        if advance is not None:
            task.advanced.connect(lambda how_far: advance(how_far) if task is self._task else None)

    def _hand_on(self, task: object, then: Callable[[Any], None], what: Any) -> None:
        if task is self._task:
            self._task = None
            then(what)
