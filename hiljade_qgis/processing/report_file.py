"""Files that algorithms write: that they can be, and reports, JSON with a line for each record or a run's numbers."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.errors import FolderNotWritable
from .algorithm import one_line

REPORT = "REPORT"


def add_report(algorithm: QgsProcessingAlgorithm) -> None:
    """Give an algorithm the parameter that names the report's file."""
    algorithm.addParameter(report_parameter())


def report_parameter() -> QgsProcessingParameterFileDestination:
    """The optional parameter that names the report's file."""
    translate = QCoreApplication.translate
    return QgsProcessingParameterFileDestination(
        REPORT,
        translate("Processing", "Report"),
        fileFilter=translate("Processing", "JSON file") + " (*.json)",
        optional=True,
        createByDefault=False,
    )


def report_path(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Path | None:
    """The report's file, made sure of before anything is done that can't be undone; None where none is wanted.

    Raises:
        FolderNotWritable: it can't be written.
    """
    name = algorithm.parameterAsFileOutput(parameters, REPORT, context)
    if not name:
        return None
    check_writable(Path(name))
    return Path(name)


def path_in_format(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    endings: Sequence[str],
    context: QgsProcessingContext,
) -> Path:
    """The file to write that a parameter names.

    Raises:
        QgsProcessingException: it ends in none of the endings.
        FolderNotWritable: it can't be written.
    """
    path = Path(algorithm.parameterAsFileOutput(parameters, name, context))
    if path.suffix.lower() not in endings:
        text = QCoreApplication.translate("Processing", "{file} ends in no format; end it in {endings}.")
        raise QgsProcessingException(text.format(file=one_line(path.name), endings=", ".join(endings)))
    check_writable(path)
    return path


def check_writable(path: Path) -> None:
    """Make sure that a file can be written later. Raises FolderNotWritable: it can't."""
    existing = path if path.exists() else path.parent
    if path.is_dir() or not path.parent.is_dir() or not os.access(existing, os.W_OK):
        raise FolderNotWritable(path)


def write_report(path: Path, report: Sequence[dict[str, Any]] | dict[str, Any]) -> None:
    """Write a JSON list or object. Raises FolderNotWritable: it can't be written."""
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    # In a file beside it first: whoever waits for the report never reads half of it.
    part = path.with_name(path.name + ".part")
    try:
        # Half a surrogate pair, which a server may send, has no UTF-8: it becomes the JSON escape that it came as.
        part.write_text(text, encoding="utf-8", errors="backslashreplace")
        os.replace(part, path)
    except OSError as error:
        raise FolderNotWritable(path, str(error)) from error
