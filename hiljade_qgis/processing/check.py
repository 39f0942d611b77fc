"""`hiljade:check`: what is wrong with the cameras of any point layer, one row per finding."""

from __future__ import annotations

from collections import Counter

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate

from ..bridge.check_texts import finding_text, fix_json, rule_title, severity_text
from ..bridge.compatibility import INTEGER, TEXT, field
from ..bridge.coordinates import wgs84
from ..bridge.picture_looks import look_at_pictures
from ..core.checks import Checked, Context, Finding, Layer, Limits, PictureState, Severity, all_rules, check
from ..sync.collector import without_collector
from ..sync.errors import Cancelled
from .algorithm import FeedbackProgress, HiljadeAlgorithm, one_line, told_in_a_sentence
from .camera_layer import INPUT, InCameras, Values, cameras_parameter, source_of, tell_without_crs
from .check_parameters import chosen_rules, rules_parameter, surroundings, surroundings_parameters
from .checked_layer import CheckedLayer, asked_fids, whole_layer
from .report_file import REPORT, add_report, report_path, write_report

DUPLICATE_DISTANCE = "DUPLICATE_DISTANCE"
MOVED_DISTANCE = "MOVED_DISTANCE"
STALE_DAYS = "STALE_DAYS"
PICTURE_HOSTS = "PICTURE_HOSTS"
OUTPUT = "OUTPUT"
COUNT = "COUNT"

_READING_PART = 40.0
"""Of the work, in percent."""


class CheckAlgorithm(InCameras, HiljadeAlgorithm):
    """Lists what is wrong."""

    icon_name = "check"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "check"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Check cameras")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Lists what is wrong with the cameras of a point layer.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Looks for what is wrong with cameras: directions that can't be read, likely duplicates, values that are "
            "nearly a usual one, heights in feet, broken letters, names spelt in several ways, and more. Without a "
            "choice of rules all are used.\n\n"
            "The output has one row per finding, where the camera stands: the rule, how sure it is (error, warning, "
            "hint), a sentence, the field, and where it is plain what was meant, the fix as JSON: the new value by "
            "field. Nothing is changed; “Fix cameras” does that.\n\n"
            "Fields are found by their names: those of a working copy (camera_type), or tags as OpenStreetMap has "
            "them (camera:type). Of a working copy, the edits not yet saved count, and what the server last gave is "
            "compared with them. Buildings, streets, water and the area of the layer are only looked at where you "
            "name a layer. Pictures are only looked at on hosts that you name.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.addParameter(cameras_parameter())
        for parameter in (rules_parameter([*all_rules()], optional=True), *surroundings_parameters()):
            self.addParameter(parameter)
        limits, number = Limits(), QgsProcessingParameterNumber.Type
        for name, text, kind, value in (
            (
                DUPLICATE_DISTANCE,
                translate("Processing", "Duplicates stand no farther apart than (metres)"),
                number.Double,
                limits.duplicate_m,
            ),
            (
                MOVED_DISTANCE,
                translate("Processing", "A camera does not move farther than (metres)"),
                number.Double,
                limits.moved_m,
            ),
            (
                STALE_DAYS,
                translate("Processing", "Days after which a check is old"),
                number.Integer,
                limits.stale_days,
            ),
        ):
            self.addParameter(QgsProcessingParameterNumber(name, text, kind, value, minValue=0.1, maxValue=50_000))
        self.addParameter(
            QgsProcessingParameterString(
                PICTURE_HOSTS,
                translate("Processing", "Look at pictures on these hosts (separated by commas; uses the network)"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("Processing", "Findings"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )
        add_report(self)
        self.addOutput(QgsProcessingOutputNumber(COUNT, translate("Processing", "Findings")))

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from the layer what only the main thread may have; called by QGIS."""
        with told_in_a_sentence():
            layer = whole_layer(self, parameters, INPUT, context)
            source = source_of(self, parameters, INPUT, context)
            tell_without_crs(source, feedback)
            self._layer = CheckedLayer(source, layer, context.transformContext())
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence(), without_collector():
            report = report_path(self, parameters, context)
            source = source_of(self, parameters, INPUT, context)
            cameras = self._layer.cameras(source, feedback, _READING_PART)
            asked = self._context(cameras, parameters, context, feedback)
            sink, output = self.parameterAsSink(
                parameters, OUTPUT, context, finding_fields(), QgsWkbTypes.Type.Point, wgs84()
            )
            if sink is None:
                raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
            writing = _Writing(cameras, asked_fids(source))
            for stage in check(Layer(cameras), chosen_rules(self, parameters, context), asked):
                if feedback.isCanceled():
                    break
                feedback.setProgress(_READING_PART + (100.0 - _READING_PART) * stage.done)
                if not sink.addFeatures(writing.features(stage.findings), QgsFeatureSink.Flag.FastInsert):
                    raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
            writing.tell(feedback)
            results: Values = {OUTPUT: output, COUNT: len(writing.lines)}
            if report is not None:
                write_report(report, writing.lines)
                results[REPORT] = str(report)
            return results

    def _context(
        self, cameras: list[Checked], parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Context:
        limits = Limits(
            duplicate_m=self.parameterAsDouble(parameters, DUPLICATE_DISTANCE, context),
            moved_m=self.parameterAsDouble(parameters, MOVED_DISTANCE, context),
            stale_days=self.parameterAsInt(parameters, STALE_DAYS, context),
        )
        around = surroundings(self, parameters, context, feedback, limits.street_m)
        hosts = self.parameterAsString(parameters, PICTURE_HOSTS, context).split(",")
        pictures = _pictures(cameras, frozenset(host.strip() for host in hosts) - {""}, feedback)
        return Context(QDate.currentDate().toPyDate(), limits, around, pictures)


def _pictures(
    cameras: list[Checked], hosts: frozenset[str], feedback: QgsProcessingFeedback
) -> dict[str, PictureState]:
    """What is found at the addresses of pictures on some hosts; nothing where none is named."""
    if not hosts:
        return {}
    addresses = [address for camera in cameras for address in camera.picture_addresses()]
    try:
        looks = look_at_pictures(addresses, hosts, FeedbackProgress(feedback))
    except Cancelled:
        return {}
    translate = QCoreApplication.translate
    if looks.elsewhere:
        text = translate("Processing", "%n picture(s) on other hosts were not looked at.", "", looks.elsewhere)
        feedback.pushInfo(text)
    if looks.unclear:
        feedback.pushWarning(
            translate("Processing", "%n picture(s) gave no clear answer to whether they are there.", "", looks.unclear)
        )
    return looks.states


def finding_fields() -> QgsFields:
    """What the output says of each finding."""
    fields = QgsFields()
    for name, kind in (
        ("camera_fid", INTEGER),
        ("server_id", TEXT),
        ("rule", TEXT),
        ("severity", TEXT),
        ("message", TEXT),
        ("field", TEXT),
        ("fix", TEXT),
        ("others", TEXT),
    ):
        fields.append(field(name, kind))
    return fields


class _Writing:
    """Makes features of findings, and counts them.

    Attributes:
        lines: of the report.
    """

    def __init__(self, cameras: list[Checked], asked: frozenset[int]) -> None:
        self.lines: list[Values] = []
        self._fields = finding_fields()
        self._names = self._fields.names()
        self._asked = asked
        self._by_fid = {camera.fid: camera for camera in cameras}
        self._counts: Counter[str] = Counter()

    def features(self, findings: list[Finding]) -> list[QgsFeature]:
        """A feature for each finding in what is asked about, where its camera stands."""
        return [self._feature(one) for one in findings if one.fid in self._asked]

    def _feature(self, finding: Finding) -> QgsFeature:
        camera, found, rule = self._by_fid[finding.fid], finding.found, all_rules()[finding.rule]
        message, fix = one_line(finding_text(finding)), fix_json(found.fix)
        others = "; ".join(map(str, found.others)) or None
        server_id = camera.server_id or None
        feature = QgsFeature(self._fields)
        if camera.position is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*camera.position)))
        values = [camera.fid, server_id, rule.name, rule.severity.value, message, found.field, fix, others]
        feature.setAttributes(values)
        self.lines.append(dict(zip(self._names, values)))
        self._counts[rule.name] += 1
        return feature

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Say how often each rule found something, the surest first."""
        translate = QCoreApplication.translate
        order = list(Severity)
        counted = sorted(self._counts.items(), key=lambda one: (order.index(all_rules()[one[0]].severity), -one[1]))
        for name, count in counted:
            rule = all_rules()[name]
            text = f"{severity_text(rule.severity)}: {rule_title(rule)}: {count}"
            feedback.pushInfo(text)
        if not counted and not feedback.isCanceled():
            feedback.pushInfo(translate("Processing", "Nothing was found."))
