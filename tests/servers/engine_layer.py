"""A layer on the real server, working copies of it, and what the server did, for tests of the engine."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from hiljade_qgis.core.record import Position, same_json
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.geopackage import add_spatial_functions, point_blob
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.server import Server, ServerRecord, Silent
from hiljade_qgis.sync.servers import open_server
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from resources.server.layer import local_session, put_records
from tests.conftest import Layer


def signed_in(layer: Layer, adapter: HTTPAdapter | None = None) -> Server:
    """The layer as a mapper reaches it; `adapter` may disturb what goes over the line."""
    session = requests.Session()
    session.trust_env = False
    session.auth = layer.auth
    if adapter is not None:
        session.mount("http://", adapter)
    return open_server("kinto", layer.url, session)


def camera(server_id: str, lon: float = 20.46, lat: float = 44.81, **tags: Any) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [lon, lat]}
    return {"id": server_id, "type": "Feature", "geometry": point, "properties": {"man_made": "surveillance", **tags}}


def put(layer: Layer, records: Iterable[dict[str, Any]]) -> None:
    put_records(layer.url, layer.auth, records, replace=True)


def copy_of(layer: Layer, path: Path) -> WorkingCopy:
    download(signed_in(layer), path, About("kinto", layer.url, "Cameras"), Silent())
    return WorkingCopy.open(path)


def raw_records(layer: Layer) -> dict[str, str]:
    """Every record's text as the server gives it."""
    return {one.server_id: one.raw for one in signed_in(layer).read_all(Silent()) if isinstance(one, ServerRecord)}


def properties(layer: Layer) -> dict[str, dict[str, Any]]:
    return {key: json.loads(raw)["properties"] for key, raw in raw_records(layer).items()}


def edit(path: Path, *statements: str | tuple[str, tuple[Any, ...]]) -> None:
    """What another program does to the file."""
    connection = sqlite3.connect(path, timeout=30)
    add_spatial_functions(connection)
    with connection:
        for one in statements:
            text, values = (one, ()) if isinstance(one, str) else one
            connection.execute(text, values)
    connection.close()


def point(lon: float, lat: float) -> bytes:
    blob = point_blob(Position(lon, lat))
    assert blob is not None
    return blob


def edit_many(path: Path, count: int) -> None:
    """Of `count` cameras c000… half are changed and a quarter deleted; a quarter as many are new."""
    edit(
        path,
        f"UPDATE cameras SET name = 'mine ' || server_id WHERE server_id < 'c{count // 2:03}'",
        f"DELETE FROM cameras WHERE server_id >= 'c{count * 3 // 4:03}'",
        *(
            ("INSERT INTO cameras (geom, name) VALUES (?, ?)", (point(20.5, 44.9), f"new {number:03}"))
            for number in range(count // 4)
        ),
    )


def check_many(copy: WorkingCopy, layer: Layer, count: int) -> None:
    """Every edit of `edit_many` is on the server, once, and the copy knows it."""
    wanted = {f"c{number:03}": f"mine c{number:03}" for number in range(count // 2)}
    wanted.update({f"c{number:03}": f"theirs c{number:03}" for number in range(count // 2, count * 3 // 4)})
    held = {key: value["name"] for key, value in properties(layer).items()}
    assert {key: name for key, name in held.items() if key in wanted} == wanted
    new = [name for key, name in held.items() if key not in wanted]
    assert sorted(new) == [f"new {number:03}" for number in range(count // 4)]
    assert set(writes_by_id(layer).values()) == {1}, "something was written twice"
    assert_in_step(copy, layer)


def assert_in_step(copy: WorkingCopy, layer: Layer) -> None:
    """Copy and server hold the same, nothing is pending, nothing is unclear, nobody holds the lease."""
    assert pending_changes(copy) == [], pending_changes(copy)
    assert audit(copy) == [], audit(copy)
    rows = copy.connection.execute("SELECT server_id, version, raw FROM hiljade_base").fetchall()
    held = {key: json.loads(raw) for key, raw in raw_records(layer).items()}
    assert same_json({row[0]: json.loads(row[2]) for row in rows}, held)
    assert dict(copy.connection.execute("SELECT server_id, version FROM cameras")) == {row[0]: row[1] for row in rows}
    unclear = copy.connection.execute("SELECT count(*) FROM hiljade_journal WHERE state = 'sending'").fetchone()
    assert unclear == (0,)
    assert copy.meta("lease") is None
    assert copy.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def writes_by_id(layer: Layer) -> Counter[str]:
    """How often each record was written after it was first put there by the test, as the server's history has it."""
    server, _, path = layer.url.partition("/buckets/")
    bucket, _, collection = path.partition("/collections/")
    url = f"{server}/buckets/{bucket}/history?resource_name=record&collection_id={collection}&_limit=10000"
    with local_session(layer.auth) as session:
        entries = session.get(url, timeout=60).json()["data"]
    return Counter(one["record_id"] for one in entries if not _is_ours(one))


def _is_ours(entry: dict[str, Any]) -> bool:
    """The test itself put it there."""
    return bool(entry["action"] == "create" and entry["record_id"].startswith("c") and len(entry["record_id"]) == 4)


def theirs(count: int) -> list[dict[str, Any]]:
    return [camera(f"c{number:03}", name=f"theirs c{number:03}", direction="90") for number in range(count)]


def exact(raw: str) -> Any:
    """A JSON text with its numbers as they are written and its members in their order."""
    return json.loads(raw, parse_float=lambda text: ("number", text), parse_int=lambda text: ("number", text),
                      object_pairs_hook=list)  # fmt: skip
