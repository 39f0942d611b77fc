"""What a new camera is like: values that are kept from one to the next, as when a whole street is mapped."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...bridge.camera_values import ColumnReader
from ...bridge.field_labels import label_with_unit
from ...core.camera import FIELD_BY_COLUMN, FieldKind
from ...core.camera_sight import Camera
from ...core.record import ColumnValue, Position, metres_from_text
from ..map.selected_cameras import SelectedCameras
from ..plain_text import text_label

KEPT_COLUMNS = (
    "surveillance_type",
    "camera_type",
    "mount",
    "zone",
    "surveillance",
    "operator",
    "manufacturer",
    "model",
    "height_m",
    "range_m",
    "status",
    "source",
    "check_date",
)
"""What is often the same for the next camera; the rest is said of one camera alone."""

_SETTINGS = "hiljade/new_camera"
_FORM = f"{_SETTINGS}/open_form"


class NewCameraPanel(QWidget):
    """Shows and keeps the values. They are kept for the next time that QGIS runs, too."""

    def __init__(self, selected: SelectedCameras, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = selected
        self._editors = {column: _editor(column) for column in KEPT_COLUMNS}
        form = QFormLayout()
        for column, editor in self._editors.items():
            form.addRow(label_with_unit(column), editor)
        self._open_form = QCheckBox(self.tr("Open the &form for each new camera"))
        self._open_form.setObjectName("HiljadeNewOpenForm")
        self._take = QPushButton(self.tr("Take from the &selected camera"))
        self._take.setObjectName("HiljadeNewTake")
        self._take.clicked.connect(self._on_take)
        self._clear = QPushButton(self.tr("&Clear"))
        self._clear.setObjectName("HiljadeNewClear")
        self._clear.clicked.connect(lambda: self.show_values({}))
        layout = QVBoxLayout(self)
        layout.addWidget(text_label(self.tr("Every new camera gets these values:")))
        layout.addLayout(form)
        layout.addWidget(self._take)
        layout.addWidget(self._clear)
        layout.addWidget(self._open_form)
        layout.addStretch(1)
        self._restore()
        selected.changed.connect(self._look)
        self._look()

    def close_panel(self) -> None:
        """Keep what stands here."""
        self._selected.changed.disconnect(self._look)
        self.keep()

    def opens_form(self) -> bool:
        """Whether the form is to open for each new camera."""
        return self._open_form.isChecked()

    def values(self) -> dict[str, ColumnValue]:
        """The values by column; those that are empty are left out."""
        found = ((column, _value(column, _text_of(editor))) for column, editor in self._editors.items())
        return {column: value for column, value in found if value is not None}

    def pattern(self, position: Position) -> Camera:
        """A new camera there, as far as what it sees goes."""
        values = self.values()
        range_m = values.get("range_m")
        return Camera(
            0,
            position,
            None,
            _optional_text(values.get("camera_type")),
            range_m if isinstance(range_m, float) else None,
            _optional_text(values.get("model")),
        )

    def show_values(self, values: Mapping[str, ColumnValue]) -> None:
        """Let these stand there, and nothing else."""
        for column, editor in self._editors.items():
            value = values.get(column)
            text = "" if value is None else (f"{value:g}" if isinstance(value, float) else value)
            if isinstance(editor, QComboBox):
                editor.setCurrentText(text)
            else:
                editor.setText(text)

    def keep(self) -> None:
        """Write them to QGIS's settings."""
        settings = QgsSettings()
        settings.remove(_SETTINGS)
        for column, editor in self._editors.items():
            if _text_of(editor):
                settings.setValue(f"{_SETTINGS}/{column}", _text_of(editor))
        settings.setValue(_FORM, self.opens_form())

    def _restore(self) -> None:
        settings = QgsSettings()
        for column, editor in self._editors.items():
            text = str(settings.value(f"{_SETTINGS}/{column}", "") or "")
            if isinstance(editor, QComboBox):
                editor.setCurrentText(text)
            else:
                editor.setText(text)
        self._open_form.setChecked(settings.value(_FORM, False, type=bool))

    def _look(self) -> None:
        self._take.setEnabled(self._selected.count() == 1)

    def _on_take(self) -> None:
        layer, fids = self._selected.layer(), self._selected.fids()
        if layer is None or len(fids) != 1:
            return
        self.show_values(ColumnReader(layer.fields(), KEPT_COLUMNS).read(layer.getFeature(fids[0])))


def _editor(column: str) -> QLineEdit | QComboBox:
    """A list that anything can be typed into where values are offered, else a line."""
    field = FIELD_BY_COLUMN[column]
    editor: QLineEdit | QComboBox
    if field.values:
        editor = QComboBox()
        editor.setEditable(True)
        editor.addItems(["", *field.values])
    else:
        editor = QLineEdit()
    editor.setObjectName(f"HiljadeNew_{column}")
    return editor


def _text_of(editor: QLineEdit | QComboBox) -> str:
    return (editor.currentText() if isinstance(editor, QComboBox) else editor.text()).strip()


def _value(column: str, text: str) -> ColumnValue:
    if FIELD_BY_COLUMN[column].kind is FieldKind.NUMBER:
        return metres_from_text(text.replace(",", "."))
    return text or None


def _optional_text(value: ColumnValue) -> str | None:
    return value if isinstance(value, str) else None
