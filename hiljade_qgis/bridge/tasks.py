"""Work in the background: a pure function in a worker thread, its outcome back in the main thread.

    task = BackgroundTask("Loading cameras", lambda progress: download(server, path, about, progress))
    task.finished_with.connect(show)      # or failed(error), cancelled()
    task.advanced.connect(show_progress)
    start(task)

The function gets a progress (`sync.server.Progress`) and must take nothing from QGIS's main thread: no layer, no
project, no widget. Whatever it needs is copied, in the main thread, before the task is made.

Keep what the signals bring, not the task. Never call `waitForFinished()` in the main thread: the worker's requests
are sent from there.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from dataclasses import dataclass
from typing import Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..sync.errors import Cancelled, SyncError
from ..sync.server import Progress
from .compatibility import task_threads

_LOG = logging.getLogger(__name__)

_REPORT_INTERVAL_S = 0.2
_RATE_WINDOW_S = 3.0
_LOOK_EVERY_MS = 500
_LOOKS_UNTIL_LOST = 2

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

    def __init__(self, task: BackgroundTask, attempt: QgsTask) -> None:
        self._task, self._attempt = task, attempt
        self._rate = Rate()
        self._said_at = 0.0

    def report(self, done: int, total: int | None) -> None:
        """Say that `done` of `total` records are done; five times a second at most reach the window."""
        now = time.monotonic()
        if now - self._said_at < _REPORT_INTERVAL_S and done != total:
            return
        self._said_at = now
        if total:
            self._attempt.setProgress(min(100.0, 100.0 * done / total))
        self._task.advanced.emit(Advance(done, total, self._rate.per_second(done)))

    def cancelled(self) -> bool:
        """Whether somebody asked to stop, or QGIS is closing."""
        return self._attempt.isCanceled()


class _Attempt(QgsTask):
    """What QGIS knows of a task: its name, its progress, its end."""

    def __init__(self, owner: BackgroundTask, description: str, can_cancel: bool) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel if can_cancel else QgsTask.Flag(0))
        self._owner = owner

    def run(self) -> bool:
        """In the worker thread, called by QGIS."""
        return self._owner.run_attempt(self)

    def finished(self, result: bool) -> None:
        """In the main thread, called by QGIS once, also for a task that never ran."""
        self._owner.end_attempt(self, result)


class BackgroundTask(QObject):
    """Runs `work(progress)` in a worker; exactly one of the three last signals follows, in the main thread.

    QGIS's task manager can lose a task: when one ends, it takes that one's runnable back from the thread pool by its
    address, which may by then be the address of another task's, still waiting; that one then waits for good
    (QgsTaskManager::taskStatusChanged). So a task that waits although threads are idle is handed in again.

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
        super().__init__()
        self._description, self._can_cancel = description, can_cancel
        self._work: Work | None = work
        self._result: Any = None
        self._error: Exception | None = None
        self._claim = threading.Lock()
        self._begun = False
        self._attempt = _Attempt(self, description, can_cancel)
        self._looks_lost = 0
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look)

    @property
    def attempt(self) -> QgsTask:
        """The task as QGIS's task manager has it now."""
        return self._attempt

    def cancel(self) -> None:
        """Ask it to stop."""
        self._attempt.cancel()

    def hand_in(self) -> None:
        """Give it to QGIS's task manager; use `start`."""
        self._look.start()
        QgsApplication.taskManager().addTask(self._attempt)

    def run_attempt(self, attempt: _Attempt) -> bool:
        """In the worker thread. Only one attempt ever runs the work."""
        with self._claim:
            if attempt is not self._attempt:
                return False
            self._begun = True
        try:
            if self._work is not None:
                self._result = self._work(TaskProgress(self, attempt))
        except Cancelled as error:
            self._error = error
        except SyncError as error:
            _LOG.warning("%s: %s", self._description, error)
            self._error = error
        except Exception as error:  # noqa: BLE001 (it is handed on)
            _LOG.exception("%s", self._description)
            self._error = error
        finally:
            self._work = None
        return self._error is None

    def end_attempt(self, attempt: _Attempt, result: bool) -> None:
        """In the main thread, once for each attempt."""
        _given_up.discard(attempt)
        if attempt is not self._attempt:
            return
        self._look.stop()
        _running.discard(self)
        if self._error is not None and not isinstance(self._error, Cancelled):
            self.failed.emit(self._error)
        elif result:
            # Work that was through before it noticed a cancel is through: its result stands.
            self.finished_with.emit(self._result)
        else:
            self.cancelled.emit()

    def _on_look(self) -> None:
        if self._attempt.status() != QgsTask.TaskStatus.Queued:
            self._look.stop()
            return
        pool = task_threads()
        idle = pool.activeThreadCount() < pool.maxThreadCount()
        self._looks_lost = self._looks_lost + 1 if idle else 0
        if self._looks_lost >= _LOOKS_UNTIL_LOST:
            self._looks_lost = 0
            self._hand_in_again()

    def _hand_in_again(self) -> None:
        with self._claim:
            if self._begun:
                return
            lost, self._attempt = self._attempt, _Attempt(self, self._description, self._can_cancel)
        _LOG.warning("%s: lost by the task manager, handed in again", self._description)
        _given_up.add(lost)
        lost.cancel()
        self.hand_in()


_running: set[BackgroundTask] = set()
_given_up: set[_Attempt] = set()
"""QGIS owns a running task but does not keep its Python half alive."""


def start(task: BackgroundTask) -> None:
    """Run a task as soon as a worker is free. Main thread."""
    _running.add(task)
    task.hand_in()


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
