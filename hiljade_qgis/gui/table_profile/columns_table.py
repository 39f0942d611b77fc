"""The columns of a table, a row for each: its name, what stands in it first, and which field it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...bridge.field_labels import label_with_unit
from ...bridge.table_sample import TableSample
from ...core.camera import FIELDS, TAGS_COLUMN
from ...core.changes import TAG_PREFIX
from ...core.table_cell import cell_text
from ...core.table_profile import is_field
from ..field_text import value_text
from ..plain_text import as_markup

_NAME, _EXAMPLES, _FIELD = range(3)
_EXAMPLES_SHOWN = 3
_FIELD_CHARACTERS = 32


class ColumnsTable(QTableWidget):
    """Says of each column which field it is.

    Signals:
        edited(): somebody chose another field.
    """

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setObjectName("HiljadeProfileColumns")
        self.setAccessibleName(self.tr("Columns of the table"))
        self.setHorizontalHeaderLabels([self.tr("Column"), self.tr("First values"), self.tr("Field")])
        self.verticalHeader().hide()
        for column, mode in (
            (_NAME, QHeaderView.ResizeMode.Interactive),
            (_EXAMPLES, QHeaderView.ResizeMode.Stretch),
            (_FIELD, QHeaderView.ResizeMode.Interactive),
        ):
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self.setColumnWidth(_FIELD, self.fontMetrics().averageCharWidth() * _FIELD_CHARACTERS)
        self._names: list[str] = []

    def show_sample(self, sample: TableSample) -> None:
        """List the columns of a table. Those without a name, or with one that another has too, can't be read."""
        counts = Counter(sample.names)
        shown = [
            (index, name) for index, name in enumerate(sample.names) if name.strip() and counts[name] == 1
        ]
        self._names = [name for _index, name in shown]
        offered = _offered_fields()  # once: some tables have a thousand columns
        self.setRowCount(len(shown))
        for row, (index, name) in enumerate(shown):
            self._put(row, _NAME, value_text(name))
            self._put(row, _EXAMPLES, value_text(" · ".join(_first_values(sample, index))))
            self.setCellWidget(row, _FIELD, self._field_box(name, offered))

    def names(self) -> list[str]:
        """The columns that can be read."""
        return list(self._names)

    def show_fields(self, fields: Mapping[str, str], position: Sequence[str]) -> None:
        """Show which fields the columns say, and which of them say where a camera stands."""
        for row, name in enumerate(self._names):
            box = self._box(row)
            box.blockSignals(True)
            box.setItemText(0, self.tr("(position)") if name in position else self.tr("(not taken)"))
            self._choose(box, fields.get(name, ""))
            box.blockSignals(False)

    def fields(self) -> dict[str, str]:
        """The field of each column that is taken, in the order of the table."""
        found = {name: self._box(row).currentData() for row, name in enumerate(self._names)}
        return {name: field for name, field in found.items() if field}

    def _field_box(self, column: str, offered: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(column)
        box.addItem(self.tr("(not taken)"), "")
        for text, field in offered:
            box.addItem(text, field)
        tag = TAG_PREFIX + column.strip()
        if is_field(tag):
            box.addItem(_tag_text(tag), tag)
        box.currentIndexChanged.connect(lambda _index: self.edited.emit())
        return box

    def _choose(self, box: QComboBox, field: str) -> None:
        if box.findData(field) < 0:
            box.addItem(_tag_text(field), field)
        box.setCurrentIndex(box.findData(field))

    def _box(self, row: int) -> QComboBox:
        return self.cellWidget(row, _FIELD)

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setToolTip(as_markup(text))
        self.setItem(row, column, item)


def _offered_fields() -> list[tuple[str, str]]:
    """What each field is called, and the field."""
    tags = QCoreApplication.translate("ColumnsTable", "Other tags (JSON)")
    return [*((label_with_unit(field.column), field.column) for field in FIELDS), (tags, TAGS_COLUMN)]


def _tag_text(field: str) -> str:
    return QCoreApplication.translate("ColumnsTable", "Tag “{key}”").format(key=value_text(field[len(TAG_PREFIX) :]))


def _first_values(sample: TableSample, index: int) -> list[str]:
    """What a column says first, each once."""
    found: dict[str, None] = {}
    for row in sample.rows:
        text = cell_text(row.cells[index]).strip() if index < len(row.cells) else ""
        if text:
            found[text] = None
        if len(found) == _EXAMPLES_SHOWN:
            break
    return list(found)
