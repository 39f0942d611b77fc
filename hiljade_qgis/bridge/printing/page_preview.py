"""A small picture of a page: the page's own layout, whose map is drawn in the background.

QGIS draws a layout in the main thread, and a map with a large base map may take long. So the map is drawn first, by
QGIS's own threads, and put as a picture where the layout has its map; the rest takes some hundredths of a second.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsMapRendererParallelJob,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF, pyqtSignal
from qgis.PyQt.QtGui import QImage

from .export import page_files
from .layout_file import printed_pages
from .page import Page

_MM_PER_INCH = 25.4
_UNDER = 0.5


class PagePreview(QObject):
    """Draws one page at a time: a newer one takes the place of the one before. Main thread.

    Signals:
        drawn(QImage): the newest page; the first one of those that its layout has.
    """

    drawn = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: QgsMapRendererParallelJob | None = None
        self._page: Page | None = None
        self._shown: Page | None = None
        self._dpi = 0.0
        self._leaving: dict[QgsMapRendererParallelJob, Page] = {}
        """Jobs that were let go and their pages, whose layers they may still read."""

    def draw(self, page: Page, longest_pixels: int) -> None:
        """Begin to draw a page, its longer side so many pixels. The page can't be used for anything else any more."""
        self.stop()
        size = page.layout.pageCollection().page(0).pageSize()
        self._dpi = longest_pixels * _MM_PER_INCH / max(size.width(), size.height())
        page.layout.renderContext().setDpi(self._dpi)
        room = page.area.rect()
        pixels = QSizeF(room.width(), room.height()) * self._dpi / _MM_PER_INCH
        job = QgsMapRendererParallelJob(page.area.mapSettings(page.area.extent(), pixels, self._dpi, True))
        self._job, self._page = job, page
        job.finished.connect(lambda: self._on_finished(job))
        job.start()

    def stop(self) -> None:
        """Let what is being drawn go."""
        job, page = self._job, self._page
        self._job = self._page = self._shown = None
        if job is not None and page is not None:
            self._leaving[job] = page
            job.cancelWithoutBlocking()

    def close(self) -> None:
        """The same, and wait until nobody reads a layer any more: at the end, when the plugin goes."""
        self.stop()
        for job in list(self._leaving):
            job.cancel()
        self._leaving.clear()

    def _on_finished(self, job: QgsMapRendererParallelJob) -> None:
        page, self._page = (self._page, None) if job is self._job else (None, self._page)
        self._leaving.pop(job, None)
        if page is None:
            return
        self._job = None
        _put_under(page.layout, page.area, job.renderedImage())
        self._shown = page
        self.drawn.emit(self.picture(0))

    def pages(self) -> int:
        """How many pages the layout has whose first one was drawn; 0 while one is being drawn."""
        return 0 if self._shown is None else len(printed_pages(self._shown.layout))

    def files(self, path: Path) -> list[Path]:
        """The files of the newest page's layout, if it were written to a path; none before `draw`."""
        page = self._shown or self._page
        return [] if page is None else page_files(page.layout, path)

    def picture(self, number: int) -> QImage:
        """One of these pages, counted from 0; without any before `drawn`."""
        if self._shown is None:
            return QImage()
        layout = self._shown.layout
        return QgsLayoutExporter(layout).renderPageToImage(printed_pages(layout)[number], QSize(), self._dpi)


def _put_under(layout: QgsPrintLayout, area: QgsLayoutItemMap, image: QImage) -> None:
    """Put a picture of a map under it, and have the map draw its frame and its grid alone."""
    picture = QgsLayoutItemPicture(layout)
    picture.setPicturePath(f"base64:{_png(image)}", QgsLayoutItemPicture.Format.FormatRaster)
    picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Stretch)
    layout.addLayoutItem(picture)
    picture.setReferencePoint(area.referencePoint())
    picture.attemptResize(area.sizeWithUnits())
    picture.attemptMove(area.positionWithUnits())
    picture.setItemRotation(area.itemRotation())
    picture.setZValue(area.zValue() - _UNDER)
    picture.setBackgroundEnabled(area.hasBackground())  # the picture itself has nothing where no layer is
    picture.setBackgroundColor(area.backgroundColor())
    area.setLayers([])
    area.setBackgroundEnabled(False)


def _png(image: QImage) -> str:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.toBase64()).decode("ascii")
