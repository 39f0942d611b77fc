"""Cameras as pages show them, ready to be asked by page after page which of them are near, and what each sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter

import numpy as np

from ..core.field_of_view import FieldOfView, fields_of_view
from ..core.geodesic import geocentric
from ..core.printing.redaction import PrintedCamera, Redaction, redacted
from ..core.record import Position
from .derived import Said

_ROUNDING_M = 1.0
_LONGEST_KEPT = 120
"""Letters of a record's texts; of longer ones nothing is kept."""


class CamerasToAsk:
    """Cameras of which those near a place are asked for again and again."""

    def __init__(self, cameras: Sequence[PrintedCamera]) -> None:
        self.cameras = cameras
        lon, lat = (np.array([camera.position[axis] for camera in cameras], dtype=np.float64) for axis in (0, 1))
        self._places = geocentric(lon, lat).reshape(-1, 3)
        said = [_FROM_WHICH(camera) for camera in cameras]
        farthest_m = {one: max((view.reach_m for view in _seen_by(*one)), default=0.0) for one in set(said)}
        self._reaches_m = np.array([farthest_m[one] for one in said], dtype=np.float64)

    def near(self, middle: Position, radius_m: float) -> list[PrintedCamera]:
        """Those that stand within a radius on the ground, or see into it, in their order; a few others may be there."""
        chords_m = np.linalg.norm(self._places - geocentric(*middle), axis=-1)  # no longer than the way on the ground
        numbers = np.flatnonzero(chords_m <= radius_m + self._reaches_m + _ROUNDING_M)
        return [self.cameras[number] for number in numbers.tolist()]


class ShownCameras:
    """The cameras of a working copy without what is withheld.

    Attributes:
        shown: as they may be shown.
        omitted: those that must not be, which are for counting alone.
    """

    def __init__(self, cameras: Sequence[PrintedCamera], redactions: Collection[Redaction]) -> None:
        shown, omitted = redacted(cameras, redactions)
        self.shown, self.omitted = CamerasToAsk(shown), CamerasToAsk(omitted)


class KeptCameras:
    """The cameras of a working copy for pages of which now this is withheld, now that: each is made once."""

    def __init__(self, cameras: Sequence[PrintedCamera]) -> None:
        self._cameras = cameras
        self._made: dict[frozenset[Redaction], ShownCameras] = {}

    def without(self, redactions: frozenset[Redaction]) -> ShownCameras:
        """Those that are left, and as they may be shown."""
        if redactions not in self._made:
            self._made[redactions] = ShownCameras(self._cameras, redactions)
        return self._made[redactions]


def views_of(camera: PrintedCamera) -> list[FieldOfView]:
    """What a camera sees; nothing where it was moved."""
    return _seen_by(*_FROM_WHICH(camera))


def views_and_how_many(cameras: Iterable[PrintedCamera]) -> list[tuple[list[FieldOfView], int]]:
    """What cameras see, and how many of them see just that; those that were moved are left out."""
    alike = Counter(map(_FROM_WHICH, cameras))
    return [(_seen_by(*said), count) for said, count in alike.items() if not said[0]]


_FROM_WHICH = attrgetter("is_moved", "direction", "camera_type", "range_m", "model")
"""All from which it follows what a camera sees: few different things are said, of very many cameras."""


def _seen_by(
    is_moved: bool, direction: str | None, camera_type: str | None, range_m: float | None, model: str | None
) -> list[FieldOfView]:
    if is_moved:
        return []
    said = Said(direction, camera_type, range_m, model)
    long = len(said.direction or "") + len(said.camera_type or "") + len(said.model or "") > _LONGEST_KEPT
    return fields_of_view(*said) if long else _views_kept(said)


def said_by(camera: PrintedCamera) -> Said:
    """What follows of what it sees from its record."""
    return Said(camera.direction, camera.camera_type, camera.range_m, camera.model)


@lru_cache(maxsize=8192)
def _views_kept(said: Said) -> list[FieldOfView]:
    """Cameras say few different things, and reading them is what takes long."""
    return fields_of_view(*said)
