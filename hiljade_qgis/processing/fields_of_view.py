"""`hiljade:fieldsofview`: what the cameras of any point layer see, as polygons in metres on the ground."""

from __future__ import annotations

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
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.compatibility import NUMBER, TEXT, field
from ..core.sector import SEGMENTS_PER_CIRCLE
from .algorithm import HiljadeAlgorithm, told_in_a_sentence
from .camera_layer import (
    INPUT,
    InCameras,
    Values,
    camera_columns,
    cameras_parameter,
    default_range_parameter,
    field_parameters,
    source_of,
    tell_without_crs,
)
from .camera_points import CameraColumns, Tally, tell_left_out, tell_unreadable
from .sector_features import SectorFeatures

SEGMENTS = "SEGMENTS"
TARGET_CRS = "TARGET_CRS"
OUTPUT = "OUTPUT"

_WGS84 = "EPSG:4326"
_MOST_SEGMENTS = 3600


class FieldsOfViewAlgorithm(InCameras, HiljadeAlgorithm):
    """Draws a polygon for each field of view."""

    icon_name = "hiljade"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "fieldsofview"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Fields of view")

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
        for parameter in (cameras_parameter(), *field_parameters(), default_range_parameter()):
            self.addParameter(parameter)
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

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            return self._draw(parameters, context, feedback)

    def _draw(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        source = source_of(self, parameters, INPUT, context)
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
        cameras = camera_columns(self, parameters, source, context)
        drawn = SectorFeatures(self.parameterAsInt(parameters, SEGMENTS, context), target, context.transformContext())
        tell_without_crs(source, feedback)
        self._run_through(source, cameras, drawn, sink, parameters, feedback)
        _tell(cameras.tally, drawn, feedback)
        return {OUTPUT: output}

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
    tell_left_out(tally, feedback)
    if drawn.not_drawn:
        feedback.pushWarning(
            QCoreApplication.translate(
                "Processing", "%n field(s) of view can't be shown in the target CRS.", "", drawn.not_drawn
            )
        )
    tell_unreadable(tally, feedback)


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
