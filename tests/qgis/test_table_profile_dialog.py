"""The window “Columns of the table”: what a table means is shown by its first rows, and said otherwise by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QPushButton, QSpinBox

from hiljade_qgis.bridge.profile_file import read_profile, write_profile
from hiljade_qgis.core.camera import FIELDS
from hiljade_qgis.core.direction_turning import Turning
from hiljade_qgis.core.position_text import Order
from hiljade_qgis.core.table_profile import (
    FieldRule,
    LatLonColumns,
    ProjectedColumns,
    TableFile,
    TableProfile,
    TextColumn,
)
from hiljade_qgis.gui.table_profile import columns_table
from hiljade_qgis.gui.table_profile.columns_table import ColumnsTable
from hiljade_qgis.gui.table_profile.profile_dialog import TableProfileDialog
from hiljade_qgis.gui.table_profile.rows_table import FIELDS_SHOWN, RowsTable
from tests.qgis.spreadsheets import rows, write_xlsx

SERBIAN = "Širina;Dužina;Smer;Datum;Visina;Vlasnik\n44,81;20,45;SI;31.12.2025;5;MUP\n44,82;20,46;J;1.2.2026;4;Grad\n"


class Window:
    """The window as somebody who uses it sees it."""

    def __init__(self, path: Path, qtbot) -> None:
        self.dialog, self.qtbot = TableProfileDialog(path), qtbot
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.rows, self.columns = self.dialog.findChild(RowsTable), self.dialog.findChild(ColumnsTable)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: "Looking" not in self.label("Summary"), timeout=20_000)

    def label(self, name: str) -> str:
        return self.dialog.findChild(QLabel, f"HiljadeProfile{name}").text()

    def box(self, name: str) -> QComboBox:
        return self.dialog.findChild(QComboBox, f"HiljadeProfile{name}")

    def choose(self, name: str, data: object) -> None:
        box = self.box(name)
        assert box.isVisible()
        assert box.findData(data) >= 0, data
        box.setCurrentIndex(box.findData(data))

    def say(self, column: str, field: str) -> None:
        row = self.columns.names().index(column)
        box = self.columns.cellWidget(row, 2)
        assert box.findData(field) >= 0, field
        box.setCurrentIndex(box.findData(field))

    def read(self) -> list[list[str]]:
        count = self.rows.columnCount()
        texts = [[self.rows.item(row, column) for column in range(count)] for row in range(self.rows.rowCount())]
        return [["" if item is None else item.text() for item in row] for row in texts]

    def can_go_on(self) -> bool:
        return self.dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()


@pytest.fixture
def table(tmp_path):
    def write(text: str, encoding: str = "utf-8", name: str = "kamere – spisak.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_what_the_names_suggest_is_shown_with_the_rows_as_they_are_read(table, qtbot, qgis_app):
    window = Window(table(SERBIAN, "cp1250"), qtbot)
    assert window.dialog.profile().position == LatLonColumns("Širina", "Dužina")
    assert window.label("Summary") == "2 of the first rows can be read."
    assert "cp1250" in window.box("Encoding").itemText(0)
    assert "semicolon" in window.box("Separator").itemText(0)
    first = window.read()[0]
    assert first == ["2", "44.8100000, 20.4500000", "NE", "Read"]
    assert window.can_go_on()


def test_nothing_is_read_by_what_was_seen_before_the_file_is_opened_otherwise(table, qtbot, qgis_app):
    window = Window(table(SERBIAN), qtbot)
    window.choose("Separator", ",")
    window.say("Vlasnik", "manufacturer")
    assert not window.can_go_on()
    assert window.dialog.profile() is None
    window.wait()


def test_what_was_said_of_columns_stays_where_the_file_is_opened_twice_at_once(table, qtbot, qgis_app):
    window = Window(table(SERBIAN), qtbot)
    window.say("Vlasnik", "manufacturer")
    window.choose("Encoding", "cp1250")
    window.choose("Encoding", "utf-8")
    window.wait()
    assert window.dialog.profile().fields["manufacturer"] == FieldRule(("Vlasnik",))


def test_a_field_is_said_by_another_column_and_its_rule_stays(table, qtbot, qgis_app):
    window = Window(table(SERBIAN), qtbot)
    window.say("Vlasnik", "manufacturer")
    profile = window.dialog.profile()
    assert "operator" not in profile.fields
    assert profile.fields["manufacturer"] == FieldRule(("Vlasnik",))
    assert "MUP" in window.read()[0]
    window.say("Vlasnik", "tags:Vlasnik")
    assert "MUP" in window.read()[0]
    window.say("Vlasnik", "")
    assert "MUP" not in window.read()[0]


def test_how_dates_lengths_and_directions_are_written(table, qtbot, qgis_app):
    window = Window(table("lat,lon,azimut,datum,visina\n44.8,20.4,90,31.12.2025,16\n"), qtbot)
    window.say("datum", "check_date")
    window.say("visina", "height_m")
    window.say("azimut", "direction")
    window.choose("Turning", Turning.COUNTER_CLOCKWISE_FROM_EAST.value)
    window.choose("Unit", "ft")
    line = window.dialog.findChild(QLineEdit, "HiljadeProfileDates")
    qtbot.keyClicks(line, "DD.MM")
    assert not window.can_go_on()
    assert "Write how dates" in window.label("Summary")
    qtbot.keyClicks(line, ".YYYY")
    row = window.read()[0]
    assert row[-1] == "Read"
    assert {"0", "2025-12-31", "4.8768"} <= set(row)
    rules = window.dialog.profile().fields
    assert rules["direction"].turning is Turning.COUNTER_CLOCKWISE_FROM_EAST
    assert rules["direction"].refuse_unreadable


def test_a_table_that_suggests_nothing_waits_for_the_position(table, qtbot, qgis_app):
    window = Window(table("a,b,c\n7457000,4962000,Kapija\n"), qtbot)
    assert not window.can_go_on()
    assert window.dialog.profile() is None
    assert window.read() == []
    window.choose("Kind", 2)
    window.choose("Easting", "a")
    window.choose("Northing", "b")
    assert not window.can_go_on()
    window.dialog.findChild(QgsProjectionSelectionWidget).setCrs(QgsCoordinateReferenceSystem("EPSG:6316"))
    assert window.dialog.profile().position == ProjectedColumns("a", "b", "EPSG:6316")
    assert window.read()[0][1].startswith("44.")


def test_one_column_of_text_needs_an_order_where_the_text_does_not_say_it(table, qtbot, qgis_app):
    window = Window(table('mesto,x1\n"44.81, 20.45",a\n'), qtbot)
    window.choose("Kind", 1)
    window.choose("Text", "mesto")
    assert window.read()[0][-1].startswith("Refused")
    assert window.label("Summary") == "0 of the first rows can be read. 1 of them cannot."
    window.choose("Order", Order.LAT_LON.value)
    assert window.dialog.profile().position == TextColumn("mesto", Order.LAT_LON)
    assert window.read()[0][1] == "44.8100000, 20.4500000"


def test_another_encoding_separator_or_row_of_names_opens_the_file_again(table, qtbot, qgis_app):
    window = Window(table("spisak grada\nlat;lon;naziv\n44.8;20.4;Čukarica\n", "cp1250"), qtbot)
    assert not window.can_go_on()
    window.dialog.findChild(QSpinBox, "HiljadeProfileHeaderRow").setValue(2)
    window.wait()
    assert window.read()[0][2:] == ["Čukarica", "Read"]
    window.choose("Encoding", "cp1252")
    window.wait()
    assert window.read()[0][2:] == ["Èukarica", "Read"]
    assert window.dialog.profile().file == TableFile("cp1252", "", 2)


def test_a_sheet_of_a_spreadsheet(tmp_path, qtbot, qgis_app):
    path = tmp_path / "spisak.xlsx"
    write_xlsx(path, prvi=rows(("a",), ("b",)), drugi=rows(("lat", "lon"), (44.8, 20.4)))
    window = Window(path, qtbot)
    window.choose("Sheet", "drugi")
    window.wait()
    assert window.dialog.sheet() == "drugi"
    assert window.read()[0][1] == "44.8000000, 20.4000000"


def test_a_profile_is_saved_and_loaded(table, tmp_path, qtbot, qgis_app, monkeypatch):
    file = tmp_path / "profil.json"
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(file)])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    window = Window(table(SERBIAN), qtbot)
    window.say("Vlasnik", "manufacturer")
    saved = window.dialog.profile()
    qtbot.mouseClick(window.dialog.findChild(QPushButton, "HiljadeProfileSave"), Qt.MouseButton.LeftButton)
    assert read_profile(file) == saved
    other = Window(table(SERBIAN, name="drugi.csv"), qtbot)
    assert other.dialog.profile() != saved
    qtbot.mouseClick(other.dialog.findChild(QPushButton, "HiljadeProfileLoad"), Qt.MouseButton.LeftButton)
    other.wait()
    assert other.dialog.profile() == saved


def test_what_a_profile_says_beside_of_fields_stays(table, tmp_path, qtbot, qgis_app, monkeypatch):
    """Values, unknowns and the area have no place in the window; they are not lost by it."""
    told = TableProfile(
        LatLonColumns("Širina", "Dužina"),
        {"operator": FieldRule(("Vlasnik",), frozenset({"grad"}), {"mup": "Ministarstvo"})},
        constants={"status": "reported"},
        language="sr",
        decimal_mark=",",
        unknown=frozenset({"n/a"}),
        area=(20.0, 44.0, 21.0, 45.0),
    )
    file = tmp_path / "profil.json"
    write_profile(file, told)
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(file)])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    window = Window(table(SERBIAN), qtbot)
    qtbot.mouseClick(window.dialog.findChild(QPushButton, "HiljadeProfileLoad"), Qt.MouseButton.LeftButton)
    window.wait()
    assert window.dialog.profile() == told
    assert "Ministarstvo" in window.read()[0]
    window.say("Visina", "height_m")
    assert window.dialog.profile().fields["operator"] == told.fields["operator"]
    assert window.dialog.profile().area == told.area


def test_a_profile_of_another_table_says_what_is_missing(table, tmp_path, qtbot, qgis_app, monkeypatch):
    file = tmp_path / "profil.json"
    write_profile(file, TableProfile(LatLonColumns("y", "x"), {}))
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(file)])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    window = Window(table(SERBIAN), qtbot)
    qtbot.mouseClick(window.dialog.findChild(QPushButton, "HiljadeProfileLoad"), Qt.MouseButton.LeftButton)
    window.wait()
    assert "y" in window.label("Said")
    assert not window.can_go_on()
    file.write_text("{}", encoding="utf-8")
    qtbot.mouseClick(window.dialog.findChild(QPushButton, "HiljadeProfileLoad"), Qt.MouseButton.LeftButton)
    assert "no profile" in window.label("Said")


@pytest.mark.parametrize("body", [b"", b"\x00\x01\x02" * 100, b"a" * 100])
def test_what_is_no_table_is_told(tmp_path, qtbot, qgis_app, body):
    path = tmp_path / "x.csv"
    path.write_bytes(body)
    window = Window(path, qtbot)
    assert not window.can_go_on()
    assert window.label("Said") or window.label("Summary")


def test_strangers_words_are_shown_as_they_are(table, qtbot, qgis_app):
    window = Window(table('lat,lon,naziv\n44.8,20.4,"<b>x</b><img src=""http://a/b"">"\n'), qtbot)
    assert "<b>x</b>" in window.read()[0][2]
    assert "&lt;b&gt;" in window.rows.item(0, 2).toolTip()


def test_a_table_of_a_thousand_columns_does_not_hold_up_the_window(table, qtbot, qgis_app, monkeypatch):
    """All of them are taken, and few shown; what fields are called is asked once, not for each column."""
    asked = []
    monkeypatch.setattr(columns_table, "label_with_unit", lambda column: asked.append(column) or column)
    names = ["lat", "lon", "man_made", *(f"tag_{number}" for number in range(997))]
    row = ",".join(["44.8", "20.4", "surveillance", *map(str, range(997))])
    window = Window(table(",".join(names) + "\n" + f"{row}\n" * 20), qtbot)
    assert len(window.dialog.profile().fields) == 998
    assert window.rows.columnCount() == FIELDS_SHOWN + 3
    assert window.read()[0][-1] == "Read"
    assert len(asked) == len(FIELDS)
