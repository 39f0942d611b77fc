"""Which records somebody looked at: noted when it happens, written to the working copy when that disturbs nobody.

Until then it is kept in memory, with the version that was seen; it never stands in the way of an edit.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer

from ..sync.errors import NotAWorkingCopy, SyncError
from ..sync.holder import KEY, Holder
from ..sync.lease import EDIT
from ..sync.read_marks import mark
from ..sync.working_copy import WorkingCopy

_LOG = logging.getLogger(__name__)

_SOON_MS, _LATER_MS = 2_000, 30_000
"""After how long marks are written together, and when it is tried again where it could not be done."""

BetweenSaves = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""See `leases.EditWatch.between_saves`."""


class ReadMarks(QObject):
    """Keeps marks until they are written. Lives in the main thread.

    A mark is no edit and never stands in the way of one: it is written between saves, in the thread for files, and not
    while anybody else edits or synchronises the copy. Until then it is kept here.
    """

    def __init__(self, between_saves: BetweenSaves, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._between_saves = between_saves
        self._kept: dict[Path, dict[int, str]] = {}
        self._busy = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.write)

    def close(self) -> None:
        """Have what is kept written if that can be done now, and keep nothing more."""
        self._clock.stop()
        self._kept, kept = {}, self._kept
        if kept:
            self._between_saves(lambda: _written(kept), lambda _outcome: None)

    def note(self, path: Path, fid: int, version: str) -> None:
        """Somebody looked at this row, which said that version, or "" for none; one never saved is nothing to note."""
        if fid >= 0:
            self._kept.setdefault(path, {})[fid] = version
            if not self._clock.isActive():
                self._clock.start(_SOON_MS)

    def kept(self, path: Path) -> dict[int, str]:
        """The rows whose marks are not written yet, and the version that was seen of each."""
        return dict(self._kept.get(path, {}))

    def write(self) -> None:
        """Write what is kept, as far as that disturbs nobody."""
        if self._busy or not self._kept:
            return
        batch = {path: dict(seen) for path, seen in self._kept.items()}
        self._busy = True
        self._between_saves(lambda: _written(batch), lambda outcome: self._on_written(batch, outcome))

    def _on_written(self, batch: Mapping[Path, Mapping[int, str]], outcome: set[Path] | SyncError) -> None:
        self._busy = False
        done = set() if isinstance(outcome, SyncError) else outcome
        for path in done & set(self._kept):
            written = batch[path]
            left = {fid: version for fid, version in self._kept.pop(path).items() if written.get(fid) != version}
            if left:
                self._kept[path] = left
        if self._kept and not self._clock.isActive():
            self._clock.start(_SOON_MS if done else _LATER_MS)


def _written(batch: Mapping[Path, Mapping[int, str]]) -> set[Path]:
    """The files whose marks were written, or that can have none any more; in the thread for files."""
    return {path for path, seen in batch.items() if _write(path, seen)}


def _write(path: Path, seen: Mapping[int, str]) -> bool:
    try:
        with WorkingCopy.open(path) as copy:
            held = Holder.read(copy.meta(KEY))
            if held is not None and held.in_force() and not (held.purpose == EDIT and held.is_this_program()):
                return False
            mark(copy, seen)
            return True
    except NotAWorkingCopy:
        return True  # it was closed and taken away
    except SyncError as error:
        _LOG.info("marks are kept for now: %s", error)
        return False
