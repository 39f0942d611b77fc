"""Filling a new working copy fast, as long as nothing in it can notice an edit yet.

Rows go in by columns, many to a statement. SQLite numbers them itself, which is faster than being told the numbers:
from 1 on in an empty table, so that a camera and its base, which go in together, have the same. What SQLite would have
to keep up to date with every row (R-trees, indexes of derived tables, statistics) is made once, at the end, from what
was remembered.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from ..core.camera import SERVER_ID_COLUMN, STATUS_COLUMN, VERSION_COLUMN
from ..core.columns import Cameras, columns_from_tags
from ..core.geodesic import Floats
from ..core.record import ColumnValue
from . import density, derived, packed_rtree
from .bulk_rows import NULL, insert_columns
from .derived import Boxes, Said
from .geopackage import Extent, enter_statistics, point_blobs
from .packed_rtree import rounded_outwards
from .schema import INDEXES, LAYERS
from .server import ServerRecord

_LATE_INDEXES = ("hiljade_sectors_camera", "hiljade_marks_camera")
_PRAGMAS = (
    # Nobody else knows the file yet, and after any error it is deleted: nothing needs to survive a cut of power before
    # `download` has it written to the disk and moved to its name.
    "synchronous = OFF",
    "journal_mode = MEMORY",
    "locking_mode = EXCLUSIVE",
    "cache_size = -32768",  # KiB: the index of server ids is written at random places, and shall fit
)


class Filling:
    """A new working copy, made by `WorkingCopy.create`, that is being filled. All of it belongs into a transaction.

    Attributes:
        count: records that are in it.
        without_position: those of them that are nowhere.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.count = 0
        self.without_position = 0
        self._connection = connection
        self._counts = dict.fromkeys(LAYERS, 0)
        self._places: list[tuple[Floats, Floats]] = []
        self._statuses: list[ColumnValue] = []
        self._boxes: dict[str, list[tuple[NDArray[np.int64], packed_rtree.Boxes]]] = {layer: [] for layer in LAYERS}
        for index in _LATE_INDEXES:
            connection.execute(f"DROP INDEX {index}")  # nosec B608

    def add(self, held: Sequence[ServerRecord], cameras: Cameras) -> None:
        """Add records as the server gave them, and the cameras in them."""
        if not held:
            return
        first = self.count + 1
        fids = np.arange(first, first + len(held), dtype=np.int64)
        lon_deg, lat_deg = np.ascontiguousarray(cameras.lon_deg), np.ascontiguousarray(cameras.lat_deg)
        columns = columns_from_tags(cameras.tags)
        self._add_rows(held, point_blobs(lon_deg, lat_deg), columns)
        there = ~np.isnan(lon_deg)
        self._add_derived(fids, lon_deg, lat_deg, there, columns)
        self._remember("cameras", len(held), derived.point_boxes(fids[there], lon_deg[there], lat_deg[there]))
        self.count += len(held)
        self.without_position += len(held) - int(np.count_nonzero(there))

    def _add_rows(
        self, held: Sequence[ServerRecord], points: list[bytearray | None], columns: dict[str, list[ColumnValue]]
    ) -> None:
        server_ids, versions = [one.server_id for one in held], [one.version for one in held]
        shown = [[NULL if value is None else value for value in column] for column in columns.values()]
        insert_columns(
            self._connection,
            "cameras",
            ("geom", SERVER_ID_COLUMN, VERSION_COLUMN, *columns),
            (points, server_ids, versions, *shown),
        )
        raws = [one.raw for one in held]
        base = ("server_id", "version", "raw")
        insert_columns(self._connection, "hiljade_base", base, (server_ids, versions, raws))

    def _add_derived(
        self,
        fids: NDArray[np.int64],
        lon_deg: Floats,
        lat_deg: Floats,
        there: NDArray[np.bool_],
        columns: dict[str, list[ColumnValue]],
    ) -> None:
        said = map(Said._make, zip(*(columns.get(name) or repeat(None, len(fids)) for name in derived.SAID_COLUMNS)))
        placed = [one for one, is_there in zip(said, there.tolist()) if is_there]
        cameras = derived.Cameras(fids[there], lon_deg[there], lat_deg[there], placed)
        for table, boxes in zip(("sectors", "marks"), derived.write(self._connection, cameras)):
            self._remember(table, len(boxes.fids), boxes)
        self._places.append((cameras.lon_deg, cameras.lat_deg))
        statuses = columns.get(STATUS_COLUMN) or repeat(None, len(fids))
        self._statuses += [status for status, is_there in zip(statuses, there.tolist()) if is_there]

    def _remember(self, layer: str, count: int, boxes: Boxes) -> None:
        self._counts[layer] += count
        self._boxes[layer].append((boxes.fids, rounded_outwards(boxes.bounds)))

    def finish(self) -> None:
        """Make the density, the R-trees, the indexes and the statistics."""
        nowhere = (np.empty(0), np.empty(0))
        lon_deg, lat_deg = map(np.concatenate, zip(nowhere, *self._places))
        cells = density.fill(self._connection, lon_deg, lat_deg, self._statuses)
        self._remember(density.TABLE, len(cells.numbers), derived.point_boxes(cells.numbers, *cells[-2:]))
        for layer, parts in self._boxes.items():
            fids = np.concatenate([np.empty(0, np.int64), *(fids for fids, _ in parts)])
            boxes = np.concatenate([np.empty((0, 4), np.float32), *(boxes for _, boxes in parts)])
            packed_rtree.fill(self._connection, f"rtree_{layer}_geom", fids, boxes)
            enter_statistics(self._connection, layer, self._counts[layer], _extent(boxes))
        for index in _LATE_INDEXES:
            self._connection.execute(INDEXES[index])


def _extent(boxes: packed_rtree.Boxes) -> Extent | None:
    if not len(boxes):
        return None
    least, greatest = boxes.min(axis=0).tolist(), boxes.max(axis=0).tolist()
    return Extent(least[0], greatest[1], least[2], greatest[3])


def prepare(connection: sqlite3.Connection) -> None:
    """Settings of a connection to a file that nobody needs before it is whole. They end with the connection."""
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
