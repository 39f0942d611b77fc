"""`hiljade:bringin`: cameras from elsewhere, as one batch of pending changes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.messages import reason_text
from ..sync import lease
from ..sync.batches import BatchAbout, licence_differs, take_batch, weigh_batch
from ..sync.conflicts import Side
from ..sync.proposal_taking import Applied, AppliedOne, Outcome
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress, one_line, warn_of_each
from .brought_rows import BroughtRows
from .camera_layer import INPUT, source_of, tell_without_crs
from .named_choice import by_name, chosen_name
from .proposal_algorithm import report_lines
from .report_file import REPORT, add_report, report_path, write_report
from .working_copy_algorithm import CONFLICTS, REFUSED, Values, WorkingCopyAlgorithm

NAME, SOURCE, LICENCE, ATTRIBUTION = "NAME", "SOURCE", "LICENCE", "ATTRIBUTION"
MAX_DISTANCE = "MAX_DISTANCE"
MIX_LICENCES = "MIX_LICENCES"
ADDED, CHANGED, SAME, DIFFERENT, BATCH = "ADDED", "CHANGED", "SAME", "DIFFERENT", "BATCH"

_SIDES = (Side.MINE.value, Side.THEIRS.value)
_MAX_DISTANCE_M = 10.0
_LEAST_M, _MOST_M = 0.01, 1000.0


class BringInAlgorithm(WorkingCopyAlgorithm):
    """Brings cameras in."""

    icon_name = "changes_in"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "bringin"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Bring cameras in")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Brings cameras from elsewhere into a working copy, as one batch that can be reversed."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Takes a layer of points whose fields are named as columns of a working copy or as tags of OpenStreetMap, "
            "as “Import a table of cameras” and “Import photos” write it, and makes pending changes of it: "
            "one batch, that “Reverse a batch” takes back, pushed or not.\n\n"
            "Each camera is compared with the one here that it can be: no farther away than the greatest distance, "
            "one to one, and not a fixed one with a dome. What ours does not say is taken over; where both say "
            "something and not the same, mine keeps what stands here and theirs takes what is brought. The position "
            "stays ours. Cameras that have no partner here are added. Empty fields say nothing.\n\n"
            "A new camera that names no source gets the one of the batch. Whom to name, or else the source, and the "
            "licence go into exports. Where the licences of the two differ, or one is not known, nothing is brought "
            "in unless you allow it.\n\n"
            "BATCH is the number of the batch, 0 where nothing was written. The report is a JSON list with server_id, "
            "fid, name, result, conflicts and reason of each camera, in the order of the layer.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        for parameter in (
            QgsProcessingParameterFeatureSource(
                INPUT, translate("Processing", "Cameras to bring in"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            QgsProcessingParameterString(NAME, translate("Processing", "Name of the batch")),
            QgsProcessingParameterString(SOURCE, translate("Processing", "Source")),
            QgsProcessingParameterString(LICENCE, translate("Processing", "Licence"), defaultValue="", optional=True),
            QgsProcessingParameterString(
                ATTRIBUTION,
                translate("Processing", "Whom to name (the source if empty)"),
                defaultValue="",
                optional=True,
            ),
            QgsProcessingParameterNumber(
                MAX_DISTANCE,
                translate("Processing", "Greatest distance between the two of a pair (metres)"),
                QgsProcessingParameterNumber.Type.Double,
                _MAX_DISTANCE_M,
                minValue=_LEAST_M,
                maxValue=_MOST_M,
            ),
            QgsProcessingParameterEnum(
                CONFLICTS,
                translate("Processing", "Settle conflicts by"),
                options=list(_SIDES),
                defaultValue=_SIDES[0],
                usesStaticStrings=True,
            ),
            QgsProcessingParameterBoolean(
                MIX_LICENCES, translate("Processing", "The licences may be mixed"), defaultValue=False
            ),
        ):
            self.addParameter(parameter)
        add_report(self)
        for name, text in (
            (ADDED, translate("Processing", "New cameras")),
            (CHANGED, translate("Processing", "Changed cameras")),
            (SAME, translate("Processing", "Cameras that bring nothing new")),
            (DIFFERENT, translate("Processing", "Cameras of which both sides say something else")),
            (REFUSED, translate("Processing", "Refused cameras")),
            (BATCH, translate("Processing", "Number of the batch")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters: Values, context: QgsProcessingContext) -> tuple[bool, str]:
        """A side may be given by its name or its place."""
        return super().checkParameterValues(by_name(parameters, CONFLICTS, _SIDES), context)

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Bring them in and say what became of them."""
        report = report_path(self, parameters, context)
        side = Side(chosen_name(self, parameters, CONFLICTS, _SIDES, context))
        within_m = self.parameterAsDouble(parameters, MAX_DISTANCE, context)
        source = source_of(self, parameters, INPUT, context)
        tell_without_crs(source, feedback)
        about = self._about(parameters, context)
        progress = FeedbackProgress(feedback)
        with WorkingCopy.open(path) as copy:
            if licence_differs(copy, about) and not self.parameterAsBoolean(parameters, MIX_LICENCES, context):
                raise QgsProcessingException(_licences_differ(copy.about.licence, about.licence))
            brought = BroughtRows(source, context.transformContext(), progress)
            with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
                proposals = weigh_batch(copy, brought.rows, within_m, progress)
                sides = {one.index: side for one in proposals} if side is Side.THEIRS else {}
                applied, number = take_batch(copy, about, proposals, None, sides, held, progress)
        brought.tell(feedback)
        _tell(applied, feedback)
        if report is not None:
            write_report(report, report_lines(applied))
        return {**_counts(applied), BATCH: number or 0, **({} if report is None else {REPORT: str(report)})}

    def _about(self, parameters: Values, context: QgsProcessingContext) -> BatchAbout:
        names = (NAME, SOURCE, LICENCE, ATTRIBUTION)
        return BatchAbout(*(self.parameterAsString(parameters, name, context).strip() for name in names))


def _counts(applied: Applied) -> Values:
    return {
        ADDED: applied.created,
        CHANGED: applied.modified,
        SAME: applied.already,
        DIFFERENT: sum(1 for one in applied.results if one.proposal.conflicts),
        REFUSED: applied.refused,
    }


def _licences_differ(ours: str, theirs: str) -> str:
    translate = QCoreApplication.translate
    unknown = translate("Processing", "no licence that is known")
    text = translate(
        "Processing",
        "What is to be brought in comes under {theirs}, the working copy under {ours}, and nothing was brought in; "
        "allow it where the licences may be mixed.",
    )
    return text.format(theirs=one_line(theirs) or unknown, ours=one_line(ours) or unknown)


def _tell(applied: Applied, feedback: QgsProcessingFeedback) -> None:
    """Name the rows that were left out; the report has them all."""
    left = [one for one in applied.results if one.outcome in (Outcome.REFUSED, Outcome.STALE)]
    warn_of_each(list(map(_told, left)), feedback)


def _told(one: AppliedOne) -> str:
    translate = QCoreApplication.translate
    number, name = one.proposal.index + 1, one_line(one.proposal.label)
    if one.outcome is Outcome.STALE:
        text = translate("Processing", "Camera {name} was changed meanwhile and was left alone.")
        return text.format(name=name or number)
    text = translate("Processing", "Row {number} ({name}) was left out: {reason}")
    return text.format(number=number, name=name or "–", reason=one_line(reason_text(one.proposal.reason)))
