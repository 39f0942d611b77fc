"""The kinds of server that the fault matrix and the soak run on: how to make a layer, fill it, and look into it.

Records are told apart by their tag `name`, since not every server lets a client choose ids. Another kind of server is
another subclass of `Kind`, and one line in test_faults.py.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import requests

from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync import kinto, osm_about, umap
from hiljade_qgis.sync.credentials import OriginBoundAuth, session_from_environment
from hiljade_qgis.sync.server import Area, Server, ServerRecord, Silent, Write, WriteKind
from hiljade_qgis.sync.servers import codec_for, open_server
from resources.server.layer import BUCKET, MAPPERS, local_session, make_layer
from resources.server.serve import CommunityServer
from tests.servers.osm_server import OsmTestServer, State
from tests.servers.umap_server import UmapServer


class Camera(NamedTuple):
    """What a test puts on a layer, and finds there."""

    lon: float
    lat: float
    tags: Mapping[str, Any]


@dataclass(frozen=True)
class Place:
    """A layer: its address on its server, and what is needed to write there.

    Attributes:
        secret: name and password, or a token.
    """

    origin: str
    path: str
    secret: tuple[str, str] | str
    area: Area | None = None

    @property
    def url(self) -> str:
        return self.origin + self.path

    def at(self, origin: str) -> Place:
        """The same layer, reached by another way."""
        return replace(self, origin=origin)


class Kind:
    """One kind of server.

    Attributes:
        name: as `servers` has it.
        origin: where it is.
    """

    name = ""
    origin = ""

    def new_place(self) -> Place:
        """An empty layer of its own."""
        raise NotImplementedError

    def session(self, place: Place) -> requests.Session:
        session = requests.Session()
        session.auth = place.secret  # type: ignore[assignment]
        return session

    def open(self, place: Place, session: requests.Session | None = None, in_small: bool = False) -> Server:
        """The layer; `in_small` pages and batches, so that every operation has many steps."""
        found = self.session(place) if session is None else session
        found.trust_env = False
        return open_server(self.name, place.url, found, place.area)

    def put(self, place: Place, cameras: Iterable[Camera]) -> None:
        """Somebody puts new records there."""
        self._write(self.open(place), [self._creation(one) for one in cameras])

    def change(self, place: Place, changes: Mapping[str, Camera | None]) -> None:
        """Somebody makes named records into something else, deletes them (None), or makes new ones."""
        server, held = self.open(place), self.content(place)
        writes = []
        for name, wanted in changes.items():
            if name not in held:
                assert wanted is not None
                writes.append(self._creation(wanted))
                continue
            (entry,) = held[name]
            body = None
            if wanted is not None:
                body = codec_for(self.name, {}).encode(entry.raw, entry.server_id, _record(wanted))
            how = WriteKind.DELETE if wanted is None else WriteKind.MODIFY
            writes.append(Write(how, entry.server_id, entry.version, body))
        self._write(server, writes)

    def content(self, place: Place) -> dict[str, list[ServerRecord]]:
        """What the layer holds, by name; a name that stands there twice has two."""
        decode = codec_for(self.name, {}).decode
        found: dict[str, list[ServerRecord]] = {}
        for entry in self.open(place).read_all(Silent()):
            assert isinstance(entry, ServerRecord)
            found.setdefault(str(decode(entry.raw).tags.get("name")), []).append(entry)
        return found

    def camera(self, entry: ServerRecord) -> Camera:
        record = codec_for(self.name, {}).decode(entry.raw)
        assert record.position is not None
        return Camera(*record.position, record.tags)

    def writes(self, place: Place) -> Counter[str] | None:
        """How often each named record was written there, its deletion included, or None where that is not kept."""
        raise NotImplementedError

    def _creation(self, one: Camera) -> Write:
        codec = codec_for(self.name, {})
        server_id = codec.new_id()
        return Write(WriteKind.CREATE, server_id, None, codec.encode(None, server_id, _record(one)))

    @staticmethod
    def _write(server: Server, writes: Sequence[Write]) -> None:
        size = server.capabilities.batch_size
        for start in range(0, len(writes), size):
            outcomes = server.write(writes[start : start + size], "by others", Silent())
            assert {one.answer.value for one in outcomes} == {"done"}, outcomes


def _record(one: Camera) -> Record:
    return Record(Position(one.lon, one.lat), dict(one.tags))


class KintoKind(Kind):
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

    def open(self, place: Place, session: requests.Session | None = None, in_small: bool = False) -> Server:
        found = self.session(place) if session is None else session
        found.trust_env = False
        kinto._MOST_WRITES = self._batch if in_small else 200
        return kinto.KintoServer(place.url, found, page_size=self._page if in_small else 10_000)

    def writes(self, place: Place) -> Counter[str]:
        """From its history."""
        found: Counter[str] = Counter()
        for entries in self.history(place).values():
            found[entries[0]["target"]["data"].get("properties", {}).get("name", "")] += len(entries)
        return found

    def history(self, place: Place) -> dict[str, list[dict[str, Any]]]:
        """Every entry of Kinto's history, by record, oldest first."""
        bucket, _, collection = place.url.partition("/collections/")
        url = f"{bucket}/history?resource_name=record&collection_id={collection}&_sort=last_modified&_limit=10000"
        found: dict[str, list[dict[str, Any]]] = {}
        with self.session(place) as session:
            session.trust_env = False
            while url:
                answer = session.get(url, timeout=60)
                for entry in answer.json()["data"]:
                    found.setdefault(entry["record_id"], []).append(entry)
                url = answer.headers.get("Next-Page", "")
        return found


class OsmKind(Kind):
    """The small OpenStreetMap of the tests; one layer at a time."""

    name = "osm"

    def __init__(self, server: OsmTestServer, batch: int = 4) -> None:
        self._server = server
        self.origin = server.origin
        server.most_elements, server.most_deg2 = batch, 0.7

    def new_place(self) -> Place:
        with self._server.guard:
            self._server.state = State()
        return Place(self.origin, self._server.url.removeprefix(self.origin), "ana-token", Area(19.9, 43.9, 21.0, 45.0))

    def session(self, place: Place) -> requests.Session:
        session = requests.Session()
        session.auth = OriginBoundAuth.bearer(place.origin, str(place.secret))
        return session

    def open(self, place: Place, session: requests.Session | None = None, in_small: bool = False) -> Server:
        if in_small:
            osm_about.USUAL_MOST_ELEMENTS = self._server.most_elements
        return super().open(place, session, in_small)

    def put(self, place: Place, cameras: Iterable[Camera]) -> None:
        with self._server.guard:
            for one in cameras:
                self._server.put_tags(self._server.next_id, one.lon, one.lat, dict(one.tags))

    def change(self, place: Place, changes: Mapping[str, Camera | None]) -> None:
        with self._server.guard:
            ids = {tags["name"]: node_id for node_id, tags in self._server.cameras().items()}
            for name, wanted in changes.items():
                if wanted is None:
                    self._server.drop(ids[name])
                else:
                    number = ids.get(name, self._server.next_id)
                    self._server.put_tags(number, wanted.lon, wanted.lat, dict(wanted.tags))

    def writes(self, place: Place) -> Counter[str]:
        """From the versions of each node."""
        with self._server.guard:
            nodes = self._server.state.nodes.values()
            found: Counter[str] = Counter()
            for versions in nodes:
                found[versions[0]["tags"]["name"]] += len(versions)
            return found


class UmapKind(Kind):
    """A real uMap; each layer is a map of its own, written with its secret edit link."""

    name = "umap"

    def __init__(self, server: UmapServer) -> None:
        self._server = server
        self.origin = server.url

    def new_place(self) -> Place:
        made = self._server.make_map([])
        _, secret = umap.split_edit_link(made.edit_link)
        return Place(self.origin, made.layer_url.removeprefix(self.origin), secret)

    def session(self, place: Place) -> requests.Session:
        return session_from_environment(place.url, {"HILJADE_URL": place.url, "HILJADE_TOKEN": str(place.secret)})

    def writes(self, place: Place) -> None:
        """uMap keeps no history of its features."""
        return
