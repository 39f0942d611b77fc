"""What the window test of aiming asks QGIS to do or say that a hand and an eye could not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtWidgets import QTextBrowser
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
