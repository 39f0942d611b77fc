"""The area that a page of an atlas is about: its outline, and the cameras that are counted for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ...core.printing.redaction import PrintedCamera
from .atlas_outlines import Overview
from .looks import Look
from .page_language import PageLanguage

_OUTLINE_MM = 0.45
_OUTLINE_ALPHA = 150


class PageArea(NamedTuple):
    """What a page of an atlas is about.

    Attributes:
        outline, crs: where it is.
        cameras: those in it, as they may be shown.
        number: of the page.
        overview: where it lies among the others.
        terms: under which what is drawn of it is shown; "" for none that are stated.
    """

    outline: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    cameras: Sequence[PrintedCamera]
    number: int
    overview: Overview | None = None
    terms: str = ""

    def layers(self, look: Look, language: PageLanguage, larger: float) -> list[QgsVectorLayer]:
        """What is drawn beneath the cameras, from top to bottom."""
        return [outline_layer(self, look, language, larger)]


def outline_layer(area: PageArea, look: Look, language: PageLanguage, larger: float) -> QgsVectorLayer:
    """The outline as a layer: a quiet line, so many times thicker than on screen, with nothing in it."""
    layer = QgsVectorLayer("MultiPolygon", language.outline(), "memory")
    layer.setCrs(area.crs)
    feature = QgsFeature()
    feature.setGeometry(area.outline)
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    symbol = QgsFillSymbol.createSimple(
        {
            "style": "no",
            "outline_color": f"{look.ink},{_OUTLINE_ALPHA}",
            "outline_width": str(_OUTLINE_MM * larger),
            "joinstyle": "round",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer
