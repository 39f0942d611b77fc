"""Which of a layer's own properties stands for which tag, as one text: `opis=note;naziv=name`."""

from __future__ import annotations

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication


def mapping_of(text: str) -> dict[str, str]:
    """Property → tag; a property with nothing after its `=` is not shown.

    Raises:
        QgsProcessingException: it is written in another way, or names a property twice.
    """
    found: dict[str, str] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        name, mark, tag = (piece.strip() for piece in part.rpartition("="))
        if not mark or not name or name in found:
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Processing", "“{text}” is no list of fields; write property=tag, with a semicolon between two."
                ).format(text=text)
            )
        found[name] = tag
    return found
