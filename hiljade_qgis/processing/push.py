"""`hiljade:push`: pending changes of a working copy to the server."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.messages import reason_text, sentence_for
from ..sync.push import Pushed, Result, push
from ..sync.push_plan import plan_push
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress, one_line
from .push_report import check_writable, write_report
from .server_algorithm import ServerAlgorithm, Values

COMMENT = "COMMENT"
DRY_RUN = "DRY_RUN"
REPORT = "REPORT"
CREATED = "CREATED"
MODIFIED = "MODIFIED"
DELETED = "DELETED"
CONFLICTS = "CONFLICTS"
REFUSED = "REFUSED"

_MOST_TOLD = 20


class PushAlgorithm(ServerAlgorithm):
    """Sends pending changes, overwriting nobody."""

    icon_name = "push"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "push"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Push pending changes")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Sends the pending changes of a working copy to its server.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Sends the pending changes of a working copy to its server. A camera that somebody else changed there "
            "meanwhile is a conflict; it is not overwritten and stays pending, as does one that the server refuses. "
            "A push that was cut can be run again: nothing is sent twice.\n\n"
            "A dry run asks the server and counts what a push would do, and changes nothing on either side.\n\n"
            "The report is a JSON list with server_id, fid, result (pushed, conflict, refused or unclear) and reason "
            "of each camera.\n\n"
            "Save or discard open edits of the working copy first.\n\n"
            "Without an authentication configuration the environment's HILJADE_USER and HILJADE_PASSWORD, or "
            "HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        self.addParameter(
            QgsProcessingParameterString(COMMENT, translate("Processing", "Comment"), defaultValue="", optional=True)
        )
        self.add_authcfg()
        self.addParameter(
            QgsProcessingParameterBoolean(DRY_RUN, translate("Processing", "Dry run"), defaultValue=False)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                REPORT,
                translate("Processing", "Report"),
                fileFilter=translate("Processing", "JSON file") + " (*.json)",
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(CREATED, translate("Processing", "New cameras")))
        self.addOutput(QgsProcessingOutputNumber(MODIFIED, translate("Processing", "Changed cameras")))
        self.addOutput(QgsProcessingOutputNumber(DELETED, translate("Processing", "Deleted cameras")))
        self.addOutput(QgsProcessingOutputNumber(CONFLICTS, translate("Processing", "Conflicts")))
        self.addOutput(QgsProcessingOutputNumber(REFUSED, translate("Processing", "Refused cameras")))

    def synchronise(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Push, or find out what a push would do."""
        report = self._report(parameters, context)
        if report is not None:
            check_writable(report)
        with WorkingCopy.open(path) as copy:
            server = self.server(copy.about.server_type, copy.about.url, parameters, context, feedback)
            if self.parameterAsBoolean(parameters, DRY_RUN, context):
                pushed = plan_push(copy, server).expected
            else:
                comment = self.parameterAsString(parameters, COMMENT, context)
                pushed = push(copy, server, comment, FeedbackProgress(feedback))
        _tell(pushed, feedback)
        if report is not None:
            write_report(report, pushed)
        if pushed.stopped_by is not None:
            raise QgsProcessingException(_stopped(pushed)) from pushed.stopped_by
        result = {
            CREATED: pushed.created,
            MODIFIED: pushed.modified,
            DELETED: pushed.deleted,
            CONFLICTS: pushed.conflicts,
            REFUSED: pushed.refused,
        }
        return result if report is None else {**result, REPORT: str(report)}

    def _report(self, parameters: Values, context: QgsProcessingContext) -> Path | None:
        name = self.parameterAsFileOutput(parameters, REPORT, context)
        return Path(name) if name else None


def _tell(pushed: Pushed, feedback: QgsProcessingFeedback) -> None:
    """Name the records that stay pending; the report has them all."""
    left = [one for one in pushed.results if one.result is not Result.PUSHED]
    for one in left[:_MOST_TOLD]:
        if one.result is Result.CONFLICT:
            text = QCoreApplication.translate(
                "Processing", "Camera {fid}: the server has a newer version; it stays pending."
            ).format(fid=one.fid)
        elif one.result is Result.REFUSED:
            text = QCoreApplication.translate("Processing", "Camera {fid} was refused: {reason}").format(
                fid=one.fid, reason=one_line(reason_text(one.reason))
            )
        else:
            text = QCoreApplication.translate(
                "Processing", "Camera {fid}: it is not known whether the server took it; push again to find out."
            ).format(fid=one.fid)
        feedback.pushWarning(text)
    if len(left) > _MOST_TOLD:
        feedback.pushWarning(QCoreApplication.translate("Processing", "And %n more.", "", len(left) - _MOST_TOLD))


def _stopped(pushed: Pushed) -> str:
    """What stopped the push, and what was confirmed before."""
    confirmed = QCoreApplication.translate(
        "Processing",
        "%n change(s) were confirmed by the server before; the others stay pending, and can be pushed again.",
        "",
        pushed.count(Result.PUSHED),
    )
    return f"{sentence_for(pushed.stopped_by)} {confirmed}"
