"""The values that a field has, with room for a new one beside each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QApplication, QTableWidget, QTableWidgetItem, QWidget

from ...bridge.field_preview import OldValue
from ...core.value_table import NoTable, table_from_csv
from ..field_text import LONGEST_TEXT
from ..plain_text import as_markup

_OLD, _COUNT, _NEW = range(3)
_LEAST_ROWS = 5


class OldValuesTable(QTableWidget):
    """Old values, the most frequent first; what was typed beside one stays when the values are counted anew.

    A table from elsewhere may also say that a value is taken away, and of values that are not listed.

    Signals:
        edited(): another new value.
        taken(int, int): new values came from elsewhere: so many, and of how many of them the old one is listed.
        refused(object): what was pasted is no table: a NoTable.
    """

    edited = pyqtSignal()
    taken = pyqtSignal(int, int)
    refused = pyqtSignal(object)

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
        self._brought: dict[str, str] = {}
        self.itemChanged.connect(self._on_changed)

    def show_values(self, values: Sequence[OldValue]) -> None:
        """Show what was counted."""
        self.blockSignals(True)
        self._olds = [one.text for one in values]
        self.setRowCount(len(values))
        for row, one in enumerate(values):
            shown = one.text[:LONGEST_TEXT] if one.text else self._none()
            for column, text in ((_OLD, shown), (_COUNT, str(one.count))):
                item = QTableWidgetItem(text)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(as_markup(text))
                self.setItem(row, column, item)
            self.setItem(row, _NEW, self._new_item(one.text))
        self.blockSignals(False)
        self.edited.emit()

    def table(self) -> dict[str, str]:
        """New values by old ones: of those beside which something was typed, and all that were brought in."""
        typed = {old: self._typed[old] for old in self._olds if old in self._typed}
        return {**self._brought, **typed}

    def take(self, table: Mapping[str, str]) -> None:
        """Take new values by old ones; what was typed or brought in before stays where they say nothing."""
        self._brought.update(table)
        for old in table:
            self._typed.pop(old, None)
        self._show_new()
        self.taken.emit(len(table), len(self._brought.keys() & table.keys() & set(self._olds)))

    def paste(self, text: str) -> None:
        """Take what a spreadsheet gives: two columns, or one beside the old values from the current row on."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
        if not lines:
            return
        if "\t" not in lines:
            start = max(0, self.currentRow())
            news = dict(zip(self._olds[start:], lines.split("\n")))
            self.take({old: new for old, new in news.items() if new})
            return
        try:
            self.take(table_from_csv(lines))
        except NoTable as error:
            self.refused.emit(error)

    def forget(self) -> None:
        """Forget what was typed and brought in: it was meant for another field."""
        self._typed, self._brought = {}, {}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QApplication.clipboard().text())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _none(self) -> str:
        return self.tr("(none)")

    def _new_item(self, old: str) -> QTableWidgetItem:
        new = self._typed.get(old, self._brought.get(old))
        return _NewValue(new or "", self._none() if new == "" else "")

    def _show_new(self) -> None:
        self.blockSignals(True)
        for row, old in enumerate(self._olds):
            self.setItem(row, _NEW, self._new_item(old))
        self.blockSignals(False)
        self.viewport().update()
        self.edited.emit()

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() != _NEW:
            return
        old = self._olds[item.row()]
        self._brought.pop(old, None)
        if item.text():
            self._typed[old] = item.text()
        else:
            self._typed.pop(old, None)
        self.edited.emit()


class _NewValue(QTableWidgetItem):
    """A new value; one that is none, and wanted so, is shown as the word for it until somebody edits it."""

    def __init__(self, text: str, word_for_none: str) -> None:
        super().__init__(text)
        self._word_for_none = word_for_none

    def data(self, role: int) -> Any:
        """As Qt asks."""
        text = super().data(role)
        return self._word_for_none if role == Qt.ItemDataRole.DisplayRole and not text else text

    def setData(self, role: int, value: Any) -> None:
        """As Qt asks."""
        if value:
            self._word_for_none = ""
        super().setData(role, value)
