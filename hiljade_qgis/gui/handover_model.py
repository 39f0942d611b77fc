"""A hand-over as a tree: each proposal with its tick box, and under it each field as it was, is, and would become.

What is ticked, and what was chosen for conflicts, is kept here too. A conflict is left alone unless somebody chooses.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from ..core.changes import FieldValue
from ..sync.conflicts import ConflictKind, Side
from ..sync.proposal_taking import Sides
from ..sync.proposals import Proposal, Standing
from ..sync.server import WriteKind
from .field_text import value_text
from .handover_texts import FieldRow, ReviewWords, field_rows, proposal_text, searched_text, standing_of
from .icons import icon
from .plain_text import as_markup
from .two_level_model import TwoLevelModel, is_top, top_row

RECORD, BEFORE, HERE, PROPOSED, RESULT = range(5)

_WHOLE = ""
"""Stands for the whole record where one side deleted it."""


class HandoverModel(TwoLevelModel):
    """Two levels: proposals, and their fields. Field rows are made when somebody opens a proposal.

    Signals:
        changed(): something was ticked or chosen, once for all that changed together.
    """

    changed = pyqtSignal()

    def __init__(self, words: ReviewWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._proposals: list[Proposal] = []
        self._rows: dict[int, list[FieldRow]] = {}
        self._ticked: set[int] = set()
        self._sides: dict[int, dict[str, Side]] = {}
        self._icons = {
            WriteKind.CREATE: icon("change_new"),
            WriteKind.MODIFY: icon("change_changed"),
            WriteKind.DELETE: icon("change_deleted"),
            Standing.CONFLICT: icon("change_conflict"),
            Standing.ALREADY: icon("result_pushed"),
            Standing.REFUSED: icon("result_refused"),
        }

    def show(self, proposals: Sequence[Proposal]) -> None:
        """List these; what nothing opposes is ticked."""
        self.beginResetModel()
        self._proposals, self._rows, self._sides = list(proposals), {}, {}
        self._ticked = {row for row, one in enumerate(self._proposals) if one.standing is Standing.NEWS}
        self.endResetModel()

    def proposals(self) -> Sequence[Proposal]:
        """What is listed."""
        return self._proposals

    def proposal_at(self, index: QModelIndex) -> Proposal | None:
        """The proposal that an index belongs to, be it its own or a field's."""
        return self._proposals[top_row(index)] if index.isValid() else None

    def chosen(self) -> list[int]:
        """The indexes (`Proposal.index`) of what is ticked."""
        return [self._proposals[row].index for row in sorted(self._ticked)]

    def sides(self) -> Sides:
        """What was chosen for the conflicts that are ticked, as `apply_handover` takes it."""
        return {
            self._proposals[row].index: sides[_WHOLE] if _WHOLE in sides else dict(sides)
            for row, sides in self._sides.items()
            if row in self._ticked and sides
        }

    def tick(self, rows: Iterable[int], ticked: bool) -> None:
        """Tick these proposals, as far as anything would be done for them, or take their ticks away."""
        wanted = {row for row in rows if not ticked or self._can_tick(row)}
        self._ticked = self._ticked | wanted if ticked else self._ticked - wanted
        self._tell(wanted)

    def choose(self, indexes: Iterable[QModelIndex], side: Side | None) -> None:
        """Settle conflicts by a side, None leaves them alone: of a field its own, of a proposal all that it has."""
        touched = set()
        for index in indexes:
            row, fields = top_row(index), self._fields_asked(index)
            if not fields:
                continue
            sides = self._sides.setdefault(row, {})
            for field in fields:
                if side is None:
                    sides.pop(field, None)
                else:
                    sides[field] = side
            if sides:
                self._ticked.add(row)
            else:
                self._ticked.discard(row)
            touched.add(row)
        for row in touched & self._rows.keys():
            top = self.index(row, 0)
            self.dataChanged.emit(self.index(0, RESULT, top), self.index(len(self._rows[row]) - 1, RESULT, top))
        self._tell(touched)

    def asks(self, index: QModelIndex) -> bool:
        """Whether there is a side to choose at an index."""
        return bool(self._fields_asked(index))

    def is_remark(self, index: QModelIndex) -> bool:
        """Whether a row under a proposal says something about it instead of naming a field."""
        return not is_top(index) and self._field_rows(top_row(index))[index.row()].remark

    # TwoLevelModel

    def count_records(self) -> int:
        """How many records there are."""
        return len(self._proposals)

    def count_below(self, row: int) -> int:
        """How many lines a record has below it."""
        return len(self._field_rows(row))

    def hasChildren(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: B008
        """As Qt asks; without making the fields of what nobody opened."""
        if not parent.isValid():
            return bool(self._proposals)
        if not is_top(parent) or parent.column() != 0:
            return False
        one = self._proposals[parent.row()]
        said = one.taken or one.conflicts or one.standing is not Standing.NEWS or one.kind is WriteKind.DELETE
        return bool(said or self._words.remark(one))

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return RESULT + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._words.headings[section]

    def flags(self, index: QModelIndex) -> Qt.ItemFlags:
        """As Qt asks."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        box = is_top(index) and index.column() == RECORD and self._can_tick(index.row())
        return flags | Qt.ItemFlag.ItemIsUserCheckable if box else flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._text(index)
            return as_markup(text) if text else None
        if role == Qt.ItemDataRole.FontRole and index.column() == RESULT and self.asks(index):
            font = QFont()
            font.setItalic(not self._sides.get(top_row(index)))
            return font
        if not is_top(index) or index.column() != RECORD:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and self._can_tick(index.row()):
            return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole:
            one = self._proposals[index.row()]
            return self._icons.get(one.standing) or self._icons[one.kind]
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """As Qt asks: somebody clicked on a tick box."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or not is_top(index):
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    # inside

    def _can_tick(self, row: int) -> bool:
        """Whether anything would be done: of a conflict, what merges, or what a side was chosen for."""
        one = self._proposals[row]
        if one.standing is Standing.CONFLICT:
            return bool(one.taken or self._sides.get(row))
        return one.standing is Standing.NEWS

    def _fields_asked(self, index: QModelIndex) -> list[str]:
        if not index.isValid():
            return []
        one = self._proposals[top_row(index)]
        if one.standing is not Standing.CONFLICT:
            return []
        if one.conflict is not ConflictKind.FIELDS:
            return [_WHOLE]
        if is_top(index):
            return [each.field for each in one.conflicts]
        field = self._field_rows(top_row(index))[index.row()].field
        return [] if field is None else [field]

    def _tell(self, rows: Collection[int]) -> None:
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), RESULT))
            self.changed.emit()

    def _text(self, index: QModelIndex) -> str:
        row, column = top_row(index), index.column()
        one = self._proposals[row]
        if is_top(index):
            if column == RECORD:
                return proposal_text(one, self._words)
            return self._choice_text(row, one) if column == RESULT else ""
        line = self._field_rows(row)[index.row()]
        if column == RECORD:
            return line.label
        if column == RESULT:
            return value_text(self._result(row, line))
        return value_text((line.before, line.here, line.proposed)[column - BEFORE])

    def _result(self, row: int, line: FieldRow) -> FieldValue:
        if line.field is None:
            return line.result
        side = self._sides.get(row, {}).get(line.field)
        return line.proposed if side is Side.THEIRS else line.here

    def _choice_text(self, row: int, one: Proposal) -> str:
        if one.standing is not Standing.CONFLICT:
            return ""
        sides, asked = self._sides.get(row, {}), 1 if one.conflict is not ConflictKind.FIELDS else len(one.conflicts)
        if not sides:
            return self.tr("Left alone")
        if len(sides) < asked or len(set(sides.values())) > 1:
            return self.tr("Field by field")
        return self.tr("As proposed") if Side.THEIRS in sides.values() else self.tr("As here")

    def _field_rows(self, row: int) -> list[FieldRow]:
        if row not in self._rows:
            self._rows[row] = field_rows(self._proposals[row], self._words)
        return self._rows[row]


class HandoverFilter(QSortFilterProxyModel):
    """Shows only the proposals that are of one kind, and those in which a text occurs (in any letter case)."""

    def __init__(self, words: ReviewWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._wanted: object = None
        self._searched = ""

    def show_only(self, wanted: object, text: str) -> None:
        """Filter by `standing_of`; None and "" let everything through."""
        self._wanted, self._searched = wanted, text.strip().casefold()
        self.invalidateFilter()

    def hasChildren(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: B008
        """As Qt asks of every row. Its own answer would make the fields of all, to filter them; none is filtered."""
        if not parent.isValid():
            return self.rowCount() > 0
        return bool(self.sourceModel().hasChildren(self.mapToSource(parent)))

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """As Qt asks: a proposal is in or out as a whole."""
        if parent.isValid():
            return True
        one = self.sourceModel().proposals()[row]
        if self._wanted is not None and standing_of(one) is not self._wanted:
            return False
        return not self._searched or self._searched in searched_text(one, self._words)
