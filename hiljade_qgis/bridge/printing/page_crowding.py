"""The layers of a page on which cameras stand close: symbols that are moved aside, circles with a number, hexagons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer

from ...core.printing.crowding import CLUSTER_MM, PaperMap, cluster_diameter_mm, room_for, room_on, symbol_mm
from ...core.printing.displacement import NoRoom, displaced
from ...core.printing.hexagons import class_of, classes, corners, counted, width_m
from ...core.printing.page_density import Cell, cells, grain_m
from ...core.printing.redaction import PrintedCamera
from ..compatibility import INTEGER, NUMBER, TEXT, field
from ..coordinates import to_wgs84
from ..levels import full_share
from .memory_layers import add_rows, memory_layer
from .page_language import PageLanguage
from .page_place import PagePlace

TRUE_PLACES, LEADERS = "true_places", "leaders"
CLUSTERS, HEXAGONS = "clusters", "hexagons"
TABLES = (TRUE_PLACES, LEADERS, CLUSTERS, HEXAGONS)
"""The names of these layers, as those of the tables are the names of others."""

_WIDTHS = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5, 10.0)
"""How many times wider than at first cells are made, one after the other, until their circles find room."""
_FARTHEST = 1.0
"""How far circles may be moved, in widths of their cells."""
_SEEN_MM = 0.3
"""A symbol that is moved by less covers the middle of its place all the same, and gets no line."""

Point = tuple[float, float]


class SymbolPlaces(NamedTuple):
    """Where the symbols of cameras are drawn.

    Attributes:
        points: by longitude and latitude, in the order of the cameras; the true ones of those that are not moved.
        moved: of each that is moved aside, its true place and where its symbol is, in the page's coordinate system.
    """

    points: list[QgsPointXY]
    moved: list[tuple[Point, Point]]


def symbol_places(
    cameras: Sequence[PrintedCamera], points: Sequence[Point], paper: PaperMap, place: PagePlace
) -> SymbolPlaces | None:
    """Keep the symbols of cameras apart; None where there is no room for them.

    Args:
        points: where the cameras stand, in the page's coordinate system.
    """
    sizes_mm = [symbol_mm(camera.surveillance_type, camera.camera_type) for camera in cameras]
    room = room_for(sizes_mm, full_share(paper.scale), paper)
    if room is None:
        return None
    # In an order of their own, so that cameras at one place come to stand alike however the file has them.
    order = sorted(range(len(cameras)), key=lambda number: repr(tuple(cameras[number])))
    room = room._replace(diameter_mm=room.diameter_mm[order])
    true = np.array([points[number] for number in order], dtype=np.float64).reshape(-1, 2)
    x_mm, y_mm = paper.on_paper(true[:, 0], true[:, 1])
    try:
        moved_x, moved_y = displaced(x_mm, y_mm, room)
    except NoRoom:
        return None
    is_moved = np.hypot(moved_x - x_mm, moved_y - y_mm) >= _SEEN_MM * paper.larger
    drawn_x, drawn_y = paper.on_ground(moved_x, moved_y)
    found = [QgsPointXY(*camera.position) for camera in cameras]
    moved: list[tuple[Point, Point]] = []
    transform = to_wgs84(place.crs, place.transform.context())
    for at in np.flatnonzero(is_moved).tolist():
        there = float(drawn_x[at]), float(drawn_y[at])
        found[order[at]] = transform.transform(QgsPointXY(*there))
        moved.append((points[order[at]], there))
    return SymbolPlaces(found, moved)


def layers_of_moved(places: SymbolPlaces, place: PagePlace, language: PageLanguage) -> dict[str, QgsVectorLayer]:
    """A cross at the true place of each symbol that is moved aside, and a line from there to the symbol."""
    if not places.moved:
        return {}
    crs = place.crs.authid()
    crosses = memory_layer("Point", language.true_places(), [], crs)
    lines = memory_layer("LineString", LEADERS, [], crs)
    ends = [(QgsPointXY(*true), QgsPointXY(*drawn)) for true, drawn in places.moved]
    return {
        TRUE_PLACES: add_rows(crosses, [(QgsGeometry.fromPointXY(true), []) for true, _ in ends]),
        LEADERS: add_rows(lines, [(QgsGeometry.fromPolylineXY(list(both)), []) for both in ends]),
    }


class Counted(NamedTuple):
    """Cameras that are counted.

    Attributes:
        layer: None where there are none.
        cell_m: how wide the cells are on the ground.
    """

    layer: QgsVectorLayer | None
    cell_m: float


def clusters(points: Sequence[Point], paper: PaperMap, place: PagePlace, language: PageLanguage) -> Counted:
    """Circles amid the cameras of a cell, as wide as their numbers need, none on another."""
    for width in _WIDTHS:
        cell_mm = width * CLUSTER_MM * paper.larger
        side_m = cell_mm / paper.metre_mm
        found = cells(*zip(*points), side_m * place.stretch, grain_m(paper.scale)) if points else []
        texts = [language.number(cell.cameras) for cell in found]
        sizes_mm = [cluster_diameter_mm(text) * paper.larger for text in texts]
        places, are_apart = _circles(found, sizes_mm, _FARTHEST * cell_mm, paper)
        if are_apart:
            break
    layer = memory_layer("Point", CLUSTERS, [field("number", TEXT), field("diameter_mm", NUMBER)], place.crs.authid())
    rows = [
        (QgsGeometry.fromPointXY(QgsPointXY(*point)), [text, size_mm])
        for point, text, size_mm in zip(places, texts, sizes_mm)
    ]
    return Counted(add_rows(layer, rows) if rows else None, side_m)


def _circles(
    found: Sequence[Cell], sizes_mm: Sequence[float], farthest_mm: float, paper: PaperMap
) -> tuple[list[Point], bool]:
    """Where circles are drawn, whole and none on another, and True; where there is no room, as they are, and False."""
    x_mm, y_mm = paper.on_paper([cell.x_m for cell in found], [cell.y_m for cell in found])
    sizes = np.array(sizes_mm, dtype=np.float64)
    x_mm = np.clip(x_mm, sizes / 2, np.maximum(sizes / 2, paper.width_mm - sizes / 2))
    y_mm = np.clip(y_mm, sizes / 2, np.maximum(sizes / 2, paper.height_mm - sizes / 2))
    room = room_on(paper, sizes, farthest_mm)
    are_apart = True
    try:
        x_mm, y_mm = displaced(x_mm, y_mm, room)
    except NoRoom:
        are_apart = False
    x, y = paper.on_ground(x_mm, y_mm)
    return list(zip(x.tolist(), y.tolist())), are_apart


def hexagons(
    points: Sequence[Point], frame: QgsGeometry, paper: PaperMap, place: PagePlace, language: PageLanguage
) -> Counted:
    """The hexagons that the map shows, and of which class they are.

    Args:
        points: also of cameras beside the map: those in a hexagon that reaches out of it are counted, too.
    """
    side_m = width_m(paper.scale, paper.larger)
    on_map = side_m * place.stretch
    shapes = []
    for one in counted(*zip(*points), on_map) if points else []:
        outline = [QgsPointXY(*corner) for corner in corners(one.column, one.row, on_map).tolist()]
        shape = QgsGeometry.fromPolygonXY([outline])
        if frame.intersects(shape):
            shapes.append((shape, one.cameras))
    if not shapes:
        return Counted(None, side_m)
    among = classes(max(cameras for _, cameras in shapes))
    layer = memory_layer("Polygon", language.hexagons(side_m), [field("class", INTEGER)], place.crs.authid())
    rows = [(shape, [class_of(cameras, among)]) for shape, cameras in shapes]
    layer.setCustomProperty(MOST, max(cameras for _, cameras in shapes))
    return Counted(add_rows(layer, rows), side_m)


MOST = "hiljade/most"
"""The property of the layer of hexagons that says how many cameras the fullest one has: its classes follow from it."""
