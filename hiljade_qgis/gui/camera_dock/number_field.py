"""A field for a number that may be unknown, or another for each of several cameras."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QLocale, QRegularExpression, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QRegularExpressionValidator
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

_STEP = 1.0


class NumberField(QLineEdit):
    """Empty where the number is not known; a placeholder says so, or that there are several.

    Signals:
        typed(str): somebody changed the text, with the keys of numbers or with Up and Down.
        entered(), escaped(): Enter, Esc.
    """

    typed = pyqtSignal(str)
    entered = pyqtSignal()
    escaped = pyqtSignal()

    def __init__(self, name: str, signed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        pattern = r"-?[0-9]{0,6}([.,][0-9]{0,3})?" if signed else r"[0-9]{0,6}([.,][0-9]{0,3})?"
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self.typed)

    def number(self) -> float | None:
        """What stands there; None for nothing that is a number."""
        try:
            return float(self.text().replace(",", "."))
        except ValueError:
            return None

    def show_numbers(self, numbers: Iterable[float | None]) -> None:
        """Show what cameras have: the number of all, or that it is not known, or that there are several.

        Nothing is changed under the hands of somebody who types here.
        """
        found = set(numbers)
        if len(found) == 1:
            (number,) = found
            self._show("" if number is None else _text(number), self.tr("not known") if number is None else "")
        else:
            self._show("", self.tr("several") if found else "")

    def _show(self, text: str, placeholder: str) -> None:
        self.setPlaceholderText(placeholder)
        if text != self.text() and not (self.hasFocus() and self.isModified()):
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down count, Enter and Esc are told."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._count(_STEP if key == Qt.Key.Key_Up else -_STEP)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setModified(False)
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.setModified(False)
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _count(self, step: float) -> None:
        number = self.number()
        if number is None:
            return
        text = _text(number + step)
        if self.validator().validate(text, 0)[0] == QRegularExpressionValidator.State.Acceptable:
            self.setText(text)
            self.setModified(True)
            self.typed.emit(text)


def _text(number: float) -> str:
    """At most three decimals, none that say nothing, and no separators of thousands."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    text = locale.toString(float(number), "f", 3)
    point = locale.decimalPoint()
    return text.rstrip("0").rstrip(str(point)) if str(point) in text else text
