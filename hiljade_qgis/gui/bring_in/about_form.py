"""What is said of a batch that is brought in: name, source, licence, whom to name; and how near is one and the same."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ...core.brought_file import Brought
from ...core.essentials import one_line
from ...core.licences import USUAL
from ...sync.batches import BatchAbout
from ..field_text import value_text
from .brought_overlay import BROUGHT, SYMBOL_ROLES, symbol_picture

DISTANCE_M = 10.0
_MOST_DISTANCE_M = 500.0
_LONGEST = 200
"""Characters of what is said of a batch: it is shown in lists and named on maps."""


class AboutForm(QWidget):
    """Asks.

    Signals:
        changed(): something else is said.
        distance_changed(float): another distance was chosen, in metres.
        refused_wanted(): the rows that can't be read shall be written to a file.
    """

    changed = pyqtSignal()
    distance_changed = pyqtSignal(float)
    refused_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._source, self._attribution = QLineEdit(), QLineEdit(), QLineEdit()
        for field, name in ((self._name, "Name"), (self._source, "Source"), (self._attribution, "Attribution")):
            field.setObjectName(f"HiljadeBringIn{name}")
            field.setMaxLength(_LONGEST)
            field.textChanged.connect(self.changed)
        self._source.setToolTip(self.tr("New cameras that name no source of their own get this one"))
        self._attribution.setToolTip(self.tr("Whom maps and exports are to name"))
        self._licence = QComboBox()
        self._licence.setObjectName("HiljadeBringInLicence")
        self._licence.setEditable(True)
        self._licence.addItems([*USUAL, self.tr("unknown")])
        self._licence.setCurrentIndex(-1)
        self._licence.setEditText("")
        self._licence.lineEdit().setMaxLength(_LONGEST)
        self._licence.editTextChanged.connect(self.changed)
        self._distance = QDoubleSpinBox()
        self._distance.setObjectName("HiljadeBringInDistance")
        self._distance.setRange(0.5, _MOST_DISTANCE_M)
        self._distance.setDecimals(1)
        self._distance.setSuffix(" m")
        self._distance.setValue(DISTANCE_M)
        self._distance.setKeyboardTracking(False)
        self._distance.setToolTip(
            self.tr("What is brought in and a camera here are taken for one where they are no farther apart")
        )
        self._distance.valueChanged.connect(self.distance_changed)
        self._refused = QPushButton(self.tr("Sa&ve the rows that cannot be read…"))
        self._refused.setObjectName("HiljadeBringInRefused")
        self._refused.clicked.connect(lambda _checked: self.refused_wanted.emit())
        self._refused.hide()
        self._build()

    def _build(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row, column, text, field in (
            (0, 0, self.tr("&Name:"), self._name),
            (0, 2, self.tr("S&ource:"), self._source),
            (1, 0, self.tr("Licenc&e:"), self._licence),
            (1, 2, self.tr("Na&me as its makers:"), self._attribution),
            (2, 0, self.tr("Same camera &within:"), self._distance),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            layout.addWidget(label, row, column)
            layout.addWidget(field, row, column + 1)
        layout.addLayout(self._legend(), 2, 2, 1, 2)
        layout.addWidget(self._refused, 3, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        layout.setColumnStretch(1, 1)
        layout.setColumnStretch(3, 1)

    def _legend(self) -> QHBoxLayout:
        """What the symbols on the map are."""
        words = {
            "new": self.tr("new"),
            "update": self.tr("update"),
            "conflict": self.tr("conflict"),
            "same": self.tr("same"),
            "refused": self.tr("not taken"),
        }
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("On the map:")))
        for role in SYMBOL_ROLES:
            picture = QLabel()
            picture.setPixmap(symbol_picture(role, BROUGHT))
            row.addWidget(picture)
            row.addWidget(QLabel(words[role]))
        row.addStretch(1)
        return row

    def prefill(self, brought: Brought) -> None:
        """Write what the file says of itself where nobody has written anything yet."""
        for field, text in (
            (self._name, brought.name),
            (self._source, brought.source),
            (self._attribution, brought.attribution),
        ):
            if not field.text():
                field.setText(value_text(text)[:_LONGEST])
        if not self._licence.currentText():
            self._licence.setEditText(value_text(brought.licence)[:_LONGEST])

    def offer_refused(self, offered: bool) -> None:
        """Offer to write down what can't be read, or not."""
        self._refused.setVisible(offered)

    def about(self) -> BatchAbout:
        """What is said now."""
        licence = one_line(self._licence.currentText())
        unknown = licence == self.tr("unknown")
        texts = (one_line(field.text()) for field in (self._name, self._source))
        return BatchAbout(*texts, "" if unknown else licence, one_line(self._attribution.text()))

    def missing(self) -> str:
        """What is still to be said, as a sentence; "" where nothing is."""
        if not self._name.text().strip():
            return self.tr("Give the batch a name.")
        if not self._licence.currentText().strip():
            return self.tr("Say under which licence this comes, or that it is unknown.")
        return ""

    def distance_m(self) -> float:
        """How near is one and the same."""
        return float(self._distance.value())

    def set_distance(self, distance_m: float) -> None:
        """Show a distance, and tell nobody."""
        self._distance.blockSignals(True)
        self._distance.setValue(distance_m)
        self._distance.blockSignals(False)
