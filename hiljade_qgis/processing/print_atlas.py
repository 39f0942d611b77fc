"""`hiljade:printatlas`: a print map for each of many areas, and a list of them at the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.messages import sentence_for
from ..bridge.printing.atlas_areas import AtlasArea, AtlasAreas
from ..bridge.printing.atlas_files import AtlasFiles
from ..bridge.printing.atlas_list import ListedArea, list_of_areas
from ..bridge.printing.design import Design
from ..bridge.printing.errors import AreaNowhere, AreaTooWide
from ..bridge.printing.page import Page
from ..bridge.printing.page_area import PageArea
from ..bridge.printing.page_building import build_page
from ..bridge.printing.page_place import places_of
from ..bridge.printing.page_warnings import layout_warnings, without_layers_of
from ..core.essentials import one_line as whole_line
from ..core.printing.redaction import redacted
from ..sync.errors import SyncError
from ..sync.printed_cameras import Printed, printed_cameras
from ..sync.shown_cameras import ShownCameras
from .algorithm import one_line, told_in_a_sentence
from .atlas_parameters import FOLDER, FORMAT, OUTPUT, areas_of, atlas_parameters, book_path, folder_path
from .page_parameters import DPI, Values, design_of
from .print_algorithm import CAMERAS, PAGES, PrintAlgorithm
from .print_warnings import stop_if_cancelled, tell, tell_of_copy
from .working_copy_algorithm import WORKING_COPY


class PrintAtlasAlgorithm(PrintAlgorithm):
    """Makes a page for each area."""

    icon_name = "print_atlas"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "printatlas"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Make an atlas")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Prints a map of cameras for each area, and a list of the areas with their numbers."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Prints a page for each area of a layer, or for each selected one, as “Make a print map” does: each in "
            "the coordinate system of its place and at the scale at which the area fits. The name of the area is the "
            "title, a quiet line its outline. The numbers are those of the cameras in it; how many more the map shows "
            "around it is said, too.\n\n"
            "At the end comes a list of the areas, what is counted in each, and their pages.\n\n"
            "All pages go into one PDF, or each into a file of its own in a folder, or both. Files in the folder "
            "begin with the number of the page.\n\n"
            "Pages come as people of the page's language sort names, or as one reads a map: from north to south and "
            "from west to east. Areas without a name are numbered. An area without a shape, or one too wide for a map "
            "that is true to scale, gets no page; the log and the list say so. Pages that are finished stay when you "
            "cancel.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        self.add_working_copy()
        for parameter in atlas_parameters():
            self.addParameter(parameter)
        self.add_numbers(QCoreApplication.translate("Processing", "Cameras in the areas"))

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in the main thread."""
        with told_in_a_sentence():
            return self._print(parameters, context, feedback)

    def _print(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        book, folder = book_path(self, parameters, context), folder_path(self, parameters, context)
        if book is None and folder is None:
            text = QCoreApplication.translate("Processing", "Choose a file for the atlas, or a folder for its pages.")
            raise QgsProcessingException(text)
        copy = Path(self.parameterAsFile(parameters, WORKING_COPY, context))
        printed = printed_cameras(copy)
        design, left_out = without_layers_of(copy, design_of(self, parameters, context))
        tell(left_out, feedback)
        tell_of_copy(copy, printed, context, feedback)
        stop_if_cancelled(feedback)
        shown, _ = redacted(printed.cameras, design.redactions)
        areas = areas_of(self, parameters, context, shown)
        _tell_of_areas(areas, feedback)
        title = whole_line(design.title or printed.about.layer_name)
        ending = f".{self.parameterAsEnumString(parameters, FORMAT, context)}"
        dpi = self.parameterAsDouble(parameters, DPI, context)
        with AtlasFiles(book, folder, ending, title, dpi, len(areas.areas) + 1) as files:
            atlas = _Atlas(design, printed, areas, context, feedback)
            try:
                atlas.write(files)
            except SyncError:
                if folder and files.pages:
                    _tell_finished(files.pages, feedback)  # of the file for all pages nothing is left
                raise
            files.close()
        feedback.setProgress(100.0)
        results: Values = {CAMERAS: atlas.cameras(), PAGES: files.pages}
        results.update({OUTPUT: str(book)} if book else {})
        results.update({FOLDER: str(folder)} if folder else {})
        return results


class _Atlas:
    """Pages that are made and written one at a time: nothing of one is kept when the next begins."""

    def __init__(
        self,
        design: Design,
        printed: Printed,
        areas: AtlasAreas,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._design, self._printed, self._areas = design, printed, areas
        self._context, self._feedback = context, feedback
        self._shown = ShownCameras(printed.cameras, design.redactions)
        self._today = date.today()
        self._listed: list[ListedArea] = []
        self._said: set[str] = set()

    def cameras(self) -> int:
        """How many are in areas that have a page, each counted once."""
        return len({id(camera) for one in self._listed if one.page for camera in one.area.cameras})

    def write(self, files: AtlasFiles) -> None:
        """Write all pages, or those until somebody presses cancel.

        Raises:
            QgsProcessingException: there is no page.
            FolderNotWritable, DiskFull, PageTooLarge, PrintFailed, TemplateUnreadable, TemplateWithoutMap.
        """
        all_of_them = len(self._areas.areas)
        for number, area in enumerate(self._areas.areas):
            share = 95.0 / all_of_them
            if not self._write_page(area, files, number * share, share):
                break
        if not files.pages:
            stop_if_cancelled(self._feedback)
            raise QgsProcessingException(
                QCoreApplication.translate("Processing", "No page could be made of any area; the log says why.")
            )
        if self._feedback.isCanceled():
            _tell_finished(files.pages, self._feedback)
            return
        drawn = list_of_areas(self._listed, self._areas, self._design, self._printed, self._today)
        files.add_drawings(drawn, QCoreApplication.translate("Processing", "areas"))

    def _write_page(self, area: AtlasArea, files: AtlasFiles, progress: float, share: float) -> bool:
        """Make the page of an area, where it can be; whether to go on to the next.

        Args:
            progress, share: how far the whole is, and what part of it the page is, in percent.
        """
        if self._is_cancelled(progress):
            return False
        page = self._page(area, files.pages + 1)
        if self._is_cancelled(progress + share / 2):
            return False
        if page is None:
            self._listed.append(ListedArea(area, None))
            return True
        files.add_map(page.layout, area.name)
        self._listed.append(ListedArea(area, files.pages))
        text = QCoreApplication.translate("Processing", "Page {page}: {name}")
        self._feedback.pushInfo(text.format(page=files.pages, name=one_line(area.name)))
        return True

    def _is_cancelled(self, progress: float) -> bool:
        """QGIS's window looks for who pressed cancel while it is told how far the work is."""
        self._feedback.setProgress(progress)
        return bool(self._feedback.isCanceled())

    def _page(self, area: AtlasArea, number: int) -> Page | None:
        """The page of an area; None where none can be made, which is told."""
        translate = QCoreApplication.translate
        if area.outline is None:
            text = translate("Processing", "{name} has no shape and gets no page.")
            self._feedback.pushWarning(text.format(name=one_line(area.name)))
            return None
        title = f"{self._design.title} – {area.name}" if self._design.title else area.name
        design = replace(self._design, title=title)
        about = PageArea(area.outline, self._areas.crs, area.cameras, number)
        transforms = self._context.transformContext()
        try:
            places = places_of(area.outline, self._areas.crs, transforms)
            page = build_page(design, self._printed, places, transforms, self._today, about, self._shown)
        except (AreaNowhere, AreaTooWide) as error:
            text = translate("Processing", "{name} gets no page: {reason}")
            self._feedback.pushWarning(text.format(name=one_line(area.name), reason=sentence_for(error)))
            return None
        for warning in layout_warnings(page, design):
            if warning not in self._said:
                self._said.add(warning)
                self._feedback.pushWarning(warning)
        return page


def _tell_of_areas(areas: AtlasAreas, feedback: QgsProcessingFeedback) -> None:
    """What is not as it should be with the areas."""
    translate = QCoreApplication.translate
    numbered = sum(area.is_numbered for area in areas.areas)
    if numbered:
        feedback.pushWarning(translate("Processing", "%n area(s) without a name are numbered.", "", numbered))
    if areas.in_none:
        feedback.pushInfo(translate("Processing", "%n camera(s) in none of the areas.", "", areas.in_none))


def _tell_finished(pages: int, feedback: QgsProcessingFeedback) -> None:
    text = QCoreApplication.translate("Processing", "%n page(s) are finished and stay, without the list.", "", pages)
    feedback.pushWarning(text)
