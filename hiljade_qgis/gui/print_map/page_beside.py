"""What stands beside the choices: the picture of the page, pages and sheets to leaf through, and what is said."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...bridge.tasks import Advance
from ..plain_text import text_label
from .page_turner import PageTurner
from .page_view import PageView

_WARNING_LINES = 4


class PageBeside(QWidget):
    """Shows a page and says how it stands with it. What was told of a file stays until something else is chosen.

    Signals:
        leafed(int): another page of the atlas is wanted, counted from 1.
        turned(int): another sheet of this page is wanted, counted from 0.
        cancelled(): the file that is made is not wanted any more.
    """

    leafed = pyqtSignal(int)
    turned = pyqtSignal(int)
    cancelled = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = PageView()
        self._said, self._warnings = text_label(), text_label()
        self._pages = PageTurner(self.tr("Page {page} of {pages}"))
        self._sheets = PageTurner(self.tr("Sheet {page} of {pages}"), "Sheet")
        self._progress = QProgressBar()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._exporting = False
        self._told = ""
        self._name()
        self._lay_out()
        self._pages.turned.connect(lambda page: self.leafed.emit(page + 1))
        self._sheets.turned.connect(self.turned)
        self._cancel.clicked.connect(self.cancelled)

    def fade(self) -> None:
        """What is shown is not what is asked for any more."""
        self._view.fade()
        self._sheets.offer(0)

    def show_page(self, image: QImage) -> None:
        """Show a page."""
        self._view.show_page(image)

    def show_which(self, page: int, pages: int) -> None:
        """Say which page of how many is shown, counted from 1; nothing where there is one."""
        self._pages.offer(pages, page - 1)

    def offer_sheets(self, sheets: int) -> None:
        """The page that is shown has so many sheets, and the first one is shown."""
        self._sheets.offer(sheets)

    def warn(self, warnings: list[str]) -> None:
        """What to know of the page, or of the file."""
        self._warnings.setText("\n".join(warnings))

    def say(self, text: str) -> None:
        """How it stands with the page, unless there is something to say of a file."""
        if not self._exporting and not self._told:
            self._said.setText(text)

    def complain(self, text: str) -> None:
        """Why there is no page; beside what there is to say of a file."""
        if not self._exporting:
            self._said.setText("\n".join(one for one in (self._told, text) if one))

    def tell(self, text: str) -> None:
        """How it stands with a file."""
        self._told = text
        self._said.setText(text)

    def forget(self) -> None:
        """What was told is of something else than what is chosen now."""
        if not self._exporting:
            self._told = ""

    def show_exporting(self, exporting: bool) -> None:
        """Whether a file is being made."""
        self._exporting = exporting
        self._progress.setRange(0, 0)
        for widget in (self._progress, self._cancel):
            widget.setVisible(exporting)
        for turner in (self._pages, self._sheets):
            turner.let_turn(not exporting)

    def advance(self, advance: Advance) -> None:
        """How far the file is."""
        self._progress.setRange(0, advance.total or 0)
        self._progress.setValue(advance.done)

    def _name(self) -> None:
        for name, widget in (
            ("Said", self._said),
            ("Warnings", self._warnings),
            ("Cancel", self._cancel),
        ):
            widget.setObjectName(f"HiljadePrint{name}")

    def _lay_out(self) -> None:
        warnings = scrolled(self._warnings)
        warnings.setMaximumHeight(self.fontMetrics().lineSpacing() * _WARNING_LINES)
        under = QHBoxLayout()
        under.addWidget(self._progress, 1)
        under.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._pages)
        layout.addWidget(self._sheets)
        layout.addWidget(self._said)
        layout.addWidget(warnings)
        layout.addLayout(under)
        for hidden in (self._progress, self._cancel):
            hidden.hide()


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that may need more height than there is."""
    scroll = QScrollArea()
    scroll.setWidget(widget)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll


def side_by_side(form: QWidget, beside: QWidget, form_px: int, whole_px: int) -> QSplitter:
    """A form and what stands beside it, which gets the room that there is; people may divide it otherwise."""
    columns = QSplitter()
    for part in (form, beside):
        columns.addWidget(part)
    columns.setChildrenCollapsible(False)
    columns.setStretchFactor(1, 1)
    columns.setSizes([form_px, whole_px - form_px])
    return columns
