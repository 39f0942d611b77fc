"""Stores what was proposed on the map as one step to undo, and says what the step is called."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...bridge.camera_writer import CameraWriter
from ...core.record import ColumnValue
from .proposal import Act, Proposal


def store(layer: QgsVectorLayer, proposal: Proposal, values: Mapping[str, ColumnValue]) -> int | None:
    """Write a proposal to the edit buffer of a layer that is in an edit session.

    Args:
        values: what the columns of a new camera hold, beside where it looks and how far.

    Returns:
        The fid of a new camera; None where cameras were edited.

    Raises:
        EditRefused: the layer did not take it; nothing is stored then.
    """
    writer, changed = CameraWriter(layer), proposal.changed()
    if proposal.act is Act.ADD:
        return writer.add(title_of(Act.ADD, 1), proposal.after[0], values)
    writer.write(title_of(proposal.act, len(changed)), changed)
    return None


def title_of(act: Act, count: int) -> str:
    """The name of a step that edits so many cameras."""
    translate = QCoreApplication.translate
    if act is Act.ADD:
        return translate("EditTitles", "Add %n camera(s)", None, count)
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
