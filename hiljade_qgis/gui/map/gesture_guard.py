"""Watches over a gesture on cameras: says when the ground is pulled from under it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Callable

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.camera_features import CameraReader
from ...core.camera_sight import Camera


class GestureGuard(QObject):
    """Listens, from `start` to `stop`, to whatever makes it impossible or wrong to go on with a gesture.

    That is: the layer goes, is made read-only, gets another CRS or other fields; its edit session ends; one of the
    cameras is changed or deleted by something else (an undo, a form, a pull that ends before the layer is being
    edited); the map gets another CRS.

    Signals:
        map_changed(), layer_changed(): the gesture must end now and store nothing. A layer that says so may be in the
            middle of ending its edit session, or of going: it must not be touched before the signal has returned.
    """

    map_changed = pyqtSignal()
    layer_changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layer: QgsVectorLayer | None = None
        self._cameras: dict[int, Camera] = {}
        self._links: list[tuple[QObject, Any, Callable[..., None]]] = []

    def start(self, canvas: QgsMapCanvas, layer: QgsVectorLayer, cameras: Iterable[Camera]) -> None:
        """Watch over a gesture on these cameras of a layer."""
        self.stop()
        self._layer, self._cameras = layer, {camera.fid: camera for camera in cameras}
        for source, signal, slot in (
            (layer, layer.willBeDeleted, self._on_layer),
            (layer, layer.readOnlyChanged, self._on_layer),
            (layer, layer.crsChanged, self._on_layer),
            (layer, layer.updatedFields, self._on_layer),
            (layer, layer.beforeRollBack, self._on_layer),
            (layer, layer.editingStopped, self._on_layer),
            (layer, layer.dataChanged, self._on_data),
            (layer, layer.featureDeleted, self._on_feature),
            (layer, layer.geometryChanged, self._on_feature),
            (layer, layer.attributeValueChanged, self._on_feature),
            (canvas, canvas.destinationCrsChanged, self._on_map),
        ):
            signal.connect(slot)
            self._links.append((source, signal, slot))

    def stop(self) -> None:
        """Listen no more."""
        links, self._links = self._links, []
        self._layer, self._cameras = None, {}
        for source, signal, slot in links:
            if not sip.isdeleted(source):
                signal.disconnect(slot)

    def _on_map(self) -> None:
        self.map_changed.emit()

    def _on_layer(self) -> None:
        self.layer_changed.emit()

    def _on_feature(self, fid: int, *_what: object) -> None:
        if fid in self._cameras:
            self.layer_changed.emit()

    def _on_data(self) -> None:
        """The layer was read anew."""
        if self._layer is not None and CameraReader(self._layer).of_fids(self._cameras) != self._cameras:
            self.layer_changed.emit()
