"""`hiljade:mergeduplicates`: one record of each camera, in a new layer and in the working copy, and what is told."""

from __future__ import annotations

import gzip
import json
import shutil

import pytest
from qgis.core import (
    NULL,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.sync.deletion_reasons import reasons
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import layer_of, real_layer, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.working_copies import make_working_copy
from tests.shared_data import shared_data

ALGORITHM = "hiljade:mergeduplicates"
FIELDS = "direction:string,operator:string(0),height_m:double,tags:string,short:string(4)"
LON, LAT = 20.4573, 44.8167
A_METRE = 1 / 111_320


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def cameras(*rows, crs="EPSG:4326", fields=FIELDS):
    """Cameras of (metres to the north, direction, operator, height_m, tags …)."""
    return layer_of("Point", [(wkt(LON, LAT + row[0] * A_METRE), *row[1:]) for row in rows], crs, fields)


def merged(layer, feedback=None, **parameters):
    """The features that stay, what is said of those that go, and the counts."""
    asked = {"INPUT": layer, "OUTPUT": "memory:", "MERGED": "memory:", **parameters}
    result = run(ALGORITHM, asked, feedback)
    assert [field.name() for field in result["OUTPUT"].fields()] == [field.name() for field in layer.fields()]
    rows = [dict(zip(row.fields().names(), row.attributes())) for row in result["MERGED"].getFeatures()]
    counts = {name: result[name] for name in ("GROUPS", "COUNT", "CONFLICTS", "REFUSED", "LEFT")}
    assert counts["COUNT"] == len(rows)
    return list(result["OUTPUT"].getFeatures()), rows, counts


THREE = (
    (0.0, "90", NULL, NULL, '{"brand": "x"}'), (40.0, "90", "GSP"),
    (2.0, "92", "MUP", 4.5, '{"brand": "y", "ref": "7"}'), (1.0, "88", "MUP", NULL, '{"lit": "yes"}'),
)  # fmt: skip


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32634"])
def test_three_records_become_one_and_everything_is_listed(crs):
    features, rows, counts = merged(cameras(*THREE, crs=crs))
    assert [(one["direction"], one["operator"], one["height_m"]) for one in features] == [
        ("90", "MUP", 4.5), ("90", "GSP", NULL),
    ]  # fmt: skip
    assert json.loads(features[0]["tags"]) == {"brand": "x", "lit": "yes", "ref": "7"}
    assert [(one["kept_fid"], one["merged_fid"], round(one["distance_m"])) for one in rows] == [(1, 4, 1), (1, 3, 2)]
    assert json.loads(rows[0]["taken"]) == {"operator": "MUP", "tags:lit": "yes"}
    assert json.loads(rows[1]["taken"]) == {"height_m": 4.5, "tags:ref": "7"}
    conflicts = json.loads(rows[1]["conflicts"])
    position = conflicts.pop("position")
    assert position["kept"] != position["merged"]
    assert conflicts == {
        "direction": {"kept": "90", "merged": "92"}, "tags:brand": {"kept": "x", "merged": "y"}
    }  # fmt: skip
    assert json.loads(rows[1]["left"])["tags:brand"] == "y"
    assert {one["reason"] for one in rows} == {"duplicate of #1 (merged)"}
    assert counts == {"GROUPS": 1, "COUNT": 2, "CONFLICTS": 5, "REFUSED": 0, "LEFT": 0}


@pytest.mark.parametrize(("stays", "kept"), [("earlier", 1), (0, 1), ("fullest", 3), (1, 3)])
def test_which_record_stays(stays, kept):
    _features, rows, _counts = merged(cameras(*THREE), STAYS=stays)
    assert {one["kept_fid"] for one in rows} == {kept}


def test_the_distance_counts():
    assert len(merged(cameras(*THREE), WITHIN=0.5)[0]) == 4
    assert len(merged(cameras(*THREE), WITHIN=1.5)[0]) == 2 + 1


def test_only_what_is_selected_is_merged(project):
    layer = cameras(*THREE)
    project.addMapLayer(layer)
    layer.selectByIds([1, 4])
    features, rows, _counts = merged(layer, INPUT=QgsProcessingFeatureSourceDefinition(layer.id(), True))
    assert [one["merged_fid"] for one in rows] == [4]
    assert len(features) == 1


def test_where_the_layer_does_not_take_a_value_nothing_is_merged():
    feedback = Feedback()
    rows = (0.0, "90", '{"brand": "x"}'), (1.0, "90", '{"lit": "yes"}')
    layer = cameras(*rows, fields="direction:string,tags:string(16)")
    features, rows, counts = merged(layer, feedback)
    assert (len(features), rows, counts["REFUSED"]) == (2, [], 1)
    assert any("does not take" in one for one in feedback.warnings)


def test_a_layer_without_duplicates_is_as_it_was():
    features, rows, _counts = merged(cameras((0.0, "90"), (40.0, "90")))
    assert (len(features), rows) == (2, [])


def test_unsaved_edits_count(project):
    layer = cameras(*THREE)
    layer.startEditing()
    layer.changeAttributeValue(4, layer.fields().indexOf("direction"), "180")
    layer.deleteFeature(3)
    assert merged(layer)[1] == []
    layer.rollBack()


# a working copy

TWINS = (
    {"camera:type": "fixed", "direction": "90", "name": "Kapija", "height": "12'"},
    {"camera:type": "fixed", "direction": "95", "operator": "MUP", "ref": "7"},
    {"camera:type": "fixed", "direction": "95"},
)
WHY = "duplicate of Kapija, 00000000-0000-4000-8000-000000000000 (merged)"


@pytest.fixture
def copy(tmp_path, project):
    """A working copy whose second camera stands beside the first."""
    path = tmp_path / "kamere.gpkg"
    about = make_working_copy(path, TWINS)
    cameras = add_working_copy(project, path, about).cameras
    cameras.startEditing()
    cameras.changeGeometry(2, cameras.getFeature(1).geometry())
    assert cameras.commitChanges()
    yield cameras
    if not sip.isdeleted(cameras):
        cameras.rollBack()


def state(path):
    with WorkingCopy.open(path) as opened:
        pending = pending_changes(opened)
        assert audit(opened) == pending
        return {one.fid: one.kind.value for one in pending}, reasons(opened)


def test_a_working_copy_stays_as_it_is_unless_asked(copy, tmp_path):
    features, rows, _counts = merged(copy)
    assert [one.id() for one in features] == [1, 2]
    assert [(one["kept_server_id"][-1], one["merged_server_id"][-1], one["reason"]) for one in rows] == [
        ("0", "1", WHY)
    ]
    assert state(tmp_path / "kamere.gpkg") == ({2: "modify"}, {})


def test_written_into_the_working_copy_it_is_pending_with_its_reasons(copy, tmp_path):
    features, _rows, counts = merged(copy, INTO_COPY=True)
    assert (len(features), counts["LEFT"]) == (2, 0)
    assert state(tmp_path / "kamere.gpkg") == ({1: "modify", 2: "delete"}, {2: WHY})
    assert [one.id() for one in copy.getFeatures()] == [1, 3], "the layer shows it"
    assert copy.getFeature(1)["operator"] == "MUP"
    assert merged(copy, INTO_COPY=True)[2]["COUNT"] == 0, "and a second time nothing is left to be done"


def test_a_copy_that_the_plugin_did_not_load_is_written_too(copy, tmp_path, project):
    path = tmp_path / "kamere.gpkg"
    project.clear()
    _features, rows, _counts = merged(QgsVectorLayer(f"{path}|layername=cameras", "x", "ogr"), INTO_COPY=True)
    assert len(rows) == 1
    assert state(path) == ({1: "modify", 2: "delete"}, {2: WHY})


def test_edits_that_are_not_saved_are_not_gone_over(copy, tmp_path):
    copy.startEditing()
    copy.changeAttributeValue(1, copy.fields().indexOf("operator"), "mine")
    with pytest.raises((AssertionError, QgsProcessingException), match="being edited"):
        run(ALGORITHM, {"INPUT": copy, "OUTPUT": "memory:", "INTO_COPY": True})
    assert state(tmp_path / "kamere.gpkg") == ({2: "modify"}, {})
    assert copy.getFeature(1)["operator"] == "mine"


def test_another_layer_has_no_working_copy_to_write_into():
    with pytest.raises((AssertionError, QgsProcessingException), match="of no working copy"):
        run(ALGORITHM, {"INPUT": cameras(*THREE), "OUTPUT": "memory:", "INTO_COPY": True})


def test_a_table_of_cameras_in_any_other_file_is_not_written_into(tmp_path, project):
    path = str(tmp_path / "other.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "cameras"
    QgsVectorFileWriter.writeAsVectorFormatV3(cameras(*THREE), path, project.transformContext(), options)
    layer = project.addMapLayer(QgsVectorLayer(f"{path}|layername=cameras", "x", "ogr"))
    with pytest.raises((AssertionError, QgsProcessingException), match=r"not a working copy|no working copy"):
        run(ALGORITHM, {"INPUT": layer, "OUTPUT": "memory:", "INTO_COPY": True})
    assert layer.featureCount() == 4


# real records


def test_real_records_of_the_bay_area():
    layer = real_layer("alpr_bay_area/cameras.geojson")
    features, rows, counts = merged(layer)
    assert len(features) + counts["COUNT"] == layer.featureCount()
    assert counts["COUNT"] > 0
    assert {one["merged_fid"] for one in rows}.isdisjoint(one["kept_fid"] for one in rows)
    found = run("hiljade:check", {"INPUT": layer, "RULES": ["duplicate"], "OUTPUT": "memory:"})
    assert counts["COUNT"] <= found["COUNT"]


def test_real_records_of_the_southeast(tmp_path):
    path = tmp_path / "cameras.geojson"
    with gzip.open(shared_data("alpr_us_southeast/cameras_2026-03-01.geojson.gz")) as packed, open(path, "wb") as file:
        shutil.copyfileobj(packed, file)
    layer = QgsVectorLayer(str(path), "cameras", "ogr")
    features, rows, counts = merged(layer)
    assert len(features) + counts["COUNT"] == layer.featureCount()
    assert {one["merged_fid"] for one in rows}.isdisjoint(one["kept_fid"] for one in rows)
    found = run("hiljade:check", {"INPUT": layer, "RULES": ["duplicate"], "OUTPUT": "memory:"})
    assert 0 < counts["COUNT"] <= found["COUNT"]
