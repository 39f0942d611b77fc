"""What is brought in becomes one batch of pending changes: nothing here is lost by it, and it is taken back whole."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position, Row, row_from_record
from hiljade_qgis.sync import batch_rows, lease
from hiljade_qgis.sync.batches import (
    DOUBLED,
    BatchAbout,
    batch_attributions,
    batches,
    licence_differs,
    reverse_batch,
    take_batch,
    weigh_batch,
    weigh_reversal,
)
from hiljade_qgis.sync.conflicts import ConflictKind, Side, by_side, conflicts, resolve
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled, NotAWorkingCopy
from hiljade_qgis.sync.geojson import decode
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.proposal_taking import Outcome
from hiljade_qgis.sync.proposals import UNFIT_HERE, Standing
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Silent, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.shared_data import shared_data
from tests.unit.memory_server import OWN_IDS, URL, MemoryServer, OwnIdServer, register_own_ids

ABOUT = BatchAbout("Register", "City of Belgrade", "ODbL 1.0", "© City of Belgrade")
M = 1 / 111_195.0
"""Degrees of latitude in a metre."""


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(5):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", height="12'", extra="x")
    return server


def copied(server: MemoryServer, path: Path, licence: str = "ODbL 1.0") -> WorkingCopy:
    download(server, path, About("kinto", URL, "Cameras", licence, "OpenStreetMap contributors"), Silent())
    return WorkingCopy.open(path)


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "one.gpkg")


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def brought(number: float, metres_north: float = 0.0, **values: object) -> Row:
    """A row near where a camera stands."""
    return Row(Position(20 + number / 100, 44 + metres_north * M), values)


def bring(copy: WorkingCopy, rows, sides=None, chosen=None, about=ABOUT, within_m=10.0):
    with lease.acquire(copy, lease.SYNC) as held:
        return take_batch(copy, about, weigh_batch(copy, rows, within_m), chosen, sides or {}, held)


def take_back(copy: WorkingCopy, number: int, sides=None, chosen=None):
    with lease.acquire(copy, lease.SYNC) as held:
        return reverse_batch(copy, number, weigh_reversal(copy, number), chosen, sides or {}, held)


def everything(copy: WorkingCopy) -> list:
    return sql(copy, "SELECT * FROM cameras ORDER BY fid")


def test_what_is_brought_is_new_or_of_a_camera_here_or_the_same(copy):
    found = weigh_batch(
        copy,
        [
            brought(0, 3, name="camera 0"),
            brought(1, 3, name="camera 1", operator="city", tags='{"extra": "x", "more": "y"}'),
            brought(2, 3, name="another"),
            brought(3, 30, name="camera 3"),
            Row(None, {"name": "nowhere"}),
            brought(3, 30, name="camera 3", operator=""),
            brought(4, 0, height_m=3.0),
            brought(6, 0, tags="{"),
            brought(6, 0, height_m="high"),
        ],
        10.0,
    )
    assert [one.index for one in found] == list(range(9))
    assert [one.standing for one in found] == [
        Standing.ALREADY,
        Standing.NEWS,
        Standing.CONFLICT,
        Standing.NEWS,
        Standing.REFUSED,
        Standing.REFUSED,
        Standing.CONFLICT,
        Standing.REFUSED,
        Standing.REFUSED,
    ]
    assert found[1].taken == (FieldChange("operator", None, "city"), FieldChange("tags:more", None, "y"))
    assert (found[1].fid, found[1].server_id, found[1].kind) == (found[1].fid, "c1", WriteKind.MODIFY)
    assert found[2].conflicts == (FieldConflict("name", None, "camera 2", "another"),)
    assert (found[3].fid, found[3].kind) == (None, WriteKind.CREATE)
    assert found[6].conflicts == (FieldConflict("height_m", None, "12'", 3.0),), "a value that no column shows"
    assert [one.reason for one in found if one.standing is Standing.REFUSED] == [
        "no_position",
        DOUBLED,
        "tags_not_json",
        "not_a_number",
    ]


def test_a_batch_is_pending_changes_and_is_taken_back(copy):
    before = everything(copy)
    applied, number = bring(copy, [brought(1, 3, operator="city"), brought(7, name="new", source="me"), brought(8)])
    assert (applied.created, applied.modified, number) == (2, 1, 1)
    assert pending_changes(copy) == audit(copy)
    assert len(pending_changes(copy)) == 3
    assert sql(copy, "SELECT source FROM cameras WHERE server_id IS NULL ORDER BY fid") == [("me",), (ABOUT.source,)]
    (batch,) = batches(copy)
    assert (batch.number, batch.about, batch.added, batch.changed, batch.reversed_at) == (1, ABOUT, 2, 1, None)
    assert [one.standing for one in weigh_reversal(copy, 1)] == [Standing.NEWS] * 3
    assert (take_back(copy, 1).deleted, batches(copy)[0].reversed_at is not None) == (2, True)
    assert everything(copy) == before
    assert pending_changes(copy) == audit(copy) == []


# matching


def partners(copy: WorkingCopy, rows: list[Row], within_m: float = 10.0) -> list[str | None]:
    return [one.server_id for one in weigh_batch(copy, rows, within_m)]


def test_of_all_pairings_the_one_with_most_pairs_and_the_least_distance_is_made(tmp_path):
    server = MemoryServer()
    for number, metres in enumerate((0, 8)):
        server.put(f"c{number}", 20, 44 + metres * M)
    with copied(server, tmp_path / "one.gpkg") as copy:
        # The nearest pair of all, c1 and the first, would leave the second with nobody.
        assert partners(copy, [brought(0, 7, name="a"), brought(0, 15, name="b")]) == ["c0", "c1"]
        assert partners(copy, [brought(0, 15, name="b"), brought(0, 7, name="a")]) == ["c1", "c0"]
        assert partners(copy, [brought(0, 1, name="a"), brought(0, 2, name="b"), brought(0, 3)]).count(None) == 1


def test_a_fixed_camera_and_a_dome_are_two_and_a_direction_makes_none(tmp_path):
    server = MemoryServer()
    server.put("fixed", 20, 44, camera__type="fixed", camera__direction="90")
    server.put("dome", 20, 44 + 6 * M, camera__type="dome")
    with copied(server, tmp_path / "one.gpkg") as copy:
        assert partners(copy, [brought(0, 1, camera_type="dome"), brought(0, 5, camera_type="Fixed ")]) == [
            "dome",
            "fixed",
        ]
        assert partners(copy, [brought(0, 1, camera_type="panning")]) == ["dome"], "many a panning one is a dome"
        assert partners(copy, [brought(0, 1, camera_type="doorbell")]) == ["fixed"]
        assert partners(copy, [brought(0, 1, camera_type="periscope")]) == ["fixed"]
        (found,) = weigh_batch(copy, [brought(0, 0, direction="270")], 10.0)
        assert found.conflicts == (FieldConflict("direction", None, "90", "270"),)
        (found,) = weigh_batch(copy, [brought(0, 0, direction="E")], 10.0)
        assert found.standing is Standing.ALREADY, "east is 90 degrees"
        (found,) = weigh_batch(copy, [brought(0, 0, direction="NB")], 10.0)
        assert found.standing is Standing.CONFLICT, "what can't be read is not taken for the same"


def test_of_cameras_on_one_pole_each_is_itself(tmp_path):
    server = MemoryServer()
    for number, facing in enumerate(("N", "E", "S")):
        server.put(facing, 20, 44 + number * 1e-8, camera__direction=facing, ref=facing)
    with copied(server, tmp_path / "one.gpkg") as copy:
        rows = [brought(0, 0.01 * number, direction=str(90 * number), name="new") for number in (2, 0, 1)]
        found = weigh_batch(copy, rows, 10.0)
        assert [(one.server_id, one.standing) for one in found] == [(one, Standing.NEWS) for one in ("S", "N", "E")]
        rows = [brought(0, 2, tags=json.dumps({"ref": one})) for one in ("E", "S", "N")]
        assert partners(copy, rows) == ["E", "S", "N"]


def test_what_is_the_same_is_not_given_away_for_one_pair_more(tmp_path):
    server = MemoryServer()
    server.put("a", 20, 44, operator="A")
    server.put("b", 20, 44 + 8 * M, operator="B")
    with copied(server, tmp_path / "one.gpkg") as copy:
        rows = [brought(0, 0, operator="A", note="n"), brought(0, -5, operator="C")]
        assert partners(copy, rows) == ["a", None], "though both could be paired: the first with b, the second with a"


def test_across_the_antimeridian_and_at_a_pole(tmp_path):
    server = MemoryServer()
    server.put("west", -179.99999, -16.8)
    server.put("pole", 0.0, 90.0)
    with copied(server, tmp_path / "one.gpkg") as copy:
        rows = [Row(Position(179.99999, -16.8), {"name": "a"}), Row(Position(120.0, 89.99999), {"name": "b"})]
        assert partners(copy, rows) == ["west", "pole"]


def test_the_second_of_two_is_no_second_word_on_the_first_ones_partner(copy):
    rows = [brought(1, 1, name="camera 1"), brought(1, 2, name="camera 1"), brought(1, 2, name="camera 1", note=" ")]
    found = weigh_batch(copy, rows, 10.0)
    assert [one.standing for one in found] == [Standing.ALREADY, Standing.NEWS, Standing.REFUSED]
    assert (found[1].kind, found[2].reason) == (WriteKind.CREATE, DOUBLED)
    applied, _ = bring(copy, rows)
    assert (applied.created, applied.modified, applied.refused) == (1, 0, 1)


def test_that_it_is_a_camera_is_no_news(copy):
    rows = [brought(1, 1, tags='{"man_made": "surveillance"}'), brought(2, 1, tags='{"man_made": "mast"}')]
    assert [one.standing for one in weigh_batch(copy, rows, 10.0)] == [Standing.ALREADY, Standing.NEWS]


def test_the_same_file_again_brings_nothing(copy):
    rows = [brought(1, 3, operator="city", tags='{"b": "c"}'), brought(7, name="new")]
    bring(copy, rows)
    applied, number = bring(copy, rows)
    assert (applied.applied, applied.already, number) == (0, 2, None)
    assert len(batches(copy)) == 1


def test_what_is_taken_twice_is_made_once(copy):
    proposals = weigh_batch(copy, [brought(1, 3, operator="city"), brought(7, name="new")], 10.0)
    for expected in (2, 0):
        with lease.acquire(copy, lease.SYNC) as held:
            applied, number = take_batch(copy, ABOUT, proposals, None, {}, held)
        assert applied.applied == expected
    assert (applied.stale, number) == (2, None)


def test_what_is_taken_twice_is_made_once_whatever_is_said_of_its_source(copy):
    """Two people look at one file, and name its source in their own words."""
    proposals = weigh_batch(copy, [brought(7, name="new")], 10.0)
    for about, created in ((ABOUT, 1), (BatchAbout("Register", "city of belgrade", "ODbL 1.0"), 0)):
        with lease.acquire(copy, lease.SYNC) as held:
            applied, _number = take_batch(copy, about, proposals, None, {}, held)
        assert applied.created == created
    assert applied.stale == 1


def test_a_row_that_changed_since_it_was_looked_at_is_left_alone(copy):
    proposals = weigh_batch(copy, [brought(1, 3, operator="city"), brought(2, 3, operator="city")], 10.0)
    sql(copy, "UPDATE cameras SET operator = 'mine' WHERE server_id = 'c1'")
    with lease.acquire(copy, lease.SYNC) as held:
        applied, _ = take_batch(copy, ABOUT, proposals, None, {}, held)
    assert [one.outcome for one in applied.results] == [Outcome.STALE, Outcome.MODIFIED]
    assert sql(copy, "SELECT operator FROM cameras WHERE server_id = 'c1'") == [("mine",)]
    assert (batches(copy)[0].added, batches(copy)[0].changed) == (0, 1)


def test_a_row_here_that_cant_be_read_is_mended_first(copy):
    sql(copy, 'UPDATE cameras SET tags = \'{"a": "1", "a": "2"}\' WHERE server_id = \'c1\'')
    sql(copy, "UPDATE cameras SET note = x'ff00' WHERE server_id = 'c2'")
    before = everything(copy)
    rows = [brought(1, 3, tags='{"b": "c"}'), brought(2, 3, name="x")]
    applied, number = bring(copy, rows, {0: Side.THEIRS, 1: Side.THEIRS})
    assert ([one.proposal.reason for one in applied.results], number) == ([UNFIT_HERE] * 2, None)
    assert everything(copy) == before


def test_sides_are_chosen_for_each_field(copy):
    rows = [brought(1, 3, name="theirs", operator="city", height_m=4.0)]
    applied, _ = bring(copy, rows, {0: {"height_m": Side.THEIRS, "name": Side.MINE}})
    assert applied.modified == 1
    assert sql(copy, "SELECT name, operator, height_m FROM cameras WHERE server_id = 'c1'") == [
        ("camera 1", "city", 4.0)
    ]
    assert batch_attributions(copy) == ["© City of Belgrade (ODbL 1.0)"]


def test_nothing_chosen_makes_no_batch(copy):
    applied, number = bring(copy, [brought(7, name="new")], chosen=[])
    assert (applied.results[0].outcome, number, batches(copy)) == (Outcome.LEFT, None, [])
    assert list(copy.path.parent.glob("*.before-apply")) == []


def test_licences_are_compared_as_people_write_them(tmp_path, server):
    with copied(server, tmp_path / "one.gpkg") as copy:
        for licence, differs in (("ODbL 1.0", False), (" odbl 1.0", False), ("CC BY 4.0", True), ("", True)):
            assert licence_differs(copy, BatchAbout("a", "b", licence)) is differs
    with copied(server, tmp_path / "two.gpkg", "") as copy:
        assert licence_differs(copy, BatchAbout("a", "b", "")), "unknown is not the same as unknown"


# taking back


def test_a_pushed_batch_is_taken_back_as_pending_changes(copy, server):
    before = server.properties()
    bring(copy, [brought(1, 3, operator="city", height_m=4.0), brought(7, name="new")], {0: Side.THEIRS})
    push(copy, server, "", Silent())
    assert server.properties()["c1"]["height"] == "4"
    pull(copy, server, Silent())
    assert pending_changes(copy) == []
    assert [one.standing for one in weigh_reversal(copy, 1)] == [Standing.NEWS] * 2
    take_back(copy, 1)
    assert {one.kind for one in pending_changes(copy)} == {WriteKind.MODIFY, WriteKind.DELETE}
    assert pending_changes(copy) == audit(copy)
    push(copy, server, "", Silent())
    assert server.properties() == before, "also what no column shows"


def test_what_somebody_did_since_stays_unless_chosen(copy, server):
    bring(copy, [brought(1, 3, operator="city", note="n"), brought(7, name="new"), brought(8, name="other")])
    push(copy, server, "", Silent())
    new = next(key for key, tags in server.properties().items() if tags["name"] == "new")
    server.put(new, 20.07, 44.0, name="new", operator="somebody")
    server.put("c1", 20.01, 44.0, **{**server.properties()["c1"], "operator": "somebody"})
    pull(copy, server, Silent())
    found = {one.label: one for one in weigh_reversal(copy, 1)}
    assert found["new"].conflict is ConflictKind.DELETED_THERE
    assert ("operator", None, "somebody") in {(one.field, one.base, one.mine) for one in found["new"].conflicts}
    assert found["camera 1"].conflicts == (FieldConflict("operator", "city", "somebody", None),)
    assert found["camera 1"].taken == (FieldChange("note", "n", None),)
    applied = take_back(copy, 1)
    assert (applied.deleted, applied.modified, applied.conflicts) == (1, 1, 2)
    assert batches(copy)[0].reversed_at is None, "something is left to decide on"
    assert sql(copy, "SELECT operator, note FROM cameras WHERE name = 'camera 1'") == [("somebody", None)]
    applied = take_back(copy, 1, dict.fromkeys(range(3), Side.THEIRS))
    assert (applied.deleted, applied.modified, applied.already) == (1, 1, 1)
    assert batches(copy)[0].reversed_at is not None
    assert sql(copy, "SELECT name FROM cameras WHERE name NOT LIKE 'camera%'") == []


@pytest.mark.parametrize("pushed", [False, True])
def test_what_somebody_else_said_too_stays_unless_chosen(copy, server, pushed):
    before = server.properties()["c1"]
    bring(copy, [brought(1, 3, operator="city", note="n", tags='{"more": "y", "most": "z"}')])
    server.put("c1", 20.01, 44.0, **before, operator="city", most="z")
    pull(copy, server, Silent())
    if pushed:
        push(copy, server, "", Silent())
    (found,) = weigh_reversal(copy, 1)
    assert found.standing is Standing.CONFLICT
    assert {one.field for one in found.conflicts} == {"operator", "tags:most"}
    assert {one.field for one in found.taken} == {"note", "tags:more"}
    take_back(copy, 1)
    push(copy, server, "", Silent())
    assert server.properties()["c1"] == {**before, "operator": "city", "most": "z"}
    take_back(copy, 1, {0: Side.THEIRS})
    push(copy, server, "", Silent())
    assert server.properties()["c1"] == before


@pytest.mark.parametrize("pushed", [False, True])
def test_what_stood_against_the_batch_on_the_server_is_not_lost_by_its_reversal(copy, server, pushed):
    """Somebody chose the batch's value between it and another's; what was there before the batch is neither."""
    before = server.properties()["c1"]
    bring(copy, [brought(1, 3, operator="city", note="n")])
    server.put("c1", 20.01, 44.0, **before, operator="somebody")
    pull(copy, server, Silent())
    resolve(copy, [by_side(one, Side.MINE) for one in conflicts(copy)])
    if pushed:
        push(copy, server, "", Silent())
    (found,) = weigh_reversal(copy, 1)
    assert [(one.field, one.mine) for one in found.conflicts] == [("operator", "city")]
    assert [one.field for one in found.taken] == ["note"]
    take_back(copy, 1, {0: Side.THEIRS})
    assert sql(copy, "SELECT operator, note FROM cameras WHERE server_id = 'c1'") == [(None, None)]


def test_what_is_written_again_after_a_reversal_is_not_taken_back_by_another(copy):
    bring(copy, [brought(1, 3, operator="city")])
    take_back(copy, 1)
    sql(copy, "UPDATE cameras SET operator = 'city' WHERE server_id = 'c1'")
    assert (weigh_reversal(copy, 1), take_back(copy, 1).applied) == ([], 0)
    assert sql(copy, "SELECT operator FROM cameras WHERE server_id = 'c1'") == [("city",)]


def test_what_is_kept_on_purpose_ends_the_reversal(copy):
    bring(copy, [brought(7, name="new")])
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE name = 'new'")
    assert take_back(copy, 1, {0: Side.MINE}).results[0].outcome is Outcome.KEPT
    assert batches(copy)[0].reversed_at is not None
    assert sql(copy, "SELECT count(*) FROM cameras WHERE name = 'mine'") == [(1,)]
    assert batch_attributions(copy) == ["© City of Belgrade (ODbL 1.0)"], "a camera of theirs is still there"
    sql(copy, "DELETE FROM cameras WHERE name = 'mine'")
    assert batch_attributions(copy) == []


def test_a_deleted_camera_is_not_made_again(copy):
    bring(copy, [brought(1, 3, operator="city"), brought(7, name="new")])
    sql(copy, "DELETE FROM cameras WHERE server_id = 'c1' OR name = 'new'")
    assert [one.standing for one in weigh_reversal(copy, 1)] == [Standing.ALREADY] * 2
    assert (take_back(copy, 1).applied, batches(copy)[0].reversed_at is not None) == (0, True)


def test_a_changed_fid_is_followed(copy):
    before = sql(copy, "SELECT server_id, name, operator, tags, geom FROM cameras ORDER BY server_id")
    bring(copy, [brought(1, 3, operator="city"), brought(7, name="new")])
    for row, fid in (("server_id = 'c1'", 500), ("name = 'new'", 501), ("server_id = 'c2'", 7)):
        sql(copy, f"UPDATE cameras SET fid = {fid} WHERE {row}")
    assert {one.fid for one in weigh_reversal(copy, 1)} == {500, 501}
    take_back(copy, 1)
    assert sql(copy, "SELECT server_id, name, operator, tags, geom FROM cameras ORDER BY server_id") == before
    assert pending_changes(copy) == audit(copy) == []


def test_of_two_batches_on_one_row_the_newer_is_no_loss_of_the_older(copy):
    bring(copy, [brought(7, name="new")])
    bring(copy, [brought(7, 1, operator="city"), brought(1, 1, note="n")], about=BatchAbout("Two", "Survey", ""))
    assert [one.number for one in batches(copy)] == [2, 1]
    assert batch_attributions(copy) == ["© City of Belgrade (ODbL 1.0)", "Survey"]
    (found,) = weigh_reversal(copy, 1)
    assert found.conflicts == (FieldConflict("operator", None, "city", None),)
    take_back(copy, 2)
    take_back(copy, 1)
    assert pending_changes(copy) == audit(copy) == []


def test_a_number_that_no_batch_has_does_nothing(copy):
    assert weigh_reversal(copy, 7) == []
    assert take_back(copy, 7).applied == 0


@pytest.mark.parametrize(
    "after",
    [
        "[]",
        "{",
        '{"position": [1, 100], "values": {}}',
        '{"position": ["a"], "values": {}}',
        '{"position": null, "values": {"name": ["a"]}}',
        '{"position": null, "values": 3}',
        f'{{"position": null, "values": {{"height_m": {10**40}}}}}',
    ],
)
def test_a_batch_that_a_stranger_wrote_is_not_believed(copy, after):
    bring(copy, [brought(1, 3, operator="city")])
    sql(copy, "UPDATE hiljade_batch_rows SET after = ?", after)
    before = everything(copy)
    with pytest.raises(NotAWorkingCopy):
        weigh_reversal(copy, 1)
    assert everything(copy) == before


def test_when_a_stranger_s_batch_was_reversed_is_a_text(copy):
    bring(copy, [brought(7, name="new")])
    sql(copy, "UPDATE hiljade_batches SET reversed_at = x'ff'")
    assert isinstance(batches(copy)[0].reversed_at, str)


def test_a_batch_is_taken_back_where_the_server_makes_ids(tmp_path, monkeypatch):
    register_own_ids(monkeypatch)
    server = OwnIdServer()
    server.put("1", 20, 44, name="camera")
    path = tmp_path / "one.gpkg"
    download(server, path, About(OWN_IDS, URL, "Cameras", "ODbL 1.0"), Silent())
    with WorkingCopy.open(path) as copy:
        bring(copy, [brought(7, name="new", range_m=5.0, status="verified"), brought(0, 1, note="n")])
        push(copy, server, "", Silent())
        pull(copy, server, Silent())
        assert [one.standing for one in weigh_reversal(copy, 1)] == [Standing.NEWS] * 2
        take_back(copy, 1)
        push(copy, server, "", Silent())
        assert list(server.properties().values()) == [{"name": "camera"}]
        assert pending_changes(copy) == audit(copy) == []


class CancelledAt(Silent):
    def __init__(self, looks: int) -> None:
        self.looks = looks

    def cancelled(self) -> bool:
        self.looks -= 1
        return self.looks < 0


def broken(*_arguments: object) -> str:
    raise OSError("no space")


def whole_file(copy: WorkingCopy) -> dict[str, list]:
    """Every row of every table, but for the lease."""
    tables = [name for (name,) in sql(copy, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: sql(copy, f"SELECT * FROM {name}") for name in tables if name != "hiljade_meta"}
    found["sqlite_sequence"] = [row for row in found["sqlite_sequence"] if row[0] != "hiljade_meta"]
    return found


def test_what_is_cancelled_or_fails_leaves_the_file_as_it_was(copy, monkeypatch):
    rows = [brought(number + 10, name=str(number)) for number in range(300)] + [brought(1, 3, operator="city")]
    proposals, before = weigh_batch(copy, rows, 10.0), whole_file(copy)
    with lease.acquire(copy, lease.SYNC) as held:
        with pytest.raises(Cancelled):
            take_batch(copy, ABOUT, proposals, None, {}, held, CancelledAt(2))
        with monkeypatch.context() as patched:
            patched.setattr(batch_rows, "_text", broken)
            with pytest.raises(OSError, match="no space"):
                take_batch(copy, ABOUT, proposals, None, {}, held)
        assert whole_file(copy) == before
        take_batch(copy, ABOUT, proposals, None, {}, held)
        taken, back = whole_file(copy), weigh_reversal(copy, 1)
        with pytest.raises(Cancelled):
            reverse_batch(copy, 1, back, None, {}, held, CancelledAt(2))
        with monkeypatch.context() as patched:
            patched.setattr(batch_rows, "_now", broken)
            with pytest.raises(OSError, match="no space"):
                reverse_batch(copy, 1, back, None, {}, held)
        assert whole_file(copy) == taken
    with pytest.raises(Cancelled):
        weigh_batch(copy, rows, 10.0, CancelledAt(0))
    with pytest.raises(Cancelled):
        weigh_reversal(copy, 1, CancelledAt(0))


# whatever is brought, and whatever is done in between

TEXTS = st.sampled_from(["", " ", "a", "b", "Škola", "camera 1"])
TAGS = st.sampled_from(
    [None, "", "{}", '{"extra": "x"}', '{"extra": "y", "more": 1}', '{"more": ["z"], "height": "3"}']
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "name": TEXTS,
        "operator": TEXTS,
        "camera_type": st.sampled_from(["fixed", "dome", "", "odd"]),
        "direction": st.sampled_from(["90", "E", "NB", "10-20"]),
        "height_m": st.sampled_from([None, 3.0, "4", 3.5]),
        "tags": TAGS,
    },
)
BROUGHT = st.lists(
    st.tuples(st.integers(0, 7), st.sampled_from([0.0, 1.0, 3.0, 9.0, 40.0]), VALUES).map(
        lambda one: brought(one[0], one[1], **one[2])
    ),
    max_size=8,
)
SIDES = st.dictionaries(st.integers(0, 7), st.sampled_from(Side))
EDITED = st.lists(
    st.tuples(
        st.integers(0, 12),
        st.sampled_from(["name", "operator", "note", "camera_type", "direction"]),
        st.sampled_from(["", "mine", "camera 1", None]),
    ),
    max_size=4,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A working copy with edits of every kind in it, and rows that no form of ours would write."""
    server = MemoryServer()
    for number in range(6):
        tags = {"name": f"camera {number}", "extra": "x", "height": ("12'", "3.50", "3")[number % 3]}
        server.put(f"c{number}", 20 + number / 100, 44, **tags, camera__type=("fixed", "dome")[number % 2])
    path = tmp_path_factory.mktemp("made") / "made.gpkg"
    with copied(server, path) as copy:
        sql(copy, "UPDATE cameras SET operator = 'mine', note = '' WHERE server_id = 'c1'")
        sql(copy, """UPDATE cameras SET tags = '{"z":"1",  "extra":"x"}' WHERE server_id = 'c2'""")
        sql(copy, "DELETE FROM cameras WHERE server_id = 'c5'")
        point = point_blob(Position(20.06, 44))
        sql(copy, "INSERT INTO cameras (geom, name, tags) VALUES (?, 'drawn', '{ }')", point)
    return path


def a_copy(made: Path, folder: str) -> WorkingCopy:
    return WorkingCopy.open(Path(shutil.copy(made, folder)))


@given(BROUGHT, SIDES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_taken_and_taken_back_every_row_is_what_it_was(made, rows, sides):
    with tempfile.TemporaryDirectory() as folder, a_copy(made, folder) as copy:
        before, pending = everything(copy), pending_changes(copy)
        applied, number = bring(copy, rows, sides)
        assert (number is None) == (applied.applied == 0)
        assert pending_changes(copy) == audit(copy)
        touched = {fid for (fid,) in sql(copy, "SELECT fid FROM hiljade_batch_rows")}
        assert touched == set(applied.fids)
        assert [row for row in everything(copy) if row[0] not in touched] == [
            row for row in before if row[0] not in touched
        ], "what is not in the batch was not touched"
        if number is not None:
            take_back(copy, number)
            assert batches(copy)[0].reversed_at is not None
        assert everything(copy) == before
        assert pending_changes(copy) == audit(copy) == pending


@given(BROUGHT, SIDES, EDITED)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_edited_in_between_is_never_lost(made, rows, sides, edits):
    with tempfile.TemporaryDirectory() as folder, a_copy(made, folder) as copy:
        _, number = bring(copy, rows, sides)
        edited = {}
        for fid, column, value in edits:
            found = sql(copy, f"SELECT coalesce({column}, '') FROM cameras WHERE fid = ?", fid)
            if found and found[0][0] != (value or ""):
                sql(copy, f"UPDATE cameras SET {column} = ? WHERE fid = ?", value, fid)
                edited[fid, column] = value
        brought_as = {
            fid: json.loads(after)["values"] for fid, after in sql(copy, "SELECT fid, after FROM hiljade_batch_rows")
        }
        if number is not None:
            take_back(copy, number)
        for (fid, column), value in edited.items():
            if fid in brought_as and (brought_as[fid][column] or "") == (value or ""):
                continue  # edited back to what was brought
            assert sql(copy, f"SELECT {column} FROM cameras WHERE fid = ?", fid) == [(value,)]
        assert pending_changes(copy) == audit(copy)


# real records


def features() -> Iterator[dict]:
    yield from json.loads(shared_data("alpr_bay_area/cameras.geojson").read_bytes())["features"]


def test_half_of_a_city_brought_into_the_other_half(tmp_path):
    server, rows = MemoryServer(), []
    for number, feature in enumerate(features()):
        row = row_from_record(decode(json.dumps({**feature, "id": f"n{number}"})))
        assert row.position is not None
        if number % 2:
            rows.append(row)
        if number % 4 != 3:  # a quarter is on both sides
            server.put(f"n{number}", *row.position, **feature["properties"])
    with copied(server, tmp_path / "one.gpkg") as copy:
        before = everything(copy)
        found = weigh_batch(copy, rows, 3.0)
        known = [one for one, number in zip(found, range(1, 10**6, 2)) if number % 4 != 3]
        assert all(one.fid is not None or one.reason == DOUBLED for one in known), "what is here is found"
        assert sum(one.standing is Standing.ALREADY for one in known) > 0.9 * len(known)
        fids = [one.fid for one in found if one.fid is not None]
        assert len(fids) == len(set(fids)), "one to one"
        _, number = bring(copy, rows, within_m=3.0)
        assert pending_changes(copy) == audit(copy)
        assert number is not None
        take_back(copy, number)
        assert everything(copy) == before
        assert pending_changes(copy) == audit(copy) == []
