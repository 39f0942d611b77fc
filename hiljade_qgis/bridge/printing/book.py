"""Pages as one PDF, each of its own size, written one after the other; it appears when it is closed.

QGIS writes several pages into a file only for one layout, whose maps share a project. Here each page has a project of
its own, with the coordinate system of its place, which is gone before the next is made.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext, QgsPrintLayout
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ...sync.database_file import file_error
from ...sync.errors import FolderNotWritable
from .errors import PrintFailed
from .export import AS_TEXT, is_whole, room_error
from .layout_file import printed_pages
from .svg_painting import PaintedSvg


class Book:
    """A PDF of several pages.

    Args:
        dpi: of what cannot be drawn with lines.

    Attributes:
        pages: how many are in it.
    """

    def __init__(self, path: Path, title: str, dpi: float) -> None:
        self.pages = 0
        self._path, self._dpi = path, dpi
        self._part = path.with_name(f"{path.stem}.part{path.suffix}")
        self._writer = QPdfWriter(str(self._part))
        self._writer.setTitle(title)
        self._writer.setCreator(f"QGIS {Qgis.version()}")
        self._writer.setResolution(round(dpi))
        self._painter: QPainter | None = None

    def add_layout(self, layout: QgsPrintLayout) -> None:
        """All pages of a layout. Raises FolderNotWritable, PrintFailed."""
        context, flag = layout.renderContext(), QgsLayoutRenderContext
        context.setDpi(self._dpi)
        context.setTextRenderFormat(AS_TEXT)
        context.setFlag(flag.FlagForceVectorOutput, True)
        context.setFlag(flag.FlagUseAdvancedEffects, False)
        for number in printed_pages(layout):
            size = layout.pageCollection().page(number).pageSize()
            painter = self._next_page(QSizeF(size.width(), size.height()))
            painter.save()
            QgsLayoutExporter(layout).renderPage(painter, number)
            painter.restore()
            self.pages += 1

    def add_drawing(self, svg: str) -> None:
        """A page that `core.printing` drew. Raises FolderNotWritable, PrintFailed."""
        drawn = PaintedSvg(svg)
        painter = self._next_page(drawn.size)
        drawn.draw(painter, self._writer.width(), self._writer.height())
        self.pages += 1

    def _next_page(self, size_mm: QSizeF) -> QPainter:
        page = QPageSize(size_mm, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
        self._writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
        if self._painter is None:
            painter = QPainter()
            if not painter.begin(self._writer):
                raise FolderNotWritable(self._path)
            self._painter = painter
        elif not self._writer.newPage():
            raise PrintFailed(self._path, f"page {self.pages + 1}")
        return self._painter

    def close(self) -> None:
        """Put the file in its place, over an older one. Raises FolderNotWritable, DiskFull, PrintFailed."""
        try:
            self._end()
            if not self.pages or not is_whole(self._part):
                raise room_error(self._path) or PrintFailed(self._path, "not whole")
            os.replace(self._part, self._path)
        except OSError as error:
            raise file_error(self._path, error) from error
        finally:
            self.discard()

    def discard(self) -> None:
        """Leave nothing behind of what is not in its place yet."""
        self._end()
        with suppress(OSError):
            self._part.unlink()

    def _end(self) -> None:
        if self._painter is not None:
            self._painter.end()
            self._painter = None

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_what: Any) -> None:
        self.discard()
