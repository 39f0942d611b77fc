"""What an edit of a camera writes into its feature: the values of its fields, and its geometry."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)

from ..core import camera_edit
from ..core.camera_sight import Camera
from ..core.geodesic import azimuth_and_distance
from ..core.record import Position
from ..sync.errors import SyncError
from .coordinates import from_wgs84
from .points import PointReader
from .sight_fields import DIRECTION, RANGE, SightFields, fitting


class EditRefused(SyncError):
    """A layer did not take an edit.

    Attributes:
        fid: of the camera.
        column: what could not be stored, DIRECTION or RANGE; "" for its position.
    """

    def __init__(self, fid: int, column: str) -> None:
        super().__init__(f"camera {fid}: {column or 'position'} not stored")
        self.fid, self.column = fid, column


class CameraChanges:
    """Says what is to be written to the features of one layer, as long as its fields and its CRS stay. Any thread.

    Args:
        fields: of the layer.
        sight: which of them say what a camera sees.
        crs: one that is none is taken to be EPSG:4326.
        context: how coordinates are to be transformed; the project's where it is None.
    """

    def __init__(
        self,
        fields: QgsFields,
        sight: SightFields,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext | None = None,
    ) -> None:
        self._fields, self._sight = fields, sight
        self._points = PointReader(crs, context)
        self._to_layer = from_wgs84(crs, context)

    def values(self, before: Camera, after: Camera) -> dict[int, Any]:
        """The values that change, by the index of their field. Raises EditRefused where a field does not take one."""
        changed: dict[int, Any] = {}
        for column, index, old, new in (
            (DIRECTION, self._sight.direction, before.direction, after.direction),
            (RANGE, self._sight.range_m, before.range_m, after.range_m),
        ):
            if old == new:
                continue
            if index < 0:
                raise EditRefused(after.fid, column)
            try:
                changed[index] = fitting(self._fields.at(index), new)
            except ValueError as error:
                raise EditRefused(after.fid, column) from error
        return changed

    def geometry(self, geometry: QgsGeometry, before: Camera, after: Camera) -> QgsGeometry:
        """The feature's geometry, its height with it, where the camera stands afterwards.

        The other points of a multi-point go as far the same way on the ground, each from its own place.

        Raises:
            EditRefused: the geometry is none, or the layer's CRS cannot show where it would stand.
        """
        moved = QgsGeometry(geometry)
        if moved.isNull() or moved.isEmpty():
            raise EditRefused(after.fid, "")
        way = None
        for number, vertex in enumerate(list(geometry.vertices())):
            place = after.position
            if number > 0:
                way = way or azimuth_and_distance(*before.position, *after.position)
                place = self._also_moved(before, QgsPointXY(vertex.x(), vertex.y()), float(way[0]), float(way[1]))
            point = self.point(after._replace(position=place))
            if not moved.moveVertex(point.x(), point.y(), number):
                raise EditRefused(after.fid, "")
        return moved

    def point(self, camera: Camera) -> QgsPointXY:
        """Where a camera stands, in the layer's CRS. Raises EditRefused where that cannot show it."""
        try:
            return self._to_layer.transform(QgsPointXY(*camera.position))
        except QgsCsException as error:
            raise EditRefused(camera.fid, "") from error

    def _also_moved(self, camera: Camera, point: QgsPointXY, azimuth_deg: float, distance_m: float) -> Position:
        position = self._points.position(point)
        if position is None:
            raise EditRefused(camera.fid, "")
        return camera_edit.moved_by(camera._replace(position=position), azimuth_deg, distance_m).position
