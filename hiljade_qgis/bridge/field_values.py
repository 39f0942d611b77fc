"""Changes of cameras' fields, as the features of a layer take them: attributes, a key within `tags`, the geometry."""

from __future__ import annotations

from collections.abc import Mapping
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

from ..core.camera import POSITION, TAGS_COLUMN
from ..core.changes import TAG_PREFIX, FieldValue
from ..core.merge import with_field
from ..core.record import Position, Row
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
        records: which says what the layer calls the fields of a camera.
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
        self._fields = fields
        self._indexes = {field: fields.lookupField(name) for field, name in records.names.items()}
        self._tags_index = fields.lookupField(TAGS_COLUMN)
        self._to_layer = from_wgs84(crs, context)

    def attributes(self, feature: QgsFeature, changes: Mapping[str, FieldValue]) -> dict[int, Any]:
        """The attributes that changes of fields change, by index. Raises FieldRefused where one does not take its."""
        changed: dict[int, Any] = {}
        in_tags: dict[str, FieldValue] = {}
        for field, value in changes.items():
            index = self._indexes.get(field, -1)
            if index >= 0:
                changed[index] = self._fitting(feature, field, index, value)
            elif field.startswith(TAG_PREFIX) and self._tags_index >= 0:
                in_tags[field] = value
            elif field != POSITION:
                raise FieldRefused(feature.id(), field)
        if in_tags:
            changed[self._tags_index] = self._tags(feature, in_tags)
        return changed

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

    def _fitting(self, feature: QgsFeature, field: str, index: int, value: FieldValue) -> Any:
        if value is not None and not isinstance(value, (str, float, int)):
            raise FieldRefused(feature.id(), field)
        try:
            return fitting(self._fields.at(index), value)
        except ValueError as error:
            raise FieldRefused(feature.id(), field) from error

    def _tags(self, feature: QgsFeature, changes: Mapping[str, FieldValue]) -> Any:
        held = feature.attribute(self._tags_index)
        row = Row(None, {TAGS_COLUMN: None if is_null(held) else str(held)})
        for field, value in changes.items():
            try:
                row = with_field(row, field, value)
            except ValueError as error:
                raise FieldRefused(feature.id(), field) from error
        return self._fitting(feature, TAGS_COLUMN, self._tags_index, row.values[TAGS_COLUMN])
