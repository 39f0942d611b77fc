"""The actions of the checks: the dock, and walking through what it lists."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

from ..actions import new_action, show_actions, show_on_toolbar

_KEYS = {"HiljadeNextFindingAction": "F4", "HiljadePreviousFindingAction": "Shift+F4"}


class CheckActions(QObject):
    """The dock's own action, and those that walk through findings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        tip = self.tr("Find what is wrong with the cameras, and put it right")
        self.checks = new_action(self, "Checks", "check", self.tr("Chec&ks"), tip, checkable=True)
        self.previous = new_action(self, "PreviousFinding", "previous_finding", self.tr("Previous finding"))
        self.next = new_action(self, "NextFinding", "next_finding", self.tr("Next finding"))
        for action in (self.previous, self.next):
            action.setToolTip(self.tr("{name}, of those that the dock Checks lists").format(name=action.text()))

    def all(self) -> list[QAction]:
        """Every action, in the order of the menu."""
        return [self.checks, self.previous, self.next]

    def register(self, iface: Any, undo: ExitStack) -> None:
        """Show the actions in QGIS; `undo` takes each away again."""
        show_actions(iface, self.all(), _KEYS, undo)
        show_on_toolbar(iface, self.checks)
