"""`hiljade:reversepush`: take a past push back by new pending changes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.reverse import ReverseConflict, past_pushes, reverse
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress, one_line
from .working_copy_algorithm import CONFLICTS, Values, WorkingCopyAlgorithm

PUSH = "PUSH"
PENDING = "PENDING"
LAST = "last"

_MOST_TOLD = 20


class ReversePushAlgorithm(WorkingCopyAlgorithm):
    """Takes a push back."""

    icon_name = "undo"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "reversepush"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Reverse a push")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Makes pending changes that take a past push back.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Makes pending changes that take a past push of this working copy back; push them to make it so. What was "
            "changed since is a conflict: it is named in the log and stays as it is.\n\n"
            "Without an id, or with the word last, it is the last push. Pull first, so that what others did since is "
            "known.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        self.addParameter(
            QgsProcessingParameterString(
                PUSH, translate("Processing", "Push (its id; the last if empty)"), defaultValue="", optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber(PENDING, translate("Processing", "Pending changes")))
        self.add_counts(CONFLICTS)

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Reverse it."""
        wanted = self.parameterAsString(parameters, PUSH, context).strip()
        with WorkingCopy.open(path) as copy:
            found = reverse(copy, _push_id(copy, wanted), FeedbackProgress(feedback))
        for conflict in found.conflicts[:_MOST_TOLD]:
            feedback.pushWarning(_told(conflict))
        more = len(found.conflicts) - _MOST_TOLD
        if more > 0:
            feedback.pushWarning(QCoreApplication.translate("Processing", "And %n more.", "", more))
        return {PENDING: len(found.pending), CONFLICTS: len(found.conflicts)}


def _push_id(copy: WorkingCopy, wanted: str) -> str:
    pushes = past_pushes(copy)
    if wanted.lower() in ("", LAST):
        if not pushes:
            raise QgsProcessingException(
                QCoreApplication.translate("Processing", "Nothing was pushed from {file} yet.").format(
                    file=copy.path.name
                )
            )
        return pushes[0].push_id
    if wanted not in {one.push_id for one in pushes}:
        raise QgsProcessingException(
            QCoreApplication.translate("Processing", "{file} knows no push “{id}”; hiljade:pushes lists them.").format(
                file=copy.path.name, id=one_line(wanted)
            )
        )
    return wanted


def _told(conflict: ReverseConflict) -> str:
    name = one_line(conflict.label or conflict.server_id)
    if conflict.gone:
        return QCoreApplication.translate("Processing", "Camera {name} was deleted since and stays so.").format(
            name=name
        )
    fields = ", ".join(one_line(one.field) for one in conflict.fields)
    if not fields:
        return QCoreApplication.translate(
            "Processing", "Camera {name} stays as it is; settle its conflict, or mend its row, first."
        ).format(name=name)
    return QCoreApplication.translate("Processing", "Camera {name} was changed since and stays so: {fields}.").format(
        name=name, fields=fields
    )
