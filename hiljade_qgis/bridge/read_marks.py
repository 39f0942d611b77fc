"""Which records somebody looked at, and in which version."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QObject

from ..sync.read_marks import mark
from .kept_marks import BetweenSaves, KeptMarks


class ReadMarks(KeptMarks):
    """Keeps who was looked at: by fid the version that was seen."""

    def __init__(self, between_saves: BetweenSaves, parent: QObject | None = None) -> None:
        super().__init__(between_saves, mark, parent)

    def note(self, path: Path, fid: int, version: str) -> None:
        """Somebody looked at this row, which said that version, or "" for none; one never saved is nothing to note."""
        if fid >= 0:
            self.keep(path, {fid: version})
