"""Kinto as it is: every promise of the module checked on a real server."""

from __future__ import annotations

import json
import uuid

import pytest
import requests
from requests.adapters import HTTPAdapter

from hiljade_qgis.core.record import Record
from hiljade_qgis.sync import kinto, kinto_writes
from hiljade_qgis.sync.errors import (
    Cancelled,
    ConnectionFailed,
    LayerMissing,
    PermissionMissing,
    SignInRefused,
)
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.server import Answer, Lock, ServerRecord, Silent, Tombstone, Write, WriteKind
from hiljade_qgis.sync.servers import codec_for, open_server
from resources.server.layer import local_session, put_records
from resources.server.serve import CommunityServer
from tests.shared_data import shared_data

pytestmark = pytest.mark.server


def session(auth=None):
    found = requests.Session()
    found.auth = auth
    return found


def server_at(url, auth=None, **options):
    return kinto.KintoServer(url, session(auth), **options)


@pytest.fixture
def server(layer):
    return server_at(layer.url, layer.auth)


@pytest.fixture
def other(layer):
    """Somebody else, on the same layer."""
    return server_at(layer.url, layer.auth)


def new_id():
    return str(uuid.uuid4())


def feature(server_id, lon=20.46, lat=44.81, **tags):
    point = {"type": "Point", "coordinates": [lon, lat]}
    return json.dumps({"id": server_id, "type": "Feature", "geometry": point, "properties": tags}, ensure_ascii=False)


def create(server_id, **tags):
    return Write(WriteKind.CREATE, server_id, None, feature(server_id, **tags))


def modify(entry, **tags):
    return Write(WriteKind.MODIFY, entry.server_id, entry.version, feature(entry.server_id, **tags))


def delete(entry):
    return Write(WriteKind.DELETE, entry.server_id, entry.version, None)


def tags_of(entry):
    return json.loads(entry.raw)["properties"]


def made(server, count=1, **tags):
    outcomes = server.write([create(new_id(), **tags) for _ in range(count)], "")
    assert {outcome.answer for outcome in outcomes} == {Answer.DONE}
    return [outcome.entry for outcome in outcomes]


def answers(outcomes):
    return [outcome.answer for outcome in outcomes]


# Who it is


def test_a_connection_is_described(server, layer):
    made(server, 3)
    found = server.describe()
    assert (found.server_name, found.records, found.can_write, found.lock) == ("Kinto", 3, True, Lock.STRICT)
    assert found.user == f"account:{layer.auth[0]}"
    assert found.server_version.startswith("26.")


def test_nobody_signed_in_may_read_and_not_write(layer):
    found = server_at(layer.url).describe()
    assert (found.user, found.can_write, found.records) == (None, False, 0)


def test_somebody_without_the_right_is_not_said_to_have_it(layer, community_server):
    name = f"reader{uuid.uuid4().hex[:8]}"
    with local_session(layer.admin) as admin:
        account = f"{community_server.url}/accounts/{name}"
        assert admin.put(account, json={"data": {"password": "x1"}}, timeout=60).status_code == 201
    reader = server_at(layer.url, (name, "x1"))
    assert reader.describe().can_write is not True
    with pytest.raises(PermissionMissing):
        reader.write([create(new_id()), create(new_id())], "")
    assert list(reader.read_all(Silent())) == []


def test_a_wrong_password_is_named_by_description_and_by_writing(layer):
    wrong = server_at(layer.url, (layer.auth[0], "wrong"))
    with pytest.raises(SignInRefused):
        wrong.describe()
    with pytest.raises(SignInRefused):
        wrong.write([create(new_id())], "")
    with pytest.raises(SignInRefused):
        server_at(layer.url).write([create(new_id())], "")
    assert server_at(layer.url).describe().records == 0


def test_a_layer_that_is_not_there_is_named(layer, community_server):
    missing = server_at(layer.url + "-missing", layer.admin)
    for ask in (missing.describe, lambda: missing.read_all(Silent()), lambda: missing.read_records(["a"])):
        with pytest.raises(LayerMissing):
            ask()
    with pytest.raises((LayerMissing, PermissionMissing)):
        server_at(community_server.url + "/buckets/missing/collections/missing", layer.auth).describe()
    with pytest.raises(LayerMissing):
        missing.write([create(new_id()), create(new_id())], "")


def test_the_address_may_be_that_of_the_records(layer):
    for ending in ("/", "/records", "/records/"):
        assert open_server("kinto", layer.url + ending, session()).url == layer.url


def test_a_stopped_server_is_a_failed_connection(server_folder):
    with CommunityServer(server_folder, port=0, durable=False) as own:
        layer_url, auth = own.layer_url, own.auth
        (entry,) = made(server_at(layer_url, auth))
    stopped = server_at(layer_url, auth, limits=Limits(attempts=2, first_pause_s=0.1))
    for ask in (
        stopped.describe,
        lambda: stopped.read_all(Silent()),
        lambda: stopped.read_since("1", Silent()),
        lambda: stopped.read_records([entry.server_id]),
        lambda: stopped.write([create(new_id())], ""),
    ):
        with pytest.raises(ConnectionFailed):
            ask()


# Reading


def test_records_come_to_the_byte_as_the_server_wrote_them(server, layer):
    names = ['"quoted" \\ back', "Шабац – č ñ 😀", "tab\there", "]}[{", ""]
    made_ids = [entry.server_id for name in names for entry in made(server, name=name)]
    plain = requests.get(f"{layer.url}/records", timeout=60)
    reading = server.read_all(Silent())
    entries = list(reading)
    assert sorted(entry.server_id for entry in entries) == sorted(made_ids)
    assert all(entry.raw in plain.text for entry in entries)
    assert sorted(tags_of(entry)["name"] for entry in entries) == sorted(names)
    assert (reading.whole, reading.total) == (True, len(names))
    assert f'"{reading.token}"' == plain.headers["ETag"]
    held = server.read_records(made_ids)
    assert {held[entry.server_id] for entry in entries} == set(entries)


def test_many_pages_are_read_as_one(make_layer_on_server):
    layer = make_layer_on_server(schema={})
    records = [{"id": f"r{number}", "type": "Feature", "properties": {"n": str(number)}} for number in range(700)]
    put_records(layer.url, layer.auth, records)
    seen, asked = [], []
    counting = session(layer.auth)
    counting.mount("http://", _Adapter(before=lambda request: asked.append(request.method)))
    paged = kinto.KintoServer(layer.url, counting, page_size=64)

    class Watch(Silent):
        def report(self, done, total):
            seen.append((done, total))

    entries = list(paged.read_all(Watch()))
    assert {entry.server_id for entry in entries} == {record["id"] for record in records}
    assert len(entries) == 700
    assert seen == [(500, 700), (700, 700)]
    assert asked == ["HEAD"] + ["GET"] * 11
    delta = paged.read_since("0", Silent())
    assert len(list(delta)) == delta.total == 700
    assert delta.whole is False
    ids = [record["id"] for record in records]
    assert None not in paged.read_records(ids).values()


def test_what_others_do_between_two_pages_is_neither_lost_nor_doubled(make_layer_on_server):
    layer = make_layer_on_server(schema={})
    writer = server_at(layer.url, layer.auth)
    entries = made(writer, 30, name="before")
    reading = server_at(layer.url, layer.auth, page_size=10).read_all(Silent())
    stream = iter(reading)
    got = [next(stream)]
    first_page = {entry.server_id for entry in entries[:10]}
    writer.write([modify(entries[0], name="after"), modify(entries[29], name="after"), create("new-one")], "")
    got += stream
    ids = [entry.server_id for entry in got]
    assert len(ids) == len(set(ids))
    assert set(ids) == {entry.server_id for entry in entries} | {"new-one"}
    assert got[0].server_id in first_page
    later = {entry.server_id: entry for entry in writer.read_since(reading.token, Silent())}
    assert {entries[0].server_id, entries[29].server_id, "new-one"} <= set(later)
    assert tags_of(later[entries[0].server_id]) == {"name": "after"}


def test_a_reading_can_be_cancelled(server):
    made(server, 20)

    class Stop(Silent):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        list(server.read_all(Stop()))


def test_a_delta_tells_what_was_made_changed_and_deleted(server, other, monkeypatch):
    monkeypatch.setattr(kinto, "OVERLAP_MS", 0)
    kept, changed, gone = made(other, 3, name="before")
    token = _read(server).token
    assert list(server.read_since(token, Silent())) == []
    (new,) = made(other, name="new")
    other.write([modify(changed, name="after"), delete(gone)], "")
    delta = server.read_since(token, Silent())
    entries = {entry.server_id: entry for entry in delta}
    assert set(entries) == {new.server_id, changed.server_id, gone.server_id}
    assert isinstance(entries[gone.server_id], Tombstone)
    assert tags_of(entries[changed.server_id]) == {"name": "after"}
    assert kept.server_id not in entries
    assert (delta.whole, delta.layer_count) == (False, 3)
    assert list(server.read_since(delta.token, Silent())) == []


def test_a_delta_reaches_back_over_its_token(server, other):
    (entry,) = made(other)
    token = _read(server).token
    assert [again.server_id for again in server.read_since(token, Silent())] == [entry.server_id]


def test_a_server_that_was_flushed_is_read_whole(server, other, layer):
    token = str(int(_read(server).token) + 10**9)
    made(other, 2)
    delta = server.read_since(token, Silent())
    assert delta.whole is True
    assert len(list(delta)) == 2
    for nonsense in ("", "x", "1 OR 1", "-1", "1" * 40):
        assert server.read_since(nonsense, Silent()).whole is True


def test_a_version_from_the_future_stops_nobody(make_layer_on_server):
    layer = make_layer_on_server(schema={})
    server = server_at(layer.url, layer.auth)
    (entry,) = made(server)
    ahead = int(entry.version) + 10 * 86_400_000
    with local_session(layer.auth) as author:
        put = author.put(f"{layer.url}/records/ahead", json={"data": {"last_modified": ahead}}, timeout=60)
        assert put.json()["data"]["last_modified"] == ahead
    token = _read(server).token
    assert token == str(ahead)
    delta = server.read_since(token, Silent())
    assert {one.server_id for one in delta} == {entry.server_id, "ahead"}
    assert delta.whole is True
    (changed,) = server.write([modify(entry, name="after")], "")
    assert changed.answer is Answer.DONE


def test_a_delta_of_almost_everything_is_read_whole(server, other, monkeypatch):
    monkeypatch.setattr(kinto, "_LARGEST_DELTA", 5)
    made(other, 6)
    assert server.read_since("1", Silent()).whole is True


def test_records_are_read_by_id_whatever_the_id_looks_like(make_layer_on_server):
    layer = make_layer_on_server(schema={})
    server = server_at(layer.url, layer.auth)
    odd = ["123", "true", "null", "1e5", "0x10", "a-b_c", new_id()]
    outcomes = server.write([create(server_id) for server_id in odd], "")
    assert set(answers(outcomes)) == {Answer.DONE}
    (gone,) = server.write([delete(outcomes[0].entry)], "")
    found = server.read_records([*odd, "missing", "no id", "../collections", "a,b", '"', ""])
    assert found["123"] == Tombstone("123", gone.entry.version, found["123"].raw)
    assert all(isinstance(found[server_id], ServerRecord) for server_id in odd[1:])
    assert [found[key] for key in ("missing", "no id", "../collections", "a,b", '"', "")] == [None] * 6
    assert server.read_records([]) == {}


def _read(server):
    reading = server.read_all(Silent())
    for _ in reading:
        pass
    return reading


# Writing


def test_what_is_written_is_what_is_there(server):
    server_id = new_id()
    (outcome,) = server.write([create(server_id, name='Ćuprija "x"')], "first")
    assert (outcome.answer, outcome.server_id) == (Answer.DONE, server_id)
    (changed,) = server.write([modify(outcome.entry, name="Ćuprija", operator="Grad")], "second")
    assert changed.answer is Answer.DONE
    assert int(changed.entry.version) > int(outcome.entry.version)
    held = server.read_records([server_id])[server_id]
    assert json.loads(held.raw) == json.loads(changed.entry.raw)
    assert held.version == changed.entry.version
    (gone,) = server.write([delete(held)], "third")
    assert gone.answer is Answer.DONE
    assert server.read_records([server_id])[server_id].version == gone.entry.version
    assert list(server.read_all(Silent())) == []


def test_a_stale_write_conflicts_and_brings_the_servers_copy(server, other):
    (base,) = made(server, name="base")
    (theirs,) = other.write([modify(base, name="theirs")], "")
    for write in (modify(base, name="mine"), delete(base), create(base.server_id, name="mine")):
        (outcome,) = server.write([write], "")
        assert outcome.answer is Answer.CONFLICT
        assert outcome.entry.version == theirs.entry.version
        assert tags_of(outcome.entry) == {"name": "theirs"}
    assert tags_of(server.read_records([base.server_id])[base.server_id]) == {"name": "theirs"}


def test_a_write_to_what_was_deleted_conflicts_with_its_tombstone(server, other):
    bases = made(server, 2)
    gone = other.write([delete(base) for base in bases], "")
    outcomes = server.write([modify(bases[0], name="mine"), delete(bases[1])], "")
    assert answers(outcomes) == [Answer.CONFLICT] * 2
    assert [outcome.entry.version for outcome in outcomes] == [outcome.entry.version for outcome in gone]
    assert all(isinstance(outcome.entry, Tombstone) for outcome in outcomes)
    (never,) = server.write([modify(ServerRecord(new_id(), "5", ""), name="mine")], "")
    assert (never.answer, never.entry) == (Answer.CONFLICT, None)


def test_of_two_who_write_at_once_one_wins(server, other):
    (base,) = made(server)
    outcomes = [one.write([modify(base, name=name)], "") for one, name in ((server, "a"), (other, "b"))]
    assert [outcome.answer for (outcome,) in outcomes] == [Answer.DONE, Answer.CONFLICT]


def test_one_bad_record_does_not_stop_the_rest(server, layer):
    good = [new_id() for _ in range(4)]
    bad = {
        "schema": create(new_id(), lon=999),
        "nul": create(new_id(), name="a\0b"),
        "surrogate": Write(WriteKind.CREATE, "s1", None, feature("s1", name="\ud800")),
        "escaped surrogate": Write(WriteKind.CREATE, "s2", None, feature("s2", name="x").replace('"x"', '"\\udfff"')),
        "other id": Write(WriteKind.CREATE, new_id(), None, feature(new_id())),
        "no id of a record": create("../../x"),
        "no version": Write(WriteKind.MODIFY, new_id(), None, feature(new_id())),
        "version of nonsense": Write(WriteKind.DELETE, new_id(), '1"\r\nX: 1', None),
        "no JSON": Write(WriteKind.CREATE, new_id(), None, "{"),
        "no object": Write(WriteKind.CREATE, new_id(), None, "[]"),
        "not a number": Write(WriteKind.CREATE, "n1", None, feature("n1").replace("20.46", "NaN")),
        "beyond numbers": Write(WriteKind.CREATE, "n2", None, feature("n2").replace("20.46", "1e999")),
        "deep": Write(WriteKind.CREATE, "d1", None, feature("d1", x="X").replace('"X"', "[" * 60 + "]" * 60)),
        "no body": Write(WriteKind.CREATE, new_id(), None, None),
    }
    writes = [create(good[0]), *bad.values(), *(create(server_id) for server_id in good[1:])]
    outcomes = server.write(writes, "")
    assert [outcome.server_id for outcome in outcomes] == [write.server_id for write in writes]
    refused = dict(zip(bad, outcomes[1:]))
    assert {name: outcome.answer for name, outcome in refused.items()} == dict.fromkeys(bad, Answer.REFUSED)
    assert all(outcome.reason for outcome in refused.values())
    assert refused["schema"].reason.startswith("400 ")
    assert {entry.server_id for entry in server.read_all(Silent())} == set(good)


def test_a_record_at_which_the_server_fails_is_found_among_many(server, monkeypatch):
    # A NUL is refused here before it is sent; unguarded, Kinto answers 503 to the whole batch that has one.
    monkeypatch.setattr(kinto_writes, "_NUL", kinto_writes.re.compile(r"(?!)"))
    monkeypatch.setattr(kinto_writes, "_FIRST_PAUSE_S", 0.01)
    monkeypatch.setattr(kinto_writes, "_LONGEST_PAUSE_S", 0.01)
    writes = [create(new_id(), name="good") for _ in range(40)]
    for place in (7, 23):
        writes[place] = create(new_id(), name="a\0b")
    outcomes = server.write(writes, "")
    expected = [Answer.REFUSED if place in (7, 23) else Answer.DONE for place in range(40)]
    assert answers(outcomes) == expected
    assert outcomes[7].reason.startswith("503")
    assert len(list(server.read_all(Silent()))) == 38


def test_a_body_too_large_for_one_batch_is_sent_in_several(make_layer_on_server, monkeypatch):
    layer = make_layer_on_server(schema={})
    server = server_at(layer.url, layer.auth)
    monkeypatch.setattr(kinto_writes, "MOST_BYTES", 20_000)
    writes = [create(new_id(), note="x" * 3_000) for _ in range(25)] + [create(new_id(), note="y" * 50_000)]
    assert set(answers(server.write(writes, ""))) == {Answer.DONE}
    assert len(list(server.read_all(Silent()))) == 26


def test_a_version_in_the_body_is_not_taken_for_the_new_one(make_layer_on_server):
    layer = make_layer_on_server(schema={})
    server = server_at(layer.url, layer.auth)
    body = json.dumps({"id": "one", "last_modified": 5, "properties": {}, "kept": {"a": 1}})
    (outcome,) = server.write([Write(WriteKind.CREATE, "one", None, body)], "")
    assert int(outcome.entry.version) > 10**12
    assert json.loads(outcome.entry.raw)["kept"] == {"a": 1}


def test_batches_are_no_larger_than_the_server_allows(server, community_server):
    server.describe()
    assert server.capabilities.batch_size == 200
    assert server.capabilities.client_ids
    assert server.capabilities.delta


# Cuts


class _Adapter(HTTPAdapter):
    """Lets a test act before a request is sent, or after it was answered."""

    def __init__(self, before=None, after=None):
        super().__init__()
        self.before, self.after = before, after

    def send(self, request, **options):
        if self.before is not None:
            self.before(request)
        response = super().send(request, **options)
        if self.after is not None:
            response.content  # noqa: B018 - the server has done its work
            self.after(request)
        return response


def _cut_batches(request):
    if request.method == "POST":
        raise requests.ConnectionError("cut")


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_cut_leaves_every_write_unclear_and_the_server_tells_which_it_was(server, layer, moment):
    (base,) = made(server, name="base")
    cut = session(layer.auth)
    cut.mount("http://", _Adapter(**{moment: _cut_batches}))
    unlucky = kinto.KintoServer(layer.url, cut)
    new = new_id()
    writes = [create(new, name="new"), modify(base, name="mine")]
    outcomes = unlucky.write(writes, "")
    assert answers(outcomes) == [Answer.UNCLEAR] * 2
    found = server.read_records([new, base.server_id])
    if moment == "before":
        assert found[new] is None
        assert found[base.server_id].version == base.version
        assert answers(server.write(writes, "")) == [Answer.DONE] * 2
    else:
        assert tags_of(found[new]) == {"name": "new"}
        assert tags_of(found[base.server_id]) == {"name": "mine"}
        again = server.write(writes, "")
        assert answers(again) == [Answer.CONFLICT] * 2
        assert [outcome.entry for outcome in again] == [found[new], found[base.server_id]] or [
            json.loads(outcome.entry.raw) for outcome in again
        ] == [json.loads(found[new].raw), json.loads(found[base.server_id].raw)]
    assert len(list(server.read_all(Silent()))) == 2


def test_a_reading_that_is_cut_goes_on(server, layer):
    made(server, 30)
    failures = iter([True, False, True, False])

    def sometimes(request):
        if request.method == "GET" and next(failures, False):
            raise requests.ConnectionError("cut")

    shaky = session(layer.auth)
    shaky.mount("http://", _Adapter(after=sometimes))
    limits = Limits(first_pause_s=0.01)
    assert len(list(kinto.KintoServer(layer.url, shaky, page_size=10, limits=limits).read_all(Silent()))) == 30


# Real records


def test_real_records_go_there_and_back(make_layer_on_server):
    layer = make_layer_on_server(schema={})
    server = server_at(layer.url, layer.auth)
    source = json.loads(shared_data("alpr_bay_area/cameras.geojson").read_text(encoding="utf-8"))
    records = {}
    for one in source["features"][::4]:
        lon, lat = one["geometry"]["coordinates"]
        tags = {key: value for key, value in one["properties"].items() if key != "osm_id"}
        records[new_id()] = (lon, lat, tags)
    writes = []
    for server_id, (lon, lat, tags) in records.items():
        point = {"type": "Point", "coordinates": [lon, lat]}
        body = json.dumps({"id": server_id, "type": "Feature", "geometry": point, "properties": tags})
        writes.append(Write(WriteKind.CREATE, server_id, None, body))
    for start in range(0, len(writes), 200):
        assert set(answers(server.write(writes[start : start + 200], ""))) == {Answer.DONE}
    held = {entry.server_id: entry for entry in server.read_all(Silent())}
    assert set(held) == set(records)
    for server_id, (lon, lat, tags) in records.items():
        record = codec_for("kinto", {}).decode(held[server_id].raw)
        assert record.tags == tags
        assert abs(record.position.lon_deg - lon) < 1e-7
        assert abs(record.position.lat_deg - lat) < 1e-7
    _edit_one(server, next(iter(held.values())), held)


def _edit_one(server, entry, held):
    """One record is edited; everything else is the same text as before."""
    record = codec_for("kinto", {}).decode(entry.raw)
    body = codec_for("kinto", {}).encode(
        entry.raw, entry.server_id, Record(record.position, {**record.tags, "direction": "45"})
    )
    (outcome,) = server.write([Write(WriteKind.MODIFY, entry.server_id, entry.version, body)], "")
    assert outcome.answer is Answer.DONE
    after = {one.server_id: one for one in server.read_all(Silent())}
    assert {key: one for key, one in after.items() if key != entry.server_id} == {
        key: one for key, one in held.items() if key != entry.server_id
    }
    was, now = json.loads(entry.raw), json.loads(after[entry.server_id].raw)
    assert now.pop("last_modified") > was.pop("last_modified")
    was["properties"]["direction"] = "45"
    assert now == was
