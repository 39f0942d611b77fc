"""Which known cameras photos may show: those near where a camera would be proposed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from .photo import Photo, Place, ProposedCamera
from .point_grid import NearPoints
from .record import Position


class Evidence(NamedTuple):
    """A photo that is taken to show a known camera.

    Attributes:
        camera: which of the cameras.
        distance_m: from the camera to the place by which it was found, along the geodesic.
        by: what that place is.
    """

    camera: int
    distance_m: float
    by: Place


class KnownCameras:
    """Cameras, made ready to be asked which of them photos may show.

    Args:
        positions: EPSG:4326.
        within_m: how far a camera may be from the place, above 0 and to 50 km.

    Raises:
        ValueError: within_m is out of range.
    """

    def __init__(self, positions: Sequence[Position], within_m: float) -> None:
        at = np.array(positions, dtype=np.float64).reshape(-1, 2)
        self._points = NearPoints(at[:, 0], at[:, 1], within_m)

    def shown(self, photos: Sequence[tuple[Photo, ProposedCamera]]) -> list[Evidence | None]:
        """For each photo the nearest camera; None where none is near.

        A camera that is near the place in front comes before any that is only near the photographer.

        Args:
            photos: each with the camera that it proposes.
        """
        found = [
            None if near is None else Evidence(*near, proposed.place)
            for near, (_, proposed) in zip(self._nearest([proposed.position for _, proposed in photos]), photos)
        ]
        rest = [n for n, (_, proposed) in enumerate(photos) if found[n] is None and proposed.place is Place.IN_FRONT]
        for number, near in zip(rest, self._nearest([photos[number][0].position for number in rest])):
            if near is not None:
                found[number] = Evidence(*near, Place.PHOTOGRAPHER)
        return found

    def _nearest(self, positions: Sequence[Position]) -> list[tuple[int, float] | None]:
        """For each position the nearest camera and how far it is; of several equally near the first."""
        at = np.array(positions, dtype=np.float64).reshape(-1, 2)
        found: list[tuple[int, float] | None] = [None] * len(positions)
        for pairs in self._points.pairs_with(at[:, 0], at[:, 1]):
            starts = np.flatnonzero(np.diff(pairs.one, prepend=-1))  # they come in order
            shortest = np.minimum.reduceat(pairs.distance_m, starts)
            counts = np.diff(starts, append=len(pairs.one))
            equal = np.flatnonzero(pairs.distance_m == np.repeat(shortest, counts))
            for one, other, distance_m in sorted(zip(*(column[equal].tolist() for column in pairs)), reverse=True):
                found[one] = (other, distance_m)
        return found
