"""The scale of a page, typed or left to the plugin."""

from __future__ import annotations

from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtWidgets import QSpinBox, QWidget

from ...core.printing.map_scale import SCALES

_STEP = 500


class ScaleBox(QSpinBox):
    """The denominator of a scale. 0, which an emptied box gives too, is the scale at which everything fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, round(SCALES[1]))
        self.setSingleStep(_STEP)
        self.setPrefix("1:")
        self.setGroupSeparatorShown(True)
        self.setSpecialValueText(self.tr("so that all of it fits"))
        self.setToolTip(self.tr("Empty: the scale at which everything fits"))
        self.setKeyboardTracking(False)

    def scale(self) -> float | None:
        """What is chosen; None for the one at which everything fits."""
        return max(float(self.value()), SCALES[0]) if self.value() else None

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """As Qt asks."""
        if self._is_empty(text):
            return QValidator.State.Acceptable, text, at
        answer: tuple[QValidator.State, str, int] = super().validate(text, at)
        return answer

    def valueFromText(self, text: str) -> int:
        """As Qt asks."""
        return 0 if self._is_empty(text) else int(super().valueFromText(text))

    def _is_empty(self, text: str) -> bool:
        return text.strip() in ("", self.prefix())
