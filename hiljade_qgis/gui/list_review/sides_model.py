"""The two records of a pair field by field, with a box beside what can be taken over from the list."""

from __future__ import annotations

from typing import Any, NamedTuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from ...bridge.edited_field import column_target
from ...bridge.list_records import Records
from ...bridge.list_review import Line
from ...core.camera import FID_COLUMN, SERVER_ID_COLUMN, VERSION_COLUMN
from ...core.edit_target import NoTarget
from ...core.essentials import one_line
from ..field_text import LONGEST_TEXT, field_text
from ..icons import icon
from ..plain_text import as_markup
from .reviewed_lists import ReviewedLists

FIELD, OURS, MARK, THEIRS = range(4)

_NOT_SHOWN = frozenset((FID_COLUMN, SERVER_ID_COLUMN, VERSION_COLUMN))


class _Row(NamedTuple):
    """A field of one or of both.

    Attributes:
        differs: whether the two say something different.
        index: our field into which theirs can be taken over; None where it can't.
    """

    label: str
    ours: str
    theirs: str
    differs: bool = False
    index: int | None = None


class SidesModel(QAbstractTableModel):
    """The fields of one line: compared ones first, then what only one side has."""

    def __init__(self, lists: ReviewedLists, can_take: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lists, self._can_take = lists, can_take
        self._rows: list[_Row] = []
        self._taken: set[int] = set()
        self._symbols = {OURS: icon("conflict_mine"), THEIRS: icon("conflict_theirs")}

    def show(self, line: Line | None) -> None:
        """Show this one; nothing of it is taken over yet. None shows nothing."""
        self.beginResetModel()
        self._rows, self._taken = [] if line is None else self._rows_of(line), set()
        self.endResetModel()

    def taken(self) -> dict[int, str]:
        """What is to be taken over: by our field what theirs says."""
        return {row.index: row.theirs for row in self._rows if row.index is not None and row.index in self._taken}

    # QAbstractTableModel

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else THEIRS + 1

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """As Qt asks."""
        flags = super().flags(index)
        if index.isValid() and index.column() == THEIRS and self._rows[index.row()].index is not None:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. The symbols are those on the map."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._symbols.get(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return [
                None,
                self.tr("As the working copy has it"),
                self.tr("≠ where the two say something different"),
                self.tr("As the list has it; what is ticked is taken over with “Same camera”"),
            ][section]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return [self.tr("Field"), self.tr("Ours"), "", self.tr("On the list")][section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            text = (row.label, row.ours, "≠" if row.differs else "", row.theirs)[column]
            return one_line(text, LONGEST_TEXT)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_markup((row.label, row.ours, self.tr("They differ") if row.differs else "", row.theirs)[column])
        if role == Qt.ItemDataRole.CheckStateRole and column == THEIRS and row.index is not None:
            return Qt.CheckState.Checked if row.index in self._taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole and row.differs:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == MARK:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """As Qt asks."""
        field = self._rows[index.row()].index if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != THEIRS or field is None:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._taken.add(field)
        else:
            self._taken.discard(field)
        self.dataChanged.emit(index, index)
        return True

    def _rows_of(self, line: Line) -> list[_Row]:
        sides, compared = self._lists.sides, self._lists.asked.compared
        if sides is None:
            return []
        rows = self._of_both(line)
        ours = {one.index for one in compared} if rows else set()
        theirs = {one.list_index for one in compared} if rows else set()
        rows += [_Row(field_text(name), text, "") for name, text in _said(sides.ours, line.number, ours)]
        return rows + [_Row(name, "", text) for name, text in _said(sides.theirs, line.other, theirs)]

    def _of_both(self, line: Line) -> list[_Row]:
        """The compared fields; none for a lone record."""
        rows = []
        for which, (one, (ours, theirs)) in enumerate(zip(self._lists.asked.compared, self._lists.texts(line))):
            differs = which in line.differing
            label = field_text(one.name)
            if one.list_name.casefold() not in (one.name.casefold(), label.casefold()):
                label = f"{label} · {one.list_name}"
            says_more = bool(theirs and theirs.strip()) and (differs or not (ours and ours.strip()))
            index = one.index if says_more and self._may_take(one.index) else None
            rows.append(_Row(label, ours or "", theirs or "", differs, index))
        return rows

    def _may_take(self, index: int) -> bool:
        if not self._can_take or self._lists.sides is None:
            return False
        try:
            column_target(self._lists.sides.ours.fields, index)
        except NoTarget:
            return False
        return True


def _said(records: Records, number: int | None, without: set[int]) -> list[tuple[str, str]]:
    """What a record says in its other fields, by their names."""
    if number is None:
        return []
    names = [(index, field.name()) for index, field in enumerate(records.fields) if index not in without]
    said = [(name, records.text(number, index)) for index, name in names if name not in _NOT_SHOWN]
    return [(name, text) for name, text in said if text]
