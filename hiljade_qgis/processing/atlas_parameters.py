"""The parameters of `hiljade:printatlas` that are its own, and what was given for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

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
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.atlas_areas import BY_NAME, ORDERS, AtlasAreas, read_areas
from ..bridge.printing.errors import FormatUnknown
from ..bridge.printing.export import ENDINGS, format_names
from ..bridge.printing.two_languages import language_of
from ..core.printing.redaction import PrintedCamera
from ..sync.database_file import file_error
from .algorithm import is_given, one_line
from .atlas_pages import AREAS, line_and_cluster_parameters, pages_parameter
from .page_parameters import (
    LANGUAGE,
    SECOND_LANGUAGE,
    Values,
    choice,
    content_parameters,
    template_parameters,
    title_parameter,
)
from .print_parameters import manifest_parameter
from .report_file import check_writable

NAME_FIELD = "NAME_FIELD"
ORDER = "ORDER"
INDEX = "INDEX"
OUTPUT = "OUTPUT"
FOLDER = "FOLDER"
FORMAT = "FORMAT"

_FORMATS = tuple(ending[1:] for ending in ENDINGS)


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
    yield manifest_parameter(translate("Processing", "Manifest: what the pages were made from"))
    yield QgsProcessingParameterFileDestination(
        OUTPUT,
        translate("Processing", "Atlas, all pages in one file"),
        fileFilter=f"{format_names()[ENDINGS[0]]} (*{ENDINGS[0]})",
        optional=True,
    )
    yield QgsProcessingParameterFolderDestination(
        FOLDER, translate("Processing", "Folder for a file of each page"), optional=True, createByDefault=False
    )
    yield choice(FORMAT, translate("Processing", "Format of the files in the folder"), _FORMATS, _FORMATS[0])


def book_path(algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> Path | None:
    """The file for all pages; None where none is wanted. Raises FormatUnknown, FolderNotWritable."""
    name = algorithm.parameterAsFileOutput(parameters, OUTPUT, context) if is_given(parameters, OUTPUT) else ""
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() != ENDINGS[0]:
        raise FormatUnknown(path, ENDINGS[:1])
    check_writable(path)
    return path


def folder_path(algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> Path | None:
    """The folder for a file of each page, made where there is none; None where none is wanted.

    Raises:
        FolderNotWritable, DiskFull.
    """
    name = algorithm.parameterAsFileOutput(parameters, FOLDER, context) if is_given(parameters, FOLDER) else ""
    if not name:
        return None
    folder = Path(name)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise file_error(folder, error) from error
    check_writable(folder / "_")
    return folder


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
