"""Two records of one camera made into one: what stays takes from the other what it does not know itself.

Fields are named as in :class:`hiljade_qgis.core.changes.FieldChange`: a column, `position`, or `tags:<key>`. Nothing is
lost unseen: where both say something and not the same, that is a conflict, for a person to choose; and what the record
that goes says, and the one that stays will not, is listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from .camera import FIELD_BY_COLUMN, FIELDS, OWNED_TAGS, POSITION, TAGS_COLUMN, Field
from .changes import TAG_PREFIX, FieldValue, same_value
from .edit_target import members_of
from .record import (
    ColumnValue,
    JsonValue,
    Record,
    Row,
    clean_value,
    column_value,
    is_text,
    same_json,
    shown_value,
    tags_text,
)


class Side(Enum):
    """One of the two records."""

    STAYS = "stays"
    GOES = "goes"


class Held(NamedTuple):
    """A record as somebody has it.

    Attributes:
        row: as it is now.
        base: as the server last gave it; None where that is not known. It can say what no column shows, as a height
            of `12'`.
    """

    row: Row
    base: Record | None = None


class Conflict(NamedTuple):
    """A field of which the two records say different things.

    Attributes:
        taken: whose value the record will have; STAYS unless somebody chose.
        can_be_taken: whether the other's value can be chosen: one that no column shows, or that is no text, can't.
    """

    field: str
    stays: FieldValue
    goes: FieldValue
    taken: Side
    can_be_taken: bool


class Left(NamedTuple):
    """What the record that goes says, and the one that stays will not."""

    field: str
    value: FieldValue


@dataclass(frozen=True)
class MergedRecords:
    """What comes of a merge.

    Attributes:
        row: the record that stays.
        taken: fields whose value comes from the one that goes.
        conflicts: fields of which the two say different things, in the order of the table, each to be chosen.
        left: what goes with the one that goes.
    """

    row: Row
    taken: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    left: tuple[Left, ...]


class NotToBeTaken(ValueError):
    """A value was chosen that the record which stays can't have.

    Attributes:
        field: of which one.
    """

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def merged_records(stays: Held, goes: Held, chosen: Mapping[str, Side] | None = None) -> MergedRecords:
    """Make one record of two.

    Of each field the record that stays keeps its value, and takes the other's where it has none. A choice may be made
    for any field: the other's value, which may be none as well, or its own nothing.

    Args:
        chosen: whose value is wanted, by field; those of no field are of no account.

    Raises:
        NotToBeTaken: a value was chosen that can't be.
    """
    chosen = chosen or {}
    pairs = _pairs(stays, goes)
    row, taken, conflicts = stays.row, [], []
    tags = members_of(stays.row.values.get(TAGS_COLUMN))
    for pair in pairs:
        side = chosen.get(pair.field, pair.side())
        if side is Side.GOES and not pair.can_be_taken:
            raise NotToBeTaken(pair.field)
        if pair.is_conflict():
            conflicts.append(Conflict(pair.field, pair.stays, pair.goes, side, pair.can_be_taken))
        if side is Side.GOES and not pair.same():
            taken.append(pair.field)
            row = _with(row, pair, goes.row, tags)
    left = tuple(_left(pairs, taken)) + tuple(_hidden_left(goes, row))
    return MergedRecords(row, tuple(taken), tuple(conflicts), left)


class _Pair(NamedTuple):
    """What the two say of one field; a value that no column shows stands as it is written."""

    field: str
    stays: FieldValue
    goes: FieldValue
    can_be_taken: bool

    def same(self) -> bool:
        if self.field in FIELD_BY_COLUMN:  # clean already, or as it is written
            return same_json(self.stays, self.goes)
        return same_value(self.field, self.stays, self.goes)

    def is_conflict(self) -> bool:
        return _says(self.stays) and _says(self.goes) and not self.same()

    def side(self) -> Side:
        """Whose value is taken unless somebody chooses."""
        fills = not _says(self.stays) and _says(self.goes) and self.can_be_taken
        return Side.GOES if fills else Side.STAYS


def _says(value: FieldValue) -> bool:
    return value is not None and value != ""


def _pairs(stays: Held, goes: Held) -> list[_Pair]:
    """Every field of which one of the two says something, in the order of the table."""
    pairs = [_Pair(POSITION, stays.row.position, goes.row.position, goes.row.position is not None)]
    pairs += [_column_pair(stays, goes, field) for field in FIELDS]
    pairs += _tag_pairs(stays.row.values.get(TAGS_COLUMN), goes.row.values.get(TAGS_COLUMN))
    return [pair for pair in pairs if pair.stays is not None or pair.goes is not None]


def _column_pair(stays: Held, goes: Held, field: Field) -> _Pair:
    one, other = (clean_value(field, held.row.values.get(field.column)) for held in (stays, goes))
    unshown_here, unshown_there = (
        _unshown(held, field) if value is None else None for held, value in ((stays, one), (goes, other))
    )
    raw = goes.row.values.get(field.column)
    sound = not isinstance(raw, str) or is_text(raw)
    # An empty column takes away nothing that it does not show.
    can_be_taken = sound and unshown_there is None and (unshown_here is None or other is not None)
    return _Pair(
        field.column,
        one if unshown_here is None else unshown_here,
        other if unshown_there is None else unshown_there,
        can_be_taken,
    )


def _tag_pairs(one: ColumnValue, other: ColumnValue) -> list[_Pair]:
    """Each key of the two `tags`; the whole text where one of them can't be read."""
    tags, others = members_of(one), members_of(other)
    if tags is None or others is None:
        return [_Pair(TAGS_COLUMN, one or None, other or None, others is not None)]
    keys = sorted(tags.keys() | others.keys())
    return [_Pair(TAG_PREFIX + key, tags.get(key), others.get(key), key not in OWNED_TAGS) for key in keys]


def _unshown(held: Held, field: Field) -> JsonValue:
    """What the base says of a field and its column can't show; None where it shows all there is."""
    if held.base is None or column_value(field, held.base.tags) is not None:
        return None
    said = (held.base.tags.get(tag) for tag in field.tags)
    return next(filter(_says, said), None)


def _with(row: Row, pair: _Pair, goes: Row, tags: dict[str, JsonValue] | None) -> Row:
    """The row with the other's value of one field, to the letter. `tags` are those of the row, read, and change."""
    if pair.field == POSITION:
        return Row(goes.position, row.values)
    if not pair.field.startswith(TAG_PREFIX) or tags is None:
        return Row(row.position, {**row.values, pair.field: goes.values.get(pair.field)})
    key = pair.field[len(TAG_PREFIX) :]
    if pair.goes is None:
        tags.pop(key, None)
    else:
        tags[key] = pair.goes
    return Row(row.position, {**row.values, TAGS_COLUMN: tags_text(tags)})


def _left(pairs: list[_Pair], taken: list[str]) -> list[Left]:
    return [
        Left(pair.field, pair.goes)
        for pair in pairs
        if _says(pair.goes) and pair.field not in taken and not pair.same()
    ]


def _hidden_left(goes: Held, row: Row) -> list[Left]:
    """What the base of the record that goes says beside what its column shows: a second direction that disagrees."""
    found: list[Left] = []
    tags = goes.base.tags if goes.base is not None else {}
    for field in FIELDS:
        shown = column_value(field, tags)
        if shown is None or shown != clean_value(field, goes.row.values.get(field.column)):
            continue  # there is nothing beside it, or somebody edited it
        known = (shown, clean_value(field, row.values.get(field.column)))
        beside = [tags.get(tag) for tag in field.tags if shown_value(field, tags.get(tag)) not in known]
        found += [Left(field.column, value) for value in beside if _says(value)]
    return found
