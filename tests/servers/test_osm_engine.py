"""Download, pull and push against an OpenStreetMap: real records, two people, and everything that can be cut."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from hiljade_qgis.core.record import Position
from hiljade_qgis.sync import osm_changesets, osm_upload
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import AreaWanted, ServerError
from hiljade_qgis.sync.history import history, restore
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import Pushed, Result, push
from hiljade_qgis.sync.push_plan import Flag, plan_push
from hiljade_qgis.sync.reverse import past_pushes, reverse
from hiljade_qgis.sync.server import Area, Silent
from hiljade_qgis.sync.servers import open_server
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.servers.engine_layer import edit, point
from tests.servers.osm_server import SCALE, Fault, OsmTestServer
from tests.servers.test_osm import signed_in
from tests.shared_data import ROOT, shared_data

AREA = Area(20.40, 44.80, 20.42, 44.81)
BAY = Area(-122.30, 37.78, -122.15, 37.88)


@pytest.fixture
def world() -> Iterator[OsmTestServer]:
    with OsmTestServer() as server:
        yield server


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(osm_upload, "_PAUSE_S", 0.01)
    monkeypatch.setattr(osm_changesets, "_CLOSE_PAUSE_S", 0.01)


def server_for(world: OsmTestServer, area: Area | None = AREA, token: str = "ana-token"):
    return open_server("osm", world.url, signed_in(world.url, token), area)


def copy_of(world: OsmTestServer, path: Path, area: Area = AREA) -> WorkingCopy:
    download(server_for(world, area), path, About("osm", world.url, "Cameras", area=area), Silent())
    return WorkingCopy.open(path)


def pushed(copy: WorkingCopy, world: OsmTestServer, token: str = "ana-token") -> Pushed:
    return push(copy, server_for(world, copy.about.area, token), "test; source: survey", Silent())


def pulled(copy: WorkingCopy, world: OsmTestServer):
    return pull(copy, server_for(world, copy.about.area), Silent())


def results(found: Pushed) -> list[Result]:
    return sorted((one.result for one in found.results), key=lambda one: one.value)


def names(world: OsmTestServer) -> list[str]:
    return sorted(tags.get("name", "") for tags in world.cameras().values())


def assert_in_step(copy: WorkingCopy, world: OsmTestServer) -> None:
    """Copy and server hold the same in the area, and nothing is pending or unclear."""
    assert pending_changes(copy) == []
    assert audit(copy) == []
    area = copy.about.area
    assert area is not None
    held = {
        str(node_id): str(world.current(node_id)["version"])
        for node_id in world.cameras()
        if area.contains(Position(world.current(node_id)["lon"] / SCALE, world.current(node_id)["lat"] / SCALE))
    }
    assert dict(copy.connection.execute("SELECT server_id, version FROM hiljade_base")) == held
    assert dict(copy.connection.execute("SELECT server_id, version FROM cameras")) == held
    assert copy.connection.execute("SELECT count(*) FROM hiljade_journal WHERE state = 'sending'").fetchone() == (0,)


def seed_bay(world: OsmTestServer) -> dict[int, dict[str, str]]:
    """The real cameras of the east side of San Francisco's bay; gives their tags."""
    found = {}
    for node in ElementTree.parse(shared_data("alpr_bay_area/cameras.osm")).iter("node"):
        lon, lat = float(node.attrib["lon"]), float(node.attrib["lat"])
        if BAY.contains(Position(lon, lat)):
            node_id = int(node.attrib["id"])
            found[node_id] = {tag.attrib["k"]: tag.attrib["v"] for tag in node.iter("tag")}
            world.put_tags(node_id, lon, lat, found[node_id])
    return found


# The whole way


def test_real_records_are_edited_and_nothing_else_of_them_changes(world, tmp_path):
    before = seed_bay(world)
    assert len(before) > 100
    with copy_of(world, tmp_path / "bay.gpkg", BAY) as copy:
        count = copy.connection.execute("SELECT count(*) FROM cameras").fetchone()[0]
        assert count == len(before)
        assert pending_changes(copy) == []
        ids = [int(one) for (one,) in copy.connection.execute("SELECT server_id FROM cameras ORDER BY fid LIMIT 7")]
        changed, moved, gone, tagged, local = ids[:5]
        edit(
            copy.path,
            (f"UPDATE cameras SET direction = '200', status = 'verified' WHERE server_id = '{changed}'", ()),
            (f"UPDATE cameras SET geom = ? WHERE server_id = '{moved}'", (point(-122.2, 37.8),)),
            f"DELETE FROM cameras WHERE server_id = '{gone}'",
            f"UPDATE cameras SET tags = json_set(coalesce(tags, '{{}}'), '$.lit', 'yes') WHERE server_id = '{tagged}'",
            f"UPDATE cameras SET tilt_deg = 30, range_m = 50 WHERE server_id = '{local}'",
            (
                "INSERT INTO cameras (geom, name, direction, tilt_deg) VALUES (?, 'new', '90', 12)",
                (point(-122.2, 37.8),),
            ),
        )
        found = pushed(copy, world)
        assert found.stopped_by is None
        assert set(results(found)) == {Result.PUSHED}
        assert pending_changes(copy) == []

        after = world.cameras()
        direction = "camera:direction" if "camera:direction" in before[changed] else "direction"
        if direction not in before[changed]:
            direction = "camera:direction"
        expected = {key: tags for key, tags in before.items() if key != gone}
        expected[changed] = {**before[changed], direction: "200"}
        expected[tagged] = {**before[tagged], "lit": "yes"}
        (new,) = after.keys() - before.keys()
        expected[new] = {"man_made": "surveillance", "name": "new", "camera:direction": "90"}
        assert after == expected
        assert {key for key in before if world.current(key)["version"] > 1} == {changed, moved, gone, tagged}
        assert (world.current(moved)["lon"], world.current(moved)["lat"]) == (-1222000000, 378000000)
        # What OpenStreetMap is not sent stays here.
        rows = dict(copy.connection.execute("SELECT server_id, tilt_deg FROM cameras WHERE tilt_deg NOT NULL"))
        assert rows == {str(local): 30, str(new): 12}
        assert copy.connection.execute(
            "SELECT status FROM cameras WHERE server_id = ?", (str(changed),)
        ).fetchone() == ("verified",)
        (changeset,) = world.state.changesets.values()
        assert changeset["tags"]["comment"] == "test"
        assert changeset["tags"]["source"] == "survey"
        assert changeset["open"] is False

        pulled(copy, world)
        assert pending_changes(copy) == []
        assert rows == dict(copy.connection.execute("SELECT server_id, tilt_deg FROM cameras WHERE tilt_deg NOT NULL"))


def test_the_world_is_not_downloaded(world, tmp_path):
    with pytest.raises(AreaWanted):
        download(server_for(world, None), tmp_path / "all.gpkg", About("osm", world.url, "Cameras"), Silent())
    assert list(tmp_path.iterdir()) == []


def test_a_record_drawn_here_is_a_camera_there_and_stays_as_it_is_here(world, tmp_path):
    with copy_of(world, tmp_path / "a.gpkg") as copy:
        edit(
            copy.path,
            ("INSERT INTO cameras (geom, name) VALUES (?, 'drawn')", (point(20.41, 44.805),)),
            ("INSERT INTO cameras (geom, name, tags) VALUES (?, 'pasted', ?)",
             (point(20.411, 44.805), '{"man_made": "surveillance"}')),
        )  # fmt: skip
        pushed(copy, world)
        assert world.cameras().keys() == {1000, 1001}
        assert_in_step(copy, world)
        edit(copy.path, "UPDATE cameras SET note = 'checked'")
        pushed(copy, world)
        assert {tags["note"] for tags in world.cameras().values()} == {"checked"}
        assert_in_step(copy, world)
        world.put(1000, 20.41, 44.805, name="drawn", note="theirs")
        world.put(1001, 20.411, 44.805, name="pasted", note="theirs")
        pulled(copy, world)
        assert_in_step(copy, world)


# Two people


def test_edits_of_different_fields_come_together_and_true_conflicts_stay(world, tmp_path):
    for number in range(1, 5):
        world.put(number, 20.41, 44.800 + number * 0.001, name="start")
    with copy_of(world, tmp_path / "a.gpkg") as copy:
        world.put(1, 20.41, 44.801, name="start", operator="theirs")
        world.put(2, 20.41, 44.802, name="theirs")
        world.drop(3)
        edit(copy.path, "UPDATE cameras SET name = 'mine'")
        found = pushed(copy, world)
        by_id = {one.server_id: one.result for one in found.results}
        assert by_id == {"1": Result.PUSHED, "2": Result.CONFLICT, "3": Result.CONFLICT, "4": Result.PUSHED}
        assert world.cameras()[1] == {"man_made": "surveillance", "name": "mine", "operator": "theirs"}
        assert world.cameras()[2]["name"] == "theirs"
        assert [one.server_id for one in pending_changes(copy) if one.conflict] == ["2", "3"]


def test_a_record_in_use_stays_and_is_told_and_the_rest_goes_in(world, tmp_path):
    for number in range(1, 4):
        world.put(number, 20.41, 44.800 + number * 0.001)
    world.state.ways[5] = [2]
    with copy_of(world, tmp_path / "a.gpkg") as copy:
        edit(copy.path, "DELETE FROM cameras")
        found = pushed(copy, world)
        assert {one.server_id: (one.result, one.reason) for one in found.results} == {
            "1": (Result.PUSHED, ""), "2": (Result.REFUSED, "osm_in_use"), "3": (Result.PUSHED, "")}  # fmt: skip
        assert set(world.cameras()) == {2}
        assert [one.server_id for one in pending_changes(copy)] == ["2"]


def test_a_pull_of_an_area_tells_moved_from_deleted(world, tmp_path):
    for number in range(1, 6):
        world.put(number, 20.41, 44.800 + number * 0.001, name=str(number))
    with copy_of(world, tmp_path / "a.gpkg") as copy:
        world.put(1, 30.0, 50.0, name="moved away")
        world.drop(2)
        world.put_tags(3, 20.41, 44.803, {"was:man_made": "surveillance"})
        world.put(6, 20.411, 44.801, name="new")
        world.put(7, 30.0, 50.0, name="elsewhere")
        pulled(copy, world)
        held = dict(copy.connection.execute("SELECT server_id, name FROM cameras"))
        assert held == {"1": "moved away", "4": "4", "5": "5", "6": "new"}
        assert pending_changes(copy) == []


# Cuts


KINDS = ["lost", "unanswered", "cut", 503, 502, "<diffResult>"]
CALLS = [("PUT", "/create"), ("POST", "/upload"), ("PUT", "/close"), ("GET", "/download"), ("GET", "/nodes")]


def edited(world: OsmTestServer, path: Path) -> WorkingCopy:
    """Nine cameras: three are changed, three deleted, one of those by another too; two equal ones are new."""
    for number in range(1, 10):
        world.put(number, 20.41, 44.800 + number * 0.001, name=str(number))
    copy = copy_of(world, path)
    edit(
        path,
        "UPDATE cameras SET name = 'mine ' || server_id WHERE server_id <= '3'",
        "DELETE FROM cameras WHERE server_id > '6'",
        *(("INSERT INTO cameras (geom, name) VALUES (?, 'new')", (point(20.405, 44.805),)) for _ in range(2)),
    )
    world.drop(9)
    return copy


def assert_exactly_once(copy: WorkingCopy, world: OsmTestServer) -> None:
    assert names(world) == sorted(["mine 1", "mine 2", "mine 3", "4", "5", "6", "new", "new"])
    assert [world.current(number)["version"] for number in range(1, 10)] == [2, 2, 2, 1, 1, 1, 2, 2, 2]
    assert_in_step(copy, world)


def until_done(copy: WorkingCopy, world: OsmTestServer) -> int:
    """Push again and again; gives how often."""
    for attempt in range(1, 6):
        with suppress(ServerError):
            if pushed(copy, world).stopped_by is None and not pending_changes(copy):
                return attempt
    raise AssertionError("it never ends")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("method", "path"), CALLS)
def test_whatever_is_cut_every_edit_goes_in_once(world, tmp_path, method, path, kind):
    with edited(world, tmp_path / "a.gpkg") as copy:
        if path == "/download":  # which is only asked for after another cut
            world.faults.append(Fault("POST", "/upload", "unanswered"))
        world.faults.append(Fault(method, path, kind))
        until_done(copy, world)
        assert_exactly_once(copy, world)


def test_cuts_at_every_upload_in_turn(world, tmp_path):
    with edited(world, tmp_path / "a.gpkg") as copy:
        world.faults += [Fault("POST", "/upload", kind) for kind in ("lost", 503, "unanswered")]
        assert until_done(copy, world) > 1
        assert world.faults == []
        assert_exactly_once(copy, world)


def test_an_upload_that_is_finished_late_goes_in_once(world, tmp_path):
    with edited(world, tmp_path / "a.gpkg") as copy:
        world.faults.append(Fault("POST", "/upload", "late", 0.2))
        until_done(copy, world)
        assert_exactly_once(copy, world)


def run_child(world: OsmTestServer, path: Path, **job: object) -> int:
    """Push in another process, which kills itself as the job says; gives its exit code."""
    text = json.dumps({"url": world.url, "path": str(path), **job})
    command = [sys.executable, "-m", "tests.servers.osm_child", text]
    return subprocess.run(command, cwd=ROOT, timeout=60, check=False).returncode


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_killed_push_is_finished_by_the_next(world, tmp_path, at, after):
    path = tmp_path / "a.gpkg"
    edited(world, path).close()
    assert run_child(world, path, at=at, after=after) == -9
    with WorkingCopy.open(path) as copy:
        until_done(copy, world)
        assert_exactly_once(copy, world)


@pytest.mark.parametrize("part", range(10))
def test_a_push_killed_between_two_statements_is_finished_by_the_next(world, tmp_path, part):
    path, other = tmp_path / "a.gpkg", tmp_path / "b.gpkg"
    edited(world, path).close()
    shutil.copy(path, other)
    with WorkingCopy.open(other) as copy:
        statements: list[str] = []
        copy.connection.set_trace_callback(statements.append)
        with suppress(ServerError):  # how many there are, without an answer
            world.faults += [Fault("PUT", "/create", 500)]
            pushed(copy, world)
    at = len(statements) + part * 7  # from where the changeset is opened
    assert run_child(world, path, statement=at) in (-9, 0)
    with WorkingCopy.open(path) as copy:
        until_done(copy, world)
        assert_exactly_once(copy, world)


def test_a_pull_after_an_unclear_push_takes_our_own_records_for_ours(world, tmp_path):
    with edited(world, tmp_path / "a.gpkg") as copy:
        world.faults += [Fault("POST", "/upload", "unanswered"), Fault("GET", "/download", 500)]
        with pytest.raises(ServerError):
            raise pushed(copy, world).stopped_by or AssertionError("nothing stopped it")
        world.faults.clear()
        pulled(copy, world)
        until_done(copy, world)
        assert_exactly_once(copy, world)


def test_a_changeset_that_was_closed_meanwhile_is_followed_by_another(world, tmp_path):
    with edited(world, tmp_path / "a.gpkg") as copy:
        seen = []

        def close() -> None:
            seen.append(1)
            if len(seen) == 1:
                world.close(max(world.state.changesets))

        world.before_upload = close
        assert pushed(copy, world).stopped_by is None
        assert len(world.state.changesets) == 2
        assert_exactly_once(copy, world)


def test_more_than_a_changeset_holds_goes_into_several(world, tmp_path):
    world.most_elements = 3
    with copy_of(world, tmp_path / "a.gpkg") as copy:
        edit(
            copy.path,
            *(("INSERT INTO cameras (geom, name) VALUES (?, 'new')", (point(20.405, 44.801 + number * 1e-4),))
              for number in range(10)),
        )  # fmt: skip
        until_done(copy, world)
        assert len(world.cameras()) == 10
        assert all(len(one["content"]) <= 3 for one in world.state.changesets.values())
        assert_in_step(copy, world)


def test_nothing_that_was_kept_holds_a_token(world, tmp_path):
    with edited(world, tmp_path / "a.gpkg") as copy:
        pushed(copy, world)
    assert not [path for path in tmp_path.iterdir() if b"ana-token" in path.read_bytes()]


# What was


def test_a_push_is_taken_back_and_what_others_changed_since_is_a_conflict(world, tmp_path):
    for number in range(1, 5):
        world.put(number, 20.41, 44.800 + number * 0.001, name=str(number), lit="yes")
    with copy_of(world, tmp_path / "a.gpkg") as copy:
        edit(
            copy.path,
            "UPDATE cameras SET name = 'mine' WHERE server_id IN ('1', '2')",
            "DELETE FROM cameras WHERE server_id = '3'",
            ("INSERT INTO cameras (geom, name) VALUES (?, 'new')", (point(20.405, 44.805),)),
        )
        pushed(copy, world)
        world.put(2, 20.41, 44.802, name="theirs", lit="yes")
        pulled(copy, world)
        (past,) = past_pushes(copy)
        assert (past.created, past.modified, past.deleted) == (1, 2, 1)
        found = reverse(copy, past.push_id)
        assert [one.server_id for one in found.conflicts] == ["2"]
        assert pushed(copy, world).stopped_by is None
        assert names(world) == ["1", "3", "4", "theirs"]
        assert {tags["lit"] for tags in world.cameras().values()} == {"yes"}
        assert_in_step(copy, world)


def test_the_history_of_a_record_is_told_and_an_earlier_version_brought_back(world, tmp_path):
    world.put(1, 20.41, 44.801, user="Ana", name="one")
    world.put(1, 20.412, 44.801, user="Bob", name="two")
    with copy_of(world, tmp_path / "a.gpkg") as copy:
        versions = history(copy, server_for(world), "1", Silent())
        assert [one.edited.who for one in versions] == ["Bob", "Ana"]
        assert [change.field for change in versions[0].changes] == ["position", "name"]
        restore(copy, "1", versions[1].record)
        pushed(copy, world)
        assert world.cameras()[1]["name"] == "one"
        assert world.current(1)["lon"] == 204100000
        assert_in_step(copy, world)


def test_what_openstreetmap_does_not_take_is_flagged_before_a_push(world, tmp_path):
    world.put(1, 20.41, 44.801, name="one")
    with copy_of(world, tmp_path / "a.gpkg") as copy:
        edit(copy.path, "UPDATE cameras SET name = 'two', status = 'verified'")
        plan = plan_push(copy, server_for(world))
        assert [flag.flag for flag in plan.flags] == [Flag.NOT_CARRIED]
        assert [change.field for one in plan.changes for change in one.changes] == ["name"]
