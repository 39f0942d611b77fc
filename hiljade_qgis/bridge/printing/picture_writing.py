"""A page as a PNG for a window: drawn in the main thread, written beside it, which takes longer for a large one."""

from __future__ import annotations

import os
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

from qgis.core import QgsLayoutExporter, QgsPrintLayout

from ...sync.database_file import file_error
from ...sync.errors import FolderNotWritable
from ..stepwise import Steps
from .errors import PageTooLarge
from .export import is_whole, page_files, page_parts, picture_of, room_error
from .layout_file import printed_pages

_LOOK_EVERY_S = 0.005
_DRAWN, _ALL = 1, 2


def picture_steps(layout: QgsPrintLayout, path: Path, dpi: float) -> Steps:
    """Write the pages of a layout in the place of older pictures, which stay where it is ended early; gives the files.

    Raises:
        FolderNotWritable, DiskFull, PageTooLarge.
    """
    layout.renderContext().setDpi(dpi)
    exporter, files = QgsLayoutExporter(layout), page_files(layout, path)
    parts = page_parts(layout, path.with_name(f"{path.stem}.part{path.suffix}"))
    beside = ThreadPoolExecutor(1)
    begun: list[tuple[Future[bool], Path]] = []
    try:
        for page, part in zip(printed_pages(layout), parts):
            image = picture_of(exporter, page, dpi)
            if image.isNull():
                raise PageTooLarge(path)
            written = beside.submit(image.save, str(part), "PNG")
            begun.append((written, part))
            while not written.done():
                yield _DRAWN, _ALL
                time.sleep(_LOOK_EVERY_S)
            if not written.result() or not is_whole(part):
                raise room_error(path) or FolderNotWritable(path)
        for part, file in zip(parts, files):
            os.replace(part, file)
    except OSError as error:
        raise file_error(path, error) from error
    finally:
        beside.shutdown(wait=False)
        for written, part in begun:
            written.add_done_callback(partial(_take_away, part))
    return files


def _take_away(part: Path, _written: Future[bool]) -> None:
    with suppress(OSError):
        part.unlink()
