"""What a page has more because of what it is about: an area of an atlas, a stretch of a line, a moment of a series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Union

from qgis.core import QgsLayoutItemMap, QgsMapLayer, QgsPrintLayout, QgsVectorLayer

from ...core.printing.redaction import PrintedCamera
from ...sync.printed_cameras import Printed
from .atlas_outlines import Overview
from .design import Design
from .page import Page
from .page_area import PageArea
from .page_layers import PageContent
from .page_moment import PageMoment
from .page_moment_texts import texts_at
from .page_rings import ring_layers
from .page_stretch import PageStretch, name_neighbours
from .page_texts import code_of, texts_about
from .pair_maps import content_before, map_before_of, show_before

About = Union[PageArea, PageStretch, PageMoment, None]
"""None for a page that is about nothing but what it shows."""


class AroundCameras(NamedTuple):
    """Layers that lie above and beneath those of the cameras."""

    above: list[QgsVectorLayer]
    beneath: list[QgsVectorLayer]


def make_ready(layout: QgsPrintLayout, area: QgsLayoutItemMap, about: About, larger: float) -> None:
    """Change a layout before its map gets a place."""
    if isinstance(about, PageMoment) and about.beside is not None:
        map_before_of(layout, area, larger)


def settings_of(about: About) -> dict[str, Any]:
    """What names the page beside the settings of its design."""
    return about.settings() if isinstance(about, PageMoment) else {}


def is_in_cells(about: About) -> bool:
    """Whether cameras are counted in cells although each could be drawn, as on other pages beside it."""
    return isinstance(about, PageMoment) and about.in_cells


def layers_around(page: Page, about: About) -> AroundCameras:
    """Its layers on the map."""
    if isinstance(about, PageMoment):
        return AroundCameras(ring_layers(page, about), [])
    if about is not None:
        return AroundCameras([], about.layers(page.ink.look, page.ink.language, page.larger))
    return AroundCameras([], [])


def texts_for(page: Page, about: About, texts: Mapping[str, str], printed: Printed) -> dict[str, str]:
    """What its labels say in the place of what other pages say."""
    if isinstance(about, PageMoment):
        return texts_at(page, about, texts, printed)
    if about is None:
        return {}
    said = texts_about(page, about) if isinstance(about, PageArea) else code_of(page, about.number)
    if about.terms and about.terms not in texts["licence"].splitlines():
        said = {**said, "licence": f"{texts['licence']}\n{about.terms}"}
    return said


def beside(page: Page, about: About, design: Design) -> PageContent | None:
    """What a second map of the page shows; None where there is none."""
    return content_before(page, about, design) if isinstance(about, PageMoment) else None


def finish(
    page: Page, about: About, base: Sequence[QgsMapLayer], design: Design, second: PageContent | None
) -> list[QgsVectorLayer]:
    """What is drawn in the layout beside its map; gives layers that the legend explains, too.

    Args:
        second: what a second map of the page shows.
    """
    if isinstance(about, PageStretch):
        name_neighbours(page, about)
    if isinstance(about, PageMoment) and second is not None:
        return show_before(page, about, base, design, second)
    return []


def counted_for(page: Page, about: About) -> Sequence[PrintedCamera]:
    """The cameras of which its figures tell."""
    return about.cameras if isinstance(about, PageArea) else page.content.drawn


def overview_of(about: About) -> Overview | None:
    """Where it lies among other pages."""
    return about.overview if isinstance(about, (PageArea, PageStretch)) else None
