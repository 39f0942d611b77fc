"""The first rows of a table as they would be read: where each camera stands and what it says, or why it is refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from ...bridge.table_reasons import problem_text
from ...bridge.table_source import SourceRow
from ...core.camera import TAGS_COLUMN
from ...core.changes import TAG_PREFIX
from ...core.record import tags_from_text
from ...core.table_row import RowReader, TableRow
from ..field_text import field_text, value_text
from ..plain_text import as_markup

ROWS_SHOWN = 100
FIELDS_SHOWN = 30
"""Of the fields of a table with very many columns only the first are shown: a window with all of them stands still."""

_NUMBER, _POSITION, _FIELDS = range(3)
_WIDEST_CHARACTERS = 40


class Counts(NamedTuple):
    """How many of the rows that are shown can be read, and how many not."""

    read: int
    refused: int


class RowsTable(QTableWidget):
    """Shows rows; nothing of them is edited here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setObjectName("HiljadeProfileRows")
        self.setAccessibleName(self.tr("Rows as they would be read"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()

    def show_rows(self, rows: Sequence[SourceRow], reader: RowReader, fields: Sequence[str]) -> Counts:
        """Show how these rows are read, of their fields FIELDS_SHOWN at most.

        Raises what a reader raises where a CRS is not known.
        """
        read = [
            reader.read(row.cells, row.point) if row.problem is None else TableRow(None, (row.problem,), ())
            for row in rows
        ]
        fields = fields[:FIELDS_SHOWN]
        self.clear()
        self.setColumnCount(_FIELDS + len(fields) + 1)
        self.setHorizontalHeaderLabels(
            [self.tr("Row"), self.tr("Position"), *map(field_text, fields), self.tr("Result")]
        )
        self.setRowCount(len(rows))
        for index, (row, made) in enumerate(zip(rows, read)):
            self._show_row(index, row.number, made, fields)
        self.resizeColumnsToContents()
        widest = self.fontMetrics().averageCharWidth() * _WIDEST_CHARACTERS
        for column in range(self.columnCount() - 1):
            self.setColumnWidth(column, min(self.columnWidth(column), widest))
        good = sum(1 for made in read if made.row is not None)
        return Counts(good, len(read) - good)

    def show_nothing(self) -> None:
        """Show no rows."""
        self.clear()
        self.setRowCount(0)
        self.setColumnCount(0)

    def _show_row(self, index: int, number: int, made: TableRow, fields: Sequence[str]) -> None:
        self._put(index, _NUMBER, str(number))
        last = _FIELDS + len(fields)
        problems = " ".join(map(problem_text, made.refused or made.warnings))
        if made.row is None:
            self._put(index, last, self.tr("Refused: {problems}").format(problems=problems))
            return
        said = self.tr("Read; look at it: {problems}") if problems else self.tr("Read")
        self._put(index, last, said.format(problems=problems))
        self._put(index, _POSITION, value_text(made.row.position))
        tags = tags_from_text(made.row.values.get(TAGS_COLUMN)) or {}
        for column, name in enumerate(fields, _FIELDS):
            is_tag = name.startswith(TAG_PREFIX)
            value = tags.get(name[len(TAG_PREFIX) :]) if is_tag else made.row.values.get(name)
            self._put(index, column, value_text(value))

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if text:
            item.setToolTip(as_markup(text))
        self.setItem(row, column, item)
