"""`hiljade:applychanges`: changes that somebody handed over, into the working copy of somebody who may push them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFile
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.conflicts import Side
from ..sync.handover import Applied, apply_handover, read_handover
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress
from .proposal_algorithm import ProposalAlgorithm
from .strategy import add_strategy
from .working_copy_algorithm import Values

CHANGES = "CHANGES"


class ApplyChangesAlgorithm(ProposalAlgorithm):
    """Makes handed-over changes pending ones."""

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "applychanges"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Apply handed-over changes")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Turns changes that somebody handed over into pending changes of a working copy."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Takes a file of changes that somebody without the right to write has exported, and makes them pending "
            "changes of this working copy of the same layer, to be looked at and pushed like any other. Nothing is "
            "made twice when the same file is applied again.\n\n"
            "Only what was changed on both sides to different values is a conflict; it stays as it is here unless a "
            "side is chosen: mine is the working copy, theirs the file.\n\n"
            "The report is a JSON list with server_id, fid, name, result, conflicts and reason of each camera.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        self.addParameter(
            QgsProcessingParameterFile(CHANGES, translate("Processing", "Handed-over changes"), extension="json")
        )
        add_strategy(self, optional=True)
        self.add_results()

    def apply(
        self,
        path: Path,
        side: Side | None,
        parameters: Values,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Applied:
        """Read the file and merge it."""
        handover = read_handover(Path(self.parameterAsFile(parameters, CHANGES, context)))
        sides = {} if side is None else dict.fromkeys(range(len(handover.changes)), side)
        with WorkingCopy.open(path) as copy:
            return apply_handover(copy, handover, None, sides, FeedbackProgress(feedback))
