"""The dock `Cameras` and the actions, in the whole plugin: the same edits by numbers and keys as by mouse."""

from __future__ import annotations

import gc

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QWidget,
)

from hiljade_qgis import classFactory
from hiljade_qgis.core.record import Position
from hiljade_qgis.gui.camera_dock.camera_dock import CameraDock
from hiljade_qgis.gui.camera_dock.number_panel import place_from_text
from hiljade_qgis.gui.look_up.camera_hover import REST_MS
from hiljade_qgis.gui.map.aim_gesture import State
from hiljade_qgis.gui.map.aim_preview import AimPreview
from hiljade_qgis.gui.map.who_sees_tool import SightLines
from tests.qgis.aim_desk import LEFT, NO_KEY, event_move
from tests.qgis.plugin_window import PluginWindow

FIELDS = "&".join(
    f"field={name}"
    for name in (
        "name:string", "direction:string", "camera_type:string", "range_m:double", "operator:string", "status:string",
        "height_m:double",
    )
)  # fmt: skip
CAMERAS = (
    (20.4500, 44.8100, "Kapija", "20-80", "fixed", None, "Grad", "verified", 3.5),
    (20.4502, 44.8100, "Trg", "270", "fixed", 60.0, None, "removed", None),
    (20.4504, 44.8100, None, None, "dome", None, None, None, None),
    (20.4506, 44.8100, "Škola", "90;180;x", None, 12.0, None, None, None),
)


class Office:
    """The plugin in a window, and a person at the keyboard."""

    def __init__(self, qtbot, qgis_app) -> None:
        self.iface = PluginWindow()
        qtbot.addWidget(self.iface.window)
        self.canvas = self.iface.canvas
        with qtbot.waitExposed(self.iface.window):
            self.iface.window.show()
        self.items = len(self.canvas.scene().items())
        self.plugin = classFactory(self.iface)
        self.plugin.initGui()
        self.layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{FIELDS}", "cameras", "memory")
        for lon, lat, *values in CAMERAS:
            feature = QgsFeature(self.layer.fields())
            feature.setAttributes(values)
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, lat)))
            assert self.layer.dataProvider().addFeatures([feature])[0]
        QgsProject.instance().addMapLayer(self.layer)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
        self.canvas.setLayers([self.layer])
        self.canvas.setCurrentLayer(self.layer)
        self.canvas.setCenter(QgsPointXY(456547.0, 4962105.0))
        self.canvas.zoomScale(700)
        self.dock = self.iface.window.findChild(CameraDock)
        self.settle()

    def settle(self) -> None:
        QCoreApplication.processEvents()

    def open_dock(self, tab=0) -> None:
        if not self.dock.isVisible():
            self.trigger("CameraPanel")
        self.dock.turn_to(tab)
        self.settle()

    def select(self, *fids) -> None:
        self.layer.selectByIds(list(fids))
        self.settle()

    def action(self, name):
        return self.iface.action(f"Hiljade{name}Action")

    def trigger(self, name) -> None:
        self.action(name).trigger()
        self.settle()

    def choose(self, name) -> None:
        self.canvas.setMapTool(self.iface.handler_of(f"Hiljade{name}Action").mapTool())
        self.settle()

    def widget(self, name, kind=QWidget):
        return self.iface.window.findChild(kind, name)

    def type_into(self, name, text) -> None:
        field = self.widget(name, QLineEdit)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        self.settle()

    def key(self, name, key) -> None:
        QTest.keyClick(self.widget(name, QLineEdit), key)
        self.settle()

    def texts(self, *names) -> list[str]:
        return [self.widget(name, QLineEdit).text() for name in names]

    def directions(self) -> list:
        return [one["direction"] or None for one in sorted(self.layer.getFeatures(), key=lambda one: one.id())]

    def reaches(self) -> list:
        return [one["range_m"] or None for one in sorted(self.layer.getFeatures(), key=lambda one: one.id())]

    def steps(self) -> int:
        return self.layer.undoStack().count()

    def preview(self):
        return next((one for one in self.canvas.scene().items() if isinstance(one, AimPreview)), None)

    def pixel(self, lon, lat) -> QPoint:
        crs = self.canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance())
        at = self.canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(lon, lat)))
        return QPoint(round(at.x()), round(at.y()))

    def click(self, at: QPoint, button=LEFT) -> None:
        event_move(self.canvas, at, NO_KEY, Qt.MouseButton.NoButton)
        QTest.mouseClick(self.canvas.viewport(), button, NO_KEY, at)
        self.settle()


@pytest.fixture
def office(qtbot, qgis_app, project, clean_settings):
    made = Office(qtbot, qgis_app)
    yield made
    if QgsProject.instance().mapLayers():
        made.layer.rollBack()
    made.plugin.unload()
    assert len(made.canvas.scene().items()) == made.items


# what the panel shows


def test_it_shows_the_selected_camera_with_its_sources(office):
    office.open_dock()
    assert office.widget("HiljadeNumbersWhich", QLabel).text() == "No camera is selected."
    office.select(1)
    assert office.texts("HiljadeAzimuth", "HiljadeWidth", "HiljadeReach") == ["50", "60", "30"]
    assert office.widget("HiljadeWidthSource", QLabel).text() == "mapped"
    assert office.widget("HiljadeReachSource", QLabel).text() == "assumed"
    assert office.texts("HiljadePlace") == ["44.8100000, 20.4500000"]
    office.select(3)
    assert office.texts("HiljadeAzimuth", "HiljadeWidth", "HiljadeReach") == ["", "360", "30"]
    assert office.widget("HiljadeAzimuth", QLineEdit).placeholderText() == "not known"


def test_it_shows_what_several_have_in_common(office):
    office.open_dock()
    office.select(1, 2, 3)
    assert office.widget("HiljadeNumbersWhich", QLabel).text() == "3 cameras selected"
    assert office.widget("HiljadeAzimuth", QLineEdit).placeholderText() == "several"
    assert not office.widget("HiljadePlace").isEnabled()


def test_it_follows_an_edit_made_elsewhere_and_undo(office):
    office.open_dock()
    office.select(1)
    office.layer.startEditing()
    office.layer.changeAttributeValue(1, 1, "200-210")
    office.settle()
    assert office.texts("HiljadeAzimuth", "HiljadeWidth") == ["205", "10"]
    office.layer.undoStack().undo()
    office.settle()
    assert office.texts("HiljadeAzimuth", "HiljadeWidth") == ["50", "60"]


# editing by numbers


@pytest.mark.parametrize(
    ("field", "text", "direction", "reach"),
    [
        ("HiljadeAzimuth", "90", "60-120", None), ("HiljadeWidth", "20", "40-60", None),
        ("HiljadeReach", "45", "20-80", 45), ("HiljadeTurnBy", "-30", "350-50", None),
        ("HiljadeTurnBy", "30,4", "50-110", None),
    ],
)  # fmt: skip
def test_a_number_is_shown_and_stored_by_enter(office, field, text, direction, reach):
    office.open_dock()
    office.select(1)
    office.type_into(field, text)
    assert office.preview() is not None
    assert office.steps() == 0
    assert office.widget("HiljadeNumbersOutcome", QLabel).text() == "1 camera would change"
    office.key(field, Qt.Key.Key_Return)
    assert office.preview() is None
    assert (office.directions()[0], office.reaches()[0]) == (direction, reach)
    assert office.steps() == 1
    assert office.directions()[1:] == ["270", None, "90;180;x"]


def test_escape_and_the_button_take_it_back(office):
    office.open_dock()
    office.select(1)
    office.type_into("HiljadeAzimuth", "90")
    office.key("HiljadeAzimuth", Qt.Key.Key_Escape)
    assert office.preview() is None
    assert office.texts("HiljadeAzimuth") == ["50"]
    office.type_into("HiljadeWidth", "90")
    QTest.mouseClick(office.widget("HiljadeNumbersTakeBack", QPushButton), LEFT)
    assert office.directions()[0] == "20-80"
    assert not office.layer.isEditable()


@pytest.mark.parametrize(("name", "text"), [("HiljadeAzimuth", "123"), ("HiljadePlace", "44.9, 20.5")])
def test_what_was_typed_for_one_camera_is_not_stored_in_another(office, name, text):
    """The selection may change while somebody types here, as on a walk from camera to camera."""
    office.open_dock()
    office.select(1)
    office.type_into(name, text)
    office.select(2)
    assert office.texts(name) == [{"HiljadeAzimuth": "270", "HiljadePlace": "44.8100000, 20.4502000"}[name]]
    office.key(name, Qt.Key.Key_Return)
    assert office.steps() == 0
    assert office.directions()[:2] == ["20-80", "270"]
    office.type_into(name, text)
    office.key(name, Qt.Key.Key_Return)
    buffer = office.layer.editBuffer()
    assert {*buffer.changedAttributeValues(), *buffer.changedGeometries()} == {2}


def test_what_was_typed_goes_when_an_edit_from_elsewhere_ends_the_gesture(office):
    """Enter would store nothing, and the field would go on to say that it had."""
    office.open_dock()
    office.select(1)
    office.type_into("HiljadeAzimuth", "123")
    office.layer.changeAttributeValue(1, 1, "40-60")
    office.settle()
    assert office.preview() is None
    assert office.texts("HiljadeAzimuth") == ["50"]
    office.type_into("HiljadeAzimuth", "90")
    office.key("HiljadeAzimuth", Qt.Key.Key_Return)
    assert office.directions()[0] == "80-100"


def test_a_view_that_is_gone_can_not_be_forgotten(office):
    """Somebody else's edit may leave fewer views than there were when one was chosen."""
    office.open_dock()
    office.select(4)
    office.layer.startEditing()
    office.layer.changeAttributeValue(4, 1, "90;180;270")
    office.settle()
    office.trigger("NextView")
    office.trigger("NextView")
    office.layer.changeAttributeValue(4, 1, "90;180")
    office.settle()
    QTest.mouseClick(office.widget("HiljadeAzimuthForget", QToolButton), LEFT)
    office.settle()
    assert office.directions()[3] == "90"
    assert office.preview() is None


def test_several_numbers_are_one_step(office):
    office.open_dock()
    office.select(1, 2)
    office.type_into("HiljadeAzimuth", "180")
    office.type_into("HiljadeReach", "40")
    QTest.mouseClick(office.widget("HiljadeNumbersStore", QPushButton), LEFT)
    assert office.directions()[:2] == ["150-210", "180"]
    assert office.reaches()[:2] == [40, 40]
    assert office.steps() == 1


def test_up_and_down_count(office):
    office.open_dock()
    office.select(1)
    office.widget("HiljadeAzimuth", QLineEdit).setFocus()
    for _ in range(3):
        office.key("HiljadeAzimuth", Qt.Key.Key_Up)
    office.key("HiljadeAzimuth", Qt.Key.Key_Down)
    office.key("HiljadeAzimuth", Qt.Key.Key_Return)
    assert office.directions()[0] == "22-82"


def test_one_of_several_views(office):
    office.open_dock()
    office.select(4)
    view = office.widget("HiljadeNumbersView", QComboBox)
    assert [view.itemText(row) for row in range(view.count())] == ["1 of 2: 90", "2 of 2: 180"]
    view.setCurrentIndex(1)
    view.activated.emit(1)
    office.settle()
    assert office.texts("HiljadeAzimuth") == ["180"]
    office.type_into("HiljadeAzimuth", "200")
    office.key("HiljadeAzimuth", Qt.Key.Key_Return)
    assert office.directions()[3] == "90;200;x"
    QTest.mouseClick(office.widget("HiljadeAzimuthForget", QToolButton), LEFT)
    assert office.directions()[3] == "90;x"


@pytest.mark.parametrize(
    ("name", "direction", "reach"),
    [("HiljadeAzimuth", None, 60), ("HiljadeWidth", "270", 60), ("HiljadeReach", "270", None)],
)
def test_what_nobody_knows_can_be_said(office, name, direction, reach):
    office.open_dock()
    office.select(2)
    QTest.mouseClick(office.widget(f"{name}Forget", QToolButton), LEFT)
    assert (office.directions()[1], office.reaches()[1]) == (direction, reach)


def test_moved_by_metres_and_to_a_place(office):
    office.open_dock()
    office.select(1)
    office.type_into("HiljadeMoveBy", "100")
    office.type_into("HiljadeMoveTowards", "90")
    office.key("HiljadeMoveTowards", Qt.Key.Key_Return)
    at = office.layer.getFeature(1).geometry().asPoint()
    assert at.x() == pytest.approx(20.45 + 100 / 79_078, abs=2e-6)
    office.type_into("HiljadePlace", "44.82, 20.46")
    office.key("HiljadePlace", Qt.Key.Key_Return)
    at = office.layer.getFeature(1).geometry().asPoint()
    assert (at.x(), at.y()) == (20.46, 44.82)
    assert office.steps() == 2


def test_enter_in_a_place_that_nobody_changed_moves_nothing(office):
    """It shows seven decimals, and a layer may hold more."""
    office.layer.dataProvider().changeGeometryValues({1: QgsGeometry.fromPointXY(QgsPointXY(20.45000004, 44.81000004))})
    office.layer.reload()
    office.open_dock()
    office.select(1)
    office.key("HiljadePlace", Qt.Key.Key_Return)
    assert office.steps() == 0
    assert not office.layer.isEditable()


def test_what_is_no_place_is_one_sentence(office):
    office.open_dock()
    office.select(1)
    office.type_into("HiljadePlace", "somewhere")
    office.key("HiljadePlace", Qt.Key.Key_Return)
    assert any("Write latitude and longitude" in text for text in office.iface.said())
    assert office.steps() == 0


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("44.8125, 20.4573", (20.4573, 44.8125)), ("44,8125 20,4573", (20.4573, 44.8125)), ("44,8; 20,5", (20.5, 44.8)),
        ("44.8,20.5", (20.5, 44.8)), ("-60 -179.5", (-179.5, -60)), ("91, 20", None), ("44", None), ("", None),
        ("44.8 20.5 3", None), ("nan, 20", None),
    ],
)  # fmt: skip
def test_places_are_read_as_people_write_them(text, place):
    assert place_from_text(text) == (None if place is None else Position(*place))


# actions and keys


def test_actions_are_enabled_where_they_can_do_something(office):
    names = ("AimAt", "Flip", "Along", "TurnLeft", "AddView", "RemoveView", "NextView")

    def enabled():
        return [office.action(name).isEnabled() for name in names]

    office.select(1)
    assert enabled() == [False] * 7
    office.choose("Aim")
    assert enabled() == [True, True, True, True, True, True, False]
    office.select(4)
    assert enabled() == [True] * 7
    office.select(3)
    assert enabled() == [True, True, True, True, True, False, False]
    office.select(1, 2)
    assert enabled() == [True, True, True, True, False, False, False]
    office.select()
    assert enabled() == [False] * 7
    office.canvas.unsetMapTool(office.canvas.mapTool())
    office.open_dock()
    office.select(1)
    assert enabled()[1]


def test_one_camera_is_flipped_at_once_and_several_after_a_look(office):
    office.choose("Aim")
    office.select(1)
    office.trigger("Flip")
    assert office.directions()[0] == "200-260"
    assert office.steps() == 1
    office.select(1, 2, 3)
    office.trigger("Flip")
    assert office.steps() == 1
    assert office.preview().lines()[-1] == "3 cameras"
    QTest.keyClick(office.canvas, Qt.Key.Key_Return)
    assert office.directions()[:3] == ["20-80", "90", None]
    assert office.steps() == 2


@pytest.mark.parametrize(
    ("name", "direction", "reach"),
    [
        ("TurnLeft", "17-77", None), ("TurnRight", "23-83", None), ("Widen", "13-88", None), ("Narrow", "28-73", None),
        ("ReachFarther", "20-80", 45), ("ReachNearer", "20-80", 15),
    ],
)  # fmt: skip
def test_nudges_add_up_to_one_step(office, name, direction, reach):
    office.choose("Aim")
    office.select(1)
    for _ in range(3):
        office.trigger(name)
    assert office.steps() == 0
    QTest.keyClick(office.canvas, Qt.Key.Key_Return)
    assert (office.directions()[0], office.reaches()[0]) == (direction, reach)
    assert office.steps() == 1


def test_views_are_added_by_a_number_and_removed_by_a_key(office):
    office.choose("Aim")
    office.select(4)
    office.trigger("NextView")
    office.trigger("RemoveView")
    assert office.directions()[3] == "90;x"
    office.trigger("AddView")
    QTest.keyClicks(office.canvas, "270")
    QTest.keyClick(office.canvas, Qt.Key.Key_Return)
    assert office.directions()[3] == "90;x;270"


def test_aim_at_chooses_the_tool_that_it_needs(office):
    office.open_dock()
    office.select(1)
    office.trigger("AimAt")
    assert office.canvas.mapTool() is office.iface.handler_of("HiljadeAimAction").mapTool()
    office.click(office.pixel(20.45, 44.8097))
    assert office.directions()[0] in ("149-209", "150-210", "151-211")


def test_moved_by_typed_metres(office):
    office.choose("Aim")
    office.select(1)
    office.trigger("MoveBy")
    QTest.keyClicks(office.canvas, "25")
    QTest.keyClick(office.canvas, Qt.Key.Key_Tab)
    QTest.keyClicks(office.canvas, "0")
    QTest.keyClick(office.canvas, Qt.Key.Key_Return)
    assert office.layer.getFeature(1).geometry().asPoint().y() == pytest.approx(44.81 + 25 / 111_120, abs=1e-6)


def streets(bearing_deg=45):
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "streets", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("LineString (20.4490 44.80985, 20.4520 44.80985)"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_along_the_street(office):
    office.choose("Aim")
    office.select(1)
    office.trigger("Along")
    assert any("no layer with walls or streets" in text for text in office.iface.said())
    office.canvas.setLayers([office.layer, streets()])
    office.trigger("Along")
    assert office.directions()[0] == "60-120"
    office.select(1, 2, 3, 4)
    office.trigger("Along")
    assert any("stay as they are" in text for text in office.iface.said())
    QTest.keyClick(office.canvas, Qt.Key.Key_Return)
    assert office.directions() == ["60-120", "270", None, "90;180;x"]


def test_along_the_street_for_many_in_the_background(office, qtbot):
    features = []
    for number in range(80):
        feature = QgsFeature(office.layer.fields())
        feature.setAttributes([None, str(number), *[None] * 5])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.4495 + number / 50_000, 44.8099)))
        features.append(feature)
    office.layer.dataProvider().addFeatures(features)
    office.canvas.setLayers([office.layer, streets()])
    office.choose("Aim")
    office.select(*range(5, 85))
    office.trigger("Along")
    qtbot.waitUntil(lambda: office.preview() is not None)
    QTest.keyClick(office.canvas, Qt.Key.Key_Return)
    assert set(office.directions()[4:]) == {"90"}
    assert office.steps() == 1


# new cameras


def test_new_cameras_get_what_the_panel_says(office):
    office.choose("Add")
    office.open_dock(1)
    office.select(1)
    QTest.mouseClick(office.widget("HiljadeNewTake", QPushButton), LEFT)
    assert office.widget("HiljadeNew_operator", QLineEdit).text() == "Grad"
    assert office.widget("HiljadeNew_camera_type", QComboBox).currentText() == "fixed"
    assert office.widget("HiljadeNew_height_m", QLineEdit).text() == "3.5"
    office.widget("HiljadeNew_range_m", QLineEdit).setText("25")
    office.click(office.pixel(20.4503, 44.8102))
    (one,) = [one for one in office.layer.getFeatures() if one.id() < 0]
    assert (one["operator"], one["camera_type"], one["height_m"], one["range_m"], one["status"]) == (
        "Grad", "fixed", 3.5, 25.0, "verified",
    )  # fmt: skip
    QTest.mouseClick(office.widget("HiljadeNewClear", QPushButton), LEFT)
    office.click(office.pixel(20.4501, 44.8102))
    newest = office.layer.getFeature(min(office.layer.allFeatureIds()))
    assert (newest["operator"] or None, newest["camera_type"] or None) == (None, None)


def test_a_date_is_taken_from_the_selected_camera_as_a_date(office):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=direction:string&field=check_date:date", "dated", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([None, QDate(2024, 5, 1)])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.45, 44.81)))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    office.canvas.setCurrentLayer(layer)
    layer.selectByIds([1])
    office.open_dock(1)
    QTest.mouseClick(office.widget("HiljadeNewTake", QPushButton), LEFT)
    assert office.widget("HiljadeNew_check_date", QLineEdit).text() == "2024-05-01"


def test_what_is_kept_is_there_the_next_time(office):
    office.open_dock(1)
    office.widget("HiljadeNew_mount", QComboBox).setCurrentText("balcony")
    office.widget("HiljadeNewOpenForm", QCheckBox).setChecked(True)
    office.plugin.unload()
    office.plugin.initGui()
    office.dock = office.iface.window.findChildren(CameraDock)[-1]
    assert office.dock.new.values() == {"mount": "balcony"}
    assert office.dock.new.opens_form()
    office.dock.new._open_form.setChecked(False)


def test_the_form_opens_only_for_who_asked(office):
    opened = []
    office.iface.openFeatureForm = lambda layer, feature, modal: opened.append((layer, feature.id()))
    office.choose("Add")
    office.click(office.pixel(20.4503, 44.8102))
    assert opened == []
    office.widget("HiljadeNewOpenForm", QCheckBox).setChecked(True)
    office.click(office.pixel(20.4501, 44.8102))
    QCoreApplication.processEvents()
    assert [layer for layer, _fid in opened] == [office.layer]
    assert opened[0][1] < 0


def test_the_form_opens_after_the_gesture_and_not_of_a_layer_that_is_gone(office):
    opened = []
    session = office.iface.handler_of("HiljadeAddAction").mapTool()._session
    office.iface.openFeatureForm = lambda *_of: opened.append(session.state())
    office.choose("Add")
    office.widget("HiljadeNewOpenForm", QCheckBox).setChecked(True)
    office.click(office.pixel(20.4501, 44.8102))
    QCoreApplication.processEvents()
    assert opened == [State.IDLE]
    session.added.emit(office.layer, -1)
    QgsProject.instance().removeMapLayer(office.layer)
    QCoreApplication.processEvents()
    assert len(opened) == 1


# who sees


def rows(office):
    tree = office.widget("HiljadeSeenTree", QTreeWidget)
    return [[tree.topLevelItem(row).text(column) for column in range(5)] for row in range(tree.topLevelItemCount())]


def lines(office):
    return next(one for one in office.canvas.scene().items() if isinstance(one, SightLines))


def test_who_sees_a_place(office):
    office.choose("WhoSees")
    office.click(office.pixel(20.45012, 44.81002))
    found = rows(office)
    assert [row[0] for row in found][:2] == ["Trg", "Kapija"]
    assert [row[2] for row in found] == ["270°", "50°", "all round"]
    assert [row[3] for row in found] == ["assumed, mapped", "mapped, assumed", "assumed"]
    assert [row[4] for row in found] == ["removed", "verified", ""]
    assert [float(row[1]) for row in found] == pytest.approx([6.7, 9.7, 22.3], abs=0.4)
    assert len(lines(office).seeing()) == 3
    assert office.dock.isVisible()
    QTest.mouseClick(office.widget("HiljadeSeenSelect", QPushButton), LEFT)
    assert sorted(office.layer.selectedFeatureIds()) == [1, 2, 3]


def test_who_sees_counts_unsaved_edits(office):
    office.choose("WhoSees")
    office.click(office.pixel(20.45012, 44.81002))
    assert len(rows(office)) == 3
    office.layer.startEditing()
    office.select(2)
    office.layer.changeAttributeValue(2, 1, "90")
    office.settle()
    assert len(rows(office)) == 2
    office.layer.deleteFeature(1)
    office.layer.deleteFeature(3)
    office.settle()
    office.click(office.pixel(20.45012, 44.81002))
    assert rows(office) == []
    assert "No camera on this layer" in office.widget("HiljadeSeenHeading", QLabel).text()


def test_who_sees_takes_no_field_away_from_somebody_who_types(office):
    """What was found is looked at again when a camera changes; nobody asked to see it then."""
    office.choose("WhoSees")
    office.click(office.pixel(20.45012, 44.81002))
    tabs = office.widget("HiljadeCameraTabs", QTabWidget)
    assert tabs.currentIndex() == 2
    office.open_dock()
    office.select(1)
    field = office.widget("HiljadeAzimuth", QLineEdit)
    field.setFocus()
    field.selectAll()
    for digit in "123":
        QTest.keyClick(office.iface.window.focusWidget(), digit)
        office.settle()
    assert tabs.currentIndex() == 0
    QTest.keyClick(office.iface.window.focusWidget(), Qt.Key.Key_Return)
    assert office.directions()[0] == "93-153"
    office.click(office.pixel(20.45012, 44.81002))
    assert tabs.currentIndex() == 2


def test_escape_right_click_and_another_tool_forget_the_place(office):
    office.choose("WhoSees")
    for forget in (
        lambda: QTest.keyClick(office.canvas, Qt.Key.Key_Escape),
        lambda: office.click(office.pixel(20.45, 44.81), Qt.MouseButton.RightButton),
        lambda: office.choose("Aim"),
    ):
        office.click(office.pixel(20.45012, 44.81002))
        assert lines(office).seeing()
        forget()
        assert lines(office).seeing() == []
        assert rows(office) == []


def test_names_of_strangers_are_text(office):
    office.layer.startEditing()
    office.layer.changeAttributeValue(2, 0, "<b>x</b><img src='http://127.0.0.1:9/a.png'>")
    office.choose("WhoSees")
    office.click(office.pixel(20.45012, 44.81002))
    tree = office.widget("HiljadeSeenTree", QTreeWidget)
    office.open_dock()
    office.layer.changeAttributeValue(2, 0, "\u202eab\nc" + "x" * 100_000)
    office.select(2)
    assert office.widget("HiljadeNumbersWhich", QLabel).text() == "ab c" + "x" * 55 + "…"
    assert "<b>" not in tree.topLevelItem(0).toolTip(0).replace("&lt;b&gt;", "")


# loading and unloading with everything in use

USES = {
    "aim": lambda office: (office.choose("Aim"), office.select(1)),
    "dragging": lambda office: (
        office.choose("Aim"),
        office.select(1),
        QTest.mousePress(office.canvas.viewport(), LEFT, NO_KEY, office.pixel(20.45, 44.81)),
        event_move(office.canvas, office.pixel(20.45, 44.8102), NO_KEY),
    ),
    "typing": lambda office: (office.choose("Aim"), office.select(1, 2), QTest.keyClicks(office.canvas, "12")),
    "add": lambda office: (
        office.choose("Add"),
        QTest.mousePress(office.canvas.viewport(), LEFT, NO_KEY, office.pixel(20.4501, 44.8101)),
        event_move(office.canvas, office.pixel(20.45, 44.8102), NO_KEY),
    ),
    "who sees": lambda office: (office.choose("WhoSees"), office.click(office.pixel(20.45012, 44.81002))),
    "look up": lambda office: (
        office.choose("LookUp"),
        event_move(office.canvas, office.pixel(20.45, 44.81), NO_KEY, Qt.MouseButton.NoButton),
        QTest.qWait(2 * REST_MS),
    ),
    "walk": lambda office: (office.trigger("WalkUndirected"), office.trigger("NextCamera"), QTest.qWait(200)),
    "pictures": lambda office: (office.choose("LookUp"), office.select(1), office.trigger("Pictures")),
    "numbers": lambda office: (office.open_dock(), office.select(1), office.type_into("HiljadeAzimuth", "9")),
}


def test_twenty_reloads_with_tools_in_use_leave_nothing(office):
    receivers = layer_receivers(office.layer)
    uses = list(USES)
    office.plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    office.canvas.snappingUtils()  # QGIS makes them when they are first needed, and they stay
    before = traces(office)
    for number in range(20):
        office.plugin = classFactory(office.iface)
        office.plugin.initGui()
        office.dock = office.iface.window.findChild(CameraDock)
        office.canvas.setCurrentLayer(None)
        office.canvas.setCurrentLayer(office.layer)
        office.settle()
        use = uses[number % len(uses)]
        USES[use](office)
        office.plugin.unload()
        office.layer.rollBack()
        office.layer.removeSelection()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert traces(office) == before, use
        assert layer_receivers(office.layer) <= receivers


def traces(office):
    window = office.iface.window
    return {
        "items": sorted(type(one).__name__ for one in office.canvas.scene().items()),
        "canvas actions": [one.objectName() for one in office.canvas.actions()],
        "menu": list(office.iface.menu_actions),
        "shortcuts": list(office.iface.shortcut_actions),
        "handlers": list(office.iface.map_tool_handlers),
        "children": sorted(type(one).__name__ for one in window.children()),
        "tool": office.canvas.mapTool(),
        "canvas": [
            office.canvas.receivers(getattr(office.canvas, name))
            for name in (
                "mapToolSet",
                "extentsChanged",
                "rotationChanged",
                "destinationCrsChanged",
                "keyPressed",
                "currentLayerChanged",
            )
        ],
        "layer": layer_receivers(office.layer),
        "edited": office.layer.isModified(),
    }


def layer_receivers(layer):
    names = ("selectionChanged", "attributeValueChanged", "geometryChanged", "editingStopped", "willBeDeleted")
    return [layer.receivers(getattr(layer, name)) for name in names]
