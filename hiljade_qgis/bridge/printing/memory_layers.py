"""Layers in memory, with the columns that a style asks for and no more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayer

WGS84 = "EPSG:4326"


def memory_layer(geometry: str, title: str, columns: Sequence[QgsField], crs: str = WGS84) -> QgsVectorLayer:
    """An empty layer of points, lines or polygons, as QGIS names them."""
    layer = QgsVectorLayer(f"{geometry}?crs={crs}", title, "memory")
    layer.dataProvider().addAttributes(columns)
    layer.updateFields()
    return layer


def add_rows(layer: QgsVectorLayer, rows: Sequence[tuple[QgsGeometry, list[Any]]]) -> QgsVectorLayer:
    """Put shapes and their values into a layer; gives the layer."""
    features = []
    for geometry, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer
