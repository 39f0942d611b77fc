"""`hiljade:exportchanges`: pending changes as a file for somebody who may push them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.handover import SUFFIX, export_changes
from ..sync.working_copy import WorkingCopy
from .working_copy_algorithm import Values, WorkingCopyAlgorithm

OUTPUT = "OUTPUT"
COUNT = "COUNT"


class ExportChangesAlgorithm(WorkingCopyAlgorithm):
    """Writes a hand-over."""

    icon_name = "changes_out"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "exportchanges"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Export pending changes")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Writes pending changes to a file for somebody who may push them."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Writes the pending changes of a working copy, each with what it was made from, to one file. Who has no "
            "right to write to the server sends it to somebody who has; there it is looked at, applied and pushed.\n\n"
            "Where it is known why a camera was deleted, as by “Merge duplicates”, the file says that too. It holds no "
            "names of people. The working copy stays as it is.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT,
                translate("Processing", "Handed-over changes"),
                fileFilter=translate("Processing", "Pending changes") + f" (*{SUFFIX})",
            )
        )
        self.addOutput(QgsProcessingOutputNumber(COUNT, translate("Processing", "Changes in the file")))

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Write the file."""
        output = Path(self.parameterAsFileOutput(parameters, OUTPUT, context))
        if output.suffix.lower() != ".json":
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Processing", "{file} is no name for handed-over changes; end it in {suffix}."
                ).format(file=output.name, suffix=SUFFIX)
            )
        with WorkingCopy.open(path) as copy:
            count = export_changes(copy, output)
        return {OUTPUT: str(output), COUNT: count}
