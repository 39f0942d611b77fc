"""In which font a page is written: one with the letters of all languages of pages, for each letter that is needed."""

from __future__ import annotations

import logging

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontMetricsF

_LOG = logging.getLogger(__name__)

WANTED = ("Open Sans", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial")
"""The first of these that is installed, and has Latin and Cyrillic letters, is taken."""

_SCRIPTS = (QFontDatabase.WritingSystem.Latin, QFontDatabase.WritingSystem.Cyrillic)
_POINT_MM = 25.4 / 72
_MEASURED = 50.0
"""Units of the measuring to a millimetre; metrics of small fonts are rounded."""
_SURE = 0.985
"""Of the width: QGIS rounds differently, and where it breaks a line earlier there is one line more."""
_SMALLER = 0.95
_SMALLEST_SHARE = 0.35


def page_family() -> str:
    """The family that pages are written in; where it is not the wanted one the log says so."""
    database = QFontDatabase()
    installed = set(database.families())
    for family in WANTED:
        if family in installed and all(script in database.writingSystems(family) for script in _SCRIPTS):
            if family != WANTED[0]:
                _LOG.warning("the font %s is not installed, %s is used instead", WANTED[0], family)
            return family
    fallback = QFont().family()
    _LOG.warning("none of the fonts %s is installed, %s is used instead", ", ".join(WANTED), fallback)
    return fallback


def fitted_size_pt(text: str, font: QFont, size_pt: float, width_mm: float, height_mm: float) -> float:
    """The largest size, up to `size_pt`, at which a text fits into a box, its lines wrapped between words.

    A text that does not fit at a third of the size is cut off at the end of the box: nobody could read a smaller one.
    """
    least = size_pt * _SMALLEST_SHARE
    while size_pt > least and not _fits(text, font, size_pt, width_mm, height_mm):
        size_pt *= _SMALLER
    return size_pt


def _fits(text: str, font: QFont, size_pt: float, width_mm: float, height_mm: float) -> bool:
    measured = QFont(font)
    measured.setPixelSize(max(1, round(size_pt * _POINT_MM * _MEASURED)))
    room = QRectF(0, 0, width_mm * _SURE * _MEASURED, 10_000_000)
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
    taken = QFontMetricsF(measured).boundingRect(room, flags, text)
    return taken.height() <= height_mm * _MEASURED and taken.width() <= room.width() * 1.001


def text_size_mm(text: str, font: QFont) -> tuple[float, float]:
    """How wide and how high a text is on one line."""
    measured = QFont(font)
    measured.setPixelSize(max(1, round(font.pointSizeF() * _POINT_MM * _MEASURED)))
    metrics = QFontMetricsF(measured)
    return metrics.horizontalAdvance(text) / _MEASURED, metrics.height() / _MEASURED
