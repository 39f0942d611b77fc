"""What is withheld from a page: beside each choice stands how many cameras of the page it concerns."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QGroupBox, QLabel, QWidget

from ...core.printing.redaction import Redaction, Revealed
from ..plain_text import text_label
from .print_texts import concerned_text, given_away_text, redaction_names, redaction_tips

_MANY = Revealed(99_999, 99_999, 99_999)
"""For whose numbers there is room."""


class WithheldBox(QGroupBox):
    """The choices, and what the page gives away as it is.

    Signals:
        edited(): another choice.
    """

    edited = pyqtSignal()

    def __init__(self, chosen: frozenset[Redaction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Withheld"))
        self._given_away = text_label()
        self._given_away.setObjectName("HiljadePrintGivenAway")
        self._boxes = {redaction: QCheckBox() for redaction in Redaction}
        self._counts = {redaction: QLabel() for redaction in Redaction}
        layout = QGridLayout(self)
        layout.setColumnStretch(0, 1)
        for row, (redaction, name) in enumerate(redaction_names().items()):
            box, count = self._boxes[redaction], self._counts[redaction]
            box.setText(name)
            box.setToolTip(redaction_tips().get(redaction, ""))
            box.setObjectName(f"HiljadePrintWithhold_{redaction.value}")
            count.setObjectName(f"HiljadePrintConcerns_{redaction.value}")
            count.setMinimumWidth(self.fontMetrics().horizontalAdvance(concerned_text(redaction, _MANY)))
            box.setChecked(redaction in chosen)
            box.toggled.connect(self.edited)
            layout.addWidget(box, row, 0)
            layout.addWidget(count, row, 1, Qt.AlignmentFlag.AlignRight)
        never = text_label(self.tr("Notes, descriptions, pictures and contributors are never on a page."))
        layout.addWidget(self._given_away, len(self._boxes), 0, 1, 2)
        layout.addWidget(never, len(self._boxes) + 1, 0, 1, 2)

    def chosen(self) -> frozenset[Redaction]:
        """What is withheld."""
        return frozenset(redaction for redaction, box in self._boxes.items() if box.isChecked())

    def tell(self, concerned: Revealed, given_away: Revealed) -> None:
        """Say what the page would give away, and what it does."""
        for redaction, count in self._counts.items():
            count.setText(concerned_text(redaction, concerned))
        self._given_away.setText(given_away_text(given_away))

    def forget(self) -> None:
        """What was told is not true any more."""
        self._given_away.setText(self.tr("Looking what the page gives away…"))

    def tell_nothing(self) -> None:
        """There is no page."""
        self._given_away.clear()
        for count in self._counts.values():
            count.clear()
