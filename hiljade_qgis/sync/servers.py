"""The kinds of server there are. Everything else asks here by a kind's name, which is what settings and files hold."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Callable, Protocol

import requests

from ..core.columns import Cameras, cameras_from_records
from ..core.record import Record
from . import geojson, kinto, osm, umap
from .address import origin_of, shown
from .errors import InvalidUrl, OtherServer, SyncError
from .server import SILENT, Area, Edited, Progress, Server

__all__ = [
    "Codec",
    "NotOneLayer",
    "Offer",
    "check_server",
    "codec_for",
    "layer_at",
    "licence_of",
    "offer_of",
    "open_server",
    "origin_of",
    "same_layer",
    "server_types",
]


@dataclass(frozen=True)
class Codec:
    """How the records of a layer are read and written.

    Attributes:
        decode: the camera in a record's text as the server gives it; raises ValueError where it is none.
        encode: the text to send: the base's text (None for a new record), the id, what it shall hold.
        new_id: an id for a new record, before it is sent; a server that makes ids itself replaces it.
        edited: who wrote a record last, and when, as far as its text says so.
        not_carried: tags that such a server does not take; they stay in the working copy.
        bulk: `decode` of many at once, where there is something faster.
    """

    decode: Callable[[str], Record]
    encode: Callable[[str | None, str, Record], str]
    new_id: Callable[[], str]
    edited: Callable[[str], Edited]
    not_carried: frozenset[str] = frozenset()
    bulk: Callable[[Sequence[str]], Cameras] | None = None

    def decode_many(self, raws: Sequence[str]) -> Cameras:
        """`decode` of each."""
        return self.bulk(raws) if self.bulk is not None else cameras_from_records(list(map(self.decode, raws)))


class _Opener(Protocol):
    def __call__(self, url: str, session: requests.Session, area: Area | None = None) -> Server: ...


@dataclass(frozen=True)
class Offer:
    """What is offered to somebody who describes a layer on such a server.

    Attributes:
        example: what an address looks like.
        url: the address to start from; "" where there is none for everybody.
        licence, attribution: of all that such servers hold; "" where each layer has its own.
        find: the layers at an address that somebody pasted; None where an address names one layer.
        secret_in: the address without the secret that somebody pasted with it, the user name under which to keep that
            secret, and the secret ("" where there is none); None where addresses hold no secrets. Raises InvalidUrl.
        properties: a record's own names and what they hold; None where every property is a tag.
        mapping: property → tag, shown first.
        by_area: whether a layer is only ever loaded by area.
    """

    example: str
    url: str = ""
    licence: str = ""
    attribution: str = ""
    find: Callable[[str, requests.Session, Progress], umap.FoundMap] | None = None
    secret_in: Callable[[str], tuple[str, str, str]] | None = None
    properties: Callable[[str], Mapping[str, object]] | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    by_area: bool = False


@dataclass(frozen=True)
class _Kind:
    """How to open a layer on such a server, and how its records are written.

    Attributes:
        codec: from the layer's field mapping (property → tag; empty where properties are tags).
        key: what tells a layer from all others, from its address; None where that is the address, tidied up.
    """

    open: _Opener
    codec: Callable[[Mapping[str, str]], Codec]
    offer: Offer
    key: Callable[[str], object] | None = None


def _kinto(url: str, session: requests.Session, area: Area | None = None) -> Server:
    return kinto.KintoServer(url, session)


def _edit_link(url: str) -> tuple[str, str, str]:
    public, secret = umap.split_edit_link(url)
    return public, umap.EDIT_LINK_USER, secret


_KINDS: Mapping[str, _Kind] = {
    kinto.SERVER_TYPE: _Kind(
        _kinto,
        lambda _: Codec(
            geojson.decode, geojson.encode, lambda: str(uuid.uuid4()), kinto.edited, bulk=geojson.decode_many
        ),
        Offer("https://server/v1/buckets/bucket/collections/layer"),
    ),
    umap.SERVER_TYPE: _Kind(
        umap.open_layer,
        lambda mapping: Codec(*umap.codec_parts(mapping)),
        Offer(
            "https://umap.openstreetmap.fr/en/map/name_123456",
            find=umap.find_map,
            secret_in=_edit_link,
            properties=umap.own_properties,
            mapping=umap.USUAL_MAPPING,
        ),
        umap.layer_key,
    ),
    osm.SERVER_TYPE: _Kind(
        osm.open_layer,
        lambda _: Codec(osm.decode, osm.encode, osm.new_id, osm.edited, osm.NOT_CARRIED),
        Offer(osm.DEVELOPMENT_URL, osm.DEVELOPMENT_URL, osm.LICENCE, osm.ATTRIBUTION, by_area=True),
    ),
}


def server_types() -> tuple[str, ...]:
    """The names of all kinds, the usual one first."""
    return tuple(_KINDS)


def offer_of(server_type: str) -> Offer:
    """What is offered for this kind of server. Raises ValueError where there is none such."""
    return _kind(server_type).offer


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


class NotOneLayer(SyncError):
    """An address of no layer, but of something that has several, or none.

    Attributes:
        layers: those to choose from.
    """

    def __init__(self, url: str, layers: tuple[umap.MapLayer, ...]) -> None:
        super().__init__(f"{len(layers)} layers at {url}")
        self.url, self.layers = url, layers


def layer_at(server_type: str, url: str, session: requests.Session, progress: Progress = SILENT) -> str:
    """A layer's address: the one given, or, where that is a map's, the one of the map's only layer.

    The server is asked only where the address is of no layer.

    Raises:
        NotOneLayer: the map has several layers, or none.
        As `open_server`, and what `Offer.find` raises.
    """
    find = offer_of(server_type).find
    try:
        open_server(server_type, url, session)
        return url
    except InvalidUrl:
        if find is None:
            raise
    found = find(url, session, progress).layers
    if len(found) != 1:
        raise NotOneLayer(shown(url), found)
    return found[0].url


def check_server(copy_url: str, server_type: str, server: Server) -> None:
    """Make sure that a server is the one that a working copy was made from.

    Args:
        copy_url, server_type: as the working copy has them.

    Raises:
        OtherServer: it is another layer.
    """
    if server.server_type != server_type or not same_layer(server_type, server.url, copy_url):
        raise OtherServer(copy_url, server.url)


def same_layer(server_type: str, one_url: str, other_url: str) -> bool:
    """Whether two addresses are of the same layer, be they written differently; False where one is of none."""
    if one_url == other_url:
        return True
    try:
        kind = _kind(server_type)
        keys = [_key(kind, url) for url in (one_url, other_url)]
    except (SyncError, ValueError):
        return False
    return keys[0] == keys[1]


def _key(kind: _Kind, url: str) -> object:
    return kind.open(url, requests.Session()).url if kind.key is None else kind.key(url)


def licence_of(server_type: str) -> tuple[str, str]:
    """Licence and attribution of all that such servers hold; "" where each layer has its own.

    Raises ValueError where there is no such kind of server.
    """
    offer = offer_of(server_type)
    return offer.licence, offer.attribution


def codec_for(server_type: str, mapping: Mapping[str, str]) -> Codec:
    """How the records of a layer are read and written. Raises ValueError where there is no such kind of server.

    Args:
        mapping: the layer's own property names and the tags they stand for; what is not in it stands for itself.
    """
    return _kind(server_type).codec(mapping)
