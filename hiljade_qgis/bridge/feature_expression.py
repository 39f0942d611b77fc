"""QGIS expressions that people type, worked out for one feature after another. Never a text from a layer or a file."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from .compatibility import is_null

_OF_FEATURES_ALONE = frozenset(
    (
        "Arrays", "Conditionals", "Conversions", "Date and Time", "Fuzzy Matching", "GeometryGroup", "Maps", "Math",
        "String",
    )
)  # fmt: skip
"""Groups of QGIS's functions that look at nothing but the feature and what they are given."""
_ALSO = frozenset(("$currentfeature", "$id", "attribute", "uuid", "var", "with_variable"))
_NOT = "overlay_"
"""What functions begin with that stand in such a group and look at other layers."""


class NoExpression(ValueError):
    """A text is no expression.

    Attributes:
        why: what QGIS says of it, in its language.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class NotWorkedOut(Exception):
    """An expression has no value for a feature.

    Attributes:
        why: what QGIS says, in its language.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class FeatureExpression:
    """An expression. Made where the layers live; one thread at a time.

    Args:
        context: what it may refer to beside the feature; a copy is kept.

    Attributes:
        looks_elsewhere: whether it may look at layers or the project, or calls what somebody wrote: then it may be
            worked out in the main thread alone, however long it takes.

    Raises:
        NoExpression: the text is none.
    """

    def __init__(self, text: str, context: QgsExpressionContext) -> None:
        self._expression = QgsExpression(text)
        if not text.strip() or self._expression.hasParserError():
            raise NoExpression(self._expression.parserErrorString())
        self.looks_elsewhere = not all(map(_is_of_features_alone, self._expression.referencedFunctions()))
        self._context = QgsExpressionContext(context)
        self._expression.prepare(self._context)

    def value(self, feature: QgsFeature) -> Any:
        """What it is for a feature: a text, a number, True or False, None for NULL; dates as text (ISO 8601).

        Raises:
            NotWorkedOut: it can't be worked out for this one.
        """
        self._context.setFeature(feature)
        value = self._expression.evaluate(self._context)
        if self._expression.hasEvalError():
            raise NotWorkedOut(self._expression.evalErrorString())
        if is_null(value):
            return None
        if isinstance(value, (QDate, QTime, QDateTime)):
            return value.toString(Qt.DateFormat.ISODate) or None
        return value

    def holds(self, feature: QgsFeature) -> bool:
        """Whether it is true for a feature, as QGIS takes it: NULL is not, nor is a text `0`. Raises NotWorkedOut."""
        value = self.value(feature)
        return value.lower() not in ("", "0", "false") if isinstance(value, str) else bool(value)


def _is_of_features_alone(name: str) -> bool:
    """Whether a function may be called in any thread."""
    number = QgsExpression.functionIndex(name)
    groups = QgsExpression.Functions()[number].groups() if number >= 0 else []
    known = bool(groups) and all(group in _OF_FEATURES_ALONE for group in groups)
    return name in _ALSO or (known and not name.startswith(_NOT))
