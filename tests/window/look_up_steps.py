"""What the window test of looking cameras up asks QGIS to do or say that a hand and an eye could not."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QLabel, QWidget
from qgis.utils import iface

from tests.window.aim_steps import open_copy, reload_plugin, show
from tests.window.look_up_seen import label, located, status

__all__ = ["label", "located", "open_copy", "reload_plugin", "show", "status"]


def selected_fids() -> list[int]:
    """Which cameras are selected."""
    return sorted(iface.activeLayer().selectedFeatureIds())


def statuses(fids: list[int]) -> list[str]:
    """What some cameras say as their status."""
    return [str(iface.activeLayer().getFeature(fid)["status"]) for fid in fids]


def discard_edits() -> bool:
    """Take all edits back."""
    return bool(iface.activeLayer().rollBack())


def scale() -> float:
    """The map's scale."""
    return float(iface.mapCanvas().scale())


def photos() -> dict[str, Any]:
    """The window for pictures."""
    window = iface.mainWindow().findChild(QDialog, "HiljadePhotoWindow")
    view = window.findChild(QWidget, "HiljadePhotoView")
    image = view.image() if view.isVisible() else None
    return {
        "shown": window.isVisible(),
        "active": window.isActiveWindow(),
        "texts": [one.text() for one in window.findChildren(QLabel) if one.isVisible() and one.text()],
        "image": None if image is None else [image.width(), image.height()],
    }


def actions_with(key: str) -> list[str]:
    """The actions of the window that a key triggers."""
    wanted = QKeySequence(key)
    ours = {action for widget in QApplication.allWidgets() for action in widget.actions()}
    found = {*ours, *iface.mainWindow().findChildren(QAction)}
    return sorted({one.objectName() for one in found if wanted in one.shortcuts()})


def ui_theme(name: str) -> str:
    """Show QGIS in another theme, as its options do."""
    QgsApplication.setUITheme(name)
    return str(QgsApplication.themeName())


def focus_map() -> None:
    """Give the map the keyboard."""
    iface.mainWindow().activateWindow()
    iface.mapCanvas().setFocus()
