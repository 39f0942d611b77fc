"""The window “Match a list”: what can be quoted, the table, the two records of a pair, and what is decided of them.

It stays open beside the map. It only shows and asks: `list_reviewing` reads, matches, and keeps what is decided.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...bridge.list_review import Line
from ...bridge.tasks import Advance
from ...core.list_decisions import Decision
from ..plain_text import text_label
from ..progress_panel import ProgressPanel
from .decision_bar import DecisionBar
from .lines_list import LinesList
from .list_texts import remarks_of, summary_text
from .reviewed_lists import ReviewedLists
from .sides_model import FIELD, MARK, OURS, THEIRS, SidesModel

_ROOM_PX = 6
"""Above and below the text of a row together."""


class ReviewWindow(QDialog):
    """Shows how two lists compare.

    Args:
        can_take: whether fields of the list can be taken over.

    Signals:
        line_shown(object): another line is shown now (a Line); None for none.
        decided(object, object): somebody decided of a line: the Line, the Decision.
        match_requested(): the lists are to be read and matched again.
        cancel_requested(): somebody pressed Cancel while something is under way.
        closed(): the window is gone.
    """

    line_shown = pyqtSignal(object)
    decided = pyqtSignal(object, object)
    match_requested = pyqtSignal()
    cancel_requested = pyqtSignal()
    closed = pyqtSignal()

    def __init__(self, lists: ReviewedLists, can_take: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeListReviewWindow")
        self.setWindowTitle(self.tr("Match a list: {name}").format(name=lists.asked.list_name))
        self._lists = lists
        self._busy = self._outdated = False
        self._line: Line | None = None
        self._sides = SidesModel(lists, can_take, self)
        self._list = LinesList(lists)
        self._build()
        self._connect()
        self.refresh()

    # what others tell the window

    def refresh(self) -> None:
        """The lists compare otherwise, or something was decided."""
        self._list.refresh()
        self._say_remarks()
        self.say_summary()

    def say_outdated(self, outdated: bool) -> None:
        """Say whether a layer was edited since it was read."""
        self._outdated = outdated
        self._say_remarks()

    def _say_remarks(self) -> None:
        sides = self._lists.sides
        remarks = [] if sides is None else remarks_of(sides)
        if self._outdated:
            remarks.append(self.tr("The cameras or the list were edited since: match again to see them as they are."))
        self._remarks.setText("\n".join(remarks))
        self._remarks.setVisible(bool(remarks))

    def say_summary(self) -> None:
        """Say what can be quoted now."""
        asked = self._lists.asked
        is_known = self._lists.sides is not None
        text = summary_text(self._lists.summary(), asked.list_name, asked.within_m) if is_known else ""
        self._summary.setText(text)
        self._copy.setEnabled(is_known)
        self._update()

    def current(self) -> Line | None:
        """The line that is shown."""
        return self._list.current()

    def taken(self) -> dict[int, str]:
        """What is to be taken over from the list: by our field what theirs says."""
        return self._sides.taken()

    def next_undecided(self) -> Line | None:
        """The line that comes after the one shown."""
        return self._list.next_undecided()

    def go_to(self, line: Line) -> bool:
        """Show a line; False where it is not listed."""
        return self._list.go_to(line)

    def say(self, text: str) -> None:
        """Say something above the buttons; "" says nothing."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def say_all_decided(self) -> None:
        """Say that there is nothing to go on to."""
        self.say(self.tr("There is no pair without a decision among those that are listed."))

    def begin(self, title: str) -> None:
        """The lists are being read: there is nothing to decide meanwhile."""
        self._busy = True
        self._progress.start(title)
        self._update()

    def advance(self, advance: Advance) -> None:
        """It is this far."""
        self._progress.show_advance(advance)

    def end(self) -> None:
        """Nothing is under way any more."""
        was_busy, self._busy = self._busy, False
        self._progress.finish()
        self._update()
        if was_busy:
            self._list.focus()

    # Qt

    def reject(self) -> None:
        """Escape, or the button Close."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was decided is kept."""
        event.accept()
        self.closed.emit()

    # inside

    def _build(self) -> None:
        self._summary, self._remarks, self._said, self._why_not = (text_label() for _ in range(4))
        for label, name in (
            (self._summary, "Summary"), (self._remarks, "Remarks"), (self._said, "Said"), (self._why_not, "WhyNot"),
        ):  # fmt: skip
            label.setObjectName(f"HiljadeListReview{name}")
        self._summary.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._said.hide()
        self._copy = self._button("Copy", self.tr("C&opy"), self.tr("Copy what can be quoted as text"))
        self._again = self._button(
            "Again", self.tr("&Match again"), self.tr("Read both layers as they are now and match them again")
        )
        self._progress = ProgressPanel()
        self._progress.hide()
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        self._tables = QSplitter(Qt.Orientation.Vertical)
        self._tables.setChildrenCollapsible(False)
        self._tables.addWidget(self._list)
        self._tables.addWidget(self._build_sides())
        self._tables.setStretchFactor(0, 3)
        self._tables.setStretchFactor(1, 2)
        self._bar = DecisionBar(self._lists.decisions.undo_stack, self._tables)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._remarks)
        layout.addWidget(self._progress)
        layout.addWidget(self._tables, 1)
        layout.addWidget(self._why_not)
        layout.addWidget(self._said)
        layout.addWidget(self._bar)

    def _build_sides(self) -> QTableView:
        self._side_table = QTableView()
        self._side_table.setObjectName("HiljadeListReviewSides")
        self._side_table.setAccessibleName(self.tr("The two records, field by field"))
        self._side_table.setModel(self._sides)
        self._side_table.setAlternatingRowColors(True)
        self._side_table.verticalHeader().hide()
        self._side_table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROOM_PX)
        width = self.fontMetrics().averageCharWidth()
        for column, characters in ((FIELD, 28), (OURS, 44), (MARK, 4)):
            self._side_table.setColumnWidth(column, width * characters)
        self._side_table.horizontalHeader().setSectionResizeMode(THEIRS, QHeaderView.ResizeMode.Stretch)
        return self._side_table

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"HiljadeListReview{name}")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._again.clicked.connect(self.match_requested)
        self._copy.clicked.connect(lambda: QApplication.clipboard().setText(self._summary.text()))
        self._progress.cancel_requested.connect(self.cancel_requested)
        self._bar.decided.connect(self._on_decide)
        self._bar.next_requested.connect(self._on_next)
        self._bar.close_requested.connect(self.close)

    def _on_chosen(self, line: Line | None) -> None:
        if line != self._line:  # else what is ticked stays
            self._line = line
            self._sides.show(line)
        self._update()
        self.line_shown.emit(line)

    def _on_decide(self, decision: Decision) -> None:
        line = self.current()
        if line is not None and self._can_decide():
            self.say("")
            self.decided.emit(line, decision)

    def _on_next(self) -> None:
        line = self.next_undecided()
        if line is None or not self.go_to(line):
            self.say_all_decided()

    def _can_decide(self) -> bool:
        line = self.current()
        return not self._busy and line is not None and self._lists.pair(line) is not None

    def _update(self, *_whatever: object) -> None:
        can, line = self._can_decide(), self.current()
        self._bar.allow(can, self._busy)
        self._tables.setEnabled(not self._busy)
        self._again.setEnabled(not self._busy)
        self._why_not.setText("" if can or line is None or self._busy else self._reason(line))
        self._why_not.setVisible(bool(self._why_not.text()))

    def _reason(self, line: Line) -> str:
        """Why nothing can be decided of a line."""
        sides = self._lists.sides
        if sides is None or line.number is None or line.other is None:
            return self.tr("One side alone has it. To make a pair of two, select one of ours and one of the list.")
        if sides.ours.rows[line.number] is None:
            return self.tr("This camera is not saved yet: save the edits, then match again.")
        return self.tr("The list has no key for this record, or the same for others: choose another key field.")
