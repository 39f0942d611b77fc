"""Cameras as the features of a new layer, with the columns that a working copy has."""

from __future__ import annotations

from qgis.core import NULL, QgsFeature, QgsFields, QgsGeometry, QgsPointXY

from ..core.camera import FIELD_BY_COLUMN, SERVER_ID_COLUMN, VERSION_COLUMN, FieldKind
from ..core.record import Row
from ..sync.schema import EDITED_COLUMNS
from .compatibility import NUMBER, TEXT, field


def camera_fields() -> QgsFields:
    """The fields of the table `cameras`, but for the row's key."""
    fields = QgsFields()
    for column in (SERVER_ID_COLUMN, VERSION_COLUMN, *EDITED_COLUMNS):
        known = FIELD_BY_COLUMN.get(column)
        fields.append(field(column, NUMBER if known is not None and known.kind is FieldKind.NUMBER else TEXT))
    return fields


def new_camera(row: Row, fields: QgsFields) -> QgsFeature:
    """The feature of a camera that no server knows yet; `fields` are those of :func:`camera_fields`."""
    feature = QgsFeature(fields)
    values = [row.values.get(column) for column in EDITED_COLUMNS]
    feature.setAttributes([NULL, NULL, *(NULL if value is None else value for value in values)])
    if row.position is not None:
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*row.position)))
    return feature
