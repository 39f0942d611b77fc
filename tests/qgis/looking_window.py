"""The plugin in a window with a working copy open: for the tests of finding cameras and walking through them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLocatorContext,
    QgsLocatorResult,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QComboBox

from hiljade_qgis import classFactory
from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.plugin_window import PluginWindow


class LookingWindow:
    """QGIS's window as far as the plugin needs it, with the plugin loaded."""

    def __init__(self, qtbot: Any) -> None:
        self.qtbot = qtbot
        self.interface = PluginWindow()
        qtbot.addWidget(self.interface.window)
        with qtbot.waitExposed(self.interface.window):
            self.interface.window.show()
        self.canvas = self.interface.canvas
        self.found: list[Any] = []
        # A copy: what the signal brings goes with it.
        self.interface.locator.foundResult.connect(lambda result: self.found.append(QgsLocatorResult(result)))
        self.plugin = classFactory(self.interface)
        self.plugin.initGui()

    def close(self) -> None:
        self.plugin.unload()

    def open(self, path: Path) -> QgsVectorLayer:
        """Open a working copy; its cameras are current and shown. Returns once the plugin found it good."""
        with WorkingCopy.open(path) as copy:
            about = copy.about
        offered = self.offered()
        cameras = add_working_copy(QgsProject.instance(), path, about).cameras
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        self.canvas.setLayers([cameras])
        self.canvas.setCurrentLayer(cameras)
        self.canvas.zoomToFullExtent()
        self.qtbot.waitUntil(lambda: self.offered() > offered, timeout=20_000)
        return cameras

    def offered(self) -> int:
        """How many copies the dock offers: those that were found good."""
        return self.interface.window.findChild(QComboBox, "HiljadeReviewCopy").count()

    # the locator

    def search(self, words: str) -> list[Any]:
        """What the locator finds, the best first."""
        self.found.clear()
        self.interface.locator.fetchResults(words, QgsLocatorContext())
        self.qtbot.waitUntil(lambda: not self.interface.locator.isRunning(), timeout=30_000)
        self.qtbot.wait(10)  # what another thread told is told here
        return sorted(self.found, key=lambda one: -one.score)

    def titles(self, words: str) -> list[str]:
        return [one.displayString for one in self.search(words)]

    # the map

    def trigger(self, name: str) -> None:
        self.interface.action(name).trigger()

    def centre(self) -> QgsPointXY:
        """The middle of the map, in degrees."""
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        crs = self.canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(crs, wgs84, QgsProject.instance()).transform(self.canvas.center())

    def items(self, kind: type) -> list[Any]:
        """What of a kind lies on the map."""
        return [one for one in self.canvas.scene().items() if isinstance(one, kind)]
