"""`hiljade:reversebatch`: take what was brought in back by new pending changes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.messages import reason_text
from ..sync import lease
from ..sync.batches import batches, reverse_batch, weigh_reversal
from ..sync.proposal_taking import Applied, AppliedOne, Outcome
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress, one_line, warn_of_each
from .bring_in import BATCH
from .working_copy_algorithm import CONFLICTS, DELETED, MODIFIED, REFUSED, Values, WorkingCopyAlgorithm


class ReverseBatchAlgorithm(WorkingCopyAlgorithm):
    """Takes a batch back."""

    icon_name = "undo"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "reversebatch"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Reverse a batch")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Makes pending changes that take back what was brought in.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Takes a batch that was brought into this working copy back: cameras that it added are deleted, fields "
            "that it changed get their old values. Where it was pushed already, these are pending changes; push them "
            "to make it so. What somebody changed since is a conflict: it is named in the log and stays as it is.\n\n"
            "“List batches” gives the numbers. Pull first, so that what others did since is known.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        self.add_working_copy()
        self.addParameter(
            QgsProcessingParameterNumber(
                BATCH,
                QCoreApplication.translate("Processing", "Number of the batch"),
                QgsProcessingParameterNumber.Type.Integer,
                minValue=1,
            )
        )
        self.add_counts(MODIFIED, DELETED, CONFLICTS, REFUSED)

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Reverse it."""
        number = self.parameterAsInt(parameters, BATCH, context)
        progress = FeedbackProgress(feedback)
        with WorkingCopy.open(path) as copy:
            if number not in {one.number for one in batches(copy)}:
                text = QCoreApplication.translate(
                    "Processing", "{file} knows no batch {number}; hiljade:batches lists them."
                )
                raise QgsProcessingException(text.format(file=copy.path.name, number=number))
            with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
                proposals = weigh_reversal(copy, number, progress)
                applied = reverse_batch(copy, number, proposals, None, {}, held, progress)
        _tell(applied, feedback)
        return {
            MODIFIED: applied.modified,
            DELETED: applied.deleted,
            CONFLICTS: applied.conflicts,
            REFUSED: applied.refused,
        }


def _tell(applied: Applied, feedback: QgsProcessingFeedback) -> None:
    left = [one for one in applied.results if one.conflicts or one.outcome is Outcome.REFUSED]
    warn_of_each(list(map(_told, left)), feedback)


def _told(one: AppliedOne) -> str:
    translate = QCoreApplication.translate
    name = one_line(one.proposal.label or one.proposal.server_id or str(one.fid or ""))
    if one.outcome is Outcome.REFUSED:
        text = translate("Processing", "Camera {name} was left out: {reason}")
        return text.format(name=name, reason=one_line(reason_text(one.proposal.reason)))
    text = translate("Processing", "Camera {name} was changed since and stays so: {fields}.")
    return text.format(name=name, fields=", ".join(map(one_line, one.conflicts)))
