"""`hiljade:aimcameras`: aim, turn, widen, reach and move many cameras at once, in a new layer or in place."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureBasedAlgorithm,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.camera_features import has_cameras
from ..core.bulk_edit import Aim
from .aim_parameters import AimParameters, as_checked, definitions
from .aiming import Aiming
from .algorithm import AlgorithmLook, told_in_a_sentence
from .camera_layer import INPUT, InCameras, Values, source_of, tell_without_crs

CHANGED = "CHANGED"
STAYED = "STAYED"

_IN_PLACE = "IN_PLACE"
"""What QGIS says of a run that edits a layer in place."""


class AimCamerasAlgorithm(InCameras, AlgorithmLook, QgsProcessingFeatureBasedAlgorithm):
    """Edits cameras."""

    icon_name = "aim"
    _in_place = False
    _expected = -1
    _aiming: Aiming

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "aimcameras"

    def displayName(self) -> str:
        """What the toolbox shows, and the name of the step to undo."""
        return QCoreApplication.translate("Processing", "Aim cameras")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Aims, turns, widens and moves many cameras at once.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Aims, turns, widens and moves the cameras of a point layer, and sets their reach; in a new layer, or in "
            "place in the layer that is being edited. All angles are clockwise from true north on the ground, and all "
            "distances metres on it, in every coordinate system.\n\n"
            "The action may be given by name: none, turn, bearing, place, along. Turning takes all views of a camera "
            "along; a bearing and a place are for the first view of a list. Aimed along the nearest wall or street, a "
            "camera is turned the way that is nearer. A view that is aimed keeps its opening angle.\n\n"
            "Cameras are moved first, so that they are aimed from where they will stand. A camera that can't be edited "
            "so stays as it is and is counted: it looks nowhere, sees all round, or has no wall within 60 m. What "
            "can't be read in a direction stays, and so does every text that already says what it should.",
        )

    # what QGIS asks of an algorithm on features

    def inputLayerTypes(self) -> list[int]:
        """Points."""
        return [QgsProcessing.SourceType.TypeVectorPoint]

    def outputLayerType(self) -> int:
        """Points."""
        return QgsProcessing.SourceType.TypeVectorPoint

    def inputParameterDescription(self) -> str:
        """What the parameter INPUT is called."""
        return QCoreApplication.translate("Processing", "Cameras")

    def outputName(self) -> str:
        """What the parameter OUTPUT is called."""
        return QCoreApplication.translate("Processing", "Edited cameras")

    def sourceFlags(self) -> QgsProcessingFeatureSource.Flag:
        """A point can't be invalid."""
        return QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks

    def supportInPlaceEdit(self, layer: QgsMapLayer) -> bool:
        """Whether a layer's own features may be edited: it has cameras."""
        return super().supportInPlaceEdit(layer) and has_cameras(layer)

    def initParameters(self, configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        self._in_place = bool((configuration or {}).get(_IN_PLACE))
        for parameter in definitions():
            self.addParameter(parameter)
        translate = QCoreApplication.translate
        self.addOutput(QgsProcessingOutputNumber(CHANGED, translate("Processing", "Changed cameras")))
        self.addOutput(QgsProcessingOutputNumber(STAYED, translate("Processing", "Cameras left as they were")))

    def checkParameterValues(self, parameters: Values, context: QgsProcessingContext) -> tuple[bool, str]:
        """What can't be done is said before anything is written, as what fails later takes back all edits in place."""
        try:
            with told_in_a_sentence():
                AimParameters(self, parameters, context).aim()
                good, why = super().checkParameterValues(as_checked(parameters), context)
                if good:
                    self._prepared(parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        return good, why

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read the parameters where the layers live; called by QGIS."""
        with told_in_a_sentence():
            source = source_of(self, parameters, INPUT, context)
            self._expected = source.featureCount()
            self._aiming = self._prepared(parameters, context, feedback)
            tell_without_crs(source, feedback)
        return True

    def _prepared(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None = None
    ) -> Aiming:
        """Raises QgsProcessingException where what was chosen can't be done."""
        source = source_of(self, parameters, INPUT, context)
        chosen = AimParameters(self, parameters, context)
        edit = chosen.edit()
        if feedback is not None and edit.aim is Aim.PLACE and edit.place is not None:
            feedback.pushInfo(
                QCoreApplication.translate("Processing", "Place: latitude {lat}, longitude {lon}").format(
                    lat=f"{edit.place.lat_deg:.7f}", lon=f"{edit.place.lon_deg:.7f}"
                )
            )
        return Aiming(source, chosen.fields(source, edit), edit, context.transformContext())

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Run through all cameras and say what became of them; called by QGIS, in any thread."""
        results = super().processAlgorithm(parameters, context, feedback)
        self._aiming.tell(feedback)
        return {**results, CHANGED: self._aiming.changed, STAYED: self._aiming.stayed}

    def processFeature(
        self, feature: QgsFeature, _context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> list[QgsFeature]:
        """One camera; called by QGIS, which in place calls nothing else when it is through with them."""
        edited = self._aiming.edited(feature)
        if self._in_place and self._aiming.done == self._expected:
            self._aiming.tell(feedback)
        return [edited]
