"""A value that somebody types for a field in conflict: what it is offered as, and whether it can be one.

What a column cannot hold is refused; what is probably a slip is pointed out and may be kept, as in the form.
"""

from __future__ import annotations

import json
import re

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..bridge.form import CLOSED_COLUMNS, SEVERAL_LINES_COLUMNS
from ..core.camera import FIELD_BY_COLUMN, POSITION, TAGS_COLUMN, FieldKind
from ..core.changes import TAG_PREFIX, FieldValue
from ..core.direction import parse
from ..core.merge import FieldConflict
from ..core.record import Position, position_in_world, tags_from_text, text_from_number

_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
_PLACE = re.compile(r"([+-]?[0-9]+(?:\.[0-9]*)?)°?\s*[,; ]\s*([+-]?[0-9]+(?:\.[0-9]*)?)°?")
_LONGEST_NUMBER = 64
_RIGHT_ANGLE_DEG = 90.0


class NotAValue(ValueError):
    """The field cannot hold what was typed; the text says why, for people."""


def text_to_edit(value: FieldValue) -> str:
    """A value as it is typed, whole and on as many lines as it has."""
    if value is None:
        return ""
    if isinstance(value, Position):
        return f"{value.lat_deg:.7f}, {value.lon_deg:.7f}"
    if isinstance(value, float):
        return text_from_number(value).replace(".", QLocale().decimalPoint())
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def offered(field: FieldConflict) -> list[str]:
    """The values offered for a field, those of the three versions first; () where anything is typed freely."""
    known = FIELD_BY_COLUMN.get(field.field)
    if known is None or not known.values:
        return []
    held = [value for value in (field.mine, field.theirs, field.base) if isinstance(value, str) and value]
    return list(dict.fromkeys([*held, *known.values]))


def only_offered(field: FieldConflict) -> bool:
    """Whether nothing but the offered values can be chosen, as in the form."""
    return field.field in CLOSED_COLUMNS


def has_lines(field: FieldConflict) -> bool:
    """Whether it is written on several lines."""
    versions = (field.base, field.mine, field.theirs)
    return field.field in SEVERAL_LINES_COLUMNS or any(isinstance(one, str) and "\n" in one for one in versions)


def value_of(field: FieldConflict, text: str) -> FieldValue:
    """The value that a text stands for in this field; None for an empty one.

    Raises:
        NotAValue: the field cannot hold it.
    """
    known = FIELD_BY_COLUMN.get(field.field)
    if field.field == POSITION:
        return _position(text)
    if known is not None and known.kind is FieldKind.NUMBER:
        return _number(text)
    if field.field == TAGS_COLUMN and tags_from_text(text) is None:
        raise NotAValue(QCoreApplication.translate("TypedValues", 'A JSON object is wanted here: {"key": "value"}'))
    if field.field.startswith(TAG_PREFIX):
        return _tag(field, text)
    return text if text else None


def hint(field: FieldConflict, value: FieldValue) -> str:
    """What is probably a slip in a value that can be kept all the same; "" where nothing is."""
    if field.field in ("range_m", "height_m") and isinstance(value, float) and value <= 0:
        return QCoreApplication.translate("TypedValues", "A number of metres above 0 is usual here.")
    if field.field == "tilt_deg" and isinstance(value, float) and abs(value) > _RIGHT_ANGLE_DEG:
        return QCoreApplication.translate("TypedValues", "Degrees below the horizon, from -90 to 90, are usual here.")
    if field.field == "direction" and isinstance(value, str) and parse(value).unreadable:
        return QCoreApplication.translate(
            "TypedValues", "Part of this direction cannot be read; nothing is drawn for that part."
        )
    return ""


def _position(text: str) -> Position:
    found = _PLACE.fullmatch(text.strip())
    place = position_in_world(float(found[2]), float(found[1])) if found else None
    if place is None:
        raise NotAValue(
            QCoreApplication.translate(
                "TypedValues", "Latitude and longitude in degrees are wanted here, such as 44.8125, 20.4612."
            )
        )
    return place


def _number(text: str) -> float | None:
    text = text.strip()
    if not text:
        return None
    plain = text.replace(QLocale().decimalPoint(), ".")
    if len(plain) > _LONGEST_NUMBER or not _NUMBER.fullmatch(plain):
        raise NotAValue(QCoreApplication.translate("TypedValues", "A number is wanted here."))
    return float(plain)


def _tag(field: FieldConflict, text: str) -> FieldValue:
    """A text; where a version holds a number, a yes or no, a list or an object, one of these may be typed as JSON."""
    if not text:
        return None
    kinds = {type(one) for one in (field.base, field.mine, field.theirs) if one is not None} - {str}
    if kinds:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return text
        if type(value) in kinds and tags_from_text(json.dumps({"tag": value})) is not None:
            return value
    return text

