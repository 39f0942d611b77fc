"""The window in which proposals are reviewed, wherever they come from; what is ticked is made pending by Apply.

It stays open beside the map. It only shows and asks: `review_session` reads what is proposed and applies what was
confirmed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QLocale, QModelIndex, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..bridge.tasks import Advance
from ..sync.conflicts import Side
from ..sync.proposals import Proposal, Standing
from ..sync.server import WriteKind
from .handover_model import BEFORE, HERE, PROPOSED, RECORD, RESULT, HandoverFilter, HandoverModel
from .handover_texts import ReviewWords, standing_of
from .plain_text import text_label
from .progress_panel import ProgressPanel
from .standard_buttons import name_buttons

_OPENED_AT_ONCE = 20
"""With this many proposals or fewer, each shows its fields from the start."""
_WIDTHS = ((RECORD, 42), (BEFORE, 20), (HERE, 20), (PROPOSED, 20), (RESULT, 20))
"""Of the columns, in characters."""
_ROWS_SHOWN = 18


class HandoverDialog(QDialog):
    """Shows what proposals would change in one working copy.

    Args:
        words: what it calls things.
        head: what else there is to say or to ask, above the list; becomes the window's own.

    Signals:
        apply_requested(): what is ticked shall be made pending.
        record_chosen(object): somebody clicked on a proposal (a Proposal).
        cancel_requested(): somebody pressed Cancel while something is under way.
        closed(): the window is gone.
    """

    apply_requested = pyqtSignal()
    record_chosen = pyqtSignal(object)
    cancel_requested = pyqtSignal()
    closed = pyqtSignal()

    def __init__(self, words: ReviewWords, parent: QWidget | None = None, head: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeHandoverDialog")
        self.setWindowTitle(words.title)
        self._words, self._head, self._busy, self._obstacle = words, head, False, ""
        self.model = HandoverModel(words, self)
        self._filtered = HandoverFilter(words, self)
        self._filtered.setSourceModel(self.model)
        self._build()
        self._connect()
        self._update()

    # what others tell the window

    def show_proposals(self, origin: str, proposals: Sequence[Proposal]) -> None:
        """List proposals, with a sentence about where they come from."""
        self._origin.setText(origin)
        self._origin.setVisible(bool(origin))
        self.model.show(proposals)
        self._fill_kinds(proposals)
        if len(proposals) <= _OPENED_AT_ONCE:
            for row in range(self._filtered.rowCount()):
                self._tree.expand(self._filtered.index(row, 0))
        self._update()

    def say(self, text: str) -> None:
        """Say something above the list; "" says nothing."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def set_obstacle(self, text: str) -> None:
        """Say why nothing can be applied yet; "" where nothing is in the way."""
        self._obstacle = text
        self._update()

    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._busy

    def begin(self, title: str) -> None:
        """Something is under way."""
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

    # Qt

    def reject(self) -> None:
        """Escape, or the button Close."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that it is gone."""
        event.accept()
        self.closed.emit()

    # inside

    def _build(self) -> None:
        self._intro = text_label(self._words.intro)
        self._origin, self._said, self._summary = text_label(), text_label(), text_label()
        self._said.setObjectName("HiljadeHandoverOutcome")
        self._origin.setObjectName("HiljadeHandoverOrigin")
        self._said.hide()
        self._summary.setObjectName("HiljadeHandoverSummary")
        self._progress = ProgressPanel()
        self._progress.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self._intro)
        if self._head is not None:
            layout.addWidget(self._head)
        layout.addWidget(self._origin)
        layout.addWidget(self._said)
        layout.addLayout(self._build_filter())
        layout.addWidget(self._build_tree(), 1)
        layout.addLayout(self._build_choices())
        layout.addWidget(self._progress)
        layout.addLayout(self._build_bottom())
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return chooses in the list
        width = self.fontMetrics().averageCharWidth() * sum(characters for _column, characters in _WIDTHS)
        self.resize(width + self.fontMetrics().height() * 4, self.fontMetrics().height() * (_ROWS_SHOWN + 14))

    def _build_filter(self) -> QHBoxLayout:
        self._kind = QComboBox()
        self._kind.setObjectName("HiljadeHandoverKind")
        self._kind.setAccessibleName(self.tr("Kind of change"))
        self._search = QgsFilterLineEdit()
        self._search.setObjectName("HiljadeHandoverSearch")
        self._search.setShowSearchIcon(True)
        self._search.setPlaceholderText(self.tr("Search in the changes"))
        self._tick = QPushButton(self.tr("&Tick all shown"))
        self._tick.setObjectName("HiljadeHandoverTick")
        self._untick = QPushButton(self.tr("&Untick all shown"))
        self._untick.setObjectName("HiljadeHandoverUntick")
        row = QHBoxLayout()
        row.addWidget(self._kind)
        row.addWidget(self._search, 1)
        row.addWidget(self._tick)
        row.addWidget(self._untick)
        return row

    def _build_tree(self) -> QTreeView:
        self._tree = QTreeView()
        self._tree.setObjectName("HiljadeHandoverTree")
        self._tree.setAccessibleName(self.windowTitle())
        self._tree.setUniformRowHeights(True)
        self._tree.setAlternatingRowColors(True)
        self._tree.setAllColumnsShowFocus(True)
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._tree.setModel(self._filtered)
        width = self.fontMetrics().averageCharWidth()
        for column, characters in _WIDTHS:
            self._tree.setColumnWidth(column, width * characters)
            self._tree.setColumnHidden(column, not self._words.headings[column])
        return self._tree

    def _build_choices(self) -> QHBoxLayout:
        self._choices = [
            (None, QPushButton(self.tr("&Leave alone")), "Leave"),
            (Side.MINE, QPushButton(self.tr("Keep as &here")), "Mine"),
            (Side.THEIRS, QPushButton(self.tr("Take as p&roposed")), "Theirs"),
        ]
        row = QHBoxLayout()
        row.addWidget(text_label(self.tr("Selected conflicts:")), 1)
        for _side, button, name in self._choices:
            button.setObjectName(f"HiljadeHandover{name}")
            row.addWidget(button)
        return row

    def _build_bottom(self) -> QHBoxLayout:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(box)
        self._apply = box.addButton(self._words.apply, QDialogButtonBox.ButtonRole.ApplyRole)
        self._apply.setObjectName("HiljadeHandoverApply")
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._summary, 1)
        row.addWidget(box)
        return row

    def _connect(self) -> None:
        self._kind.currentIndexChanged.connect(self._filter)
        self._search.textChanged.connect(self._filter)
        self._tick.clicked.connect(lambda: self.model.tick(self._shown_rows(), True))
        self._untick.clicked.connect(lambda: self.model.tick(self._shown_rows(), False))
        for side, button, _name in self._choices:
            button.clicked.connect(lambda _checked=False, side=side: self._choose(side))
        self._tree.expanded.connect(self._on_expanded)
        self._tree.clicked.connect(self._on_clicked)
        self._tree.selectionModel().selectionChanged.connect(self._update)
        self.model.changed.connect(self._update)
        self._apply.clicked.connect(self.apply_requested)
        self._progress.cancel_requested.connect(self.cancel_requested)

    def _fill_kinds(self, proposals: Sequence[Proposal]) -> None:
        counts = Counter(standing_of(one) for one in proposals)
        self._kind.blockSignals(True)
        self._kind.clear()
        self._kind.addItem(self.tr("All"), None)
        for kind in (*WriteKind, Standing.CONFLICT, Standing.ALREADY, Standing.REFUSED):
            if counts[kind]:
                text = self.tr("{kind} ({count})")
                count = QLocale().toString(counts[kind])
                self._kind.addItem(text.format(kind=self._words.kinds[kind], count=count), kind)
        self._kind.blockSignals(False)
        self._filter()

    def _filter(self) -> None:
        self._filtered.show_only(self._kind.currentData(), self._search.text())

    def _shown_rows(self) -> list[int]:
        model = self._filtered
        return [model.mapToSource(model.index(row, 0)).row() for row in range(model.rowCount())]

    def _selected(self) -> list[QModelIndex]:
        return [self._filtered.mapToSource(one) for one in self._tree.selectionModel().selectedRows()]

    def _choose(self, side: Side | None) -> None:
        self.model.choose(self._selected(), side)

    def _on_expanded(self, index: QModelIndex) -> None:
        """A remark stands in the first column alone, and gets the whole row."""
        for row in range(self._filtered.rowCount(index)):
            if self.model.is_remark(self._filtered.mapToSource(self._filtered.index(row, 0, index))):
                self._tree.setFirstColumnSpanned(row, index, True)

    def _on_clicked(self, index: QModelIndex) -> None:
        one = self.model.proposal_at(self._filtered.mapToSource(index))
        if one is not None:
            self.record_chosen.emit(one)

    def _update(self, *_whatever: object) -> None:
        listed, ticked, locale = len(self.model.proposals()), len(self.model.chosen()), QLocale()
        asks = not self._busy and any(self.model.asks(one) for one in self._selected())
        self._tree.setEnabled(not self._busy)
        for widget in (self._kind, self._search, self._tick, self._untick):
            widget.setEnabled(not self._busy and listed > 0)
        for _side, button, _name in self._choices:
            button.setEnabled(asks)
        self._apply.setEnabled(ticked > 0 and not self._busy and not self._obstacle)
        self._apply.setToolTip(self._obstacle)
        text = self.tr("Ticked: {ticked} of {all}")
        text = text.format(ticked=locale.toString(ticked), all=locale.toString(listed)) if listed else ""
        self._summary.setText(" — ".join(filter(None, (text, self._obstacle))))
