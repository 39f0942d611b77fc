"""Hand-overs, edited copies, conflicts and reversals by Processing, and what formats do to an edited copy."""

from __future__ import annotations

import json
import shutil

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
    QgsVectorLayer,
)

from hiljade_qgis.sync.conflicts import conflicts
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.unit.memory_server import URL, MemoryServer

gdal.UseExceptions()
NONE = {"APPLIED": 0, "CREATED": 0, "MODIFIED": 0, "DELETED": 0, "CONFLICTS": 0, "REFUSED": 0}


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def server():
    server = MemoryServer()
    for number in range(4):
        server.put(
            f"c{number}",
            20.4612345 + number / 100,
            44.8,
            name=f"camera {number}",
            camera__direction="090",
            height="3.50",
            start_date="2019-05-03",
            extra="x",
        )
    return server


@pytest.fixture
def make_copy(server, tmp_path):
    def make(name):
        path = tmp_path / name
        download(server, path, About("kinto", URL, "Cameras"), Silent())
        return path

    return make


@pytest.fixture
def mine(make_copy, project):
    return make_copy("mine.gpkg")


def sql(path, text):
    with WorkingCopy.open(path) as copy:
        return copy.connection.execute(text).fetchall()


def pending(path):
    with WorkingCopy.open(path) as copy:
        found = pending_changes(copy)
        assert found == audit(copy)
        return {one.server_id: {change.field: change.after for change in one.changes} for one in found}


def exported(path, target, options=()):
    """The layer as a colleague gets it, without any bookkeeping, in the format that the name says."""
    done = gdal.VectorTranslate(str(target), str(path), layers=["cameras"], options=list(options))
    assert done is not None
    del done
    return target


def changed(target, *statements):
    dataset = gdal.OpenEx(str(target), gdal.OF_UPDATE | gdal.OF_VECTOR)
    for statement in statements:
        dataset.ExecuteSQL(statement, dialect="SQLITE")
    del dataset


FORMATS = {
    "GeoPackage": ("edited.gpkg", ()),
    "GeoJSON": ("edited.geojson", ()),
    "GeoJSON of RFC 7946": ("edited.geojson", ("-lco", "RFC7946=YES")),
    "CSV, where types are guessed": (
        "edited.csv",
        ("-lco", "GEOMETRY=AS_XY"),
    ),
    "in metres": ("edited.gpkg", ("-t_srs", "EPSG:32634")),
    "FlatGeobuf": ("edited.fgb", ()),
}


def as_layer(target):
    if target.suffix == ".csv":
        return f"file://{target}?detectTypes=yes&xField=X&yField=Y&crs=EPSG:4326", "delimitedtext"
    return str(target), "ogr"


@pytest.mark.parametrize("name", FORMATS)
def test_a_copy_that_went_through_another_format(mine, tmp_path, name):
    file, options = FORMATS[name]
    target = exported(mine, tmp_path / file, options)
    source, provider = as_layer(target)
    layer = QgsVectorLayer(source, "edited", provider)
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    parameters = {"WORKING_COPY": str(mine), "EDITED": layer.id(), "DELETIONS": True}
    feedback = Feedback()
    assert run("hiljade:applycopy", parameters, feedback) == NONE, feedback.warnings
    assert pending(mine) == {}


def edited_in_memory(mine):
    """A layer in memory of all cameras, as QGIS copies one."""
    source = QgsVectorLayer(f"{mine}|layername=cameras", "cameras", "ogr")
    layer = source.materialize(QgsFeatureRequest())
    QgsProject.instance().addMapLayer(layer)
    assert layer.startEditing()
    return layer


def fid_of(layer, name):
    return next(one.id() for one in layer.getFeatures() if one["name"] == name)


def test_edits_of_a_copy_come_back(mine, tmp_path):
    layer = edited_in_memory(mine)
    fields = layer.fields()
    layer.changeAttributeValue(fid_of(layer, "camera 1"), fields.indexOf("direction"), "180")
    layer.changeGeometry(fid_of(layer, "camera 1"), QgsGeometry.fromPointXY(QgsPointXY(20.5, 44.9)))
    layer.deleteFeature(fid_of(layer, "camera 2"))
    new = QgsFeature(fields)
    new["name"] = "new one"
    new.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.6, 44.6)))
    layer.addFeature(new)
    assert layer.commitChanges()
    report = tmp_path / "report.json"
    parameters = {"WORKING_COPY": str(mine), "EDITED": layer, "REPORT": str(report)}
    expected = {**NONE, "APPLIED": 2, "CREATED": 1, "MODIFIED": 1}
    assert run("hiljade:applycopy", parameters) == {**expected, "REPORT": str(report)}
    assert set(pending(mine)) == {"c1", None}
    assert set(pending(mine)["c1"]) == {"position", "direction"}
    lines = {line["name"]: line for line in json.loads(report.read_text(encoding="utf-8"))}
    assert lines["camera 1"]["result"] == "modified"
    assert lines["camera 3"]["result"] == "already"
    assert lines["new one"]["result"] == "created"
    assert set(lines["new one"]) == {"server_id", "fid", "name", "result", "conflicts", "reason"}
    assert run("hiljade:applycopy", {**parameters, "REPORT": None}) == NONE, "not twice"
    again = run("hiljade:applycopy", {"WORKING_COPY": str(mine), "EDITED": layer, "DELETIONS": True})
    assert again == {**NONE, "APPLIED": 1, "DELETED": 1}


@pytest.mark.parametrize(("strategy", "name"), [("mine", "here"), ("theirs", "there"), (0, "here"), ("1", "there")])
def test_conflicts_of_a_copy_are_settled_by_a_side(mine, strategy, name):
    layer = edited_in_memory(mine)
    layer.changeAttributeValue(fid_of(layer, "camera 1"), layer.fields().indexOf("name"), "there")
    assert layer.commitChanges()
    changed(mine, "UPDATE cameras SET name = 'here' WHERE server_id = 'c1'")
    parameters = {"WORKING_COPY": str(mine), "EDITED": layer}
    feedback = Feedback()
    assert run("hiljade:applycopy", parameters, feedback) == {**NONE, "CONFLICTS": 1}
    assert any("camera 1" in one or "there" in one for one in feedback.warnings)
    assert pending(mine) == {"c1": {"name": "here"}}
    settled = run("hiljade:applycopy", {**parameters, "STRATEGY": strategy})
    assert settled["CONFLICTS"] == 0
    assert pending(mine) == {"c1": {"name": name}}


def test_only_a_part_of_a_copy_deletes_nothing(mine):
    layer = edited_in_memory(mine)
    layer.commitChanges()
    layer.selectByIds([fid_of(layer, "camera 1")])
    part = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    parameters = {"WORKING_COPY": str(mine), "EDITED": part}
    assert run("hiljade:applycopy", parameters) == NONE
    with pytest.raises(QgsProcessingException, match="Only a part"):
        run("hiljade:applycopy", {**parameters, "DELETIONS": True})
    assert layer.setSubsetString("name = 'camera 1'")
    with pytest.raises(QgsProcessingException, match="Only a part"):
        run("hiljade:applycopy", {"WORKING_COPY": str(mine), "EDITED": layer, "DELETIONS": True})
    assert pending(mine) == {}


def test_a_layer_of_something_else(mine, tmp_path):
    other = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "other", "memory")
    QgsProject.instance().addMapLayer(other)
    with pytest.raises(QgsProcessingException, match="no field server_id"):
        run("hiljade:applycopy", {"WORKING_COPY": str(mine), "EDITED": other})
    named = QgsVectorLayer("Point?crs=EPSG:4326&field=SERVER_ID:integer", "other", "memory")
    QgsProject.instance().addMapLayer(named)
    with pytest.raises(QgsProcessingException, match="holds no camera of this working copy"):
        run("hiljade:applycopy", {"WORKING_COPY": str(mine), "EDITED": named, "DELETIONS": True})


def test_nothing_is_done_while_the_copy_is_edited(mine, tmp_path):
    shown = QgsVectorLayer(f"{mine}|layername=cameras", "cameras", "ogr")
    QgsProject.instance().addMapLayer(shown)
    copy = exported(mine, tmp_path / "edited.geojson")
    assert shown.startEditing()
    for name, more in {
        "applycopy": {"EDITED": str(copy)},
        "applychanges": {"CHANGES": str(copy)},
        "exportchanges": {"OUTPUT": str(tmp_path / "a.json")},
        "resolve": {"STRATEGY": "mine"},
        "reversepush": {},
    }.items():
        with pytest.raises(AssertionError, match="is being edited in this project"):
            run(f"hiljade:{name}", {"WORKING_COPY": str(mine), **more})
    shown.rollBack()


def test_in_a_worker_thread(mine, qtbot):
    """As the toolbox runs it: the edited layer lives in the main thread, the work is done in another."""
    layer = edited_in_memory(mine)
    layer.changeAttributeValue(fid_of(layer, "camera 1"), layer.fields().indexOf("note"), "seen")
    assert layer.commitChanges()
    shown = QgsVectorLayer(f"{mine}|layername=cameras", "cameras", "ogr")
    QgsProject.instance().addMapLayer(shown)
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("hiljade:applycopy")
    parameters = {"WORKING_COPY": str(mine), "EDITED": layer.id(), "STRATEGY": "theirs", "DELETIONS": True}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    with qtbot.waitSignal(task.executed, timeout=30_000) as ended:
        QgsApplication.taskManager().addTask(task)
    good, results = ended.args
    assert good, feedback.errors
    assert results["MODIFIED"] == 1
    qtbot.waitUntil(lambda: shown.getFeature(2)["note"] == "seen", timeout=5_000)


def test_a_step_of_a_model(mine, tmp_path):
    """What a model computes is handed over as it is: the side as a text that an expression gives."""
    layer = edited_in_memory(mine)
    layer.changeAttributeValue(fid_of(layer, "camera 1"), layer.fields().indexOf("name"), "there")
    assert layer.commitChanges()
    changed(mine, "UPDATE cameras SET name = 'here' WHERE server_id = 'c1'")
    child = QgsProcessingModelChildAlgorithm("hiljade:applycopy")
    child.setChildId("apply")
    source = QgsProcessingModelChildParameterSource
    child.addParameterSources("WORKING_COPY", [source.fromStaticValue(str(mine))])
    child.addParameterSources("EDITED", [source.fromStaticValue(layer.id())])
    child.addParameterSources("STRATEGY", [source.fromExpression("'their' || 's'")])
    model = QgsProcessingModelAlgorithm("apply", "tests")
    model.addChildAlgorithm(child)
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    _, good = model.run({}, context, feedback)
    assert good, feedback.errors
    assert pending(mine) == {"c1": {"name": "there"}}


def test_handed_over_and_applied(mine, make_copy, server, tmp_path):
    contributor, file = make_copy("contributor.gpkg"), tmp_path / "for-you.hiljade-changes.json"
    changed(
        contributor,
        "UPDATE cameras SET name = 'proposed', note = 'n' WHERE server_id = 'c1'",
        "DELETE FROM cameras WHERE server_id = 'c2'",
        "INSERT INTO cameras (geom, name) SELECT geom, 'new one' FROM cameras WHERE server_id = 'c3'",
    )
    changed(mine, "UPDATE cameras SET name = 'looked at' WHERE server_id = 'c1'")
    made = run("hiljade:exportchanges", {"WORKING_COPY": str(contributor), "OUTPUT": str(file)})
    assert made == {"OUTPUT": str(file), "COUNT": 3}
    shown = QgsVectorLayer(f"{mine}|layername=cameras", "cameras", "ogr")
    QgsProject.instance().addMapLayer(shown)
    parameters = {"WORKING_COPY": str(mine), "CHANGES": str(file)}
    expected = {**NONE, "APPLIED": 3, "CREATED": 1, "MODIFIED": 1, "DELETED": 1, "CONFLICTS": 1}
    assert run("hiljade:applychanges", parameters) == expected
    assert shown.featureCount() == 4
    assert pending(mine)["c1"] == {"name": "looked at", "note": "n"}
    assert run("hiljade:applychanges", parameters) == {**NONE, "CONFLICTS": 1}
    settled = run("hiljade:applychanges", {**parameters, "STRATEGY": "theirs"})
    assert settled == {**NONE, "APPLIED": 1, "MODIFIED": 1}
    assert pending(mine)["c1"] == {"name": "proposed", "note": "n"}
    assert pending(mine).keys() == pending(contributor).keys()


def test_a_file_that_is_no_hand_over(mine, tmp_path):
    file = tmp_path / "other.json"
    file.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"other\.json is no file of handed-over changes"):
        run("hiljade:applychanges", {"WORKING_COPY": str(mine), "CHANGES": str(file)})


def test_an_export_replaces_no_working_copy(mine, tmp_path):
    before = mine.read_bytes()
    with pytest.raises(QgsProcessingException, match="is no name for handed-over changes"):
        run("hiljade:exportchanges", {"WORKING_COPY": str(mine), "OUTPUT": str(mine)})
    assert mine.read_bytes() == before


@pytest.mark.parametrize(("strategy", "name"), [("mine", "here"), ("theirs", "there"), (0, "here"), (1, "there")])
def test_all_conflicts_are_settled_by_a_side(mine, server, strategy, name):
    changed(
        mine,
        "UPDATE cameras SET name = 'here', note = 'mine' WHERE server_id = 'c1'",
        "DELETE FROM cameras WHERE server_id = 'c2'",
    )
    server.put("c1", 20.4712345, 44.8, name="there", operator="theirs")
    server.put("c2", 20.4812345, 44.8, name="there")
    with WorkingCopy.open(mine) as copy:
        assert pull(copy, server, Silent()).conflicts == 2
    assert run("hiljade:resolve", {"WORKING_COPY": str(mine), "STRATEGY": strategy}) == {"SETTLED": 2, "LEFT": 0}
    with WorkingCopy.open(mine) as copy:
        assert conflicts(copy) == []
    assert sql(mine, "SELECT name, note, operator FROM cameras WHERE server_id = 'c1'") == [(name, "mine", "theirs")]
    assert sql(mine, "SELECT count(*) FROM cameras WHERE server_id = 'c2'") == [(1 if name == "there" else 0,)]
    assert run("hiljade:resolve", {"WORKING_COPY": str(mine), "STRATEGY": strategy}) == {"SETTLED": 0, "LEFT": 0}


@pytest.mark.parametrize("strategy", ["", "both", 2, -1, None, True])
def test_a_side_that_is_none(mine, strategy):
    with pytest.raises((AssertionError, QgsProcessingException)):
        run("hiljade:resolve", {"WORKING_COPY": str(mine), "STRATEGY": strategy})


def test_a_push_is_reversed(mine, server):
    with pytest.raises(QgsProcessingException, match="Nothing was pushed from mine"):
        run("hiljade:reversepush", {"WORKING_COPY": str(mine)})
    assert run("hiljade:pushes", {"WORKING_COPY": str(mine)}) == {"PUSHES": "[]", "COUNT": 0}
    for name in ("first", "second"):
        changed(mine, f"UPDATE cameras SET name = '{name}' WHERE server_id IN ('c1', 'c2')")
        with WorkingCopy.open(mine) as copy:
            push(copy, server, f"{name} push", Silent())
    listed = run("hiljade:pushes", {"WORKING_COPY": str(mine)})
    pushes = json.loads(listed["PUSHES"])
    assert listed["COUNT"] == 2
    assert [one["comment"] for one in pushes] == ["second push", "first push"]
    assert pushes[0]["modified"] == 2
    with pytest.raises(QgsProcessingException, match="knows no push"):
        run("hiljade:reversepush", {"WORKING_COPY": str(mine), "PUSH": "nonsense"})
    feedback = Feedback()
    reversed_ = run("hiljade:reversepush", {"WORKING_COPY": str(mine), "PUSH": pushes[1]["push_id"]}, feedback)
    assert reversed_ == {"PENDING": 0, "CONFLICTS": 2}
    assert len(feedback.warnings) == 2
    assert run("hiljade:reversepush", {"WORKING_COPY": str(mine), "PUSH": "last"}) == {"PENDING": 2, "CONFLICTS": 0}
    assert pending(mine) == {"c1": {"name": "first"}, "c2": {"name": "first"}}
    assert run("hiljade:reversepush", {"WORKING_COPY": str(mine)}) == {"PENDING": 0, "CONFLICTS": 0}


def test_a_copied_file_is_an_edited_copy_with_its_bookkeeping(mine, tmp_path):
    field = tmp_path / "field.gpkg"
    shutil.copy(mine, field)
    changed(field, "UPDATE cameras SET note = 'seen' WHERE server_id = 'c3'")
    edited = f"{field}|layername=cameras"
    assert run("hiljade:applycopy", {"WORKING_COPY": str(mine), "EDITED": edited})["MODIFIED"] == 1
    assert pending(mine) == {"c3": {"note": "seen"}}


def test_a_shapefile_cuts_names_and_texts_and_changes_nothing(mine, tmp_path):
    target = exported(mine, tmp_path / "edited.shp")
    assert ogr.Open(str(target)).GetLayer(0).GetLayerDefn().GetFieldIndex("server_id") >= 0
    assert run("hiljade:applycopy", {"WORKING_COPY": str(mine), "EDITED": str(target), "DELETIONS": True}) == NONE
