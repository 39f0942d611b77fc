"""Runs downloads, pulls and pushes in the background, one at a time for each working copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..bridge.tasks import BackgroundTask, Work, start
from ..sync.errors import Cancelled

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class SyncRunner(QObject):
    """Knows what runs on which file.

    Signals:
        began(object, str): the path, what is done.
        advanced(object, object): the path, an `Advance`.
        ended(object): the path; comes before `done` or `failed` is called.
    """

    began = pyqtSignal(object, str)
    advanced = pyqtSignal(object, object)
    ended = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[Path, BackgroundTask] = {}
        self._closed = False

    def run(self, path: Path, description: str, work: Work, done: Done, failed: Failed) -> bool:
        """Run `work(progress)` in the background; then `done(result)` or `failed(error)` is called here.

        A cancel is told as the error `sync.errors.Cancelled`.

        Returns:
            False where something runs on this file already; nothing was started then.
        """
        key = _key(path)
        if self._closed or key in self._running:
            return False
        task = BackgroundTask(description, work)
        self._running[key] = task
        task.advanced.connect(lambda advance: self.advanced.emit(path, advance))
        task.finished_with.connect(lambda result: self._end(path, done, result))
        task.failed.connect(lambda error: self._end(path, failed, error))
        task.cancelled.connect(lambda: self._end(path, failed, Cancelled()))
        self.began.emit(path, description)
        start(task)
        return True

    def is_busy(self, path: Path) -> bool:
        """Whether something runs on this file."""
        return _key(path) in self._running

    def cancel(self, path: Path) -> None:
        """Ask what runs on this file to stop."""
        task = self._running.get(_key(path))
        if task is not None:
            task.cancel()

    def close(self) -> None:
        """Start nothing more, ask everything to stop, tell nobody how it ended."""
        self._closed = True
        tasks, self._running = list(self._running.values()), {}
        for task in tasks:
            task.cancel()

    def _end(self, path: Path, then: Callable[[Any], None], outcome: Any) -> None:
        if self._closed:
            return
        self._running.pop(_key(path), None)
        self.ended.emit(path)
        then(outcome)


def _key(path: Path) -> Path:
    """The same file by any name; a file that is not there yet has only the one it will get."""
    return path.resolve()
