"""What `hiljade:printatlas` makes pages of: areas of a layer, clusters of cameras, or the parts of a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.atlas_areas import AtlasAreas
from ..bridge.printing.atlas_clusters import read_clusters
from ..bridge.printing.atlas_strip import StripPages, read_strip
from ..bridge.printing.design import Design
from ..bridge.printing.page_language import PageLanguage
from ..bridge.printing.page_map import map_size_mm
from ..bridge.printing.page_texts import stated_terms
from ..bridge.printing.two_languages import language_of
from ..core.printing.map_scale import SCALES
from ..core.printing.page_clusters import WITHIN_M
from ..core.printing.redaction import PrintedCamera
from .page_parameters import Values, choice

PAGES_OF = "PAGES_OF"
AREAS = "AREAS"
LINE = "LINE"
SCALE = "SCALE"
DISTANCE = "DISTANCE"
LEAST = "LEAST"

OF_AREAS, OF_CLUSTERS, OF_STRIP = "areas", "clusters", "strip"
_PAGES_OF = (OF_AREAS, OF_CLUSTERS, OF_STRIP)

_USUAL_SCALE = 2_500.0
_USUAL_DISTANCE_M, _USUAL_LEAST = 150.0, 3


def pages_parameter() -> QgsProcessingParameterDefinition:
    """What there is a page of."""
    return choice(PAGES_OF, QCoreApplication.translate("Processing", "A page for each of"), _PAGES_OF, OF_AREAS)


def line_and_cluster_parameters() -> Iterator[QgsProcessingParameterDefinition]:
    """Those for pages that are not of areas."""
    translate = QCoreApplication.translate
    number = QgsProcessingParameterNumber.Type
    yield QgsProcessingParameterFeatureSource(
        LINE, translate("Processing", "Line, with pages along it"), [QgsProcessing.SourceType.TypeVectorLine],
        optional=True,
    )  # fmt: skip
    yield QgsProcessingParameterNumber(
        SCALE, translate("Processing", "Scale of pages along a line, its denominator"), number.Double,
        _USUAL_SCALE, False, *SCALES,
    )  # fmt: skip
    yield QgsProcessingParameterNumber(
        DISTANCE, translate("Processing", "How near cameras of a cluster are to the next one, metres"), number.Double,
        _USUAL_DISTANCE_M, False, *WITHIN_M,
    )  # fmt: skip
    yield QgsProcessingParameterNumber(
        LEAST, translate("Processing", "How many cameras make a cluster"), number.Integer, _USUAL_LEAST, False, 1
    )


def terms_of_pages(
    algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext, language: str
) -> str:
    """Under which terms the layer of areas, or of the line, is shown; "" where it says nothing of it."""
    of = algorithm.parameterAsEnumString(parameters, PAGES_OF, context)
    name = {OF_AREAS: AREAS, OF_STRIP: LINE}.get(of)
    layer = algorithm.parameterAsVectorLayer(parameters, name, context) if name else None
    return stated_terms(layer, PageLanguage(language))


def clusters_or_strip(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    context: QgsProcessingContext,
    cameras: Sequence[PrintedCamera],
    design: Design,
) -> AtlasAreas:
    """The pages, where they are not of areas.

    Raises:
        QgsProcessingException: there is no line, or no cluster.
        AreaNowhere, AreaTooWide, TemplateUnreadable, TemplateWithoutMap.
    """
    language, room_mm = language_of(design.language, design.second_language), map_size_mm(design)
    if algorithm.parameterAsEnumString(parameters, PAGES_OF, context) == OF_STRIP:
        return _strip(algorithm, parameters, context, cameras, room_mm, language)
    found = read_clusters(
        cameras,
        algorithm.parameterAsDouble(parameters, DISTANCE, context),
        algorithm.parameterAsInt(parameters, LEAST, context),
        room_mm,
        language,
        context.transformContext(),
    )
    if not found.areas:
        text = QCoreApplication.translate(
            "Processing", "No cameras stand so close to each other; choose a larger distance, or fewer for a cluster."
        )
        raise QgsProcessingException(text)
    return found


def _strip(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    context: QgsProcessingContext,
    cameras: Sequence[PrintedCamera],
    room_mm: tuple[float, float],
    language: PageLanguage,
) -> AtlasAreas:
    source = algorithm.parameterAsSource(parameters, LINE, context)
    if source is None:
        raise QgsProcessingException(
            QCoreApplication.translate("Processing", "Choose the layer with the line along which the pages are to lie.")
        )
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    request = QgsFeatureRequest().setNoAttributes()
    lines = [one.geometry() for one in source.getFeatures(request, unchecked) if one.hasGeometry()]
    pages = StripPages(algorithm.parameterAsDouble(parameters, SCALE, context), room_mm)
    return read_strip(lines, source.sourceCrs(), cameras, pages, language, context.transformContext())
