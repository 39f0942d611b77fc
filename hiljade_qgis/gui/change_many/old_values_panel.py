"""The table of old values and new ones with what brings new ones in from elsewhere: a file, or a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import pyqtSlot
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...bridge.messages import sentence_for
from ...bridge.value_table_file import VALUE_TABLES, read_value_table, write_value_table
from ..file_questions import ask_where_to_save
from ..newest_task import NewestTask
from ..plain_text import text_label
from .old_values_table import OldValuesTable

_JSON = ".json"
_LAST_FOLDER = "hiljade/last_value_table_folder"


class OldValuesPanel(QWidget):
    """A table, and its buttons."""

    def __init__(self, table: OldValuesTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._file = NewestTask(self._fail)
        self._told = text_label()
        self._told.setObjectName("HiljadeChangeTableTold")
        buttons = QHBoxLayout()
        load_tip = self.tr("Take old values and new ones from a JSON or CSV file")
        paste_tip = self.tr("Take two columns of a spreadsheet, or one from the current row down (Ctrl+V)")
        save_tip = self.tr("Save the new values, for the next time or for others")
        for name, text, tip, slot in (
            ("Load", self.tr("&Load…"), load_tip, self._on_load),
            ("Paste", self.tr("&Paste"), paste_tip, self._on_paste),
            ("Save", self.tr("&Save…"), save_tip, self._on_save),
        ):
            button = QPushButton(text)
            button.setObjectName(f"HiljadeChangeTable{name}")
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(table, 1)
        layout.addLayout(buttons)
        layout.addWidget(self._told)
        table.taken.connect(self._tell_taken)
        table.refused.connect(self._fail)

    def close_files(self) -> None:
        """Let go what is being read."""
        self._file.stop()

    def forget(self) -> None:
        """Forget what was typed, loaded and told: it was for another field."""
        self._file.stop()
        self._table.forget()
        self._told.setText("")

    @pyqtSlot()
    def _on_load(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Load a table of values"), self._folder(), f"{self.tr('JSON or CSV file')} ({VALUE_TABLES})"
        )
        if chosen:
            self.load(Path(chosen))

    def load(self, path: Path) -> None:
        """Read a file in the background and take what it says."""
        QgsSettings().setValue(_LAST_FOLDER, str(path.parent))
        self._file.run(self.tr("Reading a table of values"), lambda _progress: read_value_table(path), self._table.take)

    @pyqtSlot()
    def _on_paste(self) -> None:
        self._table.paste(QApplication.clipboard().text())

    @pyqtSlot()
    def _on_save(self) -> None:
        table = self._table.table()
        if not table:
            self._told.setText(self.tr("There are no new values to save."))
            return
        kinds = f"{self.tr('JSON file')} (*{_JSON})"
        chosen = ask_where_to_save(self, self.tr("Save the table of values"), self._folder(), kinds, _JSON)
        if chosen is not None:
            self.save(chosen, table)

    def save(self, path: Path, table: Mapping[str, str]) -> None:
        """Write a table in the background."""
        QgsSettings().setValue(_LAST_FOLDER, str(path.parent))
        self._file.run(
            self.tr("Saving a table of values"),
            lambda _progress: write_value_table(path, dict(table)),
            lambda _none: self._told.setText(self.tr("%n value(s) saved.", "", len(table))),
        )

    def _folder(self) -> str:
        return str(QgsSettings().value(_LAST_FOLDER, "") or "")

    def _tell_taken(self, count: int, listed: int) -> None:
        text = self.tr("%n new value(s) taken; {listed} of the old ones are in the list.", "", count)
        self._told.setText(text.format(listed=listed))

    def _fail(self, error: BaseException) -> None:
        self._told.setText(sentence_for(error))
