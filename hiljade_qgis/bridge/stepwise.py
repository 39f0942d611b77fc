"""Long work in small steps: done in the background, or a little at a time where only the main thread may do it."""

from __future__ import annotations

import logging
import time
from collections.abc import Generator
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..sync.errors import Cancelled
from ..sync.server import Progress
from .tasks import Advance, Rate, Work

_LOG = logging.getLogger(__name__)

Steps = Generator["tuple[int, int]", None, Any]
"""Says after each step how many records of how many are done; what it returns is the result."""

_TOLD_EVERY = 200
_AT_A_TIME_S = 0.02
"""How long a window may stand still without anybody noticing."""
_SAID_EVERY_S = 0.2


def in_background(steps: Steps) -> Work:
    """All steps as the work of a task, which can be cancelled between them."""

    def work(progress: Progress) -> Any:
        while True:
            try:
                done, total = next(steps)
            except StopIteration as end:
                return end.value
            if done % _TOLD_EVERY == 0:
                progress.report(done, total)
                if progress.cancelled():
                    raise Cancelled

    return work


class InMainThread(QObject):
    """Does steps in the main thread, between what else happens there.

    Signals:
        advanced(Advance): how far it is, five times a second at most.
        finished_with(object): what the steps returned.
        failed(Exception): what they raised.
    """

    advanced = pyqtSignal(object)
    finished_with = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self._steps, self._rate, self._said_at = steps, Rate(), 0.0
        self._in_step = self._cancelled = False
        self._clock = QTimer(self)
        self._clock.setInterval(0)
        self._clock.timeout.connect(self._go_on)
        self._clock.start()

    def cancel(self) -> None:
        """Do no more steps, and say nothing more."""
        self._cancelled = True
        self._clock.stop()
        if not self._in_step:  # a step that waits, for a layer of a server, lets other things happen
            self._steps.close()

    def _go_on(self) -> None:
        until = time.monotonic() + _AT_A_TIME_S
        try:
            done, total = self._step()
            while time.monotonic() < until and not self._cancelled:
                done, total = self._step()
        except StopIteration as end:
            self._end(self.finished_with, end.value)
            return
        except Exception as error:  # noqa: BLE001 (it is handed on)
            _LOG.exception("work in steps")
            self._end(self.failed, error)
            return
        if self._cancelled:
            self._steps.close()
        elif until - self._said_at > _SAID_EVERY_S:
            self._said_at = until
            self.advanced.emit(Advance(done, total, self._rate.per_second(done)))

    def _step(self) -> tuple[int, int]:
        self._in_step = True
        try:
            return next(self._steps)
        finally:
            self._in_step = False

    def _end(self, signal: Any, what: Any) -> None:
        self._clock.stop()
        if not self._cancelled:
            signal.emit(what)
