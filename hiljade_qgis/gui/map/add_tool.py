"""The map tool `Add camera`: press where it stands, drag to where it looks, release."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsSnapIndicator
from qgis.PyQt.QtCore import Qt

from ...core.camera_edit import stored_position
from ...core.camera_sight import Camera
from ...core.handles import Grip, Handle
from ...core.record import Position
from .aim_gesture import State
from .aim_hold import Hold
from .aim_session import AimSession
from .camera_tool import CameraTool
from .ground import Ground

Pattern = Callable[[Position], Camera]
"""Makes a camera that stands somewhere and is as new ones are."""


class AddTool(CameraTool):
    """Adds cameras to the layer that is current on the canvas, or to the cameras of its working copy.

    Args:
        pattern: what a new camera is like.
    """

    def __init__(self, canvas: QgsMapCanvas, session: AimSession, pattern: Pattern) -> None:
        super().__init__(canvas, session)
        self._pattern = pattern
        self._snap = QgsSnapIndicator(canvas)
        self.setToolName(self.tr("Add camera"))

    def deactivate(self) -> None:
        """Called when another tool is chosen, or this one goes."""
        self._snap = QgsSnapIndicator(self.canvas())  # the one before takes its mark off the canvas with it
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """A camera stands here; any other button takes it back."""
        under_way = self._session.state() is not State.IDLE
        self._session.cancel()
        layer = self._session.selected.layer()
        if event.button() != Qt.MouseButton.LeftButton or under_way:
            return
        if layer is None:
            self._session.say(self.tr("Choose a layer of cameras in the Layers panel first."))
            return
        event.snapPoint()
        self._take_pointer(event)
        place = Ground(self.canvas().mapSettings()).place(event.mapPoint())
        if place is None:
            self._session.say(self.tr("The map shows no place of the world there."))
            return
        hold = Hold((self._pattern(stored_position(place)),), Handle(Grip.RING, 0, None, 0.0), is_new=True)
        self._bearings = None
        self._session.press(layer, hold, self._pointer(Ground(self.canvas().mapSettings()), hold.camera.position))

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show what a press would snap to; then follow the pointer."""
        self._take_pointer(event)
        if self._session.state() is State.IDLE:
            event.snapPoint()
            self._snap.setMatch(event.mapPointMatch())
        else:
            self._snap.setVisible(False)
            self._follow(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Store it; a click alone adds a camera that looks nowhere."""
        self._take_pointer(event)
        if event.button() == Qt.MouseButton.LeftButton and self._session.state() in (State.PRESSED, State.DRAGGING):
            self._follow(event)
            self._session.commit()
