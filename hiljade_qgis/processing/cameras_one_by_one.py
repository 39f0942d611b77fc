"""What every algorithm says that edits cameras one by one: points in, points out, also in place."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProcessing, QgsProcessingFeatureBasedAlgorithm, QgsProcessingFeatureSource
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.camera_features import has_cameras
from .algorithm import AlgorithmLook
from .camera_layer import InCameras


class CamerasOneByOne(InCameras, AlgorithmLook, QgsProcessingFeatureBasedAlgorithm):
    """Edits features of a layer of cameras; a subclass says its name, its texts, its parameters and what it does."""

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
