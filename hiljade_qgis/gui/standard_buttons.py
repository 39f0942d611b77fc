"""Qt's own buttons in the plugin's language: Qt has no Serbian, so it would say "Cancel" beside our words."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox


def name_buttons(box: QDialogButtonBox | QMessageBox) -> None:
    """Write the plugin's words on the standard buttons that a box has; other buttons keep theirs."""
    kinds = QMessageBox.StandardButton if isinstance(box, QMessageBox) else QDialogButtonBox.StandardButton
    translate = QCoreApplication.translate
    for kind, text in (
        (kinds.Ok, translate("Buttons", "OK")),
        (kinds.Cancel, translate("Buttons", "Cancel")),
        (kinds.Close, translate("Buttons", "Close")),
    ):
        button = box.button(kind)
        if button is not None:
            button.setText(text)
