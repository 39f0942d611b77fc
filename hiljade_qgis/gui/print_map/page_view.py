"""The picture of a page, as large as there is room."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

_OUT_OF_DATE = 0.45
"""How opaque a picture is that does not show what is asked for any more."""


class PageView(QWidget):
    """Shows one page, whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadePrintPage")
        self.setAccessibleName(self.tr("Picture of the page"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._image = QImage()
        self._is_current = False

    def sizeHint(self) -> QSize:
        """As Qt asks."""
        return QSize(480, 620)

    def image(self) -> QImage | None:
        """The page that is shown, if it is what is asked for."""
        return self._image if self._is_current and not self._image.isNull() else None

    def show_page(self, image: QImage) -> None:
        """Show a page."""
        self._image, self._is_current = image, True
        self.update()

    def fade(self) -> None:
        """What is shown is not what is asked for any more."""
        self._is_current = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt asks."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = QSizeF(self._image.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRectF(QPointF(), size)
        room.moveCenter(QRectF(self.rect()).center())
        painter.setOpacity(1.0 if self._is_current else _OUT_OF_DATE)
        painter.drawImage(room, self._image)
        painter.end()
