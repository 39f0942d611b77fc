"""Which cameras of a layer see something else in the edit buffer than in the file, and what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any, Callable

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...bridge.camera_features import CameraReader
from ...core.camera_sight import Camera
from ...core.field_of_view import FieldOfView
from ...core.record import Position

_AT_ONCE = 200
"""Cameras read in one go; the window stays alive between two goes."""


@dataclass(frozen=True)
class Sight:
    """Where a camera stands and what it sees."""

    position: Position
    views: tuple[FieldOfView, ...]


@dataclass(frozen=True)
class Change:
    """What a camera saw as saved, and what it sees as edited; None where there is no such camera."""

    saved: Sight | None
    edited: Sight | None


class UnsavedEdits(QObject):
    """Keeps the changes of one layer up to date; reads the cameras that were touched and no others.

    After a save the changes stay, as `settling`, until somebody says that the derived sectors have caught up.

    Signals:
        changed(): there is something else to draw.
    """

    changed = pyqtSignal()

    def __init__(self, layer: QgsVectorLayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layer = layer
        self._reader = CameraReader(layer)
        self._changes: dict[int, Change] = {}
        self._settling: list[Change] = []
        self._touched: dict[int, None] = {}  # in order
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._read_some)
        self._links: list[tuple[Any, Callable[..., None]]] = [
            (layer.attributeValueChanged, self._on_attribute),
            (layer.geometryChanged, self._touch),
            (layer.featureAdded, self._touch),
            (layer.featureDeleted, self._touch),
            (layer.beforeCommitChanges, self._read_all),
            (layer.afterCommitChanges, self._on_saved),
            (layer.afterRollBack, self._on_discarded),
            (layer.updatedFields, self._on_schema),
            (layer.crsChanged, self._on_schema),
        ]
        for signal, slot in self._links:
            signal.connect(slot)
        self._touch_buffer()

    @property
    def layer(self) -> QgsVectorLayer:
        """The layer whose edits these are."""
        return self._layer

    def close(self) -> None:
        """Follow the layer no longer."""
        self._soon.stop()
        links, self._links = self._links, []
        if not sip.isdeleted(self._layer):
            for signal, slot in links:
                signal.disconnect(slot)
        self._changes.clear()
        self._settling.clear()

    def changes(self) -> list[Change]:
        """What to draw: the saved changes that settle, then the unsaved ones."""
        return [*self._settling, *self._changes.values()]

    def settled(self) -> None:
        """The derived sectors show what was saved."""
        if self._settling:
            self._settling.clear()
            self.changed.emit()

    # what the layer says

    def _on_attribute(self, fid: int, index: int, _value: object) -> None:
        if index in self._reader.indexes:
            self._touch(fid)

    def _touch(self, fid: int, *_what: object) -> None:
        self._touched[fid] = None
        self._soon.start()

    def _on_saved(self) -> None:
        self._settling.extend(self._changes.values())
        self._forget_changes()

    def _on_discarded(self) -> None:
        self._forget_changes()

    def _forget_changes(self) -> None:
        self._changes.clear()
        self._touched.clear()
        self.changed.emit()

    def _on_schema(self) -> None:
        self._reader = CameraReader(self._layer)
        self._touch_buffer()

    def _touch_buffer(self) -> None:
        """Whatever is in the edit buffer already."""
        buffer = self._layer.editBuffer()
        if buffer is None:
            return
        for fids in (
            buffer.changedAttributeValues(),
            buffer.changedGeometries(),
            buffer.addedFeatures(),
            buffer.deletedFeatureIds(),
        ):
            for fid in fids:
                self._touch(fid)

    # reading

    def _read_some(self) -> None:
        self._read(list(islice(self._touched, _AT_ONCE)))
        if self._touched:
            self._soon.start()
        else:  # who draws them draws them all, so nobody is told of a part
            self.changed.emit()

    def _read_all(self, *_whatever: object) -> None:
        self._soon.stop()
        self._read(list(self._touched))
        self.changed.emit()

    def _read(self, fids: Iterable[int]) -> None:
        fids = list(fids)
        for fid in fids:
            del self._touched[fid]
        if not fids or not self._layer.isValid():
            return
        edited = self._reader.of_fids(fids) if self._layer.isEditable() else {}
        saved = self._reader.of_fids([fid for fid in fids if fid >= 0], saved=True)  # an added one's is negative
        for fid in fids:
            change = Change(_sight(saved.get(fid)), _sight(edited.get(fid)))
            if not self._layer.isEditable() or change.saved == change.edited:
                self._changes.pop(fid, None)
            else:
                self._changes[fid] = change


def _sight(camera: Camera | None) -> Sight | None:
    if camera is None:
        return None
    return Sight(camera.position, tuple(camera.views()))
