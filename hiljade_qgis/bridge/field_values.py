"""Changes of cameras' fields, as the features of a layer take them: attributes, a key within `tags`, the geometry."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)

from ..core.camera import FIELD_BY_COLUMN, POSITION, TAGS_COLUMN
from ..core.changes import TAG_PREFIX, FieldValue
from ..core.edit_target import members_of
from ..core.record import Position, tag_in_use, tags_text, text_from_number
from ..sync.errors import SyncError
from .camera_records import RecordReader
from .compatibility import is_null
from .coordinates import from_wgs84
from .sight_fields import fitting


class FieldRefused(SyncError):
    """A layer does not take a value.

    Attributes:
        fid: of the camera.
        field: a column, `position`, or `tags:<key>`.
    """

    def __init__(self, fid: int, field: str) -> None:
        super().__init__(f"camera {fid}: {field} not stored")
        self.fid, self.field = fid, field


class FieldValues:
    """Says what is to be written to the features of one layer, as long as its fields and its CRS stay. Any thread.

    Args:
        records: which says in which of the layer's fields each tag is.
        crs: one that is none is taken to be EPSG:4326.
        context: how coordinates are to be transformed; the project's where it is None.
    """

    def __init__(
        self,
        fields: QgsFields,
        records: RecordReader,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext | None = None,
    ) -> None:
        self._fields, self._records = fields, records
        self._to_layer = from_wgs84(crs, context)

    def attributes(self, feature: QgsFeature, field: str, value: FieldValue) -> dict[int, Any]:
        """The attributes that a new value of a field changes, by index; none for the position.

        A field with two tags is written to the one that the record has; to take the value away, to both.

        Raises:
            FieldRefused: the layer does not take it.
        """
        if field == POSITION:
            return {}
        tags = self._tags_to_write(feature, field, value)
        if not tags:
            raise FieldRefused(feature.id(), field)
        changed = {self._records.indexes[tag]: value for tag in tags if tag in self._records.indexes}
        attributes = {index: self._fitting(feature, field, index, one) for index, one in changed.items()}
        inside = [tag for tag in tags if tag not in self._records.indexes]
        if inside:
            attributes[self._records.tags_index] = self._with_tags(feature, field, inside, value)
        return attributes

    def geometry(self, feature: QgsFeature, position: FieldValue) -> QgsGeometry:
        """The geometry of a feature that stands at a position, its height kept; of a multi-point the first point moves.

        Raises:
            FieldRefused: it has none, or the layer's CRS cannot show the position.
        """
        geometry = QgsGeometry(feature.geometry())
        if not isinstance(position, Position) or geometry.isNull() or geometry.isEmpty():
            raise FieldRefused(feature.id(), POSITION)
        try:
            point = self._to_layer.transform(QgsPointXY(*position))
        except QgsCsException as error:
            raise FieldRefused(feature.id(), POSITION) from error
        if not geometry.moveVertex(point.x(), point.y(), 0):
            raise FieldRefused(feature.id(), POSITION)
        return geometry

    def _tags_to_write(self, feature: QgsFeature, field: str, value: FieldValue) -> list[str]:
        """The tags of a field that the layer has a place for, and that are to be written."""
        known = FIELD_BY_COLUMN.get(field)
        if known is None:
            tag = field[len(TAG_PREFIX) :]
            return [tag] if field.startswith(TAG_PREFIX) and self._has_place(tag) else []
        held = self._records.read(feature).tags
        if value is None:
            return [tag for tag in known.tags if tag in held]
        wanted = tag_in_use(known, held)
        return [tag for tag in (wanted, *known.tags) if self._has_place(tag)][:1]

    def _has_place(self, tag: str) -> bool:
        return tag in self._records.indexes or self._records.tags_index >= 0

    def _fitting(self, feature: QgsFeature, field: str, index: int, value: FieldValue) -> Any:
        if value is not None and not isinstance(value, (str, float, int)):
            raise FieldRefused(feature.id(), field)
        try:
            return fitting(self._fields.at(index), value)
        except ValueError as error:
            raise FieldRefused(feature.id(), field) from error

    def _with_tags(self, feature: QgsFeature, field: str, tags: list[str], value: FieldValue) -> Any:
        """The field `tags` with another value in some of its keys; every other key stays to the letter."""
        index = self._records.tags_index
        held = feature.attribute(index)
        members = members_of(None if is_null(held) else str(held))
        if members is None:
            raise FieldRefused(feature.id(), field)
        for tag in tags:
            members.pop(tag, None)
            if value is not None:
                members[tag] = text_from_number(value) if isinstance(value, float) else value
        return self._fitting(feature, TAGS_COLUMN, index, tags_text(members))
