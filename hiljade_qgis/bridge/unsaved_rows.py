"""What an edit session did to the rows of a layer so far, as plain values that a worker may have. Main thread only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsFeature, QgsVectorLayer, QgsVectorLayerEditBuffer

from ..core.record import Position
from ..sync.unsaved import NOTHING_UNSAVED, Unsaved
from .camera_values import ColumnReader, column_value
from .points import PointReader


def unsaved_rows(layer: QgsVectorLayer, columns: Sequence[str]) -> Unsaved:
    """The unsaved edits; of values those of these columns, and an entry for each row of which another was changed."""
    buffer = layer.editBuffer()
    if buffer is None or not buffer.isModified():
        return NOTHING_UNSAVED
    reader = ColumnReader(layer.fields(), columns)
    names = {layer.fields().lookupField(column): column for column in columns}
    changed = {
        fid: {names[index]: column_value(names[index], value) for index, value in values.items() if index in names}
        for fid, values in buffer.changedAttributeValues().items()
    }
    added = {fid: reader.read(feature) for fid, feature in buffer.addedFeatures().items()}
    places = dict(_places(buffer, PointReader(layer.crs())))
    return Unsaved(changed, added, frozenset(buffer.deletedFeatureIds()), places)


def _places(buffer: QgsVectorLayerEditBuffer, points: PointReader) -> Iterator[tuple[int, Position | None]]:
    for fid, feature in buffer.addedFeatures().items():
        yield fid, points.first(feature)
    for fid, geometry in buffer.changedGeometries().items():
        moved = QgsFeature()
        moved.setGeometry(geometry)
        yield fid, points.first(moved)
