"""A row of somebody's table as a camera, by the profile of the table. Nothing raises here for what a row holds."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .camera import FIELD_BY_COLUMN, FIELDS, OWNED_TAGS, TAGS_COLUMN, FieldKind
from .changes import TAG_PREFIX
from .direction import parse
from .position_text import Transform
from .record import ColumnValue, JsonValue, Position, Row, column_value, tags_from_text, tags_text
from .table_cell import Cell, cell_text, says_nothing
from .table_columns import column_indexes
from .table_field import checked_text, field_from_cell
from .table_position import PositionReader
from .table_problem import Problem, Reason, Unreadable
from .table_profile import FieldRule, TableProfile, kind_of

_UNKNOWN: dict[str, ColumnValue] = dict.fromkeys((*FIELD_BY_COLUMN, TAGS_COLUMN))


class TableRow(NamedTuple):
    """What became of a row.

    Attributes:
        row: the camera; None where the row is refused.
        refused: why; empty where there is a camera.
        warnings: what somebody should look at.
    """

    row: Row | None
    refused: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


class RowReader:
    """Reads the rows of one table.

    Args:
        profile: how.
        names: of the table's columns.
        transform: from any CRS that the profile, or a text, may name.

    Raises:
        ColumnMissing: the table lacks a column that the profile names. ColumnTwice: two have that name.
    """

    def __init__(self, profile: TableProfile, names: Sequence[str], transform: Transform) -> None:
        self._profile = profile
        self._indexes = column_indexes(names, profile.columns)
        self._positions = PositionReader(profile, transform)

    def read(self, cells: Sequence[Cell], point: Position | None = None) -> TableRow:
        """One row.

        Args:
            cells: in the order of the columns; those that are missing at the end are empty.
            point: where the layer has it, if it has points.
        """
        said = _Said(self._indexes, cells)
        position = self._position(said, point)
        values = _UNKNOWN.copy()
        tags = self._tags(said)
        for name, rule in self._profile.fields.items():
            if name != TAGS_COLUMN:
                _set(name, self._value(name, rule, said), values, tags)
        _take_owned(values, tags, said)
        for name, value in self._profile.constants.items():
            _set(name, value, values, tags)
        values[TAGS_COLUMN] = tags_text(tags)
        if said.refused or position is None:
            return TableRow(None, tuple(said.refused), tuple(said.warnings))
        return TableRow(Row(position, values), (), tuple(said.warnings))

    def _position(self, said: _Said, point: Position | None) -> Position | None:
        try:
            return self._positions.read(said.cell, point)
        except Unreadable as error:
            columns = self._positions.columns
            said.refuse(error.reason, ", ".join(columns), ", ".join(cell_text(said.cell(name)) for name in columns))
            return None

    def _tags(self, said: _Said) -> dict[str, JsonValue]:
        """What a column of tags holds, also those that have columns of their own."""
        rule = self._profile.fields.get(TAGS_COLUMN)
        column, cell = self._first(rule, said) if rule is not None else ("", None)
        if cell is None:
            return {}
        try:
            text = checked_text(cell)
        except Unreadable as error:
            said.refuse(error.reason, column, cell_text(cell))
            return {}
        known = tags_from_text(text)
        if known is None:
            said.refuse(Reason.TAGS_NOT_JSON, column, text)
            return {}
        owned = {key: value for key, value in json.loads(text).items() if key in OWNED_TAGS}
        return {**known, **owned}

    def _value(self, name: str, rule: FieldRule, said: _Said) -> ColumnValue:
        column, cell = self._first(rule, said)
        if cell is None:
            return None
        self._compare(name, rule, column, cell, said)
        try:
            read = field_from_cell(name, rule, cell, self._profile)
        except Unreadable as error:
            said.refuse(error.reason, column, cell_text(cell))
            return None
        if read.warning is not None:
            said.warn(read.warning, column, cell_text(cell))
        return read.value

    def _first(self, rule: FieldRule, said: _Said) -> tuple[str, Cell]:
        """The first of a field's columns that says something, and what; None where none does."""
        for column in rule.columns:
            cell = said.cell(column)
            if not self._is_unknown(cell, rule):
                return column, cell
        return rule.columns[0], None

    def _is_unknown(self, cell: Cell, rule: FieldRule) -> bool:
        if cell is None or cell == "":  # as most are
            return True
        text = cell_text(cell)
        return says_nothing(text, self._profile.unknown) or says_nothing(text, rule.unknown)

    def _compare(self, name: str, rule: FieldRule, column: str, cell: Cell, said: _Said) -> None:
        """Warn where another one of a field's columns says something else."""
        for other in rule.columns:
            rival = said.cell(other)
            if other != column and not self._is_unknown(rival, rule) and not _agree(name, cell, rival):
                said.warn(Reason.COLUMNS_DISAGREE, other, cell_text(rival))


class _Said:
    """The cells of one row, and what is wrong with them."""

    def __init__(self, indexes: Mapping[str, int], cells: Sequence[Cell]) -> None:
        self._indexes, self._cells = indexes, cells
        self.refused: list[Problem] = []
        self.warnings: list[Problem] = []

    def cell(self, column: str) -> Cell:
        index = self._indexes[column]
        return self._cells[index] if index < len(self._cells) else None

    def refuse(self, reason: Reason, column: str, text: str) -> None:
        self.refused.append(Problem(reason, column, text))

    def warn(self, reason: Reason, column: str, text: str) -> None:
        self.warnings.append(Problem(reason, column, text))


def _set(name: str, value: ColumnValue, values: dict[str, ColumnValue], tags: dict[str, JsonValue]) -> None:
    if name in values:
        values[name] = value
    elif value is not None:
        tags[name[len(TAG_PREFIX) :]] = value


def _agree(name: str, one: Cell, other: Cell) -> bool:
    texts = [cell_text(cell).strip() for cell in (one, other)]
    if kind_of(name) is FieldKind.DIRECTION:
        return parse(texts[0]) == parse(texts[1]) or parse(texts[0]).views == parse(texts[1]).views != ()
    return texts[0] == texts[1]


def _take_owned(values: dict[str, ColumnValue], tags: dict[str, JsonValue], said: _Said) -> None:
    """Let tags that have a column of their own say what no column of the table says."""
    if OWNED_TAGS.isdisjoint(tags):
        return
    owned = {key: tags.pop(key) for key in list(tags) if key in OWNED_TAGS}
    for field in FIELDS:
        raw = [owned[tag] for tag in field.tags if owned.get(tag) not in (None, "")]
        if not raw:
            continue
        shown = column_value(field, owned)
        if shown is None:
            said.warn(Reason.NUMBER_UNREADABLE, TAGS_COLUMN, str(raw[0]))
        elif values[field.column] is None:
            values[field.column] = shown
        elif values[field.column] != shown:
            said.warn(Reason.COLUMNS_DISAGREE, TAGS_COLUMN, str(shown))
