"""What is most worth knowing of a camera, in the order in which a person asks: for a label beside the pointer.

Only what is known is told; a reach that is assumed is told as such. Texts are on one line, without characters that
would change how others are shown, and no longer than a label can hold.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from .camera import FIELD_BY_COLUMN, FieldKind
from .direction import parse
from .field_of_view import FieldOfView, Source, fields_of_view
from .record import ColumnValue, clean_value

ESSENTIAL_COLUMNS: tuple[str, ...] = (
    "name",
    "surveillance_type",
    "camera_type",
    "operator",
    "direction",
    "range_m",
    "height_m",
    "status",
    "check_date",
    "note",
)
"""In the order in which they are told."""

READ_COLUMNS: tuple[str, ...] = (*ESSENTIAL_COLUMNS, "model")
"""The columns that are read for it."""

_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Kinds of characters that control something, turn the direction of writing, or are none."""

LONGEST_TEXT, LONGEST_NOTE = 60, 140
"""Characters that are shown."""
LONGEST_DIRECTION = 1000
"""Characters up to which it is said what a direction means, which is worked out while the pointer waits.
OpenStreetMap takes 255."""


class Essential(NamedTuple):
    """One thing that is known.

    Attributes:
        column: what it is about, a column of the layer.
        value: the text, or the number in the column's unit.
        views: for the direction, what its readable items mean, in order; () where it is longer than is looked into.
        unreadable: for the direction, whether some of it cannot be read.
        source: for the reach, where it is known from.
    """

    column: str
    value: str | float
    views: tuple[FieldOfView, ...] = ()
    unreadable: bool = False
    source: Source | None = None


def essentials(values: Mapping[str, ColumnValue]) -> list[Essential]:
    """What is known of a camera, in order.

    Args:
        values: its columns; those of `READ_COLUMNS` count.
    """
    known = {
        column: value
        for column in READ_COLUMNS
        if (value := clean_value(FIELD_BY_COLUMN[column], values.get(column))) is not None
    }
    views = _views(known, _text(known.get("direction")))
    found = (_essential(column, known, views) for column in ESSENTIAL_COLUMNS)
    return [one for one in found if one is not None]


def one_line(text: str, most: int = LONGEST_TEXT) -> str:
    """A text on one line: blanks as one, nothing that controls how text is shown, shortened with … to `most`."""
    if len(text) <= most and text.isascii() and text.isprintable():
        return " ".join(text.split())  # as nearly all are
    legible = "".join(letter if _is_shown(letter) else " " for letter in text[: 4 * most])
    line = " ".join(legible.split())
    return line if len(line) <= most and len(text) <= 4 * most else line[: most - 1].rstrip() + "…"


def _is_shown(letter: str) -> bool:
    return letter.isprintable() if letter.isascii() else unicodedata.category(letter) not in _NOT_SHOWN


def _views(known: Mapping[str, ColumnValue], direction: str | None) -> tuple[FieldOfView, ...]:
    if direction is not None and len(direction) > LONGEST_DIRECTION:
        return ()
    reach = known.get("range_m")
    reach_m = reach if isinstance(reach, float) else None
    return tuple(fields_of_view(direction, _text(known.get("camera_type")), reach_m, _text(known.get("model"))))


def _text(value: ColumnValue) -> str | None:
    return None if value is None else str(value)


def _essential(column: str, known: Mapping[str, ColumnValue], views: tuple[FieldOfView, ...]) -> Essential | None:
    if column == "range_m":  # what its field of view has, which may be another than the column's
        return _reach(known, views)
    value = known.get(column)
    if value is None:
        return None
    if isinstance(value, float):
        return Essential(column, value)
    text = one_line(value, LONGEST_NOTE if column == "note" else LONGEST_TEXT)
    if not text:
        return None
    if FIELD_BY_COLUMN[column].kind is FieldKind.DIRECTION and len(value) <= LONGEST_DIRECTION:
        read = parse(value)
        return Essential(column, text, views if read.views else (), unreadable=bool(read.unreadable))
    return Essential(column, text)


def _reach(known: Mapping[str, ColumnValue], views: tuple[FieldOfView, ...]) -> Essential | None:
    """The reach; of a camera of which nobody knows where it looks, only one that is not assumed."""
    view = (views or _views(known, "0"))[0]
    if not views and view.reach_source is Source.ASSUMED:
        return None
    return Essential("range_m", view.reach_m, source=view.reach_source)
