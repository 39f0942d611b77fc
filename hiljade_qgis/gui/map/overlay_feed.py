"""Feeds what lies over the cameras on the canvas: follows working copies, their edits and the pending changes."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ...bridge.layers import working_copies
from ...sync.pending import PendingChange
from ..open_copies import OpenCopies
from .camera_overlay import CameraOverlay
from .overlay_picture import EditedSectors
from .unsaved_edits import UnsavedEdits


class OverlayFeed(QObject):
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
