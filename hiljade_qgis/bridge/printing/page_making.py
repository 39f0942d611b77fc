"""Pages for a window: laid out as somebody chooses, again and again, from a working copy that is read beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ...core.printing.redaction import PrintedCamera, Revealed, redacted, revealed
from ...sync.errors import SyncError
from ...sync.printed_cameras import Printed, saved_at
from ..layers import edited_layers
from ..stepwise import Steps
from .design import Design
from .export import export
from .page import Page
from .page_building import build_page
from .page_layers import cameras_in
from .page_place import Places, places_of_all, places_of_cameras, places_of_extent
from .page_warnings import copy_warnings, page_warnings, without_layers_of
from .picture_writing import picture_steps

_LAID_OUT, _ALL = 1, 2


@dataclass(frozen=True)
class Where:
    """What a page shows: an extent, areas, or all cameras where both are None; `crs` is that of either."""

    extent: QgsRectangle | None = None
    areas: Sequence[QgsGeometry] | None = None
    crs: QgsCoordinateReferenceSystem | None = None


@dataclass(frozen=True)
class AtlasAsked:
    """A page for each area of a layer; `name_field` is "" for none, `order` one of `atlas_areas.ORDERS`."""

    layer: QgsVectorLayer
    name_field: str
    order: str


@dataclass(frozen=True)
class Asked:
    """A page that somebody asks for, or an atlas. Made anew each time it is laid out, for layers come and go."""

    path: Path
    design: Design
    where: Where = Where()
    atlas: AtlasAsked | None = None


class Made(NamedTuple):
    """A page that was laid out.

    Attributes:
        concerned: what the cameras on the page would give away if nothing were withheld.
        given_away: what they do give away.
        warnings: what to tell of it, a sentence each.
    """

    page: Page
    concerned: Revealed
    given_away: Revealed
    warnings: list[str]


def selected_areas(layer: QgsVectorLayer) -> Where:
    """The selected features of a layer of polygons."""
    request = QgsFeatureRequest().setNoAttributes()
    areas = [feature.geometry() for feature in layer.getSelectedFeatures(request) if feature.hasGeometry()]
    return Where(areas=areas, crs=layer.crs())


def is_current(printed: Printed, path: Path) -> bool:
    """Whether a file is still as it was when its cameras were read."""
    try:
        return saved_at(path) == printed.saved_at
    except OSError:
        return False


def is_edited(path: Path) -> bool:
    """Whether a layer on a file is being edited in this QGIS."""
    return bool(edited_layers(QgsProject.instance(), path))


def page_steps(asked: Asked, printed: Printed) -> Steps:
    """Lay a page out, in steps for the main thread; gives a `Made`, or the SyncError for which there is none."""
    yield 0, _ALL
    try:
        page, warnings = laid_out(asked, printed)
    except SyncError as error:
        return error
    yield _LAID_OUT, _ALL
    return made_of(page, asked, printed, warnings)


def made_of(page: Page, asked: Asked, printed: Printed, warnings: list[str]) -> Made:
    """A page that is laid out, with what it gives away."""
    given_away = _told_by(page, page.content.drawn)
    concerned = _told_by(page, _on(page, printed)) if asked.design.redactions else given_away
    return Made(page, concerned, given_away, warnings)


def export_steps(asked: Asked, printed: Printed, path: Path, dpi: float) -> Steps:
    """The same, written to a file; gives the warnings, or a SyncError. Layers that are gone by now are left out."""
    try:
        page, warnings = laid_out(with_layers_there(asked), printed)
        yield _LAID_OUT, _ALL
        if path.suffix.lower() == ".png":
            yield from picture_steps(page.layout, path, dpi)
        else:
            export(page.layout, path, dpi)
    except SyncError as error:
        return error
    return warnings


def with_layers_there(asked: Asked) -> Asked:
    """The same without layers that are gone by now."""
    base = tuple(layer for layer in asked.design.base if not sip.isdeleted(layer))
    return replace(asked, design=replace(asked.design, base=base))


def laid_out(asked: Asked, printed: Printed) -> tuple[Page, list[str]]:
    """The page, and what to tell of it, a sentence each. Raises SyncError: as `build_page`."""
    project = QgsProject.instance()
    design, left_out = without_layers_of(asked.path, asked.design)
    shown, _ = redacted(printed.cameras, design.redactions)
    places = _places(asked.where, shown and places_of_cameras(shown), project.transformContext())
    page = build_page(design, printed, places, project.transformContext(), date.today())
    told = copy_warnings(asked.path, printed, is_edited(asked.path))
    return page, [*told, *left_out, *page_warnings(page, design)]


def _places(where: Where, cameras: Places, context: QgsCoordinateTransformContext) -> Places:
    if where.crs is None:
        return cameras
    if where.areas is not None:
        return places_of_all(where.areas, where.crs, context)
    return places_of_extent(where.extent or QgsRectangle(), where.crs, context)


def _told_by(page: Page, cameras: Iterable[PrintedCamera]) -> Revealed:
    """What a page would tell of cameras. Where they are counted in cells it is neither names nor positions."""
    counted = revealed(cameras)
    return counted._replace(labelled=0, unverified=0) if page.content.cell_m else counted


def _on(page: Page, printed: Printed) -> Sequence[PrintedCamera]:
    """The cameras that stand on a page, with nothing withheld."""
    return cameras_in(printed.cameras, page.place, QgsGeometry.fromQPolygonF(page.area.visibleExtentPolygon()))
