"""The areas of an atlas: what they are called, which cameras stand in them, and in which order their pages come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cmp_to_key
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsGeometry,
)
from qgis.PyQt.QtCore import QCollator, Qt

from ...core.essentials import one_line
from ...core.printing.atlas_order import Bounds, as_one_reads_a_map
from ...core.printing.page_facts import PageFacts
from ...core.printing.redaction import PrintedCamera
from ..sight_fields import text_of
from ..surroundings import IndexedShapes, shapes_request
from .errors import AreaNowhere
from .page_language import PageLanguage
from .page_layers import facts_about
from .page_place import Places, places_of
from .strip_frame import StripFrame

BY_NAME, BY_MAP = "name", "map"
ORDERS = (BY_NAME, BY_MAP)
"""In which order pages may come, by the names that scripts give."""

_LONGEST_NAME = 400


class AtlasArea(NamedTuple):
    """An area.

    Attributes:
        is_numbered: whether it has no name of its own.
        outline: None for one that has no shape.
        bounds: where it is; None where it lies nowhere.
        cameras: those in it, or on its edge, as they may be shown.
        frame: how its page is to lie, where that is not up to the area.
    """

    name: str
    is_numbered: bool
    outline: QgsGeometry | None
    bounds: Bounds | None
    cameras: Sequence[PrintedCamera]
    frame: StripFrame | None = None

    @property
    def facts(self) -> PageFacts:
        """What is counted in it."""
        return facts_about(self.cameras)


class AtlasAreas(NamedTuple):
    """All of them.

    Attributes:
        areas: in the order of their pages.
        in_none, in_several: how many cameras stand in none of them, and in more than one.
        line: along which they lie, in the same coordinate system; or None.
        terms: under which the layer is shown that areas or line come from; "" where it says nothing.
    """

    areas: list[AtlasArea]
    crs: QgsCoordinateReferenceSystem
    in_none: int
    in_several: int
    line: QgsGeometry | None = None
    terms: str = ""


def read_areas(
    read: Callable[[QgsFeatureRequest], QgsFeatureIterator],
    crs: QgsCoordinateReferenceSystem,
    name_index: int,
    cameras: Iterable[PrintedCamera],
    order: str,
    language: PageLanguage,
    context: QgsCoordinateTransformContext,
) -> AtlasAreas:
    """Read areas, once each.

    Args:
        read: gives the areas; QGIS's own check of their shapes is up to it.
        name_index: of the field with their names; -1 for none.
        cameras: as they may be shown.
        order: one of ORDERS; names as people of the language sort them.
    """
    shapes = IndexedShapes(read(shapes_request(crs, context)))
    held: dict[int, list[PrintedCamera]] = {}
    in_none = in_several = 0
    for camera in cameras:
        fids = shapes.fids_at(camera.position)
        in_none += not fids
        in_several += len(fids) > 1
        for fid in fids:
            held.setdefault(fid, []).append(camera)
    areas: list[AtlasArea] = []
    numbered = 0
    request = QgsFeatureRequest().setSubsetOfAttributes([name_index] if name_index >= 0 else [])
    for feature in read(request):
        name = _name(feature, name_index)
        numbered += not name
        said = name or language.numbered_area(numbered)
        areas.append(_area(feature, said, not name, crs, held.get(feature.id(), ()), context))
    return AtlasAreas(_ordered(areas, order, language), crs, in_none, in_several)


def _name(feature: QgsFeature, index: int) -> str:
    return one_line(text_of(feature.attribute(index)) or "", _LONGEST_NAME).strip() if index >= 0 else ""


def _area(
    feature: QgsFeature,
    name: str,
    is_numbered: bool,
    crs: QgsCoordinateReferenceSystem,
    cameras: Sequence[PrintedCamera],
    context: QgsCoordinateTransformContext,
) -> AtlasArea:
    outline = feature.geometry() if feature.hasGeometry() and not feature.geometry().isEmpty() else None
    bounds = None
    if outline is not None:
        with suppress(AreaNowhere):
            bounds = bounds_of(places_of(outline, crs, context))
    return AtlasArea(name, is_numbered, outline, bounds, cameras)


def _ordered(areas: list[AtlasArea], order: str, language: PageLanguage) -> list[AtlasArea]:
    """Those that lie nowhere come last in the order of a map."""
    if order == BY_MAP:
        placed = [(area, area.bounds) for area in areas if area.bounds is not None]
        reading = as_one_reads_a_map([bounds for _, bounds in placed])
        return [placed[number][0] for number in reading] + [area for area in areas if area.bounds is None]
    collator = QCollator(language.locale)
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return sorted(areas, key=cmp_to_key(lambda one, other: collator.compare(one.name, other.name)))


def bounds_of(places: Places) -> Bounds:
    """Between which longitudes and latitudes places lie.

    Longitudes are counted on from those of the first place: an area may lie across the antimeridian.
    """
    first = places[0][0]
    lons = [first + (lon - first + 180.0) % 360.0 - 180.0 for lon, _ in places]
    lats = [lat for _, lat in places]
    return Bounds(min(lons), min(lats), max(lons), max(lats))
