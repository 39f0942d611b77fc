"""A page as a file: PDF with selectable text and fonts within it, SVG, or PNG. It appears when it is whole."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Callable

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout
from qgis.PyQt.QtCore import QCoreApplication, QSize

from ...sync.database_file import file_error
from ...sync.errors import DiskFull, FolderNotWritable
from .errors import FormatUnknown, PageTooLarge, PrintFailed

AS_TEXT = Qgis.TextRenderFormat.AlwaysText
"""So that it can be selected, and searched."""
_Result = QgsLayoutExporter.ExportResult
_INCH_M = 0.0254
DPI_RANGE, DPI_USUAL = (30.0, 1200.0), 300.0
"""Of a file, in dots per inch."""
_ROOM_BYTES = 1 << 20
"""What is left on a disk that counts as full: QGIS does not say why it could not write."""


def export(layout: QgsPrintLayout, path: Path, dpi: float) -> None:
    """Write the first page of a layout in the format that the path's ending says, in the place of an older file.

    Args:
        dpi: of a PNG, and of what cannot be drawn with lines in the others.

    Raises:
        FolderNotWritable, DiskFull, PageTooLarge, PrintFailed: an older file stays as it is then.
    """
    layout.renderContext().setDpi(dpi)
    part = path.with_name(f"{path.stem}.part{path.suffix}")
    try:
        exporter = QgsLayoutExporter(layout)
        result = _WRITERS[path.suffix.lower()](exporter, str(part), dpi)
        _check(result, path, part, exporter)
        os.replace(part, path)
    except OSError as error:
        raise file_error(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink()


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
    try:
        return exporter.exportToSvg(path, settings)
    finally:
        _remove_other_pages(Path(path), exporter.layout().pageCollection().pageCount())


def _remove_other_pages(path: Path, pages: int) -> None:
    """QGIS writes a file for every page of a layout, and an SVG has one."""
    stem, ending = path.name.split(".", 1)
    for number in range(2, pages + 1):
        with suppress(OSError):
            path.with_name(f"{stem}_{number}.{ending}").unlink()


def _png(exporter: QgsLayoutExporter, path: str, dpi: float) -> Any:
    """Not by `exportToImage`, which always tries to write the place into the file, and GDAL complains."""
    image = exporter.renderPageToImage(0, QSize(), dpi)
    if image.isNull():
        return _Result.MemoryError
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(round(dpi / _INCH_M))
    image.setText("Title", exporter.layout().project().metadata().title())
    return _Result.Success if image.save(path, "PNG") else _Result.FileError


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
