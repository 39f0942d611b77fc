"""Many records as columns at once: what :func:`hiljade_qgis.core.record.row_from_record` says of each, far faster.

A layer says few different things of many cameras. So a column is taken from all records in one go, and what a text
shows is found out once for each text that occurs.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from .camera import FIELDS, OWNED_TAGS, TAGS_COLUMN, Field
from .record import ColumnValue, JsonValue, Record, is_text, shown_value, tags_text

_encoded_in_lines = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=("\n", ": ")).encode
_TEXT_OR_NONE = frozenset({str, type(None)})


def columns_from_records(records: Sequence[Record]) -> dict[str, list[ColumnValue]]:
    """The rows that show these records, column by column; columns that are empty in all of them are left out."""
    tags = [record.tags for record in records]
    occurring: set[str] = set().union(*tags)
    columns: dict[str, list[ColumnValue]] = {}
    for field in FIELDS:
        for tag in field.tags:
            if tag in occurring:
                values = _shown(field, [one.get(tag) for one in tags])
                before = columns.get(field.column)
                columns[field.column] = values if before is None else _first_known(before, values)
    if not OWNED_TAGS.issuperset(occurring):
        columns[TAGS_COLUMN] = _tags_texts(
            [{key: value for key, value in one.items() if key not in OWNED_TAGS} for one in tags]
        )
    return columns


def _shown(field: Field, values: list[JsonValue]) -> list[ColumnValue]:
    """What the column shows for each value. 1, 1.0 and true are equal to Python: only texts are looked up."""
    if not _TEXT_OR_NONE.issuperset(map(type, values)):
        return [shown_value(field, value) for value in values]
    found = {value: shown_value(field, value) for value in set(values)}
    return [found[value] for value in values]


def _first_known(one: list[ColumnValue], other: list[ColumnValue]) -> list[ColumnValue]:
    return [second if first is None else first for first, second in zip(one, other)]


def _tags_texts(tags: list[dict[str, JsonValue]]) -> list[ColumnValue]:
    """`tags_text` of each, encoded all at once and then cut apart: one call costs more than what it encodes.

    JSON escapes line breaks in texts, so the only ones are the separators. Between two records they stand between two
    braces; if they also do so within one, the pieces are too many, and each record is encoded by itself.
    """
    text = _encoded_in_lines(tags)
    pieces = text[2:-2].split("}\n{")
    if len(pieces) != len(tags) or not is_text(text):
        return [tags_text(one) for one in tags]
    return ["{" + piece.replace("\n", ", ") + "}" if piece else None for piece in pieces]
