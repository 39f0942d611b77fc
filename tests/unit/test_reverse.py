"""A push is taken back by new pending changes, and what was changed since stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled, WorkingCopyBusy
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.history import restore
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.reverse import PastPush, Reversed, past_pushes, reverse
from hiljade_qgis.sync.server import SILENT, Silent, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import OWN_IDS, URL, MemoryServer, OwnIdServer, register_own_ids


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(7):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", direction="90", extra="x")
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


def created(server: MemoryServer) -> set[str]:
    """The ids on the server beside those it began with; a UUID may begin with any letter."""
    return set(server.properties()) - {f"c{number}" for number in range(7)}


def names(copy: WorkingCopy) -> dict[str, str]:
    return dict(sql(copy, "SELECT server_id, name FROM cameras"))


def content(server: MemoryServer) -> list[str]:
    """What the server holds, whatever the ids and versions are."""
    held = [json.loads(one.raw) for one in server._alive()]
    for one in held:
        del one["id"], one["last_modified"]
        one["geometry"]["coordinates"] = list(map(float, one["geometry"]["coordinates"]))
    return sorted(json.dumps(one, sort_keys=True) for one in held)


def pushed_id(copy: WorkingCopy) -> str:
    return past_pushes(copy)[0].push_id


def edit_all_kinds(copy: WorkingCopy) -> None:
    sql(copy, "UPDATE cameras SET direction = '100', name = NULL WHERE server_id = 'c1'")
    sql(copy, "UPDATE cameras SET tags = '{\"more\": \"y\"}' WHERE server_id = 'c3'")
    sql(copy, "UPDATE cameras SET geom = ? WHERE server_id = 'c4'", point_blob(Position(21, 45)))
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c2'")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new one')", point_blob(Position(20.5, 44.5)))


def test_past_pushes_are_listed_newest_first_and_only_if_something_went_in(copy, server):
    assert past_pushes(copy) == []
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c2'")
    push(copy, server, "first", SILENT)
    server.refused.add("bad")
    sql(copy, "UPDATE cameras SET name = 'bad' WHERE server_id = 'c4'")
    push(copy, server, "refused", SILENT)
    sql(copy, "UPDATE cameras SET name = 'good' WHERE server_id = 'c4'")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", point_blob(Position(20.5, 44.5)))
    push(copy, server, "second", SILENT)
    found = past_pushes(copy)
    assert [(one.comment, one.created, one.modified, one.deleted) for one in found] == [
        ("second", 1, 1, 0),
        ("first", 0, 1, 1),
    ]
    assert found[0].made_at > found[1].made_at > "2020"
    assert isinstance(found[0], PastPush)


def test_a_reversed_push_leaves_the_server_as_it_was(copy, server):
    before = content(server)
    edit_all_kinds(copy)
    push(copy, server, "", SILENT)
    assert content(server) != before
    done = reverse(copy, pushed_id(copy))
    assert len(done.pending) == 5
    assert (done.conflicts, done.nothing) == ((), 0)
    changes = {one.fid: one.kind for one in pending_changes(copy)}
    assert set(changes) == set(done.pending)
    assert sorted(kind.value for kind in changes.values()) == ["create", "delete", "modify", "modify", "modify"]
    assert pending_changes(copy) == audit(copy)
    assert content(server) != before, "nothing is sent by reversing"
    push(copy, server, "", SILENT)
    assert content(server) == before
    assert pending_changes(copy) == [] == audit(copy)


def test_a_reversal_can_be_reversed(copy, server):
    edit_all_kinds(copy)
    push(copy, server, "", SILENT)
    after = content(server)
    reverse(copy, pushed_id(copy))
    push(copy, server, "", SILENT)
    reverse(copy, pushed_id(copy))
    push(copy, server, "", SILENT)
    assert content(server) == after


def test_reversing_twice_does_nothing_the_second_time(copy, server):
    edit_all_kinds(copy)
    push(copy, server, "", SILENT)
    first = pushed_id(copy)
    reverse(copy, first)
    held = pending_changes(copy)
    assert reverse(copy, first) == Reversed((), (), 5)
    assert pending_changes(copy) == held
    push(copy, server, "", SILENT)
    assert reverse(copy, first) == Reversed((), (), 5)
    assert pending_changes(copy) == []


def test_a_deleted_record_that_was_brought_back_and_thrown_away_can_be_brought_back_again(copy, server):
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c2'")
    push(copy, server, "", SILENT)
    first = pushed_id(copy)
    (fid,) = reverse(copy, first).pending
    sql(copy, "DELETE FROM cameras WHERE fid = ?", fid)
    assert len(reverse(copy, first).pending) == 1


# What was changed since


def test_a_field_that_others_changed_since_is_a_conflict_and_the_others_go_back(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine', direction = '100' WHERE server_id = 'c1'")
    push(copy, server, "", SILENT)
    server.put("c1", 20.01, 44, name="theirs", direction="100", extra="theirs too")
    pull(copy, server, SILENT)
    done = reverse(copy, pushed_id(copy))
    fid = fid_of(copy, "c1")
    assert done.pending == (fid,)
    (conflict,) = done.conflicts
    assert (conflict.fid, conflict.server_id, conflict.label, conflict.gone) == (fid, "c1", "theirs", False)
    assert conflict.fields == (FieldConflict("name", "mine", "camera 1", "theirs"),)
    (left,) = pending_changes(copy)
    assert left.changes == (FieldChange("direction", "100", "90"),)
    push(copy, server, "", SILENT)
    assert server.properties()["c1"] == {"name": "theirs", "direction": "90", "extra": "theirs too"}


def test_a_field_that_we_changed_since_stays(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    push(copy, server, "", SILENT)
    sql(copy, "UPDATE cameras SET name = 'newer', direction = '45' WHERE server_id = 'c1'")
    done = reverse(copy, pushed_id(copy))
    assert done.pending == ()
    assert [one.field for one in done.conflicts[0].fields] == ["name"]
    assert names(copy)["c1"] == "newer"
    assert sql(copy, "SELECT direction FROM cameras WHERE server_id = 'c1'") == [("45",)]


def test_a_created_record_that_was_changed_since_stays(copy, server):
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", point_blob(Position(20.5, 44.5)))
    push(copy, server, "", SILENT)
    (new,) = created(server)
    server.put(new, 20.5, 44.5, name="new", operator="theirs")
    pull(copy, server, SILENT)
    done = reverse(copy, pushed_id(copy))
    assert done.pending == ()
    assert done.conflicts[0].fields == (FieldConflict("operator", None, None, "theirs"),)
    assert pending_changes(copy) == []


def test_a_created_record_stays_though_what_was_changed_since_is_in_no_column(copy, server):
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new one')", point_blob(Position(20.5, 44.5)))
    push(copy, server, "", SILENT)
    (server_id,) = created(server)
    server.put(server_id, 20.5, 44.5, name="new one", height="12'")
    pull(copy, server, SILENT)
    done = reverse(copy, pushed_id(copy))
    assert done.pending == ()
    (conflict,) = done.conflicts
    assert conflict.fields == (FieldConflict("height_m", None, None, "12'"),)


def test_what_others_deleted_since_is_a_conflict_unless_it_was_created(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", point_blob(Position(20.5, 44.5)))
    push(copy, server, "", SILENT)
    (new,) = created(server)
    server.drop("c1")
    server.drop(new)
    pull(copy, server, SILENT)
    done = reverse(copy, pushed_id(copy))
    assert (done.pending, done.nothing) == ((), 1)
    (conflict,) = done.conflicts
    assert (conflict.server_id, conflict.label, conflict.gone) == ("c1", "mine", True)
    assert conflict.fields == (FieldConflict("name", "mine", "camera 1", None),)
    assert pending_changes(copy) == []


def test_what_we_deleted_since_and_have_not_pushed_is_a_conflict(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    push(copy, server, "", SILENT)
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1'")
    assert reverse(copy, pushed_id(copy)).conflicts[0].gone
    assert [one.kind for one in pending_changes(copy)] == [WriteKind.DELETE]


def test_a_record_that_came_back_by_itself_is_left_alone(copy, server):
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c2'")
    push(copy, server, "", SILENT)
    server.put("c2", 20.02, 44, name="again")
    pull(copy, server, SILENT)
    assert reverse(copy, pushed_id(copy)) == Reversed((), (), 1)


def test_a_record_that_waits_for_another_conflict_waits_on(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    push(copy, server, "", SILENT)
    sql(copy, "UPDATE cameras SET direction = '1' WHERE server_id = 'c1'")
    server.put("c1", 20.01, 44, name="mine", direction="2", extra="x")
    assert pull(copy, server, SILENT).conflicts == 1
    done = reverse(copy, pushed_id(copy))
    assert (done.pending, done.conflicts[0].fields) == ((), ())
    assert names(copy)["c1"] == "mine"


def test_a_row_that_can_not_be_sent_is_left_alone(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    push(copy, server, "", SILENT)
    sql(copy, "UPDATE cameras SET tags = 'no json' WHERE server_id = 'c1'")
    done = reverse(copy, pushed_id(copy))
    assert (done.pending, len(done.conflicts)) == ((), 1)
    assert sql(copy, "SELECT tags FROM cameras WHERE server_id = 'c1'") == [("no json",)]


def test_a_text_where_a_number_belongs_stays_as_it_is(server, tmp_path):
    server.put("c1", 20.01, 44, name="camera 1", height="3")
    copy = copied(server, tmp_path / "one.gpkg")
    sql(copy, "UPDATE cameras SET height_m = 4, name = 'mine' WHERE server_id = 'c1'")
    push(copy, server, "", SILENT)
    sql(copy, "UPDATE cameras SET height_m = 'high' WHERE server_id = 'c1'")
    done = reverse(copy, pushed_id(copy))
    assert [one.field for one in done.conflicts[0].fields] == ["height_m"]
    assert sql(copy, "SELECT height_m, name FROM cameras WHERE server_id = 'c1'") == [("high", "camera 1")]


def test_a_field_that_went_back_by_itself_is_nothing_to_do(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    push(copy, server, "", SILENT)
    server.put("c1", 20.01, 44, name="camera 1", direction="90", extra="x")
    pull(copy, server, SILENT)
    assert reverse(copy, pushed_id(copy)) == Reversed((), (), 1)
    assert pending_changes(copy) == []


# What a table can't show


def test_what_no_column_can_show_comes_back_to_the_letter(server, tmp_path):
    server.put("feet", 20, 44, name="feet", height="12'", extra="x")
    server.put("both", 20, 44, name="both", direction="80", camera__direction="90")
    server.put("number", 20, 44, name=5, extra={"deep": [1, 2.5, None]})
    server.put("gone", 20, 44, name="gone", height="about 3 m")
    feature = json.loads(server.held["gone"].raw)
    feature["_umap_options"] = {"color": "red"}
    server._store("gone", feature)
    before = content(server)
    copy = copied(server, tmp_path / "one.gpkg")
    sql(copy, "UPDATE cameras SET height_m = 3 WHERE server_id = 'feet'")
    sql(copy, "UPDATE cameras SET direction = NULL WHERE server_id = 'both'")
    sql(copy, "UPDATE cameras SET name = 'five', tags = NULL WHERE server_id = 'number'")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'gone'")
    push(copy, server, "", SILENT)
    assert reverse(copy, pushed_id(copy)).conflicts == ()
    push(copy, server, "", SILENT)
    assert content(server) == before


def test_what_is_edited_after_a_reversal_is_sent_as_edited(server, tmp_path):
    server.put("feet", 20, 44, name="feet", height="12'", direction="90")
    copy = copied(server, tmp_path / "one.gpkg")
    sql(copy, "UPDATE cameras SET height_m = 3, direction = '45' WHERE server_id = 'feet'")
    push(copy, server, "", SILENT)
    reverse(copy, pushed_id(copy))
    sql(copy, "UPDATE cameras SET height_m = 4 WHERE server_id = 'feet'")
    push(copy, server, "", SILENT)
    assert server.properties()["feet"] == {"name": "feet", "height": "4", "direction": "90"}
    sql(copy, "UPDATE cameras SET height_m = NULL WHERE server_id = 'feet'")
    push(copy, server, "", SILENT)
    assert "height" not in server.properties()["feet"], "an old reversal says nothing of a later edit"


def test_what_was_put_back_is_not_written_to_another_camera_that_got_its_fid(server, tmp_path):
    server.put("feet", 20, 44, name="feet", height="12'")
    server.put("other", 20, 44, name="other", height="4")
    copy = copied(server, tmp_path / "one.gpkg")
    sql(copy, "UPDATE cameras SET height_m = 3 WHERE server_id = 'feet'")
    push(copy, server, "", SILENT)
    reverse(copy, pushed_id(copy))
    fid, other = fid_of(copy, "feet"), fid_of(copy, "other")
    sql(copy, "UPDATE cameras SET fid = 500 WHERE fid = ?", fid)
    sql(copy, "UPDATE cameras SET fid = ?, height_m = NULL WHERE fid = ?", fid, other)
    push(copy, server, "", SILENT)
    assert server.properties()["other"] == {"name": "other"}
    assert server.properties()["feet"] == {"name": "feet", "height": "12'"}


def test_what_was_put_back_in_a_new_row_follows_it_to_another_fid(server, tmp_path):
    server.put("feet", 20, 44, name="feet", height="12'")
    copy = copied(server, tmp_path / "one.gpkg")
    server.drop("feet")
    pull(copy, server, SILENT)
    fid = restore(copy, "feet", Record(Position(20, 44), {"name": "feet", "height": "12'"}))
    server.refused = {"feet"}
    assert push(copy, server, "", SILENT).refused == 1
    server.refused = set()
    sql(copy, "UPDATE cameras SET fid = fid + 10 WHERE fid = ?", fid)
    assert push(copy, server, "", SILENT).created == 1
    assert server.properties()["feet"] == {"name": "feet", "height": "12'"}


def test_a_note_of_an_earlier_version_of_what_was_put_back_counts(server, tmp_path):
    server.put("feet", 20, 44, name="feet", height="12'")
    copy = copied(server, tmp_path / "one.gpkg")
    sql(copy, "UPDATE cameras SET height_m = 3 WHERE server_id = 'feet'")
    push(copy, server, "", SILENT)
    reverse(copy, pushed_id(copy))
    ((key, text),) = sql(copy, "SELECT key, value FROM hiljade_meta WHERE key LIKE 'former:%'")
    note = json.dumps({**json.loads(text), "server_id": "feet"})
    sql(copy, "UPDATE hiljade_meta SET key = ?, value = ? WHERE key = ?", f"former:{fid_of(copy, 'feet')}", note, key)
    push(copy, server, "", SILENT)
    assert server.properties()["feet"] == {"name": "feet", "height": "12'"}
    sql(copy, "UPDATE cameras SET name = 'no' WHERE server_id = 'feet'")
    push(copy, server, "", SILENT)
    reverse(copy, pushed_id(copy))
    assert len(sql(copy, "SELECT key FROM hiljade_meta WHERE key LIKE 'former:%'")) == 1, "it counts no longer"


def test_what_was_put_back_is_forgotten_once_it_was_pushed(copy, server):
    notes = "SELECT count(*) FROM hiljade_meta WHERE key LIKE 'former:%'"
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id IN ('c1', 'c2')")
    push(copy, server, "", SILENT)
    first = pushed_id(copy)
    reverse(copy, first)
    assert sql(copy, notes) == [(2,)]
    reverse(copy, first)
    assert sql(copy, notes) == [(2,)]
    push(copy, server, "", SILENT)
    reverse(copy, first)
    assert sql(copy, notes) == [(0,)]


# Other kinds of server


@pytest.fixture
def own_ids(monkeypatch) -> OwnIdServer:
    register_own_ids(monkeypatch)
    server = OwnIdServer()
    for number in range(5):
        server.put(str(number), 20 + number / 100, 44, name=f"camera {number}", extra="x")
    return server


def copied_own(server: OwnIdServer, path: Path) -> WorkingCopy:
    download(server, path, About(OWN_IDS, URL, "Cameras"), SILENT)
    return WorkingCopy.open(path)


def test_where_the_server_makes_the_ids_a_deleted_record_comes_back_with_a_new_one(own_ids, tmp_path):
    before = content(own_ids)
    with copied_own(own_ids, tmp_path / "own.gpkg") as copy:
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", point_blob(Position(20.5, 44)))
        sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = '1'")
        sql(copy, "DELETE FROM cameras WHERE server_id = '2'")
        push(copy, own_ids, "", SILENT)
        first = pushed_id(copy)
        assert len(reverse(copy, first).pending) == 3
        push(copy, own_ids, "", SILENT)
        assert content(own_ids) == before
        assert reverse(copy, first) == Reversed((), (), 3)
        assert pending_changes(copy) == [] == audit(copy)


def test_a_record_that_got_another_id_and_another_fid_comes_back_once(own_ids, tmp_path):
    with copied_own(own_ids, tmp_path / "own.gpkg") as copy:
        (server_id,) = sql(copy, "SELECT server_id FROM cameras LIMIT 1")[0]
        sql(copy, "DELETE FROM cameras WHERE server_id = ?", server_id)
        assert push(copy, own_ids, "", SILENT).deleted == 1
        deletion = pushed_id(copy)
        (made,) = reverse(copy, deletion).pending
        sql(copy, "UPDATE cameras SET fid = fid + 10 WHERE fid = ?", made)  # some other program's doing
        assert push(copy, own_ids, "", SILENT).created == 1
        assert reverse(copy, deletion) == Reversed((), (), 1)
        assert pending_changes(copy) == []


def test_what_the_server_never_took_is_no_change_since(own_ids, tmp_path):
    with copied_own(own_ids, tmp_path / "own.gpkg") as copy:
        kept = "INSERT INTO cameras (geom, name, range_m) VALUES (?, 'new', 7)"
        sql(copy, kept, point_blob(Position(20.5, 44)))
        sql(copy, "UPDATE cameras SET name = 'mine', range_m = 7 WHERE server_id = '1'")
        push(copy, own_ids, "", SILENT)
        done = reverse(copy, pushed_id(copy))
        assert (len(done.pending), done.conflicts) == (2, ())
        assert sql(copy, "SELECT name, range_m FROM cameras WHERE server_id = '1'") == [("camera 1", 7.0)]


# All or nothing


def test_reversing_takes_the_lease_and_keeps_the_file_as_it_was(copy, server):
    edit_all_kinds(copy)
    push(copy, server, "", SILENT)
    with WorkingCopy.open(copy.path) as other, lease.acquire(other, lease.EDIT), pytest.raises(WorkingCopyBusy):
        reverse(copy, pushed_id(copy))
    assert pending_changes(copy) == []
    reverse(copy, pushed_id(copy))
    with WorkingCopy.open(copy.path.with_name(copy.path.name + ".before-reverse")) as before:
        assert pending_changes(before) == []
        assert "c2" not in names(before)


def test_a_reversal_that_does_nothing_keeps_the_file_that_the_one_before_it_kept(copy, server):
    edit_all_kinds(copy)
    push(copy, server, "", SILENT)
    reverse(copy, pushed_id(copy))
    kept = copy.path.with_name(copy.path.name + ".before-reverse")
    before = kept.read_bytes()
    assert reverse(copy, pushed_id(copy)).pending == ()
    assert kept.read_bytes() == before


def test_a_cancelled_reversal_changes_nothing(copy, server):
    class AfterThree(Silent):
        def __init__(self) -> None:
            self.asked = 0

        def cancelled(self) -> bool:
            self.asked += 1
            return self.asked > 3

    edit_all_kinds(copy)
    push(copy, server, "", SILENT)
    with pytest.raises(Cancelled):
        reverse(copy, pushed_id(copy), AfterThree())
    assert pending_changes(copy) == [] == audit(copy)


def test_sectors_follow_a_reversal(copy, server):
    edit_all_kinds(copy)
    push(copy, server, "", SILENT)
    reverse(copy, pushed_id(copy))
    assert sql(copy, "SELECT count(*) FROM hiljade_due") == [(0,)]
    assert sql(copy, "SELECT count(*) FROM sectors") == [(7,)]


def test_a_push_that_nobody_made_reverses_nothing(copy):
    assert reverse(copy, "no such push") == Reversed((), (), 0)


# Properties

VALUES = st.sampled_from(["a", "b", None])
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["name", "height_m", "direction", "tags", "geom", "delete", "new"]),
        st.integers(0, 4),
        st.integers(0, 2),
    ),
    max_size=8,
)


def edit(copy: WorkingCopy, what: str, number: int, value: int) -> None:
    server_id = f"c{number}"
    if what == "delete":
        sql(copy, "DELETE FROM cameras WHERE server_id = ?", server_id)
    elif what == "new":
        sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, ?)", point_blob(Position(21, 45)), f"new {value}")
    elif what == "geom":
        sql(copy, "UPDATE cameras SET geom = ? WHERE server_id = ?", point_blob(Position(20 + value, 44)), server_id)
    else:
        values = {
            "name": ("a", "b", None),
            "height_m": (3, 4.5, None),
            "direction": ("90", "N;forward", None),
            "tags": ('{"extra": "y"}', '{"extra": "x", "k": "v"}', None),
        }
        sql(copy, f"UPDATE cameras SET {what} = ? WHERE server_id = ?", values[what][value], server_id)


def strange_server() -> MemoryServer:
    server = MemoryServer()
    heights = ["12'", "3", 3.0, "3.0", None]
    for number, height in enumerate(heights):
        tags = {"name": f"camera {number}", "extra": "x", **({} if height is None else {"height": height})}
        server.put(f"c{number}", 20, 44, **tags, direction="45", **({"camera:direction": "90"} if number == 1 else {}))
    return server


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_after_a_reversal_and_a_push_the_server_holds_what_it_held(tmp_path_factory, edits):
    server = strange_server()
    before = content(server)
    with copied(server, tmp_path_factory.mktemp("reverse") / "a.gpkg") as copy:
        for one in edits:
            edit(copy, *one)
        if not push(copy, server, "", SILENT).results:
            return
        assert reverse(copy, pushed_id(copy)).conflicts == ()
        push(copy, server, "", SILENT)
        assert content(server) == before
        assert pending_changes(copy) == [] == audit(copy)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("mine"), EDITS.map(lambda edits: edits[:3])),
        st.tuples(st.just("theirs"), st.tuples(st.integers(0, 4), st.sampled_from(["name", "operator"]))),
        st.tuples(st.just("push"), st.booleans()),
        st.tuples(st.just("pull"), st.none()),
        st.tuples(st.just("reverse"), st.integers(0, 3)),
    ),
    max_size=14,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_no_order_of_pushes_and_reversals_writes_over_somebody_else(tmp_path_factory, steps):
    """What others wrote last in a field stands there until somebody edits that field here by hand."""
    server = strange_server()
    theirs: dict[tuple[str, str], str] = {}
    with copied(server, tmp_path_factory.mktemp("steps") / "a.gpkg") as copy:
        for count, (action, how) in enumerate(steps):
            if action == "mine":
                for what, number, value in how:
                    theirs.pop((f"c{number}", what), None)
                    if what == "delete":
                        theirs = {key: text for key, text in theirs.items() if key[0] != f"c{number}"}
                    edit(copy, what, number, value)
            elif action == "theirs":
                write_theirs(server, theirs, f"c{how[0]}", how[1], f"theirs {count}")
            elif action == "push":
                server.faults = ["cut"] if how else []
                push(copy, server, "", SILENT)
            elif action == "pull":
                pull(copy, server, SILENT)
            else:
                for past in past_pushes(copy)[how : how + 1]:
                    reverse(copy, past.push_id)
            assert pending_changes(copy) == audit(copy)
            for (server_id, field), text in theirs.items():
                assert server.properties()[server_id][field] == text


def write_theirs(
    server: MemoryServer, theirs: dict[tuple[str, str], str], server_id: str, field: str, text: str
) -> None:
    if server_id in server.properties():
        feature = json.loads(server.held[server_id].raw)
        feature["properties"][field] = text
        server._store(server_id, feature)
        theirs[server_id, field] = text
