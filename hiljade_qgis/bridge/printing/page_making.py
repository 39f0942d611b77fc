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

from ...core.printing.crowding import Crowding
from ...core.printing.page_density import are_alone, grain_m
from ...core.printing.redaction import GRID_M, PrintedCamera, Revealed, revealed
from ...sync.errors import SyncError
from ...sync.printed_cameras import Printed, saved_at
from ...sync.shown_cameras import KeptCameras
from ..layers import edited_layers
from ..stepwise import Steps
from .design import Design
from .export import export
from .page import Page
from .page_building import build_page
from .page_layers import cameras_in
from .page_manifest import manifest_file, manifest_of, write_manifest
from .page_place import Places, places_of_all, places_of_cameras, places_of_extent
from .page_warnings import copy_warnings, further_files, no_manifest, page_warnings
from .picture_writing import picture_steps
from .ready_to_print import ready_to_print

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


def page_steps(asked: Asked, printed: Printed, kept: KeptCameras) -> Steps:
    """Lay a page out, in steps for the main thread; gives a `Made`, or the SyncError for which there is none.

    Args:
        kept: the cameras of `printed`.
    """
    yield 0, _ALL
    try:
        page, warnings = laid_out(asked, printed, kept)
    except SyncError as error:
        return error
    yield _LAID_OUT, _ALL
    return made_of(page, asked, kept, warnings)


def made_of(page: Page, asked: Asked, kept: KeptCameras, warnings: list[str]) -> Made:
    """A page that is laid out, with what it gives away."""
    given_away = _told_by(page, page.content.drawn)
    concerned = _concerned(page, kept) if asked.design.redactions else given_away
    return Made(page, concerned, given_away, warnings)


def export_steps(asked: Asked, printed: Printed, path: Path, dpi: float) -> Steps:
    """The same, written to a file, with its manifest beside it; gives the warnings, or a SyncError.

    Layers that are gone by now are left out.
    """
    try:
        asked = with_layers_there(asked)
        page, warnings = laid_out(asked, printed)
        yield _LAID_OUT, _ALL
        if path.suffix.lower() == ".png":
            files = yield from picture_steps(page.layout, path, dpi)
        else:
            files = export(page.layout, path, dpi)
        beside = manifest_file(path)
        is_told = write_manifest(beside, manifest_of(page, printed, files, date.today()))
    except SyncError as error:
        return error
    return [*further_files(files), *([] if is_told else [no_manifest(beside)]), *warnings]


def with_layers_there(asked: Asked) -> Asked:
    """The same without layers that are gone by now."""
    base = tuple(layer for layer in asked.design.base if not sip.isdeleted(layer))
    return replace(asked, design=replace(asked.design, base=base))


def laid_out(asked: Asked, printed: Printed, kept: KeptCameras | None = None) -> tuple[Page, list[str]]:
    """The page, and what to tell of it, a sentence each.

    Args:
        kept: the cameras of `printed`, where several pages are made of them.

    Raises:
        SyncError: as `build_page`.
    """
    project = QgsProject.instance()
    design, moved, said = ready_to_print(asked.path, asked.design, printed, project.transformContext())
    known = kept if kept is not None and moved is printed else KeptCameras(moved.cameras)
    cameras = known.without(design.redactions)
    places = _places(asked.where, places_of_cameras(cameras.shown.cameras), project.transformContext())
    page = build_page(design, moved, places, project.transformContext(), date.today(), shown=cameras)
    told = copy_warnings(asked.path, printed, is_edited(asked.path))
    return page, [*told, *said, *page_warnings(page, design)]


def _places(where: Where, cameras: Places, context: QgsCoordinateTransformContext) -> Places:
    if where.crs is None:
        return cameras
    if where.areas is not None:
        return places_of_all(where.areas, where.crs, context)
    return places_of_extent(where.extent or QgsRectangle(), where.crs, context)


def _told_by(page: Page, cameras: Iterable[PrintedCamera]) -> Revealed:
    """What a page would tell of cameras.

    Where they are counted in cells it is no names, and exact positions only of those that are alone in a cell, on a map
    of a large scale: hexagons stand where they stand whatever is in them.
    """
    held = list(cameras)
    counted, content = revealed(held), page.content
    if not content.cell_m:
        return counted
    unverified = 0
    if content.counted is not Crowding.HEXAGONS and grain_m(page.scale) < GRID_M:
        unverified = revealed(_alone(held, page)).unverified
    return counted._replace(labelled=0, unverified=unverified)


def _alone(cameras: Sequence[PrintedCamera], page: Page) -> list[PrintedCamera]:
    """Those that are alone in their cells."""
    points = [page.place.on_page(one.position) for one in cameras]
    there = [(one, point) for one, point in zip(cameras, points) if point is not None]
    if not there:
        return []
    side_m = page.content.cell_m * (page.place.stretch if page.content.counted is Crowding.CLUSTERS else 1.0)
    alone = are_alone(*zip(*(point for _, point in there)), side_m)
    return [one for (one, _), is_alone in zip(there, alone) if is_alone]


def _concerned(page: Page, kept: KeptCameras) -> Revealed:
    """What it would tell if nothing were withheld; also of cameras that stand elsewhere and were moved onto it."""
    told = _told_by(page, _on(page, kept))
    return told if page.content.cell_m else told._replace(unverified=max(told.unverified, page.content.withheld.moved))


def _on(page: Page, kept: KeptCameras) -> Sequence[PrintedCamera]:
    """The cameras that stand on a page, with nothing withheld."""
    frame = QgsGeometry.fromQPolygonF(page.area.visibleExtentPolygon())
    return cameras_in(kept.without(frozenset()).shown, page.place, frame)
