"""The window in which conflicts are worked through: records, their fields side by side, undo, and one confirmation.

It stays open beside the map. It only shows and asks: `resolving` loads the conflicts and applies what was confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..bridge.tasks import Advance
from ..sync.conflicts import Conflict
from .conflict_fields import ConflictFields
from .conflict_model import Choices, State
from .conflict_records import ConflictRecords
from .conflict_texts import record_text
from .icons import icon
from .plain_text import text_box, text_label
from .progress_panel import ProgressPanel
from .standard_buttons import name_buttons

_TEXT, _TABLES = range(2)
_NAMED_AT_MOST = 5


class ConflictsWindow(QDialog):
    """Shows the conflicts of one working copy.

    Signals:
        record_shown(object): another record is shown now (a Conflict); None where there is none.
        apply_requested(object): the person confirmed these choices (a list of sync.conflicts.Choice).
        pick_requested(object): the position of a record shall be picked on the map (a conflict_model.Key).
        cancel_requested(): somebody pressed Cancel while something is under way.
        closed(): the window is gone.
    """

    record_shown = pyqtSignal(object)
    apply_requested = pyqtSignal(object)
    pick_requested = pyqtSignal(object)
    cancel_requested = pyqtSignal()
    closed = pyqtSignal()

    def __init__(self, name: str, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeConflictsWindow")
        self.setWindowTitle(self.tr("Conflicts: {layer}").format(layer=name))
        self._choices = choices
        self._busy = False
        self._asks = True
        self._build()
        self._connect()
        self._update()

    # what others tell the window

    def refresh(self) -> None:
        """The conflicts became others."""
        self._records.refresh()
        if not self._choices.conflicts():
            self._text.setText(self.tr("There are no conflicts in this working copy."))
        if self._choices.conflicts() and self._pages.currentIndex() != _TABLES:
            self._pages.setCurrentIndex(_TABLES)
            self._records.focus()
        elif not self._choices.conflicts():
            self._pages.setCurrentIndex(_TEXT)
        self._update()

    def show_problem(self, text: str) -> None:
        """Say why there is nothing to show."""
        self._text.setText(text)
        self._pages.setCurrentIndex(_TEXT)

    def choose(self, fid: int) -> None:
        """Show this record, if it is in conflict."""
        self._records.choose(fid)

    def current(self) -> Conflict | None:
        """The record that is shown."""
        return self._records.current()

    def say(self, text: str) -> None:
        """Say something above the tables; "" says nothing."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def begin(self, title: str) -> None:
        """Something is under way on this working copy."""
        self._busy = True
        self._progress.start(title)
        self._update()

    def advance(self, advance: Advance) -> None:
        """It is this far."""
        self._progress.show_advance(advance)

    def end(self) -> None:
        """Nothing is under way any more."""
        self._busy = False
        self._progress.finish()
        self._update()

    def close_unasked(self) -> None:
        """Close, whatever was chosen."""
        self._asks = False
        self.close()

    # Qt

    def reject(self) -> None:
        """Escape, or the button Cancel."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks where choices would be lost."""
        if self._asks and self._choices.any_chosen() and not self._discard():
            event.ignore()
            return
        event.accept()
        self.closed.emit()

    # inside

    def _build(self) -> None:
        intro = text_label(
            self.tr(
                "You and others changed the same. Choose for each field what stays: “mine” is what you have here, "
                "“theirs” what the server has. Nothing happens until you press Apply; what is left open stays a "
                "conflict."
            )
        )
        self._said, self._text, self._summary = text_label(), text_label(), text_label()
        self._said.setObjectName("HiljadeConflictOutcome")
        self._said.hide()
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._summary.setObjectName("HiljadeConflictSummary")
        self._records, self._fields = ConflictRecords(self._choices), ConflictFields(self._choices)
        self._tables = QSplitter(Qt.Orientation.Horizontal)
        self._tables.setChildrenCollapsible(False)
        self._tables.addWidget(self._records)
        self._tables.addWidget(self._fields)
        self._tables.setStretchFactor(0, 2)
        self._tables.setStretchFactor(1, 3)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._text)
        self._pages.addWidget(self._tables)
        self._progress = ProgressPanel()
        self._progress.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(intro)
        layout.addWidget(self._said)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._progress)
        layout.addLayout(self._build_bottom())
        order = [*self._records.tab_order(), *self._fields.tab_order(), self._undo_button, self._redo_button]
        order += [self._apply, self._cancel]
        for first, second in zip(order, order[1:]):
            QWidget.setTabOrder(first, second)

    def _build_bottom(self) -> QHBoxLayout:
        self._undo = self._history_action("undo", self.tr("Undo"), QKeySequence("Ctrl+Z"))
        self._redo = self._history_action("redo", self.tr("Redo"), QKeySequence("Ctrl+Shift+Z"))
        self._undo_button, self._redo_button = QToolButton(), QToolButton()
        for button, action in ((self._undo_button, self._undo), (self._redo_button, self._redo)):
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo_button.setObjectName("HiljadeConflictUndo")
        self._redo_button.setObjectName("HiljadeConflictRedo")
        for keys, rows in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            step = QAction(self)
            step.setShortcut(QKeySequence(keys))
            step.triggered.connect(lambda _checked=False, rows=rows: self._records.step(rows))
            self.addAction(step)
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Cancel)
        name_buttons(box)
        self._cancel = box.button(kinds.Cancel)
        self._cancel.setObjectName("HiljadeConflictCancel")
        self._cancel.setAutoDefault(False)
        self._apply = QPushButton(self.tr("A&pply"))
        self._apply.setObjectName("HiljadeConflictApply")
        self._apply.setAutoDefault(False)
        box.addButton(self._apply, QDialogButtonBox.ButtonRole.ApplyRole)
        box.rejected.connect(self.reject)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return chooses in the tables
        bottom = QHBoxLayout()
        bottom.addWidget(self._undo_button)
        bottom.addWidget(self._redo_button)
        bottom.addWidget(self._summary, 1)
        bottom.addWidget(box)
        return bottom

    def _history_action(self, icon_name: str, text: str, keys: QKeySequence) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setShortcut(keys)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        stack = self._choices.undo_stack
        self._undo.triggered.connect(stack.undo)
        self._redo.triggered.connect(stack.redo)
        stack.indexChanged.connect(self._update)
        self._choices.changed.connect(self._on_changed)
        self._records.record_chosen.connect(self._on_record)
        self._fields.pick_requested.connect(self.pick_requested)
        self._apply.clicked.connect(self._on_apply)
        self._progress.cancel_requested.connect(self.cancel_requested)

    def _on_record(self, conflict: Conflict | None) -> None:
        self._fields.show_conflict(conflict)
        self.record_shown.emit(conflict)

    def _on_changed(self, fids: Sequence[int]) -> None:
        """By undo, choices of a record that is not shown may change: show it, so that nothing changes unseen."""
        if fids and not set(fids) & {*self._records.selected(), *self._shown_fid()}:
            self._records.choose(fids[0])
        self._update()

    def _shown_fid(self) -> list[int]:
        current = self.current()
        return [current.fid] if current is not None else []

    def _on_apply(self) -> None:
        ready = self._choices.ready()
        if ready:
            self.say("")
            self.apply_requested.emit(ready)

    def _discard(self) -> bool:
        text = self.tr("Your choices are not applied yet. Close the window and forget them?")
        box = text_box(self, QMessageBox.Icon.Question, self.tr("Conflicts"), text)
        discard = box.addButton(self.tr("Forget the choices"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        name_buttons(box)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is discard

    def _update(self, *_whatever: object) -> None:
        stack, count = self._choices.undo_stack, self._choices.count
        decided, partly, everything = count(State.DECIDED), count(State.PARTLY), len(self._choices.conflicts())
        self._tables.setEnabled(not self._busy)
        self._apply.setEnabled(decided > 0 and not self._busy)
        self._undo.setEnabled(stack.canUndo() and not self._busy)
        self._redo.setEnabled(stack.canRedo() and not self._busy)
        self._undo.setToolTip(self._history_tip(self.tr("Undo: {what} ({keys})"), stack.undoText(), self._undo))
        self._redo.setToolTip(self._history_tip(self.tr("Redo: {what} ({keys})"), stack.redoText(), self._redo))
        locale = QLocale()
        text = self.tr("Decided: {decided} of {all}").format(
            decided=locale.toString(decided), all=locale.toString(everything)
        )
        if partly:
            text += self.tr("; in part, and therefore left as they are: {partly}").format(
                partly=locale.toString(partly)
            )
        self._summary.setText(text if everything else "")

    def _history_tip(self, text: str, what: str, action: QAction) -> str:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return text.format(what=what, keys=keys) if what else action.text()


def names_of(conflicts: Sequence[Conflict]) -> str:
    """The names of records in a sentence: some of them, and "…" for more."""
    names = [record_text(one) for one in conflicts[:_NAMED_AT_MOST]]
    return ", ".join(names) + (" …" if len(conflicts) > _NAMED_AT_MOST else "")
