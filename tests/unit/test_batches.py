"""What is brought in becomes one batch of pending changes: nothing here is lost by it, and it is taken back whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position, Row
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.batches import (
    DOUBLED,
    BatchAbout,
    batches,
    reverse_batch,
    take_batch,
    weigh_batch,
    weigh_reversal,
)
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.proposals import Standing
from hiljade_qgis.sync.server import Silent, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

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
