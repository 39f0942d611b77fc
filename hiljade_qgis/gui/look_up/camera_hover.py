"""Shows what is known of the camera under the pointer, while a tool is in use that has nothing else to show there."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsFeatureSource, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication

from ..map.camera_finder import camera_at, is_shown
from ..map.selected_cameras import SelectedCameras
from .camera_label import CameraLabel
from .essential_lines import lines_of

LOOK_EVERY_MS = 60
"""The least time between two looks at what is under the pointer: one small query each."""
MOST_LOOKED_THROUGH = 5000
"""Cameras of a layer without a spatial index, all of which are read at each look."""
_AT_HAND = frozenset({"ogr", "memory", "delimitedtext", "spatialite"})
"""Providers that read what lies here; another may ask a server for each look."""
REST_MS = 250
"""How long the pointer must be on a camera before its label comes."""

MayHover = Callable[[QgsMapTool, QPoint], bool]
"""Whether a label may be shown at a pixel while this tool is in use."""

_ENDS = frozenset(
    {QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel}
)


class CameraHover(QObject):
    """Watches the pointer over one canvas; looks at no layer while a button is down or the map is moved.

    The label stays where it came for as long as the pointer is on the same camera.

    Args:
        may_hover: asked for each tool that is chosen and each move of the pointer.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        selected: SelectedCameras,
        label: CameraLabel,
        may_hover: MayHover,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._selected, self._label, self._may_hover = canvas, selected, label, may_hover
        self._viewport = canvas.viewport()
        self._pixel = QPoint()
        self._shown: int | None = None
        self._candidate: int | None = None
        self._since = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._look)
        canvas.extentsChanged.connect(self.leave)
        selected.changed.connect(self._on_changed)
        self._viewport.installEventFilter(self)

    def close(self) -> None:
        """Watch nothing more."""
        self._viewport.removeEventFilter(self)
        self._canvas.extentsChanged.disconnect(self.leave)
        self._selected.changed.disconnect(self._on_changed)
        self.leave()

    def leave(self) -> None:
        """The pointer is on no camera, or nobody wants to know."""
        self._clock.stop()
        self._candidate = None
        self._hide()

    # QObject

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt for everything that happens to the map's view; keeps nothing from it."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove:
            if event.buttons() != Qt.MouseButton.NoButton or not self._may_look(event.pos()):
                self.leave()
            else:
                self._pixel = event.pos()
                if not self._clock.isActive():
                    self._clock.start(LOOK_EVERY_MS)
        elif kind in _ENDS:
            self.leave()
        return False

    # inside

    def _may_look(self, pixel: QPoint) -> bool:
        tool = self._canvas.mapTool()
        return tool is not None and self._may_hover(tool, pixel)

    def _look(self) -> None:
        layer = self._shown_layer()
        if layer is None or not self._may_look(self._pixel) or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self.leave()
            return
        camera = camera_at(self._canvas, self._pixel, layer)
        if camera is None:
            self.leave()
        elif camera.fid == self._shown:
            self._candidate = None
        elif camera.fid != self._candidate:
            self._hide()
            self._candidate = camera.fid
            self._since.start()
            self._clock.start(REST_MS)
        elif self._since.elapsed() >= REST_MS:
            self._candidate, self._shown = None, camera.fid
            self._label.show_lines(lines_of(layer, camera.fid), QPointF(self._pixel))
        else:
            self._clock.start(REST_MS)

    def _on_changed(self) -> None:
        """The layer is another, or its selection, or what is known of a camera: look again where somebody looked."""
        if self._shown is not None and not self._clock.isActive():
            self._clock.start(LOOK_EVERY_MS)
        self._candidate = None
        self._hide()

    def _hide(self) -> None:
        if self._shown is not None:
            self._shown = None
            self._label.clear()

    def _shown_layer(self) -> QgsVectorLayer | None:
        """The layer of cameras, where the map shows it and a look at it takes no time."""
        layer = self._selected.layer()
        if layer is None or not is_shown(self._canvas, layer) or not _is_quick(layer):
            return None
        return layer if QgsProject.instance().mapLayer(layer.id()) is layer else None


def _is_quick(layer: QgsVectorLayer) -> bool:
    """Whether a layer can be looked at while the pointer moves, without anybody noticing."""
    if layer.providerType() not in _AT_HAND:
        return False
    indexed: bool = layer.hasSpatialIndex() == QgsFeatureSource.SpatialIndexPresence.SpatialIndexPresent
    return indexed or 0 <= layer.featureCount() <= MOST_LOOKED_THROUGH
