"""Records and answers that somebody made to break us, in both directions."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest

from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import AnswerUnreadable, AreaTooLarge, ServerError
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.osm import OsmServer
from hiljade_qgis.sync.osm_xml import carries
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.server import Answer, Area, ServerRecord, Silent, Write, WriteKind
from hiljade_qgis.sync.servers import codec_for, open_server
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.loopback import Loopback, Reply, Request
from tests.servers.osm_server import OsmTestServer
from tests.servers.test_osm import signed_in

AREA = Area(20.40, 44.80, 20.42, 44.81)
CODEC = codec_for("osm", {})
COUNT = 4000

NASTY = [
    "'; DROP TABLE cameras; --",
    '"); DELETE FROM hiljade_base; --',
    "<script>alert(1)</script>",
    '<img src="http://127.0.0.1:9/x.png">',
    "]]><evil/>",
    "&lt;&amp;&#x41;",
    "=cmd|'/c calc'!A1",
    "@SUM(1+1)*cmd",
    "[% eval('1') %]",
    "%s%n{0}{name}",
    "\u202egpj.exe",
    "\u0000\u0001\u001b[31m",
    "\ufffe\uffff",
    "\x7f\x85\u2028\u2029",
    "a\nb\rc\td",
    "   ",
    "",
    "ћирилица 📷 e\u0301",
    "x" * 255,
    "x" * 256,
    "x" * 20_000,
    "NaN",
    "1e999",
    "-0",
    "../../../etc/passwd",
    "{'a': 1}",
    '{"a": [1, {"b": null}]}',
    "null",
]
KEYS = [
    "name",
    "camera:direction",
    "direction",
    "height",
    "hiljade:status",
    "hiljade:range",
    "tags",
    "fid",
    "man_made2",
]
POSITIONS = ["44.8051234", "NaN", "inf", "-inf", "1e2", "", "44,8", "999", "-91", "0x10", "٤٤", "44.80512345678901234"]


def nasty_tags(rng: random.Random) -> dict[str, str]:
    tags = {rng.choice(KEYS + NASTY): rng.choice(NASTY) for _ in range(rng.randint(0, 6))}
    if rng.random() < 0.02:
        tags.update({f"key {number} {rng.choice(NASTY)[:20]}": rng.choice(NASTY) for number in range(200)})
    return tags


def xml_node(rng: random.Random, node_id: int) -> str:
    """A camera as a server could send it that checks nothing."""
    tags = {key: value for key, value in nasty_tags(rng).items() if carries(key) and carries(value)}
    tags["man_made"] = "surveillance"
    escapes = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
    text = "".join(f"<tag k={quoteattr(key, escapes)} v={quoteattr(tags[key], escapes)}/>" for key in tags)
    lat = rng.choice(POSITIONS) if rng.random() < 0.3 else f"{rng.uniform(44.801, 44.809):.7f}"
    meta = (
        f"user={quoteattr(rng.choice(['Ana', '<b>x</b>', 'x' * 9000]))} timestamp={quoteattr(rng.choice(NASTY[:10]))}"
    )
    return (
        f'<node id="{node_id}" version="{rng.choice([1, 7, 2**62])}" lat={quoteattr(lat)} lon="20.41" {meta}'
        f' changeset={quoteattr(rng.choice(["1", "x", "-5"]))}><junk a="b"/>{text}</node>'
    )


@pytest.fixture
def hostile_answer() -> str:
    rng = random.Random(6)
    ids = [rng.choice([number, number + 10**17]) for number in range(1, COUNT + 1)]
    ids[100:110] = ids[50:60]  # some ids twice
    return f"<osm>{''.join(xml_node(rng, one) for one in ids)}</osm>"


def read_only(answer: str | bytes) -> Any:
    """A server that gives the same answer to every box, and knows of nothing else."""

    def script(request: Request, reply: Reply) -> None:
        if "/map?" in request.path:
            reply(200, answer if isinstance(answer, bytes) else answer.encode())
        else:
            reply(404)

    return Loopback(script)


def test_four_thousand_hostile_records_are_loaded_and_break_nothing(hostile_answer, tmp_path):
    path = tmp_path / "hostile.gpkg"
    with read_only(hostile_answer) as world:
        url = f"{world.url}/api/0.6"
        server = open_server("osm", url, signed_in(url), AREA)
        made = download(server, path, About("osm", url, "Cameras", area=AREA), Silent())
        assert COUNT * 0.6 < made.count < COUNT
        assert made.without_position == 0, "what lies nowhere lies in no area"
        with WorkingCopy.open(path) as copy:
            assert pending_changes(copy) == []
            assert audit(copy) == []
            held = dict(copy.connection.execute("SELECT server_id, raw FROM hiljade_base"))
            sent = {one.server_id: one.raw for one in server.read_all(Silent()) if isinstance(one, ServerRecord)}
            assert held == sent
            assert copy.connection.execute("SELECT count(*) FROM cameras").fetchone() == (made.count,)
            assert copy.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            pull(copy, server, Silent())
            assert audit(copy) == []
    assert sqlite3.connect(path).execute("SELECT count(*) FROM hiljade_base").fetchone() == (made.count,)


@pytest.fixture
def world() -> Iterator[OsmTestServer]:
    with OsmTestServer() as server:
        yield server


def test_four_thousand_hostile_records_are_pushed_or_refused_each_for_itself(world):
    rng = random.Random(7)
    others: list[Any] = [None, True, 5, -1.5, [], {}, ["a"], {"a": {"b": []}}, 10**400]
    writes = []
    for _ in range(COUNT):
        tags: dict[str, Any] = nasty_tags(rng)
        if rng.random() < 0.1:
            tags[rng.choice(KEYS)] = rng.choice(others)
        position = rng.choice([None, Position(20.41, 44.805), Position(20.4, 44.8), Position(-180.0, 90.0)])
        server_id = CODEC.new_id()
        writes.append(Write(WriteKind.CREATE, server_id, None, CODEC.encode(None, server_id, Record(position, tags))))
    for body in ("", "[]", "nonsense", '{"lat": "44", "lon": 20}', '{"lat": true, "lon": 1, "tags": 5}', "[" * 5000):
        writes.append(Write(WriteKind.CREATE, f"new-{len(writes)}", None, body))
    for server_id in ("0", "-1", "x", "9" * 30, "1'; --", "new-x"):
        writes.append(Write(WriteKind.MODIFY, server_id, "1", writes[0].body))
    server = OsmServer(world.url, signed_in(world.url), AREA)
    changeset = server.begin_changeset("hostile")
    outcomes = server.write(writes, "", changeset=changeset)
    assert {one.answer for one in outcomes} == {Answer.DONE, Answer.REFUSED}
    done = [(write, one) for write, one in zip(writes, outcomes) if one.answer is Answer.DONE]
    assert len(done) > COUNT // 10
    assert world.uploads() == 1, "what cannot go in is known before it is sent"
    now = server.read_records([one.entry.server_id for _, one in done])
    for write, one in done:
        body = json.loads(write.body)
        sent = {key: value for key, value in body["tags"].items() if value is not None}
        assert world.current(int(one.entry.server_id))["tags"] == sent
        assert json.loads(now[one.entry.server_id].raw)["tags"] == sent
        assert not {"hiljade:status", "hiljade:range"} & sent.keys()
    reasons = {one.reason for one in outcomes if one.answer is Answer.REFUSED}
    assert {"osm_characters", "osm_too_long", "osm_not_text", "no_position", "osm_empty_key", "osm_no_id"} <= reasons


LIMITS = Limits(body_bytes=100_000, attempts=1, read_s=5)
BOMB = b"<!DOCTYPE x [" + b"".join(
    b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10 if level else b"lol") for level in range(12)
) + b"]><osm><node id='1' version='1'>&l11;</node></osm>"  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (BOMB, AnswerUnreadable),
        (b"<osm>" + b"<a>" * 20_000, AnswerUnreadable),
        (b"<osm><node id='1' version='1' lat='44.805' lon='20.41'>", AnswerUnreadable),
        (b"<osm><error>failed</error></osm>", AnswerUnreadable),
        (b"<osm><node id='x' version='1'><tag k='man_made' v='surveillance'/></node></osm>", AnswerUnreadable),
        (b"\x00" * 1000, AnswerUnreadable),
        (b'{"elements": []}', AnswerUnreadable),
        (b"<osm>" + b" " * 200_000 + b"</osm>", AreaTooLarge),
    ],
)
def test_hostile_answers_end_in_a_clear_error(answer, error):
    def script(request: Request, reply: Reply) -> None:
        if "capabilities" in request.path:
            reply(200, b"<osm/>")
        else:
            reply(200, answer)

    with Loopback(script) as world:
        server = OsmServer(f"{world.url}/api/0.6", signed_in(world.url), AREA, LIMITS)
        with pytest.raises(error):
            list(server.read_all(Silent()))
        for ask in (lambda: server.read_records(["1"]), server.describe, lambda: server.read_history("1")):
            with suppress(ServerError):  # nothing else may come out of it
                ask()
        with pytest.raises(ServerError):
            server.begin_changeset("test")


@pytest.mark.parametrize(
    "answer",
    [
        "<diffResult><node old_id='-1' new_id='5' new_version='1'/><node old_id='-1' new_id='6' new_version='1'/>"
        "</diffResult>",
        "<diffResult><node old_id='-1' new_id='5' new_version='1'/><node old_id='-2' new_id='5' new_version='1'/>"
        "</diffResult>",
        "<diffResult><node old_id='-1' new_id='-5' new_version='1'/></diffResult>",
        "<diffResult><node old_id='-1' new_id='5'/></diffResult>",
        "<diffResult><node old_id='-7' new_id='5' new_version='1'/></diffResult>",
        "<diffResult><node old_id='-1'/></diffResult>",
        "<osm/>",
        "",
        "5",
    ],
)
def test_an_answer_to_an_upload_that_makes_no_sense_is_unclear(answer):
    with Loopback(lambda _, reply: reply(200, answer)) as world:
        server = OsmServer(f"{world.url}/api/0.6", signed_in(world.url), AREA, LIMITS)
        write = Write(WriteKind.CREATE, "new-1", None, CODEC.encode(None, "new-1", Record(Position(20.4, 44.8), {})))
        (outcome,) = server.write([write], "", changeset="5")
        assert outcome.answer is Answer.UNCLEAR
        assert len(world.requests) == 1


def test_records_that_were_not_asked_for_are_not_taken():
    answer = "<osm><node id='5' version='1'/><node id='6' version='1'/></osm>"
    with Loopback(lambda _, reply: reply(200, answer)) as world:
        server = OsmServer(f"{world.url}/api/0.6", signed_in(world.url), AREA, LIMITS)
        assert set(server.read_records(["6"])) == {"6"}


def test_the_token_goes_to_no_other_place(tmp_path: Path):
    with Loopback(lambda _, reply: reply(200, "<osm/>")) as elsewhere:

        def script(_: Request, reply: Reply) -> None:
            reply(302, b"", {"Location": f"{elsewhere.url}/api/0.6/capabilities"})

        with Loopback(script) as world:
            server = OsmServer(f"{world.url}/api/0.6", signed_in(world.url), AREA, LIMITS)
            for ask in (server.describe, lambda: server.begin_changeset(""), lambda: server.read_records(["1"])):
                with pytest.raises(ServerError):
                    ask()
        assert elsewhere.requests == []
