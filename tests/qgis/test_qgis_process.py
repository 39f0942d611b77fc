"""The algorithms by `qgis_process`, as scripts on a machine without a screen run them."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import uuid

import pytest
import requests
from osgeo import gdal

from hiljade_qgis.core.printing.manifest import digest, read
from hiljade_qgis.sync.deletion_reasons import reasons
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from resources.server.layer import put_records
from tests.exif_photos import looking, photo
from tests.loopback import Loopback
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import text_of
from tests.shared_data import ROOT
from tests.unit.memory_server import URL, MemoryServer

SECRET = "never-to-be-seen-1492"
OUTSIDERS = ("Traceback", 'File "', SECRET)


@pytest.fixture(scope="module")
def program():
    # Debian 12 starts the real program through a wrapper that passes it a wrong flag.
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if found is None:
        pytest.skip("qgis_process is not installed: it comes with the package qgis")
    return found


@pytest.fixture(scope="module")
def profile(program, tmp_path_factory):
    """A QGIS configuration with the plugin in it, switched on as its users do."""
    folder = tmp_path_factory.mktemp("qgis-process")
    spec = importlib.util.spec_from_file_location("plugin_files", ROOT / ".ci/plugin_files.py")
    plugin_files = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(plugin_files)
    plugin_files.link_plugin(folder / "profiles/default/python/plugins")
    assert _start([program, "plugins", "enable", "hiljade_qgis"], _environment(folder)).returncode == 0
    return folder


def _environment(folder, **more):
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
    here = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    return {**kept, **here, "QGIS_CUSTOM_CONFIG_PATH": str(folder), **more}


def _start(arguments, environment):
    return subprocess.run(
        arguments, env=environment, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8"
    )


@pytest.fixture
def qgis_process(program, profile):
    """Runs an algorithm; gives how it ended."""

    def start(name, environment=None, as_json=True, **parameters):
        given = [f"--{key}={value}" for key, value in parameters.items()]
        options = ["--json"] if as_json else []
        ended = _start(
            [program, *options, "run", f"hiljade:{name}", *given], _environment(profile, **environment or {})
        )
        said = ended.stdout + ended.stderr
        assert not [one for one in OUTSIDERS if one in said], said
        return ended

    return start


def results(ended):
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)["results"]
    return {key: value for key, value in found.items() if key not in ("OUTPUT", "REPORT")}


# QGIS's own code on a newer Python: where, the warning, and the line of code below it
WARNING_OF_QGIS = re.compile(r"^/usr/\S+: DeprecationWarning: .*\n(?: +.*\n)?", re.MULTILINE)
OF_QGIS = ("QStandardPaths", "DeprecationWarning", "An error was encountered while checking parameter values")


def assert_refused(ended, sentence):
    """It failed with this one sentence, which qgis_process says more than once, and with no other word of ours."""
    assert ended.returncode != 0
    lines = {line.partition("ERROR:")[2] or line for line in WARNING_OF_QGIS.sub("", ended.stderr).splitlines()}
    ours = {line.strip() for line in lines if not any(one in line for one in OF_QGIS)} - {""}
    assert len(ours) == 1, ended.stderr
    (said,) = ours
    assert sentence in said
    assert said.endswith(".")


def feature(name, **tags):
    return {
        "id": str(uuid.uuid4()),
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [20.46, 44.81]},
        "properties": {"man_made": "surveillance", "name": name, **tags},
    }


def signed_in(layer, password=None):
    return {"HILJADE_URL": layer.url, "HILJADE_USER": layer.auth[0], "HILJADE_PASSWORD": password or layer.auth[1]}


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def test_the_algorithms_are_listed_and_explained(program, profile):
    listed = _start([program, "list"], _environment(profile)).stdout
    for name in (
        "download",
        "pull",
        "push",
        "resolve",
        "applycopy",
        "exportchanges",
        "applychanges",
        "pushes",
        "reversepush",
        "bringin",
        "batches",
        "reversebatch",
        "fieldsofview",
        "aimcameras",
        "movetowall",
        "changefield",
        "matchlist",
        "whosees",
        "check",
        "fix",
        "mergeduplicates",
        "importphotos",
        "importtable",
        "exportverified",
        "printmap",
        "printatlas",
        "printseries",
        "figures",
    ):
        assert f"hiljade:{name}\t" in listed
        told = _start([program, "help", f"hiljade:{name}"], _environment(profile))
        assert told.returncode == 0
        assert "Arguments" in told.stdout


def test_a_batch_there_and_back(qgis_process, tmp_path):
    server, mine = MemoryServer(), tmp_path / "mine.gpkg"
    server.put("c0", 20.46, 44.81, name="a")
    download(server, mine, About("kinto", URL, "Cameras", "ODbL 1.0"), Silent())
    brought = {"type": "FeatureCollection", "features": [feature("a", operator="Grad"), feature("б")]}
    brought["features"][1]["geometry"]["coordinates"] = [20.5, 44.9]
    file = tmp_path / "brought.geojson"
    file.write_text(json.dumps(brought), encoding="utf-8")
    given = {"WORKING_COPY": mine, "INPUT": file, "NAME": "Списак", "SOURCE": "Град"}
    assert_refused(qgis_process("bringin", **given), "allow it where the licences may be mixed")
    done = results(qgis_process("bringin", **given, LICENCE="ODbL 1.0", CONFLICTS="0", MAX_DISTANCE=5))
    assert done == {"ADDED": 1, "CHANGED": 1, "SAME": 0, "DIFFERENT": 0, "REFUSED": 0, "BATCH": 1}
    (batch,) = json.loads(results(qgis_process("batches", WORKING_COPY=mine))["BATCHES"])
    assert (batch["name"], batch["source"], batch["added"], batch["changed"]) == ("Списак", "Град", 1, 1)
    assert_refused(qgis_process("reversebatch", WORKING_COPY=mine, BATCH=2), "knows no batch 2")
    done = results(qgis_process("reversebatch", WORKING_COPY=mine, BATCH=batch["batch"]))
    assert done == {"MODIFIED": 1, "DELETED": 1, "CONFLICTS": 0, "REFUSED": 0}
    with WorkingCopy.open(mine) as copy:
        assert audit(copy) == []


@pytest.mark.server
def test_there_and_back(qgis_process, layer, tmp_path):
    put_records(layer.url, layer.auth, [feature("a", direction="45"), feature("b"), feature("c")])
    mine, other, report = (str(tmp_path / name) for name in ("mine.gpkg", "other.gpkg", "report.json"))
    for path in (mine, other):
        assert results(qgis_process("download", SERVER_TYPE="kinto", URL=layer.url, OUTPUT=path)) == {"COUNT": 3}
    dataset = gdal.OpenEx(mine, gdal.OF_UPDATE | gdal.OF_VECTOR)
    dataset.ExecuteSQL("UPDATE cameras SET direction = '90' WHERE name = 'a'")
    dataset.ExecuteSQL("DELETE FROM cameras WHERE name = 'b'")
    del dataset
    expected = {"CREATED": 0, "MODIFIED": 1, "DELETED": 1, "CONFLICTS": 0, "REFUSED": 0}
    as_mapper = signed_in(layer)
    dry = qgis_process("push", as_mapper, WORKING_COPY=mine, COMMENT="test", DRY_RUN="true", REPORT=report)
    assert results(dry) == {**expected, "FLAGS": 1}
    assert len(requests.get(f"{layer.url}/records", timeout=30).json()["data"]) == 3
    unasked = qgis_process("push", as_mapper, WORKING_COPY=mine, COMMENT="test")
    assert unasked.returncode != 0
    assert "would be deleted for everyone" in unasked.stderr
    wet = qgis_process("push", as_mapper, WORKING_COPY=mine, COMMENT="test", REPORT=report, ACCEPT_FLAGS="true")
    assert results(wet) == expected
    assert layer.auth[1] not in wet.stdout + wet.stderr
    with open(report, encoding="utf-8") as lines:
        assert sorted(line["result"] for line in json.load(lines)) == ["pushed", "pushed"]
    pulled = qgis_process("pull", WORKING_COPY=other)
    assert results(pulled) == {"CREATED": 0, "MODIFIED": 1, "DELETED": 1, "CONFLICTS": 0}
    with WorkingCopy.open(tmp_path / "other.gpkg") as copy:
        assert audit(copy) == []
    drawn = str(tmp_path / "drawn.gpkg")
    assert (
        results(
            qgis_process("fieldsofview", INPUT=f"{other}|layername=cameras", DIRECTION_FIELD="direction", OUTPUT=drawn)
        )
        == {}
    )
    dataset = gdal.OpenEx(drawn)  # kept as long as its features are
    (polygon,) = dataset.GetLayer(0)
    assert (polygon["name"], polygon["azimuth_deg"], polygon["width_source"]) == ("a", 90.0, "assumed")


@pytest.mark.server
def test_handed_over_merged_back_settled_and_reversed(qgis_process, layer, tmp_path):
    put_records(layer.url, layer.auth, [feature("a", direction="45"), feature("b"), feature("c")])
    mine, other = str(tmp_path / "mine.gpkg"), str(tmp_path / "other.gpkg")
    edited, file = str(tmp_path / "edited.geojson"), str(tmp_path / "seen.hiljade-changes.json")
    for path in (mine, other):
        assert results(qgis_process("download", SERVER_TYPE="kinto", URL=layer.url, OUTPUT=path)) == {"COUNT": 3}
    dataset = gdal.OpenEx(other, gdal.OF_UPDATE | gdal.OF_VECTOR)
    dataset.ExecuteSQL("UPDATE cameras SET note = 'seen', direction = '60' WHERE name = 'a'")
    del dataset
    exported = gdal.VectorTranslate(edited, other, layers=["cameras"])
    del exported  # which writes it
    assert results(qgis_process("exportchanges", WORKING_COPY=other, OUTPUT=file)) == {"COUNT": 1}

    dataset = gdal.OpenEx(mine, gdal.OF_UPDATE | gdal.OF_VECTOR)
    dataset.ExecuteSQL("UPDATE cameras SET note = 'mine' WHERE name = 'a'")
    del dataset
    taken = {"APPLIED": 1, "CREATED": 0, "MODIFIED": 1, "DELETED": 0, "CONFLICTS": 1, "REFUSED": 0}
    assert results(qgis_process("applycopy", WORKING_COPY=mine, EDITED=edited)) == taken
    left = {**taken, "APPLIED": 0, "MODIFIED": 0}
    assert results(qgis_process("applychanges", WORKING_COPY=mine, CHANGES=file)) == left
    settled = {**taken, "CONFLICTS": 0}
    assert results(qgis_process("applychanges", WORKING_COPY=mine, CHANGES=file, STRATEGY="theirs")) == settled
    assert results(qgis_process("applychanges", WORKING_COPY=mine, CHANGES=file, STRATEGY="1"))["APPLIED"] == 0

    as_mapper = signed_in(layer)
    assert results(qgis_process("push", as_mapper, WORKING_COPY=mine))["MODIFIED"] == 1
    assert results(qgis_process("pull", WORKING_COPY=other))["CONFLICTS"] == 0
    listed = results(qgis_process("pushes", WORKING_COPY=mine))
    (pushed,) = json.loads(listed["PUSHES"])
    backwards = results(qgis_process("reversepush", WORKING_COPY=mine, PUSH=pushed["push_id"]))
    assert backwards == {"PENDING": 1, "CONFLICTS": 0}
    with WorkingCopy.open(tmp_path / "mine.gpkg") as copy:
        (change,) = audit(copy)
    assert {one.field: one.after for one in change.changes} == {"note": None, "direction": "45"}
    assert results(qgis_process("resolve", WORKING_COPY=mine, STRATEGY="0")) == {"SETTLED": 0, "LEFT": 0}


@pytest.mark.server
def test_a_wrong_password(qgis_process, layer, tmp_path):
    path = tmp_path / "cameras.gpkg"
    as_nobody = signed_in(layer, SECRET)
    for as_json in (True, False):
        ended = qgis_process("download", as_nobody, as_json, SERVER_TYPE="kinto", URL=layer.url, OUTPUT=path)
        assert_refused(ended, "check HILJADE_USER and HILJADE_PASSWORD")
        assert list(tmp_path.iterdir()) == []


@pytest.mark.server
def test_nobody_may_push_and_nothing_is_lost(qgis_process, layer, tmp_path):
    put_records(layer.url, layer.auth, [feature("a")])
    path = str(tmp_path / "cameras.gpkg")
    assert results(qgis_process("download", SERVER_TYPE="kinto", URL=layer.url, OUTPUT=path)) == {"COUNT": 1}
    dataset = gdal.OpenEx(path, gdal.OF_UPDATE | gdal.OF_VECTOR)
    dataset.ExecuteSQL("UPDATE cameras SET note = 'mine'")
    del dataset
    elsewhere = {**signed_in(layer), "HILJADE_URL": "https://elsewhere.example/v1"}
    for environment in ({}, elsewhere):
        assert_refused(qgis_process("push", environment, WORKING_COPY=path), "wants a sign-in")
    assert results(qgis_process("push", signed_in(layer), WORKING_COPY=path))["MODIFIED"] == 1


@pytest.mark.server
def test_a_layer_that_is_not_there(qgis_process, layer, tmp_path):
    url = layer.url + "-absent"
    ended = qgis_process("download", signed_in(layer), SERVER_TYPE="kinto", URL=url, OUTPUT=tmp_path / "a.gpkg")
    assert_refused(ended, "has no such layer")


def geojson(path, *features, kind="Point"):
    """A file of (coordinates, properties)."""
    made = [
        {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": properties}
        for coordinates, properties in features
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": made}), encoding="utf-8")
    return path


def column(path, name):
    dataset = gdal.OpenEx(str(path))  # kept as long as its features are
    return [feature[name] for feature in dataset.GetLayer(0)]


def test_cameras_are_aimed_along_walls_and_asked_what_they_see(qgis_process, tmp_path):
    cameras = geojson(
        tmp_path / "cameras.geojson",
        ([20.46, 44.81], {"direction": "100", "range_m": 25.0}),
        ([20.46, 44.81], {"direction": "NB", "range_m": 25.0}),
    )
    wall = geojson(tmp_path / "wall.geojson", ([[20.4601, 44.8], [20.4601, 44.82]], {}), kind="LineString")
    aimed = tmp_path / "aimed.gpkg"
    ended = qgis_process("aimcameras", INPUT=cameras, ACTION="along", LINES=wall, WIDTH=40, REACH=90, OUTPUT=aimed)
    assert results(ended) == {"CHANGED": 2, "STAYED": 0}
    assert column(aimed, "direction") == ["160-200", "NB"]
    assert column(aimed, "range_m") == [90.0, 90.0]

    moved = tmp_path / "moved.gpkg"
    ended = qgis_process("movetowall", INPUT=aimed, LINES=wall, MAX_DISTANCE=20, OUTPUT=moved)
    assert results(ended) == {"CHANGED": 2, "STAYED": 0}
    assert [round(moved_m, 1) for moved_m in column(moved, "moved_m")] == [7.9, 7.9]

    places = geojson(tmp_path / "places.geojson", ([20.46, 44.8095], {}), ([20.46, 44.8105], {}))
    lines = tmp_path / "lines.gpkg"
    given = {"DIRECTION_FIELD": "direction", "RANGE_FIELD": "range_m", "PLACES": places, "OUTPUT": lines}
    assert results(qgis_process("whosees", INPUT=aimed, **given)) == {"COUNT": 1}
    (azimuth,), (distance,) = column(lines, "azimuth_deg"), column(lines, "distance_m")
    assert (round(azimuth, 3), round(distance, 1)) == (180.0, 55.6)
    assert column(lines, "width_source") == ["mapped"]


def test_a_map_is_printed_as_scripts_do_it(qgis_process, tmp_path):
    copy = copy_of(tmp_path / "kamere.gpkg", [(20.46, 44.81, {"camera:type": "dome"}), (20.461, 44.81, {})])
    walls = geojson(tmp_path / "walls.geojson", ([[20.46, 44.81], [20.461, 44.8105]], {}), kind="LineString")
    for ending in ("pdf", "svg", "png"):
        page, manifest = tmp_path / f"page.{ending}", tmp_path / "page.json"
        ended = qgis_process(
            "printmap", WORKING_COPY=copy, OUTPUT=page, MANIFEST=manifest, LOOK="grey", LANGUAGE="sr_Latn",
            REDACT="labels", BASE=walls, DPI=96,
        )  # fmt: skip
        found = results(ended)
        assert (found["CAMERAS"], found["PAGES"]) == (2, 1)
        assert read(manifest.read_text(encoding="utf-8")).output_sha256 == digest(page.read_bytes())
    assert "2 kamere" in text_of(tmp_path / "page.svg")
    refused = qgis_process("printmap", as_json=False, WORKING_COPY=copy, OUTPUT=tmp_path / "absent/page.pdf")
    assert_refused(refused, "cannot be written")
    assert sorted(os.listdir(tmp_path)) == [
        "kamere.gpkg", "page.json", "page.pdf", "page.png", "page.svg", "walls.geojson",
    ]  # fmt: skip


def test_a_series_is_printed_as_scripts_do_it(qgis_process, tmp_path):
    dated = [(20.46, 44.81, {"start_date": "2019"}), (20.461, 44.81, {"start_date": "2020-05"})]
    copy = copy_of(tmp_path / "kamere.gpkg", dated)
    folder, book = tmp_path / "frames", tmp_path / "series.pdf"
    ended = qgis_process("printseries", WORKING_COPY=copy, OUTPUT=book, FOLDER=folder, FORMAT="svg", LANGUAGE="sr_Latn")
    found = results(ended)
    assert (found["CAMERAS"], found["PAGES"]) == (2, 2)
    assert sorted(os.listdir(folder)) == ["01_2019.svg", "02_2020.svg"]
    assert book.read_bytes().startswith(b"%PDF")
    refused = qgis_process("printseries", as_json=False, WORKING_COPY=copy, OUTPUT=book, MOMENTS="soon")
    assert_refused(refused, "names no moment")


def test_photos_become_cameras_or_evidence(qgis_process, tmp_path):
    folder = tmp_path / "Слике 1"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(photo(20.46, 44.81, **looking(90.0)))
    (folder / "b.jpg").write_bytes(photo(20.47, 44.81, **looking(90.0, "M")))
    (folder / "c.jpg").write_bytes(b"")
    known = geojson(tmp_path / "known.geojson", ([20.4701, 44.81], {"server_id": "s-1"}))
    out = tmp_path / "photos.gpkg"
    ended = qgis_process("importphotos", FOLDER=folder, CAMERAS=known, DECLINATION=5.5, OUTPUT=out)
    assert results(ended) == {"NEW": 1, "EVIDENCE": 1, "REFUSED": 1}
    assert column(out, "match_server_id") == [None, "s-1"]
    assert column(out, "heading_deg") == [90.0, 95.5]
    absent = qgis_process("importphotos", as_json=False, FOLDER=tmp_path / "absent", OUTPUT=out)
    assert_refused(absent, "absent is no folder that can be read")


def test_a_field_is_changed_and_what_is_refused_is_told(qgis_process, tmp_path):
    cameras = geojson(
        tmp_path / "cameras.geojson",
        ([20.46, 44.81], {"direction": "100", "operator": "goverment", "height_m": 3.5}),
        ([20.46, 44.81], {"direction": "NB", "operator": "Grad", "height_m": 4.5}),
    )
    table, report = tmp_path / "table.csv", tmp_path / "report.json"
    table.write_text("goverment,government\n", encoding="utf-8")
    mapped, set_to = tmp_path / "mapped.gpkg", tmp_path / "set.gpkg"
    ended = qgis_process("changefield", INPUT=cameras, FIELD="operator", ACTION="map", TABLE=table, OUTPUT=mapped)
    assert results(ended) == {"CHANGED": 1, "STAYED": 1, "REFUSED": 0}
    assert column(mapped, "operator") == ["government", "Grad"]
    ended = qgis_process(
        "changefield", INPUT=mapped, FIELD="height_m", ACTION="expression", EXPRESSION='"direction"', REPORT=report,
        OUTPUT=set_to,
    )  # fmt: skip
    assert results(ended) == {"CHANGED": 1, "STAYED": 0, "REFUSED": 1}
    assert column(set_to, "height_m") == [100.0, 4.5]
    assert [line["reason"] for line in json.loads(report.read_text(encoding="utf-8"))] == ["", "not_a_number"]


def test_duplicates_in_a_working_copy_are_merged(qgis_process, tmp_path):
    server, path, merged = MemoryServer(), tmp_path / "cameras.gpkg", tmp_path / "merged.csv"
    for name in ("one", "two", "three"):
        server.put(name, 20.46, 44.81, direction="90", note=name)
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    ended = qgis_process(
        "mergeduplicates", INPUT=f"{path}|layername=cameras", WITHIN=3, INTO_COPY="true", MERGED=merged,
        OUTPUT=tmp_path / "left.gpkg",
    )  # fmt: skip
    counts = {"GROUPS": 1, "COUNT": 2, "CONFLICTS": 2, "REFUSED": 0, "LEFT": 0}
    assert {key: value for key, value in results(ended).items() if key != "MERGED"} == counts
    assert column(tmp_path / "left.gpkg", "note") == ["one"]
    with WorkingCopy.open(path) as copy:
        assert reasons(copy) == dict.fromkeys((2, 3), "duplicate of one (merged)")
        assert {one.fid: one.kind.value for one in audit(copy)} == {2: "delete", 3: "delete"}
    assert merged.read_text("utf-8").count("duplicate of one (merged)") == 2


def test_the_verified_list_goes_to_everybody_and_comes_back(qgis_process, tmp_path):
    copy, sheet = tmp_path / "a.gpkg", tmp_path / "verified.csv"
    server = MemoryServer()
    server.put("one", 20.46, 44.81, name="Kapija", **{"hiljade:status": "verified"})
    server.put("two", 20.47, 44.81, name="Other")
    download(server, copy, About("kinto", URL, "Cameras"), Silent())
    ended = qgis_process("exportverified", INPUT=f"{copy}|layername=cameras", OUTPUT=sheet)
    assert results(ended) == {"COUNT": 1, "REFUSED": 0}
    assert "Kapija" in sheet.read_text(encoding="utf-8-sig")
    assert "Other" not in sheet.read_text(encoding="utf-8-sig")
    counts = results(qgis_process("applycopy", WORKING_COPY=copy, EDITED=sheet))
    assert {counts[name] for name in ("CREATED", "MODIFIED", "DELETED", "CONFLICTS", "REFUSED")} == {0}
    with WorkingCopy.open(copy) as opened:
        assert audit(opened) == []


def test_a_list_is_matched(qgis_process, tmp_path):
    dome, listed_dome = {"operator": "MUP", "type": "dome"}, {"operator": "МУП", "tip": "fixed"}
    ours = geojson(tmp_path / "ours.geojson", ([20.46, 44.81], dome), ([20.5, 44.81], {}))
    listed = geojson(tmp_path / "list.geojson", ([20.5, 44.9], {"tip": "dome"}), ([20.4601, 44.81], listed_dome))
    matched, lines, report = (tmp_path / name for name in ("matched.gpkg", "lines.gpkg", "report.json"))
    given = {"FIELDS": "operator", "LIST_NAMES": "type=tip", "OUTPUT": matched, "LINES": lines, "REPORT": report}
    ended = qgis_process("matchlist", INPUT=ours, LIST=listed, **given)
    assert results(ended) == {"LINES": str(lines), "MATCHED": 1, "ONLY_OURS": 1, "ONLY_THEIRS": 1}
    assert column(matched, "match") == ["matched", "only_ours", "only_theirs"]
    assert column(matched, "list_tip") == ["fixed", None, "dome"]
    assert column(matched, "differences") == ["type: dome → fixed", None, None]
    assert [round(one, 1) for one in column(lines, "distance_m")] == [7.9]
    assert json.loads(report.read_text(encoding="utf-8"))["only_theirs"] == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Choose an action"),
        ({"ACTION": "sideways"}, "ACTION is none of none, turn, bearing, place, along, away."),
        ({"ACTION": "turn"}, "Give the angle"),
        ({"REACH": 30}, "has no field “range_m” for the reach"),
        ({"WIDTH": 30, "DIRECTION_FIELD": "number"}, "The field “number” holds numbers"),
    ],
)
def test_what_cameras_cannot_be_made_is_a_sentence_and_nothing_is_written(qgis_process, tmp_path, given, sentence):
    cameras = geojson(tmp_path / "cameras.geojson", ([20.46, 44.81], {"direction": "45", "number": 4.5}))
    aimed = tmp_path / "aimed.gpkg"
    assert_refused(qgis_process("aimcameras", as_json=False, INPUT=cameras, OUTPUT=aimed, **given), sentence)
    assert not aimed.exists()


def test_a_server_that_is_down(qgis_process, tmp_path):
    url = f"http://127.0.0.1:{free_port()}/v1/buckets/a/collections/b"
    ended = qgis_process("download", SERVER_TYPE="kinto", URL=url, OUTPUT=tmp_path / "a.gpkg")
    assert_refused(ended, "could not be reached")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("body", [b"<html>a shop</html>", b"{}", b"\xff\xfe", b'{"settings": 3}'])
def test_a_server_that_is_no_kinto(qgis_process, tmp_path, body):
    with Loopback(lambda _request, reply: reply(200, body)) as shop:
        url = f"{shop.url}/v1/buckets/a/collections/b"
        ended = qgis_process("download", SERVER_TYPE="kinto", URL=url, OUTPUT=tmp_path / "a.gpkg")
    assert_refused(ended, "is not a Kinto server")
    assert list(tmp_path.iterdir()) == []


def test_a_redirect_to_another_host_is_not_followed(qgis_process, tmp_path):
    with Loopback(lambda _request, reply: reply(200, {})) as target:
        moved = {"Location": f"{target.url}/v1/"}
        with Loopback(lambda _request, reply: reply(302, b"", moved)) as server:
            url = f"{server.url}/v1/buckets/a/collections/b"
            as_mapper = {"HILJADE_URL": url, "HILJADE_USER": "mapper", "HILJADE_PASSWORD": SECRET}
            ended = qgis_process("download", as_mapper, SERVER_TYPE="kinto", URL=url, OUTPUT=tmp_path / "a.gpkg")
            assert server.requests
        assert target.requests == []
    assert_refused(ended, "points to another place")


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://example.org/v1/buckets/a/collections/b", "can be read and changed on the way"),
        ("https://example.org/somewhere", "is not the address of a camera layer"),
        ("file:///etc/passwd", "is not the address of a camera layer"),
    ],
)
def test_a_wrong_address(qgis_process, tmp_path, url, sentence):
    ended = qgis_process("download", as_json=False, SERVER_TYPE="kinto", URL=url, OUTPUT=tmp_path / "a.gpkg")
    assert_refused(ended, sentence)


def test_another_type_of_server(qgis_process, tmp_path):
    url = "https://example.org/v1/buckets/a/collections/b"
    ended = qgis_process("download", SERVER_TYPE="mastodon", URL=url, OUTPUT=tmp_path / "a.gpkg")
    assert ended.returncode != 0
    assert list(tmp_path.iterdir()) == []


def test_a_table(qgis_process, tmp_path):
    path, output, rejected = (tmp_path / name for name in ("табела ž.csv", "out.gpkg", "одбијено.csv"))
    path.write_bytes("lat;lon;direction\n44,8125;20,4573;NE\n95;20;\n".encode("utf-16"))
    given = {"INPUT": path, "OUTPUT": output, "REJECTED": rejected}
    assert results(qgis_process("importtable", **given)) == {
        "READ": 1, "REFUSED": 1, "WARNED": 0, "REJECTED": str(rejected),
    }  # fmt: skip
    dataset = gdal.OpenEx(str(output))
    (camera,) = dataset.GetLayer(0)
    assert (camera["direction"], camera.geometry().GetX()) == ("NE", 20.4573)
    path.write_bytes(b"")
    assert_refused(qgis_process("importtable", as_json=False, **given), "has no row with names of columns")


def test_a_figure(qgis_process, tmp_path):
    cameras = geojson(
        tmp_path / "камере ž.geojson",
        *(([20.46, 44.81], {"direction": direction, "camera:type": kind}) for direction, kind in (("N", "fixed"),
          ("90-180;S", "fixed"), ("", "dome"), ("forward", "fixed"), ("", ""))),
    )  # fmt: skip
    output = tmp_path / "слика.svg"
    given = {"INPUT": cameras, "FIGURE": "directions", "SECTORS": "8", "LANGUAGE": "sr_Latn", "LOOK": "grey"}
    ended = qgis_process("figures", OUTPUT=output, **given)
    assert results(ended) == {"COUNT": 5, "CSV": str(tmp_path / "слика.csv")}
    assert "<svg" in output.read_text(encoding="utf-8")
    rows = (tmp_path / "слика.csv").read_text(encoding="utf-8-sig").splitlines()
    assert "".join(row.rpartition(",")[2] for row in rows[1:13]) == "100110002111"
    refused = qgis_process("figures", as_json=False, OUTPUT=tmp_path / "слика.bmp", **given)
    assert_refused(refused, "слика.bmp ends in no format; end it in .svg, .png, .pdf.")


def test_a_file_that_is_no_working_copy(qgis_process, tmp_path):
    path = tmp_path / "other.gpkg"
    path.write_text("something else", encoding="utf-8")
    for name in ("pull", "push"):
        assert_refused(qgis_process(name, WORKING_COPY=path), "other.gpkg is missing, damaged, or no working copy")
    assert path.read_text(encoding="utf-8") == "something else"
