"""The cameras of a layer that go into the public sheet: which by their status, and as which rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.camera_records import RecordReader
from ..bridge.sight_fields import text_of
from ..core.camera import FIELD_BY_COLUMN, STATUS_COLUMN, TAGS_COLUMN, VERSION_COLUMN
from ..core.public_record import public_values
from ..core.record import column_value, tags_from_text
from ..core.status import Status
from ..sync.errors import Cancelled
from ..sync.public_sheet import Values, fits

WITHOUT = "none"
"""The name of the choice that stands for no status."""
STATUSES = (*(status.value for status in Status), WITHOUT)

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_TOLD_EVERY = 500
_MOST_TOLD = 20


class PublicCameras:
    """Reads the cameras with some statuses.

    Args:
        statuses: some of STATUSES.
        with_notes: whether notes and descriptions go along.

    Attributes:
        written: how many were given.
        refused: how many can't be written as they are; each is named, up to a number.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        context: QgsCoordinateTransformContext,
        statuses: frozenset[str],
        with_notes: bool,
    ) -> None:
        self.written = self.refused = 0
        self._source, self._statuses, self._with_notes = source, statuses, with_notes
        self._records = RecordReader(source.fields(), source.sourceCrs(), context)
        self._version = source.fields().lookupField(VERSION_COLUMN)
        self._tags = source.fields().lookupField(TAGS_COLUMN)

    def has_status(self) -> bool:
        """Whether the layer has a field for it."""
        return self._records.index_of(STATUS_COLUMN) >= 0

    def rows(self, path: Path, feedback: QgsProcessingFeedback) -> Iterator[Values]:
        """The rows for a file of this name, in the order of the layer. Raises Cancelled."""
        step = 100.0 / max(1, self._source.featureCount())
        for number, feature in enumerate(self._source.getFeatures(QgsFeatureRequest(), _UNCHECKED)):
            if number % _TOLD_EVERY == 0:
                if feedback.isCanceled():
                    raise Cancelled
                feedback.setProgress(number * step)
            row = self._row(feature)
            if row is None:
                continue
            why = self._why_not(feature, path, row)
            if why:
                self._refuse(feature, why, feedback)
            else:
                self.written += 1
                yield row

    def _row(self, feature: QgsFeature) -> Values | None:
        """The camera as a row; None where its status was not asked for."""
        record = self._records.read(feature)
        status = column_value(FIELD_BY_COLUMN[STATUS_COLUMN], record.tags) or WITHOUT
        if status not in self._statuses:
            return None
        version = "" if self._version < 0 else text_of(feature.attribute(self._version)) or ""
        return public_values(record, self._records.server_id(feature), version, self._with_notes)

    def _why_not(self, feature: QgsFeature, path: Path, row: Values) -> str:
        """Why a camera can't be written as it is; "" where it can."""
        translate = QCoreApplication.translate
        if self._tags >= 0 and tags_from_text(text_of(feature.attribute(self._tags))) is None:
            # Nobody knows whom it names; and without it the camera would come back with all tags deleted.
            return translate("Processing", "camera {fid} is left out: what stands in “tags” can't be read.")
        if not fits(path, row):
            return translate("Processing", "camera {fid} is left out: a text is too long for a cell; choose CSV.")
        return ""

    def _refuse(self, feature: QgsFeature, why: str, feedback: QgsProcessingFeedback) -> None:
        self.refused += 1
        if self.refused <= _MOST_TOLD:
            feedback.pushWarning(why.format(fid=feature.id()))

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Say how many were written and left out."""
        translate = QCoreApplication.translate
        if self.refused > _MOST_TOLD:
            feedback.pushWarning(translate("Processing", "And %n more.", "", self.refused - _MOST_TOLD))
        feedback.pushInfo(translate("Processing", "%n camera(s) were written.", "", self.written))
