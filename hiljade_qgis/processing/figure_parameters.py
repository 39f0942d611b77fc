"""What `hiljade:figures` is asked, and what that means."""

from __future__ import annotations

from datetime import date, datetime

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.i18n import language_for, qgis_locale
from ..bridge.layer_terms import Terms, terms_of
from ..bridge.layers import file_of
from ..bridge.printing.figure_settings import (
    FIGURES,
    LEAST_WIDTH_MM,
    MOST_BARS,
    MOST_WIDTH_MM,
    ONE_COLUMN_MM,
    SECTORS,
    About,
    FigureSettings,
)
from ..bridge.printing.page_language import LANGUAGES
from ..core.date_text import day_of
from ..core.printing.palette import LOOKS
from .algorithm import one_line
from .camera_layer import INPUT, Values, cameras_parameter

FIGURE, AREAS, NAME_FIELD = "FIGURE", "AREAS", "NAME_FIELD"
TOP, SECTOR_COUNT, PERIOD, CUMULATIVE = "TOP", "SECTORS", "PERIOD", "CUMULATIVE"
LOOK, LANGUAGE, TITLE, SOURCE, DATA_DATE, WIDTH = "LOOK", "LANGUAGE", "TITLE", "SOURCE", "DATA_DATE", "WIDTH"
SECOND_LANGUAGE = "SECOND_LANGUAGE"
OUTPUT = "OUTPUT"

_YEAR, _MONTH = "year", "month"


def figure_parameters() -> list[QgsProcessingParameterDefinition]:
    """All of them, in order."""
    translate = QCoreApplication.translate
    polygons = QgsProcessing.SourceType.TypeVectorPolygon
    whole = QgsProcessingParameterNumber.Type.Integer
    width = QgsProcessingParameterNumber(
        WIDTH,
        translate("Processing", "Width in millimetres (one column: 85, two: 175)"),
        QgsProcessingParameterNumber.Type.Double,
        ONE_COLUMN_MM,
        minValue=LEAST_WIDTH_MM,
        maxValue=MOST_WIDTH_MM,
    )
    kinds = {
        ".svg": translate("Processing", "SVG picture"),
        ".png": translate("Processing", "PNG picture"),
        ".pdf": translate("Processing", "PDF page"),
    }
    return [
        cameras_parameter(),
        _choice(FIGURE, translate("Processing", "What is counted"), FIGURES),
        QgsProcessingParameterFeatureSource(AREAS, translate("Processing", "Areas"), [polygons], optional=True),
        QgsProcessingParameterField(
            NAME_FIELD, translate("Processing", "Field with the names of the areas"), None, AREAS, optional=True
        ),
        QgsProcessingParameterNumber(
            TOP,
            translate("Processing", "Most bars, the rest being summed up"),
            whole,
            12,
            minValue=1,
            maxValue=MOST_BARS,
        ),
        _choice(SECTOR_COUNT, translate("Processing", "Sectors of a rose"), tuple(map(str, SECTORS)), "16"),
        _choice(PERIOD, translate("Processing", "Time is counted by"), (_YEAR, _MONTH)),
        QgsProcessingParameterBoolean(
            CUMULATIVE, translate("Processing", "Over time, also a line of how many there were up to then"), False
        ),
        _choice(LOOK, translate("Processing", "Look"), tuple(LOOKS)),
        _choice(LANGUAGE, translate("Processing", "Language of the figure"), LANGUAGES, language_for(qgis_locale())),
        QgsProcessingParameterEnum(
            SECOND_LANGUAGE,
            translate("Processing", "Second language beside it"),
            list(LANGUAGES),
            optional=True,
            usesStaticStrings=True,
        ),
        _text(TITLE, translate("Processing", "Title (its own where none is given)")),
        _text(SOURCE, translate("Processing", "Source, as a line beneath the figure")),
        _text(DATA_DATE, translate("Processing", "Date of the data, as 2026-12-31 (else that of their file)")),
        width,
        QgsProcessingParameterFileDestination(
            OUTPUT,
            translate("Processing", "Figure"),
            fileFilter=";;".join(f"{text} (*{ending})" for ending, text in kinds.items()),
        ),
    ]


def _choice(name: str, text: str, names: tuple[str, ...], default: str = "") -> QgsProcessingParameterEnum:
    """One of some names, which stay the same in every language; the first unless another is the default."""
    chosen = default or names[0]
    return QgsProcessingParameterEnum(name, text, list(names), defaultValue=chosen, usesStaticStrings=True)


def _text(name: str, text: str) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, text, "", optional=True)


def settings_of(
    algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext, today: date
) -> FigureSettings:
    """What is asked for."""

    def chosen(name: str) -> str:
        return str(algorithm.parameterAsEnumString(parameters, name, context))

    def said(name: str) -> str:
        return str(algorithm.parameterAsString(parameters, name, context))

    return FigureSettings(
        figure=chosen(FIGURE),
        today=today,
        look=chosen(LOOK),
        language=chosen(LANGUAGE),
        second_language=chosen(SECOND_LANGUAGE),
        title=said(TITLE),
        source=said(SOURCE),
        width_mm=algorithm.parameterAsDouble(parameters, WIDTH, context),
        most_bars=algorithm.parameterAsInt(parameters, TOP, context),
        sectors=int(chosen(SECTOR_COUNT)),
        by_month=chosen(PERIOD) == _MONTH,
        cumulative=algorithm.parameterAsBool(parameters, CUMULATIVE, context),
    )


def about_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    layer: QgsVectorLayer | None,
    context: QgsProcessingContext,
) -> About:
    """Where the cameras come from, and which of them are counted. Main thread only.

    Args:
        layer: where they are from, if that is known.

    Raises:
        QgsProcessingException: the date that was given is none.
    """
    given = algorithm.parameterAsString(parameters, DATA_DATE, context).strip()
    day = day_of(given)
    if given and (day is None or day.isoformat() != given):  # a year alone would be said as its first day
        text = QCoreApplication.translate("Processing", "“{text}” is no date; write it as in 2026-12-31.")
        raise QgsProcessingException(text.format(text=one_line(given)))
    is_file_date = day is None
    if day is None:
        day = _file_day(layer)
    value = parameters.get(INPUT)
    definition = value if isinstance(value, QgsProcessingFeatureSourceDefinition) else None
    return About(
        Terms("", "", "") if layer is None else terms_of(layer),
        day,
        is_file_date,
        only_selected=definition is not None and definition.selectedFeaturesOnly,
        only_filtered=bool(getattr(definition, "filterExpression", "") or (layer is not None and layer.subsetString())),
    )


def _file_day(layer: QgsVectorLayer | None) -> date | None:
    """The day on which the file of a layer was changed; None where it has none."""
    path = file_of(layer)
    try:
        return None if path is None else datetime.fromtimestamp(path.stat().st_mtime).date()
    except OSError:
        return None
