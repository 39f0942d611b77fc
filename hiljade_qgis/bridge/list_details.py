"""Whose list a layer was made from: its name, source and licence, in the layer's metadata and with its file."""

from __future__ import annotations

from osgeo import gdal
from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..core.table_profile import ListDetails


def describe_layer(layer: QgsVectorLayer, details: ListDetails) -> None:
    """Write the details into a layer's metadata, and into its file where that can hold them. Main thread only."""
    _set(layer, details)
    if layer.providerType() == "ogr":
        kept = _with_its_name(layer)
        _set(kept, details)
        kept.saveDefaultMetadata()


def _set(layer: QgsVectorLayer, details: ListDetails) -> None:
    metadata = layer.metadata()
    metadata.setTitle(details.name)
    metadata.setRights([details.source] if details.source else [])
    metadata.setLicenses([details.licence] if details.licence else [])
    layer.setMetadata(metadata)


def _with_its_name(layer: QgsVectorLayer) -> QgsVectorLayer:
    """The layer under a source that names it in its file, without which QGIS finds no place for the metadata."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    if parts.get("layerName"):
        return layer
    dataset = gdal.OpenEx(str(parts.get("path")), gdal.OF_VECTOR)
    if dataset is None or dataset.GetLayerCount() != 1:
        return layer
    named = QgsVectorLayer(f"{layer.source()}|layername={dataset.GetLayer(0).GetName()}", layer.name(), "ogr")
    return named if named.isValid() else layer
