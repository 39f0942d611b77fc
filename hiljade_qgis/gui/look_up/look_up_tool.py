"""The map tool `Look up`: a click selects a camera and shows its pictures."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ..map.camera_finder import camera_at
from ..map.selected_cameras import SelectedCameras


class LookUpTool(QgsMapTool):
    """Asks about single cameras; edits nothing. The label is `CameraHover`'s.

    Signals:
        looked_at(object, int): somebody clicked on a camera: its layer, its fid.
        said(str): a sentence for the person.
    """

    looked_at = pyqtSignal(object, int)
    said = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, selected: SelectedCameras) -> None:
        super().__init__(canvas)
        self._selected = selected
        self._pressed: QPoint | None = None
        self.setToolName(self.tr("Look up"))
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.Identify))

    def close(self) -> None:
        """Take the tool off the canvas for good."""
        self.canvas().unsetMapTool(self)

    # QgsMapTool

    def deactivate(self) -> None:
        """Called when another tool is chosen."""
        self._pressed = None
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """A click begins."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = QPoint(event.originalPixelPoint()) if left else None

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Look at the camera under the pointer; a press that was dragged away from where it began is no click."""
        pressed, self._pressed = self._pressed, None
        at = QPoint(event.originalPixelPoint())
        if pressed is None or (at - pressed).manhattanLength() > QApplication.startDragDistance():
            return
        layer = self._selected.layer()
        if layer is None:
            self.said.emit(self.tr("Choose a layer of cameras in the Layers panel first."))
            return
        camera = camera_at(self.canvas(), at, layer)
        if camera is not None:
            self.looked_at.emit(layer, camera.fid)
        elif layer.selectedFeatureCount():
            layer.removeSelection()  # as with QGIS's own tools
