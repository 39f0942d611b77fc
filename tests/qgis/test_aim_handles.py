"""The handles of the selected camera, the wheel and the keys: real events on a real canvas."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from hiljade_qgis.core.handles import Grip
from hiljade_qgis.gui.map import camera_tool
from hiljade_qgis.gui.map.aim_gesture import State
from hiljade_qgis.gui.map.handles_item import HandlesItem
from hiljade_qgis.gui.map.proposal import Act
from tests.qgis.aim_desk import NO_KEY, RIGHT, SHIFT, SOUTH, TILTED, event_move, make_layer

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def one(desk):
    """A selected camera that sees from 20 to 80 degrees, 30 m by assumption, north up."""
    layer = make_layer([(20.45, 44.81, "20-80", "fixed", None)])
    desk.show(layer, 20.45, 44.81, "EPSG:32634", metres=150)
    desk.select(layer, 1)
    return layer


def stored(layer, fid=1):
    feature = layer.getFeature(fid)
    return feature["direction"] or None, feature["range_m"] or None


def place(layer, fid=1):
    return layer.getFeature(fid).geometry().asPoint()


def handles_shown(desk):
    return [one.handle.grip for one in desk.tool.handles()]


# which handles, and when


def test_handles_are_those_of_the_one_selected_camera(desk, one):
    assert handles_shown(desk) == [Grip.TIP, Grip.START, Grip.END, Grip.POINT]
    one.removeSelection()
    desk.settle()
    assert handles_shown(desk) == []
    one.dataProvider().addFeatures([one.getFeature(1)])
    desk.select(one, 1, 2)
    assert handles_shown(desk) == []
    desk.select(one, 2)
    assert handles_shown(desk) != []
    desk.canvas.setMapTool(desk.pan)
    assert handles_shown(desk) == []


def test_what_the_map_does_not_draw_cannot_be_taken_hold_of(desk, one):
    one.setScaleBasedVisibility(True)
    one.setMinimumScale(50_000)
    before = one.getFeature(1)["direction"], place(one)
    desk.canvas.zoomScale(60_000)
    desk.settle()
    assert handles_shown(desk) == []
    at = desk.pixel(*place(one))
    desk.press(at)
    desk.move(40, 40)
    desk.release()
    assert not one.isEditable()
    assert (one.getFeature(1)["direction"], place(one)) == before
    one.selectByIds([1])
    desk.canvas.zoomScale(40_000)
    desk.settle()
    assert handles_shown(desk) != []


def test_a_click_selects_and_with_shift_adds(desk, one):
    feature = QgsFeature(one.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.4505, 44.81)))
    one.dataProvider().addFeatures([feature])
    other = desk.pixel(20.4505, 44.81)
    desk.click(other)
    assert one.selectedFeatureIds() == [2]
    desk.click(desk.camera_px, SHIFT)
    assert sorted(one.selectedFeatureIds()) == [1, 2]
    desk.click(other, CTRL)
    assert one.selectedFeatureIds() == [1]
    assert not one.isEditable()


def test_a_click_beside_every_camera_selects_none(desk, one):
    desk.click(desk.camera_px + QPoint(120, 120), SHIFT)
    assert one.selectedFeatureIds() == [1]
    desk.click(desk.camera_px + QPoint(120, 120))
    assert one.selectedFeatureIds() == []
    assert not one.isEditable()


@pytest.mark.parametrize("facing", [None, "", "forward", "0-360"])
def test_an_unaimed_camera_has_a_ring_and_no_wedge_to_the_north(desk, facing):
    layer = make_layer([(20.45, 44.81, facing, "fixed", None)])
    desk.show(layer, 20.45, 44.81, "EPSG:32634", metres=150)
    desk.select(layer, 1)
    assert set(handles_shown(desk)) == {Grip.RING, Grip.POINT}
    at = next(one.at.toPoint() for one in desk.tool.handles() if one.handle.azimuth_deg == 45)
    desk.press(at)
    desk.at = desk.towards(100, 30)
    event_move(desk.canvas, desk.at, NO_KEY)
    desk.release()
    assert stored(layer)[0] == "100"


def test_handles_follow_edits_undo_and_the_map(desk, one):
    before = desk.handle(Grip.TIP)
    one.startEditing()
    one.changeAttributeValue(1, 0, "200")
    desk.settle()
    assert desk.handle(Grip.TIP) != before
    one.undoStack().undo()
    desk.settle()
    assert desk.handle(Grip.TIP) == before
    desk.canvas.setRotation(90)
    assert (desk.handle(Grip.TIP) - before).manhattanLength() > 50
    desk.canvas.setRotation(0)
    desk.canvas.zoomByFactor(0.5)
    assert (desk.handle(Grip.TIP) - desk.camera_px).manhattanLength() > (before - desk.camera_px).manhattanLength()
    one.rollBack()


def test_a_camera_that_is_given_a_place_gets_its_handles(desk, one):
    feature = QgsFeature(one.fields())
    feature.setAttributes(["90", "fixed", None])
    one.dataProvider().addFeatures([feature])
    desk.select(one, 2)
    one.startEditing()
    desk.settle()
    assert handles_shown(desk) == []
    one.changeGeometry(2, QgsGeometry.fromPointXY(QgsPointXY(20.4501, 44.81)))
    desk.settle()
    assert Grip.POINT in handles_shown(desk)


@pytest.mark.parametrize(("metres", "at_reach"), [(150, True), (8000, False), (20, False)])
def test_handles_can_be_taken_hold_of_at_every_scale(desk, one, metres, at_reach):
    desk.show(one, 20.45, 44.81, "EPSG:32634", metres=metres)
    placed = {one.handle.grip: one for one in desk.tool.handles()}
    assert placed[Grip.TIP].at_reach is at_reach
    area = desk.canvas.viewport().rect()
    points = [one.at.toPoint() for one in placed.values()]
    assert all(area.contains(point) for point in points)
    for number, point in enumerate(points):
        assert all((point - other).manhattanLength() > 14 for other in points[number + 1 :])


# dragging them


def test_the_tip_turns_and_keeps_the_reach(desk, one):
    desk.drag_handle(Grip.TIP, desk.towards(140, 31))
    direction, reach = stored(one)
    assert near(direction, "110-170", 1)
    assert reach is None
    assert one.undoStack().count() == 1
    assert one.editBuffer().changedGeometries() == {}
    assert one.selectedFeatureIds() == [1]
    assert desk.session.state() is State.IDLE


def test_the_tip_drawn_out_says_a_reach(desk, one):
    desk.drag_handle(Grip.TIP, desk.towards(50, 52))
    direction, reach = stored(one)
    assert direction == "20-80"
    assert reach == pytest.approx(52, abs=1.1)
    assert one.undoStack().count() == 1
    one.undoStack().undo()
    assert stored(one) == ("20-80", None)
    one.undoStack().redo()
    assert stored(one)[1] == reach


def test_ctrl_draws_the_reach_alone(desk, one):
    desk.drag_handle(Grip.TIP, desk.towards(120, 15), CTRL)
    direction, reach = stored(one)
    assert direction == "20-80"
    assert reach == pytest.approx(15, abs=1.1)


def test_where_the_reach_is_not_to_be_seen_it_is_not_drawn_out(desk, one):
    desk.show(one, 20.45, 44.81, "EPSG:32634", metres=8000)
    desk.drag_handle(Grip.TIP, desk.towards(140, 3000))
    assert stored(one) == ("110-170", None)


def test_edges_open_together_and_with_ctrl_alone(desk, one):
    desk.drag_handle(Grip.END, desk.towards(100, 30))
    assert stored(one)[0] == "0-100"
    desk.drag_handle(Grip.START, desk.towards(30, 30), CTRL)
    assert stored(one)[0] == "30-100"
    assert one.undoStack().undoText() == "Set the opening angle of 1 camera(s)"


def test_shift_snaps_the_aim_the_width_and_an_edge(desk, one):
    desk.drag_handle(Grip.TIP, desk.towards(138, 30), SHIFT)
    assert stored(one)[0] == "105-165"
    desk.drag_handle(Grip.END, desk.towards(171, 30), SHIFT)
    assert stored(one)[0] == "98-173"
    desk.drag_handle(Grip.START, desk.towards(77, 30), SHIFT | CTRL)
    assert stored(one)[0] == "75-173"


def test_the_point_moves_the_camera(desk, one):
    before = place(one)
    desk.drag_handle(Grip.POINT, desk.towards(90, 20))
    lon, lat = desk.ground(desk.towards(90, 20))
    assert (place(one).x(), place(one).y()) == pytest.approx((lon, lat), abs=3e-6)
    assert stored(one) == ("20-80", None)
    assert one.undoStack().undoText() == "Move 1 camera(s)"
    one.undoStack().undo()
    assert place(one) == before


def test_the_point_snaps_to_what_the_project_snaps_to_but_not_to_itself(desk, one, qtbot):
    walls = wall(0)
    desk.canvas.setLayers([one, walls])
    corner = desk.pixel(20.4502, 44.81003)
    desk.snap_to_all(qtbot, corner)
    desk.drag_handle(Grip.POINT, corner + QPoint(5, -4))
    at = place(one)
    assert (at.x(), at.y()) == pytest.approx((20.4502, 44.81003), abs=1e-7)
    one.undoStack().undo()
    desk.settle()
    desk.drag_handle(Grip.POINT, desk.camera_px + QPoint(0, 9))
    assert 1e-6 < 44.81 - place(one).y() < 1e-4
    desk.canvas.setSnappingUtils(None)


def test_a_point_with_a_height_keeps_it(desk):
    layer = QgsVectorLayer("PointZ?crs=EPSG:3857&field=direction:string", "heights", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["45"])
    feature.setGeometry(QgsGeometry.fromWkt("PointZ (2276483.6 5592246.5 117)"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    desk.show(layer, 20.45, 44.8101, "EPSG:3857", metres=300)
    desk.camera_px = desk.pixel(*desk.ground(desk.camera_px))
    point = layer.getFeature(1).geometry().constGet()
    desk.camera_px = desk.canvas.getCoordinateTransform().transform(point.x(), point.y())
    desk.camera_px = QPoint(round(desk.camera_px.x()), round(desk.camera_px.y()))
    desk.select(layer, 1)
    desk.drag_handle(Grip.POINT, desk.camera_px + QPoint(60, 0))
    after = layer.getFeature(1).geometry().constGet()
    assert after.z() == 117
    assert after.x() > point.x() + 20


def test_several_selected_cameras_move_together(desk, one):
    for lon in (20.4503, 20.4496):
        feature = QgsFeature(one.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, 44.81)))
        one.dataProvider().addFeatures([feature])
    before = [place(one, fid) for fid in (1, 2, 3)]
    desk.select(one, 1, 2)
    desk.press()
    desk.move(0, 30)
    desk.move(0, 80)
    assert len(desk.session.proposal().changed()) == 2
    desk.release()
    after = [place(one, fid) for fid in (1, 2, 3)]
    assert after[2] == before[2]
    assert after[0].y() - before[0].y() == pytest.approx(after[1].y() - before[1].y(), abs=2e-7)
    assert after[0].y() < before[0].y() - 1e-5
    assert one.undoStack().count() == 1


@pytest.mark.parametrize("view", [0, 1, 2])
def test_each_view_has_its_own_handles(desk, view):
    layer = make_layer([(20.45, 44.81, "90;180 ,forward;270", "fixed", None)])
    desk.show(layer, 20.45, 44.81, "EPSG:32634", metres=150)
    desk.select(layer, 1)
    desk.drag_handle(Grip.TIP, desk.towards(45, 30), view=view)
    expected = ["90;180 ,forward;270".replace(old, "45") for old in ("90", "180", "270")][view]
    assert stored(layer)[0] == expected
    assert desk.session.view == view


# along walls and streets


def wall(bearing_rise):
    """A wall three metres north of the camera."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "buildings", "memory")
    feature = QgsFeature()
    west, east, south, north = 20.4498, 20.4502, 44.81003, 44.8102
    ring = [(west, south), (east, south + bearing_rise), (east, north), (west, north), (west, south)]
    feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(*one) for one in ring]]))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize(("towards", "expected"), [(80, "60-120"), (10, "330-30"), (200, "150-210"), (290, "240-300")])
def test_alt_snaps_to_the_nearest_wall_and_across_it(desk, one, towards, expected):
    layer = wall(0)
    desk.canvas.setLayers([one, layer])
    desk.drag_handle(Grip.TIP, desk.towards(towards, 30), ALT)
    assert stored(one)[0] == expected
    assert desk.stored[-1].snapped


def test_alt_reads_the_walls_once_for_each_gesture(desk, one, monkeypatch):
    layer = wall(0.00005)
    desk.canvas.setLayers([one, layer])
    made = []
    real = camera_tool.NearbyLines
    monkeypatch.setattr(camera_tool, "NearbyLines", lambda *arguments: made.append(1) or real(*arguments))
    desk.press(desk.handle(Grip.TIP))
    for step in range(20):
        event_move(desk.canvas, desk.towards(100 + step, 30), ALT)
    desk.at = desk.towards(120, 30)
    desk.release(ALT)
    assert made == [1]
    assert stored(one)[0] not in ("20-80", "90-150")


def test_alt_looks_for_the_wall_of_each_camera_anew(desk, one):
    """Also of one to which a view is added, which is no press on a camera."""
    far = wall(0)
    feature = QgsFeature()
    ring = [(20.4606, 44.81003), (20.46064, 44.8102), (20.461, 44.8102), (20.461, 44.81003), (20.4606, 44.81003)]
    feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(*corner) for corner in ring]]))
    far.dataProvider().addFeatures([feature])
    other = one.getFeature(1)
    other.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.4605, 44.8101)))
    one.dataProvider().addFeatures([other])
    desk.canvas.setLayers([one, far])
    desk.drag_handle(Grip.TIP, desk.towards(80, 30), ALT)
    assert stored(one)[0] == "60-120"
    desk.show(one, 20.4605, 44.8101, "EPSG:32634", metres=150)
    desk.canvas.setLayers([one, far])
    desk.select(one, 2)
    desk.session.point(Act.ADD_VIEW)
    event_move(desk.canvas, desk.towards(80, 30), ALT, Qt.MouseButton.NoButton)
    desk.press(desk.towards(80, 30), keys=ALT)
    desk.release(ALT)
    assert desk.stored[-1].before[0].fid == 2
    assert desk.stored[-1].azimuth_deg == pytest.approx(99.5, abs=1.0)


def test_alt_without_any_wall_is_one_sentence_and_snaps_to_nothing(desk, one):
    desk.press(desk.handle(Grip.TIP))
    for azimuth in (100, 110, 121):
        event_move(desk.canvas, desk.towards(azimuth, 30), ALT)
    desk.at = desk.towards(121, 30)
    desk.release(ALT)
    assert stored(one)[0] == "91-151"
    assert [text for text in desk.said if "no wall" in text] == [
        "There is no wall and no street near this camera in the layers that the map shows."
    ]


# the wheel


def test_the_wheel_over_a_handle_widens_and_elsewhere_zooms(desk, one):
    desk.hover(desk.handle(Grip.TIP))
    assert desk.wheel(1)
    assert desk.wheel(1)
    assert desk.wheel(-1, keys=CTRL)
    assert desk.session.state() is State.ENTERING
    assert one.undoStack().count() == 0
    QTest.keyClick(desk.canvas, Qt.Key.Key_Return)
    assert stored(one)[0] == "16-85"
    assert one.undoStack().count() == 1
    desk.hover(desk.camera_px + QPoint(-150, 100))
    assert not desk.wheel(1)
    assert desk.session.state() is State.IDLE


def test_the_wheel_while_dragging(desk, one):
    desk.press(desk.handle(Grip.TIP))
    desk.at = desk.towards(140, 30)
    event_move(desk.canvas, desk.at, NO_KEY)
    assert desk.wheel(-2, keys=SHIFT)
    desk.release()
    assert stored(one)[0] == "125-155"


# typing


@pytest.mark.parametrize(
    ("keys", "direction", "reach"),
    [
        ("123\n", "93-153", None), ("123\t90\n", "78-168", None), ("\t\n", "20-80", None),
        ("0\t10\t45,5\n", "355-5", 46),
        ("1\t\t9.5\n", "331-31", 9.5), ("\n", "20-80", None), ("5\t\t\t0\n", "20-80", None),
    ],
)  # fmt: skip
def test_digits_say_exact_values(desk, one, keys, direction, reach):
    desk.type(keys)
    assert stored(one) == (direction, reach)
    assert one.undoStack().count() == ((direction, reach) != ("20-80", None))


def test_digits_with_the_button_down(desk, one):
    desk.press(desk.handle(Grip.TIP))
    event_move(desk.canvas, desk.towards(140, 30), NO_KEY)
    desk.type("200\t20")
    event_move(desk.canvas, desk.towards(150, 30), NO_KEY)
    assert desk.preview().lines()[0] == "200°"
    desk.at = desk.towards(150, 30)
    desk.release()
    assert stored(one)[0] == "190-210"


def test_what_cannot_be_is_not_stored(desk, one):
    desk.type("361\n")
    assert desk.session.state() is State.ENTERING
    assert desk.said == ["What is typed there cannot be; correct it, or press Esc."]
    QTest.keyClick(desk.canvas, Qt.Key.Key_Backspace)
    desk.type("\n")
    assert stored(one)[0] == "6-66"


def test_what_cannot_be_waits_for_keys_when_the_button_is_let_go(desk, one):
    desk.press(desk.handle(Grip.TIP))
    desk.at = desk.towards(140, 30)
    event_move(desk.canvas, desk.at, NO_KEY)
    desk.type("500")
    desk.release()
    assert desk.session.state() is State.ENTERING
    for _ in range(2):
        QTest.keyClick(desk.canvas, Qt.Key.Key_Backspace)
    desk.hover(desk.towards(200, 30))
    desk.type("\n")
    assert stored(one)[0] == "335-35"


def test_another_camera_begins_with_its_first_view(desk, one):
    feature = one.getFeature(1)
    feature.setAttributes(["90;180;270", "fixed", None])
    one.dataProvider().addFeatures([feature])
    desk.select(one, 2)
    desk.session.next_view()
    assert desk.session.view == 1
    desk.type("200\n")
    desk.settle()
    assert (stored(one, 2)[0], desk.session.view) == ("90;200;270", 1)
    desk.select(one, 1)
    assert desk.session.view == 0


def test_typing_for_one_camera_ends_when_another_is_selected(desk, one):
    feature = one.getFeature(1)
    feature.setAttributes(["270", "fixed", None])
    one.dataProvider().addFeatures([feature])
    desk.type("123")
    desk.select(one, 2)
    assert desk.is_clean() or desk.preview() is None
    assert len(desk.cancels) == 1
    desk.type("\n")
    assert (stored(one)[0], stored(one, 2)[0]) == ("20-80", "270")
    assert not one.isEditable()


def test_dragging_ends_when_another_camera_is_selected(desk, one):
    """A walk goes on by a key, whatever the mouse does, and takes the map with it."""
    one.dataProvider().addFeatures([one.getFeature(1)])
    desk.press(desk.handle(Grip.TIP))
    event_move(desk.canvas, desk.towards(100, 30), NO_KEY)
    one.selectByIds([2])
    desk.canvas.setCenter(QgsPointXY(457000, 4962500))
    desk.settle()
    assert desk.session.state() is State.IDLE
    desk.release()
    assert not desk.stored
    assert not one.isEditable()


def test_escape_takes_typing_back_and_leaves_no_session(desk, one):
    desk.type("123")
    assert one.isEditable()
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert desk.session.state() is State.IDLE
    assert not one.isEditable()
    assert stored(one)[0] == "20-80"


def test_a_click_beside_does_not_store_what_is_only_typed(desk, one):
    desk.type("123")
    desk.click(desk.camera_px + QPoint(120, 120))
    assert desk.session.state() is State.ENTERING
    assert desk.said == [
        "Press Enter to store what is shown, or Esc to take it back.",
    ]
    desk.press(desk.camera_px, button=RIGHT)
    assert desk.session.state() is State.IDLE


def test_digits_for_several_cameras(desk, one):
    feature = one.getFeature(1)
    feature.setAttributes(["200;30", "dome", 12.0])
    one.dataProvider().addFeatures([feature])
    desk.select(one, 1, 2)
    desk.type("90\t\t40\n")
    assert [stored(one, fid) for fid in (1, 2)] == [("60-120", 40), ("90;30", 40)]
    assert one.undoStack().count() == 1
    assert one.undoStack().undoText() == "Aim 2 camera(s)"


def test_keys_that_no_gesture_wants_are_the_maps(desk, one):
    before = desk.canvas.center()
    QTest.keyClick(desk.canvas, Qt.Key.Key_Left)
    assert desk.canvas.center() != before
    QTest.keyClick(desk.canvas, "q")
    assert desk.session.state() is State.IDLE


# aimed at a place, and a new view


def test_aimed_at_a_place_by_a_click(desk, one):
    assert desk.session.point(Act.AIM_AT)
    desk.hover(desk.towards(200, 40))
    assert desk.preview().lines()[0] == "200°"
    desk.click(desk.towards(235, 40))
    assert stored(one)[0] == "205-265"
    assert desk.session.state() is State.IDLE


def test_several_aimed_at_one_place(desk, one):
    for lon in (20.4503, 20.4496):
        feature = QgsFeature(one.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, 44.81)))
        one.dataProvider().addFeatures([feature])
    desk.select(one, 1, 2, 3)
    desk.session.point(Act.AIM_AT)
    desk.click(desk.pixel(20.45, 44.8103))
    assert [stored(one, fid)[0] for fid in (1, 2, 3)] == ["330-30", "325", "43"]
    assert one.undoStack().count() == 1


def test_a_view_more_and_one_less(desk, one):
    desk.session.point(Act.ADD_VIEW)
    desk.click(desk.towards(200, 30))
    assert stored(one)[0] == "20-80;170-230"
    assert len(desk.tool.handles()) == 7
    assert one.undoStack().undoText() == "Add a view to 1 camera(s)"


def test_nothing_selected_is_one_sentence(desk, one):
    desk.select(one)
    assert not desk.session.point(Act.AIM_AT)
    assert not desk.session.enter()
    assert desk.said == ["Select one or more cameras first."] * 2


# taken back, at each moment

WAYS = {
    "Esc": lambda desk, layer: QTest.keyClick(desk.canvas, Qt.Key.Key_Escape),
    "right click": lambda desk, layer: QTest.mousePress(desk.canvas.viewport(), RIGHT, NO_KEY, desk.at),
    "another tool": lambda desk, layer: desk.canvas.setMapTool(desk.pan),
    "another CRS": lambda desk, layer: desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857")),
    "editing stopped": lambda desk, layer: layer.rollBack(),
    "saved": lambda desk, layer: layer.commitChanges(),
    "camera deleted": lambda desk, layer: layer.deleteFeature(1),
    "camera edited": lambda desk, layer: layer.changeAttributeValue(1, 1, "dome"),
    "another CRS of the layer": lambda desk, layer: layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4258")),
}
GESTURES = {
    "tip": lambda desk: (desk.press(desk.handle(Grip.TIP)), event_move(desk.canvas, desk.towards(140, 30), NO_KEY)),
    "edge": lambda desk: (desk.press(desk.handle(Grip.END)), event_move(desk.canvas, desk.towards(140, 30), NO_KEY)),
    "point": lambda desk: (desk.press(desk.handle(Grip.POINT)), event_move(desk.canvas, desk.towards(140, 30), NO_KEY)),
    "typing": lambda desk: desk.type("123"),
    "wheel": lambda desk: (desk.hover(desk.handle(Grip.TIP)), desk.wheel(1)),
    "aim at": lambda desk: (desk.session.point(Act.AIM_AT), desk.hover(desk.towards(140, 30))),
    "add view": lambda desk: (desk.session.point(Act.ADD_VIEW), desk.hover(desk.towards(140, 30))),
}


@pytest.mark.parametrize("gesture", GESTURES)
@pytest.mark.parametrize("way", WAYS)
def test_taken_back(desk, one, way, gesture):
    one.startEditing()
    one.changeAttributeValue(1, 2, 33.0)
    desk.settle()
    GESTURES[gesture](desk)
    assert desk.session.state() is not State.IDLE
    assert desk.preview() is not None
    WAYS[way](desk, one)
    assert desk.session.state() is State.IDLE
    assert desk.preview() is None
    assert len(desk.cancels) == 1
    steps = one.undoStack().count()
    desk.release()
    assert not desk.stored
    assert one.undoStack().count() == steps
    assert not one.isEditCommandActive()
    if one.isEditable() and way != "camera deleted":
        assert one.getFeature(1)["direction"] == "20-80"


@pytest.mark.parametrize("gesture", GESTURES)
def test_layer_removed(desk, one, gesture):
    GESTURES[gesture](desk)
    QgsProject.instance().removeMapLayer(one)
    desk.settle()
    assert desk.is_clean()
    assert desk.tool.handles() == []
    event_move(desk.canvas, desk.camera_px + QPoint(50, 50), NO_KEY)
    desk.release()
    assert not desk.stored


@pytest.mark.parametrize("gesture", GESTURES)
def test_read_only_layer_is_one_sentence(desk, one, gesture):
    one.setReadOnly(True)
    desk.settle()
    GESTURES[gesture](desk)
    desk.release()
    assert set(desk.said) == {"This layer is read-only: its cameras cannot be aimed."}
    assert desk.session.state() is State.IDLE
    assert not one.isEditable()


def test_a_layer_without_a_field_for_the_reach_says_so(desk):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=direction:string", "plain", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["20-80"])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.45, 44.81)))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    desk.show(layer, 20.45, 44.81, "EPSG:32634", metres=150)
    desk.select(layer, 1)
    desk.type("90\t\t40\n")
    assert desk.said == ["The layer did not take the reach; it needs a field range_m for it."]
    assert layer.getFeature(1)["direction"] == "20-80"
    assert not layer.isEditable()


# very many


def test_thousands_are_shown_as_lines_to_where_they_will_look(desk, one):
    features = []
    for number in range(600):
        feature = QgsFeature(one.fields())
        feature.setAttributes([[str(number % 360), "10-50;200", None, "forward"][number % 4], None, 30.0])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.4495 + number / 600_000, 44.8097)))
        features.append(feature)
    one.dataProvider().addFeatures(features)
    desk.select(one, *range(2, 602))
    desk.type("90")
    lines = desk.preview()._after_lines
    assert len(lines) == 750  # one for each, a second for a quarter of them; who looked nowhere looks east now
    assert desk.preview()._after == []
    picture = desk.canvas.grab().toImage()
    east, west = desk.pixel(20.4505, 44.8097) + QPoint(40, 0), desk.pixel(20.4495, 44.8097) - QPoint(40, 0)
    assert picture.pixelColor(east).saturation() > 100
    assert picture.pixelColor(west).saturation() < 30
    desk.type("\n")
    assert {stored(one, fid)[0] for fid in range(2, 602)} == {"90", "70-110;200"}
    assert one.undoStack().count() == 1


# right everywhere

PLACES = [
    (20.45, 44.81, "EPSG:4326"), (20.45, 44.81, "EPSG:3857"), (20.45, 44.81, "EPSG:32633"), (20.45, 44.81, TILTED),
    (-58.0, -60.0, "EPSG:3857"), (-58.0, -60.0, "EPSG:3031"), (179.9999, -60.0, SOUTH), (179.9999, -60.0, "EPSG:4326"),
    (-179.9999, -17.0, "EPSG:3832"),
]  # fmt: skip


@pytest.mark.parametrize(("lon", "lat", "crs"), PLACES)
@pytest.mark.parametrize("rotation", [0.0, 37.0, 180.0])
def test_every_handle_does_what_it_says_on_the_ground(desk, lon, lat, crs, rotation):
    layer = make_layer([(lon, lat, "20-80", "fixed", 30.0)])
    desk.show(layer, lon, lat, crs, rotation, metres=150)
    desk.select(layer, 1)
    for grip, azimuth in ((Grip.TIP, 50), (Grip.START, 20), (Grip.END, 80)):
        assert (desk.handle(grip) - desk.towards(azimuth, 30)).manhattanLength() <= 2
    desk.drag_handle(Grip.TIP, desk.towards(250, 30))
    assert near(stored(layer)[0], "220-280", 1)
    desk.drag_handle(Grip.END, desk.towards(330, 30))
    assert near(stored(layer)[0], "170-330", 2)
    desk.drag_handle(Grip.START, desk.towards(200, 30), CTRL)
    assert near(stored(layer)[0], "200-330", 2)
    desk.drag_handle(Grip.TIP, desk.towards(265, 55))
    assert stored(layer)[1] == pytest.approx(55, abs=1.5)
    target = desk.ground(desk.towards(100, 40))
    desk.drag_handle(Grip.POINT, desk.towards(100, 40))
    assert abs((place(layer).x() - target[0] + 180) % 360 - 180) < 1.5e-5
    assert place(layer).y() == pytest.approx(target[1], abs=1e-5)
    assert abs(place(layer).x()) <= 180


def near(text, expected, within):
    """Whether two ranges differ by no more than a pixel does."""
    pairs = zip(map(int, text.split("-")), map(int, expected.split("-")))
    return all(abs((one - other + 180) % 360 - 180) <= within for one, other in pairs)


def test_only_what_changed_is_redrawn(desk, one):
    desk.press(desk.handle(Grip.TIP))
    event_move(desk.canvas, desk.towards(140, 30), NO_KEY)
    area, whole = desk.preview().boundingRect(), desk.canvas.viewport().rect()
    assert 0 < area.width() * area.height() < 0.6 * whole.width() * whole.height()
    desk.release()


def test_the_item_of_handles_is_gone_with_the_tool(desk, one):
    assert any(isinstance(item, HandlesItem) for item in desk.canvas.scene().items())
    desk.tool.close()
    assert not any(isinstance(item, HandlesItem) for item in desk.canvas.scene().items())
    desk.items = desk.canvas.scene().items()
