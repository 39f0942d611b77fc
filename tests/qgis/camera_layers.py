"""Layers of points, lines and real records for tests of Processing: made of WKT in EPSG:4326, in any CRS."""

from __future__ import annotations

import json

import pyproj
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from tests.shared_data import shared_data

GEOD = pyproj.Geod(ellps="WGS84")
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
ROTATED = "PROJ:+proj=omerc +lat_0=44.8 +lonc=20.45 +alpha=40 +gamma=0 +k=1 +ellps=WGS84 +units=m"

EVERYWHERE = [  # a CRS, and a place that it shows
    ("EPSG:4326", (20.4573, 44.8167)),
    ("EPSG:3857", (20.4573, 44.8167)),
    ("EPSG:32634", (20.4573, 44.8167)),
    ("EPSG:3035", (20.4573, 44.8167)),
    (ROTATED, (20.4573, 44.8167)),
    ("EPSG:4326", (179.99995, -16.8)),
    ("EPSG:3832", (-179.99995, -16.8)),
    ("EPSG:3857", (-58.4, -60.0)),
    ("EPSG:3031", (-58.4, -60.0)),
]
"""North is up, down, aslant or turned by more than a right angle; the world ends beside two of the places."""


def wkt(lon: float, lat: float) -> str:
    return f"Point ({lon!r} {lat!r})"


def line_wkt(*points: tuple[float, float]) -> str:
    return f"LineString ({', '.join(f'{lon!r} {lat!r}' for lon, lat in points)})"


def there(start: tuple[float, float], azimuth: float, distance: float) -> tuple[float, float]:
    """Where one arrives, by PROJ."""
    lon, lat, _ = GEOD.fwd(*start, azimuth, distance)
    return lon, lat


def layer_of(kind: str, rows, crs: str = "EPSG:4326", fields: str = "id:integer") -> QgsVectorLayer:
    """A layer in memory of (WKT in EPSG:4326 or None, attributes …)."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}&{'&'.join(f'field={one}' for one in fields.split(','))}", "l", "memory")
    assert layer.isValid()
    to_layer = QgsCoordinateTransform(WGS84, layer.crs(), QgsProject.instance())
    features = []
    for text, *attributes in rows:
        feature = QgsFeature(layer.fields())
        if text is not None:
            geometry = QgsGeometry.fromWkt(text)
            geometry.transform(to_layer)
            feature.setGeometry(geometry)
        feature.setAttributes(attributes + [NULL] * (layer.fields().count() - len(attributes)))
        features.append(feature)
    good, _ = layer.dataProvider().addFeatures(features)
    assert good
    layer.updateExtents()
    return layer


def places_of(feature: QgsFeature, layer: QgsVectorLayer) -> list[tuple[float, float]]:
    """The points of a feature in EPSG:4326."""
    geometry = QgsGeometry(feature.geometry())
    geometry.transform(QgsCoordinateTransform(layer.crs(), WGS84, QgsProject.instance()))
    return [(point.x(), point.y()) for point in geometry.vertices()]


def real_cameras(name: str, crs: str = "EPSG:4326") -> QgsVectorLayer:
    """The cameras of a folder of the real data, with their directions and types, numbered from 0."""
    found = json.loads(shared_data(f"{name}/cameras.geojson").read_bytes())["features"]
    rows = []
    for number, one in enumerate(found):
        tags = one["properties"]
        direction = tags.get("camera:direction") or tags.get("direction")
        rows.append((wkt(*one["geometry"]["coordinates"]), direction or NULL, tags.get("camera:type") or NULL, number))
    return layer_of("Point", rows, crs, "direction:string,camera_type:string,number:integer,range_m:double")


def real_layer(name: str) -> QgsVectorLayer:
    """Another layer of the real data."""
    layer = QgsVectorLayer(str(shared_data(name)), name, "ogr")
    assert layer.isValid()
    return layer
