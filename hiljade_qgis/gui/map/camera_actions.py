"""The actions by which cameras are edited: the tools of the map, and what keys do to the selected cameras."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton

from ..actions import new_action, show_actions, show_toolbar

_KEYS = {
    "HiljadeAimAtAction": "T",
    "HiljadeNextViewAction": "V",
    "HiljadeAddViewAction": "N",
    "HiljadeRemoveViewAction": "X",
    "HiljadeFlipAction": "F",
    "HiljadeAlongAction": "L",
    "HiljadeTurnLeftAction": "Q",
    "HiljadeTurnRightAction": "E",
    "HiljadeWidenAction": "W",
    "HiljadeNarrowAction": "Shift+W",
    "HiljadeReachFartherAction": "R",
    "HiljadeReachNearerAction": "Shift+R",
    "HiljadeMoveByAction": "M",
}
"""Default keys. They hold where the map has the keyboard, so that no letter typed elsewhere edits a camera."""


class CameraActions(QObject):
    """Makes the actions; `register` puts them where people find them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_tools()
        self._make_edits()

    def _make_tools(self) -> None:
        self.aim = new_action(
            self,
            "Aim",
            "aim",
            self.tr("&Aim"),
            self.tr(
                "Press on a camera and drag to where it looks; click on one to select it and take hold of its handles; "
                "Shift snaps to 15°, Alt to walls and streets, digits say exact values"
            ),
            checkable=True,
        )
        self.add = new_action(
            self,
            "Add",
            "add_camera",
            self.tr("Add ca&mera"),
            self.tr("Press where the camera stands, drag to where it looks, release"),
            checkable=True,
        )
        self.who_sees = new_action(
            self,
            "WhoSees",
            "who_sees",
            self.tr("&Who sees this place?"),
            self.tr("Click on a place: the cameras whose field of view it lies in"),
            checkable=True,
        )
        self.panel = new_action(
            self,
            "CameraPanel",
            "camera_panel",
            self.tr("Camera &numbers"),
            self.tr("Show the panel in which the selected cameras are edited by numbers"),
            checkable=True,
        )

    def _make_edits(self) -> None:
        def make(name: str, icon_name: str, text: str, tip: str) -> QAction:
            return new_action(self, name, icon_name, text, tip)

        self.aim_at = make(
            "AimAt",
            "aim_at",
            self.tr("Aim at a &place"),
            self.tr("Click on the place that the selected cameras look at"),
        )
        self.flip = make(
            "Flip", "flip", self.tr("&Flip by 180°"), self.tr("Turn the selected cameras the opposite way")
        )
        self.along = make(
            "Along",
            "along",
            self.tr("A&long the nearest wall or street"),
            self.tr("Turn the selected cameras along the wall or street nearest to each, the way that is nearer"),
        )
        self.turn_left = make(
            "TurnLeft", "turn_left", self.tr("Turn &left by 1°"), self.tr("Turn the selected cameras counter-clockwise")
        )
        self.turn_right = make(
            "TurnRight", "turn_right", self.tr("Turn &right by 1°"), self.tr("Turn the selected cameras clockwise")
        )
        self.widen = make(
            "Widen", "widen", self.tr("&Widen by 5°"), self.tr("Open the angle of the selected cameras, or of a view")
        )
        self.narrow = make(
            "Narrow",
            "narrow",
            self.tr("Na&rrow by 5°"),
            self.tr("Close the angle of the selected cameras, or of a view"),
        )
        self.reach_farther = make(
            "ReachFarther", "reach_farther", self.tr("Reach 5 m f&arther"), self.tr("For the selected cameras")
        )
        self.reach_nearer = make(
            "ReachNearer", "reach_nearer", self.tr("Reach 5 m &nearer"), self.tr("For the selected cameras")
        )
        self.move_by = make(
            "MoveBy",
            "move_by",
            self.tr("&Move by metres"),
            self.tr("Type how far the selected cameras move, Tab, which way"),
        )
        self.add_view = make(
            "AddView", "add_view", self.tr("Add a &view"), self.tr("Click where a further view of the camera looks")
        )
        self.remove_view = make(
            "RemoveView",
            "remove_view",
            self.tr("Remove the vie&w"),
            self.tr("Remove the view whose handles are filled"),
        )
        self.next_view = make(
            "NextView", "next_view", self.tr("Ne&xt view"), self.tr("Go on to the next view of the camera")
        )

    def tools(self) -> list[QAction]:
        """What is chosen and stays chosen."""
        return [self.aim, self.add, self.who_sees, self.panel]

    def edits(self) -> list[QAction]:
        """What is done to the selected cameras."""
        return [
            self.aim_at,
            self.along,
            self.flip,
            self.turn_left,
            self.turn_right,
            self.widen,
            self.narrow,
            self.reach_farther,
            self.reach_nearer,
            self.move_by,
            *self.of_views(),
        ]

    def of_views(self) -> list[QAction]:
        """What is done to the views of one camera."""
        return [self.add_view, self.remove_view, self.next_view]

    def register(self, iface: Any, undo: ExitStack) -> None:
        """Show the actions in QGIS; `undo` takes each away again."""
        toolbar = show_toolbar(iface, "HiljadeCamerasToolBar", self.tr("Hiljade Kamera: cameras"), undo)
        canvas = iface.mapCanvas()
        for action in self.edits():
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            canvas.addAction(action)
            undo.callback(canvas.removeAction, action)
        show_actions(iface, [*self.tools(), *self.edits()], _KEYS, undo)
        toolbar.addActions(self.tools())
        toolbar.addWidget(self._edit_button())

    def _edit_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("HiljadeEditCameras")
        button.setText(self.tr("Edit"))
        button.setToolTip(self.tr("What can be done to the selected cameras"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions(self.edits())
        button.setMenu(menu)
        return button
