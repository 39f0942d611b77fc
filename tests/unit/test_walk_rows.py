"""Which rows of a working copy a walk goes through, with what was edited and not yet saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hiljade_qgis.core.record import Position
from hiljade_qgis.core.walk import OF_ROWS, Through
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.unsaved import NOTHING_UNSAVED, Unsaved
from hiljade_qgis.sync.walk_rows import Round, named_fids, round_of, walked_rows
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

CAMERAS: tuple[dict[str, str], ...] = (
    {"camera:type": "fixed", "camera:direction": "45"},
    {"camera:type": "fixed", "direction": "forward", "hiljade:status": "verified"},
    {"camera:type": "dome"},
    {"camera:type": "fixed", "hiljade:status": "removed"},
)
IDS = [f"0000{number:04d}-0000-4000-8000-000000000000" for number in range(len(CAMERAS))]


@pytest.fixture
def server() -> MemoryServer:
    made = MemoryServer()
    for number, tags in enumerate(CAMERAS):
        made.put(IDS[number], 20.0 + number / 100, 44.0, **tags)
    return made


@pytest.fixture
def copy(tmp_path: Path, server: MemoryServer) -> Iterator[WorkingCopy]:
    download(server, tmp_path / "cameras.gpkg", About("kinto", URL, "Kamere"), Silent())
    with WorkingCopy.open(tmp_path / "cameras.gpkg") as opened:
        yield opened


def found(
    copy: WorkingCopy,
    through: Through,
    unsaved: Unsaved = NOTHING_UNSAVED,
    keep: frozenset[int] = frozenset(),
    named: frozenset[int] = frozenset(),
) -> Round:
    return round_of(walked_rows(copy, through, named, keep, unsaved, lambda: False))


def fids(walk: Round) -> list[int]:
    return sorted(stop.fid for stop in walk.stops if stop.belongs)


@pytest.mark.parametrize(
    ("through", "belong"),
    [(Through.UNVERIFIED, [1, 3]), (Through.UNREADABLE, [2]), (Through.UNDIRECTED, [4])],
)
def test_rows_say_themselves_whether_they_belong(copy: WorkingCopy, through: Through, belong: list[int]) -> None:
    walk = found(copy, through)
    assert fids(walk) == belong
    assert walk.stops == sorted(walk.stops)
    assert walk.places == {fid: Position(20.0 + (fid - 1) / 100, 44.0) for fid in belong}
    bases = dict(copy.connection.execute("SELECT fid, version FROM hiljade_base"))
    assert walk.versions == {fid: bases[fid] for fid in belong}


def test_unsaved_edits_count(copy: WorkingCopy) -> None:
    unsaved = Unsaved(
        changed={1: {"status": "verified"}, 2: {"status": None}, 4: {}},
        added={-5: {"status": None}, -6: {"status": "verified"}, -7: {}},
        deleted=frozenset({3}),
        places={-5: Position(21.0, 45.0), -6: Position(21.0, 45.0), -7: None, 2: Position(22.0, 46.0)},
    )
    walk = found(copy, Through.UNVERIFIED, unsaved)
    assert walk.places == {-5: Position(21.0, 45.0), 2: Position(22.0, 46.0)}
    assert walk.versions[-5] == ""
    assert unsaved.touched() == {1, 2, 4, -5, -6, -7}


def test_what_is_kept_is_found_without_belonging(copy: WorkingCopy) -> None:
    walk = found(copy, Through.UNVERIFIED, keep=frozenset({2, 99}))
    assert fids(walk) == [1, 3]
    assert [stop.fid for stop in walk.stops if not stop.belongs] == [2]


def test_named_rows_belong(copy: WorkingCopy) -> None:
    assert fids(found(copy, Through.UNREAD, named=frozenset({2, 4, 99}))) == [2, 4]


def test_a_row_that_stands_nowhere_is_no_stop(copy: WorkingCopy) -> None:
    with copy.transaction() as connection:
        connection.execute("UPDATE cameras SET geom = NULL WHERE fid IN (1, 3)")
    assert found(copy, Through.UNVERIFIED) == Round([], {}, {})


@pytest.mark.parametrize("odd", ["x'00ff'", "'abc'", "7", "1.5", "''"])
@pytest.mark.parametrize("through", sorted(OF_ROWS, key=lambda one: one.value))
def test_a_strange_row_stops_nobody(copy: WorkingCopy, through: Through, odd: str) -> None:
    """Any program can write anything into any column; what stands where a place should is no place."""
    before = fids(found(copy, through))
    copy.connection.execute("DROP TRIGGER rtree_cameras_geom_insert")
    copy.connection.execute(
        "INSERT INTO cameras (geom, status, direction, camera_type, version)"
        f" SELECT geom, {odd}, {odd}, {odd}, {odd} FROM cameras WHERE fid = 1"
    )
    copy.connection.execute(f"INSERT INTO cameras (geom) VALUES ({odd})")
    assert set(fids(found(copy, through))) - {5} == set(before)


def test_a_direction_that_is_no_text_is_unreadable(copy: WorkingCopy) -> None:
    copy.connection.execute("UPDATE cameras SET direction = x'00ff' WHERE fid = 1")
    assert fids(found(copy, Through.UNREADABLE)) == [1, 2]


def test_pending_and_conflicting_are_named_by_the_copy(copy: WorkingCopy, server: MemoryServer) -> None:
    assert named_fids(copy, Through.PENDING) == frozenset()
    with copy.transaction() as connection:
        connection.execute("UPDATE cameras SET name = 'mine' WHERE fid IN (1, 2)")
    server.put(IDS[1], 20.01, 44.0, **{**CAMERAS[1], "name": "theirs"})
    pull(copy, server, Silent())
    assert named_fids(copy, Through.PENDING) == {1, 2}
    assert named_fids(copy, Through.CONFLICTING) == {2}


def test_it_can_be_cancelled(copy: WorkingCopy) -> None:
    with pytest.raises(Cancelled):
        walked_rows(copy, Through.UNVERIFIED, frozenset(), frozenset(), NOTHING_UNSAVED, lambda: True)
