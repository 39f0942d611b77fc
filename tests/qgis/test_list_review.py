"""The window “Match a list”: pairs are decided one after another, and what was decided holds when they come again."""

from __future__ import annotations

import time
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QItemSelectionModel, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTableWidget,
    QToolButton,
    QTreeView,
)

from hiljade_qgis.bridge import kept_marks
from hiljade_qgis.core.list_decisions import Decision
from hiljade_qgis.gui.list_review import list_reviewing
from hiljade_qgis.gui.list_review.pair_overlay import PairOverlay
from hiljade_qgis.sync.errors import Cancelled
from hiljade_qgis.sync.list_pairs import pairs
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import layer_of, there, wkt
from tests.qgis.looking_window import LookingWindow
from tests.qgis.working_copies import MARKUP, make_working_copy

CAMERAS = (
    {"name": "Kapija", "operator": "MUP", "camera:direction": "45", "hiljade:range": "40"},
    {"operator": MARKUP},
    {"name": "Most"},
    {"name": "Trg", "operator": "Grad", "height": "4"},
)
"""At 20.45, 20.47, 20.49 and 20.51; rows 1 to 4."""
NEAR = [(0, 5, "P-1", "MUP"), (0, 12, "P-2", "Grad"), (1, 3, "P-3", "MUP"), (3, 9, "P-4", "Grad"), (5, 0, "P-5", None)]
"""Near which camera, how far to the east, key, operator."""


def place(camera, metres):
    return wkt(*there((20.45 + 0.02 * camera, 44.81), 90, metres))


def list_of(rows=NEAR, fields="broj:string,operator:string,visina:string"):
    layer = layer_of("Point", [(place(*row[:2]), *row[2:]) for row in rows], "EPSG:32634", fields)
    layer.setName("Police 2026")
    return layer


class Review:
    """The window that is open, as somebody who uses it sees it."""

    def __init__(self, dialog: Any, qtbot: Any) -> None:
        self.dialog, self.qtbot = dialog, qtbot
        self.table = dialog.findChild(QTreeView, "HiljadeListReviewLines")
        self.sides = dialog.findChild(QTableView, "HiljadeListReviewSides")
        self.ready()

    def ready(self) -> None:
        """Until nothing is read or matched any more."""
        again = self.dialog.findChild(QPushButton, "HiljadeListReviewAgain")
        self.qtbot.waitUntil(lambda: again.isEnabled() and not self.reviewing()._is_matching, timeout=20_000)

    def reviewing(self) -> Any:
        return next(
            one
            for one in self.dialog.parent().findChildren(list_reviewing.ListReviewing)
            if one.window is self.dialog
        )

    def rows(self, *columns: int) -> list[tuple[str, ...]]:
        model = self.table.model()
        columns = columns or (0, 1, 2, 6)
        return [tuple(model.index(row, column).data() for column in columns) for row in range(model.rowCount())]

    def current(self) -> tuple[str, ...]:
        (index,) = self.table.selectionModel().selectedRows()
        return tuple(index.sibling(index.row(), column).data() for column in (1, 2))

    def choose(self, *rows: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        for number, row in enumerate(rows):
            flag = flags.ClearAndSelect if number == 0 else flags.Select
            index = self.table.model().index(row, 0)
            self.table.selectionModel().setCurrentIndex(index, flag | flags.Rows)

    def list_only(self, shown: str) -> None:
        box = self.dialog.findChild(QComboBox, "HiljadeListReviewShown")
        box.setCurrentIndex(box.findText(shown))

    def key(self, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self.dialog.activateWindow()
        self.table.setFocus()
        self.qtbot.waitUntil(self.table.hasFocus)
        self.qtbot.keyClick(self.table, key, modifier)
        self.ready()

    def press(self, name: str) -> None:
        button = self.dialog.findChild((QPushButton, QToolButton), f"HiljadeListReview{name}")
        assert button.isEnabled(), name
        button.click()
        self.ready()

    def can(self, name: str) -> bool:
        return self.dialog.findChild((QPushButton, QToolButton), f"HiljadeListReview{name}").isEnabled()

    def label(self, name: str) -> str:
        label = self.dialog.findChild(QLabel, f"HiljadeListReview{name}")
        return label.text() if label.isVisible() else ""

    def fields(self) -> dict[str, tuple[str, ...]]:
        model = self.sides.model()
        return {
            model.index(row, 0).data(): tuple(model.index(row, column).data() for column in (1, 2, 3))
            for row in range(model.rowCount())
        }

    def tick(self, field: str) -> None:
        model = self.sides.model()
        row = [model.index(row, 0).data() for row in range(model.rowCount())].index(field)
        assert model.setData(model.index(row, 3), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)

    def decisions(self) -> dict[tuple[str, int], Decision]:
        return {tuple(pair): one.decision for pair, one in self.reviewing()._decisions.all().items()}


class Desk:
    """The plugin in a window with a working copy and a list."""

    def __init__(self, window: LookingWindow, path: Any, listed: Any) -> None:
        self.window, self.path, self.qtbot = window, path, window.qtbot
        self.layer, self.listed = window.open(path), listed
        QgsProject.instance().addMapLayer(listed)

    def fill(self, use: Any) -> None:
        """Open the form, use it, and go on."""
        errors: list[BaseException] = []

        def in_form() -> None:
            form = QApplication.activeModalWidget()
            if form is None:
                QTimer.singleShot(10, in_form)
                return
            button = QDialogButtonBox.StandardButton.Ok
            try:
                use(form)
            except BaseException as error:  # noqa: BLE001 (it is raised below)
                errors.append(error)
                button = QDialogButtonBox.StandardButton.Cancel
            form.findChild(QDialogButtonBox).button(button).click()

        QTimer.singleShot(0, in_form)
        self.window.trigger("HiljadeMatchListAction")
        if errors:
            raise errors[0]

    def review(self, use: Any = lambda _form: None) -> Review:
        self.fill(use)
        return Review(self.dialogs()[0], self.qtbot)

    def dialogs(self) -> list[Any]:
        found = self.window.interface.window.findChildren(list_reviewing.ReviewWindow)
        return [one for one in found if not sip.isdeleted(one) and one.isVisible()]

    def written(self, name: str = "Police 2026") -> dict[tuple[str, int], Decision]:
        with WorkingCopy.open(self.path) as copy:
            return {tuple(pair): one.decision for pair, one in pairs(copy, name).items()}

    def said(self) -> list[str]:
        return [item.text() for item in self.window.interface.bar.items()]


def compare(form: Any, ours: str, theirs: str) -> None:
    """Choose what the list calls one of our fields."""
    table = form.findChild(QTableWidget)
    row = next(row for row in range(table.rowCount()) if table.item(row, 0).text() == ours)
    box = table.cellWidget(row, 1)
    box.setCurrentIndex(box.findText(theirs))


def delete_what_is_due() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(qtbot, qgis_app, project, clean_settings, monkeypatch):
    monkeypatch.setattr(kept_marks, "_SOON_MS", 20)
    made = LookingWindow(qtbot)
    yield made
    made.close()


@pytest.fixture
def desk(window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    made = Desk(window, tmp_path / "cameras.gpkg", list_of())
    yield made
    if not sip.isdeleted(made.layer):
        made.layer.rollBack()


def test_what_was_found_the_worst_first_and_what_can_be_quoted(desk, qtbot):
    review = desk.review()
    assert review.rows() == [
        ("Pair", f"{MARKUP[:59]}… · #2", "P-3", ""),
        ("Pair", "Trg · #4", "P-4", ""),
        ("Pair", "Kapija · #1", "P-1", ""),
        ("Only ours", "Most · #3", "", ""),
        ("Only on the list", "", "P-2", ""),
        ("Only on the list", "", "P-5", ""),
    ]
    assert [row[:2] for row in review.rows(3, 4)][1:3] == [("9.0", "0.85"), ("5.0", "0.92")]
    assert review.label("Counts") == "0 of 3 pairs decided"
    assert review.label("Summary").splitlines() == [
        "Police 2026: 3 of 5 cameras on the list confirmed, 2 not found.",
        "1 of 4 cameras of the community not on the list.",
        "Of 3 confirmed: 0 by a person, 3 by distance alone (at most 30 m), 0 unsure.",
    ]
    review.press("Copy")
    assert QApplication.clipboard().text() == review.label("Summary")
    assert review.current()[1] == "P-3", "the worst one first"


def test_keys_decide_and_go_on_to_the_next(desk):
    review = desk.review()
    review.key(Qt.Key.Key_S)
    assert review.current() == ("Trg · #4", "P-4")
    review.key(Qt.Key.Key_U)
    assert review.current() == ("Kapija · #1", "P-1")
    assert review.label("Counts") == "2 of 3 pairs decided"
    review.key(Qt.Key.Key_S)
    assert "no pair without a decision" in review.label("Said")
    assert [row[3] for row in review.rows()] == ["Same camera", "Unsure", "Same camera", "", "", ""]
    assert review.label("Summary").splitlines()[2] == (
        "Of 3 confirmed: 2 by a person, 0 by distance alone (at most 30 m), 1 unsure."
    )


def test_what_is_not_the_same_is_not_paired_again_and_the_next_best_is_found(desk):
    review = desk.review()
    review.choose(2)
    review.key(Qt.Key.Key_N)
    assert ("Pair", "Kapija · #1", "P-2", "") in review.rows()
    assert ("No pair", "Kapija · #1", "P-1", "Not the same") in review.rows()
    assert ("Only on the list", "", "P-1", "") in review.rows()
    review.list_only("Decided pairs")
    assert [row[1:3] for row in review.rows()] == [("Kapija · #1", "P-1")]
    review.key(Qt.Key.Key_S)
    assert review.decisions() == {("P-1", 1): Decision.SAME}
    review.list_only("All")
    assert ("Pair", "Kapija · #1", "P-1", "Same camera") in review.rows()
    assert not any(row[0] == "No pair" for row in review.rows())


def test_undo_and_redo_within_the_window(desk, qtbot):
    review = desk.review()
    assert not review.can("Undo")
    review.key(Qt.Key.Key_S)
    review.choose(2)
    review.key(Qt.Key.Key_N)
    before = review.rows()
    review.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert review.decisions() == {("P-3", 2): Decision.SAME}
    assert review.current() == ("Kapija · #1", "P-1"), "what changed is shown"
    review.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert review.decisions() == {}
    assert not review.can("Undo")
    review.press("Redo")
    review.press("Redo")
    assert review.rows() == before
    qtbot.waitUntil(lambda: desk.written() == {("P-3", 2): Decision.SAME, ("P-1", 1): Decision.NOT_SAME})
    review.press("Undo")
    qtbot.waitUntil(lambda: desk.written() == {("P-3", 2): Decision.SAME})


def test_decisions_hold_when_the_window_is_closed_and_opened_again(desk, qtbot):
    review = desk.review()
    review.key(Qt.Key.Key_S)
    review.choose(2)
    review.key(Qt.Key.Key_N)
    review.dialog.close()
    again = desk.review()  # at once: what is not written yet holds, too
    assert again.decisions() == {("P-3", 2): Decision.SAME, ("P-1", 1): Decision.NOT_SAME}
    assert ("Pair", "Kapija · #1", "P-2", "") in again.rows()
    qtbot.waitUntil(lambda: len(desk.written()) == 2, timeout=20_000)
    again.press("Again")
    assert len(again.decisions()) == 2
    with WorkingCopy.open(desk.path) as copy:
        assert pending_changes(copy) == []


def test_another_name_is_another_list(desk, qtbot):
    desk.review().key(Qt.Key.Key_S)
    desk.dialogs()[0].close()
    review = desk.review(lambda form: form.findChild(QLineEdit, "HiljadeListFormName").setText("City"))
    assert review.decisions() == {}
    qtbot.waitUntil(lambda: len(desk.written()) == 1, timeout=20_000)
    assert desk.written("City") == {}


def test_what_is_the_same_stays_a_pair_beyond_the_distance(desk):
    review = desk.review()
    rows = [row[:3] for row in review.rows()]
    review.choose(rows.index(("Only ours", "Most · #3", "")), rows.index(("Only on the list", "", "P-5")))
    assert review.can("Same")
    review.press("Same")
    assert review.decisions() == {("P-5", 3): Decision.SAME}
    review.dialog.close()

    def nearer(form):
        form.findChild(QDoubleSpinBox).setValue(4.0)

    again = desk.review(nearer)
    assert [row for row in again.rows() if row[0] == "Pair"] == [
        ("Pair", "Most · #3", "P-5", "Same camera"), ("Pair", f"{MARKUP[:59]}… · #2", "P-3", ""),
    ]  # fmt: skip


def test_one_record_is_the_same_as_one_other_at_most(desk):
    review = desk.review()
    rows = [row[1:3] for row in review.rows()]
    review.choose(rows.index(("Kapija · #1", "P-1")))
    review.press("NotSame")
    rows = [row[1:3] for row in review.rows()]
    review.choose(rows.index(("Kapija · #1", "P-2")))
    review.press("Same")
    review.list_only("Decided pairs")
    rows = [row[1:3] for row in review.rows()]
    review.choose(rows.index(("Kapija · #1", "P-1")))
    review.press("Same")
    assert review.decisions() == {("P-1", 1): Decision.SAME}
    review.press("Undo")
    assert review.decisions() == {("P-1", 1): Decision.NOT_SAME, ("P-2", 1): Decision.SAME}


def test_only_undecided_ones_are_walked_through(desk):
    review = desk.review()
    review.list_only("Undecided pairs")
    for count in (3, 2, 1):
        assert len(review.rows()) == count
        review.key(Qt.Key.Key_S)
    assert review.rows() == []
    assert len(review.decisions()) == 3


def test_a_list_without_a_key_and_keys_that_are_not_one_s_own_are_told(window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    listed = list_of([(0, 1, "P", "MUP"), (1, 1, "P", None), (2, 1, None, None), (3, 1, "Q", None)])
    desk = Desk(window, tmp_path / "cameras.gpkg", listed)
    review = desk.review()
    assert "3 records of the list have no key, or one that others have too" in review.label("Remarks")
    assert review.label("Counts") == "0 of 1 pair decided"
    review.choose([row[2] for row in review.rows()].index("P (?)"))
    assert not review.can("Same")
    assert "choose another key field" in review.label("WhyNot")
    review.key(Qt.Key.Key_S)
    assert review.decisions() == {}
    review.dialog.close()

    def by_feature_id(form):
        form.findChild(QComboBox, "HiljadeListFormKey").setCurrentIndex(0)

    again = desk.review(by_feature_id)
    assert again.label("Remarks") == ""
    again.choose([row[1] for row in again.rows()].index("Trg · #4"))
    again.press("Same")
    assert again.decisions() == {("4", 4): Decision.SAME}


def test_the_two_side_by_side_and_what_differs_is_marked(desk):
    review = desk.review(lambda form: compare(form, "Height (m)", "visina"))
    review.choose([row[2] for row in review.rows()].index("P-3"))
    fields = review.fields()
    assert fields["Operator"] == (MARKUP, "≠", "MUP")
    assert fields["broj"] == ("", "", "P-3")
    assert review.rows(5)[0][0].startswith("Operator: <img")
    review.choose([row[2] for row in review.rows()].index("P-4"))
    assert review.fields()["Operator"] == ("Grad", "", "Grad")
    assert review.fields()["Height (m) · visina"][:2] == ("4", "")


def test_ticked_fields_are_taken_over_as_one_step_to_undo(desk):
    index, name = (desk.layer.fields().lookupField(one) for one in ("operator", "name"))
    review = desk.review(lambda form: compare(form, "Name", "broj"))
    review.choose([row[2] for row in review.rows()].index("P-3"))
    review.tick("Operator")
    review.tick("Name · broj")
    review.key(Qt.Key.Key_S)
    assert [desk.layer.getFeature(2)[one] for one in (index, name)] == ["MUP", "P-3"]
    assert review.decisions() == {("P-3", 2): Decision.SAME}
    assert ("Pair", "P-3 · #2", "P-3", "Same camera") in review.rows()
    assert desk.layer.undoStack().count() == 1
    desk.layer.undoStack().undo()
    assert desk.layer.getFeature(2)[index] == MARKUP
    assert "edited since" in review.label("Remarks")


def test_what_was_edited_meanwhile_is_not_taken_over_and_nothing_is_decided(desk):
    index = desk.layer.fields().lookupField("operator")
    review = desk.review()
    review.choose([row[2] for row in review.rows()].index("P-3"))
    review.tick("Operator")
    desk.layer.startEditing()
    desk.layer.changeAttributeValue(2, index, "mine")
    review.key(Qt.Key.Key_S)
    assert desk.layer.getFeature(2)[index] == "mine"
    assert review.decisions() == {}
    assert "Operator (edited since)" in review.label("Said")


def test_what_does_not_fit_a_field_is_not_taken_over(window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    desk = Desk(window, tmp_path / "cameras.gpkg", list_of([(3, 1, "P", "Grad", "vrlo visoko")]))
    review = desk.review(lambda form: compare(form, "Height (m)", "visina"))
    review.tick("Height (m) · visina")
    review.key(Qt.Key.Key_S)
    assert desk.layer.getFeature(4)["height_m"] == 4.0
    assert review.decisions() == {}
    assert "Height (m)" in review.label("Said")


def test_the_map_shows_both_and_nothing_when_the_window_is_gone(desk):
    review = desk.review()
    review.choose([row[2] for row in review.rows()].index("P-1"))
    (overlay,) = desk.window.items(PairOverlay)
    mine, theirs = overlay.versions()
    assert (mine.role, theirs.role) == ("mine", "theirs")
    assert tuple(mine.position) == pytest.approx((20.45, 44.81), abs=1e-9)
    assert tuple(theirs.position) == pytest.approx(there((20.45, 44.81), 90, 5), abs=1e-8), "from another CRS"
    assert [view.reach_m for view in mine.views] == [40.0]
    assert desk.window.canvas.extent().contains(overlay.extent())
    assert [overlay.look("mine", one) for one in overlay._outlines["mine"]] == [(Qt.PenStyle.DotLine, 0)], "assumed"
    review.dialog.close()
    delete_what_is_due()
    assert desk.window.items(PairOverlay) == []


def test_the_map_stays_where_somebody_moved_it_while_the_same_pair_is_shown(desk):
    review = desk.review()
    desk.window.canvas.zoomToFullExtent()
    before = desk.window.canvas.extent()
    review.press("Again")
    assert desk.window.canvas.extent() == before


def test_the_pair_that_is_shown_stays_though_the_records_are_numbered_otherwise(desk):
    review = desk.review()
    review.choose([row[2] for row in review.rows()].index("P-4"))
    desk.layer.startEditing()
    desk.layer.deleteFeature(1)
    desk.listed.dataProvider().deleteFeatures([1])
    (overlay,) = desk.window.items(PairOverlay)
    before = overlay.versions()
    review.press("Again")
    assert review.current() == ("Trg · #4", "P-4")
    assert overlay.versions() == before


def test_edits_of_a_layer_are_told_until_it_is_matched_again(desk):
    review = desk.review()
    desk.layer.startEditing()
    desk.layer.deleteFeature(4)
    assert "match again" in review.label("Remarks")
    review.key(Qt.Key.Key_S)
    assert "match again" in review.label("Remarks")
    review.press("Again")
    assert review.label("Remarks") == ""
    assert ("Only on the list", "", "P-4", "") in review.rows()


def test_a_camera_that_is_not_saved_yet_can_not_be_decided(desk):
    desk.layer.startEditing()
    feature = next(desk.layer.getFeatures())
    copied = type(feature)(desk.layer.fields())
    copied.setGeometry(feature.geometry())
    geometry = copied.geometry()
    geometry.translate(0.05, 0)
    copied.setGeometry(geometry)
    assert desk.layer.addFeature(copied)
    desk.listed.dataProvider().addFeature(list_of([(0, 0, "P-9", None)]).getFeature(1))
    review = desk.review()
    assert "1 camera is not saved yet" in review.label("Remarks")
    review.choose([row[1] for row in review.rows()].index("*"))
    assert not review.can("Same")


@pytest.mark.parametrize("which", ["layer", "listed"])
def test_a_layer_that_goes_away_takes_the_window_with_it_and_leaves_the_decisions(desk, qtbot, which):
    review = desk.review()
    review.key(Qt.Key.Key_S)
    QgsProject.instance().removeMapLayer(getattr(desk, which).id())
    assert desk.dialogs() == []
    delete_what_is_due()
    assert desk.window.items(PairOverlay) == []
    qtbot.waitUntil(lambda: desk.written() == {("P-3", 2): Decision.SAME}, timeout=20_000)


def test_cancel_and_once_more(desk, monkeypatch, qtbot):
    real = list_reviewing.read_work

    def slow(*arguments):
        work = real(*arguments)

        def waits(progress):
            while not progress.cancelled():
                time.sleep(0.01)
            return work(progress)

        return waits

    monkeypatch.setattr(list_reviewing, "read_work", slow)
    desk.fill(lambda _form: None)
    (dialog,) = desk.dialogs()
    again = dialog.findChild(QPushButton, "HiljadeListReviewAgain")
    assert not again.isEnabled()
    qtbot.mouseClick(dialog.findChild(QPushButton, "HiljadeProgressCancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(again.isEnabled)
    review = Review(dialog, qtbot)
    assert review.rows() == []
    assert "Cancelled" in review.label("Said")
    monkeypatch.setattr(list_reviewing, "read_work", real)
    review.press("Again")
    assert len(review.rows()) == 6


def test_cancelled_in_qgis_s_own_list_of_tasks(desk, monkeypatch, qtbot):
    real = list_reviewing.match_work

    def slow(*arguments):
        def waits(progress):
            while not progress.cancelled():
                time.sleep(0.01)
            raise Cancelled

        return waits

    monkeypatch.setattr(list_reviewing, "match_work", slow)
    desk.fill(lambda _form: None)
    (dialog,) = desk.dialogs()
    again = dialog.findChild(QPushButton, "HiljadeListReviewAgain")
    qtbot.waitUntil(lambda: any(one.description() == "Matching a list" for one in tasks()), timeout=20_000)
    for task in tasks():
        task.cancel()
    qtbot.waitUntil(again.isEnabled)
    monkeypatch.setattr(list_reviewing, "match_work", real)
    review = Review(dialog, qtbot)
    review.press("Again")
    assert len(review.rows()) == 6


def tasks():
    return QgsApplication.taskManager().activeTasks()


def test_the_form_offers_points_though_a_layer_of_areas_is_current(desk):
    areas = QgsVectorLayer("Polygon?crs=EPSG:4326", "areas", "memory")
    QgsProject.instance().addMapLayer(areas)
    desk.window.canvas.setCurrentLayer(areas)
    assert len(desk.review().rows()) == 6


def test_the_window_closed_while_it_reads(desk, qtbot):
    desk.fill(lambda _form: None)
    desk.dialogs()[0].close()
    delete_what_is_due()
    qtbot.wait(200)
    assert len(desk.review().rows()) == 6


def test_the_plugin_goes_while_the_window_is_open(desk, qtbot):
    review = desk.review()
    review.key(Qt.Key.Key_S)
    desk.window.close()
    delete_what_is_due()
    assert desk.dialogs() == []
    assert desk.window.items(PairOverlay) == []
    assert desk.window.interface.window.findChildren(list_reviewing.ReviewWindow) == []
    qtbot.waitUntil(lambda: desk.written() == {("P-3", 2): Decision.SAME}, timeout=20_000)


def test_without_a_copy_it_says_what_to_do(window):
    QgsProject.instance().addMapLayer(list_of())
    window.trigger("HiljadeMatchListAction")
    assert "Load cameras first" in next(item.text() for item in window.interface.bar.items())


def test_without_a_list_the_form_says_so(window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    window.open(tmp_path / "cameras.gpkg")
    seen = []

    def in_form():
        form = QApplication.activeModalWidget()
        if form is None:
            QTimer.singleShot(10, in_form)
            return
        box = form.findChild(QDialogButtonBox)
        seen.append(form.findChild(QLabel, "HiljadeListFormHint").text())
        seen.append(box.button(QDialogButtonBox.StandardButton.Ok).isEnabled())
        form.reject()

    QTimer.singleShot(0, in_form)
    window.trigger("HiljadeMatchListAction")
    assert seen == ["There is no other layer of points in this project: add the list as a layer first.", False]


def test_too_many_near_ones_are_told(desk, monkeypatch):
    from hiljade_qgis.core import list_matching

    monkeypatch.setattr(list_matching, "MOST_NEAR", 1)
    review = desk.review()
    assert "choose a smaller distance" in review.label("Said")
    assert review.rows() == []
