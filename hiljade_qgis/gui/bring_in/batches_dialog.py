"""What was brought into a working copy so far, batch by batch, each of which can be reversed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...sync.batches import Batch
from ..field_text import value_text
from ..plain_text import fit_columns, grow_to_fit, text_item, text_label, text_list
from ..pushes_dialog import moment_text
from ..standard_buttons import name_buttons

_WIDTH_IN_CHARACTERS = 120
_WIDEST_COLUMN = 34


class BatchesDialog(QDialog):
    """Lists the batches, newest first.

    Signals:
        reverse_requested(object): a Batch that shall be taken back.
    """

    reverse_requested = pyqtSignal(object)

    def __init__(self, batches: Sequence[Batch], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeBatchesDialog")
        self.setWindowTitle(self.tr("Batches"))
        self._batches = list(batches)
        self._list = self._build_list()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons)
        self._reverse = buttons.addButton(self.tr("&Reverse…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._reverse.setObjectName("HiljadeBatchesReverse")
        self._reverse.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        self._reverse.clicked.connect(self._on_reverse)
        self._list.currentItemChanged.connect(lambda _item, _before: self._update())
        self._list.setCurrentItem(self._list.topLevelItem(0))
        text = (
            self.tr(
                "Reversing a batch makes new pending changes that take back what it brought in, pushed or not. You see "
                "them before. What was changed again since stays as it is unless you choose."
            )
            if self._batches
            else self.tr("Nothing was brought into this working copy yet.")
        )
        layout = QVBoxLayout(self)
        layout.addWidget(text_label(text))
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)
        self._update()
        self.resize(self.fontMetrics().averageCharWidth() * _WIDTH_IN_CHARACTERS, self.sizeHint().height())

    def showEvent(self, event: object) -> None:
        """Called by Qt: only now is the width known in which the texts must fit."""
        super().showEvent(event)
        grow_to_fit(self)

    def _build_list(self) -> QTreeWidget:
        headings = [
            self.tr("When"),
            self.tr("Name"),
            self.tr("New"),
            self.tr("Changed"),
            self.tr("Licence"),
            self.tr("Source"),
            self.tr("Reversed"),
        ]
        made = text_list("HiljadeBatchesList", self.windowTitle(), headings)
        for batch in self._batches:
            made.addTopLevelItem(self._item(batch))
        fit_columns(made, _WIDEST_COLUMN)
        made.setVisible(bool(self._batches))
        return made

    def _item(self, batch: Batch) -> QTreeWidgetItem:
        about, number = batch.about, QLocale().toString
        texts = [
            moment_text(batch.made_at),
            value_text(about.name),
            number(batch.added),
            number(batch.changed),
            value_text(about.licence) or self.tr("unknown"),
            value_text(about.source),
            moment_text(batch.reversed_at) if batch.reversed_at else "",
        ]
        item = text_item(texts)
        for column in (2, 3):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _chosen(self) -> Batch | None:
        row = self._list.indexOfTopLevelItem(self._list.currentItem())
        return self._batches[row] if row >= 0 else None

    def _update(self) -> None:
        chosen = self._chosen()
        self._reverse.setEnabled(chosen is not None and chosen.reversed_at is None)

    def _on_reverse(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.accept()
            self.reverse_requested.emit(chosen)
