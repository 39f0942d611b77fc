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
_GO_ON = "hiljade/walk/go_on"


class LookUpActions(QObject):
    """Makes the actions; `register` puts them where people find them.

    Signals:
        through_chosen(object): what shall be walked through, a Through; kept in QGIS's settings.
        progress_wanted(): somebody looks how far the review is; answer with `show_progress`.
    """

    through_chosen = pyqtSignal(object)
    progress_wanted = pyqtSignal()

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
        self.go_on = new_action(
            self,
            "GoOn",
            "go_on",
            self.tr("&Go on after each"),
            self.tr("Go on to the next camera of the walk when the status of one was set"),
            checkable=True,
        )
        self.go_on.setChecked(QgsSettings().value(_GO_ON, True, bool))
        self.go_on.toggled.connect(lambda checked: QgsSettings().setValue(_GO_ON, checked))
        self._progress = QAction(self)
        self._progress.setObjectName("HiljadeReviewProgress")
        self._progress.setEnabled(False)  # to be read alone
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
        return [self.look_up, self.pictures, self.previous, self.next, *self.choices(), self.go_on]

    def show_progress(self, text: str) -> None:
        """Say in the walk's menu how far the review is."""
        self._progress.setText(text.replace("&", "&&"))

    def shows_progress(self) -> bool:
        """Whether the walk's menu is open."""
        return self._button is not None and self._button.menu().isVisible()

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
        self._button.setMenu(self._walk_menu(self._button))
        toolbar.addWidget(self._button)
        self._show_through()

    def _walk_menu(self, button: QToolButton) -> QMenu:
        menu = QMenu(button)
        menu.addAction(self._progress)
        menu.addSeparator()
        menu.addActions(self.choices())
        menu.addSeparator()
        menu.addAction(self.go_on)
        menu.aboutToShow.connect(self.progress_wanted)
        return menu

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
