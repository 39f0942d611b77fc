"""Turns pages: those of an atlas, and the sheets of a page that has several."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ..plain_text import text_label


class PageTurner(QWidget):
    """Two arrows and which one is shown; hidden where there is one.

    Args:
        text: says which one of how many, with {page} and {pages}.
        name: of the objects, between `HiljadePrint` and `Which`, `Before`, `After`.

    Signals:
        turned(int): somebody wants to see this one, counted from 0.
    """

    turned = pyqtSignal(int)

    def __init__(self, text: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._shown = self._pages = 0
        self._may_turn = True
        self._said = text_label()
        self._said.setWordWrap(False)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._before = self._button(Qt.ArrowType.LeftArrow, self.tr("The page before"), -1)
        self._after = self._button(Qt.ArrowType.RightArrow, self.tr("The next page"), 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        for which, widget in (("Before", self._before), ("Which", self._said), ("After", self._after)):
            widget.setObjectName(f"HiljadePrint{name}{which}")
            layout.addWidget(widget)
        layout.addStretch(1)
        self.offer(0)

    def offer(self, pages: int, shown: int = 0) -> None:
        """There are so many now, and this one is shown, counted from 0."""
        self._shown, self._pages = shown, pages
        self.setVisible(pages > 1)
        self._tell()

    def let_turn(self, may: bool) -> None:
        """Whether another one may be wanted now."""
        self._may_turn = may
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
        self._said.setText(self._text.format(page=self._shown + 1, pages=self._pages))
        self._before.setEnabled(self._may_turn and self._shown > 0)
        self._after.setEnabled(self._may_turn and self._shown < self._pages - 1)
