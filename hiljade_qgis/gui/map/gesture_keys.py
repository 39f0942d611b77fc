"""The keys of a gesture: digits, Tab, Enter, Esc, Backspace, and the modifiers while a button is down."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .aim_gesture import State
from .aim_session import AimSession

_DIGITS = frozenset("0123456789.,")
_TAKEN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Backspace})
_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_MODIFIERS = {
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
}


class GestureKeys(QObject):
    """Hands a canvas's keys to a session, from `listen` to `stop`.

    Signals:
        modified(Qt.KeyboardModifiers): Shift, Ctrl or Alt went down or up during a gesture.
    """

    modified = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, session: AimSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._session = canvas, session

    def listen(self) -> None:
        """Begin."""
        # While a button is down the canvas passes keys on by its signals alone.
        self._canvas.keyPressed.connect(self._on_pressed_in_drag)
        self._canvas.keyReleased.connect(self._on_released_in_drag)
        self._canvas.installEventFilter(self)

    def stop(self) -> None:
        """End."""
        self._canvas.keyPressed.disconnect(self._on_pressed_in_drag)
        self._canvas.keyReleased.disconnect(self._on_released_in_drag)
        self._canvas.removeEventFilter(self)

    def press(self, event: QKeyEvent) -> None:
        """A key came to the map tool. What a tool ignores, the canvas takes for something that the tool has used."""
        if self._key(event, pressed=True):
            event.ignore()

    def release(self, event: QKeyEvent) -> None:
        """A key was let go."""
        if self._key(event, pressed=False):
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a gesture lasts: Tab, which would move the focus, and keys that may be shortcuts of QGIS's."""
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or self._session.state() is State.IDLE:
            return False
        key = event.key()
        if kind == QEvent.Type.ShortcutOverride:
            taken = key in _TABS or key in _TAKEN or (event.text() != "" and event.text() in _DIGITS)
            if taken:
                event.accept()
            return taken
        if key in _TABS:
            self._session.next_field(_TABS[key])
        return key in _TABS

    def _on_pressed_in_drag(self, event: QKeyEvent) -> None:
        if self._session.state() in (State.PRESSED, State.DRAGGING):
            self._key(event, pressed=True)

    def _on_released_in_drag(self, event: QKeyEvent) -> None:
        if self._session.state() in (State.PRESSED, State.DRAGGING):
            self._key(event, pressed=False)

    def _key(self, event: QKeyEvent, pressed: bool) -> bool:
        """What a key does; gives whether it does anything."""
        session, key = self._session, event.key()
        idle = session.state() is State.IDLE
        if key in _MODIFIERS:
            if not idle:
                before = event.modifiers()
                self.modified.emit(before | _MODIFIERS[key] if pressed else before & ~_MODIFIERS[key])
            return not idle
        if not pressed:
            return False
        if idle:
            return self._begin_by_digit(event.text())
        if key == Qt.Key.Key_Escape:
            session.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            session.commit()
        elif key == Qt.Key.Key_Backspace:
            session.take_back_digit()
        else:
            return session.type(event.text())
        return True

    def _begin_by_digit(self, text: str) -> bool:
        if not text or text not in _DIGITS or not self._session.selected.count():
            return False
        return self._session.enter() and self._session.type(text)
