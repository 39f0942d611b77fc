"""Adding cameras by one gesture, with real events on a real canvas."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.core.camera_sight import Camera
from hiljade_qgis.gui.map.add_tool import AddTool
from hiljade_qgis.gui.map.aim_gesture import State
from tests.qgis.aim_desk import NO_KEY, RIGHT, SHIFT, event_move, make_layer
from tests.qgis.working_copies import make_working_copy


@pytest.fixture
def values():
    """What new cameras are like; the test may change it."""
    return {"camera_type": "fixed"}


@pytest.fixture
def adding(desk, values):
    """The add tool on a map around a camera in Belgrade."""
    layer = make_layer([(20.45, 44.81, "20-80", "fixed", None)])
    desk.show(layer, 20.45, 44.81, "EPSG:32634", metres=150)
    desk.add = AddTool(
        desk.canvas,
        desk.session,
        lambda place: Camera(0, place, None, values.get("camera_type"), values.get("range_m"), None),
    )
    desk.session.values_of_new = lambda: values
    desk.canvas.setMapTool(desk.add)
    desk.items = desk.canvas.scene().items()
    desk.layer = layer
    yield desk
    desk.canvas.setMapTool(desk.pan)
    desk.add.close()


def new_ones(layer):
    return sorted((one for one in layer.getFeatures() if one.id() < 0), key=lambda one: -one.id())


def said(feature):
    return [
        None if value in (None, "") or not str(value) or str(value) == "NULL" else value
        for value in feature.attributes()
    ]


def test_press_drag_release_is_an_aimed_camera(adding):
    start = adding.camera_px + QPoint(-60, 40)
    place = adding.ground(start)
    adding.press(start)
    adding.at = start + QPoint(0, 90)
    event_move(adding.canvas, start + QPoint(10, 60), NO_KEY)
    event_move(adding.canvas, adding.at, NO_KEY)
    assert adding.preview().lines()[0] == "180°"
    adding.release()
    adding.settle()
    (one,) = new_ones(adding.layer)
    assert said(one) == ["180", "fixed", None]
    at = one.geometry().asPoint()
    assert (at.x(), at.y()) == pytest.approx(place, abs=1e-7)
    assert (at.x(), at.y()) == (round(at.x(), 7), round(at.y(), 7))
    assert adding.layer.undoStack().count() == 1
    assert adding.layer.undoStack().undoText() == "Add 1 camera(s)"
    assert adding.layer.selectedFeatureIds() == [one.id()]
    assert adding.is_clean()


def test_a_click_adds_a_camera_that_looks_nowhere(adding):
    adding.click(adding.camera_px + QPoint(50, 50))
    (one,) = new_ones(adding.layer)
    assert said(one) == [None, "fixed", None]
    assert adding.said == ["Editing of the layer has begun; save or discard the edits when you are done."]


def test_values_are_kept_for_the_next(adding, values):
    values.update({"camera_type": "dome", "range_m": 55.0, "no such column": "x"})
    for dx in (30, 60, 90):
        adding.press(adding.camera_px + QPoint(dx, 0))
        adding.at = adding.at + QPoint(0, -70)
        event_move(adding.canvas, adding.at, SHIFT)
        adding.release(SHIFT)
    assert [said(one) for one in new_ones(adding.layer)] == [["0", "dome", 55.0]] * 3
    assert adding.layer.undoStack().count() == 3


def test_wheel_and_digits_while_adding(adding):
    adding.press(adding.camera_px + QPoint(30, 0))
    adding.at = adding.at + QPoint(0, -70)
    event_move(adding.canvas, adding.at, NO_KEY)
    assert adding.wheel(-2)
    adding.type("270")
    adding.release()
    (one,) = new_ones(adding.layer)
    assert one["direction"] == "245-295"


def test_a_direction_that_the_layer_cannot_hold_is_refused(adding):
    """It would be lost when the layer is saved, or the whole save would fail."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=direction:int", "numbers", "memory")
    QgsProject.instance().addMapLayer(layer)
    adding.canvas.setCurrentLayer(layer)
    start = adding.camera_px + QPoint(-60, 40)
    for keys, count in (("\t50", 0), ("", 1)):
        adding.press(start)
        adding.at = start + QPoint(0, 90)
        event_move(adding.canvas, adding.at, NO_KEY)
        adding.type(keys)
        adding.release()
        adding.settle()
        assert layer.featureCount() == count
    assert len([text for text in adding.said if "direction" in text.lower()]) == 1
    assert [one["direction"] for one in layer.getFeatures()] == [180]
    assert layer.commitChanges()


def test_near_a_camera_a_new_one_is_added_all_the_same(adding):
    adding.click(adding.camera_px)
    assert len(new_ones(adding.layer)) == 1


@pytest.mark.parametrize("moved", [False, True])
@pytest.mark.parametrize("way", ["Esc", "right click", "another tool", "another CRS", "layer removed"])
def test_taken_back(adding, way, moved):
    adding.press(adding.camera_px + QPoint(30, 0))
    if moved:
        event_move(adding.canvas, adding.at + QPoint(0, 60), NO_KEY)
    {
        "Esc": lambda: QTest.keyClick(adding.canvas, Qt.Key.Key_Escape),
        "right click": lambda: QTest.mousePress(adding.canvas.viewport(), RIGHT, NO_KEY, adding.at),
        "another tool": lambda: adding.canvas.setMapTool(adding.pan),
        "another CRS": lambda: adding.canvas.setDestinationCrs(adding.layer.crs()),
        "layer removed": lambda: QgsProject.instance().removeMapLayer(adding.layer),
    }[way]()
    assert adding.session.state() is State.IDLE
    assert adding.preview() is None
    adding.release()
    assert not adding.stored
    if way != "layer removed":
        assert not adding.layer.isEditable()
        assert adding.layer.featureCount() == 1


def test_read_only_and_no_layer_are_one_sentence_each(adding):
    adding.layer.setReadOnly(True)
    adding.click(adding.camera_px + QPoint(50, 50))
    towns = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "towns", "memory")
    QgsProject.instance().addMapLayer(towns)
    adding.canvas.setCurrentLayer(towns)
    adding.click(adding.camera_px + QPoint(50, 50))
    assert adding.said == [
        "This layer is read-only: its cameras cannot be aimed.",
        "Choose a layer of cameras in the Layers panel first.",
    ]


def test_it_stands_where_it_snaps_to(adding, qtbot):
    adding.snap_to_all(qtbot, adding.camera_px + QPoint(6, 4))
    adding.hover(adding.camera_px + QPoint(6, 4))
    adding.click(adding.camera_px + QPoint(6, 4))
    (one,) = new_ones(adding.layer)
    at = one.geometry().asPoint()
    assert (at.x(), at.y()) == pytest.approx((20.45, 44.81), abs=1e-7)
    adding.canvas.setSnappingUtils(None)


def test_in_a_working_copy_it_is_a_pending_change(desk, project, tmp_path):
    path = tmp_path / "copy.gpkg"
    copy = add_working_copy(project, path, make_working_copy(path))
    desk.show(copy.cameras, 20.45, 44.81, "EPSG:32634", metres=150)
    add = AddTool(desk.canvas, desk.session, lambda place: Camera(0, place, None, "fixed", None, None))
    desk.session.values_of_new = lambda: {"camera_type": "fixed", "operator": "Škola"}
    desk.canvas.setMapTool(add)
    desk.drag(60, 60, SHIFT)
    assert copy.cameras.commitChanges()
    found = [one for one in copy.cameras.getFeatures() if one["operator"] == "Škola" and one["direction"] == "135"]
    assert len(found) == 1
    assert found[0]["camera_type"] == "fixed"
    desk.canvas.setMapTool(desk.pan)
    add.close()
    desk.items = desk.canvas.scene().items()
