"""What a cell of somebody's table says of one field of a camera, by the rule for that field."""

from __future__ import annotations

from typing import NamedTuple

from .camera import FieldKind
from .date_format import date_from_text, looks_unclear
from .number_text import metres_from_length
from .record import ColumnValue, is_text
from .table_cell import Cell, cell_number, cell_text, folded_text
from .table_direction import direction_from_text
from .table_problem import Reason, Unreadable
from .table_profile import FieldRule, TableProfile, kind_of

MAX_TEXT = 100_000
"""The longest text of a field, in characters."""


class FieldRead(NamedTuple):
    """The value of a field, and what somebody should look at in it; None where nothing."""

    value: ColumnValue
    warning: Reason | None = None


def field_from_cell(name: str, rule: FieldRule, cell: Cell, profile: TableProfile) -> FieldRead:
    """What a cell that says something says.

    Args:
        name: of the field, as `table_profile.is_field` knows it.

    Raises:
        Unreadable: it can't be taken, and the row shall not be taken without it.
    """
    text = checked_text(cell)
    if profile.trim_blanks:
        text = text.strip()
    kind = kind_of(name)
    if kind is FieldKind.DIRECTION:
        return FieldRead(*direction_from_text(text, rule, profile.language, profile.decimal_mark))
    try:
        if kind is FieldKind.NUMBER:
            return FieldRead(_number(rule, cell, profile.decimal_mark))
        if kind is FieldKind.DATE:
            return FieldRead(_date(rule, text))
    except Unreadable as error:
        if rule.refuse_unreadable:
            raise
        return FieldRead(None if kind is FieldKind.NUMBER else text, error.reason)
    return _text(rule, text)


def checked_text(cell: Cell) -> str:
    """A cell as text. Raises Unreadable where it is longer than any field, or holds what is no text."""
    text = cell_text(cell)
    if len(text) > MAX_TEXT:
        raise Unreadable(Reason.TOO_LONG)
    if "\0" in text or not is_text(text):
        raise Unreadable(Reason.NOT_TEXT)
    return text


def _number(rule: FieldRule, cell: Cell, decimal_mark: str) -> float:
    if isinstance(cell, str):
        return metres_from_length(cell, rule.unit, decimal_mark)
    return metres_from_length(cell_text(cell_number(cell, decimal_mark)), rule.unit, ".")


def _date(rule: FieldRule, text: str) -> str:
    if rule.date_format:
        return date_from_text(text, rule.date_format)
    if looks_unclear(text):
        raise Unreadable(Reason.DATE_UNREADABLE)
    return text


def _text(rule: FieldRule, text: str) -> FieldRead:
    if not rule.values:
        return FieldRead(text)
    meant = rule.values.get(folded_text(text))
    return FieldRead(text, Reason.VALUE_NOT_LISTED) if meant is None else FieldRead(meant)
