"""Handing changes over: writing the pending ones to a file for somebody who may push, and opening such a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QLocale, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QWidget

from ..bridge.messages import sentence_for
from ..bridge.tasks import Advance
from ..sync.errors import Cancelled
from ..sync.handover import SUFFIX, Applied, Outcome
from ..sync.proposals import Proposal
from .background_work import Received, apply_handover_work, export_work, handover_work
from .handover_dialog import HandoverDialog
from .map.map_flash import show_on_map
from .notices import Notices
from .open_copies import OpenCopies
from .review_dock import ReviewDock
from .reviewing import Reviewing
from .sync_runner import SyncRunner

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

    def __init__(
        self,
        dock: ReviewDock,
        reviewing: Reviewing,
        copies: OpenCopies,
        runner: SyncRunner,
        notices: Notices,
        canvas: QgsMapCanvas,
        window: QWidget,
    ) -> None:
        super().__init__(dock)
        self._dock, self._reviewing, self._copies, self._runner = dock, reviewing, copies, runner
        self._notices, self._canvas, self._window = notices, canvas, window
        self._open: _Open | None = None
        runner.began.connect(self._on_began)
        runner.advanced.connect(self._on_advanced)
        runner.ended.connect(self._on_ended)
        copies.changed.connect(self._on_copies_changed)

    def close(self) -> None:
        """Close the review."""
        self._close_review()

    # exporting

    def ask_and_export(self) -> None:
        """Ask for a file and write the pending changes to it."""
        path = self._path()
        if path is None or not self._reviewing.is_free(path):
            return
        chosen = self._ask_where_to_save(path)
        if chosen is not None:
            title = self.tr("Exporting the changes")
            work = export_work(path, chosen)
            self._reviewing.start(path, title, work, lambda count: self._on_exported(path, chosen, count))

    def _ask_where_to_save(self, path: Path) -> Path | None:
        about = self._copies.about(path)
        name = "".join(" " if one in _FORBIDDEN or not one.isprintable() else one for one in about.layer_name)
        name = " ".join(name.split())[:_LONGEST_NAME].strip(". ") or path.stem
        dialog = QFileDialog(self._window, self.tr("Export changes"), self._folder(path), self._filter(SUFFIX))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.selectFile(name + SUFFIX)
        sure = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = [Path(one) for one in dialog.selectedFiles()]
        dialog.deleteLater()
        if not sure or not chosen:
            return None
        QgsSettings().setValue(_LAST_FOLDER, str(chosen[0].parent))
        return chosen[0]

    def _on_exported(self, path: Path, file: Path, count: int) -> None:
        self._reviewing.after(path)
        if not count:
            self._notices.inform(self.tr("Nothing is pending, so there is nothing to export."))
            return
        text = self.tr(
            "%n change(s) exported to {file}; send it to somebody who may push. They stay pending here.", "", count
        )
        self._notices.say(text.format(file=file.name))

    # reviewing

    def ask_and_open(self) -> None:
        """Ask for a file of changes and show what it would do."""
        path = self._path()
        if path is None:
            return
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window, self.tr("Open changes"), self._folder(path), self._filter(SUFFIX, ".json")
        )
        if chosen:
            QgsSettings().setValue(_LAST_FOLDER, str(Path(chosen).parent))
            self.open(path, Path(chosen))

    def open(self, path: Path, file: Path) -> None:
        """Show what a file of changes would do to a copy; asks about unsaved edits before."""
        about = self._copies.about(path)
        if about is None or not self._reviewing.is_free(path):
            return
        self._close_review()
        self._open = opened = _Open(path, file, HandoverDialog(about.layer_name, self._window))
        opened.reader.advanced.connect(self._on_advanced)
        opened.dialog.apply_requested.connect(lambda: self._apply(opened))
        opened.dialog.record_chosen.connect(self._on_record_chosen)
        opened.dialog.cancel_requested.connect(self._cancel)
        opened.dialog.closed.connect(self._on_closed)
        opened.dialog.show()
        self._read(opened)

    def _read(self, opened: _Open) -> None:
        """Read the file and compare, in the background; where it cannot be read, the window closes and that is told."""
        title = self.tr("Comparing the changes")
        opened.dialog.begin(title)
        done, failed = partial(self._on_read, opened), partial(self._on_not_read, opened)
        work = handover_work(opened.path, opened.file)
        self._copies.when_free(partial(opened.reader.run, opened.path, title, work, done, failed))

    def _on_read(self, opened: _Open, received: Received) -> None:
        if opened is not self._open:
            return
        opened.received = received
        opened.dialog.end()
        opened.dialog.show_proposals(opened.file.name, received.handover.licence, received.proposals)

    def _on_not_read(self, opened: _Open, error: BaseException) -> None:
        if opened is self._open:
            self._close_review()
            self._notices.error(error)

    # applying

    def _apply(self, opened: _Open) -> None:
        received, model = opened.received, opened.dialog.model
        if received is None or not self._reviewing.is_free(opened.path):
            return
        work = apply_handover_work(opened.path, received, model.chosen(), model.sides())
        title = self.tr("Applying the changes")
        opened.dialog.say("")
        done = partial(self._on_applied, opened)
        self._reviewing.start(opened.path, title, work, done, partial(self._on_not_applied, opened))

    def _on_applied(self, opened: _Open, applied: Applied) -> None:
        self._reviewing.after(opened.path)
        self.applied.emit(opened.path)
        text = self._applied_text(applied)
        if opened is self._open and applied.stale:
            opened.dialog.say(text)
            self._read(opened)
            return
        if opened is self._open:
            self._close_review()
        if applied.applied:
            self._dock.show_pending()
        tell = self._notices.say if applied.applied else self._notices.inform
        tell(text)

    def _on_not_applied(self, opened: _Open, _path: Path, error: BaseException) -> None:
        self._reviewing.after(opened.path)
        if opened is not self._open:
            self._notices.error(error)
            return
        opened.dialog.say(sentence_for(error))
        if not isinstance(error, Cancelled):
            self._notices.error(error)

    def _applied_text(self, applied: Applied) -> str:
        parts = [self.tr("Pending now: {count}").format(count=_number(applied.applied))]
        for text, count in (
            (self.tr("left as here: {count}"), applied.count(Outcome.LEFT, Outcome.KEPT, Outcome.CONFLICT)),
            (self.tr("in part left as here: {count}"), _partly(applied)),
            (self.tr("here already: {count}"), applied.already),
            (self.tr("cannot be taken: {count}"), applied.refused),
            (self.tr("changed meanwhile, look again: {count}"), applied.stale),
        ):
            if count:
                parts.append(text.format(count=_number(count)))
        text = ", ".join(parts) + "."
        return text + " " + self.tr("Review them, then push.") if applied.applied else text

    # what else happens

    def _path(self) -> Path | None:
        path = self._dock.current_path()
        if path is None:
            self._notices.inform(self.tr("There is no working copy in this project; load cameras first."))
        return path

    def _folder(self, path: Path) -> str:
        kept = str(QgsSettings().value(_LAST_FOLDER, "") or "")
        return kept if kept and Path(kept).is_dir() else str(path.parent)

    def _filter(self, *suffixes: str) -> str:
        return f"{self.tr('Changes handed over')} ({' '.join('*' + suffix for suffix in suffixes)})"

    def _cancel(self) -> None:
        if self._open is not None:
            self._open.reader.cancel(self._open.path)
            self._runner.cancel(self._open.path)

    def _on_began(self, path: Path, title: str) -> None:
        if self._open is not None and path == self._open.path:
            self._open.dialog.begin(title)

    def _on_ended(self, path: Path) -> None:
        if self._open is not None and path == self._open.path and not self._open.reader.is_busy(path):
            self._open.dialog.end()

    def _on_advanced(self, path: Path, advance: Advance) -> None:
        if self._open is not None and path == self._open.path:
            self._open.dialog.advance(advance)

    def _on_record_chosen(self, proposal: Proposal) -> None:
        if proposal.position is not None:
            show_on_map(self._canvas, proposal.position)

    def _on_copies_changed(self) -> None:
        if self._open is not None and self._copies.about(self._open.path) is None:
            self._close_review()

    def _close_review(self) -> None:
        if self._open is not None:
            self._open.dialog.close()

    def _on_closed(self) -> None:
        opened, self._open = self._open, None
        if opened is not None:
            opened.reader.close()
            opened.reader.deleteLater()
            opened.dialog.deleteLater()


class _Open:
    """The review that is open, and what reads for it: closed with it, so that the next one need not wait."""

    def __init__(self, path: Path, file: Path, dialog: HandoverDialog) -> None:
        self.path, self.file, self.dialog = path, file, dialog
        self.reader = SyncRunner()
        self.received: Received | None = None


def _partly(applied: Applied) -> int:
    """Of how many records something was taken and something in conflict left."""
    return sum(1 for one in applied.results if one.outcome is Outcome.MODIFIED and one.conflicts)


def _number(count: int) -> str:
    return QLocale().toString(count)
