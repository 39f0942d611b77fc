"""The parameters of `hiljade:printmap` and what was given for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.i18n import language_for, qgis_locale
from ..bridge.printing.arrangements import KINDS
from ..bridge.printing.export import DPI_RANGE, DPI_USUAL, check_format, format_names
from ..bridge.printing.looks import LOOKS
from ..bridge.printing.page import Design
from ..bridge.printing.page_language import LANGUAGES
from ..bridge.printing.page_place import Places, places_of_all, places_of_cameras, places_of_extent
from ..core.printing.map_scale import SCALES
from ..core.printing.paper import Orientation, Paper
from ..core.printing.redaction import PrintedCamera, Redaction
from .algorithm import is_given

EXTENT = "EXTENT"
AREA = "AREA"
TEMPLATE = "TEMPLATE"
OWN_TEMPLATE = "OWN_TEMPLATE"
PAPER = "PAPER"
ORIENTATION = "ORIENTATION"
LOOK = "LOOK"
LANGUAGE = "LANGUAGE"
TITLE = "TITLE"
TEXT = "TEXT"
SCALE = "SCALE"
ROTATION = "ROTATION"
REDACT = "REDACT"
BASE = "BASE"
DPI = "DPI"
MANIFEST = "MANIFEST"
OUTPUT = "OUTPUT"

Values = dict[str, Any]


def print_parameters() -> Iterator[QgsProcessingParameterDefinition]:
    """All but the working copy."""
    translate = QCoreApplication.translate
    yield QgsProcessingParameterExtent(EXTENT, translate("Processing", "Extent to print"), optional=True)
    yield QgsProcessingParameterFeatureSource(
        AREA,
        translate("Processing", "Area to print, in the place of an extent"),
        [QgsProcessing.SourceType.TypeVectorPolygon],
        optional=True,
    )
    yield _choice(TEMPLATE, translate("Processing", "Template"), tuple(KINDS), "poster")
    yield QgsProcessingParameterFile(
        OWN_TEMPLATE,
        translate("Processing", "Template of your own, in the place of ours"),
        extension="qpt",
        optional=True,
    )
    yield _choice(PAPER, translate("Processing", "Paper"), tuple(one.value for one in Paper), Paper.A4.value)
    yield _choice(
        ORIENTATION,
        translate("Processing", "Orientation"),
        tuple(one.value for one in Orientation),
        Orientation.UPRIGHT.value,
    )
    yield _choice(LOOK, translate("Processing", "Look"), tuple(LOOKS), "screen")
    yield _choice(LANGUAGE, translate("Processing", "Language of the page"), LANGUAGES, language_for(qgis_locale()))
    yield QgsProcessingParameterString(
        TITLE, translate("Processing", "Title (none: the name of the layer)"), optional=True
    )
    yield QgsProcessingParameterString(
        TEXT, translate("Processing", "Line under the title"), multiLine=True, optional=True
    )
    yield QgsProcessingParameterNumber(
        SCALE,
        translate("Processing", "Scale, its denominator (none: the area fits)"),
        QgsProcessingParameterNumber.Type.Double,
        None,
        True,
        *SCALES,
    )
    yield QgsProcessingParameterNumber(
        ROTATION,
        translate("Processing", "Which way north points, degrees clockwise from the top of the page"),
        QgsProcessingParameterNumber.Type.Double,
        0.0,
        False,
        -360.0,
        360.0,
    )
    yield _choice(
        REDACT,
        translate("Processing", "What to withhold"),
        tuple(one.value for one in Redaction),
        [],
        allowMultiple=True,
        optional=True,
    )
    yield QgsProcessingParameterMultipleLayers(
        BASE, translate("Processing", "Base map"), QgsProcessing.SourceType.TypeMapLayer, optional=True
    )
    yield QgsProcessingParameterNumber(
        DPI,
        translate("Processing", "Resolution in dots per inch"),
        QgsProcessingParameterNumber.Type.Double,
        DPI_USUAL,
        False,
        *DPI_RANGE,
    )
    yield QgsProcessingParameterFileDestination(
        MANIFEST,
        translate("Processing", "Manifest: what the page was made from"),
        fileFilter=translate("Processing", "JSON file") + " (*.json)",
        optional=True,
        createByDefault=False,
    )
    yield QgsProcessingParameterFileDestination(
        OUTPUT,
        translate("Processing", "Printed map"),
        fileFilter=";;".join(f"{text} (*{ending})" for ending, text in format_names().items()),
    )


def _choice(
    name: str, text: str, values: tuple[str, ...], default: object, **more: bool
) -> QgsProcessingParameterEnum:
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
        title=algorithm.parameterAsString(parameters, TITLE, context).strip(),
        text=algorithm.parameterAsString(parameters, TEXT, context).strip(),
        scale=algorithm.parameterAsDouble(parameters, SCALE, context) if is_given(parameters, SCALE) else None,
        rotation_deg=algorithm.parameterAsDouble(parameters, ROTATION, context),
        redactions=frozenset(map(Redaction, algorithm.parameterAsEnumStrings(parameters, REDACT, context))),
        base=tuple(algorithm.parameterAsLayerList(parameters, BASE, context)) if is_given(parameters, BASE) else (),
    )


def places_to_print(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    context: QgsProcessingContext,
    cameras: list[PrintedCamera],
) -> Places:
    """What the page shows: the extent, the area, or all cameras where neither is given.

    Raises:
        AreaNowhere, QgsProcessingException: an extent and an area were given.
    """
    if is_given(parameters, EXTENT) and is_given(parameters, AREA):
        raise QgsProcessingException(
            QCoreApplication.translate("Processing", "Give an extent or an area to print, not both.")
        )
    transforms = context.transformContext()
    if is_given(parameters, AREA):
        source = algorithm.parameterAsSource(parameters, AREA, context)
        if source is None:
            raise QgsProcessingException(algorithm.invalidSourceError(parameters, AREA))
        request = QgsFeatureRequest().setNoAttributes()
        areas = [feature.geometry() for feature in source.getFeatures(request) if feature.hasGeometry()]
        return places_of_all(areas, source.sourceCrs(), transforms)
    if is_given(parameters, EXTENT):
        crs = algorithm.parameterAsExtentCrs(parameters, EXTENT, context)
        extent = algorithm.parameterAsExtent(parameters, EXTENT, context, QgsCoordinateReferenceSystem())
        return places_of_extent(extent, crs, transforms)
    return places_of_cameras(cameras)


def output_path(algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> Path:
    """The file to print to. Raises FormatUnknown: its ending says no format."""
    path = Path(algorithm.parameterAsFileOutput(parameters, OUTPUT, context))
    check_format(path)
    return path
