"""A widget that shows one picture as large as there is room, and nothing of it beyond its dots."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

_BEHIND = QColor(40, 40, 40)


class PictureView(QWidget):
    """Keeps the picture's proportions; enlarges none beyond its own size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self._image: QImage | None = None
        self._scaled: QPixmap | None = None

    def set_image(self, image: QImage | None) -> None:
        """Show a picture; None shows none."""
        if image is not self._image:
            self._image, self._scaled = image, None
            self.update()

    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    # QWidget

    def sizeHint(self) -> QSize:
        """Called by Qt."""
        return QSize(560, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt."""
        self._scaled = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _BEHIND)
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        if self._scaled is None:
            room = self.size() * ratio
            size = self._image.size()
            if size.width() > room.width() or size.height() > room.height():
                size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            smooth = self._image.scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._scaled = QPixmap.fromImage(smooth)
            self._scaled.setDevicePixelRatio(ratio)
        target = QRect(0, 0, round(self._scaled.width() / ratio), round(self._scaled.height() / ratio))
        target.moveCenter(self.rect().center())
        painter.drawPixmap(target, self._scaled)
