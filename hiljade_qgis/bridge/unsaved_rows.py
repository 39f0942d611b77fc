"""What an edit session did to the rows of a layer so far, as plain values that a worker may have. Main thread only."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer

from ..sync.searching import Unsaved
from .camera_values import ColumnReader, column_value


def unsaved_rows(layer: QgsVectorLayer, columns: Sequence[str]) -> Unsaved | None:
    """The unsaved values of these columns; None where nothing was edited."""
    buffer = layer.editBuffer()
    if buffer is None or not buffer.isModified():
        return None
    reader = ColumnReader(layer.fields(), columns)
    names = {layer.fields().lookupField(column): column for column in columns}
    changed = {
        fid: {names[index]: column_value(names[index], value) for index, value in values.items() if index in names}
        for fid, values in buffer.changedAttributeValues().items()
    }
    added = {fid: reader.read(feature) for fid, feature in buffer.addedFeatures().items()}
    return Unsaved(changed, added, frozenset(buffer.deletedFeatureIds()))


def edited_fids(layer: QgsVectorLayer) -> frozenset[int]:
    """The rows that were changed or added and are not saved; those that were deleted are no rows any more."""
    buffer = layer.editBuffer()
    if buffer is None:
        return frozenset()
    return frozenset((*buffer.changedAttributeValues(), *buffer.changedGeometries(), *buffer.addedFeatures()))
