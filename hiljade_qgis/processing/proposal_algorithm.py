"""What the algorithms have in common that take changes from elsewhere: by which side, and what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.messages import reason_text
from ..sync.conflicts import Side
from ..sync.proposal_taking import Applied, AppliedOne, Outcome
from .algorithm import one_line, warn_of_each
from .report_file import REPORT, add_report, report_path, write_report
from .strategy import by_name, side_of
from .working_copy_algorithm import CONFLICTS, CREATED, DELETED, MODIFIED, REFUSED, Values, WorkingCopyAlgorithm

APPLIED = "APPLIED"


class ProposalAlgorithm(WorkingCopyAlgorithm):
    """An algorithm that makes changes from elsewhere pending ones."""

    icon_name = "changes_in"

    def add_results(self) -> None:
        """The report, and the outputs that count."""
        add_report(self)
        text = QCoreApplication.translate("Processing", "Changes applied")
        self.addOutput(QgsProcessingOutputNumber(APPLIED, text))
        self.add_counts(CREATED, MODIFIED, DELETED, CONFLICTS, REFUSED)

    def checkParameterValues(self, parameters: Values, context: QgsProcessingContext) -> tuple[bool, str]:
        """A side may be given by its name or its place."""
        return super().checkParameterValues(by_name(parameters), context)

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Take the changes and say what became of them."""
        report = report_path(self, parameters, context)
        applied = self.apply(path, side_of(self, parameters, context), parameters, context, feedback)
        _tell(applied, feedback)
        if report is None:
            return _counts(applied)
        write_report(report, report_lines(applied))
        return {**_counts(applied), REPORT: str(report)}

    def apply(
        self,
        path: Path,
        side: Side | None,
        parameters: Values,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Applied:
        """Take them; raises QgsProcessingException or any SyncError."""
        raise NotImplementedError


def _counts(applied: Applied) -> Values:
    """The outputs."""
    return {
        APPLIED: applied.applied,
        CREATED: applied.created,
        MODIFIED: applied.modified,
        DELETED: applied.deleted,
        CONFLICTS: applied.conflicts,
        REFUSED: applied.refused,
    }


def report_lines(applied: Applied) -> list[dict[str, Any]]:
    """A line of the report for each record.

    `result` is created, modified, deleted, kept, already, conflict, refused or stale; `conflicts` names the fields
    that were left as they are here, `reason` is a code of ours.
    """
    return [
        {
            "server_id": one.proposal.server_id,
            "fid": one.fid,
            "name": one.proposal.label,
            "result": one.outcome.value,
            "conflicts": list(one.conflicts),
            "reason": one.proposal.reason,
        }
        for one in applied.results
    ]


def _tell(applied: Applied, feedback: QgsProcessingFeedback) -> None:
    """Name the records of which something was left as it is; the report has them all."""
    left = [one for one in applied.results if one.conflicts or one.outcome in (Outcome.REFUSED, Outcome.STALE)]
    warn_of_each(list(map(_told, left)), feedback)


def _told(one: AppliedOne) -> str:
    translate = QCoreApplication.translate
    name = one_line(one.proposal.label or one.proposal.server_id or str(one.fid or ""))
    if one.outcome is Outcome.REFUSED:
        text = translate("Processing", "Camera {name} was left out: {reason}")
        return text.format(name=name, reason=one_line(reason_text(one.proposal.reason)))
    if one.outcome is Outcome.STALE:
        return translate("Processing", "Camera {name} was changed meanwhile and was left alone.").format(name=name)
    if one.proposal.reason:
        return f"{name}: {one_line(reason_text(one.proposal.reason))}"
    fields = ", ".join(map(one_line, one.conflicts))
    text = translate("Processing", "Camera {name}: both sides changed {fields}; that stays as it is here.")
    return text.format(name=name, fields=fields)
