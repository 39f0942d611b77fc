"""Many cameras as columns at once: what :func:`hiljade_qgis.core.record.row_from_record` says of each, far faster.

A layer says few different things of many cameras. So a column is taken from all records in one go, and what a text
shows is found out once for each text that occurs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import chain
from json.encoder import encode_basestring
from typing import NamedTuple

import numpy as np

from .camera import FIELDS, OWNED_TAGS, TAGS_COLUMN, Field
from .geodesic import Floats
from .record import ColumnValue, JsonValue, Record, is_text, other_tags, shown_value, tags_text

_NOWHERE = (np.nan, np.nan)


class Cameras(NamedTuple):
    """What many records hold.

    Attributes:
        lon_deg, lat_deg: where each is, in the world; NaN where it is nowhere.
        tags: of each.
    """

    lon_deg: Floats
    lat_deg: Floats
    tags: Sequence[Mapping[str, JsonValue]]


def cameras_from_records(records: Sequence[Record]) -> Cameras:
    """The same, from records."""
    positions = chain.from_iterable(record.position or _NOWHERE for record in records)
    places = np.fromiter(positions, np.float64, 2 * len(records)).reshape(-1, 2)
    return Cameras(places[:, 0], places[:, 1], [record.tags for record in records])


def columns_from_tags(tags: Sequence[Mapping[str, JsonValue]]) -> dict[str, list[ColumnValue]]:
    """The rows that show cameras with these tags, column by column; columns that are empty in all are left out."""
    occurring: set[str] = set().union(*tags)
    columns: dict[str, list[ColumnValue]] = {}
    for field in FIELDS:
        for tag in field.tags:
            if tag in occurring:
                values = _column(field, tag, tags)
                before = columns.get(field.column)
                columns[field.column] = values if before is None else _first_known(before, values)
    if not OWNED_TAGS.issuperset(occurring):
        columns[TAGS_COLUMN] = _tags_texts(tags)
    return columns


class _Shown(dict[JsonValue, ColumnValue]):
    """What a column shows for a value, found out when it is first looked up."""

    def __init__(self, field: Field) -> None:
        super().__init__({None: None})
        self._field = field

    def __missing__(self, value: JsonValue) -> ColumnValue:
        shown = shown_value(self._field, value)
        if type(value) is str:  # 1, 1.0 and true are one key to Python
            self[value] = shown
        return shown


def _column(field: Field, tag: str, tags: Sequence[Mapping[str, JsonValue]]) -> list[ColumnValue]:
    shown = _Shown(field)
    try:
        return [shown[one.get(tag)] for one in tags]
    except TypeError:  # arrays and objects are no keys
        return [shown_value(field, one.get(tag)) for one in tags]


def _first_known(one: list[ColumnValue], other: list[ColumnValue]) -> list[ColumnValue]:
    return [second if first is None else first for first, second in zip(one, other)]


class _Encoded(dict[JsonValue, str]):
    """The JSON text of a value, made when it is first looked up."""

    def __missing__(self, value: JsonValue) -> str:
        if type(value) is str:
            text = self[value] = encode_basestring(value)
            return text
        return repr(value) if type(value) is int else json.dumps(value)


class _Forms(dict[tuple[str, ...], tuple[list[str], str]]):
    """By the keys that a camera has: those that stand in the `tags` column, and its text with %s for each value."""

    def __missing__(self, keys: tuple[str, ...]) -> tuple[list[str], str]:
        others = sorted(key for key in keys if key not in OWNED_TAGS)
        members = ", ".join(encode_basestring(key).replace("%", "%%") + ": %s" for key in others)
        form = self[keys] = others, f"{{{members}}}"
        return form


def _tags_texts(tags: Sequence[Mapping[str, JsonValue]]) -> list[ColumnValue]:
    """`tags_text` of each camera's other tags. Few sets of keys occur, and few texts."""
    forms, encoded = _Forms(), _Encoded()
    texts: list[str | None] = []
    try:
        for one in tags:
            keys, form = forms[tuple(one)]
            texts.append(form % tuple([encoded[one[key]] for key in keys]) if keys else None)
    except TypeError:  # arrays and objects are no keys
        return _each_tags_text(tags)
    return [*texts] if is_text("".join(filter(None, texts))) else _each_tags_text(tags)


def _each_tags_text(tags: Sequence[Mapping[str, JsonValue]]) -> list[ColumnValue]:
    return [tags_text(other_tags(one)) for one in tags]
