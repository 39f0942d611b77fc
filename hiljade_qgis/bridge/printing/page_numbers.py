"""Numbers beside the cameras on a page's map, and thin lines to those that stand farther off.

Where each stands is told by `core.printing.number_places`; QGIS's labelling writes it there, whatever else lies there.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLabelObstacleSettings,
    QgsLayoutItem,
    QgsLayoutItemGroup,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLineSymbol,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QTransform

from ...core.printing.number_places import Box, NumberPlace, Point, number_places
from ...core.record import Position
from ..compatibility import TEXT, field, show_all_labels
from ..style import CAMERAS
from .page import Page
from .page_colours import colour_of

_NUMBERS_PT = (6.5, 5.2)
"""The largest at which all numbers find a place, else the smallest."""
_HALO_MM, _LINE_MM = 0.4, 0.15
_POINT_MM = 25.4 / 72
_MEASURED = 50.0
"""Units of the measuring to a millimetre; metrics of small fonts are rounded."""
_USUAL_SYMBOL_MM = 3.0
_OBSTACLE = 10.0
"""How much a name of the base map has to keep off: as much as QGIS knows."""
_MOST_COVERED = 0.5
"""What lies over more than this share of the map is no obstacle, but a frame or a ground."""


def symbols_on_paper(page: Page) -> list[Point]:
    """Where the symbols of the page's cameras are in the layout, in millimetres, in their order."""
    to_layout = _to_layout(page)
    found = []
    for symbol in page.content.symbols:
        x, y = page.place.on_page(Position(symbol.x(), symbol.y())) or (page.place.middle_x, page.place.middle_y)
        point = to_layout.map(QPointF(x, y))
        found.append((point.x(), point.y()))
    return found


def add_numbers(page: Page, points: Sequence[Point]) -> int:
    """Number cameras on the map, from 1; gives how many numbers lie over something, as there was no room.

    Args:
        points: where their symbols are in the layout, in millimetres.
    """
    texts = [str(number) for number in range(1, len(points) + 1)]
    font = QFont(page.ink.family)
    font.setBold(True)
    halo = _HALO_MM * page.larger
    frame = _box(page.area)
    obstacles = _obstacles(page, frame)
    places: list[NumberPlace] = []
    for size_pt in _NUMBERS_PT:
        font.setPointSizeF(size_pt * page.larger)
        sizes = [_size_mm(text, font, halo) for text in texts]
        is_last = size_pt == _NUMBERS_PT[-1]
        places = number_places(points, sizes, _symbol_mm(page), frame.wider(-halo), obstacles, not is_last)
        if places:
            break
    numbers, lines = _numbers(page, texts, places, font, halo), _lines(page, points, places)
    kept_free = _kept_free(page, [*_boxes(places, sizes), *_squares(points, _symbol_mm(page))])
    page.project.addMapLayers([numbers, lines, kept_free], False)
    shown = list(page.area.layers())
    cameras_layer = page.content.layers.get(CAMERAS)
    ids = [layer.id() for layer in shown]
    under = ids.index(cameras_layer.id()) + 1 if cameras_layer is not None and cameras_layer.id() in ids else 0
    page.area.setLayers([numbers, kept_free, *shown[:under], lines, *shown[under:]])
    return sum(not place.is_free for place in places)


def _to_layout(page: Page) -> QTransform:
    """From the map's coordinates to the layout's."""
    there, _ = page.area.layoutToMapCoordsTransform().inverted()
    return there


def _size_mm(text: str, font: QFont, halo: float) -> tuple[float, float]:
    measured = QFont(font)
    measured.setPixelSize(max(1, round(font.pointSizeF() * _POINT_MM * _MEASURED)))
    metrics = QFontMetricsF(measured)
    return metrics.horizontalAdvance(text) / _MEASURED + 2 * halo, metrics.capHeight() / _MEASURED + 2 * halo


def _symbol_mm(page: Page) -> float:
    """How large the cameras are drawn at most."""
    layer = page.content.layers.get(CAMERAS)
    renderer = None if layer is None else layer.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return _USUAL_SYMBOL_MM * page.larger
    return max((rule.symbol().size() for rule in renderer.rootRule().children()), default=_USUAL_SYMBOL_MM)


def _box(item: QgsLayoutItem) -> Box:
    there = item.mapRectToScene(item.rect())
    return Box(there.left(), there.top(), there.right(), there.bottom())


def _obstacles(page: Page, frame: Box) -> list[Box]:
    """Other items of the layout that lie on the map, as its north arrow does."""
    found = []
    most = _MOST_COVERED * (frame.right - frame.left) * (frame.bottom - frame.top)
    for item in page.layout.items():
        if not isinstance(item, QgsLayoutItem) or isinstance(
            item, (QgsLayoutItemPage, QgsLayoutItemGroup, QgsLayoutItemMap)
        ):
            continue
        box = _box(item)
        if box.overlaps(frame) and (box.right - box.left) * (box.bottom - box.top) < most:
            found.append(box)
    return found


def _numbers(
    page: Page, texts: Sequence[str], places: Sequence[NumberPlace], font: QFont, halo: float
) -> QgsVectorLayer:
    """The middles of the numbers, labelled with them and drawn as nothing else."""
    layer = QgsVectorLayer(f"Point?crs={page.place.crs.authid()}", "", "memory")
    layer.dataProvider().addAttributes([field("number", TEXT)])
    layer.updateFields()
    to_map = page.area.layoutToMapCoordsTransform()
    features = []
    for text, place in zip(texts, places):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(to_map.map(QPointF(*place.middle)))))
        feature.setAttributes([text])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(QgsNullSymbolRenderer())
    settings = QgsPalLayerSettings()
    settings.fieldName = "number"
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.priority = 10
    show_all_labels(settings)
    settings.setFormat(_format(page, font, halo))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def _format(page: Page, font: QFont, halo: float) -> QgsTextFormat:
    around = QgsTextBufferSettings()
    around.setEnabled(True)
    around.setSize(halo)
    around.setColor(colour_of(page.ink.look.ground))
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(font.pointSizeF())
    text.setColor(page.ink.colour)
    text.setBuffer(around)
    return text


def _lines(page: Page, points: Sequence[Point], places: Sequence[NumberPlace]) -> QgsVectorLayer:
    """From cameras to their numbers, where these stand farther off."""
    layer = QgsVectorLayer(f"LineString?crs={page.place.crs.authid()}", "", "memory")
    to_map = page.area.layoutToMapCoordsTransform()
    features = []
    for point, place in zip(points, places):
        if place.to_number is not None:
            feature = QgsFeature()
            ends = [QgsPointXY(to_map.map(QPointF(*end))) for end in (point, place.to_number)]
            feature.setGeometry(QgsGeometry.fromPolylineXY(ends))
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    symbol = QgsLineSymbol.createSimple({"line_color": page.ink.look.ink, "line_width": str(_LINE_MM * page.larger)})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _kept_free(page: Page, boxes: Sequence[Box]) -> QgsVectorLayer:
    """Where the names of a base map must not stand: areas that are not drawn."""
    layer = QgsVectorLayer(f"Polygon?crs={page.place.crs.authid()}", "", "memory")
    to_map = page.area.layoutToMapCoordsTransform()
    features = []
    for box in boxes:
        corners = ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(to_map.map(QPointF(*one))) for one in corners]]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(QgsNullSymbolRenderer())
    settings = QgsPalLayerSettings()
    settings.drawLabels = False
    obstacle = settings.obstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(_OBSTACLE)
    obstacle.setType(QgsLabelObstacleSettings.ObstacleType.PolygonInterior)
    settings.setObstacleSettings(obstacle)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def _boxes(places: Sequence[NumberPlace], sizes: Sequence[tuple[float, float]]) -> list[Box]:
    return [_around(place.middle, *size) for place, size in zip(places, sizes)]


def _squares(points: Sequence[Point], side: float) -> list[Box]:
    return [_around(point, side, side) for point in points]


def _around(middle: Point, width: float, height: float) -> Box:
    x, y = middle
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
