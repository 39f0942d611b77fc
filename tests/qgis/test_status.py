"""Reviewing cameras by keys in the plugin's window: what is set, what stays, where the walk goes, how far it is."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsApplication, QgsFeature, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton

from hiljade_qgis.bridge.status_counting import status_field
from hiljade_qgis.core.status import Status, StatusCounts
from hiljade_qgis.gui.look_up import status_setting
from hiljade_qgis.gui.look_up.camera_label import CameraLabel
from hiljade_qgis.gui.look_up.status_setting import changes_of, known_values
from hiljade_qgis.gui.look_up.status_texts import counts_text
from hiljade_qgis.sync.lease import SYNC, acquire
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.aim_desk import make_layer
from tests.qgis.camera_layers import layer_of, wkt
from tests.qgis.working_copies import make_working_copy

CAMERAS = (
    {"camera:type": "fixed", "name": "A", "note": "by the gate"},
    {"camera:type": "fixed", "name": "B", "hiljade:status": "verified", "check_date": "2020-01-01"},
    {"camera:type": "dome", "name": "C", "hiljade:status": "reported", "extra": "kept"},
    {"camera:type": "fixed", "name": "D"},
)
TODAY = date.today().isoformat()
VERIFIED, REJECTED = "HiljadeStatusVerifiedAction", "HiljadeStatusRejectedAction"
REMOVED, REPORTED = "HiljadeStatusRemovedAction", "HiljadeStatusReportedAction"
KEYS = {VERIFIED: "F9", REJECTED: "Shift+F9", REMOVED: "Ctrl+Shift+F9", REPORTED: "Alt+Shift+F9"}


class Review:
    """Somebody who reviews cameras by keys."""

    def __init__(self, window, layer, path=None):
        self.window, self.layer, self.path, self.qtbot = window, layer, path, window.qtbot

    def select(self, *fids):
        self.layer.selectByIds(list(fids))
        QgsApplication.processEvents()

    def press(self, name):
        self.window.trigger(name)
        QgsApplication.processEvents()

    def walk(self, through="Unverified"):
        """Begin a walk; gives where it is."""
        self.press(f"HiljadeWalk{through}Action")
        before = self.at()
        self.press("HiljadeNextCameraAction")
        self.qtbot.waitUntil(lambda: self.at() not in (None, before), timeout=20_000)
        return self.at()

    def at(self):
        fids = self.layer.selectedFeatureIds()
        return fids[0] if len(fids) == 1 else None

    def press_and_go(self, name):
        """Press a key that sets a status; gives where the walk is then."""
        before = self.at()
        self.press(name)
        self.qtbot.waitUntil(lambda: self.at() != before, timeout=20_000)
        return self.at()

    def rest(self):
        """Wait until nothing is under way; a step that was asked for was taken then."""
        self.qtbot.wait(150)
        self.qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=20_000)
        self.qtbot.wait(10)

    def values(self, fid, *columns):
        feature = self.feature(fid)
        found = tuple(feature[column] or None for column in columns or ("status", "check_date"))
        return found[0] if len(found) == 1 else found

    def feature(self, fid):
        """A camera, asked for again in the instant in which OGR cannot open the file."""
        found = []
        self.qtbot.waitUntil(lambda: found.append(self.layer.getFeature(fid)) or found[-1].isValid(), timeout=5_000)
        return found[-1]

    def said(self):
        return " ".join(self.window.interface.said())

    def in_status_bar(self):
        return self.window.interface.status_bar.currentMessage()

    def label(self):
        (label,) = self.window.items(CameraLabel)
        return label.texts()

    def progress(self):
        """What the walk's menu says once it knows."""
        menu = self.window.interface.window.findChild(QToolButton, "HiljadeWalkThrough").menu()
        line = menu.actions()[0]
        assert line.objectName() == "HiljadeReviewProgress"
        assert not line.isEnabled()
        menu.popup(self.window.interface.window.pos())
        self.qtbot.waitUntil(lambda: line.text() != "Counting…", timeout=20_000)
        menu.hide()
        return line.text()


@pytest.fixture
def review(looking_window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    made = Review(looking_window, looking_window.open(tmp_path / "cameras.gpkg"), tmp_path / "cameras.gpkg")
    made.rest()  # a copy that was opened may owe its sectors; what OGR opens in that instant stays unreadable
    yield made
    if made.layer.isValid():
        made.layer.rollBack()


@pytest.fixture
def alone(review):
    """The same, without going on."""
    review.press("HiljadeGoOnAction")
    return review


# setting


@pytest.mark.parametrize(
    ("action", "values"),
    [
        (VERIFIED, ("verified", TODAY)), (REJECTED, ("rejected", "2020-01-01")),
        (REMOVED, ("removed", "2020-01-01")), (REPORTED, ("reported", "2020-01-01")),
    ],
)  # fmt: skip
def test_a_key_sets_the_status_and_a_verification_its_day(review, action, values):
    review.select(2)
    review.press(action)
    assert review.values(2) == values
    assert review.layer.isEditable()
    assert review.layer.undoStack().count() == 1
    assert f"“{values[0]}”" in review.layer.undoStack().text(0)
    assert f"set to “{values[0]}”" in review.in_status_bar()
    review.layer.undoStack().undo()
    assert review.values(2) == ("verified", "2020-01-01")


def test_all_selected_cameras_are_one_step_to_undo(review):
    review.select(1, 2, 3)
    review.press(VERIFIED)
    assert [review.values(fid) for fid in (1, 2, 3)] == [("verified", TODAY)] * 3
    assert review.values(4) == (None, None)
    review.press(REJECTED)
    assert review.layer.undoStack().count() == 2
    review.layer.undoStack().undo()
    assert [review.values(fid) for fid in (1, 2, 3)] == [("verified", TODAY)] * 3
    review.layer.undoStack().undo()
    assert [review.values(fid) for fid in (1, 2, 3)] == [(None, None), ("verified", "2020-01-01"), ("reported", None)]
    assert review.at() is None


def test_what_is_set_already_changes_nothing_and_is_said(review):
    review.select(2)
    review.press(VERIFIED)
    review.press(VERIFIED)
    assert review.layer.undoStack().count() == 1
    assert "already: nothing was changed" in review.said()
    review.layer.rollBack()
    review.select(3)
    review.press(REPORTED)
    assert "“reported” already" in review.said()
    assert not review.layer.isEditable()


def test_only_those_that_do_not_say_it_yet_are_changed(review):
    review.select(2, 3)
    review.press(REPORTED)
    assert review.in_status_bar().startswith("1 ")
    assert list(review.layer.editBuffer().changedAttributeValues()) == [2]


def test_unsaved_edits_of_other_fields_stay(review):
    layer = review.layer
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("note"), "edited")
    layer.changeAttributeValue(1, layer.fields().indexOf("direction"), "77")
    layer.changeAttributeValue(3, layer.fields().indexOf("name"), None)
    review.select(1, 3)
    review.press(VERIFIED)
    assert review.values(1, "note", "direction", "status") == ("edited", "77", "verified")
    layer.undoStack().undo()
    assert review.values(1, "note", "direction", "status") == ("edited", "77", None)
    layer.undoStack().redo()
    assert layer.commitChanges()
    with WorkingCopy.open(review.path) as copy:
        pending = {one.fid: {change.field: change.after for change in one.changes} for one in pending_changes(copy)}
    status = {"status": "verified", "check_date": TODAY}
    assert pending == {1: {"note": "edited", "direction": "77", **status}, 3: {"name": None, **status}}


def test_a_new_camera_that_is_not_saved(review):
    layer = review.layer
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(review.feature(1).geometry())
    layer.addFeature(feature)
    review.select(feature.id())
    review.press(VERIFIED)
    assert review.values(feature.id()) == ("verified", TODAY)


@pytest.mark.parametrize("action", KEYS)
def test_nothing_selected_and_no_layer_are_one_sentence(review, action):
    review.select()
    review.press(action)
    assert "Select the cameras first" in review.said()
    review.window.canvas.setCurrentLayer(None)
    review.press(action)
    assert "Choose a layer of cameras" in review.said()
    assert not review.layer.isEditable()


def test_a_layer_without_the_column_is_one_sentence(looking_window):
    layer = make_layer([(20.45, 44.81, None, "fixed")])
    looking_window.canvas.setCurrentLayer(layer)
    review = Review(looking_window, layer)
    review.select(1)
    review.press(VERIFIED)
    assert "no column for the status" in review.said()
    assert not layer.isEditable()
    assert review.progress() == "No column for the status"


@pytest.mark.parametrize(
    ("fields", "values"),
    [
        ("direction:string,hiljade:status:string", {"hiljade:status": "verified"}),
        ("direction:string,status:string,check_date:date", {"status": "verified", "check_date": TODAY}),
        ("direction:string,status:string(4)", {}),
        ("direction:string,status:integer,check_date:string", {"check_date": TODAY}),
    ],
)
def test_other_layers_of_cameras_as_far_as_their_columns_go(looking_window, project, fields, values):
    layer = layer_of("Point", [(wkt(20.45, 44.81),)], fields=fields.replace("hiljade:status:", "hiljade%3Astatus:"))
    project.addMapLayer(layer)
    assert status_field(layer) == 1
    looking_window.canvas.setCurrentLayer(layer)
    review = Review(looking_window, layer)
    review.select(1)
    review.press(VERIFIED)
    found = {
        name: value if isinstance(value, str) else value.toString("yyyy-MM-dd")
        for name, value in layer.getFeature(1).attributeMap().items()
        if value
    }
    assert found == values
    assert ("refused by the layer: #1 Status" in review.said()) == ("(4)" in fields or "integer" in fields)
    layer.rollBack()


def test_a_read_only_layer_and_a_copy_that_is_being_synchronised_keep_their_values(review):
    review.select(1)
    with WorkingCopy.open(review.path) as copy:
        held = acquire(copy, SYNC)
        review.press(VERIFIED)
        assert not review.layer.isEditable()
        held.release()
    assert review.said()
    review.layer.setReadOnly(True)
    review.press(VERIFIED)
    assert "read-only" in review.said()
    assert review.values(1) == (None, None)


def test_the_day_is_the_one_where_the_person_is(review, monkeypatch):
    class Tomorrow(date):
        @classmethod
        def today(cls):
            return cls(2031, 1, 2)

    monkeypatch.setattr(status_setting, "date", Tomorrow)
    review.select(1)
    review.press(VERIFIED)
    assert review.values(1) == ("verified", "2031-01-02")


def test_nobody_is_named(review):
    """Who verified is what the server's history says, where it does: no column and no tag is written for it."""
    review.select(3)
    before = review.feature(3).attributes()
    review.press(VERIFIED)
    after = review.feature(3).attributes()
    names = [name for name, old, new in zip(review.layer.fields().names(), before, after) if old != new]
    assert names == ["status", "check_date"]


def test_what_cannot_be_read_does_not_pass_for_what_needs_no_change(review, monkeypatch):
    known = known_values(review.layer, [1, 99])
    assert list(known) == [1]
    assert changes_of(known, Status.REJECTED, date(2026, 1, 1)) == {1: {"status": "rejected"}}
    review.layer.selectByIds([1, 99])
    review.press(VERIFIED)
    assert "press the key again" in review.said()
    assert not review.layer.isEditable()
    asked = []

    def in_that_instant(layer, fids):
        asked.append(fids)
        return {} if len(asked) == 1 else known_values(layer, fids)

    monkeypatch.setattr(status_setting, "known_values", in_that_instant)
    first = review.walk()
    review.press(VERIFIED)
    review.rest()
    assert review.at() == first
    assert review.values(first, "status") != "verified"
    assert "already" not in review.said()
    assert review.press_and_go(VERIFIED) != first


# keys


def test_keys_are_free_and_do_not_repeat(review):
    interface = review.window.interface
    for name, key in KEYS.items():
        assert interface.shortcuts[name] == key
        assert not interface.action(name).autoRepeat(), "a key that is held down would verify a whole walk"
        assert list(interface.shortcuts.values()).count(key) == 1


def test_keys_of_the_keyboard(review):
    interface = review.window.interface
    for name in KEYS:
        interface.window.addAction(interface.action(name))
    review.select(1)
    interface.window.activateWindow()
    review.qtbot.waitActive(interface.window)
    shift = Qt.KeyboardModifier.ShiftModifier
    for modifier, status in (
        (Qt.KeyboardModifier.NoModifier, "verified"),
        (shift, "rejected"),
        (shift | Qt.KeyboardModifier.ControlModifier, "removed"),
        (shift | Qt.KeyboardModifier.AltModifier, "reported"),
    ):
        QTest.keyClick(review.window.canvas, Qt.Key.Key_F9, modifier)
        assert review.values(1, "status") == status


# going on


def test_a_walk_goes_on_after_each_until_nothing_is_left(review):
    first = review.walk()
    second = review.press_and_go(VERIFIED)
    third = review.press_and_go(REJECTED)
    assert {first, second, third} == {1, 3, 4}
    review.press(REMOVED)
    review.qtbot.waitUntil(lambda: "Every camera on this layer is verified" in review.said(), timeout=20_000)
    assert review.at() == third
    statuses = [review.values(fid, "status") for fid in (first, second, third)]
    assert statuses == ["verified", "rejected", "removed"]
    assert review.values(2) == ("verified", "2020-01-01"), "nobody was there"
    assert review.layer.undoStack().count() == 3


def test_one_that_was_set_can_be_gone_back_to_and_set_again(review):
    first = review.walk()
    second = review.press_and_go(VERIFIED)
    assert second != first
    assert review.press_and_go("HiljadePreviousCameraAction") == first
    assert review.press_and_go(REJECTED) == second
    assert review.values(first, "status") == "rejected"
    assert review.values(second, "status") != "rejected"


def test_a_second_key_before_the_walk_went_on_is_for_the_same_camera(review):
    """Somebody corrects himself at once: no camera is passed by unseen, and none is set that nobody saw."""
    first = review.walk()
    order = [review.press_and_go("HiljadeNextCameraAction") for _ in range(2)]
    review.select(first)
    assert review.press_and_go("HiljadeNextCameraAction") == order[0]
    review.press_and_go("HiljadePreviousCameraAction")
    for name in (VERIFIED, REJECTED, REJECTED):
        review.window.trigger(name)
    review.rest()
    assert review.at() == order[0]
    assert review.values(first, "status") == "rejected"
    assert [review.values(fid, "status") in (None, "reported") for fid in order] == [True, True]


def test_what_is_set_without_a_walk_goes_nowhere(review):
    review.select(1)
    review.press(VERIFIED)
    review.rest()
    assert review.at() == 1


def test_a_camera_that_the_walk_is_not_at_goes_nowhere(review):
    review.walk()
    review.select(2)
    review.press(REJECTED)
    review.rest()
    assert review.at() == 2
    review.select(1, 3)
    review.press(VERIFIED)
    review.rest()
    assert sorted(review.layer.selectedFeatureIds()) == [1, 3]


def test_going_on_can_be_left_out_and_that_is_kept(review):
    action = review.window.interface.action("HiljadeGoOnAction")
    assert action.isChecked()
    review.press("HiljadeGoOnAction")
    first = review.walk()
    review.press(VERIFIED)
    review.rest()
    assert review.at() == first
    review.layer.rollBack()
    review.window.plugin.unload()
    review.window.plugin.initGui()
    assert not review.window.interface.action("HiljadeGoOnAction").isChecked()


def test_a_refused_value_keeps_the_walk_where_it_is(review):
    first = review.walk()
    review.layer.setReadOnly(True)
    review.press(VERIFIED)
    review.rest()
    assert review.at() == first
    assert "read-only" in review.said()


# how far it is


def test_progress_can_be_looked_at_any_time(review):
    assert review.progress() == counts_text(StatusCounts(reported=1, verified=1, without=2))
    assert review.progress() == "1 of 4 verified, 1 reported, 2 without a status"
    review.select(1, 3)
    review.press(REJECTED)
    assert review.progress() == counts_text(StatusCounts(verified=1, rejected=2, without=1))
    review.layer.rollBack()
    assert review.progress() == counts_text(StatusCounts(reported=1, verified=1, without=2))
    assert review.layer.setSubsetString("\"name\" IN ('A', 'B')")
    assert review.progress() == counts_text(StatusCounts(verified=1, without=1))
    review.layer.setSubsetString("")
    review.layer.startEditing()
    review.layer.changeAttributeValue(4, review.layer.fields().indexOf("status"), "confirmed")
    review.layer.deleteFeature(1)
    assert review.progress() == "1 of 3 verified, 1 reported, 1 with another status"


def test_progress_of_no_layer_and_of_the_only_one(review):
    review.window.canvas.setCurrentLayer(None)
    QgsApplication.processEvents()
    assert review.progress() == counts_text(StatusCounts(reported=1, verified=1, without=2))
    QgsProject.instance().removeMapLayer(review.layer.id())
    review.layer = QgsVectorLayer()
    review.rest()
    assert review.progress() == "No layer of cameras"


def test_progress_is_shown_while_walking(alone):
    alone.walk()
    alone.qtbot.waitUntil(lambda: any("1 of 4 verified" in text for text in alone.label()), timeout=20_000)
    assert alone.label()[-1].startswith("Layer: ")
    alone.press(VERIFIED)
    assert not any("1 of 4 verified" in text for text in alone.label()), "that is true no longer"
    alone.qtbot.waitUntil(lambda: any("2 of 4 verified" in text for text in alone.label()), timeout=20_000)


def test_progress_goes_with_the_layer(alone):
    alone.walk()
    QgsProject.instance().removeMapLayer(alone.layer.id())
    alone.layer = QgsVectorLayer()
    alone.rest()
    assert alone.label() == []


def test_progress_of_a_layer_that_changes_all_the_time(alone):
    """What was counted meanwhile is not shown, and in the end it is right."""
    alone.walk()
    layer = alone.layer
    layer.startEditing()
    status = layer.fields().indexOf("status")
    for number in range(40):
        layer.changeAttributeValue(4, status, "removed" if number % 2 else "rejected")
        alone.qtbot.wait(7)
        assert not any("2 removed" in text for text in alone.label())
    alone.qtbot.waitUntil(lambda: any("1 removed" in text for text in alone.label()), timeout=20_000)
    assert alone.progress() == counts_text(StatusCounts(reported=1, verified=1, removed=1, without=1))


# many at once


@pytest.fixture
def many(looking_window, tmp_path):
    path = tmp_path / "many.gpkg"
    make_working_copy(path, tuple({"camera:type": "fixed", "name": str(number)} for number in range(25)))
    made = Review(looking_window, looking_window.open(path), path)
    made.rest()
    yield made
    made.layer.rollBack()


def test_before_many_are_set_the_file_is_kept(many):
    kept = many.path.with_name("many.gpkg.before-bulk-change")
    many.select(*range(1, 20))
    many.press(REJECTED)
    assert many.values(19, "status") == "rejected"
    assert not kept.exists()
    many.select(*range(1, 26))
    many.press(VERIFIED)
    many.qtbot.waitUntil(lambda: many.values(25, "status") == "verified", timeout=10_000)
    assert many.layer.undoStack().count() == 2
    with WorkingCopy.open(kept) as copy:
        assert copy.connection.execute("SELECT count(*) FROM cameras WHERE status IS NULL").fetchone() == (25,)
    kept.unlink()
    many.press(VERIFIED)
    many.rest()
    assert not kept.exists(), "there was nothing to be changed"


def test_where_the_file_cannot_be_kept_no_status_is_set(many):
    many.path.with_name("many.gpkg.before-bulk-change.part").mkdir()
    many.select(*range(1, 26))
    said = many.said()
    many.press(VERIFIED)
    many.qtbot.waitUntil(lambda: many.said() != said, timeout=10_000)
    assert many.values(25, "status") is None
    assert not many.layer.isEditable()
