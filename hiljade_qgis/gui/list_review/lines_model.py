"""The table of the window “Match a list”: pairs and lone records, filtered and sorted."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, Callable

from qgis.PyQt.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, Qt

from ...bridge.list_review import Kind, Line
from ..icons import icon
from ..plain_text import as_markup
from .list_texts import DECISION_ICONS, decision_text, kind_text
from .reviewed_lists import ReviewedLists

KIND, OURS, THEIRS, DISTANCE, SCORE, DIFFERENCES, DECISION = range(7)

_NUMBERS = frozenset((DISTANCE, SCORE))


class Shown(Enum):
    """Which lines are listed."""

    ALL = "all"
    UNDECIDED = "undecided"
    DECIDED = "decided"
    ONLY_OURS = "only_ours"
    ONLY_THEIRS = "only_theirs"


class LinesModel(QAbstractTableModel):
    """A row for each line that is asked for; first in the order of the comparison, the worst pairs before all others.

    It is reset wherever it shows others, or in another order.
    """

    def __init__(self, lists: ReviewedLists, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lists = lists
        self._shown = Shown.ALL
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._lines: list[Line] = []
        self._icons = {decision: icon(name) for decision, name in DECISION_ICONS.items()}

    def choose(self, shown: Shown) -> None:
        """List only these."""
        self._shown = shown
        self.refresh()

    def refresh(self) -> None:
        """The lists compare otherwise, or something was decided."""
        self.beginResetModel()
        self._lines = self._in_order([line for line in self._lists.lines if self._is_shown(line)])
        self.endResetModel()

    def lines(self) -> Sequence[Line]:
        """What is listed, in order."""
        return self._lines

    def line_at(self, index: QModelIndex) -> Line | None:
        """The line of a row."""
        return self._lines[index.row()] if index.isValid() else None

    def row_of(self, place: tuple[int | None, int | None] | None) -> int | None:
        """Where these two records are listed."""
        return next((row for row, line in enumerate(self._lines) if line.place == place), None)

    # QAbstractTableModel

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """As Qt asks; a column below 0 is the order of the comparison."""
        self._sorted_by = (column, order) if column >= 0 else None
        self.refresh()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else DECISION + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [
            self.tr("Match"),
            self.tr("Ours"),
            self.tr("On the list"),
            self.tr("Distance (m)"),
            self.tr("Score"),
            self.tr("Differences"),
            self.tr("Decision"),
        ][section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        line = self.line_at(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._text(line, index.column())
            return as_markup(text) if text else None
        if role == Qt.ItemDataRole.DecorationRole and index.column() == DECISION:
            return self._icons.get(self._lists.decision(line))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, line: Line, column: int) -> str:
        locale = QLocale()
        if column == KIND:
            return kind_text(line.kind)
        if column == OURS:
            return self._lists.our_name(line)
        if column == THEIRS:
            return self._lists.their_name(line)
        if column == DISTANCE:
            return "" if line.distance_m is None else locale.toString(line.distance_m, "f", 1)
        if column == SCORE:
            return "" if line.score is None else locale.toString(line.score, "f", 2)
        return self._lists.differences(line) if column == DIFFERENCES else decision_text(self._lists.decision(line))

    def _is_shown(self, line: Line) -> bool:
        if self._shown is Shown.UNDECIDED:
            return self._lists.wants_decision(line)
        if self._shown is Shown.DECIDED:
            return self._lists.decision(line) is not None
        return self._shown is Shown.ALL or line.kind.value == self._shown.value

    def _in_order(self, lines: list[Line]) -> list[Line]:
        """Lines without a number come last, whichever way they are sorted."""
        if self._sorted_by is None:
            return lines
        column, order = self._sorted_by
        down = order == Qt.SortOrder.DescendingOrder
        if column not in _NUMBERS:
            return sorted(lines, key=self._text_key(column), reverse=down)
        name = "distance_m" if column == DISTANCE else "score"
        with_number = [line for line in lines if line.kind in (Kind.PAIR, Kind.APART)]
        with_number.sort(key=lambda line: getattr(line, name), reverse=down)
        return with_number + [line for line in lines if line.kind not in (Kind.PAIR, Kind.APART)]

    def _text_key(self, column: int) -> Callable[[Line], str]:
        return lambda line: self._text(line, column).casefold()
