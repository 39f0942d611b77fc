"""What a push plan says before anything is sent, and what looks like an accident."""

from __future__ import annotations

import os
import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.core.red_flags import (
    many_deleted,
    moved_far,
    takes_much_away,
    turned_round,
    verified_lately,
)
from hiljade_qgis.sync import home, lease
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import ConnectionFailed, WorkingCopyBusy
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import Pushed, Result, push
from hiljade_qgis.sync.push_plan import Flag, FlagsNotAccepted, RedFlag, plan_push, push_planned
from hiljade_qgis.sync.server import SILENT, Edited, Found, Lock, WriteKind
from hiljade_qgis.sync.servers import Codec
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=timezone.utc)
TODAY = datetime.now(timezone.utc).date()


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(20):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", direction="90")
    return server


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    download(server, tmp_path / "one.gpkg", About("kinto", URL, "Cameras"), SILENT)
    return WorkingCopy.open(tmp_path / "one.gpkg")


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def fids(copy: WorkingCopy, *server_ids: str) -> tuple[int, ...]:
    return tuple(sql(copy, "SELECT fid FROM cameras WHERE server_id = ?", one)[0][0] for one in server_ids)


def flags(copy: WorkingCopy, server: MemoryServer) -> dict[Flag, tuple[int, ...]]:
    return {one.flag: one.fids for one in plan_push(copy, server).flags}



# The rules


@pytest.mark.parametrize(
    ("deleted", "of", "many", "much"),
    [
        (0, 0, False, False),
        (0, 5, False, False),
        (1, 1, True, True),
        (1, 9, True, False),
        (1, 10, False, False),
        (4, 8, True, False),
        (4, 4, True, True),
        (5, 8, True, True),
        (5, 50, False, False),
        (6, 50, True, True),
        (10, 100, False, False),
        (11, 100, True, True),
    ],
)
def test_a_tenth_is_not_yet_many(deleted, of, many, much):
    assert (many_deleted(deleted, of), takes_much_away(deleted, of)) == (many, much)


@pytest.mark.parametrize(
    ("before", "after", "far"),
    [
        (Position(20, 0), Position(20, 49.9 / 110574.3), False),
        (Position(20, 0), Position(20, 50.1 / 110574.3), True),
        (Position(20, 60), Position(20 + 49.9 / 55800, 60), False),
        (Position(179.9999, 44), Position(-179.9999, 44), False),
        (Position(20, 44), Position(21, 45), True),
        (None, Position(20, 44), False),
        (Position(20, 44), None, False),
    ],
)
def test_moves_are_measured_on_the_ground(before, after, far):
    assert moved_far([FieldChange("name", "a", "b"), FieldChange("position", before, after)]) is far


@pytest.mark.parametrize(
    ("before", "after", "turned"),
    [
        ("90", "270", True),
        ("90", "240", True),
        ("90", "239", False),
        ("10", "200", True),
        ("350", "141", True),
        ("N", "S", True),
        ("45;90", "225;90", True),
        ("90;45", "90;225", False),
        ("60-120", "240-300", True),
        ("forward;10", "190", True),
        ("forward", "190", False),
        ("0-360", "190", False),
        ("90", "0-360", False),
        (None, "190", False),
        ("190", None, False),
    ],
)
def test_a_turn_is_told_by_the_first_view_that_has_an_aim(before, after, turned):
    assert turned_round([FieldChange("direction", before, after)]) is turned


@pytest.mark.parametrize(
    ("tags", "edited_when", "lately"),
    [
        ({"check_date": "2026-11-22"}, "", True),
        ({"check_date": "2026-11-21"}, "", True),
        ({"check_date": "2026-11-23"}, "", True),
        ({"check_date": "2026-11-20"}, "2026-11-22T11:00:00Z", False),
        ({"check_date": "2026-11"}, "", False),
        ({"check_date": "yesterday"}, "", False),
        ({"check_date": 20261122}, "", False),
        ({"hiljade:status": "verified"}, "", False),
        ({"hiljade:status": "verified"}, "2026-11-21T01:00:00+00:00", True),
        ({"hiljade:status": "verified"}, "2026-11-20T11:59:00Z", False),
        ({"hiljade:status": "verified"}, "2026-11-21T01:00:00", True),
        ({"hiljade:status": "verified"}, "no date", False),
        ({"hiljade:status": "reported"}, "2026-11-22T01:00:00Z", False),
        ({}, "2026-11-22T01:00:00Z", False),
    ],
)
def test_what_was_verified_yesterday(tags, edited_when, lately):
    assert verified_lately(Record(None, tags), edited_when, NOW) is lately


# The plan


def test_a_plan_says_what_would_happen_and_changes_nothing(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c2'")
    sql(copy, "UPDATE cameras SET tags = 'no json' WHERE server_id = 'c3'")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c4'")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", point_blob(Position(21, 45)))
    server.put("c2", 20.02, 44, name="theirs", direction="90")
    before = copy.path.read_bytes()
    plan = plan_push(copy, server)
    ended = {one.server_id: one.result for one in plan.expected.results}
    assert ended == {
        "c1": Result.PUSHED,
        "c2": Result.CONFLICT,
        "c3": Result.REFUSED,
        "c4": Result.PUSHED,
        None: Result.PUSHED,
    }
    assert plan.flags == ()
    assert {one.server_id: one.changes for one in plan.changes}["c1"] == (FieldChange("name", "camera 1", "mine"),)
    assert list(plan.changes) == pending_changes(copy)
    assert plan.fids == tuple(one.fid for one in plan.changes)
    assert copy.path.read_bytes() == before
    assert server.writes == []


def test_a_plan_can_be_made_while_somebody_edits(copy, server):
    with WorkingCopy.open(copy.path) as other, lease.acquire(other, lease.EDIT):
        assert plan_push(copy, server).changes == ()


def test_a_plan_of_some_records_is_about_those_alone(copy, server):
    sql(copy, "DELETE FROM cameras WHERE server_id < 'c14'")
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id IN ('c8', 'c9')")
    wanted = fids(copy, "c9")
    plan = plan_push(copy, server, fids=wanted)
    assert (plan.fids, plan.flags) == (wanted, ())
    assert push_planned(copy, server, "", SILENT, wanted).modified == 1
    assert server.properties()["c9"]["name"] == "mine"
    assert server.properties()["c8"]["name"] == "camera 8"
    assert len(server.properties()) == 20


def test_what_looks_like_an_accident_is_flagged_with_its_records(copy, server):
    moved, turned, both, gone = (fids(copy, one)[0] for one in ("c1", "c2", "c3", "c4"))
    sql(copy, "UPDATE cameras SET geom = ? WHERE fid IN (?, ?)", point_blob(Position(20.5, 44)), moved, both)
    sql(copy, "UPDATE cameras SET direction = '270' WHERE fid IN (?, ?)", turned, both)
    sql(copy, "DELETE FROM cameras WHERE fid = ?", gone)
    assert flags(copy, server) == {Flag.MOVED_FAR: (moved, both), Flag.TURNED_ROUND: (turned, both)}
    more = fids(copy, "c5", "c6")
    sql(copy, "DELETE FROM cameras WHERE server_id IN ('c5', 'c6')")
    plan = plan_push(copy, server)
    assert RedFlag(Flag.MANY_DELETED, (gone, *more), 20) in plan.flags


def test_a_new_camera_far_away_is_no_move_and_no_turn(copy, server):
    sql(copy, "INSERT INTO cameras (geom, direction) VALUES (?, '270')", point_blob(Position(21, 45)))
    assert plan_push(copy, server).flags == ()


def test_what_is_not_sent_is_not_flagged(copy, server):
    sql(copy, "UPDATE cameras SET tags = 'no json', direction = '270' WHERE server_id = 'c3'")
    sql(copy, "UPDATE cameras SET direction = '270' WHERE server_id = 'c4'")
    server.put("c4", 20.04, 44, name="camera 4", direction="10")
    push(copy, server, "", SILENT)  # now it is known to be in conflict
    assert plan_push(copy, server).flags == ()


def without_status(copy: WorkingCopy) -> None:
    usual = copy.codec
    lacking = frozenset({"hiljade:status"})
    copy.__dict__["codec"] = Codec(usual.decode, usual.encode, usual.new_id, usual.edited, lacking)


def test_a_value_that_the_server_does_not_take_is_flagged(copy, server):
    without_status(copy)
    sql(copy, "UPDATE cameras SET status = 'reported' WHERE server_id = 'c3'")
    sql(copy, "UPDATE cameras SET status = 'reported', name = 'mine' WHERE server_id = 'c4'")
    sql(copy, "INSERT INTO cameras (geom, status) VALUES (?, 'reported')", point_blob(Position(21, 45)))
    (new,) = sql(copy, "SELECT fid FROM cameras WHERE server_id IS NULL")[0]
    assert flags(copy, server) == {Flag.NOT_CARRIED: (*fids(copy, "c4"), new)}


# Verified by others


def test_touching_what_somebody_verified_today_is_flagged(copy, server):
    server.put("c1", 20.01, 44, name="camera 1", check_date=str(TODAY))
    server.put("c2", 20.02, 44, name="camera 2", check_date=str(TODAY - timedelta(days=30)))
    server.put("c3", 20.03, 44, name="camera 3", check_date=str(TODAY))
    download(server, copy.path.with_name("two.gpkg"), About("kinto", URL, "Cameras"), SILENT)
    with WorkingCopy.open(copy.path.with_name("two.gpkg")) as two:
        sql(two, "UPDATE cameras SET name = 'mine' WHERE server_id IN ('c1', 'c2')")
        gone = fids(two, "c3")
        sql(two, "DELETE FROM cameras WHERE server_id = 'c3'")
        assert flags(two, server) == {Flag.VERIFIED_BY_OTHERS: (*fids(two, "c1"), *gone)}


def test_what_we_verified_ourselves_is_not_flagged(copy, server):
    sql(copy, "UPDATE cameras SET check_date = ? WHERE server_id = 'c1'", str(TODAY))
    assert plan_push(copy, server).flags == ()
    push_planned(copy, server, "", SILENT)
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    assert plan_push(copy, server).flags == ()


def test_our_later_edit_of_another_field_does_not_make_their_verification_ours(copy, server):
    server.put("c1", 20.01, 44, name="camera 1", check_date=str(TODAY))
    download(server, copy.path.with_name("two.gpkg"), About("kinto", URL, "Cameras"), SILENT)
    with WorkingCopy.open(copy.path.with_name("two.gpkg")) as two:
        sql(two, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
        push_planned(two, server, "", SILENT, accepted=[Flag.VERIFIED_BY_OTHERS])
        sql(two, "UPDATE cameras SET name = 'mine again' WHERE server_id = 'c1'")
        assert set(flags(two, server)) == {Flag.VERIFIED_BY_OTHERS}


@pytest.mark.parametrize(("user", "flagged"), [("me", False), ("other", True), (None, True)])
def test_who_verified_is_asked_where_the_server_says(copy, server, monkeypatch, user, flagged):
    server.put("c1", 20.01, 44, name="camera 1", check_date=str(TODAY))
    download(server, copy.path.with_name("two.gpkg"), About("kinto", URL, "Cameras"), SILENT)
    with WorkingCopy.open(copy.path.with_name("two.gpkg")) as two:
        usual = two.codec
        two.__dict__["codec"] = Codec(usual.decode, usual.encode, usual.new_id, lambda _: Edited("me", ""))
        monkeypatch.setattr(server, "describe", lambda: Found("memory", "1", 1, True, user, Lock.STRICT))
        sql(two, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
        assert (Flag.VERIFIED_BY_OTHERS in flags(two, server)) is flagged


# Conflicts


def test_what_merges_is_expected_to_go_in_and_what_does_not_is_not(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id IN ('c1', 'c2', 'c3')")
    sql(copy, "DELETE FROM cameras WHERE server_id IN ('c4', 'c5')")
    server.put("c1", 20.01, 44, name="camera 1", direction="100")
    server.put("c2", 20.02, 44, name="theirs", direction="90")
    server.drop("c3")
    server.put("c4", 20.04, 44, name="camera 4", direction="90")
    server.put("c5", 20.05, 44, name="camera 5", direction="100")
    plan = plan_push(copy, server, fids=None)
    pushed = push_planned(copy, server, "", SILENT, accepted=list(Flag))
    expected = {one.server_id: one.result for one in plan.expected.results}
    assert expected == {one.server_id: one.result for one in pushed.results}
    assert [key for key, result in expected.items() if result is Result.CONFLICT] == ["c2", "c3", "c5"]


def test_a_conflict_that_is_none_any_more_is_flagged_and_expected_like_the_rest(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    server.put("c1", 20.01, 44, name="theirs", direction="90")
    push(copy, server, "", SILENT)
    assert plan_push(copy, server).expected.conflicts == 1
    sql(copy, "UPDATE cameras SET name = 'theirs', direction = '270' WHERE server_id = 'c1'")
    plan = plan_push(copy, server)
    assert (plan.expected.conflicts, plan.expected.modified) == (0, 1)
    assert [one.flag for one in plan.flags] == [Flag.TURNED_ROUND]
    with pytest.raises(FlagsNotAccepted):
        push_planned(copy, server, "", SILENT)
    assert server.properties()["c1"]["direction"] == "90"
    assert push_planned(copy, server, "", SILENT, accepted=[Flag.TURNED_ROUND]).modified == 1


def test_an_edit_made_just_before_the_push_is_judged_too(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    assert plan_push(copy, server).flags == ()
    real = server.read_records

    def reading(server_ids: object, progress: object = None) -> dict:
        sql(copy, "UPDATE cameras SET direction = '270' WHERE server_id = 'c1'")
        return real(server_ids)

    server.faults = ["cut"]
    server.read_records = broken_read  # type: ignore[method-assign]
    push(copy, server, "", SILENT)  # leaves one write unclear, so that the next push reads first
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c2'")
    server.read_records = reading  # type: ignore[method-assign]
    with pytest.raises(FlagsNotAccepted):
        push_planned(copy, server, "", SILENT)
    assert server.properties()["c2"]["name"] == "camera 2"


def broken_read(server_ids: object, progress: object = None) -> dict:
    raise ConnectionFailed(URL)


# Accepting


def test_nothing_is_sent_unless_every_flag_is_accepted(copy, server):
    sql(copy, "UPDATE cameras SET direction = '270' WHERE server_id = 'c1'")
    sql(copy, "UPDATE cameras SET geom = ? WHERE server_id = 'c2'", point_blob(Position(20.5, 44)))
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c3'")
    for accepted in ((), (Flag.MOVED_FAR,), (Flag.TURNED_ROUND, Flag.MANY_DELETED)):
        with pytest.raises(FlagsNotAccepted) as raised:
            push_planned(copy, server, "", SILENT, accepted=accepted)
        assert {one.flag for one in raised.value.flags} == {Flag.MOVED_FAR, Flag.TURNED_ROUND} - set(accepted)
    assert server.writes == []
    assert len(pending_changes(copy)) == 3
    assert push_planned(copy, server, "", SILENT, accepted=[Flag.MOVED_FAR, Flag.TURNED_ROUND]).modified == 3


def test_a_planned_push_tells_what_it_did(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c3'")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c4'")
    pushed = push_planned(copy, server, "a comment", SILENT)
    assert (pushed.modified, pushed.deleted) == (1, 1)
    assert {one.kind for one in pushed.results} == {WriteKind.MODIFY, WriteKind.DELETE}
    assert sql(copy, "SELECT DISTINCT comment FROM hiljade_journal") == [("a comment",)]


# A copied file


def test_a_copied_file_is_noticed_and_settles_where_it_was_accepted(copy, server, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    with WorkingCopy.open(Path(shutil.copy(copy.path, tmp_path / "elsewhere" / "one.gpkg"))) as copied:
        assert plan_push(copied, server).flags == (RedFlag(Flag.COPIED_FILE),)
        sql(copied, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c3'")
        with pytest.raises(FlagsNotAccepted):
            push_planned(copied, server, "", SILENT)
        assert push_planned(copied, server, "", SILENT, accepted=[Flag.COPIED_FILE]).modified == 1
        assert plan_push(copied, server).flags == ()
        assert copied.about.copy_id == copy.about.copy_id
    assert plan_push(copy, server).flags == ()


def test_a_moved_file_is_noticed_and_one_behind_a_link_is_not(copy, server, tmp_path):
    link = tmp_path / "link.gpkg"
    link.symlink_to(copy.path)
    with WorkingCopy.open(link) as linked:
        assert plan_push(linked, server).flags == ()
    copy.close()
    link.unlink()
    moved = tmp_path / "moved.gpkg"
    os.rename(copy.path, moved)
    with WorkingCopy.open(moved) as there:
        assert plan_push(there, server).flags == (RedFlag(Flag.COPIED_FILE),)


def test_a_file_without_a_home_gets_one_by_its_first_push(copy, server, tmp_path):
    sql(copy, "DELETE FROM hiljade_meta WHERE key = 'home'")
    assert plan_push(copy, server).flags == ()
    push_planned(copy, server, "", SILENT)
    shutil.copy(copy.path, tmp_path / "two.gpkg")
    with WorkingCopy.open(tmp_path / "two.gpkg") as copied:
        assert plan_push(copied, server).flags == (RedFlag(Flag.COPIED_FILE),)


def test_a_home_is_not_settled_while_somebody_else_works_on_the_file(copy, server):
    sql(copy, "DELETE FROM hiljade_meta WHERE key = 'home'")
    with WorkingCopy.open(copy.path) as other, lease.acquire(other, lease.EDIT), pytest.raises(WorkingCopyBusy):
        push_planned(copy, server, "", SILENT)
    assert copy.meta("home") is None


def test_a_home_tells_nothing_of_the_place(copy):
    text = copy.meta("home")
    assert text is not None
    assert set(text) <= set("0123456789abcdef")
    assert str(copy.path).encode() not in copy.path.read_bytes()
    assert not home.elsewhere(copy)


# Properties

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["mine", "mine", "theirs", "theirs", "delete", "drop", "new", "back", "pull", "push"]),
        st.integers(0, 3),
        st.sampled_from(["name", "operator", "direction"]),
        st.sampled_from(["90", "270", "a"]),
    ),
    max_size=12,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(steps=[("mine", 0, "name", "90"), ("drop", 0, "name", ""), ("pull", 0, "name", ""), ("delete", 0, "name", "")])
@example(
    steps=[
        ("mine", 0, "name", "90"),
        ("theirs", 0, "name", "270"),
        ("pull", 0, "name", ""),
        ("mine", 0, "name", "270"),
    ]
)
@given(steps=STEPS)
def test_a_push_ends_as_it_was_planned(tmp_path_factory, steps):
    server = MemoryServer()
    for number in range(4):
        server.put(f"c{number}", 20, 44, name="a", direction="90")
    path = tmp_path_factory.mktemp("plan") / "a.gpkg"
    download(server, path, About("kinto", URL, "Cameras"), SILENT)
    with WorkingCopy.open(path) as copy:
        for step in steps:
            do(copy, server, *step)
        before = copy.path.read_bytes()
        plan = plan_push(copy, server)
        assert copy.path.read_bytes() == before
        if plan.flags:
            with pytest.raises(FlagsNotAccepted) as raised:
                push_planned(copy, server, "", SILENT)
            assert {one.flag for one in raised.value.flags} <= {one.flag for one in plan.flags}
        pushed = push_planned(copy, server, "", SILENT, accepted=[one.flag for one in plan.flags])
        assert ended(plan.expected) == ended(pushed)
        assert set(plan.fids) == {one.fid for one in pushed.results}


def ended(pushed: Pushed) -> dict[int, Result]:
    return {one.fid: one.result for one in pushed.results}


def do(copy: WorkingCopy, server: MemoryServer, action: str, number: int, field: str, value: str) -> None:
    server_id = f"c{number}"
    alive = server_id in server.properties()
    if action == "mine":
        sql(copy, f"UPDATE cameras SET {field} = ? WHERE server_id = ?", value, server_id)
    elif action == "theirs" and alive:
        server.put(server_id, 20, 44, **{**server.properties()[server_id], field: value})
    elif action == "back" and not alive:
        server.put(server_id, 20, 44, name=value)
    elif action == "delete":
        sql(copy, "DELETE FROM cameras WHERE server_id = ?", server_id)
    elif action == "drop" and alive:
        server.drop(server_id)
    elif action == "new":
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", point_blob(Position(21, 45)), value)
    elif action == "pull":
        pull(copy, server, SILENT, accept_losses=True)
    elif action == "push":
        push(copy, server, "", SILENT)
