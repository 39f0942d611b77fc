"""Push and pull killed, cut, starved and kept waiting, against a real server: exactly once, and nothing half-done."""

from __future__ import annotations

import io
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import urllib3
from requests.adapters import HTTPAdapter

from hiljade_qgis.sync import kinto, working_copy
from hiljade_qgis.sync.errors import ServerError, WorkingCopyBusy
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import Pushed, push
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import WorkingCopy
from resources.server.layer import make_layer
from resources.server.serve import CommunityServer
from tests.conftest import Layer
from tests.servers.engine_layer import (
    assert_in_step,
    camera,
    check_many,
    copy_of,
    edit,
    edit_many,
    point,
    properties,
    put,
    raw_records,
    signed_in,
    theirs,
)
from tests.shared_data import ROOT

pytestmark = pytest.mark.server

COUNT = 40
BATCH = 7


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(kinto, "_MOST_WRITES", BATCH)


@pytest.fixture
def edited(layer, tmp_path) -> Path:
    """A copy with forty edits of every kind, of a layer that nobody else touches."""
    return made(layer, tmp_path / "edited.gpkg")


def made(layer: Layer, path: Path) -> Path:
    put(layer, theirs(COUNT))
    copy_of(layer, path).close()
    edit_many(path, COUNT)
    return path


def start(layer: Layer, path: Path, action: str = "push", **job: Any) -> subprocess.Popen[str]:
    job = {"url": layer.url, "auth": layer.auth, "path": str(path), "action": action, "batch": BATCH, **job}
    command = [sys.executable, "-m", "tests.servers.engine_child", json.dumps(job)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def run(layer: Layer, path: Path, action: str = "push", **job: Any) -> str:
    """How a process ended that did it: "well", the name of its error, or "killed"."""
    process = start(layer, path, action, **job)
    out, _ = process.communicate(timeout=120)
    if process.returncode == -9:
        return "killed"
    assert process.returncode == 0
    return str(json.loads(out.splitlines()[-1])["ended"])


def push_to_the_end(path: Path, layer: Layer) -> WorkingCopy:
    copy = WorkingCopy.open(path)
    done = push(copy, signed_in(layer), "", Silent())
    assert (done.stopped_by, done.conflicts, done.refused) == (None, 0, 0)
    return copy


@pytest.mark.parametrize("after", [False, True], ids=["before it is sent", "after it is committed"])
@pytest.mark.parametrize("at", [1, 3, 5])
def test_a_push_killed_at_a_write_is_exactly_once(edited, layer, at, after):
    assert run(layer, edited, kill_at_write=at, after=after) == "killed"
    check_many(push_to_the_end(edited, layer), layer, COUNT)


def test_a_push_killed_again_and_again_at_any_statement_is_exactly_once(edited, layer):
    rng = random.Random(20261122)
    kills = 0
    for _ in range(14):
        ended = run(layer, edited, kill_at_statement=rng.randrange(1, 90))
        kills += ended == "killed"
        if ended == "well":
            break
    assert kills > 2
    check_many(push_to_the_end(edited, layer), layer, COUNT)


def test_a_push_killed_at_any_moment_is_exactly_once(edited, layer):
    rng = random.Random(7)
    for _ in range(6):
        process = start(layer, edited)
        time.sleep(0.25 + rng.random() * 0.5)
        process.kill()
        process.communicate()
    check_many(push_to_the_end(edited, layer), layer, COUNT)


def test_a_pull_killed_at_any_statement_between_pushes_loses_nothing(edited, layer):
    rng = random.Random(3)
    assert run(layer, edited, kill_at_write=2, after=True) == "killed"
    put(layer, [camera(f"c{number:03}", name=f"theirs c{number:03}", note="newer") for number in range(20, 30)])
    for at in (5, *(rng.randrange(5, 150) for _ in range(6))):
        run(layer, edited, "pull", kill_at_statement=at)
    with WorkingCopy.open(edited) as copy:
        assert pull(copy, signed_in(layer), Silent()).conflicts == 0
    check_many(push_to_the_end(edited, layer), layer, COUNT)


# The line and the server


class Cut(HTTPAdapter):
    """Loses the answers to some writes, or answers them with a failure, as a bad day has it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__()
        self.faults = faults

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        fault = self.faults.pop(0) if request.method == "POST" and self.faults else ""
        if fault == "lost":
            raise requests.ConnectionError("lost before the server had it")
        if fault == "503":
            return unavailable(request)
        response = super().send(request, *args, **options)
        if fault == "cut":
            response.close()
            raise requests.ConnectionError("cut after the server had it")
        return unavailable(request) if fault == "503 after" else response


def unavailable(request: requests.PreparedRequest) -> requests.Response:
    """What a web server in front of a Kinto says."""
    body = io.BytesIO(b"<html>Service Unavailable")
    return HTTPAdapter().build_response(request, urllib3.HTTPResponse(body, status=503, preload_content=False))


def push_until_done(path: Path, layer: Layer, adapter: HTTPAdapter, attempts: int = 40) -> Pushed:
    for _ in range(attempts):
        with WorkingCopy.open(path) as copy:
            try:
                done = push(copy, signed_in(layer, adapter), "", Silent())
            except ServerError:
                continue
            if done.stopped_by is None and not pending_changes(copy):
                return done
    raise AssertionError("the push never came to its end")


@pytest.mark.parametrize("fault", ["cut", "lost", "503", "503 after"])
def test_one_fault_at_every_write(edited, layer, fault):
    push_until_done(edited, layer, Cut([fault, "", fault, fault, ""] * 4))
    check_many(WorkingCopy.open(edited), layer, COUNT)


def test_a_storm_of_all_faults(edited, layer):
    rng = random.Random(11)
    push_until_done(edited, layer, Cut([rng.choice(["cut", "lost", "503", "503 after", ""]) for _ in range(30)]))
    check_many(WorkingCopy.open(edited), layer, COUNT)


class Killing(HTTPAdapter):
    """Kills Kinto at the n-th write, before or after it has it."""

    def __init__(self, server: CommunityServer, at: int, after: bool) -> None:
        super().__init__()
        self.server, self.at, self.after = server, at, after

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        self.at -= request.method == "POST"
        due = request.method == "POST" and self.at == 0
        if due and not self.after:
            self._kill()
        response = super().send(request, *args, **options)
        if due and self.after:
            self._kill()
            response.close()
            raise requests.ConnectionError("cut")
        return response

    def _kill(self) -> None:
        process = self.server._process
        assert process is not None
        process.kill()
        process.wait()


def test_a_server_that_dies_in_mid_push_and_is_started_again(server_folder, tmp_path):
    with CommunityServer(server_folder, port=None, durable=False) as server:
        url = make_layer(server.url, server.admin, server.auth, "dies")
        layer = Layer(url, server.auth, server.admin)
        path = made(layer, tmp_path / "a.gpkg")
        for after in (False, True):
            with WorkingCopy.open(path) as copy:
                pushed = push(copy, signed_in(layer, Killing(server, 2, after)), "", Silent())
                assert pushed.stopped_by is not None or any(one.result == "unclear" for one in pushed.results)
                with pytest.raises(ServerError):
                    pull(copy, signed_in(layer), Silent())
            server.stop()
            server.start()
            assert url.startswith(server.url), "the server came back at another place"
        check_many(push_to_the_end(path, layer), layer, COUNT)


# Others on the same file


def test_a_second_process_waits_its_turn_and_a_dead_one_is_taken_over(edited, layer):
    process = start(layer, edited, slow=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    assert run(layer, edited) == "WorkingCopyBusy"
    assert run(layer, edited, "pull") == "WorkingCopyBusy"
    process.kill()
    process.communicate()
    check_many(push_to_the_end(edited, layer), layer, COUNT)


@pytest.fixture
def in_wal(edited) -> Iterator[sqlite3.Connection]:
    """The copy as QGIS keeps it open: in WAL mode, in the middle of reading."""
    other = sqlite3.connect(edited, isolation_level=None)
    assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    reading = other.execute("SELECT * FROM cameras")
    reading.fetchone()
    yield other
    reading.close()
    other.close()


def test_a_copy_that_another_program_reads_in_wal_mode(edited, in_wal, layer):
    with WorkingCopy.open(edited) as copy:
        push(copy, signed_in(layer), "", Silent())
        pull(copy, signed_in(layer), Silent())
        check_many(copy, layer, COUNT)


def test_a_copy_in_which_another_program_is_writing(edited, layer, monkeypatch):
    monkeypatch.setattr(working_copy, "_BUSY_TIMEOUT_S", 0.3)
    other = sqlite3.connect(edited, isolation_level=None)
    working_copy.add_spatial_functions(other)
    for mode in ("wal", "delete"):
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("BEGIN EXCLUSIVE" if mode == "delete" else "BEGIN IMMEDIATE")
        other.execute("UPDATE cameras SET note = 'still writing' WHERE server_id = 'c020'")
        for act in (push_quietly, pull_quietly):
            with pytest.raises(WorkingCopyBusy) as raised:
                act(edited, layer)
            assert raised.value.purpose == "write"
        other.execute("ROLLBACK")
    other.close()
    check_many(push_to_the_end(edited, layer), layer, COUNT)


def push_quietly(path: Path, layer: Layer) -> None:
    with WorkingCopy.open(path) as copy:
        push(copy, signed_in(layer), "", Silent())


def pull_quietly(path: Path, layer: Layer) -> None:
    with WorkingCopy.open(path) as copy:
        pull(copy, signed_in(layer), Silent())


def test_a_copy_that_ogr_edits_between_and_while(edited, layer):
    gdal = pytest.importorskip("osgeo.gdal", reason="GDAL's Python is not installed")
    gdal.UseExceptions()
    source = gdal.OpenEx(str(edited), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer_ = source.GetLayer("cameras")
    layer_.SetAttributeFilter("server_id = 'c022'")
    feature = layer_.GetNextFeature()
    assert layer_.StartTransaction() == 0
    feature.SetField("note", "by OGR")
    layer_.SetFeature(feature)
    layer_.CommitTransaction()
    layer_.ResetReading()
    push_quietly(edited, layer)
    feature.SetField("note", "by OGR, later")
    layer_.SetFeature(feature)
    del feature, layer_, source
    copy = push_to_the_end(edited, layer)
    assert properties(layer)["c022"]["note"] == "by OGR, later"
    assert_in_step(copy, layer)


# No room, no rights


@pytest.mark.parametrize("kilobytes", [0, 8, 60, 200])
@pytest.mark.parametrize("action", ["download", "pull", "push"])
def test_files_that_may_not_grow(edited, layer, tmp_path, action, kilobytes):
    """A limit on the size of files, as a quota sets it, met at several places of the work."""
    if action == "pull":
        put(layer, [camera(f"d{number:03}", name="x" * 200, note="y" * 1000) for number in range(150)])
    if action == "push":
        long = ("INSERT INTO cameras (geom, note) SELECT ?, printf('%.4000c', 'n') FROM cameras", (point(20, 44),))
        edit(edited, long)
    path = tmp_path / "fresh.gpkg" if action == "download" else edited
    size = kilobytes * 1024 + (edited.stat().st_size if action != "download" else 0)
    ended = run(layer, path, action, file_bytes=size)
    assert ended in {"FolderNotWritable", "DiskFull", "well"}
    if kilobytes < 60:
        assert ended != "well"
    if action == "download":
        assert ended == "well" or [one for one in tmp_path.iterdir() if one.name.startswith("fresh")] == []
        return
    with WorkingCopy.open(edited) as copy:
        assert pending_changes(copy) == audit(copy)
        push(copy, signed_in(layer), "", Silent())
        assert pull(copy, signed_in(layer), Silent()).conflicts == 0
        assert_in_step(copy, layer)
    assert sum(one["name"].startswith(("mine", "new")) for one in properties(layer).values() if "name" in one) == 30


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A file system of two megabytes."""
    folder = Path(tempfile.mkdtemp(prefix="hiljade-disk-"))
    mounted = False
    try:
        if os.geteuid() == 0:
            done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], check=False)
            mounted = done.returncode == 0
        if not mounted:
            pytest.skip("a small file system can only be mounted by root: the limits on files above stand for it")
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)
        shutil.rmtree(folder)


@pytest.mark.parametrize("action", ["download", "pull", "push"])
def test_a_full_disk_is_told_and_nothing_is_half_done(layer, small_disk, action):
    path = made(layer, small_disk / "a.gpkg")
    put(layer, [camera(f"d{number:03}", note="y" * 1000) for number in range(150)])
    ended = []
    for kilobytes in (0, 4, 12, 40, 150):
        ballast = small_disk / "ballast"
        stat = os.statvfs(small_disk)
        ballast.write_bytes(b"x" * max(0, stat.f_bavail * stat.f_frsize - kilobytes * 1024))
        target = small_disk / "fresh.gpkg" if action == "download" else path
        ended.append(run(layer, target, action))
        ballast.unlink()
        with WorkingCopy.open(path) as copy:
            assert pending_changes(copy) == audit(copy)
        assert not list(small_disk.glob("*.part*"))
    assert set(ended) <= {"DiskFull", "well"}, ended
    assert ended[:2] == ["DiskFull"] * 2
    with WorkingCopy.open(path) as copy:
        push(copy, signed_in(layer), "", Silent())
        assert pull(copy, signed_in(layer), Silent()).conflicts == 0
        assert_in_step(copy, layer)
    assert sum(one.get("name", "").startswith(("mine", "new")) for one in properties(layer).values()) == 30


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not write")
def test_a_folder_in_which_one_may_not_write(edited, layer):
    folder = Path(tempfile.mkdtemp(prefix="hiljade-readonly-"))
    try:
        shutil.copy(edited, folder / "a.gpkg")
        folder.chmod(0o755)
        (folder / "a.gpkg").chmod(0o666)
        before = (folder / "a.gpkg").read_bytes()
        for action in ("push", "pull"):
            assert run(layer, folder / "a.gpkg", action, user=65534) == "FolderNotWritable"
        assert run(layer, folder / "fresh.gpkg", "download", user=65534) == "FolderNotWritable"
        folder.chmod(0o777)
        (folder / "a.gpkg").chmod(0o444)
        for action in ("push", "pull"):
            assert run(layer, folder / "a.gpkg", action, user=65534) == "FolderNotWritable"
        assert (folder / "a.gpkg").read_bytes() == before
        assert [one.name for one in folder.iterdir()] == ["a.gpkg"]
        assert len(raw_records(layer)) == COUNT
    finally:
        shutil.rmtree(folder)
