"""`hiljade:check` and `hiljade:fix`: what is found in layers of any kind, around what, and what fixing makes of it."""

from __future__ import annotations

import importlib
import json

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.core.checks import all_rules
from hiljade_qgis.processing import check as check_algorithm
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import GEOD, layer_of, line_wkt, places_of, there, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.working_copies import make_working_copy
from tests.shared_data import shared_data

BELGRADE = (20.4573461, 44.8167234)
TAGS = "direction:string,camera:type:string"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def cameras(*rows, fields="direction:string,camera_type:string,operator:string", crs="EPSG:4326"):
    return layer_of("Point", rows, crs, fields)


def found(layer, feedback=None, **parameters):
    result = run("hiljade:check", {"INPUT": layer, "OUTPUT": "memory:", **parameters}, feedback)
    features = list(result["OUTPUT"].getFeatures())
    assert result["COUNT"] == len(features)
    return features


def rules(features):
    return sorted((feature["camera_fid"], feature["rule"]) for feature in features)


def test_one_row_per_finding_where_the_camera_stands():
    layer = cameras((wkt(*BELGRADE), "nord-est", "fixed", "MUP"), crs="EPSG:32634")
    (feature,) = found(layer)
    assert feature["rule"] == "direction_unreadable"
    assert feature["severity"] == "error"
    assert feature["message"] == "“nord-est” can't be read as a direction."
    assert feature["field"] == "direction"
    assert json.loads(feature["fix"]) == {"direction": "NE"}
    assert feature["others"] == NULL
    assert feature["server_id"] == NULL
    point = feature.geometry().asPoint()
    assert (point.x(), point.y()) == pytest.approx(BELGRADE, abs=1e-8)


def test_without_a_position_there_is_a_row_without_a_point():
    features = found(cameras((None, "90", "fixed", "MUP")))
    assert [feature["rule"] for feature in features] == ["position_missing"]
    assert features[0].geometry().isNull()


def test_fields_are_found_by_the_names_of_tags_too():
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=osm_id:string", "tags", "memory")
    path = "/vsimem/tags.geojson"
    feature = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": BELGRADE},
        "properties": {"osm_id": "77", "camera:type": "Dome", "direction": "90", "camera:direction": "180",
                       "height": "12'", "operator": "MUP", "brand": "unknown", "man_made": "surveillance"},
    }  # fmt: skip
    from osgeo import gdal

    gdal.FileFromMemBuffer(path, json.dumps({"type": "FeatureCollection", "features": [feature]}).encode())
    layer = QgsVectorLayer(path, "tags", "ogr")
    assert layer.isValid()
    features = found(layer)
    assert {feature["rule"] for feature in features} == {
        "direction_disagrees", "value_near_miss", "number_unreadable", "unknown_in_words",
    }  # fmt: skip
    assert {feature["server_id"] for feature in features} == {"77"}
    assert {feature["field"] for feature in features} == {"direction", "camera_type", "height_m", "tags:brand"}
    gdal.Unlink(path)


def test_only_the_rules_that_were_chosen():
    layer = cameras((wkt(*BELGRADE), "370", "Dome", None))
    assert [one["rule"] for one in found(layer, RULES=["value_near_miss"])] == ["value_near_miss"]
    assert [one["rule"] for one in found(layer, RULES="direction_beyond_circle,operator_missing")] == [
        "direction_beyond_circle", "operator_missing",
    ]  # fmt: skip


def test_only_what_is_selected_but_comparing_it():
    layer = cameras((wkt(*BELGRADE), "x", "fixed", "MUP"), (wkt(*BELGRADE), "y", "fixed", "MUP"))
    layer.selectByIds([2])
    selected = QgsProcessingFeatureSourceDefinition("", True)
    QgsProject.instance().addMapLayer(layer, False)
    selected.source.setStaticValue(layer.id())
    features = found(selected)
    assert rules(features) == [(2, "direction_unreadable"), (2, "duplicate"), (2, "several_on_one_point")]
    QgsProject.instance().removeMapLayer(layer.id())


def test_duplicates_name_the_other_record():
    near = there(BELGRADE, 90.0, 3.0)
    layer = cameras((wkt(*BELGRADE), "90", "fixed", "MUP"), (wkt(*near), "95", "fixed", "MUP"))
    (feature,) = found(layer, RULES=["duplicate"])
    assert (feature["camera_fid"], feature["others"]) == (2, "1")
    assert feature["message"] == "#1 stands 3 m away, and seems to be the same camera."
    assert found(layer, RULES=["duplicate"], DUPLICATE_DISTANCE=2.0) == []


def square(middle, half_m, crs="EPSG:4326"):
    corners = [there(middle, 45.0 + 90.0 * n, half_m * 2**0.5) for n in (0, 1, 2, 3, 0)]
    return "Polygon ((" + ", ".join(f"{lon!r} {lat!r}" for lon, lat in corners) + "))"


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32634", "EPSG:3857"])
def test_what_lies_around(crs):
    inside, in_pond, far = there(BELGRADE, 90.0, 7.0), there(BELGRADE, 0.0, 100.0), there(BELGRADE, 180.0, 5000.0)
    layer = cameras(
        *((wkt(*at), "90", "fixed", "MUP") for at in (BELGRADE, inside, in_pond, far)),
    )
    traffic = layer_of("Point", [(wkt(*BELGRADE), "ALPR"), (wkt(*in_pond), "ALPR")], fields="surveillance_type:string")
    buildings = layer_of("Polygon", [(square(BELGRADE, 10.0),)], crs)
    water = layer_of("Polygon", [(square(in_pond, 20.0),)], crs)
    area = layer_of("Polygon", [(square(BELGRADE, 2000.0),)], crs)
    streets = layer_of("LineString", [(line_wkt(there(in_pond, 270, 50), there(in_pond, 90, 50)),)], crs)
    features = found(layer, RULES=["inside_building"], BUILDINGS=buildings)
    assert rules(features) == [(1, "inside_building"), (2, "inside_building")]
    assert "3 m inside" in features[1]["message"]
    foot = json.loads(features[1]["fix"])["position"]
    azimuth, _, distance = GEOD.inv(*inside, *foot)
    assert (azimuth % 360, distance) == (pytest.approx(90.0, abs=0.5), pytest.approx(3.0, abs=0.02))
    assert rules(found(layer, RULES=["in_water"], WATER=water)) == [(3, "in_water")]
    assert rules(found(layer, RULES=["outside_area"], ZONES=area)) == [(4, "outside_area")]
    assert rules(found(traffic, RULES=["far_from_street"], STREETS=streets)) == []
    far_street = layer_of("LineString", [(line_wkt(there(in_pond, 0, 50), there(in_pond, 0, 90)),)], crs)
    assert rules(found(traffic, RULES=["far_from_street"], STREETS=far_street)) == [(1, "far_from_street")]


def test_a_camera_is_moved_out_of_a_row_of_houses_not_into_the_next():
    east = there(BELGRADE, 90.0, 20.0)
    inside = there(there(BELGRADE, 90.0, 9.0), 0.0, 6.0)  # 1 m from the wall to the next house, 4 m from the street
    row = layer_of("Polygon", [(square(BELGRADE, 10.0),), (square(east, 10.1),)])
    (feature,) = found(cameras((wkt(*inside), "90", "fixed", "MUP")), RULES=["inside_building"], BUILDINGS=row)
    foot = json.loads(feature["fix"])["position"]
    azimuth, _, distance = GEOD.inv(*inside, *foot)
    assert distance == pytest.approx(4.0, abs=0.3)
    assert abs(azimuth) < 15


def test_nothing_found_and_nothing_there():
    feedback = Feedback()
    assert found(cameras((wkt(*BELGRADE), "90", "fixed", "MUP")), feedback) == []
    assert "Nothing was found." in feedback.infos
    assert found(cameras()) == []


def test_the_log_counts_by_rule():
    feedback = Feedback()
    found(cameras((wkt(*BELGRADE), "370", "fixed", None), (wkt(20.5, 44.9), "400", "fixed", None)), feedback)
    assert feedback.infos == ["Wrong: Direction beyond 360°: 2", "Worth a look: No operator: 2",
                              "Worth a look: Position given roughly: 1"]  # fmt: skip


def test_the_report(tmp_path):
    report = tmp_path / "извештај.json"
    layer = cameras((wkt(*BELGRADE), "370", "fixed", "MUP"))
    result = run("hiljade:check", {"INPUT": layer, "OUTPUT": "memory:", "REPORT": str(report)})
    assert result["REPORT"] == str(report)
    (line,) = json.loads(report.read_text(encoding="utf-8"))
    assert line == {
        "camera_fid": 1, "server_id": None, "rule": "direction_beyond_circle", "severity": "error",
        "message": "“370” goes beyond 360°.", "field": "direction", "fix": '{"direction": "10"}', "others": None,
    }  # fmt: skip


class Cancelling(Feedback):
    """Cancelled once it is that far."""

    def __init__(self, at):
        super().__init__()
        self.progressChanged.connect(lambda progress: self.cancel() if progress >= at else None)


@pytest.mark.parametrize("at", [10.0, 60.0])
def test_cancelled_it_ends_with_what_was_found_so_far(at):
    rows = [(wkt(20.4 + n * 1e-4, 44.81), "x", "fixed", "MUP") for n in range(3000)]
    feedback = Cancelling(at)
    assert len(found(cameras(*rows), feedback, RULES=["direction_unreadable"])) < 3000
    assert feedback.isCanceled()


# a working copy


@pytest.fixture
def stored(tmp_path, project):
    path = tmp_path / "kamere.gpkg"
    about = make_working_copy(path)
    copy = add_working_copy(project, path, about)
    yield path, copy.cameras
    copy.cameras.rollBack()


def by_rule(features):
    return {feature["rule"]: feature for feature in features}


def test_of_a_working_copy_the_bases_count(stored):
    _path, layer = stored
    features = found(layer, RULES=["direction_unreadable", "value_unusual", "moved_far"])
    assert rules(features) == [
        (5, "direction_unreadable"), (6, "direction_unreadable"), (7, "value_unusual"), (7, "value_unusual"),
        (7, "value_unusual"),
    ]  # fmt: skip
    assert by_rule(features)["direction_unreadable"]["server_id"] == "00000000-0000-4000-8000-000000000005"


def test_of_a_working_copy_unsaved_edits_count(stored):
    _path, layer = stored
    layer.startEditing()
    feature = layer.getFeature(1)
    geometry = feature.geometry()
    geometry.translate(0.001, 0.0)
    layer.changeGeometry(1, geometry)
    layer.changeAttributeValue(5, layer.fields().lookupField("direction"), "90")
    layer.deleteFeature(6)
    features = found(layer, RULES=["direction_unreadable", "moved_far"])
    assert rules(features) == [(1, "moved_far")]
    assert features[0]["fix"] == NULL, "to take it back is for whoever moved it"


def test_a_file_that_is_no_working_copy_of_ours_is_read_by_its_fields(stored, tmp_path):
    _path, layer = stored
    elsewhere = str(tmp_path / "elsewhere.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, elsewhere, QgsProject.instance().transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    features = found(QgsVectorLayer(elsewhere, "copy", "ogr"), RULES=["direction_unreadable"])
    assert len(features) == 2


# fixing


def fixed(layer, *names, feedback=None, **parameters):
    result = run("hiljade:fix", {"INPUT": layer, "OUTPUT": "memory:", "RULES": [*names], **parameters}, feedback)
    return result, [feature.attributes() for feature in result["OUTPUT"].getFeatures()]


def test_fixes_go_into_a_new_layer():
    layer = cameras((wkt(*BELGRADE), "nord-est", "Dome", "MUP "), (wkt(*BELGRADE), "90", "fixed", "MUP"))
    result, rows = fixed(layer, "direction_unreadable", "value_near_miss", "stray_blanks")
    assert rows == [["NE", "dome", "MUP"], ["90", "fixed", "MUP"]]
    assert (result["CHANGED"], result["REFUSED"]) == (1, 0)
    assert [feature["direction"] for feature in layer.getFeatures()] == ["nord-est", "90"]


def test_only_what_was_chosen_is_fixed():
    layer = cameras((wkt(*BELGRADE), "nord-est", "Dome", "MUP "))
    _result, rows = fixed(layer, "value_near_miss")
    assert rows == [["nord-est", "dome", "MUP "]]


def test_rules_must_be_chosen():
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("hiljade:fix")
    layer = cameras((wkt(*BELGRADE), "nord-est", "Dome", "MUP "))
    assert not algorithm.checkParameterValues({"INPUT": layer, "OUTPUT": "memory:"}, QgsProcessingContext())[0]


def test_tags_are_fixed_in_their_column_and_nothing_else_in_it():
    tags = json.dumps({"brand": "unknown", "count": 3, "a": ["b"]})
    layer = cameras((wkt(*BELGRADE), tags), fields="direction:string,tags:string")
    layer = layer_of("Point", [(wkt(*BELGRADE), "90", tags)], fields="direction:string,tags:string")
    _result, ((_direction, after),) = fixed(layer, "unknown_in_words")
    assert json.loads(after) == {"count": 3, "a": ["b"]}


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32634"])
def test_a_position_is_fixed_in_the_layers_crs(crs):
    inside = there(BELGRADE, 90.0, 7.0)
    layer = cameras((wkt(*inside), "90", "fixed", "MUP"), crs=crs)
    buildings = layer_of("Polygon", [(square(BELGRADE, 10.0),)])
    result, _rows = fixed(layer, "inside_building", BUILDINGS=buildings)
    (feature,) = result["OUTPUT"].getFeatures()
    ((lon, lat),) = places_of(feature, result["OUTPUT"])
    assert GEOD.inv(*inside, lon, lat)[2] == pytest.approx(3.0, abs=0.02)


def test_what_a_field_cannot_hold_is_named_and_left_out():
    layer = layer_of("Point", [(wkt(*BELGRADE), "12'"), (wkt(*BELGRADE), "5 m")], fields="height:string(3)")
    feedback = Feedback()
    result, rows = fixed(layer, "number_unreadable", feedback=feedback)
    assert rows == [["12'"], ["5"]]
    assert (result["CHANGED"], result["REFUSED"]) == (1, 1)
    assert feedback.warnings == ["Camera 1: its field height_m can't hold the new value."]


def test_of_two_fixes_of_a_field_one_waits():
    layer = cameras((wkt(*BELGRADE), "90", "fixed", " Бeoгрaд"))
    feedback = Feedback()
    _result, rows = fixed(layer, "mixed_scripts", "stray_blanks", feedback=feedback)
    assert rows == [["90", "fixed", " Београд"]]
    assert "1 finding(s) are in a field that another fix changes: run it again for them." in feedback.infos


def test_in_place_fixes_are_one_step_to_undo_and_end_as_pending_changes(stored, qgis_processing):
    path, layer = stored
    in_place = importlib.import_module("processing.gui.AlgorithmExecutor").execute_in_place_run
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("hiljade:fix")
    assert algorithm.supportInPlaceEdit(layer)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    layer.startEditing()
    given = {"INPUT": layer, "OUTPUT": "memory:", "RULES": ["direction_unreadable"]}
    assert algorithm.checkParameterValues(given, context)[0]
    in_place(algorithm, given, context=context, feedback=Feedback(), raise_exceptions=True)
    assert layer.undoStack().count() == 1
    assert layer.getFeature(5)["direction"] == "N"
    layer.undoStack().undo()
    assert layer.getFeature(5)["direction"] == "NB"
    layer.undoStack().redo()
    assert layer.commitChanges()
    with WorkingCopy.open(path) as copy:
        (change,) = pending_changes(copy)
    assert [(one.field, one.before, one.after) for one in change.changes] == [("direction", "NB", "N")]


def test_real_records_from_the_bay_area():
    features = found(QgsVectorLayer(str(shared_data("alpr_bay_area/cameras.geojson")), "bay", "ogr"))
    counts = {name: sum(feature["rule"] == name for feature in features) for name in all_rules()}
    assert counts["direction_unreadable"] == 81
    assert counts["direction_beyond_circle"] == 2
    assert counts["number_unreadable"] == 1
    assert counts["operator_missing"] == 2330


def test_a_missing_layer_is_told():
    with pytest.raises((QgsProcessingException, AssertionError)):
        found("nowhere.gpkg")


# what looks right and is not


def tagged(tmp_path, *records):
    """A GeoJSON file of records, its fields in the order in which their tags first come."""
    path = tmp_path / "tagged.geojson"
    features = [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": BELGRADE}, "properties": tags}
        for tags in records
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return QgsVectorLayer(str(path), "tagged", "ogr")


def fixed_records(layer, *names, **parameters):
    result, _rows = fixed(layer, *names, **parameters)
    return [
        {name: None if value == NULL else value for name, value in feature.attributeMap().items()}
        for feature in result["OUTPUT"].getFeatures()
    ]


@pytest.mark.parametrize("first", ["direction", "camera:direction"])
def test_of_two_fields_with_a_direction_the_wrong_one_is_fixed_and_the_other_kept(tmp_path, first):
    """OpenStreetMap has both; what is written must be the field whose value was wrong, wherever it stands."""
    both = {"camera:direction": "NB", "direction": "69"}
    layer = tagged(
        tmp_path,
        {first: both[first], **both},
        {"camera:direction": None, "direction": "370"},
        {"camera:direction": "SB", "direction": None},
    )
    assert layer.fields().names()[0] == first
    after = fixed_records(layer, "direction_unreadable", "direction_beyond_circle")
    assert after[0]["direction"] == "69"
    assert after[0]["camera:direction"] in ("NB", "N", "69")
    assert after[1] == {"camera:direction": None, "direction": "10"}
    assert after[2] == {"camera:direction": "S", "direction": None}


def test_a_fix_of_one_tag_takes_no_other_out_of_the_column():
    """Layers of OpenStreetMap often have one column for all tags, those with a field of ours among them."""
    tags = {"brand": "unknown", "operator": "MUP", "camera:type": "fixed", "direction": "90"}
    layer = layer_of("Point", [(wkt(*BELGRADE), json.dumps(tags))], fields="tags:string")
    _result, ((after,),) = fixed(layer, "unknown_in_words")
    assert after != NULL
    assert json.loads(after) == {"operator": "MUP", "camera:type": "fixed", "direction": "90"}


def test_what_stands_in_the_column_of_tags_is_no_missing_operator():
    tags = {"operator": "MUP", "camera:type": "fixed", "direction": "370"}
    layer = layer_of("Point", [(wkt(*BELGRADE), json.dumps(tags))], fields="tags:string")
    assert rules(found(layer)) == [(1, "direction_beyond_circle")]


def test_tags_that_are_no_json_are_told_in_any_layer():
    layer = layer_of("Point", [(wkt(*BELGRADE), "{oops")], fields="tags:string")
    assert rules(found(layer, RULES=["tags_unreadable"])) == [(1, "tags_unreadable")]


def test_a_field_of_dates_with_times_has_readable_dates():
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=check_date:datetime", "dates", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(wkt(*BELGRADE)))
    feature.setAttributes([QDateTime(2020, 1, 1, 10, 0, 0)])
    assert layer.dataProvider().addFeatures([feature])[0]
    names = ["check_date_unreadable", "check_date_stale"]
    assert rules(found(layer, RULES=names)) == [(1, "check_date_stale")]


@pytest.mark.parametrize(
    ("rule", "field", "usual", "rare"),
    [("direction_zero", "direction", "90", "0"), ("spelt_otherwise", "operator", "Lowe's", "Lowes")],
)
def test_what_is_selected_is_compared_with_the_whole_layer(project, rule, field, usual, rare):
    """In place QGIS hands over what is selected: among twelve that say 0 every one says 0."""
    some = [(wkt(20.4 + n / 1000, 44.81234), rare, "import") for n in range(12)]
    most = [(wkt(20.5 + n / 1000, 44.81234), usual, "import") for n in range(200)]
    layer = layer_of("Point", [*some, *most], fields=f"{field}:string,source:string")
    project.addMapLayer(layer, False)
    layer.selectByIds([*range(1, 13), *([] if rule == "direction_zero" else [13, 14])])
    records = fixed_records(QgsProcessingFeatureSourceDefinition(layer.id(), True), rule)
    expected = "0" if rule == "direction_zero" else "Lowe's"
    assert {record[field] for record in records} == {expected}


def test_a_message_is_one_printable_line():
    layer = layer_of("Point", [(wkt(*BELGRADE), "=1+x\n\x1b[31mred")], fields="note:string")
    (feature,) = found(layer, RULES=["formula"])
    assert feature["message"].isprintable()


def test_an_area_without_a_shape_says_nothing():
    """Else every camera is outside."""
    layer = cameras((wkt(*BELGRADE), "90", "fixed", "MUP"))
    assert found(layer, RULES=["outside_area"], ZONES=layer_of("Polygon", [])) == []


def test_the_fields_of_the_output_are_made_once(monkeypatch):
    """Made anew twice for each finding they take a quarter of the time of a check."""
    made = []
    before = check_algorithm.finding_fields
    monkeypatch.setattr(check_algorithm, "finding_fields", lambda: made.append(1) or before())
    assert len(found(cameras(*[(wkt(20.4 + n / 1000, 44.81), "x", "fixed", None) for n in range(50)]))) == 150
    assert len(made) < 5
