"""Going back: reversing a past push, and restoring an earlier version of one camera. Both make pending changes."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from ..core.record import Record
from ..sync.history import Version
from ..sync.reverse import PastPush, Reversed
from .background_work import history_work, pushes_work, restore_work, reverse_work
from .history_dialog import HistoryDialog
from .notices import Notices
from .open_copies import OpenCopies
from .pushes_dialog import LeftDialog, PushesDialog
from .review_dock import ReviewDock
from .reviewing import Reviewing


class GoingBack(QObject):
    """Asks what to go back to, for the copy that the dock shows, and does it in the background."""

    def __init__(
        self,
        dock: ReviewDock,
        reviewing: Reviewing,
        copies: OpenCopies,
        notices: Notices,
        canvas: QgsMapCanvas,
        window: QWidget,
    ) -> None:
        super().__init__(dock)
        self._dock, self._reviewing, self._copies = dock, reviewing, copies
        self._notices, self._canvas, self._window = notices, canvas, window

    def ask_for_push(self) -> None:
        """List the past pushes and reverse the one that is chosen."""
        path = self._path()
        if path is not None and self._reviewing.is_idle(path):
            title = self.tr("Reading the past pushes")
            self._reviewing.start(path, title, pushes_work(path), lambda pushes: self._on_pushes(path, pushes))

    def ask_for_version(self) -> None:
        """Show the history of the selected camera and restore the version that is chosen."""
        path = self._path()
        if path is None:
            return
        selected = self._copies.selected(path)
        if len(selected) != 1:
            self._notices.inform(self.tr("Select one camera in the cameras layer to see its history."))
            return
        fid, label = selected[0]
        connection = self._reviewing.ready(path)
        if connection is not None:
            title = self.tr("Reading the history")
            work = history_work(path, connection, fid)
            self._reviewing.start(path, title, work, lambda versions: self._on_history(path, fid, label, versions))

    def _path(self) -> Path | None:
        path = self._dock.current_path()
        if path is None:
            self._notices.inform(self.tr("There is no working copy in this project; load cameras first."))
        return path

    def _on_pushes(self, path: Path, pushes: list[PastPush]) -> None:
        dialog = PushesDialog(pushes, self._window)
        dialog.reverse_requested.connect(lambda push_id: self._reverse(path, push_id))
        dialog.exec()
        dialog.deleteLater()

    def _reverse(self, path: Path, push_id: str) -> None:
        if self._reviewing.is_free(path):
            title = self.tr("Reversing a push")
            work = reverse_work(path, push_id)
            self._reviewing.start(path, title, work, lambda done: self._on_reversed(path, done))

    def _on_reversed(self, path: Path, done: Reversed) -> None:
        self._reviewing.after(path)
        if done.pending:
            self._dock.show_pending()
            self._notices.say(
                self.tr("%n record(s) were put back; review them, then push.", "", len(done.pending))
            )
        elif not done.conflicts:
            self._notices.inform(self.tr("Everything is as it was before this push already."))
        if done.conflicts:
            dialog = LeftDialog(done.conflicts, self._window)
            dialog.record_chosen.connect(lambda fid: self._copies.show_camera(path, fid, self._canvas))
            dialog.exec()
            dialog.deleteLater()

    def _on_history(self, path: Path, fid: int, label: str, versions: list[Version]) -> None:
        dialog = HistoryDialog(label or self.tr("Camera {fid}").format(fid=fid), versions, self._window)
        dialog.restore_requested.connect(lambda record: self._restore(path, fid, record))
        dialog.exec()
        dialog.deleteLater()

    def _restore(self, path: Path, fid: int, record: Record) -> None:
        if self._reviewing.is_free(path):
            title = self.tr("Restoring a version")
            self._reviewing.start(path, title, restore_work(path, fid, record), lambda _fid: self._on_restored(path))

    def _on_restored(self, path: Path) -> None:
        self._reviewing.after(path)
        self._dock.show_pending()
        self._notices.say(self.tr("The camera is as it was then; review the change, then push."))
