"""Fields of view as features: gathered in chunks, so that NumPy works on many and memory holds few."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
)

from ..core.field_of_view import FieldOfView
from ..core.record import Position
from ..core.sector import sectors

_CHUNK = 4096


class _Row(NamedTuple):
    position: Position
    view: FieldOfView
    attributes: list[Any]


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
        self._rows: list[_Row] = []
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), target, transform_context)
        self._transform = None if transform.isShortCircuited() else transform

    def add(self, position: Position, views: tuple[FieldOfView, ...], attributes: list[Any]) -> None:
        """One camera's fields of view, with the attributes that each of them gets first."""
        self._rows.extend(_Row(position, view, attributes) for view in views)

    @property
    def is_full(self) -> bool:
        """Whether it is time to `take`."""
        return len(self._rows) >= _CHUNK

    def take(self) -> list[QgsFeature]:
        """The features of everything added since the last time."""
        rows, self._rows = self._rows, []
        if not rows:
            return []
        lon_deg, lat_deg = np.array([row.position for row in rows], dtype=np.float64).T
        azimuth_deg, width_deg, reach_m = np.array(
            [(_nan_for_none(row.view.azimuth_deg), row.view.width_deg, row.view.reach_m) for row in rows]
        ).T
        outlines = sectors(lon_deg, lat_deg, azimuth_deg, width_deg, reach_m, self._segments)
        made = (self._feature(row, wkb) for row, wkb in zip(rows, outlines.wkb))
        return [feature for feature in made if feature is not None]

    def _feature(self, row: _Row, wkb: bytes) -> QgsFeature | None:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        if self._transform is not None:
            try:
                geometry.transform(self._transform)
            except QgsCsException:
                self.not_drawn += 1
                return None
        view = row.view
        feature = QgsFeature()
        feature.setGeometry(geometry)
        feature.setAttributes(
            [
                *row.attributes,
                view.azimuth_deg,
                view.width_deg,
                view.reach_m,
                view.width_source.value,
                view.reach_source.value,
            ]
        )
        return feature


def _nan_for_none(number: float | None) -> float:
    return np.nan if number is None else number
