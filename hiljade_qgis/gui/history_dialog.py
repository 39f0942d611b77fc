"""The history of one camera on its server: who changed what and when, and going back to a version of it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..sync.history import Version
from ..sync.server import Action
from .field_text import field_text, value_text
from .plain_text import fit_columns, grow_to_fit, text_item, text_label
from .pushes_dialog import moment_text
from .standard_buttons import name_buttons

_WIDTH_IN_CHARACTERS = 100
_WIDEST_COLUMN = 40
_OPENED_AT_ONCE = 20


class HistoryDialog(QDialog):
    """Lists the versions, newest first, each with its fields before and after.

    Args:
        title: what the camera is called.

    Signals:
        restore_requested(object): the Record that the camera shall be again.
    """

    restore_requested = pyqtSignal(object)

    def __init__(self, title: str, versions: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeHistoryDialog")
        self.setWindowTitle(self.tr("History of {camera}").format(camera=" ".join(title.split())))
        self._versions = list(versions)
        self._build()

    def showEvent(self, event: object) -> None:
        """Called by Qt: only now is the width known in which the texts must fit."""
        super().showEvent(event)
        grow_to_fit(self)

    def _build(self) -> None:
        self._tree = QTreeWidget()
        self._tree.setObjectName("HiljadeHistoryTree")
        self._tree.setAccessibleName(self.tr("Versions"))
        self._tree.setAllColumnsShowFocus(True)
        self._tree.setHeaderLabels([self.tr("When, field"), self.tr("Who, before"), self.tr("What, after")])
        for version in self._versions:
            self._tree.addTopLevelItem(self._item(version))
        if len(self._versions) <= _OPENED_AT_ONCE:
            self._tree.expandAll()
        fit_columns(self._tree, _WIDEST_COLUMN)
        self._tree.setVisible(bool(self._versions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons)
        self._restore = buttons.addButton(self.tr("&Restore this version"), QDialogButtonBox.ButtonRole.ActionRole)
        self._restore.setObjectName("HiljadeHistoryRestore")
        self._restore.setEnabled(False)
        buttons.rejected.connect(self.reject)
        self._restore.clicked.connect(self._on_restore)
        self._tree.currentItemChanged.connect(lambda _item, _before: self._restore.setEnabled(self._can_restore()))
        text = (
            self.tr("A version that you restore becomes a pending change; nothing is sent before you push.")
            if self._versions
            else self.tr("The server tells no history of this camera.")
        )
        layout = QVBoxLayout(self)
        layout.addWidget(text_label(text))
        layout.addWidget(self._tree, 1)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * _WIDTH_IN_CHARACTERS, self.sizeHint().height())

    def _item(self, version: Version) -> QTreeWidgetItem:
        what = {
            Action.CREATED: self.tr("created"),
            Action.CHANGED: self.tr("changed"),
            Action.DELETED: self.tr("deleted"),
        }[version.action]
        who = " ".join(version.edited.who.split()) or self.tr("unknown")
        item = text_item([moment_text(version.edited.when), who, what])
        font = item.font(0)
        font.setBold(True)
        for column in range(3):
            item.setFont(column, font)
        for change in version.changes:
            item.addChild(
                text_item([field_text(change.field), value_text(change.before), value_text(change.after)])
            )
        item.setData(0, Qt.ItemDataRole.UserRole, version.record)
        return item

    def _current_record(self) -> object | None:
        item = self._tree.currentItem()
        if item is None:
            return None
        return (item.parent() or item).data(0, Qt.ItemDataRole.UserRole)

    def _can_restore(self) -> bool:
        """The newest version is what is there already."""
        item = self._tree.currentItem()
        top = None if item is None else item.parent() or item
        return self._current_record() is not None and self._tree.indexOfTopLevelItem(top) > 0

    def _on_restore(self) -> None:
        record = self._current_record()
        if record is not None:
            self.accept()
            self.restore_requested.emit(record)
