"""`hiljade:aimcameras` into a new layer: aims, widths, reaches and moves against PROJ, in any CRS."""

from __future__ import annotations

import json
import math

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProject,
    QgsReferencedPointXY,
    QgsWkbTypes,
)

from hiljade_qgis.bridge.compatibility import LINE
from hiljade_qgis.core import camera_edit
from hiljade_qgis.core.direction import parse
from tests.qgis.camera_layers import (
    EVERYWHERE,
    GEOD,
    WGS84,
    layer_of,
    line_wkt,
    places_of,
    real_cameras,
    real_layer,
    there,
    wkt,
)
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

BELGRADE = (20.4573, 44.8167)
FIELDS = "direction:string,range_m:double,camera_type:string"
ALGORITHM = "hiljade:aimcameras"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def cameras(*rows, crs="EPSG:4326", kind="Point", fields=FIELDS):
    return layer_of(kind, rows, crs, fields)


def one(direction, **more):
    return cameras((wkt(*BELGRADE), direction), **more)


def aimed(layer, feedback=None, **parameters):
    """The features afterwards, in a layer of the same kind, and the counts."""
    result = run(ALGORITHM, {"INPUT": layer, "OUTPUT": "memory:", **parameters}, feedback)
    output = result["OUTPUT"]
    if layer.crs().isValid():  # a layer in memory cannot have none
        assert output.crs() == layer.crs()
    assert output.wkbType() == layer.wkbType()
    assert [field.name() for field in output.fields()] == [field.name() for field in layer.fields()]
    features = list(output.getFeatures())
    assert result["CHANGED"] + result["STAYED"] == len(features)
    return features, (result["CHANGED"], result["STAYED"])


def direction_of(layer, **parameters):
    (feature,), _ = aimed(layer, **parameters)
    return feature["direction"]


def refused(layer, **parameters):
    """The sentence that it is refused with, before anything is written."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    good, why = algorithm.checkParameterValues({"INPUT": layer, "OUTPUT": "memory:", **parameters}, context)
    assert not good
    assert why.endswith(".")
    return why


def bearing_of(text):
    return parse(text).views[0].azimuth_deg


# in every CRS


@pytest.mark.parametrize(("crs", "at"), EVERYWHERE)
def test_a_bearing_and_a_turn_are_from_true_north(crs, at):
    layer = cameras((wkt(*at), "20-80"), crs=crs)
    assert direction_of(layer, ACTION="bearing", ANGLE=90) == "60-120"
    assert direction_of(layer, ACTION="turn", ANGLE=-30) == "350-50"


@pytest.mark.parametrize(("crs", "at"), EVERYWHERE)
@pytest.mark.parametrize("azimuth", [0.0, 77.0, 181.0, 300.0])
def test_at_a_place_along_the_geodesic(crs, at, azimuth):
    layer = cameras((wkt(*at), "45"), crs=crs)
    (started,) = places_of(next(layer.getFeatures()), layer)
    place = QgsReferencedPointXY(QgsPointXY(*there(started, azimuth, 300.0)), WGS84)
    assert direction_of(layer, ACTION="place", PLACE=place) == f"{azimuth:.0f}"


@pytest.mark.parametrize(("crs", "at"), EVERYWHERE)
@pytest.mark.parametrize("kind", ["LineString", "Polygon"])
def test_along_the_nearest_wall_or_street(crs, at, kind):
    layer = cameras((wkt(*at), "170"), crs=crs)
    (started,) = places_of(next(layer.getFeatures()), layer)
    foot = there(started, 290.0, 5.0)
    wall = [there(foot, 200.0, 40.0), there(foot, 20.0, 40.0)]
    if kind == "Polygon":
        text = line_wkt(*wall, there(wall[1], 290.0, 30.0), there(wall[0], 290.0, 30.0), wall[0])
        text = f"Polygon ({text.partition(' ')[2]})"
    else:
        text = line_wkt(*wall)
    lines = layer_of(kind, [(text,)], "EPSG:3832")  # where no line goes round the world the long way
    assert direction_of(layer, ACTION="along", LINES=[lines]) == "200"
    assert direction_of(cameras((wkt(*at), "89"), crs=crs), ACTION="along", LINES=[lines]) == "20"
    assert direction_of(cameras((wkt(*at), "111"), crs=crs), ACTION="along", LINES=[lines]) == "200"


@pytest.mark.parametrize(("crs", "at"), EVERYWHERE)
@pytest.mark.parametrize("inside", [-6.0, 0.0, 0.3, 5.0])
def test_away_from_the_wall_of_a_house_that_lies_to_the_north_west(crs, at, inside):
    """From outside, on the outline and a little inside it out of the house; from farther inside away from the wall."""
    layer = cameras((wkt(*at), NULL), crs=crs)
    (started,) = places_of(next(layer.getFeatures()), layer)
    foot = there(started, 110.0, inside)
    wall = [there(foot, 200.0, 40.0), there(foot, 20.0, 40.0)]
    text = line_wkt(*wall, there(wall[1], 290.0, 30.0), there(wall[0], 290.0, 30.0), wall[0])
    house = layer_of("Polygon", [(f"Polygon ({text.partition(' ')[2]})",)], "EPSG:3832")
    azimuth = bearing_of(direction_of(layer, ACTION="away", LINES=[house]))
    assert azimuth == (290.0 if inside > 1.0 else 110.0)


@pytest.mark.parametrize(("crs", "at"), EVERYWHERE)
def test_moved_by_metres_on_the_ground(crs, at):
    layer = cameras((wkt(*at), "45"), crs=crs)
    (started,) = places_of(next(layer.getFeatures()), layer)
    (feature,), counts = aimed(layer, MOVE_DISTANCE=250, MOVE_TOWARDS=110)
    (ended,) = places_of(feature, layer)
    azimuth, _, distance = GEOD.inv(*started, *ended)
    assert distance == pytest.approx(250.0, abs=0.02)
    assert azimuth == pytest.approx(110.0, abs=0.01)
    assert feature["direction"] == "45"
    assert counts == (1, 0)


# the parameters


@pytest.mark.parametrize(
    ("name", "place"),
    [("none", 0), ("turn", 1), ("bearing", 2), ("place", 3), ("along", 4), ("away", 5), (" Turn ", "1")],
)
def test_an_action_by_its_name_is_the_one_at_its_place(name, place):
    lines = layer_of("LineString", [(line_wkt(there(BELGRADE, 180, 20), there(BELGRADE, 30, 20)),)])
    chosen = {"ANGLE": 10, "PLACE": "20.5,44.9 [EPSG:4326]", "LINES": [lines], "REACH": 25}
    by_name, by_place = (direction_of(one("45"), ACTION=action, **chosen) for action in (name, place))
    assert by_name == by_place
    expected = {"none": "45", "turn": "55", "bearing": "10", "place": "20", "along": "15", "away": "285"}
    assert by_name == expected[name.strip().lower()]


def test_the_action_is_none_unless_one_is_chosen_and_words_are_not_mixed_up():
    assert direction_of(one("45"), ANGLE=10, REACH=5) == "45"
    for action in ("aim", "6", 6, "-1"):
        assert refused(one("45"), ACTION=action) == "ACTION is none of none, turn, bearing, place, along, away."


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ANGLE", 361), ("ANGLE", -361), ("WIDTH", 0.5), ("WIDTH", 361), ("REACH", 0), ("REACH", 5001),
        ("MOVE_DISTANCE", -1), ("MOVE_DISTANCE", 100_001), ("MOVE_TOWARDS", 400), ("PLACE", "nowhere"),
    ],
)  # fmt: skip
def test_values_out_of_range_are_refused(name, value):
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    assert not algorithm.parameterDefinition(name).checkValueIsAcceptable(value)


@pytest.mark.parametrize(
    ("before", "width", "after"),
    [
        ("45", 60, "15-75"), ("338-23", 90, "316-46"), ("45;NB;180", 20, "35-55;NB;170-190"), ("NE", 359.6, "0-360"),
        ("20-80", 360, "0-360"), (NULL, 360, "0-360"), ("45", 1, "45-46"),
    ],
)  # fmt: skip
def test_the_opening_angle(before, width, after):
    assert direction_of(one(before), WIDTH=width) == after


@pytest.mark.parametrize(("reach", "stored"), [(25, 25.0), (31.4, 31.0), (9.96, 10.0), (0.1, 0.1), (5000, 5000.0)])
def test_the_reach_is_stored_as_the_window_stores_it(reach, stored):
    (feature,), _ = aimed(one("45"), REACH=reach)
    assert feature["range_m"] == stored
    assert feature["direction"] == "45"


def test_the_reach_goes_where_it_is_told_to_go():
    layer = cameras((wkt(*BELGRADE), "45", "20 m", 5), fields="direction:string,how_far:string,whole:integer")
    (feature,), _ = aimed(layer, REACH=12.3, RANGE_FIELD="how_far")
    assert feature.attributes() == ["45", "12", 5]
    (feature,), _ = aimed(layer, REACH=8.5, RANGE_FIELD="how_far")
    assert feature.attributes() == ["45", "8.5", 5]
    (feature,), _ = aimed(layer, REACH=12.3, RANGE_FIELD="whole")
    assert feature.attributes() == ["45", "20 m", 12]


def test_another_field_holds_the_direction():
    layer = cameras((wkt(*BELGRADE), 45.0, "NE", 7), fields="bearing:double,direction:string,whole:integer")
    (feature,), _ = aimed(layer, ACTION="turn", ANGLE=10, DIRECTION_FIELD="bearing")
    assert feature.attributes() == [55.0, "NE", 7]
    (feature,), _ = aimed(layer, ACTION="turn", ANGLE=-10, DIRECTION_FIELD="whole")
    assert feature.attributes() == [45.0, "NE", 357]
    (feature,), _ = aimed(layer, ACTION="turn", ANGLE=1)
    assert feature.attributes() == [45.0, "46", 7]


@pytest.mark.parametrize("nothing", [{}, {"DIRECTION_FIELD": None}, {"DIRECTION_FIELD": ""}])
def test_the_direction_is_in_direction_unless_said(nothing):
    assert direction_of(one("45"), ACTION="turn", ANGLE=5, **nothing) == "50"
    assert "no field “direction”" in refused(cameras(fields="azimuth:string"), ACTION="turn", ANGLE=5, **nothing)


def test_the_type_says_who_sees_all_round():
    layer = cameras((wkt(*BELGRADE), NULL, NULL, "dome"), (wkt(*BELGRADE), NULL, NULL, "fixed"))
    feedback = Feedback()
    aimed(layer, feedback, ACTION="turn", ANGLE=10, TYPE_FIELD="camera_type")
    assert sorted(feedback.warnings) == [
        "1 camera(s) look nowhere: there was nothing to turn or to widen.",
        "1 camera(s) see all round: there was nothing to turn or to widen.",
    ]
    feedback = Feedback()
    aimed(layer, feedback, ACTION="turn", ANGLE=10)
    assert feedback.warnings == ["2 camera(s) look nowhere: there was nothing to turn or to widen."]


def test_a_place_in_another_crs_and_one_without_any(project):
    mercator = transform_to("EPSG:3857").transform(20.5, 44.8167)
    text = f"{mercator.x()!r},{mercator.y()!r}"
    assert direction_of(one("45"), ACTION="place", PLACE=f"{text} [EPSG:3857]") == "90"
    assert direction_of(one("45"), ACTION="place", PLACE="20.5,44.8167") == "90", "no project says another"
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    feedback = Feedback()
    aimed(one("45"), feedback, ACTION="place", PLACE=text)
    assert feedback.infos[0] == "Place: latitude 44.8167000, longitude 20.5000000"


def test_all_at_once_and_aimed_from_where_it_will_stand():
    place = there(BELGRADE, 0.0, 100.0)
    parameters = {"ACTION": "place", "PLACE": f"{place[0]},{place[1]} [EPSG:4326]", "WIDTH": 40, "REACH": 80}
    (feature,), _ = aimed(one("NB"), MOVE_DISTANCE=100, MOVE_TOWARDS=270, **parameters)
    assert (feature["direction"], feature["range_m"]) == ("25-65", 80.0)


# what can't be done is said before anything is written


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({}, "Choose an action, or give an opening angle"),
        ({"ACTION": "none", "ANGLE": 5}, "Choose an action, or give an opening angle"),
        ({"ACTION": "turn"}, "Give the angle"),
        ({"ACTION": "bearing", "ANGLE": None}, "Give the angle"),
        ({"ACTION": "place"}, "Choose the place"),
        ({"ACTION": "place", "PLACE": ""}, "Choose the place"),
        ({"ACTION": "place", "PLACE": "20,95 [EPSG:4326]"}, "is not in the world"),
        ({"ACTION": "along"}, "Choose the layers that have the walls"),
        ({"ACTION": "along", "LINES": []}, "Choose the layers that have the walls"),
        ({"ACTION": "away"}, "Choose the layers that have the walls"),
        ({"MOVE_DISTANCE": 5}, "both how far and towards where"),
        ({"WIDTH": 60, "MOVE_TOWARDS": 0}, "both how far and towards where"),
        ({"WIDTH": 60, "DIRECTION_FIELD": "azimut"}, "no field “azimut”"),
        ({"WIDTH": 60, "TYPE_FIELD": "tip"}, "no field “tip”"),
        ({"REACH": 60, "RANGE_FIELD": "domet"}, "no field “domet” for the reach"),
        ({"REACH": 60, "RANGE_FIELD": None}, "no field “range_m” for the reach"),
        ({"REACH": 60, "RANGE_FIELD": ""}, "choose the field that holds it"),
        ({"WIDTH": 60, "DIRECTION_FIELD": "number"}, "The field “number” holds numbers"),
        ({"ACTION": "bearing", "ANGLE": 5, "DIRECTION_FIELD": "day"}, "holds neither texts nor numbers"),
        ({"WIDTH": 60, "DIRECTION_FIELD": "short"}, "too short for a direction like 100-200"),
        ({"REACH": 9.5, "RANGE_FIELD": "whole"}, "does not take a reach of 9.5 m"),
        ({"REACH": 9.5, "RANGE_FIELD": "day"}, "does not take a reach of 9.5 m"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(parameters, sentence):
    fields = "direction:string,number:double,whole:integer,short:string(6),day:date"
    layer = cameras((wkt(*BELGRADE), "45"), fields=fields)
    assert sentence in refused(layer, **parameters)


def test_layers_without_lines_are_refused():
    points = one("45")
    points.setName("Poles")
    assert "“Poles” has no lines and no areas" in refused(one("45"), ACTION="along", LINES=[points])


def test_a_field_that_is_of_no_use_now_may_be_any():
    layer = cameras((wkt(*BELGRADE), "45"), fields="direction:string,day:date")
    assert direction_of(layer, ACTION="turn", ANGLE=5) == "50", "range_m is not there, and nobody asked for it"
    (feature,), _ = aimed(layer, MOVE_DISTANCE=5, MOVE_TOWARDS=5, DIRECTION_FIELD="day")
    assert feature["direction"] == "45"


# what stays


HOSTILE = [
    "NE;forward", "forward", " 338-23 ", "45;;90", "370", "0-360;NB", "-90", "north - east", "\x1b[2J", "9" * 250, ";",
    "90-90", "NB", "45° ; x", "<b>45</b>", "45'; DROP TABLE cameras;--", "Clockwise 180", "", " ", "１２",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_what_nobody_touched_stays_to_the_letter(text):
    (feature,), counts = aimed(one(text), ACTION="turn", ANGLE=360)
    assert feature["direction"] == text
    assert counts == (0, 1)
    (feature,), _ = aimed(one(text), REACH=33)
    assert (feature["direction"], feature["range_m"]) == (text, 33.0)
    after = direction_of(one(text), ACTION="bearing", ANGLE=200)
    before = parse(text)
    put_right = () if before.views else before.unreadable[:1]
    assert parse(after).unreadable == before.unreadable[len(put_right) :]
    assert bearing_of(after) == pytest.approx(200.0, abs=0.5)


def test_those_that_stay_are_counted_with_the_reason():
    far, near = there(BELGRADE, 90, 500), there(BELGRADE, 90, 5)
    lines = layer_of("LineString", [(line_wkt(there(near, 0, 20), there(near, 180, 20)),)])
    layer = cameras(
        (wkt(*BELGRADE), "10"), (wkt(*BELGRADE), "0"), (wkt(*far), "10"), (wkt(*BELGRADE), NULL),
        (wkt(*BELGRADE), "0-360"), (None, "10"), ("Point EMPTY", "10"), (wkt(20.0, 95.0), "10"),
    )  # fmt: skip
    feedback = Feedback()
    features, counts = aimed(layer, feedback, ACTION="along", LINES=[lines])
    assert [feature["direction"] for feature in features] == ["0", "0", "10", NULL, "0-360", "10", "10", "10"]
    assert counts == (1, 7)
    assert feedback.infos == ["1 camera(s) changed.", "7 camera(s) stayed as they were."]
    assert feedback.warnings[0] == "3 camera(s) without a position stayed as they were."
    assert sorted(feedback.warnings[1:]) == [
        "1 camera(s) have no wall and no street within 60 m and were not aimed.",
        "1 camera(s) look nowhere: there was nothing to turn or to widen.",
        "1 camera(s) see all round: there was nothing to turn or to widen.",
    ]


def test_on_a_line_no_way_is_away_and_that_is_said():
    wall = layer_of("LineString", [(line_wkt(there(BELGRADE, 0, 20), BELGRADE, there(BELGRADE, 180, 20)),)])
    layer = cameras((wkt(*BELGRADE), "10"), (wkt(*there(BELGRADE, 90, 4)), "10"), (wkt(*there(BELGRADE, 90, 99)), "10"))
    feedback = Feedback()
    features, counts = aimed(layer, feedback, ACTION="away", LINES=[wall])
    assert [feature["direction"] for feature in features] == ["10", "90", "10"]
    assert counts == (1, 2)
    assert sorted(feedback.warnings) == [
        "1 camera(s) have no wall and no street within 60 m and were not aimed.",
        "1 camera(s) stand on a wall, and which side of it is outside can't be told; they were not aimed.",
    ]


def test_a_camera_at_the_place_is_not_aimed_but_all_else_is_done():
    feedback = Feedback()
    place = f"{BELGRADE[0]},{BELGRADE[1]} [EPSG:4326]"
    (feature,), counts = aimed(one("45"), feedback, ACTION="place", PLACE=place, REACH=70)
    assert (feature["direction"], feature["range_m"]) == ("45", 70.0)
    assert counts == (1, 0)
    assert feedback.warnings == ["1 camera(s) stand at the place itself and were not aimed."]


def test_a_direction_too_long_for_its_field_stays():
    layer = cameras((wkt(*BELGRADE), "1;2;3"), (wkt(*BELGRADE), "45"), fields="direction:string(7)")
    feedback = Feedback()
    features, counts = aimed(layer, feedback, ACTION="bearing", ANGLE=90, WIDTH=20)
    assert [feature["direction"] for feature in features] == ["1;2;3", "80-100"]
    assert counts == (1, 1)
    assert feedback.warnings == ["1 camera(s) stayed as they were: the direction is too long."]


def test_where_the_crs_shows_no_place_it_stays():
    half_the_world = "PROJ:+proj=ortho +lat_0=0 +lon_0=0 +ellps=WGS84"
    layer = cameras((wkt(89.95, 0.0), "45"), (wkt(80.0, 0.0), "45"), crs=half_the_world)
    feedback = Feedback()
    features, counts = aimed(layer, feedback, MOVE_DISTANCE=20_000, MOVE_TOWARDS=90)
    assert counts == (1, 1)
    assert places_of(features[0], layer)[0] == pytest.approx((89.95, 0.0), abs=1e-6)
    assert feedback.warnings == ["1 camera(s) stayed as they were: the layer's CRS can't show their new place."]


def test_one_that_fails_blocks_no_other(monkeypatch, caplog):
    real = camera_edit.turned

    def failing(camera, by_deg):
        if camera.direction == "2":
            raise RuntimeError("something internal")
        return real(camera, by_deg)

    monkeypatch.setattr(camera_edit, "turned", failing)
    feedback = Feedback()
    layer = cameras((wkt(*BELGRADE), "1"), (wkt(*BELGRADE), "2"), (wkt(*BELGRADE), "3"))
    features, counts = aimed(layer, feedback, ACTION="turn", ANGLE=10)
    assert [feature["direction"] for feature in features] == ["11", "2", "13"]
    assert counts == (2, 1)
    assert feedback.warnings == ["1 camera(s) stayed as they were by an error; the log says which."]
    assert "something internal" in caplog.text


# points, layers and runs of all kinds


@pytest.mark.parametrize("kind", ["Point", "PointZ", "PointZM", "MultiPoint", "MultiPointZ"])
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_every_kind_of_point_keeps_its_kind_and_its_height(kind, crs):
    heights = {"Point": "", "PointZ": " 7", "PointZM": " 7 8", "MultiPoint": "", "MultiPointZ": " 7"}[kind]
    starts = [BELGRADE, (20.9, 60.0)] if kind.startswith("Multi") else [BELGRADE]
    inner = ", ".join(f"({lon} {lat}{heights})" for lon, lat in starts)
    text = f"{kind} ({inner})" if kind.startswith("Multi") else f"{kind} {inner}"
    layer = cameras((text, "45"), kind=kind, crs=crs)
    (feature,), _ = aimed(layer, ACTION="turn", ANGLE=5, MOVE_DISTANCE=100, MOVE_TOWARDS=60)
    assert feature["direction"] == "50"
    for start, end in zip(starts, places_of(feature, layer)):
        azimuth, _, distance = GEOD.inv(*start, *end)
        assert (azimuth, distance) == (pytest.approx(60.0, abs=0.02), pytest.approx(100.0, abs=0.02))
    for vertex in feature.geometry().vertices():
        assert math.isnan(vertex.z()) if not heights else vertex.z() == 7.0
    assert QgsWkbTypes.displayString(feature.geometry().wkbType()) == kind


def test_a_multipoint_is_aimed_from_its_first_point():
    text = f"MultiPoint (({BELGRADE[0]} {BELGRADE[1]}), (25 45))"
    layer = cameras((text, "45"), kind="MultiPoint")
    assert direction_of(layer, ACTION="place", PLACE="21,44.8167 [EPSG:4326]") == "90"


def test_what_is_not_moved_keeps_every_digit():
    exact = (20.45731234567891, 44.81671234567891)
    (feature,), _ = aimed(cameras((wkt(*exact), "45")), ACTION="turn", ANGLE=5, MOVE_DISTANCE=0, MOVE_TOWARDS=0)
    point = feature.geometry().asPoint()
    assert (point.x(), point.y()) == exact


def test_only_the_selected_ones(project):
    layer = cameras((wkt(*BELGRADE), "1"), (wkt(*BELGRADE), "2"), (wkt(*BELGRADE), "3"))
    layer.selectByExpression("direction = '2'")
    project.addMapLayer(layer)
    source = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    result = run(ALGORITHM, {"INPUT": source, "ACTION": "turn", "ANGLE": 5, "OUTPUT": "memory:"})
    assert [feature["direction"] for feature in result["OUTPUT"].getFeatures()] == ["7"]


def test_it_stops_when_cancelled():
    feedback = Feedback()
    feedback.cancel()
    layer = cameras(*[(wkt(*BELGRADE), str(n)) for n in range(300)])
    features, counts = aimed(layer, feedback, ACTION="turn", ANGLE=5)
    assert features == []
    assert counts == (0, 0)


def test_progress_goes_on():
    feedback, steps = Feedback(), []
    feedback.progressChanged.connect(steps.append)
    aimed(cameras(*[(wkt(*BELGRADE), str(n)) for n in range(300)]), feedback, ACTION="turn", ANGLE=5)
    assert steps == sorted(steps)
    assert len(steps) > 5


def test_a_layer_without_crs_is_taken_as_degrees_and_that_is_said():
    layer = one("45")
    layer.setCrs(QgsCoordinateReferenceSystem())
    feedback = Feedback()
    assert aimed(layer, feedback, ACTION="place", PLACE="21,44.8167 [EPSG:4326]")[0][0]["direction"] == "90"
    assert any("has no CRS" in said for said in feedback.warnings)


def test_in_the_background(qtbot, project):
    """As the toolbox runs it: prepared here, run in another thread, with walls from a layer that lives here."""
    lines = layer_of("LineString", [(line_wkt(there(BELGRADE, 180, 20), there(BELGRADE, 30, 20)),)])
    layer = cameras(*[(wkt(*BELGRADE), str(n % 90)) for n in range(200)])
    project.addMapLayers([lines, layer])
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(project)
    context.setFeedback(feedback)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    parameters = {"INPUT": layer.id(), "ACTION": "along", "LINES": [lines.id()], "OUTPUT": "memory:"}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ended = []
    task.executed.connect(lambda good, results: ended.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(ended), timeout=30_000)
    good, results = ended[0]
    assert good, feedback.errors
    assert (results["CHANGED"], results["STAYED"]) == (197, 3), "three looked along before"
    output = context.takeResultLayer(results["OUTPUT"])
    assert {feature["direction"] for feature in output.getFeatures()} == {"15"}


def test_as_a_step_of_a_model():
    model = QgsProcessingModelAlgorithm("aim and ask", "cameras")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("cameras", "Cameras"), QgsProcessingModelParameter("cameras")
    )
    model.addModelParameter(QgsProcessingParameterNumber("angle", "Angle"), QgsProcessingModelParameter("angle"))
    step = QgsProcessingModelChildAlgorithm(ALGORITHM)
    step.setChildId("aim")
    source = QgsProcessingModelChildParameterSource
    step.addParameterSources("INPUT", [source.fromModelParameter("cameras")])
    step.addParameterSources("ACTION", [source.fromStaticValue("turn")])
    step.addParameterSources("ANGLE", [source.fromModelParameter("angle")])
    step.addParameterSources("WIDTH", [source.fromExpression("10 * 2")])
    output = QgsProcessingModelOutput("aimed", "aimed")
    output.setChildOutputName("OUTPUT")
    output.setChildId("aim")
    step.setModelOutputs({"aimed": output})
    model.addChildAlgorithm(step)
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    (destination,) = model.destinationParameterDefinitions()  # whose name depends on the version of QGIS
    parameters = {"cameras": one("45;NB"), "angle": 90, destination.name(): "memory:"}
    results, good = model.run(parameters, context, feedback, {}, False)
    assert good, feedback.errors
    (feature,) = context.takeResultLayer(results[destination.name()]).getFeatures()
    assert feature["direction"] == "125-145;NB"


# real records


def test_real_cameras_turned_round_and_aimed_at_one_place():
    layer = real_cameras("alpr_bay_area", "EPSG:3857")
    before = {feature.id(): feature["direction"] for feature in layer.getFeatures()}
    features, (changed, stayed) = aimed(layer, ACTION="turn", ANGLE=180, TYPE_FIELD="camera_type")
    read = [parse(text or None).views for text in before.values()]
    looking = [views for views in read if any(view.azimuth_deg is not None for view in views)]
    assert (changed, stayed) == (len(looking), 3757 - len(looking))
    assert len(looking) > 3500
    for feature in features:
        old, new = parse(before[feature.id()] or None), parse(feature["direction"] or None)
        assert new.unreadable == old.unreadable
        assert len(new.items) == len(old.items)
        for item, turned in zip(old.items, new.items):
            if item.view is None or item.view.azimuth_deg is None:
                assert turned == item
            else:
                assert (turned.view.azimuth_deg - item.view.azimuth_deg) % 360.0 == pytest.approx(180.0, abs=0.5)
                assert turned.view.width_deg == item.view.width_deg
    city_hall = (-122.4193, 37.7793)
    place = f"{city_hall[0]},{city_hall[1]} [EPSG:4326]"
    features, (changed, stayed) = aimed(layer, ACTION="place", PLACE=place)
    assert changed + stayed == 3757
    for feature in features:
        (at,) = places_of(feature, layer)
        assert abs((bearing_of(feature["direction"]) - GEOD.inv(*at, *city_hall)[0] + 180.0) % 360.0 - 180.0) <= 0.51


def test_real_cameras_along_the_walls_and_streets_of_helsinki():
    """The bearing is that of a wall or street than which none is nearer, by GEOS in UTM and PROJ's geodesics."""
    layer = real_cameras("helsinki_centre", "EPSG:3879")
    walls, streets = (real_layer(f"helsinki_centre/{name}.geojson") for name in ("buildings", "streets"))
    north = run(ALGORITHM, {"INPUT": layer, "ACTION": "bearing", "ANGLE": 30, "OUTPUT": "memory:"})["OUTPUT"]
    features, (changed, stayed) = aimed(north, ACTION="along", LINES=[walls, streets])
    assert changed + stayed == 221
    assert changed > 180
    pieces = [piece for lines in (walls, streets) for piece in straight_pieces(lines)]
    to_utm = transform_to("EPSG:32635")
    shapes = [(QgsGeometry.fromPolylineXY([to_utm.transform(*end) for end in piece]), piece) for piece in pieces]
    for feature in features:
        (at,) = places_of(feature, layer)
        here = QgsGeometry.fromPointXY(to_utm.transform(*at))
        ranked = sorted(((shape.distance(here), piece) for shape, piece in shapes), key=lambda one: one[0])
        nearest = [piece for distance, piece in ranked if distance <= ranked[0][0] + 0.02]
        if ranked[0][0] > 60.1:
            assert feature["direction"] == "30"
        elif ranked[0][0] < 59.9:
            bearing = bearing_of(feature["direction"])
            assert min(abs((bearing - GEOD.inv(*a, *b)[0] + 90.0) % 180.0 - 90.0) for a, b in nearest) <= 0.6
            assert abs((bearing - 30.0 + 180.0) % 360.0 - 180.0) <= 90.5, "the way that is nearer"


def test_real_cameras_on_walls_look_out_of_their_buildings():
    """Two metres on, nine in ten of those within half a metre of a wall are in no building; some are mapped in one."""
    layer = real_cameras("helsinki_centre", "EPSG:3879")
    walls = real_layer("helsinki_centre/buildings.geojson")
    features, _ = aimed(layer, ACTION="away", LINES=[walls])
    shapes = [feature.geometry() for feature in walls.getFeatures()]
    for shape in shapes:
        shape.transform(transform_to("EPSG:3879"))
    outlines = QgsGeometry.collectGeometry([shape.convertToType(LINE, True) for shape in shapes])
    looked = free = 0
    for feature in features:
        if outlines.distance(feature.geometry()) < 0.5:
            looked += 1
            (at,) = places_of(feature, layer)
            ahead = transform_to("EPSG:3879").transform(*there(at, bearing_of(feature["direction"]), 2.0))
            free += not any(shape.contains(ahead) for shape in shapes)
    assert looked > 90
    assert free / looked > 0.9


def transform_to(crs):
    return QgsCoordinateTransform(WGS84, QgsCoordinateReferenceSystem(crs), QgsProject.instance())


def straight_pieces(layer):
    for feature in layer.getFeatures():
        geometry: QgsGeometry = feature.geometry()
        for part in geometry.constGet().coordinateSequence():
            for ring in part:
                points = [(point.x(), point.y()) for point in ring]
                yield from ((a, b) for a, b in zip(points, points[1:]) if a != b)


def test_the_feature_that_is_given_is_not_changed():
    """QGIS may hand over features that others hold too."""
    layer = one("45")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context, feedback = QgsProcessingContext(), Feedback()
    assert algorithm.prepare({"INPUT": layer, "ACTION": 1, "ANGLE": 5, "OUTPUT": "memory:"}, context, feedback)
    given: QgsFeature = next(layer.getFeatures())
    (edited,) = algorithm.processFeature(given, context, feedback)
    assert (given["direction"], edited["direction"]) == ("45", "50")
    assert json.loads(edited.geometry().asJson())["coordinates"] == list(BELGRADE)
