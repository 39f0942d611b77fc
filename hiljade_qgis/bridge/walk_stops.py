"""Finding the cameras that somebody walks through, in the background, from a snapshot of a layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.map_order import places_on_curve
from ..core.record import ColumnValue, Position
from ..core.walk import OF_ROWS, Stop, Through, row_belongs
from ..sync.conflicts import conflicts
from ..sync.errors import Cancelled
from ..sync.pending import pending_changes
from ..sync.server import Progress
from ..sync.working_copy import WorkingCopy
from .camera_values import ColumnReader
from .points import PointReader
from .read_marks import unread_fids
from .tasks import Work
from .unsaved_rows import edited_fids

_COLUMNS = ("status", "direction", "camera_type")
_EVERY = 200
"""Rows between two looks whether it was cancelled."""


def along_curve(position: Position) -> int:
    """Where a place lies on a walk."""
    return int(places_on_curve(*position))


@dataclass(frozen=True)
class _Snapshot:
    """What a worker may have of a layer."""

    source: QgsVectorLayerFeatureSource
    points: PointReader
    columns: ColumnReader
    edited: frozenset[int]
    filtered: bool
    """Whether the layer has a filter, which a request by fids does not ask."""


def stops_work(
    layer: QgsVectorLayer,
    through: Through,
    path: Path | None,
    keep: Iterable[int] = (),
    read: Iterable[int] = (),
) -> Work:
    """Find what belongs to a walk; gives a list of Stop. Called in the main thread, for a worker.

    Unsaved edits count, and of a layer with a filter only what it lets through. What stands nowhere is left out.

    Args:
        path: the file of the layer's working copy; None where it has none, and `through` must be one of `OF_ROWS`.
        keep: fids of cameras that are wanted as well, if they are still there.
        read: fids of cameras that were read although the file does not say so yet.
    """
    columns = _COLUMNS if through in OF_ROWS else ()
    kept, known = frozenset(keep), frozenset(read)
    source, reader = QgsVectorLayerFeatureSource(layer), ColumnReader(layer.fields(), columns)
    snapshot = _Snapshot(source, PointReader(layer.crs()), reader, edited_fids(layer), bool(layer.subsetString()))

    def work(progress: Progress) -> list[Stop]:
        named = None
        if through not in OF_ROWS:
            if path is None:
                return []
            with WorkingCopy.open(path) as copy:
                named = _named(copy, through)
            named = (named | snapshot.edited) if through is Through.PENDING else (named - known)
        return _stops(snapshot, through, named, kept, progress)

    return work


def _named(copy: WorkingCopy, through: Through) -> frozenset[int]:
    """The fids of what only the working copy knows of."""
    if through is Through.CONFLICTING:
        return frozenset(one.fid for one in conflicts(copy))
    if through is Through.PENDING:
        return frozenset(one.fid for one in pending_changes(copy))
    return frozenset(unread_fids(copy))


def _stops(
    snapshot: _Snapshot, through: Through, named: frozenset[int] | None, kept: frozenset[int], progress: Progress
) -> list[Stop]:
    found = list(_features(snapshot, through, named, kept, progress))
    lon_deg = [position.lon_deg for _fid, position, _belongs in found]
    lat_deg = [position.lat_deg for _fid, position, _belongs in found]
    along = places_on_curve(lon_deg, lat_deg).tolist()
    return [Stop(place, fid, belongs) for place, (fid, _position, belongs) in zip(along, found)]


def _features(
    snapshot: _Snapshot, through: Through, named: frozenset[int] | None, kept: frozenset[int], progress: Progress
) -> Iterator[tuple[int, Position, bool]]:
    request = snapshot.columns.request()
    if named is not None and not snapshot.filtered:
        request.setFilterFids(sorted(named | kept))
    for number, feature in enumerate(snapshot.source.getFeatures(request)):
        if number % _EVERY == 0 and progress.cancelled():
            raise Cancelled
        fid = feature.id()
        belongs = fid in named if named is not None else _row_belongs(through, snapshot.columns.read(feature))
        if belongs or fid in kept:
            position = snapshot.points.first(feature)
            if position is not None:
                yield fid, position, belongs


def _row_belongs(through: Through, values: dict[str, ColumnValue]) -> bool:
    status, direction, camera_type = (values[column] for column in _COLUMNS)
    return row_belongs(through, _text(status), _text(direction), _text(camera_type))


def _text(value: ColumnValue) -> str | None:
    return None if value is None else str(value)
