"""The camera layer on a Kinto server: accounts, bucket, collection, schema, records.

Everything here can be done again and changes nothing the second time.
"""

from __future__ import annotations

import json
import urllib.parse
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import requests

BUCKET = "hiljade"
COLLECTION = "cameras"
MAPPERS = "mappers"
"""The group whose members may write to every layer of the bucket."""

BATCH_SIZE = 200
"""Requests in one batch; `batch_max_requests` in kinto.ini."""

SCHEMA_FILE = Path(__file__).with_name("camera.schema.json")

Feature = Mapping[str, Any]


class ServerRefused(Exception):
    """The server answered something else than was needed; `status` is its HTTP status, the text its own words."""

    def __init__(self, what: str, status: int, answer: str) -> None:
        super().__init__(f"{what}: the server answered {status} {answer}")
        self.status = status


def local_session(auth: tuple[str, str] | None = None) -> requests.Session:
    """A session for a server on this machine: no proxy, no password out of a .netrc."""
    session = requests.Session()
    session.trust_env = False
    session.auth = auth
    return session


def make_layer(
    url: str,
    admin: tuple[str, str],
    mapper: tuple[str, str],
    collection: str = COLLECTION,
    schema: Mapping[str, Any] | None = None,
) -> str:
    """Makes sure that the account, the bucket, the group and the collection are there.

    Args:
        url: the server's, with its version: "http://127.0.0.1:8888/v1".
        admin: name and password of the admin.
        mapper: name and password of an account that may write; made if it is missing, its password set anew.
        collection: the layer's name.
        schema: what the server checks records against; the one in this folder by default, {} for none.

    Returns:
        The layer's URL.

    Raises:
        ServerRefused: the server refused one of the steps.
    """
    if schema is None:
        schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    layer_url = f"{url}/buckets/{BUCKET}/collections/{collection}"
    with local_session(admin) as session:
        name, password = mapper
        _put(session, f"{url}/accounts/{name}", {"data": {"password": password}})
        # History, which says who edited, is for those who can read the bucket: the mappers.
        group = f"/buckets/{BUCKET}/groups/{MAPPERS}"
        may_all = {"write": [f"account:{admin[0]}"], "read": [group]}
        _put(session, f"{url}/buckets/{BUCKET}", {"data": {}, "permissions": may_all}, keep=True)
        _put(session, url + group, {"data": {"members": [f"account:{name}"]}}, keep=True)
        _add_member(session, url + group, f"account:{name}")
        permissions = {"read": ["system.Everyone"], "write": [group]}
        _put(session, layer_url, {"data": {"schema": schema}, "permissions": permissions}, keep=True)
        if _get(session, layer_url)["data"].get("schema") != schema:
            answer = session.patch(layer_url, json={"data": {"schema": schema}}, timeout=60)
            _expect(answer, 200)
    return layer_url


def put_records(layer_url: str, auth: tuple[str, str], features: Iterable[Feature], replace: bool = False) -> int:
    """Puts features on a layer in batches; those whose id is there already stay as they are unless `replace`.

    Args:
        layer_url: the layer's URL.
        auth: name and password of an account that may write.
        features: GeoJSON features with an "id" that Kinto takes (letters, digits, "_" and "-").
        replace: whether a record that is there is overwritten, whatever its version.

    Returns:
        How many records were written.

    Raises:
        ServerRefused: the server refused a record; the batches before it are there.
    """
    server, path = _split(layer_url)
    headers = {} if replace else {"If-None-Match": "*"}
    written = 0
    with local_session(auth) as session:
        for batch in _batches(list(features), BATCH_SIZE):
            body = {
                "defaults": {"method": "PUT", "headers": headers},
                "requests": [
                    {"path": f"{path}/records/{feature['id']}", "body": {"data": dict(feature)}} for feature in batch
                ],
            }
            answer = session.post(f"{server}/batch", json=body, timeout=300)
            _expect(answer, 200)
            for response in answer.json()["responses"]:
                if response["status"] in (200, 201):
                    written += 1
                elif response["status"] != 412:
                    raise ServerRefused(response["path"], response["status"], json.dumps(response["body"]))
    return written


def _split(layer_url: str) -> tuple[str, str]:
    """The server's URL with its version, and the layer's path below it."""
    server, bucket, path = layer_url.partition("/buckets/")
    return server, bucket + path


def _batches(features: Sequence[Feature], size: int) -> Iterable[Sequence[Feature]]:
    for start in range(0, len(features), size):
        yield features[start : start + size]


def _put(session: requests.Session, url: str, body: Mapping[str, Any], keep: bool = False) -> None:
    """Puts an object; with `keep` one that is there stays as it is."""
    answer = session.put(url, json=body, headers={"If-None-Match": "*"} if keep else {}, timeout=60)
    _expect(answer, 200, 201, *((412,) if keep else ()))


def _get(session: requests.Session, url: str) -> dict[str, Any]:
    answer = session.get(url, timeout=60)
    _expect(answer, 200)
    body: dict[str, Any] = answer.json()
    return body


def _add_member(session: requests.Session, group_url: str, member: str) -> None:
    members = _get(session, group_url)["data"]["members"]
    if member not in members:
        _expect(session.patch(group_url, json={"data": {"members": [*members, member]}}, timeout=60), 200)


def _expect(answer: requests.Response, *statuses: int) -> None:
    if answer.status_code not in statuses:
        path = urllib.parse.urlsplit(answer.url).path
        raise ServerRefused(f"{answer.request.method} {path}", answer.status_code, answer.text)
