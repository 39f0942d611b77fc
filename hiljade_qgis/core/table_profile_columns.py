"""A profile of a table seen from the table: what each of its columns says, and the profile where that is another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from .table_columns import column_indexes
from .table_profile import (
    FieldRule,
    LatLonColumns,
    PositionColumns,
    ProjectedColumns,
    TableProfile,
    TextColumn,
    is_field,
    refuses_by_itself,
)


def of_table(profile: TableProfile, names: Sequence[str]) -> TableProfile:
    """The profile with columns named as the table has them.

    Raises:
        ColumnMissing, ColumnTwice: see `column_indexes`.
    """
    exact = {name: names[index] for name, index in column_indexes(names, profile.columns).items()}
    fields = {
        name: replace(rule, columns=tuple(exact[column] for column in rule.columns))
        for name, rule in profile.fields.items()
    }
    return replace(profile, position=_renamed(profile.position, exact), fields=fields)


def _renamed(position: PositionColumns, exact: Mapping[str, str]) -> PositionColumns:
    if isinstance(position, LatLonColumns):
        return LatLonColumns(exact[position.latitude], exact[position.longitude])
    if isinstance(position, TextColumn):
        return replace(position, column=exact[position.column])
    if isinstance(position, ProjectedColumns):
        zone = exact[position.utm_zone] if position.utm_zone else ""
        return replace(position, easting=exact[position.easting], northing=exact[position.northing], utm_zone=zone)
    return position


def fields_by_column(profile: TableProfile) -> dict[str, str]:
    """The field that each column says; of two that one column says, the first."""
    found: dict[str, str] = {}
    for name, rule in profile.fields.items():
        for column in rule.columns:
            found.setdefault(column, name)
    return found


def with_columns(profile: TableProfile, fields: Mapping[str, str]) -> TableProfile:
    """The profile where columns say these fields and no others; how a field is read stays.

    What all rows said of such a field gives way to the column.

    Args:
        fields: by the column, in the order of the table.

    Raises:
        ValueError: one of them is no field.
    """
    columns: dict[str, list[str]] = {}
    for column, name in fields.items():
        if not is_field(name):
            raise ValueError(name)
        columns.setdefault(name, []).append(column)
    rules = {name: _rule(profile, name, named) for name, named in columns.items()}
    constants = {name: value for name, value in profile.constants.items() if name not in rules}
    return replace(profile, fields=rules, constants=constants)


def _rule(profile: TableProfile, name: str, columns: Sequence[str]) -> FieldRule:
    held = profile.fields.get(name)
    if held is None:
        return FieldRule(tuple(columns), refuse_unreadable=refuses_by_itself(name))
    kept = [column for column in held.columns if column in columns]  # the first that says something counts
    return replace(held, columns=(*kept, *(column for column in columns if column not in kept)))
