"""The values that a field has, with room for a new one beside each."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from ...bridge.field_preview import OldValue
from ..field_text import LONGEST_TEXT
from ..plain_text import as_markup

_OLD, _COUNT, _NEW = range(3)
_LEAST_ROWS = 5


class OldValuesTable(QTableWidget):
    """Old values, the most frequent first; what was typed beside one stays when the values are counted anew.

    Signals:
        edited(): another new value.
    """

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, _NEW + 1, parent)
        self.setObjectName("HiljadeChangeTable")
        self.setAccessibleName(self.tr("Old values and new ones"))
        self.setHorizontalHeaderLabels([self.tr("Value now"), self.tr("Cameras"), self.tr("New value")])
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        width = self.fontMetrics().averageCharWidth()
        for column, characters in ((_OLD, 36), (_COUNT, 10)):
            self.setColumnWidth(column, width * characters)
        self.setMinimumHeight(self.fontMetrics().height() * 2 * _LEAST_ROWS)
        self._olds: list[str] = []
        self._typed: dict[str, str] = {}
        self.itemChanged.connect(self._on_changed)

    def show_values(self, values: Sequence[OldValue]) -> None:
        """Show what was counted."""
        self.blockSignals(True)
        self._olds = [one.text for one in values]
        self.setRowCount(len(values))
        for row, one in enumerate(values):
            shown = one.text[:LONGEST_TEXT] if one.text else self.tr("(none)")
            for column, text in ((_OLD, shown), (_COUNT, str(one.count))):
                item = QTableWidgetItem(text)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(as_markup(text))
                self.setItem(row, column, item)
            self.setItem(row, _NEW, QTableWidgetItem(self._typed.get(one.text, "")))
        self.blockSignals(False)
        self.edited.emit()

    def table(self) -> dict[str, str]:
        """New values by old ones, of those beside which something was typed."""
        return {old: self._typed[old] for old in self._olds if old in self._typed}

    def forget(self) -> None:
        """Forget what was typed: it was meant for another field."""
        self._typed = {}

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() != _NEW:
            return
        old = self._olds[item.row()]
        if item.text():
            self._typed[old] = item.text()
        else:
            self._typed.pop(old, None)
        self.edited.emit()
