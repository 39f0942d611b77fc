"""Cameras brought in, listed and taken back by Processing."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.layer_terms import terms_of
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.unit.memory_server import URL, MemoryServer

ABOUT = {"NAME": "Register", "SOURCE": "City", "LICENCE": "odbl 1.0", "ATTRIBUTION": "© City"}
NORTH = 3 / 111_195.0
"""Three metres, in degrees of latitude."""


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def mine(tmp_path, project):
    server = MemoryServer()
    for number in range(4):
        tags = {"name": f"camera {number}", "camera:direction": "90", "height": "3.5"}
        server.put(f"c{number}", 20.46 + number / 100, 44.8, **tags)
    path = tmp_path / "mine.gpkg"
    download(server, path, About("kinto", URL, "Cameras", "ODbL 1.0", "© OpenStreetMap contributors"), Silent())
    return path


def layer_of(rows, fields, crs="EPSG:4326"):
    """A layer of points: longitude, latitude and attributes of each."""
    layer = QgsVectorLayer(f"Point?crs={crs}&" + "&".join(f"field={field}" for field in fields), "brought", "memory")
    features = []
    for lon, lat, *attributes in rows:
        feature = QgsFeature(layer.fields())
        if lon is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, lat)))
        feature.setAttributes(attributes)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def bring(path, layer, feedback=None, **more):
    return run("hiljade:bringin", {"WORKING_COPY": str(path), "INPUT": layer, **ABOUT, **more}, feedback)


def everything(path):
    with WorkingCopy.open(path) as copy:
        assert pending_changes(copy) == audit(copy)
        return copy.connection.execute("SELECT * FROM cameras ORDER BY fid").fetchall()


def values(path, columns, where="1"):
    with WorkingCopy.open(path) as copy:
        return copy.connection.execute(f"SELECT {columns} FROM cameras WHERE {where} ORDER BY fid").fetchall()


TAGS = ("id:integer", "name:string", "camera:direction:string", "operator:string", "height:string", "ref:integer")


def tagged():
    """As somebody's layer of OpenStreetMap's tags has them."""
    return layer_of(
        [
            (20.46, 44.8 + NORTH, 1, "camera 0", "E", None, "3.50", None),
            (20.47, 44.8 + NORTH, 2, "camera 1", None, "Grad", None, 7),
            (20.48, 44.8 + NORTH, 3, "camera 2", "180", None, None, None),
            (20.9, 44.9, 4, "new", "45", None, "12 ft", None),
            (20.9, 44.9, 5, "new", "45", None, None, None),
            (None, None, 6, "nowhere", None, None, None, None),
        ],
        TAGS,
    )


def test_a_layer_of_tags_is_brought_in_and_taken_back(mine, tmp_path):
    before, report, feedback = everything(mine), tmp_path / "report.json", Feedback()
    results = bring(mine, tagged(), feedback, REPORT=str(report))
    assert results == {
        "ADDED": 1,
        "CHANGED": 1,
        "SAME": 1,
        "DIFFERENT": 1,
        "REFUSED": 2,
        "BATCH": 1,
        "REPORT": str(report),
    }
    assert values(mine, "operator, tags", "server_id = 'c1'") == [("Grad", '{"ref": "7"}')]
    assert values(mine, "direction", "server_id = 'c2'") == [("90",)], "ours is kept"
    assert values(mine, "name, direction, height_m, source", "server_id IS NULL") == [("new", "45", None, "City")]
    said = [(one["result"], one["conflicts"], one["reason"]) for one in json.loads(report.read_text())]
    assert said == [
        ("already", [], ""),
        ("modified", [], ""),
        ("conflict", ["direction"], ""),
        ("created", [], ""),
        ("refused", [], "doubled"),
        ("refused", [], "no_position"),
    ]
    assert any("Row 5 (new) was left out: Another one" in text for text in feedback.warnings)
    assert any("In 1 row(s) a number can't be read" in text or "height in feet" in text for text in feedback.warnings)

    results = run("hiljade:reversebatch", {"WORKING_COPY": str(mine), "BATCH": 1})
    assert results == {"MODIFIED": 1, "DELETED": 1, "CONFLICTS": 0, "REFUSED": 0}
    assert everything(mine) == before
    with WorkingCopy.open(mine) as copy:
        assert pending_changes(copy) == []


def test_theirs_are_taken_where_that_is_asked(mine):
    assert bring(mine, tagged(), CONFLICTS="theirs")["CHANGED"] == 2
    assert values(mine, "direction", "server_id = 'c2'") == [("180",)]
    assert bring(mine, tagged(), CONFLICTS=1) == {
        "ADDED": 0,
        "CHANGED": 0,
        "SAME": 4,
        "DIFFERENT": 0,
        "REFUSED": 2,
        "BATCH": 0,
    }, "not twice"


def test_what_importing_a_table_gives_is_brought_in(mine, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("lat,lon,name,height_m\n44.8,20.46,camera 0,4\n44.95,20.4,Šišarka,3.5\n", encoding="utf-8")
    imported = run("hiljade:importtable", {"INPUT": str(table), "OUTPUT": str(tmp_path / "imported.gpkg")})
    results = bring(mine, imported["OUTPUT"], MAX_DISTANCE=1.0)
    assert (results["ADDED"], results["DIFFERENT"], results["REFUSED"]) == (1, 1, 0)
    assert values(mine, "name, height_m", "server_id IS NULL") == [("Šišarka", 3.5)]


def test_a_layer_in_metres_and_one_whose_tags_cant_be_read(mine):
    layer = layer_of([(457_000.0, 4_960_000.0, "far", "{"), (457_000.0, 4_960_100.0, "good", '{"a": "b"}')],
                     ("name:string", "tags:string"), "EPSG:32634")  # fmt: skip
    results = bring(mine, layer)
    assert (results["ADDED"], results["REFUSED"]) == (1, 1)
    assert values(mine, "name, tags", "server_id IS NULL") == [("good", '{"a": "b"}')]


def test_only_what_is_selected_is_brought_in(mine):
    layer = tagged()
    layer.selectByExpression("name = 'new' AND id = 5")
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    assert bring(mine, chosen)["ADDED"] == 1
    assert len(everything(mine)) == 5


@pytest.mark.parametrize("licence", ["CC BY-NC 4.0", "", "  "])
def test_licences_are_not_mixed_unasked(mine, licence):
    before = everything(mine)
    with pytest.raises(QgsProcessingException, match="allow it where the licences may be mixed"):
        bring(mine, tagged(), LICENCE=licence)
    assert everything(mine) == before
    assert bring(mine, tagged(), LICENCE=licence, MIX_LICENCES=True)["BATCH"] == 1


def test_batches_are_listed(mine):
    assert run("hiljade:batches", {"WORKING_COPY": str(mine)}) == {"BATCHES": "[]", "COUNT": 0}
    bring(mine, tagged())
    bring(mine, layer_of([(21.0, 44.0, "Ш")], ("name:string",)), NAME="Друга", ATTRIBUTION="")
    run("hiljade:reversebatch", {"WORKING_COPY": str(mine), "BATCH": 1})
    results = run("hiljade:batches", {"WORKING_COPY": str(mine), "OUTPUT": "memory:"})
    rows = json.loads(results["BATCHES"])
    assert [(one["batch"], one["name"], one["added"], one["changed"]) for one in rows] == [
        (2, "Друга", 1, 0),
        (1, "Register", 1, 1),
    ]
    assert [one["reversed_at"] is None for one in rows] == [True, False]
    table = [feature.attributes() for feature in results["OUTPUT"].getFeatures()]
    assert [row[:8] for row in table] == [[*one.values()][:8] for one in rows]
    assert results["COUNT"] == 2


def test_what_was_changed_since_stays_and_is_named(mine):
    bring(mine, tagged())
    with WorkingCopy.open(mine) as copy:
        copy.connection.execute("UPDATE cameras SET operator = 'I' WHERE server_id = 'c1'")
        copy.connection.execute("UPDATE cameras SET note = 'I' WHERE server_id IS NULL")
    feedback = Feedback()
    results = run("hiljade:reversebatch", {"WORKING_COPY": str(mine), "BATCH": 1}, feedback)
    assert results == {"MODIFIED": 1, "DELETED": 0, "CONFLICTS": 2, "REFUSED": 0}
    assert feedback.warnings == [
        "Camera camera 1 was changed since and stays so: operator.",
        "Camera new was changed since and stays so: note.",
    ]
    assert values(mine, "operator, tags", "server_id = 'c1'") == [("I", None)]


def test_a_batch_that_is_not_there(mine):
    with pytest.raises(QgsProcessingException, match=r"mine\.gpkg knows no batch 3; hiljade:batches lists them\."):
        run("hiljade:reversebatch", {"WORKING_COPY": str(mine), "BATCH": 3})


def test_nothing_is_done_while_the_copy_is_edited_or_written(mine):
    layer, before = tagged(), everything(mine)
    with WorkingCopy.open(mine) as copy, lease.acquire(copy, lease.SYNC):
        with pytest.raises(QgsProcessingException):
            bring(mine, layer)
        with pytest.raises(QgsProcessingException):
            run("hiljade:reversebatch", {"WORKING_COPY": str(mine), "BATCH": 1})
    assert bring(mine, layer, SOURCE="x")["BATCH"] == 1
    run("hiljade:reversebatch", {"WORKING_COPY": str(mine), "BATCH": 1})
    shown = QgsVectorLayer(f"{mine}|layername=cameras", "cameras", "ogr")
    QgsProject.instance().addMapLayer(shown)
    assert shown.startEditing()
    with pytest.raises(AssertionError, match="is being edited in this project"):
        bring(mine, layer)
    with pytest.raises(AssertionError, match="is being edited in this project"):
        run("hiljade:reversebatch", {"WORKING_COPY": str(mine), "BATCH": 1})
    shown.rollBack()
    assert everything(mine) == before


def test_whom_to_name_for_a_batch_goes_into_the_public_list(mine, tmp_path):
    bring(mine, tagged())
    bring(mine, layer_of([(21.0, 44.0, "verified")], ("status:string",)), ATTRIBUTION="© A\nclub", LICENCE="ODbL 1.0")
    cameras = QgsVectorLayer(f"{mine}|layername=cameras", "cameras", "ogr")
    assert terms_of(cameras).brought == ("© City (odbl 1.0)", "© A\nclub (ODbL 1.0)")
    QgsProject.instance().addMapLayer(cameras)
    for ending in (".csv", ".geojson"):
        run("hiljade:exportverified", {"INPUT": cameras.id(), "OUTPUT": str(tmp_path / f"a{ending}")})
    named = "© OpenStreetMap contributors; © City (odbl 1.0); © A club (ODbL 1.0)"
    assert f"Attribution: {named}\n" in (tmp_path / "a.license.txt").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))["attribution"] == named
    run("hiljade:reversebatch", {"WORKING_COPY": str(mine), "BATCH": 1})
    assert terms_of(cameras).brought == ("© A\nclub (ODbL 1.0)",), "what was taken back needs no thanks"
