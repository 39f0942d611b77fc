"""Rows of a tree as high as their texts need: Qt's trees wrap a text, but never make its row higher for it.

An address in a row can be a link: only where the row names it among its LINKS, which are ever texts of our own.
"""

from __future__ import annotations

import math
from html import escape

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPoint, QPointF, QRect, QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QPainter, QPalette, QTextDocument, QTextOption
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

LINKS = Qt.ItemDataRole.UserRole + 1
"""Role of a row: the addresses in its text that open in the browser, a tuple."""

_HIGHEST = 10_000
"""More pixels than any row is high; Qt wraps only in a rectangle that has a height."""


def wrap_rows(tree: QTreeView) -> None:
    """Wrap the texts in the first column of this tree, whatever width it has.

    Not together with setUniformRowHeights(True).
    """
    tree.setWordWrap(True)
    wrapping = _Wrapping(tree)
    tree.setItemDelegateForColumn(0, wrapping)
    tree.header().sectionResized.connect(lambda *_sizes: tree.scheduleDelayedItemsLayout())
    tree.viewport().setMouseTracking(True)
    tree.viewport().installEventFilter(wrapping)


class _Wrapping(QStyledItemDelegate):
    """Says how high a row is at the width that the column has, and opens its links."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As Qt asks."""
        option.rect.setSize(QSize(max(1, self._room(index)), _HIGHEST))
        size = super().sizeHint(option, index)
        if index.data(LINKS):
            room = option.rect.width() - 2 * self._margin()
            size.setHeight(max(size.height(), math.ceil(self._document(option, index, room).size().height())))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """As Qt asks."""
        if not index.data(LINKS):
            super().paint(painter, option, index)
            return
        styled, place = self._styled(option, index)
        styled.text = ""  # all but the text, in the way of the style
        self._tree.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, styled, painter, self._tree)
        painter.save()
        painter.translate(place.topLeft())
        self._document(option, index, place.width()).drawContents(painter)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: QModelIndex
    ) -> bool:
        """As Qt asks: a click on a link opens it, and does nothing else."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            link = self._link_at(event.pos(), option, index) if event.button() == Qt.MouseButton.LeftButton else ""
            if link:
                if event.type() == QEvent.Type.MouseButtonRelease:
                    QDesktopServices.openUrl(QUrl(link))
                return True
        return super().editorEvent(event, model, option, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt: over a link the pointer is a hand."""
        if sip.isdeleted(self._tree) or watched is not self._tree.viewport():
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseMove:
            index = self._tree.indexAt(event.pos())
            option = QStyleOptionViewItem()
            option.initFrom(self._tree)
            option.font = self._tree.font()
            option.rect = self._tree.visualRect(index)
            if index.isValid() and self._link_at(event.pos(), option, index):
                watched.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                watched.unsetCursor()
        return False

    def _room(self, index: QModelIndex) -> int:
        """The pixels for the text: without what the tree indents, and without the box that is ticked."""
        left, parent = int(self._tree.rootIsDecorated()), index.parent()
        while parent.isValid():
            left, parent = left + 1, parent.parent()
        room = self._tree.columnWidth(0) - left * self._tree.indentation()
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            style = self._tree.style()
            room -= style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self._tree)
            room -= 2 * self._margin()
        return room

    def _margin(self) -> int:
        """The pixels that a style leaves free on each side of a text."""
        return self._tree.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._tree) + 1

    # links

    def _styled(self, option: QStyleOptionViewItem, index: QModelIndex) -> tuple[QStyleOptionViewItem, QRect]:
        """The row as the style draws it, and the place of its text."""
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        place = self._tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, styled, self._tree)
        return styled, place.adjusted(self._margin(), 0, -self._margin(), 0)

    def _document(self, option: QStyleOptionViewItem, index: QModelIndex, width: int) -> QTextDocument:
        """The row's text with its links, at this width."""
        text = escape(str(index.data() or ""))
        for link in index.data(LINKS):
            text = text.replace(escape(link), f'<a href="{escape(link)}">{escape(link)}</a>')
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        plain = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        linked = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Link
        colour = [option.palette.color(role).name() for role in (plain, linked)]
        document = QTextDocument()
        document.setDefaultFont(option.font)
        document.setDocumentMargin(0)
        document.setDefaultTextOption(QTextOption())  # wraps at words
        document.setDefaultStyleSheet(f"p {{ color: {colour[0]}; }} a {{ color: {colour[1]}; }}")
        document.setHtml(f"<p>{text}</p>")
        document.setTextWidth(width)
        return document

    def _link_at(self, at: QPoint, option: QStyleOptionViewItem, index: QModelIndex) -> str:
        links = index.data(LINKS)
        if not links:
            return ""
        _styled, place = self._styled(option, index)
        document = self._document(option, index, place.width())
        found = document.documentLayout().anchorAt(QPointF(at - place.topLeft()))
        return found if found in links else ""
