"""Where algorithms that make many pages write them: one PDF, a folder with a file of each, and a manifest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.atlas_files import AtlasFiles
from ..bridge.printing.errors import FormatUnknown
from ..bridge.printing.export import ENDINGS, format_names
from ..sync.database_file import file_error
from .algorithm import is_given
from .page_parameters import DPI, Values, choice
from .print_parameters import MANIFEST, OUTPUT, manifest_parameter
from .report_file import check_writable, write_report

FOLDER = "FOLDER"
FORMAT = "FORMAT"

_FORMATS = tuple(ending[1:] for ending in ENDINGS)


class PageFiles(NamedTuple):
    """What was given.

    Attributes:
        book: the PDF for all pages; or None.
        folder: for a file of each; or None.
        ending: of the files in the folder.
        manifest: or None.
    """

    book: Path | None
    folder: Path | None
    ending: str
    dpi: float
    manifest: Path | None

    def open(self, title: str, expected: int) -> AtlasFiles:
        """The files, for pages under a title, of which there will be about so many."""
        return AtlasFiles(self.book, self.folder, self.ending, title, self.dpi, expected)

    def finish(self, files: AtlasFiles) -> Values:
        """Write the manifest of pages that are all in their files; gives what the algorithm tells of where they are."""
        if self.manifest:
            write_report(self.manifest, files.manifest())
        found = ((OUTPUT, self.book), (FOLDER, self.folder), (MANIFEST, self.manifest))
        return {name: str(path) for name, path in found if path}


def page_file_parameters(book: str) -> Iterator[QgsProcessingParameterDefinition]:
    """The parameters; `book` is what the file with all pages is called."""
    translate = QCoreApplication.translate
    yield manifest_parameter(translate("Processing", "Manifest: what the pages were made from"))
    yield QgsProcessingParameterFileDestination(
        OUTPUT, book, fileFilter=f"{format_names()[ENDINGS[0]]} (*{ENDINGS[0]})", optional=True
    )
    yield QgsProcessingParameterFolderDestination(
        FOLDER, translate("Processing", "Folder for a file of each page"), optional=True, createByDefault=False
    )
    yield choice(FORMAT, translate("Processing", "Format of the files in the folder"), _FORMATS, _FORMATS[0])


def page_files_of(
    algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext, choose: str
) -> PageFiles:
    """What was given for them, that can be written to; a folder is made where there is none.

    Args:
        choose: what to say where neither a file nor a folder was given.

    Raises:
        QgsProcessingException: neither was given.
        FormatUnknown, FolderNotWritable, DiskFull.
    """
    book, folder = _book(algorithm, parameters, context), _folder(algorithm, parameters, context)
    if book is None and folder is None:
        raise QgsProcessingException(choose)
    ending = f".{algorithm.parameterAsEnumString(parameters, FORMAT, context)}"
    manifest = algorithm.parameterAsFileOutput(parameters, MANIFEST, context)
    if manifest:
        check_writable(Path(manifest))
    dpi = algorithm.parameterAsDouble(parameters, DPI, context)
    return PageFiles(book, folder, ending, dpi, Path(manifest) if manifest else None)


def _book(algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> Path | None:
    name = algorithm.parameterAsFileOutput(parameters, OUTPUT, context) if is_given(parameters, OUTPUT) else ""
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() != ENDINGS[0]:
        raise FormatUnknown(path, ENDINGS[:1])
    check_writable(path)
    return path


def _folder(algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> Path | None:
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
