"""A real canvas with the aim tool on it, and a hand that presses, drags, turns the wheel and types."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSnappingConfig,
    QgsTolerance,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasSnappingUtils, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.gui.map.aim_gesture import State
from hiljade_qgis.gui.map.aim_preview import AimPreview
from hiljade_qgis.gui.map.aim_session import AimSession
from hiljade_qgis.gui.map.aim_tool import AimTool
from hiljade_qgis.gui.map.selected_cameras import SelectedCameras

VERTEX = (
    Qgis.SnappingType.Vertex
    if hasattr(Qgis, "SnappingType")
    else QgsSnappingConfig.SnappingTypes(QgsSnappingConfig.VertexFlag)
)
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
        self.selected = SelectedCameras(self.canvas)
        self.session = AimSession(self.canvas, self.selected)
        self.tool = AimTool(self.canvas, self.session)
        self.items = self.canvas.scene().items()
        self.said: list[str] = []
        self.stored: list[object] = []
        self.cancels: list[int] = []
        self.session.said.connect(lambda text, level: self.said.append(text))
        self.session.stored.connect(lambda layer, proposal: self.stored.append(proposal))
        self.session.cancelled.connect(lambda: self.cancels.append(1))

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
        self.camera_px = self.at = self.pixel(lon, lat)

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

    def release_all(self):
        """Let go of whatever is down: Qt remembers it for every window."""
        self.canvas.setMapTool(self.pan)
        for button in (LEFT, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
            if QApplication.mouseButtons() & button:
                QTest.mouseRelease(self.canvas.viewport(), button)

    def drag(self, dx, dy, keys=NO_KEY):
        self.press(keys=keys)
        self.move(dx // 2, dy // 2, keys)
        self.move(dx, dy, keys)
        self.release(keys)

    def hover(self, at: QPoint):
        """The pointer there, no button down."""
        event_move(self.canvas, at, NO_KEY, buttons=Qt.MouseButton.NoButton)
        self.at = at

    def click(self, at=None, keys=NO_KEY):
        """Press and release in one place."""
        at = self.camera_px if at is None else at
        self.press(at, keys=keys)
        self.release(keys)
        self.settle()

    def settle(self):
        """Let what is told a moment later be told."""
        QApplication.processEvents()

    def select(self, layer, *fids):
        """By any means of QGIS's."""
        layer.selectByIds(list(fids))
        self.settle()

    def handle(self, grip, view=0) -> QPoint:
        """Where a handle is."""
        found = [one.at for one in self.tool.handles() if (one.handle.grip, one.handle.view) == (grip, view)]
        return found[0].toPoint()

    def drag_handle(self, grip, to: QPoint, keys=NO_KEY, view=0):
        """Take hold of a handle and drag it there."""
        self.press(self.handle(grip, view))
        event_move(self.canvas, (self.at + to) / 2, keys)
        event_move(self.canvas, to, keys)
        self.at = to
        self.release(keys)
        self.settle()

    def towards(self, azimuth_deg, distance_m) -> QPoint:
        """The pixel of a place that lies so from the camera."""
        lon, lat = self.ground(self.camera_px)
        lon, lat = destination(lon, lat, azimuth_deg, distance_m)
        return self.pixel(float(lon), float(lat))

    def snap_to_all(self, qtbot, at: QPoint):
        """Snap to vertices of every layer within twelve pixels; there must be one at this pixel."""
        snapping = self.snapping = QgsMapCanvasSnappingUtils(self.canvas)  # the canvas does not keep it
        self.canvas.setSnappingUtils(snapping)
        config = QgsSnappingConfig(QgsProject.instance())
        config.setEnabled(True)
        config.setMode(QgsSnappingConfig.SnappingMode.AllLayers)
        config.setTolerance(12)
        config.setUnits(QgsTolerance.UnitType.Pixels)
        config.setTypeFlag(VERTEX)
        snapping.setConfig(config)
        snapping.setMapSettings(self.canvas.mapSettings())
        qtbot.waitUntil(lambda: snapping.snapToMap(at).isValid())  # its index is made in the background

    def wheel(self, notches, at=None, keys=NO_KEY):
        """Turn the wheel; gives whether the tool took it, and the map did not zoom."""
        viewport, scale = self.canvas.viewport(), self.canvas.scale()
        at = self.at if at is None else at
        event = QWheelEvent(
            QPointF(at), QPointF(viewport.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
            keys, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)
        return self.canvas.scale() == scale

    def type(self, text):
        """Keys with characters, one after the other; \t and \n are Tab and Enter."""
        for character in text:
            key = {"\t": Qt.Key.Key_Tab, "\n": Qt.Key.Key_Return}.get(character)
            if key is None:
                QTest.keyClick(self.canvas, character)
            else:
                QTest.keyClick(self.canvas, key)

    def preview(self):
        return next((one for one in self.canvas.scene().items() if isinstance(one, AimPreview)), None)

    def is_clean(self) -> bool:
        return self.session.state() is State.IDLE and self.canvas.scene().items() == self.items


def event_move(canvas, at, keys, buttons=LEFT):
    """A move with the button down; QTest's own has no button."""
    viewport = canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(viewport.mapToGlobal(at)), Qt.MouseButton.NoButton, buttons, keys
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
