"""Stores edited cameras in a layer's edit buffer: one edit command for all of them, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import QgsCsException, QgsGeometry, QgsPointXY, QgsVectorLayer, QgsVectorLayerUtils

from ..core.camera_sight import Camera
from ..core.record import ColumnValue
from ..sync.errors import SyncError
from .camera_features import DIRECTION, RANGE
from .coordinates import from_wgs84


class EditRefused(SyncError):
    """A layer did not take an edit.

    Attributes:
        fid: of the camera.
        column: what could not be stored; "" for its position.
    """

    def __init__(self, fid: int, column: str) -> None:
        super().__init__(f"camera {fid}: {column or 'position'} not stored")
        self.fid, self.column = fid, column


class CameraWriter:
    """Writes to one layer, as long as its fields and its CRS stay. The layer must be in an edit session."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._fields = layer.fields()
        self._columns = {column: self._fields.lookupField(column) for column in (DIRECTION, RANGE)}
        self._to_layer = from_wgs84(layer.crs())

    def write(self, title: str, changed: Iterable[tuple[Camera, Camera]]) -> None:
        """Store cameras as one undo step; what did not change is not touched.

        Args:
            title: what the step is called.
            changed: cameras as they are and as they shall be.

        Raises:
            EditRefused: the layer did not take one of them; then none is stored.
        """
        with Command(self._layer, title):
            for before, after in changed:
                self._write(before, after)

    def add(self, title: str, camera: Camera, values: Mapping[str, ColumnValue]) -> int:
        """Store a new camera as one undo step; gives its fid in the edit buffer.

        Args:
            values: what its other columns hold; those that the layer does not have are left out.

        Raises:
            EditRefused: the layer did not take it; then nothing is stored.
        """
        known = {**values, DIRECTION: camera.direction, RANGE: camera.range_m}
        indexes = {self._fields.lookupField(column): value for column, value in known.items() if value is not None}
        indexes.pop(-1, None)
        feature = QgsVectorLayerUtils.createFeature(self._layer, QgsGeometry.fromPointXY(self.point(camera)), indexes)
        with Command(self._layer, title):
            if not self._layer.addFeature(feature):
                raise EditRefused(camera.fid, "")
        return feature.id()

    def point(self, camera: Camera) -> QgsPointXY:
        """Where a camera stands, in the layer's CRS. Raises EditRefused where that cannot show it."""
        try:
            return self._to_layer.transform(QgsPointXY(*camera.position))
        except QgsCsException as error:
            raise EditRefused(camera.fid, "") from error

    def _write(self, before: Camera, after: Camera) -> None:
        if after.position != before.position and not self._layer.changeGeometry(after.fid, self._moved(after)):
            raise EditRefused(after.fid, "")
        if after.direction != before.direction:
            self._set(after.fid, DIRECTION, after.direction)
        if after.range_m != before.range_m:
            self._set(after.fid, RANGE, after.range_m)

    def _moved(self, after: Camera) -> QgsGeometry:
        """The feature's own geometry, its height and its other points with it, where the camera stands now."""
        point, geometry = self.point(after), self._layer.getFeature(after.fid).geometry()
        if geometry.isNull():
            raise EditRefused(after.fid, "")
        vertex = geometry.vertexAt(0)
        geometry.translate(point.x() - vertex.x(), point.y() - vertex.y())
        return geometry

    def _set(self, fid: int, column: str, value: str | float | None) -> None:
        index = self._columns[column]
        if index < 0:
            raise EditRefused(fid, column)
        if isinstance(value, str) and self._fields.at(index).isNumeric():
            try:
                value = float(value)
            except ValueError as error:  # a range or a list in a column of numbers
                raise EditRefused(fid, column) from error
        if not self._layer.changeAttributeValue(fid, index, value):
            raise EditRefused(fid, column)


class Command:
    """An edit command around what is done within; destroyed where that fails."""

    def __init__(self, layer: QgsVectorLayer, title: str) -> None:
        self._layer, self._title = layer, title

    def __enter__(self) -> None:
        self._layer.beginEditCommand(self._title)

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        if kind is None:
            self._layer.endEditCommand()
        else:
            self._layer.destroyEditCommand()
