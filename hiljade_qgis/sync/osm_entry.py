"""A camera as a node of OpenStreetMap: its text in the base, and what OpenStreetMap takes of it.

The text in the base is made here, since servers and Overpass give the same node in different forms:

    {"type": "node", "id": 1, "lat": 44.8, "lon": 20.4, "version": 2, "timestamp": …, "changeset": …, "user": …,
     "uid": …, "tags": {…}}

The layer is what is tagged `man_made=surveillance`. A record that was drawn here mostly says nothing of it: the tag is
added, and the text says so (`"implied": true`), so that the row that lacks it is still as its base.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from typing import Any, NamedTuple

from ..core.camera import FIELDS
from ..core.record import Position, Record, is_text, position_in_world, same_position
from .geojson import load
from .osm_xml import LONGEST_TEXT, Node, carries
from .server import Edited, Entry, ServerRecord, Tombstone

CAMERA = ("man_made", "surveillance")
"""The tag that makes a node one of the layer's."""

NOT_CARRIED: frozenset[str] = frozenset(tag for field in FIELDS if not field.in_openstreetmap for tag in field.tags)
"""Tags that are not sent to OpenStreetMap; what a node has of them stays as it is."""

ID = re.compile(r"[1-9][0-9]{0,18}")
"""What can be the id of a node."""

_IMPLIED = "implied"
_DECIMALS = 7
_TIMESTAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?Z")
_OF_A_VERSION = ("timestamp", "changeset", "user", "uid")


class Unsendable(ValueError):
    """OpenStreetMap cannot hold it; `args[0]` is the reason's code."""


class Content(NamedTuple):
    """What is sent of a camera."""

    lon: str
    lat: str
    tags: tuple[tuple[str, str], ...]


def is_camera(node: Node) -> bool:
    """Whether it is one of the layer's, now."""
    return node.visible and node.tags.get(CAMERA[0]) == CAMERA[1]


def entry_of(node: Node, implied: bool = False) -> Entry:
    """The node as an entry: one that was deleted, or is tagged as something else by now, is gone from the layer.

    Args:
        implied: whether the tag that makes it a camera was added by us.
    """
    raw = _text(node, implied)
    if is_camera(node):
        return ServerRecord(str(node.node_id), str(node.version), raw)
    return Tombstone(str(node.node_id), str(node.version), raw)


def _text(node: Node, implied: bool) -> str:
    found: dict[str, Any] = {"type": "node", "id": node.node_id}
    if not node.visible:
        found["visible"] = False
    found.update(lat=node.lat_deg, lon=node.lon_deg, version=node.version, **_meta(node.meta), tags=node.tags)
    if implied:
        found[_IMPLIED] = True
    return json.dumps(found, ensure_ascii=False)


def _meta(meta: Mapping[str, str]) -> dict[str, Any]:
    return {
        name: int(value) if name in ("changeset", "uid") and ID.fullmatch(value) else value
        for name, value in meta.items()
    }


def _tags(node: Mapping[str, Any]) -> dict[str, Any]:
    tags = node.get("tags")
    return tags if isinstance(tags, dict) else {}


def decode(raw: str) -> Record:
    """The camera in a base's text. Raises ValueError where it is no JSON object."""
    node = load(raw)
    tags = dict(_tags(node))
    if node.get(_IMPLIED) is True and tags.get(CAMERA[0]) == CAMERA[1]:
        del tags[CAMERA[0]]
    return Record(position_in_world(node.get("lon"), node.get("lat")), tags)


def encode(base_raw: str | None, server_id: str, record: Record) -> str:
    """The text to send: the base's own, with the record's position and tags.

    What OpenStreetMap does not carry stays out of it, or as the node has it.

    Raises:
        ValueError: it holds a number that JSON has not.
    """
    node = load(base_raw) if base_raw is not None else {"type": "node"}
    held = _tags(node)
    tags = {key: value for key, value in record.tags.items() if key not in NOT_CARRIED}
    tags.update((key, held[key]) for key in NOT_CARRIED if key in held)
    implied = CAMERA[0] not in tags and (base_raw is None or node.get(_IMPLIED) is True)
    node.pop(_IMPLIED, None)
    node["id"] = int(server_id) if ID.fullmatch(server_id) else server_id
    if base_raw is None or not same_position(position_in_world(node.get("lon"), node.get("lat")), record.position):
        node.update(_place(record.position))
    node["tags"] = {**tags, CAMERA[0]: CAMERA[1]} if implied else tags
    if implied:
        node[_IMPLIED] = True
    text = json.dumps(node, ensure_ascii=False, allow_nan=False)
    return text if is_text(text) else json.dumps(node, allow_nan=False)


def _place(position: Position | None) -> dict[str, float | None]:
    if position is None:
        return {"lat": None, "lon": None}
    return {"lat": round(position.lat_deg, _DECIMALS), "lon": round(position.lon_deg, _DECIMALS)}


def is_implied(body: str) -> bool:
    """Whether the tag that makes it a camera was added by us."""
    return load(body).get(_IMPLIED) is True


def stored(body: str, node_id: int, version: int, changeset: str) -> ServerRecord:
    """What the server holds after it took `body`. Who and when is left to be read: the answer does not say."""
    node = load(body)
    for name in _OF_A_VERSION:
        node.pop(name, None)
    node.update(id=node_id, version=version, changeset=int(changeset))
    node.update(_place(position_in_world(node.get("lon"), node.get("lat"))))
    return ServerRecord(str(node_id), str(version), json.dumps(node, ensure_ascii=False))


def content(body: str | None) -> Content:
    """What is sent of a text that `encode` made.

    Raises:
        Unsendable: `no_position`, `osm_not_text` (a value that is no text), `osm_characters` (one that XML cannot
            hold), `osm_too_long` (a key or value of more than 255 characters), `osm_empty_key`, `osm_no_camera` (it
            is not tagged man_made=surveillance).
    """
    if body is None:
        raise Unsendable("no_position")
    node = load(body)
    position = position_in_world(node.get("lon"), node.get("lat"))
    if position is None:
        raise Unsendable("no_position")
    tags = {key: value for key, value in _tags(node).items() if value is not None}
    for key, value in tags.items():
        if not isinstance(value, str):
            raise Unsendable("osm_not_text")
        if not carries(key) or not carries(value):
            raise Unsendable("osm_characters")
        if len(key) > LONGEST_TEXT or len(value) > LONGEST_TEXT:
            raise Unsendable("osm_too_long")
        if not key:
            raise Unsendable("osm_empty_key")
    if tags.get(CAMERA[0]) != CAMERA[1]:
        raise Unsendable("osm_no_camera")
    return Content(coordinate(position.lon_deg), coordinate(position.lat_deg), tuple(sorted(tags.items())))


def coordinate(degrees: float) -> str:
    """Degrees as OpenStreetMap keeps them, with seven decimals."""
    text = f"{degrees:.{_DECIMALS}f}"
    return text[1:] if float(text) == 0 and text.startswith("-") else text


def content_of(node: Node) -> Content | None:
    """What a node holds, to be compared with what was sent; None for one without a position."""
    if node.lon_deg is None or node.lat_deg is None:
        return None
    return Content(coordinate(node.lon_deg), coordinate(node.lat_deg), tuple(sorted(node.tags.items())))


def new_id() -> str:
    """A name for a new record until the server gives it a number."""
    return f"new-{uuid.uuid4()}"


def edited(raw: str) -> Edited:
    """Who wrote this version, and when; "" where the text does not say."""
    try:
        node = load(raw)
    except (ValueError, RecursionError):
        return Edited()
    user, timestamp = node.get("user"), node.get("timestamp")
    return Edited(
        user[:LONGEST_TEXT] if isinstance(user, str) else "",
        timestamp if isinstance(timestamp, str) and _TIMESTAMP.fullmatch(timestamp) else "",
    )
