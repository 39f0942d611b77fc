"""`hiljade:exportverified`: which cameras, without whom, under which licence, and that the files come back."""

from __future__ import annotations

import csv
import json
import shutil

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLayerMetadata,
    QgsPointXY,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.layer_terms import Terms, terms_of
from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.core.public_record import public_columns
from hiljade_qgis.processing import public_cameras
from hiljade_qgis.sync import xlsx_file
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.qgis.camera_layers import layer_of, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.shared_data import shared_data
from tests.unit.memory_server import URL, MemoryServer

ENDINGS = (".csv", ".xlsx", ".geojson")
NONE = {"APPLIED": 0, "CREATED": 0, "MODIFIED": 0, "DELETED": 0, "CONFLICTS": 0, "REFUSED": 0}
VERIFIED = {"hiljade:status": "verified", "check_date": "2026-11-01"}
RECORDS = {
    "00042": {**VERIFIED, "name": "007", "operator": "=HYPERLINK(\"http://x\")", "camera:direction": "-120-60",
              "created_by": "jane", "contact:email": "jane@example.org", "fixme": "ask jane", "note": "jane lives here",
              "extra": "x", "description": "two\r\nlines"},
    "12e45": {**VERIFIED, "name": "Škola; \"a\", b", "operator": "'=1", "direction": "045", "height": "12'",
              "model": "<b>&amp;", "hiljade:range": "40.5", "image": "@x", "extra": "-5", "start_date": "2019"},
    "c": {"hiljade:status": "reported", "name": "reported"},
    "d": {"name": "nobody looked"},
    "e": {"hiljade:status": "rejected", "name": "rejected"},
    "f": {"hiljade:status": "confirmed", "name": "of another kind"},
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def server():
    server = MemoryServer()
    for number, (name, tags) in enumerate(RECORDS.items()):
        server.put(name, 20.461234567 + number / 100, 44.8123456789, man_made="surveillance", **tags)
    return server


@pytest.fixture
def copy(server, tmp_path, project):
    path = tmp_path / "kamere.gpkg"
    download(server, path, About("kinto", URL, "Kamere", "ODbL 1.0", "© OpenStreetMap contributors"), Silent())
    return path


def exported(source, path, feedback=None, **more):
    result = run("hiljade:exportverified", {"INPUT": source, "OUTPUT": str(path), **more}, feedback)
    assert result["OUTPUT"] == str(path)
    return result


def cameras_of(copy):
    return f"{copy}|layername=cameras"


def read(path):
    """The rows of a file as QGIS reads it, by name."""
    layer = QgsVectorLayer(str(path), path.name, "ogr")
    assert layer.isValid()
    return {feature["name"]: feature for feature in layer.getFeatures()}


def everything_in(path):
    """All that is in the file and beside it, unpacked."""
    found = ""
    for one in path.parent.glob(path.stem + ".*"):
        if one.suffix == ".xlsx":
            shutil.unpack_archive(str(one), str(one) + ".d", "zip")
            found += "".join(part.read_text(encoding="utf-8") for part in one.with_name(one.name + ".d").rglob("*.xml"))
        elif one.suffix != ".gpkg":
            found += one.read_text(encoding="utf-8")
    return found


# what goes out


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_verified_ones_and_nobody_who_contributed(copy, tmp_path, ending):
    path = tmp_path / f"javno{ending}"
    feedback = Feedback()
    found = exported(cameras_of(copy), path, feedback)
    assert (found["COUNT"], found["REFUSED"]) == (2, 0)
    assert feedback.warnings == []
    assert sorted(map(str, read(path))) == sorted(["007", 'Škola; "a", b'])
    text = everything_in(path)
    assert "jane" not in text
    assert "ODbL 1.0" in text
    assert "© OpenStreetMap contributors" in text
    names = QgsVectorLayer(str(path), "", "ogr").fields().names()
    expected = [name for name in public_columns() if ending != ".geojson" or name not in ("lat", "lon")]
    assert names == expected


def test_notes_go_along_where_they_are_asked_for_and_names_never(copy, tmp_path):
    exported(cameras_of(copy), tmp_path / "a.csv", NOTES=True)
    text = everything_in(tmp_path / "a.csv")
    assert "jane lives here" in text
    assert "ask jane" in text
    assert "example.org" not in text
    assert '""created_by"": null' in text


@pytest.mark.parametrize(
    ("statuses", "names"),
    [
        (["verified"], {"007", 'Škola; "a", b'}), (["reported", "rejected"], {"reported", "rejected"}),
        (["none"], {"nobody looked"}), (["removed"], set()), ("reported,none", {"reported", "nobody looked"}),
    ],
)  # fmt: skip
def test_the_statuses_that_were_chosen(copy, tmp_path, statuses, names):
    feedback = Feedback()
    found = exported(cameras_of(copy), tmp_path / "a.geojson", feedback, STATUSES=statuses)
    features = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))["features"]
    assert {one["properties"]["name"] for one in features} == names
    assert found["COUNT"] == len(names)
    assert feedback.infos


def test_positions_have_seven_decimals(copy, tmp_path):
    exported(cameras_of(copy), tmp_path / "a.csv")
    with open(tmp_path / "a.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["lat"], row["lon"]) for row in rows] == [("44.8123457", "20.4612346"), ("44.8123457", "20.4712346")]
    exported(cameras_of(copy), tmp_path / "a.geojson")
    features = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))["features"]
    assert features[0]["geometry"]["coordinates"] == [20.4612346, 44.8123457]


def test_only_the_selected_ones_and_in_any_crs(tmp_path, project):
    layer = layer_of("MultiPoint", [(wkt(20.5, 44.8), "verified"), (wkt(20.6, 44.8), "verified"), (None, "verified")],
                     "EPSG:3857", "hiljade%3Astatus:string")  # fmt: skip
    project.addMapLayer(layer)
    layer.selectByIds([2, 3])
    source = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    assert exported(source, tmp_path / "a.geojson")["COUNT"] == 2
    features = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))["features"]
    (place,) = [one["geometry"]["coordinates"] for one in features if one["geometry"] is not None]
    assert place == pytest.approx([20.6, 44.8], abs=1e-7)
    assert [one["properties"]["status"] for one in features] == ["verified"] * 2


def test_unsaved_edits_are_written_as_they_are_shown(copy, tmp_path, project):
    layer = QgsVectorLayer(cameras_of(copy), "cameras", "ogr")
    project.addMapLayer(layer)
    layer.startEditing()
    layer.changeAttributeValue(3, layer.fields().indexOf("status"), "verified")
    layer.deleteFeature(1)
    assert exported(layer.id(), tmp_path / "a.csv")["COUNT"] == 2
    assert set(read(tmp_path / "a.csv")) == {'Škola; "a", b', "reported"}
    layer.rollBack()


# coming back


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("notes", [False, True])
def test_a_file_that_nobody_edited_changes_nothing(copy, tmp_path, ending, notes):
    path = tmp_path / f"javno{ending}"
    exported(cameras_of(copy), path, NOTES=notes)
    feedback = Feedback()
    parameters = {"WORKING_COPY": str(copy), "EDITED": str(path)}
    assert run("hiljade:applycopy", parameters, feedback) == NONE, feedback.warnings
    with WorkingCopy.open(copy) as opened:
        assert pending_changes(opened) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_pending_edits_stay_what_they_are(copy, tmp_path, ending):
    with WorkingCopy.open(copy) as opened:
        opened.connection.execute("UPDATE cameras SET operator = '+new', tags = '{\"user\": \"me\"}' WHERE fid = 1")
        before = pending_changes(opened)
    assert len(before[0].changes) > 2
    exported(cameras_of(copy), tmp_path / f"a{ending}")
    parameters = {"WORKING_COPY": str(copy), "EDITED": str(tmp_path / f"a{ending}")}
    assert run("hiljade:applycopy", parameters) == NONE
    with WorkingCopy.open(copy) as opened:
        assert pending_changes(opened) == before


ODD = [
    "2024/01/01", "12:30:00", "1e400", "-0", "00", "[1]", '{"a": 1}', "true", "nan", "0x10", "12,5", "'", "''=", "=",
    '"', "#REF!", "a\tb", "x\x01y", "_x0001_", "POINT (1 2)", "<?xml", "--", "\\N", "\\", "٣", "\ufeffx", "\u200bx",
    "a\rb", "007", "1e5", "10-20", " padded ", "NULL", "x" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("group", [ODD, *([one] for one in ODD[:8]), ODD[:2], ["\ufeffx"]], ids=str)
def test_odd_texts_come_back_alone_and_in_company(tmp_path, project, ending, group):
    server = MemoryServer()
    for number, text in enumerate(group):
        tags = dict.fromkeys(("name", "operator", "check_date", "direction", "start_date", "extra"), text)
        server.put(f"r{number}", 20 + number / 100, 44.0, **{**VERIFIED, **tags, text: "as a key"})
    copy = tmp_path / "odd.gpkg"
    download(server, copy, About("kinto", URL, "Odd"), Silent())
    assert exported(cameras_of(copy), tmp_path / f"a{ending}")["COUNT"] == len(group)
    parameters = {"WORKING_COPY": str(copy), "EDITED": str(tmp_path / f"a{ending}"), "DELETIONS": True}
    assert run("hiljade:applycopy", parameters) == NONE


def test_edits_in_a_spreadsheet_come_back_and_nothing_else(copy, server, tmp_path):
    exported(cameras_of(copy), tmp_path / "a.csv")
    with open(tmp_path / "a.csv", encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    at = {name: index for index, name in enumerate(head)}
    rows[0][at["model"]] = "M1"
    rows[0][at["lat"]] = "44,9"
    rows[1][at["tags"]] = '{"extra": "y", "man_made": "surveillance"}'
    rows.append(["'=new" if name == "name" else {"lat": "44.7", "lon": "20.4"}.get(name, "") for name in head])
    with open(tmp_path / "a.csv", "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    server.put("00042", 20.461234567, 44.8123456789, man_made="surveillance", **{**RECORDS["00042"], "zone": "town"})
    with WorkingCopy.open(copy) as opened:
        pull(opened, server, Silent())
    result = run("hiljade:applycopy", {"WORKING_COPY": str(copy), "EDITED": str(tmp_path / "a.csv")})
    assert result == {**NONE, "APPLIED": 3, "CREATED": 1, "MODIFIED": 2}
    with WorkingCopy.open(copy) as opened:
        changes = {one.server_id: {change.field: change.after for change in one.changes}
                   for one in pending_changes(opened)}  # fmt: skip
    assert changes["00042"]["model"] == "M1"
    assert (changes["00042"]["position"].lat_deg, set(changes["00042"])) == (44.9, {"model", "position"})
    assert changes["12e45"] == {"tags:extra": "y"}
    assert (changes[None]["name"], tuple(changes[None]["position"])) == ("=new", (20.4, 44.7))


def test_a_csv_whose_types_are_guessed_is_text_all_the_same(copy, tmp_path):
    """Newer versions of QGIS let GDAL guess; the file beside it says that there is nothing to guess."""
    exported(cameras_of(copy), tmp_path / "a.csv")
    dataset = gdal.OpenEx(str(tmp_path / "a.csv"), open_options=["AUTODETECT_TYPE=YES"])
    ids = [feature["server_id"] for feature in dataset.GetLayer(0)]
    assert ids == ["00042", "12e45"]
    source = f"file://{tmp_path / 'a.csv'}?detectTypes=yes&xField=lon&yField=lat&crs=EPSG:4326"
    layer = QgsVectorLayer(source, "a", "delimitedtext")
    assert [feature["server_id"] for feature in layer.getFeatures()] == ["00042", "12e45"]
    QgsProject.instance().addMapLayer(layer)
    assert run("hiljade:applycopy", {"WORKING_COPY": str(copy), "EDITED": layer.id()}) == NONE


@pytest.mark.parametrize("ending", ENDINGS)
def test_real_records_come_back(tmp_path, ending, project):
    found = json.loads(shared_data("alpr_bay_area/cameras.geojson").read_bytes())["features"][:3000]
    server = MemoryServer()
    for number, one in enumerate(found):
        tags = {**one["properties"], "hiljade:status": "verified"}
        server.put(f"r{number}", *one["geometry"]["coordinates"], **tags)
    copy = tmp_path / "real.gpkg"
    download(server, copy, About("kinto", URL, "Bay Area"), Silent())
    path = tmp_path / f"a{ending}"
    assert exported(cameras_of(copy), path)["COUNT"] == len(found)
    assert run("hiljade:applycopy", {"WORKING_COPY": str(copy), "EDITED": str(path), "DELETIONS": True}) == NONE
    with WorkingCopy.open(copy) as opened:
        assert pending_changes(opened) == []
        held = {
            row[0]: row[1:]
            for row in opened.connection.execute("SELECT server_id, name, operator, direction, tags FROM cameras")
        }
    layer = QgsVectorLayer(str(path), "a", "ogr")
    for feature in layer.getFeatures():
        name, operator, direction, tags = held[feature["server_id"]]
        for column, value in (("name", name), ("operator", operator), ("direction", direction)):
            text = feature[column] or ""
            assert str(text).lstrip("'") == (value or ""), column
        told, whole = json.loads(feature["tags"] or "{}"), json.loads(tags or "{}")
        assert told.keys() == whole.keys()
        assert all(value in (None, whole[key]) for key, value in told.items())


# licence


def test_a_layer_of_the_plugin_says_its_licence(copy, project, tmp_path):
    with WorkingCopy.open(copy) as opened:
        layers = add_working_copy(project, copy, opened.about)
    assert terms_of(layers.cameras) == Terms("Kamere: Cameras", "ODbL 1.0", "© OpenStreetMap contributors")
    layers.cameras.setMetadata(QgsLayerMetadata())
    assert terms_of(layers.cameras) == Terms("Kamere", "ODbL 1.0", "© OpenStreetMap contributors")


def test_a_file_is_only_read_for_its_licence(copy, tmp_path):
    before = copy.read_bytes(), copy.stat().st_mtime_ns
    assert terms_of(QgsVectorLayer(cameras_of(copy), "a", "ogr")).licence == "ODbL 1.0"
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before
    with WorkingCopy.open(copy) as opened:
        opened.connection.execute("CREATE VIEW planted AS SELECT 1")
    assert terms_of(QgsVectorLayer(cameras_of(copy), "a", "ogr")) == Terms("a", "", ""), "such a file is not believed"


@pytest.mark.parametrize("ending", ENDINGS)
def test_where_no_licence_is_known_that_is_said(tmp_path, project, ending):
    layer = layer_of("Point", [(wkt(20.5, 44.8), "verified")], fields="status:string")
    project.addMapLayer(layer)
    feedback = Feedback()
    exported(layer.id(), tmp_path / f"a{ending}", feedback)
    assert any("does not say its licence" in text for text in feedback.warnings)
    if ending == ".geojson":
        assert "license" not in json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))
    else:
        assert "not said; ask" in everything_in(tmp_path / f"a{ending}")


def test_terms_of_strangers_are_one_line(tmp_path, project):
    layer = layer_of("Point", [(wkt(20.5, 44.8), "verified")], fields="status:string")
    metadata = QgsLayerMetadata()
    metadata.setLicenses(["free\n\x1b[31mreally", "CC0"])
    layer.setMetadata(metadata)
    project.addMapLayer(layer)
    exported(layer.id(), tmp_path / "a.csv")
    lines = (tmp_path / "a.license.txt").read_text(encoding="utf-8").splitlines()
    assert "Licence: free [31mreally; CC0" in lines


# what can't be written


@pytest.mark.parametrize("tags", ["nonsense", "[1]", '{"user": "jane"'])
def test_a_camera_whose_tags_cannot_be_read_is_left_out_and_named(copy, tmp_path, tags):
    with WorkingCopy.open(copy) as opened:
        opened.connection.execute("UPDATE cameras SET tags = ? WHERE fid = 1", (tags,))
    feedback = Feedback()
    found = exported(cameras_of(copy), tmp_path / "a.csv", feedback)
    assert (found["COUNT"], found["REFUSED"]) == (1, 1)
    assert feedback.warnings == ["camera 1 is left out: what stands in “tags” can't be read."]
    assert run("hiljade:applycopy", {"WORKING_COPY": str(copy), "EDITED": str(tmp_path / "a.csv")}) == NONE


def test_a_text_that_no_cell_holds_is_left_out_and_named(copy, tmp_path):
    with WorkingCopy.open(copy) as opened:
        opened.connection.execute("UPDATE cameras SET source = ? WHERE fid = 1", ("x" * 40_000,))
    feedback = Feedback()
    found = exported(cameras_of(copy), tmp_path / "a.xlsx", feedback)
    assert (found["COUNT"], found["REFUSED"]) == (1, 1)
    assert "too long for a cell" in feedback.warnings[0]
    assert exported(cameras_of(copy), tmp_path / "a.csv")["COUNT"] == 2


def test_many_that_are_left_out_are_not_all_named(tmp_path, project):
    rows = [(wkt(20.5, 44.8), "verified", "x")] * 30
    layer = layer_of("Point", rows, fields="status:string,tags:string")
    project.addMapLayer(layer)
    feedback = Feedback()
    assert exported(layer.id(), tmp_path / "a.csv", feedback)["REFUSED"] == 30
    named = [text for text in feedback.warnings if "left out" in text]
    assert len(named) == 20


def test_a_layer_without_a_status(tmp_path, project):
    layer = layer_of("Point", [(wkt(20.5, 44.8), "a")], fields="name:string")
    project.addMapLayer(layer)
    with pytest.raises((QgsProcessingException, AssertionError), match="no field “status”"):
        exported(layer.id(), tmp_path / "a.csv")
    assert not (tmp_path / "a.csv").exists()
    assert exported(layer.id(), tmp_path / "a.csv", STATUSES=["none"])["COUNT"] == 1


@pytest.mark.parametrize("name", ["a.ods", "a", "a.json", "a.gpkg"])
def test_a_file_of_another_format(copy, tmp_path, name):
    with pytest.raises((QgsProcessingException, AssertionError), match="ends in no format"):
        exported(cameras_of(copy), tmp_path / name)


def test_a_folder_that_is_not_there(copy, tmp_path):
    with pytest.raises((QgsProcessingException, AssertionError), match="cannot be written"):
        exported(cameras_of(copy), tmp_path / "absent" / "a.csv")


def test_more_than_a_sheet_holds(copy, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 2)
    with pytest.raises((QgsProcessingException, AssertionError), match="choose CSV"):
        exported(cameras_of(copy), tmp_path / "a.xlsx")
    assert list(tmp_path.glob("a.xlsx*")) == []


def test_a_cancel_leaves_nothing_behind(copy, tmp_path, monkeypatch):
    monkeypatch.setattr(public_cameras, "_TOLD_EVERY", 1)
    feedback = Feedback()
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 0 else None)
    with pytest.raises((QgsProcessingException, AssertionError), match="Cancelled"):
        exported(cameras_of(copy), tmp_path / "a.csv", feedback)
    assert list(tmp_path.glob("a.*")) == []


def test_in_a_worker_thread(copy, tmp_path, project, qtbot):
    with WorkingCopy.open(copy) as opened:
        layers = add_working_copy(project, copy, opened.about)
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("hiljade:exportverified")
    parameters = {"INPUT": layers.cameras.id(), "OUTPUT": str(tmp_path / "a.xlsx")}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    with qtbot.waitSignal(task.executed, timeout=30_000) as ended:
        QgsApplication.taskManager().addTask(task)
    good, results = ended.args
    assert good, feedback.errors
    assert results["COUNT"] == 2
    assert "ODbL 1.0" in everything_in(tmp_path / "a.xlsx")


def test_a_new_camera_has_no_id_and_comes_back_as_itself(copy, tmp_path, project):
    layer = QgsVectorLayer(cameras_of(copy), "cameras", "ogr")
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.123456789, 44.987654321)))
    feature["status"], feature["name"] = "verified", "'new"
    layer.addFeature(feature)
    assert layer.commitChanges()
    del layer
    exported(cameras_of(copy), tmp_path / "a.xlsx")
    row = read(tmp_path / "a.xlsx")["'new"]
    assert not row["server_id"]
    assert run("hiljade:applycopy", {"WORKING_COPY": str(copy), "EDITED": str(tmp_path / "a.xlsx")}) == NONE
