"""What an edit makes of one field of one record: values in, values out.

    edit = FieldEdit(target_named("tags:operator:type"), replaced("goverment", "government"))
    edited = edit.of(row.values)

Every record is changed, stays as it is, or is refused with a reason; no edit raises for what a record holds. What can
be done to a text is in `text_edits`, and which fields there are in `edit_target`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

from .camera import Field, FieldKind
from .edit_target import Column, Refusal, Refused, Target, Values, said
from .record import JsonValue, clean_value, same_json
from .text_edits import LookUp, TextEdit, TooLong


class SaidTwice(ValueError):
    """A table gives two answers for one old value.

    Attributes:
        old: the value.
    """

    def __init__(self, old: str) -> None:
        super().__init__(f"twice: {old!r}")
        self.old = old


class Outcome(Enum):
    """What became of a record."""

    CHANGED = "changed"
    STAYED = "stayed"
    REFUSED = "refused"


class Edited(NamedTuple):
    """What an edit makes of one record.

    Attributes:
        values: as they will be; the very same where nothing changes.
        before: the field's value; None where there is none, or it can't be read.
        after: its value afterwards; of a record that is refused, what was to be written, if the edit came that far.
        refusal: why it is refused; None where it is not.
        left: words that stayed in the other script.
    """

    values: Values
    before: JsonValue
    after: JsonValue
    refusal: Refusal | None = None
    left: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Whether it changed, stayed, or was refused."""
        if self.refusal is not None:
            return Outcome.REFUSED
        return Outcome.STAYED if same_json(self.before, self.after) else Outcome.CHANGED


class FieldEdit:
    """An edit of one field, for any number of records.

    Raises:
        SaidTwice: a table gives two answers for one number.
    """

    def __init__(self, target: Target, edit: TextEdit) -> None:
        self._target, self._edit = target, edit
        if isinstance(target, Column) and target.field.kind is FieldKind.NUMBER and isinstance(edit, LookUp):
            self._edit = LookUp(_by_number(target.field, edit.table))

    def of(self, values: Values) -> Edited:
        """What it makes of a record."""
        try:
            before = self._target.read(values)
        except Refused as refused:
            return Edited(values, None, None, refused.reason)
        text = said(before)
        try:
            made = self._edit.of(text)
        except TooLong:
            return Edited(values, before, None, Refusal.TOO_LONG)
        if made.text == text:
            return Edited(values, before, before, left=made.left)
        if self._edit.within and not self._target.holds_text(values):
            return Edited(values, before, made.text, Refusal.NOT_TEXT)
        return with_value(values, self._target, made.text)._replace(left=made.left)


def with_value(values: Values, target: Target, value: Any) -> Edited:
    """What becomes of a record where one field is given a value: a text, a number, or None for what nobody knows."""
    before: JsonValue = None
    try:
        before = target.read(values)
        written, after = target.written(values, value)
    except Refused as refused:
        return Edited(values, before, value, refused.reason)
    if said(before) == said(after):
        return Edited(values, before, before)
    return Edited(written, before, after)


def _by_number(field: Field, table: Mapping[str, str]) -> dict[str, str]:
    """A table with the numbers on its left as `said` writes them, however somebody else does."""
    found: dict[str, str] = {}
    for old, new in table.items():
        number = said(clean_value(field, old))
        shown = old if number is None else number
        if found.setdefault(shown, new) != new:
            raise SaidTwice(old)
    return found
