"""Ways in which an edit could get lost, double or block others: one test for each that was found and closed."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hiljade_qgis.core.record import Position
from hiljade_qgis.sync import download as downloading
from hiljade_qgis.sync import lease, working_copy
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import DiskFull, NotAWorkingCopy, WorkingCopyBusy, WorkingCopyExists
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import Pulled, pull
from hiljade_qgis.sync.push import Result, push
from hiljade_qgis.sync.server import Reading, Silent, Tombstone, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

ABOUT = About("kinto", URL, "Cameras")
HERE = point_blob(Position(21, 45))


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(5):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", extra="x")
    return server


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    download(server, tmp_path / "one.gpkg", ABOUT, Silent())
    return WorkingCopy.open(tmp_path / "one.gpkg")


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def by_another_program(copy: WorkingCopy, text: str, *values: object) -> None:
    """An edit through a connection of its own."""
    with WorkingCopy.open(copy.path) as other:
        other.connection.execute(text, values)


def names(copy: WorkingCopy) -> dict[str, str]:
    return dict(sql(copy, "SELECT server_id, name FROM cameras"))


def on_server(server: MemoryServer) -> list[str]:
    return sorted(value["name"] for value in server.properties().values())


def nothing_pending(copy: WorkingCopy) -> bool:
    return pending_changes(copy) == [] == audit(copy) and not sql(
        copy, "SELECT 1 FROM hiljade_journal WHERE state = 'sending'"
    )


def during(server: MemoryServer, call: str, act: Callable[[], None]) -> None:
    """Does something once while the server works, after it has done what was asked."""
    real = getattr(server, call)

    def called(*args: object) -> object:
        setattr(server, call, real)
        result = real(*args)
        act()
        return result

    setattr(server, call, called)


# A row that gets another fid while it is sent


def test_a_new_row_that_gets_another_fid_while_it_is_sent_stays_one_record(copy, server):
    sql(copy, "INSERT INTO cameras (fid, geom, name) VALUES (50, ?, 'new')", HERE)
    during(server, "write", lambda: by_another_program(copy, "UPDATE cameras SET fid = 60 WHERE fid = 50"))
    assert push(copy, server, "", Silent()).created == 1
    assert nothing_pending(copy)
    push(copy, server, "", Silent())
    assert on_server(server).count("new") == 1


def test_a_changed_row_that_gets_another_fid_while_it_is_sent_is_in_step(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    during(server, "write", lambda: by_another_program(copy, "UPDATE cameras SET fid = 60 WHERE server_id = 'c1'"))
    assert push(copy, server, "", Silent()).modified == 1
    assert nothing_pending(copy)


def test_a_row_that_takes_the_fid_of_a_deleted_one_while_that_is_sent_keeps_its_record(copy, server):
    one, two = (sql(copy, "SELECT fid FROM cameras WHERE server_id = ?", name)[0][0] for name in ("c1", "c2"))
    sql(copy, "DELETE FROM cameras WHERE fid = ?", one)
    during(server, "write", lambda: by_another_program(copy, "UPDATE cameras SET fid = ? WHERE fid = ?", one, two))
    assert push(copy, server, "", Silent()).deleted == 1
    assert nothing_pending(copy)
    push(copy, server, "", Silent())
    assert set(server.properties()) == {"c0", "c2", "c3", "c4"}


def test_a_row_that_gets_another_fid_just_before_it_is_sent_is_in_step(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")

    class Moving(Silent):
        def report(self, done: int, total: int | None) -> None:
            if done == 0:
                by_another_program(copy, "UPDATE cameras SET fid = 60 WHERE server_id = 'c1'")

    push(copy, server, "", Moving())
    push(copy, server, "", Silent())
    assert nothing_pending(copy)
    assert server.properties()["c1"]["name"] == "mine"
    assert len(server.writes) == 1


def test_a_new_row_never_gets_the_fid_of_a_deleted_one_that_had_changed_its_own(copy, server):
    sql(copy, "UPDATE cameras SET fid = 6 WHERE fid = 5")
    sql(copy, "DELETE FROM cameras WHERE fid = 6")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", HERE)
    assert sorted(one.kind.value for one in pending_changes(copy)) == ["create", "delete"]
    push(copy, server, "", Silent())
    assert nothing_pending(copy)
    assert on_server(server) == ["camera 0", "camera 1", "camera 2", "camera 3", "new"]


# Two programs on one copy, and a lease that ran out


def test_an_answer_that_comes_after_another_program_settled_it_changes_nothing(copy, server):
    """The machine slept during a push; meanwhile the lease ran out and somebody else pushed a later edit."""
    sql(copy, "UPDATE cameras SET name = 'first' WHERE server_id = 'c1'")

    def somebody_else() -> None:
        with WorkingCopy.open(copy.path) as other:
            sql(other, "DELETE FROM hiljade_meta WHERE key = 'lease'")
            sql(other, "UPDATE cameras SET name = 'second' WHERE server_id = 'c1'")
            push(other, server, "", Silent())
            push(other, server, "", Silent())

    during(server, "write", somebody_else)
    with pytest.raises(WorkingCopyBusy):
        push(copy, server, "", Silent())
    assert server.properties()["c1"]["name"] == "second"
    assert nothing_pending(copy)
    sql(copy, "UPDATE cameras SET name = 'third' WHERE server_id = 'c1'")
    assert push(copy, server, "", Silent()).modified == 1


# A new record that arrives by two ways


def test_a_new_record_that_arrived_late_is_not_taken_for_another(copy, server):
    """The server was still at it when it was asked and said no; the pull then finds the record."""
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", HERE)
    server.faults = ["lost"]
    push_that_fails(copy, server)
    ((late,),) = sql(copy, "SELECT server_id FROM hiljade_journal")
    server.put(late, 21, 45, name="new")
    sql(copy, "UPDATE cameras SET note = 'mine' WHERE server_id IS NULL")
    assert pull(copy, server, Silent()) == Pulled(0, 0, 0, 0)
    push(copy, server, "", Silent())
    assert nothing_pending(copy)
    assert on_server(server).count("new") == 1
    assert server.properties()[late]["note"] == "mine"


@pytest.mark.parametrize("takes_the_fid_of_another", [False, True])
def test_a_new_record_that_arrived_late_is_known_after_its_row_got_another_fid(
    copy, server, takes_the_fid_of_another
):
    sql(copy, "INSERT INTO cameras (fid, geom, name) VALUES (50, ?, 'new')", HERE)
    sql(copy, "INSERT INTO cameras (fid, geom, name) VALUES (60, ?, 'given up')", HERE)
    server.faults = ["lost"]
    push_that_fails(copy, server)
    ((late,),) = sql(copy, "SELECT server_id FROM hiljade_journal WHERE fid = 50")
    sql(copy, "DELETE FROM cameras WHERE fid = 60")
    sql(copy, "UPDATE cameras SET fid = ? WHERE fid = 50", 60 if takes_the_fid_of_another else 70)
    server.put(late, 21, 45, name="new")
    assert push(copy, server, "", Silent()).created == 1
    pull(copy, server, Silent())
    assert nothing_pending(copy)
    assert on_server(server).count("new") == 1


def push_that_fails(copy: WorkingCopy, server: MemoryServer) -> None:
    with pytest.raises(Exception, match="ConnectionFailed"):
        push(copy, server, "", Silent())


def test_an_id_that_another_row_has_by_now_is_not_used_again(copy, server):
    """A copied file pushed the new record first, under the id that both files had made for it."""
    sql(copy, "INSERT INTO cameras (fid, geom, name) VALUES (50, ?, 'new')", HERE)
    server.faults = ["lost"]
    push_that_fails(copy, server)
    ((made,),) = sql(copy, "SELECT server_id FROM hiljade_journal")
    server.put(made, 21, 45, name="new")
    sql(copy, "UPDATE cameras SET fid = 60 WHERE fid = 50")
    pull(copy, server, Silent())
    sql(copy, "UPDATE cameras SET fid = 50 WHERE fid = 60")
    push(copy, server, "", Silent())
    assert nothing_pending(copy)


def test_a_pulled_record_never_takes_the_fid_of_a_deleted_one(copy, server):
    sql(copy, "UPDATE cameras SET fid = 6 WHERE fid = 5")
    sql(copy, "DELETE FROM cameras WHERE fid = 6")
    server.put("c9", name="theirs")
    assert pull(copy, server, Silent()) == Pulled(1, 0, 0, 0)
    assert names(copy)["c9"] == "theirs"
    assert [one.kind for one in pending_changes(copy)] == [WriteKind.DELETE]


# Conflicts that are none any more


def test_a_conflict_ends_where_both_sides_have_deleted(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    server.drop("c1")
    assert pull(copy, server, Silent()).conflicts == 1
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1'")
    assert pull(copy, server, Silent()).conflicts == 0
    assert nothing_pending(copy)


def test_a_conflict_ends_where_both_sides_have_come_to_say_the_same(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    server.put("c1", 20.01, 44, name="theirs", extra="x")
    assert pull(copy, server, Silent()).conflicts == 1
    sql(copy, "UPDATE cameras SET name = 'theirs' WHERE server_id = 'c1'")
    assert pull(copy, server, Silent()).conflicts == 0
    assert nothing_pending(copy)


def test_many_small_moves_on_the_server_do_not_add_up_to_an_edit_of_ours(copy, server):
    for step in range(1, 5):
        server.put("c1", 20.01 + step * 9e-8, 44, name="camera 1", extra="x")
        pull(copy, server, Silent())
        assert audit(copy) == []
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    push(copy, server, "", Silent())
    assert json.loads(server.held["c1"].raw)["geometry"]["coordinates"] == [20.01 + 4 * 9e-8, 44]


@pytest.mark.parametrize(("before", "after"), [("1e22", f"1{22 * '0'}"), ("1.0", "1"), ("[1e22]", f"[1{22 * '0'}]")])
def test_a_number_that_the_server_writes_in_another_way_is_no_edit(copy, server, before, after):
    sql(copy, f"UPDATE cameras SET tags = '{{\"n\": {before}}}' WHERE server_id = 'c1'")
    push(copy, server, "", Silent())
    held = server.held["c1"]
    raw = json.dumps({**json.loads(held.raw), "last_modified": 900, "properties": {"name": "camera 1", "n": "HERE"}})
    server.held["c1"] = type(held)("c1", "900", raw.replace('"HERE"', after))
    pull(copy, server, Silent())
    assert nothing_pending(copy)


# One bad record blocks nobody


@pytest.mark.parametrize(
    "tags",
    [
        '{"a": NaN}',
        '{"a": 1e999}',
        '{"a": "\\ud800"}',
        '{"\\udfff": "b"}',
        '{"a": ' + "[" * 200 + "]" * 200 + "}",
        '{"a": ' + "[" * 990 + "]" * 990 + "}",
        '{"a": ' + "1" * 5000 + "}",
        '{"a": "b", "a": "c"',
    ],
    ids=lambda text: text[:18],
)
def test_tags_that_no_server_can_take_are_refused_and_block_nobody(copy, server, tags):
    sql(copy, "UPDATE cameras SET tags = ? WHERE server_id = 'c1'", tags)
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c2'")
    assert len(pending_changes(copy)) == 2
    pushed = push(copy, server, "", Silent())
    assert (pushed.modified, pushed.refused) == (1, 1)
    assert sql(copy, "SELECT tags FROM cameras WHERE server_id = 'c1'") == [(tags,)]


@pytest.mark.parametrize("value", ["1e999", '"\\ud800"', '{"a": [-1e999]}'])
@pytest.mark.parametrize("key", ["name", "extra"])
def test_a_record_with_what_no_json_should_hold_comes_in_and_blocks_nobody(tmp_path, server, key, value):
    held = server.put("c1", name="camera 1")
    raw = json.dumps({**json.loads(held.raw), "properties": {key: "HERE"}}).replace('"HERE"', value)
    server.held["c1"] = type(held)(held.server_id, held.version, raw)
    download(server, tmp_path / "two.gpkg", ABOUT, Silent())
    with WorkingCopy.open(tmp_path / "two.gpkg") as copy:
        assert nothing_pending(copy)
        sql(copy, "UPDATE cameras SET note = 'mine'")
        pushed = push(copy, server, "", Silent())
        assert pushed.modified >= 4
        assert pushed.modified + pushed.refused == 5


def test_a_text_that_is_no_utf8_is_refused_and_blocks_nobody(copy, server):
    """As a program leaves it that copies a table of another encoding."""
    sql(copy, "UPDATE cameras SET name = CAST(x'42656F67726164FF' AS TEXT) WHERE server_id = 'c1'")
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c2'")
    assert len(pending_changes(copy)) == 2
    pushed = push(copy, server, "", Silent())
    assert (pushed.modified, pushed.refused) == (1, 1)
    assert server.properties()["c1"]["name"] == "camera 1"
    assert sql(copy, "SELECT hex(name) FROM cameras WHERE server_id = 'c1'") == [("42656F67726164FF",)]


def test_a_base_that_is_no_json_is_told_as_a_damaged_copy(copy):
    sql(copy, "UPDATE hiljade_base SET raw = 'no json'")
    sql(copy, "UPDATE cameras SET name = 'mine'")
    with pytest.raises(NotAWorkingCopy):
        pending_changes(copy)


# The file


def test_an_edit_made_while_a_download_ends_is_not_replaced(copy, server, monkeypatch):
    real = downloading.remember

    def late(new: WorkingCopy, reading: Reading) -> None:
        real(new, reading)
        by_another_program(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")

    monkeypatch.setattr(downloading, "remember", late)
    with pytest.raises(WorkingCopyExists):
        download(server, copy.path, ABOUT, Silent(), replace=True)
    assert names(copy)["c1"] == "mine"


def test_a_snapshot_that_does_not_fit_leaves_nothing_half_done(copy, server, monkeypatch):
    server.put("c1", name="theirs")
    real = sqlite3.connect

    def small(path: Path, **options: object) -> sqlite3.Connection:
        connection = real(path, **options)  # type: ignore[call-overload]
        if str(path).endswith(".part"):
            connection.execute("PRAGMA max_page_count = 2")
        return connection  # type: ignore[no-any-return]

    monkeypatch.setattr(working_copy.sqlite3, "connect", small)
    with pytest.raises(DiskFull):
        pull(copy, server, Silent())
    assert names(copy)["c1"] == "camera 1"
    assert [one.name for one in copy.path.parent.iterdir()] == [copy.path.name]
    monkeypatch.undo()
    assert pull(copy, server, Silent()).modified == 1


def test_a_lease_from_before_the_clock_was_set_back_keeps_nobody_out_for_long(copy, server, monkeypatch):
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + 10 * 365 * 86400)
    lease.acquire(copy, lease.EDIT)
    monkeypatch.undo()
    assert pull(copy, server, Silent()) == Pulled(0, 0, 0, 0)


def test_a_record_that_comes_back_after_it_was_deleted_is_there_once(copy, server):
    server.drop("c1")
    pull(copy, server, Silent())
    server.put("c1", name="back")
    assert pull(copy, server, Silent()).created == 1
    assert nothing_pending(copy)
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    server.drop("c1")
    assert pull(copy, server, Silent()).conflicts == 1
    server.put("c1", name="back again")
    assert pull(copy, server, Silent()).conflicts == 1
    (left,) = pending_changes(copy)
    assert (left.conflict, left.theirs_deleted) == (True, False)


def test_a_server_put_back_from_a_backup_overwrites_no_edit_and_is_overwritten_by_none(copy, server):
    backup = dict(server.held)
    server.put("c1", 20.01, 44, name="newer", extra="x")
    pull(copy, server, Silent())
    server.held = backup
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    assert push(copy, server, "", Silent()).conflicts == 1
    assert server.properties()["c1"]["name"] == "camera 1"
    assert names(copy)["c1"] == "mine"


def test_a_pull_between_a_cut_push_and_its_settling_takes_ours_for_ours(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c2'")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", HERE)
    real = server.read_records
    server.read_records = gone  # type: ignore[method-assign]
    server.faults = ["cut"]
    assert {one.result for one in push(copy, server, "", Silent()).results} == {Result.UNCLEAR}
    server.read_records = real  # type: ignore[method-assign]
    server.held["c4"] = Tombstone("c4", str(server.clock + 1))
    server.clock += 1
    assert pull(copy, server, Silent()) == Pulled(0, 0, 1, 0)
    assert nothing_pending(copy)
    assert on_server(server) == ["camera 0", "camera 3", "mine", "new"]


def gone(server_ids: object, progress: object = None) -> dict:
    from hiljade_qgis.sync.errors import ConnectionFailed

    raise ConnectionFailed(URL)
