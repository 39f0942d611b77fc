"""`hiljade:printseries`: the same map at one moment after the other, as pages of a PDF or as frames of a film."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.atlas_files import AtlasFiles
from ..bridge.printing.page_manifest import manifest_of
from ..bridge.printing.page_place import Places
from ..bridge.printing.page_warnings import layout_warnings
from ..bridge.printing.ready_to_print import ready_to_print
from ..bridge.printing.series import Series
from ..core.essentials import one_line
from ..core.printing.redaction import is_omitted, redacted
from ..sync.errors import SyncError
from ..sync.printed_cameras import Printed, printed_cameras
from .algorithm import told_in_a_sentence
from .page_files import page_files_of
from .page_parameters import Values
from .print_algorithm import CAMERAS, PAGES, PrintAlgorithm
from .print_parameters import map_design_of, places_to_print
from .print_warnings import stop_if_cancelled, tell, tell_of_copy
from .series_parameters import series_choice_of, series_parameters
from .working_copy_algorithm import WORKING_COPY

_SETTLED = 10.0
"""How far the work is, in percent, when the first page is written."""


class PrintSeriesAlgorithm(PrintAlgorithm):
    """Makes a page for each moment."""

    icon_name = "print_series"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "printseries"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Make a series over time")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing",
            "Prints the same map of cameras year after year, or before and after, with rings around new ones.",
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Prints a page for each year, quarter or month, or for each moment that you give, as “Make a print map” "
            "does: all of the same place, at the same scale, in the same look and size. The moment stands in the "
            "title.\n\n"
            "Each page shows what is certain for the last day of its moment. By start_date these are the cameras that "
            "stood then; a camera of “2019” is on the page of 2019, but on none of a month before December 2019, as "
            "nobody can tell. Read are dates like 2019, 2019-05 and 2019-05-17, and before 2018, 2010s, C20 and "
            "2014..2018. A camera whose tag end_date says that it went is on no page after that; a removed one without "
            "it is not shown from the day on which it came. The page says how many cameras were left out because "
            "nobody can tell, and how many have no date.\n\n"
            "By check_date the pages show which cameras had their last check by then; by history, whose record was "
            "last changed on the server by then, as the working copy knows it. Neither says when a camera was put "
            "up; each page says what it shows.\n\n"
            "A ring marks what was certainly not there on the page before, a crossed ring where a camera stood. "
            "Before and after are the first moment and the last, on two pages or beside each other on one, where the "
            "template's map gives half of its room to the earlier one.\n\n"
            "All pages go into one PDF, or each into a file of its own in a folder, or both. Files in the folder are "
            "of one size and begin with the number of the page, so that a film can be made of them. Pages that are "
            "finished stay when you cancel.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        self.add_working_copy()
        for parameter in series_parameters():
            self.addParameter(parameter)
        self.add_numbers(QCoreApplication.translate("Processing", "Cameras on the last page"))

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in the main thread."""
        with told_in_a_sentence():
            return self._print(parameters, context, feedback)

    def _print(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        choose = QCoreApplication.translate("Processing", "Choose a file for the series, or a folder for its pages.")
        where = page_files_of(self, parameters, context, choose)
        copy = Path(self.parameterAsFile(parameters, WORKING_COPY, context))
        printed = printed_cameras(copy, with_dates=True)
        tell_of_copy(copy, printed, context, feedback)
        stop_if_cancelled(feedback)
        given = map_design_of(self, parameters, context)
        design, printed, said = ready_to_print(copy, given, printed, context.transformContext())
        tell(said, feedback)
        # When something changed of those that are left out is not told by which pages there are.
        dated = zip(printed.cameras, printed.dates)
        dates = [days for camera, days in dated if not is_omitted(camera, design.redactions)]
        choice = series_choice_of(self, parameters, context, dates, date.today())
        series = Series(design, printed, choice)
        shown = series.ever_shown() or redacted(printed.cameras, design.redactions)[0]
        places = places_to_print(self, parameters, context, shown)
        title = one_line(design.title or printed.about.layer_name)
        with where.open(title, len(choice.moments)) as files:
            try:
                cameras = self._write(series, printed, files, places, context, feedback)
            except SyncError:
                if where.folder and files.pages:
                    _tell_finished(files.pages, feedback)  # of the file for all pages nothing is left
                raise
            files.close()
        feedback.setProgress(100.0)
        return {CAMERAS: cameras, PAGES: files.pages, **where.finish(files)}

    def _write(
        self,
        series: Series,
        printed: Printed,
        files: AtlasFiles,
        places: Places,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> int:
        """Write all pages, or those until somebody presses cancel; how many cameras are on the last."""
        today, transforms = date.today(), context.transformContext()
        moments = series.pages()
        series.settle(places, transforms, today)
        stop_if_cancelled(feedback)
        cameras, said = 0, set()
        for number, moment in moments.items():
            feedback.setProgress(_SETTLED + (99.0 - _SETTLED) * files.pages / len(moments))
            if feedback.isCanceled():
                break
            page = series.page(number, places, transforms, today)
            own = files.add_map(page.layout, moment)
            files.manifests.append(manifest_of(page, printed, own, today))
            cameras = page.content.facts.cameras
            text = QCoreApplication.translate("Processing", "Page {page}: {name}")
            feedback.pushInfo(text.format(page=files.pages, name=moment))
            told = [warning for warning in layout_warnings(page, series.design) if warning not in said]
            tell(told, feedback)
            said.update(told)
        if not files.pages:
            stop_if_cancelled(feedback)
        elif feedback.isCanceled():
            _tell_finished(files.pages, feedback)
        return cameras


def _tell_finished(pages: int, feedback: QgsProcessingFeedback) -> None:
    text = QCoreApplication.translate("Processing", "%n page(s) of the series are finished and stay.", "", pages)
    feedback.pushWarning(text)
