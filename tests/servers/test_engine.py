"""Download, pull and push against a real server: nobody's edit is lost, nobody's is overwritten."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import requests

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.record import Position, same_json
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import Pulled, pull
from hiljade_qgis.sync.push import Result, push
from hiljade_qgis.sync.push_plan import plan_push
from hiljade_qgis.sync.server import Silent, WriteKind
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.servers.engine_layer import (
    assert_in_step,
    camera,
    copy_of,
    edit,
    exact,
    point,
    properties,
    put,
    raw_records,
    signed_in,
)
from tests.shared_data import shared_data

pytestmark = pytest.mark.server

# Two people, every pair of edits of one record, every order


def edits_of(who: str, action: str, server_id: str) -> list[Any]:
    """What one of the two does to a record."""
    where = f"WHERE server_id = '{server_id}'"
    if action == "move":
        return [(f"UPDATE cameras SET geom = ? {where}", (point(20.1 if who == "one" else 20.2, 44.5),))]
    return {
        "nothing": [],
        "name": [f"UPDATE cameras SET name = '{who}' {where}"],
        "note": [f"UPDATE cameras SET note = '{who}' {where}"],
        "direction": [f"UPDATE cameras SET direction = NULL {where}"],
        "tags": [f"UPDATE cameras SET tags = json_set(tags, '$.lit', '{who}') {where}"],
        "same": [f"UPDATE cameras SET name = 'same' {where}"],
        "delete": [f"DELETE FROM cameras {where}"],
        "back": [f"UPDATE cameras SET name = '{who}' {where}", f"UPDATE cameras SET name = 'start' {where}"],
    }[action]


ACTIONS = ("nothing", "name", "note", "direction", "tags", "move", "same", "delete", "back")
PAIRS = {f"{one}-{two}": (one, two) for one, two in product(ACTIONS, ACTIONS)}

Values = dict[str, Any]
START: Values = {"name": "start", "note": None, "direction": "90", "lit": "yes", "lon": 20.0}


def start() -> list[dict[str, Any]]:
    return [camera(server_id, 20.0, 44.0, name="start", direction="90", lit="yes") for server_id in PAIRS]


def changed(who: str, action: str) -> Values | None:
    """The fields that one of the two changed in a record; None where it was deleted."""
    values: dict[str, Values | None] = {
        "name": {"name": who},
        "same": {"name": "same"},
        "note": {"note": who},
        "direction": {"direction": None},
        "tags": {"lit": who},
        "move": {"lon": {"one": 20.1, "two": 20.2}[who]},
        "delete": None,
    }
    return values.get(action, {})


def together(server_id: str, first: str) -> tuple[Values | None, bool]:
    """What is on the server in the end, None where it is gone, and whether the second one has a conflict.

    Whoever pushed first is there; what the second one changed besides joins it, and nothing is written over.
    """
    second = {"one": "two", "two": "one"}[first]
    done = dict(zip(("one", "two"), PAIRS[server_id]))
    earlier, later = changed(first, done[first]), changed(second, done[second])
    if earlier is None:
        return None, bool(later)
    if later is None:
        return ({**START, **earlier}, True) if earlier else (None, False)
    clash = any(field in earlier and earlier[field] != value for field, value in later.items())
    return {**START, **earlier, **({} if clash else later)}, clash


def said(raw: str) -> Values:
    feature = json.loads(raw)
    tags = feature["properties"]
    direction = tags.get("camera:direction", tags.get("direction"))
    values = (tags["name"], tags.get("note"), direction, tags["lit"], feature["geometry"]["coordinates"][0])
    return dict(zip(START, values))


def rows(copy: WorkingCopy) -> dict[str, Values]:
    x = "round((SELECT minx FROM rtree_cameras_geom WHERE id = fid), 3)"
    found = copy.connection.execute(
        f"SELECT server_id, name, note, direction, json_extract(tags, '$.lit'), {x} FROM cameras"
    )
    return {row[0]: dict(zip(START, row[1:])) for row in found}


FLOWS = {
    "one pushes, two pushes": ["push one", "push two"],
    "two pushes, one pushes": ["push two", "push one"],
    "one pushes, two pulls and pushes": ["push one", "pull two", "push two"],
    "two pushes, one pulls and pushes": ["push two", "pull one", "push one"],
    "both pull before": ["pull one", "pull two", "push one", "push two"],
    "again and again": ["push one", "push two", "pull two", "push two", "push one", "pull one", "push one", "push two"],
}


@pytest.mark.parametrize("flow", FLOWS)
def test_two_copies_edited_against_each_other(layer, tmp_path, flow):
    put(layer, start())
    copies = {who: copy_of(layer, tmp_path / f"{who}.gpkg") for who in ("one", "two")}
    for who, copy in copies.items():
        for server_id, actions in PAIRS.items():
            edit(copy.path, *edits_of(who, actions[0 if who == "one" else 1], server_id))
        edit(copy.path, ("INSERT INTO cameras (geom, name) VALUES (?, ?)", (point(20.3, 44.3), f"new of {who}")))
        assert pending_changes(copy) == audit(copy)
    steps = FLOWS[flow]
    first = next(step.split()[1] for step in steps if step.startswith("push"))
    for step in [*steps, "pull one", "pull two"]:
        action, who = step.split()
        planned = plan_push(copies[who], signed_in(layer)).expected if action == "push" else None
        done = (push_(copies[who], layer) if action == "push" else pull(copies[who], signed_in(layer), Silent()))
        if planned is not None:
            assert counts(planned) == counts(done), step
    check_server(layer, first)
    for who, copy in copies.items():
        check_copy(copy, layer, who, first)


def push_(copy: WorkingCopy, layer: Any) -> Any:
    return push(copy, signed_in(layer), "test", Silent())


def counts(pushed: Any) -> tuple[int, ...]:
    return pushed.created, pushed.modified, pushed.deleted, pushed.conflicts, pushed.refused


def check_server(layer: Any, first: str) -> None:
    """Whoever pushed first is on the server; what the other changed besides is too, and nothing was written over."""
    held = raw_records(layer)
    for server_id in PAIRS:
        wanted, _ = together(server_id, first)
        assert (said(held[server_id]) if server_id in held else None) == wanted, server_id
    new = sorted(json.loads(raw)["properties"]["name"] for key, raw in held.items() if key not in PAIRS)
    assert new == ["new of one", "new of two"]


def check_copy(copy: WorkingCopy, layer: Any, who: str, first: str) -> None:
    """What this one did is on the server or still in the copy, as a conflict; all else is as the server has it."""
    there = {key: said(raw) for key, raw in raw_records(layer).items() if key in PAIRS}
    mine = rows(copy)
    pending = {change.server_id: change for change in pending_changes(copy)}
    assert list(pending.values()) == audit(copy)
    for server_id, pair in PAIRS.items():
        done = changed(who, dict(zip(("one", "two"), pair))[who])
        if who != first and together(server_id, first)[1]:
            assert pending[server_id].conflict, server_id
            assert mine.get(server_id) == (None if done is None else {**START, **done}), server_id
            assert pending[server_id].theirs_deleted == (server_id not in there)
        else:
            assert server_id not in pending, server_id
            assert mine.get(server_id) == there.get(server_id), server_id
    assert {"new of one", "new of two"} < {values["name"] for values in mine.values()}


class Interrupted:
    """The layer, while somebody edits the file at one moment of a pull."""

    def __init__(self, layer: Any, moment: str, act: Callable[[], None]) -> None:
        self._server, self._moment, self._act = signed_in(layer), moment, act

    def __getattr__(self, name: str) -> Any:
        return getattr(self._server, name)

    def read_since(self, token: str, progress: Any) -> Any:
        if self._moment == "asked":
            self._act()
        reading = self._server.read_since(token, progress)
        if self._moment == "answered":
            self._act()
        return _Interrupted(reading, self._moment, self._act)


class _Interrupted:
    def __init__(self, reading: Any, moment: str, act: Callable[[], None]) -> None:
        self._reading, self._moment, self._act = reading, moment, act

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reading, name)

    def __iter__(self) -> Any:
        for number, entry in enumerate(self._reading):
            if number == 20 and self._moment == "half read":
                self._act()
            yield entry
        if self._moment == "read":
            self._act()


@pytest.mark.parametrize("moment", ["asked", "answered", "half read", "read"])
def test_a_copy_that_is_edited_while_it_is_pulled(layer, tmp_path, moment):
    """Two's copy is edited by another program in the middle of a pull that brings one's edits."""
    put(layer, start())
    one, two = copy_of(layer, tmp_path / "one.gpkg"), copy_of(layer, tmp_path / "two.gpkg")

    def edits(who: str, copy: WorkingCopy) -> None:
        every = [edits_of(who, pair[0 if who == "one" else 1], key) for key, pair in PAIRS.items()]
        edit(copy.path, *(statement for statements in every for statement in statements))
        edit(copy.path, ("INSERT INTO cameras (geom, name) VALUES (?, ?)", (point(20.3, 44.3), f"new of {who}")))

    edits("one", one)
    push_(one, layer)
    pull(two, Interrupted(layer, moment, lambda: edits("two", two)), Silent())
    push_(two, layer)
    for copy in (one, two):
        pull(copy, signed_in(layer), Silent())
    check_server(layer, "one")
    check_copy(one, layer, "one", "one")
    check_copy(two, layer, "two", "one")


# Real records


def test_ten_of_the_real_records_edited_and_nothing_else_touched(make_layer_on_server, tmp_path):
    features = json.loads(shared_data("alpr_bay_area/cameras.geojson").read_text(encoding="utf-8"))["features"]
    layer = make_layer_on_server(schema={})
    put(layer, ({**feature, "id": f"n{feature['id']}"} for feature in features))
    copy = copy_of(layer, tmp_path / "real.gpkg")
    before = raw_records(layer)
    assert len(before) == len(features)
    assert pending_changes(copy) == [] == audit(copy)
    chosen = sorted(before)[:: len(before) // 10][:10]
    columns = ["direction", "name", "note", "height_m", "operator", "mount", "tags", "geom", "tags", "direction"]
    values = ["77", "Name ' \" ćирилица", "n", 4.5, None, "pole x", None, point(-122.0000001, 37.5), None, None]
    for server_id, column, value in zip(chosen, columns, values):
        value_of = "json_set(coalesce(tags, '{}'), '$.lit', 'no')" if column == "tags" else "?"
        given = (server_id,) if column == "tags" else (value, server_id)
        edit(copy.path, (f"UPDATE cameras SET {column} = {value_of} WHERE server_id = ?", given))
    expected = {one.server_id: one.changes for one in pending_changes(copy)}
    pushed = push_(copy, layer)
    assert (pushed.modified, pushed.conflicts, pushed.refused) == (len(expected), 0, 0)
    now = raw_records(layer)
    assert {key for key in before if now[key] != before[key]} == set(expected)
    assert len(expected) >= 9, "most of the ten differ from what was there"
    for server_id, changes in expected.items():
        check_fields(json.loads(before[server_id]), json.loads(now[server_id]), changes)
    assert_in_step(copy, layer)


TAGS = {"direction": ("camera:direction", "direction"), "height_m": ("height",), "mount": ("camera:mount",)}


def check_fields(before: dict[str, Any], now: dict[str, Any], changes: tuple[FieldChange, ...]) -> None:
    """The two differ in what was changed and in nothing else."""
    assert now.pop("last_modified") > before.pop("last_modified")
    for change in changes:
        if change.field == "position":
            assert now.pop("geometry")["coordinates"] == pytest.approx([-122.0000001, 37.5], abs=1e-7)
            before.pop("geometry")
            continue
        for tag in TAGS.get(change.field, (change.field.replace("tags:", ""),)):
            before["properties"].pop(tag, None)
            now["properties"].pop(tag, None)
    assert exact(json.dumps(now)) == exact(json.dumps(before))


def test_positions_whose_last_bit_the_server_moves_come_to_rest(layer, tmp_path):
    wild = [math.nextafter(20.1 + number * math.pi / 1000, 21) for number in range(120)]
    put(layer, (camera(f"p{number}", lon, 44.123456789012345) for number, lon in enumerate(wild)))
    copy = copy_of(layer, tmp_path / "p.gpkg")
    for _ in range(2):
        edit(copy.path, "UPDATE cameras SET note = coalesce(note, '') || 'x', geom = geom")
        assert push_(copy, layer).modified == len(wild)
        assert pending_changes(copy) == [] == audit(copy)
        assert pull(copy, signed_in(layer), Silent()) == Pulled(0, 0, 0, 0)
    moves = [(point(lon + 0.001, 44.2), fid) for fid, lon in enumerate(wild, 1)]
    edit(copy.path, *(("UPDATE cameras SET geom = ? WHERE fid = ?", move) for move in moves))
    assert push_(copy, layer).modified == len(wild)
    assert pending_changes(copy) == [] == audit(copy)
    pull(copy, signed_in(layer), Silent())
    assert_in_step(copy, layer)
    edit(copy.path, "UPDATE cameras SET note = NULL")
    moved = [change for one in pending_changes(copy) for change in one.changes if change.field == "position"]
    assert moved == []


# Hostile records

LONG = "x" * 200_000
HOSTILE: dict[str, dict[str, Any]] = {
    "markup": {"name": "<script>alert(1)</script><img src=x onerror=y>", "operator": "[% eval('1') %]"},
    "sql": {"name": "'; DROP TABLE cameras; --", 'a"b\'c': 'd"e\'f', "%s": "?1"},
    "huge": {"name": LONG, "description": "\n" * 5000, "other": LONG},
    "unicode": {"Ђорђе": "Џ", "\u202e": "\u202eabc", "e\u0301": "\u00e9", "😀": "👨‍👩‍👧", "\ufeff": "\ufeff"},
    "controls": {"\x7f": "\x1b[31m", "\u2028": "\u2029", "\r\n": "\x08"},
    "empty key": {"": "nothing", " ": " ", "\t": "\t"},
    "our columns": {"fid": "1", "geom": "x", "server_id": "other", "version": "9", "tags": '{"a": 1}', "height_m": "5"},
    "prototype": {"__proto__": "x", "constructor": "y", "toString": "z", "__class__": "w"},
    "long key": {"k" * 20_000: "v"},
    "numbers": {"name": 5, "height": 3, "hiljade:range": 12.5, "f": 0.1, "e": 1e-300, "z": -0.0},
    "great numbers": {"i": 12345678901234567890123, "name": 2**62, "height": 10**18},
    "values": {"name": True, "operator": None, "model": ["a", 1, None], "q": False, "n": None},
    "objects": {"image": {"b": [1, {"c": None}]}, "x": {}},
    "texts of numbers": {"height": "12'", "hiljade:tilt": "1e3", "hiljade:range": " 5 "},
    "empty texts": {"name": "", "direction": "", "lit": ""},
    "both directions": {"camera:direction": "10", "direction": "forward;370"},
    "many": {f"key{number}": "v" for number in range(2000)},
    "nested": {"deep": json.loads("[" * 30 + "]" * 30)},
}
GEOMETRIES: dict[str, Any] = {
    "null": None,
    "outside": {"type": "Point", "coordinates": [200.5, -91.25]},
    "texts": {"type": "Point", "coordinates": ["20", "44"]},
    "one number": {"type": "Point", "coordinates": [20]},
    "none": {"type": "Point", "coordinates": []},
    "line": {"type": "LineString", "coordinates": [[20, 44], [21, 45]]},
    "altitude": {"type": "Point", "coordinates": [20.1, 44.2, 117.25], "bbox": [1, 2]},
    "integers": {"type": "Point", "coordinates": [20, 44]},
    "edges": {"type": "Point", "coordinates": [-180, 90]},
    "text": "POINT (20 44)",
}
IDS = ["0", "00", "123", "1e5", "true", "null", "a-_-", "A" * 200, "NaN", "deleted"]


def hostile_records() -> list[dict[str, Any]]:
    records = [{**camera(f"tags{number}"), "properties": tags} for number, tags in enumerate(HOSTILE.values())]
    for number, geometry in enumerate(GEOMETRIES.values()):
        records.append({**camera(f"place{number}"), "geometry": geometry})
    records += [camera(server_id, name=server_id) for server_id in IDS]
    records.append({"id": "bare"})
    records.append({"id": "strange", "type": 5, "properties": ["not", "tags"], "geometry": [1], "extra": {"x": 1}})
    records.append({**camera("more"), "_umap_options": {"color": "red"}, "deleted": True, "schema": 17})
    return records


def test_hostile_records_come_in_and_go_back_with_nothing_else_touched(make_layer_on_server, tmp_path):
    layer = make_layer_on_server(schema={})
    records = hostile_records()
    for record in records:
        put(layer, [record])
    before = raw_records(layer)
    assert set(before) == {record["id"] for record in records}
    copy = copy_of(layer, tmp_path / "hostile.gpkg")
    assert pending_changes(copy) == [] == audit(copy)
    held = copy.connection.execute("SELECT count(*), count(DISTINCT server_id) FROM cameras").fetchone()
    assert held == (len(records), len(records))
    edit(copy.path, "UPDATE cameras SET start_date = '2026-01-02'")
    pushed = push_(copy, layer)
    assert [one for one in pushed.results if one.result is not Result.PUSHED] == []
    now = raw_records(layer)
    for server_id, raw in before.items():
        was, became = json.loads(raw), json.loads(now[server_id])
        assert became["properties"]["start_date"] == "2026-01-02"
        if isinstance(was.get("properties"), dict):
            del became["properties"]["start_date"]
            assert without_version(exact(json.dumps(became))) == without_version(exact(json.dumps(was))), server_id
    assert_in_step(copy, layer)
    edit(copy.path, "UPDATE cameras SET start_date = NULL")
    push_(copy, layer)
    for server_id, raw in raw_records(layer).items():
        if isinstance(json.loads(before[server_id]).get("properties"), dict):
            was, became = json.loads(before[server_id]), json.loads(raw)
            assert same_json({**became, "last_modified": 0}, {**was, "last_modified": 0}), server_id
    edit(copy.path, "DELETE FROM cameras")
    assert push_(copy, layer).deleted == len(records)
    assert raw_records(layer) == {}


def without_version(pairs: list[Any]) -> list[Any]:
    return [pair for pair in pairs if pair[0] != "last_modified"]


def test_a_record_that_the_schema_refuses_keeps_its_edit_and_the_rest_goes_in(layer, tmp_path):
    put(layer, [camera(f"c{number}", name="start") for number in range(6)])
    copy = copy_of(layer, tmp_path / "a.gpkg")
    edit(
        copy.path,
        "UPDATE cameras SET name = 'good'",
        f"UPDATE cameras SET name = '{'a' * 300}' WHERE server_id = 'c1'",
        "UPDATE cameras SET tags = json_object('k', json('{\"html\": 1}')) WHERE server_id = 'c2'",
        "UPDATE cameras SET name = 'nul' || char(0) || 'x' WHERE server_id = 'c3'",
        "UPDATE cameras SET tags = '{\"a\": 1e999}' WHERE server_id = 'c4'",
        "UPDATE cameras SET name = CAST(x'41FF' AS TEXT) WHERE server_id = 'c5'",
    )
    pushed = push_(copy, layer)
    assert (pushed.modified, pushed.refused, pushed.conflicts) == (1, 5, 0)
    assert {value["name"] for value in properties(layer).values()} == {"start", "good"}
    assert len(pending_changes(copy)) == 5
    assert all(one.kind is WriteKind.MODIFY for one in pending_changes(copy))


def test_a_camera_far_from_where_it_was_is_one_change(layer, tmp_path):
    put(layer, [camera("c0", 179.9999999, 0)])
    copy = copy_of(layer, tmp_path / "a.gpkg")
    edit(copy.path, ("UPDATE cameras SET geom = ?", (point(-179.5, 0),)))
    ((change,),) = [one.changes for one in pending_changes(copy)]
    assert change.after == Position(-179.5, 0)
    push_(copy, layer)
    assert_in_step(copy, layer)


def test_a_layer_that_somebody_emptied_takes_no_edit_along(layer, tmp_path):
    """A pull takes the rows away, leaves the pending edit, and keeps the file as it was."""
    put(layer, [camera(f"c{number}", name="start") for number in range(5)])
    copy = copy_of(layer, tmp_path / "a.gpkg")
    edit(copy.path, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    with requests.Session() as session:
        session.trust_env, session.auth = False, layer.auth
        session.delete(f"{layer.url}/records", timeout=60).raise_for_status()
    assert pull(copy, signed_in(layer), Silent()).deleted == 4
    (left,) = pending_changes(copy)
    assert (left.theirs_deleted, left.changes) == (True, (FieldChange("name", "start", "mine"),))
    with WorkingCopy.open(Path(f"{copy.path}.before-pull")) as old:
        assert old.connection.execute("SELECT count(*) FROM cameras").fetchone() == (5,)
