"""The dock shows what would be pushed, asks, and shows how it ended; nothing in a record is ever markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTreeView, QTreeWidget

from hiljade_qgis.bridge.tasks import Advance
from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.record import Position
from hiljade_qgis.core.red_flags import Flag, RedFlag
from hiljade_qgis.gui.flags_dialog import FlagsDialog
from hiljade_qgis.gui.pending_model import AFTER, BEFORE, ON_SERVER, RECORD, PendingFilter, PendingModel, Shown
from hiljade_qgis.gui.review_dock import PENDING, RESULTS, ReviewDock, ShownCopy
from hiljade_qgis.sync.errors import ConnectionFailed
from hiljade_qgis.sync.pending import PendingChange
from hiljade_qgis.sync.push import Pushed, PushResult, Result
from hiljade_qgis.sync.server import WriteKind

COPY = Path("/maps/belgrade.gpkg")
OTHER = Path("/maps/novi_sad.gpkg")
MARKUP = "<img src=x onerror=alert(1)><b>bold</b>"


def change(fid=1, kind=WriteKind.MODIFY, **fields):
    held = {
        "fid": fid,
        "kind": kind,
        "server_id": None if kind is WriteKind.CREATE else f"id-{fid}",
        "version": None if kind is WriteKind.CREATE else "100",
        "changes": (FieldChange("direction", "90", "135"), FieldChange("mount", None, "wall")),
        "label": f"Camera of {fid}",
        "position": Position(20.46, 44.81),
    }
    held.update(fields)
    return PendingChange(**held)


def conflict(fid=9):
    return change(
        fid,
        conflict=True,
        theirs=(FieldChange("direction", "90", "200"), FieldChange("operator", None, "City")),
    )


@pytest.fixture
def dock(qtbot, qgis_app):
    made = ReviewDock()
    qtbot.addWidget(made)
    made.resize(420, 640)
    made.show()
    return made


@pytest.fixture
def filled(dock):
    dock.set_copies([ShownCopy(COPY, "Belgrade", "maps.example", "ODbL 1.0", "ana's sign-in"), ShownCopy(OTHER, "NS")])
    records = [
        conflict(),
        change(1),
        change(2, WriteKind.CREATE),
        change(3, WriteKind.DELETE, changes=()),
    ]
    dock.show_records(COPY, records)
    return dock


def child(dock, kind, name):
    return dock.findChild(kind, name)


def tree_of(dock):
    return child(dock, QTreeView, "HiljadeReviewTree").model()


def texts(dock):
    return "\n".join(label.text() for label in dock.findChildren(QLabel) if label.isVisible())


class TestModel:
    def test_is_a_sound_model(self, qtbot):
        model = PendingModel()
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show([change(1), conflict(2), change(3, changes=())])
        model.show([])
        assert model.rowCount() == 0
        del tester

    def test_lists_each_field_before_and_after(self):
        model = PendingModel()
        model.show([change(1)])
        record = model.index(0, 0)
        assert model.data(record) == "Changed: Camera of 1"
        cells = [model.data(model.index(0, column, record)) for column in (RECORD, BEFORE, AFTER)]
        assert cells == ["Direction (°)", "90", "135"]
        assert model.data(model.index(1, BEFORE, record)) == ""
        assert model.data(model.index(1, AFTER, record)) == "wall"

    def test_a_conflict_shows_what_the_server_has_instead(self):
        model = PendingModel()
        model.show([conflict()])
        record = model.index(0, 0)
        rows = [
            [model.data(model.index(row, column, record)) for column in range(model.columnCount())]
            for row in range(model.rowCount(record))
        ]
        assert rows == [
            ["Direction (°)", "90", "135", "200"],
            ["Mount", "", "wall", ""],
            ["Operator", "", "", "City"],
        ]

    def test_what_the_server_does_not_take_is_listed_and_marked(self):
        model = PendingModel()
        kept = (FieldChange("range_m", None, 50.0), FieldChange("tags:secret", "a", None))
        model.show([change(1, kept_here=kept, changes=(FieldChange("mount", None, "wall"),)), change(2)])
        record = model.index(0, 0)
        rows = [
            [model.data(model.index(row, column, record)) for column in (RECORD, BEFORE, AFTER)]
            for row in range(model.rowCount(record))
        ]
        assert rows == [
            ["Mount", "", "wall"],
            ["Stays in the working copy:", "", ""],
            ["Reach (m)", "", "50"],
            ["secret", "a", ""],
        ]
        tips = [model.data(model.index(row, RECORD, record), Qt.ItemDataRole.ToolTipRole) for row in range(4)]
        assert ["The server does not take this" in tip for tip in tips] == [False, False, True, True]
        fonts = [model.data(model.index(row, RECORD, record), Qt.ItemDataRole.FontRole) for row in range(4)]
        assert [font is not None and font.italic() for font in fonts] == [False, False, True, True]
        shown = PendingFilter()
        shown.setSourceModel(model)
        shown.show_only(None, "secret")
        assert shown.rowCount() == 1, "and can be searched for"

    def test_what_stays_of_a_record_that_others_deleted_is_listed(self):
        model = PendingModel()
        kept = (FieldChange("range_m", None, 50.0),)
        model.show([change(1, conflict=True, theirs_deleted=True, kept_here=kept, changes=())])
        record = model.index(0, 0)
        assert model.data(record) == "Conflict: Camera of 1"
        assert [model.data(model.index(row, RECORD, record)) for row in range(model.rowCount(record))] == [
            "Deleted on the server",
            "Stays in the working copy:",
            "Reach (m)",
        ]

    def test_a_conflict_with_a_deletion_says_so(self):
        model = PendingModel()
        model.show([change(1, conflict=True, theirs_deleted=True)])
        assert model.data(model.index(0, RECORD, model.index(0, 0))) == "Deleted on the server"

    def test_numbers_positions_and_zero_are_shown(self):
        model = PendingModel()
        moved = FieldChange("position", Position(20.0, 44.0), Position(20.5, 44.25))
        model.show([change(1, changes=(FieldChange("height_m", None, 0.0), moved))])
        record = model.index(0, 0)
        assert model.data(model.index(0, AFTER, record)) == "0"
        assert model.data(model.index(1, AFTER, record)) == "44.2500000, 20.5000000"

    def test_tool_tips_never_hold_markup_of_a_record(self):
        model = PendingModel()
        model.show([change(1, label=MARKUP, changes=(FieldChange("note", None, MARKUP),))])
        record = model.index(0, 0)
        for index in (record, model.index(0, AFTER, record)):
            tip = model.data(index, Qt.ItemDataRole.ToolTipRole)
            assert "<img" not in tip
            assert "&lt;img" in tip

    def test_filter_by_kind_and_text(self):
        model, shown = PendingModel(), PendingFilter()
        shown.setSourceModel(model)
        model.show([change(1), change(2, WriteKind.CREATE, label="Šabac"), conflict()])
        shown.show_only(Shown.NEW, "")
        assert shown.rowCount() == 1
        shown.show_only(None, "šABAC")
        assert shown.rowCount() == 1
        shown.show_only(None, "city")
        assert shown.data(shown.index(0, 0)).startswith("Conflict")
        assert shown.rowCount(shown.index(0, 0)) == 3
        shown.show_only(None, "nothing like it")
        assert shown.rowCount(QModelIndex()) == 0


def test_the_flag_of_what_the_server_does_not_take_names_just_that(qtbot, qgis_app):
    kept = (FieldChange("range_m", None, 50.0),)
    many = tuple(FieldChange(name, None, "x") for name in ("mount", "zone", "operator", "note"))
    flags = [RedFlag(Flag.NOT_CARRIED, (1,)), RedFlag(Flag.MOVED_FAR, (1,))]
    dialog = FlagsDialog(flags, [change(1, changes=many, kept_here=kept)], "")
    qtbot.addWidget(dialog)
    tree = dialog.findChild(QTreeWidget)
    assert tree.topLevelItem(0).child(0).text(0) == "Camera of 1 · Reach (m): – → 50"
    assert "Mount: – → x" in tree.topLevelItem(1).child(0).text(0)


class TestDock:
    def test_without_a_copy_it_offers_to_load_one(self, dock, qtbot):
        assert "no cameras yet" in texts(dock)
        assert not child(dock, QPushButton, "HiljadeReviewPush").isEnabled()
        load = next(one for one in dock.findChildren(QPushButton) if one.text().startswith("Load"))
        with qtbot.waitSignal(dock.load_requested):
            load.click()

    def test_counts_stand_in_the_title(self, filled):
        assert filled.windowTitle() == "Review and push (4)"
        assert "new: 1, changed: 1, deleted: 1, conflicts, which stay pending: 1" in texts(filled)

    def test_column_of_the_server_only_with_conflicts(self, filled):
        tree = child(filled, QTreeView, "HiljadeReviewTree")
        assert not tree.isColumnHidden(ON_SERVER)
        filled.show_records(COPY, [change(1)])
        assert tree.isColumnHidden(ON_SERVER)

    @pytest.mark.parametrize("many", [False, True])
    def test_no_sentence_among_the_fields_is_cut_off(self, dock, many):
        """Each record is opened at once, or where there are many by whoever wants to see its fields."""
        dock.set_copies([ShownCopy(COPY, "Belgrade")])
        kept = (FieldChange("range_m", None, 50.0),)
        mine = change(1, conflict=True, theirs_deleted=True, kept_here=kept, changes=())
        dock.show_records(COPY, [mine, *(change(fid) for fid in range(2, 40 if many else 4))])
        tree = child(dock, QTreeView, "HiljadeReviewTree")
        record = tree.model().index(0, 0)
        assert tree.isExpanded(record) != many
        child(dock, QLineEdit, "HiljadeReviewSearch").setText("camera of")
        tree.expand(record)
        titles = [tree.model().index(row, 0, record).data() for row in range(3)]
        spanned = {title: tree.isFirstColumnSpanned(row, record) for row, title in enumerate(titles)}
        assert spanned == {"Deleted on the server": True, "Stays in the working copy:": True, "Reach (m)": False}

    def test_says_what_becomes_public(self, filled):
        shown = texts(filled)
        assert "maps.example" in shown
        assert "ana's sign-in" in shown
        assert "ODbL 1.0" in shown
        assert "lose changes" not in shown

    def test_says_that_the_server_has_no_place_for_the_comment(self, dock):
        dock.set_copies([ShownCopy(COPY, "B", "maps.example", comments=False)])
        assert "stays in the working copy" in dock._public.text()

    def test_says_that_an_advisory_lock_can_lose_changes(self, dock):
        dock.set_copies([ShownCopy(COPY, "B", "maps.example", advisory_lock=True)])
        assert "lose changes" in texts(dock)

    def test_nothing_pending_is_a_sentence(self, filled):
        filled.show_records(COPY, [])
        assert "Nothing is pending" in texts(filled)
        assert not child(filled, QPushButton, "HiljadeReviewPush").isEnabled()
        assert child(filled, QPushButton, "HiljadeReviewPull").isEnabled()
        assert filled.windowTitle() == "Review and push"

    def test_conflicts_alone_cannot_be_pushed(self, filled):
        filled.show_records(COPY, [conflict()])
        assert not child(filled, QPushButton, "HiljadeReviewPush").isEnabled()

    def test_push_asks_with_the_comment(self, filled, qtbot):
        child(filled, QLineEdit, "HiljadeReviewComment").setText("  seen today ")
        with qtbot.waitSignal(filled.push_requested) as asked:
            child(filled, QPushButton, "HiljadeReviewPush").click()
        assert asked.args == [COPY, "seen today"]

    def test_click_and_enter_choose_a_record(self, filled, qtbot):
        tree = child(filled, QTreeView, "HiljadeReviewTree")
        first = tree.model().index(1, 0)
        with qtbot.waitSignal(filled.record_chosen) as chosen:
            place = tree.visualRect(first).center()
            qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert chosen.args[0].fid == 1
        tree.setCurrentIndex(tree.model().index(2, 0))
        with qtbot.waitSignal(filled.record_chosen) as chosen:
            qtbot.keyClick(tree, Qt.Key.Key_Return)
        assert chosen.args[0].fid == 2

    def test_while_busy_nothing_else_can_be_asked(self, filled, qtbot):
        filled.begin("Pushing")
        filled.advance(Advance(50, 200, 1234.0))
        assert not child(filled, QPushButton, "HiljadeReviewPush").isEnabled()
        assert not child(filled, QPushButton, "HiljadeReviewPull").isEnabled()
        assert "50 of 200 records, 1,234 per second" in texts(filled)
        with qtbot.waitSignal(filled.cancel_requested):
            child(filled, QPushButton, "HiljadeProgressCancel").click()
        filled.end()
        assert child(filled, QPushButton, "HiljadeReviewPush").isEnabled()

    def test_another_copy_is_another_list(self, filled, qtbot):
        with qtbot.waitSignal(filled.copy_chosen) as chosen:
            child(filled, QComboBox, "HiljadeReviewCopy").setCurrentIndex(1)
        assert chosen.args == [OTHER]
        assert filled.records() == []
        filled.show_records(COPY, [change(1)])
        assert filled.records() == [], "an answer for the copy shown before is not shown under another's name"

    def test_the_copy_shown_stays_when_others_come_and_go(self, filled):
        filled.choose_copy(OTHER)
        filled.set_copies([ShownCopy(OTHER, "NS")])
        assert filled.current_path() == OTHER
        filled.set_copies([])
        assert filled.current_path() is None
        assert "no cameras yet" in texts(filled)

    def test_each_copy_has_its_own_last_push(self, filled):
        done = PushResult(1, "id-1", WriteKind.MODIFY, Result.PUSHED)
        filled.show_results(Pushed([done]), {1: "First"})
        results = filled.findChild(QTreeView, "HiljadePushResults").model()
        filled.choose_copy(OTHER)
        assert results.rowCount() == 0, "a row of another file would be another camera here"
        assert filled._tabs.currentIndex() == PENDING
        filled.choose_copy(COPY)
        assert results.index(0, 1).data() == "First"

    def test_results_stay_visible_worst_first(self, filled):
        child(filled, QLineEdit, "HiljadeReviewComment").setText("kept")
        pushed = Pushed(
            [
                PushResult(1, "id-1", WriteKind.MODIFY, Result.PUSHED),
                PushResult(2, None, WriteKind.CREATE, Result.REFUSED, MARKUP),
                PushResult(9, "id-9", WriteKind.MODIFY, Result.CONFLICT),
            ]
        )
        filled.show_results(pushed, {1: "First", 2: "Second"})
        shown = texts(filled)
        assert "1 record(s) pushed, 1 conflict(s), 1 refused." in shown
        model = child(filled, QTreeView, "HiljadePushResults").model()
        rows = [[model.data(model.index(row, column)) for column in range(3)] for row in range(3)]
        assert [row[0] for row in rows] == ["Refused", "Conflict", "Pushed"]
        assert rows[0][1] == "Second"
        assert rows[0][2] == MARKUP
        assert rows[1][1] == "Camera 9"
        assert "<img" not in model.data(model.index(0, 2), Qt.ItemDataRole.ToolTipRole)
        assert child(filled, QLineEdit, "HiljadeReviewComment").text() == "kept"

    def test_a_push_cut_short_says_why_and_a_whole_one_clears_the_comment(self, filled):
        comment = child(filled, QLineEdit, "HiljadeReviewComment")
        comment.setText("kept")
        done = PushResult(1, "id-1", WriteKind.MODIFY, Result.PUSHED)
        filled.show_results(Pushed([done], ConnectionFailed("https://maps.example/v1")), {})
        assert "could not be reached" in texts(filled)
        assert comment.text() == "kept"
        filled.show_results(Pushed([done]), {})
        assert comment.text() == ""

    def test_every_label_shows_plain_text(self, filled):
        ours = [label for label in filled.findChildren(QLabel) if label.wordWrap()]
        assert ours
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in ours)

    def test_tab_key_goes_through_it_from_top_to_bottom(self, filled, qtbot):
        order = ["HiljadeReviewKind", "HiljadeReviewSearch", "HiljadeReviewRefresh", "HiljadeReviewTree"]
        order += ["HiljadeReviewComment", "HiljadeReviewPull", "HiljadeReviewPush"]
        seen, widget = [], child(filled, QComboBox, "HiljadeReviewKind")
        for _ in range(40):
            if widget.objectName() in order:
                seen.append(widget.objectName())
            widget = widget.nextInFocusChain()
            if widget.objectName() == "HiljadeReviewKind":
                break
        assert seen == order

    def test_tabs_have_counts(self, filled):
        tabs = filled.findChild(type(filled._tabs))
        assert tabs.tabText(PENDING) == "Pending (4)"
        assert tabs.tabText(RESULTS) == "Last push"


def test_a_hundred_thousand_changes_are_listed(dock, qtbot):
    dock.set_copies([ShownCopy(COPY, "Belgrade")])
    dock.show_records(COPY, [change(fid) for fid in range(100_000)])
    assert tree_of(dock).rowCount() == 100_000
    assert dock.windowTitle() == "Review and push (100,000)"


def test_a_double_click_on_a_conflict_of_the_last_push_asks_to_resolve_it(filled, qtbot):
    pushed = PushResult(1, "id-1", WriteKind.MODIFY, Result.PUSHED)
    filled.show_results(Pushed([pushed, PushResult(9, "id-9", WriteKind.MODIFY, Result.CONFLICT)]), {})
    shown = child(filled, QTreeView, "HiljadePushResults")
    asked = []
    filled.resolve_requested.connect(lambda path, fid: asked.append((path, fid)))
    for row in (1, 0):
        place = shown.visualRect(shown.model().index(row, 0)).center()
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [(COPY, 9)]
