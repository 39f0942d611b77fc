"""The derived tables `sectors` and `marks`: what each camera sees, written from `core` alone.

Triggers enter the fid of every touched camera into `hiljade_due`; `refresh` rewrites what belongs to those, and lets
the density follow (`density`). Nobody edits these tables by hand, and nothing is computed by a style.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..core import direction
from ..core.field_of_view import FieldOfView, fields_of_view
from ..core.geodesic import Floats
from ..core.record import Row
from ..core.sector import sectors
from . import density, rows
from .bulk_rows import insert_columns
from .geopackage import point_blobs, polygon_blobs, update_statistics
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


class Said(NamedTuple):
    """What the derived rows of a camera follow from, beside its position."""

    direction: str | None
    camera_type: str | None
    range_m: float | None
    model: str | None


SAID_COLUMNS = ("direction", "camera_type", "range_m", "model")
"""The columns of `cameras` that say it, in the order of `Said`."""


class Cameras(NamedTuple):
    """Cameras that have a position, as columns of one length."""

    fids: NDArray[np.int64]
    lon_deg: Floats
    lat_deg: Floats
    said: Sequence[Said]


class Boxes(NamedTuple):
    """Bounding boxes by fid, as R-trees take them; shape (n, 4): minx, maxx, miny, maxy in degrees."""

    fids: NDArray[np.int64]
    bounds: Floats


class Derived(NamedTuple):
    """The columns of a camera's derived rows, without geometries and keys."""

    sectors: tuple[tuple[Any, ...], ...]
    """Azimuth for computing (NaN for all round), then the columns from azimuth_deg on."""
    marks: tuple[tuple[str, float | None], ...]
    """Kind and azimuth."""


_SECTOR_COLUMNS = ("azimuth_deg", "width_deg", "reach_m", "width_source", "reach_source")


def _derived(said: Said) -> Derived:
    views = fields_of_view(said.direction, said.camera_type, said.range_m, said.model)
    marks: list[tuple[str, float | None]] = []
    if said.direction is not None and direction.parse(said.direction).unreadable:
        marks.append((UNREADABLE, None))
    marks += [(USUAL, view.usual_azimuth_deg) for view in views if view.usual_azimuth_deg is not None]
    return Derived(tuple(map(_sector_values, views)), tuple(marks))


def _sector_values(view: FieldOfView) -> tuple[Any, ...]:
    to_compute = math.nan if view.azimuth_deg is None else view.azimuth_deg
    sources = view.width_source.value, view.reach_source.value
    return (to_compute, view.azimuth_deg, view.width_deg, view.reach_m, *sources)


_derived_kept = lru_cache(maxsize=8192)(_derived)
"""A layer says few different things of many cameras."""
_LONGEST_KEPT = 60


def derived_of(said: Said) -> Derived:
    """What is derived from what a camera's row says, wherever it stands."""
    long = any(text is not None and len(text) > _LONGEST_KEPT for text in (said[0], said[1], said[3]))
    return _derived(said) if long else _derived_kept(said)


def write(connection: sqlite3.Connection, cameras: Cameras) -> tuple[Boxes, Boxes]:
    """Add the sectors and marks of cameras that have none yet. Belongs into a transaction.

    Returns:
        What R-trees of sectors and marks take, for who fills them where no triggers do it yet.
    """
    known = {said: derived_of(said) for said in set(cameras.said)}
    found = [known[said] for said in cameras.said]
    rows_of = np.arange(len(found))
    at = np.repeat(rows_of, np.fromiter((len(one.sectors) for one in found), np.int64, len(found)))
    sector_boxes = _insert_sectors(connection, cameras, at, [row for one in found for row in one.sectors])
    marked = [index for index, one in enumerate(found) for _ in one.marks]
    at = np.array(marked, dtype=np.int64)
    return sector_boxes, _insert_marks(connection, cameras, at, [row for one in found for row in one.marks])


def _insert_sectors(
    connection: sqlite3.Connection, cameras: Cameras, at: NDArray[np.int64], values: list[tuple[Any, ...]]
) -> Boxes:
    """`at` says to which of the cameras each belongs."""
    fids = _new_fids(connection, "sectors", len(values))
    if not values:
        return Boxes(fids, np.empty((0, 4)))
    azimuth_deg, *columns = zip(*values)
    lon_deg, lat_deg = cameras.lon_deg[at], cameras.lat_deg[at]
    found = sectors(lon_deg, lat_deg, azimuth_deg, columns[1], columns[2], SEGMENTS_PER_CIRCLE)
    blobs = polygon_blobs(found.wkb, found.bounds)
    insert_columns(
        connection,
        "sectors",
        ("geom", "camera_fid", *_SECTOR_COLUMNS),
        (blobs, cameras.fids[at].tolist(), *columns),
    )
    return Boxes(fids, found.bounds)


def _insert_marks(
    connection: sqlite3.Connection, cameras: Cameras, at: NDArray[np.int64], values: list[tuple[str, float | None]]
) -> Boxes:
    fids = _new_fids(connection, "marks", len(values))
    lon_deg, lat_deg = cameras.lon_deg[at], cameras.lat_deg[at]
    if values:
        kinds, azimuths = zip(*values)
        insert_columns(
            connection,
            "marks",
            ("geom", "camera_fid", "kind", "azimuth_deg"),
            (point_blobs(lon_deg, lat_deg), cameras.fids[at].tolist(), kinds, azimuths),
        )
    return point_boxes(fids, lon_deg, lat_deg)


def point_boxes(fids: NDArray[np.int64], lon_deg: Floats, lat_deg: Floats) -> Boxes:
    """The boxes of points, which have no extent."""
    return Boxes(fids, np.column_stack([lon_deg, lon_deg, lat_deg, lat_deg]))


def _new_fids(connection: sqlite3.Connection, table: str, count: int) -> NDArray[np.int64]:
    """The fids that SQLite gives to the next rows."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    first = 1 if row is None else int(row[0]) + 1
    return np.arange(first, first + count, dtype=np.int64)


def refresh(copy: WorkingCopy, progress: Progress | None = None) -> int:
    """Rewrite the sectors and marks of every camera touched since they were written; gives how many were touched.

    The density and the extents that programs zoom to follow too.

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
    """Rewrite the sectors and marks of these cameras, and count around them. Belongs into a transaction."""
    for table in ("sectors", "marks", "hiljade_due"):
        column = "fid" if table == "hiljade_due" else "camera_fid"
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(fid,) for fid in fids])  # nosec B608
    placed = [(fid, row.position, _said(row)) for fid, row in rows.rows(connection, fids) if row.position is not None]
    if placed:
        touched, positions, said = zip(*placed)
        lon_deg, lat_deg = np.array(positions, dtype=np.float64).T
        write(connection, Cameras(np.array(touched, dtype=np.int64), lon_deg, lat_deg, said))
    density.refresh(connection, [position for _, position, _ in placed])


def _said(row: Row) -> Said:
    """What a row says that any program may have written: also a number where a text belongs."""
    reach_m = row.values.get("range_m")
    texts = (row.values.get(column) for column in ("direction", "camera_type", "model"))
    facing, camera_type, model = (None if value is None else str(value) for value in texts)
    return Said(facing, camera_type, float(reach_m) if isinstance(reach_m, (int, float)) else None, model)
