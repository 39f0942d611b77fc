"""Four thousand hostile records through each kind of server: no pull breaks, and nothing in them is ever run."""

from __future__ import annotations

import gzip
import json
import math
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from hiljade_qgis.core.record import same_json
from hiljade_qgis.sync import kinto
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import AnswerTooLarge, AnswerUnreadable, NotThisKind, ServerError
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.osm import OsmServer
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import Result, push
from hiljade_qgis.sync.server import Answer, Area, Server, ServerRecord, Silent, Write, WriteKind
from hiljade_qgis.sync.servers import codec_for, open_server
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.hostile_records import CANARY, COUNT, hostile_records, is_postgres_text
from tests.loopback import Loopback, Reply, Request
from tests.servers.engine_layer import copy_of, edit, raw_records, signed_in
from tests.servers.fault_kinds import OsmKind, UmapKind
from tests.servers.osm_server import OsmTestServer
from tests.servers.umap_server import UmapUnavailable, running_umap

MANY = COUNT if os.environ.get("HILJADE_FAULTS") == "all" else COUNT // 5
"""So many go to a real server with a database behind it."""
AREA = Area(19.9, 43.9, 21.1, 45.1)
_LAYER = "/v1/buckets/b/collections/c"
_MAP = {
    "umap_version": "3.7.3",
    "properties": {"id": 1, "umap_version": "3.7.3", "datalayers": [{"id": "0" * 8 + "-0000-4000-8000-" + "0" * 12}]},
}


def once_each(records: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({record["id"]: record for record in records}.values())


# Answers as a server that means harm gives them


def kinto_page(records: list[dict[str, Any]], first: int = 1000) -> str:
    """A page of Kinto's: each record with a version, rising."""
    versioned = [{**record, "last_modified": first + number} for number, record in enumerate(records)]
    return json.dumps({"data": versioned})


def telling_kinto(*pages: str) -> Loopback:
    """Gives a page for each reading, the last one again and again."""
    left = list(pages)

    def script(request: Request, reply: Reply) -> None:
        headers = {"ETag": '"90000"', "Total-Records": "1"}
        if request.method == "HEAD":
            reply(200, b"", headers)
        else:
            reply(200, left.pop(0) if len(left) > 1 else left[0], headers)

    return Loopback(script)


def test_kinto_answers_full_of_harm_are_taken_in_and_nothing_is_run(tmp_path):
    records = list(hostile_records())
    assert len(records) == COUNT
    distinct = {record["id"] for record in records}
    assert len(distinct) < COUNT
    changed = [{**record, "properties": {"name": f"'; DROP TABLE {CANARY}"}} for record in once_each(iter(records))]
    with telling_kinto(kinto_page(records), kinto_page(changed, 10_000)) as loopback:
        server = kinto.KintoServer(loopback.url + _LAYER, requests.Session())
        path = tmp_path / "a.gpkg"
        download(server, path, About("kinto", server.url, "Cameras"), Silent())
        with WorkingCopy.open(path) as copy:
            check_copy(copy, distinct)
            copy.connection.execute("DELETE FROM hiljade_meta WHERE key = 'token'")
            assert pull(copy, server, Silent(), accept_losses=True).conflicts == 0
            check_copy(copy, distinct)
            names = copy.connection.execute("SELECT DISTINCT name FROM cameras").fetchall()
            assert names == [(f"'; DROP TABLE {CANARY}",)]


def check_copy(copy: WorkingCopy, ids: set[str]) -> None:
    """Every record is there once, nothing counts as edited, and the file holds our tables and no others."""
    connection = copy.connection
    assert {key for (key,) in connection.execute("SELECT server_id FROM hiljade_base")} == ids
    assert connection.execute("SELECT count(*) FROM cameras").fetchone() == (len(ids),)
    assert pending_changes(copy) == [] == audit(copy)
    made = [name for (name,) in connection.execute("SELECT name FROM sqlite_master") if CANARY in name]
    assert made == []
    assert not Path(f"/tmp/{CANARY}.db").exists()
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    # Trust is given by what the file holds: it must open again.
    WorkingCopy.open(copy.path).close()


# Real servers, as far as they take them


@pytest.mark.server
def test_what_a_real_kinto_takes_comes_in_and_goes_back(make_layer_on_server, tmp_path):
    layer = make_layer_on_server(schema={})
    server = signed_in(layer)
    writes = [
        Write(WriteKind.CREATE, record["id"], None, json.dumps(record)) for record in once_each(hostile_records(MANY))
    ]
    outcomes = [one for group in _groups(writes, 200) for one in server.write(group, "")]
    taken = sum(one.answer is Answer.DONE for one in outcomes)
    assert {one.answer for one in outcomes} == {Answer.DONE, Answer.REFUSED}
    assert taken > MANY // 2
    before = raw_records(layer)
    with copy_of(layer, tmp_path / "a.gpkg") as copy:
        check_copy(copy, set(before))
        edit(copy.path, "UPDATE cameras SET check_date = '2026-11-22' WHERE fid % 10 = 0")
        edited = len(pending_changes(copy))
        pushed = push(copy, signed_in(layer), "", Silent())
        assert edited > taken // 20
        assert {one.result for one in pushed.results} <= {Result.PUSHED, Result.REFUSED}
        assert pushed.count(Result.PUSHED) > edited * 0.95
        pull(copy, signed_in(layer), Silent())
        now = raw_records(layer)
        done = {one.server_id for one in pushed.results if one.result is Result.PUSHED}
        assert {key for key in now if now[key] != before[key]} == done
        decode = codec_for("kinto", {}).decode
        for key in done:
            was, became = dict(decode(before[key]).tags), dict(decode(now[key]).tags)
            assert became.pop("check_date") == "2026-11-22"
            was.pop("check_date", None)
            differing = {name for name in was.keys() | became.keys() if not _alike(was.get(name), became.get(name))}
            assert not differing, (key, [(name, was.get(name), became.get(name)) for name in differing])


def _groups(writes: list[Write], size: int) -> Iterator[list[Write]]:
    for start in range(0, len(writes), size):
        yield writes[start : start + size]


def _alike(was: Any, became: Any) -> bool:
    """The same but for the last bits of a number, which Kinto's own reader of JSON may move."""
    if isinstance(was, dict) and isinstance(became, dict):
        return was.keys() == became.keys() and all(_alike(value, became[key]) for key, value in was.items())
    if isinstance(was, list) and isinstance(became, list):
        return len(was) == len(became) and all(map(_alike, was, became))
    numbers = all(isinstance(one, (int, float)) and not isinstance(one, bool) for one in (was, became))
    if numbers and max(abs(was), abs(became)) < 1.8e308:
        return math.isclose(was, became, rel_tol=1e-14, abs_tol=1e-319)
    return same_json(was, became)


def texts_of(record: dict[str, Any]) -> dict[str, str]:
    """What of a record OpenStreetMap could hold: texts of XML's characters, 255 at most."""
    tags = record.get("properties")
    found = {}
    for key, value in tags.items() if isinstance(tags, dict) else ():
        pair = [re.sub("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "", str(text))[:255] for text in (key, value)]
        if all(pair):
            found[pair[0]] = pair[1]
    return found


def test_what_an_openstreetmap_holds_comes_in_and_goes_back(tmp_path):
    with OsmTestServer() as server:
        kind = OsmKind(server, batch=10_000)
        place = kind.new_place()
        for number, record in enumerate(hostile_records()):
            tags = {**texts_of(record), "man_made": "surveillance"}
            server.put_tags(10_000 + number, 20 + number / 10_000, 44.5, tags)
        before = server.cameras()
        assert len(before) == COUNT
        api = kind.open(place)
        path = tmp_path / "a.gpkg"
        download(api, path, About("osm", place.url, "Cameras", area=place.area), Silent())
        with WorkingCopy.open(path) as copy:
            check_copy(copy, set(map(str, before)))
            edit(path, "UPDATE cameras SET check_date = '2026-11-22' WHERE fid % 10 = 0")
            pushed = push(copy, api, "<&\"'>", Silent())
            assert pushed.count(Result.PUSHED) > COUNT // 11
            assert {one.result for one in pushed.results} <= {Result.PUSHED, Result.REFUSED}
            pull(copy, api, Silent())
        now = server.cameras()
        done = {int(str(one.server_id)) for one in pushed.results if one.result is Result.PUSHED}
        assert {key for key in now if now[key] != before[key]} <= done
        for key in done:
            assert now[key].pop("check_date") == "2026-11-22"
            assert now[key] == {name: value for name, value in before[key].items() if name != "check_date"}


@pytest.mark.server
def test_what_a_real_umap_takes_comes_in_and_goes_back(tmp_path):
    try:
        with running_umap() as server:
            _through_umap(UmapKind(server), tmp_path / "a.gpkg")
    except UmapUnavailable as error:
        pytest.skip(str(error))


def _through_umap(kind: UmapKind, path: Path) -> None:
    records = []
    for record in once_each(hostile_records(MANY)):
        if is_postgres_text(record):
            records.append({key: value for key, value in record.items() if key != "id"})
    made = kind._server.make_map(records)
    reader = open_server("umap", made.layer_url, requests.Session())
    download(reader, path, About("umap", made.layer_url, "Cameras"), Silent())
    with WorkingCopy.open(path) as copy:
        ids = {one.server_id for one in reader.read_all(Silent())}
        check_copy(copy, ids)
        pull(copy, reader, Silent())
        check_copy(copy, ids)


# Bodies that are too much


BOMB = gzip.compress(b"[" * 50_000_000)


def server_of(kind: str, url: str) -> Server:
    limits = Limits(attempts=1, body_bytes=1 << 20)
    if kind == "kinto":
        return kinto.KintoServer(url + _LAYER, requests.Session(), limits=limits)
    if kind == "osm":
        return OsmServer(f"{url}/api/0.6", requests.Session(), AREA, limits)
    layer_id = _MAP["properties"]["datalayers"][0]["id"]
    return open_server("umap", f"{url}/en/datalayer/1/{layer_id}/", requests.Session())


def answering(kind: str, body: bytes, headers: dict[str, str]) -> Loopback:
    """A server of this kind, but for the body of what it holds."""

    def script(request: Request, reply: Reply) -> None:
        if kind == "umap" and "/geojson" in request.path:
            reply(200, _MAP)
        elif kind == "osm" and request.path.endswith("/capabilities"):
            reply(404)
        else:
            extra = {"ETag": '"9"', "Total-Records": "1", "X-Datalayer-Version": "1"}
            reply(200, body, {**extra, **headers})

    return Loopback(script)


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
) + b']><osm version="0.6"><node id="1" version="1" lon="1" lat="1"><tag k="a" v="&j;"/></node></osm>'
TOO_MUCH = {
    "too large": (b" " * (70 << 20), {}),
    "a bomb": (BOMB, {"Content-Encoding": "gzip"}),
    "a bomb in a bomb": (gzip.compress(BOMB), {"Content-Encoding": "gzip, gzip"}),
    "too deep": (b'{"data": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", {}),
    "deep features": (b'{"features": ' + b'[{"a": ' * 9000 + b"1" + b"}]" * 9000 + b"}", {}),
    "deep XML": (b'<osm version="0.6">' + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</osm>", {}),
    "entities": (LAUGHS, {}),
    "digits": (b'{"data": [' + b"9" * 900_000 + b"]}", {}),
    "nothing": (b"", {}),
}


@pytest.mark.parametrize("kind", ["kinto", "osm", "umap"])
@pytest.mark.parametrize("what", TOO_MUCH)
def test_a_body_that_is_too_much_ends_in_a_clear_error(kind, what):
    body, headers = TOO_MUCH[what]
    with answering(kind, body, headers) as loopback, pytest.raises(ServerError) as raised:
        list(server_of(kind, loopback.url).read_all(Silent()))
    assert isinstance(raised.value, (AnswerTooLarge, AnswerUnreadable, NotThisKind)), raised.value
    assert len(str(raised.value)) < 2000


def test_a_record_that_a_server_lists_twice_comes_once():
    page = kinto_page([{"id": "a", "properties": {"name": "old"}}, {"id": "a", "properties": {"name": "new"}}])
    with telling_kinto(page) as loopback:
        server = kinto.KintoServer(loopback.url + _LAYER, requests.Session())
        (entry,) = server.read_all(Silent())
        (later,) = server.read_since("9", Silent())
    assert isinstance(entry, ServerRecord)
    assert entry.server_id == later.server_id == "a"
