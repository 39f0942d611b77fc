"""A page as a file: PDF with selectable text and fonts within it, SVG, or PNG. It appears when it is whole."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Callable

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout
from qgis.PyQt.QtCore import QCoreApplication, QSize
from qgis.PyQt.QtGui import QImage

from ...sync.database_file import file_error
from ...sync.errors import DiskFull, FolderNotWritable
from .errors import FormatUnknown, PageTooLarge, PrintFailed
from .layout_file import printed_pages

AS_TEXT = Qgis.TextRenderFormat.AlwaysText
"""So that it can be selected, and searched."""
_Result = QgsLayoutExporter.ExportResult
_INCH_M = 0.0254
DPI_RANGE, DPI_USUAL = (30.0, 1200.0), 300.0
"""Of a file, in dots per inch."""
_ROOM_BYTES = 1 << 20
"""What is left on a disk that counts as full: QGIS does not say why it could not write."""


def export(layout: QgsPrintLayout, path: Path, dpi: float) -> list[Path]:
    """Write the pages of a layout in the format that the path's ending says, in the place of older files.

    Args:
        dpi: of a PNG, and of what cannot be drawn with lines in the others.

    Returns:
        The files, see `page_files`.

    Raises:
        FolderNotWritable, DiskFull, PageTooLarge, PrintFailed: older files stay as they are then.
    """
    layout.renderContext().setDpi(dpi)
    files = page_files(layout, path)
    parts = page_parts(layout, path.with_name(f"{path.stem}.part{path.suffix}"))
    try:
        exporter = QgsLayoutExporter(layout)
        result = _WRITERS[path.suffix.lower()](exporter, str(parts[0]), dpi)
        for part in parts:
            _check(result, path, part, exporter)
        for part, file in zip(parts, files):
            os.replace(part, file)
    except OSError as error:
        raise file_error(path, error) from error
    finally:
        for part in parts:
            with suppress(OSError):
                part.unlink()
    return files


def put_in_place(path: Path, content: bytes) -> None:
    """Write a file that appears when it is whole. Raises FolderNotWritable, DiskFull."""
    part = path.with_name(f"{path.stem}.part{path.suffix}")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    except OSError as error:
        raise file_error(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink()


def page_files(layout: QgsPrintLayout, path: Path) -> list[Path]:
    """The files of a layout's pages: a PDF has all in one; of others `a.svg` is the first, `a_2.svg` the second."""
    pages = [0] if path.suffix.lower() == ".pdf" else printed_pages(layout)
    return [path.with_name(f"{path.stem}_{page + 1}{path.suffix}") if page else path for page in pages]


def page_parts(layout: QgsPrintLayout, first: Path) -> list[Path]:
    """The same as long as they are not whole. QGIS puts the number of a page before the first point of the name."""
    pages = [0] if first.suffix.lower() == ".pdf" else printed_pages(layout)
    stem, ending = first.name.split(".", 1)
    return [first.with_name(f"{stem}_{page + 1}.{ending}") if page else first for page in pages]


def check_format(path: Path) -> None:
    """Make sure that a file can be written by its name. Raises FormatUnknown."""
    if path.suffix.lower() not in ENDINGS:
        raise FormatUnknown(path, ENDINGS)


def format_names() -> dict[str, str]:
    """What people call the formats, by the ending of the file."""
    translate = QCoreApplication.translate
    return {
        ".pdf": translate("Processing", "PDF document"),
        ".svg": translate("Processing", "SVG drawing"),
        ".png": translate("Processing", "PNG picture"),
    }


def _pdf(exporter: QgsLayoutExporter, path: str, dpi: float) -> Any:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = AS_TEXT
    settings.forceVectorOutput = True
    settings.exportMetadata = True
    settings.appendGeoreference = True
    return exporter.exportToPdf(path, settings)


def _svg(exporter: QgsLayoutExporter, path: str, dpi: float) -> Any:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = AS_TEXT
    settings.forceVectorOutput = True
    settings.exportMetadata = True
    return exporter.exportToSvg(path, settings)


def _png(exporter: QgsLayoutExporter, path: str, dpi: float) -> Any:
    """Not by `exportToImage`, which always tries to write the place into the file, and GDAL complains."""
    layout = exporter.layout()
    for page, file in zip(printed_pages(layout), page_parts(layout, Path(path))):
        image = picture_of(exporter, page, dpi)
        if image.isNull():
            return _Result.MemoryError
        if not image.save(str(file), "PNG"):
            return _Result.FileError
    return _Result.Success


def picture_of(exporter: QgsLayoutExporter, page: int, dpi: float) -> QImage:
    """A page as a picture that knows its size and its title; a null one where there is no memory for it."""
    image = exporter.renderPageToImage(page, QSize(), dpi)
    if not image.isNull():
        for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
            set_dots(round(dpi / _INCH_M))
        image.setText("Title", exporter.layout().project().metadata().title())
    return image


def _check(result: Any, path: Path, part: Path, exporter: QgsLayoutExporter) -> None:
    if result == _Result.MemoryError:
        raise PageTooLarge(path)
    if result == _Result.Success and is_whole(part):
        return
    raise room_error(path) or _failure(result, path, exporter.errorFile())


def _failure(result: Any, path: Path, detail: str) -> FolderNotWritable | PrintFailed:
    if result == _Result.FileError:
        return FolderNotWritable(path, detail)
    return PrintFailed(path, f"{result}: {detail}")


def is_whole(path: Path) -> bool:
    """Whether a file is there to its end: neither Qt nor QGIS says when a disk was full before it was written."""
    if not path.is_file():
        return False
    with open(path, "rb") as file:
        file.seek(-min(_TAIL_BYTES, path.stat().st_size), os.SEEK_END)
        return _ENDS[path.suffix.lower()] in file.read()


def room_error(path: Path) -> DiskFull | None:
    """What to say where there is no room left beside a file that could not be written; None where there is."""
    space = os.statvfs(path.parent) if hasattr(os, "statvfs") else None
    full = space is not None and space.f_bavail * space.f_frsize < _ROOM_BYTES
    return DiskFull(path, os.strerror(errno.ENOSPC)) if full else None


_ENDS = {".pdf": b"%%EOF", ".svg": b"</svg>", ".png": b"IEND"}
"""What stands at the end of a file that is whole, by its ending."""
_TAIL_BYTES = 64

_WRITERS: dict[str, Callable[[QgsLayoutExporter, str, float], Any]] = {
    ".pdf": _pdf,
    ".svg": _svg,
    ".png": _png,
}
"""By the ending of the file."""

ENDINGS = tuple(_WRITERS)
