"""Hand-over: what one person may not push goes as a file to somebody who may, and nothing of either is lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync import handover_file, lease
from hiljade_qgis.sync.conflicts import ConflictKind, Side, Typed, by_side, conflicts, resolve
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import ConnectionFailed, FolderNotWritable, WorkingCopyBusy
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.handover import (
    HandoverForAnotherLayer,
    HandoverNewer,
    HandoverUnreadable,
    Outcome,
    Standing,
    apply_handover,
    export_changes,
    read_handover,
    review,
)
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Area, Silent, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import OWN_IDS, URL, MemoryServer, OwnIdServer, register_own_ids


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(5):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", camera__direction="90", extra="x")
    return server


def copied(server: MemoryServer, path: Path, area: Area | None = None, kind: str = "kinto") -> WorkingCopy:
    about = About(kind, URL, "Cameras", "ODbL 1.0", "OpenStreetMap contributors", area)
    download(server, path, about, Silent())
    return WorkingCopy.open(path)


@pytest.fixture
def contributor(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "contributor.gpkg")


@pytest.fixture
def maintainer(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "maintainer.gpkg")


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "for-you.hiljade-changes.json"


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def add(copy: WorkingCopy, lon: float = 20.5, **values: object) -> None:
    names = "".join(f', "{name}"' for name in values)
    marks = ", ?" * len(values)
    sql(copy, f"INSERT INTO cameras (geom{names}) VALUES (?{marks})", point_blob(Position(lon, 44)), *values.values())


def handed_over(contributor: WorkingCopy, file: Path, fids=None):
    export_changes(contributor, file, fids)
    return read_handover(file)


def names(copy: WorkingCopy) -> dict[str, str]:
    return dict(sql(copy, "SELECT coalesce(server_id, ''), name FROM cameras"))


def one_of_each(contributor: WorkingCopy) -> None:
    sql(contributor, "UPDATE cameras SET name = 'proposed' WHERE server_id = 'c1'")
    sql(contributor, "DELETE FROM cameras WHERE server_id = 'c2'")
    add(contributor, name="new one")


def test_two_changes_of_what_is_one_record_here_do_not_go_over_each_other(contributor, maintainer, server, file):
    """A new record was handed over and pushed; the contributor pulled it beside the row that it was made of."""
    add(contributor, name="new one", note="a")
    apply_handover(maintainer, handed_over(contributor, file))
    push(maintainer, server, "", Silent())
    pull(contributor, server, Silent())
    sql(contributor, "UPDATE cameras SET operator = 'city' WHERE name = 'new one' AND server_id IS NULL")
    sql(contributor, "UPDATE cameras SET note = 'b' WHERE name = 'new one' AND server_id IS NOT NULL")
    handover = handed_over(contributor, file)
    first, second = apply_handover(maintainer, handover).results
    assert (first.outcome, second.outcome) == (Outcome.MODIFIED, Outcome.STALE)
    assert first.fid == second.fid
    assert [one.outcome for one in apply_handover(maintainer, handover).results].count(Outcome.MODIFIED) == 1
    assert sql(maintainer, "SELECT operator, note FROM cameras WHERE name = 'new one'") == [("city", "b")]


def test_a_deletion_of_what_was_changed_in_no_column_is_a_conflict(contributor, maintainer, server, file):
    sql(contributor, "DELETE FROM cameras WHERE server_id = 'c2'")
    server.put("c2", 20.02, 44, name="camera 2", camera__direction="90", extra="x", height="12'")
    pull(maintainer, server, Silent())
    (one,) = review(maintainer, handed_over(contributor, file))
    assert (one.standing, one.conflict) == (Standing.CONFLICT, ConflictKind.DELETED_THERE)
    assert one.conflicts == (FieldConflict("height_m", None, "12'", None),)
    assert apply_handover(maintainer, read_handover(file)).deleted == 0


def test_all_kinds_of_changes_arrive_and_are_pushed(contributor, maintainer, server, file):
    one_of_each(contributor)
    assert export_changes(contributor, file) == 3
    before = pending_changes(contributor)
    proposals = review(maintainer, read_handover(file))
    assert [one.standing for one in proposals] == [Standing.NEWS] * 3
    by_kind = {one.kind: one for one in proposals}
    assert by_kind[WriteKind.MODIFY].taken == (FieldChange("name", "camera 1", "proposed"),)
    assert by_kind[WriteKind.MODIFY].label == "proposed"
    assert by_kind[WriteKind.DELETE].label == "camera 2"
    assert by_kind[WriteKind.DELETE].position == Position(20.02, 44)
    assert by_kind[WriteKind.CREATE].server_id is None
    assert pending_changes(maintainer) == [], "looking changes nothing"
    applied = apply_handover(maintainer, read_handover(file))
    assert (applied.created, applied.modified, applied.deleted, applied.conflicts) == (1, 1, 1, 0)
    assert len(sql(maintainer, "SELECT 1 FROM hiljade_meta WHERE key LIKE 'origin:%'")) == 1, "only of the new one"
    assert (applied.applied, applied.merged) == (3, 0)
    assert pending_changes(maintainer) == audit(maintainer)
    assert [(one.kind, one.changes) for one in pending_changes(maintainer)] == [
        (one.kind, one.changes) for one in before
    ]
    pushed = push(maintainer, server, "", Silent())
    assert (pushed.created, pushed.modified, pushed.deleted) == (1, 1, 1)
    assert server.properties()["c1"] == {"name": "proposed", "camera:direction": "90", "extra": "x"}
    assert "c2" not in server.properties()
    assert pending_changes(contributor) == before


def test_the_derived_layers_follow_and_the_file_is_kept_as_it_was(contributor, maintainer, file):
    sql(contributor, "UPDATE cameras SET direction = '200' WHERE server_id = 'c1'")
    apply_handover(maintainer, handed_over(contributor, file))
    seen = sql(
        maintainer, "SELECT azimuth_deg FROM sectors JOIN cameras c ON camera_fid = c.fid WHERE server_id = 'c1'"
    )
    assert seen == [(200.0,)]
    assert sql(maintainer, "SELECT count(*) FROM hiljade_due") == [(0,)]
    kept = maintainer.path.with_name(maintainer.path.name + ".before-apply")
    with WorkingCopy.open(kept) as older:
        assert pending_changes(older) == []


def test_a_second_time_finds_everything_there(contributor, maintainer, server, file):
    one_of_each(contributor)
    handover = handed_over(contributor, file)
    apply_handover(maintainer, handover)
    for again in (1, 2):
        applied = apply_handover(maintainer, handover)
        assert (applied.applied, applied.already, applied.conflicts) == (0, 3, 0)
        if again == 1:
            push(maintainer, server, "", Silent())
            pull(maintainer, server, Silent())
    assert len(server.properties()) == 5


def test_a_new_record_that_was_edited_on_changes_the_row_that_was_made_of_it(contributor, maintainer, file):
    add(contributor, name="new one", note="first")
    apply_handover(maintainer, handed_over(contributor, file))
    sql(maintainer, "UPDATE cameras SET operator = 'looked up' WHERE name = 'new one'")
    sql(contributor, "UPDATE cameras SET note = 'second' WHERE name = 'new one'")
    applied = apply_handover(maintainer, handed_over(contributor, file))
    assert (applied.created, applied.modified, applied.merged) == (0, 1, 1)
    assert sql(maintainer, "SELECT note, operator FROM cameras WHERE name = 'new one'") == [("second", "looked up")]


@pytest.mark.parametrize("kind", ["kinto", OWN_IDS])
@pytest.mark.parametrize("when", ["before the push", "after it", "before and after"])
def test_the_row_that_was_made_of_a_new_record_is_known_by_whatever_fid_it_gets(
    when, kind, monkeypatch, tmp_path, file
):
    register_own_ids(monkeypatch)
    server = OwnIdServer() if kind == OWN_IDS else MemoryServer()
    server.put("c1", name="a third")
    contributor, maintainer = (copied(server, tmp_path / f"{name}.gpkg", kind=kind) for name in ("one", "two"))
    add(contributor, name="new one", note="first")
    add(contributor, lon=20.6, name="another")
    assert apply_handover(maintainer, handed_over(contributor, file)).created == 2
    if "before" in when:
        renumber(maintainer)
    push(maintainer, server, "", Silent())
    if "after" in when:
        renumber(maintainer)
    sql(contributor, "UPDATE cameras SET note = 'second' WHERE name = 'new one'")
    applied = apply_handover(maintainer, handed_over(contributor, file))
    assert (applied.created, applied.modified, applied.already, applied.conflicts) == (0, 1, 1, 0)
    assert push(maintainer, server, "", Silent()).modified == 1
    held = sorted((one["name"], one.get("note")) for one in server.properties().values())
    assert held == [("a third", None), ("another", None), ("new one", "second")]


def renumber(copy: WorkingCopy) -> None:
    """As some other program may: every row gets a fid that another one had."""
    fids = [fid for (fid,) in sql(copy, "SELECT fid FROM cameras ORDER BY fid")]
    sql(copy, "UPDATE cameras SET fid = -fid")
    for fid, next_one in zip(fids, [*fids[1:], fids[0]]):
        sql(copy, "UPDATE cameras SET fid = ? WHERE fid = ?", next_one, -fid)


def test_a_row_here_that_said_the_same_is_known_by_whatever_fid_it_gets(contributor, maintainer, server, file):
    for copy in (contributor, maintainer):
        add(copy, name="both saw it")
    push(maintainer, server, "", Silent())
    assert apply_handover(maintainer, handed_over(contributor, file)).already == 1
    renumber(maintainer)
    sql(contributor, "UPDATE cameras SET note = 'more' WHERE name = 'both saw it'")
    applied = apply_handover(maintainer, handed_over(contributor, file))
    assert (applied.created, applied.modified) == (0, 1)
    assert sql(maintainer, "SELECT name FROM cameras WHERE note = 'more'") == [("both saw it",)]


def test_a_note_of_an_earlier_version_knows_its_row_by_its_fid(contributor, maintainer, file):
    add(contributor, name="new one")
    apply_handover(maintainer, handed_over(contributor, file))
    ((key, note),) = sql(maintainer, "SELECT key, value FROM hiljade_meta WHERE key LIKE 'origin:%'")
    kept = {name: value for name, value in json.loads(note).items() if name in ("fid", "position", "tags")}
    assert len(kept) == 3
    sql(maintainer, "UPDATE hiljade_meta SET value = ? WHERE key = ?", json.dumps(kept), key)
    sql(maintainer, "DELETE FROM hiljade_journal")
    sql(contributor, "UPDATE cameras SET note = 'more' WHERE name = 'new one'")
    assert apply_handover(maintainer, handed_over(contributor, file)).modified == 1


def test_what_is_under_way_arrives_under_the_id_that_it_was_sent_with(contributor, maintainer, server, file):
    """A hand-over meets a new row here of which a push does not know yet whether it arrived."""
    for copy in (contributor, maintainer):
        add(copy, name="both saw it")
    server.faults = ["cut"]
    real, server.read_records = server.read_records, gone
    push(maintainer, server, "", Silent())
    server.read_records = real
    assert apply_handover(maintainer, handed_over(contributor, file)).already == 1
    assert push(maintainer, server, "", Silent()).results[0].result.value == "pushed"
    assert len(server.properties()) == 6
    assert pending_changes(maintainer) == [] == audit(maintainer)


def test_a_new_record_that_was_deleted_here_is_not_made_again_unasked(contributor, maintainer, file):
    add(contributor, name="new one")
    handover = handed_over(contributor, file)
    apply_handover(maintainer, handover)
    sql(maintainer, "DELETE FROM cameras WHERE name = 'new one'")
    (proposal,) = review(maintainer, handover)
    assert proposal.conflict is ConflictKind.DELETED_HERE
    assert apply_handover(maintainer, handover).conflicts == 1
    assert pending_changes(maintainer) == []
    assert apply_handover(maintainer, handover, sides={0: Side.THEIRS}).created == 1
    assert review(maintainer, handover)[0].already


def test_two_new_records_that_say_the_same_are_two(contributor, maintainer, file):
    add(contributor, name="twin")
    add(contributor, name="twin")
    handover = handed_over(contributor, file)
    assert apply_handover(maintainer, handover).created == 2
    assert apply_handover(maintainer, handover).already == 2


def test_a_record_that_a_colleague_has_drawn_already_is_there(contributor, maintainer, file):
    for copy in (contributor, maintainer):
        add(copy, name="both saw it", direction="45")
    assert [one.standing for one in review(maintainer, handed_over(contributor, file))] == [Standing.ALREADY]


def test_edits_of_different_fields_merge(contributor, maintainer, server, file):
    sql(contributor, "UPDATE cameras SET direction = '200' WHERE server_id = 'c1'")
    sql(maintainer, "UPDATE cameras SET note = 'mine' WHERE server_id = 'c1'")
    server.put("c1", 20.01, 44, name="by somebody else", camera__direction="90", extra="x")
    pull(maintainer, server, Silent())
    applied = apply_handover(maintainer, handed_over(contributor, file))
    assert (applied.modified, applied.merged, applied.conflicts) == (1, 1, 0)
    assert sql(maintainer, "SELECT name, note, direction FROM cameras WHERE server_id = 'c1'") == [
        ("by somebody else", "mine", "200")
    ]


def test_what_both_changed_is_left_until_a_side_is_chosen(contributor, maintainer, file):
    sql(contributor, "UPDATE cameras SET name = 'theirs', note = 'n' WHERE server_id = 'c1'")
    sql(maintainer, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    handover = handed_over(contributor, file)
    (proposal,) = review(maintainer, handover)
    assert proposal.conflict is ConflictKind.FIELDS
    assert proposal.conflicts == (FieldConflict("name", "camera 1", "mine", "theirs"),)
    assert proposal.taken == (FieldChange("note", None, "n"),)
    applied = apply_handover(maintainer, handover)
    assert (applied.modified, applied.conflicts) == (1, 1)
    assert applied.results[0].conflicts == ("name",)
    assert sql(maintainer, "SELECT name, note FROM cameras WHERE server_id = 'c1'") == [("mine", "n")]
    assert apply_handover(maintainer, handover, sides={0: Side.MINE}).results[0].outcome is Outcome.KEPT
    assert names(maintainer)["c1"] == "mine"
    typed = apply_handover(maintainer, handover, sides={0: {"name": Typed("agreed")}})
    assert (typed.modified, typed.conflicts) == (1, 0)
    assert names(maintainer)["c1"] == "agreed"
    assert apply_handover(maintainer, handover, sides={0: Side.THEIRS}).modified == 1
    assert names(maintainer)["c1"] == "theirs"
    assert apply_handover(maintainer, handover).already == 1
    chosen = sql(maintainer, "SELECT field, side, mine, theirs, chosen FROM hiljade_choices ORDER BY choice")
    assert chosen == [
        ("name", "mine", '"mine"', '"theirs"', '"mine"'),
        ("name", "typed", '"mine"', '"theirs"', '"agreed"'),
        ("name", "theirs", '"agreed"', '"theirs"', '"theirs"'),
    ]


def test_deleted_against_changed(contributor, maintainer, file):
    sql(contributor, "UPDATE cameras SET name = 'kept' WHERE server_id = 'c1'")
    sql(contributor, "DELETE FROM cameras WHERE server_id = 'c2'")
    sql(maintainer, "DELETE FROM cameras WHERE server_id = 'c1'")
    sql(maintainer, "UPDATE cameras SET name = 'still there' WHERE server_id = 'c2'")
    handover = handed_over(contributor, file)
    proposals = {one.server_id: one for one in review(maintainer, handover)}
    assert proposals["c1"].conflict is ConflictKind.DELETED_HERE
    assert proposals["c1"].conflicts == (FieldConflict("name", "camera 1", None, "kept"),)
    assert proposals["c2"].conflict is ConflictKind.DELETED_THERE
    assert proposals["c2"].conflicts == (FieldConflict("name", "camera 2", "still there", None),)
    applied = apply_handover(maintainer, handover)
    assert (applied.applied, applied.conflicts) == (0, 2)
    sides = {one.index: Side.THEIRS for one in proposals.values()}
    applied = apply_handover(maintainer, handover, sides=sides)
    assert (applied.modified, applied.deleted, applied.created) == (1, 1, 0)
    found = {one.server_id: one for one in pending_changes(maintainer)}
    assert found["c1"].changes == (FieldChange("name", "camera 1", "kept"),)
    assert found["c2"].kind is WriteKind.DELETE


def test_what_the_server_no_longer_has_is_a_conflict_and_not_made_again_unasked(contributor, maintainer, server, file):
    sql(contributor, "UPDATE cameras SET name = 'proposed' WHERE server_id = 'c1'")
    sql(contributor, "DELETE FROM cameras WHERE server_id = 'c2'")
    server.drop("c1")
    server.drop("c2")
    pull(maintainer, server, Silent())
    handover = handed_over(contributor, file)
    found = {one.server_id: one for one in review(maintainer, handover)}
    assert found["c1"].conflict is ConflictKind.DELETED_HERE
    assert found["c1"].reason == "not_here"
    assert found["c2"].already
    assert apply_handover(maintainer, handover).applied == 0
    sides = {found["c1"].index: Side.THEIRS}
    assert apply_handover(maintainer, handover, sides=sides).created == 1
    assert apply_handover(maintainer, handover, sides=sides).applied == 0
    sql(contributor, "UPDATE cameras SET note = 'more' WHERE server_id = 'c1'")
    assert apply_handover(maintainer, handed_over(contributor, file)).modified == 1
    sql(contributor, "UPDATE cameras SET note = 'and more' WHERE server_id = 'c1'")
    assert apply_handover(maintainer, handed_over(contributor, file)).modified == 1
    assert sql(maintainer, "SELECT name, note FROM cameras WHERE note NOT NULL") == [("proposed", "and more")]


def revived(copy: WorkingCopy, server: MemoryServer, edit: str) -> None:
    """Keep a record that somebody else deleted, by an edit of it."""
    sql(copy, f"UPDATE cameras SET {edit} WHERE server_id = 'c1'")
    server.drop("c1")
    pull(copy, server, Silent())
    (found,) = conflicts(copy)
    resolve(copy, [by_side(found, Side.MINE)])


def test_a_record_that_both_bring_back_is_one(contributor, maintainer, server, file):
    revived(contributor, server, "name = 'kept', note = 'seen today'")
    revived(maintainer, server, "operator = 'city'")
    sql(maintainer, "UPDATE cameras SET fid = fid + 100 WHERE operator = 'city'")  # some other program's doing
    (proposal,) = review(maintainer, handed_over(contributor, file))
    assert (proposal.kind, proposal.server_id, proposal.standing) == (WriteKind.MODIFY, "c1", Standing.NEWS)
    applied = apply_handover(maintainer, read_handover(file))
    assert (applied.created, applied.modified, applied.merged) == (0, 1, 1)
    assert push(maintainer, server, "", Silent()).created == 1
    assert server.properties()["c1"] == {
        "name": "kept", "note": "seen today", "operator": "city", "camera:direction": "90", "extra": "x"
    }
    assert len(server.properties()) == 5
    pull(contributor, server, Silent())
    assert pending_changes(contributor) == [] == audit(contributor)
    assert sorted(names(contributor)) == ["c0", "c1", "c2", "c3", "c4"]


def test_a_record_that_came_back_under_another_id_is_one(monkeypatch, tmp_path, file):
    register_own_ids(monkeypatch)
    server = OwnIdServer()
    server.put("c1", 20.01, 44, name="camera 1")
    contributor, maintainer = (copied(server, tmp_path / f"{name}.gpkg", kind=OWN_IDS) for name in ("one", "two"))
    revived(contributor, server, "name = 'kept'")
    revived(maintainer, server, "operator = 'city'")
    assert push(maintainer, server, "", Silent()).created == 1
    server.faults = ["lost"]
    with pytest.raises(ConnectionFailed):  # now it has an id of that push as well, which means nothing to anybody
        push(contributor, server, "", Silent())
    assert apply_handover(maintainer, handed_over(contributor, file)).modified == 1
    assert push(maintainer, server, "", Silent()).modified == 1
    assert list(server.properties().values()) == [{"name": "kept", "operator": "city"}]


def test_what_both_changed_of_a_record_that_both_bring_back_is_a_conflict(contributor, maintainer, server, file):
    revived(contributor, server, "name = 'theirs'")
    revived(maintainer, server, "name = 'mine'")
    (proposal,) = review(maintainer, handed_over(contributor, file))
    assert proposal.conflicts == (FieldConflict("name", "camera 1", "mine", "theirs"),)


def test_a_record_that_one_brings_back_is_changed_where_it_is_still_there(contributor, maintainer, server, file):
    revived(contributor, server, "name = 'kept'")
    assert apply_handover(maintainer, handed_over(contributor, file)).modified == 1
    (left,) = pending_changes(maintainer)
    assert (left.server_id, left.changes) == ("c1", (FieldChange("name", "camera 1", "kept"),))


def test_a_record_that_one_brings_back_comes_back_under_its_id_if_the_maintainer_agrees(
    contributor, maintainer, server, file
):
    revived(contributor, server, "name = 'kept'")
    pull(maintainer, server, Silent())
    (proposal,) = review(maintainer, handed_over(contributor, file))
    assert (proposal.conflict, proposal.reason) == (ConflictKind.DELETED_HERE, "not_here")
    assert apply_handover(maintainer, read_handover(file)).applied == 0
    assert apply_handover(maintainer, read_handover(file), sides={0: Side.THEIRS}).created == 1
    assert review(maintainer, read_handover(file))[0].already
    assert push(maintainer, server, "", Silent()).created == 1
    assert server.properties()["c1"]["name"] == "kept"
    pull(contributor, server, Silent())
    assert pending_changes(contributor) == [] == audit(contributor)
    assert len(names(contributor)) == 5


def test_a_record_that_is_there_after_all_is_not_made_beside_itself(contributor, maintainer, server, file):
    """The contributor has pulled it already, the maintainer has not."""
    server.put("c9", 20.2, 44, name="nine", extra="x")
    pull(contributor, server, Silent())
    sql(contributor, "UPDATE cameras SET note = 'seen today' WHERE server_id = 'c9'")
    assert apply_handover(maintainer, handed_over(contributor, file), sides={0: Side.THEIRS}).created == 1
    pull(maintainer, server, Silent())
    assert sql(maintainer, "SELECT note FROM cameras WHERE name = 'nine'") == [("seen today",)]
    assert push(maintainer, server, "", Silent()).modified == 1
    assert server.properties()["c9"] == {"name": "nine", "extra": "x", "note": "seen today"}
    assert len(server.properties()) == 6


def test_a_lost_revival_is_handed_over_like_any_other(contributor, maintainer, server, file):
    revived(contributor, server, "name = 'kept'")
    server.faults = ["lost"]
    real, server.read_records = server.read_records, gone
    push(contributor, server, "", Silent())
    server.read_records = real
    server.put("c1", name="theirs")
    server.drop("c1")
    assert push(contributor, server, "", Silent()).conflicts == 1
    (one,) = handed_over(contributor, file).changes
    assert (one.kind, one.server_id, one.version) == (WriteKind.MODIFY, "c1", "")
    assert review(maintainer, read_handover(file))[0].taken == (FieldChange("name", "camera 1", "kept"),)


def gone(server_ids: object, progress: object = None) -> dict:
    raise ConnectionFailed(URL)


def test_what_lies_outside_the_maintainers_area_is_refused(contributor, server, tmp_path, file):
    sql(contributor, "UPDATE cameras SET name = 'proposed' WHERE server_id = 'c4'")
    with copied(server, tmp_path / "part.gpkg", Area(19.9, 43.9, 20.025, 44.1)) as part:
        applied = apply_handover(part, handed_over(contributor, file), sides={0: Side.THEIRS})
        assert applied.refused == 1
        assert applied.results[0].proposal.reason == "outside_area"


def test_only_what_was_chosen(contributor, maintainer, file):
    one_of_each(contributor)
    handover = handed_over(contributor, file)
    index = next(one.index for one in review(maintainer, handover) if one.kind is WriteKind.DELETE)
    applied = apply_handover(maintainer, handover, chosen=[index])
    assert (applied.deleted, applied.applied, applied.count(Outcome.LEFT)) == (1, 1, 2)
    (change,) = pending_changes(maintainer)
    assert change.kind is WriteKind.DELETE


def test_only_what_was_asked_for_is_exported(contributor, file):
    one_of_each(contributor)
    (fid,) = sql(contributor, "SELECT fid FROM cameras WHERE name = 'proposed'")[0]
    handover = handed_over(contributor, file, [fid])
    assert [one.fid for one in handover.changes] == [fid]


def test_what_changed_here_since_the_review_is_left_alone(contributor, maintainer, file):
    sql(contributor, "UPDATE cameras SET name = 'proposed' WHERE server_id IN ('c1', 'c3')")
    handover = handed_over(contributor, file)
    reviewed = review(maintainer, handover)
    sql(maintainer, "UPDATE cameras SET name = 'typed meanwhile' WHERE server_id = 'c1'")
    sides = {one.index: Side.THEIRS for one in reviewed}
    applied = apply_handover(maintainer, handover, sides=sides, reviewed=reviewed)
    assert (applied.modified, applied.stale) == (1, 1)
    assert names(maintainer)["c1"] == "typed meanwhile"
    assert names(maintainer)["c3"] == "proposed"


def test_a_copy_in_use_and_another_layer(contributor, maintainer, server, tmp_path, file):
    one_of_each(contributor)
    handover = handed_over(contributor, file)
    with lease.acquire(maintainer, lease.EDIT), pytest.raises(WorkingCopyBusy):
        apply_handover(maintainer, handover)
    other = tmp_path / "other.gpkg"
    download(server, other, About("kinto", URL + "-other", "Others"), Silent())
    with WorkingCopy.open(other) as copy, pytest.raises(HandoverForAnotherLayer):
        apply_handover(copy, handover)
    for strange in ({"server_type": "umap"}, {"server_type": "x"}, {"url": "file:///etc/passwd"}, {"url": ""}):
        with pytest.raises(HandoverForAnotherLayer):
            review(maintainer, replace(handover, **strange))
    assert review(maintainer, replace(handover, url=URL + "/"))
    assert pending_changes(maintainer) == []


def test_a_row_that_cannot_be_sent_blocks_nothing(contributor, maintainer, file):
    sql(contributor, "UPDATE cameras SET tags = '{broken' WHERE server_id = 'c1'")
    sql(contributor, "UPDATE cameras SET name = 'fine' WHERE server_id = 'c3'")
    add(contributor, name="nowhere")
    sql(contributor, "UPDATE cameras SET geom = NULL WHERE name = 'nowhere'")
    applied = apply_handover(maintainer, handed_over(contributor, file))
    assert (applied.modified, applied.refused) == (1, 2)
    reasons = {one.proposal.reason for one in applied.results}
    assert reasons == {"", "tags_not_json", "no_position"}
    sql(maintainer, "UPDATE cameras SET tags = '{broken' WHERE server_id = 'c3'")
    sql(contributor, "UPDATE cameras SET note = 'more' WHERE server_id = 'c3'")
    found = {one.server_id: one for one in review(maintainer, handed_over(contributor, file))}
    assert found["c3"].reason == "unfit_here"


def test_a_failure_on_the_way_leaves_everything_as_it_was(contributor, maintainer, file):
    sql(contributor, "UPDATE cameras SET height_m = 3, name = 'proposed' WHERE server_id IN ('c1', 'c3')")
    sql(maintainer, "UPDATE cameras SET height_m = 4 WHERE server_id = 'c3'")
    handover = handed_over(contributor, file)
    before = names(maintainer)
    with pytest.raises(ValueError, match="no number"):
        apply_handover(maintainer, handover, sides={1: {"height_m": Typed("high")}})
    assert names(maintainer) == before


def test_no_name_of_a_person_is_in_the_file(server, tmp_path, file):
    held = server.put("c9", 20.2, 44, name="before")
    raw = json.dumps({**json.loads(held.raw), "user": "some.mapper", "uid": 4711, "changeset": 99})
    server.held["c9"] = type(held)("c9", held.version, raw)
    with copied(server, tmp_path / "one.gpkg") as copy:
        assert "some.mapper" in sql(copy, "SELECT raw FROM hiljade_base WHERE server_id = 'c9'")[0][0]
        sql(copy, "UPDATE cameras SET name = 'after' WHERE server_id = 'c9'")
        export_changes(copy, file)
    text = file.read_text(encoding="utf-8")
    assert "some.mapper" not in text
    assert "4711" not in text
    written = json.loads(text)
    assert set(written) == {"format", "format_version", "copy_id", "layer", "changes"}
    assert set(written["layer"]) == {"server_type", "url", "name", "licence", "attribution", "area"}
    assert set(written["changes"][0]) == {"kind", "fid", "server_id", "version", "base", "row"}
    assert written["changes"][0]["base"] == {"position": [20.2, 44], "tags": {"name": "before"}}


def test_strange_bases_go_there_and_back(server, tmp_path, file):
    held = server.put("c9", 20.2, 44, name="before")
    deep: object = "bottom"
    for _ in range(55):
        deep = [deep]
    feature = json.loads(held.raw)
    feature["properties"].update({"half": "\ud800", "deep": deep, "large": 10**30, "endless": float("inf"), "": None})
    server.held["c9"] = type(held)("c9", held.version, json.dumps(feature).replace("Infinity", "1e999"))
    with copied(server, tmp_path / "a.gpkg") as one, copied(server, tmp_path / "b.gpkg") as other:
        sql(one, "UPDATE cameras SET name = 'after' WHERE server_id = 'c9'")
        applied = apply_handover(other, handed_over(one, file))
        assert (applied.modified, applied.conflicts, applied.refused) == (1, 0, 0)
        assert pending_changes(other)[0].changes == (FieldChange("name", "before", "after"),)


def test_a_folder_that_cannot_be_written(contributor, tmp_path):
    with pytest.raises(FolderNotWritable):
        export_changes(contributor, tmp_path / "absent" / "a.hiljade-changes.json")


GOOD = {
    "format": "hiljade-changes",
    "format_version": 1,
    "copy_id": "x",
    "layer": {"server_type": "kinto", "url": URL, "name": "", "licence": "", "attribution": "", "area": None},
    "changes": [
        {
            "kind": "modify",
            "fid": 1,
            "server_id": "c1",
            "version": "102",
            "base": {"position": [20.01, 44], "tags": {"name": "camera 1"}},
            "row": {"position": [20.01, 44], "values": {"name": "other"}},
        }
    ],
}


def changed(path: str, value: object) -> dict:
    """The good file with another value somewhere: `changes.0.kind`."""
    content = json.loads(json.dumps(GOOD))
    *way, last = path.split(".")
    place = content
    for step in way:
        place = place[int(step) if isinstance(place, list) else step]
    place[last] = value
    return content


STRANGE = [
    ("format", "geojson"),
    ("format_version", 0),
    ("format_version", "1"),
    ("format_version", True),
    ("copy_id", ""),
    ("copy_id", 5),
    ("layer", None),
    ("layer.url", ["http://a"]),
    ("layer.name", "x" * 2000),
    ("layer.area", {"west_deg": 500, "south_deg": 0, "east_deg": 0, "north_deg": 0}),
    ("layer.area", {"west_deg": 1}),
    ("changes", {}),
    ("changes", [None]),
    ("changes", GOOD["changes"] * 2),
    ("changes.0.kind", "drop table"),
    ("changes.0.kind", []),
    ("changes.0.kind", "create"),
    ("changes.0.kind", "delete"),
    ("changes.0.fid", "1"),
    ("changes.0.fid", 2**70),
    ("changes.0.fid", None),
    ("changes.0.server_id", ""),
    ("changes.0.server_id", "x" * 5000),
    ("changes.0.server_id", None),
    ("changes.0.version", 102),
    ("changes.0.base", None),
    ("changes.0.base.tags", [1]),
    ("changes.0.base.tags", {str(number): "x" for number in range(5000)}),
    ("changes.0.base.position", [20, 100]),
    ("changes.0.base.position", ["20", "44"]),
    ("changes.0.base.position", [20, 44, 3]),
    ("changes.0.row", None),
    ("changes.0.row.position", {"lon": 20}),
    ("changes.0.row.values", {"geom": "x"}),
    ("changes.0.row.values", {"fid": 7}),
    ("changes.0.row.values", {"name\" = 'x'; --": "x"}),
    ("changes.0.row.values", {"name": 5}),
    ("changes.0.row.values", {"name": {"a": 1}}),
    ("changes.0.row.values", {"name": "x" * 200_000}),
    ("changes.0.row.values", {"height_m": True}),
    ("changes.0.row.values", {"height_m": 1e300}),
    ("changes.0.row.values", {"tags": {"a": "b"}}),
]


@pytest.mark.parametrize(("path", "value"), STRANGE)
def test_strange_content_is_refused(path, value, file):
    file.write_text(json.dumps(changed(path, value)), encoding="utf-8")
    with pytest.raises(HandoverUnreadable) as told:
        read_handover(file)
    assert not isinstance(told.value, HandoverNewer)


def test_the_good_one_is_read(file):
    file.write_text(json.dumps(GOOD), encoding="utf-8")
    (change,) = read_handover(file).changes
    assert change.row.values["name"] == "other"
    assert change.row.values["height_m"] is None


def test_a_newer_one_is_told_apart(file):
    file.write_text(json.dumps(changed("format_version", 2)), encoding="utf-8")
    with pytest.raises(HandoverNewer):
        read_handover(file)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x00",
        b"\xff\xfe{}",
        b"[]",
        b"nonsense",
        b"[" * 1_000_000,
        b'{"format": "hiljade-changes", "format": "hiljade-changes"}',
        json.dumps(GOOD).encode()[:-5],
        json.dumps(GOOD).encode() + b"more",
        json.dumps(GOOD).replace("44", "NaN").encode(),
        json.dumps(GOOD).replace("44", "9" * 1000).encode(),
    ],
)
def test_what_is_no_such_file(body, file):
    file.write_bytes(body)
    with pytest.raises(HandoverUnreadable):
        read_handover(file)


def test_a_file_that_is_too_large_or_not_there(file, monkeypatch):
    with pytest.raises(HandoverUnreadable):
        read_handover(file)
    file.write_text(json.dumps(GOOD), encoding="utf-8")
    monkeypatch.setattr(handover_file, "MAX_BYTES", 100)
    with pytest.raises(HandoverUnreadable, match="more than 100"):
        read_handover(file)
    monkeypatch.undo()
    monkeypatch.setattr(handover_file, "MAX_CHANGES", 0)
    with pytest.raises(HandoverUnreadable):
        read_handover(file)


HOSTILE = "'; DROP TABLE cameras; --<script>a()</script>=1+1\x00\u202e%s{0}"


def test_hostile_text_is_data(maintainer, server, file):
    content = changed("changes.0.row.values", {"name": HOSTILE, "direction": HOSTILE, "camera_type": HOSTILE})
    content["changes"].append(
        {**GOOD["changes"][0], "fid": 2, "server_id": HOSTILE, "version": HOSTILE},
    )
    content["copy_id"] = HOSTILE
    file.write_text(json.dumps(content), encoding="utf-8")
    applied = apply_handover(maintainer, read_handover(file))
    assert applied.modified == 1
    assert names(maintainer)["c1"] == HOSTILE
    assert len(names(maintainer)) == 5


_LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.sampled_from(["c1", "create", "name"])
)
_ANYTHING = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
)


@given(
    st.sampled_from([path for path, _ in STRANGE if path not in ("format", "format_version")]),
    _ANYTHING,
)
def test_whatever_stands_in_a_file_it_is_read_or_refused(tmp_path_factory, path, value):
    file = tmp_path_factory.mktemp("any") / "any.hiljade-changes.json"
    file.write_text(json.dumps(changed(path, value)), encoding="utf-8")
    try:
        handover = read_handover(file)
    except HandoverUnreadable:
        return
    assert all(one.row is None or len(one.row.values) == 21 for one in handover.changes)
