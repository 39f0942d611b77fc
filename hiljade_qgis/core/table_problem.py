"""Why a row of somebody's table can't be taken as a camera, or wants a look: the reasons, without sentences."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Reason(str, Enum):
    """What is wrong with a row, or with a text in it."""

    NO_POSITION = "no_position"
    POSITION_UNREADABLE = "position_unreadable"
    POSITION_AMBIGUOUS = "position_ambiguous"
    """It may be one number or two, as `44,20` may."""
    ORDER_UNKNOWN = "order_unknown"
    """Two numbers, and neither letters nor the profile say which of them is the latitude."""
    WRONG_AXIS = "wrong_axis"
    """The letter of a longitude where a latitude belongs, or the other way round, or the same twice."""
    LETTER_UNKNOWN = "letter_unknown"
    LETTERS_MIXED = "letters_mixed"
    """One letter of the language of the profile, one of English: nobody knows what S means."""
    SIGN_AND_LETTER = "sign_and_letter"
    OUTSIDE_WORLD = "outside_world"
    NULL_ISLAND = "null_island"
    """Longitude 0 and latitude 0, as programs write what they do not know."""
    OUTSIDE_AREA = "outside_area"
    OUTSIDE_CRS = "outside_crs"
    """Far from where its coordinate system is used: the coordinates are swapped, or of another system."""
    OTHER_CRS = "other_crs"
    """The text names a coordinate system that it is not read in."""
    ZONE_AMBIGUOUS = "zone_ambiguous"
    """`34S` is a band in the north to some, the southern hemisphere to others; `34` says neither."""
    SEVERAL_POINTS = "several_points"
    NUMBER_UNREADABLE = "number_unreadable"
    NUMBER_AMBIGUOUS = "number_ambiguous"
    """A mark before three digits, that may set decimals or thousands apart."""
    OTHER_UNIT = "other_unit"
    DATE_UNREADABLE = "date_unreadable"
    DIRECTION_UNREADABLE = "direction_unreadable"
    DIRECTION_LANGUAGE = "direction_language"
    """Only Serbian knows it, and nobody said that the table is Serbian: its S would be the north."""
    DIRECTION_AMBIGUOUS = "direction_ambiguous"
    """A comma between digits that may set decimals apart, or two directions."""
    DIRECTION_COMMA = "direction_comma"
    """`22,5` was read as two directions."""
    TAGS_NOT_JSON = "tags_not_json"
    COLUMNS_DISAGREE = "columns_disagree"
    VALUE_NOT_LISTED = "value_not_listed"
    """The profile says what the values of this column mean, but not this one."""
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"
    CELLS_MISSING = "cells_missing"
    CELLS_LEFT_OVER = "cells_left_over"
    QUOTES = "quotes"
    """A quotation mark that is not closed where it should be."""


class Problem(NamedTuple):
    """What is wrong with a row.

    Attributes:
        column: of the table; "" where it is the row as a whole.
        text: what stands there, as it is: somebody else's words.
    """

    reason: Reason
    column: str = ""
    text: str = ""


class Unreadable(ValueError):
    """A text that does not say what it should, or may say two things."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class TableError(ValueError):
    """What keeps a table from being read at all."""


class ColumnMissing(TableError):
    """The table lacks a column that the profile names."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        super().__init__(f"no column {name!r}")
        self.name, self.names = name, names


class ColumnTwice(TableError):
    """Two columns of the table have the name of one that is to be read."""

    def __init__(self, name: str) -> None:
        super().__init__(f"column {name!r} twice")
        self.name = name


class NoPositionColumns(TableError):
    """No column is known by its name and its first values as the position."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__("no columns of positions")
        self.names = names


class SeveralPositionColumns(TableError):
    """More than one column may be the latitude, or the longitude: `names`."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(f"several positions: {names!r}")
        self.names = names


class TextTableUnreadable(TableError):
    """A delimited text that can't be read.

    Attributes:
        code: "empty", "not_text", "encoding" or "cell_too_large".
        row: where, counted from 1 with the header; 0 where it is all of it.
    """

    def __init__(self, code: str, row: int = 0) -> None:
        super().__init__(f"{code} in row {row}" if row else code)
        self.code, self.row = code, row
