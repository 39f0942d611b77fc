"""OpenStreetMap over QGIS's network stack: reading, a changeset, an upload, and what is left of a cut one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hiljade_qgis.bridge.network import session_for
from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync.credentials import OriginBoundAuth
from hiljade_qgis.sync.errors import SignInRefused
from hiljade_qgis.sync.osm import OsmServer
from hiljade_qgis.sync.server import Answer, Area, Silent, Write, WriteKind
from hiljade_qgis.sync.servers import codec_for, origin_of
from tests.servers.osm_server import Fault, OsmTestServer

CODEC = codec_for("osm", {})


@pytest.fixture
def world() -> Iterator[OsmTestServer]:
    with OsmTestServer() as server:
        yield server


def server_at(world: OsmTestServer, token: str) -> OsmServer:
    session = session_for(world.url)
    if token:
        session.auth = OriginBoundAuth.bearer(origin_of(world.url), token)
    return OsmServer(world.url, session, Area(20.40, 44.80, 20.42, 44.81))


def create(**tags: str) -> Write:
    server_id = CODEC.new_id()
    body = CODEC.encode(None, server_id, Record(Position(20.41, 44.805), tags))
    return Write(WriteKind.CREATE, server_id, None, body)


def test_everything_that_is_asked_passes_through_qgis(qgis_app, world):
    server = server_at(world, "ana-token")
    assert server.describe().user == "Ana"
    changeset = server.begin_changeset("ћирилица; source: survey")
    (outcome,) = server.write([create(name='<"ц">\n')], "", changeset=changeset)
    assert outcome.answer is Answer.DONE
    server.end_changeset(changeset)
    assert world.state.changesets[int(changeset)]["open"] is False
    assert world.state.changesets[int(changeset)]["tags"]["comment"] == "ћирилица"
    (entry,) = server.read_all(Silent())
    assert entry.server_id == outcome.entry.server_id
    assert CODEC.decode(entry.raw).tags["name"] == '<"ц">\n'
    assert server.read_records([entry.server_id, "999"])["999"] is None
    assert len(server.read_history(entry.server_id)) == 1


def test_an_upload_whose_answer_never_came_was_sent_once_and_is_found(qgis_app, world):
    server = server_at(world, "ana-token")
    changeset = server.begin_changeset("test")
    world.faults.append(Fault("POST", "/upload", "unanswered"))
    write = create(name="one")
    (outcome,) = server.write([write], "", changeset=changeset)
    assert outcome.answer is Answer.UNCLEAR
    assert world.uploads() == 1
    assert server.read_created(changeset, [write])[write.server_id] is not None
    assert len(world.cameras()) == 1


def test_a_changeset_is_closed_though_somebody_cancels(qgis_app, world):
    pressed: list[bool] = []
    session = session_for(world.url, cancelled=lambda: bool(pressed))
    session.auth = OriginBoundAuth.bearer(origin_of(world.url), "ana-token")
    server = OsmServer(world.url, session, Area(20.40, 44.80, 20.42, 44.81))
    changeset = server.begin_changeset("test")
    assert server.write([create(name="one")], "", changeset=changeset)[0].answer is Answer.DONE
    pressed.append(True)
    server.end_changeset(changeset)
    assert world.state.changesets[int(changeset)]["open"] is False


def test_nobody_signed_in_is_told(qgis_app, world):
    server = server_at(world, "")
    assert server.describe().user is None
    with pytest.raises(SignInRefused):
        server.begin_changeset("test")
