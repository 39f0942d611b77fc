"""Showing text that strangers wrote: always as text, never as markup.

Qt guesses in several places (tool tips, message bars, labels) whether a text is rich text. What comes from a record, a
server or a file goes through here, so that no such guess is left to be made.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QLabel, QMessageBox, QTreeWidget, QTreeWidgetItem, QWidget


def as_markup(text: str) -> str:
    """Markup that shows exactly this text, for widgets that take markup (tool tips, the message bar)."""
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'


def text_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that wraps and shows its text as it is."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setText(text)
    return label


def text_box(parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    """A message box that shows its text as it is; buttons are the caller's."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setText(text)
    return box


def text_item(texts: Sequence[str]) -> QTreeWidgetItem:
    """A row of a tree; what its columns cut off is in its tool tips."""
    item = QTreeWidgetItem(list(texts))
    for column, text in enumerate(texts):
        if text:
            item.setToolTip(column, as_markup(text))
    return item


def text_list(name: str, title: str, headings: Sequence[str]) -> QTreeWidget:
    """A list of which one row is chosen at a time."""
    made = QTreeWidget()
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setRootIsDecorated(False)
    made.setAllColumnsShowFocus(True)
    made.setUniformRowHeights(True)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setHeaderLabels(list(headings))
    return made


def fit_columns(tree: QTreeWidget, most_characters: int) -> None:
    """Make the columns of a tree as wide as what is in them, up to a limit; the last takes the rest."""
    limit = tree.fontMetrics().averageCharWidth() * most_characters
    for column in range(tree.columnCount() - 1):
        tree.resizeColumnToContents(column)
        tree.setColumnWidth(column, min(tree.columnWidth(column), limit))


def grow_to_fit(dialog: QWidget) -> None:
    """Make a dialog high enough for its texts at its present width; Qt does not when a wrapped text gets longer."""
    for label in dialog.findChildren(QLabel):
        if label.wordWrap() and label.isVisible():
            label.setMinimumHeight(max(0, label.heightForWidth(label.width())))  # an empty one has none
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        needed = max(layout.totalHeightForWidth(dialog.width()), layout.totalMinimumSize().height())
        if needed > dialog.height():
            dialog.resize(dialog.width(), needed)
