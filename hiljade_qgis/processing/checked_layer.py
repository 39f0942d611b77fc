"""The cameras of a layer as checks see them: of a working copy with their bases, of any other by their fields."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..bridge.camera_records import RecordReader
from ..bridge.checked_features import checked_features
from ..bridge.layers import file_of, is_cameras
from ..bridge.unsaved_rows import unsaved_rows
from ..core.checks import Checked
from ..sync.checking import checked_cameras
from ..sync.errors import Cancelled
from ..sync.schema import EDITED_COLUMNS
from ..sync.unsaved import NOTHING_UNSAVED
from ..sync.working_copy import WorkingCopy
from .camera_layer import Values

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_TOLD_EVERY = 500


class CheckedLayer:
    """Reads the cameras that are to be checked. Made where the layer lives; they may be read in any thread.

    Rules that compare look at the whole layer, also where only what is selected is asked about.

    Args:
        source: the features that are asked about.
        layer: the layer that they come from, where it is known.
        copy: the file of the working copy whose cameras they are; unless it is given, only a layer that the plugin
            loaded is known to have such cameras.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        layer: QgsVectorLayer | None,
        context: QgsCoordinateTransformContext,
        copy: Path | None = None,
    ) -> None:
        self.records = RecordReader(source.fields(), source.sourceCrs(), context)
        self._whole = None if layer is None else QgsVectorLayerFeatureSource(layer)
        self._count = source.featureCount() if layer is None else layer.featureCount()
        self._copy = copy or (file_of(layer) if layer is not None and is_cameras(layer) else None)
        self._unsaved = NOTHING_UNSAVED
        if self._copy is not None and layer is not None:
            self._unsaved = unsaved_rows(layer, EDITED_COLUMNS)

    def cameras(
        self, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback, share: float
    ) -> list[Checked]:
        """The cameras of the whole layer, with the fids of their features; fewer where it was cancelled.

        Args:
            source: the features that are asked about, as the thread has them that calls this.
            share: of the whole work that this is, in percent.
        """
        if self._copy is not None:
            with WorkingCopy.open(self._copy) as copy:
                try:
                    return checked_cameras(copy, self._unsaved, feedback.isCanceled)
                except Cancelled:
                    return []
        request = QgsFeatureRequest()
        features = source.getFeatures(request, _UNCHECKED) if self._whole is None else self._whole.getFeatures(request)
        found: list[Checked] = []
        step = share / self._count if self._count > 0 else 0.0
        for number, camera in enumerate(checked_features(features, self.records)):
            if number % _TOLD_EVERY == 0:
                if feedback.isCanceled():
                    break
                feedback.setProgress(number * step)
            found.append(camera)
        return found


def whole_layer(
    algorithm: QgsProcessingAlgorithm, parameters: Values, name: str, context: QgsProcessingContext
) -> QgsVectorLayer | None:
    """The layer that a parameter names, also where only what is selected of it is asked about; None for none."""
    value = parameters.get(name)
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    else:
        source, _good = value.source.valueAsString(context.expressionContext())
        layer = QgsProcessingUtils.mapLayerFromString(source, context)
    return layer if isinstance(layer, QgsVectorLayer) else None


def asked_fids(source: QgsProcessingFeatureSource) -> frozenset[int]:
    """The features that are asked about: of a layer those that are selected, or that a filter leaves."""
    request = QgsFeatureRequest().setNoAttributes().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return frozenset(feature.id() for feature in source.getFeatures(request, _UNCHECKED))
