"""OpenStreetMap's API as the module uses it.

Where OSM_API_URL and OSM_TOKEN are set, the tests that take `api` run against that server as well; the others need a
server that goes wrong on demand.
"""

from __future__ import annotations

import copy
import json
import os
import random
import re
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import requests

from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync import osm, osm_changesets, osm_upload
from hiljade_qgis.sync.credentials import OriginBoundAuth
from hiljade_qgis.sync.errors import (
    AreaTooLarge,
    AreaWanted,
    ChangesetClosed,
    ConnectionFailed,
    InvalidUrl,
    NotThisKind,
    PermissionMissing,
    RedirectRefused,
    ServerBusy,
    ServerFault,
    SignInRefused,
)
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.server import Action, Answer, Area, Lock, ServerRecord, Silent, Tombstone, Write, WriteKind
from hiljade_qgis.sync.servers import codec_for, open_server, origin_of
from tests.loopback import Loopback
from tests.servers.osm_server import Fault, OsmTestServer, Refused
from tests.shared_data import ROOT

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


# Reading


def test_nobody_reads_the_whole_world(world):
    with pytest.raises(AreaWanted):
        at(world, area=None).read_all(Silent())
    assert at(world, area=None).read_records(["5"]) == {"5": None}


def test_an_area_is_read_in_parts_where_it_is_too_full_or_too_large(world):
    for number in range(60):
        world.put(number + 1, 20.40 + number * 0.0003, 44.80 + number * 0.0001)
    world.most_nodes, world.most_deg2 = 7, 0.00005
    assert set(read(at(world))) == {str(number) for number in range(1, 61)}
    asked = [path for _, path, _ in world.requests if "/map?" in path]
    assert 10 < len(asked) < 60


def test_a_box_that_no_splitting_helps_ends_in_an_error(world):
    for number in range(4):
        world.put(number + 1, 20.41, 44.805)
    world.most_nodes = 3
    with pytest.raises(AreaTooLarge):
        read(at(world))
    with pytest.raises(AreaTooLarge):
        read(at(world, area=Area(10, 40, 30, 50)))


def test_only_cameras_that_lie_in_the_area_are_read_each_once(world):
    world.put(1, 20.40, 44.80)
    world.put(2, 20.41, 44.805)  # where four boxes meet
    world.put(3, 20.43, 44.805)  # outside, but in a line that comes in
    world.put_tags(4, 20.405, 44.805, {"highway": "street_lamp"})
    world.put(5, 20.406, 44.805)
    world.drop(5)
    world.state.ways[77] = [3, 4]
    world.most_deg2 = 0.0001
    entries = list(at(world).read_all(Silent()))
    assert sorted(one.server_id for one in entries) == ["1", "2"]


def test_an_area_across_the_antimeridian_is_read_from_both_sides(world):
    world.put(1, 179.999, 10.0)
    world.put(2, -179.999, 10.0)
    world.put(3, 0.0, 10.0)
    assert set(read(at(world, area=Area(179.99, 9.99, -179.99, 10.01)))) == {"1", "2"}


def test_what_stopped_being_a_camera_is_gone(world):
    world.put(1, 20.41, 44.805)
    server = at(world)
    world.put_tags(1, 20.41, 44.805, {"removed:man_made": "surveillance"})
    found = server.read_records(["1"])["1"]
    assert isinstance(found, Tombstone)
    assert found.version == "2"
    assert read(server) == {}
    world.put(1, 20.41, 44.805)
    actions = [one.action for one in server.read_history("1")]
    assert actions == [Action.CREATED, Action.DELETED, Action.CREATED]


def test_many_records_are_read_in_few_requests_also_where_some_were_never_there(world):
    for number in range(1, 401):
        world.put(10_000_000_000 + number, 20.41, 44.805)
    wanted = [str(10_000_000_000 + number) for number in range(1, 403)]
    found = at(world).read_records([*wanted, "0", "-1", "abc", "9" * 19, "9" * 40])
    assert sum(isinstance(one, ServerRecord) for one in found.values()) == 400
    assert len(found) == 407
    assert len(world.requests) < 40


def test_a_server_that_says_little_of_itself_works_all_the_same(world):
    world.missing |= {"capabilities", "permissions", "user/details"}
    server = at(world)
    found = server.describe()
    assert (found.user, found.can_write, found.lock) == (None, None, Lock.STRICT)
    assert server.capabilities.batch_size == 10_000
    assert made(server)[0].version == "1"


def test_the_servers_own_limit_is_kept(world):
    world.most_elements = 3
    server = at(world)
    changeset = server.begin_changeset("test")
    assert server.capabilities.batch_size == 3
    outcomes = server.write([create() for _ in range(5)], "", changeset=changeset)
    assert answers(outcomes) == [Answer.DONE] * 3 + [Answer.REFUSED] * 2
    assert outcomes[4].reason == "osm_changeset_closed"
    with pytest.raises(ChangesetClosed):
        server.write([create()], "", changeset=changeset)


@pytest.mark.parametrize("path", ["", "/", "/api/0.5", "/api/0.6/map", "/api/0.6?x=1", "/v1/buckets/b/collections/c"])
def test_other_addresses_are_none(path):
    with pytest.raises(InvalidUrl):
        open_server("osm", "https://api.openstreetmap.org" + path, requests.Session())


def test_addresses_and_what_is_real():
    server = open_server("osm", osm.DEVELOPMENT_URL + "/", requests.Session())
    assert server.url == osm.DEVELOPMENT_URL
    assert osm.is_production(osm.PRODUCTION_URL)
    assert osm.is_production("https://WWW.openstreetmap.org/api/0.6")
    assert not osm.is_production(osm.DEVELOPMENT_URL)
    assert not osm.is_production("http://127.0.0.1:3000/api/0.6")


def test_what_is_no_openstreetmap_is_told():
    def script(request, reply):
        reply(200, "<html><body>hello</body></html>")

    with Loopback(script) as other, pytest.raises(NotThisKind):
        osm.OsmServer(f"{other.url}/api/0.6", signed_in(other.url)).describe()
    with Loopback(lambda _, reply: reply(404)) as other, pytest.raises(NotThisKind):
        osm.OsmServer(f"{other.url}/api/0.6", signed_in(other.url)).describe()


# Signing in


def test_a_wrong_token_is_told(world):
    wrong = at(world, "wrong-token")
    with pytest.raises(SignInRefused):
        wrong.describe()
    with pytest.raises(SignInRefused):
        wrong.begin_changeset("test")


def test_nobody_and_readers_may_read_and_not_write(world):
    for token, user in (("", None), ("reader-token", "Reader")):
        server = at(world, token)
        found = server.describe()
        assert (found.user, found.can_write) == (user, False)
        assert read(server) == {}
        with pytest.raises(PermissionMissing if token else SignInRefused):
            server.begin_changeset("test")
    changeset = at(world).begin_changeset("test")
    with pytest.raises(SignInRefused):
        at(world, "").write([create()], "", changeset=changeset)
    with pytest.raises(PermissionMissing):
        at(world, "reader-token").write([create()], "", changeset=changeset)
    assert world.cameras() == {}


# Changesets


@pytest.mark.parametrize(
    ("comment", "words", "source"),
    [
        ("East side checked", "East side checked", "unknown"),
        ("East side checked; source: survey", "East side checked", "survey"),
        ("Source=local knowledge", "", "local knowledge"),
        ("a resource: none", "a resource: none", "unknown"),
        ("x" * 300, "x" * 254 + "…", "unknown"),
        ("a\x00b\x1b[1m\ud800", "a b [1m", "unknown"),
    ],
)
def test_a_comment_and_its_source(comment, words, source):
    assert osm_changesets.split_comment(comment) == (words, source)


def test_a_changeset_says_why_by_what_and_from_where(world, server):
    changeset = server.begin_changeset('<"quoted"> & checked; source: survey')
    tags = world.state.changesets[int(changeset)]["tags"]
    version = re.search(r"^version=(\S+)", (ROOT / "metadata.txt").read_text(), re.MULTILINE)[1]
    assert tags == {"comment": '<"quoted"> & checked', "source": "survey", "created_by": f"Hiljade Kamera {version}"}
    server.end_changeset(changeset)
    server.end_changeset(changeset)
    server.end_changeset("999")
    assert world.state.changesets[int(changeset)]["open"] is False
    with pytest.raises(ValueError, match="changeset"):
        server.write([create()], "")


def test_two_uploads_into_one_changeset(world, server):
    changeset = server.begin_changeset("test")
    first = server.write([create(name="one")], "", changeset=changeset)
    server.write([create(name="two"), modify(first[0].entry, name="changed")], "", changeset=changeset)
    assert sorted(tags["name"] for tags in world.cameras().values()) == ["changed", "two"]
    assert len(world.state.changesets) == 1


# What is refused, and what of it is another's


def test_what_openstreetmap_cannot_hold_is_refused_by_a_code_and_the_rest_goes_in(world, server):
    (entry,) = made(server)
    bad = {
        "osm_too_long": create(name="x" * 256),
        "osm_not_text": create(lit=True),
        "osm_characters": create(name="a\x00b"),
        "osm_empty_key": create(**{"": "x"}),
        "osm_no_camera": modify(entry, man_made="mast"),
        "no_position": Write(WriteKind.CREATE, "new-1", None, CODEC.encode(None, "new-1", Record(None, {}))),
        "osm_no_id": Write(WriteKind.DELETE, "new-2", "1", None),
        "osm_no_version": Write(WriteKind.DELETE, "7", "", None),
    }
    outcomes = push(server, [*bad.values(), create(name="x" * 255), create(**{"k" * 255: "\U0001f4f7" * 255})])
    assert [one.reason for one in outcomes[:-2]] == list(bad)
    assert answers(outcomes) == [Answer.REFUSED] * len(bad) + [Answer.DONE] * 2
    assert world.uploads() == 2, "nothing of it was tried"
    assert len(world.cameras()) == 3


def test_any_text_comes_back_as_it_was(world, server):
    texts = ["<tag k='x'/>&amp;\"'", "line\nbreak\ttab\rreturn", "  blanks  ", "ћирилица 📷", "=1+1", "]]>", "&#0;"]
    outcomes = push(server, [create(note=text, **{text: "key"}) for text in texts])
    assert set(answers(outcomes)) == {Answer.DONE}
    held = read(server)
    for one, text in zip(outcomes, texts):
        assert tags_of(held[one.entry.server_id])["note"] == text
        assert tags_of(held[one.entry.server_id])[text] == "key"
        assert CODEC.decode(held[one.entry.server_id].raw).tags["note"] == CODEC.decode(one.entry.raw).tags["note"]


def test_two_hundred_tags_that_nobody_knows_stay_as_they_are(world, server):
    tags = {f"unknown:{number}": f"value {number}" for number in range(200)}
    world.put_tags(1, 20.41, 44.805, {**tags, "man_made": "surveillance", "hiljade:status": "verified"})
    entry = read(server)["1"]
    record = CODEC.decode(entry.raw)
    changed = Record(record.position, {**record.tags, "name": "new", "hiljade:status": "rejected", "hiljade:tilt": "5"})
    write = Write(WriteKind.MODIFY, "1", entry.version, CODEC.encode(entry.raw, "1", changed))
    assert answers(push(server, [write])) == [Answer.DONE]
    held = world.current(1)["tags"]
    assert held == {**tags, "man_made": "surveillance", "name": "new", "hiljade:status": "verified"}


@pytest.mark.parametrize("heeds", [True, False])
def test_deleting_what_is_in_use_or_gone_is_told_apart_and_the_rest_goes_in(world, server, heeds):
    world.heeds_if_unused = heeds
    entries = made(server, 6)
    world.state.ways[5] = [int(entries[0].server_id), int(entries[1].server_id)]
    world.state.relations[6] = [int(entries[2].server_id)]
    world.drop(int(entries[3].server_id))
    outcomes = push(server, [*map(delete, entries), create(name="new")])
    assert answers(outcomes) == [Answer.REFUSED] * 3 + [Answer.CONFLICT] + [Answer.DONE] * 3
    assert {one.reason for one in outcomes[:3]} == {"osm_in_use"}
    assert isinstance(outcomes[3].entry, Tombstone)
    assert isinstance(outcomes[4].entry, Tombstone)
    assert len(world.cameras()) == 4
    if heeds:
        assert world.uploads() == 2, "one to make them, one to delete them"


def test_a_record_that_the_server_never_had_is_a_conflict(world, server):
    (entry,) = made(server)
    ghost = ServerRecord("424242", "1", entry.raw)
    outcomes = push(server, [modify(ghost, name="x"), modify(entry, name="y")])
    assert answers(outcomes) == [Answer.CONFLICT, Answer.DONE]
    assert outcomes[0].entry == Tombstone("424242", "")


def test_every_conflict_is_found_in_one_go(world, server):
    entries = made(server, 30)
    for entry in entries[::3]:
        world.put(int(entry.server_id), 20.41, 44.805, name="theirs")
    before = world.uploads()
    outcomes = push(server, [modify(one, name="mine") for one in entries])
    assert answers(outcomes) == [Answer.CONFLICT, Answer.DONE, Answer.DONE] * 10
    assert world.uploads() - before == 2


def test_a_conflict_that_the_reads_do_not_show_yet_is_named_by_the_refusal(world, server):
    entries = made(server, 3)
    changeset = server.begin_changeset("test")
    world.replica, world.stale_reads = copy.deepcopy(world.state), 1000
    world.put(int(entries[1].server_id), 20.41, 44.805, name="theirs")
    outcomes = server.write([modify(one, name="mine") for one in entries], "", changeset=changeset)
    assert answers(outcomes) == [Answer.DONE, Answer.CONFLICT, Answer.DONE]
    assert world.current(int(entries[1].server_id))["tags"]["name"] == "theirs"


def test_what_the_server_takes_amiss_is_found_by_halving(world, server):
    entries = made(server, 20)
    writes = [modify(one, name="a poisoned value" if number in (3, 17) else "fine")
              for number, one in enumerate(entries)]  # fmt: skip
    outcomes = push(server, writes)
    assert [number for number, one in enumerate(outcomes) if one.answer is Answer.REFUSED] == [3, 17]
    assert outcomes[3].reason == "Something is wrong somewhere"
    assert answers(outcomes).count(Answer.DONE) == 18


def test_an_upload_that_spans_too_much_goes_in_as_far_as_it_may(world, server):
    def limit() -> None:
        _, _, body = world.requests[-1]
        lons = [float(one) for one in re.findall(rb'lon="([-0-9.]+)"', body)]
        if max(lons) - min(lons) > 1:
            raise Refused(413, "Changeset bounding box size limit exceeded.")

    world.before_upload = limit
    outcomes = push(server, [create(lon=lon) for lon in (20.0, 20.1, 50.0, 50.1)])
    assert answers(outcomes) == [Answer.DONE] * 4
    assert world.uploads() == 3


def test_somebody_faster_between_two_attempts(world, server):
    entries = made(server, 3)
    world.put(int(entries[0].server_id), 20.41, 44.805, name="theirs")
    seen = []

    def hurry() -> None:
        seen.append(1)
        if len(seen) == 2:
            world.put(int(entries[1].server_id), 20.41, 44.805, name="theirs too")

    world.before_upload = hurry
    outcomes = push(server, [modify(one, name="mine") for one in entries])
    assert answers(outcomes) == [Answer.CONFLICT, Answer.CONFLICT, Answer.DONE]


@pytest.mark.parametrize(
    ("status", "error"),
    [(401, SignInRefused), (403, PermissionMissing), (429, ServerBusy), (509, ServerBusy), (405, ServerFault)],
)
def test_refusals_of_a_whole_upload_are_told_apart_and_nothing_was_written(world, server, status, error):
    changeset = server.begin_changeset("test")
    world.faults.append(Fault("POST", "/upload", status))
    with pytest.raises(error):
        server.write([create()], "", changeset=changeset)
    assert world.cameras() == {}
    assert answers(server.write([create()], "", changeset=changeset)) == [Answer.DONE]


def test_a_locked_changeset_is_tried_again(world, server):
    changeset = server.begin_changeset("test")
    locked = "Changeset 501 is currently locked by another process."
    script = iter([(409, locked)] * 3)

    def lock() -> None:
        for status, text in script:
            raise Refused(status, text)

    world.before_upload = lock
    assert answers(server.write([create()], "", changeset=changeset)) == [Answer.DONE]
    world.before_upload = lambda: (_ for _ in ()).throw(Refused(409, locked))
    with pytest.raises(ServerBusy):
        server.write([create()], "", changeset=changeset)
    assert len(world.cameras()) == 1


def test_a_changeset_that_closes_in_the_middle_leaves_the_rest_pending(world, server):
    entries = made(server, 4)
    changeset = server.begin_changeset("test")
    writes = [modify(one, name="a poisoned value" if number == 3 else "fine") for number, one in enumerate(entries)]
    uploads = []

    def close() -> None:
        uploads.append(1)
        if len(uploads) == 3:  # all four, the first two, and now the others
            world.close(int(changeset))

    world.before_upload = close
    outcomes = server.write(writes, "", changeset=changeset)
    assert answers(outcomes) == [Answer.DONE] * 2 + [Answer.REFUSED] * 2
    assert {one.reason for one in outcomes[2:]} == {"osm_changeset_closed"}


# Unclear answers


UNCLEAR = ["lost", "unanswered", "cut", 500, 502, 503, 504, "<diffResult>", "<html/>", "<diffResult/>"]


@pytest.mark.parametrize("kind", UNCLEAR)
def test_an_answer_that_never_came_is_unclear_and_the_changeset_tells(world, server, kind):
    (entry,) = made(server)
    changeset = server.begin_changeset("test")
    world.faults.append(Fault("POST", "/upload", kind))
    writes = [create(name="one"), create(name="two"), modify(entry, name="changed")]
    outcomes = server.write(writes, "", changeset=changeset)
    assert answers(outcomes) == [Answer.UNCLEAR] * 3
    went_in = kind in ("unanswered", "cut")
    found = server.read_created(changeset, writes)
    for one in writes[:2]:
        held = found[one.server_id]
        assert (held is not None) is went_in
        if held is not None:
            assert CODEC.decode(held.raw) == CODEC.decode(one.body)
            assert int(held.server_id) in world.cameras()
    assert found[entry.server_id].version == ("2" if went_in else "1")
    assert world.uploads() == 2


def test_after_an_unclear_answer_nothing_more_is_sent(world, server):
    entries = made(server, 4)
    changeset = server.begin_changeset("test")
    writes = [modify(one, name="a poisoned value" if number == 3 else "fine") for number, one in enumerate(entries)]
    uploads = []

    def cut_the_second() -> None:
        uploads.append(1)
        if len(uploads) == 1:
            world.faults.append(Fault("POST", "/upload", "unanswered"))

    world.before_upload = cut_the_second
    outcomes = server.write(writes, "", changeset=changeset)
    assert answers(outcomes) == [Answer.UNCLEAR] * 4
    assert len(uploads) == 2
    assert [tags.get("name") for tags in world.cameras().values()] == ["fine", "fine", None, None]


def test_an_upload_that_the_server_finishes_late_cannot_come_after_the_answer(world, server):
    """It gave no answer and works on: whatever is told of it must stay true."""
    changeset = server.begin_changeset("test")
    world.faults.append(Fault("POST", "/upload", "late", 0.3))
    write = create(name="late")
    assert answers(server.write([write], "", changeset=changeset)) == [Answer.UNCLEAR]
    found = server.read_created(changeset, [write])[write.server_id]
    time.sleep(0.6)
    assert (found is not None) is bool(world.cameras())


def test_a_reader_that_lags_behind_is_waited_for(world, server):
    changeset = server.begin_changeset("test")
    world.faults.append(Fault("POST", "/upload", "unanswered"))
    write = create(name="one")
    server.write([write], "", changeset=changeset)
    world.stale_reads = 2
    found = server.read_created(changeset, [write])
    assert found[write.server_id] is not None
    assert world.stale_reads == 0


def test_a_reader_that_never_catches_up_leaves_it_unclear(world, server):
    changeset = server.begin_changeset("test")
    world.faults.append(Fault("POST", "/upload", "unanswered"))
    write = create(name="one")
    server.write([write], "", changeset=changeset)
    world.stale_reads = 1000
    with pytest.raises(ServerBusy):
        server.read_created(changeset, [write])


def test_of_equal_records_each_is_given_once(world, server):
    changeset = server.begin_changeset("test")
    twins = [create(name="twin") for _ in range(4)]
    server.write(twins[:3], "", changeset=changeset)
    found = server.read_created(changeset, twins)
    given = [one.server_id for one in found.values() if one is not None]
    assert len(given) == len(set(given)) == 3


def test_a_changeset_that_the_server_does_not_know_created_nothing(server):
    write = create()
    assert server.read_created("987654", [write]) == {write.server_id: None}
    assert server.read_created("", [write]) == {write.server_id: None}


def test_a_server_that_is_not_there(world):
    session = signed_in("http://127.0.0.1:9")
    gone = osm.OsmServer("http://127.0.0.1:9/api/0.6", session, AREA, FAST)
    with pytest.raises(ConnectionFailed):
        gone.begin_changeset("test")
    with pytest.raises(ConnectionFailed):
        gone.write([create()], "", changeset="5")


def test_an_upload_is_never_sent_elsewhere_or_twice():
    def script(request, reply):
        reply(307, b"", {"Location": "/api/0.6/changeset/6/upload"})

    with Loopback(script) as other, pytest.raises(RedirectRefused):
        osm.OsmServer(f"{other.url}/api/0.6", signed_in(other.url)).write([create()], "", changeset="5")
    assert len(other.requests) == 1
