"""The right half of the conflict window: the fields of one record, base, mine and theirs side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Callable

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..core.camera import POSITION
from ..sync.conflicts import Conflict, Settled, Side
from .conflict_editors import TypedValueDelegate
from .conflict_field_table import FIELD, RESULT, FieldsModel
from .conflict_model import Choices, Key, to_decide
from .conflict_texts import record_text, what_happened
from .icons import icon
from .plain_text import text_label

_LINES_AT_MOST = 6


class ConflictFields(QWidget):
    """Shows a record; a click on one of its values chooses it.

    Signals:
        pick_requested(object): the position shall be picked on the map; its Key.
    """

    pick_requested = pyqtSignal(object)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._conflict: Conflict | None = None
        self._was_refused = False
        self._model = FieldsModel(choices, self)
        self._delegate = TypedValueDelegate(self)
        self._build()
        self._table.clicked.connect(self._on_clicked)
        self._table.activated.connect(self._on_clicked)
        self._table.selectionModel().selectionChanged.connect(self._update)
        self._delegate.told.connect(self._said.setText)
        self._delegate.closeEditor.connect(self._on_editor_closed)
        self._model.refused.connect(self._on_refused)
        self._mine.clicked.connect(lambda: self._choose(Side.MINE, self.tr("mine")))
        self._theirs.clicked.connect(lambda: self._choose(Side.THEIRS, self.tr("theirs")))
        self._open.clicked.connect(lambda: self._choose(None, self.tr("leave open")))
        self._type.clicked.connect(self._edit)
        self._pick.clicked.connect(self._on_pick)
        choices.changed.connect(self._on_changed)
        self._update()

    def show_conflict(self, conflict: Conflict | None) -> None:
        """Show this record; None shows nothing."""
        self._conflict = conflict
        self._model.show(conflict)
        self._title.setText(record_text(conflict) if conflict is not None else "")
        self._happened.setText(what_happened(conflict) if conflict is not None else "")
        self._said.setText("")
        self._fit_rows()
        if conflict is not None:
            self._table.setCurrentIndex(self._model.index(0, FIELD + 2))
        self._update()

    def tab_order(self) -> list[QWidget]:
        """Its widgets, in the order of the Tab key."""
        return [self._table, self._mine, self._theirs, self._type, self._pick, self._open]

    def focus(self) -> None:
        """Put the keyboard into the table."""
        self._table.setFocus()

    def _build(self) -> None:
        self._title, self._happened, self._said = text_label(), text_label(), text_label()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._said.setObjectName("HiljadeConflictSaid")
        self._build_table()
        self._mine = self._button("Mine", "conflict_mine", self.tr("&Mine"))
        self._mine.setToolTip(self.tr("For the chosen fields, what you have stays (key M)"))
        self._theirs = self._button("Theirs", "conflict_theirs", self.tr("&Theirs"))
        self._theirs.setToolTip(self.tr("For the chosen fields, what the server has stays (key T)"))
        self._type = self._button("Type", "choice_typed", self.tr("T&ype a value…"))
        self._type.setToolTip(self.tr("Neither: a value of your own (key F2)"))
        self._pick = self._button("Pick", "aim", self.tr("Pic&k on the map…"))
        self._pick.setToolTip(self.tr("Neither: click on the map where the camera stands"))
        self._open = self._button("Open", "choice_open", self.tr("&Leave open"))
        self._open.setToolTip(self.tr("Take the choice back; the field stays in conflict (key Delete)"))
        for key, side, text in (
            (self.tr("M", "key for mine"), Side.MINE, self.tr("mine")),
            (self.tr("T", "key for theirs"), Side.THEIRS, self.tr("theirs")),
            ("Del", None, self.tr("leave open")),
        ):
            self._add_key(key, partial(self._choose, side, text))
        self._add_key("Space", lambda: self._on_clicked(self._table.currentIndex()))
        buttons = QHBoxLayout()
        for button in (self._mine, self._theirs, self._type, self._pick, self._open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._happened)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    def _build_table(self) -> None:
        self._table = QTableView()
        self._table.setObjectName("HiljadeConflictFields")
        self._table.setAccessibleName(self.tr("Fields in conflict"))
        self._table.setModel(self._model)
        self._table.setItemDelegateForColumn(RESULT, self._delegate)
        self._table.setWordWrap(True)
        self._table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.setTabKeyNavigation(False)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self._table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setHighlightSections(False)
        self._table.horizontalHeader().sectionResized.connect(lambda *_sizes: self._fit_rows())
        self._table.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)

    def _button(self, name: str, icon_name: str, text: str) -> QPushButton:
        button = QPushButton(icon(icon_name), text)
        button.setObjectName(f"HiljadeConflict{name}")
        return button

    def _add_key(self, key: str, do: Callable[[], None]) -> None:
        action = QAction(self._table)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        self._table.addAction(action)

    def _fit_rows(self) -> None:
        """Rows as high as their texts, up to some lines; the whole of a longer one is in its tool tip."""
        limit = self.fontMetrics().lineSpacing() * _LINES_AT_MOST
        for row in range(self._model.rowCount()):
            self._table.setRowHeight(row, min(limit, max(self._table.sizeHintForRow(row), 1)))

    def _keys(self) -> list[Key]:
        """What is decided in the rows that are chosen."""
        rows = {index.row(): index for index in self._table.selectionModel().selectedIndexes()}
        found = (self._model.key_at(rows[row]) for row in sorted(rows))
        return [key for key in found if key is not None]

    def _choose(self, settled: Settled | None, text: str) -> None:
        self._said.setText("")
        self._choices.choose(self._keys(), settled, text)

    def _on_clicked(self, index: QModelIndex) -> None:
        key, side = self._model.key_at(index), self._model.side_at(index)
        if key is not None and side is not None:
            text = self.tr("mine") if side is Side.MINE else self.tr("theirs")
            self._said.setText("")
            self._choices.choose([key], side, text)

    def _edit(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            result = index.sibling(index.row(), RESULT)
            self._table.setCurrentIndex(result)
            self._table.edit(result)

    def _on_changed(self, fids: Sequence[int]) -> None:
        if self._conflict is not None and self._conflict.fid in fids:
            self._fit_rows()
        self._update()

    def _on_refused(self, why: str) -> None:
        self._was_refused = True
        self._said.setText(why)

    def _on_editor_closed(self, *_how: object) -> None:
        """What was said of the text goes with the editor, unless it says why the text was refused."""
        was_refused, self._was_refused = self._was_refused, False
        if not was_refused:
            self._said.setText("")

    def _on_pick(self) -> None:
        if self._conflict is not None:
            self.pick_requested.emit(Key(self._conflict.fid, POSITION))

    def _update(self, *_whatever: object) -> None:
        keys = self._keys()
        current = self._table.currentIndex()
        for button in (self._mine, self._theirs):
            button.setEnabled(bool(keys))
        self._open.setEnabled(any(self._choices.chosen(key) is not None for key in keys))
        self._type.setEnabled(self._model.field_at(current) is not None)
        self._pick.setVisible(self._conflict is not None and POSITION in to_decide(self._conflict))
