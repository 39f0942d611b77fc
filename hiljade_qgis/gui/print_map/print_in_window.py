"""Puts “Make a print map” into QGIS's window, and takes it out again."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QAction

from ...bridge.printing.kept_layout import is_kept
from ..actions import new_action, show_actions
from ..deletion import delete_later
from ..look_up.looking_up import LookingUp
from ..map.selected_cameras import SelectedCameras
from ..notices import Notices
from ..open_copies import OpenCopies
from .many_pages import add_many_pages
from .print_dialog import PrintDialog


class PrintingMaps(QObject):
    """What the action “Make a print map” does, with the cameras of the current working copy or else the first."""

    def __init__(
        self,
        iface: Any,
        action: QAction,
        selected: SelectedCameras,
        looking_up: LookingUp,
        copies: OpenCopies,
        notices: Notices,
    ) -> None:
        super().__init__(iface.mainWindow())
        self._canvas, self._window = iface.mapCanvas(), iface.mainWindow()
        self._open_layout = iface.openLayoutDesigner
        self._selected, self._looking_up, self._copies = selected, looking_up, copies
        self._notices = notices
        self._open: PrintDialog | None = None
        self._followed = ExitStack()
        action.triggered.connect(self.show)

    def close(self) -> None:
        """Close the window, and wait until no thread reads a layer any more."""
        if self._open is not None:
            self._open.close_for_good()

    def show(self, _checked: bool = False) -> None:
        """Open the window; where it is open already, bring it to the front."""
        if self._open is not None:
            self._open.raise_()
            self._open.activateWindow()
            return
        copies = [(path, about.layer_name) for path, about in self._copies.all()]
        if not copies:
            self._notices.inform(self.tr("Load cameras first: a page is made from their working copy."))
            return
        dialog = PrintDialog(copies, self._current(), self._canvas, self._open_layout, self._window)
        self._open = dialog
        self._follow(dialog)
        dialog.finished.connect(self._on_finished)
        dialog.show()

    def current_or_first(self) -> Path | None:
        """The working copy whose cameras are meant where nobody says which; None where none is open."""
        return self._current() or next((path for path, _about in self._copies.all()), None)

    def _current(self) -> Path | None:
        """The working copy of the current layer."""
        layer = self._selected.layer()
        path = None if layer is None else self._looking_up.visits.copy_of(layer)
        return None if path is None else path.resolve()

    def _follow(self, dialog: PrintDialog) -> None:
        project = QgsProject.instance()
        for signal, slot in (
            (project.layersAdded, self._on_layers_added),
            (project.layersRemoved, self._on_layers),
            (self._canvas.extentsChanged, self._on_map),
            (self._copies.edits_saved, dialog.look_at_copy),
        ):
            signal.connect(slot)
            self._followed.callback(signal.disconnect, slot)

    def _on_layers_added(self, layers: list[QgsMapLayer]) -> None:
        if not all(map(is_kept, layers)):
            self._on_layers(layers)
        elif self._open is not None:
            self._open.pass_over_kept_layers()

    def _on_layers(self, _layers: object) -> None:
        if self._open is not None:
            self._open.look_at_layers()

    def _on_map(self) -> None:
        if self._open is not None:
            self._open.look_at_map()

    def _on_finished(self, _result: int) -> None:
        self._followed.close()
        dialog, self._open = self._open, None
        if dialog is not None and not sip.isdeleted(dialog):
            dialog.deleteLater()


def add_print_map(
    iface: Any,
    selected: SelectedCameras,
    looking_up: LookingUp,
    copies: OpenCopies,
    notices: Notices,
    undo: ExitStack,
) -> QAction:
    """Build and register the action; `undo` takes it away again. The action is for the dock to offer, too."""
    translate = QCoreApplication.translate
    owner = QObject()
    undo.callback(delete_later, owner)
    action = new_action(
        owner,
        "PrintMap",
        "print_map",
        translate("PrintMap", "Make a print map…"),
        translate("PrintMap", "A page of cameras as PDF, SVG or PNG, with a look at what it gives away"),
    )
    show_actions(iface, [action], {}, undo)
    printing = PrintingMaps(iface, action, selected, looking_up, copies, notices)
    undo.callback(delete_later, printing)
    undo.callback(printing.close)
    add_many_pages(iface, printing.current_or_first, notices, undo)
    return action
