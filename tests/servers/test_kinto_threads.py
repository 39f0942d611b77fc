"""Kinto with one and with several worker threads: several people write while another pulls, and nothing is missed."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from hiljade_qgis.sync.errors import ServerError, SyncError
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Answer, Silent, Write, WriteKind
from hiljade_qgis.sync.working_copy import WorkingCopy
from resources.server.layer import make_layer
from resources.server.serve import CommunityServer
from tests.conftest import Layer
from tests.servers.engine_layer import (
    assert_in_step,
    camera,
    copy_of,
    edit,
    point,
    properties,
    put,
    signed_in,
)

pytestmark = pytest.mark.server

WRITERS = 4
ROUNDS = 5
OWN = 10
"""Cameras that each writer changes in every round; one more is made, and one of those made before deleted."""


@pytest.fixture(scope="module", params=[1, 4], ids=["1 thread", "4 threads"])
def server(request: pytest.FixtureRequest) -> Iterator[CommunityServer]:
    folder = Path(tempfile.mkdtemp(prefix="hiljade-test-"))
    try:
        folder.chmod(0o711)
        with CommunityServer(folder, port=0, durable=False, threads=request.param) as running:
            assert f"threads = {request.param}" in (folder / "kinto.ini").read_text()
            yield running
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def crowded(server: CommunityServer) -> Layer:
    """A layer with cameras for each writer."""
    name = f"crowded-{uuid.uuid4().hex[:12]}"
    layer = Layer(make_layer(server.url, server.admin, server.auth, name), server.auth, server.admin)
    put(layer, (camera(f"c{who}{number:02}", name="start") for who in range(WRITERS) for number in range(OWN)))
    return layer


class Writer(threading.Thread):
    """Edits and pushes a copy of its own, again and again."""

    def __init__(self, who: int, layer: Layer, path: Path, start: threading.Barrier) -> None:
        super().__init__(daemon=True)
        self.who, self.layer, self.path, self.start_ = who, layer, path, start
        self.failed: BaseException | None = None

    def run(self) -> None:
        try:
            with copy_of(self.layer, self.path) as copy:
                self.start_.wait(60)
                for number in range(ROUNDS):
                    self._round(copy, number)
        except (SyncError, AssertionError) as error:  # told by the test
            self.failed = error

    def _round(self, copy: WorkingCopy, number: int) -> None:
        edit(
            self.path,
            f"UPDATE cameras SET name = 'by {self.who} in {number}' WHERE server_id LIKE 'c{self.who}__'",
            f"DELETE FROM cameras WHERE name = 'new of {self.who} in {number - 2}'",
            ("INSERT INTO cameras (geom, name) VALUES (?, ?)", (point(20, 44), f"new of {self.who} in {number}")),
        )
        for _ in range(20):
            with contextlib.suppress(ServerError):
                push(copy, signed_in(self.layer), "", Silent())
            if not pending_changes(copy):
                return
        raise AssertionError(f"still pending: {pending_changes(copy)}")


def test_nothing_is_missed_by_who_pulls_while_others_push(crowded, tmp_path):
    begin = threading.Barrier(WRITERS + 1)
    writers = [Writer(who, crowded, tmp_path / f"{who}.gpkg", begin) for who in range(WRITERS)]
    with copy_of(crowded, tmp_path / "reader.gpkg") as reader:
        for one in writers:
            one.start()
        begin.wait(60)
        pulls = 0
        while any(one.is_alive() for one in writers):
            pull(reader, signed_in(crowded), Silent(), accept_losses=True)
            pulls += 1
        for one in writers:
            one.join()
        assert [one.failed for one in writers] == [None] * WRITERS
        assert pulls > 1
        pull(reader, signed_in(crowded), Silent(), accept_losses=True)
        assert_in_step(reader, crowded)
    held = properties(crowded)
    wanted = {f"c{who}{number:02}": f"by {who} in {ROUNDS - 1}" for who in range(WRITERS) for number in range(OWN)}
    assert {key: value["name"] for key, value in held.items() if key in wanted} == wanted
    new = sorted(value["name"] for key, value in held.items() if key not in wanted)
    assert new == sorted(f"new of {who} in {n}" for who in range(WRITERS) for n in (ROUNDS - 2, ROUNDS - 1))
    server = signed_in(crowded)
    for who in range(WRITERS):
        names = [json.loads(one.entry.raw)["properties"]["name"] for one in server.read_history(f"c{who}03")]
        assert names == [*(f"by {who} in {number}" for number in range(ROUNDS - 1, -1, -1)), "start"]


def test_of_many_who_write_one_version_at_the_same_moment_one_wins(crowded):
    """Each loser is told of a conflict, whatever the database made of it, and nobody is told a falsehood."""
    base = signed_in(crowded).read_records(["c000"])["c000"]
    assert base is not None
    begin, told = threading.Barrier(8), {}

    def write(who: int) -> None:
        server = signed_in(crowded)
        body = base.raw.replace('"start"', f'"by {who}"')
        begin.wait(60)
        told[who] = server.write([Write(WriteKind.MODIFY, "c000", base.version, body)], "")[0]

    threads = [threading.Thread(target=write, args=(who,), daemon=True) for who in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    answers = [told[who].answer for who in range(8)]
    won = [who for who in range(8) if told[who].answer is Answer.DONE]
    assert len(won) == 1, answers
    assert set(answers) <= {Answer.DONE, Answer.CONFLICT, Answer.UNCLEAR}
    assert properties(crowded)["c000"]["name"] == f"by {won[0]}"


def test_of_many_who_create_one_id_at_the_same_moment_one_wins(crowded):
    begin, told = threading.Barrier(6), {}

    def write(who: int) -> None:
        server = signed_in(crowded)
        body = camera("shared", name=f"by {who}")
        begin.wait(60)
        told[who] = server.write([Write(WriteKind.CREATE, "shared", None, json.dumps(body))], "")[0]

    threads = [threading.Thread(target=write, args=(who,), daemon=True) for who in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    won = [who for who in range(6) if told[who].answer is Answer.DONE]
    assert len(won) == 1
    assert properties(crowded)["shared"]["name"] == f"by {won[0]}"
