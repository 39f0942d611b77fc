"""Which fields of two lists are compared: the parameters, and what they choose."""

from __future__ import annotations

from qgis.core import (
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.compatibility import chosen_names
from ..bridge.list_comparison import ComparedField
from .algorithm import one_line
from .camera_layer import INPUT, Values
from .mapping import pairs_in

FIELDS = "FIELDS"
LIST_NAMES = "LIST_NAMES"


def compared_fields_parameters() -> list[QgsProcessingParameterDefinition]:
    """The parameters FIELDS and LIST_NAMES."""
    translate = QCoreApplication.translate
    return [
        QgsProcessingParameterField(
            FIELDS,
            translate("Processing", "Fields to compare"),
            parentLayerParameterName=INPUT,
            allowMultiple=True,
            optional=True,
        ),
        QgsProcessingParameterString(
            LIST_NAMES,
            translate("Processing", "Fields to compare that the list names in another way (ours=theirs;…)"),
            optional=True,
        ),
    ]


def compared_fields(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    ours: QgsFields,
    theirs: QgsFields,
    context: QgsProcessingContext,
) -> list[ComparedField]:
    """The fields that are compared, each once.

    Raises:
        QgsProcessingException: one of the two lists has no such field, or the names can't be read.
    """
    asked = [(name, name) for name in chosen_names(algorithm, parameters, FIELDS, context)]
    asked += _other_names(algorithm.parameterAsString(parameters, LIST_NAMES, context)).items()
    names = {_index(ours, name): (name, list_name) for name, list_name in asked}
    return [
        ComparedField(name, list_name, index, _list_index(theirs, name, list_name))
        for index, (name, list_name) in names.items()
    ]


def _index(fields: QgsFields, name: str) -> int:
    index = fields.lookupField(name)
    if index < 0:
        text = QCoreApplication.translate("Processing", "The layer has no field “{name}”; choose another.")
        raise QgsProcessingException(text.format(name=one_line(name)))
    return int(index)


def _list_index(fields: QgsFields, name: str, list_name: str) -> int:
    index = fields.lookupField(list_name)
    if index < 0:
        text = QCoreApplication.translate(
            "Processing", "The list has no field “{name}”; say what it calls “{ours}”: “{ours}=…”."
        )
        raise QgsProcessingException(text.format(name=one_line(list_name), ours=one_line(name)))
    return int(index)


def _other_names(text: str) -> dict[str, str]:
    found = pairs_in(text)
    if found is None or not all(found.values()):
        message = QCoreApplication.translate(
            "Processing", "“{text}” is no list of fields; write ours=theirs, with a semicolon between two."
        )
        raise QgsProcessingException(message.format(text=one_line(text)))
    return found
