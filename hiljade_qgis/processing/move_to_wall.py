"""`hiljade:movetowall`: move cameras to the nearest wall or pole, in a new layer or in place."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.compatibility import NUMBER, field
from ..bridge.nearby_lines import NearbyLines, has_shapes
from ..bridge.points import PointReader
from ..bridge.sight_fields import SightFields
from ..core.bulk_edit import BulkEdit
from ..core.geodesic import azimuth_and_distance
from .aiming import Aiming
from .camera_editing import EditsCameras
from .camera_layer import INPUT, Values, source_of

LINES = "LINES"
MAX_DISTANCE = "MAX_DISTANCE"
MOVED = "moved_m"

_USUAL_M = 10.0
_LEAST_M, _FARTHEST_M = 0.01, 1000.0


class MoveToWallAlgorithm(EditsCameras):
    """Moves cameras to what they hang on."""

    icon_name = "move_to_wall"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "movetowall"

    def displayName(self) -> str:
        """What the toolbox shows, and the name of the step to undo."""
        return QCoreApplication.translate("Processing", "Move cameras to the nearest wall or pole")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Moves each camera to the nearest wall or pole that is not too far away."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Moves the cameras of a point layer to the nearest point of other layers: of lines, of the outlines of "
            "areas such as buildings, or of points such as poles; in a new layer, or in place in the layer that is "
            "being edited. Distances are metres on the ground, in every coordinate system.\n\n"
            "A camera with nothing within the longest distance stays where it is and is counted, as does one that "
            "stands there already. Directions stay as they are. A new layer has a field moved_m that says how far "
            "each camera was moved; it is empty for one that was not.",
        )

    def definitions(self) -> Iterable[QgsProcessingParameterDefinition]:
        """Every parameter but INPUT and OUTPUT."""
        translate = QCoreApplication.translate
        yield QgsProcessingParameterMultipleLayers(
            LINES,
            translate("Processing", "Layers with walls or poles"),
            QgsProcessing.SourceType.TypeVectorAnyGeometry,
        )
        yield QgsProcessingParameterNumber(
            MAX_DISTANCE,
            translate("Processing", "Longest distance (metres)"),
            QgsProcessingParameterNumber.Type.Double,
            _USUAL_M,
            minValue=_LEAST_M,
            maxValue=_FARTHEST_M,
        )

    def as_checked(self, parameters: Values, context: QgsProcessingContext) -> Values:
        """The parameters as they are. Raises QgsProcessingException where there are no layers to look into."""
        self._near(parameters, context)
        return parameters

    def outputFields(self, fields: QgsFields) -> QgsFields:
        """Those of the input and, in a new layer, how far each camera was moved."""
        if self._in_place:
            return fields
        more = QgsFields()
        more.append(field(MOVED, NUMBER))
        return QgsProcessingUtils.combineFields(fields, more)

    def prepared(
        self, parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback | None = None
    ) -> _Moving:
        """Raises QgsProcessingException where what was chosen can't be done."""
        source = source_of(self, parameters, INPUT, context)
        within_m = self.parameterAsDouble(parameters, MAX_DISTANCE, context)
        near = self._near(parameters, context)
        edit = BulkEdit(foot_near=lambda place: near.foot(place, within_m))
        return _Moving(source, edit, context.transformContext(), with_distance=not self._in_place)

    def _near(self, parameters: Values, context: QgsProcessingContext) -> NearbyLines:
        translate = QCoreApplication.translate
        layers = self.parameterAsLayerList(parameters, LINES, context)
        if not layers:
            raise QgsProcessingException(
                translate("Processing", "Choose the layers that have the walls or the poles.")
            )
        for layer in layers:
            if not has_shapes(layer):
                text = translate("Processing", "The layer “{name}” has no lines, areas or points; choose another.")
                raise QgsProcessingException(text.format(name=layer.name()))
        return NearbyLines(layers, context.transformContext())


class _Moving(Aiming):
    """A run, which says how far each camera was moved where the output has a field for it."""

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        edit: BulkEdit,
        context: QgsCoordinateTransformContext,
        with_distance: bool,
    ) -> None:
        super().__init__(source, SightFields(), edit, context)
        self._points = PointReader(source.sourceCrs(), context)
        self._with_distance = with_distance

    def edited(self, feature: QgsFeature) -> QgsFeature:
        """The feature as it will be."""
        after = super().edited(feature)
        if not self._with_distance:
            return after
        told = QgsFeature(after)
        told.setAttributes([*after.attributes(), None if after is feature else self._distance_m(feature, after)])
        return told

    def _distance_m(self, before: QgsFeature, after: QgsFeature) -> float | None:
        here, there = self._points.first(before), self._points.first(after)
        if here is None or there is None:
            return None
        return round(float(azimuth_and_distance(*here, *there)[1]), 2)
