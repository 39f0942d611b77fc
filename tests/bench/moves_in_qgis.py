"""How long a move of the pointer takes until its handle is redrawn, for the benchmark: tells JSON.

`python -m tests.bench.moves_in_qgis COPY`: the cameras of a working copy in view, a canvas of 1600 × 1100 pixels, real
mouse events. Beside it the same moves with nothing but a rubber band, as QGIS's own tools draw one.
"""

from __future__ import annotations

import json
import math
import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from hiljade_qgis.bridge.compatibility import POLYGON
from hiljade_qgis.bridge.coordinates import from_wgs84, to_wgs84
from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.core.handles import Grip
from hiljade_qgis.gui.map.aim_session import AimSession
from hiljade_qgis.gui.map.aim_tool import AimTool
from hiljade_qgis.gui.map.camera_overlay import CameraOverlay
from hiljade_qgis.gui.map.selected_cameras import SelectedCameras
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.bench.records import TOWN

_MOVES = 500
_SIZE = (1600, 1100)
_SCALE = 24_000
_AROUND_PX = 120
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_NO_KEY = Qt.KeyboardModifier.NoModifier


class _BandTool(QgsMapTool):
    """The least that a tool can do on a move: a polygon of as many corners, drawn as a rubber band."""

    def __init__(self, canvas: QgsMapCanvas, middle: QgsPointXY) -> None:
        super().__init__(canvas)
        self._middle = middle
        self.band = QgsRubberBand(canvas, POLYGON)
        self.band.setColor(QColor(0, 114, 178, 120))

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        point = event.mapPoint()
        bearing = math.atan2(point.x() - self._middle.x(), point.y() - self._middle.y())
        reach = math.hypot(point.x() - self._middle.x(), point.y() - self._middle.y())
        arc = [bearing + math.radians(step * 7.5 - 30) for step in range(9)]
        ring = [QgsPointXY(self._middle.x() + reach * math.sin(a), self._middle.y() + reach * math.cos(a)) for a in arc]
        self.band.reset(POLYGON)
        for corner in (self._middle, *ring):
            self.band.addPoint(corner, False)
        self.band.addPoint(self._middle, True)


def main(path: Path) -> None:
    """Opens the copy, moves, tells."""
    app = QgsApplication([], True)
    app.initQgis()
    with WorkingCopy.open(path) as copy:
        about = copy.about
    layers = add_working_copy(QgsProject.instance(), path, about)
    canvas = QgsMapCanvas()
    canvas.resize(*_SIZE)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
    canvas.setLayers([layers.cameras, layers.marks, layers.sectors])
    canvas.setCurrentLayer(layers.cameras)
    canvas.show()
    west, south, east, north = TOWN
    to_map = from_wgs84(canvas.mapSettings().destinationCrs())
    canvas.setExtent(to_map.transformBoundingBox(QgsRectangle(west, south, east, north)))
    canvas.zoomScale(_SCALE)
    _wait(canvas)
    camera = _in_the_middle(canvas, layers.cameras, to_map)
    middle = QgsGeometry(camera.geometry())
    middle.transform(to_map)
    CameraOverlay(canvas).set_pending([])
    session = AimSession(canvas, SelectedCameras(canvas))
    tool = AimTool(canvas, session)
    canvas.setMapTool(tool)
    layers.cameras.selectByIds([camera.id()])
    _wait(canvas)
    tip, point = (one.at.toPoint() for one in tool.handles() if one.handle.grip in (Grip.TIP, Grip.POINT))
    ours = _moved(canvas, tip, point)
    band = _BandTool(canvas, middle.asPoint())
    canvas.setMapTool(band)
    peer = _moved(canvas, tip, point)
    print(json.dumps({"ours_ms": ours, "peer_ms": peer, "shown": _shown(canvas, layers.cameras)}))
    sys.stdout.flush()
    os._exit(0)  # nothing is to be kept, and taking QGIS down takes longer than the benchmark


def _shown(canvas: QgsMapCanvas, cameras: QgsVectorLayer) -> int:
    """How many cameras are in view."""
    extent = to_wgs84(canvas.mapSettings().destinationCrs()).transformBoundingBox(canvas.extent())
    return sum(1 for _ in cameras.getFeatures(QgsFeatureRequest(extent).setNoAttributes()))


def _in_the_middle(canvas: QgsMapCanvas, cameras: QgsVectorLayer, to_map: QgsCoordinateTransform) -> QgsFeature:
    """A camera that looks one way, not far from the middle of the map."""
    around = canvas.extent()
    around.scale(0.2)
    found = cameras.getFeatures(QgsFeatureRequest(to_wgs84(to_map.destinationCrs()).transformBoundingBox(around)))
    return next(one for one in found if str(one["direction"]).isdigit())


def _wait(canvas: QgsMapCanvas) -> None:
    until = time.monotonic() + 1.0
    while time.monotonic() < until or canvas.isDrawing():
        QgsApplication.processEvents()


class _Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def _moved(canvas: QgsMapCanvas, start: QPoint, middle: QPoint) -> list[float]:
    """Milliseconds of each move around the middle, from the event until all that it asked to be drawn is drawn."""
    viewport = canvas.viewport()
    paints = _Paints(viewport)
    QTest.mousePress(viewport, _LEFT, _NO_KEY, start)
    took, at = [], start
    for step in range(_MOVES):
        angle = step / 40
        at = middle + QPoint(round(_AROUND_PX * math.sin(angle)), round(_AROUND_PX * math.cos(angle)))
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(at), QPointF(viewport.mapToGlobal(at)), _NONE, _LEFT, _NO_KEY
        )
        painted = paints.count
        began = time.perf_counter()
        QgsApplication.sendEvent(viewport, event)
        while paints.count == painted:
            QgsApplication.processEvents()
        took.append((time.perf_counter() - began) * 1000)
    QTest.mouseRelease(viewport, _LEFT, _NO_KEY, at)
    return took


if __name__ == "__main__":
    main(Path(sys.argv[1]))
