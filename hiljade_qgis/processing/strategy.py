"""By which side conflicts are settled: a parameter that takes the side's name, or its place in the list."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterEnum
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.conflicts import Side
from . import named_choice
from .named_choice import name_of

STRATEGY = "STRATEGY"

_SIDES = (Side.MINE, Side.THEIRS)
_NAMES = [side.value for side in _SIDES]


def add_strategy(algorithm: QgsProcessingAlgorithm, optional: bool) -> None:
    """The parameter; where it is optional, none leaves conflicts as they are."""
    algorithm.addParameter(
        QgsProcessingParameterEnum(
            STRATEGY,
            QCoreApplication.translate("Processing", "Settle conflicts by"),
            options=_NAMES,
            optional=optional,
            usesStaticStrings=True,
        )
    )


def by_name(parameters: dict[str, Any]) -> dict[str, Any]:
    """The parameters with the side's name where its place in the list was given: 0 or "0" for mine."""
    return named_choice.by_name(parameters, STRATEGY, _NAMES)


def side_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Side | None:
    """The side; None where none was chosen."""
    name = name_of(algorithm.parameterAsString(parameters, STRATEGY, context), _NAMES)
    return next((side for side in _SIDES if side.value == name), None)
