"""The community server itself: what it accepts, who may do what, and that it can be stopped, cut off and started."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from resources.server.database import SOCKET_PATH_LIMIT
from resources.server.layer import BUCKET, ServerRefused, local_session, make_layer, put_records
from resources.server.sample_cameras import COUNT, sample_cameras
from resources.server.serve import CommunityServer, ServerFailed, running_server
from tests.conftest import Layer
from tests.shared_data import ROOT


def camera(**properties: Any) -> dict[str, Any]:
    """A record as a mapper would make it."""
    return {
        "id": str(uuid.uuid4()),
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [20.4612, 44.8128]},
        "properties": {"man_made": "surveillance", **properties},
    }


@pytest.fixture
def mapper(layer: Layer) -> Iterator[requests.Session]:
    with local_session(layer.auth) as session:
        yield session


def record_url(layer: Layer, record: dict[str, Any]) -> str:
    return f"{layer.url}/records/{record['id']}"


def create(session: requests.Session, layer: Layer, record: dict[str, Any]) -> requests.Response:
    return session.put(record_url(layer, record), json={"data": record}, headers={"If-None-Match": "*"})


def test_a_record_that_was_put_is_there_for_everyone(layer: Layer, mapper: requests.Session) -> None:
    record = camera(direction="45", name="Дорћол")
    assert create(mapper, layer, record).status_code == 201
    with local_session() as anyone:
        data = anyone.get(record_url(layer, record)).json()["data"]
    assert {key: data[key] for key in record} == record


@pytest.mark.parametrize(
    "change",
    [
        {"geometry": None},
        {"geometry": {"type": "LineString", "coordinates": [[20, 44], [21, 45]]}},
        {"geometry": {"type": "Point", "coordinates": [20]}},
        {"geometry": {"type": "Point", "coordinates": [190, 44]}},
        {"geometry": {"type": "Point", "coordinates": [20, -91]}},
        {"geometry": {"type": "Point", "coordinates": ["20", "44"]}},
        {"type": "Camera"},
        {"properties": "direction=45"},
        {"properties": {"direction": 45}},
        {"properties": {"name": "a" * 256}},
        {"properties": {"lit": "a" * 4001}},
        {"properties": {"k" * 256: "yes"}},
        {"properties": {"lit": {"html": "<script>"}}},
        {"owner": "me"},
    ],
    ids=str,
)
def test_the_schema_refuses_what_is_no_camera(layer: Layer, mapper: requests.Session, change: dict[str, Any]) -> None:
    answer = create(mapper, layer, {**camera(), **change})
    assert answer.status_code == 400
    assert mapper.get(f"{layer.url}/records").json()["data"] == []


def test_offered_values_are_not_forced(layer: Layer, mapper: requests.Session) -> None:
    record = camera(**{"camera:type": "bullet", "height": "12'", "direction": "forward", "osm_id": 33219729})
    assert create(mapper, layer, record).status_code == 201


def test_a_write_against_an_older_version_gets_412_and_the_servers_copy(
    layer: Layer, mapper: requests.Session
) -> None:
    record = camera(direction="45")
    first = create(mapper, layer, record).headers["ETag"]
    theirs = {**record, "properties": {**record["properties"], "direction": "90"}}
    assert mapper.put(record_url(layer, record), json={"data": theirs}, headers={"If-Match": first}).ok

    stale = mapper.put(record_url(layer, record), json={"data": record}, headers={"If-Match": first})
    assert stale.status_code == 412
    assert stale.json()["details"]["existing"]["properties"]["direction"] == "90"
    assert create(mapper, layer, record).status_code == 412
    assert mapper.delete(record_url(layer, record), headers={"If-Match": first}).status_code == 412


def test_a_deleted_record_leaves_a_tombstone(layer: Layer, mapper: requests.Session) -> None:
    record = camera()
    created = create(mapper, layer, record)
    before = created.headers["ETag"]
    assert mapper.delete(record_url(layer, record), headers={"If-Match": before}).ok
    since = mapper.get(f"{layer.url}/records", params={"_since": before}).json()["data"]
    assert [(entry["id"], entry["deleted"]) for entry in since] == [(record["id"], True)]


def test_a_batch_of_200_goes_in_and_one_of_201_does_not(layer: Layer, mapper: requests.Session) -> None:
    server, _, path = layer.url.partition("/v1/")

    def send(count: int) -> int:
        requests_ = [
            {"method": "PUT", "path": f"/{path}/records/{record['id']}", "body": {"data": record}}
            for record in (camera() for _ in range(count))
        ]
        return mapper.post(f"{server}/v1/batch", json={"requests": requests_}).status_code

    assert send(200) == 200
    assert send(201) == 400
    assert len(mapper.get(f"{layer.url}/records").json()["data"]) == 200


def test_only_mappers_write_and_only_the_admin_makes_accounts(
    community_server: CommunityServer, layer: Layer, mapper: requests.Session
) -> None:
    url = f"{community_server.url}/accounts/stranger"
    with local_session() as anyone:
        assert create(anyone, layer, camera()).status_code == 401
        assert anyone.put(url, json={"data": {"password": "made for this test"}}).status_code == 401
    assert mapper.put(url, json={"data": {"password": "made for this test"}}).status_code == 403
    with local_session(layer.admin) as admin:
        assert admin.put(url, json={"data": {"password": "made for this test"}}).status_code == 201
    with local_session(("stranger", "made for this test")) as stranger:
        assert create(stranger, layer, camera()).status_code == 403
    with local_session(("mapper", "wrong")) as wrong:
        assert create(wrong, layer, camera()).status_code == 401


def test_history_says_who_changed_what_to_mappers_alone(
    community_server: CommunityServer, layer: Layer, mapper: requests.Session
) -> None:
    record = camera()
    create(mapper, layer, record)
    url = f"{community_server.url}/buckets/{BUCKET}/history"
    entries = mapper.get(url, params={"record_id": record["id"]}).json()["data"]
    assert [(entry["action"], entry["user_id"]) for entry in entries] == [("create", "account:mapper")]
    with local_session() as anyone:
        assert anyone.get(url).status_code == 401
    with local_session(("stranger", "made for this test")) as stranger:
        assert stranger.get(url).status_code in (401, 403)


def test_history_has_every_record_of_a_batch_once(layer: Layer) -> None:
    records = [camera(id=f"r{number}") for number in range(30)]
    put_records(layer.url, layer.auth, records)
    put_records(layer.url, layer.auth, records, replace=True)
    collection = layer.url.rpartition("/")[2]
    url = f"{layer.url.partition('/collections/')[0]}/history?resource_name=record&collection_id={collection}"
    with local_session(layer.auth) as session:
        entries = session.get(url, timeout=60).json()["data"]
    noted = sorted((entry["record_id"], entry["action"]) for entry in entries)
    assert noted == sorted((record["id"], action) for record in records for action in ("create", "update"))


def test_the_sample_goes_in_whole_and_only_once(layer: Layer) -> None:
    assert put_records(layer.url, layer.auth, sample_cameras()) == COUNT
    assert put_records(layer.url, layer.auth, sample_cameras()) == 0
    with local_session() as anyone:
        records = anyone.get(f"{layer.url}/records").json()["data"]
    assert {record["id"] for record in records} == {feature["id"] for feature in sample_cameras()}


def test_putting_a_wrong_record_says_which(layer: Layer) -> None:
    wrong = camera(direction=45)
    with pytest.raises(ServerRefused, match=wrong["id"]) as caught:
        put_records(layer.url, layer.auth, [camera(), wrong])
    assert caught.value.status == 400


def test_making_the_layer_again_keeps_it_and_brings_its_schema_up_to_date(
    community_server: CommunityServer, layer: Layer, mapper: requests.Session
) -> None:
    record = camera()
    create(mapper, layer, record)
    name = layer.url.rpartition("/")[2]
    older = {"type": "object"}
    for schema in (older, older, None):
        assert make_layer(community_server.url, layer.admin, layer.auth, name, schema) == layer.url
    assert create(mapper, layer, camera(direction=45)).status_code == 400
    assert [entry["id"] for entry in mapper.get(f"{layer.url}/records").json()["data"]] == [record["id"]]


def processes_of(folder: Path) -> set[int]:
    """The processes that work in the folder or name it on their command line."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            try:
                at = os.readlink(entry / "cwd")
                line = (entry / "cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            if str(folder) in at or str(folder) in line:
                found.add(int(entry.name))
    return found


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def serve(folder: Path, *options: str) -> tuple[subprocess.Popen[str], str]:
    """The server as `make server` runs it; returns it and what it said when it is ready or has ended."""
    process = subprocess.Popen(
        [sys.executable, "-m", "resources.server.serve", "--data", str(folder), *options],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if line.startswith("Ctrl-C"):
            break
    return process, said


def first_record(folder: Path) -> dict[str, Any]:
    running = running_server(folder)
    assert running is not None
    with local_session() as anyone:
        records: list[dict[str, Any]] = anyone.get(f"{running['layer_url']}/records").json()["data"]
    return records[0]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stopped_it_leaves_no_process_and_started_again_it_has_everything(
    server_folder: Path, number: signal.Signals
) -> None:
    data = server_folder / "data"
    process, said = serve(data, "--sample")
    running, record = running_server(data), first_record(data)
    assert running is not None
    passwords = json.loads((data / "accounts.json").read_text())
    process.send_signal(number)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert running["layer_url"] in said
    assert passwords["mapper"] in said
    assert processes_of(data) == set()
    assert running_server(data) is None

    with CommunityServer(data) as server:
        assert server.layer_url == running["layer_url"], "working copies remember the URL"
        assert server.accounts == passwords
        assert first_record(data) == record
        with local_session(server.auth) as mapper:
            assert mapper.get(f"{server.url}/").json()["user"]["id"] == "account:mapper"
    assert processes_of(data) == set()


def test_killed_at_once_it_takes_everything_along_and_recovers(server_folder: Path) -> None:
    data = server_folder / "data"
    process, _ = serve(data, "--sample")
    record = first_record(data)
    process.kill()
    process.communicate(timeout=60)
    wait_until(lambda: not processes_of(data))
    assert running_server(data) is None, "the note that it left is not believed"
    with CommunityServer(data):
        assert first_record(data) == record


def test_a_postmaster_file_that_names_another_programs_process_is_stale(server_folder: Path) -> None:
    with CommunityServer(server_folder):
        pass
    # As after a power cut, when the number belongs to someone else by now.
    (server_folder / "postgresql/postmaster.pid").write_text(f"{os.getppid()}\n/elsewhere\n")
    with CommunityServer(server_folder) as server:
        assert server.running


def test_a_second_server_on_the_same_data_is_refused_in_one_sentence(server_folder: Path) -> None:
    with CommunityServer(server_folder) as server:
        second, said = serve(server_folder)
        assert second.wait(60) == 2
        assert said == f"A server is already running on {server_folder} at {server.url}.\n"
        with pytest.raises(ServerFailed, match="already running"):
            CommunityServer(server_folder).remove()


def test_a_port_that_is_taken_is_refused_in_one_sentence(
    community_server: CommunityServer, server_folder: Path
) -> None:
    port = int(community_server.url.split(":")[2].split("/")[0])
    with pytest.raises(ServerFailed, match=f"Port {port} is in use by another program."):
        CommunityServer(server_folder, port).start()
    assert processes_of(server_folder) == set()


def test_only_its_owner_reads_passwords_and_only_a_short_socket_is_open(server_folder: Path) -> None:
    with CommunityServer(server_folder):
        for name in ("accounts.json", "kinto.ini", "userid-secret.json", "server.json"):
            assert stat.S_IMODE((server_folder / name).stat().st_mode) == 0o600
        socket = Path((server_folder / "socket-folder").read_text()) / ".s.PGSQL.5432"
        assert socket.is_socket()
        assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
        assert len(str(socket)) <= SOCKET_PATH_LIMIT
        assert socket.owner() != "root"
    assert not socket.parent.exists()


def test_a_data_folder_that_postgresql_cannot_reach_or_with_a_long_path_works(server_folder: Path) -> None:
    closed = server_folder / "closed"
    closed.mkdir(mode=0o700)
    data = closed / ("long" * 40)
    server = CommunityServer(data)
    with server:
        assert server.running
    server = CommunityServer(data)
    cluster = (data / "postgresql").resolve()
    server.remove()
    assert not data.exists()
    assert not cluster.exists()
