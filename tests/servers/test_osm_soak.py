"""Two people, many random edits, and an OpenStreetMap that goes wrong: in the end all three hold the same."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from hiljade_qgis.sync import osm_changesets, osm_upload
from hiljade_qgis.sync.conflicts import Side, by_side, conflicts, resolve
from hiljade_qgis.sync.errors import ServerError
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.servers.engine_layer import edit, point
from tests.servers.osm_server import Fault, OsmTestServer
from tests.servers.test_osm_engine import assert_in_step, copy_of, pushed, server_for

ROUNDS = 60
FAULTS = [("POST", "/upload", "lost"), ("POST", "/upload", "unanswered"), ("POST", "/upload", "cut"),
          ("POST", "/upload", 500), ("PUT", "/create", 500), ("PUT", "/close", 500), ("GET", "/download", 500),
          ("GET", "/nodes", 500), ("GET", "/map", 500), ("POST", "/upload", 429)]  # fmt: skip


@pytest.fixture
def world() -> Iterator[OsmTestServer]:
    with OsmTestServer() as server:
        yield server


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(osm_upload, "_PAUSE_S", 0.01)
    monkeypatch.setattr(osm_changesets, "_CLOSE_PAUSE_S", 0.01)


def pulled(copy: WorkingCopy, world: OsmTestServer) -> None:
    pull(copy, server_for(world), Silent(), accept_losses=True)


def edit_at_random(rng: random.Random, copy: WorkingCopy, who: str, made: list[str]) -> None:
    fids = [fid for (fid,) in copy.connection.execute("SELECT fid FROM cameras ORDER BY fid")]
    for _ in range(rng.randint(1, 4)):
        action = rng.choice(["name", "note", "tag", "move", "delete", "create", "create"])
        if action == "create" or not fids:
            made.append(f"{who} {len(made)}")
            place = point(rng.uniform(20.401, 20.419), rng.uniform(44.801, 44.809))
            edit(copy.path, ("INSERT INTO cameras (geom, start_date) VALUES (?, ?)", (place, made[-1])))
            continue
        fid, text = rng.choice(fids), f"{who} {rng.random()}"
        if action == "delete":
            edit(copy.path, (f"DELETE FROM cameras WHERE fid = {fid}", ()))
        elif action == "move":
            place = point(rng.uniform(20.401, 20.419), rng.uniform(44.801, 44.809))
            edit(copy.path, (f"UPDATE cameras SET geom = ? WHERE fid = {fid}", (place,)))
        elif action == "tag":
            change = f"UPDATE cameras SET tags = json_set(coalesce(tags, '{{}}'), '$.lit', ?) WHERE fid = {fid}"
            edit(copy.path, (change, (text,)))
        else:
            edit(copy.path, (f"UPDATE cameras SET {action} = ? WHERE fid = {fid}", (text,)))


def settle(rng: random.Random, copies: list[WorkingCopy], world: OsmTestServer) -> None:
    for _ in range(10):
        for copy in copies:
            pulled(copy, world)
            found = conflicts(copy)
            if found:
                resolve(copy, [by_side(one, rng.choice([Side.MINE, Side.THEIRS])) for one in found])
            pushed(copy, world)
        if not any(pending_changes(copy) for copy in copies):
            break
    for copy in copies:
        pulled(copy, world)


@pytest.mark.parametrize("seed", range(2))
def test_after_many_edits_and_faults_all_hold_the_same_and_nothing_is_there_twice(world, tmp_path: Path, seed):
    rng = random.Random(seed)
    for number in range(1, 21):
        world.put(number, rng.uniform(20.401, 20.419), rng.uniform(44.801, 44.809), name=f"start {number}")
    world.most_elements = 6
    made: list[str] = []
    with copy_of(world, tmp_path / "a.gpkg") as one, copy_of(world, tmp_path / "b.gpkg") as two:
        for _ in range(ROUNDS):
            who, copy = rng.choice([("Ana", one), ("Bob", two)])
            edit_at_random(rng, copy, who, made)
            if rng.random() < 0.5:
                world.faults.append(Fault(*rng.choice(FAULTS)))
            with suppress(ServerError):
                (pushed if rng.random() < 0.6 else pulled)(copy, world)
        world.faults.clear()
        settle(rng, [one, two], world)
        assert_in_step(one, world)
        assert_in_step(two, world)
    born: dict[str, list[list[dict]]] = defaultdict(list)
    for _, versions in sorted(world.state.nodes.items()):
        born[versions[0]["tags"].get("start_date", "")].append(versions)
    del born[""]
    for name, nodes in born.items():
        for before, after in zip(nodes, nodes[1:]):  # brought back after somebody else deleted it, under a new number
            gone = [one["timestamp"] for one in before if not one["visible"]]
            assert gone, f"{name} was created twice"
            assert gone[0] < after[0]["timestamp"], f"{name} was created twice"
    assert set(born) <= set(made)
    assert len(born) > len(made) // 2
