"""Lines of sight as features: cameras gathered in chunks, so that NumPy looks at many and memory holds few."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ..bridge.compatibility import INTEGER, NUMBER, TEXT, field
from ..bridge.points import PointReader
from ..core.record import Position
from ..core.sight_index import PlaceIndex, Sightings, Watchers
from ..core.sight_line import sight_lines
from .camera_points import Seen

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_CHUNK = 16_384
"""Most cameras gathered before it is asked what they see."""


def output_fields() -> QgsFields:
    """What the output says of each line, beside the camera's attributes."""
    fields = QgsFields()
    for name, kind in (
        ("place_fid", INTEGER),
        ("distance_m", NUMBER),
        ("azimuth_deg", NUMBER),
        ("width_source", TEXT),
        ("reach_source", TEXT),
    ):
        fields.append(field(name, kind))
    return fields


class Places:
    """The places that are asked about, each point of a multi-point as one of its own.

    Attributes:
        positions: EPSG:4326.
        fids: the feature of each.
        without_position: how many features have no point in the world.
    """

    def __init__(
        self, source: QgsProcessingFeatureSource, points: PointReader, feedback: QgsProcessingFeedback
    ) -> None:
        self.positions: list[Position] = []
        self.fids: list[int] = []
        self.without_position = 0
        for feature in source.getFeatures(QgsFeatureRequest(), _UNCHECKED):
            if feedback.isCanceled():
                return
            positions = points.positions(feature)
            self.positions += positions
            self.fids += [feature.id()] * len(positions)
            if not positions:
                self.without_position += 1


class SightFeatures:
    """Makes a line from each camera to each place that it sees.

    Attributes:
        seen: the features of places that somebody sees.
    """

    def __init__(self, places: Places) -> None:
        self.seen: set[int] = set()
        self._at = np.array(places.positions, dtype=np.float64).reshape(-1, 2)
        self._fids = places.fids
        self._index = PlaceIndex(places.positions)
        self._positions: list[Position] = []
        self._seen: list[tuple[Seen, ...]] = []
        self._attributes: list[list[Any]] = []

    def add(self, position: Position, seen: tuple[Seen, ...], attributes: list[Any]) -> None:
        """One camera, with the attributes that each of its lines gets first."""
        self._positions.append(position)
        self._seen.append(seen)
        self._attributes.append(attributes)

    @property
    def is_full(self) -> bool:
        """Whether it is time to `take`."""
        return len(self._positions) >= _CHUNK

    def take(self) -> Iterator[list[QgsFeature]]:
        """The lines from every camera added since the last time, in batches."""
        positions, seen, attributes = self._positions, self._seen, self._attributes
        self._positions, self._seen, self._attributes = [], [], []
        cameras = Watchers.of(
            positions,
            [views[0].numbers[2] for views in seen],  # a camera has one reach
            [[one.numbers[:2] for one in views] for views in seen],
        )
        for sightings in self._index.sightings(cameras):
            yield self._features(sightings, cameras, seen, attributes)

    def _features(
        self, sightings: Sightings, cameras: Watchers, seen: list[tuple[Seen, ...]], attributes: list[list[Any]]
    ) -> list[QgsFeature]:
        starts = np.column_stack([cameras.lon_deg, cameras.lat_deg])[sightings.camera]
        lines = sight_lines(starts, self._at[sightings.place])
        made = []
        for line, camera, place, view, azimuth_deg, distance_m in zip(
            lines, *(column.tolist() for column in sightings)
        ):
            feature = QgsFeature()
            if line is not None:
                geometry = QgsGeometry()
                geometry.fromWkb(line)
                feature.setGeometry(geometry)
            fid, sources = self._fids[place], seen[camera][view].attributes[-2:]
            feature.setAttributes([*attributes[camera], fid, distance_m, azimuth_deg, *sources])
            self.seen.add(fid)
            made.append(feature)
        return made
