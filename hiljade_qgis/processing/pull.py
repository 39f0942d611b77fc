"""`hiljade:pull`: others' changes from the server into a working copy."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterBoolean
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.pull import pull
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress
from .server_algorithm import ServerAlgorithm
from .working_copy_algorithm import CONFLICTS, CREATED, DELETED, MODIFIED, Values

ACCEPT_LOSSES = "ACCEPT_LOSSES"


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
            "Brings what others changed on the server into a working copy. Pending changes stay; where both sides "
            "changed different fields of a camera, both are kept, and what both changed to different values is a "
            "conflict and stays as it is here.\n\n"
            "A pull that would take more than a tenth of the cameras away, or all of them, changes nothing and ends "
            "with an error unless it is accepted.\n\n"
            "Save or discard open edits of the working copy first.\n\n"
            "Without an authentication configuration the environment's HILJADE_USER and HILJADE_PASSWORD, or "
            "HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        self.add_working_copy()
        self.add_authcfg()
        self.addParameter(
            QgsProcessingParameterBoolean(
                ACCEPT_LOSSES,
                QCoreApplication.translate("Processing", "Pull even if that takes much away"),
                defaultValue=False,
            )
        )
        self.add_counts(CREATED, MODIFIED, DELETED, CONFLICTS)

    def synchronise(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Pull."""
        with WorkingCopy.open(path) as copy:
            server = self.server_of(copy, parameters, context, feedback)
            accepted = self.parameterAsBoolean(parameters, ACCEPT_LOSSES, context)
            pulled = pull(copy, server, FeedbackProgress(feedback), accepted)
        return {
            CREATED: pulled.created,
            MODIFIED: pulled.modified,
            DELETED: pulled.deleted,
            CONFLICTS: pulled.conflicts,
        }
