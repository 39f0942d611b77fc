"""A stand-in for QGIS's interface: a real main window, map canvas and message bar; notes what is registered."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsLocator, QgsLocatorFilter, QgsMapLayer, QgsPrintLayout
from qgis.gui import QgsMapCanvas, QgsMessageBar, QgsStatusBar
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QTextBrowser, QToolBar, QVBoxLayout, QWidget


class PluginWindow:
    """What a plugin is given as `iface`."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        middle = QWidget()
        layout = QVBoxLayout(middle)
        self.bar = QgsMessageBar()
        self.canvas = QgsMapCanvas()
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        layout.addWidget(self.bar)
        layout.addWidget(self.canvas, 1)
        self.window.setCentralWidget(middle)
        self.window.resize(1000, 700)
        self.menu_actions: list[tuple[str, QAction]] = []
        self.shortcut_actions: list[QAction] = []
        self.shortcuts: dict[str, str] = {}
        self.map_tool_handlers: list[object] = []
        self.drop_handlers: list[object] = []
        self.opened: list[str] = []
        self.layouts: list[QgsPrintLayout] = []
        self.locator = QgsLocator()
        self.status_bar = QgsStatusBar()

    def openLayoutDesigner(self, layout: QgsPrintLayout) -> None:
        self.layouts.append(layout)

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def addPluginToMenu(self, name: str, action: QAction) -> None:
        self.menu_actions.append((name, action))

    def removePluginMenu(self, name: str, action: QAction) -> None:
        self.menu_actions.remove((name, action))

    def registerMainWindowAction(self, action: QAction, default_shortcut: str) -> bool:
        self.shortcut_actions.append(action)
        self.shortcuts[action.objectName()] = default_shortcut
        action.setShortcut(default_shortcut)
        return True

    def unregisterMainWindowAction(self, action: QAction) -> bool:
        self.shortcut_actions.remove(action)
        return True

    def registerMapToolHandler(self, handler: object) -> None:
        self.map_tool_handlers.append(handler)

    def unregisterMapToolHandler(self, handler: object) -> None:
        self.map_tool_handlers.remove(handler)

    def registerCustomDropHandler(self, handler: object) -> None:
        self.drop_handlers.append(handler)

    def unregisterCustomDropHandler(self, handler: object) -> None:
        self.drop_handlers.remove(handler)

    def addRasterLayer(self, source: str, _name: str) -> None:
        self.opened.append(source)

    def addVectorLayer(self, source: str, _name: str, _provider: str) -> None:
        self.opened.append(source)

    def handler_of(self, action_name: str) -> object:
        """The map tool handler of an action."""
        return next(one for one in self.map_tool_handlers if one.action().objectName() == action_name)

    def action(self, name: str) -> QAction:
        """One of the registered actions."""
        return next(one for one in self.shortcut_actions if one.objectName() == name)

    def addToolBar(self, toolbar: QToolBar) -> None:
        self.window.addToolBar(toolbar)

    def addDockWidget(self, area: object, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)

    def activeLayer(self) -> None:
        return None

    def setActiveLayer(self, layer: QgsMapLayer) -> bool:
        self.canvas.setCurrentLayer(layer)
        return True

    def statusBarIface(self) -> QgsStatusBar:
        return self.status_bar

    def registerLocatorFilter(self, locator_filter: QgsLocatorFilter) -> None:
        self.locator.registerFilter(locator_filter)

    def deregisterLocatorFilter(self, locator_filter: QgsLocatorFilter) -> None:
        self.locator.deregisterFilter(locator_filter)

    def invalidateLocatorResults(self) -> None:
        self.locator.cancelWithoutBlocking()

    def said(self) -> list[str]:
        """What stands in the message bar now, as people read it."""
        return [item.toPlainText() for item in self.bar.findChildren(QTextBrowser)]
