"""QGIS's master password: what it is wanted for, said before QGIS asks for it without a word of why."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..bridge.authentication import is_locked, unlock
from .notices import Notices
from .plain_text import text_box
from .standard_buttons import name_buttons


def goes_on_to_keep_link(parent: QWidget | None) -> bool:
    """Say that QGIS asks for its master password next, if it does, since an edit link is to be kept.

    Returns:
        Whether the person goes on.
    """
    if not is_locked():
        return True
    translate = QCoreApplication.translate
    text = translate(
        "MasterPassword",
        "The secret edit link is kept in QGIS's authentication database, like a password. QGIS now asks for a master "
        "password for this database; where there is none yet, you choose it now. Remember it: it cannot be recovered.",
    )
    box = text_box(parent, QMessageBox.Icon.Information, translate("MasterPassword", "Master password"), text)
    go_on = box.addButton(QMessageBox.StandardButton.Ok)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    name_buttons(box)
    box.setDefaultButton(go_on)
    box.setEscapeButton(cancel)
    box.exec()
    goes_on = box.clickedButton() is go_on
    box.deleteLater()
    return goes_on


def unlock_and_say_why(notices: Notices) -> None:
    """Make sure that the master password is there; what it is wanted for stands in the message bar while QGIS asks.

    Raises:
        AuthenticationDisabled, MasterPasswordMissing: see `bridge.authentication.unlock`.
    """
    text = QCoreApplication.translate(
        "MasterPassword",
        "QGIS now asks for the master password of its authentication database, where the sign-in of this connection is "
        "kept.",
    )
    if is_locked():
        notices.inform(text)
    try:
        unlock()
    finally:
        notices.take_back(text)
