"""The fields of a layer that say what a camera sees: which they are, how they are read, what they can take."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..core.camera_sight import Camera
from ..core.record import metres_from_text, text_from_number
from .compatibility import DATE, TEXT, WHOLE_NUMBERS, is_null
from .points import PointReader

DIRECTION = "direction"
RANGE = "range_m"


class SightFields(NamedTuple):
    """The indexes of the fields; −1 for one that the layer does not have, or that nobody named."""

    direction: int = -1
    camera_type: int = -1
    range_m: int = -1
    model: int = -1

    @classmethod
    def of(cls, fields: QgsFields) -> SightFields:
        """Those that are named as in a working copy."""
        return cls(*(fields.lookupField(name) for name in cls._fields))


class FeatureReader:
    """Reads features as cameras. Any thread.

    Args:
        fields: which say what a camera sees.
        crs: of the layer they come from; one that is none is taken to be EPSG:4326.
        context: how coordinates are to be transformed; the project's where it is None.
    """

    def __init__(
        self,
        fields: SightFields,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext | None = None,
    ) -> None:
        self._fields = fields
        self._points = PointReader(crs, context)

    def read(self, feature: QgsFeature) -> Camera | None:
        """A feature as a camera, of a multi-point its first point; None where that is nowhere in the world."""
        position = self._points.first(feature)
        if position is None:
            return None
        direction, camera_type, range_m, model = (
            feature.attribute(index) if index >= 0 else None for index in self._fields
        )
        return Camera(
            feature.id(), position, text_of(direction), text_of(camera_type), metres_of(range_m), text_of(model)
        )


def text_of(value: Any) -> str | None:
    """A field's value as text, as the grammar of directions reads it; a field of numbers holds directions too."""
    if is_null(value) or value == "":
        return None
    if isinstance(value, float):
        return text_from_number(value) if -1e6 < value < 1e6 else str(value)
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)
    return str(value)


def metres_of(value: Any) -> float | None:
    """A field's value in metres; None where it is no plain number."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value) if math.isfinite(value) else None
    return metres_from_text(value) if isinstance(value, str) else None


def fitting(field: QgsField, value: str | float | None) -> Any:
    """A direction, a number or an ISO date as a field takes it.

    Raises:
        ValueError: it does not: a range where there are numbers only, a half where they are whole, a number or a text
            too long, no whole date where there are dates, or a field of another kind.
    """
    if value is None:
        return None
    if field.type() == TEXT:
        text = value if isinstance(value, str) else text_from_number(value)
        if 0 < field.length() < len(text):
            raise ValueError(text)
        return text
    if field.type() == DATE:
        date = QDate.fromString(str(value), Qt.DateFormat.ISODate)
        if date.toString(Qt.DateFormat.ISODate) != value:
            raise ValueError(value)
        return date
    if not field.isNumeric():
        raise ValueError(value)
    number = float(value)
    if field.type() in WHOLE_NUMBERS:
        if not number.is_integer():
            raise ValueError(value)
        return field.convertCompatible(int(number))  # which raises for one that is too large
    return number

