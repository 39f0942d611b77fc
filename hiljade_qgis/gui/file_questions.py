"""Asking for the name of a file to write, with one ending, also where somebody types none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from .plain_text import text_box
from .standard_buttons import name_buttons


def ask_where_to_save(parent: QWidget, title: str, folder: str, kinds: str, suffix: str, name: str = "") -> Path | None:
    """Ask for a file to write; None where somebody thought better of it.

    Args:
        kinds: what to show, as Qt has it: `"CSV file (*.csv)"`.
        suffix: the ending of a name that has none, with its point.
        name: the one that is proposed.
    """
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix[1:])
    if name:
        dialog.selectFile(name)
    sure = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = [Path(one) for one in dialog.selectedFiles()]
    dialog.deleteLater()
    return chosen[0] if sure and chosen else None


def ask_for_folder(parent: QWidget, title: str, folder: str) -> Path | None:
    """Ask for a folder to write into; None where somebody thought better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(chosen) if chosen else None


def may_replace(parent: QWidget | None, files: Sequence[Path]) -> bool:
    """Ask whether files may be replaced that are written beside the one that somebody chose."""
    translate = QCoreApplication.translate
    text = translate("FileQuestion", "Further pages would replace these files: {files}").format(
        files=", ".join(file.name for file in files)
    )
    box = text_box(parent, QMessageBox.Icon.Warning, translate("FileQuestion", "Replace files"), text)
    replace = box.addButton(translate("FileQuestion", "Replace them"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    name_buttons(box)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    sure = box.clickedButton() is replace
    box.deleteLater()
    return sure
