"""Servers that make ids themselves, take writes in changesets, read an area, and do not take every tag."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync.conflicts import ConflictKind, Side, by_side, conflicts, resolve
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled, ConnectionFailed, WorkingCopyExists
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.history import restore
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import Pulled, pull
from hiljade_qgis.sync.push import Result, push
from hiljade_qgis.sync.server import Area, Silent, WriteKind
from hiljade_qgis.sync.to_review import to_review
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import OWN_IDS, URL, OwnIdServer, register_own_ids

HERE = point_blob(Position(20.5, 44))
AREA = Area(19, 43, 21, 45)


@pytest.fixture
def server(monkeypatch) -> OwnIdServer:
    register_own_ids(monkeypatch)
    server = OwnIdServer()
    for number in range(5):
        server.put(str(number), 20 + number / 100, 44, name=f"camera {number}", extra="x")
    return server


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "one.gpkg")


def copied(server: OwnIdServer, path: Path, area: Area | None = None) -> WorkingCopy:
    server.area = area
    download(server, path, About(OWN_IDS, URL, "Cameras", area=area), Silent())
    return WorkingCopy.open(path)


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def on_server(server: OwnIdServer) -> list[str]:
    return sorted(value["name"] for value in server.properties().values())


def in_step(copy: WorkingCopy, server: OwnIdServer) -> bool:
    assert pending_changes(copy) == audit(copy)
    held = {one[0]: one[1:] for one in sql(copy, "SELECT server_id, name, version FROM cameras")}
    there = {key: (value["name"], server.held[key].version) for key, value in server.properties().items()}
    return held == there and pending_changes(copy) == []


def lose_sight(server: OwnIdServer) -> dict:
    """Until `see_again`, nothing can be read."""
    kept = {name: getattr(server, name) for name in ("read_created", "read_records")}

    def gone(*args: object, **options: object) -> dict:
        raise ConnectionFailed(URL)

    for name in kept:
        setattr(server, name, gone)
    return kept


def see_again(server: OwnIdServer, kept: dict) -> None:
    for name, method in kept.items():
        setattr(server, name, method)


# Ids of the server's making


def test_new_records_get_the_ids_that_the_server_made(copy, server):
    for number in range(7):
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", HERE, f"new {number}")
    sql(copy, "UPDATE cameras SET name = 'changed' WHERE server_id = '1'")
    sql(copy, "DELETE FROM cameras WHERE server_id = '2'")
    pushed = push(copy, server, "seven new ones", Silent())
    assert (pushed.created, pushed.modified, pushed.deleted) == (7, 1, 1)
    assert in_step(copy, server)
    assert server.comments == ["seven new ones"]
    assert server.closed == {"set 1"}
    journalled = dict(sql(copy, "SELECT fid, server_id FROM hiljade_journal WHERE kind = 'create'"))
    assert journalled == dict(sql(copy, "SELECT fid, server_id FROM cameras WHERE name LIKE 'new%'"))
    assert sql(copy, "SELECT DISTINCT changeset FROM hiljade_changesets") == [("set 1",)]
    assert sql(copy, "SELECT count(*) FROM hiljade_changesets") == [(9,)]
    assert push(copy, server, "", Silent()).results == []
    assert len(server.comments) == 1, "no changeset for nothing"


@pytest.mark.parametrize("fault", ["cut", "lost"])
def test_an_unclear_creation_is_looked_for_in_its_changeset(copy, server, fault):
    for number in range(2):
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", HERE, f"new {number}")
    sql(copy, "UPDATE cameras SET name = 'changed' WHERE server_id = '1'")
    server.faults = [fault]
    if fault == "cut":
        assert push(copy, server, "", Silent()).created == 2
    else:
        with pytest.raises(ConnectionFailed):
            push(copy, server, "", Silent())
        assert push(copy, server, "", Silent()).created == 2
    assert in_step(copy, server)
    assert len(server.properties()) == 7


@pytest.mark.parametrize("by", ["push", "pull"])
@pytest.mark.parametrize("fault", ["cut", "lost"])
def test_a_creation_that_stayed_unclear_is_settled_before_anything_else(copy, server, by, fault):
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", HERE)
    server.faults = [fault]
    kept = lose_sight(server)
    assert [one.result for one in push(copy, server, "", Silent()).results] == [Result.UNCLEAR]
    see_again(server, kept)
    sql(copy, "UPDATE cameras SET note = 'later' WHERE name = 'new'")
    if by == "pull":
        assert pull(copy, server, Silent()) == Pulled(0, 0, 0, 0)
    push(copy, server, "", Silent())
    assert on_server(server).count("new") == 1
    assert in_step(copy, server)
    assert [value.get("note") for value in server.properties().values() if value["name"] == "new"] == ["later"]


def test_an_unclear_creation_that_was_edited_there_is_merged_with_what_was_sent(copy, server):
    sql(copy, "INSERT INTO cameras (geom, name, operator) VALUES (?, 'new', 'a')", HERE)
    server.faults = ["cut"]
    kept = lose_sight(server)
    push(copy, server, "", Silent())
    see_again(server, kept)
    (made,) = server.changesets["set 1"].values()
    server.put(made, 20.5, 44, name="new", operator="theirs")
    sql(copy, "UPDATE cameras SET note = 'later' WHERE name = 'new'")
    assert push(copy, server, "", Silent()).modified == 1
    assert server.properties()[made] == {"name": "new", "operator": "theirs", "note": "later"}
    assert in_step(copy, server)


def test_an_unclear_creation_that_was_deleted_there_is_not_made_again(copy, server):
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", HERE)
    server.faults = ["cut"]
    kept = lose_sight(server)
    push(copy, server, "", Silent())
    see_again(server, kept)
    (made,) = server.changesets["set 1"].values()
    server.drop(made)
    push(copy, server, "", Silent())
    assert "new" not in on_server(server)
    assert in_step(copy, server)


def test_a_full_changeset_is_followed_by_another(copy, server):
    server.changeset_size = 3
    for number in range(7):
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", HERE, f"new {number}")
    assert push(copy, server, "", Silent()).created == 7
    assert in_step(copy, server)
    assert len(server.comments) == 3
    assert server.closed == {"set 1", "set 2", "set 3"}


def test_an_answer_that_never_came_closes_the_changeset_and_the_push_goes_on_in_another(copy, server):
    for number in range(7):
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", HERE, f"new {number}")
    server.faults = ["cut", "", ""]
    assert push(copy, server, "", Silent()).created == 7
    assert in_step(copy, server)
    assert len(server.properties()) == 12


def test_a_changeset_that_cannot_be_opened_leaves_all_pending(copy, server):
    def refused(comment: str, progress: object = None) -> str:
        raise ConnectionFailed(URL)

    server.begin_changeset = refused
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", HERE)
    with pytest.raises(ConnectionFailed):
        push(copy, server, "", Silent())
    assert sql(copy, "SELECT count(*) FROM hiljade_journal") == [(0,)]
    assert len(pending_changes(copy)) == 1


def test_a_refused_new_record_is_sent_again_with_an_id_that_no_other_one_has(copy, server):
    server.refused = {"new 0"}
    for number in range(6):
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", HERE, f"new {number}")
    pushed = push(copy, server, "", Silent())
    assert (pushed.created, pushed.refused) == (5, 1)
    server.refused = set()
    for number in range(6, 10):
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", HERE, f"new {number}")
    assert push(copy, server, "", Silent()).created == 5
    assert in_step(copy, server)


def test_conflicts_merge_and_go_out_again_in_the_same_changeset(copy, server):
    server.put("1", 20.01, 44, name="camera 1", extra="y")
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = '1'")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", HERE)
    pushed = push(copy, server, "", Silent())
    assert (pushed.modified, pushed.created, pushed.conflicts) == (1, 1, 0)
    assert server.properties()["1"] == {"name": "mine", "extra": "y"}
    assert len(server.comments) == 1
    assert in_step(copy, server)


def test_a_record_brought_back_gets_a_new_id(copy, server):
    server.put("1", 20.01, 44, name="camera 1", extra="x", height="12'")
    pull(copy, server, Silent())
    server.drop("1")
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = '1'")
    pull(copy, server, Silent())
    resolve(copy, [by_side(one, Side.MINE) for one in conflicts(copy)])
    server.faults = ["lost"]
    with pytest.raises(ConnectionFailed):
        push(copy, server, "", Silent())
    assert push(copy, server, "", Silent()).created == 1
    assert "1" not in server.properties()
    assert {"name": "mine", "extra": "x", "height": "12'"} in server.properties().values()
    assert in_step(copy, server)


# Tags that the server does not take


def test_what_the_server_does_not_take_is_kept_here_and_alone_is_nothing_to_send(copy, server):
    sql(copy, "UPDATE cameras SET range_m = 50 WHERE server_id = '1'")
    sql(copy, "UPDATE cameras SET range_m = 60, tags = '{\"extra\": \"x\", \"secret\": \"s\"}', name = 'mine' "
        "WHERE server_id = '2'")
    sql(copy, "INSERT INTO cameras (geom, name, range_m) VALUES (?, 'new', 70)", HERE)
    two, new = pending_changes(copy)
    assert pending_changes(copy) == audit(copy)
    assert two.changes == (FieldChange("name", "camera 2", "mine"),)
    assert two.kept_here == (FieldChange("range_m", None, 60.0), FieldChange("tags:secret", None, "s"))
    assert [change.field for change in new.kept_here] == ["range_m"]
    pushed = push(copy, server, "", Silent())
    assert (pushed.created, pushed.modified) == (1, 1)
    assert in_step(copy, server)
    ranges = "SELECT name, range_m FROM cameras WHERE range_m NOT NULL ORDER BY range_m"
    assert sql(copy, ranges) == [("camera 1", 50), ("mine", 60), ("new", 70)]
    assert push(copy, server, "", Silent()).results == []


def test_a_pull_does_not_wipe_what_is_kept_here(copy, server):
    sql(copy, "UPDATE cameras SET range_m = 50, tags = '{\"extra\": \"x\", \"secret\": \"s\"}' WHERE server_id = '1'")
    for step in range(3):
        server.put("1", 20.01, 44, name=f"theirs {step}", extra=str(step))
        assert pull(copy, server, Silent()) == Pulled(0, 1, 0, 0)
        ((name, range_m, tags),) = sql(copy, "SELECT name, range_m, tags FROM cameras WHERE server_id = '1'")
        assert (name, range_m, json.loads(tags)) == (f"theirs {step}", 50, {"extra": str(step), "secret": "s"})
    assert in_step(copy, server)


def test_a_tag_that_a_record_has_nevertheless_goes_back_as_it_is_and_opposes_nothing(copy, server):
    original = OwnIdServer._write
    held = server.put("1", 20.01, 44, name="camera 1", extra="x", hiljade__range="5")
    pull(copy, server, Silent())
    sql(copy, "UPDATE cameras SET range_m = 50 WHERE server_id = '1'")
    assert pending_changes(copy) == audit(copy) == []
    server.put("1", 20.01, 44, name="camera 1", extra="x", hiljade__range="7")
    pull(copy, server, Silent())
    assert sql(copy, "SELECT range_m FROM cameras WHERE server_id = '1'") == [(50,)]
    assert conflicts(copy) == []
    sent = []
    server.write = lambda writes, *rest: (sent.extend(writes), [original(server, one) for one in writes])[1]
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = '1'")
    assert push(copy, server, "", Silent()).modified == 1
    assert json.loads(sent[0].body)["properties"]["hiljade:range"] == "7"
    assert held.server_id == sent[0].server_id
    assert pending_changes(copy) == audit(copy) == []


def test_what_is_kept_here_of_a_record_that_they_deleted_is_not_thrown_away_unasked(copy, server):
    sql(copy, "UPDATE cameras SET range_m = 50 WHERE server_id = '1'")
    server.drop("1")
    assert pull(copy, server, Silent()) == Pulled(0, 0, 0, 1)
    assert pull(copy, server, Silent()) == Pulled(0, 0, 0, 1)
    assert pending_changes(copy) == audit(copy) == []
    (found,) = conflicts(copy)
    assert found.kind is ConflictKind.DELETED_THERE
    (listed,) = to_review(copy)
    assert (listed.fid, listed.conflict, listed.theirs_deleted, listed.changes) == (found.fid, True, True, ())
    assert listed.kept_here == (FieldChange("range_m", None, 50.0),)
    sql(copy, "UPDATE cameras SET range_m = NULL WHERE server_id = '1'")
    assert (conflicts(copy), to_review(copy)) == ([], []), "nothing is in the way any more"
    sql(copy, "UPDATE cameras SET range_m = 50 WHERE server_id = '1'")
    resolve(copy, [by_side(found, Side.THEIRS)])
    assert in_step(copy, server)


def test_a_download_goes_over_no_value_that_is_nowhere_else(copy, server):
    sql(copy, "UPDATE cameras SET range_m = 50 WHERE server_id = '1'")
    with pytest.raises(WorkingCopyExists):
        download(server, copy.path, About(OWN_IDS, URL, "Cameras"), Silent(), replace=True)
    assert sql(copy, "SELECT range_m FROM cameras WHERE server_id = '1'") == [(50,)]
    sql(copy, "UPDATE cameras SET range_m = NULL WHERE server_id = '1'")
    download(server, copy.path, About(OWN_IDS, URL, "Cameras"), Silent(), replace=True)


@pytest.mark.parametrize("cut", [True, False])
def test_a_push_that_is_cancelled_tells_what_went_in(copy, server, cut):
    """Its changeset is closed, unless an upload may still be under way in it, which closing would wait for."""
    for number in range(5):
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", HERE, f"new {number}")
    pressed = []
    real = server.write

    def write(writes: list, *more: object) -> list:
        if pressed and cut:
            raise Cancelled
        pressed.append(True)
        return real(writes, *more)

    class Pressed(Silent):
        def cancelled(self) -> bool:
            return bool(pressed) and not cut

    server.write = write
    pushed = push(copy, server, "", Pressed())
    assert isinstance(pushed.stopped_by, Cancelled)
    assert pushed.created == 3
    assert server.closed == (set() if cut else {"set 1"})
    del server.write
    assert push(copy, server, "", Silent()).created == 2
    assert in_step(copy, server)
    assert len(server.properties()) == 10


# Coming back


@pytest.mark.parametrize("by_others", [True, False])
def test_a_record_that_came_back_under_another_id_comes_back_no_second_time(copy, server, by_others):
    wanted = Record(Position(20.01, 44), {"name": "back", "extra": "x"})
    if by_others:
        server.drop("1")
        pull(copy, server, Silent())
    else:
        sql(copy, "DELETE FROM cameras WHERE server_id = '1'")
        push(copy, server, "", Silent())
    fid = restore(copy, "1", wanted)
    assert restore(copy, "1", wanted) == fid
    assert push(copy, server, "", Silent()).created == 1
    assert restore(copy, "1", wanted) == fid
    assert in_step(copy, server)
    sql(copy, "DELETE FROM cameras WHERE fid = ?", fid)
    assert restore(copy, "1", wanted) == fid
    assert in_step(copy, server)
    assert on_server(server).count("back") == 1


# An area


@pytest.fixture
def part(server, tmp_path) -> WorkingCopy:
    server.put("far", 30, 44, name="far")
    return copied(server, tmp_path / "part.gpkg", AREA)


def test_a_record_that_left_the_area_stays_and_follows(part, server):
    server.put("1", 25, 44, name="moved", extra="x")
    server.put("2", 25, 44, name="camera 2", extra="x")
    sql(part, "UPDATE cameras SET name = 'mine' WHERE server_id = '2'")
    server.drop("3")
    del server.held["4"]
    server.put("new", 20.2, 44, name="new")
    server.put("new far", 30.2, 44, name="new far")
    assert pull(part, server, Silent()) == Pulled(1, 2, 2, 0)
    names = dict(sql(part, "SELECT server_id, name FROM cameras"))
    assert names == {"0": "camera 0", "1": "moved", "2": "mine", "new": "new"}
    (left,) = pending_changes(part)
    assert left.position == Position(25, 44)
    assert pull(part, server, Silent()) == Pulled(0, 0, 0, 0)
    assert push(part, server, "", Silent()).modified == 1
    assert pull(part, server, Silent()) == Pulled(0, 0, 0, 0)


def test_a_record_that_was_moved_out_of_the_area_here_is_pushed_and_kept(part, server):
    sql(part, "UPDATE cameras SET geom = ? WHERE server_id = '1'", point_blob(Position(25, 44)))
    assert push(part, server, "", Silent()).modified == 1
    assert pull(part, server, Silent()) == Pulled(0, 0, 0, 0)
    server.put("1", 26, 44, name="on", extra="x")
    assert pull(part, server, Silent()) == Pulled(0, 1, 0, 0)


def test_a_server_that_does_not_say_what_became_of_the_absent_changes_nothing(part, server):
    server.put("1", 25, 44, name="moved", extra="x")
    server.put("2", 20.3, 44, name="theirs", extra="x")
    before = sql(part, "SELECT * FROM cameras")
    kept = lose_sight(server)
    with pytest.raises(ConnectionFailed):
        pull(part, server, Silent())
    assert sql(part, "SELECT * FROM cameras") == before
    see_again(server, kept)
    assert pull(part, server, Silent()).modified == 2


def test_a_whole_layer_is_not_asked_for_what_it_lacks(copy, server):
    del server.held["1"]
    lose_sight(server)
    assert pull(copy, server, Silent()) == Pulled(0, 0, 1, 0)
    assert [one.kind for one in pending_changes(copy) if one.kind is WriteKind.DELETE] == []
