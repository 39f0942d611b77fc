"""What the window test of playing over time asks QGIS to do or say that a hand and an eye could not."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsTemporalNavigationObject,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget
from qgis.utils import iface

from tests.window.aim_steps import open_copy, show

__all__ = ["open_copy", "show"]


def choose_in_menu(name: str) -> None:
    """What a click on an action in a menu does."""
    actions = {action for widget in QApplication.allWidgets() for action in widget.actions()}
    actions.update(iface.mainWindow().findChildren(QAction))
    next(action for action in actions if action.objectName() == name).trigger()


def controller() -> dict[str, Any]:
    """What QGIS's temporal controller does, and which layers have times."""
    found = iface.mapCanvas().temporalController()
    extents = found.temporalExtents()
    layers = QgsProject.instance().mapLayers().values()
    return {
        "animated": found.navigationMode() == QgsTemporalNavigationObject.NavigationMode.Animated,
        "frame": found.currentFrameNumber(),
        "frames": found.totalFrameCount(),
        "span": [one.toString("yyyy-MM-dd") for one in (extents.begin(), extents.end())],
        "panel": iface.mainWindow().findChild(QDockWidget, "Temporal Controller").isVisible(),
        "timed": sorted(layer.name() for layer in layers if layer.temporalProperties().isActive()),
    }


def drawn(lon: float, lat: float) -> bool:
    """Whether anything is drawn at a place (EPSG:4326)."""
    canvas = iface.mapCanvas()
    system = canvas.mapSettings().destinationCrs()
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    point = QgsCoordinateTransform(wgs84, system, QgsProject.instance()).transform(QgsPointXY(lon, lat))
    pixel = canvas.getCoordinateTransform().transform(point)
    image = canvas.viewport().grab().toImage()
    return bool(QColor(image.pixel(round(pixel.x()), round(pixel.y()))) != canvas.canvasColor())
