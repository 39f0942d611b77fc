"""Reversing a push and restoring an earlier version through the plugin's own window, on a real community server."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QLineEdit, QMessageBox, QPushButton, QTreeWidget

from hiljade_qgis.gui.history_dialog import HistoryDialog
from hiljade_qgis.gui.pushes_dialog import LeftDialog, PushesDialog
from tests.qgis import test_synchronising as synchronising
from tests.qgis.test_synchronising import edit

driven, someone, connected, loaded = (
    synchronising.driven,
    synchronising.someone,
    synchronising.connected,
    synchronising.loaded,
)


def texts(item, columns):
    return [item.text(column) for column in range(columns)]


def listed(dialog, columns):
    """What a tree in a dialog shows: each record, and below it its fields."""
    tree = dialog.findChild(QTreeWidget)
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [
        (texts(one, columns), [texts(one.child(row), columns) for row in range(one.childCount())]) for one in items
    ]


def pushes_answer(monkeypatch, row=None):
    """Choose this push and press Reverse, or close the dialog; gives what was listed each time."""
    shown = []

    def answer(dialog):
        shown.append([one for one, _fields in listed(dialog, 5)])
        button = dialog.findChild(QPushButton, "HiljadePushesReverse")
        assert button.isEnabled() == bool(shown[-1]), "the newest is chosen"
        assert not button.isDefault(), "Return alone reverses nothing"
        if row is None:
            dialog.reject()
        else:
            tree = dialog.findChild(QTreeWidget)
            tree.setCurrentItem(tree.topLevelItem(row))
            button.click()
        return dialog.result()

    monkeypatch.setattr(PushesDialog, "exec", answer)
    return shown


def history_answer(monkeypatch, row=None):
    """Choose this version and press Restore, or close the dialog; gives what was listed each time."""
    shown = []

    def answer(dialog):
        shown.append(listed(dialog, 3))
        button = dialog.findChild(QPushButton, "HiljadeHistoryRestore")
        tree = dialog.findChild(QTreeWidget)
        if tree.topLevelItemCount():
            tree.setCurrentItem(tree.topLevelItem(0))
        assert not button.isEnabled(), "the newest version is there already"
        if row is None:
            dialog.reject()
        else:
            tree.setCurrentItem(tree.topLevelItem(row))
            button.click()
        return dialog.result()

    monkeypatch.setattr(HistoryDialog, "exec", answer)
    return shown


def left_answer(monkeypatch):
    """Close the dialog of what was left; gives what was listed each time."""
    shown = []

    def answer(dialog):
        shown.append(listed(dialog, 4))
        dialog._on_clicked(dialog.findChild(QTreeWidget).topLevelItem(0))
        dialog.reject()
        return dialog.result()

    monkeypatch.setattr(LeftDialog, "exec", answer)
    return shown


def push(driven, comment="seen today"):
    driven.dock.findChild(QLineEdit, "HiljadeReviewComment").setText(comment)
    driven.button("Push").click()
    driven.wait_for_pending(0)
    idle(driven)


def idle(driven):
    driven.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def save(driven, pending):
    assert driven.cameras().commitChanges(), driven.cameras().commitErrors()
    driven.wait_for_pending(pending)
    idle(driven)


def content(someone):
    """The layer as it reads, whatever its records are called by the server."""
    return {
        name: (one["geometry"]["coordinates"], one["properties"]) for name, one in someone.records().items()
    }


def test_a_push_is_reversed_by_another_one(loaded, someone, monkeypatch):
    before = content(someone)
    edit(loaded, "Camera 1", direction="180", mount="pole")
    loaded.cameras().deleteFeature(loaded.fid("Camera 2"))
    save(loaded, 2)
    push(loaded)
    assert content(someone) != before
    shown = pushes_answer(monkeypatch, row=0)
    loaded.cameras().selectByIds([loaded.fid("Camera 1")])
    loaded.action("Pushes").trigger()
    loaded.wait_for_pending(2)
    assert loaded.selected() == ["Camera 1"]
    assert [row[1:] for row in shown[0]] == [["0", "1", "1", "seen today"]]
    loaded.wait_for_text("2 records were put back")
    assert content(someone) != before, "nothing is sent before a push"
    push(loaded, "taken back")
    assert content(someone) == before
    loaded.action("Pushes").trigger()
    loaded.wait(lambda: len(shown) == 2)
    assert [row[4] for row in shown[1]] == ["taken back", "seen today"]


def test_a_record_changed_since_is_left_and_listed(loaded, someone, monkeypatch):
    edit(loaded, "Camera 1", mount="pole")
    edit(loaded, "Camera 3", mount="wall")
    save(loaded, 2)
    push(loaded)
    edit(loaded, "Camera 1", mount="ceiling")
    save(loaded, 1)
    pushes_answer(monkeypatch, row=0)
    left = left_answer(monkeypatch)
    loaded.action("Pushes").trigger()
    loaded.wait(lambda: len(left) == 1)
    ((record, fields),) = left[0]
    assert record == ["Camera 1", "", "", ""]
    assert [one[1:] for one in fields] == [["", "pole", "ceiling"]]
    loaded.wait_for_pending(2)
    assert {one.label: [change.after for change in one.changes] for one in loaded.dock.records()} == {
        "Camera 1": ["ceiling"],
        "Camera 3": [None],
    }


def test_a_push_that_is_reversed_already_says_so(loaded, someone, monkeypatch):
    edit(loaded, "Camera 1", mount="pole")
    save(loaded, 1)
    push(loaded)
    pushes_answer(monkeypatch, row=0)
    loaded.action("Pushes").trigger()
    loaded.wait_for_pending(1)
    idle(loaded)
    loaded.action("Pushes").trigger()
    loaded.wait_for_text("as it was before this push already")
    loaded.wait_for_pending(1)


def test_no_push_yet_is_said_in_the_dialog(loaded, monkeypatch):
    shown = pushes_answer(monkeypatch)
    loaded.action("Pushes").trigger()
    loaded.wait(lambda: shown == [[]])


def test_open_edits_are_asked_about_before_a_reversal(loaded, someone, monkeypatch):
    edit(loaded, "Camera 1", mount="pole")
    save(loaded, 1)
    push(loaded)
    edit(loaded, "Camera 3", mount="wall")
    shown = pushes_answer(monkeypatch, row=0)
    loaded.answer("Cancel")
    loaded.action("Pushes").trigger()
    loaded.wait(lambda: len(shown) == 1)
    idle(loaded)
    assert loaded.cameras().isModified()
    loaded.answer("Save edits")
    loaded.action("Pushes").trigger()
    loaded.wait_for_pending(2)
    assert not loaded.cameras().isEditable()


def test_the_history_of_a_camera_and_going_back_to_a_version(loaded, someone, monkeypatch):
    edit(loaded, "Camera 1", direction="180")
    save(loaded, 1)
    push(loaded)
    loaded.cameras().selectByIds([loaded.fid("Camera 1")])
    shown = history_answer(monkeypatch, row=1)
    loaded.action("History").trigger()
    loaded.wait_for_pending(1)
    newest, oldest = shown[0]
    assert newest[0][2] == "changed"
    assert oldest[0][2] == "created"
    assert newest[1] == [["Direction (°)", "90", "180"]]
    assert newest[0][0], "when"
    assert newest[0][1] not in ("", "unknown"), "who"
    assert ["Name", "", "Camera 1"] in oldest[1]
    (pending,) = loaded.dock.records()
    assert [(one.field, one.before, one.after) for one in pending.changes] == [("direction", "180", "90")]
    loaded.wait_for_text("as it was then")
    assert loaded.selected() == ["Camera 1"], "it stays selected"
    assert someone.records()["Camera 1"]["properties"]["camera:direction"] == "180"


@pytest.mark.parametrize("names", [(), ("Camera 1", "Camera 2")])
def test_one_camera_has_to_be_selected(loaded, monkeypatch, names):
    shown = history_answer(monkeypatch)
    loaded.cameras().selectByIds([loaded.fid(name) for name in names])
    loaded.action("History").trigger()
    loaded.wait_for_text("Select one camera in the cameras layer to see its history.")
    assert shown == []


def test_open_edits_are_asked_about_before_a_version_is_restored(loaded, someone, monkeypatch):
    loaded.cameras().selectByIds([loaded.fid("Camera 1")])
    edit(loaded, "Camera 3", mount="wall")
    shown = history_answer(monkeypatch)
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: (asked.append(box.text()), box.reject()))
    loaded.action("History").trigger()
    idle(loaded)
    assert len(asked) == 1
    assert shown == []
    assert loaded.cameras().isModified()


@pytest.mark.parametrize("action", ["Pushes", "History"])
def test_without_a_working_copy_one_sentence(driven, action):
    driven.action(action).trigger()
    driven.wait_for_text("There is no working copy in this project")
