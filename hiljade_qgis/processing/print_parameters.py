"""The parameters of `hiljade:printmap` that are its own, and what was given for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.design import Design
from ..bridge.printing.export import check_format, format_names
from ..bridge.printing.page_place import Places, places_of_all, places_of_cameras, places_of_extent
from ..core.printing.map_scale import SCALES
from ..core.printing.redaction import PrintedCamera
from .algorithm import is_given
from .page_parameters import Values, content_parameters, design_of, template_parameters, title_parameter

EXTENT = "EXTENT"
AREA = "AREA"
TEXT = "TEXT"
SCALE = "SCALE"
ROTATION = "ROTATION"
MANIFEST = "MANIFEST"
OUTPUT = "OUTPUT"


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
    yield from template_parameters()
    yield title_parameter(translate("Processing", "Title (none: the name of the layer)"))
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
    yield from content_parameters()
    yield manifest_parameter(translate("Processing", "Manifest: what the page was made from"))
    yield QgsProcessingParameterFileDestination(
        OUTPUT,
        translate("Processing", "Printed map"),
        fileFilter=";;".join(f"{text} (*{ending})" for ending, text in format_names().items()),
    )


def manifest_parameter(text: str) -> QgsProcessingParameterFileDestination:
    """The file for a manifest, which may be left out."""
    kinds = QCoreApplication.translate("Processing", "JSON file") + " (*.json)"
    return QgsProcessingParameterFileDestination(
        MANIFEST, text, fileFilter=kinds, optional=True, createByDefault=False
    )


def map_design_of(algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> Design:
    """How the page is to be made. Main thread: it looks at layers."""
    return replace(
        design_of(algorithm, parameters, context),
        text=algorithm.parameterAsString(parameters, TEXT, context).strip(),
        scale=algorithm.parameterAsDouble(parameters, SCALE, context) if is_given(parameters, SCALE) else None,
        rotation_deg=algorithm.parameterAsDouble(parameters, ROTATION, context),
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
