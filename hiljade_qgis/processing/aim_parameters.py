"""The parameters of `hiljade:aimcameras`, and the edit that they ask for."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsField,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.compatibility import TEXT, is_null
from ..bridge.nearby_lines import NearbyLines, has_lines
from ..bridge.points import PointReader
from ..bridge.sight_fields import DIRECTION, RANGE, SightFields, fitting
from ..core.bulk_edit import Aim, BulkEdit
from ..core.camera_edit import LEAST_REACH_M, stored_reach
from ..core.direction import ALL_ROUND_DEG
from ..core.field_of_view import MAX_REACH_M
from ..core.record import Position
from .camera_layer import DIRECTION_FIELD, RANGE_FIELD, TYPE_FIELD, Values, column_of, field_parameters
from .named_choice import chosen_name

ACTION = "ACTION"
ANGLE = "ANGLE"
PLACE = "PLACE"
LINES = "LINES"
WIDTH = "WIDTH"
REACH = "REACH"
MOVE_DISTANCE = "MOVE_DISTANCE"
MOVE_TOWARDS = "MOVE_TOWARDS"

ACTIONS = [aim.value for aim in Aim]
_FARTHEST_MOVE_M = 100_000.0


def definitions() -> Iterator[QgsProcessingParameterDefinition]:
    """Every parameter but INPUT and OUTPUT, in the order in which people see them."""
    translate = QCoreApplication.translate
    options = {
        Aim.NONE: translate("Processing", "do not aim them"),
        Aim.TURN: translate("Processing", "turn them by an angle"),
        Aim.BEARING: translate("Processing", "aim them to a bearing"),
        Aim.PLACE: translate("Processing", "aim them at a place"),
        Aim.ALONG: translate("Processing", "aim them along the nearest wall or street"),
        Aim.AWAY: translate("Processing", "aim them away from the nearest wall"),
    }
    yield QgsProcessingParameterEnum(
        ACTION, translate("Processing", "Action"), [options[aim] for aim in Aim], defaultValue=0
    )
    yield _number(ANGLE, translate("Processing", "Angle or bearing (degrees, clockwise)"), -360.0, 360.0)
    yield QgsProcessingParameterPoint(PLACE, translate("Processing", "Place to look at"), optional=True)
    yield QgsProcessingParameterMultipleLayers(
        LINES,
        translate("Processing", "Layers with walls or streets"),
        QgsProcessing.SourceType.TypeVectorAnyGeometry,
        optional=True,
    )
    yield _number(WIDTH, translate("Processing", "Opening angle (degrees, 360 for all round)"), 1.0, ALL_ROUND_DEG)
    yield _number(REACH, translate("Processing", "Reach (metres)"), LEAST_REACH_M, MAX_REACH_M)
    yield _number(MOVE_DISTANCE, translate("Processing", "Move by (metres)"), 0.0, _FARTHEST_MOVE_M)
    yield _number(MOVE_TOWARDS, translate("Processing", "Move towards (degrees from true north)"), -360.0, 360.0)
    yield from field_parameters(DIRECTION, RANGE)


def _number(name: str, text: str, least: float, most: float) -> QgsProcessingParameterNumber:
    kind = QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(name, text, kind, optional=True, minValue=least, maxValue=most)


class AimParameters:
    """Reads the parameters of one run. In the main thread, where the layers with walls live.

    Every method raises QgsProcessingException with a sentence where what was chosen can't be done.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> None:
        self._algorithm, self._parameters, self._context = algorithm, parameters, context

    def aim(self) -> Aim:
        """How the cameras shall be aimed; by its name or by its place in the list."""
        return Aim(chosen_name(self._algorithm, self._parameters, ACTION, ACTIONS, self._context))

    def edit(self) -> BulkEdit:
        """What shall become of each camera."""
        aim = self.aim()
        angle, width, reach, distance, towards = (
            self._number(name) for name in (ANGLE, WIDTH, REACH, MOVE_DISTANCE, MOVE_TOWARDS)
        )
        if aim is Aim.NONE and width is None and reach is None and distance is None and towards is None:
            raise _refused(
                QCoreApplication.translate(
                    "Processing", "Choose an action, or give an opening angle, a reach or a distance to move by."
                )
            )
        if aim in (Aim.TURN, Aim.BEARING) and angle is None:
            raise _refused(
                QCoreApplication.translate("Processing", "Give the angle to turn the cameras by, or to aim them to.")
            )
        if (distance is None) != (towards is None):
            raise _refused(
                QCoreApplication.translate("Processing", "To move cameras, give both how far and towards where.")
            )
        return BulkEdit(
            aim,
            angle or 0.0,
            place=self.place() if aim is Aim.PLACE else None,
            line_near=self._lines().nearest if aim is Aim.ALONG else None,
            way_out_near=self._lines().way_out if aim is Aim.AWAY else None,
            width_deg=width,
            reach_m=reach,
            move_m=distance or 0.0,
            towards_deg=towards or 0.0,
        )

    def fields(self, source: QgsProcessingFeatureSource, edit: BulkEdit) -> SightFields:
        """Which fields say what a camera sees; they take what the edit will write."""
        direction = column_of(self._algorithm, self._parameters, DIRECTION_FIELD, source, self._context, DIRECTION)
        camera_type = column_of(self._algorithm, self._parameters, TYPE_FIELD, source, self._context)
        name = self._algorithm.parameterAsString(self._parameters, RANGE_FIELD, self._context)
        reach = source.fields().lookupField(name)
        found = SightFields(_index(direction), _index(camera_type), reach)
        if edit.aim is not Aim.NONE or edit.width_deg is not None:
            _check_direction(source.fields().at(found.direction), edit.width_deg is not None)
        if edit.reach_m is not None:
            if reach < 0:
                raise _refused(_no_reach_field(name))
            _check_reach(source.fields().at(reach), edit.reach_m)
        return found

    def place(self) -> Position | None:
        """The place to look at; one without a CRS is in the project's, if any, else in EPSG:4326."""
        if not self._given(PLACE):
            raise _refused(QCoreApplication.translate("Processing", "Choose the place to aim the cameras at."))
        point = self._algorithm.parameterAsPoint(self._parameters, PLACE, self._context)
        crs = self._algorithm.parameterAsPointCrs(self._parameters, PLACE, self._context)
        position = PointReader(crs, self._context.transformContext()).position(point)
        if position is None:
            raise _refused(
                QCoreApplication.translate("Processing", "The place to look at is not in the world; choose another.")
            )
        return position

    def _lines(self) -> NearbyLines:
        layers = self._algorithm.parameterAsLayerList(self._parameters, LINES, self._context)
        if not layers:
            raise _refused(
                QCoreApplication.translate("Processing", "Choose the layers that have the walls or the streets.")
            )
        for layer in layers:
            if not has_lines(layer):
                raise _refused(
                    QCoreApplication.translate(
                        "Processing", "The layer “{name}” has no lines and no areas; choose another."
                    ).format(name=layer.name())
                )
        return NearbyLines(layers, self._context.transformContext())

    def _number(self, name: str) -> float | None:
        if not self._given(name):
            return None
        return float(self._algorithm.parameterAsDouble(self._parameters, name, self._context))

    def _given(self, name: str) -> bool:
        value = self._parameters.get(name)
        return not is_null(value) and value != ""


def _index(column: int | None) -> int:
    return -1 if column is None else column


def _check_direction(field: QgsField, is_range: bool) -> None:
    """Whether a field takes the directions that will be written: single aims or, where the width is set, ranges."""
    example = "100-200" if is_range else "359"
    try:
        fitting(field, example)
    except ValueError as error:
        raise _refused(_wrong_direction_field(field, example)) from error


def _wrong_direction_field(field: QgsField, example: str) -> str:
    translate = QCoreApplication.translate
    if field.isNumeric():
        text = translate(
            "Processing",
            "The field “{name}” holds numbers, and an opening angle is written as {example}; choose a field of texts, "
            "or leave the opening angle out.",
        )
    elif field.type() == TEXT:
        text = translate("Processing", "The field “{name}” is too short for a direction like {example}.")
    else:
        text = translate("Processing", "The field “{name}” holds neither texts nor numbers, so it takes no direction.")
    return text.format(name=field.name(), example=example)


def _check_reach(field: QgsField, reach_m: float) -> None:
    stored_m = stored_reach(reach_m)
    try:
        fitting(field, stored_m)
    except ValueError as error:
        text = QCoreApplication.translate("Processing", "The field “{name}” does not take a reach of {reach} m.")
        raise _refused(text.format(name=field.name(), reach=f"{stored_m:g}")) from error


def _no_reach_field(name: str) -> str:
    if not name:
        return QCoreApplication.translate("Processing", "To set the reach, choose the field that holds it.")
    return QCoreApplication.translate(
        "Processing", "The layer has no field “{name}” for the reach; choose another, or leave the reach out."
    ).format(name=name)


def _refused(sentence: str) -> QgsProcessingException:
    return QgsProcessingException(sentence)
