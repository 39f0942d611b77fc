"""Sentences for files that nothing can be brought in from, and for what was left out of others; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..core.brought_file import Why
from ..core.essentials import one_line
from .brought_file import MAX_BYTES, BroughtUnreadable, TooDense


def _unreadable(error: BroughtUnreadable) -> str:
    translate = QCoreApplication.translate
    texts = {
        "not_readable": translate("Messages", "{file} cannot be opened; check that it is there and may be read."),
        "too_large": translate(
            "Messages", "{file} is larger than {limit} MB and was not read; bring it in in parts."
        ),
        "unknown": translate(
            "Messages",
            "{file} is of no kind that cameras are brought in from: GeoJSON, GPX, KML, OpenStreetMap's XML, an answer "
            "of an Overpass, CSV, XLSX, ODS, or photos (JPEG).",
        ),
        "json": translate(
            "Messages",
            "{file} is no GeoJSON and no answer of an Overpass, or it is damaged; nothing was taken from it.",
        ),
        "xml": translate(
            "Messages", "{file} is no GPX, KML or OpenStreetMap's XML, or it is damaged; nothing was taken from it."
        ),
        "document_type": translate(
            "Messages",
            "{file} begins with definitions of its own (a document type), with which a file can do harm; it was not "
            "read.",
        ),
    }
    limit = QLocale().toString(MAX_BYTES // 1_000_000)
    text = texts.get(error.code, texts["unknown"])
    return text.format(file=one_line(error.path.name), limit=limit)


def why_text(why: Why) -> str:
    """Why something in a file became no camera."""
    translate = QCoreApplication.translate
    return {
        Why.NO_CAMERA: translate("Messages", "It is something else than a camera."),
        Why.OTHER_GEOMETRY: translate(
            "Messages", "It is a line, an area or several points; a camera is one point."
        ),
        Why.NO_POSITION: translate("Messages", "It has no position in the world."),
        Why.DELETED: translate("Messages", "It is deleted in the file."),
    }[why]


SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    BroughtUnreadable: _unreadable,
    TooDense: lambda error: QCoreApplication.translate(
        "Messages",
        "Too many cameras stand within {distance} m of one another to be compared; choose a smaller distance.",
    ).format(distance=QLocale().toString(error.within_m, "f", 1)),
}
"""By the class of the error."""
