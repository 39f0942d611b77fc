"""Two people, each with a working copy of one layer, who edit, push, pull and settle conflicts while things break.

Every value that anybody writes is unlike every other, so that in the end each can be looked for: in the server's
history, or among the recorded choices of who lost it. What everybody did stands in a ledger that the engine never sees.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hiljade_qgis.core.changes import same_record
from hiljade_qgis.sync.conflicts import Choice, ConflictKind, Side, by_field, by_side, conflicts, resolve
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.server import Server, Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.servers.engine_layer import edit, point
from tests.servers.fault_kinds import Camera, KintoKind, Place
from tests.servers.fault_matrix import in_step
from tests.servers.fault_proxy import FaultProxy, Wire, WireFault
from tests.servers.fault_run import Action, Ended, Local, LocalFault, run

FIELDS = ("note", "operator", "description", "manufacturer")
START = 40
_OF_LINE_AND_FILE = {
    "well", "killed", "ConnectionFailed", "AnswerLost", "ServerBusy", "ServerFault", "NotThisKind", "AnswerUnreadable",
    "WorkingCopyBusy",
}  # fmt: skip


@dataclass
class Ledger:
    """What one person did, by the name of the record and the field ("position" for a move)."""

    written: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    over: dict[str, str | None] = field(default_factory=dict)
    """What stood in the copy where a value was written."""
    deleted: set[str] = field(default_factory=set)
    created: set[str] = field(default_factory=set)
    edits: int = 0


@dataclass
class Person:
    who: str
    path: Path
    ledger: Ledger = field(default_factory=Ledger)


class Soak:
    """The two of them and their layer.

    Args:
        edits: how many each of them makes.
        burst: how many at once at most, before something is synchronised.
    """

    def __init__(self, kind: KintoKind, proxy: FaultProxy, folder: Path, edits: int, burst: int, seed: int) -> None:
        self._kind, self._proxy, self._edits, self._burst = kind, proxy, edits, burst
        self._rng = random.Random(seed)
        self._count = 0
        self.ends: Counter[str] = Counter()
        self.place: Place = kind.new_place()
        names = [f"start{number}" for number in range(START)]
        kind.put(self.place, (Camera(20 + n / 100, 44, {"name": name, "note": name}) for n, name in enumerate(names)))
        about = About(kind.name, self.place.at(proxy.url).url, "Cameras")
        self.people = [Person(who, folder / f"{who}.gpkg") for who in ("one", "two")]
        for person in self.people:
            download(kind.open(self.place), person.path, about, Silent())

    def play(self) -> None:
        """Edit and synchronise until everybody has made all edits; then come to rest."""
        while any(person.ledger.edits < self._edits for person in self.people):
            person = self._rng.choice([one for one in self.people if one.ledger.edits < self._edits])
            for _ in range(min(self._rng.randint(1, self._burst), self._edits - person.ledger.edits)):
                self._edit(person)
            for _ in range(self._rng.randint(0, 2)):
                self._synchronise(person)
        for _ in range(4):
            for person in self.people:
                for action in (pull_all, "push", self._settling(), "push"):
                    assert (ended := self._do(person, action)).how == "well", ended
            for person in self.people:
                assert (ended := self._do(person, pull_all)).how == "well", ended
            if not any(self._left(person) for person in self.people):
                return
        raise AssertionError("they never come to rest")

    def _left(self, person: Person) -> bool:
        with WorkingCopy.open(person.path) as copy:
            return bool(pending_changes(copy))

    # Edits

    def _edit(self, person: Person) -> None:
        person.ledger.edits += 1
        self._count += 1
        rows = self._rows(person)
        what = self._rng.choices(("field", "move", "create", "delete"), (60, 20, 11, 9))[0]
        value = f"{person.who}-{self._count}"
        if what == "create" or len(rows) < 10:
            person.ledger.created.add(value)
            person.ledger.written[value, "note"].append(value)
            person.ledger.over[value] = None
            where = point(21 + self._count / 100_000, 44)
            edit(person.path, ("INSERT INTO cameras (geom, name, note) VALUES (?, ?, ?)", (where, value, value)))
            return
        name = self._rng.choice(sorted(rows))
        if what == "delete":
            person.ledger.deleted.add(name)
            edit(person.path, ("DELETE FROM cameras WHERE name = ?", (name,)))
        elif what == "move":
            lon = round(21 + self._count / 100_000, 5)
            person.ledger.written[name, "position"].append(f"[{lon}, ")
            edit(person.path, ("UPDATE cameras SET geom = ? WHERE name = ?", (point(lon, 44.5), name)))
        else:
            column = self._rng.choice(FIELDS)
            person.ledger.written[name, column].append(value)
            person.ledger.over[value] = rows[name][FIELDS.index(column)]
            edit(person.path, (f"UPDATE cameras SET {column} = ? WHERE name = ?", (value, name)))

    @staticmethod
    def _rows(person: Person) -> dict[str, tuple[Any, ...]]:
        with WorkingCopy.open(person.path) as copy:
            found = copy.connection.execute(f"SELECT name, {', '.join(FIELDS)} FROM cameras").fetchall()
        assert len({row[0] for row in found}) == len(found), "a record is there twice"
        return {row[0]: row[1:] for row in found}

    # Synchronising

    def _synchronise(self, person: Person) -> None:
        action = self._rng.choices(("push", pull_all, self._settling()), (5, 4, 3))[0]
        fault: WireFault | LocalFault | None = None
        luck = self._rng.random()
        if luck < 0.2:
            fault = WireFault(self._rng.randrange(5), self._rng.choice(list(Wire)), self._rng.random() < 0.2)
        elif luck < 0.3:
            how = self._rng.choice((Local.KILLED, Local.KILLED_AFTER))
            fault = LocalFault(self._rng.randrange(5), how, request=True)
        elif luck < 0.45:
            how = self._rng.choice((Local.KILLED, Local.KILLED, Local.LOCKED, Local.LOCKED_WHOLE))
            fault = LocalFault(self._rng.randrange(150), how)
        ended = self._do(person, action, fault)
        assert ended.how in _OF_LINE_AND_FILE, ended
        what = fault.what.value if fault is not None else "no fault"
        self.ends[f"{what}: {ended.how}"] += 1

    def _do(self, person: Person, action: Action, fault: WireFault | LocalFault | None = None) -> Ended:
        there = self.place.at(self._proxy.url)
        self._proxy.watch(fault if isinstance(fault, WireFault) else None)
        session = self._kind.session(there)
        local = fault if isinstance(fault, LocalFault) else None
        ended = run(action, person.path, session, lambda: self._kind.open(there, session, in_small=True), local)
        self._proxy.watch()
        return ended

    def _settling(self) -> Action:
        """Settle a part of the conflicts, each by chance."""
        rng = random.Random(self._rng.random())

        def settle(copy: WorkingCopy, _: Server) -> None:
            chosen: list[Choice] = []
            for one in conflicts(copy):
                side = rng.choice(list(Side))
                if one.kind is ConflictKind.FIELDS and rng.random() < 0.5:
                    chosen.append(by_field(one, {each.field: rng.choice(list(Side)) for each in one.fields}))
                else:
                    chosen.append(by_side(one, side))
            resolve(copy, chosen)

        return settle

    # What must be true in the end

    def check(self) -> None:
        """Both copies equal the server, and every edit is in its history or was resolved by a recorded choice."""
        held = self._kind.content(self.place)
        assert all(len(found) == 1 for found in held.values())
        for person in self.people:
            with WorkingCopy.open(person.path) as copy:
                assert pending_changes(copy) == [] == audit(copy)
                in_step(copy, {found[0].server_id: found[0] for found in held.values()})
        history = _History(self._kind, self.place)
        history.has_nothing_twice()
        for person in self.people:
            with WorkingCopy.open(person.path) as copy:
                choices = [dict(zip(_CHOICE, row)) for row in copy.connection.execute(_CHOICES)]
                history.has_every_acknowledged_write(copy)
            history.has_every_edit(person.ledger, choices)
            history.overwrote_nothing_unseen(person, choices)


    def choices(self) -> int:
        """How many fields or records were decided by a recorded choice."""
        total = 0
        for person in self.people:
            with WorkingCopy.open(person.path) as copy:
                total += copy.connection.execute("SELECT count(*) FROM hiljade_choices").fetchone()[0]
        return total


def pull_all(copy: WorkingCopy, server: Server) -> None:
    pull(copy, server, Silent(), accept_losses=True)


_CHOICE = ("field", "side", "base", "mine", "theirs", "chosen")
_CHOICES = f"SELECT {', '.join(_CHOICE)} FROM hiljade_choices ORDER BY choice"


class _History:
    """All that the server ever held, by the name of the record."""

    def __init__(self, kind: KintoKind, place: Place) -> None:
        self.by_id = kind.history(place)
        self.by_name: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        self.deletions: Counter[str] = Counter()
        for entries in self.by_id.values():
            name = entries[0]["target"]["data"]["properties"]["name"]
            for entry in entries:
                if entry["action"] == "delete":
                    self.deletions[name] += 1
                else:
                    self.by_name[name].append(entry["target"]["data"])

    def has_every_acknowledged_write(self, copy: WorkingCopy) -> None:
        """Each write that the journal says went in is there, in the version that the journal names."""
        decode = copy.codec.decode
        for server_id, kind, body, version in copy.connection.execute(
            "SELECT server_id, kind, body, answer_version FROM hiljade_journal WHERE state = 'done'"
        ):
            entries = self.by_id[server_id]
            if kind == "delete":
                assert any(entry["action"] == "delete" for entry in entries), server_id
                continue
            every = [entry["target"]["data"] for entry in entries]
            (held,) = [one for one in every if str(one["last_modified"]) == version]
            assert same_record(decode(body), decode(json.dumps(held))), (server_id, body)

    def has_nothing_twice(self) -> None:
        """No record was written with what it held already, or deleted twice."""
        for entries in self.by_id.values():
            for before, after in zip(entries, entries[1:]):
                was, became = before["target"]["data"], after["target"]["data"]
                assert {**was, "last_modified": 0} != {**became, "last_modified": 0}, (was, became)

    def has_every_edit(self, ledger: Ledger, choices: list[dict[str, Any]]) -> None:
        """The last value that somebody gave to each field, and each deletion."""
        lost = "\n".join(str(choice["mine"]) for choice in choices)
        for (name, column), values in ledger.written.items():
            if name in ledger.deleted:
                continue  # thrown away by who wrote it, perhaps before it was ever sent
            held = {_value(data, column) for data in self.by_name[name]}
            assert values[-1] in held or values[-1] in lost, (name, column, values)
        for name in ledger.deleted:
            never_sent = name in ledger.created and not self.by_name[name]
            kept = any(choice["field"] == "" and name in f"{choice['theirs']}{choice['base']}" for choice in choices)
            assert never_sent or self.deletions[name] or kept, name

    def overwrote_nothing_unseen(self, person: Person, choices: list[dict[str, Any]]) -> None:
        """Where one's value took the place of another's, one had it in the copy, or chose between the two."""
        chosen = {(choice["theirs"], choice["chosen"]) for choice in choices}
        for entries in self.by_id.values():
            for before, after in (_pair(*pair) for pair in zip(entries, entries[1:])):
                for column in FIELDS:
                    old, new = before.get(column), after.get(column)
                    if old == new or old is None or new is None or not new.startswith(person.who + "-"):
                        continue
                    seen, value = {new}, person.ledger.over.get(new)
                    while value is not None and value not in seen:
                        seen.add(value)
                        value = person.ledger.over.get(value)
                    decided = any((json.dumps(old), json.dumps(one)) in chosen for one in seen)
                    assert old in seen or decided, (column, old, new)


def _pair(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The tags of two entries that follow one another; a deletion has none."""
    tags = [one["target"]["data"].get("properties", {}) for one in (before, after)]
    return tags[0], tags[1]


def _value(data: Mapping[str, Any], column: str) -> str | None:
    if column == "position":
        return f"[{round(data['geometry']['coordinates'][0], 5)}, "
    found: str | None = data["properties"].get(column)
    return found
