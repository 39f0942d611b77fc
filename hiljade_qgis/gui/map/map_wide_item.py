"""Something drawn over the whole map."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF


class MapWideItem(QgsMapCanvasItem):
    """An item as large as the map, in pixels of the view; what it draws is for those who make one of it."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas

    def remove(self) -> None:
        """Take it off the canvas for good."""
        if not sip.isdeleted(self) and self.scene() is not None:
            self.scene().removeItem(self)

    def boundingRect(self) -> QRectF:
        """The whole map."""
        return QRectF(self._canvas.viewport().rect())

    def updatePosition(self) -> None:
        """Called when the map moved."""
        self.prepareGeometryChange()
        self.update()
