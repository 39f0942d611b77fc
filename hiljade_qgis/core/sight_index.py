"""Which of many places lie in which of many fields of view, without looking at every pair.

A place comes into question for a camera if the straight line between them, through the ground, is no longer than the
camera's reach. Places are therefore sorted by the cubes of a grid in space, as wide as that reach or up to twice so,
and a camera looks at its own cube and those around it: there the antimeridian and the poles are like anywhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from .field_of_view import MAX_REACH_M
from .geodesic import Floats, azimuth_and_distance, geocentric
from .point_grid import LEAST_CUBE_M, NEIGHBOURS, Indexes, PointGrid, expanded, slices
from .record import Position

EDGE_DEG = 1e-6
"""A place on the very edge of a sector is in it, whatever rounding says: a hundredth of a millimetre at 1 km."""
EDGE_M = 1e-4

_ROUNDING_M = 1e-3
"""Far more than what rounding makes of a length through the ground."""


class Watchers(NamedTuple):
    """Cameras that see something, each with its position, its reach and its views, which stand one after another."""

    lon_deg: Floats
    """Shape (n,), EPSG:4326."""
    lat_deg: Floats
    reach_m: Floats
    """Shape (n,), above 0."""
    first_view: Indexes
    """Shape (n + 1,): where the views of each camera begin; at the end, how many views there are in all."""
    azimuth_deg: Floats
    """Shape (v,): the middle of each view; NaN for all round."""
    width_deg: Floats

    @classmethod
    def of(
        cls, positions: Sequence[Position], reaches_m: Sequence[float], views: Sequence[Sequence[tuple[float, float]]]
    ) -> Watchers:
        """Cameras from their positions, reaches, and azimuth (NaN for all round) and width of each of their views."""
        at = np.array(positions, dtype=np.float64).reshape(-1, 2)
        numbers = np.array([view for each in views for view in each], dtype=np.float64).reshape(-1, 2)
        first_view = np.concatenate([[0], np.cumsum([len(each) for each in views], dtype=np.intp)])
        reach_m = np.array(reaches_m, dtype=np.float64)
        return cls(at[:, 0], at[:, 1], reach_m, first_view.astype(np.intp), numbers[:, 0], numbers[:, 1])


class Sightings(NamedTuple):
    """Pairs of a camera and a place that it sees, in the order of the cameras and, for each, of the places."""

    camera: Indexes
    """Shape (k,): which of the cameras."""
    place: Indexes
    view: Indexes
    """By which view of the camera, counted from 0; of several the one that looks most straight at the place."""
    azimuth_deg: Floats
    """From the camera to the place."""
    distance_m: Floats
    """Along the geodesic."""


class PlaceIndex:
    """Places, made ready to be asked which cameras see them. Nothing is thought to stand in the way.

    Args:
        places: EPSG:4326.
    """

    def __init__(self, places: Sequence[Position]) -> None:
        at = np.array(places, dtype=np.float64).reshape(-1, 2)
        self._lon, self._lat = at[:, 0], at[:, 1]
        self._space = geocentric(self._lon, self._lat)
        self._grids: dict[int, PointGrid] = {}

    def sightings(self, cameras: Watchers) -> Iterator[Sightings]:
        """Who sees what, in batches that follow one another; in most cases it is one.

        Raises:
            ValueError: a reach is not in (0, MAX_REACH_M].
        """
        if not np.all((cameras.reach_m > 0.0) & (cameras.reach_m <= MAX_REACH_M)):
            raise ValueError("a reach is out of range")
        space = geocentric(cameras.lon_deg, cameras.lat_deg)
        starts, counts, orders = self._near(space, cameras.reach_m)
        for low, high in slices(counts.sum(axis=1)):
            rows = slice(low, high)
            camera, slots = expanded(starts[rows], counts[rows])
            found = self._seen(cameras, space, camera + low, orders[slots])
            if len(found.camera):
                yield found

    def _near(self, space: Floats, reach_m: Floats) -> tuple[Indexes, Indexes, Indexes]:
        """Where, in a list of places, those near each camera stand: starts and counts, shape (n, 9), and the list."""
        starts = np.zeros((len(space), len(NEIGHBOURS)), dtype=np.intp)
        counts = np.zeros_like(starts)
        steps = np.ceil(np.log2(np.maximum(reach_m + EDGE_M + _ROUNDING_M, LEAST_CUBE_M) / LEAST_CUBE_M)).astype(int)
        orders, length = [np.empty(0, dtype=np.intp)], 0
        for step in np.unique(steps).tolist():
            grid = self._grids.get(step)
            if grid is None:
                grid = self._grids[step] = PointGrid(self._space, LEAST_CUBE_M * 2.0**step)
            rows = np.flatnonzero(steps == step)
            starts[rows], counts[rows] = grid.around(space[rows])
            starts[rows] += length
            orders.append(grid.order)
            length += len(grid.order)
        return starts, counts, np.concatenate(orders)

    def _seen(self, cameras: Watchers, space: Floats, camera: Indexes, place: Indexes) -> Sightings:
        """Those of some pairs in which the camera sees the place."""
        squared = np.sum((space[camera] - self._space[place]) ** 2, axis=1)
        near = np.flatnonzero(squared <= (cameras.reach_m[camera] + EDGE_M + _ROUNDING_M) ** 2)
        near = near[np.lexsort((place[near], camera[near]))]
        camera, place = camera[near], place[near]
        azimuth, distance = azimuth_and_distance(
            cameras.lon_deg[camera], cameras.lat_deg[camera], self._lon[place], self._lat[place]
        )
        within = np.flatnonzero(distance <= cameras.reach_m[camera] + EDGE_M)
        pair, view = _straightest(cameras, camera[within], azimuth[within], distance[within])
        rows = within[pair]
        return Sightings(camera[rows], place[rows], view, azimuth[rows], distance[rows])


def _straightest(
    cameras: Watchers, camera: Indexes, azimuth_deg: Floats, distance_m: Floats
) -> tuple[Indexes, Indexes]:
    """For those pairs in which a view of the camera takes the place in: which pair, and by which view."""
    first = cameras.first_view[camera]
    pair, views = expanded(first[:, np.newaxis], (cameras.first_view[camera + 1] - first)[:, np.newaxis])
    turn = (azimuth_deg[pair] - cameras.azimuth_deg[views] + 180.0) % 360.0 - 180.0
    off = np.where(np.isnan(turn), 0.0, np.abs(turn))  # NaN: all round
    seen = np.flatnonzero((off <= cameras.width_deg[views] / 2 + EDGE_DEG) | (distance_m[pair] <= EDGE_M))
    seen = seen[np.lexsort((views[seen], off[seen], pair[seen]))]
    pair, views = pair[seen], views[seen]
    best = np.flatnonzero(np.diff(pair, prepend=-1))
    return pair[best], views[best] - first[pair[best]]
