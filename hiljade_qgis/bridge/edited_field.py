"""The field of a layer that an edit of one field reads and writes: of a working copy, or of any layer of cameras."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeature, QgsField, QgsFields

from ..core.camera import FID_COLUMN, FIELD_BY_COLUMN, SERVER_ID_COLUMN, TAGS_COLUMN, VERSION_COLUMN, Field, FieldKind
from ..core.edit_target import Column, NoTarget, Refusal, TagKey, Target, Values
from .compatibility import TEXT
from .sight_fields import fitting, metres_of, text_of

_NEVER = frozenset((FID_COLUMN, SERVER_ID_COLUMN, VERSION_COLUMN, TAGS_COLUMN))
"""What the working copy keeps by itself, and `tags`, of which single keys are edited."""


def column_target(fields: QgsFields, index: int) -> Column:
    """The field of a layer as the target of an edit; one that no working copy has is a text or a number as it is.

    Raises:
        NoTarget: it may not be edited, or holds neither texts nor numbers.
    """
    field: QgsField = fields.at(index)
    name = field.name()
    if name in _NEVER or not (field.type() == TEXT or field.isNumeric()):
        raise NoTarget(name, Refusal.NO_SUCH_FIELD)
    known = FIELD_BY_COLUMN.get(name)
    kind = FieldKind.NUMBER if field.isNumeric() else FieldKind.TEXT
    return Column(known if known is not None else Field(name, name, kind, name))


class EditedField:
    """Reads and writes the target of an edit. Any thread.

    Attributes:
        index: of the field.

    Raises:
        NoTarget: the layer has no such field, or for a tag no field `tags` of texts.
    """

    def __init__(self, fields: QgsFields, target: Target) -> None:
        self._column = TAGS_COLUMN if isinstance(target, TagKey) else target.field.column
        self.index: int = fields.lookupField(self._column)
        if self.index < 0 or (isinstance(target, TagKey) and fields.at(self.index).type() != TEXT):
            raise NoTarget(self._column, Refusal.NO_SUCH_FIELD)
        self._field = QgsField(fields.at(self.index))
        self._is_number = isinstance(target, Column) and target.field.kind is FieldKind.NUMBER

    def values(self, feature: QgsFeature) -> Values:
        """What of a row the edit needs."""
        value = feature.attribute(self.index)
        return {self._column: metres_of(value) if self._is_number else text_of(value)}

    def stored(self, values: Values) -> Any:
        """The values of an edited row as the field takes them. Raises ValueError: it does not."""
        return fitting(self._field, values[self._column])
