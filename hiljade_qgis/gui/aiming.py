"""Puts the aim tool and the overlay into QGIS's window, and takes them out again."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsAbstractMapToolHandler, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QAction

from ..bridge.layers import working_copies
from ..sync.pending import PendingChange
from .aim_tool import AimTool
from .camera_features import cameras_layer
from .camera_overlay import CameraOverlay, EditedSectors
from .notices import Notices
from .open_copies import OpenCopies
from .review_dock import ReviewDock
from .unsaved_edits import UnsavedEdits


class CameraToolHandler(QgsAbstractMapToolHandler):
    """Lets QGIS enable a tool for cameras, and its action, where the active layer has cameras."""

    def isCompatibleWithLayer(self, layer: QgsMapLayer | None, context: Any) -> bool:
        """Called by QGIS whenever another layer becomes active."""
        return cameras_layer(layer, QgsProject.instance()) is not None


class Overlay(QObject):
    """Feeds the overlay: follows the working copies of the project, their edits and the list of pending changes."""

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, copies: OpenCopies, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._project, self._copies = canvas, project, copies
        self._item = CameraOverlay(canvas)
        self._followed: dict[str, tuple[UnsavedEdits, QgsVectorLayer | None]] = {}
        self._repainted: set[str] = set()
        self._links = (
            (copies.changed, self.look),
            (project.layersRemoved, self.look),
            (canvas.mapCanvasRefreshed, self._on_map_drawn),
        )
        for signal, slot in self._links:
            signal.connect(slot)
        self.look()

    def close(self) -> None:
        """Follow nothing more and take the overlay off the canvas."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        for layer_id in list(self._followed):
            self._unfollow(layer_id)
        self._item.remove()

    def set_pending(self, changes: list[PendingChange]) -> None:
        """Ring the cameras of these changes; one without a position cannot be."""
        self._item.set_pending([(one.fid, one.position) for one in changes if one.position is not None])

    def look(self, *_whatever: object) -> None:
        """Compare what is followed with what the project has now."""
        now = {copy.cameras.id(): copy for copy in working_copies(self._project) if copy.cameras is not None}
        for layer_id in set(self._followed) - set(now):
            self._unfollow(layer_id)
        for layer_id, copy in now.items():
            edits, sectors = self._followed.get(layer_id, (None, None))
            if edits is not None and sectors is not copy.sectors:
                self._unfollow(layer_id)
                edits = None
            if edits is None:
                self._follow(copy.cameras, copy.sectors)
        self._show()

    def _follow(self, cameras: QgsVectorLayer, sectors: QgsVectorLayer | None) -> None:
        edits = UnsavedEdits(cameras, self)
        edits.changed.connect(self._show)
        self._followed[cameras.id()] = (edits, sectors)
        if sectors is not None:
            sectors.repaintRequested.connect(self._on_repaint)

    def _unfollow(self, layer_id: str) -> None:
        edits, sectors = self._followed.pop(layer_id)
        edits.close()
        edits.deleteLater()
        if sectors is not None and not sip.isdeleted(sectors):
            sectors.repaintRequested.disconnect(self._on_repaint)

    def _on_repaint(self, *_whatever: object) -> None:
        """A layer of sectors will be drawn anew: saved edits are in it from the next picture on."""
        for layer_id, (_edits, sectors) in self._followed.items():
            if sectors is self.sender():
                self._repainted.add(layer_id)
        self._item.refresh()  # its style may be another

    def _on_map_drawn(self) -> None:
        repainted, self._repainted = self._repainted, set()
        for layer_id in repainted & set(self._followed):
            self._followed[layer_id][0].settled()

    def _show(self) -> None:
        self._item.set_edits([EditedSectors(sectors, edits.changes()) for edits, sectors in self._followed.values()])


class ToolNotices(QObject):
    """Shows the whole of what the tool says, and takes it back where it is true no longer: QGIS itself puts it into the
    message bar, in one line, and hears of it no more once another tool is in use.
    """

    def __init__(self, tool: AimTool, notices: Notices) -> None:
        super().__init__(tool)
        self._notices = notices
        tool.messageEmitted.connect(self._on_said)
        tool.session_begun.connect(self._on_begun)

    def _on_said(self, text: str, _level: object) -> None:
        QTimer.singleShot(0, lambda: self._notices.show_whole(text))  # once QGIS has heard it, too

    def _on_begun(self, layer: QgsVectorLayer, text: str) -> None:
        def end() -> None:
            layer.editingStopped.disconnect(end)
            layer.willBeDeleted.disconnect(end)
            self._notices.take_back(text)

        layer.editingStopped.connect(end)
        layer.willBeDeleted.connect(end)


def add_aiming(
    iface: Any, action: QAction, copies: OpenCopies, dock: ReviewDock, notices: Notices, undo: ExitStack
) -> None:
    """Register the aim tool under its action, and lay the overlay over the map. `undo` takes both away again."""
    canvas = iface.mapCanvas()
    overlay = Overlay(canvas, QgsProject.instance(), copies)
    undo.callback(overlay.deleteLater)
    undo.callback(overlay.close)
    dock.records_listed.connect(overlay.set_pending)
    tool = AimTool(canvas)
    ToolNotices(tool, notices)
    undo.callback(_remove_tool, canvas, tool)
    handler = CameraToolHandler(tool, action)
    iface.registerMapToolHandler(handler)
    undo.callback(iface.unregisterMapToolHandler, handler)


def _remove_tool(canvas: QgsMapCanvas, tool: AimTool) -> None:
    tool.cancel()
    canvas.unsetMapTool(tool)
    tool.deleteLater()
