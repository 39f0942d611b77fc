"""The cameras of a working copy that somebody walks through, straight from the file, with the edits not yet saved."""

from __future__ import annotations

from typing import Callable, NamedTuple

from ..core.camera import VERSION_COLUMN
from ..core.map_order import places_on_curve
from ..core.record import Position, is_text
from ..core.walk import OF_ROWS, Stop, Through, row_belongs
from .conflicts import conflicts
from .errors import Cancelled
from .geopackage import position_from_blob
from .pending import pending_changes
from .unsaved import Unsaved, rows_as_edited
from .working_copy import WorkingCopy

WALKED_COLUMNS = ("status", "direction", "camera_type")
"""What says of a row whether it belongs to a walk."""

_EVERY = 500


class Walked(NamedTuple):
    """A camera that is a stop of a walk, or was one."""

    fid: int
    position: Position
    belongs: bool
    version: str = ""
    """The version of the record that its saved row says; "" where it says none."""


class Round(NamedTuple):
    """The stops of a walk in order, where each is, and the version that it was found in, by fid."""

    stops: list[Stop]
    places: dict[int, Position]
    versions: dict[int, str]


def round_of(found: list[Walked]) -> Round:
    """The round that goes through these cameras."""
    along = places_on_curve([one.position.lon_deg for one in found], [one.position.lat_deg for one in found])
    stops = sorted(Stop(place, one.fid, one.belongs) for place, one in zip(along.tolist(), found))
    return Round(stops, {one.fid: one.position for one in found}, {one.fid: one.version for one in found})


def named_fids(copy: WorkingCopy, through: Through) -> frozenset[int]:
    """The saved rows that belong to a walk through what only the working copy knows: conflicts or pending changes."""
    if through is Through.CONFLICTING:
        return frozenset(one.fid for one in conflicts(copy))
    return frozenset(one.fid for one in pending_changes(copy))


def walked_rows(
    copy: WorkingCopy,
    through: Through,
    named: frozenset[int],
    keep: frozenset[int],
    unsaved: Unsaved,
    cancelled: Callable[[], bool],
) -> list[Walked]:
    """The cameras that belong to a walk, and those that are to be kept, by fid; what stands nowhere is left out.

    Args:
        named: the fids that belong to it, unless `through` is one of `OF_ROWS`.

    Raises:
        Cancelled.
    """
    by_row = through in OF_ROWS
    found = []
    with copy.reading():
        rows = rows_as_edited(copy.connection, (*WALKED_COLUMNS, VERSION_COLUMN), unsaved)
        for number, (fid, place, status, direction, camera_type, version) in enumerate(rows):
            if number % _EVERY == 0 and cancelled():
                raise Cancelled
            belongs = row_belongs(through, status, direction, camera_type) if by_row else fid in named
            if belongs or fid in keep:
                position = place if isinstance(place, Position) else position_from_blob(place)
                if position is not None:
                    found.append(Walked(fid, position, belongs, _version(version)))
    return found


def _version(value: object) -> str:
    """A row's version; "" for what no server says."""
    return value if isinstance(value, str) and is_text(value) else ""
