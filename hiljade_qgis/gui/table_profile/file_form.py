"""How the file of a table is opened: what was found out is shown, and can be said otherwise."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QSpinBox, QWidget

from ...bridge.table_sample import TableSample
from ...bridge.table_source import SPREADSHEETS
from ...core.delimited_text import SEPARATORS
from ...core.table_profile import TableFile
from ...core.text_encoding import ENCODINGS
from ..field_text import value_text

_MOST_HEADER_ROW = 1_000


class FileForm(QWidget):
    """Asks for the encoding and the separator of a file of text, the sheet of a spreadsheet, and the row of names.

    Signals:
        edited(): somebody said something else; the file is to be opened again.
    """

    edited = pyqtSignal()

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._encoding, self._separator, self._sheet = self._box("Encoding"), self._box("Separator"), self._box("Sheet")
        self._encoding.addItem(self.tr("found out"), "")
        for name in ENCODINGS:
            self._encoding.addItem(name, name)
        self._separator.addItem(self.tr("found out"), "")
        for mark in SEPARATORS:
            self._separator.addItem(self._mark_text(mark), mark)
        self._header_row = QSpinBox()
        self._header_row.setObjectName("HiljadeProfileHeaderRow")
        self._header_row.setRange(1, _MOST_HEADER_ROW)
        self._header_row.setKeyboardTracking(False)
        self._header_row.valueChanged.connect(lambda _row: self.edited.emit())
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        if path.suffix.lower() in SPREADSHEETS:
            rows.addRow(self.tr("S&heet"), self._sheet)
        else:
            rows.addRow(self.tr("En&coding"), self._encoding)
            rows.addRow(self.tr("Separat&or"), self._separator)
        rows.addRow(self.tr("Ro&w of names"), self._header_row)

    def file(self) -> TableFile:
        """What was said of the file; what nobody said is found out."""
        return TableFile(
            self._encoding.currentData() or "", self._separator.currentData() or "", self._header_row.value()
        )

    def sheet(self) -> str:
        """The sheet that was chosen; "" for the first."""
        return self._sheet.currentData() or ""

    def show_sample(self, sample: TableSample) -> None:
        """Show what was found out."""
        if sample.encoding is not None:
            name = sample.encoding.name
            text = self.tr("found out: {name}") if sample.encoding.certain else self.tr("a guess: {name}")
            self._encoding.setItemText(0, text.format(name=name))
            text = self.tr("found out: {name}") if sample.separator in SEPARATORS else self.tr("one column")
            self._separator.setItemText(0, text.format(name=self._mark_text(sample.separator)))
        if self._sheet.count() != len(sample.sheets):
            self._sheet.blockSignals(True)
            self._sheet.clear()
            for sheet in sample.sheets:
                self._sheet.addItem(value_text(sheet), sheet)
            self._sheet.setCurrentIndex(max(0, self._sheet.findData(sample.sheet)))
            self._sheet.blockSignals(False)

    def show_file(self, file: TableFile) -> None:
        """Show what a profile says of the file."""
        for box, data in ((self._encoding, file.encoding), (self._separator, file.separator)):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(data)))
            box.blockSignals(False)
        self._header_row.blockSignals(True)
        self._header_row.setValue(file.header_row)
        self._header_row.blockSignals(False)

    def _mark_text(self, mark: str) -> str:
        texts = {"\t": self.tr("tab"), ",": self.tr("comma"), ";": self.tr("semicolon"), "|": self.tr("bar")}
        return texts.get(mark, "")

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"HiljadeProfile{name}")
        box.currentIndexChanged.connect(lambda _index: self.edited.emit())
        return box
