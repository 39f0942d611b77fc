"""Which findings of checks somebody took for fine as they are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.PyQt.QtCore import QObject

from ..sync.fine_marks import FineMark, mark_fine
from .kept_marks import BetweenSaves, KeptMarks


class FineMarks(KeptMarks):
    """Keeps whether findings are fine: by `FineMark`."""

    def __init__(self, between_saves: BetweenSaves, parent: QObject | None = None) -> None:
        super().__init__(between_saves, mark_fine, parent)

    def note(self, path: Path, marks: Iterable[FineMark], fine: bool) -> None:
        """Findings are fine as they are, or are not any more; of rows never saved there is nothing to note."""
        self.keep(path, {one: fine for one in marks if one.fid >= 0})

    def known(self, path: Path, written: frozenset[FineMark]) -> frozenset[FineMark]:
        """The findings that are fine: those that the file says, and what is not written yet."""
        kept = self.kept(path)
        return written - {one for one, fine in kept.items() if not fine} | {one for one, fine in kept.items() if fine}
