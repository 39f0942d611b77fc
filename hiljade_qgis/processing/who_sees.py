"""`hiljade:whosees`: which cameras see which places, as lines from the one to the other."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.points import PointReader
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
from .camera_points import CameraColumns, tell_left_out, tell_unreadable
from .sight_features import Places, SightFeatures, output_fields

PLACES = "PLACES"
OUTPUT = "OUTPUT"
COUNT = "COUNT"

_TOLD_EVERY = 500
_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


class WhoSeesAlgorithm(InCameras, HiljadeAlgorithm):
    """Draws a line from each camera to each place that it sees."""

    icon_name = "who_sees"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "whosees"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Who sees these places?")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Finds the cameras in whose field of view places lie.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Draws a line from each camera to each place that lies in its field of view, right on the ground in every "
            "coordinate system. Nothing is thought to stand in the way.\n\n"
            "A line has the camera's attributes, the feature id of the place (place_fid), how far it is (distance_m) "
            "and which way from the camera (azimuth_deg, clockwise from true north), and whether the width and the "
            "reach of the field of view are mapped, from a datasheet, or assumed. From a camera that stands at the "
            "place itself there is a row without a line.\n\n"
            "A camera without a range in its direction is taken to see 60° wide, or all round where its type is dome "
            "or panning. Without a reach of its own it is taken to see as far as the default range.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        places = QgsProcessingParameterFeatureSource(
            PLACES, translate("Processing", "Places"), [QgsProcessing.SourceType.TypeVectorPoint]
        )
        lines = QgsProcessingParameterFeatureSink(
            OUTPUT, translate("Processing", "Lines of sight"), QgsProcessing.SourceType.TypeVectorLine
        )
        for parameter in (cameras_parameter(), *field_parameters(), default_range_parameter(), places, lines):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(COUNT, translate("Processing", "Lines of sight")))

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            return self._find(parameters, context, feedback)

    def _find(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        source, asked = (source_of(self, parameters, name, context) for name in (INPUT, PLACES))
        cameras = camera_columns(self, parameters, source, context)
        for layer in (source, asked):
            tell_without_crs(layer, feedback)
        places = Places(asked, PointReader(asked.sourceCrs(), context.transformContext()), feedback)
        sights = SightFeatures(places)
        sink, output = self.parameterAsSink(
            parameters,
            OUTPUT,
            context,
            QgsProcessingUtils.combineFields(source.fields(), output_fields()),
            QgsWkbTypes.Type.MultiLineString,
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsFeatureSink.SinkFlag.RegeneratePrimaryKey,  # a camera that sees several places has several lines
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        count = self._run_through(source, cameras, sights, sink, parameters, feedback)
        _tell(places, sights, cameras, feedback)
        return {OUTPUT: output, COUNT: count}

    def _run_through(
        self,
        source: QgsProcessingFeatureSource,
        cameras: CameraColumns,
        sights: SightFeatures,
        sink: QgsFeatureSink,
        parameters: Values,
        feedback: QgsProcessingFeedback,
    ) -> int:
        """How many lines there are."""
        count = 0
        step = 100.0 / source.featureCount() if source.featureCount() > 0 else 0.0
        for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), _UNCHECKED)):
            if feedback.isCanceled():
                return count
            if number % _TOLD_EVERY == 0:
                feedback.setProgress(number * step)
            attributes = feature.attributes()
            for position, seen in cameras.seen_by(feature, attributes):
                sights.add(position, seen, attributes)
                if sights.is_full:
                    count += self._write(sights, sink, parameters, feedback)
        return count + self._write(sights, sink, parameters, feedback)

    def _write(
        self, sights: SightFeatures, sink: QgsFeatureSink, parameters: Values, feedback: QgsProcessingFeedback
    ) -> int:
        count = 0
        for lines in sights.take():
            if feedback.isCanceled():
                break
            if not sink.addFeatures(lines, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
            count += len(lines)
        return count


def _tell(places: Places, sights: SightFeatures, cameras: CameraColumns, feedback: QgsProcessingFeedback) -> None:
    """Say what nobody sees, what was left out, and why."""
    translate = QCoreApplication.translate
    unseen = len(set(places.fids)) - len(sights.seen)
    if not feedback.isCanceled():
        feedback.pushInfo(translate("Processing", "%n place(s) are seen by nobody.", "", unseen))
    if places.without_position:
        feedback.pushWarning(
            translate("Processing", "%n place(s) without a position were left out.", "", places.without_position)
        )
    tell_left_out(cameras.tally, feedback)
    tell_unreadable(cameras.tally, feedback)
