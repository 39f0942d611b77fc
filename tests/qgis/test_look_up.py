"""Looking a camera up with a real mouse: the label that comes, stays and goes, and what a click does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.core.record import is_text
from hiljade_qgis.gui.look_up import camera_hover
from hiljade_qgis.gui.look_up.camera_hover import CameraHover
from hiljade_qgis.gui.look_up.camera_label import CameraLabel
from hiljade_qgis.gui.look_up.essential_lines import LabelLine, lines_of
from hiljade_qgis.gui.look_up.look_up_tool import LookUpTool
from tests.hostile_records import HTML, ODD
from tests.qgis.aim_desk import LEFT, RIGHT, make_layer
from tests.qgis.working_copies import MARKUP, make_working_copy

FIRST, SECOND = (20.45, 44.81), (20.47, 44.81)
CAMERAS = (
    {"camera:type": "fixed", "camera:direction": "NE", "name": "Kapija", "operator": "Grad Beograd", "height": "3.25",
     "surveillance:type": "camera", "hiljade:range": "40", "hiljade:status": "reported", "check_date": "2026-03-01",
     "note": "behind the tree", "model": "X"},
    {"camera:type": "dome", "camera:direction": "90", "name": "Trg"},
)  # fmt: skip


@pytest.fixture
def looking(desk):
    """The desk with the tool for looking up, and how often the layer was asked."""
    label = CameraLabel(desk.canvas)
    tool = LookUpTool(desk.canvas, desk.selected)
    may = SimpleNamespace(hover=True)
    hover = CameraHover(desk.canvas, desk.selected, label, lambda one, _pixel: may.hover and one is tool)
    clicked, said = [], []
    tool.looked_at.connect(lambda layer, fid: clicked.append((layer, fid)))
    tool.said.connect(said.append)
    yield SimpleNamespace(desk=desk, label=label, tool=tool, hover=hover, clicked=clicked, said=said, may=may)
    hover.close()
    tool.close()
    label.remove()


@pytest.fixture
def copy(looking, tmp_path):
    """A working copy of two cameras, the map around the first, the tool chosen."""
    about = make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    cameras = add_working_copy(QgsProject.instance(), tmp_path / "cameras.gpkg", about).cameras
    looking.desk.show(cameras, *FIRST)
    looking.desk.canvas.setMapTool(looking.tool)
    return cameras


@pytest.fixture
def looks(monkeypatch):
    """Every look at what is under the pointer."""
    made = []

    def noted(canvas, pixel, layer):
        made.append(QPoint(pixel))
        return found(canvas, pixel, layer)

    found = camera_hover.camera_at
    monkeypatch.setattr(camera_hover, "camera_at", noted)
    return made


def until_shown(looking, qtbot):
    qtbot.waitUntil(lambda: bool(looking.label.texts()))


def settle():
    """Longer than any look takes to be taken."""
    QTest.qWait(2 * camera_hover.REST_MS + 2 * camera_hover.LOOK_EVERY_MS)


# the label


def test_label_says_what_is_known(looking, copy, qtbot):
    looking.desk.hover(looking.desk.camera_px)
    until_shown(looking, qtbot)
    assert looking.label.texts() == [
        "Kapija",
        "Kind of surveillance: camera",
        "Camera type: fixed",
        "Operator: Grad Beograd",
        "Direction: NE: 45°",
        "Reach: 40 m, mapped",
        "Height: 3.25 m",
        "Status: reported",
        "Last checked: 2026-03-01",
        "Note: behind the tree",
    ]


def test_label_comes_only_after_a_rest(looking, copy, looks, qtbot):
    looking.desk.hover(looking.desk.camera_px)
    qtbot.waitUntil(lambda: bool(looks))
    assert looking.label.texts() == []
    looking.desk.hover(looking.desk.camera_px + QPoint(60, 0))
    settle()
    assert looking.label.texts() == []


def test_label_does_not_move_while_the_pointer_stays_on_the_camera(looking, copy, qtbot):
    looking.desk.hover(looking.desk.camera_px)
    until_shown(looking, qtbot)
    place = looking.label.boundingRect()
    for offset in (1, 2, 3, 2, 1):
        looking.desk.hover(looking.desk.camera_px + QPoint(offset, offset))
        QTest.qWait(camera_hover.LOOK_EVERY_MS)
        assert looking.label.boundingRect() == place
        assert looking.label.texts()


def test_label_goes_with_the_pointer(looking, copy, qtbot):
    looking.desk.hover(looking.desk.camera_px)
    until_shown(looking, qtbot)
    looking.desk.hover(looking.desk.camera_px + QPoint(80, 0))
    qtbot.waitUntil(lambda: not looking.label.texts())
    assert looking.label.boundingRect() == QRectF()


def test_another_camera_is_another_label(looking, qtbot):
    layer = make_layer([(20.45, 44.81, "45", "fixed"), (20.4505, 44.81, None, "dome")])
    looking.desk.show(layer, 20.45, 44.81)
    looking.desk.canvas.setMapTool(looking.tool)
    looking.desk.hover(looking.desk.camera_px)
    until_shown(looking, qtbot)
    assert "Direction: 45°" in looking.label.texts()
    looking.desk.hover(looking.desk.pixel(20.4505, 44.81))
    qtbot.waitUntil(lambda: "Camera type: dome" in looking.label.texts())
    assert not any(text.startswith("Direction") for text in looking.label.texts())


@pytest.mark.parametrize("end", [QEvent.Type.Leave, QEvent.Type.MouseButtonPress, "pan", "zoom", "tool", "layer gone"])
def test_label_goes_when_it_must(looking, copy, qtbot, end):
    desk = looking.desk
    desk.hover(desk.camera_px)
    until_shown(looking, qtbot)
    if end == QEvent.Type.Leave:
        QApplication.sendEvent(desk.canvas.viewport(), QEvent(end))
    elif end == QEvent.Type.MouseButtonPress:
        desk.press()
    elif end == "pan":
        desk.canvas.setCenter(QgsPointXY(desk.canvas.center().x() + 20, desk.canvas.center().y()))
    elif end == "zoom":
        desk.canvas.zoomByFactor(2)
    elif end == "tool":
        desk.canvas.setMapTool(desk.pan)
        desk.hover(desk.camera_px)
    else:
        QgsProject.instance().removeMapLayer(copy.id())
        desk.settle()
    assert looking.label.texts() == []
    desk.release()


def test_nothing_is_asked_while_a_button_is_down(looking, copy, looks):
    desk = looking.desk
    for button in (LEFT, RIGHT, Qt.MouseButton.MiddleButton):
        for dx in range(0, 60, 5):
            _drag_move(desk, desk.camera_px + QPoint(dx, 0), button)
        settle()
    assert looks == []


def test_nothing_is_asked_with_another_tool_or_without_a_layer(looking, copy, looks):
    desk = looking.desk
    desk.canvas.setMapTool(desk.pan)
    desk.hover(desk.camera_px)
    settle()
    desk.canvas.setMapTool(looking.tool)
    desk.canvas.setLayers([])
    desk.hover(desk.camera_px)
    settle()
    desk.canvas.setLayers([copy])
    desk.canvas.setCurrentLayer(None)
    desk.hover(desk.camera_px + QPoint(1, 0))
    settle()
    assert looks == []


def test_a_moving_pointer_is_looked_at_now_and_then(looking, copy, looks):
    """However many moves there are: one look for each stretch of time, and the last place counts."""
    desk = looking.desk
    for _round in range(10):
        for dx in range(100):
            desk.hover(desk.camera_px + QPoint(100 + dx, 50))
        QApplication.processEvents()
    settle()
    assert 1 <= len(looks) < 100
    assert looks[-1] == desk.camera_px + QPoint(199, 50)


def test_layer_at_a_scale_that_hides_it_is_not_asked(looking, copy, looks):
    copy.setScaleBasedVisibility(True)
    copy.setMinimumScale(100)
    looking.desk.hover(looking.desk.camera_px)
    settle()
    assert looks == []


def test_only_a_layer_that_takes_no_time_is_looked_at(looking, copy, looks, monkeypatch):
    """One without a spatial index is read whole at each look."""
    monkeypatch.setattr(camera_hover, "MOST_LOOKED_THROUGH", 1)
    desk = looking.desk
    desk.hover(desk.camera_px)
    settle()
    assert looks != []  # a working copy has an index
    looks.clear()
    desk.show(make_layer([(*FIRST, "45"), (*SECOND, "45")]), *FIRST)
    desk.canvas.setMapTool(looking.tool)
    desk.hover(desk.camera_px + QPoint(1, 0))
    settle()
    assert looks == []
    monkeypatch.setattr(camera_hover, "MOST_LOOKED_THROUGH", 2)
    desk.hover(desk.camera_px)
    settle()
    assert looks != []


def test_unsaved_edits_are_told(looking, copy, qtbot):
    copy.startEditing()
    copy.changeAttributeValue(1, copy.fields().indexOf("operator"), "Neko drugi")
    looking.desk.settle()
    looking.desk.hover(looking.desk.camera_px)
    until_shown(looking, qtbot)
    assert "Operator: Neko drugi" in looking.label.texts()
    copy.rollBack()


# what it covers


@pytest.mark.parametrize("corner", [(5, 5), (595, 5), (5, 495), (595, 495), (300, 250)])
def test_label_lies_within_the_map_beside_the_pointer(looking, corner):
    view = QRectF(looking.desk.canvas.viewport().rect())
    looking.label.show_lines([LabelLine("Kapija", large=True), LabelLine("word " * 40, "Note")], QPointF(*corner))
    box = looking.label.boundingRect()
    assert view.contains(box)
    assert not box.contains(QPointF(*corner))
    assert box.width() < 400


def test_label_paints_in_its_rectangle_alone(looking, qtbot):
    canvas = looking.desk.canvas
    canvas.setLayers([])
    qtbot.waitUntil(lambda: not canvas.isDrawing())
    before = canvas.grab().toImage()
    looking.label.show_lines([LabelLine("Kapija", large=True), LabelLine("3 m", "Height")], QPointF(200, 200))
    after = canvas.grab().toImage()
    box = looking.label.boundingRect().toAlignedRect()
    offset = canvas.viewport().mapTo(canvas, QPoint())
    changed = [
        (x - offset.x(), y - offset.y())
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert len(changed) > 500
    assert all(box.contains(x, y) for x, y in changed)


# hostile records


@pytest.mark.parametrize("text", [text for text in (MARKUP, *HTML, *ODD) if is_text(text)])
def test_strangers_texts_are_painted_as_they_are(looking, text, qtbot):
    fields = "&".join(f"field={name}:string" for name in ("direction", "name", "note"))
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "cameras", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([text, text, text])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.45, 44.81)))
    layer.dataProvider().addFeatures([feature])
    lines = lines_of(layer, 1)
    assert lines
    assert all(line.text.isprintable() for line in lines)
    looking.label.show_lines(lines, QPointF(100, 100))
    assert QRectF(looking.desk.canvas.viewport().rect()).contains(looking.label.boundingRect())
    assert not looking.desk.canvas.grab().isNull()


def test_markup_looks_as_it_is_written(looking):
    """The label is as wide as all of its letters, tags included."""
    text = "<b>wide</b>"
    looking.label.show_lines([LabelLine(text)], QPointF(10, 10))
    width = QFontMetricsF(looking.desk.canvas.font()).horizontalAdvance(text)
    assert width < looking.label.boundingRect().width() < width + 20


@pytest.mark.parametrize("text", ["word " * 40, "w" * 200, "word\u00a0" * 40, "http://a/" + "b" * 200 + " c"])
def test_label_is_never_wider_than_a_line(looking, text):
    looking.label.show_lines([LabelLine(text, "Note")], QPointF(10, 10))
    box = looking.label.boundingRect()
    looking.label.show_lines([LabelLine("word", "Note")], QPointF(10, 10))
    assert box.width() < 400
    assert box.height() > 2 * looking.label.boundingRect().height()


def test_nothing_known_is_said(looking):
    layer = make_layer([(20.45, 44.81)])
    assert [line.text for line in lines_of(layer, 1)] == ["Nothing is known of this camera"]
    assert lines_of(layer, 99) == []


# what directions mean


@pytest.mark.parametrize(
    ("direction", "kind", "text"),
    [
        ("45", "fixed", "45°"),
        ("NE", "fixed", "NE: 45°"),
        ("338-23", "fixed", "338-23: 0.5°, 45° wide"),
        ("-90", "fixed", "-90: 270°"),
        ("90;180", "fixed", "90;180: 90°; 180°"),
        ("0;45;90;135;180", "fixed", "0;45;90;135;180: 0°; 45°; 90°; 135°; …"),
        ("0-360", "fixed", "0-360: all round"),
        ("90", "dome", "90: all round, usually 90°"),
        ("forward", "fixed", "forward (cannot be read)"),
        ("NE;forward", "fixed", "NE;forward: 45°; the rest cannot be read"),
    ],
)
def test_direction_is_told_with_what_it_means(project, direction, kind, text):
    layer = make_layer([(20.45, 44.81, direction, kind, None)])
    assert [line.text for line in lines_of(layer, 1) if line.label == "Direction"] == [text]


# clicks


def test_click_looks_at_the_camera(looking, copy):
    looking.desk.click()
    assert looking.clicked == [(copy, 1)]


def test_click_beside_every_camera_selects_none(looking, copy):
    copy.selectByIds([2])
    looking.desk.click(looking.desk.camera_px + QPoint(60, 60))
    assert looking.clicked == []
    assert copy.selectedFeatureIds() == []


def test_drag_and_other_buttons_are_no_clicks(looking, copy):
    desk = looking.desk
    desk.press(desk.camera_px + QPoint(80, 0))
    desk.at = desk.camera_px
    desk.release()
    desk.press(button=RIGHT)
    desk.release(button=RIGHT)
    assert looking.clicked == []


def test_tool_that_was_switched_in_mid_click_does_nothing(looking, copy):
    desk = looking.desk
    desk.press()
    desk.canvas.setMapTool(desk.pan)
    desk.canvas.setMapTool(looking.tool)
    desk.release()  # without the press, which the tool before had
    assert looking.clicked == []


def test_without_a_layer_of_cameras_it_says_so(looking, copy):
    looking.desk.canvas.setCurrentLayer(None)
    looking.desk.click()
    assert looking.said == ["Choose a layer of cameras in the Layers panel first."]


def test_nothing_is_edited(looking, copy):
    looking.desk.click()
    looking.desk.type("12\t\n")
    assert not copy.isEditable()


def _drag_move(desk, at, button):
    viewport = desk.canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(viewport.mapToGlobal(at)), Qt.MouseButton.NoButton, button,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
