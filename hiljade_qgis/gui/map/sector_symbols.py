"""Draws fields of view on a canvas exactly as the layer `sectors` shows them: with its own renderer.

From afar that layer shows pictures. They are drawn here, too, for who asks for what it shows at the map's scale; else
fields of view are drawn as they are on the ground.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRenderer,
    QgsFields,
    QgsGeometry,
    QgsMapSettings,
    QgsPointXY,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ...bridge.compatibility import NUMBER, TEXT, field
from ...bridge.levels import LEGIBLE_MM, is_pictured
from ...bridge.style import SECTORS, apply_style
from ...core.field_of_view import FieldOfView
from ...core.record import Position
from ...core.sector import sectors
from ...sync.derived import SEGMENTS_PER_CIRCLE

_COLUMNS = (
    ("azimuth_deg", NUMBER),
    ("width_deg", NUMBER),
    ("reach_m", NUMBER),
    ("width_source", TEXT),
    ("reach_source", TEXT),
)


_NEAR = 1.0
"""A scale at which everything is drawn as it is on the ground."""
_VEIL = QColor(255, 255, 255, 170)
_VEIL_EDGE_PX = 4.0
"""The veil reaches over the outline of the sector beneath it, too."""
_SYMBOL_PX = 10.0
"""The radius of the camera's own symbol, which no veil covers."""
_TICK_DARK, _TICK_LIGHT = QColor(26, 26, 26), QColor(255, 255, 255)
_TICK_PX = (7.0, 25.0)


class SectorSymbols:
    """How sectors look: as in a layer `sectors` that people may have styled anew, else as the plugin's own style."""

    def __init__(self, layer: QgsVectorLayer | None = None) -> None:
        styled = layer if layer is not None and layer.renderer() is not None else _styled_layer()
        self._renderer: QgsFeatureRenderer = styled.renderer().clone()
        self._fields = QgsFields(styled.fields())

    def features(
        self, position: Position, views: Sequence[FieldOfView], to_map: QgsCoordinateTransform
    ) -> list[QgsFeature]:
        """The sectors of one camera in the map's CRS, to be drawn often; those that the map cannot show are left out.

        Args:
            to_map: from EPSG:4326.
        """
        return self.features_of([(position, views)], to_map)[0]

    def features_of(
        self, seen: Sequence[tuple[Position, Sequence[FieldOfView]]], to_map: QgsCoordinateTransform
    ) -> list[list[QgsFeature]]:
        """The same for many cameras, which takes a third of the time: of each its position and its views."""
        views = [(*position, view) for position, of_camera in seen for view in of_camera]
        lon_deg, lat_deg = [lon for lon, _lat, _view in views], [lat for _lon, lat, _view in views]
        azimuths = [np.nan if view.azimuth_deg is None else view.azimuth_deg for _lon, _lat, view in views]
        widths, reaches = [view.width_deg for *_at, view in views], [view.reach_m for *_at, view in views]
        outlines = iter(sectors(lon_deg, lat_deg, azimuths, widths, reaches, SEGMENTS_PER_CIRCLE).wkb)
        made = [[self._feature(view, next(outlines), to_map) for view in of_camera] for _position, of_camera in seen]
        return [[feature for feature in of_camera if feature is not None] for of_camera in made]

    def draw(
        self, painter: QPainter, settings: QgsMapSettings, features: Iterable[QgsFeature], at_scale: bool = False
    ) -> None:
        """Draw what `features` gave. The painter's origin is that of the map's picture.

        Args:
            at_scale: as the layer shows them at the map's scale, rather than as they are on the ground.
        """
        context = QgsRenderContext.fromMapSettings(settings)
        context.setPainter(painter)
        expressions = context.expressionContext()
        if at_scale:
            expressions.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        else:
            context.setRendererScale(_NEAR)
            scope = QgsExpressionContextScope()
            scope.setVariable("map_scale", _NEAR)
            expressions.appendScope(scope)
        expressions.setFields(self._fields)
        self._renderer.startRender(context, self._fields)
        for feature in features:
            expressions.setFeature(feature)
            self._renderer.renderFeature(feature, context)
        self._renderer.stopRender(context)

    def _feature(self, view: FieldOfView, wkb: bytes, to_map: QgsCoordinateTransform) -> QgsFeature | None:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        try:
            geometry.transform(to_map)
        except QgsCsException:
            return None
        feature = QgsFeature(self._fields)
        values = (view.azimuth_deg, view.width_deg, view.reach_m, view.width_source.value, view.reach_source.value)
        for (name, _kind), value in zip(_COLUMNS, values):
            index = self._fields.lookupField(name)
            if index >= 0:
                feature.setAttribute(index, value)
        feature.setGeometry(geometry)
        return feature


def veil(
    painter: QPainter,
    settings: QgsMapSettings,
    features: Iterable[QgsFeature],
    camera: QPointF,
    at_scale: bool = False,
) -> None:
    """Fade the sectors that the map shows there, because the camera at that pixel sees something else now.

    Args:
        at_scale: fade what the layer shows at the map's scale, be it pictures.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for feature in features:
        pictured = at_scale and is_pictured(settings.scale(), feature["reach_m"])
        for part in feature.geometry().asMultiPolygon():
            outline = QPolygonF([_pixel(settings, point) for point in part[0]])
            path.addPolygon(_as_picture(outline, camera, settings) if pictured else outline)
            path.closeSubpath()
    around, symbol = QPainterPath(), QPainterPath()
    around.addRect(path.boundingRect().adjusted(-_VEIL_EDGE_PX, -_VEIL_EDGE_PX, _VEIL_EDGE_PX, _VEIL_EDGE_PX))
    symbol.addEllipse(camera, _SYMBOL_PX, _SYMBOL_PX)
    painter.save()
    painter.setClipPath(around.subtracted(symbol), Qt.ClipOperation.IntersectClip)
    painter.fillPath(path, _VEIL)
    painter.strokePath(path, QPen(_VEIL, _VEIL_EDGE_PX))
    painter.restore()


def _pixel(settings: QgsMapSettings, point: QgsPointXY) -> QPointF:
    pixel = settings.mapToPixel().transform(point)
    return QPointF(pixel.x(), pixel.y())


def _as_picture(outline: QPolygonF, camera: QPointF, settings: QgsMapSettings) -> QPolygonF:
    """An outline drawn out around its camera until it is as long as a picture."""
    reach_px = max(math.hypot(pixel.x() - camera.x(), pixel.y() - camera.y()) for pixel in outline)
    if reach_px == 0.0:
        return outline
    longer = LEGIBLE_MM / 25.4 * settings.outputDpi() / reach_px
    return QPolygonF([camera + (pixel - camera) * longer for pixel in outline])


def usual_tick(painter: QPainter, camera: QPointF, tip: QPointF) -> None:
    """The mark where an all-round camera usually looks, as the layer `marks` shows it: from its symbol towards `tip`.

    Both are pixels; nothing is drawn where they are the same.
    """
    away_px = math.hypot(tip.x() - camera.x(), tip.y() - camera.y())
    if away_px == 0.0:
        return
    start, end = (camera + (tip - camera) * (distance_px / away_px) for distance_px in _TICK_PX)
    for colour, width_px in ((_TICK_LIGHT, 6.0), (_TICK_DARK, 2.6)):
        painter.setPen(QPen(colour, width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(start, end)


def _styled_layer() -> QgsVectorLayer:
    """A layer without sectors that carries the plugin's style."""
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326", SECTORS, "memory")
    layer.dataProvider().addAttributes([field(name, kind) for name, kind in _COLUMNS])
    layer.updateFields()
    apply_style(layer, SECTORS)
    return layer
