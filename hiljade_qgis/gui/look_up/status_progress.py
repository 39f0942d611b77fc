"""How far the review of a layer is: its cameras counted by their status, in the background, for whoever asks."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...bridge.layer_links import LayerLinks
from ...bridge.status_counting import count_work, status_field
from ...bridge.tasks import BackgroundTask, start
from ...core.status import StatusCounts

_SOON_MS = 100
"""Edits come in heaps: the cameras are counted when one is through."""


class StatusProgress(QObject):
    """Counts one layer, and says nothing that is true no longer.

    Signals:
        changed(): the counts of the layer are known now, or known no more.

    Args:
        copy_of: the file of the working copy that a layer belongs to; None for any other layer.
    """

    changed = pyqtSignal()

    def __init__(self, copy_of: Callable[[QgsVectorLayer], Path | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copy_of = copy_of
        self._layer: QgsVectorLayer | None = None
        self._links = LayerLinks()
        self._counts: StatusCounts | None = None
        self._outdated = True
        """Whether the layer changed since it was begun to count."""
        self._task: BackgroundTask | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._count)

    def close(self) -> None:
        """Count nothing more."""
        self._follow(None)

    def look(self, layer: QgsVectorLayer) -> StatusCounts | None:
        """The counts of a layer, unsaved edits included; None where it has no column `status`.

        Where they are not known yet it is None, too, and `changed` is told once they are.
        """
        if status_field(layer) < 0:
            return None
        if layer is not self._layer:
            self._follow(layer)
        if self._outdated and self._task is None and not self._soon.isActive():
            self._soon.start()
        return None if self._outdated else self._counts

    # the layer

    def _follow(self, layer: QgsVectorLayer | None) -> None:
        self._soon.stop()
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        self._layer = layer
        self._links.drop()
        self._counts, self._outdated = None, True
        if layer is not None:
            self._links.follow(layer, [
                *((signal, self._on_changed) for signal in (
                    layer.attributeValueChanged, layer.featureAdded, layer.featureDeleted, layer.afterRollBack,
                    layer.dataChanged, layer.subsetStringChanged, layer.updatedFields,
                )),
                (layer.willBeDeleted, self._on_gone),
            ])  # fmt: skip

    def _on_changed(self, *_what: object) -> None:
        if not self._outdated:
            self._outdated = True
            self.changed.emit()

    def _on_gone(self) -> None:
        self._follow(None)  # nobody is told: nobody may look at it any more

    # counting

    def _count(self) -> None:
        layer = self._layer
        if layer is None:
            return
        self._outdated = False
        self._counts = None
        task = BackgroundTask(self.tr("Counting cameras"), count_work(layer, self._copy_of(layer)))
        task.finished_with.connect(lambda counts: self._on_counted(task, counts))
        task.failed.connect(lambda _error: self._on_counted(task, None))
        task.cancelled.connect(lambda: self._on_counted(task, None))
        self._task = task
        start(task)

    def _on_counted(self, task: BackgroundTask, counts: StatusCounts | None) -> None:
        if task is self._task:
            self._task, self._counts = None, counts
            self.changed.emit()
