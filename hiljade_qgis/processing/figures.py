"""`hiljade:figures`: a bar chart, a rose of directions or a chart over time, with its numbers beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.layer_terms import Terms
from ..bridge.printing.figure import make_figure
from ..bridge.printing.figure_cameras import Areas, FigureCameras
from ..bridge.printing.figure_files import ENDINGS, others_table, write_figure
from ..bridge.printing.figure_settings import AREA, About, FigureSettings
from .algorithm import HiljadeAlgorithm, one_line, told_in_a_sentence
from .camera_layer import INPUT, Values, source_of, tell_without_crs
from .checked_layer import whole_layer
from .figure_parameters import AREAS, NAME_FIELD, OUTPUT, about_of, figure_parameters, settings_of
from .report_file import path_in_format

COUNT = "COUNT"
CSV = "CSV"


class FiguresAlgorithm(HiljadeAlgorithm):
    """Draws a figure."""

    icon_name = "figures"

    _about = About(Terms("", "", ""))

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "figures"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Make a figure")

    def group(self) -> str:
        """The folder in the toolbox."""
        return QCoreApplication.translate("Processing", "Print")

    def groupId(self) -> str:
        """The folder's name for programs."""
        return "print"

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Draws bars, a rose of directions or a chart over time, with the numbers beside it."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Counts the cameras of a layer and draws one figure, ready to be published, as SVG, PNG or PDF, as the "
            "ending of the file says; beside it a CSV of the same name with its numbers, and the licence in a file "
            "that ends in .license.txt.\n\n"
            "Bars: by type, kind, operator, manufacturer, zone, mount, status, or area (choose the areas and the field "
            "with their names). What no record says has a bar of its own; values beyond the most bars are summed up. "
            "Spellings are not put together: tidy them up first.\n\n"
            "Directions: a rose of all views of all cameras, true north up, in which areas are in proportion to "
            "numbers. Cameras that see all round, and those without a readable direction, are not drawn but counted "
            "beside it.\n\n"
            "start_date, check_date: how many cameras in each year or month. Dates that can't be read are counted "
            "beside it.\n\n"
            "On every figure stand the number of cameras, the licence and whom to name, as the layer says them, and "
            "the dates of the data and of the print. Features that are selected, or that the layer's filter leaves, "
            "can be counted alone; the figure says so. The language of the figure need not be that of QGIS.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        for parameter in figure_parameters():
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(COUNT, translate("Processing", "Cameras that were counted")))
        self.addOutput(QgsProcessingOutputFile(CSV, translate("Processing", "Numbers of the figure")))

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from the layer what only the main thread may have; called by QGIS."""
        with told_in_a_sentence():
            layer = whole_layer(self, parameters, INPUT, context)
            self._about = about_of(self, parameters, layer, context)
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            path = path_in_format(self, parameters, OUTPUT, ENDINGS, context)
            _keep_others_table(path)
            settings = settings_of(self, parameters, context, date.today())
            source = source_of(self, parameters, INPUT, context)
            tell_without_crs(source, feedback)
            areas = self._areas(parameters, settings, context)
            cameras = _cameras(source, context, feedback)
            figure = make_figure(cameras, areas, settings, self._about)
            table = write_figure(path, figure, _licence(self._about.terms))
            self._tell(figure.missing, feedback)
            return {OUTPUT: str(path), COUNT: figure.cameras, CSV: str(table)}

    def _areas(self, parameters: Values, settings: FigureSettings, context: QgsProcessingContext) -> Areas | None:
        """The areas to count in; None where other things are counted. Raises QgsProcessingException: none are given."""
        if settings.figure != AREA:
            return None
        source = self.parameterAsSource(parameters, AREAS, context)
        name_field = self.parameterAsString(parameters, NAME_FIELD, context)
        translate = QCoreApplication.translate
        if source is None or not name_field:
            raise QgsProcessingException(
                translate("Processing", "To count by area, choose the areas and the field with their names.")
            )
        if source.fields().lookupField(name_field) < 0:
            text = translate("Processing", "The layer has no field “{name}”; choose another.")
            raise QgsProcessingException(text.format(name=one_line(name_field)))
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        return Areas(
            lambda request: source.getFeatures(request, unchecked),
            source.fields(),
            source.sourceCrs(),
            name_field,
            context.transformContext(),
        )

    def _tell(self, missing: tuple[str, ...], feedback: QgsProcessingFeedback) -> None:
        translate = QCoreApplication.translate
        for name in missing:
            text = translate("Processing", "The layer has no field “{name}”: the figure says that it is not known.")
            feedback.pushWarning(text.format(name=name))
        if not self._about.terms.licence and not self._about.terms.attribution:
            feedback.pushWarning(
                translate(
                    "Processing",
                    "The layer does not say its licence: ask whoever maintains it before you pass the file on.",
                )
            )


def _keep_others_table(path: Path) -> None:
    """Raise QgsProcessingException where the numbers would be written over a table of something else."""
    table = others_table(path)
    if table is not None:
        text = QCoreApplication.translate(
            "Processing",
            "The numbers would be written over {file}, which is no table of a figure; choose another name.",
        )
        raise QgsProcessingException(text.format(file=one_line(table.name)))


def _cameras(
    source: QgsProcessingFeatureSource, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> FigureCameras:
    """The cameras; progress and cancel are the run's."""
    step = 100.0 / max(1, source.featureCount())

    def progress(done: int) -> bool:
        feedback.setProgress(min(100.0, done * step))
        return bool(feedback.isCanceled())

    return FigureCameras(source, source.sourceCrs(), context.transformContext(), progress)


def _licence(terms: Terms) -> str:
    """What goes along with the numbers."""
    translate = QCoreApplication.translate
    unknown = translate("Processing", "not said; ask whoever maintains the layer")
    named = "; ".join(filter(None, (terms.attribution, *terms.brought)))
    lines = (
        (translate("Processing", "Layer"), terms.layer),
        (translate("Processing", "Licence"), terms.licence or unknown),
        (translate("Processing", "Attribution"), named or unknown),
    )
    return "".join(f"{name}: {one_line(text)}\n" for name, text in lines)
