"""Puts the map tools, the dock `Cameras` and what lies over the map into QGIS's window, and takes them out again."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsAbstractMapToolHandler, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction

from ...bridge.camera_features import CameraReader, cameras_layer
from ..camera_dock.camera_dock import NEW, SEEN, CameraDock
from ..deletion import delete_later
from ..notices import Notices
from ..open_copies import OpenCopies
from ..review_dock import ReviewDock
from .add_tool import AddTool
from .aim_session import AimSession
from .aim_tool import AimTool
from .camera_actions import CameraActions
from .map_flash import flash
from .overlay_feed import OverlayFeed
from .selected_cameras import SelectedCameras
from .selected_edits import SelectedEdits
from .who_sees_tool import WhoSeesTool


class CameraToolHandler(QgsAbstractMapToolHandler):
    """Lets QGIS enable a tool for cameras, and its action, where the active layer has cameras."""

    def isCompatibleWithLayer(self, layer: QgsMapLayer | None, context: Any) -> bool:
        """Called by QGIS whenever another layer becomes active."""
        return cameras_layer(layer, QgsProject.instance()) is not None


def add_map_tools(iface: Any, copies: OpenCopies, review: ReviewDock, notices: Notices, undo: ExitStack) -> AimSession:
    """Build and register everything, part by part; `undo` takes each away again."""
    canvas = iface.mapCanvas()
    overlay = OverlayFeed(canvas, QgsProject.instance(), copies)
    _keep(undo, overlay)
    review.records_listed.connect(overlay.set_pending)
    selected = SelectedCameras(canvas)
    _keep(undo, selected)
    session = AimSession(canvas, selected)
    _keep(undo, session)
    session.said.connect(lambda text, level: _say(notices, text, level))
    session.session_begun.connect(lambda layer, text: _take_back_at_the_end(notices, layer, text))
    actions = CameraActions()
    undo.callback(delete_later, actions)
    dock = _add_dock(iface, session, actions, undo)
    _add_tools(iface, session, actions, dock, notices, undo)
    return session


def _add_dock(iface: Any, session: AimSession, actions: CameraActions, undo: ExitStack) -> CameraDock:
    dock = CameraDock(session, actions.edits(), iface.mainWindow())
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.hide()
    undo.callback(delete_later, dock)
    undo.callback(dock.close_panels)
    undo.callback(iface.removeDockWidget, dock)
    dock.setToggleVisibilityAction(actions.panel)
    session.values_of_new = dock.new.values
    dock.seen.chosen.connect(lambda fid: _show(session, fid))
    return dock


def _add_tools(
    iface: Any, session: AimSession, actions: CameraActions, dock: CameraDock, notices: Notices, undo: ExitStack
) -> None:
    canvas = iface.mapCanvas()
    aim = AimTool(canvas, session)
    add = AddTool(canvas, session, dock.new.pattern)
    who_sees = WhoSeesTool(canvas, session.selected)
    who_sees.said.connect(notices.inform)
    who_sees.found.connect(dock.seen.show_seeing)
    who_sees.asked.connect(lambda: _open(dock, SEEN))
    add.activated.connect(lambda: dock.turn_to(NEW))
    # Not before the gesture has ended: a form holds up what comes after it, and its layer may go meanwhile.
    session.added.connect(lambda layer, fid: QTimer.singleShot(0, lambda: _open_form(iface, dock, layer, fid)))
    actions.register(iface, undo)
    for tool, action in ((aim, actions.aim), (add, actions.add), (who_sees, actions.who_sees)):
        _register(iface, tool, action, undo)
    edits = SelectedEdits(actions, session, aim, dock)
    _keep(undo, edits)


def _register(iface: Any, tool: QgsMapTool, action: QAction, undo: ExitStack) -> None:
    _keep(undo, tool)
    handler = CameraToolHandler(tool, action)
    iface.registerMapToolHandler(handler)
    undo.callback(iface.unregisterMapToolHandler, handler)


def _open(dock: CameraDock, tab: int) -> None:
    dock.turn_to(tab)
    dock.setUserVisible(True)


def _open_form(iface: Any, dock: CameraDock, layer: QgsVectorLayer, fid: int) -> None:
    """The form of a camera that was just added, for who asked for it."""
    if not sip.isdeleted(dock) and not sip.isdeleted(layer) and dock.new.opens_form():
        iface.openFeatureForm(layer, layer.getFeature(fid), False)


def _show(session: AimSession, fid: int) -> None:
    """Select a camera and flash it, without moving the map."""
    layer = session.selected.layer()
    camera = None if layer is None else CameraReader(layer).of_fids([fid]).get(fid)
    if layer is not None and camera is not None:
        layer.selectByIds([fid])
        flash(session.canvas, camera.position)


def _say(notices: Notices, text: str, level: Qgis.MessageLevel) -> None:
    if level == Qgis.MessageLevel.Info:
        notices.inform(text)
    else:
        notices.warn(text)


def _take_back_at_the_end(notices: Notices, layer: QgsVectorLayer, text: str) -> None:
    """What was said of an edit session is true no longer once it has ended."""

    def end() -> None:
        if not sip.isdeleted(layer):  # else nothing of it is connected any more
            layer.editingStopped.disconnect(end)
            layer.willBeDeleted.disconnect(end)
        notices.take_back(text)

    layer.editingStopped.connect(end)
    layer.willBeDeleted.connect(end)


def _keep(undo: ExitStack, part: Any) -> None:
    """Keep a part until unload; then close it and delete it."""
    undo.callback(delete_later, part)
    undo.callback(part.close)
