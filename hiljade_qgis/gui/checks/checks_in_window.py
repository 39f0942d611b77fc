"""Puts the checks into QGIS's window, and takes them out again."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.PyQt.QtCore import Qt

from ..deletion import delete_later
from ..look_up.looking_up import LookingUp
from ..map.selected_cameras import SelectedCameras
from ..notices import Notices
from ..open_copies import OpenCopies
from .check_actions import CheckActions
from .checking import Checking
from .checks_dock import ChecksDock


def add_checking(
    iface: Any,
    selected: SelectedCameras,
    looking_up: LookingUp,
    copies: OpenCopies,
    notices: Notices,
    undo: ExitStack,
) -> Checking:
    """Build and register the dock; `undo` takes each part away again."""
    window = iface.mainWindow()
    actions = CheckActions()
    undo.callback(delete_later, actions)
    actions.register(iface, undo)
    dock = ChecksDock([actions.previous, actions.next], window)
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.hide()
    undo.callback(delete_later, dock)
    undo.callback(iface.removeDockWidget, dock)
    dock.setToggleVisibilityAction(actions.checks)
    checking = Checking(dock, actions, selected, looking_up, copies, notices, window)
    undo.callback(checking.close)
    return checking
