"""Builds a page: a template, filled with what a working copy knows of a place, in a look and a language."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsProjectMetadata,
    QgsVectorLayer,
)

from ...core.essentials import one_line
from ...core.printing.manifest import short_code
from ...core.printing.redaction import PrintedCamera, drawn_line
from ...sync.collector import without_collector
from ...sync.printed_cameras import Printed
from ...sync.shown_cameras import ShownCameras
from .base_layers import base_layers
from .base_names import name_features
from .design import Design
from .looks import LOOKS
from .more_room import make_room, share_room
from .page import Page
from .page_about import (
    About,
    beside,
    counted_for,
    finish,
    is_in_cells,
    layers_around,
    make_ready,
    overview_of,
    settings_of,
    texts_for,
)
from .page_code import write_place_code
from .page_figures import columns_counted, draw_figures
from .page_fonts import page_family
from .page_items import (
    PageInk,
    colour_page,
    point_north,
    space_grid,
    write_labels,
    write_legend,
    write_scale_bar,
)
from .page_layers import content_of
from .page_map import blank_page, extent_in, fitted, is_on, lay_map, paper_map
from .page_overview import draw_overview
from .page_place import FormerPlace, Places
from .page_table import fill_table
from .page_texts import LONGEST_TEXT, texts_of
from .pair_maps import on_both_maps
from .shown_layers import explained_layers, styled_layers
from .two_languages import language_of

_HAS_TO_BE_SAID = ("notes", "licence")
"""Labels without which a page may be misread, or must not be passed on."""


@without_collector()
def build_page(
    design: Design,
    printed: Printed,
    places: Places | FormerPlace,
    context: QgsCoordinateTransformContext,
    today: date,
    about: About = None,
    shown: ShownCameras | None = None,
) -> Page:
    """Make a page.

    Args:
        places: what it shows, by longitude and latitude; or where the map of a former print lay.
        about: what the page is about; of an area its numbers are those of the area.
        shown: the cameras of `printed` without what the design withholds, from whoever makes several pages of them.

    Raises:
        AreaNowhere, AreaTooWide, TemplateUnreadable, TemplateWithoutMap, StyleUnreadable.
    """
    project = QgsProject()
    project.setTransformContext(context)
    project.setEllipsoid("EPSG:7030")  # that of WGS84, by which the scale bar is measured
    project.setMetadata(_metadata(design.title or printed.about.layer_name))
    layout, template, area, larger = blank_page(project, design)
    make_ready(layout, area, about, larger)
    ink = PageInk(LOOKS[design.look], language_of(design.language, design.second_language), page_family())
    if _has_to_grow(design, ink):
        make_room(layout, area)
    place, scale = fitted(design, places, area, larger, context)
    project.setCrs(place.crs)
    lay_map(area, place, scale, place.map_rotation_deg(design.rotation_deg))
    shown = shown or ShownCameras(printed.cameras, design.redactions)
    frame, paper = QgsGeometry.fromQPolygonF(area.visibleExtentPolygon()), paper_map(area, place, scale, larger)
    content = content_of(shown, design, place, frame, paper, ink.language, is_in_cells(about))
    data_version = _digest(content.drawn, columns_counted(layout))
    settings = {**design.settings(), **settings_of(about), "middle": list(place.middle), "scale": scale}
    code = short_code(data_version, settings)
    page = Page(design, project, layout, area, template, place, scale, larger, content, data_version, code, ink)
    page = replace(page, unsaid=_fill(page, design, printed, today, about))
    write_place_code(page)
    return replace(page, numbered=fill_table(page, design))


def _has_to_grow(design: Design, ink: PageInk) -> bool:
    """Whether our template has to make room for texts in two languages; somebody's own stays as it is."""
    return design.own_template is None and len(ink.language.sides) > 1


def _digest(cameras: Sequence[PrintedCamera], counted: Sequence[str]) -> str:
    """Of what the page shows, in no order: what is withheld is none of it.

    Args:
        counted: the attributes that are there for the page's figures.
    """
    lines = sorted(drawn_line(camera, counted) for camera in cameras)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "backslashreplace")).hexdigest()


def _fill(page: Page, design: Design, printed: Printed, today: date, about: About) -> frozenset[str]:
    """Put layers and texts into the layout; gives what should be said and has no label there."""
    ink, layout, area = page.ink, page.layout, page.area
    paper = paper_map(area, page.place, page.scale, page.larger)
    ours, ground = styled_layers(page.content, design.look, ink, paper)
    around, base = layers_around(page, about), _base_of(page, design)
    on_map = [*around.above, *ours, *around.beneath, *ground, *base]
    page.project.addMapLayers(on_map, False)
    area.setLayers(on_map)
    area.setKeepLayerSet(True)
    colour_page(layout, ink.look, area)
    space_grid(area, page.scale, ink.look)
    second = beside(page, about, design)
    noted = page.content if second is None else on_both_maps(page.content, second)
    texts = texts_of(replace(page, content=noted), design, printed, base, today)
    texts.update(texts_for(page, about, texts, printed))
    if _has_to_grow(design, ink):
        share_room(layout, texts, ink)
    unsaid = write_labels(layout, texts, ink)
    explained = [*around.above, *explained_layers(page.content), *around.beneath]
    explained += finish(page, about, base, design, second)
    explained += [layer for layer in base if isinstance(layer, QgsVectorLayer)]
    write_legend(layout, explained, ink, area)
    write_scale_bar(layout, page.scale, ink, area)
    point_north(layout, ink, area)
    draw_overview(layout, overview_of(about), page.project, design.look, ink.look, page.larger)
    draw_figures(layout, counted_for(page, about), design, ink.family, page.larger**2, today)
    return frozenset(name for name in _HAS_TO_BE_SAID if name in unsaid and texts[name])


def _base_of(page: Page, design: Design) -> list[QgsMapLayer]:
    """What the page shows of the base map, named."""
    ink = page.ink
    copies = base_layers(design.base, ink.look, page.scale, page.larger)
    base = [layer for layer in copies if not isinstance(layer, QgsVectorLayer) or is_on(page, layer)]
    for layer in base:
        if isinstance(layer, QgsVectorLayer):
            extent = extent_in(page, layer)
            name_features(layer, extent, ink.look, design.language, ink.family, page.scale, page.larger)
    return base


def _metadata(title: str) -> QgsProjectMetadata:
    """What goes into the file's own metadata: the title, and nobody's name."""
    metadata = QgsProjectMetadata()
    metadata.setTitle(one_line(title, LONGEST_TEXT))
    metadata.setAuthor("")
    return metadata
