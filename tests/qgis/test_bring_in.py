"""Bringing in through the plugin's own window: seen before it is accepted, accepted as one batch, taken back as one."""

from __future__ import annotations

import json
import os

import pytest
from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QMimeData, Qt, QTimer, QUrl
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from hiljade_qgis import classFactory
from hiljade_qgis.bridge.layers import add_working_copy, working_copies
from hiljade_qgis.gui.bring_in.batches_dialog import BatchesDialog
from hiljade_qgis.gui.bring_in.brought_overlay import SYMBOL_ROLES, BroughtOverlay, symbol_picture
from hiljade_qgis.gui.handover_dialog import HandoverDialog
from hiljade_qgis.gui.handover_model import RECORD
from hiljade_qgis.gui.table_profile.columns_table import ColumnsTable
from hiljade_qgis.gui.table_profile.profile_dialog import TableProfileDialog
from hiljade_qgis.sync.batches import batches
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.exif_photos import jpeg, placed, tiff
from tests.qgis.plugin_window import PluginWindow
from tests.qgis.test_handing_over import button, cells, choose, row_of, ticks, tree
from tests.qgis.test_synchronising import Driven
from tests.qgis.working_copies import make_working_copy

WAIT_MS = 30_000
M_DEG = 1 / 111_130
"""A metre of latitude, nearly."""


def feature(name, lon, lat, **tags):
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {"name": name, "man_made": "surveillance", **tags},
    }


def write(path, *features, **more):
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}), encoding="utf-8")
    return path


class Bringing(Driven):
    """What a person does to bring something in."""

    def window(self):
        (dialog,) = self.windows()
        self.wait(lambda: sip.isdeleted(dialog) or (tree(dialog).isEnabled() and not dialog.is_busy()))
        return dialog

    def windows(self):
        return [one for one in self.interface.window.findChildren(HandoverDialog) if one.isVisible()]

    def bring(self, *files):
        self.monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (list(map(str, files)), ""))
        self.action("BringIn").trigger()
        return self.window()

    def overlay(self):
        items = self.interface.canvas.scene().items()
        return next((one for one in items if isinstance(one, BroughtOverlay)), None)

    def path(self):
        (copy,) = working_copies(QgsProject.instance())
        return copy.path

    def batches(self):
        with WorkingCopy.open(self.path()) as copy:
            return batches(copy)

    def idle(self):
        self.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)

    def drop(self, *paths):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        (handler,) = self.interface.drop_handlers
        return handler.handleMimeDataV2(data)

    def make_active(self):
        self.interface.setActiveLayer(self.cameras())

    def notice_buttons(self):
        return {one.text(): one for one in self.interface.bar.findChildren(QPushButton, "HiljadeNoticeButton")}


def field(dialog, name, kind=QLineEdit):
    return dialog.findChild(kind, f"HiljadeBringIn{name}")


def names(driven):
    return sorted(str(one["name"]) for one in driven.cameras().getFeatures())


@pytest.fixture
def driven(qtbot, qgis_app, project, clean_settings, monkeypatch, tmp_path):
    interface = PluginWindow()
    qtbot.addWidget(interface.window)
    with qtbot.waitExposed(interface.window):
        interface.window.show()
    plugin = classFactory(interface)
    plugin.initGui()
    path = tmp_path / "kamere.gpkg"
    add_working_copy(QgsProject.instance(), path, make_working_copy(path))
    made = Bringing(plugin, interface, qtbot, monkeypatch)
    made.wait_for_copy()
    yield made
    for layer in QgsProject.instance().mapLayers().values():
        if hasattr(layer, "rollBack"):
            layer.rollBack()
    plugin.unload()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=WAIT_MS)


@pytest.fixture
def file(tmp_path):
    """One new, one update, one conflict, one the same, one without a place, one line."""
    line = {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}, "properties": {}}
    return write(
        tmp_path / "od drugih.geojson",
        feature("<b>Nova</b>", 20.50, 44.80),
        feature("Kapija", 20.45, 44.81 + 3 * M_DEG, operator="Grad"),
        feature("Druga", 20.47, 44.81, **{"camera:direction": "300"}),
        feature("", 20.49, 44.81, **{"camera:type": "dome", "camera:direction": "90"}),
        {**feature("Nigde", 0, 0), "geometry": None},
        line,
        license="CC0",
    )


def test_what_is_brought_in_is_seen_then_accepted_as_one_batch_and_taken_back_as_one(driven, file):
    before = names(driven)
    dialog = driven.bring(file)
    assert ticks(dialog) == {
        "New: <b>Nova</b>": True,
        "Update of: Kapija": True,
        "Update of, in conflict: Druga": False,
        "Same as: Camera without a name": None,
        "Cannot be taken: od drugih.geojson, no. 5": None,
    }
    assert [one or None for one in cells(dialog, "Kapija")[1]] == ["Operator", None, None, "Grad", "Grad"]
    assert cells(dialog, "no. 5")[0][0] == "It has no position in the world."
    assert any("several points: 1." in one.text() for one in dialog.findChildren(QLabel))
    assert driven.overlay().counts() == {"new": 1, "update": 1, "conflict": 1, "same": 1}
    assert names(driven) == before, "nothing is taken by looking"
    assert field(dialog, "Name").text() == "od drugih"
    assert field(dialog, "Licence", QComboBox).currentText() == "CC0-1.0"
    choose(dialog, "Druga", "Theirs")
    driven.answer("Accept all the same")
    button(dialog, "Apply").click()
    driven.wait_for_pending(3)
    driven.wait_for_text("Pending now: 3")
    driven.idle()
    assert driven.overlay() is None
    assert {one["name"]: one["direction"] for one in driven.cameras().getFeatures()}["Kapija"] == "45"
    (batch,) = driven.batches()
    assert (batch.about.name, batch.about.licence, batch.added, batch.changed) == ("od drugih", "CC0-1.0", 1, 2)
    reverse_first(driven)
    reversal = driven.window()
    assert sorted(ticks(reversal).values(), key=str) == [True, True, True]
    button(reversal, "Apply").click()
    driven.wait_for_pending(0)
    driven.idle()
    assert names(driven) == before
    assert driven.batches()[0].reversed_at


def reverse_first(driven):
    shown = []

    def press(dialog):
        shown.append(dialog)
        dialog.findChild(QPushButton, "HiljadeBatchesReverse").click()

    driven.monkeypatch.setattr(BatchesDialog, "exec", press)
    driven.action("Batches").trigger()
    driven.wait(lambda: bool(shown and driven.windows()))


def test_each_can_be_left_out_and_another_distance_weighs_again(driven, file):
    dialog = driven.bring(file)
    model = tree(dialog).model()
    box = model.index(row_of(dialog, "Nova"), RECORD)
    assert model.setData(box, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    field(dialog, "Distance", QDoubleSpinBox).setValue(1.0)
    driven.wait(lambda: driven.overlay().counts().get("new") == 2)
    assert ticks(driven.window())["New: <b>Nova</b>"] is False, "what was left out stays so"
    assert ticks(dialog)["New: Kapija"] is True
    dialog.close()
    driven.wait(lambda: driven.overlay() is None)


def test_nothing_can_be_accepted_without_a_name_and_a_licence(driven, tmp_path):
    dialog = driven.bring(write(tmp_path / "a.geojson", feature("Nova", 20.5, 44.8)))
    apply = button(dialog, "Apply")
    assert not apply.isEnabled()
    summary = dialog.findChild(QLabel, "HiljadeHandoverSummary")
    assert "licence" in summary.text()
    field(dialog, "Licence", QComboBox).setEditText("unknown")
    assert apply.isEnabled()
    field(dialog, "Name").clear()
    assert not apply.isEnabled()
    assert "Give the batch a name." in summary.text()


def test_another_licence_is_asked_about_and_no_is_no(driven, file):
    before = names(driven)
    asked = []

    def press(box):
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.Cancel).click()

    driven.monkeypatch.setattr(QMessageBox, "exec", press)
    dialog = driven.bring(file)
    button(dialog, "Apply").click()
    driven.wait(lambda: bool(asked))
    driven.idle()
    assert "CC0-1.0" in asked[0]
    assert "ODbL 1.0" in asked[0]
    assert dialog.isVisible()
    assert (names(driven), driven.batches()) == (before, [])


def test_unsaved_edits_are_asked_about_first(driven, file):
    layer = driven.cameras()
    assert layer.startEditing()
    assert layer.changeAttributeValue(driven.fid("Kapija"), layer.fields().indexOf("note"), "mine")
    driven.answer("Cancel")
    driven.monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(file)], ""))
    driven.action("BringIn").trigger()
    assert not driven.windows()
    assert layer.isModified(), "the edit is still there"


def test_what_changed_meanwhile_is_looked_at_again(driven, file):
    dialog = driven.bring(file)
    layer = driven.cameras()
    assert layer.startEditing()
    assert layer.changeAttributeValue(driven.fid("Kapija"), layer.fields().indexOf("operator"), "Mine")
    assert layer.commitChanges()
    driven.wait_for_pending(1)
    driven.idle()
    driven.answer("Accept all the same")
    button(dialog, "Apply").click()
    driven.wait(lambda: any("look again: 1" in one.text() for one in dialog.findChildren(QLabel)))
    driven.wait(lambda: "Update of, in conflict: Kapija" in ticks(dialog))
    operators = {one["name"]: one["operator"] for one in driven.cameras().getFeatures()}
    assert operators["Kapija"] == "Mine"


def test_a_file_that_cannot_be_read_is_one_sentence_and_no_window(driven, tmp_path):
    bad = tmp_path / "bad.gpx"
    bad.write_text("<!DOCTYPE gpx []><gpx/>")
    driven.monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(bad)], ""))
    driven.action("BringIn").trigger()
    driven.wait_for_text("bad.gpx begins with definitions of its own")
    assert not driven.windows()
    assert driven.overlay() is None


def test_a_folder_of_photos_is_brought_in(driven, tmp_path):
    folder = tmp_path / "slike"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(jpeg(tiff(**placed(20.5, 44.8))))
    (folder / "b.jpg").write_bytes(b"no photo")
    driven.monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    driven.action("BringInFolder").trigger()
    dialog = driven.window()
    assert list(ticks(dialog)) == ["New: Camera without a name", "Cannot be taken: b.jpg"]
    place = cells(dialog, "Camera without")[0][0]
    assert place == "a.jpg: put where the photo was taken, as it says no heading from true north"


def test_files_that_are_dropped_are_offered_beside_what_qgis_does(driven, file):
    assert driven.drop(file) is False
    driven.qtbot.wait(50)
    assert not driven.notice_buttons(), "another layer is active, so it is nothing for us"
    driven.make_active()
    assert driven.drop(file) is False
    driven.wait(lambda: "Bring in…" in driven.notice_buttons())
    driven.interface.setActiveLayer(None)
    driven.notice_buttons()["Bring in…"].click()
    assert "New: <b>Nova</b>" in ticks(driven.window())


@pytest.mark.parametrize("answer", ["Bring in…", "Open as layers"])
def test_photos_that_are_dropped_are_asked_about(driven, tmp_path, answer):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg(tiff(**placed(20.5, 44.8))))
    driven.make_active()
    assert driven.drop(photo) is True
    driven.wait(lambda: answer in driven.notice_buttons())
    driven.notice_buttons()[answer].click()
    if answer == "Bring in…":
        assert list(ticks(driven.window())) == ["New: Camera without a name"]
    else:
        assert driven.interface.opened == [str(photo)]
        assert not driven.windows()


def test_other_drops_are_left_to_qgis(driven, tmp_path):
    driven.make_active()
    assert driven.drop(tmp_path / "map.tif") is False
    assert driven.drop(tmp_path / "a.geojson", tmp_path / "map.qgz") is False
    (handler,) = driven.interface.drop_handlers
    assert handler.handleMimeDataV2(QMimeData()) is False
    remote = QMimeData()
    remote.setUrls([QUrl("https://example.org/a.geojson")])
    assert handler.handleMimeDataV2(remote) is False
    driven.qtbot.wait(50)
    assert not driven.notice_buttons()


def test_unloading_with_the_window_open_leaves_nothing(driven, file):
    driven.make_active()
    driven.drop(file)
    driven.wait(lambda: "Bring in…" in driven.notice_buttons())
    driven.bring(file)
    driven.plugin.unload()
    driven.idle()
    assert not driven.windows()
    assert driven.overlay() is None
    assert driven.interface.drop_handlers == []
    driven.wait(lambda: not driven.notice_buttons())


def test_symbols_differ_in_shape_and_lie_where_the_cameras_are(driven, file):
    shapes = {symbol_picture(role, True).toImage().createAlphaMask().constBits().asstring(200) for role in SYMBOL_ROLES}
    assert len(shapes) == len(SYMBOL_ROLES)
    canvas = driven.interface.canvas
    dialog = driven.bring(file)
    overlay = driven.overlay()
    assert canvas.extent().intersects(overlay.extent()), "what is brought in is in view"
    canvas.setRotation(30)
    canvas.setExtent(QgsRectangle(overlay.extent()))
    positions, pixels = overlay._points, overlay._pixels()
    for (x, y), pixel in zip(positions.tolist(), pixels.tolist()):
        there = overlay.toCanvasCoordinates(QgsPointXY(x, y))
        assert pixel == pytest.approx([there.x(), there.y()], abs=0.01)
    dialog.close()


def test_paths_of_any_letters_and_forms_work(driven, tmp_path):
    folder = tmp_path / "Моје датотеке и šlag"
    folder.mkdir()
    made = write(folder / "kamere ž.geojson", feature("Nova", 20.5, 44.8))
    dialog = driven.bring(f"/{made}" if os.sep == "/" else made)
    assert list(ticks(dialog)) == ["New: Nova"]


# tables


TABLE = (
    "Širina;Dužina;Smer;Vlasnik;Naziv\n"
    "44,8201;20,4601;SI;MUP;Kapija\n"
    "44,8202;20,4602;J;Grad;Škola\n"
    "odmah iza ugla;;J;Grad;Nigde\n"
)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "spisak grada čšž.csv"
    path.write_bytes(TABLE.encode("cp1250"))
    return path


def in_profile(driven, use, then=QDialogButtonBox.StandardButton.Ok):
    """Use the window of the columns once it is open and has read the table."""
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        button = dialog.findChild(QDialogButtonBox).button(then) if isinstance(dialog, TableProfileDialog) else None
        if button is None or dialog.profile() is None:
            QTimer.singleShot(10, look)
            return
        try:
            use(dialog)
        finally:
            seen.append(dialog.profile())
            button.click()

    QTimer.singleShot(0, look)
    return seen


def say_operator(dialog):
    columns = dialog.findChild(ColumnsTable)
    box = columns.cellWidget(columns.names().index("Vlasnik"), 2)
    box.setCurrentIndex(box.findData("operator"))


def test_a_table_is_read_as_somebody_said_and_what_cannot_be_read_is_saved(driven, table, tmp_path, monkeypatch):
    seen = in_profile(driven, say_operator)
    dialog = driven.bring(table)
    assert seen[0].fields["operator"].columns == ("Vlasnik",)
    assert "2 cameras were read" in dialog.findChild(QLabel, "HiljadeHandoverOrigin").text()
    save = field(dialog, "Refused", QPushButton)
    assert save.isVisible()
    target = tmp_path / "odbijeni.csv"
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(target)])
    driven.qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    driven.wait(target.exists)
    driven.idle()
    text = target.read_text(encoding="utf-8-sig")
    assert text.count("\n") == 2
    assert "odmah iza ugla" in text
    field(dialog, "Licence", QComboBox).setEditText("CC0-1.0")
    monkeypatch.setattr(QMessageBox, "exec", lambda _self: 0)
    rows = [one.result.values for one in dialog.model.proposals() if one.result is not None]
    assert sorted(row["operator"] for row in rows) == ["Grad", "MUP"]
    assert {row["direction"] for row in rows} == {"NE", "S"}


def test_the_table_itself_is_not_written_over(driven, table, monkeypatch):
    in_profile(driven, say_operator)
    dialog = driven.bring(table)
    before = table.read_bytes()
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(table)])
    driven.qtbot.mouseClick(field(dialog, "Refused", QPushButton), Qt.MouseButton.LeftButton)
    driven.idle()
    assert table.read_bytes() == before
    assert "overwritten" in dialog.findChild(QLabel, "HiljadeHandoverOutcome").text()


def test_where_the_columns_are_not_confirmed_nothing_is_read(driven, table, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(table)], ""))
    in_profile(driven, lambda _dialog: None, QDialogButtonBox.StandardButton.Cancel)
    driven.action("BringIn").trigger()
    assert driven.windows() == []


def test_rows_that_were_mended_come_in(driven, table, tmp_path):
    """What was written down of a table is brought in once it is mended, as it stood in the table."""
    mended = tmp_path / "mended.csv"
    mended.write_text(
        "row,reason,lat,lon,name\n4,There is no position.,44.8203,20.4603,\'=Kapija\n", encoding="utf-8-sig"
    )
    in_profile(driven, lambda _dialog: None)
    dialog = driven.bring(mended)
    (row,) = [one.result.values for one in dialog.model.proposals() if one.result is not None]
    assert row["name"] == "=Kapija"
    assert "row" not in dialog.findChild(QLabel, "HiljadeHandoverOrigin").text().split("Not taken")[-1]
