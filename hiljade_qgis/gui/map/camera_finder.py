"""Which camera is under the pointer."""

from __future__ import annotations

import math

from qgis.core import QgsCoordinateTransform, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QPointF

from ...bridge.camera_features import CameraReader
from ...bridge.compatibility import layers_shown
from ...core.camera_sight import Camera
from .ground import Ground

TOLERANCE_MM = 3.5
"""How near to a camera a press counts as on it; the largest marker has a radius of 2.6 mm."""
MOST_LOOKED_AT = 500
"""Where more cameras than these are under the pointer, as on a map of a whole country, nobody means one of them."""
_MM_PER_INCH = 25.4


def camera_at(canvas: QgsMapCanvas, pixel: QPoint, layer: QgsVectorLayer) -> Camera | None:
    """The camera under a pixel, by the layer's spatial index: of several the selected one, of those the nearest.

    None also where there are too many of them to mean one.
    """
    if not is_shown(canvas, layer):
        return None
    settings, ground = canvas.mapSettings(), Ground(canvas.mapSettings())
    tolerance_px = TOLERANCE_MM / _MM_PER_INCH * canvas.logicalDpiX()
    reach = int(tolerance_px) + 1
    corners = [
        settings.mapToPixel().toMapCoordinates(pixel + QPoint(dx, dy))
        for dx in (-reach, 0, reach)
        for dy in (-reach, 0, reach)
    ]
    to_layer = QgsCoordinateTransform(settings.destinationCrs(), layer.crs(), QgsProject.instance().transformContext())
    selected = set(layer.selectedFeatureIds())
    found = []
    for number, camera in enumerate(CameraReader(layer).around(corners, to_layer)):
        if number == MOST_LOOKED_AT:
            return None
        at = ground.pixel(settings, camera.position)
        if at is not None and distance_px(at, QPointF(pixel)) <= tolerance_px:
            found.append((camera.fid not in selected, distance_px(at, QPointF(pixel)), camera.fid, camera))
    return min(found)[-1] if found else None


def is_shown(canvas: QgsMapCanvas, layer: QgsVectorLayer) -> bool:
    """Whether a map shows a layer, at its present scale."""
    return layer in layers_shown(canvas) and layer.isInScaleRange(canvas.scale())


def distance_px(one: QPointF, other: QPointF) -> float:
    """How far apart two pixels are."""
    return math.hypot(one.x() - other.x(), one.y() - other.y())
