"""What both sides changed: merged where it can be, else resolved by a recorded choice, and never lost."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync import lease, rows
from hiljade_qgis.sync.conflicts import (
    Choice,
    Conflict,
    ConflictKind,
    Resolved,
    Side,
    Typed,
    by_field,
    by_side,
    conflicts,
    resolve,
)
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled, ConnectionFailed, OtherServer, WorkingCopyBusy
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import Pulled, pull
from hiljade_qgis.sync.push import Result, push
from hiljade_qgis.sync.reverse import past_pushes, reverse
from hiljade_qgis.sync.server import Silent, Tombstone, WriteKind
from hiljade_qgis.sync.settle import forget_if_unchanged
from hiljade_qgis.sync.to_review import to_review
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

ABOUT = About("kinto", URL, "Cameras")


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(6):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", operator="city", extra="x", lit="no")
    return server


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "one.gpkg")


def copied(server: MemoryServer, path: Path) -> WorkingCopy:
    download(server, path, ABOUT, Silent())
    return WorkingCopy.open(path)


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def theirs(server: MemoryServer, server_id: str, **changed: object) -> None:
    """Somebody else changes some tags of a record; None takes one away."""
    held = json.loads(server.held[server_id].raw)
    tags = {**held["properties"], **changed}
    lon, lat = held["geometry"]["coordinates"]
    server.put(server_id, lon, lat, **{key: value for key, value in tags.items() if value is not None})


def mine(copy: WorkingCopy, server_id: str, assignments: str, *values: object) -> None:
    sql(copy, f"UPDATE cameras SET {assignments} WHERE server_id = '{server_id}'", *values)


def row(copy: WorkingCopy, server_id: str, columns: str) -> tuple:
    return sql(copy, f"SELECT {columns} FROM cameras WHERE server_id = ?", server_id)[0]


def only(copy: WorkingCopy) -> Conflict:
    (found,) = conflicts(copy)
    return found


def choose(copy: WorkingCopy, side: Side) -> Resolved:
    return resolve(copy, [by_side(one, side) for one in conflicts(copy)])


def nothing_pending(copy: WorkingCopy) -> bool:
    return pending_changes(copy) == [] == audit(copy) and sql(copy, "SELECT fid FROM hiljade_changes") == []


def choices(copy: WorkingCopy) -> list[tuple]:
    return sql(copy, "SELECT server_id, field, base, mine, theirs, chosen, side FROM hiljade_choices ORDER BY choice")


# What merges by itself


def test_a_pull_merges_edits_of_different_fields_and_leaves_mine_pending_against_theirs(copy, server):
    theirs(server, "c1", operator="theirs", extra="y")
    mine(copy, "c1", "name = 'mine', tags = '{\"extra\": \"x\", \"lit\": \"yes\"}'")
    assert pull(copy, server, Silent()) == Pulled(0, 1, 0, 0)
    assert conflicts(copy) == []
    name, operator, tags = row(copy, "c1", "name, operator, tags")
    assert (name, operator, json.loads(tags)) == ("mine", "theirs", {"extra": "y", "lit": "yes"})
    (left,) = pending_changes(copy)
    assert left.version == server.held["c1"].version
    assert left.changes == (FieldChange("name", "camera 1", "mine"), FieldChange("tags:lit", "no", "yes"))
    assert sql(copy, "SELECT count(*) FROM hiljade_due") == [(0,)]
    push(copy, server, "", Silent())
    assert server.properties()["c1"] == {"name": "mine", "operator": "theirs", "extra": "y", "lit": "yes"}
    assert nothing_pending(copy)


def test_a_push_merges_what_it_is_refused_with_and_sends_the_rest_against_it(copy, server):
    theirs(server, "c1", operator="theirs")
    mine(copy, "c1", "name = 'mine'")
    mine(copy, "c2", "name = 'mine too'")
    pushed = push(copy, server, "", Silent())
    assert (pushed.modified, pushed.conflicts) == (2, 0)
    assert [write.version for write in server.writes if write.server_id == "c1"] == ["102", "107"]
    assert server.properties()["c1"]["operator"] == "theirs"
    assert row(copy, "c1", "name, operator") == ("mine", "theirs")
    assert nothing_pending(copy)
    states = sql(copy, "SELECT state FROM hiljade_journal WHERE server_id = 'c1' ORDER BY entry")
    assert states == [("merged",), ("done",)]


def test_a_push_ends_where_both_sides_had_come_to_the_same(copy, server):
    theirs(server, "c1", name="same", operator="theirs")
    mine(copy, "c1", "name = 'same'")
    pushed = push(copy, server, "", Silent())
    assert [one.result for one in pushed.results] == [Result.PUSHED]
    assert row(copy, "c1", "name, operator") == ("same", "theirs")
    assert nothing_pending(copy)


def test_somebody_who_is_faster_every_time_keeps_a_record_pending_and_the_rest_goes_on(copy, server):
    real = server.write

    def write(writes, *args, **options):
        if any(one.server_id == "c1" for one in writes):
            theirs(server, "c1", operator=f"theirs {server.clock}")
        return real(writes, *args, **options)

    server.write = write
    mine(copy, "c1", "name = 'mine'")
    mine(copy, "c2", "name = 'mine'")
    pushed = push(copy, server, "", Silent())
    assert {one.server_id: (one.result, one.reason) for one in pushed.results} == {
        "c1": (Result.CONFLICT, "keeps_changing"),
        "c2": (Result.PUSHED, ""),
    }
    assert len([one for one in server.writes if one.server_id == "c1"]) == 5
    assert conflicts(copy) == []
    server.write = real
    assert push(copy, server, "", Silent()).modified == 1
    assert server.properties()["c1"]["name"] == "mine"


def test_a_deletion_goes_on_where_theirs_only_wrote_the_same_in_another_way(copy, server):
    server.put("c1", 20.01, 44, name="camera 1", operator="city", extra="x", lit="no", note="")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1'")
    assert push(copy, server, "", Silent()).deleted == 1
    assert "c1" not in server.properties()
    assert nothing_pending(copy)


def test_what_the_server_mends_while_it_writes_goes_into_the_row(copy, server):
    real = server._write

    def mending(one):
        outcome = real(one)
        theirs(server, one.server_id, operator="mended")
        return type(outcome)(outcome.server_id, outcome.answer, server.held[one.server_id])

    server._write = mending
    mine(copy, "c1", "name = 'mine'")
    assert push(copy, server, "", Silent()).modified == 1
    assert row(copy, "c1", "name, operator") == ("mine", "mended")
    assert nothing_pending(copy)


# What is a conflict


def test_a_conflict_shows_three_values_per_field_and_what_comes_in_anyway(copy, server):
    theirs(server, "c1", name="theirs", operator="theirs", lit="yes")
    mine(copy, "c1", "name = 'mine', tags = '{\"extra\": \"z\", \"lit\": \"perhaps\"}'")
    pull(copy, server, Silent())
    found = only(copy)
    assert (found.server_id, found.kind, found.label) == ("c1", ConflictKind.FIELDS, "mine")
    assert found.fields == (
        FieldConflict("name", "camera 1", "mine", "theirs"),
        FieldConflict("tags:lit", "no", "perhaps", "yes"),
    )
    assert found.taken == (FieldChange("operator", "city", "theirs"),)
    assert found.theirs_version == server.held["c1"].version
    assert found.edited.when.startswith("1970-01-01")
    assert (found.base.values["name"], found.mine.values["name"], found.theirs.values["name"]) == (
        "camera 1",
        "mine",
        "theirs",
    )
    assert row(copy, "c1", "name, operator") == ("mine", "city"), "nothing is applied before the choice"


@pytest.mark.parametrize("by", ["pull", "push"])
def test_mine_throughout_is_pending_against_theirs_and_what_merged_stays_merged(copy, server, by):
    theirs(server, "c1", name="theirs", operator="theirs")
    mine(copy, "c1", "name = 'mine', note = 'mine'")
    (pull(copy, server, Silent()) if by == "pull" else push(copy, server, "", Silent()))
    assert choose(copy, Side.MINE) == Resolved((2,), ())
    assert row(copy, "c1", "name, note, operator") == ("mine", "mine", "theirs")
    (left,) = pending_changes(copy)
    assert (left.version, left.conflict) == (server.held["c1"].version, False)
    assert [change.field for change in left.changes] == ["name", "note"]
    assert push(copy, server, "", Silent()).modified == 1
    assert server.properties()["c1"]["name"] == "mine"
    assert server.properties()["c1"]["operator"] == "theirs"
    assert nothing_pending(copy)
    assert choices(copy) == [("c1", "name", '"camera 1"', '"mine"', '"theirs"', '"mine"', "mine")]


def test_theirs_throughout_leaves_nothing_pending(copy, server):
    theirs(server, "c1", name="theirs", height="12'")
    server.put("c2", 20.5, 44, name="camera 2", operator="city", extra="x", lit="no")
    mine(copy, "c1", "name = 'mine', height_m = 3")
    mine(copy, "c2", "geom = ?", point_blob(Position(20.6, 44)))
    pull(copy, server, Silent())
    assert choose(copy, Side.THEIRS) == Resolved((2, 3), ())
    assert row(copy, "c1", "name, height_m") == ("theirs", None)
    assert nothing_pending(copy)
    assert sql(copy, "SELECT count(*) FROM hiljade_due") == [(0,)]
    assert {(one[0], one[1], one[5], one[6]) for one in choices(copy)} == {
        ("c1", "name", '"theirs"', "theirs"),
        ("c1", "height_m", None, "theirs"),
        ("c2", "position", "[20.5, 44.0]", "theirs"),
    }
    push(copy, server, "", Silent())
    assert server.writes == []


def test_only_the_fields_in_conflict_are_settled_each_by_itself(copy, server):
    theirs(server, "c1", name="theirs", operator="theirs", lit="yes", note="new")
    mine(copy, "c1", "name = 'mine', operator = 'mine', tags = '{\"lit\": \"perhaps\"}', model = 'M'")
    pull(copy, server, Silent())
    choice = by_field(
        only(copy), {"name": Side.MINE, "operator": Side.THEIRS, "tags:lit": Typed("both")}
    )
    assert resolve(copy, [choice]) == Resolved((2,), ())
    name, operator, note, model, tags = row(copy, "c1", "name, operator, note, model, tags")
    assert (name, operator, note, model, json.loads(tags)) == ("mine", "theirs", "new", "M", {"lit": "both"})
    fields = [change.field for change in pending_changes(copy)[0].changes]
    assert fields == ["name", "model", "tags:extra", "tags:lit"]
    assert [one[1:] for one in choices(copy)][2] == ("tags:lit", '"no"', '"perhaps"', '"yes"', '"both"', "typed")


def test_a_choice_is_stale_once_the_server_or_the_row_moved_on(copy, server):
    for number in (1, 2, 3):
        theirs(server, f"c{number}", name="theirs")
        mine(copy, f"c{number}", "name = 'mine'")
    pull(copy, server, Silent())
    made = [by_side(one, Side.THEIRS) for one in conflicts(copy)]
    theirs(server, "c1", name="theirs again")
    pull(copy, server, Silent())
    mine(copy, "c2", "name = 'mine again'")
    before = sql(copy, "SELECT * FROM cameras WHERE server_id != 'c3'")
    assert resolve(copy, made) == Resolved((4,), (2, 3))
    assert sql(copy, "SELECT * FROM cameras WHERE server_id != 'c3'") == before
    assert [one[0] for one in choices(copy)] == ["c3"]
    assert resolve(copy, made[2:]) == Resolved((), (4,)), "what is settled is settled"


@pytest.mark.parametrize(
    "choice",
    [
        Choice(2, "107", {}),
        Choice(2, "107", {"name": Side.MINE, "operator": Side.MINE}),
        Choice(2, "107", {}, whole=Side.THEIRS),
        Choice(2, "", {"name": Side.THEIRS}),
        Choice(99, "107", {"name": Side.THEIRS}),
    ],
)
def test_a_choice_that_does_not_fit_its_conflict_changes_nothing(copy, server, choice):
    theirs(server, "c1", name="theirs")
    mine(copy, "c1", "name = 'mine'")
    pull(copy, server, Silent())
    assert resolve(copy, [choice]) == Resolved((), (choice.fid,))
    assert row(copy, "c1", "name") == ("mine",)
    assert len(conflicts(copy)) == 1


def test_a_typed_value_that_is_none_leaves_all_as_it_was(copy, server):
    theirs(server, "c1", height="4")
    theirs(server, "c2", name="theirs")
    mine(copy, "c1", "height_m = 3")
    mine(copy, "c2", "name = 'mine'")
    pull(copy, server, Silent())
    one, two = conflicts(copy)
    with pytest.raises(ValueError, match="no number"):
        resolve(copy, [by_side(two, Side.THEIRS), by_field(one, {"height_m": Typed("high")})])
    assert len(conflicts(copy)) == 2
    assert choices(copy) == []
    assert row(copy, "c2", "name") == ("mine",)
    lease.acquire(copy, lease.EDIT).release()


class Cancelling(Silent):
    def cancelled(self) -> bool:
        return True


def test_it_keeps_out_of_a_copy_that_is_being_edited_and_can_be_cancelled(copy, server):
    theirs(server, "c1", name="theirs")
    mine(copy, "c1", "name = 'mine'")
    pull(copy, server, Silent())
    made = [by_side(only(copy), Side.THEIRS)]
    with lease.acquire(copy, lease.EDIT), pytest.raises(WorkingCopyBusy):
        resolve(copy, made)
    with pytest.raises(Cancelled):
        resolve(copy, made, Cancelling())
    assert row(copy, "c1", "name") == ("mine",)
    assert resolve(copy, made) == Resolved((2,), ())


def test_the_file_is_snapshotted_before(copy, server):
    theirs(server, "c1", name="theirs")
    mine(copy, "c1", "name = 'mine'")
    pull(copy, server, Silent())
    choose(copy, Side.THEIRS)
    with WorkingCopy.open(copy.path.with_name("one.gpkg.before-resolve")) as before:
        assert row(before, "c1", "name") == ("mine",)


def test_only_what_awaits_a_decision_is_listed_as_a_conflict(copy, server):
    theirs(server, "c1", name="theirs")
    theirs(server, "c2", name="theirs")
    mine(copy, "c1", "name = 'mine', note = 'mine'")
    mine(copy, "c2", "name = 'mine'")
    pull(copy, server, Silent())
    assert [(one.fid, one.conflict) for one in to_review(copy)] == [(2, True), (3, True)]
    mine(copy, "c1", "name = 'camera 1'")
    mine(copy, "c2", "name = 'theirs'")
    (listed,) = to_review(copy)
    assert (listed.fid, listed.conflict, listed.theirs) == (2, False, ())
    assert [one.field for one in listed.changes] == ["note"]
    assert conflicts(copy) == []
    assert push(copy, server, "", Silent()).modified == 1
    assert nothing_pending(copy)


def test_a_deletion_that_both_made_is_listed_no_more(copy, server):
    mine(copy, "c1", "name = 'mine'")
    server.drop("c1")
    pull(copy, server, Silent())
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1'")
    assert (to_review(copy), conflicts(copy)) == ([], [])
    pull(copy, server, Silent())
    assert nothing_pending(copy)


def test_choices_that_settle_nothing_keep_the_file_that_those_before_kept(copy, server):
    for name in ("theirs", "theirs again"):
        theirs(server, "c1", name=name)
        mine(copy, "c1", f"name = 'mine, not {name}'")
        pull(copy, server, Silent())
        made = [by_side(only(copy), Side.THEIRS)]
        if name == "theirs":
            resolve(copy, made)
    kept = copy.path.with_name("one.gpkg.before-resolve")
    before = kept.read_bytes()
    with pytest.raises(Cancelled):
        resolve(copy, made, Cancelling())
    mine(copy, "c1", "name = 'mine after all'")
    assert resolve(copy, made) == Resolved((), (2,))
    assert kept.read_bytes() == before
    assert resolve(copy, [by_side(only(copy), Side.THEIRS)]) == Resolved((2,), ())
    assert kept.read_bytes() != before


def test_a_conflict_whose_edit_was_taken_back_ends_at_the_next_push(copy, server):
    theirs(server, "c1", name="theirs")
    mine(copy, "c1", "name = 'mine', note = 'mine'")
    pull(copy, server, Silent())
    mine(copy, "c1", "name = 'camera 1'")
    assert conflicts(copy) == []
    assert push(copy, server, "", Silent()).modified == 1
    assert server.properties()["c1"]["name"] == "theirs"
    assert server.properties()["c1"]["note"] == "mine"
    assert nothing_pending(copy)


# One side deleted


def test_my_deletion_of_what_they_changed_goes_on_against_theirs(copy, server):
    theirs(server, "c1", name="theirs")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1'")
    assert push(copy, server, "", Silent()).conflicts == 1
    found = only(copy)
    assert (found.kind, found.mine, found.fields) == (
        ConflictKind.DELETED_HERE,
        None,
        (FieldConflict("name", "camera 1", None, "theirs"),),
    )
    assert choose(copy, Side.MINE) == Resolved((2,), ())
    (left,) = pending_changes(copy)
    assert (left.kind, left.version) == (WriteKind.DELETE, server.held["c1"].version)
    assert push(copy, server, "", Silent()).deleted == 1
    assert nothing_pending(copy)


def test_a_row_that_i_deleted_comes_back_as_theirs_under_its_fid(copy, server):
    theirs(server, "c1", name="theirs")
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1'")
    pull(copy, server, Silent())
    assert choose(copy, Side.THEIRS) == Resolved((2,), ())
    assert row(copy, "c1", "fid, name, version") == (2, "theirs", server.held["c1"].version)
    assert nothing_pending(copy)
    ((server_id, field, _, held_here, held_there, chosen, side),) = choices(copy)
    assert (server_id, field, held_here, side) == ("c1", "", None, "theirs")
    assert json.loads(chosen)["values"]["name"] == "theirs"
    assert chosen == held_there


def test_a_row_that_they_deleted_goes_as_well(copy, server):
    server.drop("c1")
    mine(copy, "c1", "name = 'mine'")
    pull(copy, server, Silent())
    found = only(copy)
    assert (found.kind, found.theirs, found.fields) == (
        ConflictKind.DELETED_THERE,
        None,
        (FieldConflict("name", "camera 1", "mine", None),),
    )
    assert choose(copy, Side.THEIRS) == Resolved((2,), ())
    assert sql(copy, "SELECT count(*) FROM cameras") == [(5,)]
    assert nothing_pending(copy)
    assert json.loads(choices(copy)[0][3])["values"]["name"] == "mine", "what was given up can be read again"


def test_a_row_that_i_deleted_and_that_stepped_aside_comes_back_with_a_fid_that_rows_have(copy, server):
    """Some other program gave another row the fid of the deleted one; OGR knows no negative fids."""
    (old,) = row(copy, "c1", "fid")
    mine(copy, "c1", "name = 'gone'")
    sql(copy, "DELETE FROM cameras WHERE fid = ?", old)
    sql(copy, "UPDATE cameras SET fid = ? WHERE server_id = 'c3'", old)
    theirs(server, "c1", note="theirs")
    pull(copy, server, Silent())
    assert only(copy).fid < 0
    choose(copy, Side.THEIRS)
    (fid,) = row(copy, "c1", "fid")
    assert fid > 0
    assert sql(copy, "SELECT count(*) FROM cameras") == [(6,)]
    assert row(copy, "c1", "note, version") == ("theirs", server.held["c1"].version)
    assert [change.server_id for change in pending_changes(copy)] == []
    assert audit(copy) == []


def revived(copy: WorkingCopy, server: MemoryServer) -> None:
    server.drop("c1")
    mine(copy, "c1", "name = 'mine'")
    pull(copy, server, Silent())
    assert choose(copy, Side.MINE) == Resolved((2,), ())
    (left,) = pending_changes(copy)
    assert (left.kind, left.server_id) == (WriteKind.CREATE, None)


def test_a_row_that_they_deleted_is_made_anew_under_its_old_id(copy, server):
    held = json.loads(server.held["c1"].raw)
    server.put("c1", 20.01, 44, **{**held["properties"], "height": "12'"})
    pull(copy, server, Silent())
    revived(copy, server)
    assert push(copy, server, "", Silent()).created == 1
    assert server.properties()["c1"] == {**held["properties"], "name": "mine", "height": "12'"}
    assert row(copy, "c1", "fid, version") == (2, server.held["c1"].version)
    assert nothing_pending(copy)


def test_of_two_that_bring_a_record_back_the_second_meets_the_firsts(copy, server, tmp_path):
    other = copied(server, tmp_path / "two.gpkg")
    server.drop("c1")
    for one, note in ((copy, "mine"), (other, "yours")):
        mine(one, "c1", "operator = ?, " + ("note" if note == "mine" else "model") + " = ?", note, note)
        pull(one, server, Silent())
        choose(one, Side.MINE)
    assert push(copy, server, "", Silent()).created == 1
    assert push(other, server, "", Silent()).conflicts == 1
    found = only(other)
    assert found.fields == (FieldConflict("operator", "city", "yours", "mine"),)
    choose(other, Side.MINE)
    assert push(other, server, "", Silent()).modified == 1
    tags = server.properties()["c1"]
    assert (tags["operator"], tags["note"], tags["model"]) == ("yours", "mine", "yours")
    pull(copy, server, Silent())
    assert nothing_pending(copy)
    assert nothing_pending(other)


def test_a_record_that_others_brought_back_first_is_merged_by_a_pull(copy, server):
    revived(copy, server)
    server.put("c1", 20.01, 44, name="camera 1", operator="theirs", extra="x", lit="no")
    pull(copy, server, Silent())
    assert row(copy, "c1", "name, operator") == ("mine", "theirs")
    (left,) = pending_changes(copy)
    assert left.changes == (FieldChange("name", "camera 1", "mine"),)


@pytest.mark.parametrize("fault", ["lost", "cut", "down"])
def test_bringing_a_record_back_survives_a_cut(copy, server, fault):
    revived(copy, server)
    server.faults = [fault]
    with suppress(ConnectionFailed):
        push(copy, server, "", Silent())
    push(copy, server, "", Silent())
    assert server.properties()["c1"]["name"] == "mine"
    assert len(server.properties()) == 6
    assert nothing_pending(copy)


def test_a_record_brought_back_and_deleted_again_is_a_conflict_again(copy, server):
    revived(copy, server)
    server.faults = ["cut"]
    real, server.read_records = server.read_records, gone
    push(copy, server, "", Silent())
    server.read_records = real
    server.drop("c1")
    mine_now = "UPDATE cameras SET note = 'later' WHERE name = 'mine'"
    sql(copy, mine_now)
    assert push(copy, server, "", Silent()).conflicts == 1
    assert only(copy).kind is ConflictKind.DELETED_THERE
    assert isinstance(server.held["c1"], Tombstone)


def test_a_record_to_bring_back_that_others_brought_back_and_deleted_is_a_conflict_though_nothing_was_edited(
    copy, server
):
    mine(copy, "c1", "name = 'goes'")
    push(copy, server, "", Silent())
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1'")
    assert push(copy, server, "", Silent()).deleted == 1
    (fid,) = reverse(copy, past_pushes(copy)[0].push_id).pending
    server.faults, server.read_records = ["lost"], gone
    push(copy, server, "", Silent())
    del server.read_records
    server.put("c1", name="theirs")
    server.drop("c1")

    assert push(copy, server, "", Silent()).conflicts == 1
    for _ in range(2):  # nothing but a choice ends it
        found = only(copy)
        assert (found.fid, found.kind, found.theirs) == (fid, ConflictKind.DELETED_THERE, None)
        assert FieldConflict("name", None, "goes", None) in found.fields
        (listed,) = to_review(copy)
        assert (listed.fid, listed.conflict, listed.theirs_deleted) == (fid, True, True)
        assert FieldChange("name", None, "goes") in listed.changes
        assert [listed] == pending_changes(copy) == audit(copy)
        pull(copy, server, Silent())
        push(copy, server, "", Silent())
    with copy.transaction():
        forget_if_unchanged(copy, fid)  # as who edits it there and back
    assert [one.fid for one in pending_changes(copy)] == [fid]
    with copy.transaction():
        rows.forget_changes(copy.connection, [fid])  # as it was forgotten once
    server.put("c1", name="theirs again")
    server.drop("c1")
    pull(copy, server, Silent())
    assert [one.fid for one in pending_changes(copy)] == [fid]
    assert choose(copy, Side.MINE) == Resolved((fid,), ())
    assert push(copy, server, "", Silent()).created == 1
    assert server.properties()["c1"]["name"] == "goes"
    assert nothing_pending(copy)


def gone(server_ids: object, progress: object = None) -> dict:
    raise ConnectionFailed(URL)


# A new record that others edited before we learnt that it arrived


def test_a_new_record_that_arrived_and_was_edited_there_is_merged_with_what_was_sent(copy, server):
    sql(copy, "INSERT INTO cameras (geom, name, operator) VALUES (?, 'new', 'a')", point_blob(Position(21, 45)))
    server.faults = ["cut"]
    real, server.read_records = server.read_records, gone
    push(copy, server, "", Silent())
    server.read_records = real
    ((made,),) = sql(copy, "SELECT server_id FROM hiljade_journal")
    theirs(server, made, operator="theirs")
    sql(copy, "UPDATE cameras SET note = 'later' WHERE name = 'new'")
    push(copy, server, "", Silent())
    assert server.properties()[made] == {"name": "new", "operator": "theirs", "note": "later"}
    assert row(copy, made, "operator") == ("theirs",)
    assert nothing_pending(copy)


def test_a_late_arrival_that_was_edited_there_is_merged_by_a_pull(copy, server):
    sql(copy, "INSERT INTO cameras (geom, name, operator) VALUES (?, 'new', 'a')", point_blob(Position(21, 45)))
    server.faults = ["lost"]
    with pytest.raises(ConnectionFailed):
        push(copy, server, "", Silent())
    ((made,),) = sql(copy, "SELECT server_id FROM hiljade_journal")
    server.put(made, 21, 45, name="new", operator="theirs")
    assert pull(copy, server, Silent()) == Pulled(0, 1, 0, 0)
    assert row(copy, made, "name, operator") == ("new", "theirs")
    assert nothing_pending(copy)


# Another layer


def test_a_copy_is_synchronised_with_its_own_layer_alone(copy, server):
    other = MemoryServer(url=URL + "2")
    mine(copy, "c1", "name = 'mine'")
    with pytest.raises(OtherServer):
        pull(copy, other, Silent())
    with pytest.raises(OtherServer):
        push(copy, other, "", Silent())
    assert other.writes == []
    same = MemoryServer(url=URL, held=server.held, clock=server.clock)
    assert push(copy, same, "", Silent()).modified == 1
