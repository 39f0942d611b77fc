"""The cameras of a layer as checks see them: of a working copy with their bases, of any other by their fields."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from ..bridge.camera_records import RecordReader
from ..bridge.layers import file_of, is_cameras
from ..bridge.unsaved_rows import unsaved_rows
from ..core.checks import Checked
from ..sync.checking import checked_cameras
from ..sync.errors import Cancelled
from ..sync.schema import EDITED_COLUMNS
from ..sync.unsaved import NOTHING_UNSAVED
from ..sync.working_copy import WorkingCopy

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_TOLD_EVERY = 500


class CheckedLayer:
    """Reads the cameras that are to be checked. Made where the layer lives; they may be read in any thread.

    Args:
        source: the features that are asked about.
        layer: the layer that they come from, where it is known.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        layer: QgsVectorLayer | None,
        context: QgsCoordinateTransformContext,
    ) -> None:
        self.records = RecordReader(source.fields(), source.sourceCrs(), context)
        self._copy = file_of(layer) if layer is not None and is_cameras(layer) else None
        self._unsaved = NOTHING_UNSAVED
        if self._copy is not None and layer is not None:
            self._unsaved = unsaved_rows(layer, EDITED_COLUMNS)

    def cameras(
        self, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback, share: float
    ) -> list[Checked]:
        """The cameras, with the fids of their features; fewer where it was cancelled.

        Args:
            source: the same features, as the thread has them that calls this.
            share: of the whole work that this is, in percent.
        """
        if self._copy is None:
            return self._of_features(source, feedback, share)
        return self._of_copy(self._copy, source, feedback)

    def _of_copy(
        self, path: Path, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback
    ) -> list[Checked]:
        with WorkingCopy.open(path) as copy:
            try:
                found = checked_cameras(copy, self._unsaved, feedback.isCanceled)
            except Cancelled:
                return []
        request = QgsFeatureRequest().setNoAttributes().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        asked = {feature.id() for feature in source.getFeatures(request, _UNCHECKED)}
        return [camera for camera in found if camera.fid in asked]

    def _of_features(
        self, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback, share: float
    ) -> list[Checked]:
        found: list[Checked] = []
        step = share / source.featureCount() if source.featureCount() > 0 else 0.0
        for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), _UNCHECKED)):
            if number % _TOLD_EVERY == 0:
                if feedback.isCanceled():
                    break
                feedback.setProgress(number * step)
            record, server_id = self.records.read(feature), self.records.server_id(feature)
            found.append(Checked.of_record(feature.id(), record, server_id=server_id))
        return found
