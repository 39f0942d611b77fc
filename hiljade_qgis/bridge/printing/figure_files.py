"""Writes a figure, as its file's ending says, and its numbers beside it; each file appears when it is whole.

The table is a CSV as `sync.public_sheet` writes them: UTF-8 with a byte order mark, texts that a spreadsheet would run
with an apostrophe before them, and the licence in a file of its own.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from qgis.PyQt.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ...core.record import text_from_number
from ...core.spreadsheet_text import guarded, in_a_table
from ...sync.database_file import file_error
from .figure import TABLES, Cell, Figure
from .svg_painting import PaintedSvg

CSV_ENDING, TYPES_ENDING, LICENCE_ENDING = ".csv", ".csvt", ".license.txt"

_LONGEST_HEAD = 200
_DOTS_PER_MM = 300.0 / 25.4
_NUMBERS = frozenset({"count", "so_far"})
_FRACTIONS = frozenset({"percent", "from_deg", "to_deg"})


def others_table(path: Path) -> Path | None:
    """What stands where the numbers of a figure would be written, and is no table of a figure; None for nothing."""
    table = path.with_suffix(CSV_ENDING)
    heads = {",".join(columns) for columns in TABLES}
    try:
        with open(table, encoding="utf-8-sig", errors="replace") as file:
            return None if file.readline(_LONGEST_HEAD).rstrip("\r\n") in heads else table
    except FileNotFoundError:
        return None
    except OSError:
        return table


def write_figure(path: Path, figure: Figure, licence: str) -> Path:
    """Write a figure and its numbers, in the place of older ones; gives the table's file.

    Args:
        path: it ends in one of ENDINGS.
        licence: the terms, and whom to name.

    Raises:
        FolderNotWritable, DiskFull: they can't be written.
    """
    table = path.with_suffix(CSV_ENDING)
    parts = {
        path: drawn_as(figure.svg, path.suffix),
        table: _csv(figure).encode("utf-8-sig", "backslashreplace"),
        path.with_suffix(TYPES_ENDING): _types(figure.columns).encode("ascii"),
        path.with_suffix(LICENCE_ENDING): licence.encode("utf-8", "backslashreplace"),
    }
    written = {one: one.with_name(one.name + ".part") for one in parts}
    try:
        for one, content in parts.items():
            written[one].write_bytes(content)
        for one, part in written.items():
            os.replace(part, one)
    except OSError as error:
        raise file_error(path, error) from error
    finally:
        for part in written.values():
            with suppress(OSError):
                part.unlink()
    return table


def drawn_as(svg: str, ending: str) -> bytes:
    """What `core.printing` drew, as a file that ends in one of ENDINGS."""
    return _WRITERS[ending.lower()](svg)


def _csv(figure: Figure) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(figure.columns)
    writer.writerows([_cell(value) for value in row] for row in figure.rows)
    return text.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    return guarded(in_a_table(value)) if isinstance(value, str) else text_from_number(value)


def _types(columns: Sequence[str]) -> str:
    """What GDAL and QGIS take the columns for."""
    kinds = ("Integer" if name in _NUMBERS else "Real" if name in _FRACTIONS else "String" for name in columns)
    return ",".join(f'"{kind}"' for kind in kinds) + "\n"


def _svg(svg: str) -> bytes:
    return svg.encode("utf-8")


def _png(svg: str) -> bytes:
    """With 300 dots per inch."""
    painted = PaintedSvg(svg)
    width, height = (round(length * _DOTS_PER_MM) for length in (painted.size.width(), painted.size.height()))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(1000.0 * _DOTS_PER_MM))
    image.setDotsPerMeterY(round(1000.0 * _DOTS_PER_MM))
    painted.paint(QPainter(image), width, height)
    return _written(lambda device: image.save(device, "PNG"))


def _pdf(svg: str) -> bytes:
    """One page, of the figure's size."""
    painted = PaintedSvg(svg)

    def draw(device: QBuffer) -> None:
        writer = QPdfWriter(device)
        writer.setTitle(painted.title)
        page = QPageSize(painted.size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
        painted.paint(QPainter(writer), writer.width(), writer.height())

    return _written(draw)


def _written(write: Callable[[QBuffer], object]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    return bytes(buffer.data())


_WRITERS: dict[str, Callable[[str], bytes]] = {".svg": _svg, ".png": _png, ".pdf": _pdf}

ENDINGS = tuple(_WRITERS)
