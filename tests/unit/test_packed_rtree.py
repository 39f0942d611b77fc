"""R-trees written whole: SQLite must find in them what it would find in its own."""

from __future__ import annotations

import ctypes
import ctypes.util
import sqlite3
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.sync import packed_rtree

TREES = ("packed", "plain")


def tree_of(bounds: np.ndarray, ids: np.ndarray) -> sqlite3.Connection:
    """A database with the same boxes twice: packed by us, and entered one by one by SQLite."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for tree in TREES:
        connection.execute(f"CREATE VIRTUAL TABLE {tree} USING rtree(id, minx, maxx, miny, maxy)")
    connection.execute("BEGIN")
    packed_rtree.fill(connection, "packed", ids, packed_rtree.rounded_outwards(bounds))
    connection.executemany(
        "INSERT INTO plain VALUES (?, ?, ?, ?, ?)",
        ((one, *box) for one, box in zip(ids.tolist(), bounds.tolist())),
    )
    connection.execute("COMMIT")
    return connection


def boxes(count: int, seed: int = 1) -> np.ndarray:
    random = np.random.default_rng(seed)
    corner, size = random.uniform((-180, -90), (179, 89), (count, 2)), random.uniform(0, 0.01, (count, 2))
    return np.column_stack([corner[:, 0], corner[:, 0] + size[:, 0], corner[:, 1], corner[:, 1] + size[:, 1]])


def content(connection: sqlite3.Connection, tree: str) -> list[tuple]:
    return connection.execute(f"SELECT * FROM {tree} ORDER BY id").fetchall()


@pytest.mark.parametrize("count", [0, 1, 2, 45, 46, 51, 52, 90, 91, 2025, 2026, 2500])
def test_sqlite_finds_its_own_tree_in_order_and_the_same_boxes(count):
    connection = tree_of(boxes(count), np.arange(1, count + 1))
    assert connection.execute("SELECT rtreecheck('packed')").fetchone() == ("ok",)
    assert content(connection, "packed") == content(connection, "plain")


@pytest.mark.parametrize("count", [1, 45, 46, 3000])
def test_every_query_finds_what_it_finds_in_sqlites_own_tree(count):
    connection = tree_of(boxes(count), np.arange(1, count + 1))
    for west, east, south, north in boxes(50, seed=2) + np.array([-20.0, 20.0, -10.0, 10.0]):
        where = "WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? ORDER BY id"
        found, expected = (
            connection.execute(f"SELECT id FROM {tree} {where}", (west, east, south, north)).fetchall()
            for tree in TREES
        )
        assert found == expected


def test_edits_after_packing_keep_the_tree_in_order():
    count = 2500
    connection = tree_of(boxes(count), np.arange(1, count + 1))
    for tree in TREES:
        connection.execute(f"DELETE FROM {tree} WHERE id % 3 = 0")
        connection.execute(f"UPDATE {tree} SET minx = minx - 1, maxx = maxx + 1 WHERE id % 5 = 0")
        connection.executemany(
            f"INSERT INTO {tree} VALUES (?, ?, ?, ?, ?)",
            ((count + i, *box) for i, box in enumerate(boxes(700, seed=3).tolist(), start=1)),
        )
    assert connection.execute("SELECT rtreecheck('packed')").fetchone() == ("ok",)
    assert content(connection, "packed") == content(connection, "plain")


def make_defensive(connection: sqlite3.Connection) -> None:
    """What some builds of SQLite are from the start. Before Python 3.12 there is no way but the C function."""
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        return
    name = ctypes.util.find_library("sqlite3")
    if name is None:
        pytest.skip("SQLite's library is not on its own here")
    handle = ctypes.c_void_p.from_address(id(connection) + 2 * ctypes.sizeof(ctypes.c_void_p))  # after PyObject_HEAD
    defensive = 1010  # SQLITE_DBCONFIG_DEFENSIVE
    assert ctypes.CDLL(name).sqlite3_db_config(handle, defensive, 1, None) == 0


def test_where_sqlite_forbids_it_the_boxes_go_in_one_by_one():
    bounds, ids = boxes(500), np.arange(1, 501)
    expected = tree_of(bounds, ids)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE VIRTUAL TABLE packed USING rtree(id, minx, maxx, miny, maxy)")
    make_defensive(connection)
    with pytest.raises(sqlite3.OperationalError, match="may not be modified"):
        connection.execute("DELETE FROM packed_node")
    packed_rtree.fill(connection, "packed", ids, packed_rtree.rounded_outwards(bounds))
    assert connection.execute("SELECT rtreecheck('packed')").fetchone() == ("ok",)
    assert content(connection, "packed") == content(expected, "plain")


def test_a_large_tree_is_made_of_full_nodes():
    count = 20_000
    connection = tree_of(boxes(count), np.arange(1, count + 1))
    nodes = {tree: connection.execute(f"SELECT count(*) FROM {tree}_node").fetchone()[0] for tree in TREES}
    assert nodes["packed"] <= 1.03 * count / 45 + 2
    assert nodes["packed"] < nodes["plain"]


COORDINATE = st.floats(-180, 180, allow_nan=False, width=64)
BOX = st.tuples(COORDINATE, COORDINATE, COORDINATE, COORDINATE).map(
    lambda four: (min(four[:2]), max(four[:2]), min(four[2:]), max(four[2:]))
)
ENTRIES = st.dictionaries(st.integers(-(2**63), 2**63 - 1), BOX, max_size=130)


@settings(max_examples=60, deadline=None)
@given(ENTRIES)
def test_any_boxes_under_any_ids_come_out_as_sqlite_itself_keeps_them(entries):
    ids = np.array(list(entries), dtype=np.int64)
    connection = tree_of(np.array(list(entries.values()), dtype=np.float64).reshape(-1, 4), ids)
    assert connection.execute("SELECT rtreecheck('packed')").fetchone() == ("ok",)
    assert content(connection, "packed") == content(connection, "plain")


@settings(max_examples=200, deadline=None)
@given(BOX)
def test_a_rounded_box_holds_the_box(box):
    rounded = packed_rtree.rounded_outwards(np.array([box], dtype=np.float64))[0].astype(np.float64)
    hair = 1e-38  # what is smaller has no full precision as float32, for SQLite neither
    assert rounded[0] <= box[0] + hair
    assert rounded[1] >= box[1] - hair
    assert rounded[2] <= box[2] + hair
    assert rounded[3] >= box[3] - hair
