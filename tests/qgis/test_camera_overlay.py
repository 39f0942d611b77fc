"""What lies over the map: unsaved fields of view, as the file will have them, and rings around pending cameras."""

from __future__ import annotations

import math

import pytest
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
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QWidget

from hiljade_qgis import classFactory
from hiljade_qgis.bridge.layers import add_working_copy, working_copies
from hiljade_qgis.core.field_of_view import fields_of_view
from hiljade_qgis.core.record import Position
from hiljade_qgis.gui.map import camera_overlay
from hiljade_qgis.gui.map.camera_overlay import CameraOverlay
from hiljade_qgis.gui.map.ground import Ground
from hiljade_qgis.gui.map.in_view import InView
from hiljade_qgis.gui.map.map_tools import CameraToolHandler
from hiljade_qgis.gui.map.overlay_picture import EditedSectors, OverlayPicture, PendingCameras
from hiljade_qgis.gui.map.sector_symbols import SectorSymbols
from hiljade_qgis.gui.map.unsaved_edits import Change, Sight, UnsavedEdits
from hiljade_qgis.sync import derived
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.aim_desk import event_move
from tests.qgis.plugin_window import PluginWindow
from tests.qgis.working_copies import make_working_copy

CAMERAS = tuple({"camera:type": "fixed", "camera:direction": "0-90"} for _ in range(5))
HERE = QgsPointXY(20.45, 44.81)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "copy.gpkg"


@pytest.fixture
def copy(project, path):
    return add_working_copy(project, path, make_working_copy(path, CAMERAS))


@pytest.fixture
def edits(copy):
    made = UnsavedEdits(copy.cameras)
    yield made
    made.close()
    if copy.cameras.isEditable():
        copy.cameras.rollBack()


def settle(qtbot, edits):
    qtbot.waitUntil(lambda: not edits._touched)


def azimuths(edits):
    """Of each change: where the camera looked and where it looks, None where it is not there."""

    def of(sight):
        return None if sight is None else [view.azimuth_deg for view in sight.views]

    return sorted((of(one.saved), of(one.edited)) for one in edits.changes()) if edits.changes() else []


def set_direction(layer, fid, text):
    assert layer.changeAttributeValue(fid, layer.fields().lookupField("direction"), text)


# which edits are shown


def test_nothing_edited_nothing_shown(edits):
    assert edits.changes() == []


def test_a_changed_direction_and_back_again(qtbot, copy, edits):
    copy.cameras.startEditing()
    set_direction(copy.cameras, 2, "100")
    settle(qtbot, edits)
    assert azimuths(edits) == [([45.0], [100.0])]
    copy.cameras.undoStack().undo()
    settle(qtbot, edits)
    assert azimuths(edits) == []
    copy.cameras.undoStack().redo()
    settle(qtbot, edits)
    assert azimuths(edits) == [([45.0], [100.0])]
    set_direction(copy.cameras, 2, "0-90")
    settle(qtbot, edits)
    assert azimuths(edits) == []


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [("camera_type", "dome", False), ("range_m", 80.0, True), ("name", "Kapija", False), ("direction", None, True)],
)
def test_only_what_changes_what_is_seen(qtbot, copy, edits, column, value, shown):
    """A range on a dome is how far it pans: it sees what a fixed camera would."""
    copy.cameras.startEditing()
    copy.cameras.changeAttributeValue(1, copy.cameras.fields().lookupField(column), value)
    settle(qtbot, edits)
    assert len(edits.changes()) == shown


def test_moved_added_and_deleted(qtbot, copy, edits):
    layer = copy.cameras
    layer.startEditing()
    layer.changeGeometry(1, QgsGeometry.fromPointXY(QgsPointXY(20.4, 44.8)))
    layer.deleteFeature(2)
    feature = QgsFeature(layer.fields())
    feature["direction"] = "200"
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.41, 44.8)))
    layer.addFeature(feature)
    settle(qtbot, edits)
    changes = edits.changes()
    assert len(changes) == 3
    moved = next(one for one in changes if one.saved and one.edited)
    assert (moved.saved.position, moved.edited.position) == (Position(20.45, 44.81), Position(20.4, 44.8))
    assert next(one for one in changes if one.edited is None).saved.position == Position(20.47, 44.81)
    assert [view.azimuth_deg for view in next(one for one in changes if one.saved is None).edited.views] == [200.0]
    for _ in range(3):
        layer.undoStack().undo()
    settle(qtbot, edits)
    assert edits.changes() == []


def test_rolled_back(qtbot, copy, edits):
    copy.cameras.startEditing()
    set_direction(copy.cameras, 2, "100")
    settle(qtbot, edits)
    copy.cameras.rollBack()
    assert edits.changes() == []


def test_saved_edits_stay_until_the_sectors_have_caught_up(qtbot, copy, edits):
    copy.cameras.startEditing()
    set_direction(copy.cameras, 2, "100")
    assert copy.cameras.commitChanges()  # at once: nothing was read yet
    settle(qtbot, edits)
    assert azimuths(edits) == [([45.0], [100.0])]
    edits.settled()
    assert edits.changes() == []


def test_an_edit_session_that_is_open_already(qtbot, copy):
    copy.cameras.startEditing()
    set_direction(copy.cameras, 3, "100")
    late = UnsavedEdits(copy.cameras)
    settle(qtbot, late)
    assert azimuths(late) == [([45.0], [100.0])]
    late.close()
    copy.cameras.rollBack()


def test_only_touched_cameras_are_read(qtbot, copy, edits, monkeypatch):
    read = []
    of_fids = edits._reader.of_fids
    monkeypatch.setattr(edits._reader, "of_fids", lambda fids, **more: read.append(list(fids)) or of_fids(fids, **more))
    copy.cameras.startEditing()
    set_direction(copy.cameras, 4, "100")
    set_direction(copy.cameras, 4, "110")
    settle(qtbot, edits)
    assert read == [[4], [4]]  # once as edited, once as saved


def test_a_bulk_edit_is_read_in_pieces_and_told_once(qtbot, project, monkeypatch):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=direction:string", "many", "memory")
    features = []
    for number in range(1000):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20 + number / 1e4, 44)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    edits = UnsavedEdits(layer)
    layer.startEditing()
    for fid in layer.allFeatureIds():
        set_direction(layer, fid, "90")
    drawn, read, of_fids = [], [], edits._reader.of_fids
    monkeypatch.setattr(
        edits._reader, "of_fids", lambda fids, saved=False: read.append(len(fids)) or of_fids(fids, saved=saved)
    )
    edits.changed.connect(lambda: drawn.append(len(edits.changes())))
    settle(qtbot, edits)
    assert read == [200] * 10  # five times as edited, five times as saved
    assert drawn == [1000]  # each time all of them are drawn
    edits.close()
    layer.rollBack()


# the picture


@pytest.fixture
def canvas(qtbot):
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(500, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(qtbot, canvas, layers, crs="EPSG:3857", rotation=0.0, scale=1500):
    system = QgsCoordinateReferenceSystem(crs)
    canvas.setDestinationCrs(system)
    canvas.setLayers(layers)
    canvas.setRotation(rotation)
    here = QgsCoordinateTransform(wgs84(), system, QgsProject.instance()).transform(HERE)
    canvas.setExtent(QgsRectangle(here.x() - 1, here.y() - 1, here.x() + 1, here.y() + 1))
    canvas.zoomScale(scale)
    with qtbot.waitSignal(canvas.mapCanvasRefreshed):
        canvas.refresh()


def wgs84():
    return QgsCoordinateReferenceSystem("EPSG:4326")


def place(canvas, north_m, east_m) -> QPoint:
    """The pixel so far from the first camera."""
    point = QgsPointXY(HERE.x() + east_m / 79_100, HERE.y() + north_m / 111_120)
    crs = canvas.mapSettings().destinationCrs()
    at = canvas.getCoordinateTransform().transform(
        QgsCoordinateTransform(wgs84(), crs, QgsProject.instance()).transform(point)
    )
    return QPoint(round(at.x()), round(at.y()))


def blueness(canvas, north_m, east_m) -> int:
    colour = canvas.grab().toImage().pixelColor(place(canvas, north_m, east_m))
    return colour.blue() - colour.red()


@pytest.mark.parametrize("rotation", [0.0, 37.0, 180.0])
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32634"])
def test_edited_sector_is_drawn_and_the_saved_one_fades(qtbot, canvas, copy, edits, crs, rotation):
    show(qtbot, canvas, copy.present(), crs, rotation)
    before = blueness(canvas, 12, 12)
    assert before > 5
    assert blueness(canvas, -12, -12) == 0
    copy.cameras.startEditing()
    set_direction(copy.cameras, 1, "180-270")
    settle(qtbot, edits)
    overlay = CameraOverlay(canvas)
    overlay.set_edits([EditedSectors(copy.sectors, edits.changes())])
    assert blueness(canvas, -12, -12) == before
    assert 0 < blueness(canvas, 12, 12) < before / 2
    overlay.remove()
    assert blueness(canvas, -12, -12) == 0
    assert blueness(canvas, 12, 12) == before


@pytest.mark.parametrize("rotation", [0.0, 37.0])
@pytest.mark.parametrize(("crs", "off_m"), [("EPSG:3857", 30), ("EPSG:32634", 42)])
def test_from_afar_pictures_are_drawn_and_faded(qtbot, canvas, copy, edits, crs, off_m, rotation):
    """A picture is 4 mm long; looked at is what lies 3 mm from the camera."""
    show(qtbot, canvas, copy.present(), crs, rotation, 20_000)
    before = blueness(canvas, off_m, off_m)
    assert before > 5
    assert blueness(canvas, -off_m, -off_m) == 0
    copy.cameras.startEditing()
    set_direction(copy.cameras, 1, "180-270")
    settle(qtbot, edits)
    overlay = CameraOverlay(canvas)
    overlay.set_edits([EditedSectors(copy.sectors, edits.changes())])
    assert blueness(canvas, -off_m, -off_m) == pytest.approx(before, abs=3)
    assert 0 < blueness(canvas, off_m, off_m) < before / 2
    overlay.remove()
    assert blueness(canvas, -off_m, -off_m) == 0


def test_what_is_drawn_as_on_the_ground_is_no_picture(qtbot, canvas, copy):
    """As for who aims a camera: from afar, too."""
    show(qtbot, canvas, copy.present(), "EPSG:32634", scale=20_000)
    settings, symbols = canvas.mapSettings(), SectorSymbols(copy.sectors)
    to_map = QgsCoordinateTransform(wgs84(), settings.destinationCrs(), QgsProject.instance())
    views = fields_of_view("0-90", "fixed", None)
    features = symbols.features(Position(HERE.x(), HERE.y()), views, to_map)
    sizes = []
    for at_scale in (False, True):
        image = QImage(canvas.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        symbols.draw(painter, settings, features, at_scale=at_scale)
        painter.end()
        drawn = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 60]
        sizes.append(max(drawn) - min(drawn))
    assert sizes[0] == pytest.approx(30 * 1000 / 20_000 * 96 / 25.4, abs=4)
    assert sizes[1] == pytest.approx(4 * 96 / 25.4, abs=4)


@pytest.mark.parametrize("rotation", [0.0, 37.0])
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32634", "EPSG:3035"])
def test_what_lies_beyond_the_map_is_not_made(qtbot, canvas, copy, monkeypatch, crs, rotation):
    """Thousands of edits would freeze each move of the map; what reaches into it is drawn all the same."""
    show(qtbot, canvas, copy.present(), crs, rotation)
    made = []
    real = SectorSymbols.features_of
    monkeypatch.setattr(
        SectorSymbols,
        "features_of",
        lambda self, seen, to_map: made.extend(position for position, _views in seen) or real(self, seen, to_map),
    )
    views = tuple(fields_of_view("0-360", "fixed", 60.0))
    visible = QgsGeometry.fromQPolygonF(canvas.mapSettings().visiblePolygon())
    to_map = QgsCoordinateTransform(wgs84(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    seen = set()
    changes = []
    for north in range(-600, 601, 60):
        for east in range(-600, 601, 60):
            position = Position(HERE.x() + east / 79_100, HERE.y() + north / 111_120)
            changes.append(Change(None, Sight(position, views)))
            ((feature,),) = real(SectorSymbols(copy.sectors), [(position, views)], to_map)
            if feature.geometry().intersects(visible):
                seen.add(position)
    picture = OverlayPicture(canvas, [EditedSectors(copy.sectors, changes)], PendingCameras())
    while not picture.is_done:
        picture.draw_on(1.0)
    assert 0 < len(seen) < 120
    assert seen <= set(made)
    assert len(made) < len(changes) / 2


def test_drawn_again_only_when_map_or_edits_change(qtbot, canvas, copy, edits, monkeypatch):
    show(qtbot, canvas, copy.present())
    copy.cameras.startEditing()
    set_direction(copy.cameras, 1, "180-270")
    settle(qtbot, edits)
    overlay = CameraOverlay(canvas)
    drawn = []
    monkeypatch.setattr(
        camera_overlay, "OverlayPicture", lambda *of: drawn.append(OverlayPicture(*of)) or drawn[-1]
    )
    overlay.set_edits([EditedSectors(copy.sectors, edits.changes())])
    for _ in range(3):
        canvas.grab()
    assert len(drawn) == 1
    canvas.setRotation(10)
    canvas.grab()
    assert len(drawn) == 2
    overlay.remove()


def test_hidden_with_the_layer_of_sectors_and_from_afar(qtbot, canvas, copy, edits):
    copy.cameras.startEditing()
    set_direction(copy.cameras, 1, "180-270")
    settle(qtbot, edits)
    edited = EditedSectors(copy.sectors, edits.changes())
    show(qtbot, canvas, copy.present())
    assert edited.shown_on(canvas)
    show(qtbot, canvas, [copy.cameras])
    assert not edited.shown_on(canvas)
    show(qtbot, canvas, copy.present(), scale=100_000)
    assert not edited.shown_on(canvas)


def many_sights(count, direction):
    """Cameras in a row one metre from each other, from the first one on to the east."""
    views = tuple(fields_of_view(direction, "fixed", None))
    return [Sight(Position(HERE.x() + number / 79_100, HERE.y()), views) for number in range(count)]


def test_many_edits_are_drawn_while_the_window_goes_on(qtbot, canvas, copy, monkeypatch):
    monkeypatch.setattr(camera_overlay, "_AT_ONCE_S", 0.0)
    show(qtbot, canvas, copy.present(), scale=4_000)
    overlay = CameraOverlay(canvas)
    before, after = many_sights(250, "0-90"), many_sights(250, "180-270")
    overlay.set_edits([EditedSectors(copy.sectors, [Change(None, sight) for sight in before])])
    qtbot.waitUntil(lambda: blueness(canvas, 12, 12) > 5)
    qtbot.waitUntil(lambda: overlay._next is None)
    whole = canvas.grab().toImage()
    assert blueness(canvas, 12, 40) > 5
    assert blueness(canvas, -12, 40) <= 5
    overlay.set_edits([EditedSectors(copy.sectors, [Change(None, sight) for sight in after])])
    assert canvas.grab().toImage() == whole  # until the new one is there
    assert overlay._next is not None
    qtbot.waitUntil(lambda: overlay._next is None)
    assert blueness(canvas, -12, 40) > 5
    assert blueness(canvas, 12, 40) <= 5
    canvas.setRotation(10)
    canvas.grab()
    assert overlay._next.shows != overlay._picture.shows
    overlay.set_edits([])
    canvas.grab()
    assert overlay._next is None
    overlay.remove()


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:3832"])
@pytest.mark.parametrize("lon", [180.0, 179.999999, -179.999999, -180.0])
@pytest.mark.parametrize("azimuth_deg", [45.0, 90.0, 270.0, 315.0])
def test_a_tick_at_the_antimeridian_points_as_one_elsewhere(canvas, crs, lon, azimuth_deg):
    """In these CRSs a direction looks the same along the whole parallel."""
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setRotation(37.0)
    settings = canvas.mapSettings()
    ground = Ground(settings)

    def on_map_deg(place: Position) -> float:
        at, towards = ground.pixel(settings, place), ground.towards(settings, place, azimuth_deg)
        return math.degrees(math.atan2(towards.x() - at.x(), at.y() - towards.y()))

    assert on_map_deg(Position(lon, -17.0)) == pytest.approx(on_map_deg(Position(150.0, -17.0)), abs=0.01)


@pytest.mark.parametrize("rotation", [0.0, 37.0])
@pytest.mark.parametrize(
    ("crs", "x", "y"),
    [
        ("EPSG:4326", 20.4, 44.8),
        ("EPSG:4326", 179.9, -17.0),
        ("EPSG:3857", 20_000_000, -1_900_000),
        ("EPSG:3857", 0, 0),
        ("EPSG:32634", 457_000, 4_961_000),
        ("EPSG:32760", 815_000, 8_120_000),
        ("EPSG:3031", 0, 0),
        ("EPSG:3031", 400_000, -300_000),
    ],
)
@pytest.mark.parametrize("scale", [2_000, 500_000, 300_000_000])
def test_what_a_map_shows_is_among_what_is_in_view(canvas, crs, x, y, rotation, scale):
    """Compared with where the map shows each; some more is fine, but not everything."""
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setRotation(rotation)
    canvas.setExtent(QgsRectangle(x - 1e-6, y - 1e-6, x + 1e-6, y + 1e-6))
    canvas.zoomScale(scale)
    settings = canvas.mapSettings()
    ground, size = Ground(settings), settings.outputSize()
    pixels = [QPoint(across, down) for across in range(-750, 1251, 50) for down in range(-750, 1251, 50)]
    places = [place for place in (ground.position(settings, pixel) for pixel in pixels) if place is not None]
    places = [Position((lon + 180) % 360 - 180, lat) for lon, lat in places]
    found = set(InView(places, [0.0] * len(places)).indexes(settings, ground))
    at = [ground.pixel(settings, place) for place in places]
    shown = {
        number
        for number, pixel in enumerate(at)
        if pixel is not None and 0 <= pixel.x() <= size.width() and 0 <= pixel.y() <= size.height()
    }
    assert shown <= found
    if scale < 1e6:
        assert len(found) < 0.3 * len(places)


def test_what_reaches_into_a_map_is_in_view(canvas):
    canvas.setDestinationCrs(wgs84())
    canvas.setExtent(QgsRectangle(179.95, 60.0, 180.0, 60.05))
    settings = canvas.mapSettings()
    west, east = settings.visibleExtent().xMinimum(), settings.visibleExtent().xMaximum()
    metre = 1 / 55_800
    places = [Position(west - 6_000 * metre, 60.02), Position(east + 6_000 * metre - 360, 60.02)]
    assert InView(places, [7_000.0] * 2).indexes(settings, Ground(settings)) == [0, 1]
    assert InView(places, [1.0] * 2).indexes(settings, Ground(settings)) == []


def test_pending_cameras_are_ringed(qtbot, canvas, copy):
    show(qtbot, canvas, copy.present())
    overlay = CameraOverlay(canvas)
    around = [place(canvas, 0, 0) + QPoint(dx, dy) for dx, dy in ((0, 11), (0, -11), (11, 0), (-11, 0))]

    def is_ring(at):
        return canvas.grab().toImage().pixelColor(at) == QColor(240, 228, 66)

    assert not any(is_ring(at) for at in around)
    overlay.set_pending([(1, Position(HERE.x(), HERE.y())), (2, Position(20.47, 44.81))])
    assert all(is_ring(at) for at in around)
    overlay.set_pending([])
    assert not any(is_ring(at) for at in around)
    overlay.remove()


# in the plugin


@pytest.fixture
def window(qtbot, project, clean_settings):
    made = PluginWindow()
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    plugin = classFactory(made)
    plugin.initGui()
    yield made
    plugin.unload()
    assert not [item for item in made.canvas.scene().items() if isinstance(item, CameraOverlay)]


def test_edits_of_a_copy_in_the_project_are_followed(qtbot, window, project, path):
    copy = add_working_copy(project, path, make_working_copy(path, CAMERAS))
    (overlay,) = (item for item in window.canvas.scene().items() if isinstance(item, CameraOverlay))
    qtbot.waitUntil(lambda: len(overlay._edited) == 1)
    copy.cameras.startEditing()
    set_direction(copy.cameras, 1, "180-270")
    qtbot.waitUntil(lambda: overlay._edited[0].count == 1)
    show(qtbot, window.canvas, copy.present())
    qtbot.wait(50)
    assert copy.cameras.commitChanges()
    assert overlay._edited[0].count == 1
    with WorkingCopy.open(path) as opened:
        derived.refresh(opened)
    copy.sectors.reload()
    copy.sectors.triggerRepaint()
    window.canvas.refresh()
    qtbot.waitUntil(lambda: overlay._edited[0].count == 0)
    project.removeMapLayer(copy.cameras)
    qtbot.waitUntil(lambda: overlay._edited == [])


def test_the_tool_is_offered_where_there_are_cameras(window, project, path):
    copy = add_working_copy(project, path, make_working_copy(path, CAMERAS))
    handler = window.handler_of("HiljadeAimAction")
    assert isinstance(handler, CameraToolHandler)
    assert isinstance(handler.action(), QAction)
    towns = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "towns", "memory")
    answers = [handler.isCompatibleWithLayer(layer, None) for layer in (*copy.present(), towns, None)]
    assert answers == [True, True, True, True, False, False]
    assert working_copies(project)


@pytest.fixture
def button_let_go():
    """Qt remembers a button that was never let go, and the next tests would run with it down."""
    yield
    elsewhere = QWidget()
    QTest.mouseRelease(elsewhere, Qt.MouseButton.LeftButton)


def test_unload_in_mid_gesture(qtbot, button_let_go, window, project, path):
    copy = add_working_copy(project, path, make_working_copy(path, CAMERAS))
    show(qtbot, window.canvas, copy.present())
    window.canvas.setCurrentLayer(copy.cameras)
    tool = window.handler_of("HiljadeAimAction").mapTool()
    window.canvas.setMapTool(tool)
    press_and_move(window.canvas, place(window.canvas, 0, 0))
    assert "AimPreview" in {type(item).__name__ for item in window.canvas.scene().items()}
    assert copy.cameras.isEditable()
    # The fixture unloads the plugin here and looks at what is left


def press_and_move(canvas, at):
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    event_move(canvas, at + QPoint(80, 0), Qt.KeyboardModifier.NoModifier)
