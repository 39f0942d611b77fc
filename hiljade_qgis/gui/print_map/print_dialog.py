"""The window “Make a print map”: choices on the left, the page on the right, what it gives away before it is a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Callable

from qgis.core import QgsPrintLayout, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ...bridge.layers import edited_layers
from ...bridge.messages import sentence_for
from ...bridge.printing.atlas_pages import AtlasDone, AtlasFile
from ...bridge.printing.errors import AreaNowhere, AreaWithoutPage
from ...bridge.printing.export import ENDINGS
from ...bridge.printing.page_keeping import Kept
from ...bridge.printing.page_making import Asked, AtlasAsked, Made, Where, selected_areas
from ...core.essentials import one_line
from ...sync.errors import SyncError
from ..file_questions import may_replace
from ..standard_buttons import name_buttons
from .page_beside import PageBeside, scrolled, side_by_side
from .page_maker import PageMaker
from .print_choices import What, read_choices, write_choices
from .print_form import PrintForm
from .unsaved_question import may_print
from .where_to_print import WhereToPrint

_GAP_PX = 6
_MOST_SHOWN = 200
_LETTERS, _FORM_LETTERS = 160, 84
"""The width of the window and of the choices in it, at first."""
_PAGE_PIXELS = 900
"""Of the picture's longer side: some 77 dots per inch of an A4."""


class PrintDialog(QDialog):
    """Shows a page as it would be printed, and prints it. The map beside it can be moved meanwhile.

    Args:
        copies: the working copies that are open, each with its name.
        path: the one that is chosen at first; None for the first there is.
        open_layout: shows a layout of the project in a window of QGIS.
    """

    def __init__(
        self,
        copies: Sequence[tuple[Path, str]],
        path: Path | None,
        canvas: QgsMapCanvas,
        open_layout: Callable[[QgsPrintLayout], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadePrintDialog")
        self.setWindowTitle(self.tr("Make a print map"))
        self._canvas = canvas
        self._form = PrintForm(copies, path, read_choices())
        self._where = WhereToPrint(self, self._form.choices().folder)
        self._beside = PageBeside()
        self._open_layout = open_layout
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
        where, atlas = Where(), None
        what, layer = self._form.choices().what, self._form.area_layer()
        if what is What.MAP_VIEW:
            where = Where(extent=self._canvas.extent(), crs=self._canvas.mapSettings().destinationCrs())
        elif what is What.AREA:
            if layer is None or not layer.selectedFeatureCount():
                self._want(self.tr("Select the areas to print in a layer of areas."))
                return None
            where = selected_areas(layer)
        elif what is What.PAGES:
            if layer is None or not layer.featureCount():
                self._want(self.tr("Choose a layer of areas: each of them, or each selected one, gets a page."))
                return None
            atlas = AtlasAsked(layer, self._form.name_field(), self._form.order())
        return Asked(path, self._form.design(), where, atlas)

    def _want(self, text: str) -> None:
        """Something is to be chosen before there can be a page."""
        self._fail(AreaNowhere())
        self._beside.show_which(1, 1)
        self._beside.complain(text)

    def look_at_layers(self) -> None:
        """The layers of the project are others."""
        self._form.look_at_layers()
        self._maker.look_again()

    def pass_over_kept_layers(self) -> None:
        """Layers of a page that was kept are in the project: nothing to choose, and no other page."""
        self._form.look_at_layers()

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
        write_choices(replace(self._form.choices(), folder=self._where.folder))
        self._maker.close()
        super().done(result)

    def _lay_out(self) -> None:
        scroll = scrolled(self._form)
        beside_bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) + _GAP_PX
        scroll.setMinimumWidth(self._form.minimumSizeHint().width() + beside_bar)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(self._buttons)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self._keep: QPushButton = self._buttons.addButton(self.tr("Keep as a la&yout in the project"), action)
        self._keep.setObjectName("HiljadePrintKeep")
        self._keep.setToolTip(self.tr("The page that is shown, to be changed in QGIS, with or without this plugin"))
        self._export: QPushButton = self._buttons.addButton(self.tr("&Export…"), action)
        self._export.setObjectName("HiljadePrintExport")
        self._may_make(False)
        letter = self.fontMetrics().averageCharWidth()
        layout = QVBoxLayout(self)
        layout.addWidget(side_by_side(scroll, self._beside, letter * _FORM_LETTERS, letter * _LETTERS), 1)
        layout.addWidget(self._buttons)
        self.resize(letter * _LETTERS, 800)

    def _connect(self) -> None:
        self._form.areas_edited.connect(self._maker.forget_areas)
        self._form.edited.connect(self._beside.forget)
        self._form.edited.connect(self._maker.look_again)
        self._maker.began.connect(self._on_began)
        self._maker.leaf.connect(self._beside.show_which)
        self._maker.made.connect(self._on_made)
        self._maker.drawn.connect(self._on_drawn)
        self._maker.failed.connect(self._fail)
        self._maker.export_advanced.connect(self._beside.advance)
        self._maker.export_told.connect(self._beside.tell)
        self._maker.exported.connect(self._on_exported)
        self._maker.exported_atlas.connect(self._on_exported_atlas)
        self._maker.kept.connect(self._on_kept)
        self._maker.not_exported.connect(self._on_not_exported)
        self._beside.leafed.connect(self._maker.leaf_to)
        self._beside.turned.connect(lambda sheet: self._beside.show_page(self._maker.picture(sheet)))
        self._beside.cancelled.connect(self._on_cancel)
        self._export.clicked.connect(self._ask_and_export)
        self._keep.clicked.connect(self._ask_and_keep)
        self._buttons.rejected.connect(self.reject)

    # the page

    def _on_began(self) -> None:
        self._beside.fade()
        self._form.withheld.forget()
        self._may_make(False)
        self._beside.say(self.tr("Drawing the page…"))

    def _on_made(self, made: Made) -> None:
        self._form.withheld.tell(made.concerned, made.given_away)
        self._beside.warn(made.warnings)
        self._may_make(not self._exporting)
        self._beside.say(self.tr("Drawing the map…"))

    def _on_drawn(self, image: object) -> None:
        self._beside.show_page(image)
        self._beside.offer_sheets(self._maker.sheets())
        self._beside.say(self.tr("As it is printed, in a lower resolution."))

    def _fail(self, error: BaseException) -> None:
        """There is no page. Of an atlas others can be made."""
        self._may_make(False)
        self._export.setEnabled(isinstance(error, AreaWithoutPage) and not self._exporting)
        self._form.withheld.tell_nothing()
        self._beside.warn([])
        self._beside.complain(sentence_for(error))

    def _may_make(self, may: bool) -> None:
        for button in (self._export, self._keep):
            button.setEnabled(may)

    # the file

    def _ask_and_export(self) -> None:
        path, choices = self._form.path(), self._form.choices()
        if path is None or not self._may_go_on():
            return
        is_atlas, ending = choices.what is What.PAGES, choices.ending
        try:
            in_folder = is_atlas and ending != ENDINGS[0]
            file = self._where.pages_folder() if in_folder else self._where.file(ending, path.stem)
        except SyncError as error:
            self._beside.tell(sentence_for(error))
            return
        if file is None or not (is_atlas or self._may_replace_sheets(file)):
            return
        self._show_exporting(True)
        self._beside.tell(self.tr("Printing {file}…").format(file=file.name))
        if is_atlas:
            self._maker.export_atlas(AtlasFile(file, ending, choices.dpi))
        else:
            self._maker.export(file, choices.dpi)

    def _may_replace_sheets(self, file: Path) -> bool:
        """Asks about files that nobody chose, as further sheets would be written to them."""
        there = [one for one in self._maker.files(file)[1:] if one.exists()]
        return not there or may_replace(self, there)

    def _ask_and_keep(self) -> None:
        if self._may_go_on():
            self._show_exporting(True)
            self._beside.tell(self.tr("Keeping the layout…"))
            self._maker.keep(self._form.choices().dpi)

    def _may_go_on(self) -> bool:
        """Asks about edits that are not saved."""
        path = self._form.path()
        return path is not None and may_print(edited_layers(QgsProject.instance(), path), self)

    def _show_exporting(self, exporting: bool) -> None:
        """While a file is made, nothing else can be chosen: it is what was looked at."""
        self._exporting = exporting
        self.setCursor(Qt.CursorShape.BusyCursor if exporting else Qt.CursorShape.ArrowCursor)
        self._form.setEnabled(not exporting)
        self._may_make(not exporting)
        self._beside.show_exporting(exporting)

    def _end(self, text: str, warnings: list[str] | None = None) -> None:
        self._show_exporting(False)
        if warnings is not None:
            self._beside.warn(warnings)
        self._beside.tell(text)

    def _on_exported(self, path: Path, warnings: list[str]) -> None:
        self._end(self.tr("{file} is printed.").format(file=path.name), warnings)

    def _on_exported_atlas(self, path: Path, done: AtlasDone) -> None:
        if done.is_whole:
            text = self.tr("{file} is printed: %n page(s).", "", done.pages).format(file=path.name)
        elif done.pages:
            text = self.tr("Cancelled; %n page(s) are finished and stay.", "", done.pages)
        else:
            text = self.tr("Cancelled; nothing was written.")
        self._end(text, done.warnings)

    def _on_kept(self, kept: Kept) -> None:
        text = self.tr("The layout {name} is in the project; save the project to keep it.")
        name = kept.layout.layout.name()
        self._end(text.format(name=one_line(name, _MOST_SHOWN)), kept.warnings)
        self._open_layout(kept.layout.layout)

    def _on_not_exported(self, error: BaseException) -> None:
        self._end(sentence_for(error))

    def _on_cancel(self) -> None:
        if self._maker.cancel_export():
            self._end(self.tr("Cancelled; nothing was written."))
        else:
            self._beside.tell(self.tr("Stopping after this page…"))
