"""Puts “Play over time” into QGIS's window, and takes it out again."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from typing import Any

from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QObject
from qgis.PyQt.QtWidgets import QAction

from ...bridge.layers import working_copies
from ...bridge.play_over_time import NothingDated, PlayChoice, play, playing_layers, stop
from ...core.printing.moments import MOST_MOMENTS, TooManyMoments
from ..actions import new_action, show_actions
from ..deletion import delete_later
from ..notices import Notices
from .play_dialog import PlayDialog

_CONTROLLER_ACTION = "mActionTemporalController"
"""QGIS's own, which shows and hides its panel."""


class PlayingOverTime(QObject):
    """What the action “Play over time” does, with all working copies of the project."""

    def __init__(self, iface: Any, action: QAction, notices: Notices) -> None:
        super().__init__(iface.mainWindow())
        self._canvas, self._window, self._notices = iface.mapCanvas(), iface.mainWindow(), notices
        self._open: PlayDialog | None = None
        action.triggered.connect(self.show)

    def close(self) -> None:
        """Close the window; what plays goes on."""
        if self._open is not None:
            self._open.close()

    def show(self, _checked: bool = False) -> None:
        """Open the window; where it is open already, bring it to the front."""
        if self._open is not None:
            self._open.raise_()
            self._open.activateWindow()
            return
        project = QgsProject.instance()
        if not any(copy.cameras for copy in working_copies(project)) and not playing_layers(project):
            self._notices.inform(self.tr("Load cameras first: what plays over time is their layer."))
            return
        dialog = PlayDialog(bool(playing_layers(project)), self._window)
        self._open = dialog
        dialog.play_requested.connect(self._play)
        dialog.stop_requested.connect(self._stop)
        dialog.finished.connect(self._on_finished)
        dialog.show()

    def _play(self, choice: PlayChoice) -> None:
        try:
            moments = play(QgsProject.instance(), self._controller(), choice, date.today())
        except NothingDated:
            self._notices.inform(self.tr("No camera has a readable date of that kind."))
            return
        except TooManyMoments as error:
            text = self.tr("That makes {count} steps, and {most} is the most; choose a longer step.")
            locale = QLocale()
            self._notices.warn(
                text.format(count=locale.toString(error.count), most=locale.toString(MOST_MOMENTS))
            )
            return
        self._show_controller()
        text = self.tr("Ready from {first} to {last}: press play in the temporal controller.")
        self._notices.say(text.format(first=moments[0].name, last=moments[-1].name))
        self._look()

    def _stop(self) -> None:
        if stop(QgsProject.instance(), self._controller()):
            self._notices.say(self.tr("All cameras are shown again, whatever their dates."))
        self._look()

    def _look(self) -> None:
        if self._open is not None:
            self._open.show_playing(bool(playing_layers(QgsProject.instance())))

    def _controller(self) -> QgsTemporalNavigationObject | None:
        """What steers the map of QGIS's window."""
        controller = self._canvas.temporalController()
        return controller if isinstance(controller, QgsTemporalNavigationObject) else None

    def _show_controller(self) -> None:
        action = self._window.findChild(QAction, _CONTROLLER_ACTION)
        if action is not None and not action.isChecked():
            action.trigger()

    def _on_finished(self, _result: int) -> None:
        dialog, self._open = self._open, None
        if dialog is not None and not sip.isdeleted(dialog):
            dialog.deleteLater()


def add_playing_over_time(iface: Any, notices: Notices, undo: ExitStack) -> QAction:
    """Build and register the action; `undo` takes it away again. The action is for the dock to offer, too."""
    translate = QCoreApplication.translate
    owner = QObject()
    undo.callback(delete_later, owner)
    action = new_action(
        owner,
        "PlayOverTime",
        "play_over_time",
        translate("PlayingOverTime", "Play over &time…"),
        translate("PlayingOverTime", "Make QGIS's temporal controller ready to show cameras as they came"),
    )
    show_actions(iface, [action], {}, undo)
    playing = PlayingOverTime(iface, action, notices)
    undo.callback(delete_later, playing)
    undo.callback(playing.close)
    return action
