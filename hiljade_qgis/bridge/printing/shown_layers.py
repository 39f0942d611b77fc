"""The layers of what a page shows of the cameras, styled, in the order in which they lie and are explained."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer

from ...core.printing.crowding import PaperMap
from ..style import CAMERAS, DENSITY, MARKS, SECTORS
from .crowding_styles import apply_crowding_style
from .page_crowding import CLUSTERS, HEXAGONS, LEADERS, TABLES, TRUE_PLACES
from .page_items import PageInk
from .page_layers import PageContent
from .page_styles import apply_page_style

_FROM_TOP = (TRUE_PLACES, CAMERAS, MARKS, LEADERS, SECTORS, CLUSTERS, DENSITY)
_GROUND = (HEXAGONS,)
"""Beneath all else that is ours: outlines and lines are seen on it."""
_EXPLAINED = (CAMERAS, MARKS, TRUE_PLACES, SECTORS, CLUSTERS, DENSITY, HEXAGONS)
"""In the legend; that a line leads from a cross to a symbol is seen."""


Layers = list[QgsVectorLayer]


def styled_layers(content: PageContent, look_name: str, ink: PageInk, paper: PaperMap) -> tuple[Layers, Layers]:
    """Give the layers their styles; from top to bottom, and those of the ground. Raises StyleUnreadable."""
    for table, layer in content.layers.items():
        if table in TABLES:
            apply_crowding_style(layer, table, look_name, ink, paper)
        else:
            apply_page_style(layer, table, ink.look, ink.language, ink.family, paper.scale, paper.larger)
    return _of(content, _FROM_TOP), _of(content, _GROUND)


def explained_layers(content: PageContent) -> list[QgsVectorLayer]:
    """Those that the legend explains, in its order."""
    return _of(content, _EXPLAINED)


def _of(content: PageContent, tables: Sequence[str]) -> Layers:
    return [content.layers[table] for table in tables if table in content.layers]
