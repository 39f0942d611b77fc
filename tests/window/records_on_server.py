"""The records on a server, read and changed over HTTP without the plugin: what really became of them."""

from __future__ import annotations

import json
from typing import Any

import requests

from resources.server.layer import local_session

_IN_WHITE_SPACE = " \t\r\n"


def raw_records(layer_url: str, auth: tuple[str, str] | None = None) -> dict[str, str]:
    """Every record of a layer by id: its text exactly as the server gives it."""
    found: dict[str, str] = {}
    with local_session(auth) as session:
        url: str | None = f"{layer_url}/records?_sort=id"
        while url:
            answer = session.get(url, timeout=60)
            answer.raise_for_status()
            for text in items_of(answer.content.decode("utf-8")):
                found[json.loads(text)["id"]] = text
            url = answer.headers.get("Next-Page")
    return found


def items_of(body: str) -> list[str]:
    """The texts of the items of `{"data": [item, …]}`, each as it stands there."""
    items, decoder = [], json.JSONDecoder()
    if not body.startswith('{"data":'):
        raise ValueError(f"not a list of records: {body[:100]!r}")
    at = body.index("[") + 1
    while True:
        while body[at] in _IN_WHITE_SPACE + ",":
            at += 1
        if body[at] == "]":
            return items
        _item, end = decoder.raw_decode(body, at)
        items.append(body[at:end])
        at = end


def changed_parts(before: str, after: str) -> dict[str, tuple[Any, Any]]:
    """What differs between two texts of a record, by name: a tag, or "geometry", "type" …; `last_modified` aside."""
    one, other = json.loads(before), json.loads(after)
    old = {**one.pop("properties"), **{f"/{name}": value for name, value in one.items()}}
    new = {**other.pop("properties"), **{f"/{name}": value for name, value in other.items()}}
    names = [name for name in {**old, **new} if name != "/last_modified"]
    return {name: (old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)}


def without_version(text: str) -> str:
    """A record's text without `last_modified`, all else in its order and as it stands."""
    record = json.loads(text)
    number = record["last_modified"]
    for pair in (f',"last_modified":{number}', f'"last_modified":{number},'):
        if text.count(pair) == 1:
            return text.replace(pair, "")
    raise ValueError(f"no last_modified in {text!r}")


def change_tag(layer_url: str, auth: tuple[str, str], record_id: str, tag: str, value: str) -> None:
    """Change one tag of a record, as somebody else would."""
    url = f"{layer_url}/records/{record_id}"
    with local_session(auth) as session:
        record = _get(session, url)
        record["properties"][tag] = value
        headers = {"If-Match": f'"{record["last_modified"]}"'}
        session.put(url, json={"data": record}, headers=headers, timeout=60).raise_for_status()


def _get(session: requests.Session, url: str) -> dict[str, Any]:
    answer = session.get(url, timeout=60)
    answer.raise_for_status()
    record: dict[str, Any] = answer.json()["data"]
    return record
