"""Handing changes over: writing the pending ones to a file for somebody who may push, and opening such a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ..sync.handover import SUFFIX
from ..sync.proposals import Proposal
from .background_work import Received, apply_handover_work, export_work, handover_work
from .field_text import value_text
from .file_questions import ask_where_to_save
from .handover_dialog import HandoverDialog
from .handover_texts import handed_over_words
from .review_session import ReviewPlan, ReviewSession, ReviewTools, kept_folder

_LAST_FOLDER = "hiljade/last_handover_folder"
_FORBIDDEN = '<>:"/\\|?*'
"""In the name of a file, on one system or another."""
_LONGEST_NAME = 60


class HandingOver(QObject):
    """Works on the copy that the dock shows; one review at a time.

    Signals:
        applied(object): proposals were made pending in this copy; its path.
    """

    applied = pyqtSignal(object)

    def __init__(self, tools: ReviewTools) -> None:
        super().__init__(tools.dock)
        self._tools = tools
        self._session: ReviewSession | None = None

    def close(self) -> None:
        """Close the review."""
        if self._session is not None and not sip.isdeleted(self._session):
            self._session.close()
        self._session = None

    # exporting

    def ask_and_export(self) -> None:
        """Ask for a file and write the pending changes to it."""
        path = self._tools.current_path()
        if path is None or not self._tools.reviewing.is_free(path):
            return
        chosen = self._ask_where_to_save(path)
        if chosen is not None:
            title = self.tr("Exporting the changes")
            work = export_work(path, chosen)
            self._tools.reviewing.start(path, title, work, lambda count: self._on_exported(path, chosen, count))

    def _ask_where_to_save(self, path: Path) -> Path | None:
        about = self._tools.copies.about(path)
        name = "".join(" " if one in _FORBIDDEN or not one.isprintable() else one for one in about.layer_name)
        name = " ".join(name.split())[:_LONGEST_NAME].strip(". ") or path.stem
        folder = kept_folder(_LAST_FOLDER, path)
        title, kinds = self.tr("Export changes"), self._filter(SUFFIX)
        chosen = ask_where_to_save(self._tools.window, title, folder, kinds, SUFFIX, name + SUFFIX)
        if chosen is not None:
            QgsSettings().setValue(_LAST_FOLDER, str(chosen.parent))
        return chosen

    def _on_exported(self, path: Path, file: Path, count: int) -> None:
        self._tools.reviewing.after(path)
        if not count:
            self._tools.notices.inform(self.tr("Nothing is pending, so there is nothing to export."))
            return
        text = self.tr(
            "%n change(s) exported to {file}; send it to somebody who may push. They stay pending here.", "", count
        )
        self._tools.notices.say(text.format(file=file.name))

    # reviewing

    def ask_and_open(self) -> None:
        """Ask for a file of changes and show what it would do."""
        path = self._tools.current_path()
        if path is None:
            return
        chosen, _filter = QFileDialog.getOpenFileName(
            self._tools.window, self.tr("Open changes"), kept_folder(_LAST_FOLDER, path), self._filter(SUFFIX, ".json")
        )
        if chosen:
            QgsSettings().setValue(_LAST_FOLDER, str(Path(chosen).parent))
            self.open(path, Path(chosen))

    def open(self, path: Path, file: Path) -> None:
        """Show what a file of changes would do to a copy; asks about unsaved edits before."""
        about = self._tools.copies.about(path)
        if about is None or not self._tools.reviewing.is_free(path):
            return
        self.close()
        received: list[Received] = []

        def show(read: Received) -> tuple[str, Sequence[Proposal]]:
            received[:] = [read]
            return _origin(file, read), read.proposals

        plan = ReviewPlan(
            self.tr("Comparing the changes"),
            self.tr("Applying the changes"),
            lambda: handover_work(path, file),
            show,
            lambda chosen, sides: apply_handover_work(path, received[0], list(chosen), sides),
        )
        dialog = HandoverDialog(handed_over_words(about.layer_name), self._tools.window)
        self._session = ReviewSession(path, dialog, plan, self._tools)
        self._session.applied.connect(self.applied)

    def _filter(self, *suffixes: str) -> str:
        return f"{self.tr('Changes handed over')} ({' '.join('*' + suffix for suffix in suffixes)})"


def _origin(file: Path, received: Received) -> str:
    translate = QCoreApplication.translate
    text = translate("HandoverDialog", "From {file}: %n change(s).", "", len(received.proposals))
    text = text.format(file=value_text(file.name))
    if received.handover.licence:
        text += " " + translate("HandoverDialog", "Licence: {licence}.").format(
            licence=value_text(received.handover.licence)
        )
    return text
