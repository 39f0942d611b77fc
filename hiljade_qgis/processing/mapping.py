"""Which name of one side stands for which of the other, as one text: `opis=note;naziv=name`."""

from __future__ import annotations

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication


def mapping_of(text: str) -> dict[str, str]:
    """Which of a layer's own properties stands for which tag; one with nothing after its `=` is not shown.

    Raises:
        QgsProcessingException: it is written in another way, or names a property twice.
    """
    found = pairs_in(text)
    if found is None:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Processing", "“{text}” is no list of fields; write property=tag, with a semicolon between two."
            ).format(text=text)
        )
    return found


def pairs_in(text: str) -> dict[str, str] | None:
    """What stands before each `=`, and what after it; None where it is written in another way, or says one twice."""
    found: dict[str, str] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        name, mark, other = (piece.strip() for piece in part.rpartition("="))
        if not mark or not name or name in found:
            return None
        found[name] = other
    return found
