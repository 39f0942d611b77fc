"""`hiljade:changefield`: set, replace and rewrite one field of many cameras, in a new layer or in place."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.edited_field import EditedField
from ..bridge.field_change import Change, FieldChange
from ..bridge.messages import sentence_for
from ..bridge.messages_field_edit import NOT_STARTED
from ..core.edit_target import Target
from ..core.field_edit import FieldEdit, with_value
from .camera_editing import EditsCameras
from .camera_layer import INPUT, Values, source_of
from .change_parameters import ACTION, ACTIONS, Action, ChangeParameters, definitions
from .changing import REFUSED, Changing
from .named_choice import as_checked
from .report_file import report_parameter, report_path


class ChangeFieldAlgorithm(EditsCameras):
    """Edits one field, or one tag, of many cameras."""

    icon_name = "change_field"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "changefield"

    def displayName(self) -> str:
        """What the toolbox shows, and the name of the step to undo."""
        return QCoreApplication.translate("Processing", "Change a field of many cameras")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Sets, replaces or rewrites one field, or one tag, of many cameras at once."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Changes one field of the cameras of a point layer, or one tag by its key; in a new layer, or in place in "
            "the layer that is being edited. The other tags keep their values.\n\n"
            "The action may be given by name: set, clear, replace, find, map, cyrillic, latin, expression, trim, "
            "normalise. Replacing is for a field that as a whole is what is to be found; finding is for each part of "
            "it. A regular expression is written as in Python, and its groups are put in the value as \\1. One that "
            "could take very long is refused. The table is a JSON object of old values and new ones, or a CSV file "
            "with two columns; an empty value is none. Serbian goes from script to script without loss: a word that "
            "would not come back as it was stays and is named, and so do addresses and markup.\n\n"
            "A camera that can't have the new value stays as it is, is counted as refused, and is named in the log: no "
            "number for a number, one that no camera has, a direction that can't be read, tags that are no JSON. The "
            "report has a line for each camera for which the filter is true.",
        )

    def definitions(self) -> Iterable[QgsProcessingParameterDefinition]:
        """Every parameter but INPUT and OUTPUT."""
        yield from definitions()
        yield report_parameter()

    def initParameters(self, configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        super().initParameters(configuration)
        text = QCoreApplication.translate("Processing", "Refused cameras")
        self.addOutput(QgsProcessingOutputNumber(REFUSED, text))

    def as_checked(self, parameters: Values, context: QgsProcessingContext) -> Values:
        """The parameters as QGIS's own check takes them."""
        ChangeParameters(self, parameters, context).action()
        return as_checked(parameters, ACTION, ACTIONS)

    def prepared(
        self, parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback | None = None
    ) -> Changing:
        """Raises where what was chosen can't be done."""
        source = source_of(self, parameters, INPUT, context)
        chosen = ChangeParameters(self, parameters, context)
        report = report_path(self, parameters, context)
        try:
            target = chosen.target(source)
            field = EditedField(source.fields(), target)
            asked = FieldChange(field, _change(chosen, target, source), chosen.wanted(source))
            return Changing(asked, report)
        except NOT_STARTED as error:
            raise QgsProcessingException(sentence_for(error)) from error


def _change(chosen: ChangeParameters, target: Target, source: QgsProcessingFeatureSource) -> Change:
    if chosen.action() is Action.EXPRESSION:
        expression = chosen.expression(source)
        return lambda values, feature: with_value(values, target, expression.value(feature))
    edit = FieldEdit(target, chosen.text_edit())
    return lambda values, _feature: edit.of(values)
