"""`hiljade:whosees`: pairs of cameras and places against PROJ's geodesics, in any CRS, and what is said of each."""

from __future__ import annotations

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)

from hiljade_qgis.core import point_grid
from hiljade_qgis.core.field_of_view import fields_of_view
from hiljade_qgis.processing import sight_features
from tests.qgis.camera_layers import EVERYWHERE, GEOD, layer_of, places_of, real_cameras, there, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

BELGRADE = (20.4573, 44.8167)
FIELDS = "direction:string,reach:double,type:string"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def cameras(*rows, crs="EPSG:4326", kind="Point", fields=FIELDS):
    return layer_of(kind, rows, crs, fields)


def places(*points, crs="EPSG:4326"):
    return layer_of("Point", [(None if one is None else wkt(*one),) for one in points], crs)


def seen(layer, asked, feedback=None, **parameters):
    chosen = {"INPUT": layer, "DIRECTION_FIELD": "direction", "RANGE_FIELD": "reach", "TYPE_FIELD": "type"}
    result = run("hiljade:whosees", {**chosen, "PLACES": asked, "OUTPUT": "memory:", **parameters}, feedback)
    output = result["OUTPUT"]
    assert output.crs().authid() == "EPSG:4326"
    assert output.wkbType() == QgsWkbTypes.Type.MultiLineString
    features = list(output.getFeatures())
    assert result["COUNT"] == len(features)
    return features


def lines(feature):
    return [[(point.x(), point.y()) for point in part] for part in feature.geometry().asMultiPolyline()]


@pytest.mark.parametrize(("crs", "at"), EVERYWHERE)
def test_from_the_camera_to_the_place_on_the_ground(crs, at):
    layer = cameras((wkt(*at), "20-80", 100.0), crs=crs)
    (camera,) = places_of(next(layer.getFeatures()), layer)
    asked = [there(camera, *way) for way in ((50, 40), (21, 99.9), (79, 99.9), (50, 100.1), (18, 40), (82, 40))]
    found = seen(layer, places(*asked, crs="EPSG:3832"))
    assert [feature["place_fid"] for feature in found] == [1, 2, 3]
    for feature, place in zip(found, asked):
        azimuth, _, distance = GEOD.inv(*camera, *place)
        assert feature["distance_m"] == pytest.approx(distance, abs=1e-3)
        assert feature["azimuth_deg"] == pytest.approx(azimuth % 360.0, abs=2e-3)
        parts = lines(feature)
        assert parts[0][0] == pytest.approx(camera, abs=1e-9)
        assert parts[-1][-1] == pytest.approx(place, abs=1e-9)
        drawn = sum(GEOD.inv(*start, *end)[2] for start, end in parts)
        assert drawn == pytest.approx(distance, abs=1e-3), "not round the world"
        assert len(parts) == (2 if abs(camera[0] - place[0]) > 180 else 1)


def test_the_cameras_attributes_come_first_and_names_that_clash_get_a_number():
    layer = cameras(
        (wkt(*BELGRADE), "45", "mine", 8), fields="direction:string,AZIMUTH_DEG:string,place_fid:integer"
    )
    (feature,) = seen(layer, places(there(BELGRADE, 40, 10)), RANGE_FIELD=None, TYPE_FIELD=None)
    names = [field.name() for field in feature.fields()]
    assert names == [
        "direction", "AZIMUTH_DEG", "place_fid", "place_fid_2", "distance_m", "azimuth_deg_2", "width_source",
        "reach_source",
    ]  # fmt: skip
    assert feature.attributes()[:4] == ["45", "mine", 8, 1]


def test_what_is_assumed_is_told_from_what_is_mapped():
    layer = cameras(
        (wkt(*BELGRADE), "45", 50.0), (wkt(*BELGRADE), "0-90", NULL), (wkt(*BELGRADE), NULL, NULL, "dome"),
        (wkt(*BELGRADE), "45", -3.0), (wkt(*BELGRADE), "200;30-60", 40.0, "fixed"),
    )  # fmt: skip
    found = seen(layer, places(there(BELGRADE, 45, 20)))
    assert [(one["width_source"], one["reach_source"]) for one in found] == [
        ("assumed", "mapped"), ("mapped", "assumed"), ("assumed", "assumed"), ("assumed", "assumed"),
        ("mapped", "mapped"),
    ]  # fmt: skip
    assert [one["direction"] for one in found] == ["45", "0-90", NULL, "45", "200;30-60"]


def test_the_default_range_and_the_fields_that_are_named():
    layer, asked = cameras((wkt(*BELGRADE), "45", 10.0, "dome")), places(there(BELGRADE, 225, 50))
    assert seen(layer, asked, DEFAULT_RANGE=60) == []
    (feature,) = seen(layer, asked, DEFAULT_RANGE=60, RANGE_FIELD=None)
    assert feature["reach_source"] == "assumed"
    assert seen(layer, asked, DEFAULT_RANGE=49, RANGE_FIELD=None) == []
    assert seen(layer, asked, DEFAULT_RANGE=60, RANGE_FIELD=None, TYPE_FIELD=None) == []
    with pytest.raises(QgsProcessingException, match="no field “azimut”; choose another"):
        seen(layer, asked, DIRECTION_FIELD="azimut")


@pytest.mark.parametrize("value", [0, 5001])
def test_a_default_range_out_of_range_is_refused(value):
    algorithm = QgsApplication.processingRegistry().algorithmById("hiljade:whosees")
    assert not algorithm.parameterDefinition("DEFAULT_RANGE").checkValueIsAcceptable(value)


def test_a_pair_is_one_line_by_the_view_that_looks_most_straight():
    layer = cameras((wkt(*BELGRADE), "0-90;45;40-50", 50.0))
    (feature,) = seen(layer, places(there(BELGRADE, 44, 20)))
    assert feature["width_source"] == "mapped"
    (feature,) = seen(cameras((wkt(*BELGRADE), "0-100;44", 50.0)), places(there(BELGRADE, 44, 20)))
    assert feature["width_source"] == "assumed", "the single aim looks there exactly"


def test_a_camera_at_the_place_is_a_row_without_a_line():
    (feature,) = seen(cameras((wkt(*BELGRADE), "45")), places(BELGRADE))
    assert feature["distance_m"] == 0.0
    assert feature.geometry().isNull()


def test_the_points_of_multipoints_are_cameras_and_places_each():
    ends = [there(BELGRADE, 45, 20), there(BELGRADE, 45, 25), (30.0, 40.0)]
    asked = layer_of("MultiPoint", [(f"MultiPoint ({', '.join(f'({x!r} {y!r})' for x, y in ends)})",)])
    far = there(ends[0], 225, 22)
    text = f"MultiPoint (({BELGRADE[0]} {BELGRADE[1]}), ({far[0]!r} {far[1]!r}))"
    found = seen(cameras((text, "45"), kind="MultiPoint"), asked)
    assert [one["place_fid"] for one in found] == [1, 1, 1, 1]
    assert [one["distance_m"] for one in found] == pytest.approx([20, 25, 22, 27], abs=0.01)


def test_points_with_height_and_layers_without_crs():
    asked = places(there(BELGRADE, 180, 20))
    asked.setCrs(QgsCoordinateReferenceSystem())
    feedback = Feedback()
    (feature,) = seen(cameras((f"PointZ ({BELGRADE[0]} {BELGRADE[1]} 120)", "S", 40.0), kind="PointZ"), asked, feedback)
    assert feature["distance_m"] == pytest.approx(20, abs=0.001)
    assert feedback.warnings == ["The layer has no CRS; it is taken to be in EPSG:4326."]


def test_what_is_left_out_is_counted_and_what_is_unreadable_is_named():
    feedback = Feedback()
    layer = cameras(
        (wkt(*BELGRADE), "NE;forward"), (wkt(*BELGRADE), "370\x1b[2J\n"), (wkt(*BELGRADE), NULL, NULL, "fixed"),
        (wkt(*BELGRADE), "NB", NULL, "dome"), (None, "N"), ("Point EMPTY", "N"), (wkt(20.0, 95.0), "N"),
    )  # fmt: skip
    asked = places(there(BELGRADE, 45, 20), None, (20.0, 95.0), there(BELGRADE, 45, 500))
    found = seen(layer, asked, feedback)
    assert [(one["direction"], one["place_fid"]) for one in found] == [("NE;forward", 1), ("NB", 1)]
    said = "\n".join(feedback.warnings)
    assert "2 place(s) without a position were left out." in said
    assert "3 camera(s) without a position were left out." in said
    assert "2 camera(s) without a readable direction were left out." in said
    assert "3 camera(s) have a direction that can't be read:" in said
    assert "\x1b" not in said
    assert feedback.infos == ["1 place(s) are seen by nobody."]


@pytest.mark.parametrize("text", ["9" * 250, "<b>45</b>", "45'; DROP TABLE cameras;--", "１２", "45 45", "-" * 200])
def test_hostile_directions_see_nothing(text):
    assert seen(cameras((wkt(*BELGRADE), text)), places(there(BELGRADE, 45, 20))) == []


def test_nobody_and_nothing():
    assert seen(cameras(), places(BELGRADE)) == []
    assert seen(cameras((wkt(*BELGRADE), "45")), places()) == []


def test_only_the_selected_ones(project):
    layer = cameras((wkt(*BELGRADE), "44"), (wkt(*BELGRADE), "45"))
    asked = places(there(BELGRADE, 45, 10), there(BELGRADE, 45, 20))
    project.addMapLayers([layer, asked])
    layer.selectByIds([2])
    asked.selectByIds([2])
    chosen = [QgsProcessingFeatureSourceDefinition(one.id(), selectedFeaturesOnly=True) for one in (layer, asked)]
    (feature,) = seen(*chosen)
    assert (feature["direction"], feature["place_fid"]) == ("45", 2), "the place's own feature id"


def test_it_stops_when_cancelled():
    feedback = Feedback()
    feedback.cancel()
    assert seen(cameras((wkt(*BELGRADE), "45")), places(there(BELGRADE, 45, 10)), feedback) == []


def test_it_stops_between_two_batches(monkeypatch):
    monkeypatch.setattr(point_grid, "_PAIRS_AT_ONCE", 5)
    feedback = Feedback()
    real = sight_features.SightFeatures._features

    def cancelling(*arguments):
        feedback.cancel()
        return real(*arguments)

    layer = cameras(*[(wkt(*BELGRADE), "45")] * 100)
    monkeypatch.setattr(sight_features.SightFeatures, "_features", cancelling)
    found = seen(layer, places(there(BELGRADE, 45, 10)), feedback)
    assert len(found) < 10
    assert feedback.infos == [], "what nobody sees is not known"


def test_chunks_are_seamless_and_progress_goes_on(monkeypatch):
    monkeypatch.setattr(sight_features, "_CHUNK", 7)
    feedback, steps = Feedback(), []
    feedback.progressChanged.connect(steps.append)
    layer = cameras(*[(wkt(*BELGRADE), str(n % 360)) for n in range(2500)])
    found = seen(layer, places(there(BELGRADE, 45, 10), there(BELGRADE, 46, 10)), feedback)
    expected = [(str(n % 360), fid) for n in range(2500) for fid in (1, 2) if abs(n % 360 - 44 - fid) <= 30]
    assert [(one["direction"], one["place_fid"]) for one in found] == expected
    assert steps == sorted(steps)
    assert len(steps) >= 3


def test_a_geopackage_takes_several_lines_of_one_camera(tmp_path):
    source, output = str(tmp_path / "cameras.gpkg"), str(tmp_path / "out.gpkg")
    run("native:savefeatures", {"INPUT": cameras((wkt(*BELGRADE), "45")), "OUTPUT": source})
    layer = QgsVectorLayer(source, "cameras", "ogr")
    asked = places(there(BELGRADE, 45, 10), there(BELGRADE, 46, 10), BELGRADE)
    parameters = {"INPUT": layer, "DIRECTION_FIELD": "direction", "PLACES": asked, "OUTPUT": output}
    result = run("hiljade:whosees", parameters)
    assert result["COUNT"] == 3
    features = list(QgsVectorLayer(output, "out", "ogr").getFeatures())
    assert [one["place_fid"] for one in features] == [1, 2, 3]


def test_real_cameras_as_looking_at_every_pair_says():
    """Places beside the cameras of the Bay Area, in Web Mercator; every pair that may be near is measured by PROJ."""
    layer = real_cameras("alpr_bay_area", "EPSG:3857")
    at = [places_of(feature, layer)[0] for feature in layer.getFeatures()]
    asked = [there(one, 37.31 * number, 5.0 + number % 40) for number, one in enumerate(at[::2])]
    found = seen(layer, places(*asked), RANGE_FIELD=None, TYPE_FIELD="camera_type", DEFAULT_RANGE=50)
    pairs = {(one["number"], one["place_fid"]) for one in found}
    assert len(pairs) == len(found) > 200
    inside, on_the_edge = set(), set()
    for feature, (lon, lat) in zip(layer.getFeatures(), at):
        views = fields_of_view(feature["direction"] or None, feature["camera_type"] or None, None, default_reach_m=50)
        for fid, place in enumerate(asked, 1):
            if abs(place[0] - lon) > 0.001 or abs(place[1] - lat) > 0.001:
                continue
            azimuth, _, distance = GEOD.inv(lon, lat, *place)
            margins = [min(50.0 - distance, margin_deg(view, azimuth)) for view in views]
            if margins and abs(max(margins)) < 2e-3:
                on_the_edge.add((feature["number"], fid))
            elif margins and max(margins) > 0.0:
                inside.add((feature["number"], fid))
    assert inside <= pairs <= inside | on_the_edge
    assert len(on_the_edge) < 5


def margin_deg(view, azimuth):
    """How far inside a view an azimuth lies; negative outside."""
    if view.azimuth_deg is None:
        return 180.0
    return view.width_deg / 2 - abs((azimuth - view.azimuth_deg + 180.0) % 360.0 - 180.0)
