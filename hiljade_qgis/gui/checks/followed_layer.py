"""The layer that was checked: whether what was found in it is still about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Callable

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.field_writer import changed_since
from ...bridge.layer_links import LayerLinks
from ...core.checks import Checked


class FollowedLayer(QObject):
    """Follows one layer at a time.

    Signals:
        changed(): the layer is not as it was read; told once until it is read again.
        gone(): there is no such layer any more, or it shows another file.

    Attributes:
        layer: None for none.
        copy: the file of the working copy whose cameras it has; None for any other layer.
        outdated: whether it was edited since it was read.
        reloaded: whether its file was written since: by a pull, another program, or for its fields of view alone.
    """

    changed = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, copy_of: Callable[[QgsVectorLayer], Path | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copy_of = copy_of
        self._links = LayerLinks()
        self.layer: QgsVectorLayer | None = None
        self.copy: Path | None = None
        self.outdated = self.reloaded = False

    def follow(self, layer: QgsVectorLayer) -> None:
        """Follow a layer that is just going to be read."""
        self.layer, self.copy = layer, self._copy_of(layer)
        self.outdated = self.reloaded = False
        self._links.follow(layer, [
            *((signal, self._on_changed) for signal in (
                layer.attributeValueChanged, layer.geometryChanged, layer.featureAdded, layer.featureDeleted,
                layer.afterRollBack,
            )),
            (layer.dataChanged, self._on_reloaded),
            (layer.willBeDeleted, self._on_gone),
            (layer.dataSourceChanged, self._on_gone),
        ])  # fmt: skip

    def drop(self) -> None:
        """Follow no layer."""
        self._links.drop()
        self.layer = self.copy = None

    def still_says(self, cameras: Mapping[int, Checked], fields: Mapping[int, Iterable[str]]) -> bool:
        """Whether nobody edited it since it was read; the file of it may have been written without a word.

        Args:
            cameras: as they were read.
            fields: what matters of them, by fid.
        """
        if self.layer is not None and not self.outdated:
            known = {fid: names for fid, names in fields.items() if fid in cameras}
            self.outdated = changed_since(self.layer, cameras, known)
        return not self.outdated

    def _on_changed(self, *_what: object) -> None:
        if not self.outdated:
            self.outdated = True
            self.changed.emit()

    def _on_reloaded(self) -> None:
        """What it says may still be the same; `still_says` compares."""
        if not self.reloaded:
            self.reloaded = True
            self.changed.emit()

    def _on_gone(self) -> None:
        self.drop()
        self.gone.emit()
