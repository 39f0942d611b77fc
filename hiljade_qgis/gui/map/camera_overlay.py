"""What lies over the cameras on the canvas: the fields of view of unsaved edits, and rings around pending cameras."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPointF, QTimer
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...core.record import Position
from .map_item import MapWideItem
from .overlay_picture import EditedSectors, OverlayPicture, PendingCameras, shown_by

_Z = 5.0
_AT_ONCE_S = 0.02
"""How long the overlay is drawn in one go; the window stays alive between two goes."""


class CameraOverlay(MapWideItem):
    """Lies over the map's picture and hides none of it for good.

    The saved field of view of an edited camera is veiled, the edited one drawn as the layer `sectors` will show it
    once it is saved, from afar as a picture. All of it is drawn into an image of its own, anew only when the map or the
    edits changed. Of very many edits the image before stays until the new one is there, or shows as it grows where the
    map is another.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._edited: list[EditedSectors] = []
        self._pending = PendingCameras()
        self._picture: OverlayPicture | None = None
        self._next: OverlayPicture | None = None
        self._stale = True
        self._soon = QTimer()
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._draw_on)
        self.setZValue(_Z)

    def remove(self) -> None:
        """Take it off the canvas for good."""
        self._soon.stop()
        super().remove()

    def set_edits(self, edited: Sequence[EditedSectors]) -> None:
        """Show these unsaved edits instead of those before."""
        self._edited = list(edited)
        self.refresh()

    def set_pending(self, pending: Iterable[tuple[int, Position]]) -> None:
        """Ring these cameras (fid, position in EPSG:4326), which are saved but not yet pushed."""
        self._pending = PendingCameras(pending)
        self.refresh()

    def pending(self) -> list[tuple[int, Position]]:
        """The cameras that are ringed."""
        return list(self._pending.cameras)

    def refresh(self) -> None:
        """Draw anew: edits, layers or styles changed."""
        self._stale = True
        self.update()

    # QgsMapCanvasItem

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt."""
        if not self._pending.cameras and not any(one.count for one in self._edited):
            self._picture = self._next = None
            return
        shown = shown_by(self._canvas)
        latest = self._next or self._picture
        if self._stale or latest is None or latest.shows != shown:
            self._begin()
        picture = self._picture
        if picture is None or picture.shows != shown:
            picture = self._next
        if picture is None:
            return
        settings = self._canvas.mapSettings()
        centre = settings.extent().center()
        unshifted = settings.mapToPixel().transform(centre)
        painter.drawImage(self.toCanvasCoordinates(centre) - QPointF(unshifted.x(), unshifted.y()), picture.image)

    def _begin(self) -> None:
        self._stale = False
        self._next = OverlayPicture(self._canvas, self._edited, self._pending)
        self._go_on(self._next)

    def _draw_on(self) -> None:
        if self._next is not None:
            self._go_on(self._next)
            self.update()

    def _go_on(self, picture: OverlayPicture) -> None:
        picture.draw_on(_AT_ONCE_S)
        if picture.is_done:
            self._picture, self._next = picture, None
        else:
            self._soon.start()
