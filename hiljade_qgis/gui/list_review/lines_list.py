"""The upper half of the window “Match a list”: the table of pairs and lone records, and which of them are listed."""

from __future__ import annotations

from qgis.PyQt.QtCore import QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QTreeView, QVBoxLayout, QWidget

from ...bridge.list_review import Line
from ..plain_text import text_label
from .lines_model import DECISION, DIFFERENCES, DISTANCE, KIND, OURS, SCORE, THEIRS, LinesModel, Shown
from .reviewed_lists import ReviewedLists

_WIDTHS = {KIND: 16, OURS: 30, THEIRS: 22, DISTANCE: 13, SCORE: 9, DIFFERENCES: 44, DECISION: 16}
"""In characters."""


class LinesList(QWidget):
    """Lists the lines of a comparison; what was shown stays so wherever it is listed then.

    Signals:
        chosen(object): another line is shown now (a Line; of two lone ones the pair that they would be); None for none.
    """

    chosen = pyqtSignal(object)

    def __init__(self, lists: ReviewedLists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lists = lists
        self._model = LinesModel(lists, self)
        self._places: list[tuple[int | None, int | None]] = []
        self._row = 0
        self._filling = False
        self._build()
        self._filter.currentIndexChanged.connect(lambda _index: self._model.choose(self._filter.currentData()))
        self._model.modelAboutToBeReset.connect(self._on_leaving)
        self._model.modelReset.connect(self._on_reset)
        self._table.selectionModel().selectionChanged.connect(lambda *_what: self._on_selected())

    def refresh(self) -> None:
        """The lists compare otherwise, or something was decided."""
        self._model.refresh()
        self.say_counts()

    def say_counts(self) -> None:
        """Say of how many pairs something is decided."""
        decided, pairs = self._lists.decided_and_all()
        text = self.tr("{decided} of %n pair(s) decided", "", pairs)
        self._counts.setText(text.format(decided=self.locale().toString(decided)))

    def current(self) -> Line | None:
        """The line that is shown."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return self._lists.pair_of_two([self._model.lines()[row] for row in rows])

    def next_undecided(self) -> Line | None:
        """The next line, after the one shown and then from the top, that wants a decision; None where none does."""
        lines, after = self._model.lines(), self._table.currentIndex().row() + 1
        around = [*lines[after:], *lines[:after]]
        return next((line for line in around if self._lists.wants_decision(line)), None)

    def go_to(self, line: Line) -> bool:
        """Show a line; False where it is not listed."""
        row = self._model.row_of(line.place)
        if row is None:
            return False
        self._select([row])
        return True

    def focus(self) -> None:
        """Put the keyboard into the table."""
        self._table.setFocus()

    def _build(self) -> None:
        self._filter = QComboBox()
        self._filter.setObjectName("HiljadeListReviewShown")
        self._filter.setAccessibleName(self.tr("Which are listed"))
        for shown, text in (
            (Shown.ALL, self.tr("All")),
            (Shown.UNDECIDED, self.tr("Undecided pairs")),
            (Shown.DECIDED, self.tr("Decided pairs")),
            (Shown.ONLY_OURS, self.tr("Only ours")),
            (Shown.ONLY_THEIRS, self.tr("Only on the list")),
        ):
            self._filter.addItem(text, shown)
        self._counts = text_label()
        self._counts.setObjectName("HiljadeListReviewCounts")
        self._table = QTreeView()
        self._table.setObjectName("HiljadeListReviewLines")
        self._table.setAccessibleName(self.tr("Pairs and lone cameras"))
        self._table.setRootIsDecorated(False)
        self._table.setUniformRowHeights(True)
        self._table.setAlternatingRowColors(True)
        self._table.setAllColumnsShowFocus(True)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.setModel(self._model)
        header = self._table.header()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._table.setSortingEnabled(True)
        width = self.fontMetrics().averageCharWidth()
        for column, characters in _WIDTHS.items():
            self._table.setColumnWidth(column, width * characters)
        top = QHBoxLayout()
        top.addWidget(self._filter)
        top.addWidget(self._counts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self._table, 1)

    def _select(self, rows: list[int]) -> None:
        """Make these the selected ones, the first the current one; tells once."""
        flags = QItemSelectionModel.SelectionFlag
        self._filling = True
        selection = self._table.selectionModel()
        index = self._model.index(rows[0], 0)
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        for row in rows[1:]:
            selection.select(self._model.index(row, 0), flags.Select | flags.Rows)
        self._filling = False
        self._table.scrollTo(index)
        self._on_selected()

    def _on_leaving(self) -> None:
        rows = [index.row() for index in self._table.selectionModel().selectedRows()]
        self._places = [self._model.lines()[row].place for row in sorted(rows)]
        self._row = self._table.currentIndex().row()
        self._filling = True

    def _on_reset(self) -> None:
        self._filling = False
        rows = [row for row in map(self._model.row_of, self._places) if row is not None]
        count = self._model.rowCount()
        if rows:
            self._select(rows)
        elif count:
            self._select([min(max(self._row, 0), count - 1)])
        else:
            self._on_selected()

    def _on_selected(self) -> None:
        if not self._filling:
            self.chosen.emit(self.current())
