"""The map tool `Aim`: press on a camera, drag to where it looks, release.

The tool turns the canvas's events into the gesture's (`aim_gesture`), shows what the gesture answers (`aim_preview`)
and stores its end as one edit command. Between press and release it reads nothing from the layer.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsApplication, QgsCoordinateTransform, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ..bridge.layers import working_copy_of
from ..core.record import Position
from .aim_gesture import Aim, AimGesture, Pointer, State
from .aim_preview import AimPreview
from .camera import Camera
from .camera_features import CameraReader, cameras_layer
from .gesture_guard import GestureGuard
from .ground import Ground
from .sector_symbols import SectorSymbols

TOLERANCE_MM = 3.5
"""How near to a camera a press counts as on it; the largest marker has a radius of 2.6 mm."""
_MM_PER_INCH = 25.4


@dataclass
class _Grip:
    """What a gesture under way holds on to."""

    layer: QgsVectorLayer
    direction_index: int
    ground: Ground
    began_session: bool = False
    preview: AimPreview | None = None


class AimTool(QgsMapTool):
    """Aims cameras on the layer that is current on the canvas, or the cameras of its working copy.

    Signals:
        aimed(object, object): an aim was stored in the layer's edit buffer: the layer, the Aim.
        cancelled(): a gesture was taken back, by the person or because its layer or map changed.
        session_begun(object, str): an aim began an edit session of this layer, which was said in these words.
    """

    aimed = pyqtSignal(object, object)
    cancelled = pyqtSignal()
    session_begun = pyqtSignal(object, str)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._gesture = AimGesture()
        self._grip: _Grip | None = None
        self._pointer_px = QPoint()
        self._snap = False
        self._guard = GestureGuard(self)
        self._guard.map_changed.connect(self.cancel)
        self._guard.layer_changed.connect(self._on_layer_changed)
        self._active = False
        self.setToolName(self.tr("Aim"))
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))

    # what others may ask

    def state(self) -> State:
        """Where the gesture stands."""
        return self._gesture.state

    def current_aim(self) -> Aim | None:
        """What a release would store now."""
        return self._gesture.aim

    def cancel(self) -> None:
        """Take the gesture back; harmless where none is under way."""
        self._end(touch_layer=True)

    # QgsMapTool

    def activate(self) -> None:
        """Called when the tool is chosen."""
        super().activate()
        if not self._active:
            self._active = True
            # While a button is down the canvas passes keys on by its signals alone.
            self.canvas().keyPressed.connect(self._on_key_pressed)
            self.canvas().keyReleased.connect(self._on_key_released)
            self.canvas().extentsChanged.connect(self._follow)
            self.canvas().rotationChanged.connect(self._follow)

    def deactivate(self) -> None:
        """Called when another tool is chosen, or this one goes."""
        self.cancel()
        if self._active:
            self._active = False
            self.canvas().keyPressed.disconnect(self._on_key_pressed)
            self.canvas().keyReleased.disconnect(self._on_key_released)
            self.canvas().extentsChanged.disconnect(self._follow)
            self.canvas().rotationChanged.disconnect(self._follow)
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin on the camera under the pointer; any other button takes a gesture back."""
        under_way = self._gesture.state is not State.IDLE
        self.cancel()
        if event.button() == Qt.MouseButton.LeftButton and not under_way:
            self._take_pointer(event)
            self._press(self._pointer_px)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the pointer."""
        self._take_pointer(event)
        self._follow()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Store the aim."""
        if event.button() == Qt.MouseButton.LeftButton and self._gesture.state is not State.IDLE:
            self._take_pointer(event)
            self._follow()
            self._release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes a gesture back."""
        if not self._key(event, pressed=True):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Shift ends snapping."""
        if not self._key(event, pressed=False):
            event.ignore()

    # the gesture's steps

    def _press(self, pixel: QPoint) -> None:
        layer = cameras_layer(self.canvas().currentLayer(), QgsProject.instance())
        if layer is None:
            self._say(self.tr("Choose a layer of cameras in the Layers panel first."))
            return
        ground = Ground(self.canvas().mapSettings())
        reader = CameraReader(layer)
        camera = self._camera_at(pixel, layer, reader, ground)
        if camera is None:
            return
        if not layer.isEditable() and not layer.supportsEditing():
            self._say(self.tr("This layer is read-only: its cameras cannot be aimed."), Qgis.MessageLevel.Warning)
            return
        self._grip = _Grip(layer, reader.direction_index, ground)
        self._guard.start(self.canvas(), layer, camera.fid)
        self._gesture.press(camera, pixel.x(), pixel.y())

    def _follow(self) -> None:
        """Look again at where the pointer is: it moved, the map did, or snapping began or ended."""
        grip, before = self._grip, self._gesture.state
        if grip is None or self._gesture.camera is None:
            return
        aim = self._gesture.move(self._pointer(grip, self._gesture.camera.position))
        if before is State.PRESSED and self._gesture.state is State.AIMING and not self._begin_aiming(grip):
            return
        if grip.preview is not None:
            grip.preview.show_aim(aim, QPointF(self._pointer_px))

    def _begin_aiming(self, grip: _Grip) -> bool:
        if not grip.layer.isEditable():
            if not grip.layer.startEditing():
                self._say(self.tr("Editing of this layer could not begin."), Qgis.MessageLevel.Warning)
                self.cancel()
                return False
            grip.began_session = True
            if self._grip is not grip:  # whoever listens ended the session at once
                return False
        copy = working_copy_of(QgsProject.instance(), grip.layer)
        grip.preview = AimPreview(self.canvas(), SectorSymbols(copy.sectors if copy else None), grip.ground)
        return True

    def _release(self) -> None:
        grip, camera = self._grip, self._gesture.camera
        if grip is None or camera is None:
            return
        aim = self._gesture.release(self._pointer(grip, camera.position))
        self._let_go(grip)
        if aim is None or aim.text == camera.direction:
            self._end_own_session(grip)
        elif self._store(grip, aim):
            if grip.began_session:
                text = self.tr("Editing of the layer has begun; save or discard the edits when you are done.")
                self._say(text)
                self.session_begun.emit(grip.layer, text)
            self.aimed.emit(grip.layer, aim)
        else:
            self._end_own_session(grip)
            self._say(self.tr("The layer did not take the direction."), Qgis.MessageLevel.Warning)

    def _store(self, grip: _Grip, aim: Aim) -> bool:
        """Write the direction as one edit command; where that fails nothing is written."""
        layer, index = grip.layer, grip.direction_index
        value: str | float = aim.text
        if layer.fields().at(index).isNumeric():
            try:
                value = float(aim.text)
            except ValueError:  # a range or a list in a column of numbers
                return False
        layer.beginEditCommand(self.tr("Aim camera"))
        done = False
        try:
            done = layer.changeAttributeValue(aim.camera.fid, index, value)
        finally:
            if done:
                layer.endEditCommand()
            else:
                layer.destroyEditCommand()
        return done

    # ends

    def _end(self, touch_layer: bool) -> None:
        grip = self._grip
        if not self._gesture.cancel() or grip is None:
            return
        self._let_go(grip)
        if touch_layer:
            self._end_own_session(grip)
        self.cancelled.emit()

    def _let_go(self, grip: _Grip) -> None:
        self._grip = None
        self._guard.stop()
        if grip.preview is not None:
            grip.preview.remove()

    def _end_own_session(self, grip: _Grip) -> None:
        """A gesture that stored nothing leaves no edit session behind."""
        if grip.began_session and grip.layer.isEditable() and not grip.layer.isModified():
            grip.layer.rollBack()

    def _on_layer_changed(self) -> None:
        self._end(touch_layer=False)

    # the pointer and the keys

    def _take_pointer(self, event: QgsMapMouseEvent) -> None:
        self._pointer_px = QPoint(event.originalPixelPoint())
        self._snap = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def _pointer(self, grip: _Grip, camera: Position) -> Pointer:
        settings, pixel = self.canvas().mapSettings(), self._pointer_px
        at = grip.ground.pixel(settings, camera)
        away_px = _distance_px(at, pixel) if at is not None else 0.0
        return Pointer(pixel.x(), pixel.y(), away_px, grip.ground.position(settings, pixel), self._snap)

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        self._key(event, pressed=True)

    def _on_key_released(self, event: QKeyEvent) -> None:
        self._key(event, pressed=False)

    def _key(self, event: QKeyEvent, pressed: bool) -> bool:
        """What a key does in a gesture; gives whether it does anything."""
        if sip.isdeleted(self) or self._gesture.state is State.IDLE:
            return False
        if event.key() == Qt.Key.Key_Escape and pressed:
            self.cancel()
        elif event.key() == Qt.Key.Key_Shift:
            self._snap = pressed
            self._follow()
        else:
            return False
        return True

    # finding the camera

    def _camera_at(self, pixel: QPoint, layer: QgsVectorLayer, reader: CameraReader, ground: Ground) -> Camera | None:
        """The camera under a pixel: of several the selected one, of those the nearest."""
        settings = self.canvas().mapSettings()
        tolerance_px = TOLERANCE_MM / _MM_PER_INCH * self.canvas().logicalDpiX()
        reach = int(tolerance_px) + 1
        corners = [
            settings.mapToPixel().toMapCoordinates(pixel + QPoint(dx, dy))
            for dx in (-reach, 0, reach)
            for dy in (-reach, 0, reach)
        ]
        to_layer = QgsCoordinateTransform(
            settings.destinationCrs(), layer.crs(), QgsProject.instance().transformContext()
        )
        selected = set(layer.selectedFeatureIds())
        found = []
        for camera in reader.around(corners, to_layer):
            at = ground.pixel(settings, camera.position)
            if at is not None and _distance_px(at, pixel) <= tolerance_px:
                found.append((camera.fid not in selected, _distance_px(at, pixel), camera.fid, camera))
        return min(found)[-1] if found else None

    def _say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        self.messageEmitted.emit(text, level)


def _distance_px(one: QPointF, other: QPoint) -> float:
    return ((one.x() - other.x()) ** 2 + (one.y() - other.y()) ** 2) ** 0.5
