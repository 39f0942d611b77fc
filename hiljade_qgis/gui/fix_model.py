"""Fields before and after, a row for each, with a box to leave it out: for the windows that ask before they change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ..core.changes import FieldValue
from .field_text import field_text, value_text
from .plain_text import as_markup

CAMERA, FIELD, BEFORE, AFTER = range(4)


@dataclass(frozen=True)
class FieldFix:
    """One field of a camera that would be changed.

    Attributes:
        camera: what the camera is called.
    """

    fid: int
    camera: str
    field: str
    before: FieldValue
    after: FieldValue


class FixModel(QAbstractTableModel):
    """A row for each field, with a box to leave it out."""

    def __init__(self, fixes: Sequence[FieldFix], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fixes = list(fixes)
        self._left_out: set[int] = set()

    def show(self, fixes: Sequence[FieldFix]) -> None:
        """Show these instead; none is left out."""
        self.beginResetModel()
        self._fixes, self._left_out = list(fixes), set()
        self.endResetModel()

    def chosen(self) -> list[FieldFix]:
        """Those that are not left out."""
        return [one for number, one in enumerate(self._fixes) if number not in self._left_out]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._fixes)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else AFTER + 1

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """As Qt asks."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == CAMERA else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("Camera"), self.tr("Field"), self.tr("Before"), self.tr("After")][section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == CAMERA:
            return Qt.CheckState.Unchecked if index.row() in self._left_out else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_markup(self._text(index))
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """As Qt asks."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != CAMERA:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(index.row())
        else:
            self._left_out.add(index.row())
        self.dataChanged.emit(index, index)
        return True

    def _text(self, index: QModelIndex) -> str:
        one = self._fixes[index.row()]
        if index.column() == CAMERA:
            return one.camera
        if index.column() == FIELD:
            return field_text(one.field)
        value = one.before if index.column() == BEFORE else one.after
        same = value_text(one.before) == value_text(one.after)
        return exact_text(value) if same and isinstance(value, str) else value_text(value)


def exact_text(text: str) -> str:
    """A text with its blanks to be seen, and what nobody sees by its number."""
    return "".join("␣" if one == " " else one if one.isprintable() else f"[U+{ord(one):04X}]" for one in text)


def fix_table(model: FixModel) -> QTableView:
    """A table that shows a model, with columns wide enough for names and values."""
    table = QTableView()
    table.setModel(model)
    table.setAlternatingRowColors(True)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    width = table.fontMetrics().averageCharWidth()
    for column, characters in ((CAMERA, 30), (FIELD, 18), (BEFORE, 30)):
        table.setColumnWidth(column, width * characters)
    table.horizontalHeader().setSectionResizeMode(AFTER, QHeaderView.ResizeMode.Stretch)
    return table
