"""What lies around cameras, from layers that somebody named: buildings, water, the area, streets."""

from __future__ import annotations

import math
from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFeedback,
    QgsGeometry,
    QgsGeometryEngine,
    QgsPoint,
    QgsPointXY,
    QgsRectangle,
    QgsSpatialIndex,
)

from ..core.bearings import NearestLine, metres_per_degree, nearest_line, segments_of
from ..core.record import Position
from .coordinates import wgs84


def shapes_request(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsFeatureRequest:
    """A request for the shapes of a layer in EPSG:4326; one without a CRS is taken to be in it."""
    request = QgsFeatureRequest().setNoAttributes()
    request.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    if crs.isValid():
        request.setDestinationCrs(wgs84(), context)
    return request


class IndexedShapes:
    """Shapes in EPSG:4326, found by where they are; `is_empty` where there is none. Any thread, one at a time.

    Args:
        features: as `shapes_request` asks for them.
        feedback: stops reading when it is cancelled.
    """

    def __init__(self, features: QgsFeatureIterator, feedback: QgsFeedback | None = None) -> None:
        self._index = QgsSpatialIndex(features, feedback, QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
        world = QgsRectangle(-1e9, -1e9, 1e9, 1e9)
        self.is_empty = not self._index.intersects(world)
        self._prepared: dict[int, tuple[QgsGeometry, QgsGeometryEngine]] = {}

    def around(self, box: QgsRectangle) -> Iterator[QgsGeometry]:
        """The shapes whose boxes meet a box."""
        for fid in self._index.intersects(box):
            yield self._index.geometry(fid)

    def holding(self, place: Position) -> list[QgsGeometry]:
        """The areas in which a place lies."""
        point, at = QgsPointXY(*place), QgsPoint(*place)
        found = (self._ready(fid) for fid in self._index.intersects(QgsRectangle(point, point)))
        return [shape for shape, engine in found if engine.contains(at)]

    def fids_at(self, place: Position) -> list[int]:
        """The areas in which, or on whose edge, a place lies, in the order of the layer."""
        point, at = QgsPointXY(*place), QgsPoint(*place)
        found = self._index.intersects(QgsRectangle(point, point))
        return sorted(fid for fid in found if self._ready(fid)[1].intersects(at))

    def _ready(self, fid: int) -> tuple[QgsGeometry, QgsGeometryEngine]:
        """A shape, prepared for being asked often: a municipality has very many vertices."""
        ready = self._prepared.get(fid)
        if ready is None:
            shape = self._index.geometry(fid)
            engine = QgsGeometry.createGeometryEngine(shape.constGet())
            engine.prepareGeometry()
            ready = self._prepared[fid] = shape, engine
        return ready


class NamedSurroundings:
    """The `Surroundings` of `core.checks`, from the layers that there are.

    Args:
        street_m: how far a street is looked for; one farther away is infinitely far.
    """

    def __init__(
        self,
        buildings: IndexedShapes | None,
        water: IndexedShapes | None,
        area: IndexedShapes | None,
        streets: IndexedShapes | None,
        street_m: float,
    ) -> None:
        self._buildings, self._water, self._area, self._streets = buildings, water, area, streets
        self._street_m = street_m

    def wall_around(self, place: Position) -> NearestLine | None:
        """The nearest outer wall of the block of houses in which a place lies; None where it lies in none.

        Houses that touch are one block: a camera is not moved from one into the other.
        """
        if self._buildings is None:
            return None
        holding = self._buildings.holding(place)
        if not holding:
            return None
        return nearest_line(place, segments_of(_rings(_block(holding, self._buildings))))

    def in_water(self, place: Position) -> bool:
        """Whether a place lies in one of the areas of water."""
        return self._water is not None and bool(self._water.holding(place))

    def outside(self, place: Position) -> bool:
        """Whether a place lies in none of the areas of the layer; nobody knows where there are none."""
        return self._area is not None and not self._area.is_empty and not self._area.holding(place)

    def street_distance_m(self, place: Position) -> float | None:
        """How far the nearest street is; infinite beyond `street_m`, None where there is no layer of them."""
        if self._streets is None:
            return None
        box = _box(place, self._street_m)
        lines = (line for shape in self._streets.around(box) for line in _rings(shape.clipped(box)))
        nearest = nearest_line(place, segments_of(lines))
        return math.inf if nearest is None else nearest.distance_m


def _box(place: Position, half_m: float) -> QgsRectangle:
    east_m, north_m = metres_per_degree(place.lat_deg)
    lon_deg, lat_deg = half_m / max(east_m, 1.0), half_m / north_m
    return QgsRectangle(
        place.lon_deg - lon_deg, place.lat_deg - lat_deg, place.lon_deg + lon_deg, place.lat_deg + lat_deg
    )


def _block(holding: list[QgsGeometry], buildings: IndexedShapes) -> QgsGeometry:
    """Some buildings with those that touch them."""
    box = holding[0].boundingBox()
    for one in holding[1:]:
        box.combineExtentWith(one.boundingBox())
    middle = QgsGeometry.unaryUnion(holding)
    block = QgsGeometry.unaryUnion([one for one in buildings.around(box) if one.intersects(middle)])
    return middle if block.isNull() or block.isEmpty() else block


def _rings(shape: QgsGeometry) -> Iterator[list[tuple[float, float]]]:
    """The lines of a shape, or the rings of its areas."""
    if shape.isNull() or shape.isEmpty():
        return
    for rings in shape.constGet().coordinateSequence():
        for points in rings:
            yield [(point.x(), point.y()) for point in points]
