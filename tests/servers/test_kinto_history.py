"""The history of a record as a real Kinto tells it, and what is made of one that lies."""

from __future__ import annotations

import json
import uuid
from datetime import datetime, timedelta, timezone

import pytest
import requests

from hiljade_qgis.sync import kinto, kinto_history
from hiljade_qgis.sync.errors import AnswerUnreadable, Cancelled, PermissionMissing, RedirectRefused, SignInRefused
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.server import Action, ServerRecord, Silent, Tombstone
from resources.server.layer import local_session
from tests.loopback import Loopback
from tests.servers.engine_layer import camera, put, signed_in

PATH = "/v1/buckets/b/collections/c"
URI = "/buckets/b/collections/c/records/r1"


@pytest.mark.server
def test_every_version_of_a_record_is_told_newest_first_with_who_and_when(layer):
    began = datetime.now(timezone.utc) - timedelta(seconds=2)
    put(layer, [camera("r1", name="one"), camera("r2", name="another")])
    put(layer, [camera("r1", name="two Ђ")])
    with local_session(layer.auth) as session:
        assert session.delete(f"{layer.url}/records/r1", timeout=60).status_code == 200
    put(layer, [camera("r1", name="three")])
    server = signed_in(layer)
    versions = server.read_history("r1")
    assert [one.action for one in versions] == [Action.CREATED, Action.DELETED, Action.CHANGED, Action.CREATED]
    assert isinstance(versions[1].entry, Tombstone)
    named = [one.entry for one in versions if isinstance(one.entry, ServerRecord)]
    assert [json.loads(entry.raw)["properties"]["name"] for entry in named] == ["three", "two Ђ", "one"]
    assert [int(one.entry.version) for one in versions] == sorted(int(one.entry.version) for one in versions)[::-1]
    held = server.read_records(["r1"])["r1"]
    assert (named[0].version, json.loads(named[0].raw)) == (held.version, json.loads(held.raw))
    assert {one.edited.who for one in versions} == {f"account:{layer.auth[0]}"}
    for one in versions:
        moment = datetime.fromisoformat(one.edited.when)
        assert moment.utcoffset() == timedelta(0)
        assert began <= moment <= datetime.now(timezone.utc)
    assert server.capabilities.history is True
    assert server.read_history("missing") == server.read_history("no id") == server.read_history("../r1") == []


@pytest.mark.server
def test_a_history_of_many_pages_is_read_to_its_end_or_to_the_limit(layer, monkeypatch):
    monkeypatch.setattr(kinto_history, "_PAGE", 4)
    for number in range(11):
        put(layer, [camera("123", name=f"n{number}")])
    server = signed_in(layer)
    names = [json.loads(one.entry.raw)["properties"]["name"] for one in server.read_history("123")]
    assert names == [f"n{number}" for number in range(10, -1, -1)]
    monkeypatch.setattr(kinto_history, "MOST_VERSIONS", 6)
    assert len(server.read_history("123")) == 6

    class Stop(Silent):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        server.read_history("123", Stop())


@pytest.mark.server
def test_a_history_is_for_those_who_may_read_the_bucket(layer, community_server):
    put(layer, [camera("r1")])
    with pytest.raises(SignInRefused):
        kinto.KintoServer(layer.url, requests.Session()).read_history("r1")
    name = f"reader{uuid.uuid4().hex[:8]}"
    with local_session(layer.admin) as admin:
        account = f"{community_server.url}/accounts/{name}"
        assert admin.put(account, json={"data": {"password": "x1"}}, timeout=60).status_code == 201
    stranger = requests.Session()
    stranger.auth = (name, "x1")
    with pytest.raises(PermissionMissing):
        kinto.KintoServer(layer.url, stranger).read_history("r1")


# A server that answers what a test tells it to


def entry(**members):
    data = {"id": "r1", "last_modified": 5, "properties": {"name": "x"}}
    return {
        "uri": URI,
        "action": "update",
        "date": "2026-11-22T10:00:00.5+02:00",
        "user_id": "account:a",
        "target": {"data": data},
        **members,
    }


def telling(*answers, history=True):
    """A Kinto that answers questions for a history with these bodies in turn."""
    root = {
        "project_name": "kinto",
        "http_api_version": "1.2",
        "settings": {},
        "capabilities": {"history": {}} if history else {},
    }
    left = list(answers)

    def script(request, reply):
        if request.path == "/v1/":
            reply(200, root)
            return
        body, headers = left.pop(0) if len(left) > 1 else left[0]
        reply(200, body, {"ETag": '"9"', **headers})

    return Loopback(script)


def history_at(loopback):
    server = kinto.KintoServer(loopback.url + PATH, requests.Session(), limits=Limits(attempts=1, body_bytes=1 << 20))
    return server, lambda: server.read_history("r1")


def test_a_kinto_without_the_plugin_has_no_history_and_is_not_asked():
    with telling(("x", {}), history=False) as loopback:
        server, read = history_at(loopback)
        assert read() == []
        assert server.capabilities.history is False
        assert [one.path for one in loopback.requests] == ["/v1/"]


def test_a_moment_is_told_in_utc_and_a_name_on_one_line():
    strange = [
        entry(),
        entry(date="2026-11-22T10:00:00Z", user_id="a\nb\x1b[31m"),
        entry(date="yesterday", user_id={"a": 1}),
        entry(date="2026-11-22T10:00:00", user_id="x" * 1000),
        entry(date=None),
    ]
    with telling(({"data": strange}, {})) as loopback:
        found = history_at(loopback)[1]()
    when = [one.edited.when[:19] for one in found]
    assert when == ["2026-11-22T08:00:00", "2026-11-22T10:00:00", "", "2026-11-22T10:00:00", ""]
    assert [one.edited.who for one in found][:3] == ["account:a", "a b [31m", ""]
    assert len(found[3].edited.who) == 200


def test_a_write_that_was_noted_twice_is_one_version():
    def version(number, name, **members):
        target = {"data": {"id": "r1", "last_modified": number, "properties": {"name": name}}}
        return entry(target=target, **members)

    told = [
        version(9, "b"),
        version(8, "a", user_id="account:b"),
        version(7, "a"),
        version(6, "a"),
        version(5, "b"),
        version(4, "b", action="create"),
        version(3, "b", action="create"),
    ]
    with telling(({"data": told}, {})) as loopback:
        found = history_at(loopback)[1]()
    assert [one.entry.version for one in found] == ["9", "8", "7", "5", "4"]


@pytest.mark.parametrize(
    "body",
    [
        "no JSON",
        [],
        {"data": 5},
        {"data": [5]},
        {"data": [entry(uri="/buckets/b/collections/c/records/r2")]},
        {"data": [entry(action="explode")]},
        {"data": [entry(target=None)]},
        {"data": [entry(target={"data": [1]})]},
        {"data": [entry(target={"data": {"id": "r2", "last_modified": 5}})]},
        {"data": [entry(target={"data": {"id": "r1", "last_modified": "new"}})]},
        '{"data": ' + "[" * 5000 + "]" * 5000 + "}",
    ],
    ids=str,
)
def test_what_is_no_history_is_named_so(body):
    with telling((body, {})) as loopback, pytest.raises(AnswerUnreadable):
        history_at(loopback)[1]()


def test_pages_without_end_come_to_one(monkeypatch):
    monkeypatch.setattr(kinto_history, "_MOST_PAGES", 5)
    with telling(({"data": []}, {"Next-Page": "/v1/buckets/b/history?_token=x"})) as loopback:
        with pytest.raises(AnswerUnreadable):
            history_at(loopback)[1]()
        assert len(loopback.requests) == 6


@pytest.mark.parametrize(
    ("link", "error"),
    [("/v1/buckets/b/collections", AnswerUnreadable), ("http://127.0.0.1:9/v1/buckets/b/history", RedirectRefused)],
)
def test_the_next_page_is_this_historys(link, error):
    with telling(({"data": []}, {"Next-Page": link})) as loopback, pytest.raises(error):
        history_at(loopback)[1]()
