"""`hiljade:exportverified`: the verified cameras as a file for everybody, without what names contributors."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt

from ..bridge.layer_terms import Terms, terms_of
from ..core.public_record import public_columns
from ..core.status import Status
from ..sync.public_sheet import ENDINGS, About, write_public
from ..sync.xlsx_file import TooManyRows
from .algorithm import HiljadeAlgorithm, one_line, told_in_a_sentence
from .camera_layer import INPUT, InCameras, Values, cameras_parameter, source_of, tell_without_crs
from .public_cameras import STATUSES as CHOICES
from .public_cameras import WITHOUT, PublicCameras
from .report_file import path_in_format

STATUSES = "STATUSES"
NOTES = "NOTES"
OUTPUT = "OUTPUT"
COUNT = "COUNT"
REFUSED = "REFUSED"


class ExportVerifiedAlgorithm(InCameras, HiljadeAlgorithm):
    """Writes the public sheet."""

    icon_name = "export_verified"

    _terms = Terms("", "", "")

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "exportverified"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Export the verified list")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Writes the verified cameras to a file for everybody, without names of contributors."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Writes cameras with the chosen statuses as CSV, XLSX or GeoJSON, as the ending of the file says, with the "
            "columns of a working copy and, in tables, latitude and longitude in degrees.\n\n"
            "Left out are tags that name who wrote or how to reach somebody (created_by, osm_user, contact:phone and "
            "the like) and, unless you ask for them, notes and descriptions: people write about people there. In tags "
            "an empty value stands for each of them. Names in other texts are not looked for: read what you publish. "
            "Who verified a camera is not in the file; the working copy does not hold it either.\n\n"
            "“Apply an edited copy” takes the file back without loss: what was left out, or has no column, stays as it "
            "is. For a spreadsheet take XLSX, where every text is a text. A CSV has an apostrophe before a text that a "
            "spreadsheet would run as a formula, which is taken off again; but a spreadsheet that opens a CSV still "
            "makes a date of the direction 10-20, and writes that back.\n\n"
            "The licence and whom to name come from the layer. XLSX has them on a second sheet, GeoJSON at its "
            "beginning, CSV in a file beside it that ends in .license.txt; a file that ends in .csvt tells QGIS that "
            "all its columns are texts.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.addParameter(cameras_parameter())
        self.addParameter(
            QgsProcessingParameterEnum(
                STATUSES,
                translate("Processing", "Statuses (none: without one)"),
                list(CHOICES),
                allowMultiple=True,
                defaultValue=[Status.VERIFIED.value],
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                NOTES, translate("Processing", "Notes and descriptions, too (they may name people)"), False
            )
        )
        kinds = {
            ".csv": translate("Processing", "CSV file"),
            ".xlsx": translate("Processing", "XLSX workbook"),
            ".geojson": translate("Processing", "GeoJSON file"),
        }
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT,
                translate("Processing", "Public list"),
                fileFilter=";;".join(f"{text} (*{ending})" for ending, text in kinds.items()),
            )
        )
        self.addOutput(QgsProcessingOutputNumber(COUNT, translate("Processing", "Cameras in the file")))
        self.addOutput(QgsProcessingOutputNumber(REFUSED, translate("Processing", "Cameras that can't be written")))

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from the layer what only the main thread may have; called by QGIS."""
        with told_in_a_sentence():
            layer = self.parameterAsVectorLayer(parameters, INPUT, context)
            if layer is not None:
                self._terms = terms_of(layer)
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            path = path_in_format(self, parameters, OUTPUT, ENDINGS, context)
            source = source_of(self, parameters, INPUT, context)
            tell_without_crs(source, feedback)
            statuses = frozenset(self.parameterAsEnumStrings(parameters, STATUSES, context))
            with_notes = self.parameterAsBool(parameters, NOTES, context)
            cameras = PublicCameras(source, context.transformContext(), statuses, with_notes)
            if not cameras.has_status() and WITHOUT not in statuses:
                text = QCoreApplication.translate("Processing", "The layer has no field “{name}”; choose another.")
                raise QgsProcessingException(text.format(name="status"))
            about = _about(self._terms, statuses)
            try:
                write_public(path, public_columns(with_notes), cameras.rows(path, feedback), about)
            except TooManyRows as error:
                text = QCoreApplication.translate("Processing", "These are more cameras than XLSX holds; choose CSV.")
                raise QgsProcessingException(text) from error
            cameras.tell(feedback)
            if not about.licence and not about.attribution:
                feedback.pushWarning(
                    QCoreApplication.translate(
                        "Processing",
                        "The layer does not say its licence: ask whoever maintains it before you pass the file on.",
                    )
                )
            return {OUTPUT: str(path), COUNT: cameras.written, REFUSED: cameras.refused}


def _about(terms: Terms, statuses: Collection[str]) -> About:
    """What goes along with the cameras, with a line for each in the user's language."""
    translate = QCoreApplication.translate
    unknown = translate("Processing", "not said; ask whoever maintains the layer")
    named = "; ".join(filter(None, map(one_line, (terms.attribution, *terms.brought))))
    lines = (
        (translate("Processing", "Layer"), one_line(terms.layer)),
        (translate("Processing", "Licence"), one_line(terms.licence) or unknown),
        (translate("Processing", "Attribution"), named or unknown),
        (translate("Processing", "Statuses"), ", ".join(name for name in CHOICES if name in statuses)),
        (translate("Processing", "Written on"), QDate.currentDate().toString(Qt.DateFormat.ISODate)),
    )
    return About(one_line(terms.layer), one_line(terms.licence), named, lines)
