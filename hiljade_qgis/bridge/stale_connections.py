"""Drops the connections through which QGIS can't read a GeoPackage any more.

As long as nobody edits, QGIS reads a GeoPackage without locks (GDAL's `NOLOCK`); an edit session turns the file over to
a write-ahead log, which SQLite can't read without locks ("unable to open database file"). QGIS drops its connections
then, but one that is opened for a map that is being drawn in that moment is kept and used again: features are missing
from then on, and what an edit writes of them is nothing (QGIS 3.22, QgsOgrConnPool).
"""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsVectorLayer

_ATTEMPTS = 3


def drop_stale_connections(layer: QgsVectorLayer) -> bool:
    """See to it that a layer on a GeoPackage reads what is in it; gives whether it does. Main thread.

    Edits that are not saved stay.
    """
    provider = layer.dataProvider()
    provider.featureCount()  # where it is counted anew, all connections are dropped, those in use once they are not
    for _ in range(_ATTEMPTS):
        if _reads(layer):
            return True
        provider.reloadData()
    return _reads(layer)


def _reads(layer: QgsVectorLayer) -> bool:
    provider = layer.dataProvider()
    request = QgsFeatureRequest().setLimit(1).setNoAttributes()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return provider.featureCount() <= 0 or next(iter(provider.getFeatures(request)), None) is not None
