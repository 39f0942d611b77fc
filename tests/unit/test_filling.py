"""A downloaded working copy holds, row by row, what the plain rules say of each record."""

from __future__ import annotations

import json
import math
import os
import sqlite3
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from hiljade_qgis.core import direction
from hiljade_qgis.core.density import numbers_of, parents
from hiljade_qgis.core.field_of_view import fields_of_view
from hiljade_qgis.core.record import Position, row_from_record
from hiljade_qgis.core.sector import sectors
from hiljade_qgis.sync import density, derived, filling, geojson
from hiljade_qgis.sync import download as downloading
from hiljade_qgis.sync.download import Downloaded, download
from hiljade_qgis.sync.errors import Cancelled, DiskFull, FolderNotWritable, WorkingCopyError
from hiljade_qgis.sync.geopackage import point_blob, polygon_blobs, update_statistics
from hiljade_qgis.sync.pending import audit
from hiljade_qgis.sync.schema import EDITED_COLUMNS, INDEXES, LAYERS, TABLES
from hiljade_qgis.sync.server import Area, ServerRecord, Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.shared_data import shared_data
from tests.unit.memory_server import URL, MemoryServer

POINT = {"type": "Point", "coordinates": [20.46, 44.81]}
HOSTILE = (
    {"geometry": None},
    {"geometry": {"type": "Point", "coordinates": [200, 44]}},
    {"geometry": {"type": "Point", "coordinates": ["20", "44"]}},
    {"geometry": {"type": "Point", "coordinates": [True, False]}},
    {"geometry": {"type": "Point", "coordinates": []}},
    {"geometry": {"type": "Polygon", "coordinates": [[[1, 1], [2, 2], [3, 3], [1, 1]]]}},
    {"geometry": POINT, "properties": None},
    {"geometry": POINT, "properties": ["name"]},
    {"geometry": POINT, "properties": {"name": "a\x00b", "direction": "9\x000", "tags": "{}"}},
    {"geometry": POINT, "properties": {"name": {"deep": [1, None]}, "direction": 90, "hiljade:range": "30 m"}},
    {"geometry": POINT, "properties": {"name": True, "direction": None, "hiljade:range": 1e308}},
    {"geometry": POINT, "properties": {"note": "x" * 200_000, "direction": "90;" * 2000 + "NB"}},
    {"geometry": POINT, "properties": {"name": "'; DROP TABLE cameras; --", "\ud800": "\udfff", "image": "\ud83d"}},
    {"geometry": POINT, "properties": {f"key {i}": i for i in range(200)}},
    {"geometry": POINT, "properties": {"camera:direction": "45", "direction": "nowhere", "camera:type": "dome"}},
    {"geometry": POINT, "properties": {"camera:type": "panning", "direction": "0-90;180", "hiljade:range": 5001}},
    {"geometry": POINT, "properties": {"camera:type": "dome", "direction": "10;20;NB", "model": "M", "height": "3.5"}},
    {"geometry": {"type": "Point", "coordinates": [179.9999, -16.5]}, "properties": {"direction": "90"}},
    {"geometry": {"type": "Point", "coordinates": [0, 90]}, "properties": {"direction": "0-360"}},
    {"geometry": {"type": "Point", "coordinates": [-180.0, -90.0]}, "properties": {"direction": "S"}},
    {"geometry": {"type": "Point", "coordinates": [-0.0, 0.0, 117.0]}, "properties": {"direction": "-90"}},
)


def server_with(features: list[dict] | tuple[dict, ...]) -> MemoryServer:
    server = MemoryServer()
    for index, feature in enumerate(features):
        server._store(f"id-{index}", {"type": "Feature", "properties": {}, **feature})
    return server


def real_features(count: int) -> list[dict]:
    found = json.loads(shared_data("alpr_bay_area/cameras.geojson").read_bytes())["features"]
    return [{"geometry": one["geometry"], "properties": one["properties"]} for one in found[:count]]


def plain(server: MemoryServer, area: Area | None = None) -> dict[str, list[tuple]]:
    """What the tables shall hold: one record after the other, by the rules for one record."""
    expected: dict[str, list[tuple]] = {table: [] for table in (*LAYERS, "hiljade_base")}
    placed: list[tuple[Position, object]] = []
    for held in server._alive():
        record = geojson.decode(held.raw)
        if area is not None and not area.contains(record.position):
            continue
        row, fid = row_from_record(record), len(expected["cameras"]) + 1
        values = [row.values[column] for column in EDITED_COLUMNS]
        expected["cameras"].append((fid, point_blob(record.position), held.server_id, held.version, *values))
        expected["hiljade_base"].append((fid, held.server_id, held.version, held.raw, None, None))
        if record.position is None:
            continue
        facing = row.values["direction"]
        marks = [("unreadable", None)] if facing and direction.parse(str(facing)).unreadable else []
        for view in fields_of_view(*(row.values[name] for name in derived.SAID_COLUMNS)):  # type: ignore[arg-type]
            azimuth = math.nan if view.azimuth_deg is None else view.azimuth_deg
            found = sectors(*record.position, azimuth, view.width_deg, view.reach_m, derived.SEGMENTS_PER_CIRCLE)
            (blob,) = polygon_blobs(found.wkb, found.bounds)
            sources = view.width_source.value, view.reach_source.value
            number = len(expected["sectors"]) + 1
            expected["sectors"].append((number, blob, fid, view.azimuth_deg, view.width_deg, view.reach_m, *sources))
            if view.usual_azimuth_deg is not None:
                marks.append(("usual", view.usual_azimuth_deg))
        for kind, azimuth_deg in marks:
            number = len(expected["marks"]) + 1
            expected["marks"].append((number, point_blob(record.position), fid, kind, azimuth_deg))
        placed.append((record.position, row.values["status"]))
    expected[density.TABLE] = cells_by_hand(placed)
    return expected


def cells_by_hand(placed: list[tuple[Position, object]]) -> list[tuple]:
    """The rows of `camera_density`, one camera after the other."""
    rows = []
    here: dict[int, list[tuple[float, float, int, int]]] = defaultdict(list)
    for position, status in placed:
        gone = status in ("removed", "rejected")
        here[int(numbers_of(*position))].append((*position, int(not gone), int(gone)))
    for side_km in (5.0, 10.0, 20.0, 40.0, 80.0, 160.0):
        above: dict[int, list[tuple[float, float, int, int]]] = defaultdict(list)
        for number, parts in here.items():
            cameras, gone = sum(part[2] for part in parts), sum(part[3] for part in parts)
            weights = [part[2] if cameras else part[3] for part in parts]
            sums = [sum(round(part[axis] * 1e7) * weight for part, weight in zip(parts, weights)) for axis in (0, 1)]
            place = Position(*(round(one / sum(weights)) / 1e7 for one in sums))
            rows.append((number, point_blob(place), side_km, cameras, gone))
            (parent,) = parents(np.array([number])).tolist()
            above[parent].append((*place, cameras, gone))
        here = above
    return sorted(rows)


def check(path: Path, expected: dict[str, list[tuple]]) -> None:
    with WorkingCopy.open(path) as copy:
        connection = copy.connection
        for table, rows in expected.items():
            assert connection.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall() == rows, table
        for table in ("hiljade_changes", "hiljade_due", "hiljade_journal"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        for layer in LAYERS:
            check_tree_and_statistics(connection, layer)
        for table, rows in expected.items():
            seq = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
            assert seq == ((rows[-1][0],) if rows and table in LAYERS else None), table
        kept = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL"))
        assert {name: kept[name] for name in (*TABLES, *INDEXES)} == {**TABLES, **INDEXES}
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert audit(copy) == []


def check_tree_and_statistics(connection: sqlite3.Connection, layer: str) -> None:
    """Its R-tree is the one that SQLite makes of the geometries, and the statistics are what counting finds."""
    tree = f"rtree_{layer}_geom"
    assert connection.execute(f"SELECT rtreecheck('{tree}')").fetchone() == ("ok",)
    connection.execute("CREATE VIRTUAL TABLE temp.plain USING rtree(id, minx, maxx, miny, maxy)")
    connection.execute(
        "INSERT INTO temp.plain SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom)"
        f" FROM {layer} WHERE geom NOT NULL"
    )
    found, expected = (
        connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in (tree, "temp.plain")
    )
    assert found == expected
    connection.execute("DROP TABLE temp.plain")
    extent = (
        "SELECT min_x, min_y, max_x, max_y, feature_count FROM gpkg_contents JOIN gpkg_ogr_contents"
        " USING (table_name) WHERE table_name = ?"
    )
    noted = connection.execute(extent, (layer,)).fetchone()
    connection.execute("SAVEPOINT counting")
    update_statistics(connection, layer)
    assert connection.execute(extent, (layer,)).fetchone() == noted
    connection.execute("ROLLBACK TO counting")
    connection.execute("RELEASE counting")


def about(area: Area | None = None) -> About:
    return About("kinto", URL, "Cameras", area=area)


@pytest.mark.parametrize("chunk", [1, 7, 5000])
def test_hostile_records_come_in_as_the_plain_rules_say(tmp_path, monkeypatch, chunk):
    monkeypatch.setattr(downloading, "_CHUNK", chunk)
    server = server_with(HOSTILE)
    done = download(server, tmp_path / "a.gpkg", about(), Silent())
    assert done == Downloaded(len(HOSTILE), 6)
    check(tmp_path / "a.gpkg", plain(server))


def test_real_records_come_in_as_the_plain_rules_say(tmp_path, monkeypatch):
    monkeypatch.setattr(downloading, "_CHUNK", 400)
    server = server_with(real_features(1000))
    download(server, tmp_path / "a.gpkg", about(), Silent())
    check(tmp_path / "a.gpkg", plain(server))


def test_only_what_lies_in_the_area_comes_in(tmp_path, monkeypatch):
    monkeypatch.setattr(downloading, "_CHUNK", 3)
    server, area = server_with(HOSTILE), Area(20, 44, 21, 45)
    done = download(server, tmp_path / "a.gpkg", about(area), Silent())
    assert done.without_position == 0
    assert 0 < done.count < len(HOSTILE)
    check(tmp_path / "a.gpkg", plain(server, area))


def test_an_empty_layer_makes_an_empty_copy(tmp_path):
    assert download(server_with([]), tmp_path / "a.gpkg", about(), Silent()) == Downloaded(0, 0)
    check(tmp_path / "a.gpkg", plain(server_with([])))


def test_edits_of_a_fresh_copy_keep_its_trees_in_order(tmp_path):
    server = server_with([{"geometry": POINT, "properties": {"direction": "90"}}] * 120)
    download(server, tmp_path / "a.gpkg", about(), Silent())
    with WorkingCopy.open(tmp_path / "a.gpkg") as copy:
        copy.connection.execute("UPDATE cameras SET geom = ? WHERE fid % 2", (point_blob(geojson.Position(1, 2)),))
        copy.connection.execute("DELETE FROM cameras WHERE fid % 3 = 0")
        derived.refresh(copy)
        for layer in LAYERS:
            check_tree_and_statistics(copy.connection, layer)


class CancelledAfter(Silent):
    def __init__(self, answers: int) -> None:
        self.answers = answers

    def cancelled(self) -> bool:
        self.answers -= 1
        return self.answers < 0


@pytest.mark.parametrize("answers", range(6))
def test_a_cancel_at_any_chunk_leaves_nothing(tmp_path, monkeypatch, answers):
    monkeypatch.setattr(downloading, "_CHUNK", 5)
    server = server_with([{"geometry": POINT}] * 21)
    with pytest.raises(Cancelled):
        download(server, tmp_path / "a.gpkg", about(), CancelledAfter(answers))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("pages", [50, 60, 80, 120, 180])
def test_a_full_disk_at_any_moment_leaves_nothing(tmp_path, monkeypatch, pages):
    monkeypatch.setattr(downloading, "_CHUNK", 50)
    monkeypatch.setattr(filling, "_PRAGMAS", (*filling._PRAGMAS, "cache_size = 10", f"max_page_count = {pages}"))
    server = server_with([{"geometry": POINT, "properties": {"direction": "90", "note": "x" * 500}}] * 1000)
    with pytest.raises(DiskFull):
        download(server, tmp_path / "a.gpkg", about(), Silent())
    assert list(tmp_path.iterdir()) == []


def test_an_id_that_comes_twice_leaves_nothing(tmp_path):
    class Twice(MemoryServer):
        def _alive(self) -> list[ServerRecord]:
            return super()._alive() * 2

    with pytest.raises(WorkingCopyError):
        download(Twice(held=server_with(HOSTILE).held), tmp_path / "a.gpkg", about(), Silent())
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_on_the_disk_before_it_gets_its_name(tmp_path, monkeypatch):
    calls: list[str] = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(downloading.os, "fsync", lambda file: (calls.append("fsync"), fsync(file)))
    monkeypatch.setattr(downloading.os, "replace", lambda *paths: (calls.append("replace"), replace(*paths)))
    download(server_with(HOSTILE), tmp_path / "a.gpkg", about(), Silent())
    assert calls == ["fsync", "replace"]


def test_a_disk_that_does_not_take_the_last_bytes_leaves_nothing(tmp_path, monkeypatch):
    def refuse(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(downloading.os, "fsync", refuse)
    with pytest.raises(FolderNotWritable):
        download(server_with(HOSTILE), tmp_path / "a.gpkg", about(), Silent())
    assert list(tmp_path.iterdir()) == []
