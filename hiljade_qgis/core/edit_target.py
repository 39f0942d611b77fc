"""The one field of a record that an edit reads and writes: a column, or a key within `tags`; and why it does not.

In `tags` the other keys keep their values, whatever these are, and a text there that can't be read is not touched.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Union

from .camera import FIELD_BY_COLUMN, OWNED_TAGS, TAGS_COLUMN, Field, FieldKind
from .camera_edit import LEAST_REACH_M
from .changes import TAG_PREFIX
from .direction import parse
from .field_of_view import MAX_REACH_M
from .record import ColumnValue, JsonValue, clean_value, is_text, tags_from_text, tags_text, text_from_number
from .text_edits import LONGEST_TEXT

Values = Mapping[str, ColumnValue]
"""The values of a row (`record.Row.values`), by column."""

POSSIBLE: Mapping[str, tuple[float, float]] = {
    "height_m": (0.0, 1000.0),
    "tilt_deg": (-90.0, 90.0),
    "range_m": (LEAST_REACH_M, MAX_REACH_M),
}
"""By column: the least and the most that there can be. What there can be and still is unlikely, a check names."""


class Refusal(Enum):
    """Why a record is not edited, or a field can't be, as a code for reports."""

    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    UNREADABLE_DIRECTION = "unreadable_direction"
    """Less of the direction could be read than before."""
    NOT_TEXT = "not_text"
    """It is, or would become, something that is no text: characters that there are not, a list, a yes or no."""
    TOO_LONG = "too_long"
    TAGS_NOT_JSON = "tags_not_json"
    """The `tags` text can't be read, or says something twice, so that writing it anew would lose something."""
    NO_SUCH_FIELD = "no_such_field"
    EMPTY_KEY = "empty_key"
    OWNED_TAG = "owned_tag"
    """A key that has a column of its own, and therefore no place in `tags`."""


class NoTarget(ValueError):
    """A field that can't be edited.

    Attributes:
        name: as it was given.
        reason: NO_SUCH_FIELD, EMPTY_KEY, OWNED_TAG or NOT_TEXT.
    """

    def __init__(self, name: str, reason: Refusal) -> None:
        super().__init__(f"{reason.value}: {name!r}")
        self.name, self.reason = name, reason


class Refused(Exception):
    """A record is not edited.

    Attributes:
        reason: why.
    """

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Column:
    """A column as the target of an edit. Other columns than those of a working copy are told by a `Field` as well."""

    field: Field

    @property
    def name(self) -> str:
        """As `changes.FieldChange` names it."""
        return self.field.column

    def read(self, values: Values) -> ColumnValue:
        """What a row says there."""
        return clean_value(self.field, values.get(self.field.column))

    def holds_text(self, values: Values) -> bool:
        """Whether what a row says there can be changed in part."""
        value = values.get(self.field.column)
        return not isinstance(value, str) or is_text(value)

    def written(self, values: Values, value: JsonValue) -> tuple[Values, ColumnValue]:
        """The row with another value there, and that value as it is stored."""
        stored = self._stored(value, self.read(values))
        return {**values, self.field.column: stored}, stored

    def _stored(self, value: JsonValue, before: ColumnValue) -> ColumnValue:
        if value is None or value == "":
            return None
        if self.field.kind is FieldKind.NUMBER:
            return self._number(value)
        text = _text(value)
        if self.field.kind is FieldKind.DIRECTION and _spoiled(before, text):
            raise Refused(Refusal.UNREADABLE_DIRECTION)
        return text

    def _number(self, value: JsonValue) -> float:
        number = clean_value(self.field, value)
        if not isinstance(number, float):
            raise Refused(Refusal.NOT_A_NUMBER)
        least, most = POSSIBLE.get(self.field.column, (-math.inf, math.inf))
        if not least <= number <= most:
            raise Refused(Refusal.OUT_OF_RANGE)
        return number


@dataclass(frozen=True)
class TagKey:
    """A key within `tags` as the target of an edit."""

    key: str

    @property
    def name(self) -> str:
        """As `changes.FieldChange` names it."""
        return TAG_PREFIX + self.key

    def read(self, values: Values) -> JsonValue:
        """What a row says there."""
        return _members(values).get(self.key)

    def holds_text(self, values: Values) -> bool:
        """Whether what a row says there can be changed in part: no list, no yes or no."""
        return not isinstance(self.read(values), (bool, list, dict))

    def written(self, values: Values, value: JsonValue) -> tuple[Values, JsonValue]:
        """The row with another value there, and that value as it is stored. All other keys keep theirs."""
        tags = _members(values)
        stored = None if value is None or value == "" else _text(value)
        tags.pop(self.key, None)
        if stored is not None:
            tags[self.key] = stored
        return {**values, TAGS_COLUMN: tags_text(tags)}, stored


Target = Union[Column, TagKey]


def target_named(name: str) -> Target:
    """The field of a working copy that a name means: a column of `camera.FIELDS`, or `tags:<key>`.

    Raises:
        NoTarget: there is none that an edit may write.
    """
    if name in FIELD_BY_COLUMN:
        return Column(FIELD_BY_COLUMN[name])
    if not name.startswith(TAG_PREFIX):
        raise NoTarget(name, Refusal.NO_SUCH_FIELD)
    key = name[len(TAG_PREFIX) :]
    if not key.strip():
        raise NoTarget(name, Refusal.EMPTY_KEY)
    if key in OWNED_TAGS:
        raise NoTarget(name, Refusal.OWNED_TAG)
    if not _is_storable(key):
        raise NoTarget(name, Refusal.NOT_TEXT)
    return TagKey(key)


def said(value: JsonValue) -> str | None:
    """A field's value as text: a number as it is written in a tag, what is neither text nor number as JSON."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return text_from_number(value)
    return json.dumps(value, ensure_ascii=False)


def members_of(text: ColumnValue) -> dict[str, JsonValue] | None:
    """Everything that a `tags` text holds, also the nulls and the owned keys that `record.tags_from_text` leaves out.

    {} for an empty one; None where it can't be read, or has a key twice, so that writing it anew would lose something.
    """
    if text is None or text == "":
        return {}
    if tags_from_text(text) is None:
        return None
    try:
        found: dict[str, JsonValue] = json.loads(str(text), object_pairs_hook=_each_once)
    except ValueError:
        return None
    return found


def _members(values: Values) -> dict[str, JsonValue]:
    found = members_of(values.get(TAGS_COLUMN))
    if found is None:
        raise Refused(Refusal.TAGS_NOT_JSON)
    return found


def _each_once(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands there twice")
    return found


def _spoiled(before: ColumnValue, after: str) -> bool:
    """Whether a direction has more that can't be read, or besides such less that can."""
    had, has = parse(None if before is None else str(before)), parse(after)
    if not has.unreadable:
        return False
    return len(has.unreadable) > len(had.unreadable) or len(has.views) < len(had.views)


def _text(value: JsonValue) -> str:
    """A value as the text of a tag."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise Refused(Refusal.NOT_TEXT)
    if isinstance(value, float) and not math.isfinite(value):
        raise Refused(Refusal.NOT_A_NUMBER)
    text = said(value) or ""
    if len(text) > LONGEST_TEXT:
        raise Refused(Refusal.TOO_LONG)
    if not _is_storable(text):
        raise Refused(Refusal.NOT_TEXT)
    return text


def _is_storable(text: str) -> bool:
    """Whether every table and server can hold it: a NUL ends a text in some of them."""
    return is_text(text) and "\0" not in text
