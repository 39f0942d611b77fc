"""Puts the map tools and what lies over the map into QGIS's window, and takes them out again."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.gui import QgsAbstractMapToolHandler
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ...bridge.camera_features import cameras_layer
from ..actions import Actions
from ..notices import Notices
from ..open_copies import OpenCopies
from ..review_dock import ReviewDock
from .aim_session import AimSession
from .aim_tool import AimTool
from .overlay_feed import OverlayFeed
from .selected_cameras import SelectedCameras


class CameraToolHandler(QgsAbstractMapToolHandler):
    """Lets QGIS enable a tool for cameras, and its action, where the active layer has cameras."""

    def isCompatibleWithLayer(self, layer: QgsMapLayer | None, context: Any) -> bool:
        """Called by QGIS whenever another layer becomes active."""
        return cameras_layer(layer, QgsProject.instance()) is not None


def add_map_tools(
    iface: Any, actions: Actions, copies: OpenCopies, dock: ReviewDock, notices: Notices, undo: ExitStack
) -> AimSession:
    """Register the tools under their actions, and lay the overlay over the map. `undo` takes all of it away again."""
    canvas = iface.mapCanvas()
    overlay = OverlayFeed(canvas, QgsProject.instance(), copies)
    _keep(undo, overlay)
    dock.records_listed.connect(overlay.set_pending)
    selected = SelectedCameras(canvas)
    _keep(undo, selected)
    session = AimSession(canvas, selected)
    _keep(undo, session)
    session.said.connect(lambda text, level: _say(notices, text, level))
    tool = AimTool(canvas, session)
    _keep(undo, tool)
    handler = CameraToolHandler(tool, actions.aim)
    iface.registerMapToolHandler(handler)
    undo.callback(iface.unregisterMapToolHandler, handler)
    return session


def _say(notices: Notices, text: str, level: Qgis.MessageLevel) -> None:
    if level == Qgis.MessageLevel.Info:
        notices.inform(text)
    else:
        notices.warn(text)


def _keep(undo: ExitStack, part: Any) -> None:
    """Keep a part until unload; then close it and delete it."""
    undo.callback(_delete, part)
    undo.callback(part.close)


def _delete(part: QObject) -> None:
    if not sip.isdeleted(part):
        part.deleteLater()
