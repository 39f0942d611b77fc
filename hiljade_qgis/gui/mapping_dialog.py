"""Which of a layer's own properties stands for which tag: shown with examples, and changed here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..bridge.field_labels import label_with_unit
from ..core.camera import FIELDS
from .field_text import value_text
from .plain_text import text_label
from .standard_buttons import name_buttons

_PROPERTY, _EXAMPLE, _TAG = range(3)
_WIDTH_IN_CHARACTERS = 100


class MappingDialog(QDialog):
    """A row for each property of the layer: what it is called, an example, and the tag it stands for.

    Args:
        examples: the layer's properties with a value that one of its records has.
        mapping: property → tag, as it is now; a property that is not in it stands for the tag of its own name.
    """

    def __init__(
        self, examples: Mapping[str, object], mapping: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeMappingDialog")
        self.setWindowTitle(self.tr("Fields of the layer"))
        self._properties = sorted({**examples, **dict.fromkeys(mapping)}, key=str.casefold)
        self._examples, self._before = examples, dict(mapping)
        self._build()

    def mapping(self) -> dict[str, str]:
        """Property → tag, without those that stand for the tag of their own name."""
        chosen = {name: self._box(row).currentData() for row, name in enumerate(self._properties)}
        return {name: tag for name, tag in chosen.items() if tag != name}

    def accept(self) -> None:
        """Close, unless two properties would stand for one tag: one of them would be lost on the way."""
        twice = self._twice()
        if twice:
            self._answer.setText(
                self.tr("Two properties cannot stand for the same field: {names}.").format(names=", ".join(twice))
            )
            return
        super().accept()

    def _twice(self) -> list[str]:
        chosen = self.mapping()
        tags = [chosen.get(name, name) for name in self._properties]
        return [name for name, tag in zip(self._properties, tags) if tag and tags.count(tag) > 1]

    def _build(self) -> None:
        text = self.tr(
            "A layer may call things by words of its own. Say which of them stands for which field of a camera; "
            "everything else is kept as it is, and goes back to the server as it came."
        )
        self._table = QTableWidget(len(self._properties), 3)
        self._table.setObjectName("HiljadeMappingTable")
        self._table.setHorizontalHeaderLabels([self.tr("In the layer"), self.tr("For example"), self.tr("Stands for")])
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(_EXAMPLE, QHeaderView.ResizeMode.Stretch)
        for row, name in enumerate(self._properties):
            self._table.setItem(row, _PROPERTY, _fixed(name))
            self._table.setItem(row, _EXAMPLE, _fixed(value_text(self._examples.get(name))))
            self._table.setCellWidget(row, _TAG, self._choice(name))
        self._table.resizeColumnToContents(_PROPERTY)
        self._table.resizeColumnToContents(_TAG)
        self._answer = text_label()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        name_buttons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(text_label(text))
        layout.addWidget(self._table, 1)
        layout.addWidget(self._answer)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * _WIDTH_IN_CHARACTERS, self.sizeHint().height())

    def _choice(self, name: str) -> QComboBox:
        """The fields that a property may stand for; first, that it stands for the one of its own name, if any."""
        box = QComboBox()
        own = next((label for tag, label in _fields() if tag == name), "")
        box.addItem(own or self.tr("itself"), name)
        box.addItem(self.tr("nothing: not shown"), "")
        for tag, label in _tags(self._before.get(name), name):
            box.addItem(label, tag)
        box.setCurrentIndex(max(0, box.findData(self._before.get(name, name))))
        return box

    def _box(self, row: int) -> QComboBox:
        return self._table.cellWidget(row, _TAG)


def _tags(held: str | None, name: str) -> Sequence[tuple[str, str]]:
    """Tag and label of every field but the property's own name; a tag chosen elsewhere is offered too."""
    found = [(tag, label) for tag, label in _fields() if tag != name]
    if held and held not in {tag for tag, _ in found} and held != name:
        found.append((held, held))
    return found


def _fields() -> list[tuple[str, str]]:
    return [(field.tag, f"{label_with_unit(field.column)} · {field.tag}") for field in FIELDS]


def _fixed(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setToolTip("")
    return item
