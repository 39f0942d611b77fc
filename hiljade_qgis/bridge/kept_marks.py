"""Marks that people leave on cameras: noted when it happens, written to the working copy when that disturbs nobody.

Until then they are kept in memory; a mark is no edit and never stands in the way of one.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..core.essentials import one_line
from ..sync.errors import NotAWorkingCopy, SyncError
from ..sync.holder import KEY, Holder
from ..sync.lease import EDIT
from ..sync.working_copy import WorkingCopy
from .log import LastWord

_LOG = logging.getLogger(__name__)

_SOON_MS, _LATER_MS = 2_000, 30_000
"""After how long marks are written together, and when it is tried again where it could not be done."""

BetweenSaves = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""See `leases.EditWatch.between_saves`."""

Marks = Mapping[Any, Any]
Write = Callable[[WorkingCopy, Marks], None]
"""Writes marks to an open working copy; raises any WorkingCopyError."""


class KeptMarks(QObject):
    """Keeps marks of one kind until they are written. Lives in the main thread.

    They are written between saves, in the thread for files, and not while anybody else edits or synchronises the copy.

    Signals:
        written(object): marks on this working copy were written; its path.

    Args:
        write: what writes marks of this kind.
    """

    written = pyqtSignal(object)

    def __init__(self, between_saves: BetweenSaves, write: Write, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._between_saves, self._write_marks = between_saves, write
        self._kept: dict[Path, dict[Any, Any]] = {}
        self._busy = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.write)

    def close(self) -> None:
        """Have what is kept written if that can be done now, and keep nothing more; nobody waits for it.

        What could not be written is lost, and the log panel says so.
        """
        self._clock.stop()
        self._kept, kept = {}, self._kept
        if not kept:
            return
        lost, last_word = {path: _lost_text(path, len(marks)) for path, marks in kept.items()}, LastWord()

        def write() -> None:
            written: set[Path] = set()
            try:
                written = self._written(kept)
            finally:
                last_word.say("\n".join(text for path, text in lost.items() if path not in written))

        self._between_saves(write, lambda _outcome: None)

    def keep(self, path: Path, marks: Marks) -> None:
        """Keep marks on a working copy; of two with one key the later one."""
        self._kept.setdefault(path, {}).update(marks)
        if not self._clock.isActive():
            self._clock.start(_SOON_MS)

    def kept(self, path: Path) -> dict[Any, Any]:
        """The marks that are not written yet."""
        return dict(self._kept.get(path, {}))

    def write(self) -> None:
        """Write what is kept, as far as that disturbs nobody."""
        if self._busy or not self._kept:
            return
        batch = {path: dict(marks) for path, marks in self._kept.items()}
        self._busy = True
        self._between_saves(lambda: self._written(batch), lambda outcome: self._on_written(batch, outcome))

    def _on_written(self, batch: Mapping[Path, Marks], outcome: set[Path] | SyncError) -> None:
        self._busy = False
        done = set() if isinstance(outcome, SyncError) else outcome
        for path in done & set(self._kept):
            written = batch[path]
            left = {key: value for key, value in self._kept.pop(path).items() if written.get(key) != value}
            if left:
                self._kept[path] = left
        if self._kept and not self._clock.isActive():
            self._clock.start(_SOON_MS if done else _LATER_MS)
        for path in done:
            self.written.emit(path)

    def _written(self, batch: Mapping[Path, Marks]) -> set[Path]:
        """The files whose marks were written, or that can have none any more; in the thread for files."""
        return {path for path, marks in batch.items() if self._write_to(path, marks)}

    def _write_to(self, path: Path, marks: Marks) -> bool:
        try:
            with WorkingCopy.open(path) as copy:
                held = Holder.read(copy.meta(KEY))
                if held is not None and held.in_force() and not (held.purpose == EDIT and held.is_this_program()):
                    return False
                self._write_marks(copy, marks)
                return True
        except NotAWorkingCopy:
            return True  # it was closed and taken away
        except SyncError as error:
            _LOG.info("marks are kept for now: %s", error)
            return False


def _lost_text(path: Path, count: int) -> str:
    """In the main thread: the translations go with the plugin."""
    text = QCoreApplication.translate(
        "MarksLost", "{file}: %n mark(s) on cameras could not be written when the plugin was closed.", "", count
    )
    return text.format(file=one_line(path.name))
