"""Between the dock and the work: which copies the project has, what is pending in them, pull and push."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..bridge import connections as stored
from ..bridge.connections import Connection
from ..bridge.messages import sentence_for, shown_address
from ..bridge.tasks import Advance
from ..core.red_flags import Flag
from ..sync.errors import SyncError
from ..sync.pending import PendingChange
from ..sync.pulled import Pulled, TakesMuchAway
from ..sync.push_plan import FlagsNotAccepted
from .background_work import Sent, pull_work, push_work, review_work
from .edit_session import end_edit_sessions
from .flags_dialog import FlagsDialog
from .loss_question import accepts_losses
from .map.map_flash import show_on_map
from .master_password import unlock_and_say_why
from .notices import Notices
from .open_copies import OpenCopies
from .review_dock import ReviewDock
from .shown_copies import connection_for, shown_copy
from .sync_runner import SyncRunner


class Reviewing(QObject):
    """Listens to the dock and answers it; works on the copies that `copies` found in the project.

    Signals:
        resolve_requested(object): somebody wants to work through the conflicts of this copy; its path.
        synchronised(object): a pull or a push of this copy ended, well or not; its path.
    """

    resolve_requested = pyqtSignal(object)
    synchronised = pyqtSignal(object)

    def __init__(
        self,
        dock: ReviewDock,
        copies: OpenCopies,
        runner: SyncRunner,
        notices: Notices,
        canvas: QgsMapCanvas,
        window: QWidget,
    ) -> None:
        super().__init__(dock)
        self._dock, self._copies, self._runner = dock, copies, runner
        self._notices, self._canvas, self._window = notices, canvas, window
        self._looker = SyncRunner(self)
        self._look_again: set[Path] = set()
        self._offers: dict[Path, str] = {}
        dock.copy_chosen.connect(self._on_copy_chosen)
        dock.refresh_requested.connect(self.look)
        dock.record_chosen.connect(self._on_record_chosen)
        dock.result_chosen.connect(self._on_result_chosen)
        dock.pull_requested.connect(lambda path: self.pull(path))
        dock.push_requested.connect(self.push)
        dock.cancel_requested.connect(self._on_cancel)
        copies.changed.connect(self._on_copies_changed)
        copies.edits_saved.connect(self.look)
        runner.began.connect(self._on_began)
        runner.advanced.connect(self._on_advanced)
        runner.ended.connect(self._on_ended)
        self._on_copies_changed()

    def close(self) -> None:
        """Look at nothing more."""
        self._looker.close()

    def look(self, path: Path) -> None:
        """Find the pending changes of a copy in the background and list them."""
        if path != self._dock.current_path():
            return
        if self._looker.is_busy(path):
            self._look_again.add(path)
            return
        if not self._dock.records():
            self._dock.show_looking()
        self._looker.run(
            path,
            self.tr("Looking for changes"),
            review_work(path),
            lambda found: self._on_looked(path, lambda: self._show(path, found)),
            lambda error: self._on_looked(path, lambda: self._dock.show_problem(path, sentence_for(error))),
        )

    def pull_current(self) -> None:
        """Pull into the copy that the dock shows."""
        path = self._dock.current_path()
        if path is None:
            self._notices.inform(self.tr("There is no working copy in this project; load cameras first."))
        else:
            self.pull(path)

    def pull(self, path: Path, accept_losses: bool = False) -> None:
        """Bring others' changes in, after asking about unsaved edits; what takes much away is asked about.

        Args:
            accept_losses: that was said yes to.
        """
        connection = self.ready(path)
        if connection is not None:
            title = self.tr("Pulling from {server}").format(server=shown_address(connection.url))
            work = pull_work(path, connection, accept_losses)
            self.start(path, title, work, lambda pulled: self._on_pulled(path, pulled), self._on_not_pulled)

    def push(self, path: Path, comment: str, accepted: frozenset[Flag] = frozenset()) -> None:
        """Send the pending changes; what looks like an accident is asked about.

        Unsaved edits are asked about too. Nothing is sent then: nobody has seen them in the list yet.

        Args:
            accepted: the red flags that were said yes to.
        """
        unseen = any(layer.isModified() for layer in self._copies.edited(path))
        connection = self.ready(path)
        if connection is None:
            return
        if unseen:
            self._notices.inform(self.tr("Nothing was sent yet: look at what is listed as pending now, then push."))
            self.look(path)
            return
        if Flag.COMMUNITY_RULES in accepted:
            stored.remember_rules_read(connection.url)
        elif stored.rules_were_read(connection.url):
            accepted |= {Flag.COMMUNITY_RULES}
        title = self.tr("Pushing to {server}").format(server=shown_address(connection.url))
        work = push_work(path, connection, comment, accepted)
        self.start(path, title, work, lambda sent: self._on_pushed(path, sent), partial(self._on_not_pushed, comment))

    def is_idle(self, path: Path) -> bool:
        """Whether nothing is under way on this copy; says so where something is."""
        if self._runner.is_busy(path):
            self._say_busy()
            return False
        return self._copies.about(path) is not None

    def _say_busy(self) -> None:
        self._notices.inform(self.tr("Something is under way on this working copy already; wait for it to end."))

    def is_free(self, path: Path) -> bool:
        """Whether nothing stands in the way of changing this copy, after asking about unsaved edits."""
        return self.is_idle(path) and end_edit_sessions(self._copies.edited(path), self._window)

    def ready(self, path: Path) -> Connection | None:
        """The connection to use, once nothing stands in the way any more; None where something does."""
        about = self._copies.about(path)
        if about is None or not self.is_free(path):
            return None
        connection = connection_for(about)
        try:
            if connection.checked_authcfg():
                unlock_and_say_why(self._notices)
        except SyncError as error:
            self._notices.error(error)
            return None
        return connection

    def start(self, path: Path, title: str, work: Callable, done: Callable, failed: Callable | None = None) -> None:
        """Do work on a copy once its edit sessions have given it back; then comes `done(result)`, or
        `failed(path, error)`. Neither comes where something else was begun in between; that is said."""
        told = failed or self._on_failed

        def run() -> None:
            if not self._runner.run(path, title, work, done, lambda error: told(path, error)):
                self._say_busy()

        self._copies.when_free(run)

    # what comes back

    def _on_pulled(self, path: Path, pulled: Pulled) -> None:
        parts = [
            self.tr("%n new", "", pulled.created),
            self.tr("%n changed", "", pulled.modified),
            self.tr("%n deleted", "", pulled.deleted),
        ]
        text = self.tr("Pulled: {counts}.").format(counts=", ".join(parts))
        if pulled.conflicts:
            text += " " + self.tr("%n conflict(s) with your pending changes.", "", pulled.conflicts)
            self._offer_to_resolve(path, text)
        else:
            self._notices.say(text)
        self.after(path)

    def _on_not_pulled(self, path: Path, error: BaseException) -> None:
        """Nothing was changed: ask about what would be lost, or say what stood in the way."""
        about = self._copies.about(path)
        if not isinstance(error, TakesMuchAway) or about is None:
            self._on_failed(path, error)
            return
        self.after(path)
        if accepts_losses(error.plan, about.url, self._window):
            self.pull(path, accept_losses=True)

    def _on_pushed(self, path: Path, sent: Sent) -> None:
        if path == self._dock.current_path():
            self._dock.show_results(sent.pushed, sent.labels)
        stopped = sent.pushed.stopped_by
        if stopped is not None:
            self._notices.error(stopped)
        conflicts = sent.pushed.conflicts
        if conflicts:
            text = self.tr("%n conflict(s): others changed the same, and nothing was sent of it.", "", conflicts)
            self._offer_to_resolve(path, text)
        self.after(path)

    def _on_not_pushed(self, comment: str, path: Path, error: BaseException) -> None:
        """Nothing was sent: ask about what looks like an accident, or say what stood in the way."""
        if not isinstance(error, FlagsNotAccepted):
            self._on_failed(path, error)
            return
        self.after(path)
        if path != self._dock.current_path():
            self._notices.error(error)
            return
        dialog = FlagsDialog(error.flags, self._dock.records(), self._dock.public_text(), self._window)
        dialog.record_chosen.connect(self._on_record_chosen)
        sure = dialog.exec() == QDialog.DialogCode.Accepted
        accepted = dialog.accepted_flags()
        dialog.deleteLater()
        if sure:
            self.push(path, comment, accepted)

    def _on_failed(self, path: Path, error: BaseException) -> None:
        self._notices.error(error)
        self.after(path)

    def _offer_to_resolve(self, path: Path, text: str) -> None:
        self._withdraw_offer(path)
        self._offers[path] = text
        self._notices.offer(text, self.tr("Resolve conflicts…"), lambda: self.resolve_requested.emit(path))

    def _withdraw_offer(self, path: Path) -> None:
        if path in self._offers:
            self._notices.take_back(self._offers.pop(path))

    def _show(self, path: Path, found: list[PendingChange]) -> None:
        self._dock.show_records(path, found)
        if not any(change.conflict for change in found):
            self._withdraw_offer(path)

    def after(self, path: Path) -> None:
        """The file has changed: show what is in it now."""
        self._copies.reload(path)
        self.look(path)
        self.synchronised.emit(path)

    def _on_looked(self, path: Path, show: Callable[[], None]) -> None:
        if path in self._look_again:
            self._look_again.discard(path)
            self.look(path)
        else:
            show()

    # what the dock and the project say

    def _on_copies_changed(self) -> None:
        copies = self._copies.all()
        names = Counter(about.layer_name for _path, about in copies)
        self._dock.set_copies([shown_copy(path, about, names[about.layer_name] > 1) for path, about in copies])

    def _on_copy_chosen(self, path: Path | None) -> None:
        if path is None:
            return
        self._dock.end()
        if self._runner.is_busy(path):
            self._dock.begin(self.tr("Working…"))
        self.look(path)

    def _on_record_chosen(self, change: PendingChange) -> None:
        if change.position is None:
            self._notices.inform(self.tr("This camera has no position."))
        elif not show_on_map(self._canvas, change.position):
            self._notices.inform(self.tr("The map's coordinate system cannot show this place."))

    def _on_result_chosen(self, fid: int) -> None:
        path = self._dock.current_path()
        if path is not None:
            self._copies.show_camera(path, fid, self._canvas)

    def _on_began(self, path: Path, title: str) -> None:
        if path == self._dock.current_path():
            self._dock.begin(title)

    def _on_advanced(self, path: Path, advance: Advance) -> None:
        if path == self._dock.current_path():
            self._dock.advance(advance)

    def _on_ended(self, path: Path) -> None:
        if path == self._dock.current_path():
            self._dock.end()

    def _on_cancel(self) -> None:
        path = self._dock.current_path()
        if path is not None:
            self._runner.cancel(path)
