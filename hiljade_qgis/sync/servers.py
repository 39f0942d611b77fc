"""The kinds of server there are. Everything else asks here by a kind's name, which is what settings and files hold."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Callable, Protocol

import requests

from ..core.record import Record
from . import geojson, kinto, osm, umap
from .address import origin_of
from .errors import OtherServer, SyncError
from .server import Area, Edited, Server

__all__ = ["Codec", "check_server", "codec_for", "licence_of", "open_server", "origin_of", "server_types"]


@dataclass(frozen=True)
class Codec:
    """How the records of a layer are read and written.

    Attributes:
        decode: the camera in a record's text as the server gives it; raises ValueError where it is none.
        encode: the text to send: the base's text (None for a new record), the id, what it shall hold.
        new_id: an id for a new record, before it is sent; a server that makes ids itself replaces it.
        edited: who wrote a record last, and when, as far as its text says so.
        not_carried: tags that such a server does not take; they stay in the working copy.
    """

    decode: Callable[[str], Record]
    encode: Callable[[str | None, str, Record], str]
    new_id: Callable[[], str]
    edited: Callable[[str], Edited]
    not_carried: frozenset[str] = frozenset()


class _Opener(Protocol):
    def __call__(self, url: str, session: requests.Session, area: Area | None = None) -> Server: ...


@dataclass(frozen=True)
class _Kind:
    """How to open a layer on such a server, and how its records are written.

    Attributes:
        codec: from the layer's field mapping (property → tag; empty where properties are tags).
        licence, attribution: of all that such servers hold; "" where each layer has its own.
    """

    open: _Opener
    codec: Callable[[Mapping[str, str]], Codec]
    licence: str = ""
    attribution: str = ""


def _kinto(url: str, session: requests.Session, area: Area | None = None) -> Server:
    return kinto.KintoServer(url, session)


_KINDS: Mapping[str, _Kind] = {
    kinto.SERVER_TYPE: _Kind(
        _kinto, lambda _: Codec(geojson.decode, geojson.encode, lambda: str(uuid.uuid4()), kinto.edited)
    ),
    umap.SERVER_TYPE: _Kind(umap.open_layer, lambda mapping: Codec(*umap.codec_parts(mapping))),
    osm.SERVER_TYPE: _Kind(
        osm.open_layer,
        lambda _: Codec(osm.decode, osm.encode, osm.new_id, osm.edited, osm.NOT_CARRIED),
        osm.LICENCE,
        osm.ATTRIBUTION,
    ),
}


def server_types() -> tuple[str, ...]:
    """The names of all kinds, the usual one first."""
    return tuple(_KINDS)


def _kind(server_type: str) -> _Kind:
    try:
        return _KINDS[server_type]
    except KeyError:
        raise ValueError(f"no such kind of server: {server_type!r}") from None


def open_server(server_type: str, url: str, session: requests.Session, area: Area | None = None) -> Server:
    """The layer at an address; nothing is sent yet.

    Args:
        area: what of it is wanted; only servers that can be asked for an area heed it.

    Raises:
        InvalidUrl: not an address of a layer on such a server.
        InsecureUrl: plain http to another machine.
        ValueError: no such kind of server.
    """
    return _kind(server_type).open(url, session, area)


def check_server(copy_url: str, server_type: str, server: Server) -> None:
    """Make sure that a server is the one that a working copy was made from.

    Args:
        copy_url, server_type: as the working copy has them.

    Raises:
        OtherServer: it is another layer.
    """
    if (server.server_type, server.url) == (server_type, copy_url):
        return
    try:
        same = open_server(server_type, copy_url, requests.Session()).url == server.url
    except (SyncError, ValueError):
        same = False
    if not same or server.server_type != server_type:
        raise OtherServer(copy_url, server.url)


def licence_of(server_type: str) -> tuple[str, str]:
    """Licence and attribution of all that such servers hold; "" where each layer has its own.

    Raises ValueError where there is no such kind of server.
    """
    kind = _kind(server_type)
    return kind.licence, kind.attribution


def codec_for(server_type: str, mapping: Mapping[str, str]) -> Codec:
    """How the records of a layer are read and written. Raises ValueError where there is no such kind of server.

    Args:
        mapping: the layer's own property names and the tags they stand for; what is not in it stands for itself.
    """
    return _kind(server_type).codec(mapping)
