"""What to load, and where to keep it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ..bridge import connections as stored
from ..bridge.connections import Connection
from ..bridge.messages import shown_address, type_name
from ..sync.server import Area
from ..sync.servers import offer_of, server_types
from .plain_text import grow_to_fit, text_label
from .standard_buttons import name_buttons

_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\s]+')


class LoadDialog(QDialog):
    """Asks for a connection, an area and a file. After `exec()`, `connection()`, `area()` and `path()` say it.

    Args:
        folder: where a new working copy goes unless the person says otherwise.
        map_area: what the map shows; None where it shows nothing.
        edit_connections: opens the list of connections.
    """

    def __init__(
        self,
        folder: Path,
        map_area: Area | None,
        edit_connections: Callable[[QWidget], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeLoadDialog")
        self.setWindowTitle(self.tr("Load cameras"))
        self._folder = folder
        self._map_area = map_area
        self._edit_connections = edit_connections
        self._offered_path = ""
        self._build()
        self._refill(stored.last_used())

    def connection(self) -> Connection | None:
        """The chosen connection."""
        name = self._connection.currentData()
        return stored.connection(name) if name else None

    def area(self) -> Area | None:
        """The area to load; None for the whole layer."""
        return self._map_area if self._shown_part.isChecked() else None

    def path(self) -> Path:
        """The file to write, with its suffix."""
        path = Path(self._file.filePath().strip()).expanduser()
        return path if path.suffix.lower() == ".gpkg" else path.with_name(path.name + ".gpkg")

    def accept(self) -> None:
        """Close if everything is said; else say what is missing."""
        problem = self._problem()
        if problem:
            self._answer.setText(problem)
            grow_to_fit(self)
            return
        super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Called by Qt: only now is the width known in which the texts must fit."""
        super().showEvent(event)
        grow_to_fit(self)

    def said(self) -> str:
        """What the dialog says at its foot now."""
        return self._answer.text()

    def _build(self) -> None:
        self._connection = QComboBox()
        self._connection.setObjectName("HiljadeLoadConnection")
        self._edit = QPushButton(self.tr("&Connections…"))
        self._edit.setAutoDefault(False)
        self._address = text_label()
        self._whole = QRadioButton(self.tr("The &whole layer"))
        self._shown_part = QRadioButton(self.tr("What the &map shows"))
        self._whole.setChecked(True)
        self._shown_part.setEnabled(self._map_area is not None)
        area_buttons = QButtonGroup(self)
        area_buttons.addButton(self._whole)
        area_buttons.addButton(self._shown_part)
        self._file = QgsFileWidget()
        self._file.setObjectName("HiljadeLoadFile")
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setFilter(self.tr("Working copy (GeoPackage)") + " (*.gpkg)")
        self._file.setConfirmOverwrite(False)
        self._file.setDialogTitle(self.tr("Where to keep the working copy"))
        self._file.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)
        self._answer = text_label()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        name_buttons(self._buttons)
        self._load = self._buttons.addButton(self.tr("&Load"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._load.setObjectName("HiljadeLoadStart")
        self._load.setDefault(True)
        connection_row = QHBoxLayout()
        connection_row.addWidget(self._connection, 1)
        connection_row.addWidget(self._edit)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("From"), connection_row)
        form.addRow("", self._address)
        form.addRow(self.tr("Load"), self._whole)
        form.addRow("", self._shown_part)
        form.addRow(self.tr("&Keep in"), self._file)
        explanation = self.tr(
            "The working copy is a file of your own: edit it as long as you like, also without a network. Nothing "
            "reaches the server before you push."
        )
        form.addRow("", text_label(explanation))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._answer)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self._edit.clicked.connect(self._on_edit_connections)
        self._connection.currentIndexChanged.connect(self._update)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _refill(self, name: str) -> None:
        self._connection.clear()
        for one in stored.connections():
            self._connection.addItem(one.name, one.name)
        self._connection.setCurrentIndex(max(0, self._connection.findData(name)))
        self._update()

    def _on_edit_connections(self) -> None:
        chosen = self._connection.currentData() or ""
        self._edit_connections(self)
        self._refill(chosen)

    def _update(self) -> None:
        chosen = self.connection()
        self._load.setEnabled(chosen is not None)
        self._connection.setEnabled(chosen is not None)
        if chosen is None:
            self._address.setText(self.tr("There is no connection yet: add one under “Connections…”."))
            return
        by_area = offer_of(chosen.server_type).by_area
        self._whole.setEnabled(not by_area)
        if by_area:
            self._shown_part.setChecked(True)
        self._answer.setText(self._area_problem())  # before somebody fills in the rest for nothing
        parts = [self.tr("{type} at {address}").format(
            type=type_name(chosen.server_type), address=shown_address(chosen.url)
        )]
        parts += [part for part in (chosen.licence, chosen.attribution) if part]
        self._address.setText(" · ".join(parts))
        if self._file.filePath() == self._offered_path:  # what the person typed stays
            self._offered_path = str(free_path(self._folder, chosen.name))
            self._file.setFilePath(self._offered_path)
        grow_to_fit(self)

    def _chosen_type(self) -> str:
        chosen = self.connection()
        return chosen.server_type if chosen is not None else server_types()[0]

    def _area_problem(self) -> str:
        if self.area() is not None or not offer_of(self._chosen_type()).by_area:
            return ""
        return self.tr(
            "This server is only asked for an area: add a background map, zoom to the area, then load what the map "
            "shows."
        )

    def _problem(self) -> str:
        if self.connection() is None:
            return self.tr("Choose a connection.")
        if self._area_problem():
            return self._area_problem()
        if not self._file.filePath().strip():
            return self.tr("Say where to keep the working copy.")
        path = self.path()
        if not path.is_absolute():
            return self.tr("Give the file with its whole path, such as {path}.").format(
                path=str(self._folder / path.name)
            )
        if path.exists():
            text = self.tr("{file} is already there; choose another name, or open it with “Open working copy…”.")
            return text.format(file=path.name)
        return ""


def free_path(folder: Path, name: str) -> Path:
    """A path in the folder that nothing has yet, named after a connection."""
    stem = _NOT_IN_FILE_NAMES.sub("_", name).strip("._") or "cameras"
    path, number = folder / f"{stem}.gpkg", 2
    while path.exists():
        path, number = folder / f"{stem}_{number}.gpkg", number + 1
    return path


def default_folder(project_file: str) -> Path:
    """The project's folder, or `hiljade` in the home folder for a project that was never saved."""
    return Path(project_file).parent if project_file else Path.home() / "hiljade"
