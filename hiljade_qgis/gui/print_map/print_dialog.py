"""The window “Make a print map”: choices on the left, the page on the right, what it gives away before it is a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ...bridge.messages import sentence_for
from ...bridge.printing.errors import AreaNowhere
from ...bridge.printing.export import check_format, format_names
from ...bridge.printing.page_making import Asked, Made, Where, selected_areas
from ...bridge.tasks import Advance
from ...sync.errors import SyncError
from ..file_questions import ask_where_to_save, may_replace
from ..load_dialog import default_folder
from ..plain_text import text_label
from ..standard_buttons import name_buttons
from .page_maker import PageMaker
from .page_turner import PageTurner
from .page_view import PageView
from .print_choices import What, read_choices, write_choices
from .print_form import PrintForm

_WARNING_LINES, _GAP_PX = 4, 6
_PAGE_PIXELS = 900
"""Of the picture's longer side: some 77 dots per inch of an A4."""


class PrintDialog(QDialog):
    """Shows a page as it would be printed, and prints it. The map beside it can be moved meanwhile.

    Args:
        copies: the working copies that are open, each with its name.
        path: the one that is chosen at first; None for the first there is.
    """

    def __init__(
        self,
        copies: Sequence[tuple[Path, str]],
        path: Path | None,
        canvas: QgsMapCanvas,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadePrintDialog")
        self.setWindowTitle(self.tr("Make a print map"))
        self._canvas = canvas
        self._form = PrintForm(copies, path, read_choices())
        self._folder = self._form.choices().folder
        self._view = PageView()
        self._turner = PageTurner()
        self._said, self._warnings = text_label(), text_label()
        self._said.setObjectName("HiljadePrintSaid")
        self._warnings.setObjectName("HiljadePrintWarnings")
        self._progress = QProgressBar()
        self._maker = PageMaker(self.asked, _PAGE_PIXELS, self)
        self._exporting = False
        self._lay_out()
        self._connect()
        self._maker.look_again()

    def asked(self) -> Asked | None:
        """What is asked for now; where something is to be said first, that is told, and gives None."""
        path = self._form.path()
        if path is None:
            return None
        where = Where()
        what = self._form.choices().what
        if what is What.MAP_VIEW:
            where = Where(extent=self._canvas.extent(), crs=self._canvas.mapSettings().destinationCrs())
        elif what is What.AREA:
            layer = self._form.area_layer()
            if layer is None or not layer.selectedFeatureCount():
                self._fail(AreaNowhere())
                self._said.setText(self.tr("Select the areas to print in a layer of areas."))
                return None
            where = selected_areas(layer)
        return Asked(path, self._form.design(), where)

    def look_at_layers(self) -> None:
        """The layers of the project are others."""
        self._form.look_at_layers()
        self._maker.look_again()

    def look_at_map(self) -> None:
        """The map shows another place."""
        if self._form.choices().what is What.MAP_VIEW:
            self._maker.look_again()

    def look_at_copy(self, path: Path) -> None:
        """A working copy was saved."""
        if path == self._form.path():
            self._maker.look_again()

    def close_for_good(self) -> None:
        """Close, and wait until no thread reads a layer any more."""
        self._maker.close(for_good=True)
        self.reject()

    def changeEvent(self, event: QEvent) -> None:
        """As Qt asks; somebody who comes back to the window sees what is saved by now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self._exporting:
            self._maker.look_whether_saved()

    def done(self, result: int) -> None:
        """As Qt asks; what still runs is let go."""
        write_choices(replace(self._form.choices(), folder=self._folder))
        self._maker.close()
        super().done(result)

    def _lay_out(self) -> None:
        scroll = _scrolled(self._form)
        beside_bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) + _GAP_PX
        scroll.setMinimumWidth(self._form.minimumSizeHint().width() + beside_bar)
        warnings = _scrolled(self._warnings)
        warnings.setMaximumHeight(self.fontMetrics().lineSpacing() * _WARNING_LINES)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(self._buttons)
        self._export: QPushButton = self._buttons.addButton(
            self.tr("&Export…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._export.setObjectName("HiljadePrintExport")
        self._export.setEnabled(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("HiljadePrintCancel")
        self._progress.hide()
        self._cancel.hide()
        beside = QVBoxLayout()
        beside.addWidget(self._view, 1)
        beside.addWidget(self._turner)
        beside.addWidget(self._said)
        beside.addWidget(warnings)
        under = QHBoxLayout()
        under.addWidget(self._progress, 1)
        under.addWidget(self._cancel)
        beside.addLayout(under)
        columns = QHBoxLayout()
        columns.addWidget(scroll)
        columns.addLayout(beside, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(columns, 1)
        layout.addWidget(self._buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 150, 800)

    def _connect(self) -> None:
        self._form.edited.connect(self._maker.look_again)
        self._maker.began.connect(self._on_began)
        self._maker.made.connect(self._on_made)
        self._maker.drawn.connect(self._on_drawn)
        self._maker.failed.connect(self._fail)
        self._maker.export_advanced.connect(self._on_advance)
        self._maker.exported.connect(self._on_exported)
        self._maker.not_exported.connect(self._on_not_exported)
        self._turner.turned.connect(self._on_turned)
        self._export.clicked.connect(self._ask_and_export)
        self._cancel.clicked.connect(self._on_cancel)
        self._buttons.rejected.connect(self.reject)

    # the page

    def _on_began(self) -> None:
        self._view.fade()
        self._turner.offer(0)
        self._form.withheld.forget()
        self._export.setEnabled(False)
        self._said.setText(self.tr("Drawing the page…"))

    def _on_made(self, made: Made) -> None:
        self._form.withheld.tell(made.concerned, made.given_away)
        self._warnings.setText("\n".join(made.warnings))
        self._export.setEnabled(not self._exporting)
        self._said.setText(self.tr("Drawing the map…"))

    def _on_turned(self, number: int) -> None:
        self._view.show_page(self._maker.picture(number))

    def _on_drawn(self, image: object) -> None:
        self._view.show_page(image)
        self._turner.offer(self._maker.pages())
        self._said.setText(self.tr("As it is printed, in a lower resolution."))

    def _fail(self, error: BaseException) -> None:
        self._export.setEnabled(False)
        self._warnings.clear()
        self._said.setText(sentence_for(error))

    # the file

    def _ask_and_export(self) -> None:
        path = self._form.path()
        if path is None:
            return
        ending = self._form.choices().ending
        folder = self._folder or str(default_folder(QgsProject.instance().fileName()))
        kinds = f"{format_names()[ending]} (*{ending})"
        file = ask_where_to_save(self, self.tr("Where to print to"), folder, kinds, ending, path.stem + ending)
        if file is None:
            return
        try:
            check_format(file)
        except SyncError as error:
            self._said.setText(sentence_for(error))
            return
        there = [one for one in self._maker.files(file)[1:] if one.exists()]
        if there and not may_replace(self, there):
            return
        self._folder = str(file.parent)
        self._show_exporting(True)
        self._said.setText(self.tr("Printing {file}…").format(file=file.name))
        self._maker.export(file, self._form.choices().dpi)

    def _show_exporting(self, exporting: bool) -> None:
        """While a file is made, nothing else can be chosen: it is what was looked at."""
        self._exporting = exporting
        self._form.setEnabled(not exporting)
        self._export.setEnabled(not exporting)
        self._progress.setRange(0, 0)
        for widget in (self._progress, self._cancel):
            widget.setVisible(exporting)

    def _on_advance(self, advance: Advance) -> None:
        self._progress.setRange(0, advance.total or 0)
        self._progress.setValue(advance.done)

    def _on_exported(self, path: Path, warnings: list[str]) -> None:
        self._show_exporting(False)
        self._warnings.setText("\n".join(warnings))
        self._said.setText(self.tr("{file} is printed.").format(file=path.name))

    def _on_not_exported(self, error: BaseException) -> None:
        self._show_exporting(False)
        self._said.setText(sentence_for(error))

    def _on_cancel(self) -> None:
        self._maker.cancel_export()
        self._show_exporting(False)
        self._said.setText(self.tr("Cancelled; nothing was written."))


def _scrolled(widget: QWidget) -> QScrollArea:
    """A widget that may need more height than there is."""
    scroll = QScrollArea()
    scroll.setWidget(widget)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll
