"""The engine against a server in memory: nothing lost, nothing overwritten, exactly once, wherever it is cut."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled, ConnectionFailed, WorkingCopyBusy, WorkingCopyExists
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import WHOLE_AFTER_S, Pulled, pull
from hiljade_qgis.sync.push import Result, push
from hiljade_qgis.sync.push_plan import plan_push
from hiljade_qgis.sync.server import Area, Silent, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

ABOUT = About("kinto", URL, "Cameras")


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(7):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", direction="90", extra="x")
    return server


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "one.gpkg")


def copied(server: MemoryServer, path: Path, area: Area | None = None) -> WorkingCopy:
    download(server, path, About("kinto", URL, "Cameras", area=area), Silent())
    return WorkingCopy.open(path)


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def fid_of(copy: WorkingCopy, server_id: str) -> int:
    return sql(copy, "SELECT fid FROM cameras WHERE server_id = ?", server_id)[0][0]


def names(copy: WorkingCopy) -> dict[str, str]:
    return dict(sql(copy, "SELECT server_id, name FROM cameras"))


def in_step(copy: WorkingCopy, server: MemoryServer) -> bool:
    """Whether copy and server hold the same, and the copy knows it."""
    assert pending_changes(copy) == audit(copy)
    held = {one[0]: one[1:] for one in sql(copy, "SELECT server_id, name, version FROM cameras")}
    there = {key: (value["name"], server.held[key].version) for key, value in server.properties().items()}
    return held == there and pending_changes(copy) == []


def test_a_fresh_copy_holds_all_and_has_nothing_pending(copy, server):
    assert in_step(copy, server)
    assert sql(copy, "SELECT count(*) FROM hiljade_changes") == [(0,)]
    assert sql(copy, "SELECT count(*) FROM sectors") == [(7,)]
    assert sql(copy, "SELECT count(*) FROM rtree_sectors_geom") == [(7,)]
    assert sql(copy, "SELECT count(*) FROM rtree_cameras_geom") == [(7,)]


def test_changed_created_and_deleted_records_are_pushed_in_exactly_those_fields(copy, server):
    before = {key: json.loads(one.raw) for key, one in server.held.items()}
    sql(copy, "UPDATE cameras SET direction = '100' WHERE server_id = 'c1'")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c2'")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new one')", point_blob(Position(20.5, 44.5)))
    kinds = {one.kind: one for one in pending_changes(copy)}
    assert kinds[WriteKind.MODIFY].changes == (FieldChange("direction", "90", "100"),)
    assert kinds[WriteKind.DELETE].label == "camera 2"
    plan = plan_push(copy, server).expected
    assert (plan.created, plan.modified, plan.deleted, plan.conflicts, plan.refused) == (1, 1, 1, 0, 0)
    pushed = push(copy, server, "test", Silent())
    assert (pushed.created, pushed.modified, pushed.deleted, pushed.conflicts) == (1, 1, 1, 0)
    assert in_step(copy, server)
    after = {key: json.loads(one.raw) for key, one in server.held.items() if one.version and key in server.properties()}
    assert after["c1"]["properties"] == {**before["c1"]["properties"], "direction": "100"}
    assert {key for key in after if key not in before}, "the new one has an id of our making"
    for key in ("c0", "c3", "c4", "c5", "c6"):
        assert after[key] == before[key]


def test_a_stale_write_is_a_conflict_and_overwrites_nothing(copy, server):
    server.put("c1", 20.01, 44, name="theirs", direction="90")
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    sql(copy, "UPDATE cameras SET name = 'fine' WHERE server_id = 'c3'")
    assert plan_push(copy, server).expected.conflicts == 1
    pushed = push(copy, server, "", Silent())
    assert (pushed.modified, pushed.conflicts) == (1, 1)
    assert server.properties()["c1"]["name"] == "theirs"
    (left,) = pending_changes(copy)
    assert left.conflict
    assert not left.theirs_deleted
    assert FieldChange("name", "camera 1", "theirs") in left.theirs
    assert names(copy)["c1"] == "mine"
    again = push(copy, server, "", Silent())
    assert again.conflicts == 1
    assert server.properties()["c1"]["name"] == "theirs"


def test_a_pull_brings_others_changes_and_leaves_pending_ones_alone(copy, server):
    server.put("c0", 20, 44, name="theirs 0")
    server.put("c1", 20.01, 44, name="theirs 1")
    server.drop("c2")
    server.drop("c3")
    server.put("c9", 20.2, 44, name="new")
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id IN ('c1', 'c3')")
    assert pull(copy, server, Silent()) == Pulled(created=1, modified=1, deleted=1, conflicts=2)
    assert names(copy)["c0"] == "theirs 0"
    assert names(copy)["c9"] == "new"
    assert "c2" not in names(copy)
    assert names(copy)["c1"] == "mine"
    assert names(copy)["c3"] == "mine"
    changes = {one.server_id: one for one in pending_changes(copy)}
    assert set(changes) == {"c1", "c3"}
    assert changes["c3"].theirs_deleted
    assert changes["c1"].conflict
    assert pull(copy, server, Silent()) == Pulled(0, 0, 0, 2)


def test_taking_an_edit_back_lets_the_servers_copy_in(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    server.put("c1", 20.01, 44, name="theirs")
    assert pull(copy, server, Silent()).conflicts == 1
    sql(copy, "UPDATE cameras SET name = 'camera 1' WHERE server_id = 'c1'")
    assert pull(copy, server, Silent()) == Pulled(0, 1, 0, 0)
    assert in_step(copy, server)


def test_the_same_change_on_both_sides_is_no_conflict(copy, server):
    sql(copy, "UPDATE cameras SET name = 'same' WHERE server_id = 'c1'")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c2'")
    server.put("c1", 20.01, 44, name="same", direction="90", extra="x")
    server.drop("c2")
    assert pull(copy, server, Silent()).conflicts == 0
    assert in_step(copy, server)


def test_deleting_what_someone_changed_is_a_conflict(copy, server):
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c2'")
    server.put("c2", 20.02, 44, name="changed")
    assert push(copy, server, "", Silent()).conflicts == 1
    assert server.properties()["c2"]["name"] == "changed"
    assert pending_changes(copy)[0].conflict


def test_one_bad_record_blocks_nobody(copy, server):
    server.refused.add("bad")
    sql(copy, "UPDATE cameras SET name = 'bad' WHERE server_id = 'c0'")
    sql(copy, "UPDATE cameras SET name = 'good' WHERE server_id = 'c1'")
    sql(copy, "UPDATE cameras SET tags = 'no json' WHERE server_id = 'c2'")
    sql(copy, "UPDATE cameras SET geom = NULL WHERE server_id = 'c3'")
    pushed = push(copy, server, "", Silent())
    reasons = {one.server_id: one.reason for one in pushed.results if one.result is Result.REFUSED}
    assert reasons == {"c0": "name is not allowed", "c2": "tags_not_json", "c3": "no_position"}
    assert pushed.modified == 1
    assert server.properties()["c1"]["name"] == "good"
    assert len(pending_changes(copy)) == 3


@pytest.mark.parametrize("fault", ["lost", "cut", "down"])
def test_a_cut_push_can_be_run_again(copy, server, fault):
    edit_nine(copy)
    server.faults = ["", fault]
    first = push(copy, server, "", Silent())
    if fault == "cut":  # read back at once: it had gone in
        assert first.stopped_by is None
        assert len(first.results) == 9
    else:
        assert isinstance(first.stopped_by, ConnectionFailed)
        assert len(first.results) == 3
    second = push(copy, server, "", Silent())
    assert len(first.results) + len(second.results) == 9
    assert in_step(copy, server)
    assert len(server.properties()) == 7
    assert len(server.writes) == 9, "nothing was written twice"


def edit_nine(copy: WorkingCopy) -> None:
    """Five changes, two deletions, two new ones."""
    sql(copy, "UPDATE cameras SET name = 'mine ' || name WHERE server_id < 'c5'")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c5'")
    for number in (1, 2):
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", point_blob(Position(21, 45)), f"new {number}")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c6'")
    sql(copy, "UPDATE cameras SET name = name WHERE server_id = 'c0'")


class Crash(BaseException):
    """The program ends here."""


class Counter:
    """Ends the program at the n-th thing it does: an SQL statement, or a call of the server, before or after it."""

    def __init__(self, at: int) -> None:
        self.at, self.now = at, 0

    def step(self, *_: object) -> None:
        self.now += 1
        if self.now == self.at:
            raise Crash


class Breaking:
    """A connection or a server that counts."""

    def __init__(self, inner: object, counter: Counter, watched: tuple[str, ...]) -> None:
        self._inner, self._counter, self._watched = inner, counter, watched

    def __getattr__(self, name: str) -> object:
        found = getattr(self._inner, name)
        if name not in self._watched:
            return found

        def called(*args: object, **named: object) -> object:
            if args and args[0] == "ROLLBACK":
                return found(*args, **named)
            self._counter.step()
            result = found(*args, **named)
            # Where it only reads nothing happened, and an answer that is not read to its end would hold the file.
            if not str(args[0]).startswith(("SELECT", "WITH")):
                self._counter.step()
            return result

        return called


@pytest.mark.parametrize("action", ["push", "pull"])
def test_a_crash_at_any_instant_loses_nothing(tmp_path, monkeypatch, action):
    """Crash at every step of a push (and of a pull with a push cut before it), run again, compare with the goal."""
    at = 0
    while True:
        at += 1
        server = MemoryServer()
        for number in range(7):
            server.put(f"c{number}", 20, 44, name=f"camera {number}")
        copy = copied(server, tmp_path / f"{action}{at}.gpkg")
        edit_nine(copy)
        counter = Counter(at)
        copy.connection = Breaking(copy.connection, counter, ("execute", "executemany"))  # type: ignore[assignment]
        broken = Breaking(server, counter, ("write", "read_records", "read_since", "read_all"))
        ended = crash_free(lambda: push(copy, broken, "", Silent()))  # type: ignore[arg-type] # noqa: B023
        copy.close()
        again = WorkingCopy.open(copy.path)
        sql(again, "DELETE FROM hiljade_meta WHERE key = 'lease'")  # the program that held it is gone
        if action == "pull":
            assert pull(again, server, Silent()).conflicts == 0
        push(again, server, "", Silent())
        assert in_step(again, server), f"crash at step {at}"
        wanted = sorted([*(f"mine camera {number}" for number in range(5)), "new 1", "new 2"])
        assert sorted(value["name"] for value in server.properties().values()) == wanted, f"crash at step {at}"
        assert len(server.writes) == 9, f"crash at step {at}: something was written twice"
        again.close()
        if ended:
            break
    assert at > 40, "the counter did not reach into the push"


def crash_free(action: object) -> bool:
    try:
        action()  # type: ignore[operator]
    except Crash:
        return False
    return True


def test_an_edit_made_after_a_cut_stays_pending(copy, server):
    sql(copy, "UPDATE cameras SET name = 'first' WHERE server_id = 'c1'")
    server.faults = ["cut"]
    real, server.read_records = server.read_records, broken_read  # type: ignore[method-assign]
    first = push(copy, server, "", Silent())
    assert [one.result for one in first.results] == [Result.UNCLEAR]
    server.read_records = real  # type: ignore[method-assign]
    sql(copy, "UPDATE cameras SET name = 'second' WHERE server_id = 'c1'")
    assert pull(copy, server, Silent()).conflicts == 0
    (left,) = pending_changes(copy)
    assert left.changes == (FieldChange("name", "first", "second"),)
    assert push(copy, server, "", Silent()).modified == 1
    assert server.properties()["c1"]["name"] == "second"


def broken_read(server_ids: object, progress: object = None) -> dict:
    raise ConnectionFailed(URL)


def test_a_new_record_keeps_its_id_over_a_lost_push(copy, server):
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", point_blob(Position(21, 45)))
    server.faults = ["lost"]
    with pytest.raises(ConnectionFailed):
        push(copy, server, "", Silent())
    planned = plan_push(copy, server).expected.results[0].server_id
    pushed = push(copy, server, "", Silent())
    assert pushed.results[0].server_id == planned is not None
    ids = {one for (one,) in sql(copy, "SELECT server_id FROM hiljade_journal WHERE kind = 'create'")}
    assert len(ids) == 1


def test_a_refused_new_record_can_be_mended_and_pushed(copy, server):
    server.refused.add("bad")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'bad')", point_blob(Position(21, 45)))
    assert push(copy, server, "", Silent()).refused == 1
    sql(copy, "UPDATE cameras SET name = 'good' WHERE server_id IS NULL")
    assert push(copy, server, "", Silent()).created == 1
    assert in_step(copy, server)


def test_a_duplicate_is_a_new_record_whatever_its_server_id_says(copy, server):
    columns = "geom, server_id, version, name, direction, tags"
    sql(copy, f"INSERT INTO cameras ({columns}) SELECT {columns} FROM cameras WHERE server_id = 'c1'")
    assert [one.kind for one in pending_changes(copy)] == [WriteKind.CREATE]
    assert push(copy, server, "", Silent()).created == 1
    assert len(server.properties()) == 8
    assert in_step(copy, server)


def test_a_changed_fid_is_followed(copy, server):
    fid = fid_of(copy, "c1")
    sql(copy, "UPDATE cameras SET fid = 5000 WHERE fid = ?", fid)
    assert pending_changes(copy) == [] == audit(copy)
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE fid = 5000")
    assert push(copy, server, "", Silent()).modified == 1
    assert in_step(copy, server)
    assert len(server.properties()) == 7


def test_a_fid_of_a_deleted_record_can_be_taken_over(copy, server):
    one, two = fid_of(copy, "c1"), fid_of(copy, "c2")
    sql(copy, "DELETE FROM cameras WHERE fid = ?", one)
    sql(copy, "UPDATE cameras SET fid = ? WHERE fid = ?", one, two)
    (left,) = pending_changes(copy)
    assert (left.kind, left.server_id) == (WriteKind.DELETE, "c1")
    assert audit(copy) == [left]
    push(copy, server, "", Silent())
    assert in_step(copy, server)
    assert set(server.properties()) == {"c0", "c2", "c3", "c4", "c5", "c6"}


def test_a_replaced_row_is_the_same_record(copy, server):
    fid = fid_of(copy, "c1")
    row = "SELECT fid, geom, 'mine' FROM cameras WHERE fid = ?"
    sql(copy, f"INSERT OR REPLACE INTO cameras (fid, geom, name) {row}", fid)
    (left,) = pending_changes(copy)
    assert (left.kind, left.server_id) == (WriteKind.MODIFY, "c1")


def test_a_fid_is_never_used_twice(copy):
    last = sql(copy, "SELECT max(fid) FROM cameras")[0][0]
    sql(copy, "DELETE FROM cameras WHERE fid = ?", last)
    sql(copy, "INSERT INTO cameras (name) VALUES ('new')")
    assert sql(copy, "SELECT max(fid) FROM cameras")[0][0] == last + 1


def test_two_copies_of_one_layer_lose_nothing(server, tmp_path):
    one, two = copied(server, tmp_path / "a.gpkg"), copied(server, tmp_path / "b.gpkg")
    sql(one, "UPDATE cameras SET name = 'one' WHERE server_id IN ('c1', 'c2')")
    sql(two, "UPDATE cameras SET name = 'two' WHERE server_id IN ('c2', 'c3')")
    assert push(one, server, "", Silent()).modified == 2
    pushed = push(two, server, "", Silent())
    assert (pushed.modified, pushed.conflicts) == (1, 1)
    found = {key: value["name"] for key, value in server.properties().items()}
    assert (found["c1"], found["c2"], found["c3"]) == ("one", "one", "two")
    assert names(two)["c2"] == "two"
    pull(one, server, Silent())
    assert in_step(one, server)


def test_what_a_delta_misses_is_found_by_counting(copy, server):
    server.hidden_from_delta.add("c8")
    server.put("c8", 20, 44, name="missed")
    assert pull(copy, server, Silent()).created == 1
    assert in_step(copy, server)


def test_a_change_that_a_delta_misses_is_found_when_the_layer_is_read_whole_again(copy, server, monkeypatch):
    server.hidden_from_delta.add("c3")
    server.put("c3", 20.03, 44, name="missed")
    assert pull(copy, server, Silent()) == Pulled(0, 0, 0, 0)
    now = time.time()
    monkeypatch.setattr("hiljade_qgis.sync.pull.time.time", lambda: now + WHOLE_AFTER_S + 1)
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c4'")
    assert pull(copy, server, Silent()) == Pulled(0, 1, 0, 0)
    assert names(copy)["c3"] == "missed"
    assert names(copy)["c4"] == "mine"


def test_an_area_keeps_what_lies_in_it(server, tmp_path):
    area = Area(20.015, 43, 20.035, 45)
    copy = copied(server, tmp_path / "area.gpkg", area)
    assert set(names(copy)) == {"c2", "c3"}
    server.put("c2", 25, 44, name="moved out")
    server.put("far", 25, 44, name="far away")
    server.put("near", 20.02, 44, name="near")
    assert pull(copy, server, Silent()) == Pulled(1, 1, 0, 0)
    assert set(names(copy)) == {"c2", "c3", "near"}


def test_a_record_without_a_position_comes_along(server, tmp_path):
    server.put("nowhere", 200, 44, name="outside the world")
    result = download(server, tmp_path / "a.gpkg", ABOUT, Silent())
    assert (result.count, result.without_position) == (8, 1)
    copy = WorkingCopy.open(tmp_path / "a.gpkg")
    assert pending_changes(copy) == [] == audit(copy)
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'nowhere'")
    push(copy, server, "", Silent())
    assert json.loads(server.held["nowhere"].raw)["geometry"]["coordinates"] == [200, 44]


def test_a_cancelled_download_leaves_nothing(server, tmp_path):
    class Impatient(Silent):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        download(server, tmp_path / "a.gpkg", ABOUT, Impatient())
    assert list(tmp_path.iterdir()) == []


def test_a_download_never_replaces_pending_changes(copy, server, tmp_path):
    with pytest.raises(WorkingCopyExists):
        download(server, copy.path, ABOUT, Silent())
    download(server, copy.path, ABOUT, Silent(), replace=True)
    fresh = WorkingCopy.open(copy.path)
    sql(fresh, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    with pytest.raises(WorkingCopyExists):
        download(server, copy.path, ABOUT, Silent(), replace=True)
    (tmp_path / "notes.gpkg").write_text("my notes")
    with pytest.raises(WorkingCopyExists):
        download(server, tmp_path / "notes.gpkg", ABOUT, Silent(), replace=True)
    assert (tmp_path / "notes.gpkg").read_text() == "my notes"


def test_the_second_one_is_told(copy, server):
    from hiljade_qgis.sync import lease

    with WorkingCopy.open(copy.path) as other, lease.acquire(other, lease.EDIT):
        with pytest.raises(WorkingCopyBusy) as raised:
            push(copy, server, "", Silent())
        assert raised.value.purpose == "edit"
        with pytest.raises(WorkingCopyBusy):
            pull(copy, server, Silent())
    assert pull(copy, server, Silent()) == Pulled(0, 0, 0, 0)


def test_a_pull_keeps_the_file_as_it_was(copy, server):
    server.put("c1", 20.01, 44, name="theirs")
    pull(copy, server, Silent())
    with WorkingCopy.open(copy.path.with_name(copy.path.name + ".before-pull")) as before:
        assert names(before)["c1"] == "camera 1"


edits = st.lists(
    st.tuples(
        st.sampled_from(["mine", "theirs", "delete mine", "delete theirs", "new mine", "pull", "push", "cut"]),
        st.integers(0, 4),
        st.sampled_from(["a", "b", "c"]),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=edits)
def test_any_sequence_of_edits_keeps_every_edit_somewhere(tmp_path_factory, steps):
    """Whatever happens in whatever order: both sides end the same, or the difference is a conflict that shows both."""
    server = MemoryServer()
    for number in range(5):
        server.put(f"c{number}", 20, 44, name=f"camera {number}")
    copy = copied(server, tmp_path_factory.mktemp("steps") / "a.gpkg")
    for action, number, text in steps:
        do(action, copy, server, f"c{number}", text)
        assert pending_changes(copy) == audit(copy)
    push(copy, server, "", Silent())
    pull(copy, server, Silent(), accept_losses=True)
    conflicts = {one.server_id for one in pending_changes(copy)}
    assert all(one.conflict for one in pending_changes(copy))
    held, there = names(copy), {key: value["name"] for key, value in server.properties().items()}
    assert {key: name for key, name in held.items() if key not in conflicts} == {
        key: name for key, name in there.items() if key not in conflicts
    }
    copy.close()


def do(action: str, copy: WorkingCopy, server: MemoryServer, server_id: str, text: str) -> None:
    if action == "mine":
        sql(copy, "UPDATE cameras SET name = ? WHERE server_id = ?", f"mine {text}", server_id)
    elif action == "theirs" and server_id in server.properties():
        server.put(server_id, 20, 44, name=f"theirs {text}")
    elif action == "delete mine":
        sql(copy, "DELETE FROM cameras WHERE server_id = ?", server_id)
    elif action == "delete theirs" and server_id in server.properties():
        server.drop(server_id)
    elif action == "new mine":
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", point_blob(Position(21, 45)), f"new {text}")
    elif action == "pull":
        pull(copy, server, Silent(), accept_losses=True)  # of so few records one is a large part
    elif action in ("push", "cut"):
        server.faults = ["cut"] if action == "cut" else []
        push(copy, server, "", Silent())


