"""Fields and their values as people read them: plain text, translated names, numbers as their language writes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..bridge.field_labels import field_labels
from ..bridge.field_values import FieldRefused
from ..core.camera import FIELD_BY_COLUMN, POSITION
from ..core.changes import TAG_PREFIX
from ..core.record import Position

LONGEST_TEXT = 400
"""Characters of one value that are shown; the whole is in the attribute table."""
_MOST_NAMED = 5


def field_text(field: str) -> str:
    """What a changed field is called: a column's label with its unit, the position, or a tag's key as it is."""
    if field == POSITION:
        return QCoreApplication.translate("FieldText", "Position")
    if field.startswith(TAG_PREFIX):
        return field[len(TAG_PREFIX) :]
    known, label = FIELD_BY_COLUMN.get(field), field_labels().get(field, field)
    return f"{label} ({known.unit})" if known is not None and known.unit else label


def value_text(value: Any) -> str:
    """A value on one line, shortened where it is very long; "" where there is none."""
    if value is None:
        return ""
    if isinstance(value, Position):
        text = f"{value.lat_deg:.7f}, {value.lon_deg:.7f}"
    elif isinstance(value, str):
        text = value
    elif isinstance(value, float):
        text = QLocale().toString(value, "g", 12)
    else:
        text = json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def refused_text(refused: Sequence[FieldRefused]) -> str:
    """Which values a layer did not take."""
    names = ", ".join(f"#{one.fid} {field_text(one.field)}" for one in refused[:_MOST_NAMED])
    text = QCoreApplication.translate("FieldText", "%n value(s) were refused by the layer: {names}", "", len(refused))
    return text.format(names=names)
