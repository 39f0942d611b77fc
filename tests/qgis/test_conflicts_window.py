"""Conflicts worked through in their window: by mouse and keyboard, undone, confirmed, and settled on a real server."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QTreeView,
    QTreeWidget,
)

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position
from hiljade_qgis.gui.conflict_field_table import BASE, FIELD, MINE, RESULT, THEIRS, FieldsModel
from hiljade_qgis.gui.conflict_model import Choices, Key
from hiljade_qgis.gui.conflict_overlay import ConflictOverlay
from hiljade_qgis.gui.conflict_record_table import CHOICE, RecordsModel
from hiljade_qgis.gui.conflicts_window import ConflictsWindow
from hiljade_qgis.gui.flags_dialog import FlagsDialog
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.conflicts import ConflictKind, Side, Typed
from hiljade_qgis.sync.server import Edited
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis import test_synchronising as synchronising
from tests.qgis.test_conflict_model import HERE, THERE, conflict

driven, someone = synchronising.driven, synchronising.someone
connected, loaded = synchronising.connected, synchronising.loaded

MARKUP = "<img src=x onerror=alert(1)><b>bold</b>"
KIND_OF_CAMERA = FieldConflict("camera_type", "fixed", "dome", "panning")
NOTE = FieldConflict("note", "short", "one\ntwo", "three\nfour")
HEIGHT = FieldConflict("height_m", 3.0, 4.0, 5.0)
MOVED = FieldConflict("position", HERE, THERE, Position(20.465, 44.812))


@pytest.fixture
def choices(qgis_app):
    return Choices()


@pytest.fixture
def window(choices, qtbot):
    """The window with four conflicts of different kinds."""
    made = ConflictsWindow("Belgrade", choices)
    qtbot.addWidget(made, before_close_func=lambda one: one.close_unasked())
    made.resize(1100, 460)
    choices.show(
        [
            conflict(1),
            conflict(2, KIND_OF_CAMERA, NOTE, HEIGHT, taken=(FieldChange("operator", None, "City"),)),
            conflict(3, kind=ConflictKind.DELETED_HERE, edited=Edited("ana", "2026-11-20T10:00:00+00:00")),
            conflict(4, kind=ConflictKind.DELETED_THERE),
        ]
    )
    with qtbot.waitExposed(made):
        made.show()
    made.refresh()
    return made


def child(window, kind, name):
    return window.findChild(kind, f"HiljadeConflict{name}")


def records(window):
    return child(window, QTreeView, "List")


def fields(window):
    return child(window, QTableView, "Fields")


def cells(window, row):
    model = fields(window).model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def texts(window):
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def click(qtbot, view, row, column, modifier=Qt.KeyboardModifier.NoModifier):
    index = view.model().index(row, column)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center())


def press(qtbot, window, name):
    qtbot.mouseClick(child(window, QPushButton, name), Qt.MouseButton.LeftButton)


def edit_result(qtbot, window, row):
    """Open the editor of a field's result by a double click; gives the editor."""
    table = fields(window)
    index = table.model().index(row, RESULT)
    at = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    (editor,) = open_editors(window)
    return editor


def open_editors(window):
    """Those that are to be seen; Qt deletes a closed one a little later."""
    found = fields(window).findChildren((QLineEdit, QComboBox, QPlainTextEdit), "HiljadeConflictEditor")
    return [one for one in found if one.isVisible()]


def end_editing(qtbot, window, editor, modifier=Qt.KeyboardModifier.NoModifier):
    """Press Return; Qt ends the editing a little later."""
    with qtbot.waitSignal(fields(window).itemDelegateForColumn(RESULT).closeEditor):
        qtbot.keyClick(editor, Qt.Key.Key_Return, modifier)


class TestModels:
    def test_are_sound_models(self, choices, qtbot):
        made, table = RecordsModel(choices), FieldsModel(choices)
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        testers = [QAbstractItemModelTester(one, mode) for one in (made, table)]
        choices.show([conflict(1), conflict(2, kind=ConflictKind.DELETED_THERE)])
        made.refresh()
        for one in choices.conflicts():
            table.show(one)
        choices.take_side([1, 2], Side.MINE, "mine")
        choices.show([])
        made.refresh()
        table.show(None)
        assert made.rowCount() == table.rowCount() == 0
        del testers

    def test_markup_of_a_record_is_text_everywhere(self, choices):
        shown = conflict(
            1,
            FieldConflict("note", MARKUP, MARKUP + "2", MARKUP + "3"),
            label=MARKUP,
            taken=(FieldChange("tags:" + MARKUP, None, MARKUP),),
        )
        choices.show([shown])
        made, table = RecordsModel(choices), FieldsModel(choices)
        made.refresh()
        table.show(shown)
        for model in (made, table):
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
                    assert tip is None or "<img" not in tip


class TestShowing:
    def test_base_mine_and_theirs_side_by_side(self, window):
        assert cells(window, 0) == ["Direction (°)", "90", "135", "200", "Not decided"]
        assert cells(window, 1) == ["Mount", "", "wall", "pole", "Not decided"]

    def test_what_merged_by_itself_is_told_and_asks_nothing(self, window, qtbot):
        window.choose(2)
        assert cells(window, 3) == ["Operator", "", "", "City", "Theirs, no conflict"]
        click(qtbot, fields(window), 3, THEIRS)
        press(qtbot, window, "Mine")
        assert not window._choices.any_chosen()

    def test_a_deletion_here_says_who_changed_it_there(self, window):
        window.choose(3)
        said = texts(window)
        assert "You deleted this camera; on the server it was changed (by ana, " in said
        assert cells(window, 0) == ["The whole record", "", "Deleted", "Changed, see below", "Not decided"]
        assert cells(window, 1)[:4] == ["Direction (°)", "90", "", "200"]

    def test_a_deletion_there_says_so(self, window):
        window.choose(4)
        assert "on the server it was deleted." in texts(window)
        assert cells(window, 0)[2:4] == ["Changed, see below", "Deleted"]
        assert cells(window, 1)[:4] == ["Direction (°)", "90", "135", ""]

    def test_the_list_names_kinds_and_counts(self, window):
        model = records(window).model()
        rows = [[model.index(row, column).data() for column in range(3)] for row in range(4)]
        assert [row[0] for row in rows] == [f"Camera of {fid}" for fid in (1, 2, 3, 4)]
        assert [row[1] for row in rows][2:] == ["You deleted it", "They deleted it"]
        assert rows[1][1].startswith("3 field")

    def test_none_is_a_sentence(self, window, choices):
        choices.show([])
        window.refresh()
        assert "There are no conflicts" in texts(window)
        assert not child(window, QPushButton, "Apply").isEnabled()

    def test_every_label_shows_plain_text(self, window):
        wrapped = [label for label in window.findChildren(QLabel) if label.wordWrap()]
        assert len(wrapped) >= 5
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in wrapped)

    def test_search(self, window, qtbot):
        qtbot.keyClicks(child(window, QLineEdit, "Search"), "YOU DELETED")
        assert records(window).model().rowCount() == 1
        assert window.current().fid == 3


class TestMouse:
    def test_a_click_on_a_value_chooses_it(self, window, choices, qtbot):
        click(qtbot, fields(window), 0, MINE)
        click(qtbot, fields(window), 1, THEIRS)
        assert choices.chosen(Key(1, "direction")) is Side.MINE
        assert choices.chosen(Key(1, "mount")) is Side.THEIRS
        assert [cells(window, row)[RESULT] for row in (0, 1)] == ["135", "pole"]
        assert "Decided: 1 of 4" in texts(window)

    def test_a_click_on_the_base_or_the_name_chooses_nothing(self, window, choices, qtbot):
        click(qtbot, fields(window), 0, BASE)
        click(qtbot, fields(window), 0, FIELD)
        assert not choices.any_chosen()

    def test_buttons_are_for_the_fields_that_are_selected(self, window, choices, qtbot):
        click(qtbot, fields(window), 0, FIELD)
        click(qtbot, fields(window), 1, FIELD, Qt.KeyboardModifier.ControlModifier)
        press(qtbot, window, "Theirs")
        assert choices.decided(choices.conflict(1)) == 2
        press(qtbot, window, "Open")
        assert choices.decided(choices.conflict(1)) == 0

    def test_all_mine_and_all_theirs_for_a_selection(self, window, choices, qtbot):
        click(qtbot, records(window), 0, 0)
        click(qtbot, records(window), 2, 0, Qt.KeyboardModifier.ShiftModifier)
        press(qtbot, window, "AllMine")
        assert [one.fid for one in choices.ready()] == [1, 2, 3]
        assert records(window).model().index(0, CHOICE).data() == "Mine"
        click(qtbot, records(window), 1, 0)
        press(qtbot, window, "AllTheirs")
        assert set(choices.ready()[1].fields.values()) == {Side.THEIRS}
        qtbot.mouseClick(child(window, QToolButton, "Undo"), Qt.MouseButton.LeftButton)
        assert set(choices.ready()[1].fields.values()) == {Side.MINE}
        qtbot.mouseClick(child(window, QToolButton, "Undo"), Qt.MouseButton.LeftButton)
        assert choices.ready() == []
        qtbot.mouseClick(child(window, QToolButton, "Redo"), Qt.MouseButton.LeftButton)
        assert len(choices.ready()) == 3

    def test_nothing_is_asked_for_until_apply(self, window, choices, qtbot):
        asked = []
        window.apply_requested.connect(asked.append)
        press(qtbot, window, "Apply")
        click(qtbot, fields(window), 0, MINE)
        press(qtbot, window, "Apply")
        assert asked == []
        click(qtbot, fields(window), 1, MINE)
        assert asked == []
        press(qtbot, window, "Apply")
        assert [[one.fid for one in choices_made] for choices_made in asked] == [[1]]


class TestTyping:
    def test_a_free_text(self, window, choices, qtbot):
        editor = edit_result(qtbot, window, 0)
        assert editor.text() == "135"
        qtbot.keyClicks(editor, "12-34")
        end_editing(qtbot, window, editor)
        assert choices.chosen(Key(1, "direction")) == Typed("12-34")
        assert cells(window, 0)[RESULT] == "12-34"

    def test_what_is_probably_a_slip_is_told_and_kept(self, window, choices, qtbot):
        editor = edit_result(qtbot, window, 0)
        qtbot.keyClicks(editor, "forward")
        assert "cannot be read" in texts(window)
        end_editing(qtbot, window, editor)
        assert choices.chosen(Key(1, "direction")) == Typed("forward")

    def test_what_cannot_be_stays_in_the_editor(self, window, choices, qtbot):
        window.choose(2)
        editor = edit_result(qtbot, window, 2)
        qtbot.keyClicks(editor, "high")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.wait(20)
        assert "A number is wanted here." in texts(window)
        assert open_editors(window) == [editor]
        fields(window).setFocus()  # somebody clicks elsewhere
        assert not choices.any_chosen()
        assert "A number is wanted here." in texts(window)
        assert open_editors(window) == []
        assert edit_result(qtbot, window, 2).text() == "high", "nothing typed is lost"

    def test_a_closed_list_offers_the_values_of_the_form(self, window, choices, qtbot):
        window.choose(2)
        editor = edit_result(qtbot, window, 0)
        assert isinstance(editor, QComboBox)
        assert not editor.isEditable()
        assert editor.currentText() == "dome"
        editor.setCurrentIndex(editor.findText("doorbell"))
        end_editing(qtbot, window, editor)
        assert choices.chosen(Key(2, "camera_type")) == Typed("doorbell")

    def test_several_lines_are_kept(self, window, choices, qtbot):
        window.choose(2)
        editor = edit_result(qtbot, window, 1)
        assert isinstance(editor, QPlainTextEdit)
        assert editor.toPlainText() == "one\ntwo"
        editor.setPlainText("five\nsix")
        end_editing(qtbot, window, editor, Qt.KeyboardModifier.ControlModifier)
        assert choices.chosen(Key(2, "note")) == Typed("five\nsix")

    def test_an_empty_value_may_be_typed(self, window, choices, qtbot):
        editor = edit_result(qtbot, window, 1)
        assert isinstance(editor, QComboBox)
        assert editor.isEditable()
        editor.setEditText("")
        end_editing(qtbot, window, editor)
        assert choices.chosen(Key(1, "mount")) == Typed(None)
        assert cells(window, 1)[RESULT] == "(empty)"

    def test_a_record_deleted_on_one_side_takes_no_typed_value(self, window):
        window.choose(3)
        assert not child(window, QPushButton, "Type").isEnabled()


class TestKeyboard:
    def test_arrows_and_letters(self, window, choices, qtbot):
        table = fields(window)
        table.setFocus()
        qtbot.keyClick(table, Qt.Key.Key_M)
        qtbot.keyClick(table, Qt.Key.Key_Down)
        qtbot.keyClick(table, Qt.Key.Key_T)
        assert choices.ready()[0].fields == {"direction": Side.MINE, "mount": Side.THEIRS}
        qtbot.keyClick(table, Qt.Key.Key_Delete)
        assert choices.ready() == []
        qtbot.keyClick(table, Qt.Key.Key_Space)
        assert choices.chosen(Key(1, "mount")) is Side.MINE
        qtbot.keyClick(table, Qt.Key.Key_Right)
        qtbot.keyClick(table, Qt.Key.Key_Return)
        assert choices.chosen(Key(1, "mount")) is Side.THEIRS

    def test_letters_in_the_list_are_for_whole_records(self, window, choices, qtbot):
        records(window).setFocus()
        qtbot.keyClick(records(window), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(records(window), Qt.Key.Key_T)
        assert len(choices.ready()) == 4

    def test_undo_and_redo_show_what_they_change(self, window, choices, qtbot):
        click(qtbot, fields(window), 0, MINE)
        window.choose(4)
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(window, Qt.Key.Key_Z, control)
        assert not choices.any_chosen()
        assert window.current().fid == 1
        window.choose(2)
        qtbot.keyClick(window, Qt.Key.Key_Z, control | shift)
        assert choices.chosen(Key(1, "direction")) is Side.MINE
        assert window.current().fid == 1

    def test_from_record_to_record(self, window, qtbot):
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(fields(window), Qt.Key.Key_Down, control)
        assert window.current().fid == 2
        for _ in range(5):
            qtbot.keyClick(fields(window), Qt.Key.Key_Up, control)
        assert window.current().fid == 1

    def test_return_presses_no_button(self, window, choices, qtbot):
        asked = []
        window.apply_requested.connect(asked.append)
        choices.take_side([1], Side.MINE, "mine")
        records(window).setFocus()
        qtbot.keyClick(records(window), Qt.Key.Key_Return)
        assert asked == []
        assert window.isVisible()

    def test_letters_go_into_the_editor(self, window, choices, qtbot):
        editor = edit_result(qtbot, window, 0)
        qtbot.keyClicks(editor, "mt")
        assert editor.text() == "mt"
        assert not choices.any_chosen()

    def test_mnemonics_are_all_different(self, window):
        buttons = [one.text() for one in window.findChildren(QPushButton) if "&" in one.text()]
        letters = [text[text.index("&") + 1].lower() for text in buttons]
        assert len(letters) >= 8
        assert sorted(set(letters)) == sorted(letters)

    def test_tab_key_goes_through_it(self, window):
        order = ["Search", "List", "AllMine", "AllTheirs", "Fields", "Mine", "Theirs", "Type", "Pick", "Open"]
        order = [f"HiljadeConflict{name}" for name in [*order, "Undo", "Redo", "Apply", "Cancel"]]
        seen, widget = [], child(window, QLineEdit, "Search")
        for _ in range(80):
            if widget.objectName() in order:
                seen.append(widget.objectName())
            widget = widget.nextInFocusChain()
            if widget.objectName() == order[0]:
                break
        assert seen == order


class TestClosing:
    @pytest.fixture
    def asked(self, monkeypatch):
        pressed = []

        def answer(box):
            next(one for one in box.buttons() if one.text() == pressed[-1]).click()

        monkeypatch.setattr(QMessageBox, "exec", answer)
        return pressed

    def test_without_choices_it_just_closes(self, window, qtbot, asked):
        with qtbot.waitSignal(window.closed):
            press(qtbot, window, "Cancel")
        assert not window.isVisible()

    def test_choices_are_not_thrown_away_unasked(self, window, choices, qtbot, asked):
        choices.take_side([1], Side.MINE, "mine")
        asked.append("Cancel")
        press(qtbot, window, "Cancel")
        assert window.isVisible()
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert window.isVisible()
        assert choices.any_chosen()
        asked.append("Forget the choices")
        with qtbot.waitSignal(window.closed):
            window.close()
        assert not window.isVisible()


def test_while_something_is_under_way_nothing_can_be_chosen(window, choices, qtbot):
    choices.take_side([1], Side.MINE, "mine")
    window.begin("Applying")
    click(qtbot, fields(window), 0, THEIRS)
    press(qtbot, window, "Apply")
    assert choices.chosen(Key(1, "direction")) is Side.MINE
    with qtbot.waitSignal(window.cancel_requested):
        window.findChild(QPushButton, "HiljadeProgressCancel").click()
    window.end()
    assert child(window, QPushButton, "Apply").isEnabled()


def test_a_thousand_conflicts(choices, window):
    many = [conflict(fid, replace(NOTE, mine=MARKUP * 100), HEIGHT) for fid in range(1, 1001)]
    choices.show(many)
    window.refresh()
    assert records(window).model().rowCount() == 1000
    choices.take_side(range(1, 1001), Side.MINE, "all mine")
    assert "Decided: 1,000 of 1,000" in texts(window)
    made = window.findChildren((QLabel, QPushButton))
    assert len(made) < 40, "no widget for each row"


# with the plugin, and a real server


def change_there(someone, name, **tags):
    """Somebody else changes a record on the server."""
    theirs = someone.records()[name]
    for unsent in ("last_modified", "schema"):
        theirs.pop(unsent, None)
    theirs["properties"].update(tags)
    someone.put(theirs)


def move_there(someone, name, lon, lat):
    theirs = someone.records()[name]
    theirs["geometry"]["coordinates"] = [lon, lat]
    theirs.pop("last_modified", None)
    someone.put(theirs)


def save(driven, **by_camera):
    """Edit and save: column values by camera."""
    for camera, values in by_camera.items():
        synchronising.edit(driven, camera.replace("_", " "), **values)
    assert driven.cameras().commitChanges()


def say_yes(dialog):
    """To everything that looks like an accident: what a push asks is tested elsewhere."""
    tree = dialog.findChild(QTreeWidget)
    for row in range(tree.topLevelItemCount()):
        tree.topLevelItem(row).setCheckState(0, Qt.CheckState.Checked)
    dialog.accept()
    return dialog.result()


class Conflicted:
    """The plugin with a copy in which cameras 1 and 2 are in conflict, and what a person does in the window."""

    def __init__(self, driven, someone, qtbot):
        self.driven, self.someone, self.qtbot = driven, someone, qtbot
        driven.monkeypatch.setattr(FlagsDialog, "exec", say_yes)

    def make(self):
        change_there(self.someone, "Camera 1", **{"camera:direction": "200"})
        change_there(self.someone, "Camera 2", **{"camera:direction": "210", "operator": "City"})
        save(self.driven, Camera_1={"direction": "180"}, Camera_2={"direction": "170", "mount": "pole"})
        self.driven.wait_for_pending(2)
        self.driven.button("Pull").click()
        self.driven.wait(lambda: sum(one.conflict for one in self.driven.dock.records()) == 2)
        self.idle()
        return self

    def idle(self):
        self.driven.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)

    @property
    def window(self):
        return next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, ConflictsWindow) and one.isVisible()
        )

    def open(self):
        self.driven.action("Conflicts").trigger()
        return self.shown()

    def shown(self):
        self.driven.wait(lambda: self.window.current() is not None)
        self.idle()
        self.driven.wait(lambda: records(self.window).isEnabled())
        return self.window

    def is_open(self):
        return any(isinstance(one, ConflictsWindow) and one.isVisible() for one in QApplication.topLevelWidgets())

    def overlays(self):
        return [one for one in self.driven.interface.canvas.scene().items() if isinstance(one, ConflictOverlay)]

    def apply(self):
        press(self.qtbot, self.window, "Apply")

    def tags(self, name):
        return self.someone.records()[name]["properties"]

    def push(self, went_in):
        """Push, and wait until the server shows it."""
        self.driven.button("Push").click()
        self.driven.wait(went_in)
        self.idle()


@pytest.fixture
def conflicted(loaded, someone, qtbot):
    return Conflicted(loaded, someone, qtbot).make()


def test_resolved_by_clicking_and_pushed(conflicted, qtbot):
    driven = conflicted.driven
    button = driven.interface.bar.findChild(QPushButton, "HiljadeNoticeButton")
    assert button is not None, "the message of the pull offers to resolve"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    window = conflicted.shown()
    assert window.windowTitle() == "Conflicts: Community"
    assert cells(window, 0)[:4] == ["Direction (°)", "90", "180", "200"]
    assert "On the server" in texts(window) or "on the server" in texts(window), "Kinto says when"
    click(qtbot, fields(window), 0, MINE)
    window.choose(driven.fid("Camera 2"))
    assert cells(window, 1)[:4] == ["Operator", "", "", "City"], "what merged by itself is told"
    click(qtbot, fields(window), 0, THEIRS)
    assert all(one.conflict for one in driven.dock.records()), "nothing is applied before it is confirmed"
    conflicted.apply()
    driven.wait(lambda: not conflicted.is_open())
    driven.wait_for_text("push to send what is yours")
    driven.wait(lambda: not any(one.conflict for one in driven.dock.records()))
    assert conflicted.overlays() == []
    rows = {one["name"]: one for one in driven.cameras().getFeatures()}
    assert rows["Camera 1"]["direction"] == "180"
    assert (rows["Camera 2"]["direction"], rows["Camera 2"]["mount"]) == ("210", "pole")
    assert rows["Camera 2"]["operator"] == "City", "what merged stays merged"
    conflicted.push(lambda: conflicted.tags("Camera 1")["camera:direction"] == "180")
    driven.wait_for_pending(0)
    assert conflicted.tags("Camera 2")["camera:direction"] == "210"
    assert conflicted.tags("Camera 2")["camera:mount"] == "pole"


def test_typed_value_goes_to_the_server_and_the_open_one_stays(conflicted, qtbot):
    window = conflicted.open()
    editor = edit_result(qtbot, window, 0)
    qtbot.keyClicks(editor, "33")
    end_editing(qtbot, window, editor)
    conflicted.apply()
    conflicted.driven.wait(lambda: [one.conflict for one in conflicted.driven.dock.records()].count(True) == 1)
    conflicted.driven.wait(lambda: "1 conflict" in texts(window))
    assert conflicted.shown() is window, "one is still open"
    assert child(window, QLabel, "Summary").text() == "Decided: 0 of 1"
    conflicted.push(lambda: conflicted.tags("Camera 1")["camera:direction"] == "33")
    assert conflicted.tags("Camera 2")["camera:direction"] == "210", "without a decision nothing is sent"


def test_a_double_click_and_the_menu_of_the_dock_open_it_at_that_record(conflicted, qtbot, monkeypatch):
    driven = conflicted.driven
    driven.action("Review").trigger()
    tree = driven.dock.findChild(QTreeView, "HiljadeReviewTree")
    qtbot.waitUntil(lambda: tree.isVisible() and tree.model().rowCount() == 2)
    second = tree.visualRect(tree.model().index(1, 0)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=second)
    qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=second)
    window = conflicted.shown()
    assert window.current().fid == driven.dock.records()[1].fid
    window.choose(driven.dock.records()[0].fid)
    tree.customContextMenuRequested.emit(second)
    menu = next(one for one in tree.findChildren(QMenu) if one.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    assert conflicted.window is window, "there is one window"
    assert window.current().fid == driven.dock.records()[1].fid


def test_the_dock_offers_it_only_where_there_are_conflicts(loaded, someone, qtbot):
    save(loaded, Camera_1={"direction": "180"})
    loaded.wait_for_pending(1)
    loaded.action("Review").trigger()
    button = loaded.button("Resolve")
    assert not button.isVisible()
    change_there(someone, "Camera 1", **{"camera:direction": "200"})
    loaded.button("Push").click()
    loaded.wait(lambda: any(one.conflict for one in loaded.dock.records()))
    loaded.dock.findChild(type(loaded.dock._tabs)).setCurrentIndex(0)
    qtbot.waitUntil(button.isVisible)
    qtbot.waitUntil(button.isEnabled)
    assert loaded.interface.bar.findChild(QPushButton, "HiljadeNoticeButton") is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    window = Conflicted(loaded, someone, qtbot).shown()
    assert window.current().fid == loaded.fid("Camera 1")


def test_without_conflicts_it_says_so(loaded, someone, qtbot):
    conflicted = Conflicted(loaded, someone, qtbot)
    loaded.action("Conflicts").trigger()
    loaded.wait(lambda: conflicted.is_open() and "There are no conflicts" in texts(conflicted.window))
    press(qtbot, conflicted.window, "Cancel")
    assert not conflicted.is_open()


def test_without_a_copy_it_says_so(driven):
    driven.action("Conflicts").trigger()
    driven.wait_for_text("no working copy in this project")


@pytest.mark.parametrize(("pressed", "opens"), [("Save edits", True), ("Discard edits", True), ("Cancel", False)])
def test_unsaved_edits_are_asked_about_before_it_opens(conflicted, pressed, opens):
    driven = conflicted.driven
    synchronising.edit(driven, "Camera 1", mount="wall")
    driven.answer(pressed)
    driven.action("Conflicts").trigger()
    if opens:
        window = conflicted.shown()
        assert not driven.cameras().isEditable()
        assert window.current().mine.values["mount"] == ("wall" if pressed == "Save edits" else None)
    else:
        conflicted.idle()
        assert not conflicted.is_open()
        assert driven.cameras().isModified()


def test_edits_made_meanwhile_are_asked_about_and_make_the_choice_stale(conflicted, qtbot):
    driven = conflicted.driven
    window = conflicted.open()
    click(qtbot, fields(window), 0, MINE)
    synchronising.edit(driven, "Camera 1", direction="175")
    driven.answer("Cancel")
    conflicted.apply()
    conflicted.idle()
    assert driven.cameras().isModified()
    assert all(one.conflict for one in driven.dock.records())
    driven.answer("Save edits")
    conflicted.apply()
    driven.wait(lambda: "look again" in texts(conflicted.window).lower())
    conflicted.idle()
    window = conflicted.shown()
    window.choose(driven.fid("Camera 1"))
    assert cells(window, 0)[MINE] == "175"
    assert cells(window, 0)[RESULT] == "Look again (was: Mine)"
    assert next(one for one in driven.cameras().getFeatures() if one["name"] == "Camera 1")["direction"] == "175"


def test_a_choice_against_a_copy_that_moved_on_is_told_and_not_lost(conflicted, qtbot):
    driven = conflicted.driven
    window = conflicted.open()
    editor = edit_result(qtbot, window, 0)
    qtbot.keyClicks(editor, "33")
    end_editing(qtbot, window, editor)
    change_there(conflicted.someone, "Camera 1", **{"camera:direction": "300"})
    driven.button("Pull").click()
    driven.wait(lambda: conflicted.window.current() and cells(conflicted.window, 0)[THEIRS] == "300")
    window = conflicted.shown()
    assert cells(window, 0)[RESULT] == "Look again (was: 33)"
    assert not child(window, QPushButton, "Apply").isEnabled()
    assert edit_result(qtbot, window, 0).text() == "33"


def test_a_copy_edited_by_another_program_is_left_alone_and_told(conflicted, qtbot):
    driven = conflicted.driven
    window = conflicted.open()
    click(qtbot, fields(window), 0, MINE)
    with WorkingCopy.open(driven.dock.current_path()) as copy, copy.transaction() as connection:
        connection.execute("UPDATE cameras SET note = 'seen' WHERE name = 'Camera 1'")
    conflicted.apply()
    driven.wait(lambda: "look again: Camera 1" in texts(conflicted.window))
    conflicted.idle()
    assert sum(one.conflict for one in driven.dock.records()) == 2
    conflicted.shown()
    conflicted.apply()
    driven.wait(lambda: sum(one.conflict for one in driven.dock.records()) == 1)
    assert {one["name"]: one["note"] for one in driven.cameras().getFeatures()}["Camera 1"] == "seen"


@pytest.mark.parametrize("side", ["AllMine", "AllTheirs"])
def test_deleted_here_and_changed_there(loaded, someone, qtbot, side):
    conflicted = Conflicted(loaded, someone, qtbot)
    change_there(someone, "Camera 3", **{"camera:direction": "200"})
    assert loaded.cameras().startEditing()
    assert loaded.cameras().deleteFeature(loaded.fid("Camera 3"))
    assert loaded.cameras().commitChanges()
    loaded.wait_for_pending(1)
    loaded.button("Push").click()
    loaded.wait(lambda: any(one.conflict for one in loaded.dock.records()))
    conflicted.idle()
    window = conflicted.open()
    assert "You deleted this camera; on the server it was changed (" in texts(window)
    assert [one.role for one in conflicted.overlays()[0].versions()] == ["base", "theirs"]
    press(qtbot, window, side)
    conflicted.apply()
    loaded.wait(lambda: not conflicted.is_open())
    conflicted.idle()
    there = "Camera 3" in {one["name"] for one in loaded.cameras().getFeatures()}
    assert there is (side == "AllTheirs")
    if side == "AllTheirs":
        assert loaded.dock.records() == []
    else:
        conflicted.push(lambda: "Camera 3" not in someone.records())


def test_the_map_shows_all_three_versions_and_goes_to_them(loaded, someone, qtbot):
    conflicted = Conflicted(loaded, someone, qtbot)
    base, theirs, mine = (20.462, 44.81), (20.4622, 44.8101), (20.4618, 44.8102)
    move_there(someone, "Camera 2", *theirs)
    layer = loaded.cameras()
    assert layer.startEditing()
    fid = loaded.fid("Camera 2")
    moved = layer.getFeature(fid).geometry()
    moved.translate(mine[0] - base[0], mine[1] - base[1])
    assert layer.changeGeometry(fid, moved)
    assert layer.commitChanges()
    loaded.wait_for_pending(1)
    loaded.button("Pull").click()
    loaded.wait(lambda: any(one.conflict for one in loaded.dock.records()))
    conflicted.idle()
    window = conflicted.open()
    (overlay,) = conflicted.overlays()
    shown = {one.role: one.position for one in overlay.versions()}
    for role, expected in (("base", base), ("theirs", theirs), ("mine", mine)):
        assert shown[role] == pytest.approx(expected, abs=1e-7)
    assert all(one.views for one in overlay.versions())
    canvas = loaded.interface.canvas
    assert canvas.extent().contains(overlay.extent())
    picture = canvas.grab().toImage()
    window.hide()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {"#0072b2", "#d55e00", "#464646"} <= colours
    window.show()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
    assert 400_000 < overlay.extent().center().x() < 500_000
    press(qtbot, window, "Pick")
    assert "Click on the map" in texts(window)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    typed = window._choices.chosen(Key(fid, "position"))
    assert isinstance(typed, Typed)
    assert isinstance(typed.value, Position)
    assert cells(window, 0)[RESULT].startswith("44.8")
    assert [one.position for one in overlay.versions() if one.role == "result"] == [typed.value]
    window.close_unasked()
    assert conflicted.overlays() == []


def test_a_copy_that_is_in_use_is_told_and_the_choices_stay(conflicted, qtbot):
    driven = conflicted.driven
    window = conflicted.open()
    click(qtbot, fields(window), 0, MINE)
    with WorkingCopy.open(driven.dock.current_path()) as copy, lease.acquire(copy, lease.SYNC):
        conflicted.apply()
        driven.wait(lambda: child(window, QLabel, "Outcome").isVisible())
        conflicted.idle()
        assert sum(one.conflict for one in driven.dock.records()) == 2
    conflicted.shown()
    assert cells(window, 0)[RESULT] == "180"
    conflicted.apply()
    driven.wait(lambda: sum(one.conflict for one in driven.dock.records()) == 1)


def test_neither_closing_nor_unloading_leaves_anything(conflicted, qtbot):
    canvas = conflicted.driven.interface.canvas

    def traces():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        items = [type(one).__name__ for one in canvas.scene().items()]
        tools = [type(one).__name__ for one in canvas.findChildren(QgsMapTool)]
        windows = conflicted.driven.interface.window.findChildren(ConflictsWindow)
        return items, tools, canvas.mapTool(), canvas.receivers(canvas.destinationCrsChanged), windows

    before = traces()
    window = conflicted.open()
    click(qtbot, fields(window), 0, MINE)
    assert traces() != before
    window.close_unasked()
    assert traces() == before
    click(qtbot, fields(conflicted.open()), 0, MINE)
    conflicted.driven.plugin.unload()
    assert not conflicted.is_open()
    assert conflicted.overlays() == []
    assert traces()[-1] == []
    assert QgsProject.instance().mapLayers()
