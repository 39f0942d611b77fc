"""The plugin's actions: in its menu, its toolbar, and QGIS's list of keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import Any

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QToolBar

from .icons import icon

TITLE = "Hiljade Kamera"
_TOOLBAR = "HiljadeToolBar"


class Actions(QObject):
    """Makes the actions; `register` puts them where people find them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.load = self._action("Load", "load", self.tr("&Load cameras…"))
        self.load.setToolTip(self.tr("Load a camera layer from a server into a working copy"))
        self.open = self._action("Open", "open", self.tr("&Open working copy…"))
        self.open.setToolTip(self.tr("Add a working copy that you already have to the project"))
        self.review = self._action("Review", "review", self.tr("&Review and push"), checkable=True)
        self.review.setToolTip(self.tr("Show the pending changes and send them to the server"))
        self.pull = self._action("Pull", "pull", self.tr("&Pull"))
        self.pull.setToolTip(self.tr("Bring in what others changed; your pending changes stay"))
        self.conflicts = self._action("Conflicts", "conflicts", self.tr("Resolve co&nflicts…"))
        self.conflicts.setToolTip(self.tr("Choose what stays where you and others changed the same"))
        self.pushes = self._action("Pushes", "pushes", self.tr("Past pu&shes…"))
        self.pushes.setToolTip(self.tr("What was pushed so far, and reversing a push"))
        self.history = self._action("History", "history", self.tr("&History of the selected camera…"))
        self.history.setToolTip(self.tr("Who changed what and when, and going back to a version"))
        self.changes_out = self._action("ChangesOut", "changes_out", self.tr("&Export changes…"))
        self.changes_out.setToolTip(self.tr("Write the pending changes to a file for somebody who may push them"))
        self.changes_in = self._action("ChangesIn", "changes_in", self.tr("Open chan&ges…"))
        self.changes_in.setToolTip(self.tr("Review a file of changes that somebody exported for you"))
        self.connections = self._action("Connections", "connections", self.tr("&Connections…"))
        self.connections.setToolTip(self.tr("Which servers to load cameras from"))

    def all(self) -> list[QAction]:
        """Every action, in the order of menu and toolbar."""
        return [*self.on_toolbar()[:-1], *self.of_dock(), self.connections]

    def on_toolbar(self) -> list[QAction]:
        """Those that are used all the time."""
        return [self.load, self.open, self.review, self.pull, self.conflicts, self.connections]

    def of_dock(self) -> list[QAction]:
        """Those that the dock offers too, under “More”."""
        return [self.pushes, self.history, self.changes_out, self.changes_in]

    def register(self, iface: Any, undo: ExitStack) -> None:
        """Show the actions in QGIS; `undo` takes each away again."""
        toolbar = show_toolbar(iface, _TOOLBAR, TITLE, undo)
        show_actions(iface, self.all(), {}, undo)
        toolbar.addActions(self.on_toolbar())

    def _action(self, name: str, icon_name: str, text: str, checkable: bool = False) -> QAction:
        return new_action(self, name, icon_name, text, checkable=checkable)


def new_action(
    parent: QObject, name: str, icon_name: str, text: str, tip: str = "", checkable: bool = False
) -> QAction:
    """An action with an icon of the plugin's own; QGIS and the tests know it as `Hiljade<name>Action`."""
    action = QAction(icon(icon_name), text, parent)
    action.setObjectName(f"Hiljade{name}Action")
    action.setCheckable(checkable)
    action.setToolTip(tip)
    return action


def show_actions(iface: Any, actions: Sequence[QAction], keys: Mapping[str, str], undo: ExitStack) -> None:
    """Put actions into the plugin's menu and QGIS's list of keyboard shortcuts; `undo` takes each out again.

    Args:
        keys: default keys by the action's object name.
    """
    for action in actions:
        iface.addPluginToMenu(TITLE, action)
        undo.callback(iface.removePluginMenu, TITLE, action)
        iface.registerMainWindowAction(action, keys.get(action.objectName(), ""))
        undo.callback(iface.unregisterMainWindowAction, action)


def show_on_toolbar(iface: Any, action: QAction) -> None:
    """Put an action on the plugin's toolbar, before the connections at its end."""
    # The last one: where the plugin was reloaded, the one before may still wait to be deleted.
    toolbar = iface.mainWindow().findChildren(QToolBar, _TOOLBAR)[-1]
    toolbar.insertAction(toolbar.actions()[-1], action)


def show_toolbar(iface: Any, name: str, title: str, undo: ExitStack) -> QToolBar:
    """A new, empty toolbar; `undo` takes it away again."""
    toolbar = QToolBar(title, iface.mainWindow())
    toolbar.setObjectName(name)
    iface.addToolBar(toolbar)
    undo.callback(_remove_toolbar, iface, toolbar)
    return toolbar


def _remove_toolbar(iface: Any, toolbar: QToolBar) -> None:
    iface.mainWindow().removeToolBar(toolbar)
    toolbar.deleteLater()


