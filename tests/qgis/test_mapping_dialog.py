"""Which property of a layer stands for which tag."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QTableWidget

from hiljade_qgis.gui.mapping_dialog import MappingDialog

EXAMPLES = {"naziv": "Trg", "opis": "<b>na stubu</b>", "camera:direction": "90", "_umap_options": {"color": "red"}}


@pytest.fixture
def dialog(qtbot, qgis_app):
    def make(examples=EXAMPLES, mapping=None):
        made = MappingDialog(examples, mapping or {})
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def choose(dialog, name, tag):
    box = box_of(dialog, name)
    assert box.findData(tag) >= 0
    box.setCurrentIndex(box.findData(tag))


def box_of(dialog, name) -> QComboBox:
    table = dialog.findChild(QTableWidget)
    row = next(row for row in range(table.rowCount()) if table.item(row, 0).text() == name)
    return table.cellWidget(row, 2)


def test_everything_stands_for_itself_until_somebody_says_otherwise(dialog):
    made = dialog()
    assert made.mapping() == {}
    choose(made, "naziv", "name")
    choose(made, "opis", "description")
    assert made.mapping() == {"naziv": "name", "opis": "description"}
    made.accept()
    assert made.result() == QDialog.DialogCode.Accepted


def test_a_property_that_is_a_field_by_name_says_which(dialog):
    made = dialog()
    assert box_of(made, "camera:direction").currentText() == "Direction (°) · camera:direction"
    assert box_of(made, "naziv").currentText() == "itself"


def test_what_was_chosen_before_is_shown(dialog):
    held = {"naziv": "name", "gone": "operator", "opis": "hiljade:strange"}
    made = dialog(mapping=held)
    assert made.mapping() == held
    choose(made, "gone", "gone")
    assert made.mapping() == {"naziv": "name", "opis": "hiljade:strange"}


def test_two_for_one_tag_are_refused(dialog):
    made = dialog()
    choose(made, "naziv", "camera:direction")
    made.accept()
    assert made.isVisible()
    assert "camera:direction" in made._answer.text()
    assert "naziv" in made._answer.text()


def test_what_shall_not_be_shown_stands_for_nothing(dialog):
    made = dialog(mapping={"opis": ""})
    assert made.mapping() == {"opis": ""}
    choose(made, "naziv", "")
    made.accept()
    assert made.result() == QDialog.DialogCode.Accepted


def test_markup_from_the_layer_is_text(dialog):
    made = dialog()
    table = made.findChild(QTableWidget)
    shown = {table.item(row, 1).text() for row in range(table.rowCount())}
    assert "<b>na stubu</b>" in shown
    assert table.itemDelegate().metaObject().className() == "QStyledItemDelegate"  # it draws plain text
