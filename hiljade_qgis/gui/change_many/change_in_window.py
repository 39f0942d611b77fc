"""Puts “Change many” into QGIS's window, and takes it out again."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QObject

from ..actions import new_action, show_actions, show_on_toolbar
from ..deletion import delete_later
from ..look_up.looking_up import LookingUp
from ..map.selected_cameras import SelectedCameras
from ..notices import Notices
from ..open_copies import OpenCopies
from .changing_many import ChangingMany


def add_change_many(
    iface: Any,
    selected: SelectedCameras,
    looking_up: LookingUp,
    copies: OpenCopies,
    notices: Notices,
    undo: ExitStack,
) -> None:
    """Build and register the action; `undo` takes it away again."""
    translate = QCoreApplication.translate
    owner = QObject()
    undo.callback(delete_later, owner)
    action = new_action(
        owner,
        "ChangeMany",
        "change_field",
        translate("ChangingMany", "Change &many cameras…"),
        translate("ChangingMany", "Change one field of many cameras at once, after a look at what would come of it"),
    )
    show_actions(iface, [action], {}, undo)
    show_on_toolbar(iface, action)
    changing = ChangingMany(action, selected, looking_up, copies, notices, iface.mainWindow())
    undo.callback(delete_later, changing)
