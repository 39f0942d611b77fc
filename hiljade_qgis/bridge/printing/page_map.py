"""Where the map of a page lies: the template as a layout, the place and the scale, the map on paper."""

from __future__ import annotations

import math
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.printing.crowding import Crowding, PaperMap
from ...core.printing.map_scale import fitting_scale
from ...core.printing.paper import enlargement, page_size
from .base_layers import is_seen
from .covered_places import covered_places
from .design import Design
from .fitted_views import ROOM_AROUND, fitted_to_cameras
from .layout_file import enlarge, hold_still, load_layout, map_of
from .page import Page
from .page_place import CameraPlaces, FormerPlace, PagePlace, Places, place_of, place_once_more
from .templates import template_path


class BlankPage(NamedTuple):
    """A template as a layout, with nothing in it yet.

    Attributes:
        template: its file.
        larger: how many times larger than on an A4 symbols are: on a paper of four times the width twice.
    """

    layout: QgsPrintLayout
    template: Path
    area: QgsLayoutItemMap
    larger: float


def blank_page(project: QgsProject, design: Design) -> BlankPage:
    """Load the template into a project and enlarge it for its paper. Raises TemplateUnreadable, TemplateWithoutMap."""
    template = design.own_template or template_path(design.template, design.paper, design.orientation)
    layout = load_layout(project, template)
    times = 1.0
    if design.own_template is None:
        times = enlargement(design.paper)
        enlarge(layout, times, page_size(design.paper, design.orientation))
    area = map_of(layout, template)
    hold_still(area)
    return BlankPage(layout, template, area, math.sqrt(times))


def map_size_mm(design: Design) -> tuple[float, float]:
    """How wide and high the map of such pages is. Raises TemplateUnreadable, TemplateWithoutMap."""
    project = QgsProject()  # which has to outlive the layout
    room = blank_page(project, design).area.rect()
    return room.width(), room.height()


def fitted(
    design: Design,
    places: Places | FormerPlace,
    area: QgsLayoutItemMap,
    larger: float,
    context: QgsCoordinateTransformContext,
) -> tuple[PagePlace, float]:
    """Where the map lies, and its scale: the one that is asked for, or the largest at which the places fit.

    Raises:
        AreaNowhere, AreaTooWide.
    """
    if isinstance(places, FormerPlace):
        return place_once_more(places, design.rotation_deg, context), places.scale
    room = area.rect()
    is_each_drawn = design.crowding in (Crowding.AUTO, Crowding.SYMBOLS)
    if isinstance(places, CameraPlaces) and design.scale is None and is_each_drawn:
        return fitted_to_cameras(places, design.rotation_deg, (room.width(), room.height()), larger, context)
    place, width_m, height_m = place_of(places, design.rotation_deg, context)
    fitting = fitting_scale(width_m * ROOM_AROUND, height_m * ROOM_AROUND, room.width(), room.height())
    return place, design.scale or fitting


def lay_map(area: QgsLayoutItemMap, place: PagePlace, scale: float, map_rotation_deg: float) -> None:
    """Make a map show a place."""
    room = area.rect()
    area.setCrs(place.crs)
    area.setExtent(place.extent(room.width(), room.height(), scale))
    area.setMapRotation(map_rotation_deg)


def paper_map(area: QgsLayoutItemMap, place: PagePlace, scale: float, larger: float) -> PaperMap:
    """A map on paper."""
    room = area.rect()
    return PaperMap(
        room.width(),
        room.height(),
        scale,
        place.middle_x,
        place.middle_y,
        place.stretch,
        area.mapRotation(),
        larger,
        covered_places(area.layout(), area),
    )


def is_on(page: Page, layer: QgsVectorLayer) -> bool:
    """Whether anything of a layer is on a page's map."""
    transform = QgsCoordinateTransform(page.place.crs, layer.crs(), page.project.transformContext())
    return is_seen(layer, QgsRectangle(page.area.visibleExtentPolygon().boundingRect()), transform)


def extent_in(page: Page, layer: QgsVectorLayer) -> QgsRectangle:
    """What a page's map shows, in a layer's coordinate system; without bounds where it can't be said there."""
    transform = QgsCoordinateTransform(page.place.crs, layer.crs(), page.project.transformContext())
    try:
        return transform.transformBoundingBox(QgsRectangle(page.area.visibleExtentPolygon().boundingRect()))
    except QgsCsException:
        return QgsRectangle()
