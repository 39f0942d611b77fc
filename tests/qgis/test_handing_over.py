"""Changes handed over from one working copy to another through the plugin's own window, on a real community server."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester
from qgis.PyQt.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QTreeView

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position, Row
from hiljade_qgis.gui.handover_dialog import HandoverDialog
from hiljade_qgis.gui.handover_model import HERE, PROPOSED, RECORD, RESULT, HandoverModel
from hiljade_qgis.gui.handover_texts import handed_over_words
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.conflicts import ConflictKind, Side
from hiljade_qgis.sync.proposals import Proposal, Standing
from hiljade_qgis.sync.server import WriteKind
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis import test_synchronising as synchronising
from tests.qgis.test_synchronising import edit

driven, someone, connected, loaded = (
    synchronising.driven,
    synchronising.someone,
    synchronising.connected,
    synchronising.loaded,
)
MARKUP = "<img src=x onerror=alert(1)><b>bold</b>"


def idle(driven):
    driven.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def save(driven, pending):
    assert driven.cameras().commitChanges(), driven.cameras().commitErrors()
    driven.wait_for_pending(pending)
    idle(driven)


def export(driven, monkeypatch, file):
    """Choose this file in the dialog and save; gives what was offered."""
    offered = []

    def answer(dialog):
        offered.extend(dialog.selectedFiles())
        dialog.selectFile(str(file))
        return QFileDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", answer)
    driven.action("ChangesOut").trigger()
    return offered


def review(driven, monkeypatch, file):
    """Open this file; gives the window once its list is there."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    driven.action("ChangesIn").trigger()
    return window(driven)


def windows(driven):
    """The windows that are open."""
    return [one for one in driven.interface.window.findChildren(HandoverDialog) if one.isVisible()]


def window(driven):
    (dialog,) = windows(driven)
    driven.wait(lambda: bool(dialog.model.proposals()) and tree(dialog).isEnabled())
    return dialog


def tree(dialog):
    return dialog.findChild(QTreeView, "HiljadeHandoverTree")


def button(dialog, name):
    return dialog.findChild(QPushButton, f"HiljadeHandover{name}")


def row_of(dialog, name):
    model = tree(dialog).model()
    return next(row for row in range(model.rowCount()) if name in model.index(row, RECORD).data())


def cells(dialog, name):
    """What stands under a proposal."""
    model = tree(dialog).model()
    top = model.index(row_of(dialog, name), 0)
    columns = range(model.columnCount())
    return [[model.index(row, column, top).data() for column in columns] for row in range(model.rowCount(top))]


def ticks(dialog):
    model = tree(dialog).model()
    role = Qt.ItemDataRole.CheckStateRole
    shown = [model.index(row, RECORD) for row in range(model.rowCount())]
    return {one.data(): None if one.data(role) is None else bool(one.data(role)) for one in shown}


def choose(dialog, name, side):
    view = tree(dialog)
    view.setCurrentIndex(view.model().index(row_of(dialog, name), RECORD))
    button(dialog, side).click()


def discard_pending(driven, path):
    """Another copy of the same layer, as the maintainer has it: loaded anew, without what is pending here."""
    QgsProject.instance().removeAllMapLayers()
    driven.wait(lambda: driven.dock.current_path() is None)
    driven.load(path)
    driven.wait_for_copy()


@pytest.fixture
def handed_over(loaded, someone, monkeypatch, tmp_path):
    """A file with four changes; the window then shows the copy of somebody else, who has nothing pending yet."""
    edit(loaded, "Camera 1", direction="180", mount="pole")
    edit(loaded, "Camera 3", name=MARKUP)
    edit(loaded, "Camera 4", operator="City")
    loaded.cameras().deleteFeature(loaded.fid("Camera 2"))
    save(loaded, 4)
    file = tmp_path / "for-you.hiljade-changes.json"
    offered = export(loaded, monkeypatch, file)
    loaded.wait_for_text("exported to for-you.hiljade-changes.json")
    assert offered[0].endswith("/Community.hiljade-changes.json")
    loaded.wait_for_pending(4)
    discard_pending(loaded, tmp_path / "maintainer.gpkg")
    return file


def test_what_was_handed_over_is_reviewed_applied_and_pushed(loaded, someone, handed_over, monkeypatch):
    dialog = review(loaded, monkeypatch, handed_over)
    assert ticks(dialog) == {
        "Changed: Camera 1": True,
        f"Changed: {MARKUP}": True,
        "Changed: Camera 4": True,
        "Deleted: Camera 2": True,
    }
    assert ["Direction (°)", "90", "90", "180", "180"] in cells(dialog, "Camera 1")
    model = tree(dialog).model()
    untick = model.index(row_of(dialog, "Camera 4"), RECORD)
    assert model.setData(untick, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    button(dialog, "Apply").click()
    loaded.wait_for_pending(3)
    loaded.wait_for_text("Pending now: 3, left as here: 1. Review them, then push.")
    assert not windows(loaded)
    assert someone.records()["Camera 1"]["properties"]["camera:direction"] == "90", "nothing is sent by applying"
    loaded.button("Push").click()
    loaded.wait_for_pending(0)
    after = someone.records()
    assert set(after) == {"Camera 1", MARKUP, "Camera 4", "Camera 5"}
    assert after["Camera 1"]["properties"]["camera:mount"] == "pole"
    assert "operator" not in after["Camera 4"]["properties"]


def test_what_is_applied_already_says_so(loaded, someone, handed_over, monkeypatch):
    dialog = review(loaded, monkeypatch, handed_over)
    button(dialog, "Apply").click()
    loaded.wait_for_pending(4)
    idle(loaded)
    dialog = review(loaded, monkeypatch, handed_over)
    assert set(ticks(dialog).values()) == {None}
    assert all(text.startswith("Already here: ") for text in ticks(dialog))
    assert not button(dialog, "Apply").isEnabled()
    dialog.close()
    loaded.wait(lambda: not windows(loaded))


@pytest.mark.parametrize(("side", "direction"), [(None, "45"), ("Mine", "45"), ("Theirs", "180")])
def test_a_conflict_is_left_alone_unless_a_side_is_chosen(
    loaded, someone, handed_over, monkeypatch, side, direction
):
    edit(loaded, "Camera 1", direction="45")
    save(loaded, 1)
    dialog = review(loaded, monkeypatch, handed_over)
    assert ticks(dialog)["Conflict: Camera 1"] is False
    button(dialog, "Untick").click()
    assert not button(dialog, "Apply").isEnabled()
    button(dialog, "Tick").click()
    if side is None:
        model = tree(dialog).model()
        box = model.index(row_of(dialog, "Camera 1"), RECORD)
        assert model.setData(box, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    else:
        choose(dialog, "Camera 1", side)
    assert ["Direction (°)", "90", "45", "180", direction] in cells(dialog, "Camera 1")
    button(dialog, "Apply").click()
    loaded.wait_for_pending(4)
    loaded.wait_for_text("Pending now: ")
    (camera,) = [one for one in loaded.cameras().getFeatures() if one["name"] == "Camera 1"]
    assert camera["direction"] == direction
    assert (camera["mount"] == "pole") == (side is not None), "what merges is taken with it"


def test_what_changes_while_it_is_reviewed_is_looked_at_again(loaded, someone, handed_over, monkeypatch):
    dialog = review(loaded, monkeypatch, handed_over)
    edit(loaded, "Camera 1", direction="45")
    save(loaded, 1)
    button(dialog, "Apply").click()
    loaded.wait(lambda: "changed meanwhile" in dialog.findChild(QLabel, "HiljadeHandoverOutcome").text())
    loaded.wait(lambda: "Conflict: Camera 1" in ticks(dialog))
    assert dialog.isVisible()
    loaded.wait_for_pending(4)
    (camera,) = [one for one in loaded.cameras().getFeatures() if one["name"] == "Camera 1"]
    assert camera["direction"] == "45"


def test_open_edits_are_asked_about(loaded, someone, handed_over, monkeypatch):
    edit(loaded, "Camera 5", mount="wall")
    loaded.answer("Cancel")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(handed_over), ""))
    loaded.action("ChangesIn").trigger()
    loaded.action("ChangesOut").trigger()
    idle(loaded)
    assert loaded.cameras().isModified()
    assert not windows(loaded)


def changed(file, **values):
    content = json.loads(file.read_text())
    for name, value in values.items():
        (content["layer"] if name == "url" else content)[name] = value
    file.write_text(json.dumps(content))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"url": "https://kinto.example.org/v1/buckets/b/collections/c"}, "belong to another camera layer"),
        ({"format": "something"}, "is no file of handed-over changes"),
        ({"format_version": 2}, "exported by a newer version"),
    ],
)
def test_a_file_that_does_not_fit_is_one_sentence(loaded, someone, handed_over, monkeypatch, values, sentence):
    changed(handed_over, **values)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(handed_over), ""))
    loaded.action("ChangesIn").trigger()
    loaded.wait_for_text(sentence)
    loaded.wait(lambda: not windows(loaded))
    assert loaded.dock.records() == []


def test_nothing_pending_makes_no_file(loaded, monkeypatch, tmp_path):
    file = tmp_path / "nothing.hiljade-changes.json"
    export(loaded, monkeypatch, file)
    loaded.wait_for_text("Nothing is pending, so there is nothing to export.")
    assert not file.exists()


def test_a_review_closes_with_its_copy(loaded, someone, handed_over, monkeypatch):
    review(loaded, monkeypatch, handed_over)
    QgsProject.instance().removeAllMapLayers()
    loaded.wait(lambda: not windows(loaded))


def test_a_review_closes_with_the_plugin(loaded, someone, handed_over, monkeypatch):
    review(loaded, monkeypatch, handed_over)
    loaded.plugin.unload()
    loaded.wait(lambda: not windows(loaded))


def test_another_file_takes_the_place_of_the_one_that_is_being_read(loaded, someone, handed_over, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(handed_over), ""))
    loaded.action("ChangesIn").trigger()
    dialog = review(loaded, monkeypatch, handed_over)
    assert windows(loaded) == [dialog]
    assert len(ticks(dialog)) == 4


def test_what_cannot_be_applied_is_said_and_the_review_stays(loaded, someone, handed_over, monkeypatch):
    dialog = review(loaded, monkeypatch, handed_over)
    path = loaded.dock.current_path()
    with WorkingCopy.open(path) as copy, lease.acquire(copy, lease.SYNC):
        button(dialog, "Apply").click()
        loaded.wait_for_text("is being pulled, pushed or loaded right now")
    idle(loaded)
    assert button(dialog, "Apply").isEnabled()
    assert "right now" in dialog.findChild(QLabel, "HiljadeHandoverOutcome").text()
    assert loaded.dock.records() == []
    button(dialog, "Apply").click()
    loaded.wait_for_pending(4)


@pytest.mark.parametrize("action", ["ChangesIn", "ChangesOut"])
def test_without_a_working_copy_one_sentence(driven, action):
    driven.action(action).trigger()
    driven.wait_for_text("There is no working copy in this project")


# the list by itself


def proposal(index, standing=Standing.NEWS, kind=WriteKind.MODIFY, label="", **values):
    return Proposal(index, kind, standing, index + 1, f"c{index}", label, Position(20, 44), **values)


FIELDS = (
    FieldConflict("direction", "90", "45", "180"),
    FieldConflict("mount", None, "wall", "pole"),
)


@pytest.fixture
def several():
    return [
        proposal(0, label="A", taken=(FieldChange("operator", None, MARKUP),)),
        proposal(1, Standing.CONFLICT, label="B", conflict=ConflictKind.FIELDS, conflicts=FIELDS),
        proposal(2, Standing.CONFLICT, WriteKind.DELETE, "C", conflict=ConflictKind.DELETED_THERE, conflicts=FIELDS),
        proposal(3, Standing.ALREADY, label="D"),
        proposal(4, Standing.REFUSED, label=MARKUP, reason="not_here"),
        proposal(5, kind=WriteKind.DELETE, label="F", mine=Row(Position(20, 44), {"name": "F"})),
    ]


def test_the_model_is_one_that_qt_can_use(qgis_app, several):
    model = HandoverModel(handed_over_words("Belgrade"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(several)
    model.choose([model.index(1, 0)], Side.THEIRS)
    model.tick([0, 5], False)
    for row in range(model.rowCount()):
        assert model.hasChildren(model.index(row, 0)) == (model.rowCount(model.index(row, 0)) > 0)
    model.show([])
    assert tester is not None


def test_sides_are_chosen_field_by_field_or_for_all(qgis_app, several):
    model = HandoverModel(handed_over_words("Belgrade"))
    model.show(several)
    assert model.chosen() == [0, 5]
    conflict, deleted = model.index(1, 0), model.index(2, 0)
    model.choose([model.index(0, 0, conflict)], Side.THEIRS)
    assert (model.chosen(), model.sides()) == ([0, 1, 5], {1: {"direction": Side.THEIRS}})
    assert model.index(1, RESULT).data() == "Field by field"
    model.choose([conflict, deleted], Side.MINE)
    assert model.sides() == {1: {"direction": Side.MINE, "mount": Side.MINE}, 2: Side.MINE}
    assert [model.index(row, RESULT).data() for row in (1, 2)] == ["As here", "As here"]
    model.choose([conflict, deleted, model.index(0, 0), model.index(3, 0)], None)
    assert (model.chosen(), model.sides()) == ([0, 5], {})
    model.tick(range(6), True)
    assert model.chosen() == [0, 5], "for a conflict that nobody settled, nothing would be done"


def test_everything_is_shown_as_the_text_that_it_is(qgis_app, several):
    model = HandoverModel(handed_over_words("Belgrade"))
    model.show(several)
    tip = model.index(4, RECORD).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip
    assert model.index(0, PROPOSED, model.index(0, 0)).data() == MARKUP
    assert model.index(1, HERE, model.index(1, 0)).data() == "wall"


def test_why_something_is_to_be_deleted_is_said_first(qgis_app, several):
    model = HandoverModel(handed_over_words("Belgrade"))
    model.show([replace(several[5], why=f"duplicate of {MARKUP}")])
    deleted = model.index(0, 0)
    assert model.index(0, RECORD, deleted).data() == f"Why: duplicate of {MARKUP}"
    assert model.is_remark(model.index(0, RECORD, deleted))
    assert "<img" not in model.index(0, RECORD, deleted).data(Qt.ItemDataRole.ToolTipRole)


def test_many_proposals_open_nothing_before_somebody_does(qtbot, several, monkeypatch):
    many = [proposal(row, label=f"Camera {row}", taken=(FieldChange("note", None, "x" * 300),)) for row in range(5000)]
    made = []
    monkeypatch.setattr("hiljade_qgis.gui.handover_model.field_rows", lambda one, _words: made.append(one) or [])
    dialog = HandoverDialog(handed_over_words("Belgrade"))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.show_proposals("From many", many)
    qtbot.wait(50)  # Qt lays the tree out
    dialog.findChild(QLineEdit, "HiljadeHandoverSearch").setText("camera 49")
    assert tree(dialog).model().rowCount() == 111
    button(dialog, "Untick").click()
    assert len(dialog.model.chosen()) == 4889
    assert made == []


def test_what_changes_together_is_told_once(qgis_app, several):
    """Whoever answers by looking through all of them would take the square of their number."""
    model, told = HandoverModel(handed_over_words("Belgrade")), []
    model.show(several)
    assert all(model.rowCount(model.index(row, 0)) for row in range(model.rowCount()))
    model.changed.connect(lambda: told.append("changed"))
    model.dataChanged.connect(lambda *_range: told.append("data"))
    model.tick(range(6), False)
    assert told == ["data", "changed"]
    model.choose([model.index(row, 0) for row in range(6)], Side.THEIRS)
    assert told.count("changed") == 2
