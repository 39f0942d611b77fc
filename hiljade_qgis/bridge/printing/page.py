"""A page: a template, filled with what a working copy knows of a place, in a look and a language."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsProjectMetadata,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.essentials import one_line
from ...core.printing.manifest import short_code
from ...core.printing.map_scale import fitting_scale
from ...core.printing.paper import Orientation, Paper, enlargement, page_size
from ...core.printing.redaction import PrintedCamera, Redaction
from ...sync.printed_cameras import Printed
from ..compatibility import old_attribution
from ..layer_terms import terms_of
from ..style import CAMERAS, DENSITY, MARKS, SECTORS
from .base_layers import base_layers, is_seen
from .layout_file import enlarge, load_layout, map_of
from .looks import LOOKS
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
from .page_layers import PageContent, content_of, facts_about
from .page_place import FormerPlace, PagePlace, Places, place_of, place_once_more
from .page_styles import apply_page_style
from .templates import template_path

_FROM_TOP = (CAMERAS, MARKS, SECTORS, DENSITY)
_ROOM_AROUND = 1.04
"""How much wider than an area the map is that shows it."""
_LONGEST_TEXT = 600
_HAS_TO_BE_SAID = ("notes", "licence")
"""Labels without which a page may be misread, or must not be passed on."""


@dataclass(frozen=True)
class Design:
    """How a page is made.

    Attributes:
        own_template: somebody's layout, used at its own size, in the place of `template` and `paper`; or None.
        look: one of `looks.LOOKS`.
        language: one of `page_language.LANGUAGES`.
        title: "" for the name of the layer.
        scale: the map's denominator; None for the largest round one at which the area fits.
        rotation_deg: which way true north points, clockwise from the top of the page.
    """

    template: str
    own_template: Path | None
    paper: Paper
    orientation: Orientation
    look: str
    language: str
    title: str = ""
    text: str = ""
    scale: float | None = None
    rotation_deg: float = 0.0
    redactions: frozenset[Redaction] = frozenset()
    base: Sequence[QgsMapLayer] = field(default_factory=tuple)

    def settings(self) -> dict[str, Any]:
        """The same for a manifest: no path, and nothing but plain values."""
        return {
            "template": self.own_template.name if self.own_template else self.template,
            "paper": "" if self.own_template else self.paper.value,
            "orientation": "" if self.own_template else self.orientation.value,
            "look": self.look,
            "language": self.language,
            "title": self.title,
            "text": self.text,
            "scale": self.scale,
            "rotation_deg": self.rotation_deg,
            "redact": sorted(one.value for one in self.redactions),
            "base": [layer.name() for layer in self.base],
        }


@dataclass(frozen=True)
class Page:
    """A page that is ready to be written to a file.

    Attributes:
        project: owns the layout and its layers; it has to be kept for as long as they are used.
        larger: how many times larger than on screen symbols are: on a paper of four times the width they are twice as
            large, as it is looked at from afar, but what they stand beside is not.
        data_version: a digest of what is on the page of the cameras.
        code: what stands on the page.
        unsaid: the ids of labels that the template lacks although there is something to say in them.
    """

    project: QgsProject
    layout: QgsPrintLayout
    area: QgsLayoutItemMap
    template: Path
    place: PagePlace
    scale: float
    larger: float
    content: PageContent
    data_version: str
    code: str
    ink: PageInk
    unsaid: frozenset[str] = frozenset()


def build_page(
    design: Design,
    printed: Printed,
    places: Places | FormerPlace,
    context: QgsCoordinateTransformContext,
    today: date,
    about: PageArea | None = None,
) -> Page:
    """Make a page.

    Args:
        places: what it shows, by longitude and latitude; or where the map of a former print lay.
        about: the area of an atlas whose page it is; its numbers are then those of the area.

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
    room = area.rect()
    place, scale = _fitted(design, places, area, context)
    project.setCrs(place.crs)
    area.setCrs(place.crs)
    area.setExtent(place.extent(room.width(), room.height(), scale))
    area.setMapRotation(place.map_rotation_deg(design.rotation_deg))
    frame = QgsGeometry.fromQPolygonF(area.visibleExtentPolygon())
    content = content_of(printed.cameras, design.redactions, place, frame, room.width() * room.height(), scale)
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
    texts = _texts(page, design, printed, base, today)
    if about is not None:
        texts.update(_texts_about(page, about))
    unsaid = write_labels(page.layout, texts, ink)
    write_legend(page.layout, [*ours, *(layer for layer in base if isinstance(layer, QgsVectorLayer))], ink, page.area)
    write_scale_bar(page.layout, scale, ink, page.area)
    point_north(page.layout, ink, page.area)
    return frozenset(name for name in _HAS_TO_BE_SAID if name in unsaid and texts[name])


def _is_on(page: Page, layer: QgsVectorLayer) -> bool:
    """Whether anything of a layer of the base map is on the page."""
    transform = QgsCoordinateTransform(page.place.crs, layer.crs(), page.project.transformContext())
    return is_seen(layer, QgsRectangle(page.area.visibleExtentPolygon().boundingRect()), transform)


def _texts(
    page: Page, design: Design, printed: Printed, base: Sequence[QgsMapLayer], today: date
) -> dict[str, str]:
    """What stands in the labels, by their ids."""
    about, content, language = printed.about, page.content, page.ink.language
    return {
        "title": one_line(design.title or about.layer_name, _LONGEST_TEXT),
        "text": design.text[:_LONGEST_TEXT],
        "facts": language.facts(content.facts, content.views_drawn),
        "notes": language.notes(content.pictured, content.withheld, content.cell_m),
        "dates": language.dates(datetime.fromtimestamp(printed.saved_at).date(), today),
        "projection": language.projection(page.place.crs.description(), page.place.crs.authid(), page.scale),
        "licence": "\n".join(_terms(base, printed, language)),
        "code": language.code(page.code),
        "corrections": language.corrections(),
    }


def _texts_about(page: Page, about: PageArea) -> dict[str, str]:
    """What an area's page says in the place of what other pages say."""
    language, content = page.ink.language, page.content
    others = max(0, content.facts.cameras - len(about.cameras))
    return {
        "facts": language.facts_of_area(facts_about(about.cameras), content.views_drawn, others),
        "code": language.numbered_page(about.number, page.code),
    }


def _terms(base: Sequence[QgsMapLayer], printed: Printed, language: PageLanguage) -> list[str]:
    """A line for the cameras, and one for the layers of each of the terms that others are under."""
    lines = terms_of_cameras(printed, language)
    under: dict[tuple[str, str], list[str]] = {}
    for layer in base:
        under.setdefault(_said_of(layer), []).append(one_line(layer.name()))
    return lines + [language.terms(", ".join(names), *said) for said, names in under.items()]


def terms_of_cameras(printed: Printed, language: PageLanguage) -> list[str]:
    """Under which terms the cameras are, and whom to name for what was brought in."""
    about = printed.about
    own = one_line(about.layer_name), one_line(about.licence), one_line(about.attribution)
    return [language.terms(*own), *map(one_line, printed.brought)]


def unlicensed(base: Sequence[QgsMapLayer]) -> list[str]:
    """The names of layers that state neither a licence nor whom to name."""
    return [layer.name() for layer in base if not any(_said_of(layer))]


def _said_of(layer: QgsMapLayer) -> tuple[str, str]:
    """The licence and the attribution that a layer states."""
    if isinstance(layer, QgsVectorLayer):
        terms = terms_of(layer)
        licence, attribution = terms.licence, terms.attribution
    else:
        licence, attribution = "; ".join(layer.metadata().licenses()), "; ".join(layer.metadata().rights())
    return one_line(licence), one_line(attribution or old_attribution(layer))


def _metadata(title: str) -> QgsProjectMetadata:
    """What goes into the file's own metadata: the title, and nobody's name."""
    metadata = QgsProjectMetadata()
    metadata.setTitle(one_line(title, _LONGEST_TEXT))
    metadata.setAuthor("")
    return metadata
