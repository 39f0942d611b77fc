"""The derived table `camera_density`: how many cameras stand where, kept up to date cell by cell.

Triggers keep in `hiljade_left` where cameras were before they were moved or deleted, and in `hiljade_due` those that
were touched. What may have changed are the cells of both: their cameras are counted anew, found by the R-tree, and
then the cells that they are part of. So an edit costs what stands near it, and no count can drift.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.camera import GONE
from ..core.density import (
    SIDES_KM,
    Cells,
    bounds_of,
    children,
    coarser,
    count,
    every_grid,
    grid_of,
    numbers_of,
    parents,
)
from ..core.geodesic import Floats
from ..core.record import Position
from . import packed_rtree
from .bulk_rows import insert_columns
from .geopackage import point_blobs, position_from_blob, update_statistics

TABLE = "camera_density"

_COLUMNS = ("fid", "geom", "side_km", "cameras", "gone")
_MOST_CAMERAS = 2**40
"""In a cell; no sum of such numbers is too large to be stored."""
_NEAR_DEG = 1e-9
"""What a cell's edge may be off by in degrees, so that none of its cameras is missed."""


def fill(connection: sqlite3.Connection, lon_deg: Floats, lat_deg: Floats, statuses: Sequence[Any]) -> Cells:
    """Count these cameras into an empty table. Belongs into a transaction.

    Args:
        lon_deg, lat_deg: where each is.
        statuses: its status as the column holds it.

    Returns:
        The cells that were written, for who fills the R-tree where no triggers do it yet.
    """
    cells = every_grid(count(lon_deg, lat_deg, _gone(statuses)))
    if len(cells.numbers):
        insert_columns(connection, TABLE, _COLUMNS, _values(cells))
    return cells


def fill_from_rows(connection: sqlite3.Connection) -> None:
    """Count all cameras that the file holds into an empty table, still without triggers. Belongs into a transaction."""
    cells = fill(connection, *_all_cameras(connection))
    boxes = np.column_stack([cells.lon_deg, cells.lon_deg, cells.lat_deg, cells.lat_deg])
    packed_rtree.fill(connection, f"rtree_{TABLE}_geom", cells.numbers, packed_rtree.rounded_outwards(boxes))
    update_statistics(connection, TABLE)


def refresh(connection: sqlite3.Connection, positions: Iterable[Position]) -> None:
    """Count anew around these places, where cameras that were touched are now, and around those that cameras left.

    Belongs into a transaction. Where somebody wrote into the table what is no count, all of it is counted anew.
    """
    left = _placed(connection.execute("SELECT geom, NULL FROM hiljade_left"))
    places = [*positions, *(position for position, _ in left)]
    connection.execute("DELETE FROM hiljade_left")
    if not places:
        return
    touched = np.unique(numbers_of(*np.array(places, dtype=np.float64).T))
    _replace(connection, touched, _counted(connection, touched))
    for _ in SIDES_KM[1:]:
        touched = np.unique(parents(touched))
        parts = _parts_of(connection, touched)
        if parts is None:
            connection.execute(f"DELETE FROM {TABLE}")  # nosec B608
            fill(connection, *_all_cameras(connection))
            return
        _replace(connection, touched, coarser(parts))


def _all_cameras(connection: sqlite3.Connection) -> tuple[Floats, Floats, list[Any]]:
    return _columns_of(_placed(connection.execute("SELECT geom, status FROM cameras")))


def _counted(connection: sqlite3.Connection, numbers: NDArray[np.int64]) -> Cells:
    """The cameras in cells of the finest grid; those that hold none are left out."""
    around = [_rows_around(connection, number) for number in numbers.tolist()]
    lon_deg, lat_deg, statuses = _columns_of(row for rows in around for row in rows)
    # One at an edge may have been found from both sides.
    asked = np.repeat(numbers, [len(rows) for rows in around])
    inside = numbers_of(lon_deg, lat_deg) == asked
    gone = np.array(_gone(statuses), dtype=np.bool_)
    return count(lon_deg[inside], lat_deg[inside], gone[inside])


def _rows_around(connection: sqlite3.Connection, number: int) -> list[tuple[Position, Any]]:
    """Position and status of the cameras in a cell, and of some just beside it."""
    west, east, south, north = bounds_of(number)
    found = connection.execute(
        "SELECT geom, status FROM cameras WHERE fid IN (SELECT id FROM rtree_cameras_geom"
        " WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?)",
        (west - _NEAR_DEG, east + _NEAR_DEG, south - _NEAR_DEG, north + _NEAR_DEG),
    )
    return list(_placed(found))


def _placed(found: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Position, Any]]:
    """Positions and statuses of those that are somewhere, from geometries and statuses."""
    for blob, status in found:
        position = position_from_blob(blob)
        if position is not None:
            yield position, status


def _columns_of(found: Iterable[tuple[Position, Any]]) -> tuple[Floats, Floats, list[Any]]:
    """Longitudes, latitudes and statuses."""
    there = list(found)
    places = np.array([position for position, _ in there], dtype=np.float64).reshape(-1, 2)
    return places[:, 0], places[:, 1], [status for _, status in there]


def _parts_of(connection: sqlite3.Connection, numbers: NDArray[np.int64]) -> Cells | None:
    """The cells that the cells of a coarser grid are made of, as they stand in the table; None if one is no count."""
    rows: list[tuple[Any, ...]] = []
    for number in numbers.tolist():
        rows += connection.execute(
            f"SELECT fid, cameras, gone, geom FROM {TABLE} WHERE fid IN (?, ?, ?, ?)",  # nosec B608
            children(number),
        ).fetchall()
    places = [position_from_blob(row[3]) for row in rows]
    if None in places or not all(_are_counts(*row[1:3]) for row in rows):
        return None
    lon_deg, lat_deg = np.array(places, dtype=np.float64).reshape(-1, 2).T
    numbers, cameras, gone = np.array([row[:3] for row in rows], dtype=np.int64).reshape(-1, 3).T
    return Cells(numbers, cameras, gone, lon_deg, lat_deg)


def _are_counts(cameras: Any, gone: Any) -> bool:
    """Whether these are numbers of cameras, and of those among them that are gone."""
    return type(cameras) is int and type(gone) is int and 0 <= gone <= cameras and 0 < cameras <= _MOST_CAMERAS


def _replace(connection: sqlite3.Connection, numbers: NDArray[np.int64], cells: Cells) -> None:
    """Let these cells be what was counted; those in which nothing was counted are gone."""
    connection.executemany(f"DELETE FROM {TABLE} WHERE fid = ?", [(number,) for number in numbers.tolist()])  # nosec B608
    if len(cells.numbers):
        insert_columns(connection, TABLE, _COLUMNS, _values(cells))


def _values(cells: Cells) -> tuple[Sequence[Any], ...]:
    """The columns of the table."""
    sides = np.array(SIDES_KM)[grid_of(cells.numbers)]
    points = point_blobs(cells.lon_deg, cells.lat_deg)
    return cells.numbers.tolist(), points, sides.tolist(), cells.cameras.tolist(), cells.gone.tolist()


def _gone(statuses: Sequence[Any]) -> list[bool]:
    return [status in GONE for status in statuses]
