"""Bringing cameras into the project: from a server into a new working copy, or from a working copy that is there."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QWidget

from ..bridge import connections as stored
from ..bridge.connections import Connection
from ..bridge.map_area import area_of
from ..sync.download import Downloaded
from ..sync.errors import SyncError
from ..sync.server import Area
from ..sync.working_copy import About
from .background_work import about_work, download_work
from .connection_editor import ConnectionTester
from .connections_dialog import ConnectionsDialog
from .load_dialog import LoadDialog, default_folder
from .master_password import unlock_and_say_why
from .notices import Notices
from .open_copies import OpenCopies
from .progress_in_bar import ProgressInBar
from .sync_runner import SyncRunner

_LAST_FOLDER = "hiljade/last_folder"


class Loading(QObject):
    """Asks what to load, loads it in the background, and adds it to the project."""

    def __init__(
        self,
        copies: OpenCopies,
        runner: SyncRunner,
        progress: ProgressInBar,
        notices: Notices,
        tester: ConnectionTester,
        canvas: QgsMapCanvas,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._copies, self._runner, self._progress = copies, runner, progress
        self._notices, self._tester = notices, tester
        self._canvas, self._window = canvas, window

    def edit_connections(self, parent: QWidget | None = None) -> None:
        """Show the list of connections."""
        dialog = ConnectionsDialog(self._tester, parent or self._window)
        dialog.exec()
        dialog.deleteLater()
        self._copies.changed.emit()

    def ask_and_load(self) -> None:
        """Ask what to load and where to keep it, then load it."""
        project = QgsProject.instance()
        settings = self._canvas.mapSettings()
        area = area_of(settings.visibleExtent(), settings.destinationCrs(), project) if project.mapLayers() else None
        dialog = LoadDialog(default_folder(project.fileName()), area, self.edit_connections, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        connection, chosen_area, path = dialog.connection(), dialog.area(), dialog.path()
        dialog.deleteLater()
        if accepted and connection is not None:
            self.load(connection, chosen_area, path)

    def load(self, connection: Connection, area: Area | None, path: Path) -> None:
        """Load a layer into a new working copy and add it to the project."""
        try:
            if connection.checked_authcfg():
                unlock_and_say_why(self._notices)
        except SyncError as error:
            self._notices.error(error)
            return
        stored.set_last_used(connection.name)
        title = self.tr("Loading “{name}”").format(name=connection.name)
        started = self._runner.run(
            path,
            title,
            download_work(connection, path, area),
            lambda downloaded: self._on_loaded(path, downloaded),
            self._notices.error,
        )
        if started:
            self._progress.show(path, title)
        else:
            self._notices.inform(self.tr("This file is being written already; wait for it to end."))

    def ask_and_open(self) -> None:
        """Ask for a working copy and add it to the project."""
        folder = str(QgsSettings().value(_LAST_FOLDER, "") or default_folder(QgsProject.instance().fileName()))
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window, self.tr("Open working copy"), folder, self.tr("Working copy (GeoPackage)") + " (*.gpkg)"
        )
        if chosen:
            QgsSettings().setValue(_LAST_FOLDER, str(Path(chosen).parent))
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Check a working copy in the background and add it to the project, or say why not."""
        if self._copies.about(path) is not None:
            self._notices.inform(self.tr("This working copy is in the project already."))
            return
        started = self._runner.run(
            path,
            self.tr("Opening {file}").format(file=path.name),
            about_work(path),
            lambda about: self._add(path, about),
            self._notices.error,
        )
        if not started:
            self._notices.inform(self.tr("Something is under way on this working copy already; wait for it to end."))

    def _on_loaded(self, path: Path, downloaded: Downloaded) -> None:
        text = self.tr("%n record(s) loaded.", "", downloaded.count)
        if downloaded.without_position:
            text += " " + self.tr(
                "%n of them without a position: see the attribute table.", "", downloaded.without_position
            )
        self._notices.say(text)
        self.open(path)

    def _add(self, path: Path, about: About) -> None:
        was_empty = not QgsProject.instance().mapLayers()
        try:
            self._copies.add(path, about)
        except SyncError as error:
            self._notices.error(error)
            return
        if was_empty:
            self._copies.zoom_to(path, self._canvas)
