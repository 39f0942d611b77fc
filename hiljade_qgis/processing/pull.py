"""`hiljade:pull`: others' changes from the server into a working copy."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.pull import pull
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress
from .server_algorithm import ServerAlgorithm, Values

CREATED = "CREATED"
MODIFIED = "MODIFIED"
DELETED = "DELETED"
CONFLICTS = "CONFLICTS"


class PullAlgorithm(ServerAlgorithm):
    """Brings a working copy up to the server's state and leaves pending changes alone."""

    icon_name = "pull"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "pull"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Pull others' changes")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Brings others' changes from the server into a working copy.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Brings what others changed on the server into a working copy. Pending changes are left alone; a camera "
            "that was changed on both sides is a conflict and stays as it is here.\n\n"
            "Save or discard open edits of the working copy first.\n\n"
            "Without an authentication configuration the environment's HILJADE_USER and HILJADE_PASSWORD, or "
            "HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        self.add_authcfg()
        self.addOutput(QgsProcessingOutputNumber(CREATED, translate("Processing", "New cameras")))
        self.addOutput(QgsProcessingOutputNumber(MODIFIED, translate("Processing", "Changed cameras")))
        self.addOutput(QgsProcessingOutputNumber(DELETED, translate("Processing", "Deleted cameras")))
        self.addOutput(QgsProcessingOutputNumber(CONFLICTS, translate("Processing", "Conflicts")))

    def synchronise(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Pull."""
        with WorkingCopy.open(path) as copy:
            server = self.server(copy.about.server_type, copy.about.url, parameters, context, feedback)
            pulled = pull(copy, server, FeedbackProgress(feedback))
        return {
            CREATED: pulled.created,
            MODIFIED: pulled.modified,
            DELETED: pulled.deleted,
            CONFLICTS: pulled.conflicts,
        }
