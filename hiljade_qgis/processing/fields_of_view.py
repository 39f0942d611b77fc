"""`hiljade:fieldsofview`: what the cameras of any point layer see, as polygons in metres on the ground."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.compatibility import NUMBER, TEXT, field
from ..core.field_of_view import ASSUMED_REACH_M, MAX_REACH_M
from ..core.sector import SEGMENTS_PER_CIRCLE
from .algorithm import HiljadeAlgorithm, one_line, told_in_a_sentence
from .camera_points import CameraColumns, Tally
from .sector_features import SectorFeatures

INPUT = "INPUT"
DIRECTION_FIELD = "DIRECTION_FIELD"
RANGE_FIELD = "RANGE_FIELD"
TYPE_FIELD = "TYPE_FIELD"
DEFAULT_RANGE = "DEFAULT_RANGE"
SEGMENTS = "SEGMENTS"
TARGET_CRS = "TARGET_CRS"
OUTPUT = "OUTPUT"

_WGS84 = "EPSG:4326"
_LEAST_REACH_M = 0.01
_MOST_SEGMENTS = 3600

Values = dict[str, Any]


class FieldsOfViewAlgorithm(HiljadeAlgorithm):
    """Draws a polygon for each field of view."""

    icon_name = "hiljade"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "fieldsofview"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Fields of view")

    def group(self) -> str:
        """The folder in the toolbox."""
        return QCoreApplication.translate("Processing", "Cameras")

    def groupId(self) -> str:
        """The folder's name for programs."""
        return "cameras"

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Draws what the cameras of a point layer see.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Draws the field of view of each camera of a point layer: a polygon on the ground, right in metres in "
            "every coordinate system. A camera whose direction is a list has several.\n\n"
            "A direction is a number of degrees clockwise from true north, a wind (NE, north-east), a range (90-180), "
            "or a list of them separated by semicolons. One that can't be read is named and not drawn.\n\n"
            "A camera without a range in its direction is taken to see 60° wide, or all round where its type is dome "
            "or panning. Without a reach of its own it is taken to see as far as the default range. The output says "
            "for each whether its width and its reach are mapped, from a datasheet, or assumed.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                INPUT, translate("Processing", "Cameras"), [QgsProcessing.SourceType.TypeVectorPoint]
            )
        )
        self._add_field(DIRECTION_FIELD, translate("Processing", "Field with the direction"), optional=False)
        self._add_field(RANGE_FIELD, translate("Processing", "Field with the reach (metres)"), optional=True)
        self._add_field(TYPE_FIELD, translate("Processing", "Field with the camera type"), optional=True)
        self.addParameter(
            QgsProcessingParameterNumber(
                DEFAULT_RANGE,
                translate("Processing", "Reach to assume where none is known (metres)"),
                QgsProcessingParameterNumber.Type.Double,
                ASSUMED_REACH_M,
                minValue=_LEAST_REACH_M,
                maxValue=MAX_REACH_M,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                SEGMENTS,
                translate("Processing", "Segments of a full circle"),
                QgsProcessingParameterNumber.Type.Integer,
                SEGMENTS_PER_CIRCLE,
                minValue=3,
                maxValue=_MOST_SEGMENTS,
            )
        )
        self.addParameter(
            QgsProcessingParameterCrs(TARGET_CRS, translate("Processing", "Target CRS"), _WGS84, optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("Processing", "Fields of view"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )

    def _add_field(self, name: str, text: str, optional: bool) -> None:
        self.addParameter(QgsProcessingParameterField(name, text, parentLayerParameterName=INPUT, optional=optional))

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            return self._draw(parameters, context, feedback)

    def _draw(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        source = self.parameterAsSource(parameters, INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        target = self.parameterAsCrs(parameters, TARGET_CRS, context)
        if not target.isValid():
            target = QgsCoordinateReferenceSystem(_WGS84)
        fields = QgsProcessingUtils.combineFields(source.fields(), output_fields())
        # A camera with a list has several polygons: a key of the input's can't stay one.
        sink, output = self.parameterAsSink(
            parameters,
            OUTPUT,
            context,
            fields,
            QgsWkbTypes.Type.MultiPolygon,
            target,
            QgsFeatureSink.SinkFlag.RegeneratePrimaryKey,
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        cameras = CameraColumns(
            source,
            direction=self._column(parameters, DIRECTION_FIELD, source, context),
            reach=self._column(parameters, RANGE_FIELD, source, context),
            camera_type=self._column(parameters, TYPE_FIELD, source, context),
            default_reach_m=self.parameterAsDouble(parameters, DEFAULT_RANGE, context),
            transform_context=context.transformContext(),
        )
        drawn = SectorFeatures(self.parameterAsInt(parameters, SEGMENTS, context), target, context.transformContext())
        if not source.sourceCrs().isValid():
            feedback.pushWarning(
                QCoreApplication.translate("Processing", "The layer has no CRS; it is taken to be in EPSG:4326.")
            )
        self._run_through(source, cameras, drawn, sink, parameters, feedback)
        _tell(cameras.tally, drawn, feedback)
        return {OUTPUT: output}

    def _column(
        self, parameters: Values, name: str, source: QgsProcessingFeatureSource, context: QgsProcessingContext
    ) -> int | None:
        """The index of the field that a parameter names; None where it names none."""
        chosen = self.parameterAsString(parameters, name, context)
        if not chosen:
            return None
        index = source.fields().lookupField(chosen)
        if index < 0:
            raise QgsProcessingException(
                QCoreApplication.translate("Processing", "The layer has no field “{name}”; choose another.").format(
                    name=chosen
                )
            )
        return int(index)

    def _run_through(
        self,
        source: QgsProcessingFeatureSource,
        cameras: CameraColumns,
        drawn: SectorFeatures,
        sink: QgsFeatureSink,
        parameters: Values,
        feedback: QgsProcessingFeedback,
    ) -> None:
        step = 100.0 / source.featureCount() if source.featureCount() > 0 else 0.0
        flags = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), flags)):
            if feedback.isCanceled():
                return
            attributes = feature.attributes()
            for position, seen in cameras.seen_by(feature, attributes):
                drawn.add(position, seen, attributes)
                if drawn.is_full:
                    self._write(drawn, sink, parameters)
                    feedback.setProgress(number * step)
        self._write(drawn, sink, parameters)

    def _write(self, drawn: SectorFeatures, sink: QgsFeatureSink, parameters: Values) -> None:
        if not sink.addFeatures(drawn.take(), QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))


def _tell(tally: Tally, drawn: SectorFeatures, feedback: QgsProcessingFeedback) -> None:
    """Say what was left out, and why."""
    translate = QCoreApplication.translate
    if tally.without_position:
        feedback.pushWarning(
            translate("Processing", "%n camera(s) without a position were left out.", "", tally.without_position)
        )
    if tally.without_view:
        feedback.pushWarning(
            translate("Processing", "%n camera(s) without a readable direction were left out.", "", tally.without_view)
        )
    if drawn.not_drawn:
        feedback.pushWarning(
            translate("Processing", "%n field(s) of view can't be shown in the target CRS.", "", drawn.not_drawn)
        )
    if not tally.unreadable:
        return
    feedback.pushWarning(
        translate("Processing", "%n camera(s) have a direction that can't be read:", "", tally.unreadable)
    )
    for fid, text in tally.examples:
        feedback.pushWarning(
            translate("Processing", "Camera {fid}: “{direction}”").format(fid=fid, direction=one_line(text))
        )
    if tally.unreadable > len(tally.examples):
        feedback.pushWarning(translate("Processing", "And %n more.", "", tally.unreadable - len(tally.examples)))


def output_fields() -> QgsFields:
    """What the output says of each field of view, beside the input's attributes."""
    fields = QgsFields()
    for name, kind in (
        ("azimuth_deg", NUMBER),
        ("width_deg", NUMBER),
        ("reach_m", NUMBER),
        ("width_source", TEXT),
        ("reach_source", TEXT),
    ):
        fields.append(field(name, kind))
    return fields
