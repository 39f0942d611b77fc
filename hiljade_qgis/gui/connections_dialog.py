"""The list of connections that the user keeps."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..bridge import connections as stored
from ..bridge.connections import Connection
from ..bridge.messages import sentence_for, type_name
from ..sync.errors import SyncError
from .connection_editor import ConnectionEditor, ConnectionTester
from .plain_text import text_box, text_label
from .standard_buttons import name_buttons

_NAME = Qt.ItemDataRole.UserRole


class ConnectionsDialog(QDialog):
    """Add, edit, duplicate and remove connections; every change is stored at once."""

    def __init__(self, tester: ConnectionTester, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeConnectionsDialog")
        self.setWindowTitle(self.tr("Connections"))
        self._tester = tester
        self._build()
        self._refill()

    def names(self) -> list[str]:
        """The names listed now, in their order."""
        items = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount()))
        return [item.data(0, _NAME) for item in items]

    def choose(self, name: str) -> None:
        """Make this connection the current one in the list."""
        names = self.names()
        if name in names:
            self._list.setCurrentItem(self._list.topLevelItem(names.index(name)))

    def add(self) -> None:
        """Let the user describe a new connection."""
        self._edit(None, None)

    def edit(self) -> None:
        """Let the user change the current connection."""
        chosen = self._current()
        if chosen is not None:
            self._edit(chosen, chosen.name)

    def duplicate(self) -> None:
        """Let the user describe a new connection, starting from the current one."""
        chosen = self._current()
        if chosen is None:
            return
        names, number = set(self.names()), 2
        while f"{chosen.name} {number}" in names:
            number += 1
        self._edit(replace(chosen, name=f"{chosen.name} {number}"), None)

    def remove(self) -> None:
        """Forget the current connection, after asking."""
        chosen = self._current()
        if chosen is None:
            return
        question = self.tr(
            "Remove the connection “{name}”? Working copies and the sign-in stay where they are."
        ).format(name=chosen.name)
        box = text_box(self, QMessageBox.Icon.Question, self.tr("Remove connection"), question)
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        name_buttons(box)
        box.exec()
        if box.clickedButton() is remove:
            stored.remove(chosen.name)
            self._refill()

    def _build(self) -> None:
        self._list = QTreeWidget()
        self._list.setObjectName("HiljadeConnectionsList")
        self._list.setRootIsDecorated(False)
        self._list.setAllColumnsShowFocus(True)
        self._list.setUniformRowHeights(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHeaderLabels([self.tr("Name"), self.tr("Type"), self.tr("Address")])
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setStretchLastSection(True)
        self._list.setMinimumWidth(self.fontMetrics().averageCharWidth() * 90)
        self._empty = text_label(self.tr("There is no connection yet. Add one to load cameras from a server."))
        self._add = QPushButton(self.tr("&Add…"))
        self._edit_button = QPushButton(self.tr("&Edit…"))
        self._duplicate = QPushButton(self.tr("&Duplicate…"))
        self._remove = QPushButton(self.tr("&Remove…"))
        buttons = QVBoxLayout()
        for button, does in (
            (self._add, self.add),
            (self._edit_button, self.edit),
            (self._duplicate, self.duplicate),
            (self._remove, self.remove),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(does)
            buttons.addWidget(button)
        buttons.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self._list, 1)
        middle.addLayout(buttons)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._empty)
        layout.addLayout(middle, 1)
        layout.addWidget(close)
        self._list.itemSelectionChanged.connect(self._update)
        self._list.itemActivated.connect(self.edit)

    def _refill(self) -> None:
        self._list.clear()
        for one in stored.connections():
            item = QTreeWidgetItem([one.name, type_name(one.server_type), one.url])
            item.setData(0, _NAME, one.name)
            self._list.addTopLevelItem(item)
        if self._list.topLevelItemCount():
            self._list.setCurrentItem(self._list.topLevelItem(0))
        self._update()

    def _update(self) -> None:
        chosen = self._list.currentItem() is not None
        for button in (self._edit_button, self._duplicate, self._remove):
            button.setEnabled(chosen)
        self._empty.setVisible(self._list.topLevelItemCount() == 0)

    def _current(self) -> Connection | None:
        item = self._list.currentItem()
        return stored.connection(item.data(0, _NAME)) if item is not None else None

    def _edit(self, start: Connection | None, replacing: str | None) -> None:
        taken = frozenset(name for name in self.names() if name != replacing)
        editor = ConnectionEditor(start, taken, self._tester, self)
        if editor.exec() != QDialog.DialogCode.Accepted:
            return
        edited = editor.connection()
        try:
            stored.save(edited, replacing)
        except SyncError as error:
            text_box(self, QMessageBox.Icon.Warning, self.windowTitle(), sentence_for(error)).exec()
            return
        self._refill()
        self.choose(edited.name)
