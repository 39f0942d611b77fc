"""What `hiljade:printmap` and `hiljade:printatlas` both ask: how a page is made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.i18n import language_for, qgis_locale
from ..bridge.printing.arrangements import KINDS
from ..bridge.printing.design import Design
from ..bridge.printing.export import DPI_RANGE, DPI_USUAL
from ..bridge.printing.looks import LOOKS
from ..bridge.printing.page_language import LANGUAGES
from ..core.printing.crowding import Crowding
from ..core.printing.paper import Orientation, Paper
from ..core.printing.redaction import Redaction
from .algorithm import is_given

TEMPLATE = "TEMPLATE"
OWN_TEMPLATE = "OWN_TEMPLATE"
PAPER = "PAPER"
ORIENTATION = "ORIENTATION"
LOOK = "LOOK"
LANGUAGE = "LANGUAGE"
SECOND_LANGUAGE = "SECOND_LANGUAGE"
TITLE = "TITLE"
REDACT = "REDACT"
BASE = "BASE"
DPI = "DPI"
CROWDING = "CROWDING"

Values = dict[str, Any]


def template_parameters() -> list[QgsProcessingParameterDefinition]:
    """What a page is made from, and how it looks."""
    translate = QCoreApplication.translate
    return [
        choice(TEMPLATE, translate("Processing", "Template"), tuple(KINDS), "poster"),
        QgsProcessingParameterFile(
            OWN_TEMPLATE,
            translate("Processing", "Template of your own, in the place of ours"),
            extension="qpt",
            optional=True,
        ),
        choice(PAPER, translate("Processing", "Paper"), tuple(one.value for one in Paper), Paper.A4.value),
        choice(
            ORIENTATION,
            translate("Processing", "Orientation"),
            tuple(one.value for one in Orientation),
            Orientation.UPRIGHT.value,
        ),
        choice(LOOK, translate("Processing", "Look"), tuple(LOOKS), "screen"),
        choice(
            CROWDING,
            translate("Processing", "Where cameras stand close"),
            tuple(one.value for one in Crowding),
            Crowding.AUTO.value,
        ),
        choice(LANGUAGE, translate("Processing", "Language of the page"), LANGUAGES, language_for(qgis_locale())),
        choice(SECOND_LANGUAGE, translate("Processing", "Second language beside it"), LANGUAGES, None, optional=True),
    ]


def figures_help() -> str:
    """Which pictures of a template become charts."""
    return QCoreApplication.translate(
        "Processing",
        "A template's pictures become charts of the cameras on the page by their ids: figure_type, figure_operator, "
        "figure_direction and figure_time. They count what the page shows; where names are withheld there is no chart "
        "of operators.",
    )


def title_parameter(text: str) -> QgsProcessingParameterString:
    """The title, which may be left out; `text` says what stands there then."""
    return QgsProcessingParameterString(TITLE, text, optional=True)


def content_parameters() -> list[QgsProcessingParameterDefinition]:
    """What is withheld, what lies beneath, and how finely it is drawn."""
    translate = QCoreApplication.translate
    return [
        choice(
            REDACT,
            translate("Processing", "What to withhold"),
            tuple(one.value for one in Redaction),
            [],
            allowMultiple=True,
            optional=True,
        ),
        QgsProcessingParameterMultipleLayers(
            BASE, translate("Processing", "Base map"), QgsProcessing.SourceType.TypeMapLayer, optional=True
        ),
        QgsProcessingParameterNumber(
            DPI,
            translate("Processing", "Resolution in dots per inch"),
            QgsProcessingParameterNumber.Type.Double,
            DPI_USUAL,
            False,
            *DPI_RANGE,
        ),
    ]


def crowding_help() -> str:
    """What stands beside the parameters of where cameras stand close."""
    return QCoreApplication.translate(
        "Processing",
        "Where cameras stand close: auto moves symbols aside that would hide one another, draws a line from each to a "
        "small cross where the camera stands, and draws dots for the cameras of a cell where they are too many; "
        "symbols does so from any distance; clusters draws circles that say how many cameras they stand for; hexagons "
        "colours hexagons of a round width by how many stand in them. What cameras see stays at its true place. Fields "
        "of view that would be hidden by their symbols are drawn larger, and the page says how many.",
    )


def choice(
    name: str, text: str, values: tuple[str, ...], default: object, **more: bool
) -> QgsProcessingParameterEnum:
    """A choice among words that scripts give as they are."""
    return QgsProcessingParameterEnum(name, text, list(values), defaultValue=default, usesStaticStrings=True, **more)


def design_of(algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> Design:
    """How the page is to be made. Main thread: it looks at layers."""
    own = algorithm.parameterAsFile(parameters, OWN_TEMPLATE, context)
    chosen = algorithm.parameterAsEnumString
    return Design(
        template=chosen(parameters, TEMPLATE, context),
        own_template=Path(own) if own else None,
        paper=Paper(chosen(parameters, PAPER, context)),
        orientation=Orientation(chosen(parameters, ORIENTATION, context)),
        look=chosen(parameters, LOOK, context),
        language=chosen(parameters, LANGUAGE, context),
        second_language=chosen(parameters, SECOND_LANGUAGE, context),
        title=algorithm.parameterAsString(parameters, TITLE, context).strip(),
        crowding=Crowding(chosen(parameters, CROWDING, context)),
        redactions=frozenset(map(Redaction, algorithm.parameterAsEnumStrings(parameters, REDACT, context))),
        base=tuple(algorithm.parameterAsLayerList(parameters, BASE, context)) if is_given(parameters, BASE) else (),
    )
