"""The working copies that the project has open, each checked before anything is done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..bridge.layers import add_working_copy, edited_layers, layers_on, reload, working_copies
from ..bridge.leases import EditWatch
from ..core.record import Position
from ..sync.working_copy import About
from .background_work import about_work
from .map.map_flash import show_extent, show_on_map
from .notices import Notices
from .sync_runner import SyncRunner


class OpenCopies(QObject):
    """Follows the project: which working copies have layers in it, and which of those are being edited.

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
        self._watch = EditWatch(self)
        self._watch.refused.connect(lambda _layer, error: self._notices.error(error))
        self._watch.refreshed.connect(self._on_refreshed)
        self._watch.refresh_failed.connect(self._on_refresh_failed)
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
        self._watch.close()

    def all(self) -> list[tuple[Path, About]]:
        """Every copy that is open and was found good, by name."""
        return sorted(self._known.items(), key=lambda item: (item[1].layer_name.casefold(), item[0]))

    def about(self, path: Path) -> About | None:
        """What a copy says of itself, if it is open and was found good."""
        return self._known.get(path.resolve())

    def edited(self, path: Path) -> list[QgsVectorLayer]:
        """The layers on this file that are being edited."""
        return edited_layers(self._project, path)

    def when_free(self, then: Callable[[], None]) -> None:
        """Call `then` once this QGIS has given back the leases of edit sessions that have just ended."""
        self._watch.when_done(then)

    def between_saves(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Use a file for a moment when no edit is being saved; then `done` here, with the result or a SyncError."""
        self._watch.between_saves(work, done)

    def add(self, path: Path, about: About) -> None:
        """Add a copy that was just checked to the project. Raises NotAWorkingCopy where QGIS cannot read it."""
        self._refused.discard(path.resolve())
        add_working_copy(self._project, path, about)
        self._on_good(path.resolve(), about)

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

    def selected(self, path: Path) -> list[tuple[int, str]]:
        """The selected cameras of a copy that are in its file: fid and name."""
        layer = self._cameras(path)
        if layer is None:
            return []
        name = layer.fields().indexOf("name")
        found = ((one.id(), one.attribute(name) if name >= 0 else None) for one in layer.getSelectedFeatures())
        return [(fid, label if isinstance(label, str) else "") for fid, label in found if fid > 0]

    def look(self) -> None:
        """Compare what is known with what the project has now."""
        present = {copy.path.resolve(): copy for copy in working_copies(self._project)}
        gone = set(self._known) - set(present)
        for path in gone:
            del self._known[path]
        self._refused &= set(present)
        for path in self._known:
            self._watch_layers(path)
        for path in self._refused:
            self._keep_from_writing(path)
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
            self._watch_layers(path)
            self._watch.refresh(path)
            self.changed.emit()

    def _on_bad(self, path: Path, error: BaseException) -> None:
        self._refused.add(path)
        self._keep_from_writing(path)
        self._notices.error(error)

    def _keep_from_writing(self, path: Path) -> None:
        """No layer on this file can be edited, also none that the user adds later."""
        for layer in layers_on(self._project, path):
            layer.setReadOnly(True)

    def _cameras(self, path: Path) -> QgsVectorLayer | None:
        for copy in working_copies(self._project):
            if copy.path.resolve() == path.resolve():
                return copy.cameras
        return None

    def _watch_layers(self, path: Path) -> None:
        """Hold the file's lease while any layer on it is being edited, also one that the user added."""
        for layer in layers_on(self._project, path):
            self._watch.watch(layer, path)

    def _on_refreshed(self, path: Path) -> None:
        self.reload(path)
        self.edits_saved.emit(path)

    def _on_refresh_failed(self, path: Path, error: BaseException) -> None:
        self._notices.error(error)
        self.edits_saved.emit(path)
