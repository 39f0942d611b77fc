"""`hiljade:matchlist`: which of our cameras stand on an official list, which don't, and what of it was not found."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.list_comparison import Comparison
from ..bridge.list_records import FEATURE_ID, Records, matches_of, settled_of
from ..bridge.messages import sentence_for
from ..core.list_decisions import Settled
from ..core.list_matching import NO_MATCHES, Matches, Summary, TooManyNear
from ..core.most_pairs import PairingCancelled
from .algorithm import FeedbackProgress, HiljadeAlgorithm, is_given, told_in_a_sentence
from .camera_layer import INPUT, InCameras, Values, cameras_parameter, source_of, tell_without_crs
from .compared_fields import compared_fields, compared_fields_parameters
from .decided_pairs import decisions, decisions_parameters, key_index
from .match_records import MatchedRecords, line_fields
from .report_file import REPORT, add_report, report_path, write_report
from .written_layer import WrittenLayer

LIST = "LIST"
MAX_DISTANCE = "MAX_DISTANCE"
OUTPUT, LINES = "OUTPUT", "LINES"
MATCHED, ONLY_OURS, ONLY_THEIRS = "MATCHED", "ONLY_OURS", "ONLY_THEIRS"

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_MAX_DISTANCE_M = 30.0
_LEAST_M, _MOST_M = 0.01, 50_000.0
_OURS_READ, _ALL_READ, _PAIRED, _ROWS_WRITTEN = 20.0, 40.0, 60.0, 80.0
"""How much of the work is done then, in percent."""


class MatchListAlgorithm(InCameras, HiljadeAlgorithm):
    """Matches cameras with those of an official list, one to one."""

    icon_name = "match_list"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "matchlist"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Match an official list")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Finds which cameras stand on an official list, which don't, and what of it was not found."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Matches the cameras of the community with those of an official list, as of the police or a city, by where "
            "they stand. A camera is matched with one of the list at most, and the other way round. No two farther "
            "apart than the greatest distance are matched; as many are matched as can be and, of all ways to do that, "
            "the one with the smallest distance in all is taken.\n\n"
            "The output is a point layer with a row for each pair and for each camera that only one side has: where "
            "ours stands, else where the list has it. The column match says matched, only_ours or only_theirs. After "
            "it come the distance in metres, the score, the fields in which the two differ, the feature ids, and the "
            "attributes of both, those of the list with list_ before their names. A second layer has a line for each "
            "pair.\n\n"
            "The score goes from 0 to 1. It is the mean of two shares: how near the two are, from 1 in the same place "
            "to 0 at the greatest distance, and how many of the compared fields agree. Where no field was compared, "
            "it is the nearness alone. Numbers agree where they are equal, texts also where letter case, accents or "
            "Serbian script differ. What one side does not say is neither agreement nor difference.\n\n"
            "A match says that two records stand near one another, not that they are the same camera: look at those "
            "with a low score, best in the window “Match a list”. What was decided there holds here too where a "
            "working copy is given, and the list has the name and the key that it had there: what is the same camera "
            "is matched whatever the distance, what is not is never matched, and the column decision says same, "
            "not_same or unsure.\n\n"
            "Filter out, or don't select, what should not count, such as cameras that were removed. Each point of a "
            "multi-point counts as a camera; what has no position is left out and counted.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate, kinds = QCoreApplication.translate, QgsProcessing.SourceType
        points, lines = kinds.TypeVectorPoint, kinds.TypeVectorLine
        distance = QgsProcessingParameterNumber(
            MAX_DISTANCE,
            translate("Processing", "Greatest distance between the two of a pair (metres)"),
            QgsProcessingParameterNumber.Type.Double,
            _MAX_DISTANCE_M,
            minValue=_LEAST_M,
            maxValue=_MOST_M,
        )
        for parameter in (
            cameras_parameter(),
            QgsProcessingParameterFeatureSource(LIST, translate("Processing", "Official list"), [points]),
            distance,
            *compared_fields_parameters(),
            *decisions_parameters(LIST),
            QgsProcessingParameterFeatureSink(OUTPUT, translate("Processing", "Matched cameras"), points),
            QgsProcessingParameterFeatureSink(
                LINES, translate("Processing", "Lines between pairs"), lines, optional=True
            ),
        ):
            self.addParameter(parameter)
        add_report(self)
        for name, text in (
            (MATCHED, translate("Processing", "Cameras that are on the list")),
            (ONLY_OURS, translate("Processing", "Cameras that are not on the list")),
            (ONLY_THEIRS, translate("Processing", "Cameras of the list that were not found")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            return self._match(parameters, context, feedback)

    def _match(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        report = report_path(self, parameters, context)
        source, listed = (source_of(self, parameters, name, context) for name in (INPUT, LIST))
        compared = compared_fields(self, parameters, source.fields(), listed.fields(), context)
        within_m = self.parameterAsDouble(parameters, MAX_DISTANCE, context)
        for layer in (source, listed):
            tell_without_crs(layer, feedback)
        decided = decisions(self, parameters, listed.sourceName(), context)
        key = key_index(self, parameters, listed.fields(), context)
        ours = _read(source, context, feedback, (0.0, _OURS_READ))
        theirs = _read(listed, context, feedback, (_OURS_READ, _ALL_READ), key)
        known = settled_of(ours, theirs, decided or {})
        comparison = Comparison(ours, theirs, compared, within_m)
        found = _pairs(ours, theirs, within_m, known, feedback)
        matched = MatchedRecords(ours, theirs, found, comparison, None if decided is None else known.decided)
        results = self._written(matched, parameters, context, feedback)
        if feedback.isCanceled():
            return results  # how many there are of each is not known, or not all of them were written
        summary = matched.summary()
        _tell(summary, ours, theirs, feedback)
        if report is not None:
            names = {one.name: one.list_name for one in compared}
            asked = {"input": source.sourceName(), "list": listed.sourceName(), "max_distance_m": within_m}
            write_report(report, _report(summary, ours, theirs, {**asked, "fields": names}))
            results[REPORT] = str(report)
        counts = {MATCHED: summary.matched, ONLY_OURS: summary.only_ours, ONLY_THEIRS: summary.only_theirs}
        return {**results, **counts}

    def _written(
        self,
        matched: MatchedRecords,
        parameters: Values,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Values:
        """The layers; the lines only where somebody wants them. Cut short where it is cancelled."""
        kinds, summary = QgsWkbTypes.Type, matched.summary()
        count = summary.matched + summary.only_ours + summary.only_theirs
        rows = WrittenLayer(self, parameters, OUTPUT, context, matched.fields(), kinds.Point)
        rows.write(matched.rows(), count, (_PAIRED, _ROWS_WRITTEN), feedback)
        if not is_given(parameters, LINES):
            return {OUTPUT: rows.output}
        lines = WrittenLayer(self, parameters, LINES, context, line_fields(), kinds.MultiLineString)
        lines.write(matched.lines(), summary.matched, (_ROWS_WRITTEN, 100.0), feedback)
        return {OUTPUT: rows.output, LINES: lines.output}


def _read(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    share: tuple[float, float],
    key: int = FEATURE_ID,
) -> Records:
    records = Records(source.fields(), source.sourceCrs(), context.transformContext(), key)
    features = source.getFeatures(QgsFeatureRequest(), _UNCHECKED)
    records.read(features, source.featureCount(), FeedbackProgress(feedback, share))
    return records


def _pairs(
    ours: Records, theirs: Records, within_m: float, known: Settled, feedback: QgsProcessingFeedback
) -> Matches:
    """Who is paired with whom; nobody where it was cancelled. Raises QgsProcessingException where there is too much."""
    try:
        found = matches_of(ours, theirs, within_m, known, FeedbackProgress(feedback))
    except PairingCancelled:
        return NO_MATCHES
    except TooManyNear as error:
        raise QgsProcessingException(sentence_for(error)) from error
    feedback.setProgress(_PAIRED)
    return found


def _tell(summary: Summary, ours: Records, theirs: Records, feedback: QgsProcessingFeedback) -> None:
    """Say what can be quoted, and what was left out."""
    translate = QCoreApplication.translate
    text = translate(
        "Processing",
        "{matched} of %n camera(s) of the community stand on the list; {others} do not.",
        "",
        summary.ours,
    )
    feedback.pushInfo(text.format(matched=summary.matched, others=summary.only_ours))
    text = translate("Processing", "{others} of %n camera(s) on the list were not found.", "", summary.theirs)
    feedback.pushInfo(text.format(others=summary.only_theirs))
    if summary.matched:
        text = translate("Processing", "The two of a pair are {median} m apart at the median, {largest} m at most.")
        feedback.pushInfo(text.format(median=f"{summary.median_m:.1f}", largest=f"{summary.largest_m:.1f}"))
    if ours.without_position:
        feedback.pushWarning(
            translate("Processing", "%n camera(s) without a position were left out.", "", ours.without_position)
        )
    if theirs.without_position:
        feedback.pushWarning(
            translate(
                "Processing", "%n camera(s) of the list without a position were left out.", "", theirs.without_position
            )
        )


def _report(summary: Summary, ours: Records, theirs: Records, asked: Values) -> Values:
    """The numbers, and what was asked, for scripts."""
    return {
        "ours": summary.ours,
        "theirs": summary.theirs,
        "matched": summary.matched,
        "only_ours": summary.only_ours,
        "only_theirs": summary.only_theirs,
        "without_position": {"ours": ours.without_position, "theirs": theirs.without_position},
        "distance_m": {"median": summary.median_m, "largest": summary.largest_m},
        "parameters": asked,
    }
