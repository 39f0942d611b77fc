"""The pushes of a working copy so far, each of which can be reversed, and what a reversal left as it is."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..sync.reverse import PastPush, ReverseConflict
from .field_text import field_text, value_text
from .plain_text import fit_columns, grow_to_fit, text_item, text_label, text_list
from .standard_buttons import name_buttons

_WIDTH_IN_CHARACTERS = 96
_WIDEST_COLUMN = 34
_MOST_SHOWN = 500
"""Records that a reversal left as they are, listed by name."""


def moment_text(iso: str) -> str:
    """A moment in ISO 8601 as people read it here, in their own time; the text itself where it is none."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return iso
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


class PushesDialog(QDialog):
    """Lists the pushes, newest first.

    Signals:
        reverse_requested(str): the id of a push that shall be taken back.
    """

    reverse_requested = pyqtSignal(str)

    def __init__(self, pushes: Sequence[PastPush], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadePushesDialog")
        self.setWindowTitle(self.tr("Past pushes"))
        self._pushes = list(pushes)
        self._build()

    def _build(self) -> None:
        headings = [self.tr("When"), self.tr("New"), self.tr("Changed"), self.tr("Deleted"), self.tr("Comment")]
        self._list = text_list("HiljadePushesList", self.windowTitle(), headings)
        locale = QLocale()
        for push in self._pushes:
            counts = [locale.toString(count) for count in (push.created, push.modified, push.deleted)]
            item = text_item([moment_text(push.made_at), *counts, " ".join(push.comment.split())])
            for column in (1, 2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._list.addTopLevelItem(item)
        fit_columns(self._list, _WIDEST_COLUMN)
        self._list.setVisible(bool(self._pushes))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons)
        self._reverse = buttons.addButton(self.tr("&Reverse"), QDialogButtonBox.ButtonRole.ActionRole)
        self._reverse.setObjectName("HiljadePushesReverse")
        self._reverse.setEnabled(False)
        buttons.rejected.connect(self.reject)
        self._reverse.clicked.connect(self._on_reverse)
        self._list.currentItemChanged.connect(lambda item, _before: self._reverse.setEnabled(item is not None))
        self._list.setCurrentItem(self._list.topLevelItem(0))  # as the focus would, but to be seen
        self._reverse.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        text = (
            self.tr(
                "Reversing a push makes new pending changes that put back what it changed. You look at them and push "
                "them like any others. What was changed again since stays as it is."
            )
            if self._pushes
            else self.tr("Nothing was pushed from this working copy yet.")
        )
        layout = QVBoxLayout(self)
        layout.addWidget(text_label(text))
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * _WIDTH_IN_CHARACTERS, self.sizeHint().height())

    def showEvent(self, event: object) -> None:
        """Called by Qt: only now is the width known in which the texts must fit."""
        super().showEvent(event)
        grow_to_fit(self)

    def _on_reverse(self) -> None:
        row = self._list.indexOfTopLevelItem(self._list.currentItem())
        if row >= 0:
            self.accept()
            self.reverse_requested.emit(self._pushes[row].push_id)


class LeftDialog(QDialog):
    """What a reversal left as it is, because it was changed after the push.

    Signals:
        record_chosen(int): somebody clicked on a record; its fid.
    """

    record_chosen = pyqtSignal(int)

    def __init__(self, conflicts: Sequence[ReverseConflict], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeLeftDialog")
        self.setWindowTitle(self.tr("Left as it is"))
        self._conflicts = list(conflicts)
        tree = QTreeWidget()
        tree.setObjectName("HiljadeLeftTree")
        tree.setAccessibleName(self.windowTitle())
        tree.setHeaderLabels([self.tr("Record"), self.tr("Before the push"), self.tr("Pushed"), self.tr("Now")])
        for conflict in self._conflicts[:_MOST_SHOWN]:
            tree.addTopLevelItem(self._item(conflict))
        if len(self._conflicts) <= _MOST_SHOWN // 10:
            tree.expandAll()
        fit_columns(tree, _WIDEST_COLUMN)
        tree.itemClicked.connect(lambda item, _column: self._on_clicked(item))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons)
        buttons.rejected.connect(self.reject)
        text = self.tr(
            "%n record(s) were changed after the push, by others or by you. These fields stay as they are.",
            "",
            len(self._conflicts),
        )
        layout = QVBoxLayout(self)
        layout.addWidget(text_label(text))
        layout.addWidget(tree, 1)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * _WIDTH_IN_CHARACTERS, self.sizeHint().height())

    def _item(self, conflict: ReverseConflict) -> QTreeWidgetItem:
        title = " ".join(conflict.label.split()) or self.tr("Camera {fid}").format(fid=conflict.fid)
        item = text_item([title, "", "", self.tr("deleted") if conflict.gone else ""])
        item.setData(0, Qt.ItemDataRole.UserRole, conflict.fid)
        for one in conflict.fields:
            item.addChild(
                text_item(
                    [field_text(one.field), value_text(one.mine), value_text(one.base), value_text(one.theirs)]
                )
            )
        return item

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        top = item.parent() or item
        self.record_chosen.emit(top.data(0, Qt.ItemDataRole.UserRole))
