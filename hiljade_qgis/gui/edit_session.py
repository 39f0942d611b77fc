"""What happens to unsaved edits before a pull or a push."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from .plain_text import text_box
from .standard_buttons import name_buttons


def end_edit_sessions(layers: Sequence[QgsVectorLayer], parent: QWidget | None) -> bool:
    """Ask what to do with edits that are open in these layers, and do it.

    Returns:
        True where no layer is being edited any more; False where the person cancelled, or saving failed (QGIS has
        said why then, and the edits are still there).
    """
    edited = [layer for layer in layers if layer.isEditable()]
    if not edited:
        return True
    if not any(layer.isModified() for layer in edited):
        return all(layer.rollBack() for layer in edited)
    text = QCoreApplication.translate(
        "EditSession",
        "The layer has edits that are not saved. Save them into the working copy, or discard them, before going on.",
    )
    box = text_box(parent, QMessageBox.Icon.Question, QCoreApplication.translate("EditSession", "Unsaved edits"), text)
    save = box.addButton(
        QCoreApplication.translate("EditSession", "Save edits"), QMessageBox.ButtonRole.AcceptRole
    )
    discard = box.addButton(
        QCoreApplication.translate("EditSession", "Discard edits"), QMessageBox.ButtonRole.DestructiveRole
    )
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    name_buttons(box)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    if box.clickedButton() is save:
        return all(layer.commitChanges() for layer in edited)
    if box.clickedButton() is discard:
        return all(layer.rollBack() for layer in edited)
    return False

