"""Taking a batch back: lists the batches, shows what reversing one would do, and does what is ticked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...sync.batches import Batch
from ...sync.proposals import Proposal
from ..handover_dialog import HandoverDialog
from ..handover_texts import counts_text
from ..map_beside import place_left_of_map
from ..review_session import ReviewPlan, ReviewSession, ReviewTools
from .batches_dialog import BatchesDialog
from .bring_in_texts import reversal_words
from .bring_in_work import batches_work, reverse_work, weigh_reversal_work


class ReversingBatches(QObject):
    """Works on the copy that the dock shows; one review at a time.

    Signals:
        applied(object): a reversal became pending in this copy; its path.
    """

    applied = pyqtSignal(object)

    def __init__(self, tools: ReviewTools) -> None:
        super().__init__(tools.dock)
        self._tools = tools
        self._session: ReviewSession | None = None

    def close(self) -> None:
        """Close the review."""
        session, self._session = self._session, None
        if session is not None and not sip.isdeleted(session):
            session.close()

    def ask_for_batch(self, _checked: bool = False) -> None:
        """List the batches, and go on with the one that is chosen."""
        tools, path = self._tools, self._tools.current_path()
        if path is not None and tools.reviewing.is_idle(path):
            title = self.tr("Reading the batches")
            tools.reviewing.start(path, title, batches_work(path), lambda found: self._on_batches(path, found))

    def _on_batches(self, path: Path, found: list[Batch]) -> None:
        dialog = BatchesDialog(found, self._tools.window)
        dialog.reverse_requested.connect(lambda batch: self.reverse(path, batch))
        dialog.exec()
        dialog.deleteLater()

    def reverse(self, path: Path, batch: Batch) -> None:
        """Show what taking this batch back would do; asks about unsaved edits before."""
        if not self._tools.reviewing.is_free(path):
            return
        self.close()
        weighed: list[Proposal] = []

        def show(proposals: list[Proposal]) -> tuple[str, Sequence[Proposal]]:
            weighed[:] = proposals
            return "", proposals

        plan = ReviewPlan(
            self.tr("Comparing the batch"),
            self.tr("Reversing the batch"),
            lambda: weigh_reversal_work(path, batch.number),
            show,
            lambda chosen, sides: reverse_work(path, batch.number, list(weighed), list(chosen), sides),
            told=lambda applied: counts_text(applied, self.tr("Put back as before the batch: {count}")),
        )
        dialog = HandoverDialog(reversal_words(batch.about.name), self._tools.window)
        dialog.setObjectName("HiljadeReversalDialog")
        place_left_of_map(dialog, self._tools.window)
        self._session = ReviewSession(path, dialog, plan, self._tools)
        self._session.applied.connect(self.applied)
