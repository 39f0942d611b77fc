"""Three versions of one camera brought together, field by field: the base, what was made of it here, and there.

What a change is, :mod:`hiljade_qgis.core.changes` decides alone. Only a field that both sides changed to different
values is a conflict; position is one field, and every key in the `tags` column is one.
"""

from __future__ import annotations

from dataclasses import dataclass

from .camera import FIELD_BY_COLUMN, POSITION, TAGS_COLUMN, FieldKind
from .changes import (
    TAG_PREFIX,
    FieldChange,
    FieldValue,
    differences,
    hidden_differences,
    record_differences,
    same_value,
)
from .record import Position, Record, Row, clean_value, row_from_record, tags_from_text, tags_text


@dataclass(frozen=True)
class FieldConflict:
    """A field that both sides changed to different values; named as in :class:`FieldChange`.

    A value that its column can't show (a height of `12'`) stands here as it is written.
    """

    field: str
    base: FieldValue
    mine: FieldValue
    theirs: FieldValue


@dataclass(frozen=True)
class Merge:
    """What came of a merge.

    Attributes:
        row: theirs with my changes; fields in conflict hold mine.
        taken: what only theirs changed.
        conflicts: what both changed to different values.
    """

    row: Row
    taken: tuple[FieldChange, ...]
    conflicts: tuple[FieldConflict, ...]


def merge(base: Record, mine: Row, theirs: Record) -> Merge:
    """Bring my row together with their record.

    What I did not change becomes theirs to the last digit, so that differences too small to be a change never add up
    to one.
    """
    shown = row_from_record(theirs)
    my_changes = {change.field: change for change in differences(base, mine)}
    their_changes = {change.field: change for change in record_differences(base, theirs)}
    _join_unreadable_tags(base, mine, shown, my_changes, their_changes)
    hidden = {change.field: change for change in hidden_differences(base, theirs)}
    kept, conflicts = [], []
    for field, change in my_changes.items():
        other = their_changes.get(field)
        if other is None and field in hidden:  # an edit of mine would write over what they wrote and no column shows
            conflicts.append(FieldConflict(field, hidden[field].before, change.after, hidden[field].after))
        elif other is not None and same_value(field, change.after, other.after):
            continue
        elif other is not None:
            conflicts.append(FieldConflict(field, change.before, change.after, other.after))
        kept.append(field)
    row = shown
    if any(map(_is_of_tags, kept)) and tags_from_text(shown.values.get(TAGS_COLUMN)) is None:
        row = with_field_of(row, TAGS_COLUMN, mine)
        kept = [field for field in kept if not _is_of_tags(field)]
    for field in kept:
        row = with_field_of(row, field, mine)
    taken = tuple(change for field, change in their_changes.items() if field not in my_changes)
    return Merge(row, taken, tuple(conflicts))


def _join_unreadable_tags(
    base: Record, mine: Row, shown: Row, my_changes: dict[str, FieldChange], their_changes: dict[str, FieldChange]
) -> None:
    """Where a side's `tags` can't be read and the other side's changed too, compare the whole text instead of keys."""
    sides = (my_changes, mine), (their_changes, shown)
    if not all(any(map(_is_of_tags, changes)) for changes, _ in sides):
        return
    if TAGS_COLUMN not in my_changes and TAGS_COLUMN not in their_changes:
        return
    before = row_from_record(base).values.get(TAGS_COLUMN)
    for changes, row in sides:
        for field in list(filter(_is_of_tags, changes)):
            del changes[field]
        changes[TAGS_COLUMN] = FieldChange(TAGS_COLUMN, before, row.values.get(TAGS_COLUMN))


def _is_of_tags(field: str) -> bool:
    return field == TAGS_COLUMN or field.startswith(TAG_PREFIX)


def field_value(row: Row, field: str) -> FieldValue:
    """The value of one field of a row: of a column, of `position`, or of `tags:<key>`; None where there is none."""
    if field == POSITION:
        return row.position
    if field.startswith(TAG_PREFIX):
        return (tags_from_text(row.values.get(TAGS_COLUMN)) or {}).get(field[len(TAG_PREFIX) :])
    return row.values.get(field)


def fields_of(row: Row) -> list[str]:
    """The fields of which a row says something, in the order of the table; of `tags` each key, if they can be read."""
    found = [POSITION] if row.position is not None else []
    found += [column for column in FIELD_BY_COLUMN if row.values.get(column) not in (None, "")]
    tags = tags_from_text(row.values.get(TAGS_COLUMN))
    return found + ([TAGS_COLUMN] if tags is None else [TAG_PREFIX + key for key in sorted(tags)])


def with_field(row: Row, field: str, value: FieldValue) -> Row:
    """The row with another value in one field: a column, `position`, or `tags:<key>`; None takes the value away.

    Raises:
        ValueError: there is no such field, or its value can't be one: a position that is none, a text that is no
            number for a number, a key for `tags` that can't be read.
    """
    if field == POSITION:
        if value is not None and not isinstance(value, Position):
            raise ValueError(f"no position: {value!r}")
        return Row(value, row.values)
    if field.startswith(TAG_PREFIX):
        tags = tags_from_text(row.values.get(TAGS_COLUMN))
        if tags is None:
            raise ValueError("the tags of this row are no JSON object")
        tags.pop(field[len(TAG_PREFIX) :], None)
        if value is not None:
            tags[field[len(TAG_PREFIX) :]] = value
        return Row(row.position, {**row.values, TAGS_COLUMN: tags_text(tags)})
    if isinstance(value, bool) or not isinstance(value, (str, int, float, type(None))):
        raise ValueError(f"no value of a column: {value!r}")
    if field == TAGS_COLUMN:
        return Row(row.position, {**row.values, TAGS_COLUMN: value})
    known = FIELD_BY_COLUMN.get(field)
    if known is None:
        raise ValueError(f"no such field: {field!r}")
    cleaned = clean_value(known, value)
    if known.kind is FieldKind.NUMBER and cleaned is None and value not in (None, ""):
        raise ValueError(f"no number: {value!r}")
    return Row(row.position, {**row.values, field: cleaned})


def with_field_of(row: Row, field: str, other: Row) -> Row:
    """The row with one field as another row has it, to the letter, be it fit to be sent or not."""
    if field == POSITION:
        return Row(other.position, row.values)
    if field.startswith(TAG_PREFIX):
        return with_field(row, field, field_value(other, field))
    return Row(row.position, {**row.values, field: other.values.get(field)})
