"""The map tool `Aim`: cameras aimed, widened and moved by their handles, or aimed by a drag from the camera itself.

The tool turns the canvas's events into what the session (`aim_session`) is told, and shows the handles of the selected
camera. It decides nothing about cameras.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QWheelEvent

from ...bridge.nearby_lines import NearbyLines, line_layers
from ...core.handles import Grip, Handle
from ...core.record import Position
from .aim_gesture import State
from .aim_hold import Hold, Pointer
from .aim_session import AimSession
from .camera_finder import camera_at, distance_px
from .gesture_keys import GestureKeys
from .ground import Ground
from .handle_layout import PlacedHandle
from .handles_item import HandlesItem

FINE_STEP_DEG, STEP_DEG, COARSE_STEP_DEG = 1.0, 5.0, 15.0
"""What a notch of the wheel widens by: with Ctrl, alone, with Shift."""
_NOTCH = 120.0


class AimTool(QgsMapTool):
    """Edits the cameras of the layer that is current on the canvas, or those of its working copy."""

    def __init__(self, canvas: QgsMapCanvas, session: AimSession) -> None:
        super().__init__(canvas)
        self._session = session
        self._handles = HandlesItem(canvas)
        self._keys = GestureKeys(canvas, session, self)
        self._keys.modified.connect(self._on_modifiers)
        self._pointer_px = QPoint()
        self._modifiers: Qt.KeyboardModifiers = Qt.KeyboardModifier.NoModifier
        self._bearings: tuple[float, ...] | None = None
        self._active = False
        self.setToolName(self.tr("Aim"))
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))

    def close(self) -> None:
        """Take the tool off the canvas for good."""
        self._session.cancel()
        self.canvas().unsetMapTool(self)
        self._handles.remove()

    def handles(self) -> list[PlacedHandle]:
        """The handles that are shown, and where."""
        return self._handles.placed()

    # QgsMapTool

    def activate(self) -> None:
        """Called when the tool is chosen."""
        super().activate()
        if self._active:
            return
        self._active = True
        canvas = self.canvas()
        canvas.extentsChanged.connect(self._follow)
        canvas.rotationChanged.connect(self._follow)
        self._keys.listen()
        self._session.selected.changed.connect(self.show_handles)
        self._session.changed.connect(self.show_handles)
        self.show_handles()

    def deactivate(self) -> None:
        """Called when another tool is chosen, or this one goes."""
        self._session.cancel()
        if self._active:
            self._active = False
            canvas = self.canvas()
            canvas.extentsChanged.disconnect(self._follow)
            canvas.rotationChanged.disconnect(self._follow)
            self._keys.stop()
            self._session.selected.changed.disconnect(self.show_handles)
            self._session.changed.disconnect(self.show_handles)
        self._handles.show_camera(None)
        super().deactivate()

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
            self._say(self.tr("Press Enter to store what is shown, or Esc to take it back."))
        elif state is not State.IDLE:
            self._session.cancel()
        else:
            self._press(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the pointer."""
        self._take_pointer(event)
        if self._session.state() is State.IDLE:
            self._handles.point_at(self._handles.at(QPointF(self._pointer_px)))
        else:
            self._follow(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Store the edit; a click selects."""
        self._take_pointer(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        state = self._session.state()
        if state is State.PRESSED:
            self._follow(event)
            state = self._session.state()
        if state is State.DRAGGING:
            self._follow(event)
            self._session.commit()
        elif state is State.PRESSED:
            hold = self._session.hold()
            self._session.cancel()
            if hold is not None:
                self._select(hold.camera.fid)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Widen the view: in a gesture, or over a handle; elsewhere the wheel zooms."""
        hot = self._handles.at(QPointF(self._pointer_px)) if self._session.state() is State.IDLE else None
        if hot is not None and hot.handle.grip is not Grip.POINT:
            self._session.view = hot.handle.view
            self._session.enter()
        keys = event.modifiers()
        step_deg = STEP_DEG
        if keys & Qt.KeyboardModifier.ShiftModifier:
            step_deg = COARSE_STEP_DEG
        elif keys & Qt.KeyboardModifier.ControlModifier:
            step_deg = FINE_STEP_DEG
        angle = event.angleDelta()
        if self._session.wheel((angle.y() or angle.x()) / _NOTCH, step_deg):
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a gesture."""
        self._keys.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Shift ends snapping."""
        self._keys.release(event)

    # what is under the pointer

    def show_handles(self) -> None:
        """Show the handles of the selected camera, unless a gesture is under way."""
        idle = self._active and self._session.state() is State.IDLE
        camera = self._session.selected.single() if idle else None
        if (camera, self._session.view) != (self._handles.camera(), self._handles.view()):
            self._handles.show_camera(camera, self._session.view)
        if camera is not None:
            self._handles.point_at(self._handles.at(QPointF(self._pointer_px)))

    def _press(self, event: QgsMapMouseEvent) -> None:
        layer = self._session.selected.layer()
        if layer is None:
            self._say(self.tr("Choose a layer of cameras in the Layers panel first."))
            return
        hold = self._hold_at(self._pointer_px)
        if hold is None:
            return
        self._bearings = None
        self._session.press(layer, hold, self._pointer(Ground(self.canvas().mapSettings()), hold.camera.position))

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

    # the pointer and the keys

    def _take_pointer(self, event: QgsMapMouseEvent) -> None:
        self._pointer_px = QPoint(event.originalPixelPoint())
        self._modifiers = event.modifiers()

    def _follow(self, event: QgsMapMouseEvent | None = None) -> None:
        """Look again at where the pointer is: it moved, the map did, or a modifier is another."""
        hold, ground = self._session.hold(), self._session.ground()
        if hold is None or ground is None:
            return
        exact = None
        if isinstance(event, QgsMapMouseEvent) and hold.handle.grip is Grip.POINT and event.isSnapped():
            exact = ground.place(event.mapPoint())
        self._session.follow(self._pointer(ground, hold.camera.position, exact), QPointF(self._pointer_px))

    def _pointer(self, ground: Ground, camera: Position, exact: Position | None = None) -> Pointer:
        settings, pixel = self.canvas().mapSettings(), self._pointer_px
        at = ground.pixel(settings, camera)
        keys = self._modifiers
        return Pointer(
            pixel.x(),
            pixel.y(),
            distance_px(at, QPointF(pixel)) if at is not None else 0.0,
            ground.position(settings, pixel) if exact is None else exact,
            snap=bool(keys & Qt.KeyboardModifier.ShiftModifier),
            alone=bool(keys & Qt.KeyboardModifier.ControlModifier),
            bearings_deg=self._bearings_near(camera) if keys & Qt.KeyboardModifier.AltModifier else (),
            exact=exact is not None,
        )

    def _bearings_near(self, camera: Position) -> tuple[float, ...]:
        """Along and across the wall or street nearest to a camera; found once for each gesture."""
        if self._bearings is None:
            project = QgsProject.instance()
            lines = NearbyLines(line_layers(self.canvas().layers(), project), project)
            nearest = lines.nearest(camera)
            self._bearings = () if nearest is None else nearest.bearings()
            if nearest is None:
                self._say(self.tr("There is no wall and no street near this camera in the layers that the map shows."))
        return self._bearings

    def _on_modifiers(self, modifiers: Qt.KeyboardModifiers) -> None:
        self._modifiers = modifiers
        self._follow()

    def _say(self, text: str) -> None:
        self._session.said.emit(text, Qgis.MessageLevel.Info)
