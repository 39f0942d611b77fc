"""`hiljade:resolve`: settle all conflicts of a working copy by one side."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingOutputNumber
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.conflicts import by_side, conflicts, resolve
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress
from .strategy import STRATEGY, add_strategy, by_name, side_of
from .working_copy_algorithm import Values, WorkingCopyAlgorithm

SETTLED = "SETTLED"
LEFT = "LEFT"


class ResolveAlgorithm(WorkingCopyAlgorithm):
    """Settles conflicts in bulk."""

    icon_name = "conflicts"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "resolve"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Settle conflicts")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Settles all conflicts of a working copy by one side.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Settles every conflict of a working copy by one side: mine is what stands in the working copy, theirs "
            "what the server holds. Only the fields in conflict are settled; what merged stays merged. A camera that "
            "one side deleted is deleted, or kept, as that side has it.\n\n"
            "What is mine is then pending and can be pushed. The file is copied before, to its name with "
            ".before-resolve.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        add_strategy(self, optional=False)
        self.addOutput(QgsProcessingOutputNumber(SETTLED, translate("Processing", "Conflicts settled")))
        self.addOutput(QgsProcessingOutputNumber(LEFT, translate("Processing", "Conflicts left")))

    def checkParameterValues(self, parameters: Values, context: QgsProcessingContext) -> tuple[bool, str]:
        """A side may be given by its name or its place."""
        return super().checkParameterValues(by_name(parameters), context)

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Settle them."""
        side = side_of(self, parameters, context)
        if side is None:
            text = QCoreApplication.translate("Processing", "{name} is neither mine nor theirs.")
            raise QgsProcessingException(text.format(name=STRATEGY))
        with WorkingCopy.open(path) as copy:
            choices = [by_side(one, side) for one in conflicts(copy)]
            settled = resolve(copy, choices, FeedbackProgress(feedback)).settled
            left = len(conflicts(copy))
        return {SETTLED: len(settled), LEFT: left}
