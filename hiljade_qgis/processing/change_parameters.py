"""The parameters of `hiljade:changefield`, and the edit that they ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.edited_field import column_target
from ..bridge.feature_expression import FeatureExpression
from ..bridge.messages_field_edit import action_text, missing_text
from ..bridge.value_table_file import VALUE_TABLES, read_value_table
from ..core.changes import TAG_PREFIX
from ..core.edit_target import Target, target_named
from ..core.field_action import Action, Given, Missing, text_edit
from ..core.text_edits import TextEdit
from .camera_layer import INPUT, Values, column_of
from .named_choice import chosen_name

FIELD = "FIELD"
TAG = "TAG"
ACTION = "ACTION"
VALUE = "VALUE"
FIND = "FIND"
REGEX = "REGEX"
TABLE = "TABLE"
EXPRESSION = "EXPRESSION"
FILTER = "FILTER"

ACTIONS = [action.value for action in Action]


def definitions() -> Iterator[QgsProcessingParameterDefinition]:
    """Every parameter but INPUT, REPORT and OUTPUT, in the order in which people see them."""
    translate = QCoreApplication.translate
    yield QgsProcessingParameterField(FIELD, translate("Processing", "Field to change"), None, INPUT, optional=True)
    yield QgsProcessingParameterString(TAG, translate("Processing", "Or: tag to change, by its key"), optional=True)
    yield QgsProcessingParameterEnum(
        ACTION, translate("Processing", "Action"), [action_text(action) for action in Action], defaultValue=0
    )
    yield QgsProcessingParameterString(VALUE, translate("Processing", "Value"), optional=True)
    yield QgsProcessingParameterString(FIND, translate("Processing", "What is to be found"), optional=True)
    yield QgsProcessingParameterBoolean(REGEX, translate("Processing", "It is a regular expression"), False)
    yield QgsProcessingParameterFile(
        TABLE,
        translate("Processing", "Table of old values and new ones"),
        fileFilter=translate("Processing", "JSON or CSV file") + f" ({VALUE_TABLES})",
        optional=True,
    )
    yield QgsProcessingParameterExpression(
        EXPRESSION, translate("Processing", "Expression"), None, INPUT, optional=True
    )
    yield QgsProcessingParameterExpression(
        FILTER, translate("Processing", "Only cameras for which this is true"), None, INPUT, optional=True
    )


class ChangeParameters:
    """Reads the parameters of one run. In the main thread, where the layers live.

    Every method raises QgsProcessingException with a sentence, or an error that has one, where what was chosen can't be
    done.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> None:
        self._algorithm, self._parameters, self._context = algorithm, parameters, context

    def action(self) -> Action:
        """What is to be done; by its name or by its place in the list."""
        return Action(chosen_name(self._algorithm, self._parameters, ACTION, ACTIONS, self._context))

    def target(self, source: QgsProcessingFeatureSource) -> Target:
        """The field, or the tag."""
        translate = QCoreApplication.translate
        field, tag = self._text(FIELD), self._text(TAG)
        if bool(field) == bool(tag):
            raise QgsProcessingException(
                translate("Processing", "Choose the field to change, or give the key of a tag; one of the two.")
            )
        if tag:
            return target_named(tag if tag.startswith(TAG_PREFIX) else TAG_PREFIX + tag)
        index = column_of(self._algorithm, self._parameters, FIELD, source, self._context)
        return column_target(source.fields(), -1 if index is None else index)

    def text_edit(self) -> TextEdit:
        """The edit of a text; not for EXPRESSION."""
        action = self.action()
        is_pattern = self._algorithm.parameterAsBool(self._parameters, REGEX, self._context)
        table = self._table() if action is Action.MAP else {}
        try:
            return text_edit(action, Given(self._text(VALUE), self._text(FIND), is_pattern, table))
        except Missing as missing:
            raise QgsProcessingException(missing_text(missing)) from missing

    def expression(self, source: QgsProcessingFeatureSource) -> FeatureExpression:
        """The expression that says the new value."""
        found = self._expression(EXPRESSION, source)
        if found is None:
            raise QgsProcessingException(missing_text(Missing("expression")))
        return found

    def wanted(self, source: QgsProcessingFeatureSource) -> FeatureExpression | None:
        """The filter; None where all cameras are wanted."""
        return self._expression(FILTER, source)

    def _expression(self, name: str, source: QgsProcessingFeatureSource) -> FeatureExpression | None:
        text = self._text(name)  # parameterAsExpression gives none for one that can't be read: all would be wanted
        if not text.strip():
            return None
        context = self._algorithm.createExpressionContext(self._parameters, self._context, source)
        context.setFields(source.fields())
        return FeatureExpression(text, context)

    def _table(self) -> dict[str, str]:
        translate = QCoreApplication.translate
        name = self._algorithm.parameterAsFile(self._parameters, TABLE, self._context)
        if not name:
            raise QgsProcessingException(
                translate("Processing", "Choose the file with the table of old values and new ones.")
            )
        return read_value_table(Path(name))

    def _text(self, name: str) -> str:
        return str(self._algorithm.parameterAsString(self._parameters, name, self._context))
