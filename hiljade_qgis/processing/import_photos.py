"""`hiljade:importphotos`: a folder of photos that say where they were taken, as reported cameras or as evidence."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.coordinates import wgs84
from ..bridge.photo_reading import PhotoFolder, photos_in
from .algorithm import HiljadeAlgorithm, is_given, one_line, told_in_a_sentence
from .camera_layer import InCameras, Values, source_of, tell_without_crs
from .photo_import import PhotoImport, Write, Writers
from .photo_rows import KnownLayer, PhotoRows, camera_fields, photographer_fields, refused_fields

FOLDER = "FOLDER"
SUBFOLDERS = "SUBFOLDERS"
DISTANCE = "DISTANCE"
DECLINATION = "DECLINATION"
CAMERAS = "CAMERAS"
MATCH_DISTANCE = "MATCH_DISTANCE"
WHOLE_PATHS = "WHOLE_PATHS"
OUTPUT = "OUTPUT"
PHOTOGRAPHERS = "PHOTOGRAPHERS"
REJECTED = "REJECTED"
NEW = "NEW"
EVIDENCE = "EVIDENCE"
REFUSED = "REFUSED"

_LAYERS = {
    OUTPUT: (camera_fields, QgsWkbTypes.Type.Point),
    PHOTOGRAPHERS: (photographer_fields, QgsWkbTypes.Type.Point),
    REJECTED: (refused_fields, QgsWkbTypes.Type.NoGeometry),
}
"""What each output holds, in the order of `Writers`."""

_DISTANCE_M = 10.0
_MATCH_DISTANCE_M = 30.0
_MOST_DISTANCE_M = 1000.0
_LEAST_MATCH_M, _MOST_MATCH_M = 0.01, 500.0
_MOST_DECLINATION_DEG = 180.0


class ImportPhotosAlgorithm(InCameras, HiljadeAlgorithm):
    """Makes points of photos."""

    icon_name = "import_photos"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "importphotos"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Import photos")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Proposes cameras by the photos of a folder that say where they were taken."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Makes a point layer of the photos (JPEG) in a folder that say where they were taken: a reported camera "
            "for each photo or, where a known camera is near, a row that names it.\n\n"
            "The heading in a photo is the one of the photographer. A camera is put in front, along that heading, at a "
            "distance that is assumed; where the camera itself looks nobody has said, so its direction stays empty. "
            "Where a photo says no heading, or not from true north, the camera is put at the photographer's place, "
            "and the column place says so: move it to where it stands. A magnetic heading is made a true one only by "
            "the declination that you give; give it only where it holds for all photos.\n\n"
            "A photo is taken to show the known camera nearest to the place in front, else the one nearest to the "
            "photographer, within the distance given; not one whose status is rejected or removed.\n\n"
            "Nothing but place, time, heading and which side is up is read from a photo: no owner, no serial number, "
            "no device, no comment. But these tell where and when somebody stood. They are for you alone, so don't "
            "pass the layer on. Copied into a working copy, only the point and the status of a row go along; a point "
            "at the photographer's place is to be moved before it is pushed.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate, point = QCoreApplication.translate, QgsProcessing.SourceType.TypeVectorPoint
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(QgsProcessingParameterFile(FOLDER, translate("Processing", "Folder with photos"), folder))
        self.addParameter(
            QgsProcessingParameterBoolean(SUBFOLDERS, translate("Processing", "The folders in it, too"), False)
        )
        for number in _number_parameters():
            self.addParameter(number)
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                CAMERAS, translate("Processing", "Known cameras"), [point], optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                MATCH_DISTANCE,
                translate("Processing", "Greatest distance to a known camera (metres)"),
                QgsProcessingParameterNumber.Type.Double,
                _MATCH_DISTANCE_M,
                minValue=_LEAST_MATCH_M,
                maxValue=_MOST_MATCH_M,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                WHOLE_PATHS, translate("Processing", "Whole paths of the photos (they may name a person)"), False
            )
        )
        for sink in _sink_parameters():
            self.addParameter(sink)
        for name, text in (
            (NEW, translate("Processing", "Proposed cameras")),
            (EVIDENCE, translate("Processing", "Photos that may show a known camera")),
            (REFUSED, translate("Processing", "Photos left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            return self._import(parameters, context, feedback)

    def _import(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        folder = Path(self.parameterAsFile(parameters, FOLDER, context)).absolute()
        found = _photos(folder, self.parameterAsBool(parameters, SUBFOLDERS, context), feedback)
        rows = PhotoRows(self._known(parameters, context, feedback))
        outputs: Values = {}
        writers = Writers(*(self._writer(name, outputs, parameters, context) for name in _LAYERS))
        run = PhotoImport(
            None if self.parameterAsBool(parameters, WHOLE_PATHS, context) else folder,
            self.parameterAsDouble(parameters, DISTANCE, context),
            self._declination(parameters, context),
            rows,
            writers,
            feedback,
        )
        run.run(found)
        run.tell()
        return {**outputs, NEW: rows.new, EVIDENCE: rows.evidence, REFUSED: run.refused}

    def _known(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> KnownLayer | None:
        if not is_given(parameters, CAMERAS):
            return None
        source = source_of(self, parameters, CAMERAS, context)
        tell_without_crs(source, feedback)
        within_m = self.parameterAsDouble(parameters, MATCH_DISTANCE, context)
        return KnownLayer(source, within_m, context.transformContext(), feedback)

    def _declination(self, parameters: Values, context: QgsProcessingContext) -> float | None:
        if not is_given(parameters, DECLINATION):
            return None
        return float(self.parameterAsDouble(parameters, DECLINATION, context))

    def _writer(self, name: str, outputs: Values, parameters: Values, context: QgsProcessingContext) -> Write:
        """What writes to an output layer, which is entered in `outputs`; nothing where it was not asked for."""
        if not is_given(parameters, name):
            return lambda _features: None
        fields, kind = _LAYERS[name]
        crs = wgs84() if kind == QgsWkbTypes.Type.Point else QgsCoordinateReferenceSystem()
        sink, outputs[name] = self.parameterAsSink(parameters, name, context, fields(), kind, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))

        def write(features: Iterable[QgsFeature]) -> None:
            if not sink.addFeatures(list(features), QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, name))

        return write


def _number_parameters() -> list[QgsProcessingParameterNumber]:
    """The parameters DISTANCE and DECLINATION."""
    translate, real = QCoreApplication.translate, QgsProcessingParameterNumber.Type.Double
    return [
        QgsProcessingParameterNumber(
            DISTANCE,
            translate("Processing", "Assumed distance of a camera in front of the photographer (metres)"),
            real,
            _DISTANCE_M,
            minValue=0.0,
            maxValue=_MOST_DISTANCE_M,
        ),
        QgsProcessingParameterNumber(
            DECLINATION,
            translate("Processing", "Magnetic declination of all photos (degrees, east of north positive)"),
            real,
            optional=True,
            minValue=-_MOST_DECLINATION_DEG,
            maxValue=_MOST_DECLINATION_DEG,
        ),
    ]


def _sink_parameters() -> list[QgsProcessingParameterFeatureSink]:
    """The parameters OUTPUT, PHOTOGRAPHERS and REJECTED."""
    translate, kinds = QCoreApplication.translate, QgsProcessing.SourceType
    return [
        QgsProcessingParameterFeatureSink(OUTPUT, translate("Processing", "Cameras by photos"), kinds.TypeVectorPoint),
        QgsProcessingParameterFeatureSink(
            PHOTOGRAPHERS,
            translate("Processing", "Where the photographers stood"),
            kinds.TypeVectorPoint,
            optional=True,
            createByDefault=False,
        ),
        QgsProcessingParameterFeatureSink(
            REJECTED,
            translate("Processing", "Photos left out, with the reason"),
            kinds.TypeVector,
            optional=True,
            createByDefault=False,
        ),
    ]


def _photos(folder: Path, with_subfolders: bool, feedback: QgsProcessingFeedback) -> PhotoFolder:
    """The photos of the folder. Raises QgsProcessingException where it can't be listed."""
    translate = QCoreApplication.translate
    try:
        found = photos_in(folder, with_subfolders, feedback.isCanceled)
    except OSError as error:
        text = translate("Processing", "{folder} is no folder that can be read; choose another.")
        raise QgsProcessingException(text.format(folder=one_line(folder.name))) from error
    if not found.photos and not feedback.isCanceled():
        text = translate("Processing", "There are no photos (JPEG) in {folder}.")
        feedback.pushWarning(text.format(folder=one_line(folder.name)))
    return found
