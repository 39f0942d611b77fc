"""Asks where pages are to go."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...bridge.printing.export import check_format, format_names
from ..file_questions import ask_for_folder, ask_where_to_save
from ..load_dialog import default_folder


class WhereToPrint:
    """Remembers the folder for the next time.

    Attributes:
        folder: the last one; "" for none yet.
    """

    def __init__(self, parent: QWidget, folder: str) -> None:
        self._parent, self.folder = parent, folder

    def file(self, ending: str, stem: str) -> Path | None:
        """A file for a page, or for all; None where somebody thought better of it. Raises FormatUnknown."""
        kinds = f"{format_names()[ending]} (*{ending})"
        title = QCoreApplication.translate("PrintMap", "Where to print to")
        file = ask_where_to_save(self._parent, title, self._last(), kinds, ending, stem + ending)
        if file is not None:
            check_format(file)
            self.folder = str(file.parent)
        return file

    def pages_folder(self) -> Path | None:
        """A folder for a file of each page; None where somebody thought better of it."""
        title = QCoreApplication.translate("PrintMap", "Folder for a file of each page")
        folder = ask_for_folder(self._parent, title, self._last())
        if folder is not None:
            self.folder = str(folder)
        return folder

    def _last(self) -> str:
        return self.folder or str(default_folder(QgsProject.instance().fileName()))
