"""A profile of a table as JSON: what `table_profile_json` reads, without what goes without saying."""

from __future__ import annotations

from typing import Any

from .camera import FieldKind
from .direction_turning import Turning
from .table_profile import (
    FieldRule,
    Geometry,
    LatLonColumns,
    PositionColumns,
    ProjectedColumns,
    TableProfile,
    kind_of,
    refuses_by_itself,
)
from .table_profile_json import FORMAT, FORMAT_VERSION


def profile_to_json(profile: TableProfile) -> dict[str, Any]:
    """The JSON value that says this profile."""
    details, file = profile.details, profile.file
    content = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "list": _filled(name=details.name, source=details.source, licence=details.licence),
        "file": _filled(
            encoding=file.encoding,
            separator=file.separator,
            header_row=file.header_row if file.header_row > 1 else None,
        ),
        "language": profile.language,
        "decimal_mark": profile.decimal_mark if profile.decimal_mark != "." else None,
        "unknown": sorted(profile.unknown),
        "trim_blanks": profile.trim_blanks or None,
        "area": None if profile.area is None else list(profile.area),
        "position": _position(profile.position),
        "fields": {name: _rule(name, rule) for name, rule in profile.fields.items()},
        "constants": dict(profile.constants),
    }
    return _filled(**content)


def _filled(**members: Any) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is False or value not in (None, "", [], {})}


def _position(position: PositionColumns) -> dict[str, Any]:
    if isinstance(position, Geometry):
        return {"geometry": True}
    if isinstance(position, LatLonColumns):
        return {"latitude": position.latitude, "longitude": position.longitude}
    if isinstance(position, ProjectedColumns):
        return _filled(
            easting=position.easting, northing=position.northing, crs=position.crs, utm_zone=position.utm_zone
        )
    order = "" if position.order is None else position.order.value
    return _filled(column=position.column, order=order, crs=position.crs)


def _rule(name: str, rule: FieldRule) -> str | dict[str, Any]:
    clockwise = rule.turning is Turning.CLOCKWISE_FROM_NORTH
    unreadable = "" if rule.refuse_unreadable == refuses_by_itself(name, rule.turning) else _unreadable(rule)
    held = _filled(
        column=rule.columns[0] if len(rule.columns) == 1 else list(rule.columns),
        unknown=sorted(rule.unknown),
        values=dict(rule.values),
        unit=rule.unit,
        format=rule.date_format,
        turning="" if clockwise else rule.turning.value,
        words=None if rule.words else False,
        unreadable=unreadable if kind_of(name) is not FieldKind.TEXT else "",
    )
    return rule.columns[0] if held == {"column": rule.columns[0]} else held


def _unreadable(rule: FieldRule) -> str:
    return "refuse" if rule.refuse_unreadable else "keep"
