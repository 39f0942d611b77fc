"""A profile of a table from JSON: strict, as it comes from anybody. The format is told in `table_profile`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .camera import TAGS_COLUMN, FieldKind
from .date_format import is_date_format, looks_unclear
from .delimited_text import SEPARATORS
from .direction import parse
from .direction_turning import Turning
from .direction_words import LANGUAGES
from .number_text import DECIMAL_MARKS, METRES_PER_UNIT
from .position_text import DEGREE_ORDERS, Order
from .profile_member import Member, ProfileRefused
from .record import ColumnValue, position_in_world
from .table_cell import folded_text
from .table_profile import (
    FieldRule,
    Geometry,
    LatLonColumns,
    ListDetails,
    PositionColumns,
    ProjectedColumns,
    TableFile,
    TableProfile,
    TextColumn,
    is_field,
    kind_of,
    refuses_by_itself,
)
from .text_encoding import ENCODINGS

FORMAT = "hiljade-table-profile"
FORMAT_VERSION = 1

_MOST_HEADER_ROW = 1_000
_LENGTHS = ("height_m", "range_m")
_CRS = re.compile("[A-Z][A-Z0-9_]{1,15}:[A-Za-z0-9.]{1,15}")
_KEEP, _REFUSE = "keep", "refuse"


def profile_from_json(content: Any) -> TableProfile:
    """The profile that a JSON value holds.

    Raises:
        ProfileRefused: it is none, or says what none may say.
    """
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ProfileRefused("", "no_profile")
    version = content.get("format_version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ProfileRefused("format_version", "wrong_kind")
    if version > FORMAT_VERSION:
        raise ProfileRefused("format_version", "newer")
    held = Member(content, "").members(
        "format", "format_version", "position", "area", "list", "file", "language", "decimal_mark", "unknown",
        "trim_blanks", "fields", "constants",
    )  # fmt: skip
    if "position" not in held:
        raise ProfileRefused("position", "missing")
    fields = _fields(held["fields"]) if "fields" in held else {}
    return TableProfile(
        position=_position(held["position"]),
        fields=fields,
        constants=_constants(held["constants"], fields) if "constants" in held else {},
        language=held["language"].one_of(LANGUAGES) if "language" in held else None,
        decimal_mark=held["decimal_mark"].one_of(DECIMAL_MARKS) if "decimal_mark" in held else ".",
        unknown=_unknown(held.get("unknown")),
        trim_blanks=held["trim_blanks"].flag() if "trim_blanks" in held else False,
        area=_area(held["area"]) if "area" in held else None,
        file=_file(held["file"]) if "file" in held else TableFile(),
        details=_details(held["list"]) if "list" in held else ListDetails(),
    )


def _position(member: Member) -> PositionColumns:
    held = member.members(
        "latitude", "longitude", "column", "order", "crs", "easting", "northing", "utm_zone", "geometry"
    )
    names = frozenset(held)
    texts = {name: one.text() for name, one in held.items() if name not in ("geometry", "order")}
    if "crs" in texts and not _CRS.fullmatch(texts["crs"]):
        raise held["crs"].refused("not_allowed")
    if names == {"geometry"}:
        if not held["geometry"].flag():
            raise held["geometry"].refused("not_allowed")
        return Geometry()
    if names == {"latitude", "longitude"}:
        return LatLonColumns(**texts)
    if names in ({"easting", "northing", "crs"}, {"easting", "northing", "utm_zone"}):
        return ProjectedColumns(**texts)
    if "column" in names and names <= {"column", "order", "crs"}:
        order = Order(held["order"].one_of([one.value for one in Order])) if "order" in held else None
        if order is not None and (order in DEGREE_ORDERS) == ("crs" in held):
            raise held["order"].refused("not_allowed")
        if order is None and "crs" in held:
            raise ProfileRefused(f"{member.where}.order", "missing")
        return TextColumn(texts["column"], order, texts.get("crs", ""))
    raise member.refused("not_allowed" if held else "missing")


def _fields(member: Member) -> dict[str, FieldRule]:
    return {name: _rule(_field_name(name, one), one) for name, one in member.members().items()}


def _field_name(name: str, member: Member) -> str:
    if not is_field(name):
        raise member.refused("unknown_member")
    return name


def _rule(name: str, member: Member) -> FieldRule:
    if isinstance(member.value, str):
        return FieldRule((member.text(),), refuse_unreadable=refuses_by_itself(name))
    kind = kind_of(name)
    known = ["column", "unknown"]
    if kind is FieldKind.NUMBER:
        known += ["unreadable", *(["unit"] if name in _LENGTHS else [])]
    elif kind is FieldKind.DATE:
        known += ["unreadable", "format"]
    elif kind is FieldKind.DIRECTION:
        known += ["unreadable", "turning", "words", "values"]
    elif name != TAGS_COLUMN:
        known += ["values"]
    held = member.members(*known)
    if "column" not in held:
        raise ProfileRefused(f"{member.where}.column", "missing")
    turning = Turning.CLOCKWISE_FROM_NORTH
    if "turning" in held:
        turning = Turning(held["turning"].one_of([one.value for one in Turning]))
    return FieldRule(
        columns=_columns(held["column"]),
        unknown=_unknown(held.get("unknown")),
        values=_values(held["values"], kind) if "values" in held else {},
        unit=held["unit"].one_of(list(METRES_PER_UNIT)) if "unit" in held else "",
        date_format=_date_format(held["format"]) if "format" in held else "",
        turning=turning,
        words=held["words"].flag() if "words" in held else True,
        refuse_unreadable=_refuses(name, turning, held.get("unreadable")),
    )


def _refuses(name: str, turning: Turning, said: Member | None) -> bool:
    if said is None:
        return refuses_by_itself(name, turning)
    refuses = said.one_of((_KEEP, _REFUSE)) == _REFUSE
    if not refuses and turning is Turning.COUNTER_CLOCKWISE_FROM_EAST:
        raise said.refused("not_allowed")
    return refuses


def _columns(member: Member) -> tuple[str, ...]:
    if isinstance(member.value, str):
        return (member.text(),)
    names = tuple(member.texts())
    if not names or len(set(names)) != len(names):
        raise member.refused("not_allowed")
    return names


def _values(member: Member, kind: FieldKind) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, one in member.members().items():
        text = folded_text(name)
        if not text:
            raise one.refused("not_allowed")
        if text in found:
            raise one.refused("twice")
        found[text] = one.text()
        if kind is FieldKind.DIRECTION and parse(found[text]).unreadable:
            raise one.refused("not_allowed")
    return found


def _date_format(member: Member) -> str:
    text = member.text()
    if not is_date_format(text):
        raise member.refused("not_allowed")
    return text


def _unknown(member: Member | None) -> frozenset[str]:
    return frozenset() if member is None else frozenset(map(folded_text, member.texts()))


def _constants(member: Member, fields: Mapping[str, FieldRule]) -> dict[str, ColumnValue]:
    found: dict[str, ColumnValue] = {}
    for name, one in member.members().items():
        if _field_name(name, one) in fields:
            raise one.refused("twice")
        found[name] = _constant(name, one)
    return found


def _constant(name: str, member: Member) -> ColumnValue:
    kind = kind_of(name)
    if kind is FieldKind.NUMBER:
        return member.number()
    text = member.text()
    wrong = (
        (kind is FieldKind.DIRECTION and bool(parse(text).unreadable))
        or (kind is FieldKind.DATE and looks_unclear(text))
        or (name == TAGS_COLUMN)
    )
    if wrong:
        raise member.refused("not_allowed")
    return text


def _area(member: Member) -> tuple[float, float, float, float]:
    if not isinstance(member.value, list) or len(member.value) != 4:
        raise member.refused("wrong_kind")
    west, south, east, north = (Member(one, member.where).number() for one in member.value)
    if position_in_world(west, south) is None or position_in_world(east, north) is None or south >= north:
        raise member.refused("not_allowed")
    return west, south, east, north


def _file(member: Member) -> TableFile:
    held = member.members("encoding", "separator", "header_row")
    row = held["header_row"].number() if "header_row" in held else 1.0
    if not row.is_integer() or not 1 <= row <= _MOST_HEADER_ROW:
        raise held["header_row"].refused("not_allowed")
    separator = held.get("separator")
    if separator is not None and separator.value not in SEPARATORS:
        raise separator.refused("not_allowed")
    return TableFile(
        encoding=held["encoding"].one_of(ENCODINGS) if "encoding" in held else "",
        separator="" if separator is None else str(separator.value),
        header_row=int(row),
    )


def _details(member: Member) -> ListDetails:
    return ListDetails(**{name: one.text() for name, one in member.members("name", "source", "licence").items()})
