"""Two copies of one layer, edited, pulled, pushed and resolved in random order while things go wrong.

Every edit writes a value of its own, so that afterwards each can be looked for: on the server at some time, replaced
by a later edit of the same person, or given up in a recorded choice. Nothing else may have become of it. And each
write is held against what its author had before their eyes: it changes what they edited, from what they saw.
"""

from __future__ import annotations

import json
import os
import random
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from hiljade_qgis.core.changes import FieldValue, differences, same_value
from hiljade_qgis.core.merge import field_value
from hiljade_qgis.core.record import Position, Record, Row, row_from_record, same_position
from hiljade_qgis.sync import geojson, rows
from hiljade_qgis.sync.conflicts import (
    Choice,
    Conflict,
    ConflictKind,
    Side,
    Typed,
    by_field,
    by_side,
    conflicts,
    resolve,
)
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled, ConnectionFailed
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import SILENT, Outcome, Progress, ServerRecord, Silent, Write, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer, OwnIdServer, register_own_ids

FIELDS = ("name", "operator", "note", "position", "tags:lit", "tags:extra")
SEEDS = int(os.environ.get("HILJADE_INTERLEAVINGS", "15"))
"""How many orders are tried; more by `HILJADE_INTERLEAVINGS=500`."""


class Crash(BaseException):
    """The program ends there and then."""


@dataclass
class Edit:
    """What somebody did: `field` is None for a deletion."""

    uid: str
    field: str | None
    value: FieldValue
    replaced: bool = False


@dataclass
class Person:
    """Somebody with a working copy. What they see of a record before they edit it is remembered until it is pushed."""

    copy: WorkingCopy
    edits: list[Edit] = field(default_factory=list)
    seen: dict[tuple[str, str], list[FieldValue]] = field(default_factory=dict)
    reach: dict[str, float] = field(default_factory=dict)
    """What was entered in a field that the server does not take."""

    def sql(self, text: str, *values: object) -> list:
        return self.copy.connection.execute(text, values).fetchall()

    def uids(self) -> dict[str, int]:
        """The fids of the rows, by the name that each record keeps."""
        return dict(self.sql("SELECT model, fid FROM cameras"))

    def row(self, fid: int) -> Row:
        return next(iter(rows.rows(self.copy.connection, [fid])))[1]

    def about_to_write(self, uid: str, name: str, edit_of: FieldValue, seen: FieldValue) -> None:
        for one in self.edits:
            if (one.uid, one.field) == (uid, name):
                one.replaced = True
        self.edits.append(Edit(uid, name, edit_of))
        self.seen.setdefault((uid, name), []).append(seen)


class World:
    """The server, two people, and what goes wrong."""

    def __init__(self, seed: int, server: MemoryServer, folder: Path) -> None:
        self.random = random.Random(seed)
        self.server = server
        self.history: dict[str, list[Record]] = {}
        self.dropped: set[str] = set()
        self.counter = 0
        self.blind = 0.0
        self.author: Person | None = None
        self.late: list[tuple[Person, Write]] = []
        for number in range(4):
            server.put(f"{number}", 20 + number / 100, 44, model=f"m{number}", name=f"n{number}", lit="no")
        self._watch()
        for one in server.held.values():
            self._remember(geojson.decode(one.raw))
        self.people = []
        for name in ("one", "two"):
            download(server, folder / f"{name}.gpkg", About(server.server_type, URL, "Cameras"), Silent())
            self.people.append(Person(WorkingCopy.open(folder / f"{name}.gpkg")))

    def _watch(self) -> None:
        write_one, write = self.server._write, self.server.write

        def watched(one: Write) -> Outcome:
            held = self.server.held.get(one.server_id)
            outcome = write_one(one)
            if outcome.answer.value == "done":
                self._check(one, geojson.decode(held.raw) if isinstance(held, ServerRecord) else None)
            return outcome

        def writing(writes: list[Write], comment: str, progress: Progress = SILENT, *more: str) -> list[Outcome]:
            author = self.author
            if author is not None and self.random.random() < 0.1:  # somebody edits while it is under way
                self.edit(author)
            lost = self.server.faults[:1] == ["lost"]
            crashes = self.random.choice(["before", "after", *[""] * 20]) if self.blind else ""
            if crashes == "before":
                raise Crash
            outcomes = write(writes, comment, progress, *more)
            if crashes:
                raise Crash
            if lost and author is not None and self.server.capabilities.client_ids and self.random.random() < 0.5:
                self.late += [(author, one) for one in writes]
            if author is not None and self.random.random() < 0.1:
                self.edit(author)
            return outcomes

        self.server._write, self.server.write = watched, writing
        for name in ("read_all", "read_since", "read_records", "read_created"):
            setattr(self.server, name, self._failing(getattr(self.server, name)))

    def _failing(self, real):
        def call(*args: object, **options: object) -> object:
            if self.random.random() < self.blind:
                raise ConnectionFailed(URL)
            return real(*args, **options)

        return call

    def _remember(self, record: Record) -> None:
        self.history.setdefault(str(record.tags["model"]), []).append(record)

    def _check(self, one: Write, held: Record | None) -> None:
        """A write changes what its author edited, from what they saw."""
        if one.kind is WriteKind.DELETE:
            if held is not None:
                self.dropped.add(str(held.tags["model"]))
            return
        written = geojson.decode(one.body or "")
        self._remember(written)
        uid = str(written.tags["model"])
        for change in [] if held is None else differences(held, row_from_record(written)):
            mine = [edit for edit in self.author.edits if (edit.uid, edit.field) == (uid, change.field)]
            assert any(same_value(change.field, edit.value, change.after) for edit in mine), ("nobody's", uid, change)
            seen = self.author.seen.get((uid, change.field), [])
            own = [edit.value for edit in mine]
            assert any(same_value(change.field, one, change.before) for one in [*seen, *own]), ("unseen", uid, change)

    def value_for(self, name: str) -> FieldValue:
        self.counter += 1
        if name == "position":
            return Position(round(20 + self.counter / 1e4, 7), 44.5)
        return f"v{self.counter}"

    # What people do

    def edit(self, person: Person) -> None:
        uids = person.uids()
        if not uids:
            return
        uid = self.random.choice(sorted(uids))
        if person.copy.codec.not_carried and self.random.random() < 0.2:
            self.counter += 1
            person.reach[uid] = float(self.counter)
            person.sql("UPDATE cameras SET range_m = ? WHERE fid = ?", self.counter, uids[uid])
            return
        name = self.random.choice(FIELDS)
        value = self.value_for(name)
        row = person.row(uids[uid])
        person.about_to_write(uid, name, value, field_value(row, name))
        if name == "position":
            person.sql("UPDATE cameras SET geom = ? WHERE fid = ?", point_blob(value), uids[uid])
        elif name.startswith("tags:"):
            tags = json.loads(row.values["tags"] or "{}")
            tags[name[5:]] = value
            person.sql("UPDATE cameras SET tags = ? WHERE fid = ?", json.dumps(tags), uids[uid])
        else:
            person.sql(f"UPDATE cameras SET {name} = ? WHERE fid = ?", value, uids[uid])

    def take_back(self, person: Person) -> None:
        """Edit a field to what it was in the base."""
        pending = [one for one in pending_changes(person.copy) if one.kind is WriteKind.MODIFY]
        if not pending:
            return
        one = self.random.choice(pending)
        change = self.random.choice(one.changes)
        if change.field not in ("name", "operator", "note"):
            return
        uid = next(uid for uid, fid in person.uids().items() if fid == one.fid)
        person.about_to_write(uid, change.field, change.before, change.after)
        person.edits[-1].replaced = True  # whether that counts as an edit depends on what the server has by then
        person.sql(f"UPDATE cameras SET {change.field} = ? WHERE fid = ?", change.before, one.fid)

    def delete(self, person: Person) -> None:
        uids = person.uids()
        if len(uids) < 3:
            return
        uid = self.random.choice(sorted(uids))
        for one in person.edits:
            one.replaced |= one.uid == uid
        person.edits.append(Edit(uid, None, None))
        person.reach.pop(uid, None)
        person.sql("DELETE FROM cameras WHERE fid = ?", uids[uid])

    def create(self, person: Person) -> None:
        self.counter += 1
        uid = f"new{self.counter}"
        person.edits.append(Edit(uid, "model", uid))
        person.sql(
            "INSERT INTO cameras (geom, model, name) VALUES (?, ?, 'new')",
            point_blob(Position(21 + self.counter / 1e4, 44)),
            uid,
        )

    def refid(self, person: Person) -> None:
        uids = person.uids()
        if uids:
            fid = uids[self.random.choice(sorted(uids))]
            free = sorted(set(range(1, max(uids.values()) + 5)) - set(uids.values()))
            person.sql("UPDATE cameras SET fid = ? WHERE fid = ?", self.random.choice(free), fid)

    def pull(self, person: Person) -> None:
        pull(person.copy, self.server, self._progress(), accept_losses=True)

    def push(self, person: Person) -> None:
        some = None
        if self.random.random() < 0.3:
            fids = [one.fid for one in pending_changes(person.copy)]
            some = self.random.sample(fids, self.random.randint(0, len(fids)))
        push(person.copy, self.server, "", self._progress(), some)

    def _progress(self) -> Progress:
        world = self

        class MayCancel(Silent):
            def cancelled(self) -> bool:
                return world.blind > 0 and world.random.random() < 0.03

        return MayCancel()

    def resolve(self, person: Person) -> None:
        found = conflicts(person.copy)
        some = [one for one in found if self.random.random() < 0.7]
        uid_of = {fid: uid for uid, fid in person.uids().items()}
        choices = [self._choice(person, one, uid_of.get(one.fid, "")) for one in some]
        done = resolve(person.copy, choices)
        assert done.stale == ()

    def _choice(self, person: Person, conflict: Conflict, uid: str) -> Choice:
        if conflict.kind is not ConflictKind.FIELDS:
            side = self.random.choice(list(Side))
            shown = conflict.mine or conflict.theirs or conflict.base
            uid = str(shown.values["model"])
            if side is Side.THEIRS:
                person.reach.pop(uid, None)
            if conflict.kind is ConflictKind.DELETED_HERE and side is Side.THEIRS:
                for edit in person.edits:
                    edit.replaced |= edit.uid == uid and edit.field is None
            return by_side(conflict, side)
        chosen = {}
        for one in conflict.fields:
            how = self.random.choice([Side.MINE, Side.THEIRS, None])
            if how is None:
                value = self.value_for(one.field)
                person.about_to_write(uid, one.field, value, one.theirs)
                chosen[one.field] = Typed(value)
                continue
            if how is Side.MINE:
                person.seen.setdefault((uid, one.field), []).append(one.theirs)
            chosen[one.field] = how
        return by_field(conflict, chosen)

    # How it goes

    def arrive_late(self) -> None:
        """What was taken for lost was only slow."""
        for author, one in self.late:
            self.author = author
            self.server._write(one)
        self.late = []

    def step(self) -> None:
        if self.random.random() < 0.5:
            self.arrive_late()
        person = self.random.choice(self.people)
        does = self.random.choices(
            (self.edit, self.take_back, self.delete, self.create, self.refid, self.pull, self.push, self.resolve),
            (10, 1, 1, 1, 1, 4, 4, 2),
        )[0]
        self.blind = 0.1
        self.server.faults = [self.random.choice(["", "", "", "lost", "cut", "down"]) for _ in range(3)]
        self.author = person
        with suppress(ConnectionFailed, Cancelled, Crash):
            does(person)
        self.author = None
        assert pending_changes(person.copy) == audit(person.copy)

    def calm_down(self) -> None:
        """Without faults, until all is at rest."""
        self.blind, self.server.faults = 0.0, []
        self.arrive_late()
        for _ in range(4):
            for person in self.people:
                self.author = person
                self.pull(person)
                for _ in range(2):
                    while conflicts(person.copy):
                        self.resolve(person)
                    self.server.faults = []
                    for one in push(person.copy, self.server, "", Silent()).results:
                        assert one.result.value in ("pushed", "conflict"), one
        for person in self.people:
            self.author = person
            self.pull(person)

    def check_rest(self) -> None:
        """Both copies hold what the server holds, each record once."""
        there = {one.server_id: geojson.decode(one.raw) for one in self.server._alive()}
        names = [str(record.tags["model"]) for record in there.values()]
        assert len(names) == len(set(names)), "something is there twice"
        for person in self.people:
            assert pending_changes(person.copy) == audit(person.copy) == []
            assert conflicts(person.copy) == []
            held = dict(person.sql("SELECT server_id, fid FROM cameras"))
            assert set(held) == set(there)
            for server_id, fid in held.items():
                row = person.row(fid)
                assert [one for one in differences(there[server_id], row) if one.field != "range_m"] == []
                assert same_position(row.position, there[server_id].position)
            for uid, reach in person.reach.items():
                assert person.sql("SELECT range_m FROM cameras WHERE model = ?", uid) == [(reach,)], uid
            assert person.sql("SELECT count(*) FROM hiljade_journal WHERE state = 'sending'") == [(0,)]

    def check_edits(self) -> None:
        """Each edit was on the server, or was replaced by its author, or was given up by a recorded choice."""
        for person in self.people:
            given_up = json.dumps(person.sql("SELECT mine FROM hiljade_choices WHERE side != 'mine'"))
            for edit in person.edits:
                if edit.replaced:
                    continue
                if edit.field is None:
                    assert edit.uid in self.dropped or not any(edit.uid in p.uids() for p in self.people), edit
                    continue
                was_there = any(
                    same_value(edit.field, field_value(row_from_record(one), edit.field), edit.value)
                    for one in self.history.get(edit.uid, [])
                )
                text = f"{edit.value[0]}, {edit.value[1]}" if edit.field == "position" else str(edit.value)
                assert was_there or text in given_up, ("lost", edit)


def played(seed: int, server: MemoryServer, folder: Path, steps: int) -> None:
    world = World(seed, server, folder)
    try:
        for _ in range(steps):
            world.step()
        world.calm_down()
        world.check_rest()
        world.check_edits()
    finally:
        for person in world.people:
            person.copy.close()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_edit_is_lost_or_written_unseen(seed, tmp_path):
    played(seed, MemoryServer(), tmp_path, 60)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_edit_is_lost_where_the_server_makes_ids(seed, tmp_path, monkeypatch):
    register_own_ids(monkeypatch)
    played(seed, OwnIdServer(), tmp_path, 60)
