"""A page as a PNG for a window: drawn in the main thread, written beside it, which takes longer for a large one."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsLayoutExporter, QgsPrintLayout

from ...sync.database_file import file_error
from ...sync.errors import FolderNotWritable
from ..stepwise import Steps
from .errors import PageTooLarge
from .export import picture_of, room_error

_LOOK_EVERY_S = 0.005
_DRAWN, _ALL = 1, 2


def picture_steps(layout: QgsPrintLayout, path: Path, dpi: float) -> Steps:
    """Write the first page of a layout in the place of an older picture, which stays where it is ended early.

    Raises:
        FolderNotWritable, DiskFull, PageTooLarge.
    """
    layout.renderContext().setDpi(dpi)
    image = picture_of(QgsLayoutExporter(layout), dpi)
    if image.isNull():
        raise PageTooLarge(path)
    part = path.with_name(f"{path.stem}.part{path.suffix}")
    beside = ThreadPoolExecutor(1)
    written = beside.submit(image.save, str(part), "PNG")
    beside.shutdown(wait=False)
    try:
        while not written.done():
            yield _DRAWN, _ALL
            time.sleep(_LOOK_EVERY_S)
        if not written.result():
            raise room_error(path) or FolderNotWritable(path)
        os.replace(part, path)
    except OSError as error:
        raise file_error(path, error) from error
    finally:
        written.add_done_callback(lambda _written: _take_away(part))


def _take_away(part: Path) -> None:
    with suppress(OSError):
        part.unlink()
