"""`hiljade:push`: pending changes of a working copy to the server."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.flag_texts import flag_text
from ..bridge.messages import reason_text, sentence_for
from ..sync.push import Pushed, Result
from ..sync.push_plan import Flag, FlagsNotAccepted, RedFlag, plan_push, push_planned
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress, one_line
from .report_file import REPORT, add_report, report_path, write_report
from .server_algorithm import ServerAlgorithm
from .working_copy_algorithm import CONFLICTS, CREATED, DELETED, MODIFIED, REFUSED, Values

COMMENT = "COMMENT"
DRY_RUN = "DRY_RUN"
ACCEPT_FLAGS = "ACCEPT_FLAGS"
FLAGS = "FLAGS"

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
            "What looks like an accident (more than a tenth of the layer deleted, cameras moved by more than 50 m or "
            "turned round, fields that the server does not take, records that somebody else verified lately) is named "
            "in the log, and then nothing is sent unless it is accepted.\n\n"
            "A dry run asks the server, counts what a push would do and what looks like an accident, and changes "
            "nothing on either side.\n\n"
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
        add_report(self)
        self.addParameter(
            QgsProcessingParameterBoolean(
                ACCEPT_FLAGS,
                translate("Processing", "Push even what looks like an accident"),
                defaultValue=False,
            )
        )
        self.add_counts(CREATED, MODIFIED, DELETED, CONFLICTS, REFUSED)
        self.addOutput(QgsProcessingOutputNumber(FLAGS, translate("Processing", "What looks like an accident")))

    def synchronise(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Push, or find out what a push would do."""
        report = report_path(self, parameters, context)
        flags: tuple[RedFlag, ...] | None = None
        with WorkingCopy.open(path) as copy:
            server = self.server_of(copy, parameters, context, feedback)
            if self.parameterAsBoolean(parameters, DRY_RUN, context):
                plan = plan_push(copy, server, FeedbackProgress(feedback))
                pushed, flags = plan.expected, plan.flags
                _tell_flags(flags, feedback)
            else:
                comment = self.parameterAsString(parameters, COMMENT, context)
                accepted = tuple(Flag) if self.parameterAsBoolean(parameters, ACCEPT_FLAGS, context) else ()
                try:
                    pushed = push_planned(copy, server, comment, FeedbackProgress(feedback), accepted=accepted)
                except FlagsNotAccepted as error:
                    _tell_flags(error.flags, feedback)
                    raise
        _tell(pushed, feedback)
        if report is not None:
            write_report(report, _lines(pushed))
        if pushed.stopped_by is not None:
            raise QgsProcessingException(_stopped(pushed)) from pushed.stopped_by
        result: Values = {
            CREATED: pushed.created,
            MODIFIED: pushed.modified,
            DELETED: pushed.deleted,
            CONFLICTS: pushed.conflicts,
            REFUSED: pushed.refused,
        }
        if flags is not None:
            result[FLAGS] = len(flags)
        return result if report is None else {**result, REPORT: str(report)}


def _lines(pushed: Pushed) -> list[dict[str, Any]]:
    """A line of the report for each record, in the order of the push.

    `result` is "pushed", "conflict", "refused" or "unclear"; `reason` the server's own words or a code of ours, ""
    where there is none; `server_id` is null for a new record that no push has named yet.
    """
    return [
        {"server_id": one.server_id, "fid": one.fid, "result": one.result.value, "reason": one.reason}
        for one in pushed.results
    ]


def _tell_flags(flags: Sequence[RedFlag], feedback: QgsProcessingFeedback) -> None:
    """Each with the row keys of the records that it concerns, as many as a person would look up."""
    for flag in flags:
        fids = ", ".join(map(str, flag.fids[:_MOST_TOLD])) + (" …" if len(flag.fids) > _MOST_TOLD else "")
        feedback.pushWarning(f"{flag_text(flag)} (fid {fids})" if fids else flag_text(flag))


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
