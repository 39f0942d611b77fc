"""Servers that live in a dictionary, for tests of the engine alone. What real servers do is tested in tests/servers.

`MemoryServer` has a strict lock, a delta and batches of three. `OwnIdServer` makes ids itself, takes writes in
changesets, all of a batch or nothing, reads an area, and does not take every tag. Both can lose what they are sent, or
the answer, at any call.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

import pytest

from hiljade_qgis.sync import geojson, servers
from hiljade_qgis.sync.errors import ChangesetClosed, ConnectionFailed
from hiljade_qgis.sync.server import (
    SILENT,
    Answer,
    Area,
    Capabilities,
    Edited,
    Entry,
    Found,
    Lock,
    Outcome,
    PastVersion,
    Progress,
    ServerRecord,
    Tombstone,
    Write,
    WriteKind,
)

URL = "http://127.0.0.1:9/v1/buckets/b/collections/c"

CAPABILITIES = Capabilities(
    Lock.STRICT, atomic_push=False, delta=True, client_ids=True, area_filter=False, comments=True, batch_size=3
)


@dataclass
class MemoryReading:
    entries: list[Entry]
    whole: bool
    layer_count: int | None
    token: str

    @property
    def total(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


@dataclass
class MemoryServer:
    server_type: str = "kinto"
    url: str = URL
    capabilities: Capabilities = CAPABILITIES
    held: dict[str, Entry] = field(default_factory=dict)
    clock: int = 100
    faults: list[str] = field(default_factory=list)
    """What goes wrong at the next calls of `write`: "lost" before, "cut" after, "" nothing."""
    refused: set[str] = field(default_factory=set)
    """Names that this server refuses to store."""
    hidden_from_delta: set[str] = field(default_factory=set)
    writes: list[Write] = field(default_factory=list)

    def put(self, server_id: str, lon: float = 20.0, lat: float = 44.0, **tags: object) -> ServerRecord:
        """What somebody else does."""
        tags = {key.replace("__", ":"): value for key, value in tags.items()}
        geometry = {"type": "Point", "coordinates": [lon, lat]}
        return self._store(server_id, {"type": "Feature", "geometry": geometry, "properties": tags})

    def drop(self, server_id: str) -> None:
        """Somebody else deletes."""
        self.clock += 1
        self.held[server_id] = Tombstone(server_id, str(self.clock))

    def properties(self) -> dict[str, dict]:
        """What the layer holds now, by id."""
        return {one.server_id: json.loads(one.raw)["properties"] for one in self._alive()}

    def _alive(self) -> list[ServerRecord]:
        return [one for one in self.held.values() if isinstance(one, ServerRecord)]

    def _store(self, server_id: str, feature: dict) -> ServerRecord:
        self.clock += 1
        raw = json.dumps({**feature, "id": server_id, "last_modified": self.clock})
        self.held[server_id] = ServerRecord(server_id, str(self.clock), raw)
        return self.held[server_id]  # type: ignore[return-value]

    def describe(self) -> Found:
        return Found("memory", "1", len(self._alive()), True, None, Lock.STRICT)

    def read_all(self, progress: Progress) -> MemoryReading:
        return MemoryReading(list(self._alive()), True, len(self._alive()), str(self.clock))

    def read_since(self, token: str, progress: Progress) -> MemoryReading:
        news = [
            one
            for one in self.held.values()
            if int(one.version) > int(token) and one.server_id not in self.hidden_from_delta
        ]
        return MemoryReading(news, False, len(self._alive()), str(self.clock))

    def read_records(self, server_ids: Sequence[str], progress: Progress = SILENT) -> dict[str, Entry | None]:
        return {server_id: self.held.get(server_id) for server_id in server_ids}

    def begin_changeset(self, comment: str, progress: Progress = SILENT) -> str:
        return ""

    def end_changeset(self, changeset: str) -> None:
        pass

    def read_created(
        self, changeset: str, writes: Sequence[Write], progress: Progress = SILENT
    ) -> dict[str, Entry | None]:
        return self.read_records([one.server_id for one in writes], progress)

    def read_history(self, server_id: str, progress: Progress = SILENT) -> list[PastVersion]:
        return []

    def write(
        self, writes: Sequence[Write], comment: str, progress: Progress = SILENT, changeset: str = ""
    ) -> list[Outcome]:
        assert len(writes) <= self.capabilities.batch_size
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "down":
            raise ConnectionFailed(self.url)
        if fault == "lost":
            return [Outcome(one.server_id, Answer.UNCLEAR, reason="lost") for one in writes]
        self.writes.extend(writes)
        outcomes = [self._write(one) for one in writes]
        if fault == "cut":
            return [Outcome(one.server_id, Answer.UNCLEAR, reason="cut") for one in writes]
        return outcomes

    def _write(self, one: Write) -> Outcome:
        now = self.held.get(one.server_id)
        alive = isinstance(now, ServerRecord)
        if one.kind is WriteKind.CREATE and alive:
            return Outcome(one.server_id, Answer.CONFLICT, now)
        if one.kind is not WriteKind.CREATE and (not alive or now.version != one.version):
            return Outcome(one.server_id, Answer.CONFLICT, now)
        if one.kind is WriteKind.DELETE:
            self.drop(one.server_id)
            return Outcome(one.server_id, Answer.DONE, self.held[one.server_id])
        feature = json.loads(one.body or "")
        if feature["properties"].get("name") in self.refused:
            return Outcome(one.server_id, Answer.REFUSED, reason="name is not allowed")
        return Outcome(one.server_id, Answer.DONE, self._store(one.server_id, feature))


OWN_IDS = "own_ids"
"""The kind of server that `OwnIdServer` is; `register_own_ids` makes it known."""
NOT_CARRIED = frozenset({"hiljade:range", "secret"})

OWN_ID_CAPABILITIES = Capabilities(
    Lock.STRICT,
    atomic_push=True,
    delta=False,
    client_ids=False,
    area_filter=True,
    comments=True,
    batch_size=3,
    changesets=True,
)


@dataclass
class OwnIdServer(MemoryServer):
    """Ids are numbers of its own; writes belong to a changeset that takes at most `changeset_size`."""

    server_type: str = OWN_IDS
    capabilities: Capabilities = OWN_ID_CAPABILITIES
    area: Area | None = None
    changeset_size: int = 1000
    changesets: dict[str, dict[str, str]] = field(default_factory=dict)
    """By changeset: what each of the ids in a creation became."""
    comments: list[str] = field(default_factory=list)
    closed: set[str] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=lambda: count(1000))

    def read_all(self, progress: Progress) -> MemoryReading:
        alive = [
            one for one in self._alive() if self.area is None or self.area.contains(geojson.decode(one.raw).position)
        ]
        return MemoryReading(list(alive), True, None, "")

    def read_since(self, token: str, progress: Progress) -> MemoryReading:
        return self.read_all(progress)

    def begin_changeset(self, comment: str, progress: Progress = SILENT) -> str:
        self.comments.append(comment)
        name = f"set {len(self.comments)}"
        self.changesets[name] = {}
        return name

    def end_changeset(self, changeset: str) -> None:
        self.closed.add(changeset)

    def read_created(
        self, changeset: str, writes: Sequence[Write], progress: Progress = SILENT
    ) -> dict[str, Entry | None]:
        self.closed.add(changeset)
        made = self.changesets[changeset]
        return {one.server_id: self.held.get(made.get(one.server_id, "")) for one in writes}

    def write(
        self, writes: Sequence[Write], comment: str, progress: Progress = SILENT, changeset: str = ""
    ) -> list[Outcome]:
        full = len(self.changesets[changeset]) + len(writes) > self.changeset_size
        if changeset in self.closed or full:
            raise ChangesetClosed(self.url)
        for one in writes:
            assert NOT_CARRIED.isdisjoint(json.loads(one.body or "{}").get("properties", {}))
        self._changeset = changeset
        return super().write(writes, comment, progress)

    def _write(self, one: Write) -> Outcome:
        if one.kind is not WriteKind.CREATE:
            return super()._write(one)
        feature = json.loads(one.body or "")
        if feature["properties"].get("name") in self.refused:
            return Outcome(one.server_id, Answer.REFUSED, reason="name is not allowed")
        made = self._store(str(next(self.numbers)), feature)
        self.changesets[self._changeset][one.server_id] = made.server_id
        return Outcome(one.server_id, Answer.DONE, made)


def register_own_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make OWN_IDS a kind of server, with ids before a push that look alike in every batch."""
    placeholders = count(1)
    codec = servers.Codec(
        geojson.decode,
        geojson.encode,
        lambda: f"-{next(placeholders) % 5}",
        lambda raw: Edited("somebody", str(json.loads(raw)["last_modified"])),
        NOT_CARRIED,
    )
    kind = servers._Kind(
        lambda url, session, area=None: OwnIdServer(url=url, area=area), lambda mapping: codec, servers.Offer(URL)
    )
    monkeypatch.setattr(servers, "_KINDS", {**servers._KINDS, OWN_IDS: kind})
