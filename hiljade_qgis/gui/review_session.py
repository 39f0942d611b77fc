"""One window of proposals on one working copy: reads in the background, and makes what was confirmed pending.

Where the proposals come from, and how they are taken, is for who opens it to say (`ReviewPlan`): a hand-over, a file
that is brought in, or a batch that is taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, NamedTuple

from qgis.core import QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..bridge.messages import sentence_for
from ..bridge.tasks import Advance, Work
from ..sync.errors import Cancelled
from ..sync.proposal_taking import Applied, Sides
from ..sync.proposals import Proposal
from .handover_dialog import HandoverDialog
from .handover_texts import applied_text
from .map_beside import show_place_beside
from .notices import Notices
from .open_copies import OpenCopies
from .review_dock import ReviewDock
from .reviewing import Reviewing
from .sync_runner import SyncRunner


class ReviewTools(NamedTuple):
    """The parts of the plugin that a review needs."""

    dock: ReviewDock
    reviewing: Reviewing
    copies: OpenCopies
    runner: SyncRunner
    notices: Notices
    canvas: QgsMapCanvas
    window: QWidget

    def current_path(self) -> Path | None:
        """The working copy that the dock shows; says so where there is none."""
        path: Path | None = self.dock.current_path()
        if path is None:
            self.notices.inform(
                QCoreApplication.translate(
                    "HandingOver", "There is no working copy in this project; load cameras first."
                )
            )
        return path


def kept_folder(setting: str, path: Path) -> str:
    """The folder that was chosen last for something, if it is still there; else that of the working copy."""
    kept = str(QgsSettings().value(setting, "") or "")
    return kept if kept and Path(kept).is_dir() else str(path.parent)


@dataclass(frozen=True)
class ReviewPlan:
    """Where proposals come from and how they are taken.

    Attributes:
        reading, applying: what is said while that is under way.
        read: the work that finds the proposals; asked each time that they are looked for.
        show: takes what that work gave; gives a sentence about where it comes from, and what to list.
        apply: the work that takes what is ticked, with the sides that were chosen; gives an Applied.
        confirm: asked before; calls what it is given where that may go on.
        told: how it is told what became of it.
    """

    reading: str
    applying: str
    read: Callable[[], Work]
    show: Callable[[Any], tuple[str, Sequence[Proposal]]]
    apply: Callable[[Collection[int], Sides], Work]
    confirm: Callable[[Callable[[], None]], None] = lambda go_on: go_on()
    told: Callable[[Applied], str] = applied_text


class ReviewSession(QObject):
    """A window of proposals while it is open.

    Signals:
        applied(object): proposals were made pending in this copy; its path.
        listed(): proposals are listed, or others than before.
        not_listed(object): others were looked for, and an error stood in the way; what was listed before still is.
        closed(): the window is gone.
    """

    applied = pyqtSignal(object)
    listed = pyqtSignal()
    not_listed = pyqtSignal(object)
    closed = pyqtSignal()

    def __init__(self, path: Path, dialog: HandoverDialog, plan: ReviewPlan, tools: ReviewTools) -> None:
        super().__init__(tools.dock)
        self.path, self.dialog = path, dialog
        self._plan, self._tools = plan, tools
        self._was_read, self._is_open, self._applies = False, True, False
        self.reader = SyncRunner(self)
        self.reader.advanced.connect(self._on_advanced)
        tools.runner.began.connect(self._on_began)
        tools.runner.advanced.connect(self._on_advanced)
        tools.runner.ended.connect(self._on_ended)
        tools.copies.changed.connect(self._on_copies_changed)
        dialog.apply_requested.connect(self._on_apply_requested)
        dialog.record_chosen.connect(self._on_record_chosen)
        dialog.cancel_requested.connect(self._cancel)
        dialog.closed.connect(self._on_closed)
        dialog.show()
        self.read()

    def close(self) -> None:
        """Close the window."""
        if self._is_open:
            self.dialog.close()

    def is_open(self) -> bool:
        """Whether the window is still there."""
        return self._is_open

    # reading

    def read(self) -> None:
        """Look for the proposals, in the background; where that fails the first time, the window closes."""
        self.dialog.begin(self._plan.reading)
        self._tools.copies.when_free(self._run)

    def _run(self) -> None:
        if self._is_open:
            self.reader.run(self.path, self._plan.reading, self._plan.read(), self._on_read, self._on_not_read)

    def _on_read(self, received: Any) -> None:
        self._was_read = True
        origin, proposals = self._plan.show(received)
        self.dialog.end()
        self.dialog.show_proposals(origin, proposals)
        self.listed.emit()

    def _on_not_read(self, error: BaseException) -> None:
        if not self._was_read:
            self.close()
            self._tools.notices.error(error)
            return
        self.dialog.end()
        self.dialog.say(sentence_for(error))
        self.not_listed.emit(error)

    # applying

    def _on_apply_requested(self) -> None:
        if self._was_read and self._tools.reviewing.is_free(self.path):
            self._plan.confirm(self._apply)

    def _apply(self) -> None:
        model = self.dialog.model
        work = self._plan.apply(model.chosen(), model.sides())
        self.dialog.say("")
        self._applies = True
        self._tools.reviewing.start(self.path, self._plan.applying, work, self._on_applied, self._on_not_applied)

    def _on_applied(self, applied: Applied) -> None:
        tools, self._applies = self._tools, False
        tools.reviewing.after(self.path)
        self.applied.emit(self.path)
        text = self._plan.told(applied)
        if self._is_open and applied.stale:
            self.dialog.say(text)
            self.read()
            return
        if self._is_open:
            self.close()
        else:
            self.deleteLater()
        if applied.applied:
            tools.dock.show_pending()
        tell = tools.notices.say if applied.applied else tools.notices.inform
        tell(text)

    def _on_not_applied(self, _path: Path, error: BaseException) -> None:
        self._applies = False
        self._tools.reviewing.after(self.path)
        if not self._is_open:
            self._tools.notices.error(error)
            self.deleteLater()
            return
        self.dialog.say(sentence_for(error))
        if not isinstance(error, Cancelled):
            self._tools.notices.error(error)

    # what else happens

    def _cancel(self) -> None:
        self.reader.cancel(self.path)
        self._tools.runner.cancel(self.path)

    def _on_began(self, path: Path, title: str) -> None:
        if self._is_open and path == self.path:
            self.dialog.begin(title)

    def _on_ended(self, path: Path) -> None:
        if self._is_open and path == self.path and not self.reader.is_busy(path):
            self.dialog.end()

    def _on_advanced(self, path: Path, advance: Advance) -> None:
        if self._is_open and path == self.path:
            self.dialog.advance(advance)

    def _on_record_chosen(self, proposal: Proposal) -> None:
        if proposal.position is not None:
            show_place_beside(self._tools.canvas, proposal.position, self.dialog)

    def _on_copies_changed(self) -> None:
        if self._is_open and self._tools.copies.about(self.path) is None:
            self.close()

    def _on_closed(self) -> None:
        if self._is_open:
            self._is_open = False
            self.reader.close()
            self.dialog.deleteLater()
            self.closed.emit()
            if not self._applies:
                self.deleteLater()
