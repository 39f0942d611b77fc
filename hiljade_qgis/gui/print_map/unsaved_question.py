"""What is not saved is on no page: before one is made that is to stay, whoever edits is asked."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..plain_text import text_box
from ..standard_buttons import name_buttons


def may_print(layers: Sequence[QgsVectorLayer], parent: QWidget) -> bool:
    """Ask whether to save the edits of these layers first, where there are any, and save them where wanted.

    Returns:
        False where the person cancelled, or saving failed (QGIS has said why then, and the edits are still there).
    """
    edited = [layer for layer in layers if layer.isEditable() and layer.isModified()]
    if not edited:
        return True
    translate = QCoreApplication.translate
    text = translate(
        "PrintMap", "The layer has edits that are not saved: they would not be on the page. Save them first?"
    )
    box = text_box(parent, QMessageBox.Icon.Question, translate("PrintMap", "Unsaved edits"), text)
    save = box.addButton(translate("PrintMap", "Save edits first"), QMessageBox.ButtonRole.AcceptRole)
    as_saved = box.addButton(translate("PrintMap", "Go on without them"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    name_buttons(box)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    if box.clickedButton() is save:
        return all(layer.commitChanges() for layer in edited)
    return box.clickedButton() is as_saved
