"""Builds a page: a template, filled with what a working copy knows of a place, in a look and a language."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsProject,
    QgsProjectMetadata,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.essentials import one_line
from ...core.printing.manifest import short_code
from ...core.printing.map_scale import fitting_scale
from ...core.printing.paper import enlargement, page_size
from ...core.printing.redaction import PrintedCamera
from ...sync.collector import without_collector
from ...sync.printed_cameras import Printed
from ...sync.shown_cameras import ShownCameras
from ..style import CAMERAS, DENSITY, MARKS, SECTORS
from .base_layers import base_layers, is_seen
from .design import Design
from .layout_file import enlarge, hold_still, load_layout, map_of
from .looks import LOOKS
from .page import Page
from .page_area import PageArea, outline_layer
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
from .page_language import PageLanguage
from .page_layers import content_of
from .page_place import FormerPlace, PagePlace, Places, place_of, place_once_more
from .page_styles import apply_page_style
from .page_texts import LONGEST_TEXT, texts_about, texts_of
from .templates import template_path

_FROM_TOP = (CAMERAS, MARKS, SECTORS, DENSITY)
_ROOM_AROUND = 1.04
"""How much wider than an area the map is that shows it."""
_HAS_TO_BE_SAID = ("notes", "licence")
"""Labels without which a page may be misread, or must not be passed on."""


@without_collector()
def build_page(
    design: Design,
    printed: Printed,
    places: Places | FormerPlace,
    context: QgsCoordinateTransformContext,
    today: date,
    about: PageArea | None = None,
    shown: ShownCameras | None = None,
) -> Page:
    """Make a page.

    Args:
        places: what it shows, by longitude and latitude; or where the map of a former print lay.
        about: the area of an atlas whose page it is; its numbers are then those of the area.
        shown: the cameras of `printed` without what the design withholds, from whoever makes several pages of them.

    Raises:
        AreaNowhere, AreaTooWide, TemplateUnreadable, TemplateWithoutMap, StyleUnreadable.
    """
    project = QgsProject()
    project.setTransformContext(context)
    project.setEllipsoid("EPSG:7030")  # that of WGS84, by which the scale bar is measured
    project.setMetadata(_metadata(design.title or printed.about.layer_name))
    template = design.own_template or template_path(design.template, design.paper, design.orientation)
    layout = load_layout(project, template)
    times = 1.0
    if design.own_template is None:
        times = enlargement(design.paper)
        enlarge(layout, times, page_size(design.paper, design.orientation))
    area = map_of(layout, template)
    hold_still(area)
    room = area.rect()
    place, scale = _fitted(design, places, area, context)
    project.setCrs(place.crs)
    area.setCrs(place.crs)
    area.setExtent(place.extent(room.width(), room.height(), scale))
    area.setMapRotation(place.map_rotation_deg(design.rotation_deg))
    frame = QgsGeometry.fromQPolygonF(area.visibleExtentPolygon())
    shown = shown or ShownCameras(printed.cameras, design.redactions)
    content = content_of(shown, design.redactions, place, frame, room.width() * room.height(), scale)
    data_version = _digest(content.drawn)
    code = short_code(data_version, {**design.settings(), "middle": list(place.middle), "scale": scale})
    ink = PageInk(LOOKS[design.look], PageLanguage(design.language), page_family())
    page = Page(project, layout, area, template, place, scale, math.sqrt(times), content, data_version, code, ink)
    return replace(page, unsaid=_fill(page, design, printed, today, about))


def _fitted(
    design: Design, places: Places | FormerPlace, area: QgsLayoutItemMap, context: QgsCoordinateTransformContext
) -> tuple[PagePlace, float]:
    """Where the map lies, and its scale: the one that is asked for, or the largest at which the places fit."""
    if isinstance(places, FormerPlace):
        return place_once_more(places, design.rotation_deg, context), places.scale
    place, width_m, height_m = place_of(places, design.rotation_deg, context)
    room = area.rect()
    fitting = fitting_scale(width_m * _ROOM_AROUND, height_m * _ROOM_AROUND, room.width(), room.height())
    return place, design.scale or fitting


def _digest(cameras: Sequence[PrintedCamera]) -> str:
    """Of what the page shows, in no order: what is withheld is none of it."""
    lines = sorted(repr(tuple(camera)) for camera in cameras)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "backslashreplace")).hexdigest()


def _fill(
    page: Page, design: Design, printed: Printed, today: date, about: PageArea | None
) -> frozenset[str]:
    """Put layers and texts into the layout; gives what should be said and has no label there."""
    ink, scale, content = page.ink, page.scale, page.content
    for table, layer in content.layers.items():
        apply_page_style(layer, table, ink.look, ink.language, ink.family, scale, page.larger)
    ours = [content.layers[table] for table in _FROM_TOP if table in content.layers]
    if about is not None:
        ours.append(outline_layer(about, ink.look, ink.language, page.larger))
    copies = base_layers(design.base, ink.look, design.language, ink.family, scale, page.larger)
    base = [layer for layer in copies if not isinstance(layer, QgsVectorLayer) or _is_on(page, layer)]
    shown = [*ours, *base]
    page.project.addMapLayers(shown, False)
    page.area.setLayers(shown)
    page.area.setKeepLayerSet(True)
    colour_page(page.layout, ink.look, page.area)
    space_grid(page.area, scale, ink.look)
    texts = texts_of(page, design, printed, base, today)
    if about is not None:
        texts.update(texts_about(page, about))
    unsaid = write_labels(page.layout, texts, ink)
    write_legend(page.layout, [*ours, *(layer for layer in base if isinstance(layer, QgsVectorLayer))], ink, page.area)
    write_scale_bar(page.layout, scale, ink, page.area)
    point_north(page.layout, ink, page.area)
    return frozenset(name for name in _HAS_TO_BE_SAID if name in unsaid and texts[name])


def _is_on(page: Page, layer: QgsVectorLayer) -> bool:
    """Whether anything of a layer of the base map is on the page."""
    transform = QgsCoordinateTransform(page.place.crs, layer.crs(), page.project.transformContext())
    return is_seen(layer, QgsRectangle(page.area.visibleExtentPolygon().boundingRect()), transform)


def _metadata(title: str) -> QgsProjectMetadata:
    """What goes into the file's own metadata: the title, and nobody's name."""
    metadata = QgsProjectMetadata()
    metadata.setTitle(one_line(title, LONGEST_TEXT))
    metadata.setAuthor("")
    return metadata
