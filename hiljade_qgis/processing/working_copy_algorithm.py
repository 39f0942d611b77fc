"""What the algorithms on a working copy have in common: its file, nobody editing it meanwhile, fresh layers afterwards.

They touch no layer: they work on the file, in whatever thread Processing runs them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..bridge.layers import edited_layers
from .algorithm import HiljadeAlgorithm, told_in_a_sentence
from .reloading import reload_layers_on

WORKING_COPY = "WORKING_COPY"
CREATED = "CREATED"
MODIFIED = "MODIFIED"
DELETED = "DELETED"
CONFLICTS = "CONFLICTS"
REFUSED = "REFUSED"

Values = dict[str, Any]


def _count_text(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        CREATED: translate("Processing", "New cameras"),
        MODIFIED: translate("Processing", "Changed cameras"),
        DELETED: translate("Processing", "Deleted cameras"),
        CONFLICTS: translate("Processing", "Conflicts"),
        REFUSED: translate("Processing", "Refused cameras"),
    }[name]


class WorkingCopyAlgorithm(HiljadeAlgorithm):
    """An algorithm on a working copy."""

    file_parameter = WORKING_COPY
    """The parameter that names the working copy's file."""

    def group(self) -> str:
        """The folder in the toolbox."""
        return QCoreApplication.translate("Processing", "Working copy")

    def groupId(self) -> str:
        """The folder's name for programs."""
        return "workingcopy"

    def add_working_copy(self) -> None:
        """The parameter that every algorithm on a working copy has."""
        text = QCoreApplication.translate("Processing", "Working copy")
        self.addParameter(QgsProcessingParameterFile(WORKING_COPY, text, extension="gpkg"))

    def add_counts(self, *names: str) -> None:
        """Outputs that say how many cameras ended so: CREATED, MODIFIED, DELETED, CONFLICTS, REFUSED."""
        for name in names:
            self.addOutput(QgsProcessingOutputNumber(name, _count_text(name)))

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """What only the main thread can do. As a step of a model this may run in a worker, where it is left out:
        the lease then keeps the copy from being written under an open edit session."""
        if not in_main_thread():
            return True
        with told_in_a_sentence():
            self.prepare(parameters, context)
            refuse_edited(Path(self.parameterAsString(parameters, self.file_parameter, context)), context)
        return True

    def prepare(self, parameters: Values, context: QgsProcessingContext) -> None:
        """What else only the main thread can do."""

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            path = self.file(parameters, context)
            try:
                return self.work(path, parameters, context, feedback)
            finally:
                reload_layers_on(path)

    def file(self, parameters: Values, context: QgsProcessingContext) -> Path:
        """The working copy's file."""
        return Path(self.parameterAsFile(parameters, self.file_parameter, context))

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Do the work; raises QgsProcessingException or any SyncError."""
        raise NotImplementedError


def refuse_edited(path: Path, context: QgsProcessingContext) -> None:
    """Make sure that no layer of the project edits a working copy. Main thread only.

    Raises:
        QgsProcessingException: one does.
    """
    project = context.project() or QgsProject.instance()
    if edited_layers(project, path):
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Processing", "{file} is being edited in this project; save or discard the edits, then try again."
            ).format(file=path.name)
        )


def in_main_thread() -> bool:
    """Whether this runs where layers live."""
    return QThread.currentThread() == QgsApplication.instance().thread()
