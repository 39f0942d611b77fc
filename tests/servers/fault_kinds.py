"""The kinds of server that the fault matrix and the soak run on: how to make a layer, fill it, and look into it.

Records are told apart by their tag `name`, since not every server lets a client choose ids.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import requests

from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync import kinto
from hiljade_qgis.sync.server import Server, ServerRecord, Silent, Write, WriteKind
from hiljade_qgis.sync.servers import Codec, codec_for
from resources.server.layer import BUCKET, MAPPERS, local_session, make_layer
from resources.server.serve import CommunityServer


class Camera(NamedTuple):
    """What a test puts on a layer, and finds there."""

    lon: float
    lat: float
    tags: Mapping[str, Any]


@dataclass(frozen=True)
class Place:
    """A layer: its address on its server, and the credentials that may write it."""

    origin: str
    path: str
    auth: tuple[str, str]

    @property
    def url(self) -> str:
        return self.origin + self.path

    def at(self, origin: str) -> Place:
        """The same layer, reached by another way."""
        return Place(origin, self.path, self.auth)


class Kind(Protocol):
    """One kind of server."""

    name: str
    origin: str

    def new_place(self) -> Place:
        """An empty layer of its own."""

    def open(self, place: Place, session: requests.Session, in_small: bool = False) -> Server:
        """The layer; `in_small` pages and batches, so that every operation has many steps."""

    def writes(self, place: Place) -> Counter[str] | None:
        """How often each named record was written there, its deletion included, or None where that is not kept."""


def session_for(place: Place) -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    session.auth = place.auth
    return session


class KintoKind:
    """The community server."""

    name = "kinto"

    def __init__(self, server: CommunityServer, batch: int = 3, page: int = 6) -> None:
        self._server, self._batch, self._page = server, batch, page
        self.origin = server.url.removesuffix("/v1")
        self._first = make_layer(server.url, server.admin, server.auth, "faults", {})

    def new_place(self) -> Place:
        """Like the first, and in one request."""
        path = f"{self._first}-{uuid.uuid4().hex[:12]}".removeprefix(self.origin)
        rights = {"read": ["system.Everyone"], "write": [f"/buckets/{BUCKET}/groups/{MAPPERS}"]}
        with local_session(self._server.admin) as session:
            assert session.put(self.origin + path, json={"permissions": rights}, timeout=60).status_code == 201
        return Place(self.origin, path, self._server.auth)

    def open(self, place: Place, session: requests.Session, in_small: bool = False) -> Server:
        kinto._MOST_WRITES = self._batch if in_small else 200
        return kinto.KintoServer(place.url, session, page_size=self._page if in_small else 10_000)

    def writes(self, place: Place) -> Counter[str]:
        bucket, _, collection = place.url.partition("/collections/")
        url = f"{bucket}/history?resource_name=record&collection_id={collection}&_sort=last_modified&_limit=10000"
        with session_for(place) as session:
            entries = session.get(url, timeout=60).json()["data"]
        names: dict[str, str] = {}
        found: Counter[str] = Counter()
        for entry in entries:
            data = entry["target"]["data"]
            names.setdefault(entry["record_id"], data.get("properties", {}).get("name", ""))
            found[names[entry["record_id"]]] += 1
        return found


def put(kind: Kind, place: Place, cameras: Iterable[Camera]) -> None:
    """Somebody puts new records there."""
    codec = codec_for(kind.name, {})
    _write(kind.open(place, session_for(place)), [_creation(codec, one) for one in cameras])


def change(kind: Kind, place: Place, changes: Mapping[str, Camera | None]) -> None:
    """Somebody makes named records into something else, deletes them (None), or makes new ones."""
    server = kind.open(place, session_for(place))
    codec = codec_for(kind.name, {})
    held = _held(server)
    writes = []
    for name, wanted in changes.items():
        if name not in held:
            assert wanted is not None
            writes.append(_creation(codec, wanted))
            continue
        (entry,) = held[name]
        body = None if wanted is None else codec.encode(entry.raw, entry.server_id, _record(wanted))
        how = WriteKind.DELETE if wanted is None else WriteKind.MODIFY
        writes.append(Write(how, entry.server_id, entry.version, body))
    _write(server, writes)


def _creation(codec: Codec, one: Camera) -> Write:
    server_id = codec.new_id()
    return Write(WriteKind.CREATE, server_id, None, codec.encode(None, server_id, _record(one)))


def content(kind: Kind, place: Place) -> dict[str, list[ServerRecord]]:
    """What the layer holds, by name; a name that stands there twice has two."""
    return _held(kind.open(place, session_for(place)))


def camera_of(kind: Kind, raw: str) -> Camera:
    record = codec_for(kind.name, {}).decode(raw)
    assert record.position is not None
    return Camera(*record.position, record.tags)


def _record(one: Camera) -> Record:
    return Record(Position(one.lon, one.lat), dict(one.tags))


def _held(server: Server) -> dict[str, list[ServerRecord]]:
    codec = codec_for(server.server_type, {})
    found: dict[str, list[ServerRecord]] = {}
    for entry in server.read_all(Silent()):
        assert isinstance(entry, ServerRecord)
        found.setdefault(str(codec.decode(entry.raw).tags.get("name")), []).append(entry)
    return found


def _write(server: Server, writes: Sequence[Write]) -> None:
    size = server.capabilities.batch_size
    changeset = server.begin_changeset("by others")
    for start in range(0, len(writes), size):
        outcomes = server.write(writes[start : start + size], "by others", Silent(), changeset)
        assert {one.answer.value for one in outcomes} == {"done"}, outcomes
    server.end_changeset(changeset)
