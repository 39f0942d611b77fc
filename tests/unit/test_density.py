"""Counting cameras: in cells of nearly one size, exactly, and in the file as if everything were counted anew."""

from __future__ import annotations

import math
import random
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from hiljade_qgis.core import density
from hiljade_qgis.core.geodesic import SEMI_MAJOR_M
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync import derived
from hiljade_qgis.sync.density import TABLE
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.geopackage import point_blob, position_from_blob
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer
from tests.unit.test_filling import cells_by_hand, check_tree_and_statistics

IN_BELGRADE = ((20.46, 44.81), (20.461, 44.8101), (20.46, 45.2))
PLACES = (*IN_BELGRADE, (-179.9999, 0.0), (180.0, 0.0), (-180.0, -90.0), (0.0, 90.0))


def cell_area_km2(number: int) -> float:
    west, east, south, north = density.bounds_of(number)
    zone = math.sin(math.radians(north)) - math.sin(math.radians(south))
    return math.radians(east - west) * zone * (SEMI_MAJOR_M / 1000) ** 2


@pytest.mark.parametrize(("up_to_deg", "off"), [(65, 0.04), (75, 0.06)])
@pytest.mark.parametrize("grid", range(len(density.SIDES_KM)))
def test_cells_are_of_one_size_on_the_ground(up_to_deg, off, grid):
    numbers = density.numbers_of(20.0, np.arange(-up_to_deg, up_to_deg, 0.02))
    for _ in range(grid):
        numbers = density.parents(numbers)
    side_km = density.SIDES_KM[grid]
    areas = [cell_area_km2(number) for number in sorted(set(numbers.tolist()))]
    assert max(abs(area / side_km**2 - 1) for area in areas) < off


def test_cells_are_about_square():
    for lat_deg in range(-75, 76, 5):
        west, east, south, north = density.bounds_of(int(density.numbers_of(20.0, lat_deg)))
        shape = (east - west) * math.cos(math.radians((south + north) / 2)) / (north - south)
        assert 0.9 < shape < 1.1


def test_a_place_lies_in_its_cell_and_four_cells_are_one_of_the_next_grid():
    seeded = random.Random(1)
    for _ in range(500):
        lon_deg, lat_deg = seeded.uniform(-180, 180), seeded.uniform(-90, 90)
        number = int(density.numbers_of(lon_deg, lat_deg))
        for grid in range(len(density.SIDES_KM)):
            west, east, south, north = density.bounds_of(number)
            assert west - 1e-9 <= lon_deg <= east + 1e-9
            assert south - 1e-9 <= lat_deg <= north + 1e-9
            assert density.grid_of(np.array([number])).tolist() == [grid]
            if grid:
                parts = [density.bounds_of(one) for one in density.children(number)]
                edges = {round(edge, 9) for part in parts for edge in part[:2]}
                assert edges == {round(edge, 9) for edge in (west, (west + east) / 2, east)}
            (above,) = density.parents(np.array([number])).tolist()
            if grid < len(density.SIDES_KM) - 1:
                assert number in density.children(above)
                number = above


@pytest.mark.parametrize("place", PLACES)
def test_the_edges_of_the_world_have_cells(place):
    west, east, south, north = density.bounds_of(int(density.numbers_of(*place)))
    assert west <= place[0] <= east + 1e-9
    assert south <= place[1] <= north + 1e-9


def test_counts_add_up_in_every_grid_and_a_single_camera_stays_where_it_is():
    lon_deg, lat_deg = np.array(PLACES).T
    cells = density.every_grid(density.count(lon_deg, lat_deg, [False] * 6 + [True]))
    grids = density.grid_of(cells.numbers)
    for grid in range(len(density.SIDES_KM)):
        of_grid = grids == grid
        assert (cells.cameras[of_grid].sum(), cells.gone[of_grid].sum()) == (6, 1)
    finest = dict(zip(cells.numbers.tolist(), zip(cells.lon_deg.tolist(), cells.lat_deg.tolist())))
    assert finest[int(density.numbers_of(20.46, 45.2))] == (20.46, 45.2)
    assert finest[int(density.numbers_of(20.46, 44.81))] == (20.4605, 44.81005)


def test_a_cell_is_where_those_are_that_still_stand():
    cells = density.count([20.0, 20.001, 20.003], [44.0, 44.0, 44.0], [False, False, True])
    assert (cells.cameras.tolist(), cells.gone.tolist(), cells.lon_deg.tolist()) == ([2], [1], [20.0005])
    cells = density.count([20.001, 20.003], [44.0, 44.0], [True, True])
    assert (cells.cameras.tolist(), cells.gone.tolist(), cells.lon_deg.tolist()) == ([0], [2], [20.002])


def test_nothing_makes_no_cells():
    assert density.every_grid(density.count([], [], [])).numbers.tolist() == []


# the table


def counted(connection: sqlite3.Connection) -> list[tuple]:
    return connection.execute(f"SELECT * FROM {TABLE} ORDER BY fid").fetchall()


def rows_of(connection: sqlite3.Connection) -> list[tuple[Position, str | None]]:
    rows = connection.execute("SELECT geom, status FROM cameras")
    found = ((position_from_blob(blob), status) for blob, status in rows)
    return [(position, status) for position, status in found if position is not None]


@pytest.fixture
def path(tmp_path) -> Path:
    server, seeded = MemoryServer(), random.Random(7)
    for number in range(300):
        spread = seeded.choice((0.01, 0.3, 8.0))
        place = 20.46 + seeded.uniform(-spread, spread), 44.81 + seeded.uniform(-spread, spread)
        status = seeded.choice(({}, {}, {"hiljade:status": "removed"}, {"hiljade:status": "verified"}))
        server.put(f"{number}", *place, **status)
    for number, place in enumerate(PLACES):
        server.put(f"place {number}", *place)
    server.put("nowhere", 200.0, 0.0)
    download(server, tmp_path / "cameras.gpkg", About("kinto", URL, "Cameras"), Silent())
    return tmp_path / "cameras.gpkg"


def test_a_downloaded_copy_is_counted(path):
    with WorkingCopy.open(path) as copy:
        rows = rows_of(copy.connection)
        assert len(rows) == 300 + len(PLACES)
        assert counted(copy.connection) == cells_by_hand(rows)
        check_tree_and_statistics(copy.connection, TABLE)


def edit(connection: sqlite3.Connection, seeded: random.Random) -> None:
    """Something that any program may do to a row."""
    fids = [fid for (fid,) in connection.execute("SELECT fid FROM cameras")]
    fid, other = seeded.sample(fids, 2)
    place = point_blob(Position(20.46 + seeded.uniform(-0.3, 0.3), 44.81 + seeded.uniform(-0.3, 0.3)))
    connection.execute(
        *seeded.choice(
            (
                ("UPDATE cameras SET geom = ? WHERE fid = ?", (place, fid)),
                ("UPDATE cameras SET geom = NULL WHERE fid = ?", (fid,)),
                ("UPDATE cameras SET status = ? WHERE fid = ?", (seeded.choice(("removed", None, "x")), fid)),
                ("UPDATE cameras SET name = 'x', geom = geom WHERE fid = ?", (fid,)),
                ("DELETE FROM cameras WHERE fid = ?", (fid,)),
                ("INSERT INTO cameras (geom, status) VALUES (?, 'rejected')", (place,)),
                ("INSERT OR REPLACE INTO cameras (fid, geom) VALUES (?, ?)", (fid, place)),
                ("UPDATE OR REPLACE cameras SET fid = ? WHERE fid = ?", (other, fid)),
                ("UPDATE cameras SET fid = ?, geom = ? WHERE fid = ?", (max(fids) + 5, place, fid)),
                ("UPDATE OR REPLACE cameras SET fid = ?, geom = ? WHERE fid = ?", (other, place, fid)),
            )
        )
    )


@pytest.mark.parametrize("seed", range(8))
def test_after_any_edits_it_is_as_if_everything_were_counted_anew(path, seed):
    seeded = random.Random(seed)
    with WorkingCopy.open(path) as copy:
        for _ in range(6):
            for _ in range(seeded.randint(1, 15)):
                edit(copy.connection, seeded)
            derived.refresh(copy)
            assert counted(copy.connection) == cells_by_hand(rows_of(copy.connection))
        assert copy.connection.execute("SELECT count(*) FROM hiljade_left").fetchone() == (0,)
        check_tree_and_statistics(copy.connection, TABLE)


def test_an_edit_rewrites_the_cells_that_it_touches_and_no_others(path):
    with WorkingCopy.open(path) as copy:
        connection = copy.connection
        (fid,) = connection.execute("SELECT fid FROM cameras WHERE server_id = 'place 2'").fetchone()
        connection.execute("UPDATE cameras SET geom = ? WHERE fid = ?", (point_blob(Position(20.6, 44.9)), fid))
        written: list[int] = []
        connection.create_function("noted", 1, written.append)
        connection.execute(
            f"CREATE TEMP TRIGGER written AFTER INSERT ON main.{TABLE} BEGIN SELECT noted(NEW.fid); END"
        )
        derived.refresh(copy)
        numbers = density.numbers_of([20.46, 20.6], [45.2, 44.9])
        may = set(numbers.tolist())
        for _ in density.SIDES_KM[1:]:
            numbers = density.parents(numbers)
            may |= set(numbers.tolist())
        assert set(written) <= may
        assert int(density.numbers_of(20.6, 44.9)) in written


def test_a_refresh_in_several_pieces(path, monkeypatch):
    monkeypatch.setattr(derived, "_CHUNK", 7)
    with WorkingCopy.open(path) as copy:
        seeded = random.Random(3)
        for _ in range(60):
            edit(copy.connection, seeded)
        derived.refresh(copy)
        assert counted(copy.connection) == cells_by_hand(rows_of(copy.connection))


def test_a_cut_refresh_is_finished_by_the_next(path):
    class Cancelled(Silent):
        def cancelled(self) -> bool:
            return True

    with WorkingCopy.open(path) as copy:
        copy.connection.execute("DELETE FROM cameras WHERE fid % 2")
        assert derived.refresh(copy, Cancelled()) == 0
        assert counted(copy.connection) != cells_by_hand(rows_of(copy.connection))
        derived.refresh(copy)
        assert counted(copy.connection) == cells_by_hand(rows_of(copy.connection))


@pytest.mark.parametrize(
    "written",
    ["geom = NULL", "cameras = 'abc'", "cameras = 0", "gone = 1.5", "gone = -1",
     "gone = cameras + 1", "cameras = 9223372036854775807"],
)  # fmt: skip
def test_what_another_program_wrote_into_the_table_is_counted_anew(path, written):
    with WorkingCopy.open(path) as copy:
        copy.connection.execute(f"UPDATE {TABLE} SET {written}")
        copy.connection.execute("UPDATE cameras SET direction = '200' WHERE server_id = '1'")
        assert derived.refresh(copy) == 1
        assert counted(copy.connection) == cells_by_hand(rows_of(copy.connection))
        check_tree_and_statistics(copy.connection, TABLE)
