"""Counting the cameras of a layer by their status, in the background.

Those of a working copy are counted in its file, with the edits that are not saved; of any other layer its features are,
from a snapshot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.camera import STATUS_COLUMN
from ..core.status import CHECK_DATE_COLUMN, StatusCounts, counted
from ..sync.errors import Cancelled
from ..sync.server import Progress
from ..sync.status_counts import COUNTED_COLUMNS, status_counts
from ..sync.working_copy import WorkingCopy
from .camera_records import RecordReader
from .sight_fields import text_of
from .tasks import Work
from .unsaved_rows import unsaved_rows

_EVERY = 200
"""Rows between two looks whether it was cancelled."""


def review_fields(layer: QgsVectorLayer) -> dict[str, int]:
    """The fields that a review writes, named as columns or as tags: by column the index, of those that are there."""
    records = RecordReader(layer.fields(), layer.crs())
    indexes = {column: records.index_of(column) for column in (STATUS_COLUMN, CHECK_DATE_COLUMN)}
    return {column: index for column, index in indexes.items() if index >= 0}


def status_field(layer: QgsVectorLayer) -> int:
    """The index of the field that says the status of a camera; −1 for none."""
    return review_fields(layer).get(STATUS_COLUMN, -1)


def count_work(layer: QgsVectorLayer, path: Path | None) -> Work:
    """Count the cameras by their status; gives StatusCounts. Called in the main thread, for a worker.

    Unsaved edits count, and of a layer with a filter only what it lets through.

    Args:
        path: the file of the layer's working copy; None where it has none.
    """
    return _work_on_layer(layer) if path is None else _work_on_copy(layer, path)


def _work_on_copy(layer: QgsVectorLayer, path: Path) -> Work:
    unsaved = unsaved_rows(layer, COUNTED_COLUMNS)
    filtered = QgsVectorLayerFeatureSource(layer) if layer.subsetString() else None

    def work(progress: Progress) -> StatusCounts:
        shown = None
        if filtered is not None:
            request = QgsFeatureRequest().setNoAttributes().setFlags(QgsFeatureRequest.Flag.NoGeometry)
            shown = {feature.id() for feature in filtered.getFeatures(request)}
        with WorkingCopy.open(path) as copy:
            return status_counts(copy, unsaved, shown, progress.cancelled)

    return work


def _work_on_layer(layer: QgsVectorLayer) -> Work:
    source, index = QgsVectorLayerFeatureSource(layer), status_field(layer)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([index] if index >= 0 else [])

    def statuses(progress: Progress) -> Iterator[str | None]:
        for number, feature in enumerate(source.getFeatures(request)):
            if number % _EVERY == 0 and progress.cancelled():
                raise Cancelled
            yield text_of(feature.attribute(index)) if index >= 0 else None

    return lambda progress: counted(Counter(statuses(progress)))
