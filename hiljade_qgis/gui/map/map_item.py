"""Things drawn over the map."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF


class MapItem(QgsMapCanvasItem):
    """Something on the map, drawn in pixels of the view. What and where is for those who make one of it."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._area = QRectF()

    def remove(self) -> None:
        """Take it off the canvas for good."""
        if not sip.isdeleted(self) and self.scene() is not None:
            self.scene().removeItem(self)

    def area(self) -> QRectF:
        """What it draws on now, in pixels of the view; asked by `look_again`."""
        return QRectF(self._canvas.viewport().rect())

    def look_again(self) -> None:
        """What it draws, or where, is another: redraw what it covered and what it covers now."""
        self.prepareGeometryChange()
        self._area = self.area()
        self.update()

    # QgsMapCanvasItem

    def boundingRect(self) -> QRectF:
        """Called by Qt."""
        return self._area

    def updatePosition(self) -> None:
        """Called when the map moved."""
        self.look_again()


class MapWideItem(MapItem):
    """An item as large as the map."""

    def boundingRect(self) -> QRectF:
        """The whole map."""
        return QRectF(self._canvas.viewport().rect())
