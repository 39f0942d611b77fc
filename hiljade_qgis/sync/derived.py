"""The derived tables `sectors` and `marks`: what each camera sees, written from `core` alone.

Triggers enter the fid of every touched camera into `hiljade_due`; `refresh` rewrites what belongs to those. Nobody
edits these tables by hand, and nothing is computed by a style.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np

from ..core import direction
from ..core.field_of_view import FieldOfView, fields_of_view
from ..core.record import Position, Row
from ..core.sector import sectors
from . import rows
from .geopackage import point_blob, polygon_blobs, update_statistics
from .schema import LAYERS
from .server import SILENT, Progress
from .working_copy import WorkingCopy

SEGMENTS_PER_CIRCLE = 48
"""Straight pieces in which a whole circle is drawn: at 30 m of reach the outline is within 7 cm of the true one."""

UNREADABLE = "unreadable"
"""A mark where something stands as a direction that cannot be read."""
USUAL = "usual"
"""A mark where an all-round camera usually looks: it has an azimuth."""

_CHUNK = 5000


class Camera(NamedTuple):
    """What the derived rows of one camera are made from."""

    fid: int
    position: Position
    direction: str | None
    camera_type: str | None
    range_m: float | None
    model: str | None


def camera_of(fid: int, row: Row) -> Camera | None:
    """The part of a row that matters here; None for a camera without a position."""
    if row.position is None:
        return None
    reach_m = row.values.get("range_m")
    return Camera(
        fid,
        row.position,
        _text(row.values.get("direction")),
        _text(row.values.get("camera_type")),
        float(reach_m) if isinstance(reach_m, (int, float)) else None,
        _text(row.values.get("model")),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def write(connection: sqlite3.Connection, cameras: Iterable[Camera], with_trees: bool = False) -> None:
    """Add the sectors and marks of cameras that have none yet. Belongs into a transaction.

    Args:
        with_trees: also fill the R-trees, where the triggers that do it are not there yet.
    """
    seen: list[tuple[Camera, FieldOfView]] = []
    marks: list[tuple[Any, ...]] = []
    for camera in cameras:
        views = fields_of_view(camera.direction, camera.camera_type, camera.range_m, camera.model)
        seen.extend((camera, view) for view in views)
        marks.extend(_marks_of(camera, views))
    _insert_sectors(connection, seen, with_trees)
    _insert_marks(connection, marks, with_trees)


def _marks_of(camera: Camera, views: list[FieldOfView]) -> Iterable[tuple[Any, ...]]:
    if camera.direction is not None and direction.parse(camera.direction).unreadable:
        yield camera.position, camera.fid, UNREADABLE, None
    for view in views:
        if view.usual_azimuth_deg is not None:
            yield camera.position, camera.fid, USUAL, view.usual_azimuth_deg


def _insert_sectors(
    connection: sqlite3.Connection, seen: list[tuple[Camera, FieldOfView]], with_trees: bool
) -> None:
    if not seen:
        return
    lon_deg, lat_deg = np.array([camera.position for camera, _ in seen], dtype=np.float64).T
    azimuth_deg = np.array(
        [np.nan if view.azimuth_deg is None else view.azimuth_deg for _, view in seen], dtype=np.float64
    )
    width_deg = np.array([view.width_deg for _, view in seen], dtype=np.float64)
    reach_m = np.array([view.reach_m for _, view in seen], dtype=np.float64)
    found = sectors(lon_deg, lat_deg, azimuth_deg, width_deg, reach_m, SEGMENTS_PER_CIRCLE)
    first = _next_fid(connection, "sectors")
    connection.executemany(
        "INSERT INTO sectors (fid, geom, camera_fid, azimuth_deg, width_deg, reach_m, width_source, reach_source)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                fid,
                blob,
                camera.fid,
                view.azimuth_deg,
                view.width_deg,
                view.reach_m,
                view.width_source.value,
                view.reach_source.value,
            )
            for fid, blob, (camera, view) in zip(
                range(first, first + len(seen)), polygon_blobs(found.wkb, found.bounds), seen
            )
        ),
    )
    if with_trees:
        boxes = ((first + i, *box) for i, box in enumerate(found.bounds.tolist()))
        connection.executemany("INSERT INTO rtree_sectors_geom VALUES (?, ?, ?, ?, ?)", boxes)


def _insert_marks(connection: sqlite3.Connection, marks: list[tuple[Any, ...]], with_trees: bool) -> None:
    first = _next_fid(connection, "marks")
    connection.executemany(
        "INSERT INTO marks (fid, geom, camera_fid, kind, azimuth_deg) VALUES (?, ?, ?, ?, ?)",
        ((first + i, point_blob(mark[0]), *mark[1:]) for i, mark in enumerate(marks)),
    )
    if with_trees:
        insert_points(connection, "marks", ((first + i, mark[0]) for i, mark in enumerate(marks)))


def insert_points(
    connection: sqlite3.Connection, table: str, points: Iterable[tuple[int, Position | None]]
) -> None:
    """Fill a point layer's R-tree where no trigger does it; points that are nowhere are left out."""
    connection.executemany(
        f"INSERT INTO rtree_{table}_geom VALUES (?, ?, ?, ?, ?)",  # nosec B608
        ((fid, at.lon_deg, at.lon_deg, at.lat_deg, at.lat_deg) for fid, at in points if at is not None),
    )


def _next_fid(connection: sqlite3.Connection, table: str) -> int:
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return 1 if row is None else int(row[0]) + 1


def refresh(copy: WorkingCopy, progress: Progress | None = None) -> int:
    """Rewrite the sectors and marks of every camera touched since they were written; gives how many were touched.

    The extents that programs zoom to follow too.

    Raises:
        Any WorkingCopyError. Cancelling between chunks leaves the rest due.
    """
    progress = progress or SILENT
    done = 0
    while not progress.cancelled():
        with copy.transaction() as connection:
            fids = [fid for (fid,) in connection.execute("SELECT fid FROM hiljade_due LIMIT ?", (_CHUNK,))]
            if not fids:
                break
            refresh_fids(connection, fids)
        done += len(fids)
        progress.report(done, None)
    if done:
        with copy.transaction() as connection:
            for layer in LAYERS:
                update_statistics(connection, layer)
    return done


def refresh_fids(connection: sqlite3.Connection, fids: list[int]) -> None:
    """Rewrite the sectors and marks of these cameras. Belongs into a transaction."""
    for table in ("sectors", "marks", "hiljade_due"):
        column = "fid" if table == "hiljade_due" else "camera_fid"
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(fid,) for fid in fids])  # nosec B608
    cameras = (camera_of(fid, row) for fid, row in rows.rows(connection, fids))
    write(connection, [camera for camera in cameras if camera is not None])
