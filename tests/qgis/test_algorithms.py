"""Download, pull and push by Processing against a real community server: scripts, models, worker threads."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import uuid

import pytest
import requests
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.core import QgsCoordinateReferenceSystem as Crs
from qgis.core import QgsRectangle as Rectangle

from hiljade_qgis.bridge import connections
from hiljade_qgis.bridge.authentication import store_basic
from hiljade_qgis.processing import push as push_algorithm
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from resources.server.layer import put_records
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

pytestmark = pytest.mark.server

HERE = (20.46, 44.81)
NOTHING = {"CREATED": 0, "MODIFIED": 0, "DELETED": 0, "CONFLICTS": 0}


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture(autouse=True)
def clean(monkeypatch):
    for name in ("URL", "USER", "PASSWORD", "TOKEN"):
        monkeypatch.delenv(f"HILJADE_{name}", raising=False)
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()


@pytest.fixture
def signed_in(layer, monkeypatch):
    """The environment's credentials, those of an account that may edit."""
    monkeypatch.setenv("HILJADE_URL", layer.url)
    monkeypatch.setenv("HILJADE_USER", layer.auth[0])
    monkeypatch.setenv("HILJADE_PASSWORD", layer.auth[1])


@pytest.fixture
def sign_ins(qgis_app):
    """QGIS's authentication database, unlocked, empty before and after."""
    manager = qgis_app.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("for the tests", True)
    assert not manager.isDisabled()
    manager.removeAllAuthenticationConfigs()
    yield manager
    manager.removeAllAuthenticationConfigs()


def feature(name, lon=HERE[0], lat=HERE[1], **tags):
    return {
        "id": str(uuid.uuid4()),
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {"man_made": "surveillance", "name": name, **tags},
    }


def on_server(layer):
    answer = requests.get(f"{layer.url}/records", timeout=30)
    answer.raise_for_status()
    return {one["properties"].get("name"): one for one in answer.json()["data"]}


def somebody_changes(layer, name, **tags):
    held = on_server(layer)[name]
    held["properties"].update(tags)
    url = f"{layer.url}/records/{held['id']}"
    requests.put(url, json={"data": held}, auth=layer.auth, timeout=30).raise_for_status()


def download(layer, path, **more):
    return run("hiljade:download", {"SERVER_TYPE": "kinto", "URL": layer.url, "OUTPUT": str(path), **more})


def edit(path, *statements):
    """An edit by another program that speaks GeoPackage."""
    dataset = gdal.OpenEx(str(path), gdal.OF_UPDATE | gdal.OF_VECTOR)
    for statement in statements:
        dataset.ExecuteSQL(statement)
    dataset.FlushCache()
    assert gdal.GetLastErrorMsg() == ""
    del dataset  # which closes it


def named(path, name, column):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (value,) = connection.execute(f"SELECT {column} FROM cameras WHERE name = ?", (name,)).fetchone()
    return value


@pytest.fixture
def filled(layer, tmp_path):
    """A layer with three cameras, and a working copy of it."""
    put_records(layer.url, layer.auth, [feature("a", direction="45"), feature("b", 20.9, 44.9), feature("c")])
    path = tmp_path / "cameras.gpkg"
    assert download(layer, path) == {"OUTPUT": str(path), "COUNT": 3}
    return path


def test_there_and_back(layer, filled, signed_in, tmp_path):
    other, report = tmp_path / "other.gpkg", tmp_path / "report.json"
    download(layer, other)
    before = on_server(layer)
    edit(
        filled,
        "UPDATE cameras SET direction = '90' WHERE name = 'a'",
        "DELETE FROM cameras WHERE name = 'b'",
        "INSERT INTO cameras (geom, name) SELECT geom, 'new' FROM cameras WHERE name = 'c'",
    )
    expected = {"CREATED": 1, "MODIFIED": 1, "DELETED": 1, "CONFLICTS": 0, "REFUSED": 0}
    parameters = {"WORKING_COPY": str(filled), "COMMENT": "a test", "REPORT": str(report)}

    assert run("hiljade:push", {**parameters, "DRY_RUN": True}) == {**expected, "FLAGS": 1, "REPORT": str(report)}
    assert on_server(layer) == before
    dry = json.loads(report.read_text(encoding="utf-8"))
    with WorkingCopy.open(filled) as copy:
        assert len(pending_changes(copy)) == 3

    feedback = Feedback()
    with pytest.raises(QgsProcessingException, match="1 record"):
        run("hiljade:push", parameters, feedback)
    assert any("would be deleted for everyone" in one and "(fid " in one for one in feedback.warnings)
    assert on_server(layer) == before, "a third of the layer is not deleted unasked"

    assert run("hiljade:push", {**parameters, "ACCEPT_FLAGS": True}) == {**expected, "REPORT": str(report)}
    wet = json.loads(report.read_text(encoding="utf-8"))
    assert [set(line) for line in wet] == [{"server_id", "fid", "result", "reason"}] * 3
    assert {line["result"] for line in wet} == {"pushed"}
    assert {line["fid"] for line in wet} == {line["fid"] for line in dry}
    after = on_server(layer)
    assert set(after) == {"a", "c", "new"}
    assert after["a"]["properties"] == {**before["a"]["properties"], "direction": "90"}
    assert after["c"] == before["c"]
    assert after["new"]["id"] in {line["server_id"] for line in wet}

    assert run("hiljade:push", parameters) == {**dict.fromkeys(expected, 0), "REPORT": str(report)}
    assert json.loads(report.read_text(encoding="utf-8")) == []
    pulled = run("hiljade:pull", {"WORKING_COPY": str(other)})
    assert pulled == {"CREATED": 1, "MODIFIED": 1, "DELETED": 1, "CONFLICTS": 0}
    assert run("hiljade:pull", {"WORKING_COPY": str(other)}) == NOTHING
    for path in (filled, other):
        with WorkingCopy.open(path) as copy:
            assert audit(copy) == []


def test_conflicts_and_refusals_stay_and_are_told(layer, filled, signed_in, tmp_path):
    report = tmp_path / "report.json"
    somebody_changes(layer, "a", operator="theirs")
    edit(filled, "UPDATE cameras SET operator = 'mine' WHERE name = 'a'")
    edit(filled, "UPDATE cameras SET geom = NULL WHERE name = 'b'")
    edit(filled, "UPDATE cameras SET note = 'fine' WHERE name = 'c'")
    expected = {"CREATED": 0, "MODIFIED": 1, "DELETED": 0, "CONFLICTS": 1, "REFUSED": 1, "REPORT": str(report)}
    parameters = {"WORKING_COPY": str(filled), "REPORT": str(report)}
    assert run("hiljade:push", {**parameters, "DRY_RUN": True}) == {**expected, "FLAGS": 0}
    feedback = Feedback()
    assert run("hiljade:push", parameters, feedback) == expected
    told = {line["fid"]: (line["result"], line["reason"]) for line in json.loads(report.read_text(encoding="utf-8"))}
    assert sorted(told.values()) == [("conflict", ""), ("pushed", ""), ("refused", "no_position")]
    assert any("newer version" in one for one in feedback.warnings)
    assert any("no position" in one for one in feedback.warnings)
    assert on_server(layer)["a"]["properties"]["operator"] == "theirs"
    assert run("hiljade:pull", {"WORKING_COPY": str(filled)})["CONFLICTS"] == 1
    assert named(filled, "a", "operator") == "mine"


def test_a_pull_that_takes_much_away_wants_a_yes(layer, filled):
    requests.delete(f"{layer.url}/records", auth=layer.auth, timeout=30).raise_for_status()
    with pytest.raises(QgsProcessingException, match="3") as told:
        run("hiljade:pull", {"WORKING_COPY": str(filled)})
    assert "unexpected" not in str(told.value)
    assert named(filled, "a", "name") == "a"
    pulled = run("hiljade:pull", {"WORKING_COPY": str(filled), "ACCEPT_LOSSES": True})
    assert pulled == {"CREATED": 0, "MODIFIED": 0, "DELETED": 3, "CONFLICTS": 0}


def test_a_push_that_moves_far_and_turns_round_names_it_and_sends_nothing(layer, filled, signed_in):
    before = on_server(layer)
    edit(filled, "UPDATE cameras SET direction = '225' WHERE name = 'a'")
    edit(filled, "UPDATE cameras SET geom = (SELECT geom FROM cameras WHERE name = 'a') WHERE name = 'b'")
    dry, wet = Feedback(), Feedback()
    assert run("hiljade:push", {"WORKING_COPY": str(filled), "DRY_RUN": True}, dry)["FLAGS"] == 2
    with pytest.raises(QgsProcessingException) as told:
        run("hiljade:push", {"WORKING_COPY": str(filled)}, wet)
    for said in (str(told.value), " ".join(dry.warnings), " ".join(wet.warnings)):
        assert "would move by more than 50 m" in said
        assert "would look the opposite way" in said
    assert on_server(layer) == before
    assert run("hiljade:push", {"WORKING_COPY": str(filled), "ACCEPT_FLAGS": True})["MODIFIED"] == 2


def test_a_conflict_of_a_pull_is_settled_and_pushed(layer, filled, signed_in):
    somebody_changes(layer, "a", operator="theirs", note="theirs")
    edit(filled, "UPDATE cameras SET operator = 'mine', model = 'M' WHERE name = 'a'")
    assert run("hiljade:pull", {"WORKING_COPY": str(filled)})["CONFLICTS"] == 1
    assert run("hiljade:push", {"WORKING_COPY": str(filled)})["CONFLICTS"] == 1
    assert run("hiljade:resolve", {"WORKING_COPY": str(filled), "STRATEGY": "mine"}) == {"SETTLED": 1, "LEFT": 0}
    assert run("hiljade:push", {"WORKING_COPY": str(filled)})["MODIFIED"] == 1
    held = on_server(layer)["a"]["properties"]
    assert (held["operator"], held["note"], held["model"]) == ("mine", "theirs", "M")


def test_a_push_is_reversed_on_the_server(layer, filled, signed_in):
    before = on_server(layer)["a"]["properties"]
    edit(filled, "UPDATE cameras SET note = 'a slip' WHERE name = 'a'")
    assert run("hiljade:push", {"WORKING_COPY": str(filled), "COMMENT": "slip"})["MODIFIED"] == 1
    assert run("hiljade:reversepush", {"WORKING_COPY": str(filled)}) == {"PENDING": 1, "CONFLICTS": 0}
    assert run("hiljade:push", {"WORKING_COPY": str(filled)})["MODIFIED"] == 1
    assert on_server(layer)["a"]["properties"] == before


def test_changes_are_handed_over_and_pushed_by_a_maintainer(layer, filled, monkeypatch, tmp_path):
    edit(filled, "UPDATE cameras SET note = 'seen' WHERE name = 'a'")
    with pytest.raises(QgsProcessingException, match="wants a sign-in"):
        run("hiljade:push", {"WORKING_COPY": str(filled)})
    file, maintainers = tmp_path / "seen.hiljade-changes.json", tmp_path / "maintainers.gpkg"
    assert run("hiljade:exportchanges", {"WORKING_COPY": str(filled), "OUTPUT": str(file)})["COUNT"] == 1
    assert "schema" not in json.dumps(json.loads(file.read_text(encoding="utf-8"))["changes"])
    download(layer, maintainers)
    applied = run("hiljade:applychanges", {"WORKING_COPY": str(maintainers), "CHANGES": str(file)})
    assert (applied["APPLIED"], applied["CONFLICTS"]) == (1, 0)
    monkeypatch.setenv("HILJADE_URL", layer.url)
    monkeypatch.setenv("HILJADE_USER", layer.auth[0])
    monkeypatch.setenv("HILJADE_PASSWORD", layer.auth[1])
    assert run("hiljade:push", {"WORKING_COPY": str(maintainers)})["MODIFIED"] == 1
    assert on_server(layer)["a"]["properties"]["note"] == "seen"
    assert run("hiljade:pull", {"WORKING_COPY": str(filled)})["CONFLICTS"] == 0
    with WorkingCopy.open(filled) as copy:
        assert pending_changes(copy) == []


def test_a_layer_with_field_names_of_its_own(layer, tmp_path):
    put_records(layer.url, layer.auth, [feature("a", opis="by the gate")])
    path = tmp_path / "mapped.gpkg"
    assert download(layer, path, MAPPING="opis=note")["COUNT"] == 1
    with WorkingCopy.open(path) as copy:
        assert copy.about.mapping == {"opis": "note"}
    with pytest.raises(QgsProcessingException, match="property=tag"):
        download(layer, tmp_path / "other.gpkg", MAPPING="opis")


def test_a_push_that_is_stopped_writes_its_report_and_says_what_was_confirmed(layer, signed_in, tmp_path, monkeypatch):
    put_records(layer.url, layer.auth, [feature(f"camera {n:03}") for n in range(450)])
    path, report = tmp_path / "many.gpkg", tmp_path / "report.json"
    download(layer, path)
    edit(path, "UPDATE cameras SET note = 'mine'")
    feedback = Feedback()
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 0 else None)
    with pytest.raises(QgsProcessingException) as told:
        run("hiljade:push", {"WORKING_COPY": str(path), "REPORT": str(report)}, feedback)
    lines = json.loads(report.read_text(encoding="utf-8"))
    assert 0 < len(lines) < 450
    assert f"{len(lines)} change(s) were confirmed" in str(told.value)
    assert sum(one["properties"].get("note") == "mine" for one in on_server(layer).values()) == len(lines)
    rest = run("hiljade:push", {"WORKING_COPY": str(path)})
    assert rest["MODIFIED"] == 450 - len(lines)


def test_a_report_that_cannot_be_written_is_found_before_anything_is_sent(layer, filled, signed_in, tmp_path):
    edit(filled, "UPDATE cameras SET note = 'mine' WHERE name = 'a'")
    before = on_server(layer)
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("hiljade:push", {"WORKING_COPY": str(filled), "REPORT": str(tmp_path / "absent" / "report.json")})
    assert on_server(layer) == before


def test_an_extent_in_any_crs(layer, filled, tmp_path):
    inside = QgsReferencedRectangle(Rectangle(2265000, 5580000, 2290000, 5600000), Crs("EPSG:3857"))
    path = tmp_path / "part.gpkg"
    assert download(layer, path, EXTENT=inside)["COUNT"] == 2
    assert download(layer, path, EXTENT="20.8,21,44.8,45 [EPSG:4326]")["COUNT"] == 1
    with WorkingCopy.open(path) as copy:
        assert (copy.about.area.west_deg, copy.about.area.north_deg) == (20.8, 45.0)
    assert download(layer, path, EXTENT=None)["COUNT"] == 3


@pytest.mark.parametrize("extent", ["nonsense", "1,1,2,2 [EPSG:4326]"])
def test_an_extent_that_holds_nothing_is_never_the_whole_layer(layer, tmp_path, extent):
    path = tmp_path / "part.gpkg"
    with pytest.raises((QgsProcessingException, AssertionError)):
        download(layer, path, EXTENT=extent)
    assert list(tmp_path.iterdir()) == []


def test_a_working_copy_is_replaced_only_without_pending_changes(layer, filled):
    put_records(layer.url, layer.auth, [feature("d")])
    assert download(layer, filled)["COUNT"] == 4
    edit(filled, "UPDATE cameras SET note = 'mine' WHERE name = 'a'")
    with pytest.raises(QgsProcessingException, match="holds changes that were not pushed"):
        download(layer, filled)
    assert named(filled, "a", "note") == "mine"
    with WorkingCopy.open(filled) as copy:
        assert len(pending_changes(copy)) == 1
        assert lease.acquire(copy, lease.SYNC), "nobody holds it any more"


def test_a_damaged_working_copy_is_left_alone_and_free(layer, filled):
    edit(filled, "UPDATE cameras SET note = 'mine' WHERE name = 'a'")
    edit(filled, "UPDATE hiljade_base SET raw = 'damaged'")
    with pytest.raises(QgsProcessingException):
        download(layer, filled)
    with WorkingCopy.open(filled) as copy:
        assert lease.acquire(copy, lease.SYNC), "nobody holds it any more"


def test_another_file_is_never_replaced(layer, tmp_path):
    path = tmp_path / "precious.gpkg"
    path.write_text("not ours", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="already there"):
        download(layer, path)
    assert path.read_text(encoding="utf-8") == "not ours"


def test_a_name_that_is_no_geopackages(layer, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"end it in \.gpkg"):
        download(layer, tmp_path / "cameras.shp")


def test_a_folder_that_is_not_there(layer, tmp_path):
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        download(layer, tmp_path / "absent" / "cameras.gpkg")


def test_while_it_is_edited_nothing_is_done(layer, filled, signed_in):
    edited = QgsVectorLayer(f"{filled}|layername=cameras", "cameras", "ogr")
    QgsProject.instance().addMapLayer(edited)
    assert edited.startEditing()
    for algorithm in ("pull", "push"):
        with pytest.raises(AssertionError, match="is being edited in this project; save or discard"):
            run(f"hiljade:{algorithm}", {"WORKING_COPY": str(filled)})
    assert edited.rollBack()
    assert run("hiljade:pull", {"WORKING_COPY": str(filled)}) == NOTHING


def test_while_somebody_else_edits_nothing_is_done(layer, filled, signed_in):
    with WorkingCopy.open(filled) as copy, lease.acquire(copy, lease.EDIT):
        for algorithm in ("pull", "push"):
            with pytest.raises(QgsProcessingException, match="being edited"):
                run(f"hiljade:{algorithm}", {"WORKING_COPY": str(filled)})
        with pytest.raises(QgsProcessingException, match="being edited"):
            download(layer, filled)


def test_layers_show_what_was_pulled(layer, filled):
    shown = QgsVectorLayer(f"{filled}|layername=cameras", "cameras", "ogr")
    QgsProject.instance().addMapLayer(shown)
    assert shown.featureCount() == 3
    put_records(layer.url, layer.auth, [feature("far away", 21.5, 45.5)])
    assert run("hiljade:pull", {"WORKING_COPY": str(filled)})["CREATED"] == 1
    assert shown.featureCount() == 4
    assert shown.extent().contains(Rectangle(21.4, 45.4, 21.5, 45.5).center())


def test_in_a_worker_thread(layer, filled, signed_in, qtbot):
    """As the window runs it: the worker waits while the main thread sends."""
    shown = QgsVectorLayer(f"{filled}|layername=cameras", "cameras", "ogr")
    QgsProject.instance().addMapLayer(shown)
    put_records(layer.url, layer.auth, [feature("d")])
    edit(filled, "UPDATE cameras SET note = 'mine' WHERE name = 'a'")
    for name, expected in (("pull", {"CREATED": 1}), ("push", {"MODIFIED": 1})):
        context, feedback = QgsProcessingContext(), Feedback()
        context.setProject(QgsProject.instance())
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"hiljade:{name}")
        task = QgsProcessingAlgRunnerTask(algorithm, {"WORKING_COPY": str(filled)}, context, feedback)
        with qtbot.waitSignal(task.executed, timeout=30_000) as ended:
            QgsApplication.taskManager().addTask(task)
        good, results = ended.args
        assert good, feedback.errors
        assert expected.items() <= results.items()
    qtbot.waitUntil(lambda: shown.featureCount() == 4, timeout=5_000)
    assert on_server(layer)["a"]["properties"]["note"] == "mine"


def test_with_credentials_of_qgis(layer, filled, sign_ins):
    authcfg = store_basic("mapper", *layer.auth, layer.url)
    edit(filled, "UPDATE cameras SET note = 'mine' WHERE name = 'a'")
    feedback = Feedback()
    assert run("hiljade:push", {"WORKING_COPY": str(filled), "AUTHCFG": authcfg}, feedback)["MODIFIED"] == 1
    assert on_server(layer)["a"]["properties"]["note"] == "mine"
    said = "\n".join((*feedback.infos, *feedback.warnings))
    assert layer.auth[1] not in said
    assert "bound to no server" not in said


def test_a_wrong_password_in_qgis(layer, filled, sign_ins, tmp_path):
    authcfg = store_basic("mapper", layer.auth[0], "wrong secret", layer.url)
    path = tmp_path / "new.gpkg"
    with pytest.raises(QgsProcessingException, match="did not accept the sign-in") as told:
        download(layer, path, AUTHCFG=authcfg)
    assert "wrong secret" not in str(told.value)
    assert not path.exists()


def test_credentials_for_another_server_are_not_sent(layer, filled, sign_ins):
    authcfg = store_basic("elsewhere", *layer.auth, "https://elsewhere.example/v1")
    with pytest.raises(QgsProcessingException, match=r"belongs to https://elsewhere\.example"):
        run("hiljade:pull", {"WORKING_COPY": str(filled), "AUTHCFG": authcfg})


def test_credentials_of_another_connection_are_not_sent(layer, filled, sign_ins):
    authcfg = _unbound(sign_ins, *layer.auth)
    url = "https://elsewhere.example/v1/buckets/a/collections/b"
    connections.save(connections.Connection("elsewhere", "kinto", url).with_authcfg(authcfg))
    try:
        with pytest.raises(QgsProcessingException, match=r"belongs to https://elsewhere\.example"):
            run("hiljade:pull", {"WORKING_COPY": str(filled), "AUTHCFG": authcfg})
    finally:
        connections.remove("elsewhere")


def test_credentials_that_are_bound_to_nothing_are_used_with_a_warning(layer, filled, sign_ins):
    authcfg = _unbound(sign_ins, *layer.auth)
    feedback = Feedback()
    assert run("hiljade:pull", {"WORKING_COPY": str(filled), "AUTHCFG": authcfg}, feedback) == NOTHING
    assert any("bound to no server" in one for one in feedback.warnings)


def _unbound(manager, user, password):
    config = QgsAuthMethodConfig("Basic")
    config.setName("of the user's own making")
    config.setConfig("username", user)
    config.setConfig("password", password)
    answer = manager.storeAuthenticationConfig(config)
    return (answer[1] if isinstance(answer, tuple) else config).id()


def test_the_environments_credentials_go_to_their_own_server_alone(layer, filled, signed_in, monkeypatch):
    monkeypatch.setenv("HILJADE_URL", "https://elsewhere.example/v1")
    edit(filled, "UPDATE cameras SET note = 'mine' WHERE name = 'a'")
    with pytest.raises(QgsProcessingException, match="HILJADE_URL"):
        run("hiljade:push", {"WORKING_COPY": str(filled)})
    assert "note" not in on_server(layer)["a"]["properties"]


def test_a_token_that_is_none_is_a_sentence(layer, filled, signed_in, monkeypatch):
    monkeypatch.setenv("HILJADE_TOKEN", "two words")
    with pytest.raises(QgsProcessingException, match="HILJADE_TOKEN holds no token") as told:
        run("hiljade:pull", {"WORKING_COPY": str(filled)})
    assert "two words" not in str(told.value)


def test_a_copy_carries_name_licence_and_attribution_of_the_connection(layer, filled, tmp_path):
    connections.save(connections.Connection("Our cameras", "kinto", layer.url, "ODbL 1.0", "© us"))
    try:
        download(layer, tmp_path / "new.gpkg")
    finally:
        connections.remove("Our cameras")
    with WorkingCopy.open(tmp_path / "new.gpkg") as copy:
        about = copy.about
    assert (about.layer_name, about.licence, about.attribution) == ("Our cameras", "ODbL 1.0", "© us")
    with WorkingCopy.open(filled) as copy:
        assert copy.about.layer_name == layer.url.rpartition("/")[2]


def test_what_was_downloaded_can_be_drawn(layer, filled):
    output = run(
        "hiljade:fieldsofview",
        {"INPUT": f"{filled}|layername=cameras", "DIRECTION_FIELD": "direction", "OUTPUT": "memory:"},
    )["OUTPUT"]
    assert [one["name"] for one in output.getFeatures()] == ["a"]


def child(model, name, sources, after=None):
    """Add a step to a model; `sources` are values, model parameters ("@name") or outputs of a step ("step.OUTPUT")."""
    step = QgsProcessingModelChildAlgorithm(f"hiljade:{name}")
    step.setChildId(name)
    for parameter, value in sources.items():
        if value.startswith("@"):
            source = QgsProcessingModelChildParameterSource.fromModelParameter(value[1:])
        elif "." in value:
            source = QgsProcessingModelChildParameterSource.fromChildOutput(*value.split("."))
        else:
            source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        step.addParameterSources(parameter, [source])
    if after:
        step.setDependencies([QgsProcessingModelChildDependency(after)])
    model.addChildAlgorithm(step)


def run_model(model, parameters):
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    good, why = model.checkParameterValues(parameters, context)
    assert good, why
    results, finished = model.create().run(parameters, context, feedback, {}, False)
    assert finished, feedback.errors
    return results["CHILD_RESULTS"]


def test_a_model_downloads_pulls_and_pushes(layer, filled, signed_in):
    model = QgsProcessingModelAlgorithm("There and back", "tests")
    model.addModelParameter(QgsProcessingParameterString("layer"), QgsProcessingModelParameter("layer"))
    child(model, "download", {"SERVER_TYPE": "kinto", "URL": "@layer"})
    child(model, "pull", {"WORKING_COPY": "download.OUTPUT"}, after="download")
    child(model, "push", {"WORKING_COPY": "download.OUTPUT", "COMMENT": "by a model"}, after="pull")
    results = run_model(model, {"layer": layer.url})
    assert results["download"]["COUNT"] == 3
    assert results["pull"] == NOTHING
    assert results["push"] == {**NOTHING, "REFUSED": 0}


def test_a_model_in_a_worker_thread_pushes_edits(layer, filled, signed_in, qtbot):
    model = QgsProcessingModelAlgorithm("Bring into step", "tests")
    model.addModelParameter(QgsProcessingParameterFile("copy"), QgsProcessingModelParameter("copy"))
    child(model, "pull", {"WORKING_COPY": "@copy"})
    child(model, "push", {"WORKING_COPY": "@copy"}, after="pull")
    put_records(layer.url, layer.auth, [feature("d")])
    edit(filled, "UPDATE cameras SET note = 'mine' WHERE name = 'a'")
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(model.create(), {"copy": str(filled)}, context, feedback)
    with qtbot.waitSignal(task.executed, timeout=30_000) as ended:
        QgsApplication.taskManager().addTask(task)
    good, results = ended.args
    assert good, feedback.errors
    assert results["CHILD_RESULTS"]["pull"]["CREATED"] == 1
    assert results["CHILD_RESULTS"]["push"]["MODIFIED"] == 1
    assert on_server(layer)["a"]["properties"]["note"] == "mine"


def test_many_records_that_stay_are_told_shortly(layer, signed_in, tmp_path, monkeypatch):
    monkeypatch.setattr(push_algorithm, "_MOST_TOLD", 2)
    put_records(layer.url, layer.auth, [feature(f"camera {n}") for n in range(5)])
    path = tmp_path / "cameras.gpkg"
    download(layer, path)
    edit(path, "UPDATE cameras SET geom = NULL")
    feedback = Feedback()
    assert run("hiljade:push", {"WORKING_COPY": str(path)}, feedback)["REFUSED"] == 5
    assert feedback.warnings[-1] == "And 3 more."
    assert len(feedback.warnings) == 3
