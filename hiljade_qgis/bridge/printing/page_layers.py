"""The layers of a page: what it shows of the cameras, in memory, with the columns that the styles ask for and no more.

Nothing that is withheld comes into these layers, so that nothing of it can reach a file, whatever QGIS writes there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer

from ...core.printing.crowding import Crowding, PaperMap, least_reach_m
from ...core.printing.map_frame import depth_in
from ...core.printing.page_density import are_too_many, cell_side_m, cells, grain_m
from ...core.printing.page_facts import PageFacts, facts_of
from ...core.printing.redaction import PrintedCamera, Redaction, Withheld
from ...core.sector import sectors
from ...sync.derived import USUAL, derived_of
from ...sync.shown_cameras import CamerasToAsk, ShownCameras, said_by, views_and_how_many, views_of
from ..compatibility import INTEGER, NUMBER, TEXT, field
from ..levels import PICTURES_TO, POINTS_TO, is_pictured
from ..style import CAMERAS, DENSITY, MARKS, SECTORS
from .design import Design
from .memory_layers import add_rows, memory_layer
from .page_crowding import (
    CLUSTERS,
    HEXAGONS,
    Counted,
    Point,
    clusters,
    hexagons,
    layers_of_moved,
    symbol_places,
)
from .page_language import PageLanguage
from .page_place import PagePlace

_SEGMENTS_PER_CIRCLE = 180
"""Straight pieces of a circle on paper, where there is time: at 30 m of reach within 5 mm on the ground."""
_SEGMENTS_OF_PICTURED = 12
"""The same of an outline in whose place a symbol is drawn, which stands and turns as its first corner does."""


class PageContent(NamedTuple):
    """What a page shows of the cameras.

    Attributes:
        layers: from top to bottom, by the name of the style's table; without those that would be empty.
        drawn: the cameras that are on the page, as it shows them.
        pictured: whether fields of view are drawn as symbols.
        views_drawn: whether any can be seen at this scale.
        cell_m: how wide the cells are in which cameras are counted; 0 where each camera is drawn.
        counted: how they are counted there; AUTO for dots.
        moved_aside: how many symbols were moved so that none hides another.
        enlarged: how many fields of view are drawn larger than they are.
        symbols: where the symbols of the cameras are drawn, in their order, by longitude and latitude; none in cells.
    """

    layers: dict[str, QgsVectorLayer]
    drawn: list[PrintedCamera]
    facts: PageFacts
    withheld: Withheld
    pictured: bool
    views_drawn: bool
    cell_m: float
    counted: Crowding = Crowding.AUTO
    moved_aside: int = 0
    enlarged: int = 0
    symbols: Sequence[QgsPointXY] = ()


def content_of(
    cameras: ShownCameras,
    design: Design,
    place: PagePlace,
    frame: QgsGeometry,
    paper: PaperMap,
    language: PageLanguage,
    in_cells: bool = False,
) -> PageContent:
    """Make the layers of a page.

    Args:
        in_cells: whether cameras are counted in cells although each could be drawn, as on other pages beside it.
        frame: what the map shows, in the page's coordinate system.
        paper: the map on paper.
        language: of the page.
    """
    scale, crowding = paper.scale, design.crowding
    near = _near(cameras.shown, place, frame)
    points = place.all_on_page([camera.position for camera in near])
    on_page = _held(frame, points)
    drawn = [camera for camera, is_on in zip(near, on_page) if is_on]
    seen = views_and_how_many(drawn)
    withheld = Withheld(
        Redaction.LABELS in design.redactions,
        sum(one.is_moved for one in drawn),
        len(cameras_in(cameras.omitted, place, frame)),
        sum(one.is_at_crossing for one in drawn),
    )
    facts = facts_of(len(drawn), withheld.moved, seen)
    xy = [point for point, is_on in zip(points, on_page) if is_on and point is not None]
    is_each_drawn = not in_cells and _is_each_drawn(len(drawn), paper, crowding)
    apart = symbol_places(drawn, xy, paper, place) if is_each_drawn else None
    if apart is None:
        if crowding is Crowding.HEXAGONS:
            xy = [point for point in points if point is not None]
        table, found = _counted(xy, frame, paper, place, crowding, language)
        layers = {} if found.layer is None else {table: found.layer}
        return PageContent(layers, drawn, facts, withheld, False, False, found.cell_m, crowding)
    views_drawn = scale <= PICTURES_TO
    pictured = views_drawn and any(is_pictured(scale, view.reach_m) for views, _ in seen for view in views)
    layers = {CAMERAS: _cameras(drawn, apart.points), MARKS: _marks(drawn, apart.points, views_drawn)}
    enlarged = 0
    if views_drawn:
        layers[SECTORS], enlarged = _views(drawn if pictured else near, place, frame, pictured, paper)
    layers = {table: layer for table, layer in layers.items() if layer.featureCount()}
    layers.update(layers_of_moved(apart, place, language))
    aside = len(apart.moved)
    return PageContent(
        layers, drawn, facts, withheld, pictured, views_drawn, 0.0, crowding, aside, enlarged, apart.points
    )


def _is_each_drawn(cameras: int, paper: PaperMap, crowding: Crowding) -> bool:
    """Whether cameras are drawn as symbols, if these find room."""
    if crowding is Crowding.AUTO:
        return paper.scale <= POINTS_TO and not are_too_many(cameras, paper.area_mm2)
    return crowding is Crowding.SYMBOLS


def _counted(
    xy: Sequence[Point],
    frame: QgsGeometry,
    paper: PaperMap,
    place: PagePlace,
    crowding: Crowding,
    language: PageLanguage,
) -> tuple[str, Counted]:
    """The layer of what is counted, and the name of its style's table."""
    if crowding is Crowding.HEXAGONS:
        return HEXAGONS, hexagons(xy, frame, paper, place, language)
    if crowding is Crowding.CLUSTERS:
        return CLUSTERS, clusters(xy, paper, place, language)
    side_m = cell_side_m(paper.scale)
    return DENSITY, Counted(_density(xy, side_m, paper, place) if xy else None, side_m)


def facts_about(cameras: Sequence[PrintedCamera]) -> PageFacts:
    """The numbers of cameras as they are shown."""
    return facts_of(len(cameras), sum(one.is_moved for one in cameras), views_and_how_many(cameras))


def cameras_in(cameras: CamerasToAsk, place: PagePlace, frame: QgsGeometry) -> list[PrintedCamera]:
    """Those that stand on a page."""
    near = _near(cameras, place, frame)
    held = _held(frame, place.all_on_page([one.position for one in near]))
    return [one for one, is_on in zip(near, held) if is_on]


def _near(cameras: CamerasToAsk, place: PagePlace, frame: QgsGeometry) -> list[PrintedCamera]:
    """Those that may be on the page, or see something of it."""
    box = frame.boundingBox()
    return cameras.near(place.middle, math.hypot(box.width(), box.height()) / 2 / place.stretch * 1.02)


def _held(frame: QgsGeometry, points: Sequence[tuple[float, float] | None]) -> list[bool]:
    """Which points lie in a frame, which is a rectangle, turned or not."""
    nowhere = math.nan, math.nan
    corners = [(corner.x(), corner.y()) for corner in frame.vertices()]
    return (depth_in(corners, [nowhere if one is None else one for one in points]) > 0).tolist()


def _point(camera: PrintedCamera) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(*camera.position))


def _cameras(cameras: Sequence[PrintedCamera], points: Sequence[QgsPointXY]) -> QgsVectorLayer:
    """Cameras where their symbols are drawn."""
    columns = ("surveillance_type", "camera_type", "status", "name", "operator")
    layer = memory_layer("Point", CAMERAS, [field(name, TEXT) for name in columns])
    return add_rows(
        layer,
        [
            (QgsGeometry.fromPointXY(point), [one.surveillance_type, one.camera_type, None, one.label, None])
            for one, point in zip(cameras, points)
        ],
    )


def _marks(
    cameras: Sequence[PrintedCamera], points: Sequence[QgsPointXY], with_usual: bool
) -> QgsVectorLayer:
    """Where cameras usually look, which is true of the place; and what is said of a symbol, where that is drawn."""
    layer = memory_layer("Point", MARKS, [field("kind", TEXT), field("azimuth_deg", NUMBER)])
    rows = []
    for camera, point in zip(cameras, points):
        if not camera.is_moved:
            rows += [
                (_point(camera) if kind == USUAL else QgsGeometry.fromPointXY(point), [kind, azimuth_deg])
                for kind, azimuth_deg in derived_of(said_by(camera)).marks
                if with_usual or kind != USUAL
            ]
    return add_rows(layer, rows)


def _views(
    cameras: Sequence[PrintedCamera], place: PagePlace, frame: QgsGeometry, pictured: bool, paper: PaperMap
) -> tuple[QgsVectorLayer, int]:
    """The fields of view that reach into the page, also of cameras that stand beside it, or symbols of all the cameras.

    Also how many are enlarged.

    On screen a long reach is drawn as it is where a short one is a symbol already. A page has one way for all.
    """
    layer = memory_layer(
        "MultiPolygon",
        SECTORS,
        [
            *(field(name, NUMBER) for name in ("azimuth_deg", "width_deg", "reach_m")),
            *(field(name, TEXT) for name in ("width_source", "reach_source")),
            field("pictured", INTEGER),
        ],
    )
    seen = [(camera, view) for camera in cameras for view in views_of(camera)]
    if not seen:
        return layer, 0
    lon, lat = zip(*(camera.position for camera, _ in seen))
    azimuths = [math.nan if view.azimuth_deg is None else view.azimuth_deg for _, view in seen]
    least_m = 0.0 if pictured else least_reach_m(paper)
    outlines = sectors(
        lon,
        lat,
        azimuths,
        [v.width_deg for _, v in seen],
        [max(v.reach_m, least_m) for _, v in seen],
        _SEGMENTS_OF_PICTURED if pictured else _SEGMENTS_PER_CIRCLE,
    )
    rows, enlarged = [], 0
    for (_, view), wkb in zip(seen, outlines.wkb):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        if pictured or _reaches_into(frame, geometry, place):
            sources = view.width_source.value, view.reach_source.value
            rows.append((geometry, [view.azimuth_deg, view.width_deg, view.reach_m, *sources, int(pictured)]))
            enlarged += view.reach_m < least_m
    return add_rows(layer, rows), enlarged


def _reaches_into(frame: QgsGeometry, outline: QgsGeometry, place: PagePlace) -> bool:
    there = QgsGeometry(outline)
    return bool(there.transform(place.transform) == 0 and frame.intersects(there))


def _density(points: Sequence[Point], side_m: float, paper: PaperMap, place: PagePlace) -> QgsVectorLayer:
    columns = [field("side_km", NUMBER), field("cameras", INTEGER), field("gone", INTEGER)]
    layer = memory_layer("Point", DENSITY, columns, place.crs.authid())
    x, y = zip(*points)
    return add_rows(
        layer,
        [
            (QgsGeometry.fromPointXY(QgsPointXY(cell.x_m, cell.y_m)), [side_m / 1000.0, cell.cameras, 0])
            for cell in cells(x, y, side_m, grain_m(paper.scale))
        ],
    )
