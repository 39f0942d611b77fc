"""Pushing 1,000 new cameras to a real Kinto, beside a bare `requests` script.

The script sends the same batches to the same server and parses what is answered. It notes nothing anywhere: no
journal, no base, no check. Through QGIS's network stack the push runs in a QGIS of its
own, a child process; the time is taken there, from the push's beginning to its end.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests

from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.geopackage import add_spatial_functions, point_blob
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.pushed import Result as PushEnd
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.servers import open_server
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from resources.server.layer import BATCH_SIZE, local_session, make_layer
from resources.server.serve import CommunityServer
from tests.bench import records
from tests.bench.results import Result, in_turn, seconds, within

_PUSHES = 3
_CREATES = 1000
_QGIS_TIMEOUT_S = 300


def run(folder: Path) -> Iterator[Result]:
    with tempfile.TemporaryDirectory(prefix="hiljade-bench-") as data:
        Path(data).chmod(0o711)  # PostgreSQL has a user of its own where root runs this
        with CommunityServer(Path(data), port=0, durable=False) as server:
            yield from _pushing(server, folder)


def _layer(server: CommunityServer) -> str:
    return make_layer(server.url, server.admin, server.auth, f"cameras-{uuid.uuid4().hex[:12]}")


def _pushing(server: CommunityServer, folder: Path) -> Iterator[Result]:
    def ours() -> float:
        url = _layer(server)
        with _copy_with_new_cameras(server, url, folder / "push.gpkg") as copy:
            return push_seconds(copy, url, local_session(server.auth))

    def script() -> float:
        url = _layer(server)
        bodies = [{key: one[key] for key in ("type", "geometry", "properties")} for one in _new_cameras()]
        return seconds(lambda: _send(server.auth, url, bodies))

    def through_qgis() -> float:
        url = _layer(server)
        _copy_with_new_cameras(server, url, folder / "qgis.gpkg").close()
        with tempfile.TemporaryDirectory(prefix="hiljade-bench-home-") as home:
            environment = {
                **os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home,
                "HILJADE_USER": server.auth[0], "HILJADE_PASSWORD": server.auth[1],
            }  # fmt: skip
            command = [sys.executable, "-m", "tests.bench.push_through_qgis", str(folder / "qgis.gpkg"), url]
            told = subprocess.run(
                command, env=environment, check=True, capture_output=True, text=True, timeout=_QGIS_TIMEOUT_S
            )
        return float(told.stdout.split()[-1])

    in_turn(1, ours, script)  # the first batches of a server are slower
    sync, bare, qgis = in_turn(_PUSHES, ours, script, through_qgis)
    yield within("push 1,000 creates (bare requests)", sync, bare, 1.3)
    yield within("push 1,000 creates through QGIS's network (bare requests)", qgis, bare)


def push_seconds(copy: WorkingCopy, url: str, session: requests.Session) -> float:
    """Push what is pending, all of which must go in, and say how long it took."""
    server, pushed = open_server("kinto", url, session), []
    took = seconds(lambda: pushed.append(push(copy, server, "bench", Silent())))
    ends = [one.result for one in pushed[0].results]
    if ends != [PushEnd.PUSHED] * _CREATES:
        raise AssertionError(f"{ends.count(PushEnd.PUSHED)} of {_CREATES} went in")
    return took


def _new_cameras() -> list[dict[str, Any]]:
    found = list(records.features("all tags", _CREATES))
    for one in found:
        one["properties"] = {key: str(value) for key, value in one["properties"].items()}  # as the schema asks
    return found


def _copy_with_new_cameras(server: CommunityServer, url: str, path: Path) -> WorkingCopy:
    path.unlink(missing_ok=True)
    opened = open_server("kinto", url, local_session(server.auth))
    download(opened, path, About("kinto", url, "bench"), Silent())
    connection = sqlite3.connect(path)
    add_spatial_functions(connection)
    with connection:
        connection.executemany(
            "INSERT INTO cameras (geom, direction, manufacturer, operator, surveillance_type) VALUES (?, ?, ?, ?, ?)",
            [_row(one) for one in _new_cameras()],
        )
    connection.close()
    return WorkingCopy.open(path)


_KEPT = ("direction", "manufacturer", "operator", "surveillance:type")


def _row(feature: dict[str, Any]) -> tuple[Any, ...]:
    point = point_blob(Position(*feature["geometry"]["coordinates"]))
    return (point, *(feature["properties"].get(key) for key in _KEPT))


def _send(auth: tuple[str, str], url: str, bodies: list[dict[str, Any]]) -> None:
    path = urlsplit(url).path.partition("/v1")[2]
    with local_session(auth) as session:
        for start in range(0, len(bodies), BATCH_SIZE):
            batch = {
                "defaults": {"method": "PUT", "headers": {"If-None-Match": "*"}},
                "requests": [_request(path, body) for body in bodies[start : start + BATCH_SIZE]],
            }
            answer = session.post(url.partition("/buckets/")[0] + "/batch", json=batch, timeout=300)
            statuses = {one["status"] for one in answer.json()["responses"]}
            if statuses != {201}:
                raise AssertionError(statuses)


def _request(path: str, body: dict[str, Any]) -> dict[str, Any]:
    server_id = str(uuid.uuid4())
    kept = {key: value for key, value in body["properties"].items() if key in _KEPT}
    return {"path": f"{path}/records/{server_id}", "body": {"data": {**body, "properties": kept, "id": server_id}}}
