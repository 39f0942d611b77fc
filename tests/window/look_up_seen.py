"""What a person sees who looks cameras up: functions that run inside QGIS."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QApplication, QTreeView
from qgis.utils import iface


def label() -> list[str]:
    """What the label on the map says."""
    # By name: a plugin that was reloaded has classes of its own.
    found = [one for one in iface.mapCanvas().scene().items() if type(one).__name__ == "CameraLabel"]
    return [text for one in found for text in one.texts()]


def status() -> str:
    """What the status bar says."""
    return str(iface.statusBarIface().currentMessage())


def located() -> list[str]:
    """What the locator lists."""
    for view in QApplication.allWidgets():
        is_list = isinstance(view, QTreeView) and view.metaObject().className() == "QgsLocatorResultsView"
        if is_list and view.isVisible():
            return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]
    return []
