"""The map tool `Aim`: cameras aimed, widened and moved by their handles, or aimed by a drag from the camera itself.

The tool turns the canvas's events into what the session (`aim_session`) is told, and shows the handles of the selected
camera. It decides nothing about cameras.
"""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QCursor, QWheelEvent

from ...core.handles import Grip, Handle
from .aim_gesture import State
from .aim_hold import Hold
from .aim_session import AimSession
from .camera_finder import camera_at, is_shown
from .camera_tool import CameraTool
from .ground import Ground
from .handle_layout import PlacedHandle
from .handles_item import HandlesItem

_CROSS, _HAND, _MOVE = Qt.CursorShape.CrossCursor, Qt.CursorShape.OpenHandCursor, Qt.CursorShape.SizeAllCursor


class AimTool(CameraTool):
    """Edits the cameras of the layer that is current on the canvas, or those of its working copy."""

    def __init__(self, canvas: QgsMapCanvas, session: AimSession) -> None:
        super().__init__(canvas, session)
        self._handles = HandlesItem(canvas)
        self._shape = _CROSS
        self._beside = False
        self.setToolName(self.tr("Aim"))

    def close(self) -> None:
        """Take the tool off the canvas for good."""
        super().close()
        self._handles.remove()

    def handles(self) -> list[PlacedHandle]:
        """The handles that are shown, and where."""
        return self._handles.placed()

    # QgsMapTool

    def activate(self) -> None:
        """Called when the tool is chosen."""
        if not self._active:
            self._session.selected.changed.connect(self._show_handles)
            self._session.changed.connect(self._show_handles)
            self.canvas().scaleChanged.connect(self._show_handles)
            self.canvas().layersChanged.connect(self._show_handles)
        super().activate()
        self._show_handles()

    def deactivate(self) -> None:
        """Called when another tool is chosen, or this one goes."""
        if self._active:
            self._session.selected.changed.disconnect(self._show_handles)
            self._session.changed.disconnect(self._show_handles)
            self.canvas().scaleChanged.disconnect(self._show_handles)
            self.canvas().layersChanged.disconnect(self._show_handles)
        super().deactivate()
        self._handles.show_camera(None)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Take hold of what is under the pointer; any other button takes a gesture back."""
        self._take_pointer(event)
        state = self._session.state()
        if event.button() != Qt.MouseButton.LeftButton:
            self._session.cancel()
        elif state is State.POINTING:
            self._follow()
            self._session.commit()
        elif state is State.ENTERING:
            self._session.say(self.tr("Press Enter to store what is shown, or Esc to take it back."))
        elif state is not State.IDLE:
            self._session.cancel()
        else:
            self._press()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the pointer."""
        self._take_pointer(event)
        if self._session.state() is State.IDLE:
            self._point_at_handle()
        else:
            self._follow(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Store the edit; a click selects."""
        self._take_pointer(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._beside and not self._modifiers:
            self._select_none()
        self._beside = False
        if self._session.state() in (State.PRESSED, State.DRAGGING):
            self._follow(event)
        if self._session.state() is State.DRAGGING:
            self._session.commit()
        elif self._session.state() is State.PRESSED:
            hold = self._session.hold()
            self._session.cancel()
            if hold is not None:
                self._select(hold.camera.fid)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Widen the view in a gesture, or the one whose handle is under the pointer; elsewhere the wheel zooms."""
        hot = self._handles.at(QPointF(self._pointer_px)) if self._session.state() is State.IDLE else None
        if hot is not None and hot.handle.grip is not Grip.POINT:
            self._session.view = hot.handle.view
            self._session.enter()
        super().wheelEvent(event)

    # what is under the pointer

    def _show_handles(self, *_whatever: object) -> None:
        """Show the handles of the selected camera, unless a gesture is under way or the map does not show it."""
        idle, layer = self._active and self._session.state() is State.IDLE, self._session.selected.layer()
        shown = layer is not None and is_shown(self.canvas(), layer)
        camera = self._session.selected.single() if idle and shown else None
        if (camera, self._session.view) != (self._handles.camera(), self._handles.view()):
            self._handles.show_camera(camera, self._session.view)
        if idle:
            self._point_at_handle()

    def _point_at_handle(self) -> None:
        """Say by the handle and by the pointer what a press would take hold of."""
        hot = self._handles.at(QPointF(self._pointer_px))
        self._handles.point_at(hot)
        shape = _CROSS if hot is None else (_MOVE if hot.handle.grip is Grip.POINT else _HAND)
        if shape != self._shape:
            self._shape = shape
            self.setCursor(QCursor(shape))

    def _press(self) -> None:
        layer = self._session.selected.layer()
        if layer is None:
            self._session.say(self.tr("Choose a layer of cameras in the Layers panel first."))
            return
        hold = self._hold_at(self._pointer_px)
        self._beside = hold is None
        if hold is not None:
            self._bearings = None
            pointer = self._pointer(Ground(self.canvas().mapSettings()), hold.camera.position)
            self._session.press(layer, hold, pointer)

    def _hold_at(self, pixel: QPoint) -> Hold | None:
        selected, layer = self._session.selected, self._session.selected.layer()
        camera = selected.single()
        placed = self._handles.at(QPointF(pixel)) if camera is not None else None
        if placed is not None and camera is not None and camera == self._handles.camera():
            return Hold((camera,), placed.handle, placed.at_reach)
        found = None if layer is None else camera_at(self.canvas(), pixel, layer)
        if found is None:
            return None
        if selected.count() > 1 and found.fid in selected.fids():
            others = (one for one in selected.cameras() if one.fid != found.fid)
            return Hold((found, *others), Handle(Grip.POINT, 0, None, 0.0))
        return Hold((found,), Handle(Grip.RING, 0, None, 0.0))

    def _select_none(self) -> None:
        """A click beside every camera, as with QGIS's own tools."""
        layer = self._session.selected.layer()
        if layer is not None and layer.selectedFeatureCount():
            layer.removeSelection()

    def _select(self, fid: int) -> None:
        """A click selects a camera; with Shift or Ctrl one more, or one less."""
        layer = self._session.selected.layer()
        if layer is None:
            return
        if not self._modifiers & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier):
            if layer.selectedFeatureIds() != [fid]:
                layer.selectByIds([fid])
        elif fid in layer.selectedFeatureIds():
            layer.deselect(fid)
        else:
            layer.select(fid)
