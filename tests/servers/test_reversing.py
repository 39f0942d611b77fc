"""A push to a real server taken back, and a record's history read from it and gone back to."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hiljade_qgis.sync.history import history, restore
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.push_plan import Flag, FlagsNotAccepted, plan_push, push_planned
from hiljade_qgis.sync.reverse import past_pushes, reverse
from hiljade_qgis.sync.server import Action, Silent
from tests.servers.engine_layer import assert_in_step, camera, copy_of, edit, point, put, raw_records, signed_in

pytestmark = pytest.mark.server


def content(layer: Any) -> dict[str, Any]:
    """What the server holds, whatever its versions are."""
    held = {key: json.loads(raw) for key, raw in raw_records(layer).items()}
    for one in held.values():
        del one["last_modified"]
        one["geometry"]["coordinates"] = [float(number) for number in one["geometry"]["coordinates"]]
    return held


def test_a_push_is_taken_back_to_the_letter(layer, tmp_path):
    """Also the deleted ones: they come back with what they held, under the ids that they had."""
    records = [camera(f"c{number}", 20 + number / 100, 44.0, name=f"camera {number}") for number in range(12)]
    records[3]["properties"]["height"] = "12'"
    records[4]["properties"]["height"] = "about 3 m"
    put(layer, records)
    before = content(layer)
    copy = copy_of(layer, tmp_path / "a.gpkg")
    edit(
        copy.path,
        "UPDATE cameras SET height_m = 3, name = 'mine' WHERE server_id = 'c3'",
        "DELETE FROM cameras WHERE server_id IN ('c4', 'c5')",
        ("UPDATE cameras SET geom = ? WHERE server_id = 'c6'", (point(21, 45),)),
        ("INSERT INTO cameras (geom, name) VALUES (?, 'new')", (point(21, 45),)),
    )
    server = signed_in(layer)
    assert [one.flag for one in plan_push(copy, server).flags] == [Flag.MANY_DELETED, Flag.MOVED_FAR]
    with pytest.raises(FlagsNotAccepted):
        push_planned(copy, server, "", Silent())
    assert content(layer) == before
    accepted = (Flag.MANY_DELETED, Flag.MOVED_FAR)
    assert len(push_planned(copy, server, "an accident", Silent(), accepted=accepted).results) == 5
    (past,) = past_pushes(copy)
    assert (past.comment, past.created, past.modified, past.deleted) == ("an accident", 1, 2, 2)
    done = reverse(copy, past.push_id)
    assert (len(done.pending), done.conflicts, done.nothing) == (5, (), 0)
    pushed = push_planned(copy, server, "taken back", Silent(), accepted=accepted)
    assert (pushed.created, pushed.modified, pushed.deleted) == (2, 2, 1)
    assert content(layer) == before
    assert pending_changes(copy) == [] == audit(copy)
    assert_in_step(copy, layer)


def test_a_version_of_a_record_is_gone_back_to(layer, tmp_path):
    put(layer, [camera("c1", 20.0, 44.0, name="first", height="12'"), camera("c2", 20.0, 44.0, name="other")])
    copy, server = copy_of(layer, tmp_path / "a.gpkg"), signed_in(layer)
    edit(copy.path, "UPDATE cameras SET name = 'second', height_m = 3 WHERE server_id = 'c1'")
    push_planned(copy, server, "", Silent())
    found = history(copy, server, "c1")
    assert [one.action for one in found] == [Action.CHANGED, Action.CREATED]
    assert {one.field for one in found[0].changes} == {"name", "height_m"}
    assert found[0].edited.when >= found[1].edited.when > "2020"
    assert found[1].record is not None
    restore(copy, "c1", found[1].record)
    assert push_planned(copy, server, "", Silent()).modified == 1
    held = content(layer)["c1"]["properties"]
    assert (held["name"], held["height"]) == ("first", "12'")
    assert len(history(copy, server, "c1")) == 3
