"""The actions by which cameras are reviewed: what their status is to be."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QToolButton

from ...core.status import Status
from ..actions import new_action, show_actions

_KEYS = {
    "HiljadeStatusVerifiedAction": "F9",
    "HiljadeStatusRejectedAction": "Shift+F9",
    "HiljadeStatusRemovedAction": "Ctrl+Shift+F9",
    "HiljadeStatusReportedAction": "Alt+Shift+F9",
}


class StatusActions(QObject):
    """Makes the actions; `register` puts them where people find them.

    Signals:
        chosen(object): the Status that the selected cameras shall have.
    """

    chosen = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = {
            Status.VERIFIED: self._action(
                Status.VERIFIED,
                self.tr("Ve&rified"),
                self.tr("Set the selected cameras to “{status}”, checked today: somebody looked, and they are there"),
            ),
            Status.REJECTED: self._action(
                Status.REJECTED,
                self.tr("Re&jected"),
                self.tr("Set the selected cameras to “{status}”: somebody looked, and there never was one"),
            ),
            Status.REMOVED: self._action(
                Status.REMOVED,
                self.tr("Re&moved"),
                self.tr("Set the selected cameras to “{status}”: they were there, and are there no more"),
            ),
            Status.REPORTED: self._action(
                Status.REPORTED,
                self.tr("Re&ported again"),
                self.tr("Set the selected cameras back to “{status}”: somebody has to look"),
            ),
        }

    def all(self) -> list[QAction]:
        """Every action, in the order of the menu."""
        return list(self._actions.values())

    def register(self, iface: Any, toolbar: QToolBar, undo: ExitStack) -> None:
        """Show the actions in QGIS, also under a button on the toolbar of the cameras; `undo` takes each away again."""
        show_actions(iface, self.all(), _KEYS, undo)
        button = QToolButton()
        button.setObjectName("HiljadeStatus")
        button.setText(self.tr("Status"))
        button.setToolTip(self.tr("What a review says of the selected cameras"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions(self.all())
        button.setMenu(menu)
        toolbar.addWidget(button)

    def _action(self, status: Status, text: str, tip: str) -> QAction:
        action = new_action(
            self, f"Status{status.name.title()}", f"status_{status.value}", text, tip.format(status=status.value)
        )
        action.setAutoRepeat(False)  # a key that is held down would verify a whole walk unseen
        action.triggered.connect(lambda: self.chosen.emit(status))
        return action
