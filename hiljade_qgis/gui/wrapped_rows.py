"""Rows of a tree as high as their texts need: Qt's trees wrap a text, but never make its row higher for it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_HIGHEST = 10_000
"""More pixels than any row is high; Qt wraps only in a rectangle that has a height."""


def wrap_rows(tree: QTreeView) -> None:
    """Wrap the texts in the first column of this tree, whatever width it has.

    Not together with setUniformRowHeights(True).
    """
    tree.setWordWrap(True)
    tree.setItemDelegateForColumn(0, _Wrapping(tree))
    tree.header().sectionResized.connect(lambda *_sizes: tree.scheduleDelayedItemsLayout())


class _Wrapping(QStyledItemDelegate):
    """Says how high a row is at the width that the column has."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As Qt asks."""
        option.rect.setSize(QSize(max(1, self._room(index)), _HIGHEST))
        return super().sizeHint(option, index)

    def _room(self, index: QModelIndex) -> int:
        """The pixels for the text: without what the tree indents, and without the box that is ticked."""
        left, parent = int(self._tree.rootIsDecorated()), index.parent()
        while parent.isValid():
            left, parent = left + 1, parent.parent()
        room = self._tree.columnWidth(0) - left * self._tree.indentation()
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            style = self._tree.style()
            room -= style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self._tree)
            room -= 2 * (style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._tree) + 1)
        return room
