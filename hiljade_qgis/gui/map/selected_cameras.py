"""The cameras that are selected in the current layer: what tools and the panel of numbers work on."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...bridge.camera_features import CameraReader, cameras_layer
from ...bridge.layer_links import LayerLinks
from ...core.camera_sight import Camera


class SelectedCameras(QObject):
    """Follows the current layer of a canvas and its selection; reads cameras when they are asked for.

    Signals:
        changed(): another layer, another selection, or one of the selected cameras is not what it was. Told once for
            all that happens at once.
    """

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._layer: QgsVectorLayer | None = None
        self._links = LayerLinks()
        self._cameras: dict[int, Camera] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        canvas.currentLayerChanged.connect(self._on_layer)
        self._added = QTimer(self)  # QGIS tells of layers before they are in its tree
        self._added.setSingleShot(True)
        self._added.setInterval(0)
        self._added.timeout.connect(self._on_added)
        QgsProject.instance().layersAdded.connect(self._look_soon)
        self._on_layer(canvas.currentLayer())

    def close(self) -> None:
        """Follow nothing more."""
        self._soon.stop()
        self._canvas.currentLayerChanged.disconnect(self._on_layer)
        QgsProject.instance().layersAdded.disconnect(self._look_soon)
        self._added.stop()
        self._unfollow()

    def layer(self) -> QgsVectorLayer | None:
        """The layer of cameras that is current; None for none."""
        return self._layer

    def fids(self) -> list[int]:
        """Which are selected, in order; also those that stand nowhere."""
        return [] if self._layer is None else sorted(self._layer.selectedFeatureIds())

    def count(self) -> int:
        """How many are selected."""
        return 0 if self._layer is None else self._layer.selectedFeatureCount()

    def cameras(self) -> list[Camera]:
        """The selected cameras that stand somewhere, unsaved edits included, by fid."""
        if self._cameras is None:
            self._cameras = {} if self._layer is None else CameraReader(self._layer).of_fids(self.fids())
        return [self._cameras[fid] for fid in sorted(self._cameras)]

    def single(self) -> Camera | None:
        """The selected camera, where exactly one is."""
        cameras = self.cameras() if self.count() == 1 else []
        return cameras[0] if cameras else None

    def _look_soon(self, *_layers: object) -> None:
        self._added.start()

    def _on_added(self) -> None:
        """The cameras of a working copy whose other layers are current may be among them."""
        self._on_layer(self._canvas.currentLayer())

    def _on_layer(self, layer: QgsMapLayer | None) -> None:
        cameras = cameras_layer(layer, QgsProject.instance())
        if cameras is self._layer:
            return
        self._unfollow()
        self._layer = cameras
        if cameras is not None:
            self._follow(cameras)
        self._forget()

    def _follow(self, layer: QgsVectorLayer) -> None:
        self._links.follow(layer, [
            (layer.selectionChanged, self._forget),
            (layer.attributeValueChanged, self._on_feature),
            (layer.geometryChanged, self._on_feature),
            (layer.featureDeleted, self._on_feature),
            (layer.featureAdded, self._on_feature),
            (layer.editingStarted, self._forget),
            (layer.editingStopped, self._forget),
            (layer.afterRollBack, self._forget),
            (layer.dataChanged, self._forget),
            (layer.updatedFields, self._forget),
            (layer.crsChanged, self._forget),
            (layer.readOnlyChanged, self._forget),
            (layer.willBeDeleted, self._on_gone),
        ])  # fmt: skip

    def _unfollow(self) -> None:
        self._layer = None
        self._links.drop()

    def _on_feature(self, fid: int, *_what: object) -> None:
        if self._cameras is None or fid in self._cameras or len(self._cameras) != self.count():  # one may stand nowhere
            self._forget()

    def _on_gone(self) -> None:
        self._unfollow()
        self._forget()

    def _forget(self, *_whatever: object) -> None:
        self._cameras = None
        self._soon.start()
