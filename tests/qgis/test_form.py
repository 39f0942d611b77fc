"""The attribute form, the names of fields, the map tips."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from hiljade_qgis.bridge import form
from hiljade_qgis.bridge.compatibility import is_null
from hiljade_qgis.bridge.field_labels import field_labels, label_with_unit
from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.core.camera import FIELD_BY_COLUMN, FIELDS, FieldKind
from hiljade_qgis.sync.pending import audit
from hiljade_qgis.sync.working_copy import WorkingCopy

from .working_copies import CAMERAS, MARKUP, make_working_copy

FOREIGN = {
    field.tag: ("12.5" if field.kind is FieldKind.NUMBER else f"not offered: {field.column}") for field in FIELDS
}
"""A value in every field that no list offers."""


@pytest.fixture
def loaded(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    everything = {field.tag: MARKUP for field in FIELDS if field.kind is not FieldKind.NUMBER}
    about = make_working_copy(path, (*CAMERAS, FOREIGN, {**everything, "strange": MARKUP}))
    return add_working_copy(project, path, about).cameras, path


FOREIGN_FID, MARKUP_FID = len(CAMERAS) + 1, len(CAMERAS) + 2


@pytest.fixture
def open_form(qtbot, loaded):
    layer, _ = loaded
    parent = QWidget()
    qtbot.addWidget(parent)
    assert layer.startEditing()

    def opened(fid: int) -> QgsAttributeForm:
        return QgsAttributeForm(layer, layer.getFeature(fid), QgsAttributeEditorContext(), parent)

    yield opened
    if layer.isEditable():
        layer.rollBack()


def test_labels_are_those_of_core():
    labels = field_labels()
    assert {column: labels[column] for column in FIELD_BY_COLUMN} == {one.column: one.label for one in FIELDS}
    assert label_with_unit("height_m") == "Height (m)"
    assert label_with_unit("direction") == "Direction (°)"


def test_every_column_has_a_name_and_a_place(loaded):
    layer, _ = loaded
    assert form.unplaced_columns() == set()
    placed = [column for _, columns in form.form_groups() for column in columns]
    assert sorted(placed) == sorted(layer.fields().names())
    for index, field in enumerate(layer.fields()):
        assert layer.attributeAlias(index) == label_with_unit(field.name())


def test_groups_stand_in_the_form(loaded):
    layer, _ = loaded
    root = layer.editFormConfig().invisibleRootContainer()
    groups = {group.name(): [one.name() for one in group.children()] for group in root.children()}
    assert list(groups) == ["What", "Where it looks", "Condition", "Source", "Server"]
    assert groups["Server"] == ["server_id", "version", "fid"]


def test_what_the_server_gave_cannot_be_edited(loaded):
    layer, _ = loaded
    config = layer.editFormConfig()
    locked = {field.name() for index, field in enumerate(layer.fields()) if config.readOnly(index)}
    assert locked == {"fid", "server_id", "version"}


def test_allowed_values_are_offered(loaded, open_form):
    layer, _ = loaded
    attribute_form = open_form(1)
    offered = {
        tuple(combo.itemText(row) for row in range(combo.count())) for combo in attribute_form.findChildren(QComboBox)
    }
    for column in ("camera_type", "surveillance", "surveillance_type", "status"):
        assert any(set(FIELD_BY_COLUMN[column].values) <= set(values) for values in offered), column
    assert layer.editorWidgetSetup(layer.fields().lookupField("zone")).type() == "UniqueValues"


@pytest.mark.parametrize("fid", [*range(1, len(CAMERAS) + 1), FOREIGN_FID, MARKUP_FID])
def test_opening_and_saving_the_form_changes_nothing(loaded, open_form, fid):
    layer, path = loaded
    before = layer.getFeature(fid).attributes()
    attribute_form = open_form(fid)
    assert attribute_form.save()
    assert layer.getFeature(fid).attributes() == before
    assert layer.commitChanges()
    with WorkingCopy.open(path) as copy:
        assert audit(copy) == []


def test_a_foreign_value_survives_an_edit_beside_it(loaded, open_form):
    layer, path = loaded
    attribute_form = open_form(FOREIGN_FID)
    attribute_form.changeAttribute("name", "new name")
    assert attribute_form.save()
    assert layer.commitChanges()
    with WorkingCopy.open(path) as copy:
        [change] = audit(copy)
    assert [one.field for one in change.changes] == ["name"]


@pytest.mark.parametrize(
    ("column", "value"),
    [("zone", "hospital"), ("mount", "balcony"), ("camera_type", "dome"), ("range_m", 25.5), ("start_date", "2021")],
)
def test_values_can_be_entered(loaded, open_form, column, value):
    layer, _ = loaded
    attribute_form = open_form(1)
    attribute_form.changeAttribute(column, value)
    assert attribute_form.save()
    assert layer.getFeature(1)[column] == value


def test_any_zone_can_be_typed(loaded, open_form):
    layer, _ = loaded
    attribute_form = open_form(7)
    [line] = [one for one in attribute_form.findChildren(QLineEdit) if one.text() == "hospital"]
    line.setText("school")
    assert attribute_form.save()
    assert layer.getFeature(7)["zone"] == "school"


def test_unknown_stays_null(loaded, open_form):
    layer, _ = loaded
    attribute_form = open_form(4)
    attribute_form.changeAttribute("name", "n")
    assert attribute_form.save()
    feature = layer.getFeature(4)
    for column in ("range_m", "height_m", "zone", "mount", "status", "direction"):
        assert is_null(feature[column]), column


def test_markup_is_plain_text_in_the_form(open_form):
    attribute_form = open_form(MARKUP_FID)
    texts = [one.text() for one in attribute_form.findChildren(QLineEdit)]
    texts += [one.toPlainText() for one in attribute_form.findChildren(QPlainTextEdit)]
    assert MARKUP in texts
    assert not [one for one in attribute_form.findChildren(QTextEdit) if "onerror" in one.toPlainText()]


@pytest.mark.parametrize(
    ("column", "bad"), [("range_m", -5.0), ("height_m", 0.0), ("tilt_deg", 200.0), ("tags", "no json")]
)
def test_slips_are_pointed_out_and_may_be_saved(loaded, column, bad):
    layer, _ = loaded
    index = layer.fields().lookupField(column)
    constraints = layer.fields().at(index).constraints()
    expression = QgsExpression(constraints.constraintExpression())
    feature = layer.getFeature(FOREIGN_FID)
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    for value, fine in ((None, True), (bad, False), ('{"a": "b"}' if column == "tags" else 12.0, True)):
        feature[column] = value
        context.setFeature(feature)
        assert bool(expression.evaluate(context)) is fine
        assert not expression.hasEvalError()
    strength = constraints.constraintStrength(constraints.Constraint.ConstraintExpression)
    assert strength == constraints.ConstraintStrength.ConstraintStrengthSoft
    assert constraints.constraintDescription()


def tip_of(layer, fid: int) -> str:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(layer.getFeature(fid))
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs


def test_map_tip_escapes_every_field(loaded):
    layer, _ = loaded
    tip = tip_of(layer, MARKUP_FID)
    found = _Tags()
    found.feed(tip)
    assert found.tags == {"b", "table", "tr", "td"}
    assert found.attributes == []
    document = QTextDocument()
    document.setHtml(tip)
    shown = document.toPlainText()
    assert shown.count(MARKUP) == 1 + sum(column not in ("range_m", "height_m") for column in form._TIP_COLUMNS)
    assert "[% 1+1 %]" in shown  # no expression from a record is worked out


def test_map_tip_escapes_what_every_column_could_hold(loaded):
    """Also the columns that it shows only where they are numbers."""
    layer, _ = loaded
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    for column in layer.fields().names():
        feature = layer.getFeature(MARKUP_FID)
        context.setFeature(feature)
        expression = QgsExpression(form.escaped(column))
        text = expression.evaluate(context)
        assert not expression.hasEvalError()
        assert is_null(text) or not set("<>\"'") & set(text)


def test_map_tip_leaves_out_what_is_unknown(loaded):
    layer, _ = loaded
    tip = tip_of(layer, 2)
    assert "<b>Škola</b>" in tip
    assert "<td>20-80</td>" in tip
    assert "<td>40 m</td>" in tip
    assert "Height" not in tip
    assert "NULL" not in tip


def test_map_tip_cuts_what_is_endless(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    copy = add_working_copy(project, path, make_working_copy(path, ({"note": "<" * 100000},)))
    assert len(tip_of(copy.cameras, 1)) < 3000


def test_display_name(loaded):
    layer, _ = loaded
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    names = []
    for fid in (1, 2, 3, 6):
        feature = layer.getFeature(fid)
        if fid == 6:
            feature["camera_type"] = None
        context.setFeature(feature)
        names.append(QgsExpression(layer.displayExpression()).evaluate(context))
    assert names == ["Kapija", "Škola", "dome", "Camera 6"]


def test_other_tags_are_json_text(loaded):
    layer, _ = loaded
    assert json.loads(layer.getFeature(MARKUP_FID)["tags"])["strange"] == MARKUP
