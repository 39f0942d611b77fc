"""Counts the cameras of a layer for a figure: by what a field says, where they look, in which area they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsFields,
)

from ...core.camera import FIELD_BY_COLUMN, GONE, STATUS_COLUMN
from ...core.edit_target import members_of
from ...core.record import JsonValue, Position, column_value
from ...sync.errors import Cancelled
from ..camera_records import RecordReader
from ..points import PointReader
from ..sight_fields import text_of
from ..surroundings import IndexedShapes, shapes_request

_TOLD_EVERY = 1000

Progress = Callable[[int], bool]
"""Called with how many cameras have been read; whether to stop."""


class Areas:
    """Named areas; several of one name are one.

    Args:
        read: gives the areas; QGIS's own check of their shapes is up to it.
        fields, crs: of their layer; without a CRS they are taken to be in EPSG:4326.
        name_field: the field with their names.

    Attributes:
        names: of all of them, each once, in the order of the layer; "" for one that has none.
    """

    def __init__(
        self,
        read: Callable[[QgsFeatureRequest], QgsFeatureIterator],
        fields: QgsFields,
        crs: QgsCoordinateReferenceSystem,
        name_field: str,
        context: QgsCoordinateTransformContext,
    ) -> None:
        index = fields.lookupField(name_field)
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([index])
        self._names = {one.id(): text_of(one.attribute(index)) or "" for one in read(request)}
        self.names = tuple(dict.fromkeys(self._names.values()))
        self._shapes = IndexedShapes(read(shapes_request(crs, context)))

    def at(self, place: Position) -> list[str]:
        """The names of the areas at a place, each once, in the order of the layer."""
        return list(dict.fromkeys(self._names[fid] for fid in self._shapes.fids_at(place)))


class Counted(NamedTuple):
    """How many cameras there are.

    Attributes:
        by_values: of each combination of what the columns say, in their order; None for what they don't say.
        all: of them.
        gone: rejected or removed ones among them.
        missing: the columns for which the layer has no field.
    """

    by_values: Counter[tuple[str | None, ...]]
    all: int
    gone: int
    missing: tuple[str, ...]


class CountedAreas(NamedTuple):
    """How many cameras stand where.

    Attributes:
        by_name: in each area; None for cameras without a position.
        outside: in none of them.
        in_several: of those in areas that overlap, which are counted in the first.
    """

    by_name: Counter[str | None]
    outside: int
    in_several: int


class FigureCameras:
    """Reads cameras. Of a feature with several points the first is where it stands; each feature is one camera.

    Args:
        crs: of the layer; one that is none is taken to be EPSG:4326.
        progress: asked from time to time.
    """

    def __init__(
        self,
        source: QgsFeatureSource,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
        progress: Progress = lambda _done: False,
    ) -> None:
        self._source, self._progress = source, progress
        self._records = RecordReader(source.fields(), crs, context)
        self._points = PointReader(crs, context)

    def count(self, columns: tuple[str, ...]) -> Counted:
        """How many cameras there are of each combination of values. Raises Cancelled."""
        found = self._readers((*columns, STATUS_COLUMN))
        request = self._request(without_geometry=True)
        counts: Counter[tuple[str | None, ...]] = Counter()
        gone = 0
        for feature in self._features(request):
            *values, status = found(feature)
            counts[tuple(values)] += 1
            gone += status in GONE
        return Counted(counts, sum(counts.values()), gone, tuple(filter(self._lacks, columns)))

    def count_areas(self, areas: Areas) -> tuple[Counted, CountedAreas]:
        """How many cameras stand in each area. Raises Cancelled."""
        status_of = self._readers((STATUS_COLUMN,))
        counts: Counter[str | None] = Counter()
        outside = several = gone = 0
        for feature in self._features(self._request(without_geometry=False)):
            gone += status_of(feature)[0] in GONE
            place = self._points.first(feature)
            names = areas.at(place) if place is not None else []
            if place is None:
                counts[None] += 1
            elif names:
                counts[names[0]] += 1
                several += len(names) > 1
            else:
                outside += 1
        counted = Counted(Counter(), sum(counts.values()) + outside, gone, ())
        return counted, CountedAreas(counts, outside, several)

    def _lacks(self, column: str) -> bool:
        return self._records.index_of(column) < 0 and self._records.tags_index < 0

    def _readers(self, columns: Iterable[str]) -> Callable[[QgsFeature], list[str | None]]:
        """What reads the values of some columns from a feature, by the same rules as a whole record is read."""
        fields = [FIELD_BY_COLUMN[column] for column in columns]
        wanted = {tag for field in fields for tag in field.tags}
        indexes = [(tag, index) for tag, index in self._records.indexes.items() if tag in wanted]
        elsewhere = wanted - {tag for tag, _index in indexes}
        tags_index = self._records.tags_index if elsewhere else -1

        def values(feature: QgsFeature) -> list[str | None]:
            attributes = feature.attributes()
            tags = _held(attributes[tags_index], elsewhere) if tags_index >= 0 else {}
            tags.update((tag, text) for tag, index in indexes if (text := text_of(attributes[index])) is not None)
            return [_text(column_value(field, tags)) for field in fields]

        return values

    def _request(self, without_geometry: bool) -> QgsFeatureRequest:
        request = QgsFeatureRequest()
        request.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
        if without_geometry:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return request

    def _features(self, request: QgsFeatureRequest) -> Iterable[QgsFeature]:
        for number, feature in enumerate(self._source.getFeatures(request)):
            if number % _TOLD_EVERY == 0 and self._progress(number):
                raise Cancelled
            yield feature


def _held(value: Any, wanted: set[str]) -> dict[str, JsonValue]:
    """Those of the tags in the field `tags` that are asked for."""
    text = text_of(value)
    held = members_of(text) if text is not None and any(tag in text for tag in wanted) else None
    return {tag: one for tag, one in (held or {}).items() if tag in wanted and one is not None}


def _text(value: str | float | None) -> str | None:
    return None if value is None else str(value)
