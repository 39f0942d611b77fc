"""The first page of an atlas, in its language: where its areas lie, each with the number of its page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.essentials import one_line
from ...core.printing.index_map import Index, IndexedArea, drawn_index
from ...core.printing.page_crs import LARGEST_AREA_M
from ...core.printing.palette import LOOKS
from ...sync.printed_cameras import Printed
from .atlas_list import list_size
from .atlas_outlines import AtlasOutlines
from .design import Design
from .page_language import PageLanguage
from .page_texts import terms_of_cameras
from .two_languages import language_of

_FINENESS = 200.0
"""Into how many steps an area is divided to find the place in it that is farthest from its edge."""


def index_of_areas(
    outlines: AtlasOutlines,
    pages: Sequence[int | None],
    design: Design,
    printed: Printed,
    terms: str,
    today: date,
) -> str:
    """The page as SVG, of the size of the list at the end.

    Args:
        pages: the number of each area's page; None for one that has none.
        terms: of the areas; "" for none.
    """
    language = language_of(design.language, design.second_language)
    translate = language.text
    title = translate("Print", "{title}: pages").format(title=one_line(design.title or printed.about.layer_name))
    shown = [(shape, page) for shape, page in zip(outlines.shapes, pages) if shape is not None]
    areas = [_indexed(shape, None if page is None else language.number(page)) for shape, page in shown]
    box = outlines.box
    is_large = max(box.width(), box.height()) > LARGEST_AREA_M
    dates = language.dates(datetime.fromtimestamp(printed.saved_at).date(), today)
    index = Index(
        title,
        areas,
        box.xMinimum(),
        box.yMinimum(),
        box.xMaximum(),
        box.yMaximum(),
        partial(_notes, language, None in pages, [dates, *terms_of_cameras(printed, language), *filter(None, [terms])]),
        None if is_large else partial(_length, language),
        title,
        language.locale.bcp47Name(),
        [] if outlines.line is None else list(_parts(outlines.line)),
    )
    return drawn_index(index, list_size(design), LOOKS[design.look])


def _notes(language: PageLanguage, some_without: bool, more: Sequence[str], unplaced: Sequence[str]) -> list[str]:
    translate = language.text
    notes = [translate("Print", "The numbers are those of the pages. North is up.")]
    if some_without:
        notes.append(translate("Print", "No map could be made of areas without a page."))
    if unplaced:
        text = translate("Print", "There is no room on this map for the numbers of the pages {pages}.")
        notes.append(text.format(pages=", ".join(unplaced)))
    return [*notes, *more]


def _length(language: PageLanguage, length_m: float) -> str:
    return f"{language.number(length_m / 1000)} km" if length_m >= 1000 else f"{language.number(length_m)} m"


def _indexed(shape: QgsGeometry, number: str | None) -> IndexedArea:
    point, room_m = _amid(shape)
    return IndexedArea(number, list(_parts(shape)), (point.x(), point.y()), room_m)


def _amid(shape: QgsGeometry) -> tuple[QgsPointXY, float]:
    """The place in an area that is farthest from its edge, and how far that is; else any place in it."""
    box = shape.boundingBox()
    step = max(box.width(), box.height()) / _FINENESS
    if step > 0.0 and shape.area() > 0.0:
        found, room_m = shape.poleOfInaccessibility(step)
        if not found.isNull() and room_m > 0.0:
            return found.asPoint(), room_m
    inner = shape.pointOnSurface()
    return (box.center() if inner.isNull() else inner.asPoint()), 0.0


def _parts(shape: QgsGeometry) -> list[list[tuple[float, float]]]:
    """The rings of areas, or lines, as points in metres."""
    straight = QgsGeometry(shape)
    if QgsWkbTypes.isCurvedType(straight.wkbType()):
        straight = QgsGeometry(straight.constGet().segmentize())
    return [
        [(point.x(), point.y()) for point in line]
        for part in straight.constGet().coordinateSequence()
        for line in part
    ]
