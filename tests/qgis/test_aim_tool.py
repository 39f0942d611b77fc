"""Aiming with a real mouse on a real canvas: right in every CRS, at every rotation, and gone without a trace."""

from __future__ import annotations

import itertools
import math
from types import SimpleNamespace

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from hiljade_qgis.bridge import compatibility
from hiljade_qgis.bridge.camera_features import CameraReader
from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.gui.map.aim_gesture import State
from hiljade_qgis.gui.map.camera_finder import camera_at
from hiljade_qgis.gui.map.edit_numbers import number_lines
from hiljade_qgis.gui.map.position_picker import PositionPicker
from hiljade_qgis.gui.map.proposal import Act
from hiljade_qgis.sync.holder import Holder
from hiljade_qgis.sync.lease import EDIT, SYNC, acquire
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.aim_desk import LEFT, NO_KEY, RIGHT, SHIFT, SOUTH, TILTED, make_layer
from tests.qgis.working_copies import make_working_copy


def direction(layer, fid=1):
    return layer.getFeature(fid)["direction"]


# right everywhere

PLACES = {
    "Belgrade": (20.45, 44.81, ("EPSG:4326", "EPSG:3857", "EPSG:32634", "EPSG:32633", "EPSG:3909", TILTED)),
    "60° south": (-58.0, -60.0, ("EPSG:4326", "EPSG:3857", "EPSG:32721", "EPSG:3031")),
    "80° north": (16.0, 80.0, ("EPSG:4326", "EPSG:3857", "EPSG:32633", "EPSG:3995")),
    "equator": (0.0, 0.0, ("EPSG:4326", "EPSG:3857", "EPSG:32631")),
    "antimeridian": (179.9999, -60.0, ("EPSG:4326", SOUTH, "EPSG:32760", "EPSG:3832")),
    "beyond it": (-179.9999, -17.0, (SOUTH, "EPSG:32701", "EPSG:3832")),
}
CASES = [
    pytest.param(lon, lat, crs, rotation, id=f"{place}-{crs[:12]}-{rotation:g}")
    for place, (lon, lat, systems) in PLACES.items()
    for crs, rotation in itertools.product(systems, (0.0, 37.0, 180.0, -122.5))
]


@pytest.mark.parametrize(("lon", "lat", "crs", "rotation"), CASES)
def test_azimuth_is_geodesic_from_true_north(desk, lon, lat, crs, rotation):
    layer = make_layer([(lon, lat, None, "fixed", None)])
    desk.show(layer, lon, lat, crs, rotation)
    for number, (dx, dy) in enumerate(((190, 0), (-83, 171), (-140, -160), (7, -201), (60, 33))):
        desk.drag(dx, dy)
        assert len(desk.stored) == number + 1
        aim = desk.stored[-1]
        at = desk.ground(desk.camera_px + QPoint(dx, dy))
        expected = Geodesic.WGS84.Inverse(lat, lon, at[1], at[0])["azi1"] % 360
        assert abs((aim.azimuth_deg - expected + 180) % 360 - 180) < 0.05
        assert direction(layer) == str(math.floor(expected + 0.5) % 360)
        assert desk.is_clean() or desk.preview() is None
    assert layer.undoStack().count() == 5


def test_rotation_and_convergence_really_matter(desk):
    """The same pixels mean another azimuth: else the table above would prove little."""
    azimuths = []
    for crs, rotation in (("EPSG:3857", 0.0), ("EPSG:3857", 37.0), ("EPSG:32633", 0.0), (TILTED, 0.0)):
        layer = make_layer([(20.45, 44.81)])
        desk.show(layer, 20.45, 44.81, crs, rotation)
        desk.drag(100, -100)
        azimuths.append(desk.stored[-1].azimuth_deg)
    assert len({round(azimuth) for azimuth in azimuths}) == 4
    assert (azimuths[0] - azimuths[1]) % 360 == pytest.approx(37, abs=0.5)


@pytest.mark.parametrize("crs", ["EPSG:32634", "EPSG:3857", "EPSG:4258"])
def test_layers_in_another_crs(desk, crs):
    layer = make_layer([(20.45, 44.81)], crs)
    desk.show(layer, 20.45, 44.81, "EPSG:4326")
    desk.drag(0, -120)
    assert desk.stored[-1].azimuth_deg == pytest.approx(0, abs=0.5) or desk.stored[-1].azimuth_deg > 359.5


def test_camera_on_the_far_side_of_the_antimeridian_is_found(desk):
    layer = make_layer([(-179.99999, -60.0), (179.9, -60.0), (20.0, -60.0)])
    desk.show(layer, 179.99999, -60.0, SOUTH, metres=40)
    desk.press(desk.pixel(-179.99999, -60.0) - QPoint(3, 0))
    assert desk.session.state() is State.PRESSED
    desk.release()


# what is stored


@pytest.mark.parametrize(
    ("before", "kind", "after"),
    [
        (None, "fixed", "90"),
        ("", "fixed", "90"),
        ("NE", "fixed", "90"),
        ("338-23", "fixed", "68-113"),
        ("90;180;270", "fixed", "90;180;270"),
        ("10;180;270", "fixed", "90;180;270"),
        ("forward", "fixed", "90"),
        ("NB; 45", "fixed", "NB; 90"),
        ("0-360", "dome", "90"),
        (None, "panning", "90"),
    ],
)
def test_direction_is_rewritten_by_the_grammar(desk, before, kind, after):
    layer = make_layer([(20.45, 44.81, before, kind)])
    desk.show(layer, 20.45, 44.81, "EPSG:4326")
    desk.drag(150, 0, SHIFT)
    assert direction(layer) == after
    assert layer.undoStack().count() == (before != after)


def test_dome_keeps_its_circle_with_a_mark(desk):
    layer = make_layer([(20.45, 44.81, None, "dome")])
    desk.show(layer, 20.45, 44.81, "EPSG:4326")
    desk.press()
    desk.move(150, 0)
    (view,) = desk.session.proposal().after[0].views()
    assert (view.azimuth_deg, view.width_deg, view.usual_azimuth_deg) == (None, 360.0, 90.0)
    assert [one.text for one in number_lines(desk.session.proposal())] == [
        "90°", "where it usually looks", "width 360°, assumed", "reach 30 m, assumed"
    ]  # fmt: skip
    desk.release()
    assert direction(layer) == "90"


def test_numbers_are_those_that_will_be_stored(desk):
    layer = make_layer([(20.45, 44.81, "338-23", "fixed", 45.5)])
    desk.show(layer, 20.45, 44.81, "EPSG:4326")
    desk.press()
    desk.move(150, 0, SHIFT)
    said = [one.text for one in number_lines(desk.session.proposal())]
    assert said == ["90.5°", "width 45°, mapped", "reach 45.5 m, mapped", "stored as 68-113"]
    desk.release(SHIFT)
    assert direction(layer) == "68-113"


def test_column_of_numbers_takes_a_single_aim_and_no_range(desk):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=direction:integer", "numbers", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([10])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.45, 44.81)))
    layer.dataProvider().addFeatures([feature])
    desk.show(layer, 20.45, 44.81, "EPSG:4326")
    desk.drag(150, 0)
    assert direction(layer) == 90
    layer.rollBack()


# one undo step


def test_one_step_to_undo_redo_and_roll_back(desk, camera):
    camera.startEditing()
    desk.drag(100, 0)
    desk.drag(0, 100)
    assert [direction(camera), camera.undoStack().count()] == ["180", 2]
    assert camera.undoStack().undoText() == "Aim 1 camera(s)"
    camera.undoStack().undo()
    assert direction(camera) == "90"
    camera.undoStack().undo()
    assert direction(camera) == "NE"
    camera.undoStack().redo()
    assert direction(camera) == "90"
    camera.rollBack()
    assert direction(camera) == "NE"
    assert camera.undoStack().count() == 0


def test_only_the_direction_is_written(desk, camera):
    desk.drag(100, 0)
    assert camera.editBuffer().changedAttributeValues() == {1: {camera.fields().lookupField("direction"): "90"}}
    assert camera.editBuffer().changedGeometries() == {}


def test_saving_writes_it(desk, camera):
    desk.drag(100, 0)
    assert camera.commitChanges()
    assert next(camera.dataProvider().getFeatures())["direction"] == "90"


def test_edit_session_begins_by_itself_and_says_so(desk, camera):
    assert not camera.isEditable()
    desk.drag(100, 0)
    assert camera.isEditable()
    assert desk.said == ["Editing of the layer has begun; save or discard the edits when you are done."]
    desk.drag(-100, 0)
    assert len(desk.said) == 1


def test_a_refused_edit_leaves_no_step(desk, camera, monkeypatch):
    camera.startEditing()
    monkeypatch.setattr(camera, "changeAttributeValue", lambda *_: False)
    desk.drag(100, 0)
    assert camera.undoStack().count() == 0
    assert desk.said == ["The layer did not take the direction."]
    assert not desk.stored
    assert not camera.isEditCommandActive()


# modifiers


@pytest.mark.parametrize(("dx", "dy", "azimuth"), [(150, -10, 90), (100, -92, 45), (-3, -150, 0), (-40, 150, 195)])
def test_shift_snaps_to_15_degrees(desk, camera, dx, dy, azimuth):
    desk.show(camera, 20.45, 44.81, "EPSG:3857", 0)
    desk.drag(dx, dy, SHIFT)
    if azimuth == 45:  # it looks there already
        assert not desk.stored
        assert direction(camera) == "NE"
    else:
        assert desk.stored[-1].snapped
        assert direction(camera) == str(azimuth)


def test_shift_snaps_to_true_north_on_a_turned_map(desk, camera):
    desk.show(camera, 20.45, 44.81, "EPSG:32633", 37)
    desk.drag(140, 90, SHIFT)
    assert desk.stored[-1].azimuth_deg % 15 == 0


def test_shift_works_in_mid_gesture_without_a_move(desk, camera):
    desk.press()
    desk.move(150, -20)
    free = desk.session.proposal().azimuth_deg
    QTest.keyPress(desk.canvas, Qt.Key.Key_Shift)
    assert desk.session.proposal().azimuth_deg == 90 - 15 * (free < 82.5)
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Shift)
    assert desk.session.proposal().azimuth_deg == free
    desk.release()


# clicks, and what is under them


@pytest.mark.parametrize("travel", [0, 1, 4])
def test_click_changes_nothing(desk, camera, travel):
    desk.press()
    desk.move(travel, 0)
    desk.release()
    assert not camera.isEditable()
    assert desk.is_clean()
    assert not desk.stored


def test_dragging_back_onto_the_camera_takes_it_back(desk, camera):
    desk.press()
    desk.move(100, 0)
    desk.move(1, 1)
    assert desk.session.proposal() is None
    desk.release()
    assert not camera.isEditable()


def test_press_beside_every_camera_does_nothing(desk, camera):
    desk.press(desk.camera_px + QPoint(40, 0))
    desk.move(90, 0)
    assert desk.is_clean()
    desk.release()
    assert not camera.isEditable()


def test_nearest_camera_unless_another_is_selected(desk):
    layer = make_layer([(20.45, 44.81), (20.45001, 44.81), (20.45002, 44.81)])
    desk.show(layer, 20.45, 44.81, metres=400)
    desk.press(desk.pixel(20.45002, 44.81) + QPoint(2, 0))
    desk.move(100, 0)
    desk.release()
    assert desk.stored[-1].before[0].fid == 3
    layer.selectByIds([1])
    desk.press(desk.pixel(20.45002, 44.81) + QPoint(2, 0))
    desk.move(100, 100)
    desk.release()
    assert desk.stored[-1].before[0].fid == 1


def test_cameras_without_a_position_or_beyond_the_world_are_passed_over(desk, camera):
    for geometry in (QgsGeometry(), QgsGeometry.fromPointXY(QgsPointXY(400, 44.81))):
        feature = QgsFeature(camera.fields())
        feature.setGeometry(geometry)
        camera.dataProvider().addFeatures([feature])
    desk.drag(100, 0)
    assert desk.stored[-1].before[0].fid == 1


def test_a_camera_that_the_map_does_not_show_is_not_aimed(desk, camera):
    desk.canvas.setLayers([])
    desk.drag(100, 0)
    desk.canvas.setLayers([camera])
    camera.setScaleBasedVisibility(True)
    camera.setMinimumScale(10)
    desk.drag(100, 0)
    assert not desk.stored
    assert not camera.isEditable()
    assert desk.is_clean()
    camera.setScaleBasedVisibility(False)
    desk.drag(100, 0)
    assert direction(camera) == "90"


def test_layers_in_a_group_that_is_drawn_as_one_layer_are_shown(monkeypatch):
    """QGIS can do that since 3.24, and tells such layers only to who asks for them."""
    canvas = SimpleNamespace(layers=lambda expand=False: ["cameras"] if expand else ["group"])
    monkeypatch.setattr(compatibility, "_VERSION", 32400)
    assert compatibility.layers_shown(canvas) == ["cameras"]


def test_of_thousands_under_the_pointer_none_is_meant(desk, project, monkeypatch):
    """From afar they would all be read, at each move of the pointer."""
    layer = make_layer([(20.45 + number / 1e6, 44.81) for number in range(3000)])
    desk.show(layer, 20.4515, 44.81, metres=400_000)
    read = []
    real = CameraReader.read
    monkeypatch.setattr(CameraReader, "read", lambda self, feature: read.append(1) or real(self, feature))
    assert camera_at(desk.canvas, desk.camera_px, layer) is None
    assert 0 < len(read) < 1000
    desk.show(layer, 20.4515, 44.81, metres=10)
    assert camera_at(desk.canvas, desk.camera_px, layer).fid == 1501


def test_no_reading_between_press_and_release(desk, camera, monkeypatch):
    desk.press()
    desk.move(20, 0)
    for name in ("getFeatures", "getFeature", "fields"):
        monkeypatch.setattr(camera, name, lambda *_: pytest.fail("read on a move"))
    for step in range(60):
        desk.move(100 - step, step)
    monkeypatch.undo()
    desk.release()
    assert desk.stored


def test_unsaved_cameras_can_be_aimed(desk, camera):
    camera.startEditing()
    feature = QgsFeature(camera.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.4502, 44.8102)))
    camera.addFeature(feature)
    desk.camera_px = desk.pixel(20.4502, 44.8102)
    desk.drag(100, 0)
    assert desk.stored[-1].before[0].fid < 0
    assert direction(camera, desk.stored[-1].before[0].fid) == "90"


# taken back, at each moment

MOMENTS = {
    "pressed": lambda desk: None,
    "begun": lambda desk: desk.move(30, 0),
    "dragged far": lambda desk: (desk.move(30, 0), desk.move(-120, 60), desk.move(0, 130)),
}
WAYS = {
    "Esc": lambda desk, layer: QTest.keyClick(desk.canvas, Qt.Key.Key_Escape),
    "right click": lambda desk, layer: QTest.mousePress(desk.canvas.viewport(), RIGHT, NO_KEY, desk.at),
    "another tool": lambda desk, layer: desk.canvas.setMapTool(desk.pan),
    "another CRS": lambda desk, layer: desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32634")),
    "editing stopped": lambda desk, layer: layer.rollBack(),
    "saved": lambda desk, layer: layer.commitChanges(),
    "camera deleted": lambda desk, layer: layer.deleteFeature(1),
    "camera moved": lambda desk, layer: layer.changeGeometry(1, QgsGeometry.fromPointXY(QgsPointXY(20, 44))),
    "camera edited": lambda desk, layer: layer.changeAttributeValue(1, 1, "dome"),
    "undone": lambda desk, layer: layer.undoStack().undo(),
    "another CRS of the layer": lambda desk, layer: layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4258")),
    "a field less": lambda desk, layer: layer.deleteAttribute(2),
}


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("way", WAYS)
def test_taken_back(desk, camera, way, moment):
    camera.startEditing()
    camera.changeAttributeValue(1, 0, "200")
    desk.press()
    MOMENTS[moment](desk)
    assert desk.session.state() is (State.PRESSED if moment == "pressed" else State.DRAGGING)
    WAYS[way](desk, camera)
    assert desk.is_clean()
    assert len(desk.cancels) == 1
    steps = camera.undoStack().count()
    desk.release()
    assert not desk.stored
    assert camera.undoStack().count() == steps
    assert not camera.isEditCommandActive()
    if camera.isEditable() and way not in ("camera deleted", "undone"):
        assert direction(camera) == "200"


@pytest.mark.parametrize("way", ["Esc", "right click", "another tool", "another CRS"])
def test_taken_back_leaves_no_edit_session(desk, camera, way):
    desk.press()
    desk.move(80, 0)
    assert camera.isEditable()
    WAYS[way](desk, camera)
    assert not camera.isEditable()
    desk.release()
    assert desk.is_clean()


def test_session_of_the_gesture_ended_by_someone_else(desk, camera):
    """The lease may be refused in mid-gesture: whoever ends the session is in the middle of it."""
    desk.press()
    desk.move(80, 0)
    assert camera.rollBack()
    assert desk.is_clean()
    desk.release()
    assert not desk.stored
    assert not camera.isEditable()


@pytest.mark.parametrize("moment", MOMENTS)
def test_layer_removed(desk, camera, moment):
    desk.press()
    MOMENTS[moment](desk)
    QgsProject.instance().removeMapLayer(camera)
    assert desk.is_clean()
    desk.move(50, 50)
    desk.release()
    assert not desk.stored


def test_layer_made_read_only_while_pressed(desk, camera):
    desk.press()
    assert camera.setReadOnly(True)
    assert desk.is_clean()
    desk.move(50, 50)
    desk.release()
    assert not desk.stored


def test_other_data_while_pressed_are_not_written_over(desk, camera):
    """A pull may end between press and drag, as nothing is being edited yet."""
    desk.press()
    camera.dataProvider().changeAttributeValues({1: {0: "10;200"}})
    camera.reload()
    assert desk.is_clean()
    desk.move(80, 0)
    desk.release()
    assert not desk.stored
    assert direction(camera) == "10;200"


def test_a_reload_that_leaves_the_camera_as_it_was_disturbs_nobody(desk, camera):
    desk.press()
    camera.reload()
    desk.move(80, 0)
    desk.release()
    assert direction(camera) == "90"


def test_read_only_layer_is_one_sentence(desk, camera):
    camera.setReadOnly(True)
    desk.drag(100, 0)
    assert desk.said == ["This layer is read-only: its cameras cannot be aimed."]
    assert desk.is_clean()


def test_layer_that_has_no_cameras_is_one_sentence(desk, project):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "towns", "memory")
    project.addMapLayer(layer)
    desk.show(layer, 20.45, 44.81)
    desk.drag(100, 0)
    assert desk.said == ["Choose a layer of cameras in the Layers panel first."]


def test_map_moved_turned_and_zoomed_in_mid_gesture(desk, camera):
    desk.press()
    desk.move(100, 0)
    desk.canvas.setRotation(90)
    assert desk.session.proposal().azimuth_deg == pytest.approx(0, abs=1) or desk.session.proposal().azimuth_deg > 359
    desk.canvas.zoomByFactor(0.5)
    assert desk.session.state() is State.DRAGGING
    desk.release()
    assert desk.stored


def test_pointer_outside_the_world_stores_nothing(desk, project):
    layer = make_layer([(20.45, 44.81)])
    desk.show(layer, 20.45, 44.81, "EPSG:4326")
    desk.canvas.setExtent(QgsRectangle(-300, -200, 300, 200))
    desk.camera_px = desk.pixel(20.45, 44.81)
    desk.press()
    desk.move(0, -180)
    assert desk.session.state() is State.DRAGGING
    assert desk.session.proposal() is None
    desk.release()
    assert not layer.isEditable()


# the picture


def test_preview_follows_the_pointer_and_looks_like_the_layer(desk, camera):
    desk.press()
    desk.move(0, -100)
    assert coloured(desk, desk.camera_px + QPoint(0, -30))
    desk.move(0, 100)
    assert coloured(desk, desk.camera_px + QPoint(0, 30))
    assert not coloured(desk, desk.camera_px + QPoint(0, -30))
    desk.release()


def coloured(desk, at: QPoint) -> bool:
    colour = desk.canvas.grab().toImage().pixelColor(at)
    return colour.saturation() > 30


def test_working_copy_can_be_aimed_from_any_of_its_layers(desk, project, tmp_path):
    path = tmp_path / "copy.gpkg"
    copy = add_working_copy(project, path, make_working_copy(path))
    desk.show(copy.cameras, 20.45, 44.81)
    desk.canvas.setCurrentLayer(copy.sectors)
    desk.drag(100, 0)
    assert desk.stored
    assert [one["direction"] for one in copy.cameras.getFeatures() if one.id() == 1] == ["90"]
    assert copy.cameras.commitChanges()
    assert desk.said


def test_cameras_that_come_later_are_those_of_the_current_layer(desk, project, tmp_path):
    path = tmp_path / "copy.gpkg"
    copy = add_working_copy(project, path, make_working_copy(path))
    later = copy.cameras.clone()
    project.removeMapLayer(copy.cameras)
    desk.canvas.setCurrentLayer(copy.sectors)
    assert desk.selected.layer() is None
    project.addMapLayer(later)
    desk.settle()
    assert desk.selected.layer() is later


@pytest.mark.parametrize("purpose", [SYNC, EDIT])
def test_a_copy_that_somebody_else_works_on_is_not_edited(desk, project, tmp_path, monkeypatch, purpose):
    """Neither by a drag nor by a key that stores at once: the session would be refused when it is too late."""
    path = tmp_path / "copy.gpkg"
    copy = add_working_copy(project, path, make_working_copy(path))
    desk.show(copy.cameras, 20.45, 44.81)
    desk.select(copy.cameras, 1)
    before = copy.cameras.getFeature(1)["direction"]
    with WorkingCopy.open(path) as opened:
        held = acquire(opened, purpose)
    monkeypatch.setattr(Holder, "is_this_program", lambda _held: False)
    desk.drag(100, 0)
    desk.session.apply(Act.TURN, lambda camera: camera._replace(direction="7"))
    assert not copy.cameras.isEditable()
    assert copy.cameras.getFeature(1)["direction"] == before
    assert desk.stored == []
    assert len(desk.said) == 2
    held.release()
    desk.drag(100, 0)
    assert desk.stored
    copy.cameras.rollBack()


# a place picked by a click


def test_the_right_button_picks_no_place(desk, camera):
    picker, picked = PositionPicker(desk.canvas), []
    for button in (RIGHT, LEFT):
        picker.start(picked.append)
        QTest.mouseClick(desk.canvas.viewport(), button, NO_KEY, desk.camera_px)
        assert desk.canvas.mapTool() is desk.tool
    assert picked[0] is None
    assert picked[1] == pytest.approx((20.45, 44.81), abs=1e-5)
    picker.close()
