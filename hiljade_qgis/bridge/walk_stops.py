"""Finding the cameras that somebody walks through, in the background.

Those of a working copy are read from its file, with the edits that are not saved; of any other layer its features are,
from a snapshot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.map_order import places_on_curve
from ..core.record import Position
from ..core.walk import OF_ROWS, Through, row_belongs
from ..sync.errors import Cancelled
from ..sync.read_marks import unread
from ..sync.server import Progress
from ..sync.walk_rows import WALKED_COLUMNS, Round, Walked, named_fids, round_of, walked_rows
from ..sync.working_copy import WorkingCopy
from .camera_values import ColumnReader
from .points import PointReader
from .tasks import Work
from .unsaved_rows import unsaved_rows

_EVERY = 200
"""Rows between two looks whether it was cancelled."""


def along_curve(position: Position) -> int:
    """Where a place lies on a walk."""
    return int(places_on_curve(*position))


def round_work(
    layer: QgsVectorLayer,
    through: Through,
    path: Path | None,
    keep: Iterable[int] = (),
    read: Mapping[int, str] | None = None,
) -> Work:
    """Find what belongs to a walk; gives a Round. Called in the main thread, for a worker.

    Unsaved edits count, and of a layer with a filter only what it lets through. What stands nowhere is left out.

    Args:
        path: the file of the layer's working copy; None where it has none, and `through` must be one of `OF_ROWS`.
        keep: fids of cameras that are wanted as well, if they are still there.
        read: by fid the versions of cameras that were read although the file does not say so yet.
    """
    kept = frozenset(keep)
    return _work_on_layer(layer, through, kept) if path is None else _work_on_copy(layer, through, path, kept, read)


def _work_on_copy(
    layer: QgsVectorLayer, through: Through, path: Path, kept: frozenset[int], read: Mapping[int, str] | None
) -> Work:
    unsaved = unsaved_rows(layer, WALKED_COLUMNS)
    filtered = QgsVectorLayerFeatureSource(layer) if layer.subsetString() else None

    def work(progress: Progress) -> Round:
        with WorkingCopy.open(path) as copy:
            named: frozenset[int] = frozenset()
            if through is Through.UNREAD:
                named = frozenset(unread(copy, read))
            elif through not in OF_ROWS:
                named = named_fids(copy, through)
            if through is Through.PENDING:
                named |= unsaved.touched()
            found = walked_rows(copy, through, named, kept, unsaved, progress.cancelled)
        if filtered is not None:
            request = QgsFeatureRequest().setSubsetOfAttributes([])
            shown = {feature.id() for feature in filtered.getFeatures(request)}
            found = [one for one in found if one.fid in shown]
        return round_of(found)

    return work


def _work_on_layer(layer: QgsVectorLayer, through: Through, kept: frozenset[int]) -> Work:
    source, points = QgsVectorLayerFeatureSource(layer), PointReader(layer.crs())
    columns = ColumnReader(layer.fields(), WALKED_COLUMNS)

    def work(progress: Progress) -> Round:
        found = []
        for number, feature in enumerate(source.getFeatures(columns.request())):
            if number % _EVERY == 0 and progress.cancelled():
                raise Cancelled
            belongs = row_belongs(through, *columns.read(feature).values())
            position = points.first(feature) if belongs or feature.id() in kept else None
            if position is not None:
                found.append(Walked(feature.id(), position, belongs))
        return round_of(found)

    return work
