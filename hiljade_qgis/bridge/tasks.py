"""Work in the background: a pure function in a worker thread, its outcome back in the main thread.

    task = BackgroundTask("Loading cameras", lambda progress: download(server, path, about, progress))
    task.finished_with.connect(show)      # or failed(error), cancelled()
    task.advanced.connect(show_progress)
    start(task)

The function gets a progress (`sync.server.Progress`) and must take nothing from QGIS's main thread: no layer, no
project, no widget. Whatever it needs is copied, in the main thread, before the task is made.

QGIS deletes a task when it is finished: keep what the signals bring, never the task. Never call
`waitForFinished()` in the main thread: the worker's requests are sent from there.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from dataclasses import dataclass
from typing import Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..sync.errors import Cancelled, SyncError
from ..sync.server import Progress

_LOG = logging.getLogger(__name__)

_REPORT_INTERVAL_S = 0.2
_RATE_WINDOW_S = 3.0

Work = Callable[[Progress], Any]


@dataclass(frozen=True)
class Advance:
    """How far a task is.

    Attributes:
        done: records done.
        total: records in all; None where unknown.
        per_second: records per second over the last three seconds; None until it is known.
    """

    done: int
    total: int | None
    per_second: float | None


class Rate:
    """Records per second over a sliding window of three seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._samples: deque[tuple[float, int]] = deque()

    def per_second(self, done: int) -> float | None:
        """Note that `done` records are done now; the speed, or None before there is anything to compare with."""
        now = self._clock()
        if self._samples and done < self._samples[-1][1]:
            self._samples.clear()  # A new stage began to count.
        self._samples.append((now, done))
        while len(self._samples) > 2 and now - self._samples[1][0] >= _RATE_WINDOW_S:
            self._samples.popleft()
        began, done_then = self._samples[0]
        return None if now <= began else (done - done_then) / (now - began)


class TaskProgress:
    """A `sync.server.Progress` that says on a task how far it is; used in the worker thread."""

    def __init__(self, task: BackgroundTask) -> None:
        self._task = task
        self._rate = Rate()
        self._said_at = 0.0

    def report(self, done: int, total: int | None) -> None:
        """Say that `done` of `total` records are done; five times a second at most reach the window."""
        now = time.monotonic()
        if now - self._said_at < _REPORT_INTERVAL_S and done != total:
            return
        self._said_at = now
        if total:
            self._task.setProgress(min(100.0, 100.0 * done / total))
        self._task.advanced.emit(Advance(done, total, self._rate.per_second(done)))

    def cancelled(self) -> bool:
        """Whether somebody asked to stop, or QGIS is closing."""
        return self._task.isCanceled()


class BackgroundTask(QgsTask):
    """Runs `work(progress)` in a worker; exactly one of the three last signals follows, in the main thread.

    Signals:
        advanced(Advance): how far it is, five times a second at most.
        finished_with(object): what `work` returned.
        failed(Exception): what it raised, a `sync.errors.SyncError` where it is anything a user could mend.
        cancelled(): somebody pressed cancel before it was through.
    """

    advanced = pyqtSignal(object)
    finished_with = pyqtSignal(object)
    failed = pyqtSignal(object)
    cancelled = pyqtSignal()

    def __init__(self, description: str, work: Work, can_cancel: bool = True) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel if can_cancel else QgsTask.Flag(0))
        self._work: Work | None = work
        self._result: Any = None
        self._error: Exception | None = None

    def run(self) -> bool:
        """In the worker thread, called by QGIS."""
        try:
            self._result = self._work(TaskProgress(self))
        except Cancelled as error:
            self._error = error
        except SyncError as error:
            _LOG.warning("%s: %s", self.description(), error)
            self._error = error
        except Exception as error:  # noqa: BLE001 (it is handed on)
            _LOG.exception("%s", self.description())
            self._error = error
        finally:
            self._work = None
        return self._error is None

    def finished(self, result: bool) -> None:
        """In the main thread, called by QGIS once, also for a task that never ran."""
        _running.discard(self)
        if self._error is not None and not isinstance(self._error, Cancelled):
            self.failed.emit(self._error)
        elif result:
            # Work that was through before it noticed a cancel is through: its result stands.
            self.finished_with.emit(self._result)
        else:
            self.cancelled.emit()


_running: set[BackgroundTask] = set()
"""QGIS owns a running task but does not keep its Python half alive."""


def start(task: BackgroundTask) -> None:
    """Run a task as soon as a worker is free. Main thread."""
    _running.add(task)
    QgsApplication.taskManager().addTask(task)


def stop_all() -> None:
    """Cancel what runs and let none of its outcomes reach anyone; returns at once. Main thread, when unloading."""
    for task in list(_running):
        for signal in (task.advanced, task.finished_with, task.failed, task.cancelled):
            _disconnect(signal)
        task.cancel()


def _disconnect(signal: Any) -> None:
    try:
        signal.disconnect()
    except TypeError:
        return  # Nobody was connected.
