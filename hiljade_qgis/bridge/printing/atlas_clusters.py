"""An atlas with a page for each cluster of cameras: the clusters as areas, numbered as one reads a map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
)

from ...core.printing.atlas_order import as_one_reads_a_map
from ...core.printing.page_clusters import clusters_of
from ...core.printing.page_crs import middle_of, page_crs
from ...core.printing.page_density import most_apart
from ...core.printing.redaction import PrintedCamera
from ..coordinates import from_wgs84, to_wgs84, wgs84
from ..levels import SECTORS_TO
from .atlas_areas import AtlasArea, AtlasAreas, bounds_of
from .page_language import PageLanguage
from .page_place import places_of

_ROOM_M = 40.0
"""Around cameras: what they see belongs to their page, too."""
_ROUND = 8
"""Into how many pieces a quarter of a circle around a camera is cut."""


def read_clusters(
    cameras: Sequence[PrintedCamera],
    within_m: float,
    least: int,
    room_mm: tuple[float, float],
    language: PageLanguage,
    context: QgsCoordinateTransformContext,
) -> AtlasAreas:
    """The clusters, in the order of their pages; `in_none` counts who stands apart.

    A part of one that is so large that fields of view would be no more than symbols has a page of its own.

    Args:
        cameras: as they may be shown.
        within_m: how near a camera is to the next one of a cluster.
        least: how many make a cluster.
        room_mm: how wide and high the map of a page is.
    """
    side_m = max(1.0, min(room_mm) * SECTORS_TO / 1000.0 - 2 * _ROOM_M)
    most = most_apart(room_mm[0] * room_mm[1]) // 2  # others stand around them
    lon, lat = [one.position.lon_deg for one in cameras], [one.position.lat_deg for one in cameras]
    clusters = clusters_of(lon, lat, within_m, least, side_m, most)
    found = [_area([cameras[number] for number in cluster], context) for cluster in clusters]
    order = as_one_reads_a_map([one.bounds for one in found if one.bounds is not None])
    areas = [found[place]._replace(name=language.numbered_cluster(number)) for number, place in enumerate(order, 1)]
    return AtlasAreas(areas, wgs84(), len(cameras) - sum(map(len, clusters)), 0)


def _area(cameras: Sequence[PrintedCamera], context: QgsCoordinateTransformContext) -> AtlasArea:
    """A cluster as an area: the hull of its cameras and some room around it."""
    first = cameras[0].position.lon_deg
    lon = [_beside(one.position.lon_deg, first) for one in cameras]
    lat = [one.position.lat_deg for one in cameras]
    crs = QgsCoordinateReferenceSystem(page_crs(middle_of(lon, lat)))
    points = QgsGeometry.fromMultiPointXY([QgsPointXY(*place) for place in zip(lon, lat)])
    points.transform(from_wgs84(crs, context))
    outline = points.convexHull().buffer(_ROOM_M, _ROUND)
    outline.transform(to_wgs84(crs, context))
    ring = [QgsPointXY(_beside(point.x(), first), point.y()) for point in outline.vertices()]
    outline = QgsGeometry.fromPolygonXY([ring])
    return AtlasArea("", False, outline, bounds_of(places_of(outline, wgs84(), context)), cameras)


def _beside(lon_deg: float, first_deg: float) -> float:
    """The same longitude, counted on from another one: a cluster may lie across the antimeridian."""
    return first_deg + (lon_deg - first_deg + 180.0) % 360.0 - 180.0
