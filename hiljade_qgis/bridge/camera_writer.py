"""Stores edited cameras in a layer's edit buffer: one edit command for all of them, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import QgsGeometry, QgsVectorLayer, QgsVectorLayerUtils

from ..core.camera_sight import Camera
from ..core.record import ColumnValue
from .camera_changes import CameraChanges, EditRefused
from .sight_fields import DIRECTION, RANGE, SightFields, fitting


class CameraWriter:
    """Writes to one layer, as long as its fields and its CRS stay. The layer must be in an edit session."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._fields = layer.fields()
        self._sight = SightFields.of(self._fields)
        self._changes = CameraChanges(self._fields, self._sight, layer.crs())

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
        for column, index in ((DIRECTION, self._sight.direction), (RANGE, self._sight.range_m)):
            if index in indexes:
                indexes[index] = self._fitting(camera, column, index, indexes[index])
        geometry = QgsGeometry.fromPointXY(self._changes.point(camera))
        feature = QgsVectorLayerUtils.createFeature(self._layer, geometry, indexes)
        with Command(self._layer, title):
            if not self._layer.addFeature(feature):
                raise EditRefused(camera.fid, "")
        return feature.id()

    def _fitting(self, camera: Camera, column: str, index: int, value: ColumnValue) -> Any:
        """A value as its field takes it; what it does not take would be gone once the layer is saved."""
        try:
            return fitting(self._fields.at(index), value)
        except ValueError as error:
            raise EditRefused(camera.fid, column) from error

    def _write(self, before: Camera, after: Camera) -> None:
        if after.position != before.position:
            geometry = self._changes.geometry(self._layer.getFeature(after.fid).geometry(), before, after)
            if not self._layer.changeGeometry(after.fid, geometry):
                raise EditRefused(after.fid, "")
        for index, value in self._changes.values(before, after).items():
            if not self._layer.changeAttributeValue(after.fid, index, value):
                raise EditRefused(after.fid, DIRECTION if index == self._sight.direction else RANGE)


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
