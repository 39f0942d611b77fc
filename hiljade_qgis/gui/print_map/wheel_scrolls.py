"""The wheel of the mouse scrolls a form, and changes none of the choices that pass under it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


class WheelScrolls(QObject):
    """Takes the wheel from lists and numbers of a form, so that what is around the form scrolls."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        for box in (*form.findChildren(QComboBox), *form.findChildren(QAbstractSpinBox)):
            box.installEventFilter(self)

    def eventFilter(self, _box: QObject, event: QEvent) -> bool:
        """As Qt asks. An ignored event goes on to the widget around."""
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True
