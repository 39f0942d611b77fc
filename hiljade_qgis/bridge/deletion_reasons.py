"""Why cameras were deleted: said as they are, written to the working copy once the deletion is saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject

from ..core.checks import Checked
from ..core.record import legible
from ..sync.deletion_reasons import remember
from .kept_marks import BetweenSaves, KeptMarks
from .layer_links import LayerLinks

_LONGEST_NAME = 100


def merged_reason(stays: Checked) -> str:
    """Why the other one of two records is deleted that were merged: what stays, in the words of who merged them."""
    name = legible(stays.text("name"))[:_LONGEST_NAME]
    camera = ", ".join(filter(None, (name, stays.server_id))) or f"#{stays.fid}"
    return QCoreApplication.translate("DeletionReasons", "duplicate of {camera} (merged)").format(camera=camera)


class DeletionReasons(KeptMarks):
    """Keeps why cameras were deleted: by fid.

    What is deleted in an edit session is gone when that is saved, and not before: until then the reason waits with the
    layer, through undo and redo, and goes with edits that are discarded.
    """

    def __init__(self, between_saves: BetweenSaves, parent: QObject | None = None) -> None:
        super().__init__(between_saves, remember, parent)
        self._waiting: dict[str, dict[int, str]] = {}
        self._links: dict[str, LayerLinks] = {}

    def close(self) -> None:
        """Follow no layer any more, and have what is saved written if that can be done now."""
        for layer_id in list(self._links):
            self._forget(layer_id)
        super().close()

    def note(self, layer: QgsVectorLayer, path: Path, reasons: Mapping[int, str]) -> None:
        """Cameras were deleted in the edit session of a layer of the working copy at `path`; those never saved need
        no reason."""
        layer_id = layer.id()
        self._waiting.setdefault(layer_id, {}).update({fid: why for fid, why in reasons.items() if fid >= 0})
        if layer_id not in self._links:
            self._links[layer_id] = LayerLinks()
            self._links[layer_id].follow(layer, [
                (layer.committedFeaturesRemoved, lambda _id, fids: self._on_removed(layer_id, path, fids)),
                (layer.afterCommitChanges, lambda: self._on_saved(layer_id)),
                (layer.afterRollBack, lambda: self._forget(layer_id)),
                (layer.willBeDeleted, lambda: self._forget(layer_id)),
            ])  # fmt: skip

    def _on_removed(self, layer_id: str, path: Path, fids: Iterable[int]) -> None:
        waiting = self._waiting.get(layer_id, {})
        gone = {fid: waiting[fid] for fid in fids if fid in waiting}
        if gone:
            self.keep(path, gone)

    def _on_saved(self, layer_id: str) -> None:
        """At once, as the deletion is listed now; but not before, while QGIS saves."""
        self._forget(layer_id)
        self.write()

    def _forget(self, layer_id: str) -> None:
        """The session is over, or its undo steps are gone: what was not deleted by now will not be by them."""
        self._waiting.pop(layer_id, None)
        links = self._links.pop(layer_id, None)
        if links is not None:
            links.drop()
