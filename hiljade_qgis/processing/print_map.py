"""`hiljade:printmap`: a map of a working copy's cameras for print, that says what it knows and what it does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.export import export
from ..bridge.printing.layout_file import printed_pages
from ..bridge.printing.page_building import build_page
from ..bridge.printing.page_manifest import manifest_of
from ..bridge.printing.page_warnings import further_files, page_warnings, without_layers_of
from ..bridge.printing.ready_to_print import ready_to_print
from ..core.printing.redaction import redacted
from ..sync.printed_cameras import printed_cameras
from .algorithm import told_in_a_sentence
from .kept_page import KEEP, LAYOUT, help_on_keeping, keep, keep_parameter
from .page_help import page_help
from .page_parameters import DPI, Values, crowding_help, figures_help
from .print_again import design_once_more, former_print, from_manifest_parameter, tell_what_changed
from .print_algorithm import CAMERAS, PAGES, PrintAlgorithm
from .print_parameters import MANIFEST, OUTPUT, map_design_of, output_path, places_to_print, print_parameters
from .print_warnings import stop_if_cancelled, tell, tell_of_copy
from .report_file import check_writable, write_report
from .working_copy_algorithm import WORKING_COPY


class PrintMapAlgorithm(PrintAlgorithm):
    """Makes one page."""

    icon_name = "print_map"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "printmap"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Make a print map")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Prints a map of cameras as PDF, SVG or PNG.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        text = QCoreApplication.translate(
            "Processing",
            "Prints the cameras of a working copy, as they are saved, in an extent or an area; all of them where you "
            "give neither. Rejected and removed cameras are not on the page.\n\n"
            "The page is true to scale: its coordinate system is the UTM zone of the place, or polar stereographic "
            "near a pole. Up to 1:7,500 fields of view are as large as on the ground; from afar they are drawn as "
            "symbols, and the page says so. Where cameras are too many to be told apart it shows how many stand "
            "where.\n\n"
            "On the page are the legend of what it shows, the scale, true north, the days of the data and of the "
            "print, how many fields of view are mapped, from a datasheet or assumed, the licences of all layers, the "
            "projection, and a code that names data and settings.\n\n"
            "What to withhold: labels (names and operators); move_unverified puts cameras that nobody verified on a "
            "grid of 50 m, without what they see; omit_unverified leaves them out. The page says what was withheld. "
            "Notes, descriptions, pictures and contributors are never on it.\n\n"
            "The base map is drawn in a quiet style: lines, areas and points in greys, names of streets where there "
            "is room, pictures toned down.\n\n"
            "A template of your own is a layout that you saved in QGIS; start from one of the files in "
            "resources/layouts of the plugin. Items are found by their ids (map, title, text, legend, scale_bar, "
            "north, facts, notes, dates, licence, projection, code, corrections). What you leave out is left out, and "
            "what you add stays. It is printed at its own size, so that paper and orientation do not count.\n\n"
            "With the manifest of a print the same map is made once more: place, scale and all settings are those of "
            "the print, and the log says whether what it shows, the template, the font, QGIS or the plugin changed "
            "since. Whatever else you give has to be what it was.",
        )
        return "\n\n".join((text, crowding_help(), page_help(), figures_help(), help_on_keeping()))

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        for parameter in print_parameters():
            self.addParameter(parameter)
        self.addParameter(from_manifest_parameter())
        self.addParameter(keep_parameter())
        self.add_numbers(translate("Processing", "Cameras on the page"))
        self.addOutput(QgsProcessingOutputString(LAYOUT, translate("Processing", "Name of the layout in the project")))

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in the main thread."""
        with told_in_a_sentence():
            return self._print(parameters, context, feedback)

    def _print(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        path = output_path(self, parameters, context)
        manifest = self.parameterAsFileOutput(parameters, MANIFEST, context)
        for file in (path, *([Path(manifest)] if manifest else [])):
            check_writable(file)
        copy = Path(self.parameterAsFile(parameters, WORKING_COPY, context))
        former = former_print(self, parameters, context)
        design, left_out = without_layers_of(copy, map_design_of(self, parameters, context))
        tell(left_out, feedback)
        if former is not None:
            design = design_once_more(design, map_design_of(self, {}, context), former)
        printed = printed_cameras(copy)
        tell_of_copy(copy, printed, context, feedback)
        stop_if_cancelled(feedback)
        feedback.setProgress(20.0)
        design, printed, said = ready_to_print(copy, design, printed, context.transformContext())
        tell(said, feedback)
        shown, _ = redacted(printed.cameras, design.redactions)
        # Where the map is gives no position away either.
        places = former.place if former is not None else places_to_print(self, parameters, context, shown)
        today = date.today()
        page = build_page(design, printed, places, context.transformContext(), today)
        if former is not None:
            tell_what_changed(former, page, feedback)
        tell(page_warnings(page, design), feedback)
        stop_if_cancelled(feedback)
        feedback.setProgress(50.0)
        dpi = self.parameterAsDouble(parameters, DPI, context)
        files = export(page.layout, path, dpi)
        for text in further_files(files):
            feedback.pushInfo(text)
        if manifest:
            write_report(Path(manifest), manifest_of(page, printed, files, today))
        feedback.setProgress(100.0)
        pages = len(printed_pages(page.layout))
        results: Values = {OUTPUT: str(path), CAMERAS: page.content.facts.cameras, PAGES: pages}
        if self.parameterAsBool(parameters, KEEP, context):
            results[LAYOUT] = keep(page, printed.about, copy, dpi, context, feedback)
        return {**results, MANIFEST: manifest} if manifest else results
