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
from .changes import TAG_PREFIX, FieldChange, FieldValue, unsendable
from .direction import Direction, parse
from .edit_target import members_of
from .geodesic import Floats
from .list_matching import Farther
from .merge import FieldConflict, field_value
from .point_grid import Indexes
from .record import ColumnValue, Row, clean_value, position_in_world, tags_from_text, tags_text
from .record_merge import Held, Side, merged_records

NOT_A_NUMBER = "not_a_number"
"""Why a row is not brought in: something else stands where a number belongs."""

_KINDS = {"fixed": 1, "doorbell": 1, "dome": 2, "panning": 2}
"""Types that people take for one another: a doorbell looks like any fixed one, and many a panning one is a dome."""

_WHAT_IT_IS, _A_CAMERA = TAG_PREFIX + "man_made", "surveillance"

_FARTHER_M = 0.05
"""By how much two count as farther apart for each field of which they say different things. So of cameras on one pole
each is paired with itself; between places a metre apart it decides nothing."""

_COLUMNS = (*FIELD_BY_COLUMN, TAGS_COLUMN)

_DECIMALS = 7
"""Decimals of a degree within which two brought positions are one."""


class Traits:
    """What cameras say, as numbers that can be compared many at once."""

    def __init__(self) -> None:
        self._known: dict[str, dict[ColumnValue, int]] = {column: {} for column in _COLUMNS}
        self._codes: dict[Hashable, int] = {}

    def of(self, cameras: Sequence[Row]) -> NDArray[np.int64]:
        """Shape (n, 1 + columns): which kind of camera each is, then a number for each value; 0 for nothing said."""
        found = np.zeros((len(cameras), 1 + len(_COLUMNS)), dtype=np.int64)
        for number, column in enumerate(_COLUMNS, 1):
            known = self._known[column]
            values = [row.values.get(column) for row in cameras]
            for value in set(values) - known.keys():
                known[value] = self._code(column, value)
            found[:, number] = [known[value] for value in values]
        for number, row in enumerate(cameras):
            found[number, 0] = _KINDS.get(str(row.values.get("camera_type") or "").strip().casefold(), 0)
        return found

    def _code(self, column: str, value: ColumnValue) -> int:
        meant = _meant(column, value)
        return 0 if meant is None else self._codes.setdefault((column, meant), len(self._codes) + 1)


def farther(ours: NDArray[np.int64], theirs: NDArray[np.int64]) -> Farther:
    """What `matches` is to know of cameras beside their places; a fixed one and a dome are not one, whatever they say.

    Args:
        ours, theirs: as one `Traits` gives them.
    """

    def farther_m(one: Indexes, other: Indexes) -> Floats:
        here, there = ours[one], theirs[other]
        differ = (here != there) & (here != 0) & (there != 0)
        metres: Floats = np.where(differ[:, 0], np.inf, _FARTHER_M * differ[:, 1:].sum(axis=1))
        return metres

    return farther_m


def unlike(ours: NDArray[np.int64], theirs: NDArray[np.int64]) -> Farther:
    """The same as `farther`, but two can be one only if they agree in something and differ in nothing."""

    def farther_m(one: Indexes, other: Indexes) -> Floats:
        here, there = ours[one], theirs[other]
        both = (here != 0) & (there != 0)
        alike = (here == there) & both
        metres: Floats = np.where((alike == both).all(axis=1) & alike.any(axis=1), 0.0, np.inf)
        return metres

    return farther_m


def _meant(column: str, value: ColumnValue) -> Hashable:
    """The same for two values that say the same; None for one that says nothing."""
    field = FIELD_BY_COLUMN.get(column)
    if field is None:
        return tags_text(tags_from_text(value) or {})
    said = clean_value(field, value)
    if field.kind is FieldKind.DIRECTION and isinstance(said, str) and _is_read(parse(said)):
        return parse(said).views
    return (said.strip() or None) if isinstance(said, str) else said


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
    chosen = {POSITION: Side.STAYS}
    if field_value(brought, _WHAT_IT_IS) == _A_CAMERA:  # a layer of cameras mostly does not say so of each
        chosen[_WHAT_IT_IS] = Side.STAYS
    made = merged_records(mine, Held(brought), chosen=chosen)
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
    """Whether two values are written differently and say the same: a direction of `45` and of `NE`."""
    if name not in FIELD_BY_COLUMN or not isinstance(one, str) or not isinstance(other, str):
        return False
    return _meant(name, one) == _meant(name, other)


def _is_read(direction: Direction) -> bool:
    return bool(direction.views) and not direction.unreadable
