"""What somebody changed: a row against its base, field by field.

This is the one place that decides whether something *is* a change. Formatting is none: an empty text and an unknown,
another order of keys, a position within 1e-7° and a number written differently are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Union

from .camera import FIELD_BY_COLUMN, FIELDS, POSITION, TAGS_COLUMN, Field, FieldKind
from .record import (
    ColumnValue,
    JsonValue,
    Position,
    Record,
    Row,
    clean_value,
    column_value,
    is_text,
    other_tags,
    row_from_record,
    same_json,
    same_position,
    tags_from_text,
    tags_text,
)

FieldValue = Union[JsonValue, Position, None]

TAG_PREFIX = "tags:"
"""A change of one key in the `tags` column is listed as `tags:<key>`."""

_NOTHING = Record(None, {})
"""What a new camera is compared with."""


class FieldChange(NamedTuple):
    """One field that differs from the base: a column, `position`, or `tags:<key>`."""

    field: str
    before: FieldValue
    after: FieldValue


def differences(base: Record | None, row: Row) -> list[FieldChange]:
    """The fields in which a row differs from its base, in the order of the table; every filled one for a new camera.

    A `tags` text that is no JSON object is listed whole, as a change of the column `tags`.
    """
    base = _NOTHING if base is None else base
    shown = row_from_record(base).values
    found: list[FieldChange] = []
    if not same_position(base.position, row.position):
        found.append(FieldChange(POSITION, base.position, row.position))
    if shown == row.values:  # it was only moved, or nothing was changed at all
        return found
    for column, before in shown.items():
        held = row.values.get(column)
        if held == before:  # nearly all are, and what is shown is clean
            continue
        if column == TAGS_COLUMN:
            found += _tags_differences(base.tags, before, held)
            continue
        after = clean_value(FIELD_BY_COLUMN[column], held)
        if before != after:
            found.append(FieldChange(column, before, after))
    return found


def _tags_differences(base: Mapping[str, JsonValue], before: ColumnValue, after: ColumnValue) -> list[FieldChange]:
    """The keys in which a `tags` column differs from the tags of the base, which it showed before."""
    held, wanted = _present(other_tags(base)), tags_from_text(after)
    if wanted is None:
        return [FieldChange(TAGS_COLUMN, before, after)]
    keys = sorted(held.keys() | wanted.keys())
    changes = (FieldChange(TAG_PREFIX + key, held.get(key), wanted.get(key)) for key in keys)
    return [change for change in changes if not same_json(change.before, change.after)]


def _present(tags: dict[str, JsonValue]) -> dict[str, JsonValue]:
    return {key: value for key, value in tags.items() if value is not None}


def record_differences(base: Record, theirs: Record) -> list[FieldChange]:
    """The fields in which two records differ as people see them."""
    return differences(base, row_from_record(theirs))


def hidden_differences(base: Record, theirs: Record) -> list[FieldChange]:
    """The fields that show the same in a table though their tags say something else, as a height of `12'` and of `13'`.

    Another way to write the same number is none. Before and after are the tags' own values.
    """
    found = []
    for field in FIELDS:
        if column_value(field, base.tags) != column_value(field, theirs.tags):
            continue
        for tag in field.tags:
            before, after = _said(base, tag), _said(theirs, tag)
            if not same_json(before, after) and not _same_number(field, before, after):
                found.append(FieldChange(field.column, before, after))
                break
    return found


def _said(record: Record, tag: str) -> JsonValue:
    value = record.tags.get(tag)
    return None if value == "" else value


def _same_number(field: Field, before: JsonValue, after: JsonValue) -> bool:
    if field.kind is not FieldKind.NUMBER:
        return False
    one, other = column_value(field, {field.tag: before}), column_value(field, {field.tag: after})
    return one is not None and one == other


def same_value(field: str, one: FieldValue, other: FieldValue) -> bool:
    """Whether two values of one field, as :class:`FieldChange` names it, say the same."""
    if field == POSITION:
        return same_position(_position(one), _position(other))
    if field == TAGS_COLUMN:
        return _same_tags(one, other)
    if field.startswith(TAG_PREFIX):
        return same_json(one, other)
    known = FIELD_BY_COLUMN[field]
    return clean_value(known, one) == clean_value(known, other)


def _position(value: FieldValue) -> Position | None:
    return value if isinstance(value, Position) else None


def _same_tags(one: FieldValue, other: FieldValue) -> bool:
    if one == other:
        return True
    parsed = tags_from_text(one), tags_from_text(other)
    return parsed[0] is not None and parsed[1] is not None and same_json(*parsed)


def same_record(one: Record, other: Record) -> bool:
    """Whether two records hold the same position and the same tags, each exactly; order and absence aside."""
    return same_position(one.position, other.position) and same_json(
        _present(dict(one.tags)), _present(dict(other.tags))
    )


def unsendable(base: Record | None, row: Row) -> str | None:
    """Why this row cannot be sent as it stands, as a code, or None.

    `tags_not_json`: the `tags` column was edited and holds no JSON object, or one with what JSON can't carry.
    `not_text`: a text is none, in any encoding that we know. `no_position`: the point is missing, where the base has
    one or nothing was ever sent.
    """
    tags = row.values.get(TAGS_COLUMN)
    edited = base is None or tags != tags_text(other_tags(base.tags))
    if edited and tags_from_text(tags) is None:
        return "tags_not_json"
    if any(isinstance(value, str) and not is_text(value) for value in row.values.values()):
        return "not_text"
    if row.position is None and (base is None or base.position is not None):
        return "no_position"
    return None
