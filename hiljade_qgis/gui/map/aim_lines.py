"""Thousands of cameras drawn fast: a point each, and a line to where each view looks, out to its reach."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsCsException, QgsMapSettings
from qgis.PyQt.QtCore import QLineF, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from ...core.camera_sight import Camera
from ...core.geodesic import destination
from .ground import Ground

_LIGHT = QColor(255, 255, 255)
_LEAST_PX = 12.0
"""A line is drawn at least so long, or nobody could see which way it goes."""


class AimLines:
    """Where many cameras stand and look, in the map's CRS; cameras that the map cannot show are left out."""

    def __init__(self, cameras: Sequence[Camera], ground: Ground) -> None:
        ends = _ends(cameras)
        starts = QPolygonF([QPointF(*camera.position) for camera, _lon, _lat in ends])
        tips = QPolygonF([QPointF(lon, lat) for _camera, lon, lat in ends])
        points = QPolygonF([QPointF(*camera.position) for camera in cameras])
        try:
            for polygon in (starts, tips, points):
                ground.to_map.transformPolygon(polygon)
        except QgsCsException:
            starts = tips = points = QPolygonF()
        self._lines = [QLineF(start, tip) for start, tip in zip(starts, tips)]
        self._points = points

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def draw(self, painter: QPainter, settings: QgsMapSettings, colour: QColor) -> None:
        """Draw them. The painter's origin is that of the map's picture."""
        to_pixel = settings.mapToPixel().transform()
        lines = [to_pixel.map(line) for line in self._lines]
        for line in lines:
            if 0.0 < line.length() < _LEAST_PX:
                line.setLength(_LEAST_PX)
        for pen_colour, width_px in ((_LIGHT, 3.0), (colour, 1.4)):
            painter.setPen(QPen(pen_colour, width_px))
            painter.drawLines(lines)
        painter.setPen(QPen(colour, 4.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(to_pixel.map(self._points))


def _ends(cameras: Sequence[Camera]) -> list[tuple[Camera, float, float]]:
    """Each camera with the end of each of its views: longitude and latitude."""
    views = [(camera, view) for camera in cameras for view in camera.views()]
    looking = [
        (camera, azimuth_deg, view.reach_m)
        for camera, view in views
        for azimuth_deg in [view.usual_azimuth_deg if view.azimuth_deg is None else view.azimuth_deg]
        if azimuth_deg is not None
    ]
    if not looking:
        return []
    positions = np.array([camera.position for camera, _azimuth, _reach in looking])
    azimuths, reaches = (np.array([one[column] for one in looking]) for column in (1, 2))
    lon_deg, lat_deg = destination(positions[:, 0], positions[:, 1], azimuths, reaches)
    return [(one[0], lon, lat) for one, lon, lat in zip(looking, lon_deg.tolist(), lat_deg.tolist())]
