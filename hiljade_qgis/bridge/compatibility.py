"""The only place that knows QGIS's versions: what is called differently between 3.22 and now."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsAttributeEditorContainer,
    QgsEditFormConfig,
    QgsField,
    QgsLocatorResult,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType, QThreadPool, QVariant

_VERSION: int = Qgis.QGIS_VERSION_INT

if _VERSION >= 33000:
    POINT = Qgis.GeometryType.Point
    LINE = Qgis.GeometryType.Line
    POLYGON = Qgis.GeometryType.Polygon
    MILLIMETRES = Qgis.RenderUnit.Millimeters
    METRES_ON_MAP = Qgis.RenderUnit.MetersInMapUnits
    METRES = Qgis.DistanceUnit.Meters
    YEARS, MONTHS = Qgis.TemporalUnit.Years, Qgis.TemporalUnit.Months
else:
    POINT = QgsWkbTypes.GeometryType.PointGeometry
    LINE = QgsWkbTypes.GeometryType.LineGeometry
    POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
    MILLIMETRES = QgsUnitTypes.RenderUnit.RenderMillimeters
    METRES_ON_MAP = QgsUnitTypes.RenderUnit.RenderMetersInMapUnits
    METRES = QgsUnitTypes.DistanceUnit.DistanceMeters
    YEARS, MONTHS = QgsUnitTypes.TemporalUnit.TemporalYears, QgsUnitTypes.TemporalUnit.TemporalMonths

if _VERSION >= 33800:
    TEXT: Any = QMetaType.Type.QString
    NUMBER: Any = QMetaType.Type.Double
    INTEGER: Any = QMetaType.Type.LongLong
    DATE: Any = QMetaType.Type.QDate
    JSON: Any = QMetaType.Type.QVariantMap
    WHOLE_NUMBERS: tuple[Any, ...] = (
        QMetaType.Type.Int,
        QMetaType.Type.UInt,
        QMetaType.Type.LongLong,
        QMetaType.Type.ULongLong,
    )
else:
    TEXT = QVariant.Type.String
    NUMBER = QVariant.Type.Double
    INTEGER = QVariant.Type.LongLong
    DATE = QVariant.Type.Date
    JSON = QVariant.Type.Map
    WHOLE_NUMBERS = (QVariant.Type.Int, QVariant.Type.UInt, QVariant.Type.LongLong, QVariant.Type.ULongLong)


def field(name: str, kind: Any) -> QgsField:
    """A field; `kind` is TEXT, NUMBER or INTEGER of this module."""
    return QgsField(name, kind)


def old_attribution(layer: QgsMapLayer) -> str:
    """Whom older projects, and map services, name beside the metadata."""
    return str(layer.serverProperties().attribution() if _VERSION >= 33800 else layer.attribution())


def is_null(value: Any) -> bool:
    """Whether an attribute is NULL: None, or what PyQt makes of a null QVariant, depending on the version."""
    return value is None or (isinstance(value, QVariant) and value.isNull())


def chosen_names(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> list[str]:
    """The names of fields that a parameter of Processing chooses."""
    read = getattr(algorithm, "parameterAsStrings", None) or algorithm.parameterAsFields
    return list(read(parameters, name, context))


def tab(name: str, parent: QgsAttributeEditorContainer | None) -> QgsAttributeEditorContainer:
    """A tab with a title in an attribute form; it scrolls where the screen is too low for it."""
    container = QgsAttributeEditorContainer(name, parent)
    if _VERSION >= 33200:
        container.setType(Qgis.AttributeEditorContainerType.Tab)
    else:
        container.setIsGroupBox(False)
    return container


def use_designed_layout(form: QgsEditFormConfig) -> None:
    """Make a form show its groups, not one list made by QGIS."""
    if _VERSION >= 33200:
        form.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    else:
        form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)


def layers_shown(canvas: Any) -> list[QgsMapLayer]:
    """The layers that a map canvas shows, also those of groups that are drawn as one layer."""
    return list(canvas.layers(True) if _VERSION >= 32400 else canvas.layers())


def task_threads() -> QThreadPool:
    """The threads that QGIS's tasks run in: newer versions have a pool for them alone."""
    own = getattr(QgsApplication.taskManager(), "threadPool", None)
    return QThreadPool.globalInstance() if own is None else own()


def draw_every_label(settings: QgsPalLayerSettings) -> None:
    """Have labels drawn even where they lie on one another."""
    if _VERSION >= 32600:
        placing = settings.placementSettings()
        placing.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
        settings.setPlacementSettings(placing)
    else:
        settings.displayAll = True


def user_data(result: QgsLocatorResult) -> Any:
    """What a result of the locator was given: read by a method in some versions, a property in others."""
    read = getattr(result, "getUserData", None)
    return read() if read is not None else result.userData


def show_all_labels(settings: QgsPalLayerSettings) -> None:
    """Have every label written, also over others. 3.26 keeps that in an object of its own."""
    if _VERSION < 32600:
        settings.displayAll = True
        return
    placement = settings.placementSettings()
    placement.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapAtNoCost)
    placement.setAllowDegradedPlacement(True)
    settings.setPlacementSettings(placement)
