"""Sentences for edits that a layer does not take, and for lists that can't be matched; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..core.list_matching import TooManyNear
from .camera_changes import EditRefused
from .field_values import FieldRefused
from .sight_fields import DIRECTION, RANGE


def _refused(error: EditRefused) -> str:
    translate = QCoreApplication.translate
    return {
        DIRECTION: translate("Messages", "The layer did not take the direction."),
        RANGE: translate("Messages", "The layer did not take the reach; it needs a field range_m for it."),
    }.get(error.column, translate("Messages", "The layer did not take the position."))


def _field_refused(error: FieldRefused) -> str:
    text = QCoreApplication.translate("Messages", "The layer did not take the value of {field} for camera {fid}.")
    return text.format(field=error.field, fid=error.fid)


def _too_many_near(_error: TooManyNear) -> str:
    return QCoreApplication.translate(
        "Messages", "Too many cameras are within this distance of one another; choose a smaller distance."
    )


SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    EditRefused: _refused,
    FieldRefused: _field_refused,
    TooManyNear: _too_many_near,
}
"""By the class of the error."""
