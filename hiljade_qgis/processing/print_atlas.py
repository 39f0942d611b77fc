"""`hiljade:printatlas`: a print map for each of many areas, and a list of them at the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.atlas_files import AtlasFiles
from ..bridge.printing.atlas_making import AtlasMaking, areas_told, finished_text
from ..bridge.printing.ready_to_print import ready_to_print
from ..core.essentials import one_line as whole_line
from ..sync.errors import SyncError
from ..sync.printed_cameras import printed_cameras
from ..sync.shown_cameras import ShownCameras
from .algorithm import told_in_a_sentence
from .atlas_pages import OF_AREAS, PAGES_OF, clusters_or_strip, terms_of_pages
from .atlas_parameters import INDEX, areas_of, atlas_parameters
from .page_files import page_files_of
from .page_help import page_help
from .page_parameters import Values, crowding_help, design_of, figures_help
from .print_algorithm import CAMERAS, PAGES, PrintAlgorithm
from .print_warnings import stop_if_cancelled, tell, tell_of_copy
from .working_copy_algorithm import WORKING_COPY

_SHARE_OF_PAGES = 95.0
"""Of the whole work, in percent; the rest is the list."""


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
        translate = QCoreApplication.translate
        areas = translate(
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
        others = translate(
            "Processing",
            "Instead of areas there can be a page for each cluster of cameras that stand close to each other, or "
            "pages along a line, as a street or a route: all of one scale, each turned so that the line runs across "
            "it from left to right, and a tenth of it is on the page before, too. How many cameras are on no page is "
            "said in the list at the end.\n\n"
            "The first page is a map of all areas with the numbers of their pages. The template “atlas” has a small "
            "map of where the area lies, and charts; any template with a map whose id is overview has that map, too.",
        )
        return "\n\n".join((areas, others, crowding_help(), page_help(), figures_help()))

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
        choose = QCoreApplication.translate("Processing", "Choose a file for the atlas, or a folder for its pages.")
        where = page_files_of(self, parameters, context, choose)
        copy = Path(self.parameterAsFile(parameters, WORKING_COPY, context))
        printed = printed_cameras(copy)
        tell_of_copy(copy, printed, context, feedback)
        stop_if_cancelled(feedback)
        given = design_of(self, parameters, context)
        design, printed, said = ready_to_print(copy, given, printed, context.transformContext())
        tell(said, feedback)
        shown = ShownCameras(printed.cameras, design.redactions)
        of = self.parameterAsEnumString(parameters, PAGES_OF, context)
        if of == OF_AREAS:
            areas = areas_of(self, parameters, context, shown.shown.cameras)
        else:  # “Part 3” alone says too little
            design = replace(design, title=design.title or whole_line(printed.about.layer_name))
            areas = clusters_or_strip(self, parameters, context, shown.shown.cameras, design)
        areas = areas._replace(terms=terms_of_pages(self, parameters, context, design.language))
        known, wrong = areas_told(areas)
        tell(wrong, feedback)
        for text in known:
            feedback.pushInfo(text)
        title = whole_line(design.title or printed.about.layer_name)
        atlas = AtlasMaking(
            design, printed, areas, context.transformContext(), feedback.pushInfo, feedback.pushWarning,
            self.parameterAsBoolean(parameters, INDEX, context), shown,
        )  # fmt: skip
        with where.open(title, len(areas.areas) + 2) as files:
            try:
                is_whole = _write(atlas, files, feedback)
            except SyncError:
                if where.folder and files.pages:  # of the file for all pages nothing is left
                    feedback.pushWarning(finished_text(files.pages))
                raise
            if not is_whole:
                feedback.pushWarning(finished_text(files.pages))
            files.close()
        feedback.setProgress(100.0)
        return {CAMERAS: atlas.cameras(), PAGES: files.pages, **where.finish(files)}


def _write(atlas: AtlasMaking, files: AtlasFiles, feedback: QgsProcessingFeedback) -> bool:
    """Write all pages, or those until somebody presses cancel; whether it is all of them.

    QGIS's window looks for who pressed cancel while it is told how far the work is.

    Raises:
        QgsProcessingException: somebody pressed cancel before the first page was finished.
        SyncError: as `AtlasMaking.steps`.
    """
    for done, total in atlas.steps(files):
        feedback.setProgress(_SHARE_OF_PAGES * done / total)
        if feedback.isCanceled():
            if not files.pages:
                stop_if_cancelled(feedback)
            return False
    return True
