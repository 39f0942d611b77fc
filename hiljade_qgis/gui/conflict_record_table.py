"""The list of the conflict window: a row per record, what happened to it and what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt

from ..sync.conflicts import Conflict, ConflictKind
from .conflict_model import Choices, State
from .conflict_texts import kind_text, record_text, settled_text
from .field_text import field_text, value_text
from .icons import icon
from .plain_text import as_markup

CAMERA, KIND, CHOICE = range(3)


class RecordsModel(QAbstractTableModel):
    """One row per record in conflict: what it is called, what happened, what was chosen."""

    def __init__(self, choices: Choices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._conflicts: list[Conflict] = []
        self._rows: dict[int, int] = {}
        self._kinds = {
            ConflictKind.FIELDS: icon("change_conflict"),
            ConflictKind.DELETED_HERE: icon("change_deleted"),
            ConflictKind.DELETED_THERE: icon("change_deleted"),
        }
        self._decided, self._again = icon("result_pushed"), icon("result_unclear")
        choices.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """The conflicts became others."""
        self.beginResetModel()
        self._conflicts = self._choices.conflicts()
        self._rows = {one.fid: row for row, one in enumerate(self._conflicts)}
        self.endResetModel()

    def conflict_at(self, index: QModelIndex) -> Conflict | None:
        """The conflict of a row."""
        return self._conflicts[index.row()] if index.isValid() else None

    def row_of(self, fid: int) -> int | None:
        """Where a record is listed."""
        return self._rows.get(fid)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._conflicts)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return CHOICE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("Record"), self.tr("In conflict"), self.tr("Choice")][section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        conflict = self.conflict_at(index)
        if conflict is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(conflict, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._text(conflict, index.column())
            return as_markup(text) if text else None
        if role == Qt.ItemDataRole.DecorationRole:
            if index.column() == CAMERA:
                return self._kinds[conflict.kind]
            if index.column() == CHOICE and self._choices.wants_another_look(conflict):
                return self._again
            if index.column() == CHOICE and self._choices.state(conflict) is State.DECIDED:
                return self._decided
        return None

    def _text(self, conflict: Conflict, column: int) -> str:
        if column == CAMERA:
            return record_text(conflict)
        if column == KIND:
            return kind_text(conflict)
        if self._choices.wants_another_look(conflict):
            return self.tr("Look again")
        keys = self._choices.keys_of([conflict.fid])
        state = self._choices.state(conflict)
        if state is State.PARTLY:
            return self.tr("{decided} of {all}").format(decided=self._choices.decided(conflict), all=len(keys))
        if state is State.OPEN:
            return ""
        first, *others = [self._choices.chosen(key) for key in keys]
        if any(one is not first for one in others):
            return self.tr("Mixed")
        return settled_text(first)

    def _on_changed(self, fids: Sequence[int]) -> None:
        rows = [self._rows[fid] for fid in fids if fid in self._rows]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), CHOICE))


class RecordsFilter(QSortFilterProxyModel):
    """Shows only the records in which a text occurs (in any letter case)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    def show_only(self, text: str) -> None:
        """Filter; "" lets everything through."""
        self._text = text.strip().casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """As Qt asks."""
        model = self.sourceModel()
        conflict = model.conflict_at(model.index(row, 0))
        return not self._text or self._text in _searched(conflict)


def _searched(conflict: Conflict) -> str:
    parts = [record_text(conflict), kind_text(conflict), conflict.server_id]
    for one in conflict.fields:
        parts += [field_text(one.field), *map(value_text, (one.base, one.mine, one.theirs))]
    return "\n".join(parts).casefold()
