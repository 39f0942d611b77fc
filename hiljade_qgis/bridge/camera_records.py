"""The features of any point layer as records: which of its fields holds which tag of a camera."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsFeature, QgsFields
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..core.camera import (
    FID_COLUMN,
    FIELD_BY_COLUMN,
    FIELD_BY_TAG,
    SERVER_ID_COLUMN,
    TAGS_COLUMN,
    VERSION_COLUMN,
)
from ..core.edit_target import members_of
from ..core.record import JsonValue, Record, tags_from_text
from .compatibility import is_null
from .points import PointReader
from .sight_fields import text_of

_IDS = (SERVER_ID_COLUMN, "@id", "osm_id", "id")
"""What says which record it is, the surest first."""
_OF_THE_FILE = frozenset({FID_COLUMN, VERSION_COLUMN, *_IDS, "osm_type", "osm_version", "osm_timestamp"})
"""What says nothing of the camera."""


class RecordReader:
    """Reads features as records. Any thread.

    A field named as a column of a working copy, or as a tag, holds that tag; `tags` holds others as JSON, and those for
    which the layer has no field of their own; any further field is a tag of its own.

    Args:
        crs: of the layer they come from; one that is none is taken to be EPSG:4326.
        context: how coordinates are to be transformed; the project's where it is None.

    Attributes:
        indexes: of the layer's fields, by tag.
        tags_index: of the field `tags`; −1 where there is none.
    """

    def __init__(
        self,
        fields: QgsFields,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext | None = None,
    ) -> None:
        self._points = PointReader(crs, context)
        self.tags_index: int = fields.lookupField(TAGS_COLUMN)
        self._id_index = next((index for name in _IDS if (index := fields.lookupField(name)) >= 0), -1)
        self.indexes: dict[str, int] = {}
        for index, field in enumerate(fields):
            name = field.name()
            if index != self.tags_index and name.casefold() not in _OF_THE_FILE:
                column = FIELD_BY_COLUMN.get(name.casefold()) or FIELD_BY_TAG.get(name)
                tag = name if column is None or name in column.tags else column.tag
                self.indexes.setdefault(tag, index)

    def index_of(self, column: str) -> int:
        """Which of the layer's fields holds a column; −1 for none of its own."""
        return next((self.indexes[tag] for tag in FIELD_BY_COLUMN[column].tags if tag in self.indexes), -1)

    def read(self, feature: QgsFeature) -> Record:
        """A feature as a record; of a multi-point its first point."""
        attributes = feature.attributes()
        tags: dict[str, JsonValue] = {}
        if self.tags_index >= 0:
            held = members_of(_plain(attributes[self.tags_index])) or {}
            tags.update((key, value) for key, value in held.items() if value is not None and key not in self.indexes)
        for tag, index in self.indexes.items():
            value = _plain(attributes[index])
            if value is not None:
                tags[tag] = value
        return Record(self._points.first(feature), tags)

    def unreadable_tags(self, feature: QgsFeature) -> str | None:
        """What the field `tags` holds if it is no JSON object."""
        text = _plain(feature.attribute(self.tags_index)) if self.tags_index >= 0 else None
        return text if tags_from_text(text) is None else None

    def server_id(self, feature: QgsFeature) -> str:
        """What a server calls the record; "" where no field says it."""
        return "" if self._id_index < 0 else _plain(feature.attribute(self._id_index)) or ""


def _plain(value: Any) -> str | None:
    """An attribute as the text that a tag would be; None for NULL and an empty text."""
    if is_null(value):
        return None
    if isinstance(value, (QDate, QDateTime)):
        return str(value.toString(Qt.DateFormat.ISODate))
    return text_of(value)
