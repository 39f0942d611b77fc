"""What every algorithm says that edits cameras one by one: points in, points out, also in place.

In place QGIS rolls back every unsaved edit of the layer where an algorithm raises, and not only its own. So what comes
up once a run has begun is told, and the cameras stay as they are.
"""

from __future__ import annotations

import logging

from qgis.core import (
    QgsFeature,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureBasedAlgorithm,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.bulk_snapshot import keep_now
from ..bridge.camera_features import has_cameras
from ..bridge.layers import file_of, is_cameras
from ..bridge.messages import sentence_for
from ..sync.errors import SyncError
from .algorithm import AlgorithmLook
from .camera_layer import INPUT, InCameras, Values
from .checked_layer import whole_layer

_IN_PLACE = "IN_PLACE"
"""What QGIS says of a run that edits a layer in place."""

_LOG = logging.getLogger(__name__)


class CamerasOneByOne(InCameras, AlgorithmLook, QgsProcessingFeatureBasedAlgorithm):
    """Edits features of a layer of cameras; a subclass says its name, its texts, its parameters and what it does."""

    _in_place = False
    _kept = True
    """Whether the file was copied that had to be; if not, nothing is edited."""

    def edit(self, feature: QgsFeature, feedback: QgsProcessingFeedback) -> QgsFeature:
        """One camera as it will be; itself where nothing changes. Must not raise."""
        raise NotImplementedError

    def keep_before(
        self, parameters: Values, context: QgsProcessingContext, count: int, feedback: QgsProcessingFeedback
    ) -> None:
        """Keep the file of a working copy whose cameras are edited in place, where they are many; as they are in the
        file, without what is not saved. Where the file can't be copied that is told, and nothing will be edited.

        Args:
            count: how many cameras are asked about.
        """
        layer = whole_layer(self, parameters, INPUT, context) if self._in_place else None
        path = file_of(layer) if is_cameras(layer) else None
        if path is None:
            return
        try:
            keep_now(path, count)
        except SyncError as error:
            _LOG.warning("%s", error)
            self._kept = False
            feedback.reportError(sentence_for(error))
            text = QCoreApplication.translate(
                "Processing", "The file could not be kept as it was before; so nothing was changed."
            )
            feedback.reportError(text)

    def inputLayerTypes(self) -> list[int]:
        """Points."""
        return [QgsProcessing.SourceType.TypeVectorPoint]

    def outputLayerType(self) -> int:
        """Points."""
        return QgsProcessing.SourceType.TypeVectorPoint

    def inputParameterDescription(self) -> str:
        """What the parameter INPUT is called."""
        return QCoreApplication.translate("Processing", "Cameras")

    def sourceFlags(self) -> QgsProcessingFeatureSource.Flag:
        """A point can't be invalid."""
        return QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks

    def supportInPlaceEdit(self, layer: QgsMapLayer) -> bool:
        """Whether a layer's own features may be edited: it has cameras."""
        return super().supportInPlaceEdit(layer) and has_cameras(layer)

    def initParameters(self, configuration: Values | None = None) -> None:
        """Called by QGIS; a subclass adds the parameters and outputs."""
        self._in_place = bool((configuration or {}).get(_IN_PLACE))

    def processFeature(
        self, feature: QgsFeature, _context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> list[QgsFeature]:
        """One camera; called by QGIS, which in place calls nothing else when it is through with them."""
        return [self.edit(feature, feedback) if self._kept else feature]
