"""Rings on a page of a series around what is new since the page before, and crossed ones where something stood."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ...core.printing.redaction import PrintedCamera
from ..levels import share_at
from .looks import Look
from .page import Page
from .page_moment import PageMoment, on_page
from .page_moment_texts import gone_since, new_since

_RING_MM, _CROSS_MM = 7.2, 4.0
_HALO_WIDTH_MM, _RING_WIDTH_MM, _CROSS_WIDTH_MM = 1.6, 0.7, 0.6


def ring_layers(page: Page, about: PageMoment) -> list[QgsVectorLayer]:
    """Rings around what is new, and crossed ones where something stood, in this order; without those that are empty.

    Where cameras are counted in cells there are none: they would tell where each stands.
    """
    if about.since is None or page.content.cell_m:
        return []
    language = page.ink.language
    larger = page.larger * share_at(page.scale)
    found = (
        (_where(page, on_page(page, about.new)), new_since(language, about.since, about.by), False),
        (_stood(on_page(page, about.gone)), gone_since(language, about.since), True),
    )
    return [
        _rings(points, title, ring_symbol(page.ink.look, larger, crossed))
        for points, title, crossed in found
        if points
    ]


def _where(page: Page, cameras: Sequence[PrintedCamera]) -> list[QgsPointXY]:
    """Where cameras are drawn: some symbols are moved aside, also of those of which the page says the same."""
    drawn: dict[PrintedCamera, list[QgsPointXY]] = {}
    for camera, point in zip(page.content.drawn, page.content.symbols):
        drawn.setdefault(camera, []).append(point)
    return [drawn[camera].pop() if drawn.get(camera) else QgsPointXY(*camera.position) for camera in cameras]


def _stood(cameras: Sequence[PrintedCamera]) -> list[QgsPointXY]:
    """Where cameras stood that the page does not draw."""
    return [QgsPointXY(*camera.position) for camera in cameras]


def _rings(points: Sequence[QgsPointXY], title: str, symbol: QgsMarkerSymbol) -> QgsVectorLayer:
    layer = QgsVectorLayer("Point?crs=EPSG:4326", title, "memory")
    features = []
    for point in points:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(point))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def ring_symbol(look: Look, larger: float, crossed: bool) -> QgsMarkerSymbol:
    """A ring with nothing in it, in the colour of letters on the colour of the ground: told by its shape alone."""
    drawn = [("circle", _RING_MM, look.ground, _HALO_WIDTH_MM), ("circle", _RING_MM, look.ink, _RING_WIDTH_MM)]
    if crossed:
        drawn[1:1] = [("cross2", _CROSS_MM, look.ground, _HALO_WIDTH_MM)]
        drawn.append(("cross2", _CROSS_MM, look.ink, _CROSS_WIDTH_MM))
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for shape, size_mm, colour, width_mm in drawn:
        symbol.appendSymbolLayer(
            QgsSimpleMarkerSymbolLayer.create(
                {
                    "name": shape,
                    "size": str(size_mm * larger),
                    "size_unit": "MM",
                    "color": "0,0,0,0",
                    "outline_color": f"{colour},255",
                    "outline_width": str(width_mm * larger),
                    "outline_width_unit": "MM",
                    "outline_style": "solid",
                }
            )
        )
    return symbol
