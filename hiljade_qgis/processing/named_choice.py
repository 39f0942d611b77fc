"""Choices from a list that scripts make by name or by place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication


def name_of(text: str, names: Sequence[str]) -> str:
    """The name that a text means: that at the place that it says, 0 for the first; else the text in small letters."""
    text = text.strip().lower()
    is_place = text.isascii() and text.isdigit() and int(text) < len(names)
    return names[int(text)] if is_place else text


def chosen_name(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    names: Sequence[str],
    context: QgsProcessingContext,
) -> str:
    """The name that a parameter chooses. Raises QgsProcessingException where it is none of them."""
    chosen = name_of(algorithm.parameterAsString(parameters, name, context), names)
    if chosen not in names:
        raise QgsProcessingException(
            QCoreApplication.translate("Processing", "{name} is none of {names}.").format(
                name=name, names=", ".join(names)
            )
        )
    return chosen


def as_checked(parameters: dict[str, Any], name: str, names: Sequence[str]) -> dict[str, Any]:
    """The parameters as QGIS's own check takes them: it knows a choice by its place in the list alone."""
    value = parameters.get(name)
    chosen = name_of(value, names) if isinstance(value, str) else ""
    return {**parameters, name: names.index(chosen)} if chosen in names else parameters


def by_name(parameters: dict[str, Any], name: str, names: Sequence[str]) -> dict[str, Any]:
    """The parameters with the name of a choice where its place in the list was given: 0 or "0" for the first."""
    value = parameters.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return parameters
    return {**parameters, name: name_of(str(value), names)}
