"""What somebody wants to change: of which cameras, which field, and how."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgsExpressionLineEdit
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from ...bridge.edited_field import EditedField, column_target
from ...bridge.feature_expression import FeatureExpression
from ...bridge.field_change import Change, FieldChange
from ...bridge.messages_field_edit import action_text
from ...core.changes import TAG_PREFIX
from ...core.edit_target import NoTarget, Target, target_named
from ...core.field_action import Action, Given, Missing, text_edit
from ...core.field_edit import FieldEdit, with_value
from ..field_text import field_text
from .old_values_panel import OldValuesPanel
from .old_values_table import OldValuesTable

_TAG = -1
_OPERATOR = "operator"
_NEEDS = {
    Action.SET: ("value",),
    Action.REPLACE: ("find", "value"),
    Action.FIND: ("find", "pattern", "value"),
    Action.MAP: ("table",),
    Action.EXPRESSION: ("expression",),
}
"""The rows of the form that an action needs; another needs none."""


class ChangeForm(QWidget):
    """The form of the window.

    Signals:
        edited(): something else is asked for.
        values_wanted(): the values that the field has are to be counted anew.
    """

    edited = pyqtSignal()
    values_wanted = pyqtSignal()

    def __init__(self, layer: QgsVectorLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = layer
        self._selected = frozenset(layer.selectedFeatureIds())
        self._cameras = QComboBox()
        self._wanted = QgsExpressionLineEdit()
        self._field = QComboBox()
        self._tag = QLineEdit()
        self._action = QComboBox()
        self._find, self._value = QLineEdit(), QLineEdit()
        self._pattern = QCheckBox(self.tr("It is a regular e&xpression"))
        self._expression = QgsExpressionLineEdit()
        self.values = OldValuesTable()
        self._panel = OldValuesPanel(self.values)
        self._fill()
        self._lay_out()
        self._connect()
        self._show_needed()

    def fids(self) -> frozenset[int] | None:
        """Of which cameras; None for all."""
        return self._selected if self._cameras.currentData() else None

    def target(self) -> Target:
        """The field, or the tag. Raises NoTarget."""
        index = self._field.currentData()
        if index == _TAG:
            return target_named(TAG_PREFIX + self._tag.text().strip())
        return column_target(self._layer.fields(), index)

    def wanted(self) -> FeatureExpression | None:
        """The filter; None for none. Raises NoExpression."""
        text = self._wanted.expression()
        return self._worked_out(text) if text.strip() else None

    def maps(self) -> bool:
        """Whether new values are asked for by old ones."""
        return self._chosen_action() is Action.MAP

    def stop(self) -> None:
        """Let go what still runs in the background."""
        self._panel.close_files()

    def asked(self) -> FieldChange:
        """What is asked for. Raises what `messages_field_edit.NOT_STARTED` lists."""
        target = self.target()
        field = EditedField(self._layer.fields(), target)
        if self._chosen_action() is not Action.EXPRESSION:
            return FieldChange(field, self._change(target), self.wanted())
        if not self._expression.expression().strip():
            raise Missing("expression")
        expression = self._worked_out(self._expression.expression())
        return FieldChange(
            field,
            lambda values, feature: with_value(values, target, expression.value(feature)),
            self.wanted(),
            expression,
        )

    def _change(self, target: Target) -> Change:
        given = Given(self._value.text(), self._find.text(), self._pattern.isChecked(), self.values.table())
        edit = FieldEdit(target, text_edit(self._chosen_action(), given))
        return lambda values, _feature: edit.of(values)

    def _worked_out(self, text: str) -> FeatureExpression:
        context = self._layer.createExpressionContext()
        context.setFields(self._layer.fields())
        return FeatureExpression(text, context)

    def _chosen_action(self) -> Action:
        return Action(self._action.currentData())

    # the form

    def _fill(self) -> None:
        if self._selected:
            self._cameras.addItem(self.tr("%n selected camera(s)", "", len(self._selected)), True)
        self._cameras.addItem(self.tr("All %n camera(s)", "", self._layer.featureCount()), False)
        fields = self._layer.fields()
        for index, field in enumerate(fields):
            try:
                column_target(fields, index)
            except NoTarget:
                continue
            self._field.addItem(field_text(field.name()), index)
        self._field.setCurrentIndex(max(0, self._field.findData(fields.lookupField(_OPERATOR))))
        self._field.addItem(self.tr("Another tag…"), _TAG)
        for action in Action:
            self._action.addItem(action_text(action), action.value)
        for expression in (self._wanted, self._expression):
            expression.setLayer(self._layer)

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows: dict[str, QWidget] = {}
        for name, text, widget in (
            ("Cameras", self.tr("&Cameras"), self._cameras),
            ("Wanted", self.tr("Only those for &which"), self._wanted),
            ("Field", self.tr("&Field"), self._field),
            ("Tag", self.tr("&Key of the tag"), self._tag),
            ("Action", self.tr("&Action"), self._action),
            ("Find", self.tr("Fi&nd"), self._find),
            ("Pattern", "", self._pattern),
            ("Value", self.tr("&Value"), self._value),
            ("Expression", self.tr("&Expression"), self._expression),
        ):
            widget.setObjectName(f"HiljadeChange{name}")
            self._form.addRow(text, widget)
            self._rows[name.lower()] = widget
        self._form.addRow(self._panel)
        self._rows["table"] = self._panel

    def _connect(self) -> None:
        for line in (self._tag, self._find, self._value):
            line.textChanged.connect(self.edited)
        self._expression.expressionChanged.connect(self.edited)
        self._pattern.toggled.connect(self.edited)
        self.values.edited.connect(self.edited)
        for box in (self._field, self._action):
            box.currentIndexChanged.connect(self._show_needed)
        self._field.currentIndexChanged.connect(self._panel.forget)
        self._tag.textChanged.connect(self._panel.forget)
        for signal in (
            self._field.currentIndexChanged,
            self._action.currentIndexChanged,
            self._cameras.currentIndexChanged,
            self._tag.textChanged,
            self._wanted.expressionChanged,
        ):
            signal.connect(self.values_wanted)
            signal.connect(self.edited)

    def _show_needed(self) -> None:
        needed = {"cameras", "wanted", "field", "action", *_NEEDS.get(self._chosen_action(), ())}
        if self._field.currentData() == _TAG:
            needed.add("tag")
        for name, widget in self._rows.items():
            widget.setVisible(name in needed)
            label = self._form.labelForField(widget)
            if label is not None:
                label.setVisible(name in needed)
