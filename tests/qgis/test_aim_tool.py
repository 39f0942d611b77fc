"""Aiming with a real mouse on a real canvas: right in every CRS, at every rotation, and gone without a trace."""

from __future__ import annotations

import itertools
import math

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.gui.map.aim_gesture import State
from hiljade_qgis.gui.map.aim_preview import AimPreview, numbers
from hiljade_qgis.gui.map.aim_tool import AimTool
from tests.qgis.working_copies import make_working_copy

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT, NO_KEY = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
FIELDS = "&".join(f"field={name}" for name in ("direction:string", "camera_type:string", "range_m:double"))
SOUTH = "+proj=laea +lat_0=-60 +lon_0=180 +datum=WGS84 +units=m +no_defs"
TILTED = "+proj=omerc +lat_0=44.8 +lonc=20.4 +alpha=37 +gamma=0 +k=0.9 +datum=WGS84 +units=m +no_defs"


class Desk:
    """A window with a canvas and the tool in it."""

    def __init__(self, qtbot) -> None:
        self.canvas = QgsMapCanvas()
        qtbot.addWidget(self.canvas)
        self.canvas.enableAntiAliasing(True)
        self.canvas.resize(600, 500)
        with qtbot.waitExposed(self.canvas):
            self.canvas.show()
        self.pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self.pan)
        self.items = self.canvas.scene().items()
        self.tool = AimTool(self.canvas)
        self.said: list[str] = []
        self.stored: list[object] = []
        self.cancels: list[int] = []
        self.tool.messageEmitted.connect(lambda text, level: self.said.append(text))
        self.tool.aimed.connect(lambda layer, aim: self.stored.append(aim))
        self.tool.cancelled.connect(lambda: self.cancels.append(1))

    def show(self, layer, lon, lat, crs="EPSG:3857", rotation=0.0, metres=400.0):
        """The map around a place, about so many metres wide."""
        named = crs.startswith("EPSG")
        crs = QgsCoordinateReferenceSystem(crs) if named else QgsCoordinateReferenceSystem.fromProj(crs)
        assert crs.isValid()
        self.canvas.setDestinationCrs(crs)
        self.canvas.setLayers([layer])
        self.canvas.setCurrentLayer(layer)
        here = QgsCoordinateTransform(wgs84(), crs, QgsProject.instance()).transform(QgsPointXY(lon, lat))
        half = metres / 2 / (111_320 if crs.isGeographic() else 1)
        self.canvas.setRotation(rotation)
        self.canvas.setExtent(QgsRectangle(here.x() - half, here.y() - half, here.x() + half, here.y() + half))
        self.canvas.setMapTool(self.tool)
        self.camera_px = self.pixel(lon, lat)

    def pixel(self, lon, lat) -> QPoint:
        crs = self.canvas.mapSettings().destinationCrs()
        point = QgsCoordinateTransform(wgs84(), crs, QgsProject.instance()).transform(QgsPointXY(lon, lat))
        at = self.canvas.getCoordinateTransform().transform(point)
        return QPoint(round(at.x()), round(at.y()))

    def ground(self, pixel: QPoint) -> tuple[float, float]:
        crs = self.canvas.mapSettings().destinationCrs()
        point = self.canvas.getCoordinateTransform().toMapCoordinates(pixel)
        place = QgsCoordinateTransform(crs, wgs84(), QgsProject.instance()).transform(point)
        return place.x(), place.y()

    def press(self, at=None, button=LEFT, keys=NO_KEY):
        self.at = self.camera_px if at is None else at
        QTest.mousePress(self.canvas.viewport(), button, keys, self.at)

    def move(self, dx, dy, keys=NO_KEY):
        """To so many pixels from the camera."""
        self.at = self.camera_px + QPoint(dx, dy)
        event_move(self.canvas, self.at, keys)

    def release(self, keys=NO_KEY, button=LEFT):
        QTest.mouseRelease(self.canvas.viewport(), button, keys, self.at)

    def drag(self, dx, dy, keys=NO_KEY):
        self.press(keys=keys)
        self.move(dx // 2, dy // 2, keys)
        self.move(dx, dy, keys)
        self.release(keys)

    def preview(self):
        return next((one for one in self.canvas.scene().items() if isinstance(one, AimPreview)), None)

    def is_clean(self) -> bool:
        return self.tool.state() is State.IDLE and self.canvas.scene().items() == self.items


def event_move(canvas, at, keys):
    """A move with the button down; QTest's own has no button."""
    viewport = canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(viewport.mapToGlobal(at)), Qt.MouseButton.NoButton, LEFT, keys
    )
    QApplication.sendEvent(viewport, event)


def wgs84():
    return QgsCoordinateReferenceSystem("EPSG:4326")


def make_layer(cameras, crs="EPSG:4326") -> QgsVectorLayer:
    """A layer of (lon, lat, direction, camera_type, range_m)."""
    layer = QgsVectorLayer(f"Point?crs={crs}&{FIELDS}", "cameras", "memory")
    to_layer = QgsCoordinateTransform(wgs84(), layer.crs(), QgsProject.instance())
    for lon, lat, *values in cameras:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([*values, *[None] * (3 - len(values))])
        feature.setGeometry(QgsGeometry.fromPointXY(to_layer.transform(QgsPointXY(lon, lat))))
        assert layer.dataProvider().addFeatures([feature])[0]
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def desk(qtbot, project):
    made = Desk(qtbot)
    yield made
    made.canvas.setMapTool(made.pan)
    assert made.is_clean()


@pytest.fixture
def camera(desk):
    """A layer with one camera in Belgrade that looks north-east, shown."""
    layer = make_layer([(20.45, 44.81, "NE", "fixed", None)])
    desk.show(layer, 20.45, 44.81)
    return layer


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
    assert desk.tool.state() is State.PRESSED
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
    (view,) = desk.tool.current_aim().views
    assert (view.azimuth_deg, view.width_deg, view.usual_azimuth_deg) == (None, 360.0, 90.0)
    assert numbers(desk.tool.current_aim()) == [
        "90°", "where it usually looks", "width 360°, assumed", "reach 30 m, assumed"
    ]  # fmt: skip
    desk.release()
    assert direction(layer) == "90"


def test_numbers_are_those_that_will_be_stored(desk):
    layer = make_layer([(20.45, 44.81, "338-23", "fixed", 45.5)])
    desk.show(layer, 20.45, 44.81, "EPSG:4326")
    desk.press()
    desk.move(150, 0, SHIFT)
    said = numbers(desk.tool.current_aim())
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
    assert camera.undoStack().undoText() == "Aim camera"
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
    free = desk.tool.current_aim().azimuth_deg
    QTest.keyPress(desk.canvas, Qt.Key.Key_Shift)
    assert desk.tool.current_aim().azimuth_deg == 90 - 15 * (free < 82.5)
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Shift)
    assert desk.tool.current_aim().azimuth_deg == free
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
    assert desk.tool.current_aim() is None
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
    assert desk.stored[-1].camera.fid == 3
    layer.selectByIds([1])
    desk.press(desk.pixel(20.45002, 44.81) + QPoint(2, 0))
    desk.move(100, 100)
    desk.release()
    assert desk.stored[-1].camera.fid == 1


def test_cameras_without_a_position_or_beyond_the_world_are_passed_over(desk, camera):
    for geometry in (QgsGeometry(), QgsGeometry.fromPointXY(QgsPointXY(400, 44.81))):
        feature = QgsFeature(camera.fields())
        feature.setGeometry(geometry)
        camera.dataProvider().addFeatures([feature])
    desk.drag(100, 0)
    assert desk.stored[-1].camera.fid == 1


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
    assert desk.stored[-1].camera.fid < 0
    assert direction(camera, desk.stored[-1].camera.fid) == "90"


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
    assert desk.tool.state() is (State.PRESSED if moment == "pressed" else State.AIMING)
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
    assert desk.tool.current_aim().azimuth_deg == pytest.approx(0, abs=1) or desk.tool.current_aim().azimuth_deg > 359
    desk.canvas.zoomByFactor(0.5)
    assert desk.tool.state() is State.AIMING
    desk.release()
    assert desk.stored


def test_pointer_outside_the_world_stores_nothing(desk, project):
    layer = make_layer([(20.45, 44.81)])
    desk.show(layer, 20.45, 44.81, "EPSG:4326")
    desk.canvas.setExtent(QgsRectangle(-300, -200, 300, 200))
    desk.camera_px = desk.pixel(20.45, 44.81)
    desk.press()
    desk.move(0, -180)
    assert desk.tool.state() is State.AIMING
    assert desk.tool.current_aim() is None
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
