"""The bottom of the window “Match a list”: undo, what is decided of the pair that is shown, and on to the next."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QPushButton, QToolButton, QUndoStack, QWidget

from ...core.list_decisions import Decision
from ..icons import icon
from .list_texts import DECISION_ICONS

_NAMES = {Decision.SAME: "Same", Decision.NOT_SAME: "NotSame", Decision.UNSURE: "Unsure"}


class DecisionBar(QWidget):
    """Buttons, and keys for each of them.

    Args:
        decided_in: where a letter decides, once for each press; elsewhere letters are typed.

    Signals:
        decided(object): somebody chose a Decision.
        next_requested(): on to the next pair without a decision.
        close_requested(): enough for now.
    """

    decided = pyqtSignal(object)
    next_requested = pyqtSignal()
    close_requested = pyqtSignal()

    def __init__(self, stack: QUndoStack, decided_in: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = stack
        self._can_decide = self._busy = False
        self._undo = self._action("undo", self.tr("Undo"), "Ctrl+Z")
        self._redo = self._action("redo", self.tr("Redo"), "Ctrl+Shift+Z")
        self._go_on = self._action("go_on", self.tr("Next undecided"), "Ctrl+Down")
        self._undo.triggered.connect(stack.undo)
        self._redo.triggered.connect(stack.redo)
        self._go_on.triggered.connect(self.next_requested)
        self._decide: list[QWidget | QAction] = []
        self._build(decided_in)
        stack.indexChanged.connect(self._update)
        self._update()

    def allow(self, can_decide: bool, busy: bool) -> None:
        """Say whether anything can be decided of the pair that is shown, and whether the lists are being read."""
        self._can_decide, self._busy = can_decide, busy
        self._update()

    def _build(self, decided_in: QWidget) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for name, action in (("Undo", self._undo), ("Redo", self._redo)):
            button = QToolButton()
            button.setObjectName(f"HiljadeListReview{name}")
            button.setDefaultAction(action)
            layout.addWidget(button)
        layout.addStretch(1)
        for decision, text, key in (
            (Decision.SAME, self.tr("&Same camera ({key})"), self.tr("S", "key for the same camera")),
            (Decision.NOT_SAME, self.tr("&Not the same ({key})"), self.tr("N", "key for not the same camera")),
            (Decision.UNSURE, self.tr("&Unsure ({key})"), self.tr("U", "key for unsure")),
        ):
            button = self._button(_NAMES[decision], text.format(key=key), DECISION_ICONS[decision])
            letter = self._letter(key, decided_in)
            for signal in (button.clicked, letter.triggered):
                signal.connect(lambda _checked=False, decision=decision: self.decided.emit(decision))
            self._decide += [button, letter]
            layout.addWidget(button)
        self._next = self._button("Next", self.tr("Nex&t undecided"), "go_on")
        self._next.setToolTip(self._go_on.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self._next.clicked.connect(self.next_requested)
        layout.addWidget(self._next)
        close = self._button("Close", self.tr("Close"))
        close.clicked.connect(self.close_requested)
        layout.addWidget(close)

    def _button(self, name: str, text: str, icon_name: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"HiljadeListReview{name}")
        button.setAutoDefault(False)  # Return decides nothing
        if icon_name:
            button.setIcon(icon(icon_name))
        return button

    def _action(self, icon_name: str, text: str, keys: str) -> QAction:
        """An action of the whole window."""
        action = QAction(icon(icon_name), text, self)
        action.setShortcut(QKeySequence(keys))
        action.setAutoRepeat(False)
        self.addAction(action)
        return action

    def _letter(self, key: str, where: QWidget) -> QAction:
        action = QAction(where)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(False)
        where.addAction(action)
        return action

    def _update(self, *_whatever: object) -> None:
        for one in self._decide:
            one.setEnabled(self._can_decide and not self._busy)
        for one in (self._next, self._go_on):
            one.setEnabled(not self._busy)
        for action, can, text, what in (
            (self._undo, self._stack.canUndo(), self.tr("Undo: {what} ({keys})"), self._stack.undoText()),
            (self._redo, self._stack.canRedo(), self.tr("Redo: {what} ({keys})"), self._stack.redoText()),
        ):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setEnabled(can and not self._busy)
            action.setToolTip(text.format(what=what, keys=keys) if what else action.text())
