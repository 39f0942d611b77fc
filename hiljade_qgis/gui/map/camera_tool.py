"""What the tools that aim cameras have in common: they tell the session of pointer, modifiers, wheel and keys."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QWheelEvent

from ...bridge.compatibility import layers_shown
from ...bridge.nearby_lines import NearbyLines, line_layers
from ...core.handles import Grip
from ...core.record import Position
from .aim_gesture import State
from .aim_hold import Hold, Pointer
from .aim_session import AimSession
from .camera_finder import distance_px
from .gesture_keys import GestureKeys
from .ground import Ground

FINE_STEP_DEG, STEP_DEG, COARSE_STEP_DEG = 1.0, 5.0, 15.0
"""What a notch of the wheel widens by: with Ctrl, alone, with Shift."""
_NOTCH = 120.0


class CameraTool(QgsMapTool):
    """A map tool that tells a session where the pointer is. What a press means is for those who make one of it."""

    def __init__(self, canvas: QgsMapCanvas, session: AimSession) -> None:
        super().__init__(canvas)
        self._session = session
        self._keys = GestureKeys(canvas, session, self)
        self._keys.modified.connect(self._on_modifiers)
        self._pointer_px = QPoint()
        self._modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
        self._bearings: tuple[float, ...] | None = None
        self._active = False
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))

    def close(self) -> None:
        """Take the tool off the canvas for good."""
        self._session.cancel()
        self.canvas().unsetMapTool(self)

    # QgsMapTool

    def activate(self) -> None:
        """Called when the tool is chosen."""
        super().activate()
        if not self._active:
            self._active = True
            self.canvas().extentsChanged.connect(self._follow)
            self.canvas().rotationChanged.connect(self._follow)
            self._session.changed.connect(self._on_gesture)
            self._keys.listen()

    def deactivate(self) -> None:
        """Called when another tool is chosen, or this one goes."""
        self._session.cancel()
        if self._active:
            self._active = False
            self.canvas().extentsChanged.disconnect(self._follow)
            self.canvas().rotationChanged.disconnect(self._follow)
            self._session.changed.disconnect(self._on_gesture)
            self._keys.stop()
        super().deactivate()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Widen the view of the gesture under way; where there is none, the wheel zooms."""
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

    # the pointer

    def _take_pointer(self, event: QgsMapMouseEvent) -> None:
        self._pointer_px = QPoint(event.originalPixelPoint())
        self._modifiers = event.modifiers()

    def _on_modifiers(self, modifiers: Qt.KeyboardModifier) -> None:
        self._modifiers = modifiers
        self._follow()

    def _follow(self, event: QgsMapMouseEvent | None = None) -> None:
        """Look again at where the pointer is: it moved, the map did, or a modifier is another."""
        hold, ground = self._session.hold(), self._session.ground()
        if hold is None or ground is None:
            return
        snaps = isinstance(event, QgsMapMouseEvent) and hold.handle.grip is Grip.POINT
        exact = self._snapped_to(event, hold, ground) if snaps else None
        self._session.follow(self._pointer(ground, hold.camera.position, exact), QPointF(self._pointer_px))

    def _snapped_to(self, event: QgsMapMouseEvent, hold: Hold, ground: Ground) -> Position | None:
        """What a camera that is moved snaps to, as the project's snapping says; not to where it was itself."""
        event.snapPoint()
        match = event.mapPointMatch()
        if not match.isValid():
            return None
        own = match.layer() is self._session.selected.layer() and match.featureId() == hold.camera.fid
        return None if own else ground.place(match.point())

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

    def _on_gesture(self) -> None:
        if self._session.state() is State.IDLE:
            self._bearings = None  # the next one may be about another camera

    def _bearings_near(self, camera: Position) -> tuple[float, ...]:
        """Along and across the wall or street nearest to a camera; found once for each gesture."""
        if self._bearings is None:
            project = QgsProject.instance()
            nearest = NearbyLines(line_layers(layers_shown(self.canvas()), project)).nearest(camera)
            self._bearings = () if nearest is None else nearest.bearings()
            if nearest is None:
                self._session.say(_no_line())
        return self._bearings


def _no_line() -> str:
    return QCoreApplication.translate(
        "NearbyLines", "There is no wall and no street near this camera in the layers that the map shows."
    )
