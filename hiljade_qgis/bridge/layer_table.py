"""Any vector layer, or table without geometry, that QGIS reads, as a table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..core.table_cell import Cell
from ..core.table_problem import Problem, Reason
from .camera_values import plain_value
from .compatibility import POINT
from .points import PointReader
from .table_source import SourceRow

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


class LayerTable:
    """The features of a layer.

    Args:
        source: one without a CRS is taken to be in EPSG:4326.
        context: how coordinates are to be transformed.
    """

    def __init__(self, source: QgsProcessingFeatureSource, context: QgsCoordinateTransformContext) -> None:
        self._source, self._read = source, 0
        self._count = max(1, source.featureCount())
        self.names: tuple[str, ...] = tuple(field.name() for field in source.fields())
        self.has_points = QgsWkbTypes.geometryType(source.wkbType()) == POINT
        self._points = PointReader(source.sourceCrs(), context)

    def rows(self) -> Iterator[SourceRow]:
        """The features."""
        request = QgsFeatureRequest()
        if not self.has_points:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        self._read = 0
        for feature in self._source.getFeatures(request, _UNCHECKED):
            self._read += 1
            row = self._row(feature)
            if row.point is not None or row.problem is not None or any(cell not in (None, "") for cell in row.cells):
                yield row

    def done(self) -> float:
        """How much of the layer has been read, from 0 to 1."""
        return min(1.0, self._read / self._count)

    def _row(self, feature: QgsFeature) -> SourceRow:
        cells = list(map(_cell, feature.attributes()))
        if not self.has_points:
            return SourceRow(feature.id(), cells)
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            return SourceRow(feature.id(), cells)
        if geometry.constGet().nCoordinates() > 1:
            return SourceRow(feature.id(), cells, problem=Problem(Reason.SEVERAL_POINTS))
        point = self._points.first(feature)
        problem = Problem(Reason.OUTSIDE_WORLD) if point is None else None
        return SourceRow(feature.id(), cells, point, problem)


def _cell(value: Any) -> Cell:
    plain = plain_value(value)
    if isinstance(plain, (list, dict)):
        return json.dumps(plain, ensure_ascii=False, default=str)
    if isinstance(plain, bytes):
        return plain.decode("utf-8", "surrogateescape")
    return plain if plain is None or isinstance(plain, (str, int, float)) else str(plain)
