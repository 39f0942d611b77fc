"""Download, edit and push of OpenStreetMap's cameras by Processing, against a small API 0.6 on this machine."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsProject

from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.servers.osm_server import OsmTestServer

EXTENT = "20.4,20.5,44.7,44.9 [EPSG:4326]"


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
def osm():
    with OsmTestServer() as server:
        for number in range(12):
            server.put(number + 1, 20.41 + number / 200, 44.8, name=f"camera {number}", camera__direction="90")
        server.put(90, 21.4, 44.8, name="elsewhere")
        yield server


@pytest.fixture
def path(osm, tmp_path):
    path = tmp_path / "osm.gpkg"
    parameters = {"SERVER_TYPE": "osm", "URL": osm.url, "EXTENT": EXTENT, "OUTPUT": str(path)}
    assert run("hiljade:download", parameters) == {"OUTPUT": str(path), "COUNT": 12}
    return path


@pytest.fixture
def signed_in(osm, monkeypatch):
    monkeypatch.setenv("HILJADE_URL", osm.url)
    monkeypatch.setenv("HILJADE_TOKEN", "ana-token")


def sql(path, text):
    with WorkingCopy.open(path) as copy:
        return copy.connection.execute(text).fetchall()


def test_the_whole_world_is_not_asked_for(osm, tmp_path):
    with pytest.raises(QgsProcessingException, match="choose the area to load"):
        run("hiljade:download", {"SERVER_TYPE": "osm", "URL": osm.url, "OUTPUT": str(tmp_path / "a.gpkg")})
    assert list(tmp_path.iterdir()) == []


def test_the_copy_says_whose_data_it_is(path):
    with WorkingCopy.open(path) as copy:
        assert (copy.about.licence, copy.about.attribution) == ("ODbL-1.0", "© OpenStreetMap contributors")
        assert copy.about.area.west_deg == 20.4


def test_there_and_back(osm, path, signed_in):
    sql(path, "UPDATE cameras SET direction = '100' WHERE server_id = '1'")
    assert run("hiljade:push", {"WORKING_COPY": str(path), "COMMENT": "a look"})["MODIFIED"] == 1
    assert osm.cameras()[1]["camera:direction"] == "100"
    osm.put(2, 20.415, 44.8, name="theirs")
    osm.put(91, 20.42, 44.8, name="new, and inside")
    osm.put(92, 21.42, 44.8, name="new, and elsewhere")
    pulled = run("hiljade:pull", {"WORKING_COPY": str(path)})
    assert (pulled["CREATED"], pulled["MODIFIED"], pulled["CONFLICTS"]) == (1, 1, 0)
    assert run("hiljade:reversepush", {"WORKING_COPY": str(path)}) == {"PENDING": 1, "CONFLICTS": 0}
    assert run("hiljade:push", {"WORKING_COPY": str(path)})["MODIFIED"] == 1
    assert osm.cameras()[1]["camera:direction"] == "90"


def test_fields_that_openstreetmap_does_not_take_are_named(osm, path, signed_in):
    sql(path, "UPDATE cameras SET range_m = 40, note = 'n' WHERE server_id = '1'")
    feedback = Feedback()
    with pytest.raises(QgsProcessingException, match="does not take"):
        run("hiljade:push", {"WORKING_COPY": str(path)}, feedback)
    assert osm.uploads() == 0
    assert any("does not take" in one for one in feedback.warnings)
    assert run("hiljade:push", {"WORKING_COPY": str(path), "ACCEPT_FLAGS": True})["MODIFIED"] == 1
    assert osm.cameras()[1]["note"] == "n"
    assert "hiljade:range" not in osm.cameras()[1]
    assert sql(path, "SELECT range_m FROM cameras WHERE server_id = '1'") == [(40.0,)]


def test_no_mapper_is_named_in_a_hand_over(osm, path, tmp_path):
    sql(path, "UPDATE cameras SET note = 'n', range_m = 40 WHERE server_id = '1'")
    assert "Somebody" in sql(path, "SELECT raw FROM hiljade_base WHERE server_id = '1'")[0][0]
    file, maintainers = tmp_path / "for-you.hiljade-changes.json", tmp_path / "maintainers.gpkg"
    assert run("hiljade:exportchanges", {"WORKING_COPY": str(path), "OUTPUT": str(file)})["COUNT"] == 1
    assert "Somebody" not in file.read_text(encoding="utf-8")
    wider = {"SERVER_TYPE": "osm", "URL": osm.url, "EXTENT": "20.3,20.6,44.7,44.9 [EPSG:4326]"}
    run("hiljade:download", {**wider, "OUTPUT": str(maintainers)})
    applied = run("hiljade:applychanges", {"WORKING_COPY": str(maintainers), "CHANGES": str(file)})
    assert (applied["MODIFIED"], applied["CONFLICTS"], applied["REFUSED"]) == (1, 0, 0)
    with WorkingCopy.open(maintainers) as copy:
        (change,) = pending_changes(copy)
    assert [one.field for one in change.changes] == ["note"]
    assert [one.field for one in change.kept_here] == ["range_m"]
