"""The kinds of server there are. Everything else asks here by a kind's name, which is what settings and files hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable, NamedTuple

import requests

from ..core.record import Record
from . import geojson, kinto
from .address import origin_of
from .server import Server

__all__ = ["decode", "encode", "open_server", "origin_of", "server_types"]


class _Kind(NamedTuple):
    """How to open a layer on such a server, and how its records are written."""

    open: Callable[[str, requests.Session], Server]
    decode: Callable[[str], Record]
    encode: Callable[[str | None, str, Record], str]


_KINDS: Mapping[str, _Kind] = {
    kinto.SERVER_TYPE: _Kind(kinto.KintoServer, geojson.decode, geojson.encode),
}


def server_types() -> tuple[str, ...]:
    """The names of all kinds, the usual one first."""
    return tuple(_KINDS)


def _kind(server_type: str) -> _Kind:
    try:
        return _KINDS[server_type]
    except KeyError:
        raise ValueError(f"no such kind of server: {server_type!r}") from None


def open_server(server_type: str, url: str, session: requests.Session) -> Server:
    """The layer at an address; nothing is sent yet.

    Raises:
        InvalidUrl: not an address of a layer on such a server.
        InsecureUrl: plain http to another machine.
        ValueError: no such kind of server.
    """
    return _kind(server_type).open(url, session)


def decode(server_type: str, raw: str) -> Record:
    """The camera in a record's text as such a server gives it. Raises ValueError where it is none."""
    return _kind(server_type).decode(raw)


def encode(server_type: str, base_raw: str | None, server_id: str, record: Record) -> str:
    """The text to send to such a server: the base (None for a new record) with the record's position and tags."""
    return _kind(server_type).encode(base_raw, server_id, record)
