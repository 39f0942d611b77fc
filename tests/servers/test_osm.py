"""OpenStreetMap's API as the module uses it.

Where OSM_API_URL and OSM_TOKEN are set, the tests that take `api` run against that server as well; the others need a
server that goes wrong on demand.
"""

from __future__ import annotations

import json
import os
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import requests

from hiljade_qgis.sync import osm, osm_changesets, osm_upload
from hiljade_qgis.sync.credentials import OriginBoundAuth
from hiljade_qgis.sync.errors import (
    ChangesetClosed,
)
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.server import Action, Answer, Area, Lock, ServerRecord, Silent, Tombstone, Write, WriteKind
from hiljade_qgis.sync.servers import codec_for, origin_of
from tests.servers.osm_server import OsmTestServer

FAST = Limits(attempts=1, read_s=2)
CODEC = codec_for("osm", {})


def signed_in(url: str, token: str = "ana-token") -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    if token:
        session.auth = OriginBoundAuth.bearer(origin_of(url), token)
    return session


@dataclass
class Api:
    """An API to write to, and a corner of its world that nobody else uses."""

    url: str
    token: str
    area: Area

    def server(self, area: Area | None = None) -> osm.OsmServer:
        return osm.OsmServer(self.url, signed_in(self.url, self.token), area or self.area)

    def place(self) -> tuple[float, float]:
        """Somewhere inside."""
        return (round(random.uniform(self.area.west_deg, self.area.east_deg), 7),
                round(random.uniform(self.area.south_deg, self.area.north_deg), 7))  # fmt: skip


@pytest.fixture
def world() -> Iterator[OsmTestServer]:
    with OsmTestServer() as server:
        yield server


@pytest.fixture(params=["in-test", "real"])
def api(request: pytest.FixtureRequest) -> Iterator[Api]:
    if request.param == "in-test":
        with OsmTestServer() as server:
            yield Api(server.url, "ana-token", Area(20.40, 44.80, 20.42, 44.81))
        return
    url, token = os.environ.get("OSM_API_URL"), os.environ.get("OSM_TOKEN")
    if not url or not token:
        pytest.skip("set OSM_API_URL and OSM_TOKEN to test a real server too")
    assert not osm.is_production(url), "tests do not write to the real map"
    lon, lat = random.uniform(-40, -30), random.uniform(-50, -40)
    yield Api(url, token, Area(lon, lat, lon + 0.01, lat + 0.01))


@pytest.fixture
def server(world: OsmTestServer) -> osm.OsmServer:
    return at(world)


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    if "real" not in request.node.name:
        monkeypatch.setattr(osm_upload, "_PAUSE_S", 0.01)
        monkeypatch.setattr(osm_changesets, "_CLOSE_PAUSE_S", 0.01)


AREA = Area(20.40, 44.80, 20.42, 44.81)


def at(world: OsmTestServer, token: str = "ana-token", area: Area | None = AREA, limits: Limits = FAST):
    return osm.OsmServer(world.url, signed_in(world.url, token), area, limits)


def body(server_id: str, lon: float = 20.41, lat: float = 44.805, base: str | None = None, **tags: object) -> str:
    from hiljade_qgis.core.record import Position, Record

    found = {key.replace("__", ":"): value for key, value in tags.items()}
    return CODEC.encode(base, server_id, Record(Position(lon, lat), found))


def create(lon: float = 20.41, lat: float = 44.805, **tags: object) -> Write:
    server_id = CODEC.new_id()
    return Write(WriteKind.CREATE, server_id, None, body(server_id, lon, lat, **tags))


def modify(entry: ServerRecord, lon: float = 20.41, lat: float = 44.805, **tags: object) -> Write:
    tags = {"man_made": "surveillance", **tags}
    return Write(WriteKind.MODIFY, entry.server_id, entry.version, body(entry.server_id, lon, lat, entry.raw, **tags))


def delete(entry: ServerRecord) -> Write:
    return Write(WriteKind.DELETE, entry.server_id, entry.version, None)


def push(server: osm.OsmServer, writes: list[Write], comment: str = "test"):
    changeset = server.begin_changeset(comment)
    outcomes = server.write(writes, comment, changeset=changeset)
    server.end_changeset(changeset)
    return outcomes


def answers(outcomes) -> list[Answer]:
    return [one.answer for one in outcomes]


def made(server: osm.OsmServer, count: int = 1, **tags: object) -> list[ServerRecord]:
    outcomes = push(server, [create(20.401 + number * 1e-4, **tags) for number in range(count)])
    assert set(answers(outcomes)) == {Answer.DONE}
    return [one.entry for one in outcomes]


def tags_of(entry) -> dict[str, str]:
    return json.loads(entry.raw)["tags"]


def read(server: osm.OsmServer) -> dict[str, ServerRecord]:
    return {one.server_id: one for one in server.read_all(Silent())}


# What works anywhere


def test_what_is_created_is_read_changed_and_deleted(api):
    server = api.server()
    name = uuid.uuid4().hex
    places = [api.place() for _ in range(3)]
    outcomes = push(server, [create(*place, name=name, camera__direction="45") for place in places])
    assert answers(outcomes) == [Answer.DONE] * 3
    entries = [one.entry for one in outcomes]
    assert len({one.server_id for one in entries}) == 3
    assert {one.version for one in entries} == {"1"}

    held = read(server)
    for entry, place in zip(entries, places):
        found = CODEC.decode(held[entry.server_id].raw)
        assert dict(found.tags) == {"man_made": "surveillance", "name": name, "camera:direction": "45"}
        assert (found.position.lon_deg, found.position.lat_deg) == pytest.approx(place, abs=1e-7)
        assert CODEC.decode(entry.raw).position == found.position

    first, second, third = entries
    outcomes = push(server, [modify(first, *places[0], name="changed"), delete(second)])
    assert answers(outcomes) == [Answer.DONE] * 2
    assert outcomes[0].entry.version == "2"
    now = server.read_records([first.server_id, second.server_id, third.server_id, "99999999999999"])
    assert tags_of(now[first.server_id])["name"] == "changed"
    assert isinstance(now[second.server_id], Tombstone)
    assert now[third.server_id].version == "1"
    assert now["99999999999999"] is None
    push(server, [delete(now[first.server_id]), delete(third)])
    assert not {first.server_id, third.server_id} & set(read(server))


def test_history_says_who_did_what(api):
    server = api.server()
    (entry,) = [one.entry for one in push(server, [create(*api.place(), name="one")])]
    (changed,) = push(server, [modify(entry, name="two")])
    push(server, [delete(changed.entry)])
    past = server.read_history(entry.server_id)
    assert [one.action for one in past] == [Action.DELETED, Action.CHANGED, Action.CREATED]
    assert [tags_of(one.entry).get("name") for one in past[1:]] == ["two", "one"]
    user = server.describe().user
    assert {one.edited.who for one in past} == {user}
    assert all(one.edited.when for one in past)
    assert server.read_history("99999999999999") == []


def test_stale_writes_are_conflicts_and_the_rest_goes_in(api):
    server = api.server()
    entries = [one.entry for one in push(server, [create(*api.place(), name=f"{one}") for one in range(4)])]
    push(server, [modify(entries[0], name="theirs"), delete(entries[1])])
    new = create(*api.place(), name="new")
    outcomes = push(server, [modify(entries[0], name="mine"), modify(entries[1], name="mine"),
                             modify(entries[2], name="mine"), delete(entries[3]), new])  # fmt: skip
    assert answers(outcomes) == [Answer.CONFLICT] * 2 + [Answer.DONE] * 3
    assert tags_of(outcomes[0].entry)["name"] == "theirs"
    assert isinstance(outcomes[1].entry, Tombstone)
    now = server.read_records([one.server_id for one in entries])
    assert tags_of(now[entries[0].server_id])["name"] == "theirs"
    assert tags_of(now[entries[2].server_id])["name"] == "mine"
    assert isinstance(now[entries[3].server_id], Tombstone)
    push(server, [delete(now[entries[0].server_id]), delete(now[entries[2].server_id]), delete(outcomes[4].entry)])


def test_a_closed_changeset_is_told_and_nothing_was_written(api):
    server = api.server()
    changeset = server.begin_changeset("test")
    server.end_changeset(changeset)
    with pytest.raises(ChangesetClosed):
        server.write([create(*api.place(), name="late")], "test", changeset=changeset)
    assert read(server) == {}


def test_created_records_are_found_by_what_their_changeset_holds(api):
    server = api.server()
    place = api.place()
    twins = [create(*place, name="twin") for _ in range(2)]
    other, never = create(*api.place(), name="<&\"'>\n\tлатиница"), create(*api.place(), name="never sent")
    changeset = server.begin_changeset("test")
    outcomes = server.write([*twins, other], "test", changeset=changeset)
    found = server.read_created(changeset, [*twins, never, other])
    assert {found[one.server_id].server_id for one in twins} == {one.entry.server_id for one in outcomes[:2]}
    assert found[other.server_id].server_id == outcomes[2].entry.server_id
    assert CODEC.decode(found[other.server_id].raw) == CODEC.decode(outcomes[2].entry.raw)
    assert found[never.server_id] is None
    with pytest.raises(ChangesetClosed):  # so that what was answered stays true
        server.write([never], "test", changeset=changeset)
    push(server, [delete(one.entry) for one in outcomes])


def test_who_it_is(api):
    found = api.server().describe()
    assert (found.server_name, found.can_write, found.lock) == ("OpenStreetMap", True, Lock.STRICT)
    assert found.user
    assert found.server_version.startswith("0.6")
