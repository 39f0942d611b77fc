"""Cameras as the features of a layer: which layer has them, reading one, finding those near a place on the map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.camera_sight import Camera
from ..core.field_of_view import MAX_REACH_M
from ..core.geodesic import destination
from ..core.record import Position
from .compatibility import POINT
from .coordinates import from_wgs84
from .layers import working_copy_of
from .sight_fields import DIRECTION, FeatureReader, SightFields

_CORNER = 1.42
"""How much farther the corners of a square are than its sides."""


def cameras_layer(layer: QgsMapLayer | None, project: QgsProject) -> QgsVectorLayer | None:
    """The layer of cameras that belongs to a layer: itself, or the cameras of its working copy; None for others."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return None
    if has_cameras(layer):
        return layer
    copy = working_copy_of(project, layer)
    return copy.cameras if copy is not None else None


def has_cameras(layer: QgsMapLayer | None) -> bool:
    """Whether a layer's own features are cameras: points with a direction."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return bool(layer.geometryType() == POINT and layer.fields().lookupField(DIRECTION) >= 0)


class CameraReader:
    """Reads cameras from a layer, unsaved edits included. Made anew where the layer's fields or CRS change.

    Which of its fields say what a camera sees is told by their names, as in a working copy; a layer that is none may
    lack all but the direction.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._fields = SightFields.of(layer.fields())
        self._reader = FeatureReader(self._fields, layer.crs())

    @property
    def direction_index(self) -> int:
        """Which of the layer's fields is the direction."""
        return self._fields.direction

    @property
    def has_range(self) -> bool:
        """Whether the layer has a field for the reach."""
        return self._fields.range_m >= 0

    @property
    def indexes(self) -> frozenset[int]:
        """The fields that say what a camera sees."""
        return frozenset(index for index in self._fields if index >= 0)

    def read(self, feature: QgsFeature) -> Camera | None:
        """A feature as a camera; None where it stands nowhere in the world."""
        return self._reader.read(feature)

    def request(self) -> QgsFeatureRequest:
        """A request for no more than a camera needs."""
        return QgsFeatureRequest().setSubsetOfAttributes(sorted(self.indexes))

    def of_fids(self, fids: Iterable[int], saved: bool = False) -> dict[int, Camera]:
        """The cameras with these fids that stand somewhere; `saved` reads them without the unsaved edits."""
        request = self.request().setFilterFids(list(fids))
        source = self._layer.dataProvider() if saved else self._layer
        found = (self.read(feature) for feature in source.getFeatures(request))
        return {camera.fid: camera for camera in found if camera is not None}

    def around(self, corners: Iterable[QgsPointXY], to_layer: QgsCoordinateTransform) -> Iterator[Camera]:
        """The cameras in the box around some points of the map, by the layer's spatial index."""
        try:
            points = [to_layer.transform(corner) for corner in corners]
        except QgsCsException:
            return
        if not all(math.isfinite(point.x()) and math.isfinite(point.y()) for point in points):
            return
        for box in _boxes(points, self._layer.crs().isGeographic()):
            for feature in self._layer.getFeatures(self.request().setFilterRect(box)):
                camera = self.read(feature)
                if camera is not None:
                    yield camera

    def that_may_see(self, place: Position) -> list[Camera]:
        """The cameras that come into question for seeing a place: those that stand within the longest reach of it."""
        lon_deg, lat_deg = destination(*place, np.arange(0.0, 360.0, 45.0), MAX_REACH_M * _CORNER)
        corners = [QgsPointXY(lon, lat) for lon, lat in zip(lon_deg.tolist(), lat_deg.tolist())]
        return list(self.around(corners, from_wgs84(self._layer.crs())))


def _boxes(points: list[QgsPointXY], degrees: bool) -> list[QgsRectangle]:
    """The box around points; two of them where it would go round the world the long way."""
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    south, north = min(ys), max(ys)
    if not degrees or max(xs) - min(xs) <= 180.0:
        return [QgsRectangle(min(xs), south, max(xs), north)]
    east_of_it = min(x for x in xs if x > 0)
    west_of_it = max(x for x in xs if x <= 0)
    return [QgsRectangle(east_of_it, south, 180.0, north), QgsRectangle(-180.0, south, west_of_it, north)]
