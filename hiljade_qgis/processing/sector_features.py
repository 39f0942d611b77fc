"""Fields of view as features: gathered in chunks, so that NumPy works on many and memory holds few."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
)

from ..core.record import Position
from ..core.sector import sectors
from .camera_points import Seen

_CHUNK = 4096
"""Most sectors gathered before they are made into features."""
_CHUNK_SEGMENTS = 400_000
"""Most segments of full circles in a chunk: about 6 MB of coordinates."""


class SectorFeatures:
    """Makes features of fields of view.

    Args:
        segments: edges of a full circle.
        target: CRS of the features.

    Attributes:
        not_drawn: sectors that the target CRS cannot show.
    """

    def __init__(
        self, segments: int, target: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext
    ) -> None:
        self.not_drawn = 0
        self._segments = segments
        self._most = max(1, min(_CHUNK, _CHUNK_SEGMENTS // segments))
        self._numbers: list[tuple[float, ...]] = []
        self._attributes: list[list[Any]] = []
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), target, transform_context)
        self._transform = None if transform.isShortCircuited() else transform

    def add(self, position: Position, seen: Iterable[Seen], attributes: list[Any]) -> None:
        """One camera's fields of view, with the attributes that each of them gets first."""
        for one in seen:
            self._numbers.append((*position, *one.numbers))
            self._attributes.append([*attributes, *one.attributes])

    @property
    def is_full(self) -> bool:
        """Whether it is time to `take`."""
        return len(self._numbers) >= self._most

    def take(self) -> list[QgsFeature]:
        """The features of everything added since the last time."""
        if not self._numbers:
            return []
        outlines = sectors(*np.array(self._numbers, dtype=np.float64).T, self._segments)
        made = [self._feature(wkb, attributes) for wkb, attributes in zip(outlines.wkb, self._attributes)]
        self._numbers, self._attributes = [], []
        return [feature for feature in made if feature is not None]

    def _feature(self, wkb: bytes, attributes: list[Any]) -> QgsFeature | None:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        if self._transform is not None:
            try:
                geometry.transform(self._transform)
            except QgsCsException:
                self.not_drawn += 1
                return None
        feature = QgsFeature()
        feature.setGeometry(geometry)
        feature.setAttributes(attributes)
        return feature
