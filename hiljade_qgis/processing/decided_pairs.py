"""Decisions of pairs that are honoured by an algorithm: the parameters, and what they choose."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.list_records import FEATURE_ID
from ..core.list_decisions import Decisions, kept_text
from ..sync.list_pairs import pairs
from ..sync.working_copy import WorkingCopy
from .algorithm import is_given, one_line
from .camera_layer import Values

DECISIONS_OF = "DECISIONS_OF"
LIST_KEY = "LIST_KEY"
LIST_NAME = "LIST_NAME"


def decisions_parameters(list_parameter: str) -> list[QgsProcessingParameterDefinition]:
    """The parameters DECISIONS_OF, LIST_KEY and LIST_NAME.

    Args:
        list_parameter: the one that names the list.
    """
    translate = QCoreApplication.translate
    return [
        QgsProcessingParameterFile(
            DECISIONS_OF,
            translate("Processing", "Working copy whose decisions hold"),
            extension="gpkg",
            optional=True,
        ),
        QgsProcessingParameterField(
            LIST_KEY,
            translate("Processing", "Field of the list by which its records are known (none: the feature id)"),
            parentLayerParameterName=list_parameter,
            optional=True,
        ),
        QgsProcessingParameterString(
            LIST_NAME,
            translate("Processing", "Name of the list, as the decisions have it (none: the layer's)"),
            optional=True,
        ),
    ]


def key_index(
    algorithm: QgsProcessingAlgorithm, parameters: Values, fields: QgsFields, context: QgsProcessingContext
) -> int:
    """Where the key stands among the fields of the list. Raises QgsProcessingException: it has no such field."""
    name = algorithm.parameterAsString(parameters, LIST_KEY, context)
    if not name:
        return FEATURE_ID
    index = fields.lookupField(name)
    if index < 0:
        text = QCoreApplication.translate("Processing", "The list has no field “{name}”; choose another.")
        raise QgsProcessingException(text.format(name=one_line(name)))
    return int(index)


def decisions(
    algorithm: QgsProcessingAlgorithm, parameters: Values, list_name: str, context: QgsProcessingContext
) -> Decisions | None:
    """What the working copy says; None where nobody named one. Raises any WorkingCopyError.

    Args:
        list_name: what the list is called unless a name is given.
    """
    if not is_given(parameters, DECISIONS_OF):
        return None
    path = Path(algorithm.parameterAsFile(parameters, DECISIONS_OF, context))
    name = algorithm.parameterAsString(parameters, LIST_NAME, context).strip()
    with WorkingCopy.open(path) as copy:
        return pairs(copy, kept_text(name or list_name))
