"""Makes the pages of an atlas and writes them, one step at a time: nothing of one page is kept when the next begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Callable

from qgis.core import QgsCoordinateTransformContext, QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

from ...core.essentials import one_line
from ...sync.printed_cameras import Printed
from ...sync.shown_cameras import ShownCameras
from ..messages import sentence_for
from ..stepwise import Steps
from .atlas_areas import AtlasArea, AtlasAreas
from .atlas_files import AtlasFiles
from .atlas_index import index_of_areas
from .atlas_list import ListedArea, list_of_areas
from .atlas_outlines import Overview, outlines_of
from .design import Design
from .errors import AreaNowhere, AreaTooWide, AtlasWithoutPage
from .layout_file import printed_pages
from .page import Page
from .page_about import About
from .page_area import PageArea
from .page_building import build_page
from .page_manifest import manifest_of
from .page_place import place_of, places_of
from .page_stretch import PageStretch, name_next
from .page_table import is_one_sheet
from .page_warnings import layout_warnings

_MOST_SHOWN = 200
_PER_PAGE = 2
"""Steps: a page is laid out, then written."""

Tell = Callable[[str], None]


class AtlasMaking:
    """An atlas that is being made.

    Args:
        inform: told of each page that is finished.
        warn: told of what is not as it should be, each sentence of a page's layout once.
        with_index: whether a map of all areas and their pages comes first, where each page is one sheet.
        shown: the cameras of `printed` without what the design withholds, where they are at hand.
    """

    def __init__(
        self,
        design: Design,
        printed: Printed,
        areas: AtlasAreas,
        context: QgsCoordinateTransformContext,
        inform: Tell,
        warn: Tell,
        with_index: bool = False,
        shown: ShownCameras | None = None,
    ) -> None:
        self._design, self._printed, self._areas, self._context = design, printed, areas, context
        self._inform, self._warn = inform, warn
        self._shown = shown or ShownCameras(printed.cameras, design.redactions)
        self._today = date.today()
        self._listed: list[ListedArea] = []
        self._said: set[str] = set()
        self._outlines = outlines_of(areas, context)
        self._with_index = with_index and self._outlines is not None and is_one_sheet(design)
        self._is_index_missed = with_index and self._outlines is not None and not self._with_index
        self._places = {id(area): place for place, area in enumerate(areas.areas)}

    def cameras(self) -> int:
        """How many are in areas that have a page, each counted once."""
        return len({id(camera) for one in self._listed if one.page for camera in one.area.cameras})

    def steps(self, files: AtlasFiles) -> Steps:
        """Write all pages and the list of areas. Main thread; pages that are finished stay where it is ended early.

        Raises:
            AtlasWithoutPage: no page could be made of any area.
            FolderNotWritable, DiskFull, PageTooLarge, PrintFailed, TemplateUnreadable, TemplateWithoutMap.
        """
        if self._is_index_missed:
            text = QCoreApplication.translate(
                "Processing",
                "There is no map of all pages at the beginning: how many sheets each takes is known afterwards alone.",
            )
            self._warn(text)
        total = len(self._areas.areas) * _PER_PAGE
        for number, area in enumerate(self._areas.areas):
            yield number * _PER_PAGE, total
            first = max(files.pages, int(self._with_index)) + 1
            page = self.page_of(area, first)
            yield number * _PER_PAGE + 1, total
            if page is not None:
                if not files.pages:
                    self._add_index(files)
                own = files.add_map(page.layout, area.name)
                files.manifests.append(manifest_of(page, self._printed, own, self._today))
                text = QCoreApplication.translate("Processing", "Page {page}: {name}")
                self._inform(text.format(page=first, name=one_line(area.name, _MOST_SHOWN)))
            self._listed.append(ListedArea(area, None if page is None else first))
        if not files.pages:
            raise AtlasWithoutPage
        yield total, total
        drawn = list_of_areas(self._listed, self._areas, self._design, self._printed, self._today)
        files.add_drawings(drawn, QCoreApplication.translate("Processing", "areas"))

    def _add_index(self, files: AtlasFiles) -> None:
        """Which areas have a page is looked at before any of these is made: it is the first page."""
        if not self._with_index or self._outlines is None:
            return
        pages: list[int | None] = []
        following = count(2)
        for area in self._areas.areas:
            pages.append(next(following) if self._has_place(area) else None)
        drawn = index_of_areas(self._outlines, pages, self._design, self._printed, self._areas.terms, self._today)
        files.add_drawings([drawn], QCoreApplication.translate("Processing", "overview"))

    def _has_place(self, area: AtlasArea) -> bool:
        """Whether a page can be made of an area."""
        if area.outline is None:
            return False
        try:
            place_of(places_of(area.outline, self._areas.crs, self._context), 0.0, self._context)
        except (AreaNowhere, AreaTooWide):
            return False
        return True

    def page_of(self, area: AtlasArea, number: int) -> Page | None:
        """The page of an area; None where none can be made, which is told.

        Raises:
            TemplateUnreadable, TemplateWithoutMap, StyleUnreadable.
        """
        translate = QCoreApplication.translate
        name = one_line(area.name, _MOST_SHOWN)
        if area.outline is None:
            self._warn(translate("Processing", "{name} has no shape and gets no page.").format(name=name))
            return None
        title = f"{self._design.title} – {area.name}" if self._design.title else area.name
        design = replace(self._design, title=title)
        about = self._about(area, area.outline, number)
        if area.frame is not None:
            design = replace(design, scale=area.frame.scale, rotation_deg=area.frame.rotation_deg)
        try:
            places = places_of(area.outline, self._areas.crs, self._context)
            page = build_page(design, self._printed, places, self._context, self._today, about, self._shown)
        except (AreaNowhere, AreaTooWide) as error:
            text = translate("Processing", "{name} gets no page: {reason}")
            self._warn(text.format(name=name, reason=sentence_for(error)))
            return None
        if isinstance(about, PageStretch):
            name_next(page, about, len(printed_pages(page.layout)))
        for warning in layout_warnings(page, design):
            if warning not in self._said:
                self._said.add(warning)
                self._warn(warning)
        return page

    def _about(self, area: AtlasArea, outline: QgsGeometry, number: int) -> About:
        overview = None if self._outlines is None else Overview(self._outlines, self._places[id(area)])
        if area.frame is None or self._areas.line is None:
            return PageArea(outline, self._areas.crs, area.cameras, number, overview, self._areas.terms)
        line, terms = self._areas.line, self._areas.terms
        before = self._listed[-1].page if self._listed else None
        return PageStretch(line, self._areas.crs, area.frame, area.cameras, number, overview, terms, before)


def areas_told(areas: AtlasAreas) -> tuple[list[str], list[str]]:
    """What to tell of areas before their pages are made: what is to be known, and what is not as it should be."""
    translate = QCoreApplication.translate
    numbered = sum(area.is_numbered for area in areas.areas)
    known, wrong = [], []
    if numbered:
        wrong.append(translate("Processing", "%n area(s) without a name are numbered.", "", numbered))
    if areas.in_none:
        known.append(translate("Processing", "%n camera(s) in none of the areas.", "", areas.in_none))
    return known, wrong


def finished_text(pages: int) -> str:
    """What to tell of an atlas that was ended early."""
    return QCoreApplication.translate("Processing", "%n page(s) are finished and stay, without the list.", "", pages)
