"""Rows of an edited copy that lost its bookkeeping, and what they really say.

Such a copy has been through other programs and formats: numbers came back as text and text as numbers, dates as
dates, an unknown as an empty text, positions with fewer decimals, an apostrophe before what a spreadsheet would run.
None of that is a change. And what a copy has no column for it does not say; it never says that something is gone.
Neither does a null within `tags`: the public sheet has it where it leaves something out.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from ..core.camera import FIELD_BY_COLUMN, TAGS_COLUMN, Field, FieldKind
from ..core.public_record import with_left_out
from ..core.record import (
    ColumnValue,
    Position,
    Row,
    clean_value,
    metres_from_text,
    position_in_world,
    same_position,
    text_from_number,
)
from ..core.spreadsheet_text import in_a_table, unguarded
from .schema import EDITED_COLUMNS

NOT_A_NUMBER = "not_a_number"
"""Why a row can't be taken: something else stands where a number belongs."""

_DATE = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?)?", re.ASCII)
_EXACT = 2**53
"""Integers from here on are not exact as a float, and are no numbers of anything measured."""
_CUT_BYTES = (253, 254)
"""Where a Shapefile's table cuts a text off, at the end of a character."""
_ROUNDED_TO = range(5, 8)
"""Decimals of a degree that programs write; the last of 5 is about a metre."""


class EditedRow(NamedTuple):
    """A row of an edited copy.

    Attributes:
        server_id: of its record; "" where it has none.
        version: of its record; "" where it has none, None where the copy has no such column.
        row: what it says: only the columns that the copy has; a position of None is not said.
    """

    server_id: str
    version: str | None
    row: Row


def edited_row(
    server_id: object,
    version: object,
    position: Position | None,
    values: Mapping[str, object],
    has_version: bool = True,
) -> EditedRow:
    """A row from the values that some program or format gives: texts, numbers, dates, JSON objects, None.

    Args:
        values: by column, whatever its letter case; columns that no camera has are left out.
        has_version: whether the copy has that column.
    """
    known = {column.casefold(): column for column in EDITED_COLUMNS}
    said = {
        known[name.casefold()]: _plain(known[name.casefold()], value)
        for name, value in values.items()
        if name.casefold() in known
    }
    return EditedRow(_name(server_id), _name(version) if has_version else None, Row(position, said))


def _name(value: object) -> str:
    """An id or a version, of which a format may have made a number."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else unguarded(str(value).strip())


def _plain(column: str, value: object) -> ColumnValue:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return float(value) if abs(value) < _EXACT else str(value)
    if isinstance(value, (float, Decimal)):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if column == TAGS_COLUMN and isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    return str(value)


def position_of_columns(lat: object, lon: object) -> Position | None:
    """Where a row of a table without geometry stands; None where it does not say it in degrees.

    Args:
        lat, lon: numbers or texts; where a language has a comma for it, a spreadsheet writes one.
    """
    return position_in_world(_degrees(lon), _degrees(lat))


def _degrees(value: object) -> object:
    if isinstance(value, str):
        try:
            return float(value.strip().replace(",", "."))
        except ValueError:
            return None
    return value


def spoken(said: Row, known: Row) -> tuple[Row, str]:
    """The whole row that is meant, and why it can't be taken ("" where it can).

    Args:
        said: a row of an edited copy.
        known: the row that it was made from, which stands for all that is not said, and for each value that is only
            written in another way.
    """
    values = {column: known.values.get(column) for column in EDITED_COLUMNS}
    reason = ""
    for column, value in said.values.items():
        field = FIELD_BY_COLUMN.get(column)
        if field is None:
            values[column] = _tags_meant(value, known.values.get(column))
            continue
        try:
            values[column] = _meant(field, value, known.values.get(column))
        except ValueError:
            reason = NOT_A_NUMBER
    return Row(_position(said.position, known.position), values), reason


def _tags_meant(value: ColumnValue, known: ColumnValue) -> ColumnValue:
    if value is None:
        return None
    return with_left_out(value if isinstance(value, str) else text_from_number(value), known)


def _meant(field: Field, value: ColumnValue, known: ColumnValue) -> ColumnValue:
    if value is None or _is_blank(value):
        return known if known is None or _is_blank(known) or clean_value(field, known) is None else None
    if field.kind is FieldKind.NUMBER:
        number = clean_value(field, value)
        if number is None:
            raise ValueError(f"no number: {value!r}")
        return known if number == clean_value(field, known) else number
    before = "" if known is None else str(known)
    if isinstance(value, float):
        text = text_from_number(value)
        return known if known is not None and metres_from_text(before) == metres_from_text(text) is not None else text
    if field.kind is FieldKind.DATE:
        value = _date(value)
        if value == _date(before):
            return known
    if known is not None and any(_same_text(one, before) for one in (value, unguarded(value))):
        return known
    return unguarded(value)


def _is_blank(value: str | float) -> bool:
    """Formats write an unknown as an empty text, and blanks say no more than that."""
    return isinstance(value, str) and not value.strip()


def _date(text: str) -> str:
    found = _DATE.fullmatch(text.strip())
    return text if found is None else "{}-{:0>2}-{:0>2}".format(*found.groups())


def _same_text(said: str, known: str) -> bool:
    """Whether two texts differ only in what formats do to them."""
    one, other = _flat(said), _flat(known)
    if one == other or _date(one) == _date(other):
        return True
    return len(one.encode("utf-8", "surrogatepass")) in _CUT_BYTES and other.startswith(one)


def _flat(text: str) -> str:
    """The text without what programs change in it; QGIS takes a byte order mark off its beginning."""
    lines = in_a_table(text).lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines.strip())


def _position(said: Position | None, known: Position | None) -> Position | None:
    if said is None or known is None:
        return known if said is None else position_in_world(*said)
    if same_position(said, known) or any(_rounded(known, places) == said for places in _ROUNDED_TO):
        return known
    return position_in_world(*said)


def _rounded(position: Position, places: int) -> Position:
    return Position(round(position.lon_deg, places), round(position.lat_deg, places))
