"""The left half of the conflict window: the records in conflict, searched, selected, and decided in bulk."""

from __future__ import annotations

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..sync.conflicts import Conflict, Side
from .conflict_model import Choices
from .conflict_record_table import CAMERA, CHOICE, KIND, RecordsFilter, RecordsModel
from .icons import icon


class ConflictRecords(QWidget):
    """The list; its selection is what `All mine` and `All theirs` are for.

    Signals:
        record_chosen(object): the record to show; None where there is none (a Conflict).
    """

    record_chosen = pyqtSignal(object)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._model = RecordsModel(choices, self)
        self._filtered = RecordsFilter(self)
        self._filtered.setSourceModel(self._model)
        self._build()
        self._search.textChanged.connect(self._filtered.show_only)
        self._list.selectionModel().currentRowChanged.connect(self._on_current)
        self._list.selectionModel().selectionChanged.connect(self._update)
        self._mine.clicked.connect(lambda: self.take_side(Side.MINE))
        self._theirs.clicked.connect(lambda: self.take_side(Side.THEIRS))
        self._update()

    def refresh(self) -> None:
        """The conflicts became others: list them; the one shown stays, or the next one is shown."""
        before, row = self.current(), self._list.currentIndex().row()
        self._model.refresh()
        self._list.resizeColumnToContents(KIND)
        self._list.setColumnWidth(KIND, min(self._list.columnWidth(KIND), self.fontMetrics().averageCharWidth() * 18))
        if before is None or not self.choose(before.fid):
            self._choose_row(min(max(row, 0), self._filtered.rowCount() - 1))

    def choose(self, fid: int) -> bool:
        """Show this record alone as chosen; False where it is not listed."""
        row = self._model.row_of(fid)
        shown = self._filtered.mapFromSource(self._model.index(row, 0)) if row is not None else QModelIndex()
        if not shown.isValid():
            return False
        self._choose_row(shown.row())
        return True

    def focus(self) -> None:
        """Put the keyboard into the list."""
        self._list.setFocus()

    def step(self, rows: int) -> None:
        """Go so many rows down, or up."""
        row = self._list.currentIndex().row() + rows
        if 0 <= row < self._filtered.rowCount():
            self._choose_row(row)

    def current(self) -> Conflict | None:
        """The record that is shown."""
        return self._conflict(self._list.currentIndex())

    def selected(self) -> list[int]:
        """The fids of the records that are selected."""
        found = (self._conflict(index) for index in self._list.selectionModel().selectedRows())
        return [one.fid for one in found if one is not None]

    def take_side(self, side: Side) -> None:
        """Decide every field of the selected records for one side."""
        text = self.tr("all mine") if side is Side.MINE else self.tr("all theirs")
        self._choices.take_side(self.selected(), side, text)

    def tab_order(self) -> list[QWidget]:
        """Its widgets, in the order of the Tab key."""
        return [self._search, self._list, self._mine, self._theirs]

    def _build(self) -> None:
        self._search = QgsFilterLineEdit()
        self._search.setObjectName("HiljadeConflictSearch")
        self._search.setShowSearchIcon(True)
        self._search.setPlaceholderText(self.tr("Search in the conflicts"))
        self._list = QTreeView()
        self._list.setObjectName("HiljadeConflictList")
        self._list.setAccessibleName(self.tr("Records in conflict"))
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAlternatingRowColors(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._list.setModel(self._filtered)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(CAMERA, QHeaderView.ResizeMode.Stretch)
        width = self.fontMetrics().averageCharWidth()
        self._list.setColumnWidth(CHOICE, width * 14)
        self._list.setMinimumWidth(width * 50)
        self._mine = QPushButton(icon("conflict_mine"), self.tr("&All mine"))
        self._mine.setObjectName("HiljadeConflictAllMine")
        self._mine.setToolTip(self.tr("For every field of the selected records, what you have stays"))
        self._theirs = QPushButton(icon("conflict_theirs"), self.tr("All t&heirs"))
        self._theirs.setObjectName("HiljadeConflictAllTheirs")
        self._theirs.setToolTip(self.tr("For every field of the selected records, what the server has stays"))
        self._add_key(self.tr("M", "key for mine"), Side.MINE)
        self._add_key(self.tr("T", "key for theirs"), Side.THEIRS)
        buttons = QHBoxLayout()
        buttons.addWidget(self._mine)
        buttons.addWidget(self._theirs)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)

    def _add_key(self, key: str, side: Side) -> None:
        action = QAction(self._list)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self.take_side(side))
        self._list.addAction(action)

    def _choose_row(self, row: int) -> None:
        index = self._filtered.index(row, CAMERA)
        flags = QItemSelectionModel.SelectionFlag
        self._list.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if index.isValid():
            self._list.scrollTo(index)
        else:
            self.record_chosen.emit(None)

    def _conflict(self, index: QModelIndex) -> Conflict | None:
        return self._model.conflict_at(self._filtered.mapToSource(index))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.record_chosen.emit(self._conflict(current))

    def _update(self, *_selection: object) -> None:
        any_selected = bool(self._list.selectionModel().selectedRows())
        self._mine.setEnabled(any_selected)
        self._theirs.setEnabled(any_selected)
