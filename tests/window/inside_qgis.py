"""Run by QGIS itself (`--code`): answers what `Desktop.ask` asks, with the functions here and those of the steps.

Every function takes and gives what JSON can say; places on the screen are [x, y] in pixels.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any, Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QTabWidget, QTextBrowser, QToolBar, QWidget
from qgis.utils import iface, plugins

TALK = Path(os.environ["HILJADE_DESKTOP_TALK"])
STEPS = os.environ["HILJADE_DESKTOP_STEPS"]
PLUGIN = "hiljade_qgis"
_EVERY_MS = 20
_SETTLE_MS = 600

_CLOCK = QTimer()
_FUNCTIONS: dict[str, Callable[..., Any]] = {}


# what can be asked


def plugin_is_loaded() -> bool:
    """Whether QGIS has started the plugin."""
    return PLUGIN in plugins


def screen_at(lon: float, lat: float, dx: int = 0, dy: int = 0) -> list[int]:
    """Where on the screen the map shows a place (EPSG:4326), and so many pixels from there."""
    canvas = iface.mapCanvas()
    wgs84, project = QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    crs = canvas.mapSettings().destinationCrs()
    point = QgsCoordinateTransform(wgs84, crs, project).transform(QgsPointXY(lon, lat))
    pixel = canvas.getCoordinateTransform().transform(point)
    return _on_screen(canvas.viewport(), QPoint(round(pixel.x()) + dx, round(pixel.y()) + dy))


def widget_at(name: str) -> list[int]:
    """The middle of a visible widget, or of the widget that shows an action, by its objectName."""
    for widget in QApplication.allWidgets():
        if widget.objectName() == name and widget.isVisible():
            return _on_screen(widget, widget.rect().center())
    for toolbar in iface.mainWindow().findChildren(QToolBar):
        button = next((toolbar.widgetForAction(one) for one in toolbar.actions() if one.objectName() == name), None)
        if button is not None and button.isVisible():
            return _on_screen(button, button.rect().center())
    raise LookupError(f"{name} is not to be seen")


def tab_at(name: str, number: int) -> list[int]:
    """The middle of a tab of the tab widget of this objectName."""
    tabs = iface.mainWindow().findChild(QTabWidget, name)
    return _on_screen(tabs.tabBar(), tabs.tabBar().tabRect(number).center())


def action_state(name: str) -> dict[str, bool]:
    """Whether an action is enabled and checked."""
    action = _action(name)
    return {"enabled": action.isEnabled(), "checked": action.isChecked()}


def button_is_up(button: int) -> bool:
    """Whether a mouse button is not held down, of those that have a number in X: what it did is done then."""
    buttons = {1: Qt.MouseButton.LeftButton, 2: Qt.MouseButton.MiddleButton, 3: Qt.MouseButton.RightButton}
    return not QApplication.mouseButtons() & buttons[button]


def messages() -> list[str]:
    """What stands in the message bar, as people read it."""
    return [browser.toPlainText() for browser in iface.messageBar().findChildren(QTextBrowser)]


def clear_messages() -> None:
    """Close every message; an open one moves the map."""
    iface.messageBar().clearWidgets()


def is_still() -> bool:
    """Whether the map is drawn and nothing is under way."""
    return not iface.mapCanvas().isDrawing()


def canvas_items() -> list[str]:
    """The kinds of what lies on the map."""
    return sorted(type(item).__name__ for item in iface.mapCanvas().scene().items())


def quit() -> None:
    """Close QGIS; unsaved edits and the project are dropped."""
    QTimer.singleShot(0, _quit)


# asking and answering


def _quit() -> None:
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isEditable():
            layer.rollBack()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def _action(name: str) -> QAction:
    shown = (action for widget in QApplication.allWidgets() for action in widget.actions())
    found = next((action for action in shown if action.objectName() == name), None)
    if found is None:
        raise LookupError(f"there is no action {name}")
    return found


def _on_screen(widget: QWidget, at: QPoint) -> list[int]:
    place = widget.mapToGlobal(at)
    return [place.x(), place.y()]


def _look() -> None:
    for question in sorted(TALK.glob("*.question"), key=lambda path: int(path.stem)):
        asked = json.loads(question.read_text(encoding="utf-8"))
        question.unlink()
        _answer(int(question.stem), lambda asked=asked: _FUNCTIONS[asked["name"]](**asked["arguments"]))


def _answer(number: int, function: Callable[[], Any]) -> None:
    try:
        text = json.dumps({"result": function()})
    except Exception:  # noqa: BLE001 (the one who asked is told)
        text = json.dumps({"error": traceback.format_exc()})
    partial = TALK / f"{number}.answering"
    partial.write_text(text, encoding="utf-8")
    partial.rename(partial.with_suffix(".answer"))


def _module(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location("hiljade_window_steps", path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _take_functions(names: dict[str, Any]) -> None:
    _FUNCTIONS.update({name: one for name, one in names.items() if callable(one) and not name.startswith("_")})


def _start() -> None:
    sys.path.insert(0, os.environ["HILJADE_DESKTOP_ROOT"])
    iface.mainWindow().showMaximized()
    iface.messageBar().clearWidgets()
    _take_functions(globals())
    if STEPS:
        _take_functions(vars(_module(STEPS)))
    _CLOCK.timeout.connect(_look)
    _CLOCK.start(_EVERY_MS)
    QTimer.singleShot(_SETTLE_MS, lambda: _answer(0, lambda: "ready"))  # the window manager lays the window out


_start()
