"""Turns the pages of a print that has several."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ..plain_text import text_label


class PageTurner(QWidget):
    """Two arrows and which page is shown; hidden where there is one page.

    Signals:
        turned(int): somebody wants to see this page, counted from 0.
    """

    turned = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = self._pages = 0
        self._said = text_label()
        self._said.setWordWrap(False)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setObjectName("HiljadePrintPageNumber")
        before = self._button(Qt.ArrowType.LeftArrow, self.tr("The page before"), -1)
        after = self._button(Qt.ArrowType.RightArrow, self.tr("The next page"), 1)
        self._before, self._after = before, after
        before.setObjectName("HiljadePrintPageBefore")
        after.setObjectName("HiljadePrintPageAfter")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        for widget in (before, self._said, after):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.offer(0)

    def offer(self, pages: int) -> None:
        """There are so many pages now, and the first is shown."""
        self._shown, self._pages = 0, pages
        self.setVisible(pages > 1)
        self._tell()

    def _button(self, arrow: Qt.ArrowType, text: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setArrowType(arrow)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._turn(step))
        return button

    def _turn(self, step: int) -> None:
        self._shown = max(0, min(self._pages - 1, self._shown + step))
        self._tell()
        self.turned.emit(self._shown)

    def _tell(self) -> None:
        text = self.tr("Page {page} of {pages}").format(page=self._shown + 1, pages=self._pages)
        self._said.setText(text)
        self._before.setEnabled(self._shown > 0)
        self._after.setEnabled(self._shown < self._pages - 1)
