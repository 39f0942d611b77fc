"""The parameters of `hiljade:printatlas` that are its own, and what was given for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import (
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.atlas_areas import BY_NAME, ORDERS, AtlasAreas, read_areas
from ..bridge.printing.two_languages import language_of
from ..core.printing.redaction import PrintedCamera
from .algorithm import is_given, one_line
from .atlas_pages import AREAS, line_and_cluster_parameters, pages_parameter
from .page_files import page_file_parameters
from .page_parameters import (
    LANGUAGE,
    SECOND_LANGUAGE,
    Values,
    choice,
    content_parameters,
    template_parameters,
    title_parameter,
)

NAME_FIELD = "NAME_FIELD"
ORDER = "ORDER"
INDEX = "INDEX"



def atlas_parameters() -> Iterator[QgsProcessingParameterDefinition]:
    """All but the working copy."""
    translate = QCoreApplication.translate
    yield pages_parameter()
    yield QgsProcessingParameterFeatureSource(
        AREAS,
        translate("Processing", "Areas, a page for each"),
        [QgsProcessing.SourceType.TypeVectorPolygon],
        optional=True,
    )
    yield QgsProcessingParameterField(
        NAME_FIELD, translate("Processing", "Field with the names of the areas"), None, AREAS, optional=True
    )
    yield choice(ORDER, translate("Processing", "Order of the pages"), ORDERS, BY_NAME)
    yield from line_and_cluster_parameters()
    yield from template_parameters()
    yield title_parameter(translate("Processing", "Title before the name of each area"))
    yield QgsProcessingParameterBoolean(INDEX, translate("Processing", "Begin with a map of all pages"), True)
    yield from content_parameters()
    yield from page_file_parameters(translate("Processing", "Atlas, all pages in one file"))


def areas_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    context: QgsProcessingContext,
    cameras: Sequence[PrintedCamera],
) -> AtlasAreas:
    """The areas and the cameras in them, in the order of their pages.

    Raises:
        QgsProcessingException: there is no area, or no such field.
    """
    translate = QCoreApplication.translate
    if not is_given(parameters, AREAS):
        raise QgsProcessingException(translate("Processing", "Choose the layer of the areas."))
    source = algorithm.parameterAsSource(parameters, AREAS, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, AREAS))
    name_field = algorithm.parameterAsString(parameters, NAME_FIELD, context)
    index = source.fields().lookupField(name_field) if name_field else -1
    if name_field and index < 0:
        text = translate("Processing", "The layer has no field “{name}”; choose another.")
        raise QgsProcessingException(text.format(name=one_line(name_field)))
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks

    def read(request: QgsFeatureRequest) -> QgsFeatureIterator:
        return source.getFeatures(request, unchecked)

    order = algorithm.parameterAsEnumString(parameters, ORDER, context)
    chosen = (algorithm.parameterAsEnumString(parameters, one, context) for one in (LANGUAGE, SECOND_LANGUAGE))
    language = language_of(*chosen)
    found = read_areas(read, source.sourceCrs(), index, cameras, order, language, context.transformContext())
    if not found.areas:
        raise QgsProcessingException(translate("Processing", "There is no area to print; choose another layer."))
    return found
