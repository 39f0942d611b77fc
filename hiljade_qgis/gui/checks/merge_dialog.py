"""Two records of one camera made into one: whose value stays, field by field, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.changes import FieldValue
from ...core.checks import Checked
from ...core.merge import field_value, fields_of
from ...core.record_merge import Held, MergedRecords, Side, merged_records
from ..field_text import field_text, value_text
from ..icons import icon
from ..plain_text import as_markup, text_label
from ..standard_buttons import name_buttons
from .findings_model import camera_title

FIELD, STAYS, GOES = range(3)


class Merge(NamedTuple):
    """What somebody decided.

    Attributes:
        stays, goes: the fids of the two.
        changes: what the record that stays takes from the other, by field.
    """

    stays: int
    goes: int
    changes: Mapping[str, FieldValue]


class MergeModel(QAbstractTableModel):
    """A row for each field of which one of the two says something; a box beside each value chooses it."""

    def __init__(self, stays: Checked, goes: Checked, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bold = QFont()
        self._bold.setBold(True)
        self.set_sides(stays, goes)

    def set_sides(self, stays: Checked, goes: Checked) -> None:
        """Let the one stay and the other go; what was chosen is chosen no more."""
        self.beginResetModel()
        self.stays, self.goes = stays, goes
        self._held = Held(stays.row(), stays.base), Held(goes.row(), goes.base)
        self._chosen: dict[str, Side] = {}
        self.merged = self._merge()
        self._fields = _fields(*self._held)
        self.endResetModel()

    def changes(self) -> dict[str, FieldValue]:
        """What the record that stays takes from the other."""
        return {field: field_value(self.merged.row, field) for field in self.merged.taken}

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._fields)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else GOES + 1

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """As Qt asks: a value can be chosen where the two differ."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._differ(index) and index.column() != FIELD else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        if section == FIELD:
            return self.tr("Field")
        one = self.stays if section == STAYS else self.goes
        text = self.tr("Stays: {camera}") if section == STAYS else self.tr("Goes: {camera}")
        return text.format(camera=camera_title(one, one.fid))

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_markup(self._text(index))
        chosen = index.column() != FIELD and self._differ(index) and self._is_chosen(index)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() != FIELD and self._differ(index):
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole and chosen:
            return self._bold
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """As Qt asks: choosing the one value leaves the other."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() == FIELD:
            return False
        wanted = Qt.CheckState(value) == Qt.CheckState.Checked
        side = Side.STAYS if wanted == (index.column() == STAYS) else Side.GOES
        before, self._chosen = self._chosen, {**self._chosen, self._fields[index.row()]: side}
        try:
            self.merged = self._merge()
        except ValueError:  # a value that the other can't have
            self._chosen = before
            return False
        self.dataChanged.emit(index.siblingAtColumn(STAYS), index.siblingAtColumn(GOES))
        return True

    def _merge(self) -> MergedRecords:
        stays, goes = self._held
        return merged_records(stays, goes, self._chosen)

    def _value(self, index: QModelIndex) -> FieldValue:
        return field_value(self._held[0 if index.column() == STAYS else 1].row, self._fields[index.row()])

    def _differ(self, index: QModelIndex) -> bool:
        field = self._fields[index.row()]
        return field_value(self._held[0].row, field) != field_value(self._held[1].row, field)

    def _is_chosen(self, index: QModelIndex) -> bool:
        return (self._fields[index.row()] in self.merged.taken) == (index.column() == GOES)

    def _text(self, index: QModelIndex) -> str:
        if index.column() == FIELD:
            return field_text(self._fields[index.row()])
        return value_text(self._value(index))


def _fields(stays: Held, goes: Held) -> list[str]:
    """The fields of which one of the two says something, those that differ first."""
    names = dict.fromkeys(field for held in (stays, goes) for field in fields_of(held.row))
    differ = [name for name in names if field_value(stays.row, name) != field_value(goes.row, name)]
    return differ + [name for name in names if name not in differ]


class MergeDialog(QDialog):
    """Asks which of two records stays, and whose values it has."""

    def __init__(self, stays: Checked, goes: Checked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeMergeDialog")
        self.setWindowTitle(self.tr("Merge two records"))
        self._model = MergeModel(stays, goes, self)
        table = QTableView()
        table.setObjectName("HiljadeMergeTable")
        table.setAccessibleName(self.tr("Whose values stay"))
        table.setModel(self._model)
        table.setAlternatingRowColors(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        width = self.fontMetrics().averageCharWidth()
        table.setColumnWidth(FIELD, width * 24)
        for column in (STAYS, GOES):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        swap = QPushButton(icon("flip"), self.tr("&Let the other one stay"))
        swap.setObjectName("HiljadeMergeSwap")
        swap.clicked.connect(self._on_swap)
        self._left = text_label()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        name_buttons(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Merge"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(swap, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(table, 1)
        layout.addWidget(self._left)
        layout.addWidget(text_label(self.tr("The record that goes is deleted. This is one step to undo.")))
        layout.addWidget(buttons)
        self.resize(width * 120, 480)
        self._model.dataChanged.connect(self._update)
        self._update()

    def merge(self) -> Merge:
        """What was decided."""
        return Merge(self._model.stays.fid, self._model.goes.fid, self._model.changes())

    def _on_swap(self) -> None:
        self._model.set_sides(self._model.goes, self._model.stays)
        self._update()

    def _update(self, *_what: object) -> None:
        left = self._model.merged.left
        lost = ", ".join(f"{field_text(one.field)}: {value_text(one.value)}" for one in left)
        self._left.setText(self.tr("Goes with it: {values}").format(values=lost) if left else "")
