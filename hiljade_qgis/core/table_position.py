"""The position in a row of somebody's table, by its profile."""

from __future__ import annotations

from collections.abc import Collection
from typing import Callable

from .position_text import Notation, Transform, checked_position, from_crs, from_utm, position_from_angles
from .position_text import position_from_text as read_text
from .record import Position
from .table_cell import Cell, cell_number, cell_text, says_nothing
from .table_problem import Reason, Unreadable
from .table_profile import LatLonColumns, ProjectedColumns, TableProfile, TextColumn, position_columns

CellOf = Callable[[str], Cell]
"""Gives what stands in a column."""


class PositionReader:
    """Reads positions.

    Args:
        transform: from any CRS that the profile, or a text, may name.
    """

    def __init__(self, profile: TableProfile, transform: Transform) -> None:
        self._position, self._area = profile.position, profile.area
        self._unknown: Collection[str] = profile.unknown
        self._transform, self._mark, self._language = transform, profile.decimal_mark, profile.language
        self.columns = position_columns(profile.position)

    def read(self, cell_of: CellOf, point: Position | None) -> Position:
        """The position of a row.

        Args:
            point: where the layer has it, for a profile that takes it from there.

        Raises:
            Unreadable: it has none, or none that can be relied on.
        """
        position = self._read(cell_of, point)
        if not self._in_area(position):
            raise Unreadable(Reason.OUTSIDE_AREA)
        return position

    def _read(self, cell_of: CellOf, point: Position | None) -> Position:
        cells = [cell_of(name) for name in self.columns]
        if any(says_nothing(cell_text(cell), self._unknown) for cell in cells):
            raise Unreadable(Reason.NO_POSITION)
        if isinstance(self._position, LatLonColumns):
            return self._from_angles(*cells)
        if isinstance(self._position, ProjectedColumns):
            easting, northing = (cell_number(cell, self._mark) for cell in cells[:2])
            if self._position.utm_zone:
                return from_utm(cell_text(cells[2]), easting, northing, self._transform)
            return from_crs(self._position.crs, easting, northing, self._transform)
        if isinstance(self._position, TextColumn):
            return self._from_text(self._position, cell_text(cells[0]))
        if point is None:
            raise Unreadable(Reason.NO_POSITION)
        return checked_position(*point)

    def _from_angles(self, latitude: Cell, longitude: Cell) -> Position:
        if isinstance(latitude, float) and isinstance(longitude, float):
            return checked_position(longitude, latitude)
        return position_from_angles(cell_text(latitude), cell_text(longitude), self._language)

    def _from_text(self, column: TextColumn, text: str) -> Position:
        notation = Notation(column.order, self._language, column.crs, self._mark)
        return read_text(text, notation, self._transform)

    def _in_area(self, position: Position) -> bool:
        if self._area is None:
            return True
        west, south, east, north = self._area
        lon_deg, lat_deg = position
        inside = west <= lon_deg <= east if west <= east else lon_deg >= west or lon_deg <= east
        return inside and south <= lat_deg <= north
