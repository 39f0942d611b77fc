"""A camera as a server holds it (a point plus tags) and as the working copy holds it (a row of columns).

Between the two stands one rule: what nobody changed is never rewritten. :func:`edited_record` therefore starts from
the base and touches only the fields in which the row differs from it.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any, NamedTuple, Optional, Union

from .camera import FIELD_BY_COLUMN, FIELD_BY_TAG, FIELDS, OWNED_TAGS, TAGS_COLUMN, Field, FieldKind

JsonValue = Any
"""What JSON can hold. Tags are texts; other values met in the wild are kept as they are."""

ColumnValue = Optional[Union[str, float]]

SAME_POSITION_DEG = 1e-7
"""Positions closer than this, in degrees on each axis, are one position (OpenStreetMap keeps seven decimals)."""

WORLD_DEG = (180.0, 90.0)
"""How far longitudes and latitudes go, either way."""

_encoded = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
_TEXTS_AND_INTEGERS = {str, int}
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?")
_MAX_NUMBER_TEXT = 64
_MAX_TAG_DEPTH = 32
"""Arrays and objects within one another in the value of a tag; the usual value is a text."""
_NUMBER_DECIMALS = 9
"""Decimals of a number that are compared and written: nobody measures a camera to a nanometre."""

_UNKNOWN: dict[str, ColumnValue] = dict.fromkeys((*FIELD_BY_COLUMN, TAGS_COLUMN))
_FIELD_BY_TAG = dict(FIELD_BY_TAG)  # looked into millions of times, and a proxy takes twice as long
_TEXT_COLUMNS = {  # by tag: the column that shows its text as it is, and the tags that say the same
    tag: (field.column, frozenset(field.tags) - {tag})
    for tag, field in FIELD_BY_TAG.items()
    if field.kind is not FieldKind.NUMBER
}


class Position(NamedTuple):
    """A point in EPSG:4326, degrees."""

    lon_deg: float
    lat_deg: float


class Record(NamedTuple):
    """A camera as any server holds it. `position` is None where the server gave none that lies in the world."""

    position: Position | None
    tags: Mapping[str, JsonValue]


class Row(NamedTuple):
    """A camera as the working copy holds it: every column of FIELDS plus `tags` (JSON text); unknown is None."""

    position: Position | None
    values: Mapping[str, ColumnValue]


def position_in_world(lon_deg: object, lat_deg: object) -> Position | None:
    """The position if both are finite numbers within ±180° and ±90°, else None."""
    if type(lon_deg) is float and type(lat_deg) is float and abs(lon_deg) <= 180.0 and abs(lat_deg) <= 90.0:
        return Position(lon_deg, lat_deg)  # the usual case at once: a layer is many records
    for value, limit in zip((lon_deg, lat_deg), WORLD_DEG):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return None
        if not abs(value) <= limit:  # also false for NaN
            return None
    return Position(float(lon_deg), float(lat_deg))  # type: ignore[arg-type]


def same_position(one: Position | None, other: Position | None) -> bool:
    """Whether two positions are the same place within SAME_POSITION_DEG; the antimeridian's two sides are one."""
    if one is None or other is None:
        return one is other
    lon_apart = abs(one.lon_deg - other.lon_deg)
    lon_apart = min(lon_apart, abs(360.0 - lon_apart))
    # a hair of tolerance on top: 1e-7 itself is not exactly representable
    limit = SAME_POSITION_DEG * 1.001
    return lon_apart <= limit and abs(one.lat_deg - other.lat_deg) <= limit


def metres_from_text(text: str) -> float | None:
    """The number of a tag such as `height` if it is a plain number in metres ("3", "3.5"), else None.

    A unit, a comma or a foot mark makes it unreadable here: guessing would show as known what is not.
    """
    text = text.strip()
    if len(text) > _MAX_NUMBER_TEXT or not _NUMBER.fullmatch(text):
        return None
    return round(float(text), _NUMBER_DECIMALS)


def text_from_number(number: float) -> str:
    """The shortest text that reads back as the same number to nine decimals, without exponent or trailing zeros."""
    return f"{number:.{_NUMBER_DECIMALS}f}".rstrip("0").rstrip(".") if number % 1 else str(int(number))


def is_text(text: str) -> bool:
    """Whether it is Unicode throughout: a half of a surrogate pair, or a byte that was no UTF-8, can't be sent."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def legible(text: str) -> str:
    """The text with a question mark for each thing in it that is no character."""
    return text if text.isascii() or is_text(text) else text.encode("utf-8", "replace").decode()


def is_json(value: JsonValue, levels: int = _MAX_TAG_DEPTH) -> bool:
    """Whether any server can hold it: texts of characters, finite numbers, at most `levels` within one another."""
    if isinstance(value, str):
        return is_text(value)
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, dict):
        return levels > 0 and all(is_text(key) and is_json(one, levels - 1) for key, one in value.items())
    if isinstance(value, list):
        return levels > 0 and all(is_json(one, levels - 1) for one in value)
    return True


def tag_in_use(field: Field, tags: Mapping[str, JsonValue]) -> str:
    """The tag that an edit of this field writes: the one that the record has; the first where it has none or both."""
    present = [tag for tag in field.tags if tag in tags]
    return present[0] if len(present) == 1 else field.tag


def column_value(field: Field, tags: Mapping[str, JsonValue]) -> ColumnValue:
    """What the column of this field shows for these tags; None where nothing readable is known."""
    for tag in field.tags:
        value = shown_value(field, tags.get(tag))
        if value is not None:
            return value
    return None


def shown_value(field: Field, value: JsonValue) -> ColumnValue:
    """What the column of this field shows for the value of one of its tags; None where that says nothing readable."""
    if value is None or value == "":
        return None
    if field.kind is FieldKind.NUMBER:
        return _number(value)
    return legible(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _number(value: JsonValue) -> float | None:
    if isinstance(value, str):
        return metres_from_text(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= sys.float_info.max:
        return round(float(value), _NUMBER_DECIMALS)
    return None


def other_tags(tags: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """The tags that have no column of their own."""
    return {key: value for key, value in tags.items() if key not in OWNED_TAGS}


def tags_text(tags: Mapping[str, JsonValue]) -> str | None:
    """The JSON text of the `tags` column; None where there is nothing to hold."""
    if not tags:
        return None
    if _TEXTS_AND_INTEGERS.issuperset(map(type, tags.values())):  # the usual tags, in half the time
        members = [
            f"{encode_basestring(key)}: {value if type(value) is int else encode_basestring(value)}"
            for key, value in sorted(tags.items())
        ]
        text = f"{{{', '.join(members)}}}"
    else:
        text = _encoded(tags)
    return text if is_text(text) else json.dumps(tags, sort_keys=True)


def tags_from_text(text: JsonValue) -> dict[str, JsonValue] | None:
    """The tags in a `tags` column: {} for an empty one, None for a text that is no JSON object, or none to be sent.

    Nulls are absences, and keys that own a column are left out: the column says it.
    """
    if text is None or text == "":
        return {}
    try:
        found = json.loads(str(text))
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not is_json(found, _MAX_TAG_DEPTH + 1):
        return None
    return {key: value for key, value in other_tags(found).items() if value is not None}


def row_from_record(record: Record) -> Row:
    """The row that shows this record."""
    values = _UNKNOWN.copy()
    others: dict[str, JsonValue] = {}
    for key, value in record.tags.items():  # what a record has, not what it could have: a layer is many records
        if key in _TEXT_COLUMNS and type(value) is str and value.isascii():  # nearly always
            column, rivals = _TEXT_COLUMNS[key]
            if not rivals or rivals.isdisjoint(record.tags):
                values[column] = value or None
                continue
        field = _FIELD_BY_TAG.get(key)
        if field is None:
            others[key] = value
        elif field.other_tags:
            values[field.column] = column_value(field, record.tags)
        else:
            values[field.column] = shown_value(field, value)
    if others:
        values[TAGS_COLUMN] = tags_text(others)
    return Row(record.position, values)


def clean_value(field: Field, value: JsonValue) -> ColumnValue:
    """A column's value as it is compared and sent: an empty text is unknown, a number is finite or unknown."""
    if value is None or value == "":
        return None
    if field.kind is not FieldKind.NUMBER:
        return legible(str(value))
    return _number(value)


def edited_record(base: Record | None, row: Row) -> Record:
    """The base with the row's changes written into it; what the row did not change stays as it was.

    A `tags` text that is no JSON object changes nothing (it is refused before a push, see
    :func:`hiljade_qgis.core.changes.unsendable`).

    Args:
        base: the record as the server last gave it; None for a new camera.
        row: the row as it is now.
    """
    shown = row_from_record(base) if base is not None else Row(None, {})
    tags = dict(base.tags) if base is not None else {}
    for field in FIELDS:
        before, after = shown.values.get(field.column), clean_value(field, row.values.get(field.column))
        if before != after:
            _write(field, after, tags)
    _write_other_tags(base, row, tags)
    position = row.position
    if base is not None and same_position(base.position, row.position):
        position = base.position
    return Record(position, tags)


def _write(field: Field, value: ColumnValue, tags: dict[str, JsonValue]) -> None:
    if value is None:  # "there is none" is said by all of its tags, or the other one would speak up again
        for tag in field.tags:
            tags.pop(tag, None)
        return
    tags[tag_in_use(field, tags)] = text_from_number(value) if isinstance(value, float) else value


def _write_other_tags(base: Record | None, row: Row, tags: dict[str, JsonValue]) -> None:
    wanted = tags_from_text(row.values.get(TAGS_COLUMN))
    if wanted is None:
        return
    held = other_tags(base.tags) if base is not None else {}
    for key in held:
        if key not in wanted and held[key] is not None:
            del tags[key]
    for key, value in wanted.items():
        if key not in held or not same_json(held[key], value):
            tags[key] = value


def same_json(one: JsonValue, other: JsonValue) -> bool:
    """Whether two JSON values say the same: a number may be written in two ways, but true and 1 are two things."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_json(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_json, one, other))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, float) != isinstance(other, float):  # 1e22 from one answer and all its digits from another
        return _same_number(one, other)
    return bool(one == other)


def _same_number(one: JsonValue, other: JsonValue) -> bool:
    if not isinstance(one, (int, float)) or not isinstance(other, (int, float)):
        return False
    try:
        return float(one) == float(other)
    except OverflowError:
        return False
