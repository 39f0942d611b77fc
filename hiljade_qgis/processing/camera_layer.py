"""What the algorithms on any layer of cameras have in common: their group, and the fields that the user names."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.field_of_view import ASSUMED_REACH_M, MAX_REACH_M
from .camera_points import CameraColumns

INPUT = "INPUT"
DIRECTION_FIELD = "DIRECTION_FIELD"
RANGE_FIELD = "RANGE_FIELD"
TYPE_FIELD = "TYPE_FIELD"
DEFAULT_RANGE = "DEFAULT_RANGE"

_LEAST_REACH_M = 0.01

Values = dict[str, Any]


class InCameras:
    """The group of algorithms on cameras."""

    def group(self) -> str:
        """The folder in the toolbox."""
        return QCoreApplication.translate("Processing", "Cameras")

    def groupId(self) -> str:
        """The folder's name for programs."""
        return "cameras"


def cameras_parameter() -> QgsProcessingParameterFeatureSource:
    """The parameter INPUT."""
    text = QCoreApplication.translate("Processing", "Cameras")
    return QgsProcessingParameterFeatureSource(INPUT, text, [QgsProcessing.SourceType.TypeVectorPoint])


def default_range_parameter() -> QgsProcessingParameterNumber:
    """The parameter DEFAULT_RANGE."""
    return QgsProcessingParameterNumber(
        DEFAULT_RANGE,
        QCoreApplication.translate("Processing", "Reach to assume where none is known (metres)"),
        QgsProcessingParameterNumber.Type.Double,
        ASSUMED_REACH_M,
        minValue=_LEAST_REACH_M,
        maxValue=MAX_REACH_M,
    )


def field_parameters(direction: str | None = None, reach: str | None = None) -> list[QgsProcessingParameterField]:
    """The parameters DIRECTION_FIELD, RANGE_FIELD and TYPE_FIELD.

    Args:
        direction, reach: names of the fields unless others are given. A field with a default can be left out by
            scripts only where it is optional: QGIS 3.22 asks for it otherwise.
    """
    translate = QCoreApplication.translate
    optional = direction is not None
    return [
        _field(DIRECTION_FIELD, translate("Processing", "Field with the direction"), direction, optional),
        _field(RANGE_FIELD, translate("Processing", "Field with the reach (metres)"), reach, optional=True),
        _field(TYPE_FIELD, translate("Processing", "Field with the camera type"), None, optional=True),
    ]


def _field(name: str, text: str, default: str | None, optional: bool) -> QgsProcessingParameterField:
    return QgsProcessingParameterField(name, text, default, INPUT, optional=optional)


def column_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    name: str,
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    default: str = "",
) -> int | None:
    """The index of the field that a parameter names; None where it names none, and there is no default.

    Raises:
        QgsProcessingException: the layer has no such field.
    """
    chosen = algorithm.parameterAsString(parameters, name, context) or default
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


def camera_columns(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
) -> CameraColumns:
    """What reads the cameras by the fields and with the reach that the user chose.

    Raises:
        QgsProcessingException: the layer has no such field.
    """
    direction, reach, camera_type = (
        column_of(algorithm, parameters, name, source, context) for name in (DIRECTION_FIELD, RANGE_FIELD, TYPE_FIELD)
    )
    default_reach_m = algorithm.parameterAsDouble(parameters, DEFAULT_RANGE, context)
    return CameraColumns(source, direction, reach, camera_type, default_reach_m, context.transformContext())


def source_of(
    algorithm: QgsProcessingAlgorithm, parameters: Values, name: str, context: QgsProcessingContext
) -> QgsProcessingFeatureSource:
    """The features that a parameter names. Raises QgsProcessingException where there are none."""
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    return source


def tell_without_crs(source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> None:
    """Say so where a layer has no CRS."""
    if not source.sourceCrs().isValid():
        feedback.pushWarning(
            QCoreApplication.translate("Processing", "The layer has no CRS; it is taken to be in EPSG:4326.")
        )
