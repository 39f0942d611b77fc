"""Edit sessions of layers: beginning one, and what happens to unsaved edits before a pull or a push."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..bridge.layers import working_copy_of
from ..bridge.messages import sentence_for
from ..sync.lease import kept_from_editing
from .plain_text import text_box
from .standard_buttons import name_buttons


def begin_edit_session(layer: QgsVectorLayer) -> str:
    """See to it that a layer is in an edit session; gives "", or a sentence that says why it is in none."""
    translate = QCoreApplication.translate
    if layer.isEditable():
        return ""
    if not layer.supportsEditing():
        return translate("EditSession", "This layer is read-only: its cameras can't be changed.")
    copy = working_copy_of(QgsProject.instance(), layer)
    busy = None if copy is None else kept_from_editing(copy.path)
    if busy is not None:  # a session would be refused too late: after an edit of what a pull is just replacing
        return sentence_for(busy)
    if not layer.startEditing():
        return translate("EditSession", "Editing of this layer could not begin.")
    return ""


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

