"""A camera that somebody brings in, beside those that are here: which could be it, and what it says that is new.

What is brought is compared with one that nobody made it from. So it speaks only of what it says: an empty field takes
nothing away, and where both say something and not the same, ours stays until a person chooses.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .camera import FIELD_BY_COLUMN, FIELDS, POSITION, TAGS_COLUMN, FieldKind
from .changes import FieldChange, FieldValue, unsendable
from .direction import Direction, parse
from .edit_target import members_of
from .merge import FieldConflict, field_value
from .record import ColumnValue, Row, clean_value, position_in_world, tags_from_text, tags_text
from .record_merge import Held, Side, merged_records

NOT_A_NUMBER = "not_a_number"
"""Why a row is not brought in: something else stands where a number belongs."""

_KINDS = {"fixed": 1, "doorbell": 1, "dome": 2, "panning": 2}
"""Types that people take for one another: a doorbell looks like any fixed one, and many a panning one is a dome."""

_DECIMALS = 7
"""Decimals of a degree within which two brought positions are one."""


def kinds(camera_types: Sequence[ColumnValue]) -> NDArray[np.int8]:
    """For each value of `camera_type` what it is at a look; 0 for nothing that is known."""
    found = [0 if one is None else _KINDS.get(str(one).strip().casefold(), 0) for one in camera_types]
    return np.array(found, dtype=np.int8)


def could_be_one(kind: NDArray[np.int8], other: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Whether two cameras could be one: not where one is fixed and the other a dome. Directions are no reason."""
    return np.asarray((kind == other) | (kind == 0) | (other == 0), dtype=np.bool_)


class Said(NamedTuple):
    """What a brought row says, and why it can't be taken; "" where it can."""

    row: Row
    reason: str


def said(brought: Row) -> Said:
    """A row as it is compared and taken: blanks say nothing, and numbers are numbers."""
    position = None if brought.position is None else position_in_world(*map(float, brought.position))
    row = Row(position, brought.values)
    reason = unsendable(None, row)
    if reason is not None:
        return Said(row, reason)
    values: dict[str, ColumnValue] = {}
    for field in FIELDS:
        value = brought.values.get(field.column)
        if value is None or (isinstance(value, str) and not value.strip()):
            values[field.column] = None
            continue
        values[field.column] = clean_value(field, value)
        if values[field.column] is None:
            reason = NOT_A_NUMBER
    tags = tags_from_text(brought.values.get(TAGS_COLUMN)) or {}
    values[TAGS_COLUMN] = tags_text({key: value for key, value in tags.items() if value != ""})
    return Said(Row(position, values), reason or "")


def sameness(row: Row) -> Hashable:
    """Equal for two brought rows, as `said` gives them, that say just the same of one place."""
    if row.position is None:
        return None, tuple(row.values.items())
    return tuple(round(degrees, _DECIMALS) for degrees in row.position), tuple(row.values.items())


class Compared(NamedTuple):
    """A brought row beside the camera here that it is taken for.

    Attributes:
        row: ours, with what it lacked.
        taken: what ours lacked.
        conflicts: what both say, and not the same; the base is None, as there is none.
    """

    row: Row
    taken: tuple[FieldChange, ...]
    conflicts: tuple[FieldConflict, ...]


def is_fit(row: Row) -> bool:
    """Whether the row here can be read so well that nothing of it is lost where something is added."""
    if members_of(row.values.get(TAGS_COLUMN)) is None:
        return False
    return all(isinstance(value, (str, float, int, type(None))) for value in row.values.values())


def compared(mine: Held, brought: Row) -> Compared:
    """What a brought row, as `said` gives it, says beside ours. Our position stays."""
    made = merged_records(mine, Held(brought), chosen={POSITION: Side.STAYS})
    taken = tuple(
        FieldChange(name, field_value(mine.row, name) or None, field_value(brought, name)) for name in made.taken
    )
    conflicts = tuple(
        FieldConflict(one.field, None, one.stays, one.goes)
        for one in made.conflicts
        if one.field != POSITION and not _means_the_same(one.field, one.stays, one.goes)
    )
    return Compared(made.row, taken, conflicts)


def _means_the_same(name: str, one: FieldValue, other: FieldValue) -> bool:
    """Whether two values are written differently and say the same: `45` and `NE`, or blanks around a text."""
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    field = FIELD_BY_COLUMN.get(name)
    if field is not None and field.kind is FieldKind.DIRECTION:
        here, there = parse(one), parse(other)
        return _is_read(here) and _is_read(there) and here.views == there.views
    return one.strip() == other.strip()


def _is_read(direction: Direction) -> bool:
    return bool(direction.views) and not direction.unreadable
