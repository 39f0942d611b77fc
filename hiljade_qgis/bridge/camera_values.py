"""The columns of a feature as `core` has them: texts, numbers, None for what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime

from ..core.camera import FIELD_BY_COLUMN, FieldKind
from ..core.record import ColumnValue
from .compatibility import is_null
from .sight_fields import metres_of, text_of

_NUMBERS = frozenset(column for column, field in FIELD_BY_COLUMN.items() if field.kind is FieldKind.NUMBER)


def column_value(column: str, value: Any) -> ColumnValue:
    """An attribute as the column of this name holds it; None for NULL and for an empty text."""
    return metres_of(value) if column in _NUMBERS else text_of(value)


def plain_value(value: Any) -> Any:
    """An attribute of any layer as Python's own types have it: dates as ISO texts, None for NULL."""
    if is_null(value):
        return None
    if isinstance(value, (QDate, QTime, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate) or None
    if isinstance(value, QByteArray):
        return bytes(value)
    return value


class ColumnReader:
    """Reads some columns of features with these fields; a column that they lack is None. Any thread."""

    def __init__(self, fields: QgsFields, columns: Iterable[str]) -> None:
        self._indexes = {column: fields.lookupField(column) for column in columns}

    def request(self) -> QgsFeatureRequest:
        """A request for these columns and the point."""
        return QgsFeatureRequest().setSubsetOfAttributes([index for index in self._indexes.values() if index >= 0])

    def read(self, feature: QgsFeature) -> dict[str, ColumnValue]:
        """The values of a feature, by column."""
        return {
            column: column_value(column, feature.attribute(index)) if index >= 0 else None
            for column, index in self._indexes.items()
        }
