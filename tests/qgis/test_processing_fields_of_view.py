"""`hiljade:fieldsofview`: outlines against PROJ's geodesics, in any CRS, and what is said of each field of view."""

from __future__ import annotations

import math

import pyproj
import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
    QgsWkbTypes,
)

from hiljade_qgis.processing import sector_features
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

BELGRADE = (20.4573, 44.8167)
GEOD = pyproj.Geod(ellps="WGS84")
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def wkt(lon: float, lat: float) -> str:
    return f"Point ({lon!r} {lat!r})"


def cameras(*rows, crs="EPSG:4326", kind="Point", fields="direction:string&field=reach:double&field=type:string"):
    """A layer of (WKT in EPSG:4326 or None, attributes …)."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field={fields}", "cameras", "memory")
    there = QgsCoordinateTransform(WGS84, QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    features = []
    for text, *attributes in rows:
        feature = QgsFeature(layer.fields())
        if text is not None:
            geometry = QgsGeometry.fromWkt(text)
            geometry.transform(there)
            feature.setGeometry(geometry)
        feature.setAttributes(attributes + [NULL] * (layer.fields().count() - len(attributes)))
        features.append(feature)
    good, _ = layer.dataProvider().addFeatures(features)
    assert good
    layer.updateExtents()
    return layer


def seen(layer, feedback=None, **parameters) -> list[QgsFeature]:
    chosen = {"INPUT": layer, "DIRECTION_FIELD": "direction", "RANGE_FIELD": "reach", "TYPE_FIELD": "type"}
    output = run("hiljade:fieldsofview", {**chosen, "OUTPUT": "memory:", **parameters}, feedback)["OUTPUT"]
    return list(output.getFeatures())


def vertices(feature: QgsFeature) -> list[tuple[float, float]]:
    return [(point.x(), point.y()) for point in feature.geometry().vertices()]


def assert_sector(feature, lon, lat, azimuth, width, reach):
    """Every vertex at the reach, the arc's ends at the sides, and nothing else but the camera."""
    centre, arc = [], []
    for x, y in vertices(feature):
        towards, _, distance = GEOD.inv(lon, lat, x, y)
        (centre if distance < reach / 2 else arc).append((towards, distance))
    assert all(abs(distance - reach) < 2e-6 for _, distance in arc)
    if width == 360.0:
        assert not centre
        return
    assert len(centre) == 2, "it begins and ends at the camera"
    assert all(distance < 2e-6 for _, distance in centre)
    sides = sorted((towards - azimuth + 180.0) % 360.0 - 180.0 for towards, _ in arc)
    assert sides[0] == pytest.approx(-width / 2, abs=1e-5)
    assert sides[-1] == pytest.approx(width / 2, abs=1e-5)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32634", "EPSG:3035", "EPSG:3114", "EPSG:4277"])
def test_metres_are_metres_in_every_crs(crs):
    lon, lat = (-74.1, 4.6) if crs == "EPSG:3114" else (-1.5, 53.0) if crs == "EPSG:4277" else BELGRADE
    layer = cameras((wkt(lon, lat), "90-180", 120.0, "fixed"), crs=crs)
    (feature,) = seen(layer)
    back = QgsCoordinateTransform(layer.crs(), WGS84, QgsProject.instance())
    point = back.transform(next(layer.getFeatures()).geometry().asPoint())
    assert_sector(feature, point.x(), point.y(), 135.0, 90.0, 120.0)
    assert feature["azimuth_deg"] == 135.0
    assert feature["width_deg"] == 90.0
    assert feature["reach_m"] == 120.0
    assert (feature["width_source"], feature["reach_source"]) == ("mapped", "mapped")


def test_the_output_is_in_epsg_4326_unless_another_is_picked():
    layer = cameras((wkt(*BELGRADE), "N", 100.0), crs="EPSG:3857")
    parameters = {"INPUT": layer, "DIRECTION_FIELD": "direction", "RANGE_FIELD": "reach", "OUTPUT": "memory:"}
    assert run("hiljade:fieldsofview", parameters)["OUTPUT"].crs().authid() == "EPSG:4326"
    assert run("hiljade:fieldsofview", {**parameters, "TARGET_CRS": None})["OUTPUT"].crs().authid() == "EPSG:4326"
    output = run("hiljade:fieldsofview", {**parameters, "TARGET_CRS": "EPSG:32634"})["OUTPUT"]
    assert output.crs().authid() == "EPSG:32634"
    assert output.wkbType() == QgsWkbTypes.Type.MultiPolygon
    (feature,) = output.getFeatures()
    geometry = QgsGeometry(feature.geometry())
    geometry.transform(QgsCoordinateTransform(output.crs(), WGS84, QgsProject.instance()))
    feature.setGeometry(geometry)
    point = QgsCoordinateTransform(layer.crs(), WGS84, QgsProject.instance()).transform(
        next(layer.getFeatures()).geometry().asPoint()
    )
    for x, y in vertices(feature):
        _, _, distance = GEOD.inv(point.x(), point.y(), x, y)
        assert distance == pytest.approx(100.0, abs=1e-4) or distance < 1e-4


def test_lists_ranges_domes_and_what_is_assumed():
    layer = cameras(
        (wkt(*BELGRADE), "NE;180-270", 50.0, "fixed"),
        (wkt(*BELGRADE), NULL, NULL, "dome"),
        (wkt(*BELGRADE), "90", NULL, "panning"),
        (wkt(*BELGRADE), "90-180", 20.0, "panning"),
        (wkt(*BELGRADE), "0-360", -3.0, NULL),
        (wkt(*BELGRADE), "45", NULL, "doorbell"),
    )
    found = [
        (f["azimuth_deg"], f["width_deg"], f["reach_m"], f["width_source"], f["reach_source"]) for f in seen(layer)
    ]
    assert found == [
        (45.0, 60.0, 50.0, "assumed", "mapped"),
        (225.0, 90.0, 50.0, "mapped", "mapped"),
        (NULL, 360.0, 30.0, "assumed", "assumed"),
        (NULL, 360.0, 30.0, "assumed", "assumed"),
        (135.0, 90.0, 20.0, "mapped", "mapped"),
        (NULL, 360.0, 30.0, "mapped", "assumed"),
        (45.0, 60.0, 30.0, "assumed", "assumed"),
    ]
    assert_sector(seen(layer)[2], *BELGRADE, None, 360.0, 30.0)


def test_a_default_range_of_the_users_is_still_assumed():
    layer = cameras((wkt(*BELGRADE), "45", NULL), (wkt(*BELGRADE), "45", 12.5))
    first, second = seen(layer, DEFAULT_RANGE=75.5)
    assert (first["reach_m"], first["reach_source"]) == (75.5, "assumed")
    assert (second["reach_m"], second["reach_source"]) == (12.5, "mapped")
    (without, _) = seen(layer, RANGE_FIELD=None)
    assert (without["reach_m"], without["reach_source"]) == (30.0, "assumed")
    assert_sector(first, *BELGRADE, 45.0, 60.0, 75.5)


def test_segments_are_those_of_a_full_circle():
    layer = cameras((wkt(*BELGRADE), "0-360"), (wkt(*BELGRADE), "0-90"))
    circle, quarter = seen(layer, SEGMENTS=16)
    assert len(vertices(circle)) == 17
    assert len(vertices(quarter)) == 4 + 1 + 2


def test_fields_of_numbers_and_texts_are_read():
    layer = cameras(
        (wkt(*BELGRADE), 45.0, "20", 7),
        (wkt(*BELGRADE), 337.5, "40 m", 7),
        fields="bearing:double&field=how_far:string&field=count:integer",
    )
    first, second = seen(layer, DIRECTION_FIELD="bearing", RANGE_FIELD="how_far", TYPE_FIELD="count")
    assert (first["azimuth_deg"], first["reach_m"], first["reach_source"]) == (45.0, 20.0, "mapped")
    assert (second["azimuth_deg"], second["reach_m"], second["reach_source"]) == (337.5, 30.0, "assumed")


def test_attributes_come_along_and_names_that_clash_get_a_number():
    layer = cameras(
        (wkt(*BELGRADE), "1;2", "mine", 8),
        fields="direction:string&field=WIDTH_DEG:string&field=reach_m:integer",
    )
    features = seen(layer, RANGE_FIELD=None, TYPE_FIELD=None)
    assert [field.name() for field in features[0].fields()] == [
        "direction", "WIDTH_DEG", "reach_m", "azimuth_deg", "width_deg_2", "reach_m_2", "width_source", "reach_source",
    ]  # fmt: skip
    assert [f.attributes() for f in features] == [
        ["1;2", "mine", 8, azimuth, 60.0, 30.0, "assumed", "assumed"] for azimuth in (1.0, 2.0)
    ]


def test_the_points_of_a_multipoint_are_cameras_each():
    text = f"MultiPoint (({BELGRADE[0]} {BELGRADE[1]}), (20.5 44.9))"
    first, second = seen(cameras((text, "S", 40.0), kind="MultiPoint"))
    assert_sector(first, *BELGRADE, 180.0, 60.0, 40.0)
    assert_sector(second, 20.5, 44.9, 180.0, 60.0, 40.0)


def test_points_with_height_are_cameras_too():
    (feature,) = seen(cameras((f"PointZ ({BELGRADE[0]} {BELGRADE[1]} 120)", "S", 40.0), kind="PointZ"))
    assert_sector(feature, *BELGRADE, 180.0, 60.0, 40.0)


def test_across_the_antimeridian_it_is_split_and_stays_valid():
    (feature,) = seen(cameras((wkt(179.9999, -16.8), "90", 100.0)))
    geometry = feature.geometry()
    assert geometry.constGet().numGeometries() == 2
    assert geometry.isGeosValid()
    assert {math.copysign(1, x) for x, _ in vertices(feature)} == {1.0, -1.0}
    for x, y in vertices(feature):
        assert -180.0 <= x <= 180.0
        assert GEOD.inv(179.9999, -16.8, x, y)[2] < 100.1


def test_what_is_left_out_is_counted_and_what_is_unreadable_is_named():
    feedback = Feedback()
    layer = cameras(
        (wkt(*BELGRADE), "NE;forward", 10.0),
        (wkt(*BELGRADE), "370\x1b[2J\n", 10.0),
        (wkt(*BELGRADE), NULL, 10.0, "fixed"),
        (wkt(*BELGRADE), "NB", 10.0, "dome"),
        (None, "N", 10.0),
        ("Point EMPTY", "N", 10.0),
        (wkt(20.0, 95.0), "N", 10.0),
        (wkt(190.0, 5.0), "N", 10.0),
    )
    features = seen(layer, feedback)
    assert [(f["direction"], f["azimuth_deg"]) for f in features] == [("NE;forward", 45.0), ("NB", NULL)]
    said = "\n".join(feedback.warnings)
    assert "4 camera(s) without a position" in said
    assert "2 camera(s) without a readable direction" in said
    assert "3 camera(s) have a direction that can't be read" in said
    assert "“NE;forward”" in said
    assert "\x1b" not in said
    assert "“NB”" in said


def test_only_ten_unreadable_directions_are_named():
    feedback = Feedback()
    assert seen(cameras(*[(wkt(*BELGRADE), f"nonsense {n}") for n in range(25)]), feedback) == []
    assert "nonsense 9" in "\n".join(feedback.warnings)
    assert "nonsense 10" not in "\n".join(feedback.warnings)
    assert "And 15 more." in feedback.warnings


def test_only_the_selected_ones():
    layer = cameras((wkt(*BELGRADE), "1"), (wkt(*BELGRADE), "2"), (wkt(*BELGRADE), "3"))
    layer.selectByExpression("direction = '2'")
    QgsProject.instance().addMapLayer(layer)
    try:
        (feature,) = seen(QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True))
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert feature["azimuth_deg"] == 2.0


def test_it_stops_when_cancelled():
    feedback = Feedback()
    layer = cameras(*[(wkt(*BELGRADE), str(n % 360)) for n in range(500)])
    feedback.cancel()
    assert seen(layer, feedback) == []


def test_chunks_are_seamless_and_progress_goes_on(monkeypatch):
    monkeypatch.setattr(sector_features, "_CHUNK", 7)
    feedback = Feedback()
    steps = []
    feedback.progressChanged.connect(steps.append)
    layer = cameras(*[(wkt(*BELGRADE), f"{n % 360};{(n + 90) % 360}") for n in range(50)])
    found = [f["azimuth_deg"] for f in seen(layer, feedback)]
    assert found == [float(a % 360) for n in range(50) for a in (n, n + 90)]
    assert steps == sorted(steps)
    assert len(steps) > 5


def test_a_geopackage_takes_several_polygons_of_one_camera(tmp_path):
    source = str(tmp_path / "cameras.gpkg")
    run("native:savefeatures", {"INPUT": cameras((wkt(*BELGRADE), "1;2;3"), (wkt(*BELGRADE), "4")), "OUTPUT": source})
    output = str(tmp_path / "out.gpkg")
    layer = QgsVectorLayer(source, "cameras", "ogr")
    assert "fid" in [field.name() for field in layer.fields()]
    made = run("hiljade:fieldsofview", {"INPUT": layer, "DIRECTION_FIELD": "direction", "OUTPUT": output})["OUTPUT"]
    features = list(QgsVectorLayer(made, "out", "ogr").getFeatures())
    assert [f["azimuth_deg"] for f in features] == [1.0, 2.0, 3.0, 4.0]
    assert len({f.id() for f in features}) == 4


def test_a_layer_without_crs_is_taken_as_degrees_and_that_is_said():
    layer = cameras((wkt(*BELGRADE), "N", 30.0))
    layer.setCrs(QgsCoordinateReferenceSystem())
    feedback = Feedback()
    (feature,) = seen(layer, feedback)
    assert_sector(feature, *BELGRADE, 0.0, 60.0, 30.0)
    assert any("has no CRS" in one for one in feedback.warnings)


def test_a_field_that_is_not_there_is_a_sentence():
    with pytest.raises(QgsProcessingException, match="no field “azimut”; choose another"):
        seen(cameras((wkt(*BELGRADE), "N")), DIRECTION_FIELD="azimut")


@pytest.mark.parametrize(("name", "value"), [("DEFAULT_RANGE", 0), ("DEFAULT_RANGE", 5001), ("SEGMENTS", 2)])
def test_numbers_out_of_range_are_refused(name, value):
    algorithm = QgsApplication.processingRegistry().algorithmById("hiljade:fieldsofview")
    assert not algorithm.parameterDefinition(name).checkValueIsAcceptable(value)


def test_a_planar_wedge_is_wrong_where_this_is_right():
    """Why it is not native:wedgebuffers: in EPSG:3857 that one is a third too short at Belgrade's latitude."""
    layer = cameras((wkt(*BELGRADE), "0", 100.0), crs="EPSG:3857")
    parameters = {"INPUT": layer, "AZIMUTH": QgsProperty.fromValue(0), "WIDTH": 60, "OUTER_RADIUS": 100}
    wedge = run("native:wedgebuffers", {**parameters, "INNER_RADIUS": 0, "OUTPUT": "memory:"})["OUTPUT"]
    box = next(wedge.getFeatures()).geometry().boundingBox()
    back = QgsCoordinateTransform(layer.crs(), WGS84, QgsProject.instance())
    bottom, top = (back.transform(QgsPointXY(box.center().x(), y)) for y in (box.yMinimum(), box.yMaximum()))
    assert GEOD.inv(bottom.x(), bottom.y(), top.x(), top.y())[2] < 75.0
    (feature,) = seen(layer)
    assert_sector(feature, *BELGRADE, 0.0, 60.0, 100.0)
