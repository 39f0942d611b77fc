"""What edits write into features, and which walls are near: in any CRS, with other points and heights along."""

from __future__ import annotations

import pyproj
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QVariant

from hiljade_qgis.bridge import nearby_lines
from hiljade_qgis.bridge.camera_changes import CameraChanges, EditRefused
from hiljade_qgis.bridge.camera_features import CameraReader
from hiljade_qgis.bridge.camera_writer import CameraWriter
from hiljade_qgis.bridge.coordinates import from_wgs84, to_wgs84
from hiljade_qgis.bridge.nearby_lines import NearbyLines
from hiljade_qgis.bridge.sight_fields import FeatureReader, SightFields, fitting, metres_of, text_of
from hiljade_qgis.core import camera_edit
from hiljade_qgis.core.camera_sight import Camera
from hiljade_qgis.core.record import Position

GEOD = pyproj.Geod(ellps="WGS84")
HERE = Position(20.4573, 44.8125)
ROTATED = "PROJ:+proj=omerc +lat_0=44.8 +lonc=20.45 +alpha=40 +gamma=0 +k=1 +ellps=WGS84 +units=m"


def camera(direction=None, range_m=None, position=HERE):
    return Camera(1, position, direction, None, range_m, None)


KIND = QVariant.Type


@pytest.mark.parametrize(
    ("kind", "length", "value", "stored"),
    [
        (KIND.String, 0, "20-80", "20-80"), (KIND.String, 5, "20-80", "20-80"), (KIND.String, 4, "20-80", ValueError),
        (KIND.String, 0, 25.0, "25"), (KIND.String, 0, 9.5, "9.5"), (KIND.String, 0, None, None),
        (KIND.Double, 0, "45", 45.0), (KIND.Double, 0, 9.5, 9.5), (KIND.Double, 0, "20-80", ValueError),
        (KIND.Double, 0, "45;90", ValueError), (KIND.Int, 0, "45", 45), (KIND.LongLong, 0, 25.0, 25),
        (KIND.Int, 0, 9.5, ValueError), (KIND.Int, 0, None, None), (KIND.Bool, 0, "45", ValueError),
        (KIND.Date, 0, 25.0, ValueError), (KIND.Date, 0, "2026-02-28", QDate(2026, 2, 28)),
        (KIND.Date, 0, "2026-02-30", ValueError), (KIND.Date, 0, "2026-02-28T12:00", ValueError),
        (KIND.Date, 0, "2026", ValueError), (KIND.Date, 0, "45", ValueError), (KIND.Date, 0, None, None),
    ],
)  # fmt: skip
def test_what_a_field_takes(kind, length, value, stored):
    field = QgsField("field", kind, len=length)
    if stored is ValueError:
        with pytest.raises(ValueError, match=r".+"):
            fitting(field, value)
    else:
        found = fitting(field, value)
        assert (found, type(found)) == (stored, type(stored))


@pytest.mark.parametrize(
    ("value", "text", "metres"),
    [
        (None, None, None), (QVariant(), None, None), ("", None, None), ("25", "25", 25.0), ("25 m", "25 m", None),
        (45.0, "45", 45.0), (337.5, "337.5", 337.5), (7, "7", 7.0), (float("nan"), "nan", None), (True, "True", None),
        (1e300, "1e+300", 1e300),
    ],
)  # fmt: skip
def test_how_a_field_is_read(value, text, metres):
    assert text_of(value) == text
    assert metres_of(value) == metres


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32634", ROTATED])
def test_the_points_of_a_multipoint_go_together_with_their_heights(crs):
    crs = QgsCoordinateReferenceSystem(crs)
    changes = CameraChanges(QgsFields(), SightFields(), crs)
    geometry = QgsGeometry.fromWkt(f"MultiPointZ (({HERE[0]} {HERE[1]} 7), (20.9 44.1 8), (-70 -60 9))")
    started = [(point.x(), point.y()) for point in geometry.vertices()]
    if crs.authid() == "EPSG:32634" or not crs.authid():  # a CRS of Europe shows no place on the other side
        geometry, started = QgsGeometry.fromWkt(f"MultiPointZ (({HERE[0]} {HERE[1]} 7), (20.9 44.1 8))"), started[:2]
    geometry.transform(from_wgs84(crs))
    before = camera()
    moved = changes.geometry(geometry, before, camera_edit.moved_by(before, 30.0, 250.0))
    moved.transform(to_wgs84(crs))
    ended = [(point.x(), point.y()) for point in moved.vertices()]
    assert [point.z() for point in moved.vertices()] == [7.0, 8.0, 9.0][: len(started)]
    assert len(ended) == len(started)
    for start, end in zip(started, ended):
        azimuth, _, distance = GEOD.inv(*start, *end)
        assert distance == pytest.approx(250.0, abs=0.02)
        assert azimuth == pytest.approx(30.0, abs=0.01)


def test_what_cannot_be_stored_says_which():
    fields = QgsFields()
    fields.append(QgsField("direction", QVariant.Type.Double))
    changes = CameraChanges(fields, SightFields.of(fields), QgsCoordinateReferenceSystem("EPSG:4326"))
    assert changes.values(camera("45"), camera("90")) == {0: 90.0}
    assert changes.values(camera("NB"), camera("NB")) == {}, "what does not change is asked nothing"
    with pytest.raises(EditRefused) as refused:
        changes.values(camera("45"), camera("20-80"))
    assert refused.value.column == "direction"
    with pytest.raises(EditRefused) as refused:
        changes.values(camera(), camera(range_m=30.0))
    assert refused.value.column == "range_m"
    with pytest.raises(EditRefused) as refused:
        changes.geometry(QgsGeometry(), camera(), camera(position=Position(1.0, 2.0)))
    assert refused.value.column == ""


def test_the_window_stores_by_the_same_rules():
    layer = QgsVectorLayer("MultiPointZ?crs=EPSG:4326&field=direction:integer&field=range_m:string", "c", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("MultiPointZ ((20 44 3), (21 60 4))"))
    feature.setAttributes([45, "25"])
    layer.dataProvider().addFeatures([feature])
    layer.startEditing()
    (before,) = CameraReader(layer).of_fids([1]).values()
    assert (before.direction, before.range_m) == ("45", 25.0)
    after = camera_edit.moved_by(before._replace(direction="90", range_m=9.5), 90.0, 100.0)
    CameraWriter(layer).write("all", [(before, after)])
    stored = next(layer.getFeatures())
    assert stored.attributes() == [90, "9.5"]
    far = [(point.x(), point.y(), point.z()) for point in stored.geometry().vertices()][1]
    assert GEOD.inv(21, 60, *far[:2])[2] == pytest.approx(100.0, abs=0.02)
    assert far[2] == 4.0
    with pytest.raises(EditRefused):
        CameraWriter(layer).write("a range", [(after, after._replace(direction="20-80"))])
    assert layer.undoStack().count() == 1
    layer.rollBack()


def test_a_point_of_a_multipoint_outside_the_world_is_no_camera():
    reader = FeatureReader(SightFields(), QgsCoordinateReferenceSystem("EPSG:4326"))
    feature = QgsFeature()
    for text in ("Point EMPTY", "MultiPoint ((200 5), (20 44))", "Point (20 91)", "LineString (1 1, 2 2)"):
        feature.setGeometry(QgsGeometry.fromWkt(text))
        assert reader.read(feature) is None, text
    feature.setGeometry(QgsGeometry.fromWkt("MultiPoint ((20 44), (200 5))"))
    assert reader.read(feature).position == (20.0, 44.0)


def lines(*texts, crs="EPSG:4326", kind="LineString"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}", "walls", "memory")
    features = []
    for text in texts:
        geometry = QgsGeometry.fromWkt(text)
        geometry.transform(from_wgs84(layer.crs()))
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3832"])
@pytest.mark.parametrize(("lon", "wall"), [(179.9999, -179.9999), (-179.9999, 179.9999)])
def test_a_wall_on_the_other_side_of_the_antimeridian_is_near(lon, wall, crs):
    walls = NearbyLines([lines(f"LineString ({wall} -16.9, {wall} -16.7)", crs=crs)])
    found = walls.nearest(Position(lon, -16.8))
    assert found.bearing_deg % 180.0 == pytest.approx(0.0, abs=0.01)
    assert found.distance_m == pytest.approx(GEOD.inv(lon, -16.8, wall, -16.8)[2], abs=0.1)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32634"])
@pytest.mark.parametrize("kind", ["Polygon", "MultiPolygon", "LineString", "MultiLineString"])
def test_of_a_large_outline_only_what_is_near_is_read(monkeypatch, crs, kind):
    """A municipality has many thousands of vertices; read one by one for each camera, they hold up the window."""
    azimuths = [number / 20 for number in range(7200)] + [0.0]
    lons, lats, _ = GEOD.fwd([HERE[0]] * 7201, [HERE[1] + 0.00009] * 7201, azimuths, [2000.0] * 7201)
    ring = "(" + ", ".join(f"{lon} {lat}" for lon, lat in zip(lons, lats)) + ")"
    text = {"Polygon": f"({ring})", "MultiPolygon": f"(({ring}))", "MultiLineString": f"({ring})"}.get(kind, ring)
    layer = lines(f"{kind} {text}", kind=kind, crs=crs)
    read = []
    real = nearby_lines.segments_of
    monkeypatch.setattr(
        nearby_lines, "segments_of", lambda found: real([read.append(len(one)) or one for one in found])
    )
    lon, lat, _ = GEOD.fwd(HERE[0], HERE[1] + 0.00009, 130.0, 1990.0)
    found = NearbyLines([layer]).nearest(Position(lon, lat))
    assert found.distance_m == pytest.approx(10.0, abs=0.01)
    assert found.bearing_deg == pytest.approx(40.0, abs=0.1)
    assert 0 < sum(read) < 300
    read.clear()
    assert NearbyLines([layer]).nearest(HERE) is None
    assert sum(read) == 0


def test_walls_of_a_layer_without_a_crs_are_taken_as_degrees():
    layer = lines(f"LineString ({HERE[0]} 44.812, 20.458 44.813)")
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert NearbyLines([layer], QgsProject.instance().transformContext()).nearest(HERE) is not None
    assert NearbyLines([layer]).nearest(Position(10.0, 44.8)) is None


# walls and poles to stand at, and the way away from a wall


def shapes(kind, *texts, crs="EPSG:4326"):
    return lines(*texts, crs=crs, kind=kind)


def around(azimuth, distance):
    lon, lat, _ = GEOD.fwd(*HERE, azimuth, distance)
    return lon, lat


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32634"])
def test_of_walls_houses_and_poles_the_nearest(crs):
    pole, far_pole = around(200, 6), around(20, 300)
    poles = shapes("Point", *(f"Point ({lon} {lat})" for lon, lat in (pole, far_pole)), crs=crs)
    more = shapes("MultiPoint", "MultiPoint (({} {}), ({} {}))".format(*around(300, 9), *around(310, 90)), crs=crs)
    wall = shapes("LineString", "LineString ({} {}, {} {})".format(*around(90, 7), *around(90, 70)), crs=crs)
    found = NearbyLines([poles, more, wall]).foot(HERE, 50)
    assert found.distance_m == pytest.approx(6.0, abs=0.01)
    assert GEOD.inv(*found.place, *pole)[2] < 0.01
    assert NearbyLines([more, wall]).foot(HERE, 50).distance_m == pytest.approx(7.0, abs=0.01)
    assert NearbyLines([more]).foot(HERE, 50).distance_m == pytest.approx(9.0, abs=0.01)
    assert NearbyLines([more, wall, poles]).foot(HERE, 5.9) is None
    assert NearbyLines([]).foot(HERE, 50) is None
    only = NearbyLines([shapes("Point", f"Point ({far_pole[0]} {far_pole[1]})", crs=crs)])
    assert only.foot(HERE, 299) is None
    assert only.foot(HERE, 301).distance_m == pytest.approx(300.0, rel=0.001)


def test_the_nearest_of_a_thousand_poles_is_found():
    """No limit of what is looked at may hide it."""
    spots = [around(number * 0.36, 90 - number * 0.01) for number in range(1000)]
    poles = shapes("Point", *(f"Point ({lon} {lat})" for lon, lat in spots))
    assert NearbyLines([poles]).foot(HERE, 100).distance_m == pytest.approx(80.01, abs=0.1)


@pytest.mark.parametrize(("lon", "pole"), [(179.99999, -179.99999), (-179.99999, 179.99999)])
def test_a_pole_on_the_other_side_of_the_antimeridian(lon, pole):
    found = NearbyLines([shapes("Point", f"Point ({pole} -16.8)")]).foot(Position(lon, -16.8), 20)
    assert found.distance_m == pytest.approx(GEOD.inv(lon, -16.8, pole, -16.8)[2], abs=0.01)


def house(*azimuths_and_distances):
    corners = [around(*one) for one in azimuths_and_distances]
    return ", ".join(f"{lon} {lat}" for lon, lat in [*corners, corners[0]])


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32634"])
def test_out_of_a_house_and_into_its_courtyard(crs):
    ring = house((45, 20), (135, 20), (225, 20), (315, 20))
    court = house((45, 5), (135, 5), (225, 5), (315, 5))
    walls = NearbyLines([shapes("Polygon", f"Polygon (({ring}), ({court}))", crs=crs)])
    half, inner = 20 / 2**0.5, 5 / 2**0.5
    for distance, azimuth in ((half + 3, 90), (half, 90), (half - 0.3, 90), (half - 3, 270), (inner, 270), (2, 270)):
        found = walls.way_out(Position(*around(90, distance)))
        assert found.azimuth_deg == pytest.approx(azimuth, abs=0.5), distance
    assert not walls.in_area(HERE)
    assert walls.in_area(Position(*around(90, 10)))
    assert walls.way_out(Position(*around(90, 100))) is None


def test_lines_and_points_have_no_inside():
    wall = shapes("LineString", f"LineString ({house((45, 20), (135, 20), (225, 20))})")
    pole = shapes("Point", f"Point ({HERE[0]} {HERE[1]})")
    assert not NearbyLines([wall, pole]).in_area(HERE)


def test_what_lies_in_no_crs_is_passed_over():
    half_the_world = "PROJ:+proj=ortho +lat_0=0 +lon_0=0 +ellps=WGS84"
    walls = NearbyLines([shapes("Polygon", "Polygon ((0 0, 1 0, 1 1, 0 1, 0 0))", crs=half_the_world)])
    assert walls.foot(Position(179.0, 0.0), 10) is None
    assert not walls.in_area(Position(179.0, 0.0))
