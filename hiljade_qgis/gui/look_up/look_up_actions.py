"""The actions by which cameras are looked up: the tool, the pictures, and walking from camera to camera."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QActionGroup, QMenu, QToolBar, QToolButton

from ...core.walk import Through
from ..actions import new_action, show_actions
from .walk_texts import through_text, through_tip

_KEYS = {
    "HiljadeNextCameraAction": "F8",
    "HiljadePreviousCameraAction": "Shift+F8",
    "HiljadePicturesAction": "Ctrl+F8",
}
_ICONS = {
    Through.UNREAD: "walk_unread",
    Through.UNVERIFIED: "walk_unverified",
    Through.CONFLICTING: "conflicts",
    Through.UNREADABLE: "walk_unreadable",
    Through.UNDIRECTED: "walk_undirected",
    Through.PENDING: "change_changed",
}
_THROUGH = "hiljade/walk/through"


class LookUpActions(QObject):
    """Makes the actions; `register` puts them where people find them.

    Signals:
        through_chosen(object): what shall be walked through, a Through; kept in QGIS's settings.
    """

    through_chosen = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look_up = new_action(
            self,
            "LookUp",
            "look_up",
            self.tr("Loo&k up"),
            self.tr("Rest the pointer on a camera to read what is known of it; click on it to see its pictures"),
            checkable=True,
        )
        self.previous = new_action(
            self,
            "PreviousCamera",
            "previous_camera",
            self.tr("Previous camera to look at"),
            self.tr("Go back to the camera before, on the walk through those that are chosen beside this button"),
        )
        self.next = new_action(
            self,
            "NextCamera",
            "next_camera",
            self.tr("Next camera to look at"),
            self.tr("Go on to the next camera, on the walk through those that are chosen beside this button"),
        )
        self.pictures = new_action(
            self,
            "Pictures",
            "pictures",
            self.tr("P&ictures of the camera"),
            self.tr("Show the pictures of the selected camera; nothing is fetched without a yes"),
        )
        self._group = QActionGroup(self)
        self._through = {through: self._choice(through) for through in Through}
        self._button: QToolButton | None = None
        self._through[self.through()].setChecked(True)

    def through(self) -> Through:
        """What is walked through, as it was chosen last."""
        try:
            return Through(str(QgsSettings().value(_THROUGH, "") or ""))
        except ValueError:
            return Through.UNREAD

    def choices(self) -> list[QAction]:
        """What can be walked through."""
        return list(self._through.values())

    def all(self) -> list[QAction]:
        """Every action, in the order of the menu."""
        return [self.look_up, self.pictures, self.previous, self.next, *self.choices()]

    def register(self, iface: Any, toolbar: QToolBar, before: QAction | None, undo: ExitStack) -> None:
        """Show the actions in QGIS; `undo` takes each away again.

        Args:
            toolbar: that of the cameras.
            before: the action on it before which the tool stands; None for the end.
        """
        show_actions(iface, self.all(), _KEYS, undo)
        toolbar.insertAction(before, self.look_up)
        toolbar.addSeparator()
        toolbar.addActions([self.pictures, self.previous, self.next])
        self._button = QToolButton()
        self._button.setObjectName("HiljadeWalkThrough")
        self._button.setToolTip(self.tr("What the walk from camera to camera goes through"))
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._button)
        menu.addActions(self.choices())
        self._button.setMenu(menu)
        toolbar.addWidget(self._button)
        self._show_through()

    def _choice(self, through: Through) -> QAction:
        action = new_action(
            self, f"Walk{through.name.title()}", _ICONS[through], through_text(through), through_tip(through), True
        )
        action.triggered.connect(lambda: self._choose(through))
        self._group.addAction(action)
        return action

    def _choose(self, through: Through) -> None:
        QgsSettings().setValue(_THROUGH, through.value)
        self._show_through()
        self.through_chosen.emit(through)

    def _show_through(self) -> None:
        if self._button is not None:
            self._button.setText(through_text(self.through()).replace("&", ""))
