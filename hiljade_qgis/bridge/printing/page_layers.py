"""The layers of a page: what it shows of the cameras, in memory, with the columns that the styles ask for and no more.

Nothing that is withheld comes into these layers, so that nothing of it can reach a file, whatever QGIS writes there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsPoint, QgsPointXY, QgsVectorLayer

from ...core.field_of_view import FieldOfView
from ...core.printing.page_density import are_too_many, cell_side_m, cells
from ...core.printing.page_facts import PageFacts, facts_of
from ...core.printing.redaction import PrintedCamera, Redaction, Withheld
from ...core.sector import sectors
from ...sync.derived import USUAL, derived_of
from ...sync.shown_cameras import CamerasToAsk, ShownCameras, said_by, views_of
from ..compatibility import INTEGER, NUMBER, TEXT, field
from ..levels import PICTURES_TO, POINTS_TO, is_pictured
from ..style import CAMERAS, DENSITY, MARKS, SECTORS
from .page_place import PagePlace

_WGS84 = "EPSG:4326"
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
        cell_m: how wide the cells of the density are; 0 where each camera is drawn.
    """

    layers: dict[str, QgsVectorLayer]
    drawn: list[PrintedCamera]
    facts: PageFacts
    withheld: Withheld
    pictured: bool
    views_drawn: bool
    cell_m: float


def content_of(
    cameras: ShownCameras,
    redactions: frozenset[Redaction],
    place: PagePlace,
    frame: QgsGeometry,
    frame_mm2: float,
    scale: float,
    in_cells: bool = False,
) -> PageContent:
    """Make the layers of a page.

    Args:
        in_cells: whether cameras are counted in cells although each could be drawn, as on other pages beside it.
        frame: what the map shows, in the page's coordinate system.
        frame_mm2: of the map on paper.
        scale: the map's denominator.
    """
    near = _near(cameras.shown, place, frame)
    points = place.all_on_page([camera.position for camera in near])
    on_page = _held(frame, points)
    drawn = [camera for camera, is_on in zip(near, on_page) if is_on]
    seen = _seen(drawn)
    withheld = Withheld(
        Redaction.LABELS in redactions,
        sum(one.is_moved for one in drawn),
        len(cameras_in(cameras.omitted, place, frame)),
        sum(one.is_at_crossing for one in drawn),
    )
    facts = facts_of(len(drawn), withheld.moved, seen)
    if in_cells or scale > POINTS_TO or are_too_many(len(drawn), frame_mm2):
        side_m = cell_side_m(scale)
        xy = [point for point, is_on in zip(points, on_page) if is_on and point is not None]
        layers = {DENSITY: _density(xy, side_m, place)} if xy else {}
        return PageContent(layers, drawn, facts, withheld, False, False, side_m)
    views_drawn = scale <= PICTURES_TO
    pictured = views_drawn and any(is_pictured(scale, view.reach_m) for views in seen for view in views)
    layers = {CAMERAS: _cameras(drawn), MARKS: _marks(drawn, views_drawn)}
    if views_drawn:
        layers[SECTORS] = _views(drawn if pictured else near, place, frame, pictured)
    layers = {table: layer for table, layer in layers.items() if layer.featureCount()}
    return PageContent(layers, drawn, facts, withheld, pictured, views_drawn, 0.0)


def facts_about(cameras: Sequence[PrintedCamera]) -> PageFacts:
    """The numbers of cameras as they are shown."""
    return facts_of(len(cameras), sum(one.is_moved for one in cameras), _seen(cameras))


def cameras_in(cameras: CamerasToAsk, place: PagePlace, frame: QgsGeometry) -> list[PrintedCamera]:
    """Those that stand on a page."""
    near = _near(cameras, place, frame)
    held = _held(frame, place.all_on_page([one.position for one in near]))
    return [one for one, is_on in zip(near, held) if is_on]


def _seen(cameras: Sequence[PrintedCamera]) -> list[list[FieldOfView]]:
    """What cameras see that were not moved."""
    return [views_of(one) for one in cameras if not one.is_moved]


def _near(cameras: CamerasToAsk, place: PagePlace, frame: QgsGeometry) -> list[PrintedCamera]:
    """Those that may be on the page, or see something of it."""
    box = frame.boundingBox()
    return cameras.near(place.middle, math.hypot(box.width(), box.height()) / 2 / place.stretch * 1.02)


def _held(frame: QgsGeometry, points: Sequence[tuple[float, float] | None]) -> list[bool]:
    """Which points lie in a frame."""
    engine = QgsGeometry.createGeometryEngine(frame.constGet())
    engine.prepareGeometry()
    return [place is not None and engine.contains(QgsPoint(*place)) for place in points]


def _layer(geometry: str, title: str, columns: Sequence[QgsField], crs: str = _WGS84) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{geometry}?crs={crs}", title, "memory")
    layer.dataProvider().addAttributes(columns)
    layer.updateFields()
    return layer


def _add(layer: QgsVectorLayer, rows: Sequence[tuple[QgsGeometry, list[Any]]]) -> QgsVectorLayer:
    features = []
    for geometry, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _point(camera: PrintedCamera) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(*camera.position))


def _cameras(cameras: Sequence[PrintedCamera]) -> QgsVectorLayer:
    columns = ("surveillance_type", "camera_type", "status", "name", "operator")
    layer = _layer("Point", CAMERAS, [field(name, TEXT) for name in columns])
    return _add(
        layer,
        [(_point(one), [one.surveillance_type, one.camera_type, None, one.label, None]) for one in cameras],
    )


def _marks(cameras: Sequence[PrintedCamera], with_usual: bool) -> QgsVectorLayer:
    layer = _layer("Point", MARKS, [field("kind", TEXT), field("azimuth_deg", NUMBER)])
    rows = []
    for camera in cameras:
        if not camera.is_moved:
            rows += [
                (_point(camera), [kind, azimuth_deg])
                for kind, azimuth_deg in derived_of(said_by(camera)).marks
                if with_usual or kind != USUAL
            ]
    return _add(layer, rows)


def _views(cameras: Sequence[PrintedCamera], place: PagePlace, frame: QgsGeometry, pictured: bool) -> QgsVectorLayer:
    """The fields of view that reach into the page, also of cameras that stand beside it; symbols of all the cameras.

    On screen a long reach is drawn as it is where a short one is a symbol already. A page has one way for all.
    """
    layer = _layer(
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
        return layer
    lon, lat = zip(*(camera.position for camera, _ in seen))
    azimuths = [math.nan if view.azimuth_deg is None else view.azimuth_deg for _, view in seen]
    outlines = sectors(
        lon,
        lat,
        azimuths,
        [v.width_deg for _, v in seen],
        [v.reach_m for _, v in seen],
        _SEGMENTS_OF_PICTURED if pictured else _SEGMENTS_PER_CIRCLE,
    )
    rows = []
    for (_, view), wkb in zip(seen, outlines.wkb):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        if pictured or _reaches_into(frame, geometry, place):
            sources = view.width_source.value, view.reach_source.value
            rows.append((geometry, [view.azimuth_deg, view.width_deg, view.reach_m, *sources, int(pictured)]))
    return _add(layer, rows)


def _reaches_into(frame: QgsGeometry, outline: QgsGeometry, place: PagePlace) -> bool:
    there = QgsGeometry(outline)
    return bool(there.transform(place.transform) == 0 and frame.intersects(there))


def _density(points: Sequence[tuple[float, float]], side_m: float, place: PagePlace) -> QgsVectorLayer:
    columns = [field("side_km", NUMBER), field("cameras", INTEGER), field("gone", INTEGER)]
    layer = _layer("Point", DENSITY, columns, place.crs.authid())
    x, y = zip(*points)
    found = cells(x, y, side_m)
    return _add(
        layer,
        [
            (QgsGeometry.fromPointXY(QgsPointXY(cell.x_m, cell.y_m)), [side_m / 1000.0, cell.cameras, 0])
            for cell in found
        ],
    )
