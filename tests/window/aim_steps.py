"""What the window test of aiming asks QGIS to do or say that a hand and an eye could not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QLineEdit, QTextBrowser, QTreeWidget
from qgis.utils import iface, reloadPlugin

from hiljade_qgis.bridge.layers import add_working_copy, working_copies
from hiljade_qgis.sync.working_copy import WorkingCopy


def open_copy(path: str) -> None:
    """Put a working copy into the project, its cameras active."""
    with WorkingCopy.open(Path(path)) as copy:
        about = copy.about
    layers = add_working_copy(QgsProject.instance(), Path(path), about)
    iface.setActiveLayer(layers.cameras)


def show(lon: float, lat: float, crs: str, rotation: float, scale: float) -> None:
    """Set the map."""
    system = QgsCoordinateReferenceSystem(crs)
    QgsProject.instance().setCrs(system)
    canvas = iface.mapCanvas()
    canvas.setRotation(rotation)
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    canvas.setCenter(
        QgsCoordinateTransform(wgs84, system, QgsProject.instance()).transform(QgsPointXY(lon, lat))
    )
    canvas.zoomScale(scale)
    canvas.refresh()


def directions() -> dict[str, Any]:
    """Every camera's direction as it stands in the layer, by fid."""
    return {str(one.id()): one["direction"] or None for one in _cameras().getFeatures()}


def session() -> dict[str, Any]:
    """The state of the edit session."""
    cameras = _cameras()
    return {"editable": cameras.isEditable(), "steps": cameras.undoStack().count()}


def set_read_only(read_only: bool) -> bool:
    """Whether the layer took it."""
    return _cameras().setReadOnly(read_only)


def message_is_whole() -> bool:
    """Whether the message in front shows all of its text."""
    shown = [one for one in iface.messageBar().findChildren(QTextBrowser) if one.isVisible()]
    return bool(shown) and all(one.viewport().height() >= one.document().size().height() for one in shown)


def say_something_else() -> None:
    """Another message in front, which keeps the one before it from going by itself."""
    iface.messageBar().pushMessage("QGIS", "Something else", Qgis.MessageLevel.Warning, 0)


def roll_back() -> bool:
    """Discard the edits."""
    return _cameras().rollBack()


def select(fids: list[int]) -> None:
    """Select these cameras, and no others."""
    _cameras().selectByIds(fids)


def selected() -> list[int]:
    """Which cameras are selected."""
    return sorted(_cameras().selectedFeatureIds())


def camera(fid: int) -> dict[str, Any]:
    """A camera as it stands in the layer."""
    feature = _cameras().getFeature(fid)
    point = feature.geometry().asPoint()
    values = {name: feature[name] or None for name in ("direction", "range_m", "camera_type", "operator")}
    return {**values, "lon": point.x(), "lat": point.y()}


def fids() -> list[int]:
    """Every camera of the layer."""
    return sorted(_cameras().allFeatureIds())


def handle_at(grip: str, view: int = 0) -> list[int]:
    """Where on the screen a handle of the selected camera is."""
    tool = iface.mapCanvas().mapTool()
    placed = next(one for one in tool.handles() if (one.handle.grip.value, one.handle.view) == (grip, view))
    at = iface.mapCanvas().viewport().mapToGlobal(placed.at.toPoint())
    return [at.x(), at.y()]


def add_walls(wkt: str) -> None:
    """A layer of walls in the project."""
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "walls", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(_cameras())


def remove_walls() -> None:
    """Take that layer out again."""
    QgsProject.instance().removeMapLayers([one.id() for one in QgsProject.instance().mapLayersByName("walls")])
    iface.setActiveLayer(_cameras())


def texts_of(name: str) -> list[str]:
    """What the rows of a list say."""
    tree = iface.mainWindow().findChild(QTreeWidget, name)
    return [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]


def field_text(name: str) -> str:
    """What stands in a field."""
    return iface.mainWindow().findChild(QLineEdit, name).text()


def save() -> bool:
    """Save the edits."""
    return _cameras().commitChanges()


def sector_azimuths(camera_fid: int) -> list[float]:
    """Where the derived sectors of a camera look, as they stand in the file."""
    sectors = _copy().sectors
    return [one["azimuth_deg"] for one in sectors.getFeatures() if one["camera_fid"] == camera_fid]


def reload_plugin() -> bool:
    """Unload the plugin and load it again, as the plugin reloader does."""
    return bool(reloadPlugin("hiljade_qgis"))


def _copy() -> Any:
    (copy,) = working_copies(QgsProject.instance())
    return copy


def _cameras() -> Any:
    return _copy().cameras
