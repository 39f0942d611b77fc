"""The window “Columns of the table”: how the file is opened, what its columns say, and how its rows are read then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...bridge.crs_positions import CrsPositions, CrsUnknown
from ...bridge.messages import sentence_for
from ...bridge.profile_file import read_profile, write_profile
from ...bridge.table_sample import TableSample, profile_of, sample_of
from ...core.profile_member import ProfileRefused
from ...core.table_problem import TableError
from ...core.table_profile import TableProfile, position_columns
from ...core.table_profile_columns import fields_by_column, of_table, with_columns
from ...core.table_row import RowReader
from ...sync.errors import SyncError
from ..file_questions import ask_where_to_save
from ..newest_task import NewestTask
from ..plain_text import text_label
from ..standard_buttons import name_buttons
from .columns_table import ColumnsTable
from .file_form import FileForm
from .position_form import PositionForm
from .rows_table import ROWS_SHOWN, RowsTable
from .writing_form import WritingForm

_LAST_FOLDER = "hiljade/last_profile_folder"
_JSON = ".json"


class TableProfileDialog(QDialog):
    """Asks how the rows of a table are read as cameras.

    It begins with what the names of the columns and the first rows suggest.

    Args:
        path: a file of delimited text, or a spreadsheet.
    """

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeTableProfileDialog")
        self.setWindowTitle(self.tr("Columns of the table: {file}").format(file=path.name))
        self._path = path
        self._sample: TableSample | None = None
        self._base: TableProfile | None = None
        self._profile: TableProfile | None = None
        self._opened_by: TableProfile | None = None
        self._opening = NewestTask(self._fail)
        self._file, self._position, self._writing = FileForm(path), PositionForm(), WritingForm()
        self._columns, self._rows = ColumnsTable(), RowsTable()
        self._said, self._summary = text_label(), text_label()
        self._said.setObjectName("HiljadeProfileSaid")
        self._summary.setObjectName("HiljadeProfileSummary")
        self._lay_out()
        self._file.edited.connect(self._open_again)
        for form in (self._position, self._writing, self._columns):
            form.edited.connect(self._on_edited)
        self._open(None)

    def profile(self) -> TableProfile | None:
        """How the table is to be read; None where that is not known."""
        return self._profile

    def sheet(self) -> str:
        """The sheet of a spreadsheet; "" of other files."""
        return "" if self._sample is None else self._sample.sheet

    def done(self, result: int) -> None:
        """As Qt asks; what still runs is let go."""
        self._opening.stop()
        super().done(result)

    # opening

    def _open(self, profile: TableProfile | None) -> None:
        """Look into the file, in the background; then show a profile, or the one that it suggests."""
        self._sample = self._profile = None  # what was seen so far is of a file that was opened otherwise
        self._opened_by = profile
        self._rows.show_nothing()
        self._say("", self.tr("Looking into the table…"))
        file, language = self._file.file(), None if profile is None else profile.language
        path, sheet = self._path, self._file.sheet()
        self._opening.run(
            self.tr("Looking into {file}").format(file=path.name),
            lambda _progress: sample_of(path, file, language, sheet),
            lambda sample: self._on_sample(sample, profile),
        )

    def _open_again(self) -> None:
        self._open(self._profile or self._opened_by)

    def _on_sample(self, sample: TableSample, profile: TableProfile | None) -> None:
        self._sample = sample
        self._file.show_sample(sample)
        self._columns.show_sample(sample)
        self._position.show_names(self._columns.names())
        said = ""
        try:
            profile = profile_of(sample) if profile is None else of_table(profile, sample.names)
        except TableError as error:
            said, profile = sentence_for(error), None
        if profile is None:
            self._say(said, self.tr("Choose the columns that say where a camera stands."))
            self._columns.show_fields({}, ())
            return
        self._show(profile)

    def _fail(self, error: BaseException) -> None:
        self._say(sentence_for(error), "")

    # what is chosen

    def _show(self, profile: TableProfile) -> None:
        self._base = profile
        self._position.show_position(profile.position)
        self._writing.show_profile(profile)
        self._columns.show_fields(fields_by_column(profile), position_columns(profile.position))
        self._read()

    def _on_edited(self) -> None:
        self._read()

    def _read(self) -> None:
        """Read the first rows by what is chosen."""
        self._profile = None
        sample, position = self._sample, self._position.position()
        if sample is None:
            return
        if position is None or not self._writing.is_complete():
            self._rows.show_nothing()
            self._say("", self._missing(position is None))
            return
        named = position_columns(position)
        chosen = {name: field for name, field in self._columns.fields().items() if name not in named}
        self._columns.show_fields(self._columns.fields(), named)
        base = replace(self._base or TableProfile(position, {}), position=position, file=self._file.file())
        profile = self._writing.written_so(with_columns(base, chosen))
        try:
            reader = RowReader(profile, sample.names, CrsPositions(QgsProject.instance().transformContext()))
            counts = self._rows.show_rows(sample.rows[:ROWS_SHOWN], reader, list(profile.fields))
        except (TableError, CrsUnknown) as error:
            self._rows.show_nothing()
            self._say(sentence_for(error), "")
            return
        self._profile = profile
        read = self.tr("%n of the first rows can be read.", "", counts.read)
        refused = self.tr("%n of them cannot.", "", counts.refused)
        self._say("", f"{read} {refused}" if counts.refused else read)

    def _missing(self, position: bool) -> str:
        if position:
            return self.tr("Choose the columns that say where a camera stands.")
        return self.tr(
            "Write how dates are written, as DD.MM.YYYY: YYYY or YY, MM and DD, parted by a point, a slash, a hyphen "
            "or a blank."
        )

    def _say(self, wrong: str, summary: str) -> None:
        self._said.setText(wrong)
        self._said.setVisible(bool(wrong))
        self._summary.setText(summary)
        known = self._profile is not None
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(known)
        self._save.setEnabled(known)

    # profiles as files

    def _ask_and_load(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(self, self.tr("Load a profile"), self._folder(), self._kinds())
        if not chosen:
            return
        QgsSettings().setValue(_LAST_FOLDER, str(Path(chosen).parent))
        try:
            profile = read_profile(Path(chosen))
        except (SyncError, ProfileRefused) as error:
            self._say(sentence_for(error), "")
            return
        self._file.show_file(profile.file)
        self._open(profile)

    def _ask_and_save(self) -> None:
        profile = self._profile
        if profile is None:
            return
        path = ask_where_to_save(self, self.tr("Save the profile"), self._folder(), self._kinds(), _JSON)
        if path is None:
            return
        QgsSettings().setValue(_LAST_FOLDER, str(path.parent))
        try:
            write_profile(path, profile)
        except SyncError as error:
            self._say(sentence_for(error), "")

    def _folder(self) -> str:
        return str(QgsSettings().value(_LAST_FOLDER, "") or self._path.parent)

    def _kinds(self) -> str:
        return f"{self.tr('Profiles of tables')} (*{_JSON})"

    # the window

    def _lay_out(self) -> None:
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        name_buttons(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        load = self._button(self.tr("&Load a profile…"), "HiljadeProfileLoad", self._ask_and_load)
        self._save = self._button(self.tr("Sa&ve the profile…"), "HiljadeProfileSave", self._ask_and_save)
        for button in (load, self._save):
            button.setAutoDefault(False)
        forms = QVBoxLayout()
        for form in (self._file, self._position, self._writing):
            forms.addWidget(form)
        forms.addStretch(1)
        above, whole = QHBoxLayout(), QWidget()
        above.addLayout(forms)
        above.addWidget(self._columns, 1)
        above.setContentsMargins(0, 0, 0, 0)
        whole.setLayout(above)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(whole)
        splitter.addWidget(self._rows)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(text_label(self.tr("Say what the columns of this table mean; below you see how it is read.")))
        layout.addWidget(splitter, 1)
        layout.addWidget(self._summary)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons)
        width = self.fontMetrics().averageCharWidth()
        self.resize(width * 130, self.fontMetrics().height() * 44)

    def _button(self, text: str, name: str, does: Callable[[], None]) -> QWidget:
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setObjectName(name)
        button.clicked.connect(does)
        return button
