"""The history of a record, and going back to a version of it as an edit like any other."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.conflicts import Side, by_side, conflicts, resolve
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import ServerFault, WorkingCopyBusy
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.history import Version, history, restore
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.reverse import past_pushes, reverse
from hiljade_qgis.sync.server import (
    SILENT,
    Action,
    Edited,
    Entry,
    PastVersion,
    Progress,
    ServerRecord,
    Tombstone,
    WriteKind,
)
from hiljade_qgis.sync.servers import codec_for
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer


@dataclass
class RememberingServer(MemoryServer):
    """Keeps every version of every record."""

    past: dict[str, list[PastVersion]] = field(default_factory=dict)
    who: str = "somebody"

    def _store(self, server_id: str, feature: dict) -> ServerRecord:
        before = self.held.get(server_id)
        stored = super()._store(server_id, feature)
        self._note(Action.CHANGED if isinstance(before, ServerRecord) else Action.CREATED, stored)
        return stored

    def drop(self, server_id: str) -> None:
        super().drop(server_id)
        self._note(Action.DELETED, self.held[server_id])

    def _note(self, action: Action, entry: Entry) -> None:
        version = PastVersion(action, entry, Edited(self.who, f"2026-11-22T12:00:{self.clock - 100:02}Z"))
        self.past.setdefault(entry.server_id, []).insert(0, version)

    def read_history(self, server_id: str, progress: Progress = SILENT) -> list[PastVersion]:
        return list(self.past.get(server_id, ()))


@pytest.fixture
def server() -> RememberingServer:
    server = RememberingServer()
    server.put("c1", 20.01, 44, name="first", direction="90", extra="x")
    server.put("c2", 20.02, 44, name="other")
    server.who = "another"
    server.put("c1", 20.01, 44, name="second", direction="90", height="12'")
    server.put("c1", 20.03, 44, name="second", direction="100", height="3")
    return server


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "one.gpkg")


def copied(server: MemoryServer, path: Path) -> WorkingCopy:
    download(server, path, About("kinto", URL, "Cameras"), SILENT)
    return WorkingCopy.open(path)


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def fid_of(copy: WorkingCopy, server_id: str) -> int:
    return sql(copy, "SELECT fid FROM cameras WHERE server_id = ?", server_id)[0][0]


def version(copy: WorkingCopy, server: MemoryServer, server_id: str, number: int) -> Record:
    """The record as it was in one of its versions, 0 being the newest."""
    record = history(copy, server, server_id)[number].record
    assert record is not None
    return record


def test_a_history_tells_each_field_before_and_after_newest_first(copy, server):
    server.drop("c1")
    server.put("c1", 20.05, 44, name="again")
    found = history(copy, server, "c1")
    assert [(one.action, one.edited.who) for one in found] == [
        (Action.CREATED, "another"),
        (Action.DELETED, "another"),
        (Action.CHANGED, "another"),
        (Action.CHANGED, "another"),
        (Action.CREATED, "somebody"),
    ]
    assert found[2].changes == (
        FieldChange("position", Position(20.01, 44), Position(20.03, 44)),
        FieldChange("height_m", None, 3.0),
        FieldChange("direction", "90", "100"),
    )
    assert found[3].changes == (FieldChange("name", "first", "second"), FieldChange("tags:extra", "x", None))
    assert {one.field for one in found[4].changes} == {"position", "name", "direction", "tags:extra"}
    assert {one.field for one in found[0].changes} == {"position", "name"}
    assert (found[1].changes, found[1].record) == ((), None)
    assert found[4].record == Record(Position(20.01, 44), {"name": "first", "direction": "90", "extra": "x"})
    assert found[0].edited.when > found[4].edited.when
    assert isinstance(found[0], Version)


def test_a_codec_is_enough_and_a_server_without_history_has_none(server):
    codec = codec_for("kinto", {})
    assert len(history(codec, server, "c1")) == 3
    assert history(codec, MemoryServer(), "c1") == []
    assert history(codec, server, "unknown") == []


def test_one_version_that_can_not_be_read_hides_no_other(copy, server):
    hostile = [ServerRecord("c1", "1", raw) for raw in ("[]", "no json", "[" * 100_000, '{"geometry": 5}')]
    server.past["c1"][1:1] = [PastVersion(Action.CHANGED, one, Edited()) for one in hostile]
    found = history(copy, server, "c1")
    assert len(found) == 7
    assert [one.record is None for one in found] == [False, True, True, True, False, False, False]
    assert found[0].changes == ()


def test_a_history_that_was_cut_off_says_nothing_of_the_oldest(copy, server):
    del server.past["c1"][2:]
    assert history(copy, server, "c1")[-1].changes == ()


def test_errors_of_the_server_are_told(copy, server, monkeypatch):
    def broken(server_id: str, progress: Progress = SILENT) -> list[PastVersion]:
        raise ServerFault(URL)

    monkeypatch.setattr(server, "read_history", broken)
    with pytest.raises(ServerFault):
        history(copy, server, "c1")


# Going back


@pytest.mark.parametrize("by_fid", [True, False])
def test_going_back_is_a_pending_change_and_no_more(copy, server, by_fid):
    fid = fid_of(copy, "c1")
    assert restore(copy, fid if by_fid else "c1", version(copy, server, "c1", 2)) == fid
    (left,) = pending_changes(copy)
    assert (left.kind, left.server_id) == (WriteKind.MODIFY, "c1")
    assert {one.field for one in left.changes} == {"position", "name", "height_m", "direction", "tags:extra"}
    assert server.properties()["c1"]["name"] == "second"
    push(copy, server, "", SILENT)
    held = json.loads(server.held["c1"].raw)
    assert held["properties"] == {"name": "first", "direction": "90", "extra": "x"}
    assert held["geometry"]["coordinates"] == [20.01, 44]
    assert pending_changes(copy) == [] == audit(copy)
    assert sql(copy, "SELECT count(*) FROM hiljade_due") == [(0,)]


def test_what_no_column_can_show_comes_back_too(copy, server):
    restore(copy, "c1", version(copy, server, "c1", 1))
    push(copy, server, "", SILENT)
    assert server.properties()["c1"] == {"name": "second", "direction": "90", "height": "12'"}


def test_going_back_to_what_it_is_changes_nothing(copy, server):
    restore(copy, "c1", version(copy, server, "c1", 0))
    assert pending_changes(copy) == [] == audit(copy)


def test_going_back_lets_others_win_where_they_changed_since(copy, server):
    restore(copy, "c1", version(copy, server, "c1", 2))
    server.put("c1", 20.03, 44, name="theirs", direction="100", height="3")
    assert push(copy, server, "", SILENT).conflicts == 1
    assert server.properties()["c1"]["name"] == "theirs"


def test_a_record_that_was_deleted_here_gets_its_row_again(copy, server):
    fid = fid_of(copy, "c1")
    wanted = version(copy, server, "c1", 1)
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1'")
    assert restore(copy, "c1", wanted) == fid
    (left,) = pending_changes(copy)
    assert (left.kind, left.server_id) == (WriteKind.MODIFY, "c1")
    sql(copy, "DELETE FROM cameras WHERE fid = ?", fid)
    assert restore(copy, fid, wanted) == fid
    assert push(copy, server, "", SILENT).modified == 1
    assert len(server.properties()) == 2
    assert pending_changes(copy) == [] == audit(copy)


@pytest.mark.parametrize("by_reversal", [False, True])
def test_a_record_that_is_gone_comes_back_once(copy, server, by_reversal):
    wanted = version(copy, server, "c1", 0)
    fid = fid_of(copy, "c1")
    sql(copy, "DELETE FROM cameras WHERE fid = ?", fid)
    assert push(copy, server, "", SILENT).deleted == 1
    deletion = past_pushes(copy)[0].push_id
    if by_reversal:
        (made,) = reverse(copy, deletion).pending
    else:
        made = restore(copy, fid, wanted)
    sql(copy, "UPDATE cameras SET fid = fid + 10 WHERE fid = ?", made)  # some other program's doing
    assert restore(copy, "c1", wanted) == made + 10
    assert restore(copy, fid, wanted) == made + 10
    assert reverse(copy, deletion).pending == ()
    assert push(copy, server, "", SILENT).created == 1
    assert isinstance(server.held["c1"], ServerRecord)
    assert restore(copy, fid, wanted) == made + 10
    assert [one.kind for one in pending_changes(copy)] == []


def test_a_deleted_record_that_stepped_aside_gets_its_row_again(copy, server):
    one, two = fid_of(copy, "c1"), fid_of(copy, "c2")
    wanted = version(copy, server, "c1", 0)
    sql(copy, "DELETE FROM cameras WHERE fid = ?", one)
    sql(copy, "UPDATE cameras SET fid = ? WHERE fid = ?", one, two)
    fid = restore(copy, "c1", wanted)
    assert fid not in (one, two)
    assert fid > 0
    assert pending_changes(copy) == [] == audit(copy)
    assert dict(sql(copy, "SELECT server_id, fid FROM cameras")) == {"c2": one, "c1": fid}


def test_a_record_that_is_gone_from_the_server_becomes_a_new_one(copy, server):
    server.drop("c1")
    pull(copy, server, SILENT)
    fid = restore(copy, "c1", version(copy, server, "c1", 3))
    (left,) = pending_changes(copy)
    assert (left.fid, left.kind, left.server_id) == (fid, WriteKind.CREATE, None)
    assert push(copy, server, "", SILENT).created == 1
    held = sorted(value["name"] for value in server.properties().values())
    assert held == ["first", "other"]
    assert server.properties()["c2"] == {"name": "other"}
    assert pending_changes(copy) == [] == audit(copy)


def test_a_record_that_others_deleted_comes_back_once_and_under_its_id(copy, server):
    server.drop("c1")
    pull(copy, server, SILENT)
    oldest, newest = version(copy, server, "c1", 3), version(copy, server, "c1", 1)
    fid = restore(copy, "c1", oldest)
    assert restore(copy, "c1", newest) == fid
    sql(copy, "UPDATE cameras SET fid = fid + 10 WHERE fid = ?", fid)  # some other program's doing
    assert restore(copy, "c1", oldest) == fid + 10
    (left,) = pending_changes(copy)
    assert (left.fid, left.kind, left.server_id) == (fid + 10, WriteKind.CREATE, None)
    assert push(copy, server, "", SILENT).created == 1
    assert server.properties()["c1"] == {"name": "first", "direction": "90", "extra": "x"}
    assert len(server.properties()) == 2
    assert restore(copy, "c1", oldest) == fid + 10
    assert pending_changes(copy) == [] == audit(copy)


def test_where_others_brought_it_back_meanwhile_somebody_decides(copy, server):
    server.drop("c1")
    pull(copy, server, SILENT)
    fid = restore(copy, "c1", version(copy, server, "c1", 3))
    server.put("c1", 20.01, 44, name="theirs", direction="90")
    assert push(copy, server, "", SILENT).conflicts == 1
    assert server.properties()["c1"] == {"name": "theirs", "direction": "90"}
    (found,) = conflicts(copy)
    assert found.fid == fid
    assert [(one.field, one.mine, one.theirs) for one in found.fields] == [("name", "first", "theirs")]
    resolve(copy, [by_side(found, Side.MINE)])
    assert push(copy, server, "", SILENT).modified == 1
    assert server.properties()["c1"] == {"name": "first", "direction": "90", "extra": "x"}


def test_a_row_that_is_gone_again_does_not_keep_its_record_from_coming_back(copy, server):
    server.drop("c1")
    pull(copy, server, SILENT)
    wanted = version(copy, server, "c1", 1)
    sql(copy, "DELETE FROM cameras WHERE fid = ?", restore(copy, "c1", wanted))
    assert pending_changes(copy) == [] == audit(copy)
    restore(copy, "c1", wanted)
    assert push(copy, server, "", SILENT).created == 1
    assert len(server.properties()) == 2


def test_a_version_without_a_position_leaves_the_camera_where_it_is(copy):
    restore(copy, "c1", Record(None, {"name": "nowhere"}))
    (left,) = pending_changes(copy)
    assert "position" not in {one.field for one in left.changes}
    assert sql(copy, "SELECT geom FROM cameras WHERE server_id = 'c1'") == [(point_blob(Position(20.03, 44)),)]


def test_what_the_server_never_takes_stays_in_the_row(copy, server):
    copy.__dict__["codec"] = replace(copy.codec, not_carried=frozenset({"hiljade:status", "secret"}))
    sql(copy, "UPDATE cameras SET status = 'verified', tags = '{\"secret\": \"s\"}' WHERE server_id = 'c1'")
    restore(copy, "c1", version(copy, server, "c1", 2))
    (held,) = sql(copy, "SELECT status, tags, name FROM cameras WHERE server_id = 'c1'")
    assert (held[0], json.loads(held[1]), held[2]) == ("verified", {"secret": "s", "extra": "x"}, "first")


def test_going_back_takes_the_lease_and_keeps_the_file_as_it_was(copy, server):
    wanted = version(copy, server, "c1", 2)
    with WorkingCopy.open(copy.path) as other, lease.acquire(other, lease.EDIT), pytest.raises(WorkingCopyBusy):
        restore(copy, "c1", wanted)
    assert pending_changes(copy) == []
    restore(copy, "c1", wanted)
    with WorkingCopy.open(copy.path.with_name(copy.path.name + ".before-restore")) as before:
        assert pending_changes(before) == []


def test_a_tombstone_is_no_record(copy, server):
    server.past["c1"].insert(0, PastVersion(Action.DELETED, Tombstone("c1", "9"), Edited("x", "")))
    newest = history(copy, server, "c1")[0]
    assert (newest.record, newest.changes, newest.action) == (None, (), Action.DELETED)
