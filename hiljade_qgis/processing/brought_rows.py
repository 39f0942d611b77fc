"""The rows that a layer brings in, whatever names its fields have."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.camera_records import RecordReader
from ..core.camera import FIELDS, TAGS_COLUMN
from ..core.record import Record, Row, row_from_record
from ..sync.errors import Cancelled
from ..sync.server import Progress

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_TOLD_EVERY = 500


class BroughtRows:
    """Reads all features as rows, in their order.

    Attributes:
        rows: a text in `tags` that can't be read stands there as it is, so that the row is refused.
        unread: in how many of them a number can't be read as one in metres or degrees, and is left out.

    Raises:
        Cancelled.
    """

    def __init__(
        self, source: QgsProcessingFeatureSource, context: QgsCoordinateTransformContext, progress: Progress
    ) -> None:
        self.rows: list[Row] = []
        self.unread = 0
        reader = RecordReader(source.fields(), source.sourceCrs(), context)
        for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), _UNCHECKED)):
            if number % _TOLD_EVERY == 0 and progress.cancelled():
                raise Cancelled
            self.rows.append(self._row(reader, feature))

    def _row(self, reader: RecordReader, feature: QgsFeature) -> Row:
        record = reader.read(feature)
        row = row_from_record(record)
        self.unread += _shows_less(record, row)
        unreadable = reader.unreadable_tags(feature)
        if unreadable is None:
            return row
        return Row(row.position, {**row.values, TAGS_COLUMN: unreadable})

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Say what was left out."""
        if self.unread:
            text = QCoreApplication.translate(
                "Processing",
                "In %n row(s) a number can't be read, such as a height in feet; that field was left out.",
                "",
                self.unread,
            )
            feedback.pushWarning(text)


def _shows_less(record: Record, row: Row) -> bool:
    """Whether a tag of a column says something that its column can't show."""
    return any(
        row.values[field.column] is None and str(record.tags[tag]).strip()
        for field in FIELDS
        for tag in field.tags
        if tag in record.tags
    )
