"""The attribute form, the aliases and the map tips of a layer of cameras, made from `core.camera.FIELDS`.

Which widget is used for what, and why:

- Few allowed values (`CLOSED_COLUMNS`): a value map. It offers them and NULL, and shows any other value that a server
  holds as it is; saving the form keeps it.
- Many possible values (the other fields with values): a text that is completed from what the layer holds, where
  anything can be typed.
- Everything else, numbers and dates included, is a plain text field: a spin box would clamp what it does not expect,
  a date picker could not hold "2021", and a picture viewer would fetch what a record names.

Map tips are HTML, so every value goes through QGIS's `replace` until nothing in it can be markup.
"""

from __future__ import annotations

import html

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.camera import FID_COLUMN, FIELD_BY_COLUMN, FIELDS, SERVER_ID_COLUMN, TAGS_COLUMN, VERSION_COLUMN
from .compatibility import tab, use_designed_layout
from .field_labels import field_labels, label_with_unit

READ_ONLY_COLUMNS = (FID_COLUMN, SERVER_ID_COLUMN, VERSION_COLUMN)

CLOSED_COLUMNS = frozenset({"surveillance", "surveillance_type", "camera_type", "status"})
SEVERAL_LINES_COLUMNS = frozenset({"note", "description", TAGS_COLUMN})

NULL_ENTRY = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
"""What stands for NULL in a value map (QgsValueMapFieldFormatter::NULL_VALUE)."""

_TIP_COLUMNS = ("surveillance_type", "camera_type", "operator", "direction", "range_m", "height_m", "status", "note")
_TIP_LENGTH = 300


def form_groups() -> list[tuple[str, tuple[str, ...]]]:
    """The form's groups with their columns, in order; every column of the layer stands in one."""
    translate = QCoreApplication.translate
    return [
        (
            translate("Form", "What"),
            ("name", "surveillance_type", "camera_type", "surveillance", "zone", "operator", "manufacturer", "model"),
        ),
        (
            translate("Form", "Where it looks"),
            ("direction", "range_m", "height_m", "tilt_deg", "mount"),
        ),
        (translate("Form", "Condition"), ("status", "start_date", "check_date", "note", "description")),
        (translate("Form", "Source"), ("source", "image", TAGS_COLUMN)),
        (translate("Form", "Server"), (SERVER_ID_COLUMN, VERSION_COLUMN, FID_COLUMN)),
    ]


def set_up_form(layer: QgsVectorLayer) -> None:
    """Give a layer of cameras its form, field names, map tip and display name, in the user's language."""
    fields = layer.fields()
    for column in field_labels():
        index = fields.lookupField(column)
        layer.setFieldAlias(index, label_with_unit(column))
        layer.setEditorWidgetSetup(index, _widget(column))
    _set_constraints(layer)
    form = layer.editFormConfig()
    use_designed_layout(form)
    form.clearTabs()
    root = form.invisibleRootContainer()
    for title, columns in form_groups():
        group: QgsAttributeEditorContainer = tab(title, root)  # all at once is higher than most screens
        for column in columns:
            group.addChildElement(QgsAttributeEditorField(column, fields.lookupField(column), group))
        form.addTab(group)
    for column in READ_ONLY_COLUMNS:
        form.setReadOnly(fields.lookupField(column), True)
    layer.setEditFormConfig(form)
    layer.setDisplayExpression(display_expression())
    layer.setMapTipTemplate(map_tip())


def _widget(column: str) -> QgsEditorWidgetSetup:
    field = FIELD_BY_COLUMN.get(column)
    if field is not None and column in CLOSED_COLUMNS:
        offered = [{"": NULL_ENTRY}, *({value: value} for value in field.values)]
        return QgsEditorWidgetSetup("ValueMap", {"map": offered})
    if field is not None and field.values:
        return QgsEditorWidgetSetup("UniqueValues", {"Editable": True})
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": column in SEVERAL_LINES_COLUMNS, "UseHtml": False})


def _set_constraints(layer: QgsVectorLayer) -> None:
    """What is probably a slip is pointed out, and may be saved all the same."""
    translate = QCoreApplication.translate
    metres = translate("Form", "A number of metres above 0")
    for column, expression, text in (
        ("range_m", '"range_m" IS NULL OR "range_m" > 0', metres),
        ("height_m", '"height_m" IS NULL OR "height_m" > 0', metres),
        (
            "tilt_deg",
            '"tilt_deg" IS NULL OR ("tilt_deg" >= -90 AND "tilt_deg" <= 90)',
            translate("Form", "Degrees below the horizon, from -90 to 90"),
        ),
        (
            TAGS_COLUMN,
            f"\"{TAGS_COLUMN}\" IS NULL OR regexp_match(\"{TAGS_COLUMN}\", '^\\\\s*\\\\{{[\\\\s\\\\S]*\\\\}}\\\\s*$')",
            translate("Form", 'A JSON object: {"key": "value"}'),
        ),
    ):
        index = layer.fields().lookupField(column)
        layer.setConstraintExpression(index, expression, text)
        layer.setFieldConstraint(
            index,
            QgsFieldConstraints.Constraint.ConstraintExpression,
            QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft,
        )


def display_expression() -> str:
    """What a camera is called in lists: its name, else its operator, its type, its number."""
    camera = QgsExpression.quotedString(QCoreApplication.translate("Form", "Camera") + " ")
    return f'coalesce("name", "operator", "camera_type", {camera} || to_string("{FID_COLUMN}"))'


def escaped(column: str) -> str:
    """An expression that gives a column's value as text in which nothing is markup; NULL for NULL."""
    text = f"left(to_string({QgsExpression.quotedColumnRef(column)}), {_TIP_LENGTH})"
    for mark, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        text = f"replace({text}, {QgsExpression.quotedString(mark)}, {QgsExpression.quotedString(entity)})"
    return text


def map_tip() -> str:
    """The map tip: the name and what is known, one line each; unknowns are left out."""
    title = f"<b>[% coalesce({escaped('name')}, {escaped('operator')}, '') %]</b>"
    lines = []
    for column in _TIP_COLUMNS:
        field = FIELD_BY_COLUMN[column]
        label = html.escape(field_labels()[column])
        unit = f" {field.unit}" if field.unit == "m" else ""
        before = QgsExpression.quotedString(f"<tr><td>{label}&nbsp;</td><td>")
        after = QgsExpression.quotedString(f"{unit}</td></tr>")
        lines.append(f"[% coalesce({before} || {escaped(column)} || {after}, '') %]")
    return f"{title}<table>{''.join(lines)}</table>"


def unplaced_columns() -> set[str]:
    """Columns that no group of the form holds; none, as a test says."""
    placed = {column for _, columns in form_groups() for column in columns}
    return {*(field.column for field in FIELDS), TAGS_COLUMN, *READ_ONLY_COLUMNS} - placed
