"""`hiljade:pushes`: what was pushed from a working copy, for scripts that reverse some of it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.reverse import past_pushes
from ..sync.working_copy import WorkingCopy
from .working_copy_algorithm import Values, WorkingCopyAlgorithm

PUSHES = "PUSHES"
COUNT = "COUNT"


class PushesAlgorithm(WorkingCopyAlgorithm):
    """Lists past pushes."""

    icon_name = "pushes"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "pushes"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "List past pushes")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Lists what was pushed from a working copy, newest first.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Lists the pushes of a working copy that changed something on the server, newest first, as a JSON text: "
            "push_id, made_at (UTC), comment, and how many cameras were created, modified and deleted.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        self.addOutput(QgsProcessingOutputString(PUSHES, translate("Processing", "Past pushes (JSON)")))
        self.addOutput(QgsProcessingOutputNumber(COUNT, translate("Processing", "Past pushes")))

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """List them."""
        with WorkingCopy.open(path) as copy:
            pushes = past_pushes(copy)
        text = json.dumps([asdict(one) for one in pushes], ensure_ascii=False)
        feedback.pushInfo(json.dumps([asdict(one) for one in pushes], indent=2))
        return {PUSHES: text, COUNT: len(pushes)}
