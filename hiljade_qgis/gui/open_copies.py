"""The working copies that the project has open, each checked before anything is done with it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..bridge.layers import (
    WorkingCopyLayers,
    add_working_copy,
    edited_layers,
    layers_on,
    reload,
    working_copies,
)
from ..core.record import Position
from ..sync.working_copy import About
from .background_work import about_work
from .map_flash import show_extent, show_on_map
from .notices import Notices
from .sync_runner import SyncRunner


class OpenCopies(QObject):
    """Follows the project: which working copies have layers in it.

    A file that may not be used (strange triggers, a newer schema, gone) is told once and not offered; its layers
    are made read-only, because writing to it would run what it carries.

    Signals:
        changed(): another copy is open, or one is not open any more.
        edits_saved(object): edits of this copy's cameras were saved; its path.
    """

    changed = pyqtSignal()
    edits_saved = pyqtSignal(object)

    def __init__(self, project: QgsProject, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project, self._notices = project, notices
        self._known: dict[Path, About] = {}
        self._refused: set[Path] = set()
        self._watched: dict[str, QgsVectorLayer] = {}
        self._checker = SyncRunner(self)
        self._soon = QTimer(self)  # many layers come and go at once when a project is read
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.look)
        self._project_signals = (project.layersAdded, project.layersRemoved, project.cleared, project.readProject)
        for signal in self._project_signals:
            signal.connect(self._look_soon)
        self._look_soon()

    def close(self) -> None:
        """Follow the project no longer."""
        self._soon.stop()
        self._checker.close()
        for signal in self._project_signals:
            signal.disconnect(self._look_soon)
        for layer in self._watched.values():
            _forget(layer, self._on_saved)
        self._watched.clear()

    def all(self) -> list[tuple[Path, About]]:
        """Every copy that is open and was found good, by name."""
        return sorted(self._known.items(), key=lambda item: (item[1].layer_name.casefold(), item[0]))

    def about(self, path: Path) -> About | None:
        """What a copy says of itself, if it is open and was found good."""
        return self._known.get(path.resolve())

    def edited(self, path: Path) -> list[QgsVectorLayer]:
        """The layers on this file that are being edited."""
        return edited_layers(self._project, path)

    def add(self, path: Path, about: About) -> None:
        """Add a copy that was just checked to the project. Raises NotAWorkingCopy where QGIS cannot read it."""
        self._refused.discard(path.resolve())
        add_working_copy(self._project, path, about)
        self._known[path.resolve()] = about
        self.look()
        self.changed.emit()

    def reload(self, path: Path) -> None:
        """Show what is in the file now."""
        reload(self._project, path)

    def zoom_to(self, path: Path, canvas: QgsMapCanvas) -> None:
        """Show the whole of a copy's cameras."""
        layer = self._cameras(path)
        if layer is not None:
            show_extent(canvas, layer.extent(), layer.crs())

    def show_camera(self, path: Path, fid: int, canvas: QgsMapCanvas) -> None:
        """Show where the camera of this row stands, if it is still there and stands anywhere."""
        layer = self._cameras(path)
        geometry = layer.getFeature(fid).geometry() if layer is not None else None
        if geometry is not None and not geometry.isNull():
            point = geometry.asPoint()
            show_on_map(canvas, Position(point.x(), point.y()))

    def look(self) -> None:
        """Compare what is known with what the project has now."""
        present = {copy.path.resolve(): copy for copy in working_copies(self._project)}
        gone = set(self._known) - set(present)
        for path in gone:
            del self._known[path]
        self._refused &= set(present)
        self._watch(present)
        for path in present:
            if path not in self._known and path not in self._refused:
                self._check(path)
        if gone:
            self.changed.emit()

    def _look_soon(self, *_whatever: object) -> None:
        self._soon.start()

    def _check(self, path: Path) -> None:
        self._checker.run(
            path,
            self.tr("Checking {file}").format(file=path.name),
            about_work(path),
            lambda about: self._on_good(path, about),
            lambda error: self._on_bad(path, error),
        )

    def _on_good(self, path: Path, about: About) -> None:
        if path in {copy.path.resolve() for copy in working_copies(self._project)}:
            self._known[path] = about
            self.changed.emit()

    def _on_bad(self, path: Path, error: BaseException) -> None:
        self._refused.add(path)
        for layer in layers_on(self._project, path):
            layer.setReadOnly(True)
        self._notices.error(error)

    def _cameras(self, path: Path) -> QgsVectorLayer | None:
        for copy in working_copies(self._project):
            if copy.path.resolve() == path.resolve():
                return copy.cameras
        return None

    def _watch(self, present: dict[Path, WorkingCopyLayers]) -> None:
        """Listen to the camera layers that are there, and to no others."""
        now = {copy.cameras.id(): copy.cameras for copy in present.values() if copy.cameras is not None}
        for layer_id in set(self._watched) - set(now):
            _forget(self._watched.pop(layer_id), self._on_saved)
        for layer_id in set(now) - set(self._watched):
            now[layer_id].afterCommitChanges.connect(self._on_saved)
            self._watched[layer_id] = now[layer_id]

    def _on_saved(self) -> None:
        layer = self.sender()
        for path in self._known:
            if any(one is layer for one in layers_on(self._project, path)):
                self.edits_saved.emit(path)


def _forget(layer: QgsVectorLayer, slot: object) -> None:
    if not sip.isdeleted(layer):
        layer.afterCommitChanges.disconnect(slot)
