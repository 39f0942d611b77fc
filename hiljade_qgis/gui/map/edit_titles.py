"""What an edit of cameras is called in QGIS's list of steps to undo."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .proposal import Act


def title_of(act: Act, count: int) -> str:
    """The name of a step that edits so many cameras."""
    translate = QCoreApplication.translate
    if act in (Act.AIM, Act.AIM_AT):
        return translate("EditTitles", "Aim %n camera(s)", None, count)
    if act is Act.WIDEN:
        return translate("EditTitles", "Set the opening angle of %n camera(s)", None, count)
    if act is Act.REACH:
        return translate("EditTitles", "Set the reach of %n camera(s)", None, count)
    if act is Act.MOVE:
        return translate("EditTitles", "Move %n camera(s)", None, count)
    if act is Act.TURN:
        return translate("EditTitles", "Turn %n camera(s)", None, count)
    if act is Act.ADD_VIEW:
        return translate("EditTitles", "Add a view to %n camera(s)", None, count)
    if act is Act.REMOVE_VIEW:
        return translate("EditTitles", "Remove a view of %n camera(s)", None, count)
    return translate("EditTitles", "Edit %n camera(s)", None, count)
