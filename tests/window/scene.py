"""What a person sees on QGIS's screen, and what is there before they sit down: functions that run inside QGIS.

What a user does, mouse and keys do; nothing here does it for them. The functions that change something (the last part)
set the scene only. Rectangles are pixels of the screen: [x, y, width, height].
"""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolBar,
    QToolButton,
    QTreeView,
    QWidget,
)
from qgis.utils import iface, plugins

from tests.window.look_up_seen import label, located, status

__all__ = ["label", "located", "status"]

PLUGIN = "hiljade_qgis"
WGS84 = "EPSG:4326"

LIFE_S = 900
"""After this long QGIS closes by itself, whatever became of the test."""

_logged: list[str] = []


# where things are


def _on_screen(widget: QWidget, rectangle: QRect | None = None) -> list[int]:
    part = widget.rect() if rectangle is None else rectangle
    corner = widget.mapToGlobal(part.topLeft())
    return [corner.x(), corner.y(), part.width(), part.height()]


def _shown(name: str, kind: type = QWidget) -> Any:
    found = [one for one in QApplication.allWidgets() if one.objectName() == name and one.isVisible()]
    found = [one for one in found if isinstance(one, kind)]
    if not found:
        raise LookupError(f"no widget {name} is shown")
    return found[0]


def _plain(text: str) -> str:
    """A text without its mnemonic and markup."""
    return re.sub(r"<[^>]+>", "", text.replace("&&", "\0").replace("&", "").replace("\0", "&")).strip()


def _text_of(widget: QWidget) -> str:
    for name in ("text", "currentText", "toPlainText"):
        if hasattr(widget, name):
            return str(getattr(widget, name)())
    return ""


def widget(name: str) -> dict[str, Any]:
    """The shown widget of this object name."""
    found = _shown(name)
    return {
        "rect": _on_screen(found),
        "text": _text_of(found),
        "title": found.windowTitle(),
        "enabled": found.isEnabled(),
        "focus": found.hasFocus() or found.isAncestorOf(QApplication.focusWidget() or iface.mainWindow()),
    }


def button(text: str) -> dict[str, Any]:
    """The shown button with this text, in the dialog in front if there is one."""
    window = QApplication.activeModalWidget() or iface.mainWindow()
    for one in window.findChildren(QAbstractButton):
        if one.isVisible() and _plain(one.text()) == text:
            return {"rect": _on_screen(one), "enabled": one.isEnabled()}
    raise LookupError(f"no button “{text}” is shown")


def action(name: str) -> dict[str, Any]:
    """The tool button of an action in a toolbar of the main window."""
    for bar in iface.mainWindow().findChildren(QToolBar):
        for found in bar.actions():
            tool = bar.widgetForAction(found) if found.objectName() == name else None
            if tool is not None and tool.isVisible():
                return {"rect": _on_screen(tool), "enabled": found.isEnabled(), "checked": found.isChecked()}
        for tool in bar.findChildren(QToolButton):  # one of several that share a button
            found = tool.defaultAction()
            if found is not None and found.objectName() == name and tool.isVisible():
                return {"rect": _on_screen(tool), "enabled": found.isEnabled(), "checked": found.isChecked()}
    raise LookupError(f"the action {name} has no button that is shown")


def place(lon: float, lat: float) -> dict[str, Any]:
    """Where a position (degrees, WGS84) is on the map, and whether it can be seen there."""
    canvas = iface.mapCanvas()
    settings = canvas.mapSettings()
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(WGS84), settings.destinationCrs(), QgsProject.instance()
    )
    pixel = settings.mapToPixel().transform(to_map.transform(QgsPointXY(lon, lat)))
    point = QPoint(round(pixel.x()), round(pixel.y()))
    at = canvas.viewport().mapToGlobal(point)
    on_top = QApplication.widgetAt(at)  # the message bar may lie over the map
    return {"at": [at.x(), at.y()], "shown": canvas.viewport().rect().contains(point) and on_top is canvas.viewport()}


def field(name: str) -> dict[str, Any]:
    """The editor of a field in the form in front."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    kinds = (QLineEdit, QComboBox, QPlainTextEdit)
    for one in window.findChildren(QWidget, name) if window is not None else []:
        if isinstance(one, kinds) and one.isVisible():
            return {"rect": _on_screen(one), "text": _text_of(one), "enabled": one.isEnabled()}
    raise LookupError(f"no editor of {name} is shown")


def tab(text: str) -> dict[str, Any]:
    """The tab with this text in the form in front."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    for bar in window.findChildren(QTabBar) if window is not None else []:
        for number in range(bar.count()):
            if bar.isVisible() and _plain(bar.tabText(number)) == text:
                return {"rect": _on_screen(bar, bar.tabRect(number)), "enabled": bar.isTabEnabled(number)}
    raise LookupError(f"no tab “{text}” is shown")


def cell(header: str) -> dict[str, Any]:
    """The cell under this header in the first row of the attribute table, and how many rows the table has."""
    view = _shown("mTableView", QTableView)
    model = view.model()
    for column in range(model.columnCount()):
        if str(model.headerData(column, Qt.Orientation.Horizontal)) == header and model.rowCount():
            index = model.index(0, column)
            rectangle = _on_screen(view.viewport(), view.visualRect(index))
            return {"rect": rectangle, "text": str(index.data()), "rows": model.rowCount(), "enabled": True}
    raise LookupError(f"no column {header} in a table with {model.rowCount()} rows")


def table_cell(name: str, row: int, column: int) -> dict[str, Any]:
    """A cell of a table that is shown."""
    view = _shown(name, QTableView)
    index = view.model().index(row, column)
    rectangle = _on_screen(view.viewport(), view.visualRect(index))
    return {"rect": rectangle, "text": str(index.data() or ""), "enabled": view.isEnabled()}


def focus() -> dict[str, Any]:
    """Where the keyboard goes: the widget's text, and the names of what it is in."""
    found = QApplication.focusWidget()
    names, outer = [], found
    while outer is not None:
        names.append(outer.objectName())
        outer = outer.parentWidget()
    return {"text": _text_of(found) if found is not None else "", "kind": type(found).__name__, "inside": names}


def popup() -> bool:
    """Whether a list or a menu is open."""
    return QApplication.activePopupWidget() is not None


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a tree or list that its viewport shows, also of the nodes that are open."""
    view = _shown(name, QTreeView)
    return list(_rows_below(view, view.model(), QModelIndex(), 0))


def _rows_below(
    view: QTreeView, model: QAbstractItemModel, parent: QModelIndex, depth: int
) -> Iterator[dict[str, Any]]:
    for row in range(model.rowCount(parent)):
        first = model.index(row, 0, parent)
        columns = [column for column in range(model.columnCount(parent)) if not view.isColumnHidden(column)]
        texts = [str(model.index(row, column, parent).data() or "") for column in columns]
        yield {"texts": texts, "rect": _on_screen(view.viewport(), view.visualRect(first)), "depth": depth}
        if view.isExpanded(first):
            yield from _rows_below(view, model, first, depth + 1)


# what is said and what is there


def bar() -> list[str]:
    """What the message bar says, newest first."""
    return [" ".join(_texts_in(item)) for item in iface.messageBar().items()]


def bar_is_whole() -> bool:
    """Whether the message in front shows all of its text."""
    shown = [one for one in iface.messageBar().findChildren(QTextEdit) if one.isVisible()]
    return bool(shown) and all(one.viewport().height() >= one.document().size().height() for one in shown)


def windows() -> list[dict[str, Any]]:
    """The windows that are open, the dialog in front first; with what their labels say."""
    front = QApplication.activeModalWidget()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowTitle()]
    shown.sort(key=lambda one: one is not front)
    return [
        {
            "title": one.windowTitle(),
            "modal": one.isModal(),
            "texts": _texts_in(one) if one is front else [],
            "rect": _on_screen(one),
        }
        for one in shown
    ]


def _texts_in(window: QWidget) -> list[str]:
    labels = [one for kind in (QLabel, QTextEdit) for one in window.findChildren(kind)]
    texts = [one.toPlainText() if isinstance(one, QTextEdit) else one.text() for one in labels]
    return [_plain(text) for text in texts if text.strip()]


def texts(name: str) -> list[str]:
    """What the labels in the shown widget of this object name say."""
    return [_plain(one.text()) for one in _shown(name).findChildren(QLabel) if one.isVisible() and one.text()]


def layers() -> list[dict[str, Any]]:
    """The project's layers, from the top of the tree."""
    found = []
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        layer = node.layer()
        if isinstance(layer, QgsVectorLayer):
            found.append(
                {
                    "id": layer.id(),
                    "name": layer.name(),
                    "group": node.parent().name(),
                    "source": layer.source(),
                    "count": layer.featureCount(),
                    "editable": layer.isEditable(),
                    "modified": layer.isModified(),
                    "active": iface.activeLayer() is layer,
                }
            )
    return found


def layouts() -> list[str]:
    """The names of the project's print layouts."""
    return [layout.name() for layout in QgsProject.instance().layoutManager().layouts()]


def features(table: str, column: str, value: str) -> list[dict[str, Any]]:
    """The rows of the layers on this table whose column is this value, as the layer has them now, unsaved too."""
    found = []
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.source().endswith(f"|layername={table}"):
            names = layer.fields().names()
            found += [
                _feature(one, names) for one in layer.getFeatures() if _value(one.attribute(column)) == value
            ]
    return found


def _feature(feature: QgsFeature, names: list[str]) -> dict[str, Any]:
    values = {name: _value(feature.attribute(name)) for name in names}
    if not feature.geometry().isNull():
        centre = feature.geometry().centroid().asPoint()
        values["geometry"] = [centre.x(), centre.y()]
    return values


def _value(value: Any) -> Any:
    return value if isinstance(value, (str, int, float)) else None


def selected() -> int:
    """How many features of the active layer are selected."""
    layer = iface.activeLayer()
    return layer.selectedFeatureCount() if isinstance(layer, QgsVectorLayer) else 0


def selected_fids() -> list[int]:
    """Which features of the active layer are selected."""
    layer = iface.activeLayer()
    return sorted(layer.selectedFeatureIds()) if isinstance(layer, QgsVectorLayer) else []


def select_near(lon: float, lat: float, count: int) -> int:
    """Select so many cameras that stand nearest to a place, as a person does with any means of QGIS's."""
    layer = iface.activeLayer()
    nearest = sorted(layer.getFeatures(), key=lambda one: one.geometry().asPoint().sqrDist(lon, lat))[:count]
    layer.selectByIds([one.id() for one in nearest])
    return layer.selectedFeatureCount()


def unsaved_cameras() -> list[dict[str, Any]]:
    """The cameras of the active layer that were added and not yet saved."""
    layer = iface.activeLayer()
    names = layer.fields().names()
    return [_feature(one, names) for one in layer.getFeatures() if one.id() < 0]


def handles() -> dict[str, list[int]]:
    """Where the handles of the selected camera are, by what they are."""
    tool, viewport = iface.mapCanvas().mapTool(), iface.mapCanvas().viewport()
    places = {one.handle.grip.value: viewport.mapToGlobal(one.at.toPoint()) for one in tool.handles()}
    return {name: [at.x(), at.y()] for name, at in places.items()}


def away(lon: float, lat: float, azimuth_deg: float, distance_m: float) -> list[int]:
    """Where on the screen a place is that lies so from another."""
    from hiljade_qgis.core.geodesic import destination

    there = destination(lon, lat, azimuth_deg, distance_m)
    return place(float(there[0]), float(there[1]))["at"]


def map_state() -> dict[str, Any]:
    """What the map shows and whether it has done drawing."""
    canvas = iface.mapCanvas()
    extent = canvas.extent()
    return {
        "extent": [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()],
        "scale": canvas.scale(),
        "crs": canvas.mapSettings().destinationCrs().authid(),
        "drawing": canvas.isDrawing(),
        "tool": canvas.mapTool().toolName() if canvas.mapTool() else "",
        "rect": _on_screen(canvas.viewport()),
    }


def state() -> dict[str, Any]:
    """QGIS's version, the plugins that are loaded, and what runs in the background."""
    return {
        "qgis": Qgis.QGIS_VERSION,
        "plugin": PLUGIN in plugins,
        "tasks": [f"{task.description()} {task.status()}" for task in QgsApplication.taskManager().activeTasks()],
        "project": QgsProject.instance().fileName(),
        "dirty": QgsProject.instance().isDirty(),
    }


def log() -> list[str]:
    """What went to QGIS's log since the start: "tag: message"."""
    return _logged


def draw(path: str, extent: list[float]) -> str:
    """Draws the project's map of this extent (in its CRS) into a file, as `without_plugin.py` does; gives the path."""
    spec = importlib.util.spec_from_file_location("without_plugin", Path(__file__).with_name("without_plugin.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.draw(QgsProject.instance(), QgsRectangle(*extent)).save(path)
    return path


# what is there before the user, and the end


def master_password() -> None:
    """Gives QGIS the password of its authentication database, as somebody does who has one already."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword(Path(os.environ["HILJADE_MASTER_PASSWORD_FILE"]).read_text(), True)


def keep_oauth2(name: str, config: str) -> None:
    """Stores a sign-in of the method "OAuth2", as QGIS's own form for it does."""
    master_password()
    found = QgsAuthMethodConfig("OAuth2")
    found.setName(name)
    found.setConfig("oauth2config", config)
    QgsApplication.authManager().storeAuthenticationConfig(found)


def connect(name: str, url: str, user: str, password: str) -> str:
    """Stores a connection as its dialog does, the password in QGIS's authentication database alone; returns its id."""
    from hiljade_qgis.bridge import authentication, connections

    master_password()
    known = {one.name: one for one in connections.connections()}
    old = known[name].authcfg if name in known else ""
    authcfg = authentication.store_basic(name, user, password, url, old)
    connection = connections.Connection(name, "kinto", url, licence="CC0-1.0", attribution="Invented sample data")
    connections.save(connection.with_authcfg(authcfg), replacing=name if name in known else None)
    connections.set_last_used(name)
    return authcfg


def add_list(path: str, name: str) -> bool:
    """Adds a file as a layer, as the browser does."""
    return iface.addVectorLayer(path, name, "ogr") is not None


def add_areas(path: str, name: str) -> bool:
    """Adds a layer of areas to the project, below the others."""
    layer = QgsVectorLayer(path, name, "ogr")
    QgsProject.instance().addMapLayer(layer, False)
    QgsProject.instance().layerTreeRoot().addLayer(layer)
    return layer.isValid()


def set_option(name: str, value: Any) -> None:
    """An option as QGIS's options dialog sets it."""
    QgsSettings().setValue(name, value)


def show_extent(west: float, south: float, east: float, north: float) -> None:
    """Shows this part of the world (degrees, WGS84)."""
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    iface.mapCanvas().setReferencedExtent(QgsReferencedRectangle(QgsRectangle(west, south, east, north), wgs84))
    iface.mapCanvas().refresh()


def focus_map() -> None:
    """Gives the map the keyboard."""
    iface.mapCanvas().setFocus()


def set_crs(authid: str) -> None:
    """The project's CRS."""
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(authid))


def turn(degrees: float) -> None:
    """The map's rotation."""
    iface.mapCanvas().setRotation(degrees)
    iface.mapCanvas().refresh()


def quit() -> None:
    """Closes QGIS and any dialog that is in front; unsaved edits are dropped."""
    QTimer.singleShot(0, _close)


def _close() -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
        QTimer.singleShot(100, _close)
        return
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isEditable():
            layer.rollBack()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QgsApplication.messageLog().messageReceived.connect(lambda text, tag, _level: _logged.append(f"{tag}: {text}"))
QTimer.singleShot(1000 * LIFE_S, _close)
