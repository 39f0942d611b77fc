"""The dock of checks: what it lists, going to findings, fixing them after a look, and those that are fine."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QItemSelectionModel, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QTableView,
    QTreeView,
)

from hiljade_qgis.bridge import kept_marks
from hiljade_qgis.bridge.checking import CheckOptions
from hiljade_qgis.core.checks import Finding, Found, Limits, all_rules
from hiljade_qgis.gui.checks.check_options_dialog import CheckOptionsDialog
from hiljade_qgis.gui.checks.check_settings import read_options, write_options
from hiljade_qgis.gui.checks.checks_dock import ChecksDock
from hiljade_qgis.gui.checks.findings_list import FindingsList
from hiljade_qgis.gui.pending_model import PendingModel
from hiljade_qgis.sync.deletion_reasons import reasons
from hiljade_qgis.sync.fine_marks import fine_marks
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import layer_of, wkt
from tests.qgis.looking_window import LookingWindow
from tests.qgis.working_copies import MARKUP, make_working_copy

CAMERAS = (
    {"camera:type": "fixed", "direction": "NB", "operator": "MUP", "name": "Kapija"},
    {"camera:type": "Dome", "operator": "MUP "},
    {"camera:type": "fixed", "direction": "forward", "operator": "MUP"},
    {"camera:type": "fixed", "direction": "SB;-10", "operator": "MUP"},
    {"camera:type": "fixed", "direction": "45", "operator": "MUP"},
)


class Desk:
    """The plugin in a window with a working copy of some cameras, its dock open."""

    def __init__(self, window, path):
        self.window, self.path, self.qtbot = window, path, window.qtbot
        self.layer = window.open(path)
        self.dock = window.interface.window.findChild(ChecksDock)
        self.dock.setUserVisible(True)
        self.tree = self.dock.findChild(QTreeView)
        self.list = self.dock.list

    def button(self, name) -> QPushButton:
        return self.dock.findChild(QPushButton, name)

    def check(self):
        """Check, and again where the layer was just being reloaded: a copy that was opened may owe its sectors."""
        while True:
            self.qtbot.mouseClick(self.button("HiljadeChecksCheck"), Qt.MouseButton.LeftButton)
            self.wait()
            if "edited since" not in self.text():
                return

    def text(self):
        return " ".join(label.text() for label in self.dock.findChildren(QLabel))

    def wait(self):
        self.qtbot.waitUntil(lambda: self.button("HiljadeChecksCheck").isEnabled(), timeout=30_000)
        self.qtbot.wait(10)

    def rules(self):
        return sorted((one.fid, one.rule) for one in self.list.shown())

    def top(self):
        model = self.tree.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def select(self, *found):
        """Select findings by fid and rule."""
        selection = self.tree.selectionModel()
        selection.clear()
        for group in range(self.tree.model().rowCount()):
            parent = self.tree.model().index(group, 0)
            for row in range(self.tree.model().rowCount(parent)):
                index = self.tree.model().index(row, 0, parent)
                (finding,) = self.tree.model().findings_at(index)
                if (finding.fid, finding.rule) in found:
                    flags = QItemSelectionModel.SelectionFlag
                    selection.select(index, flags.Select | flags.Rows)

    def fix(self, look=None, button=QDialogButtonBox.StandardButton.Ok):
        """Press Fix, look at what would be changed, and press a button."""
        seen = []
        QTimer.singleShot(0, lambda: seen.append(answer_fix(look, button)))
        self.qtbot.mouseClick(self.button("HiljadeChecksFix"), Qt.MouseButton.LeftButton)
        self.wait()
        return seen[0] if seen else None

    def said(self):
        return [item.text() for item in self.window.interface.bar.items()]


def answer_fix(look, button):
    dialog = QApplication.activeModalWidget()
    table = dialog.findChild(QTableView)
    rows = [
        tuple(table.model().index(row, column).data() for column in range(4))
        for row in range(table.model().rowCount())
    ]
    if look is not None:
        look(dialog, table)
    dialog.findChild(QDialogButtonBox).button(button).click()
    return rows


@pytest.fixture
def window(qtbot, qgis_app, project, clean_settings):
    made = LookingWindow(qtbot)
    yield made
    made.close()


@pytest.fixture
def desk(window, tmp_path):
    make_working_copy(tmp_path / "kamere.gpkg", CAMERAS)
    made = Desk(window, tmp_path / "kamere.gpkg")
    yield made
    made.layer.rollBack()


EVERYTHING = [
    (1, "direction_unreadable"), (1, "few_decimals"), (2, "few_decimals"), (2, "stray_blanks"),
    (2, "value_near_miss"), (3, "direction_unreadable"), (3, "few_decimals"), (4, "direction_negative"),
    (4, "direction_unreadable"), (4, "few_decimals"), (5, "few_decimals"),
]  # fmt: skip


def test_findings_are_listed_by_rule_the_surest_first(desk):
    assert desk.top() == []
    desk.check()
    assert desk.rules() == EVERYTHING
    assert desk.top() == [
        "Unreadable direction (3)", "Nearly a usual value (1)", "Position given roughly (5)", "Negative direction (1)",
        "Stray blanks (1)",
    ]  # fmt: skip
    model = desk.tree.model()
    first = model.index(0, 0, model.index(0, 0))
    assert first.data() == "“NB” can't be read as a direction. · Kapija · #1"
    assert (first.siblingAtColumn(1).data(), first.siblingAtColumn(2).data()) == ("Direction (°)", "N")
    assert desk.list.summary() == "Wrong: 3, Probably wrong: 1, Worth a look: 7"


def test_or_by_camera_the_worst_first(desk):
    desk.check()
    desk.dock.findChild(QComboBox, "HiljadeChecksGroupBy").setCurrentIndex(1)
    assert desk.top() == ["MUP · #4 (3)", "Kapija · #1 (2)", "MUP · #3 (2)", "MUP · #2 (3)", "MUP · #5 (1)"]
    assert desk.rules() == EVERYTHING


def test_filters(desk, qtbot):
    desk.check()
    severity = desk.dock.findChild(QComboBox, "HiljadeChecksSeverity")
    severity.setCurrentIndex(1)
    assert {rule for _fid, rule in desk.rules()} == {"direction_unreadable"}
    severity.setCurrentIndex(0)
    search = desk.dock.findChild(object, "HiljadeChecksSearch")
    qtbot.keyClicks(search, "kapija")
    qtbot.waitUntil(lambda: desk.rules() == [(1, "direction_unreadable"), (1, "few_decimals")])
    search.clear()
    qtbot.waitUntil(lambda: desk.rules() == EVERYTHING)


def test_a_click_shows_the_camera_and_keys_walk(desk, qtbot):
    desk.check()
    model = desk.tree.model()
    desk.tree.expand(model.index(0, 0))
    place = desk.tree.visualRect(model.index(1, 0, model.index(0, 0))).center()
    qtbot.mouseClick(desk.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.layer.selectedFeatureIds() == [3]
    assert desk.window.centre().x() == pytest.approx(20.49, abs=1e-6)
    desk.window.trigger("HiljadeNextFindingAction")
    assert desk.layer.selectedFeatureIds() == [4]
    desk.window.trigger("HiljadePreviousFindingAction")
    desk.window.trigger("HiljadePreviousFindingAction")
    assert desk.layer.selectedFeatureIds() == [1]
    for _step in EVERYTHING:
        desk.window.trigger("HiljadeNextFindingAction")
    assert desk.layer.selectedFeatureIds() == [1], "round and round"


def test_walking_where_nothing_is_listed_says_so(desk):
    desk.window.trigger("HiljadeNextFindingAction")
    assert desk.said() == ["There are no findings: open the dock Checks and check the cameras."]


def test_a_fix_is_shown_before_it_is_made_and_is_one_step_to_undo(desk):
    desk.check()
    desk.select((1, "direction_unreadable"), (2, "value_near_miss"), (2, "stray_blanks"))
    rows = desk.fix()
    assert sorted(rows) == [
        ("Kapija · #1", "Direction (°)", "NB", "N"), ("MUP · #2", "Camera type", "Dome", "dome"),
        ("MUP · #2", "Operator", "MUP␣", "MUP"),
    ]  # fmt: skip
    assert desk.layer.isEditable()
    assert desk.layer.undoStack().count() == 1
    assert desk.layer.getFeature(1)["direction"] == "N"
    assert (desk.layer.getFeature(2)["camera_type"], desk.layer.getFeature(2)["operator"]) == ("dome", "MUP")
    assert desk.rules() == [
        one for one in EVERYTHING
        if one not in {(1, "direction_unreadable"), (2, "value_near_miss"), (2, "stray_blanks")}
    ]  # fmt: skip
    assert desk.said()[-1].startswith("2 cameras fixed.")
    desk.layer.undoStack().undo()
    assert desk.layer.getFeature(1)["direction"] == "NB"
    assert "was edited since" in desk.text()
    desk.layer.undoStack().redo()
    assert desk.layer.commitChanges()
    with WorkingCopy.open(desk.path) as copy:
        assert {change.fid for change in pending_changes(copy)} == {1, 2}


def test_a_fix_may_be_left_out_or_not_made_at_all(desk):
    desk.check()
    desk.select((1, "direction_unreadable"), (2, "value_near_miss"))

    def leave_out_the_first(dialog, table):
        index = table.model().index(0, 0)
        assert table.model().setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)

    desk.fix(button=QDialogButtonBox.StandardButton.Cancel)
    assert not desk.layer.isEditable()
    desk.fix(leave_out_the_first)
    changed = {fid: desk.layer.getFeature(fid)[column] for fid, column in ((1, "direction"), (2, "camera_type"))}
    assert changed in ({1: "NB", 2: "dome"}, {1: "N", 2: "Dome"})


def test_with_everything_left_out_there_is_nothing_to_fix(desk):
    desk.check()
    desk.select((1, "direction_unreadable"))
    enabled = []

    def leave_out(dialog, table):
        ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
        enabled.append(ok.isEnabled())
        table.model().setData(table.model().index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        enabled.append(ok.isEnabled())

    desk.fix(leave_out, QDialogButtonBox.StandardButton.Cancel)
    assert enabled == [True, False]


def test_what_nobody_can_fix_has_no_button(desk):
    desk.check()
    desk.select((3, "direction_unreadable"))
    assert not desk.button("HiljadeChecksFix").isEnabled()
    desk.select((3, "direction_unreadable"), (1, "direction_unreadable"))
    assert desk.button("HiljadeChecksFix").isEnabled()


def test_an_edit_after_the_check_is_not_overwritten_unseen(desk, qtbot):
    desk.check()
    desk.select((1, "direction_unreadable"))
    desk.layer.startEditing()
    desk.layer.changeAttributeValue(1, desk.layer.fields().lookupField("direction"), "77")
    desk.button("HiljadeChecksFix").click()  # a dialog would hold the test up
    assert desk.said()[-1] == "The cameras were edited since they were checked; they are checked again first."
    desk.wait()
    assert desk.layer.getFeature(1)["direction"] == "77"
    assert (1, "direction_unreadable") not in desk.rules()


def test_fine_as_it_is(desk, qtbot, monkeypatch):
    monkeypatch.setattr(kept_marks, "_SOON_MS", 50)
    desk.check()
    desk.select((3, "direction_unreadable"), (5, "few_decimals"))
    desk.button("HiljadeChecksFine").click()
    left = [one for one in EVERYTHING if one not in {(3, "direction_unreadable"), (5, "few_decimals")}]
    assert desk.rules() == left
    desk.check()
    assert desk.rules() == left, "before it is written"
    qtbot.waitUntil(lambda: len(marks(desk.path)) == 2, timeout=10_000)
    desk.check()
    assert desk.rules() == left
    desk.dock.findChild(QCheckBox, "HiljadeChecksWithFine").setChecked(True)
    assert desk.rules() == EVERYTHING
    desk.select((3, "direction_unreadable"))
    assert desk.button("HiljadeChecksFine").text() == "Not f&ine after all"
    desk.button("HiljadeChecksFine").click()
    desk.dock.findChild(QCheckBox, "HiljadeChecksWithFine").setChecked(False)
    assert (3, "direction_unreadable") in desk.rules()
    qtbot.waitUntil(lambda: len(marks(desk.path)) == 1, timeout=10_000)


def marks(path):
    with WorkingCopy.open(path) as copy:
        return fine_marks(copy)


def test_unsaved_edits_count_and_new_cameras_too(desk):
    desk.layer.startEditing()
    desk.layer.changeAttributeValue(5, desk.layer.fields().lookupField("direction"), "370")
    desk.layer.deleteFeature(3)
    desk.check()
    assert (5, "direction_beyond_circle") in desk.rules()
    assert not any(fid == 3 for fid, _rule in desk.rules())


def test_another_point_layer_is_checked_by_its_fields_without_marks(desk, project):
    other = layer_of("Point", [(wkt(20.4573461, 44.81234), "NB", "fixed", "x")],
                     fields="direction:string,camera_type:string,operator:string")  # fmt: skip
    project.addMapLayer(other)
    desk.window.canvas.setCurrentLayer(other)
    desk.check()
    assert desk.rules() == [(1, "direction_unreadable")]
    desk.select((1, "direction_unreadable"))
    assert not desk.button("HiljadeChecksFine").isEnabled()
    desk.fix()
    assert other.getFeature(1)["direction"] == "N"
    other.rollBack()


def test_a_layer_that_goes_takes_its_findings_along(desk, project):
    desk.check()
    project.removeMapLayer(desk.layer.id())
    assert desk.rules() == []
    desk.layer = QgsVectorLayer()


def test_text_from_strangers_is_shown_as_it_is(window, tmp_path):
    make_working_copy(tmp_path / "kamere.gpkg", ({"camera:type": "fixed", "direction": MARKUP, "operator": MARKUP},))
    desk = Desk(window, tmp_path / "kamere.gpkg")
    desk.check()
    index = desk.tree.model().index(0, 0, desk.tree.model().index(0, 0))
    assert "<img" in index.data()
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_read_only_layer_is_not_fixed(desk):
    desk.check()
    desk.layer.setReadOnly(True)
    desk.select((1, "direction_unreadable"))
    desk.fix()
    assert desk.said()[-1] == "This layer is read-only: its cameras can&#x27;t be changed."
    assert not desk.layer.isEditable()


def test_options_are_kept(qgis_app, clean_settings):
    assert read_options() == CheckOptions()
    chosen = CheckOptions(frozenset({"few_decimals"}), Limits(duplicate_m=7.5, moved_m=20.0, stale_days=365))
    write_options(chosen)
    assert read_options() == chosen
    QgsSettings().setValue("hiljade/checks/stale_days", "nonsense")
    QgsSettings().setValue("hiljade/checks/duplicate_m", -3)
    QgsSettings().setValue("hiljade/checks/without", "few_decimals,no_such_rule")
    assert read_options() == CheckOptions(frozenset({"few_decimals"}), Limits(moved_m=20.0))


def test_the_options_dialog_gives_what_was_chosen(qtbot, qgis_app, project):
    buildings = layer_of("Polygon", [])
    project.addMapLayer(buildings)
    dialog = CheckOptionsDialog(CheckOptions(frozenset({"few_decimals"}), buildings=buildings))
    qtbot.addWidget(dialog)
    assert dialog.options() == CheckOptions(frozenset({"few_decimals"}), buildings=buildings)
    rules = dialog.findChild(QListWidget)
    assert rules.count() == len(all_rules())
    rules.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert len(dialog.options().without) == 2


def test_what_the_options_leave_out_is_not_checked(desk):
    write_options(CheckOptions(frozenset({"few_decimals"})))
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())
    desk.button("HiljadeChecksOptions").click()
    desk.check()
    assert (1, "few_decimals") in desk.rules(), "the dialog knew the options of before"
    QTimer.singleShot(0, uncheck_few_decimals)
    desk.button("HiljadeChecksOptions").click()
    desk.check()
    assert not any(rule == "few_decimals" for _fid, rule in desk.rules())


def uncheck_few_decimals():
    dialog = QApplication.activeModalWidget()
    rules = dialog.findChild(QListWidget)
    for row in range(rules.count()):
        if rules.item(row).data(Qt.ItemDataRole.UserRole) == "few_decimals":
            rules.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()


# merging


@pytest.fixture
def twins(window, tmp_path, project):
    """Two records of one camera, half a metre apart, and one that stands alone."""
    make_working_copy(
        tmp_path / "kamere.gpkg",
        (
            {"camera:type": "fixed", "direction": "90", "operator": "MUP", "name": "Kapija", "brand": "x"},
            {"camera:type": "fixed", "direction": "95", "operator": "GSP", "height": "4", "brand": "y", "ref": "7"},
            {"camera:type": "fixed", "direction": "95"},
        ),
    )
    desk = Desk(window, tmp_path / "kamere.gpkg")
    desk.layer.startEditing()
    geometry = desk.layer.getFeature(1).geometry()
    assert not geometry.isNull(), "see bridge/stale_connections.py"
    geometry.translate(0.000005, 0.0)
    desk.layer.changeGeometry(2, geometry)
    assert desk.layer.commitChanges()
    yield desk
    desk.layer.rollBack()


def merge(desk, look=lambda dialog: None, button=QDialogButtonBox.StandardButton.Ok):
    """Press Merge, look at the dialog, and press a button; gives what the table listed.

    A copy that was opened may owe its sectors still: while it is reloaded the cameras are checked again first.
    """
    seen = []

    def answer():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        look(dialog)
        model = dialog.findChild(QTableView).model()
        seen.append({model.index(row, 0).data(): (model.index(row, 1).data(), model.index(row, 2).data())
                     for row in range(model.rowCount())})  # fmt: skip
        dialog.findChild(QDialogButtonBox).button(button).click()

    QTimer.singleShot(0, answer)
    desk.button("HiljadeChecksMerge").click()
    desk.wait()
    if not seen:
        assert any("checked again first" in text for text in desk.said()), (desk.said(), desk.rules(), desk.text())
        desk.select((2, "duplicate"))
        return merge(desk, look, button)
    return seen[0]


def choose(dialog, field, column):
    model = dialog.findChild(QTableView).model()
    (row,) = (row for row in range(model.rowCount()) if model.index(row, 0).data() == field)
    return model.setData(model.index(row, column), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_of_two_records_one_stays_with_what_the_other_knows(twins):
    desk = twins
    desk.check()
    desk.select((2, "duplicate"))
    listed = merge(desk, lambda dialog: choose(dialog, "Operator", 2))
    assert listed["Operator"] == ("MUP", "GSP")
    assert listed["brand"] == ("x", "y")
    assert desk.layer.undoStack().count() == 1
    kept = desk.layer.getFeature(1)
    assert (kept["direction"], kept["operator"], kept["name"], kept["height_m"]) == ("90", "GSP", "Kapija", 4.0)
    assert '"brand": "x"' in kept["tags"]
    assert '"ref": "7"' in kept["tags"]
    assert not desk.layer.getFeature(2).isValid()
    assert not any(rule == "duplicate" for _fid, rule in desk.rules())
    desk.layer.undoStack().undo()
    assert desk.layer.getFeature(2)["operator"] == "GSP"
    assert desk.layer.getFeature(1)["operator"] == "MUP"
    desk.layer.undoStack().redo()
    assert desk.layer.commitChanges()
    with WorkingCopy.open(desk.path) as copy:
        assert {(one.fid, one.kind.value) for one in pending_changes(copy)} == {(1, "modify"), (2, "delete")}


MERGED = "duplicate of Kapija, 00000000-0000-4000-8000-000000000000 (merged)"


def why_deleted(desk):
    with WorkingCopy.open(desk.path) as copy:
        return reasons(copy)


def merge_twins(desk):
    desk.check()
    desk.select((2, "duplicate"))
    merge(desk)
    assert not desk.layer.getFeature(2).isValid()


def test_the_reason_of_a_merge_is_written_with_the_deletion_and_listed(twins, qtbot):
    merge_twins(twins)
    twins.layer.undoStack().undo()
    twins.layer.undoStack().redo()
    assert why_deleted(twins) == {}
    assert twins.layer.commitChanges(False)
    listed = twins.window.interface.window.findChild(PendingModel)
    qtbot.waitUntil(lambda: [one.reason for one in listed.records() if one.fid == 2] == [MERGED], timeout=10_000)
    assert why_deleted(twins) == {2: MERGED}
    (row,) = (row for row, one in enumerate(listed.records()) if one.fid == 2)
    assert listed.index(0, 0, listed.index(row, 0)).data() == f"Why: {MERGED}"


@pytest.mark.parametrize("end", ["undo", "roll back"])
def test_a_merge_that_was_taken_back_leaves_no_reason(twins, qtbot, end):
    merge_twins(twins)
    if end == "undo":
        twins.layer.undoStack().undo()
        assert twins.layer.commitChanges()
    else:
        twins.layer.rollBack()
    twins.layer.startEditing()
    twins.layer.deleteFeature(2)
    assert twins.layer.commitChanges()
    listed = twins.window.interface.window.findChild(PendingModel)
    qtbot.waitUntil(lambda: any(one.kind.value == "delete" for one in listed.records()), timeout=10_000)
    assert why_deleted(twins) == {}


def test_what_goes_with_the_record_is_said_and_the_other_may_stay(twins):
    desk = twins
    desk.check()
    desk.select((2, "duplicate"))
    said = []

    def look(dialog):
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        said.extend(text for text in texts if text.startswith("Goes with it"))
        dialog.findChild(QPushButton, "HiljadeMergeSwap").click()

    listed = merge(desk, look)
    assert "GSP" in said[0]
    assert listed["Operator"] == ("GSP", "MUP")
    assert not desk.layer.getFeature(1).isValid()
    assert (desk.layer.getFeature(2)["operator"], desk.layer.getFeature(2)["name"]) == ("GSP", "Kapija")


def test_a_merge_that_is_cancelled_changes_nothing(twins):
    twins.check()
    twins.select((2, "duplicate"))
    merge(twins, button=QDialogButtonBox.StandardButton.Cancel)
    assert not twins.layer.isEditable()


def test_only_what_is_about_two_records_is_merged(twins):
    twins.check()
    twins.select((3, "operator_missing"))
    assert not twins.button("HiljadeChecksMerge").isEnabled()
    twins.select((2, "duplicate"), (3, "operator_missing"))
    assert not twins.button("HiljadeChecksMerge").isEnabled()
# what looks right and is not


def fix_if_asked(desk):
    """Press Fix, and yes where the dialog comes; gives what it showed."""
    rows = []

    def answer():
        if QApplication.activeModalWidget() is not None:
            rows.extend(answer_fix(None, QDialogButtonBox.StandardButton.Ok))

    QTimer.singleShot(0, answer)
    desk.button("HiljadeChecksFix").click()
    desk.wait()
    return rows


def test_a_file_that_was_written_without_a_change_of_what_was_found_blocks_no_fix(desk):
    """As where its fields of view are drawn anew after it was opened."""
    desk.check()
    desk.layer.dataChanged.emit()
    assert "edited since" in desk.text()
    desk.select((1, "direction_unreadable"))
    assert desk.fix() == [("Kapija · #1", "Direction (°)", "NB", "N")]
    assert desk.layer.getFeature(1)["direction"] == "N"


def test_what_somebody_else_wrote_after_the_check_is_not_overwritten_unseen(desk):
    """Another QGIS, or another layer on the same file: nothing tells this layer of it."""
    desk.check()
    with WorkingCopy.open(desk.path) as copy, copy.transaction() as connection:
        connection.execute("UPDATE cameras SET direction = '77' WHERE fid = 1")
    desk.select((1, "direction_unreadable"))
    assert ("Kapija · #1", "Direction (°)", "NB", "N") not in fix_if_asked(desk), "that is not what it says now"
    assert desk.layer.getFeature(1)["direction"] == "77"


def test_another_file_behind_the_layer_is_not_fixed_by_what_was_found_in_the_first(desk, tmp_path):
    make_working_copy(tmp_path / "other.gpkg", ({"direction": "45", "camera:type": "fixed", "operator": "MUP"},))
    desk.check()
    desk.layer.setDataSource(f"{tmp_path / 'other.gpkg'}|layername=cameras", "other", "ogr")
    desk.check()
    desk.select((1, "direction_unreadable"))
    fix_if_asked(desk)
    assert desk.layer.getFeature(1)["direction"] == "45"


def test_what_the_layers_filter_hides_is_neither_listed_nor_fixed(desk):
    assert desk.layer.setSubsetString("fid <> 1")
    desk.check()
    assert not any(fid == 1 for fid, _rule in desk.rules())


def test_what_was_marked_stays_so_once_it_is_written(desk, qtbot, monkeypatch):
    monkeypatch.setattr(kept_marks, "_SOON_MS", 50)
    desk.check()
    desk.select((3, "direction_unreadable"))
    desk.button("HiljadeChecksFine").click()
    qtbot.waitUntil(lambda: len(marks(desk.path)) == 1, timeout=10_000)
    qtbot.wait(200)  # that it is written is known here, too
    desk.select((5, "few_decimals"))
    desk.button("HiljadeChecksFine").click()
    assert (3, "direction_unreadable") not in desk.rules()


def test_a_mark_that_was_taken_back_stays_so_once_that_is_written(desk, qtbot, monkeypatch):
    monkeypatch.setattr(kept_marks, "_SOON_MS", 50)
    desk.check()
    desk.select((3, "direction_unreadable"))
    desk.button("HiljadeChecksFine").click()
    qtbot.waitUntil(lambda: len(marks(desk.path)) == 1, timeout=10_000)
    desk.check()
    desk.dock.findChild(QCheckBox, "HiljadeChecksWithFine").setChecked(True)
    desk.select((3, "direction_unreadable"))
    desk.button("HiljadeChecksFine").click()
    qtbot.waitUntil(lambda: len(marks(desk.path)) == 0, timeout=10_000)
    qtbot.wait(200)
    desk.dock.findChild(QCheckBox, "HiljadeChecksWithFine").setChecked(False)
    desk.select((5, "few_decimals"))
    desk.button("HiljadeChecksFine").click()
    assert (3, "direction_unreadable") in desk.rules()


def test_the_preview_of_blanks_shows_a_difference(desk):
    desk.check()
    desk.select((2, "stray_blanks"))
    ((_camera, _field, before, after),) = desk.fix(button=QDialogButtonBox.StandardButton.Cancel)
    assert before != after


def test_many_findings_can_be_selected(qtbot, qgis_app):
    """By their square, as comparing each with each takes it, they would hold QGIS up for many minutes."""
    findings = FindingsList()
    qtbot.addWidget(findings)
    of_rules = (("type_missing", "camera_type"), ("operator_missing", "operator"))
    some = [Finding(rule, fid, Found(field)) for rule, field in of_rules for fid in range(30_000)]
    findings.show_findings(some, {}, frozenset())
    findings.findChild(QTreeView).selectAll()
    assert len(findings.selection()) == 60_000


# many at once


@pytest.fixture
def many(window, tmp_path):
    make_working_copy(tmp_path / "kamere.gpkg", tuple({"direction": "NB", "operator": "MUP"} for _ in range(25)))
    made = Desk(window, tmp_path / "kamere.gpkg")
    yield made
    made.layer.rollBack()


def directions(path):
    with WorkingCopy.open(path) as copy:
        return {value for (value,) in copy.connection.execute("SELECT direction FROM cameras")}


def test_before_many_are_changed_the_file_is_kept(many, qtbot):
    many.check()
    many.select(*((fid, "direction_unreadable") for fid in range(1, 26)))
    many.fix()
    qtbot.waitUntil(lambda: many.layer.getFeature(25)["direction"] == "N", timeout=10_000)
    assert many.layer.undoStack().count() == 1
    assert many.layer.commitChanges()
    kept = many.path.with_name("kamere.gpkg.before-bulk-change")
    assert directions(kept) == {"NB"}
    assert directions(many.path) == {"N"}


def test_where_the_file_cannot_be_kept_nothing_is_changed(many, qtbot):
    many.path.with_name("kamere.gpkg.before-bulk-change.part").mkdir()
    many.check()
    many.select(*((fid, "direction_unreadable") for fid in range(1, 26)))
    said = len(many.said())
    many.fix()
    qtbot.waitUntil(lambda: len(many.said()) > said, timeout=10_000)
    assert not many.layer.isEditable()
    assert many.layer.getFeature(25)["direction"] == "NB"


def test_few_are_changed_without(many):
    many.check()
    many.select((1, "direction_unreadable"))
    many.fix()
    assert many.layer.getFeature(1)["direction"] == "N"
    assert not many.path.with_name("kamere.gpkg.before-bulk-change").exists()
