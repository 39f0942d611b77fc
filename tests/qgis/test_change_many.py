"""The window “Change many”: what it would do is shown first, and only that is done, as one step to undo."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from qgis.core import NULL, QgsExpression, QgsExpressionFunction, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
)

from hiljade_qgis.bridge.value_table_file import read_value_table
from hiljade_qgis.gui.change_many import change_dialog
from hiljade_qgis.gui.change_many.old_values_panel import OldValuesPanel
from hiljade_qgis.gui.change_many.old_values_table import OldValuesTable
from hiljade_qgis.sync import bulk_change
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import layer_of, wkt
from tests.qgis.looking_window import LookingWindow
from tests.qgis.working_copies import MARKUP, make_working_copy

OPERATORS = ("MUP", "MUP ", "mup", MARKUP, None, "Grad", "Grad")
OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


class Form:
    """The window that is open, as somebody who uses it sees it."""

    def __init__(self, dialog: Any, qtbot: Any) -> None:
        self.dialog, self.qtbot = dialog, qtbot
        self.model = dialog.findChild(QTableView, "HiljadeChangePreview").model()
        self.old = dialog.findChild(OldValuesTable)

    def choose(self, name: str, value: Any) -> None:
        box = self.dialog.findChild(QComboBox, f"HiljadeChange{name}")
        at = box.findData(value) if box.findData(value) >= 0 else box.findText(value)
        assert at >= 0, value
        box.setCurrentIndex(at)

    def type(self, name: str, text: str) -> None:
        line = self.dialog.findChild(QLineEdit, f"HiljadeChange{name}")
        assert line.isVisible()
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)

    def express(self, name: str, text: str) -> None:
        self.dialog.findChild(type(self.dialog._form._wanted), f"HiljadeChange{name}").setExpression(text)

    def wait(self) -> None:
        """Until what was asked for is looked up."""
        self.qtbot.waitUntil(lambda: "Looking" not in self.label("Summary"), timeout=20_000)

    def label(self, name: str) -> str:
        return self.dialog.findChild(QLabel, f"HiljadeChange{name}").text()

    def rows(self) -> list[tuple[Any, ...]]:
        self.wait()
        return [tuple(self.model.index(row, column).data() for column in (0, 2, 3)) for row in range(len(self))]

    def __len__(self) -> int:
        return self.model.rowCount()

    def press(self, button: Any) -> None:
        self.dialog.findChild(QDialogButtonBox).button(button).click()

    def can_change(self) -> bool:
        return self.dialog.findChild(QDialogButtonBox).button(OK).isEnabled()


class Desk:
    """The plugin in a window with a working copy, and its window “Change many”."""

    def __init__(self, window: LookingWindow, path: Any) -> None:
        self.window, self.path, self.qtbot = window, path, window.qtbot
        self.layer = window.open(path)

    def change(self, use: Any, button: Any = OK) -> Any:
        """Open the window, use it, and press a button; gives what `use` gives."""
        seen: list[Any] = []
        errors: list[BaseException] = []

        def in_dialog() -> None:
            if QApplication.activeModalWidget() is None:
                QTimer.singleShot(10, in_dialog)
                return
            form = Form(QApplication.activeModalWidget(), self.qtbot)
            try:
                seen.append(use(form))
                form.press(button)
            except BaseException as error:  # noqa: BLE001 (it is raised below)
                errors.append(error)
                form.press(CANCEL)

        QTimer.singleShot(0, in_dialog)
        assert self.window.canvas.currentLayer() is self.layer
        self.window.trigger("HiljadeChangeManyAction")
        if errors:
            raise errors[0]
        return seen[0]

    def operators(self) -> list[Any]:
        found = [feature["operator"] for feature in self.layer.getFeatures()]
        return [None if value == NULL else value for value in found]

    def said(self) -> list[str]:
        return [item.text() for item in self.window.interface.bar.items()]


@pytest.fixture
def window(qtbot, qgis_app, project, clean_settings):
    made = LookingWindow(qtbot)
    yield made
    made.close()


@pytest.fixture
def desk(window, tmp_path):
    tags = [{"operator": one} if one is not None else {} for one in OPERATORS]
    make_working_copy(tmp_path / "cameras.gpkg", tags)
    made = Desk(window, tmp_path / "cameras.gpkg")
    yield made
    if not sip.isdeleted(made.layer):
        made.layer.rollBack()


def replace_mup(form):
    form.choose("Action", "replace")
    form.type("Find", "MUP")
    form.type("Value", "Policija")
    return form.rows()


def test_what_would_be_changed_is_shown_and_done_as_one_step(desk):
    rows = desk.change(replace_mup)
    assert rows == [("MUP · #1", "MUP", "Policija")]
    assert desk.operators() == ["Policija", *OPERATORS[1:]]
    assert "1 camera changed. Save the edits, then review and push them." in desk.said()
    desk.layer.undoStack().undo()
    assert desk.operators() == list(OPERATORS)


def test_cancel_changes_nothing_and_begins_no_edit_session(desk):
    desk.change(replace_mup, CANCEL)
    assert not desk.layer.isEditable()
    assert desk.operators() == list(OPERATORS)


def test_each_may_be_left_out(desk):
    def use(form):
        form.choose("Action", "set")
        form.type("Value", "Nepoznat")
        assert len(form.rows()) == len(OPERATORS)
        form.model.setData(form.model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        return form.label("Summary")

    assert desk.change(use) == f"To be changed: {len(OPERATORS) - 1} cameras."
    assert desk.operators() == ["MUP", *["Nepoznat"] * (len(OPERATORS) - 1)]


def test_only_selected_ones_and_only_those_for_which_the_filter_is_true(desk):
    desk.layer.selectByIds([1, 2, 6])

    def use(form):
        form.choose("Action", "set")
        form.type("Value", "x")
        assert [row[0] for row in form.rows()] == ["MUP · #1", "MUP · #2", "Grad · #6"]
        form.express("Wanted", "\"operator\" LIKE 'MUP%'")
        return form.rows()

    assert [row[0] for row in desk.change(use)] == ["MUP · #1", "MUP · #2"]
    assert desk.operators() == ["x", "x", *OPERATORS[2:]]


def test_old_values_are_listed_by_how_often_they_are_there_with_a_new_one_for_some(desk):
    def use(form):
        form.choose("Action", "map")
        form.qtbot.waitUntil(lambda: form.old.rowCount() == 6, timeout=20_000)
        olds = [(form.old.item(row, 0).text(), form.old.item(row, 1).text()) for row in range(6)]
        form.wait()
        assert not form.can_change()
        for row, (old, _count) in enumerate(olds):
            if old in ("Grad", "(none)"):
                form.old.item(row, 2).setText(f"new {old}")
        form.rows()
        return olds

    olds = desk.change(use)
    assert olds[0] == ("Grad", "2")
    assert ("(none)", "1") in olds
    assert (MARKUP, "1") in olds
    assert desk.operators() == ["MUP", "MUP ", "mup", MARKUP, "new (none)", "new Grad", "new Grad"]


def test_a_tag_by_its_key_and_the_other_tags_stay(desk):
    before = [feature["tags"] for feature in desk.layer.getFeatures()]

    def use(form):
        form.choose("Field", -1)
        form.wait()
        assert "key of the tag" in form.label("Summary")
        form.type("Tag", "material")
        form.choose("Action", "expression")
        form.express("Expression", "upper(\"operator\")")
        return form.rows()

    assert ("MUP · #1", "", "MUP") in desk.change(use)
    after = [feature["tags"] for feature in desk.layer.getFeatures()]
    assert '"material": "MUP"' in after[0] or '"material":"MUP"' in after[0]
    assert after[4] == before[4]


def test_what_can_not_be_done_is_said_and_no_button_does_it(desk):
    def use(form):
        said = []
        form.choose("Action", "find")
        form.wait()
        said.append((form.label("Summary"), form.can_change()))
        form.choose("Field", "Direction (°)")
        form.choose("Action", "set")
        form.type("Value", "somewhere")
        form.rows()
        said.append((form.label("Refused"), form.can_change()))
        return said

    (asked, can), (refused, may) = desk.change(use, CANCEL)
    assert asked == "Say what is to be found."
    assert not can
    assert refused.startswith("7 cameras stay as they are: This is a direction that can't be read (#1, #2, #3, #4, #5…")
    assert not may


def test_what_was_edited_since_it_was_looked_at_stays(desk):
    """Some other program, or another tool, may write while the window is open."""
    index = desk.layer.fields().lookupField("operator")

    def use(form):
        rows = replace_mup(form)
        desk.layer.startEditing()
        desk.layer.changeAttributeValue(1, index, "mine")
        return rows

    desk.change(use)
    assert desk.operators()[0] == "mine"
    assert any("edited since you looked" in text for text in desk.said())


def test_the_file_is_kept_before_many_are_changed(desk, monkeypatch):
    monkeypatch.setattr(bulk_change, "MANY", 3)

    def use(form):
        form.choose("Action", "clear")
        return form.rows()

    assert len(desk.change(use)) == 6
    desk.qtbot.waitUntil(lambda: desk.operators() == [None] * 7, timeout=20_000)
    assert [path.name for path in desk.path.parent.glob("*before-bulk-change*")] != []
    assert desk.layer.commitChanges()
    with WorkingCopy.open(desk.path) as copy:
        assert len(pending_changes(copy)) == 6


def test_a_layer_that_goes_away_takes_the_window_with_it(desk):
    def use(form):
        form.wait()
        QgsProject.instance().removeMapLayer(desk.layer.id())
        return True

    assert desk.change(use, CANCEL)


def test_a_layer_that_is_no_working_copy_is_changed_too(window, qtbot):
    layer = layer_of("Point", [(wkt(20.45, 44.81), "90", "a")], fields="direction:string,operator:string")
    QgsProject.instance().addMapLayer(layer)
    window.canvas.setCurrentLayer(layer)
    desk = Desk.__new__(Desk)
    desk.window, desk.qtbot, desk.layer = window, qtbot, layer

    def use(form):
        form.type("Value", "b")
        return form.rows()

    assert desk.change(use) == [("a · #1", "a", "b")]
    assert desk.operators() == ["b"]


def test_without_a_layer_it_says_what_to_do(window):
    window.trigger("HiljadeChangeManyAction")
    said = [item.text() for item in window.interface.bar.items()]
    assert "Choose a layer of cameras in the Layers panel first." in said


@pytest.fixture
def asked_in() -> Iterator[list[bool]]:
    """Whether each call of `hiljade_probe()` came in the main thread. Whoever writes functions may look at layers."""
    calls: list[bool] = []

    class Probe(QgsExpressionFunction):
        def __init__(self) -> None:
            super().__init__("hiljade_probe", 0, "Custom")

        def func(self, *_whatever: object) -> str:
            calls.append(threading.current_thread() is threading.main_thread())
            return "from elsewhere"

    probe = Probe()
    assert QgsExpression.registerFunction(probe)
    yield calls
    QgsExpression.unregisterFunction("hiljade_probe")


@pytest.mark.parametrize("action", ["expression", "clear", "map"])
def test_an_expression_that_may_look_at_layers_is_worked_out_in_the_main_thread(desk, asked_in, action):
    def use(form):
        form.choose("Field", form.dialog._layer.fields().lookupField("operator"))
        form.express("Wanted" if action != "expression" else "Expression", "hiljade_probe() = 'from elsewhere'")
        form.choose("Action", action)
        if action == "map":
            form.qtbot.waitUntil(lambda: form.old.rowCount() == 6, timeout=20_000)
        return form.rows()

    rows = desk.change(use, CANCEL)
    assert len(asked_in) >= len(OPERATORS)
    assert all(asked_in)
    assert len(rows) == {"expression": len(OPERATORS), "clear": len(OPERATORS) - 1, "map": 0}[action]


def test_what_the_main_thread_does_goes_with_the_window(desk, asked_in):
    """Nothing of a layer is read any more once the window is closed."""

    def use(form):
        form.choose("Action", "clear")
        form.express("Wanted", "hiljade_probe() IS NULL")
        form.qtbot.waitUntil(lambda: bool(asked_in), timeout=20_000)

    desk.change(use, CANCEL)
    count = len(asked_in)
    desk.qtbot.wait(100)
    assert len(asked_in) == count


def test_what_can_not_be_worked_out_in_the_main_thread_is_told(desk, monkeypatch):
    def broken(*_arguments):
        raise RuntimeError("no such thing")
        yield

    def use(form):
        monkeypatch.setattr(change_dialog, "preview_steps", broken)
        form.choose("Action", "clear")
        form.express("Wanted", "is_selected()")
        form.qtbot.waitUntil(lambda: "Something unexpected" in form.label("Summary"), timeout=20_000)

    desk.change(use, CANCEL)


# new values from elsewhere


def mapping(form):
    form.choose("Action", "map")
    form.qtbot.waitUntil(lambda: form.old.rowCount() == 6, timeout=20_000)


def news(form):
    return {
        form.old.item(row, 0).text(): form.old.item(row, 2).text()
        for row in range(form.old.rowCount()) if form.old.item(row, 2).text()
    }  # fmt: skip


def load(form, path, told):
    form.dialog.findChild(OldValuesPanel).load(path)
    form.qtbot.waitUntil(lambda: told in form.label("TableTold"), timeout=10_000)


def test_a_table_from_a_file_is_looked_at_first_like_any_other(desk, tmp_path):
    path = tmp_path / "operators.csv"
    path.write_bytes("old;new\r\nGrad;Opština Čačak\r\nMUP;\r\nnobody;x\r\n".encode("cp1250"))

    def use(form):
        mapping(form)
        load(form, path, "3 new values taken; 2 of the old ones")
        assert news(form) == {"Grad": "Opština Čačak", "MUP": "(none)"}
        assert form.old.table() == {"Grad": "Opština Čačak", "MUP": "", "nobody": "x"}
        item = next(form.old.item(row, 2) for row in range(6) if form.old.item(row, 0).text() == "MUP")
        item.setText("")  # an editor that was opened and closed again
        assert item.text() == "(none)"
        return form.rows()

    assert len(desk.change(use)) == 3
    assert desk.operators() == [None, *OPERATORS[1:5], "Opština Čačak", "Opština Čačak"]


def test_what_was_brought_in_can_be_typed_over_and_taken_back(desk, tmp_path):
    path = tmp_path / "operators.json"
    path.write_text('{"Grad": "City", "MUP": ""}', "utf-8")

    def use(form):
        mapping(form)
        load(form, path, "taken")
        for row in range(6):
            if form.old.item(row, 0).text() in ("Grad", "MUP"):
                form.old.item(row, 2).setText("Town")
        assert form.old.table() == {"Grad": "Town", "MUP": "Town"}
        for row in range(6):
            form.old.item(row, 2).setText("")
        assert form.old.table() == {}

    desk.change(use, CANCEL)


def test_two_columns_are_pasted_from_a_spreadsheet_or_one_beside_the_rows(desk):
    def use(form):
        mapping(form)
        QApplication.clipboard().setText("Grad\tCity\r\nmup\tPolice\r\n")
        form.dialog.findChild(QPushButton, "HiljadeChangeTablePaste").click()
        assert news(form) == {"Grad": "City", "mup": "Police"}
        form.old.setFocus()
        form.old.setCurrentCell(4, 2)
        fifth, sixth = (form.old.item(row, 0).text() for row in (4, 5))
        QApplication.clipboard().setText("V\nVI\nVII\n")
        form.qtbot.keyClick(form.old, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert news(form) == {"Grad": "City", "mup": "Police", fifth: "V", sixth: "VI"}
        QApplication.clipboard().setText("a\tb\nGrad\tb\tc\n")
        form.old.paste(QApplication.clipboard().text())
        assert "Line 2" in form.label("TableTold")
        assert news(form)["Grad"] == "City"
        form.choose("Field", "Note")
        assert form.old.table() == {}
        assert form.label("TableTold") == ""

    desk.change(use, CANCEL)


@pytest.mark.parametrize(("content", "told"), [(None, "is missing"), (b"", "empty"), (b"a,b\na,c", "two new values")])
def test_a_file_that_is_no_table_is_told_and_changes_nothing(desk, tmp_path, content, told):
    path = tmp_path / "operators.csv"
    if content is not None:
        path.write_bytes(content)

    def use(form):
        mapping(form)
        load(form, path, told)
        assert form.old.table() == {}

    desk.change(use, CANCEL)


def test_a_table_is_saved_for_the_next_time(desk, tmp_path, monkeypatch):
    path = tmp_path / "operators.json"

    def choose(asking):
        assert asking.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        assert asking.defaultSuffix() == "json", "or a file of that name would be overwritten without a question"
        asking.selectFile(str(path.with_suffix("")))
        return QFileDialog.DialogCode.Accepted

    def use(form):
        mapping(form)
        form.dialog.findChild(QPushButton, "HiljadeChangeTableSave").click()
        assert "no new values" in form.label("TableTold")
        form.old.take({"Grad": "=1+1", "MUP": "", MARKUP: "Čačak"})
        monkeypatch.setattr(QFileDialog, "exec", choose)
        form.dialog.findChild(QPushButton, "HiljadeChangeTableSave").click()
        form.qtbot.waitUntil(lambda: "3 values saved" in form.label("TableTold"), timeout=10_000)

    desk.change(use, CANCEL)
    assert read_value_table(path) == {"Grad": "=1+1", "MUP": "", MARKUP: "Čačak"}
