"""What the plugin logs, in QGIS's log panel: the records of Python's logger `hiljade_qgis`, under a tab of its own."""

from __future__ import annotations

import logging
from typing import ClassVar

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

TAG = "Hiljade Kamera"
"""The name of the tab in the log panel."""

_ROOT = "hiljade_qgis"

_LEVELS = (
    (logging.ERROR, Qgis.MessageLevel.Critical),
    (logging.WARNING, Qgis.MessageLevel.Warning),
)


class _Post(QObject):
    """Carries a line to the main thread: the log panel is a widget."""

    line = pyqtSignal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.line.connect(_write)


def _write(text: str, level: Qgis.MessageLevel) -> None:
    QgsApplication.messageLog().logMessage(text, TAG, level)


class QgisLogHandler(logging.Handler):
    """Hands log records to QGIS's log panel, from any thread."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))
        self._post = _Post()

    def emit(self, record: logging.LogRecord) -> None:
        """Hand one record over; called by logging."""
        try:
            text = self.format(record)
            level = next((mine for least, mine in _LEVELS if record.levelno >= least), Qgis.MessageLevel.Info)
            self._post.line.emit(text, level)
        except Exception:  # noqa: BLE001 (logging's own way: what logs must not fail by it)
            self.handleError(record)


class LastWord(QObject):
    """Carries one warning to the log panel from another thread, also once the log was stopped.

    Made in the main thread. It is kept until `say` was called, from any thread, be it with "" for nothing.
    """

    _said = pyqtSignal(str)
    _kept: ClassVar[set[LastWord]] = set()

    def __init__(self) -> None:
        super().__init__()
        self._kept.add(self)
        self._said.connect(self._write)

    def say(self, text: str) -> None:
        """Say it, and nothing after it."""
        self._said.emit(text)

    @pyqtSlot(str)
    def _write(self, text: str) -> None:
        self._kept.discard(self)
        if text:
            _write(text, Qgis.MessageLevel.Warning)


_handler: QgisLogHandler | None = None


def start_log() -> None:
    """Begin to hand log records to QGIS; a second call changes nothing. Main thread, when loading."""
    global _handler
    if _handler is not None:
        return
    _handler = QgisLogHandler()
    logger = logging.getLogger(_ROOT)
    logger.addHandler(_handler)
    if logger.level == logging.NOTSET:
        logger.setLevel(logging.INFO)


def stop_log() -> None:
    """Stop it and leave Python's logging as it was. Main thread, when unloading."""
    global _handler
    if _handler is None:
        return
    logging.getLogger(_ROOT).removeHandler(_handler)
    _handler.close()
    _handler = None
