"""`hiljade:printmap`: a map of a working copy's cameras for print, that says what it knows and what it does not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.layers import edited_layers
from ..bridge.printing.export import export
from ..bridge.printing.page import Design, Page, build_page
from ..bridge.printing.page_warnings import copy_warnings, page_warnings, without_layers_of
from ..bridge.resources import resource_path
from ..core.printing.manifest import Manifest, digest, written
from ..core.printing.redaction import redacted
from ..sync.printed_cameras import Printed, printed_cameras
from .algorithm import HiljadeAlgorithm, told_in_a_sentence
from .print_parameters import (
    DPI,
    MANIFEST,
    OUTPUT,
    Values,
    design_of,
    output_path,
    places_to_print,
    print_parameters,
)
from .report_file import check_writable, write_report
from .working_copy_algorithm import WORKING_COPY

CAMERAS = "CAMERAS"
PAGES = "PAGES"


class PrintMapAlgorithm(HiljadeAlgorithm):
    """Makes one page."""

    icon_name = "print_map"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "printmap"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Make a print map")

    def group(self) -> str:
        """The folder in the toolbox."""
        return QCoreApplication.translate("Processing", "Print")

    def groupId(self) -> str:
        """The folder's name for programs."""
        return "print"

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        """Layouts and layers of a project belong to the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Prints a map of cameras as PDF, SVG or PNG.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
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
            "what you add stays. It is printed at its own size, so that paper and orientation do not count.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        text = translate("Processing", "Working copy")
        self.addParameter(QgsProcessingParameterFile(WORKING_COPY, text, extension="gpkg"))
        for parameter in print_parameters():
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(CAMERAS, translate("Processing", "Cameras on the page")))
        self.addOutput(QgsProcessingOutputNumber(PAGES, translate("Processing", "Pages")))

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
        design, left_out = without_layers_of(copy, design_of(self, parameters, context))
        _tell(left_out, feedback)
        printed = printed_cameras(copy)
        is_edited = bool(edited_layers(context.project() or QgsProject.instance(), copy))
        _tell(copy_warnings(copy, printed, is_edited), feedback)
        _go_on(feedback, 20.0)
        shown, _ = redacted(printed.cameras, design.redactions)
        places = places_to_print(self, parameters, context, shown)  # where the map is gives no position away either
        today = date.today()
        page = build_page(design, printed, places, context.transformContext(), today)
        _tell(page_warnings(page, design), feedback)
        _go_on(feedback, 50.0)
        export(page.layout, path, self.parameterAsDouble(parameters, DPI, context))
        if manifest:
            write_report(Path(manifest), _manifest(page, design, printed, path, today))
        feedback.setProgress(100.0)
        results: Values = {OUTPUT: str(path), CAMERAS: page.content.facts.cameras, PAGES: 1}
        return {**results, MANIFEST: manifest} if manifest else results


def _go_on(feedback: QgsProcessingFeedback, progress: float) -> None:
    """Between two steps. Raises QgsProcessingException: somebody pressed cancel."""
    if feedback.isCanceled():
        raise QgsProcessingException(QCoreApplication.translate("Processing", "Cancelled; nothing was written."))
    feedback.setProgress(progress)


def _tell(texts: Iterable[str], feedback: QgsProcessingFeedback) -> None:
    for text in texts:
        feedback.pushWarning(text)


def _manifest(page: Page, design: Design, printed: Printed, path: Path, today: date) -> dict[str, Any]:
    about, place = printed.about, page.place
    return written(
        Manifest(
            code=page.code,
            data_version=page.data_version,
            data_saved_on=date.fromtimestamp(printed.saved_at).isoformat(),
            printed_on=today.isoformat(),
            layer=about.layer_name,
            licence=about.licence,
            attribution=about.attribution,
            cameras=page.content.facts.cameras,
            crs=place.crs.authid(),
            middle_lon_deg=place.middle.lon_deg,
            middle_lat_deg=place.middle.lat_deg,
            scale=page.scale,
            rotation_deg=design.rotation_deg,
            settings=design.settings(),
            template_sha256=digest(page.template.read_bytes()),
            font=page.ink.family,
            plugin_version=_plugin_version(),
            qgis_version=Qgis.version(),
            output_sha256=digest(path.read_bytes()),
        )
    )


def _plugin_version() -> str:
    """As metadata.txt says it."""
    lines = resource_path("metadata.txt").read_text(encoding="utf-8").splitlines()
    return next((line.partition("=")[2].strip() for line in lines if line.startswith("version=")), "")
