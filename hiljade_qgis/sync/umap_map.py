"""What a uMap says of a map: which layers it has, what may be done, which version of uMap it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from . import json_text
from .address import shown
from .errors import AnswerUnreadable, LayerMissing, NotThisKind, PermissionMissing, ServerError, SignInRefused
from .http import Connection, Reply
from .server import Progress
from .umap_address import MapAddress

SERVER_TYPE = "umap"
OLDEST = (3, 7)
"""The first uMap that is written to: earlier ones keep a layer's options elsewhere."""

_VERSION = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})")
_LONGEST_NAME = 200


class UmapTooOld(ServerError):
    """A uMap before 3.7, which can be read but would lose a layer's options if it were written to."""

    def __init__(self, url: str, version: str) -> None:
        super().__init__(url, f"uMap {version or 'of an unknown version'}")
        self.version = version


class LayerVersionMissing(ServerError):
    """The layer comes without its version, which something on the way took off: writing could cover others' work."""


@dataclass(frozen=True)
class Layer:
    """A layer as the map describes it.

    Attributes:
        path: its name after those of the groups that it is in.
        properties: uMap's settings of it.
        parent: the id of the group that it is in, "" for none.
        editable: whether who asks may write.
        remote: whether its features come from elsewhere, and are none of the map's own.
    """

    layer_id: str
    path: tuple[str, ...]
    properties: dict[str, Any]
    parent: str
    rank: int
    editable: bool
    remote: bool

    def form(self) -> dict[str, str]:
        """The fields with which it is saved; one that is left out would be cleared."""
        return {
            "name": str(self.properties.get("name") or "-")[:_LONGEST_NAME],
            "parent": self.parent,
            "display_on_load": "true" if self.properties.get("displayOnLoad") else "false",
            "rank": str(self.rank),
            "settings": json.dumps(self.properties, ensure_ascii=True),
        }


@dataclass(frozen=True)
class Map:
    """A map as uMap describes it; `licence` is its name, "" where it has none."""

    name: str
    licence: str
    umap_version: str
    layers: tuple[Layer, ...]

    @property
    def is_new_enough(self) -> bool:
        """Whether this uMap may be written to."""
        found = _VERSION.match(self.umap_version)
        return found is not None and (int(found[1]), int(found[2])) >= OLDEST

    def layer(self, layer_id: str) -> Layer | None:
        """The layer of this id."""
        return next((layer for layer in self.layers if layer.layer_id == layer_id), None)


def read_map(connection: Connection, address: MapAddress, progress: Progress, signed: bool = False) -> Map:
    """Ask for a map.

    Args:
        signed: whether somebody is signed in, which tells what a refusal means.

    Raises:
        NotThisKind: no uMap. LayerMissing: no such map. SignInRefused: the map is not for everybody.
        PermissionMissing: it is not for who is signed in. Any ServerError.
    """
    url = address.description
    try:
        reply = connection.get(url, progress, accept=(404,))
    except PermissionMissing as error:
        if signed:
            raise
        raise SignInRefused(url, "the map is not for everybody", error.status) from error
    if reply.status == 404:
        if _is_umap(connection, address, progress):
            raise LayerMissing(url, "no such map", 404)
        raise NotThisKind(url, SERVER_TYPE, "answers 404")
    found = _object(reply)
    properties = found.get("properties")
    if not isinstance(properties, dict) or not isinstance(properties.get("datalayers"), list):
        raise NotThisKind(shown(url), SERVER_TYPE, "JSON, but not a uMap's")
    licence = properties.get("licence")
    try:
        layers = tuple(_layers(properties["datalayers"], "", ()))
    except ValueError as error:
        raise AnswerUnreadable(url, str(error), reply.status) from error
    return Map(
        _text(properties.get("name")),
        _text(licence.get("name") if isinstance(licence, dict) else licence),
        _text(properties.get("umap_version"))[:50],
        layers,
    )


def _object(reply: Reply) -> dict[str, Any]:
    try:
        found = json_text.parsed(json_text.decoded(reply.body))
    except ValueError as error:
        raise NotThisKind(shown(reply.url), SERVER_TYPE, "no JSON") from error
    if not isinstance(found, dict):
        raise NotThisKind(shown(reply.url), SERVER_TYPE, "JSON, but not a uMap's")
    return found


def _is_umap(connection: Connection, address: MapAddress, progress: Progress) -> bool:
    """Whether it is a uMap that has no such map: every uMap counts its maps at this address."""
    try:
        reply = connection.get(f"{address.root}/stats/", progress)
        return "maps_count" in _object(reply)
    except ServerError:
        return False


def _layers(listed: list[Any], parent: str, groups: tuple[str, ...]) -> Iterator[Layer]:
    """The layers of a tree, each before those in it."""
    for one in listed:
        if not isinstance(one, dict) or not isinstance(one.get("id"), str):
            raise ValueError("a layer without an id")
        properties = one.get("properties")
        properties = properties if isinstance(properties, dict) else {}
        rank = one.get("rank")
        path = (*groups, _text(properties.get("name")) or "-")
        remote = properties.get("remoteData")
        yield Layer(
            one["id"].lower(),
            path,
            properties,
            parent,
            rank if isinstance(rank, int) else 0,
            one.get("editMode") not in (None, "disabled"),
            isinstance(remote, dict) and bool(remote.get("url")),
        )
        inner = one.get("layers")
        if isinstance(inner, list):
            yield from _layers(inner, one["id"], path)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
