"""Walking through cameras by keys in the plugin's window: what is walked through, in which order, what is marked."""

from __future__ import annotations

import random
import time

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QLabel, QToolButton

from hiljade_qgis.bridge import kept_marks
from hiljade_qgis.bridge.layers import TABLE_PROPERTY
from hiljade_qgis.gui.look_up.camera_label import CameraLabel
from hiljade_qgis.sync import rows
from hiljade_qgis.sync.lease import SYNC, acquire
from hiljade_qgis.sync.read_marks import unread
from hiljade_qgis.sync.server import ServerRecord
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.aim_desk import make_layer
from tests.qgis.working_copies import make_working_copy

CAMERAS = (
    {"camera:type": "fixed", "camera:direction": "45", "name": "A"},
    {"camera:type": "fixed", "camera:direction": "forward", "name": "B", "hiljade:status": "verified"},
    {"camera:type": "dome", "name": "C", "hiljade:status": "reported"},
    {"camera:type": "fixed", "name": "D", "image": "https://example.org/d.png"},
    {"name": "E", "hiljade:status": "rejected"},
    {"camera:type": "fixed", "camera:direction": "NE;forward", "name": "F"},
)
"""From west to east, 1.6 km apart; the order of the walk is that of the curve, found by going around."""


@pytest.fixture
def cameras(looking_window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    return looking_window.open(tmp_path / "cameras.gpkg")


class Walk:
    """Presses the keys and waits until the walk is somewhere."""

    def __init__(self, window, layer):
        self.window, self.layer = window, layer
        self.texts: list[str] = []

    def through(self, name):
        self.window.trigger(f"HiljadeWalk{name}Action")

    def step(self, forwards=True):
        before = self.window.interface.status_bar.currentMessage(), len(self.window.interface.said())
        self.window.interface.status_bar.clearMessage()
        self.window.trigger("HiljadeNextCameraAction" if forwards else "HiljadePreviousCameraAction")
        self.window.qtbot.waitUntil(
            lambda: self.text() != "" or len(self.window.interface.said()) != before[1], timeout=20_000
        )
        self.texts.append(self.text())
        return self.at()

    def at(self):
        (fid,) = self.layer.selectedFeatureIds() or (None,)
        return fid

    def text(self):
        return self.window.interface.status_bar.currentMessage()

    def around(self, forwards=True):
        """The fids of a whole round, from the first step on; ends where that camera comes again."""
        found = [self.step(forwards)]
        while len(found) < 20:
            fid = self.step(forwards)
            if fid == found[0]:
                return found
            found.append(fid)
        raise AssertionError(found)


@pytest.fixture
def walk(looking_window, cameras):
    return Walk(looking_window, cameras)


# which and in which order


@pytest.mark.parametrize(
    ("name", "fids"),
    [("Unverified", {1, 3, 4, 6}), ("Unreadable", {2, 6}), ("Undirected", {4, 5})],
)
def test_walk_goes_through_what_belongs_to_it_and_around(walk, name, fids):
    walk.through(name)
    there = walk.around()
    assert set(there) == fids
    assert len(there) == len(fids)
    assert [text.endswith("once around") for text in walk.texts].count(True) == 1
    back = walk.around(forwards=False)
    assert back == there[::-1]


def test_neighbours_on_the_map_follow_one_another(walk):
    walk.through("Unverified")
    assert walk.around() in ([1, 3, 4, 6], [3, 4, 6, 1], [4, 6, 1, 3], [6, 1, 3, 4], [6, 4, 3, 1], [1, 6, 4, 3],
                             [3, 1, 6, 4], [4, 3, 1, 6])  # fmt: skip


def test_step_is_told_with_its_number(walk):
    walk.through("Undirected")
    walk.step()
    assert walk.text() in ("1 of 2 without a direction", "2 of 2 without a direction")


def test_nothing_to_walk_through_is_said(walk):
    walk.through("Conflicting")
    walk.step()
    assert walk.at() is None
    assert any("No camera on this layer is in conflict" in text for text in walk.window.interface.said())


def test_pending_and_unsaved_edits(walk, cameras):
    walk.through("Pending")
    walk.step()
    assert walk.at() is None
    cameras.startEditing()
    cameras.changeAttributeValue(5, cameras.fields().indexOf("name"), "edited")
    feature = QgsFeature(cameras.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.46, 44.81)))
    cameras.addFeature(feature)
    assert set(walk.around()) == {5, feature.id()}
    assert cameras.commitChanges()
    walk.window.qtbot.waitUntil(lambda: set(walk.around()) == {5, 7}, timeout=20_000)


def test_edits_take_out_and_bring_in(walk, cameras):
    walk.through("Unverified")
    walk.around()
    cameras.startEditing()
    status = cameras.fields().indexOf("status")
    cameras.changeAttributeValue(3, status, "verified")
    cameras.changeAttributeValue(5, status, None)
    walk.around()
    assert set(walk.around()) == {1, 4, 5, 6}
    cameras.rollBack()
    walk.around()
    assert set(walk.around()) == {1, 3, 4, 6}


def test_one_that_was_verified_on_the_walk_can_be_gone_back_to(walk, cameras):
    walk.through("Unverified")
    first = walk.step()
    cameras.startEditing()
    cameras.changeAttributeValue(first, cameras.fields().indexOf("status"), "verified")
    second = walk.step()
    assert second != first
    assert walk.step(forwards=False) == first
    cameras.rollBack()


def test_deletions_meanwhile(walk, cameras):
    walk.through("Unverified")
    walk.step()
    cameras.startEditing()
    cameras.deleteFeatures([3, 4])
    assert set(walk.around()) == {1, 6}
    cameras.rollBack()


def test_layers_filter_counts(walk, cameras):
    walk.through("Unverified")
    walk.around()
    assert cameras.setSubsetString("\"name\" IN ('A', 'D', 'E')")
    assert set(walk.around()) == {1, 4}


def test_layers_filter_counts_for_what_the_file_knows(walk, cameras):
    cameras.startEditing()
    for fid in (1, 2, 3):
        cameras.changeAttributeValue(fid, cameras.fields().indexOf("note"), "x")
    assert cameras.commitChanges()
    assert cameras.setSubsetString("\"name\" IN ('A', 'C')")
    walk.through("Pending")
    assert set(walk.around()) == {1, 3}


def test_walk_goes_on_from_what_is_selected_by_hand(walk, cameras):
    walk.through("Unverified")
    order = walk.around()
    cameras.selectByIds([order[1]])
    QgsApplication.processEvents()
    assert walk.step() == order[2]
    cameras.removeSelection()
    QgsApplication.processEvents()
    assert walk.step() == order[3]


def test_walk_begins_near_the_middle_of_the_map(walk):
    canvas = walk.window.canvas
    walk.through("Unverified")
    for fid, lon in ((6, 20.55), (1, 20.45), (4, 20.51)):
        centre = QgsGeometry.fromPointXY(QgsPointXY(lon, 44.81))
        walk.layer.removeSelection()
        walk.through("Undirected")
        walk.through("Unverified")
        canvas.setExtent(_around(canvas, centre.asPoint(), 200))
        QgsApplication.processEvents()
        assert walk.step() == fid


def test_keys_that_come_faster_than_the_answer_are_all_steps(walk):
    walk.through("Unverified")
    order = walk.around()
    walk.layer.selectByIds([order[0]])
    QgsApplication.processEvents()
    walk.through("Undirected")
    walk.through("Unverified")
    walk.window.interface.status_bar.clearMessage()
    for _ in range(3):
        walk.window.trigger("HiljadeNextCameraAction")
    walk.window.qtbot.waitUntil(lambda: walk.at() == order[3], timeout=20_000)


def test_another_layer_is_another_walk(walk, looking_window):
    walk.through("Unverified")
    walk.step()
    other = make_layer([(10.0, 50.0, None, "fixed"), (10.01, 50.0, "45", "fixed")])
    looking_window.canvas.setLayers([other])
    looking_window.canvas.setCurrentLayer(other)
    assert set(Walk(looking_window, other).around()) == {1, 2}
    walk.through("Pending")
    Walk(looking_window, other).step()
    assert any("belongs to no working copy" in text for text in looking_window.interface.said())


def test_layer_that_goes_in_mid_search(walk, cameras):
    walk.through("Unverified")
    walk.window.trigger("HiljadeNextCameraAction")
    QgsProject.instance().removeMapLayer(cameras.id())
    walk.window.qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    walk.window.trigger("HiljadeNextCameraAction")
    assert any("Choose a layer of cameras" in text for text in walk.window.interface.said())


def test_layer_that_belongs_to_no_copy_any_more_mid_search(walk, cameras):
    walk.through("Conflicting")
    walk.window.trigger("HiljadeNextCameraAction")
    cameras.removeCustomProperty(TABLE_PROPERTY)
    cameras.reload()
    walk.window.qtbot.waitUntil(
        lambda: any("belongs to no working copy" in text for text in walk.window.interface.said()), timeout=20_000
    )
    assert walk.at() is None


def test_only_working_copy_is_walked_through_whatever_layer_is_current(walk, cameras):
    walk.window.canvas.setCurrentLayer(None)
    walk.through("Undirected")
    assert walk.step() in (4, 5)
    assert walk.window.canvas.currentLayer() is cameras


def test_duplicate_layer_above_takes_the_working_copy_from_nobody(walk, cameras):
    above = cameras.clone()
    QgsProject.instance().addMapLayer(above, False)
    QgsProject.instance().layerTreeRoot().insertLayer(0, above)
    assert above.setSubsetString("\"name\" = 'A'")
    walk.through("Unread")
    assert {walk.step() for _ in range(6)} == {1, 2, 3, 4, 5, 6}
    walk.window.canvas.setCurrentLayer(None)
    walk.through("Undirected")
    assert walk.step() in (4, 5)
    assert walk.window.canvas.currentLayer() is cameras
    walk.through("Pending")
    walk.window.canvas.setCurrentLayer(above)
    Walk(walk.window, above).step()
    assert not any("belongs to no working copy" in text for text in walk.window.interface.said())


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:32634"])
def test_layers_in_another_crs_are_walked_through_in_the_same_order(looking_window, crs):
    rng = random.Random(3)
    places = [(20.4 + rng.random() / 10, 44.8 + rng.random() / 10, None, "fixed") for _ in range(8)]
    orders = []
    for system in ("EPSG:4326", crs):
        layer = make_layer(places, system)
        looking_window.canvas.setLayers([layer])
        looking_window.canvas.setCurrentLayer(layer)
        walk = Walk(looking_window, layer)
        walk.through("Undirected")
        around = walk.around()
        first = around.index(1)
        orders.append(around[first:] + around[:first])
    assert orders[0] == orders[1]


# the map


def test_map_comes_along_and_keeps_its_scale(walk):
    canvas = walk.window.canvas
    walk.through("Unverified")
    walk.step()
    assert canvas.scale() == pytest.approx(2000, rel=0.01)
    canvas.zoomScale(500)
    fid = walk.step()
    assert canvas.scale() == pytest.approx(500, rel=0.01)
    assert walk.window.centre().x() == pytest.approx(20.45 + 0.02 * (fid - 1), abs=1e-6)


def test_map_stays_where_it_shows_the_camera_already(looking_window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS[:1])
    layer = looking_window.open(tmp_path / "cameras.gpkg")
    canvas = looking_window.canvas
    canvas.setExtent(_around(canvas, QgsPointXY(20.4502, 44.8101), 200))
    before = canvas.extent()
    walk = Walk(looking_window, layer)
    walk.through("Unverified")
    walk.step()
    assert walk.at() == 1
    assert canvas.extent() == before


def test_label_says_where_the_walk_is_and_what_is_known(walk):
    walk.through("Undirected")
    walk.step()
    (label,) = walk.window.items(CameraLabel)
    walk.window.qtbot.waitUntil(lambda: not walk.window.canvas.isDrawing())
    assert label.texts()[0] == walk.text()
    assert label.texts()[1] in ("D", "E")
    walk.window.canvas.zoomByFactor(2)
    assert label.texts() == []


def test_label_says_nothing_that_is_true_no_longer(walk):
    walk.through("Undirected")
    fid = walk.step()
    canvas, (label,) = walk.window.canvas, walk.window.items(CameraLabel)
    walk.window.qtbot.waitUntil(lambda: not canvas.isDrawing())
    QCoreApplication.processEvents()
    assert label.texts()[0] == walk.text()
    walk.layer.startEditing()
    walk.layer.changeAttributeValue(fid, walk.layer.fields().lookupField("direction"), "77")
    QCoreApplication.processEvents()
    assert label.texts()[0] == walk.text()
    assert "77" in " ".join(label.texts())
    walk.layer.selectByIds([1])
    QCoreApplication.processEvents()
    assert label.texts() == []
    walk.layer.rollBack()
    walk.step()
    QCoreApplication.processEvents()
    assert label.texts() != []
    QgsProject.instance().removeMapLayer(walk.layer)
    QCoreApplication.processEvents()
    assert label.texts() == []


def test_what_the_map_cannot_show_holds_up_no_walk(looking_window, tmp_path):
    """A project in the CRS of another part of the world: each step still goes on."""
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    walk = Walk(looking_window, looking_window.open(tmp_path / "cameras.gpkg"))
    walk.window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2193"))
    walk.through("Undirected")
    first = walk.step()
    assert {first, walk.step()} == {4, 5}


def test_pictures_follow_the_walk(walk):
    window = walk.window.interface.window.findChild(QDialog, "HiljadePhotoWindow")
    walk.through("Undirected")
    while walk.step() != 4:
        pass
    assert not window.isVisible()
    walk.window.trigger("HiljadePicturesAction")
    assert window.isVisible()
    assert "example.org" in _texts(window)
    while walk.step() != 5:
        pass
    assert "names no picture" in _texts(window)
    window.close()


def test_keys_of_the_keyboard(walk):
    interface = walk.window.interface
    assert interface.shortcuts["HiljadeNextCameraAction"] == "F8"
    assert interface.shortcuts["HiljadePreviousCameraAction"] == "Shift+F8"
    assert interface.shortcuts["HiljadePicturesAction"] == "Ctrl+F8"
    interface.window.addAction(interface.action("HiljadeNextCameraAction"))
    interface.window.addAction(interface.action("HiljadePreviousCameraAction"))
    walk.through("Unverified")
    order = walk.around()
    walk.layer.selectByIds([order[0]])
    QgsApplication.processEvents()
    interface.window.activateWindow()
    walk.window.qtbot.waitActive(interface.window)
    QTest.keyClick(walk.window.canvas, Qt.Key.Key_F8)
    walk.window.qtbot.waitUntil(lambda: walk.at() == order[1])
    QTest.keyClick(walk.window.canvas, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    walk.window.qtbot.waitUntil(lambda: walk.at() == order[0])


def test_choice_is_kept(walk, looking_window):
    walk.through("Undirected")
    button = looking_window.interface.window.findChild(QToolButton, "HiljadeWalkThrough")
    assert button.text() == "Without a direction"
    looking_window.plugin.unload()
    looking_window.plugin.initGui()
    assert looking_window.interface.action("HiljadeWalkUndirectedAction").isChecked()


# what was read


class UnreadWalk(Walk):
    """A walk through what is unread, with the file that its marks are written to."""

    def __init__(self, window, path):
        super().__init__(window, window.open(path))
        self.through("Unread")
        self.path = path.resolve()

    def marked(self):
        """The rows that are marked in the file."""
        with WorkingCopy.open(self.path) as copy:
            return {fid for (fid,) in copy.connection.execute("SELECT fid FROM hiljade_read")}


@pytest.fixture
def unread_walk(looking_window, tmp_path, monkeypatch):
    monkeypatch.setattr(kept_marks, "_SOON_MS", 50)
    monkeypatch.setattr(kept_marks, "_LATER_MS", 200)
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    return UnreadWalk(looking_window, tmp_path / "cameras.gpkg")


def pull_change(path, fid):
    """What a pull writes where somebody else changed a record."""
    with WorkingCopy.open(path) as copy, copy.transaction() as connection:
        (base,) = rows.bases(connection, [fid])
        rows.set_base(connection, fid, ServerRecord(base.server_id, base.version + "1", base.raw))


def test_what_was_visited_is_marked_and_no_longer_unread(unread_walk, qtbot):
    visited = {unread_walk.step(), unread_walk.step()}
    qtbot.waitUntil(lambda: unread_walk.marked() == visited)
    assert unread_walk.text().endswith("of 6 unread")
    for _ in range(4):
        visited.add(unread_walk.step())
    assert visited == {1, 2, 3, 4, 5, 6}
    qtbot.waitUntil(lambda: unread_walk.marked() == visited)
    unread_walk.through("Unverified")
    unread_walk.through("Unread")
    unread_walk.step()
    assert any("Every record on this layer was looked at" in text for text in unread_walk.window.interface.said())


def test_a_click_is_a_look_too(unread_walk, qtbot):
    window = unread_walk.window
    canvas = window.canvas
    canvas.setExtent(_around(canvas, QgsPointXY(20.47, 44.81), 200))
    handler = window.interface.handler_of("HiljadeLookUpAction")
    canvas.setMapTool(handler.mapTool())
    at = QPoint(canvas.viewport().width() // 2, canvas.viewport().height() // 2)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert unread_walk.at() == 2
    qtbot.waitUntil(lambda: unread_walk.marked() == {2})


def test_marks_wait_while_somebody_else_works_on_the_copy(unread_walk, qtbot, monkeypatch):
    with WorkingCopy.open(unread_walk.path) as copy:
        held = acquire(copy, SYNC)
    first = unread_walk.step()
    second = unread_walk.step()
    qtbot.wait(400)
    assert unread_walk.marked() == set()
    assert {first, second} <= {1, 2, 3, 4, 5, 6}
    held.release()
    qtbot.waitUntil(lambda: unread_walk.marked() == {first, second})


def test_what_a_pull_brings_is_walked_to_again_before_the_mark_is_written(unread_walk):
    with WorkingCopy.open(unread_walk.path) as copy:
        held = acquire(copy, SYNC)
    first, second = unread_walk.step(), unread_walk.step()
    pull_change(unread_walk.path, first)
    unread_walk.layer.reload()
    others = {unread_walk.step() for _ in range(5)}
    assert others == {1, 2, 3, 4, 5, 6} - {second}
    held.release()


def test_a_mark_that_was_late_says_what_was_seen(unread_walk, qtbot):
    with WorkingCopy.open(unread_walk.path) as copy:
        held = acquire(copy, SYNC)
    seen = unread_walk.step()
    pull_change(unread_walk.path, seen)
    held.release()
    qtbot.waitUntil(lambda: unread_walk.marked() == {seen})
    with WorkingCopy.open(unread_walk.path) as copy:
        assert unread(copy) == [1, 2, 3, 4, 5, 6]


def test_own_edit_session_is_no_hindrance_and_keeps_its_edits(unread_walk, qtbot):
    layer = unread_walk.layer
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("name"), "edited")
    visited = unread_walk.step()
    qtbot.waitUntil(lambda: unread_walk.marked() == {visited})
    assert layer.commitChanges()
    assert layer.getFeature(1)["name"] == "edited"


def test_marks_are_written_when_the_plugin_goes(unread_walk, qtbot, monkeypatch):
    monkeypatch.setattr(kept_marks, "_SOON_MS", 100_000)
    visited = unread_walk.step()
    unread_walk.window.plugin.unload()
    qtbot.waitUntil(lambda: unread_walk.marked() == {visited})
    unread_walk.window.plugin.initGui()


def test_a_file_that_is_gone_keeps_no_marks_waiting(unread_walk, qtbot, monkeypatch):
    monkeypatch.setattr(kept_marks, "_SOON_MS", 1500)  # until the file is gone, on a slow machine, too
    unread_walk.step()
    unread_walk.window.canvas.setLayers([])  # QGIS 3.22 can crash when it draws what is gone
    unread_walk.window.canvas.waitWhileRendering()
    elsewhere = unread_walk.path.rename(unread_walk.path.with_name("elsewhere.gpkg"))
    qtbot.wait(2000)
    elsewhere.rename(unread_walk.path)
    qtbot.wait(400)
    assert unread_walk.marked() == set()


# ten thousand


def test_window_stays_alive_while_ten_thousand_are_looked_through(looking_window):
    layer = make_layer([])
    features = []
    for number in range(10_000):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([None, "fixed", None])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20 + number % 100 / 1000, 44 + number // 100 / 1000)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    looking_window.canvas.setCurrentLayer(layer)
    walk = Walk(looking_window, layer)
    walk.through("Undirected")
    began = time.perf_counter()
    looking_window.trigger("HiljadeNextCameraAction")
    handed_in = time.perf_counter() - began
    looking_window.qtbot.waitUntil(lambda: walk.at() is not None, timeout=60_000)
    found = time.perf_counter() - began
    assert handed_in < found
    assert "of 10000 without" in walk.text()


def _around(canvas, place, metres):
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    crs = canvas.mapSettings().destinationCrs()
    here = QgsCoordinateTransform(wgs84, crs, QgsProject.instance()).transform(place)
    half = metres / 2
    return QgsRectangle(here.x() - half, here.y() - half, here.x() + half, here.y() + half)


def _texts(window) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel))
