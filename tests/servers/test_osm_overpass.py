"""OpenStreetMap read through an Overpass: any area in one question, and nothing to write to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import (
    AreaTooLarge,
    AreaWanted,
    InvalidUrl,
    NotThisKind,
    PermissionMissing,
    ServerBusy,
    ServerFault,
)
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.osm import OsmServer
from hiljade_qgis.sync.osm_overpass import OverpassServer
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Area, Silent, Write, WriteKind
from hiljade_qgis.sync.servers import open_server
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.loopback import Loopback, Reply, Request
from tests.servers.engine_layer import edit
from tests.servers.osm_server import SCALE, OsmTestServer, node_xml

FAST = Limits(attempts=1, read_s=5)
BOX = re.compile(r'node\["man_made"="surveillance"\]\(([-0-9.]+),([-0-9.]+),([-0-9.]+),([-0-9.]+)\);')


class Overpass:
    """Answers the questions that the plugin asks, about the cameras of an in-test OpenStreetMap."""

    def __init__(self, world: OsmTestServer) -> None:
        self.world = world
        self.status, self.remark = 200, ""
        self.questions: list[str] = []

    def __call__(self, request: Request, reply: Reply) -> None:
        parts = urlsplit(request.path)
        if parts.path != "/api/interpreter" or request.method != "GET":
            reply(404)
            return
        (question,) = parse_qs(parts.query)["data"]
        self.questions.append(question)
        if self.status != 200:
            reply(self.status, "<html>The server is probably too busy to handle your request.</html>")
            return
        assert question.startswith("[out:xml][timeout:"), question
        nodes = "".join(node_xml(one) for one in self._found(question))
        remark = f"<remark> {self.remark} </remark>" if self.remark else ""
        reply(200, f'<osm version="0.6" generator="Overpass API 0.7.62.8"><note>ODbL</note>{nodes}{remark}</osm>')

    def _found(self, question: str) -> Iterator[dict]:
        now = {key: versions[-1] for key, versions in self.world.state.nodes.items() if versions[-1]["visible"]}
        ids = re.search(r"node\(id:([0-9,]+)\);out meta;", question)
        if ids:
            yield from (now[int(one)] for one in ids[1].split(",") if int(one) in now)
        boxes = [tuple(map(float, one)) for one in BOX.findall(question)]
        assert not boxes or question.endswith(");out meta;")
        for one in now.values():
            lat, lon = one["lat"] / SCALE, one["lon"] / SCALE
            if one["tags"].get("man_made") == "surveillance" and any(
                south <= lat <= north and west <= lon <= east for south, west, north, east in boxes
            ):
                yield one


@pytest.fixture
def world() -> Iterator[OsmTestServer]:
    with OsmTestServer() as server:
        yield server


@pytest.fixture
def overpass(world: OsmTestServer) -> Iterator[tuple[Overpass, str]]:
    found = Overpass(world)
    with Loopback(found) as server:
        yield found, f"{server.url}/api/interpreter"


def test_an_address_says_which_of_the_two_it_is():
    session = requests.Session()
    assert isinstance(open_server("osm", "https://overpass-api.de/api/interpreter", session), OverpassServer)
    assert isinstance(open_server("osm", "https://api.openstreetmap.org/api/0.6", session), OsmServer)
    for url in ("https://overpass-api.de/api/interpreter?data=x", "https://overpass-api.de/api/"):
        with pytest.raises(InvalidUrl):
            open_server("osm", url, session)


def test_a_country_is_read_in_one_question_and_pulled_again(world, overpass, tmp_path: Path):
    found, url = overpass
    area = Area(18.8, 42.2, 23.1, 46.2)
    for number in range(1, 200):
        world.put(number, 19.0 + number * 0.02, 44.0, name=str(number))
    world.put(900, 30.0, 44.0)
    server = open_server("osm", url, requests.Session(), area)
    path = tmp_path / "serbia.gpkg"
    assert download(server, path, About("osm", url, "Cameras", area=area), Silent()).count == 199
    assert len(found.questions) == 1
    with WorkingCopy.open(path) as copy:
        raw = copy.connection.execute("SELECT raw FROM hiljade_base WHERE server_id = '5'").fetchone()[0]
        assert copy.codec.edited(raw).who == "Somebody"
        world.put(1, 19.5, 44.0, name="changed")
        world.put(2, 30.0, 44.0, name="moved away")
        world.drop(3)
        world.put_tags(4, 19.08, 44.0, {"natural": "tree"})
        pull(copy, server, Silent())
        held = dict(copy.connection.execute("SELECT server_id, name FROM cameras"))
        assert held["1"] == "changed"
        assert held["2"] == "moved away"
        assert not {"3", "4"} & held.keys()
        assert len(held) == 197
        assert audit(copy) == []


def test_nothing_is_pushed_to_an_overpass_and_nothing_is_lost(world, overpass, tmp_path: Path):
    _, url = overpass
    area = Area(20.0, 44.0, 21.0, 45.0)
    world.put(1, 20.5, 44.5, name="start")
    server = open_server("osm", url, requests.Session(), area)
    assert server.describe().can_write is False
    download(server, tmp_path / "a.gpkg", About("osm", url, "Cameras", area=area), Silent())
    with WorkingCopy.open(tmp_path / "a.gpkg") as copy:
        edit(copy.path, "UPDATE cameras SET name = 'mine'")
        with pytest.raises(PermissionMissing):
            push(copy, server, "test", Silent())
        assert [one.server_id for one in pending_changes(copy)] == ["1"]
    with pytest.raises(PermissionMissing):
        server.begin_changeset("test")
    with pytest.raises(PermissionMissing):
        server.write([Write(WriteKind.DELETE, "1", "1", None)], "")


def test_areas_across_the_antimeridian_and_none(world, overpass):
    found, url = overpass
    world.put(1, 179.99, 10.0)
    world.put(2, -179.99, 10.0)
    area = Area(179.9, 9.9, -179.9, 10.1)
    entries = list(OverpassServer(url, requests.Session(), area, FAST).read_all(Silent()))
    assert sorted(one.server_id for one in entries) == ["1", "2"]
    assert area.contains(Position(179.99, 10.0))
    assert len(found.questions) == 1
    with pytest.raises(AreaWanted):
        OverpassServer(url, requests.Session()).read_all(Silent())


@pytest.mark.parametrize(
    ("status", "remark", "error"),
    [
        (429, "", ServerBusy),
        (504, "", ServerFault),
        (400, "", ServerFault),
        (200, 'runtime error: Query timed out in "query" at line 1 after 91 seconds.', AreaTooLarge),
        (200, "runtime error: Query run out of memory using about 2048 MB of RAM.", AreaTooLarge),
    ],
)
def test_an_overpass_that_gives_up_is_told(overpass, status, remark, error):
    found, url = overpass
    found.status, found.remark = status, remark
    with pytest.raises(error):
        list(OverpassServer(url, requests.Session(), Area(20, 44, 21, 45), FAST).read_all(Silent()))


def test_what_is_no_overpass_is_told(overpass):
    found, url = overpass
    assert OverpassServer(url, requests.Session(), None, FAST).describe().server_version.startswith("Overpass API")
    with Loopback(lambda _, reply: reply(200, "<html/>")) as other, pytest.raises(NotThisKind):
        OverpassServer(f"{other.url}/api/interpreter", requests.Session(), None, FAST).describe()
    found.status = 400
    with pytest.raises(NotThisKind):
        OverpassServer(url, requests.Session(), None, FAST).describe()
