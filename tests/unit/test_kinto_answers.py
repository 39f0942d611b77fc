"""What the Kinto module makes of answers that no healthy Kinto gives, and of those that take luck to get from one."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from hiljade_qgis.sync import kinto_writes
from hiljade_qgis.sync.errors import (
    AnswerTooLarge,
    AnswerUnreadable,
    Cancelled,
    ConnectionFailed,
    InsecureUrl,
    InvalidUrl,
    LayerMissing,
    NotThisKind,
    RedirectRefused,
    ServerBusy,
    ServerFault,
)
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.kinto import KintoServer
from hiljade_qgis.sync.server import Answer, ServerRecord, Silent, Write, WriteKind
from hiljade_qgis.sync.servers import open_server, server_types
from tests.loopback import Loopback

PATH = "/v1/buckets/b/collections/c"
ROOT: dict[str, Any] = {
    "project_name": "kinto",
    "project_version": "26.5.0",
    "http_api_version": "1.23",
    "settings": {"batch_max_requests": 25, "readonly": False},
}
ETAG = {"ETag": '"9"', "Total-Records": "2"}


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    monkeypatch.setattr(kinto_writes, "_FIRST_PAUSE_S", 0.0)
    monkeypatch.setattr(kinto_writes, "_LONGEST_PAUSE_S", 0.0)


def server(loopback, **limits):
    limits = {"attempts": 2, "first_pause_s": 0.0, **limits}
    return KintoServer(loopback.url + PATH, requests.Session(), limits=Limits(**limits))


def record(server_id, version=1, **members):
    return {"id": server_id, "last_modified": version, "type": "Feature", **members}


# Addresses


def test_kinto_is_a_kind_of_server():
    assert server_types()[0] == "kinto", "the usual one first"
    with pytest.raises(ValueError, match="ftp"):
        open_server("ftp", "https://kamera.example" + PATH, requests.Session())


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/v1/",
        "/v1/buckets/b",
        "/v1/buckets/b/collections/",
        "/v1/buckets/b/collections/c/records/x",
        "/v2/buckets/b/collections/c",
        "/v1/buckets/../collections/c",
        "/v1/buckets/b%2Fx/collections/c",
        "/v1/buckets/б/collections/c",
        PATH + "?_since=1",
        PATH + "#x",
        PATH + "//",
    ],
)
def test_an_address_of_something_else_is_refused(path):
    with pytest.raises(InvalidUrl):
        open_server("kinto", "https://kamera.example" + path, requests.Session())


def test_plain_http_to_another_machine_is_refused():
    with pytest.raises(InsecureUrl):
        open_server("kinto", "http://kamera.example" + PATH, requests.Session())


def test_an_address_has_one_form():
    opened = open_server("kinto", f"HTTPS://Kamera.Example:443{PATH}/records/", requests.Session())
    assert opened.url == f"https://kamera.example:443{PATH}"


# No Kinto


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, "<!DOCTYPE html><html><body>Welcome</body></html>"),
        (404, "<html>not here</html>"),
        (200, "[]"),
        (200, {"hello": "world"}),
        (200, {**ROOT, "project_name": "other", "project_docs": "https://other.example"}),
        (200, {**ROOT, "settings": None}),
        (200, b"\xff\xfe"),
        (200, b"[" * 100_000),
        (204, b""),
    ],
)
def test_what_is_no_kinto_is_named_so(status, body):
    with Loopback(lambda request, reply: reply(status, body)) as loopback:
        for ask in (server(loopback).describe, lambda: server(loopback).write([deletion("a")], "")):
            with pytest.raises(NotThisKind) as caught:
                ask()
            assert caught.value.server_type == "kinto"


def test_a_kinto_by_another_name_is_one():
    root = {**ROOT, "project_name": "Cameras", "project_docs": "https://kinto.readthedocs.io/"}

    def script(request, reply):
        reply(200, root if request.path == "/v1/" else {"data": {}, "permissions": {}}, ETAG)

    with Loopback(script) as loopback:
        found = server(loopback).describe()
        assert (found.server_name, found.records, found.user, found.can_write) == ("Kinto", 2, None, False)


def test_a_server_that_only_reads_is_not_written_to():
    root = {**ROOT, "settings": {"readonly": True}, "user": {"id": "account:maja"}}

    def script(request, reply):
        reply(200, root if request.path == "/v1/" else {"data": {}, "permissions": {"write": ["account:maja"]}}, ETAG)

    with Loopback(script) as loopback:
        found = server(loopback).describe()
        assert (found.can_write, found.user) == (False, "account:maja")


@pytest.mark.parametrize(("status", "error"), [(500, ServerFault), (503, ServerBusy)])
def test_a_server_that_fails_is_not_taken_for_another_kind(status, error):
    with Loopback(lambda request, reply: reply(status, "<html>oops</html>")) as loopback, pytest.raises(error):
        server(loopback).describe()


# Pages


def pages(*answers):
    """A script that counts to two, and gives these pages in turn."""
    left = list(answers)

    def script(request, reply):
        if request.method == "HEAD":
            reply(200, headers=ETAG)
        else:
            body, headers = left.pop(0)
            reply(200, body, {**ETAG, **headers})

    return script


def read(loopback, **limits):
    return list(server(loopback, **limits).read_all(Silent()))


def test_a_page_is_read_to_the_byte():
    raw = '{ "id":"a", "last_modified": 1, "x": [1.50, "\\u0161", {"y":null}] }'
    with Loopback(pages((f' {{"extra": [{{}}], "data" : [ {raw} , {{"id":"b","last_modified":2}}]}}', {}))) as loopback:
        assert read(loopback)[0] == ServerRecord("a", "1", raw)


def test_the_next_page_may_not_be_elsewhere():
    with Loopback(lambda request, reply: reply(200, {"data": []})) as other:
        link = {"Next-Page": f"{other.url}{PATH}/records?_token=x"}
        with Loopback(pages(({"data": [record("a")]}, link))) as loopback, pytest.raises(RedirectRefused):
            read(loopback)
        assert other.requests == []


@pytest.mark.parametrize("link", ["/v1/buckets/b/collections/other/records?_token=x", "/v1/"])
def test_the_next_page_must_be_one_of_the_collection(link):
    elsewhere = pages(({"data": [record("a")]}, {"Next-Page": link}))
    with Loopback(elsewhere) as loopback, pytest.raises(AnswerUnreadable):
        read(loopback)


def test_pages_without_end_come_to_one():
    link = {"Next-Page": f"{PATH}/records?_token=x"}
    for again in ([record("a")], []):
        with Loopback(pages(*[({"data": again}, link)] * 5)) as loopback:
            with pytest.raises(AnswerUnreadable):
                read(loopback)
            assert len(loopback.requests) <= 3


@pytest.mark.parametrize(
    "body",
    [
        b'{"data": ' + b"[" * 100_000,
        b'{"data": [{"id": "a", "last_modified": 1, "x": ' + b"[" * 70 + b"]" * 70 + b"}]}",
        b'{"data": [{"id": "a", "id": "b", "last_modified": 1}]}',
        b'{"data": [{"id": "a", "last_modified": NaN}]}',
        b'{"data": [{"id": "a", "last_modified": 1' + b"0" * 5000 + b"}]}",
        b'{"data": [{"id": "../x", "last_modified": 1}]}',
        b'{"data": [{"id": 5, "last_modified": 1}]}',
        b'{"data": [{"id": "a", "last_modified": "1"}]}',
        b'{"data": [{"id": "a", "last_modified": true}]}',
        b'{"data": [{"id": "a"}]}',
        b'{"data": ["a"]}',
        b'{"data": {}}',
        b'{"data": [{"id": "a", "last_modified": 2}, {"id": "b", "last_modified": 1}]}',
        b'{"data": [{"id": "a", "last_modified": 1}',
        b"{}",
        b"[]",
        b"<html></html>",
        b"\xff",
        b"",
    ],
)
def test_what_is_no_page_is_named_so(body):
    with Loopback(pages((body, {}), (body, {}))) as loopback, pytest.raises(AnswerUnreadable):
        read(loopback)


def test_an_answer_without_a_version_is_no_page():
    def script(request, reply):
        reply(200, {"data": []}, {"Total-Records": "0"})

    with Loopback(script) as loopback, pytest.raises(AnswerUnreadable):
        read(loopback)


def test_a_page_cut_twice_is_a_failed_connection():
    def script(request, reply):
        if request.method == "HEAD":
            reply(200, headers=ETAG)
        else:
            reply(200, '{"data": [{"id": "a", "last_modified": 1}', ETAG, announced=5000)

    with Loopback(script) as loopback, pytest.raises(ConnectionFailed):
        read(loopback)


def test_a_page_is_limited_in_size():
    with Loopback(pages(({"data": [record("a", x="x" * 5000)]}, {}))) as loopback, pytest.raises(AnswerTooLarge):
        read(loopback, body_bytes=1000)


def test_a_record_that_calls_itself_deleted_is_a_record():
    entries = [record("a", 1, deleted=True), {"id": "b", "last_modified": 2, "deleted": True}]
    with Loopback(pages(({"data": entries}, {}), ({"data": entries}, {}))) as loopback:
        assert [type(entry) for entry in read(loopback)] == [ServerRecord, ServerRecord]
        delta = list(server(loopback).read_since("5", Silent()))
        assert [type(entry).__name__ for entry in delta] == ["ServerRecord", "Tombstone"]


# Batches


def creation(server_id, **tags):
    return Write(WriteKind.CREATE, server_id, None, json.dumps({"id": server_id, "properties": tags}))


def deletion(server_id):
    return Write(WriteKind.DELETE, server_id, "1", None)


class FakeBatches:
    """A script for the batch endpoint; `answer` is asked once for each batch, with its items."""

    def __init__(self, answer):
        self.answer = answer
        self.batches = []

    def __call__(self, request, reply):
        if request.path == "/v1/":
            reply(200, ROOT)
        elif request.method == "GET":
            reply(200, {"data": []}, ETAG)
        else:
            items = request.json()["requests"]
            self.batches.append([item["path"].rpartition("/")[2] for item in items])
            found = self.answer(len(self.batches), items)
            if isinstance(found, tuple):
                reply(*found)
            else:
                responses = [{"path": item["path"], **one} for item, one in zip(items, found)]
                reply(200, {"responses": responses})


def stored(item, version):
    data = {**item["body"]["data"], "last_modified": version}
    return {"status": 201, "headers": {}, "body": {"data": data}}


def answers(outcomes):
    return [outcome.answer for outcome in outcomes]


KINTOS_503 = (503, {"code": 503, "errno": 201, "message": "try later"})


def write(script, writes):
    with Loopback(script) as loopback:
        return server(loopback).write(writes, "")


def test_each_write_names_what_it_was_made_against():
    with Loopback(FakeBatches(lambda number, items: (503, "gone"))) as loopback:
        writes = [creation("a"), Write(WriteKind.MODIFY, "b", "7", '{"id": "b"}'), deletion("c")]
        server(loopback).write(writes, "")
        items = loopback.requests[-1].json()["requests"]
    assert [(item["method"], item["headers"]) for item in items] == [
        ("PUT", {"If-None-Match": "*"}),
        ("PUT", {"If-Match": '"7"'}),
        ("DELETE", {"If-Match": '"1"'}),
    ]
    assert [item["path"] for item in items] == [f"{PATH}/records/{name}" for name in "abc"]


def test_a_batch_that_a_409_undid_is_sent_again():
    def answer(number, items):
        if number == 1:
            return [stored(items[0], 5), {"status": 409, "body": {"message": "retry"}}]
        return [stored(item, 10 + place) for place, item in enumerate(items)]

    script = FakeBatches(answer)
    outcomes = write(script, [creation("a"), creation("b")])
    assert answers(outcomes) == [Answer.DONE] * 2
    assert [outcome.entry.version for outcome in outcomes] == ["10", "11"]
    assert script.batches == [["a", "b"]] * 2


def test_a_write_that_had_gone_in_all_the_same_is_known_again():
    mine = {"id": "a", "properties": {"n": "mine"}, "last_modified": 5}

    def answer(number, items):
        if number == 1:
            return [stored(items[0], 5), stored(items[1], 6), {"status": 409, "body": {}}]
        theirs = {"id": "b", "properties": {"n": "theirs"}, "last_modified": 8}
        held = [dict(reversed(mine.items())), theirs]
        conflicts = [{"status": 412, "body": {"details": {"existing": one}}} for one in held]
        return [*conflicts, stored(items[2], 9)]

    outcomes = write(FakeBatches(answer), [creation("a", n="mine"), creation("b", n="mine"), creation("c")])
    assert answers(outcomes) == [Answer.DONE, Answer.CONFLICT, Answer.DONE]
    assert outcomes[1].entry.version == "8"


def test_items_that_a_409_did_not_touch_keep_their_answer():
    def answer(number, items):
        if number == 1:
            return [{"status": 400, "body": {"message": "bad"}}, {"status": 409, "body": {}}]
        return [stored(item, 7) for item in items]

    script = FakeBatches(answer)
    outcomes = write(script, [creation("a"), creation("b")])
    assert answers(outcomes) == [Answer.REFUSED, Answer.DONE]
    assert outcomes[0].reason == "400 bad"
    assert script.batches == [["a", "b"], ["b"]]


def test_a_busy_kinto_is_asked_again_and_given_up_unclear():
    script = FakeBatches(lambda number, items: KINTOS_503)
    outcomes = write(script, [creation(f"r{number}") for number in range(20)])
    assert set(answers(outcomes)) == {Answer.UNCLEAR}
    assert len(script.batches) < 80


def test_a_batch_refused_as_a_whole_is_halved_to_the_one_at_fault():
    def answer(number, items):
        if any(item["path"].endswith("/r3") for item in items):
            return 400, {"code": 400, "errno": 107, "message": "Invalid JSON"}
        return [stored(item, 7) for item in items]

    outcomes = write(FakeBatches(answer), [creation(f"r{number}") for number in range(8)])
    assert [outcome.answer is Answer.REFUSED for outcome in outcomes] == [number == 3 for number in range(8)]
    assert outcomes[3].reason == "400 Invalid JSON"


@pytest.mark.parametrize(
    "found",
    [
        (502, "<html>Bad gateway</html>"),
        (504, ""),
        (503, "<html>maintenance</html>"),
        (200, "<html>hello</html>"),
        (200, {"responses": []}),
        (200, {"responses": [{"status": 201, "path": f"{PATH}/records/other", "body": {}}] * 2}),
        (200, {"responses": [{"status": "201", "path": f"{PATH}/records/a", "body": {}}] * 2}),
        (200, b"[" * 100_000),
        (200, {}),
        (200, b'{"responses": [', {}, 5000),
        (204, ""),
    ],
)
def test_an_answer_that_says_nothing_leaves_all_unclear(found):
    outcomes = write(FakeBatches(lambda number, items: found), [creation("a"), creation("b")])
    assert answers(outcomes) == [Answer.UNCLEAR] * 2


def test_a_record_answered_without_itself_is_unclear():
    def answer(number, items):
        return [{"status": 201, "body": {"data": record("other")}}, {"status": 200, "body": {}}]

    assert answers(write(FakeBatches(answer), [creation("a"), creation("b")])) == [Answer.UNCLEAR] * 2


def test_a_batch_sent_elsewhere_was_not_done():
    def answer(number, items):
        return 307, "", {"Location": "https://other.example/v1/batch"}

    with pytest.raises(RedirectRefused):
        write(FakeBatches(answer), [creation("a")])


def test_a_layer_that_vanished_is_named():
    missing = {"status": 404, "body": {"details": {"resource_name": "collection"}}}
    with pytest.raises(LayerMissing):
        write(FakeBatches(lambda number, items: [missing] * len(items)), [creation("a"), creation("b")])


def test_what_was_written_is_told_even_if_the_rest_is_refused(monkeypatch):
    monkeypatch.setattr(kinto_writes, "MOST_BYTES", 1)

    def answer(number, items):
        refused = {"status": 401, "body": {"message": "who?"}}
        return [stored(items[0], 5) if number == 1 else refused]

    outcomes = write(FakeBatches(answer), [creation("a"), creation("b")])
    assert answers(outcomes) == [Answer.DONE, Answer.REFUSED]
    assert "who?" in outcomes[1].reason


def test_batches_keep_to_what_the_server_says():
    script = FakeBatches(lambda number, items: [stored(item, 7) for item in items])
    with Loopback(script) as loopback:
        own = server(loopback)
        outcomes = own.write([creation(f"r{number}") for number in range(60)], "")
        assert own.capabilities.batch_size == 25
    assert set(answers(outcomes)) == {Answer.DONE}
    assert [len(batch) for batch in script.batches] == [25, 25, 10]


def test_a_pause_before_a_write_is_sent_again_can_be_cancelled(monkeypatch):
    monkeypatch.setattr(kinto_writes, "_FIRST_PAUSE_S", 5.0)
    monkeypatch.setattr(kinto_writes, "_LONGEST_PAUSE_S", 5.0)
    class Impatient(Silent):
        def cancelled(self) -> bool:
            return asked.count("POST") > 0

    asked: list[str] = []

    def busy(number, items):
        asked.append("POST")
        return KINTOS_503

    with Loopback(FakeBatches(busy)) as loopback, pytest.raises(Cancelled):
        server(loopback).write([creation("a")], "", Impatient())
    assert asked == ["POST"]
