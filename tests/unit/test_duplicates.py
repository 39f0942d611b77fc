"""Merging the duplicates of a whole layer: which go together, which stays, and that a working copy loses no edit."""

from __future__ import annotations

from datetime import date

import pytest

from hiljade_qgis.core.checks import Checked, Context, Layer, Limits, all_rules, check
from hiljade_qgis.core.duplicates import Preference, duplicate_groups
from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.checking import checked_cameras
from hiljade_qgis.sync.deletion_reasons import reasons
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.duplicate_merging import awaiting_decision, write_merges
from hiljade_qgis.sync.errors import Cancelled, WorkingCopyBusy
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

LAT, LON = 44.8125, 20.4573
A_METRE = 1 / 111_320
"""Of latitude, in degrees."""


def camera(fid: int, north_m: float = 0.0, server_id: str = "x", **tags: object) -> Checked:
    said = {key.replace("__", ":"): value for key, value in tags.items()}
    record = Record(Position(LON, LAT + north_m * A_METRE), {"camera:type": "fixed", **said})
    return Checked.of_record(fid, record, record, server_id and f"{server_id}{fid}")


def grouped(*cameras: Checked, preference: Preference = Preference.EARLIER) -> list[tuple[int, ...]]:
    groups = duplicate_groups(cameras, Limits(), preference)
    return [(group.stays.fid, *(gone.camera.fid for gone in group.gone)) for group in groups]


def test_three_records_of_one_camera_become_one():
    groups = duplicate_groups(
        [
            camera(1, direction="90", name="Kapija"),
            camera(2, 3.0, direction="92", operator="MUP", name="Ulaz"),
            camera(3, 1.0, direction="88", operator="GSP", note="seen"),
            camera(4, 20.0, direction="90"),
        ],
        Limits(),
    )
    (group,) = groups
    assert (group.stays.fid, [one.camera.fid for one in group.gone]) == (1, [3, 2]), "the nearest first"
    assert [round(one.distance_m) for one in group.gone] == [1, 3]
    said = {key: value for key, value in group.row.values.items() if value is not None}
    assert said == {
        "camera_type": "fixed", "direction": "90", "name": "Kapija", "operator": "GSP", "note": "seen"
    }  # fmt: skip
    assert [set(one.merged.taken) for one in group.gone] == [{"note", "operator"}, set()]
    assert {one.field for one in group.gone[1].merged.conflicts} == {"position", "direction", "name", "operator"}


def test_each_of_a_group_is_a_duplicate_of_each_other():
    """Two cameras on one pole stay two, whatever third record does not say which way it looks."""
    silent, east, west = camera(1), camera(2, direction="90"), camera(3, direction="270")
    assert grouped(silent, east, west) == [(1, 2)]
    assert grouped(east, silent, west) == [(2, 1)]
    assert grouped(east, west, silent) == [(2, 1)]


def test_what_is_too_far_from_one_of_them_is_not_drawn_in_by_another():
    row = [camera(fid, 4.0 * fid, direction="90") for fid in range(1, 5)]
    assert grouped(*row) == [(1, 2), (3, 4)]


def test_what_no_check_calls_a_duplicate_is_not_merged():
    cameras = [camera(1, direction="90", name="K 1"), camera(2, direction="90", name="K 2"),
               camera(3, direction="90", hiljade__status="removed")]  # fmt: skip
    assert grouped(*cameras) == []


def test_what_is_merged_is_what_the_check_finds():
    """Of every two that the rule names, one is merged, as far as the groups do not stand in the way of each other."""
    cameras = [camera(fid, 40.0 * (fid // 2) + fid % 2, direction=str(fid // 2 * 30)) for fid in range(20)]
    rule = all_rules()["duplicate"]
    found = [one for stage in check(Layer(cameras), [rule], Context(date(2026, 11, 29))) for one in stage.findings]
    assert len(found) == 10
    assert grouped(*cameras) == [(one.found.others[0], one.fid) for one in found]


def test_what_the_server_knows_stays_and_then_the_first_or_the_fullest():
    new, known, full = camera(1, server_id=""), camera(2), camera(3, operator="MUP", note="x")
    assert grouped(new, known, full) == [(2, 1, 3)]
    assert grouped(new, known, full, preference=Preference.FULLEST) == [(3, 1, 2)]
    newest = camera(1, server_id="", operator="MUP", note="x", model="y")
    assert grouped(newest, known, preference=Preference.FULLEST) == [(2, 1)]


def test_cancelled_nothing_is_merged():
    assert duplicate_groups([camera(1), camera(2)], Limits(), cancelled=lambda: True) == []


# in a working copy


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number, tags in enumerate(
        (
            {"direction": "90", "name": "Kapija", "height": "12'"},
            {"direction": "92", "operator": "MUP", "odd": {"a": [1]}},
            {"direction": "88", "operator": "GSP"},
            {"direction": "270"},
        )
    ):
        server.put(f"s{number}", LON, LAT + number * A_METRE, **tags)
    return server


@pytest.fixture
def copy(server, tmp_path):
    path = tmp_path / "cameras.gpkg"
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    with WorkingCopy.open(path) as opened:
        yield opened


def sql(copy, text, *values):
    with copy.transaction() as connection:
        return connection.execute(text, values).fetchall()


def why(camera: Checked) -> str:
    return f"duplicate of {camera.server_id}"


def found(copy):
    return duplicate_groups(checked_cameras(copy), Limits())


def test_the_merge_is_pending_with_its_reasons_and_is_pushed(copy, server):
    (group,) = found(copy)
    assert write_merges(copy, [group], why) == []
    pending = {one.fid: (one.kind.value, {each.field for each in one.changes}) for one in pending_changes(copy)}
    assert pending == {1: ("modify", {"operator", "tags:odd"}), 2: ("delete", set()), 3: ("delete", set())}
    assert audit(copy) == pending_changes(copy)
    assert reasons(copy) == {2: "duplicate of s0", 3: "duplicate of s0"}
    assert sql(copy, "SELECT count(*) FROM sectors WHERE camera_fid IN (2, 3)") == [(0,)]
    push(copy, server, "", Silent())
    assert server.properties() == {
        "s0": {"direction": "90", "name": "Kapija", "height": "12'", "operator": "MUP", "odd": {"a": [1]}},
        "s3": {"direction": "270"},
    }


@pytest.mark.parametrize("fid", [1, 2])
def test_what_was_edited_since_it_was_read_is_left_alone(copy, fid):
    groups = found(copy)
    sql(copy, "UPDATE cameras SET operator = 'mine' WHERE fid = ?", fid)
    assert write_merges(copy, groups, why) == groups
    assert [(one.fid, one.kind.value) for one in pending_changes(copy)] == [(fid, "modify")]
    assert reasons(copy) == {}


def test_what_was_deleted_since_too(copy):
    groups = found(copy)
    sql(copy, "DELETE FROM cameras WHERE fid = 3")
    assert write_merges(copy, groups, why) == groups
    assert sql(copy, "SELECT fid FROM cameras") == [(1,), (2,), (4,)]


def test_edits_that_are_pending_already_go_into_the_merge(copy):
    sql(copy, "UPDATE cameras SET note = 'mine', operator = 'JKP' WHERE fid = 2")
    assert write_merges(copy, found(copy), why) == []
    assert sql(copy, "SELECT note, operator FROM cameras WHERE fid = 1") == [("mine", "JKP")]


def test_what_is_in_conflict_is_not_merged(copy, server):
    groups = found(copy)
    sql(copy, "UPDATE cameras SET operator = 'mine' WHERE fid = 2")
    server.put("s1", LON, LAT + A_METRE, direction="92", operator="theirs")
    pull(copy, server, Silent())
    assert awaiting_decision(copy) == {2}
    assert write_merges(copy, found(copy), why) != []
    assert write_merges(copy, groups, why) == groups


def test_who_edits_the_copy_is_not_disturbed(copy):
    groups = found(copy)
    with WorkingCopy.open(copy.path) as other, lease.acquire(other, lease.EDIT), pytest.raises(WorkingCopyBusy):
        write_merges(copy, groups, why)
    assert pending_changes(copy) == []


def test_a_merge_that_is_cancelled_changes_nothing(copy):
    class Stop(Silent):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        write_merges(copy, found(copy), why, Stop())
    assert pending_changes(copy) == []


@pytest.mark.parametrize("pairs", [19, 20])
def test_before_many_go_the_file_is_kept(tmp_path, pairs):
    server = MemoryServer()
    for number in range(pairs):
        for half in "ab":
            server.put(f"{number}{half}", LON + number / 100, LAT, direction="90")
    path = tmp_path / "cameras.gpkg"
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    with WorkingCopy.open(path) as copy:
        assert write_merges(copy, found(copy), why) == []
        assert sql(copy, "SELECT count(*) FROM cameras") == [(pairs,)]
    kept = path.with_name("cameras.gpkg.before-bulk-change")
    assert kept.exists() == (pairs == 20)
    if pairs == 20:
        with WorkingCopy.open(kept) as before:
            assert sql(before, "SELECT count(*) FROM cameras") == [(40,)]


def test_tags_that_cannot_be_read_do_not_go_with_a_merge(copy):
    sql(copy, "UPDATE cameras SET tags = 'no json' WHERE fid = 3")
    groups = found(copy)
    assert write_merges(copy, groups, why) == groups
    assert sql(copy, "SELECT count(*) FROM cameras") == [(4,)]
