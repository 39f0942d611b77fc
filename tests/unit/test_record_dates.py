"""What a working copy says of when: each camera's own dates, read with it and in its order."""

from __future__ import annotations

import shutil
from datetime import datetime, timezone
from pathlib import Path

import pytest

from hiljade_qgis.core.printing.moments import RecordDates
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.printed_cameras import printed_cameras
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy

from .memory_server import URL, MemoryServer

RELEASES = sorted((Path(__file__).parent / "releases").glob("*.gpkg"))
CHANGED_MS = int(datetime(2022, 3, 31, 23, 59, tzinfo=timezone.utc).timestamp() * 1000)


@pytest.fixture
def copy(tmp_path):
    server = MemoryServer()
    for name, tags in {
        "a": {"name": "a", "start_date": "2019-05", "end_date": "2023", "note": "ana wrote this"},
        "b": {"name": "b", "hiljade:status": "removed"},
        "c": {"name": "c", "hiljade:status": "rejected", "start_date": "2001"},
        "d": {"name": "d", "check_date": "2024-01-02"},
        "e": {"name": "e", "start_date": "2002"},
    }.items():
        server.put(name, 20.46, 44.81, man_made="surveillance", **tags)
    path = tmp_path / "kamere.gpkg"
    download(server, path, About("kinto", URL, "Kamere", "ODbL 1.0", "©"), Silent())
    return path


def by_name(path):
    printed = printed_cameras(path, with_dates=True)
    assert len(printed.dates) == len(printed.cameras)
    return {camera.label: dates._replace(changed_on=None) for camera, dates in zip(printed.cameras, printed.dates)}


def test_each_camera_has_its_own_dates_and_removed_ones_are_there(copy):
    assert by_name(copy) == {
        "a": RecordDates("2019-05", "2023"),
        "b": RecordDates(is_removed=True),
        "d": RecordDates(check_date="2024-01-02"),
        "e": RecordDates("2002"),
    }


def test_a_camera_that_stands_nowhere_does_not_move_the_dates_of_others(copy):
    with WorkingCopy.open(copy) as opened, opened.transaction() as connection:
        connection.execute("UPDATE cameras SET geom = NULL WHERE name = 'b'")
        connection.execute("UPDATE cameras SET tags = 'no JSON', start_date = 2019 WHERE name = 'a'")
        connection.execute("INSERT INTO cameras (geom, name) SELECT geom, 'new' FROM cameras WHERE name = 'd'")
    assert by_name(copy) == {
        "a": RecordDates("2019"),
        "d": RecordDates(check_date="2024-01-02"),
        "e": RecordDates("2002"),
        "new": RecordDates(),
    }


def test_the_last_change_is_the_servers_and_nobody_is_named(copy):
    with WorkingCopy.open(copy) as opened, opened.transaction() as connection:
        connection.execute(
            "UPDATE hiljade_base SET raw = json_set(raw, '$.last_modified', ?, '$.user', 'ana')", (CHANGED_MS,)
        )
        connection.execute("INSERT INTO cameras (geom, name) SELECT geom, 'new' FROM cameras WHERE name = 'd'")
    printed = printed_cameras(copy, with_dates=True)
    assert [dates.changed_on for dates in printed.dates] == ["2022-03-31"] * 4 + [None]
    assert "ana" not in repr(printed.dates)


def test_without_being_asked_nothing_of_it_is_read(copy):
    printed = printed_cameras(copy)
    assert printed.dates == ()
    assert [one.label for one in printed.cameras] == ["a", "d", "e"]


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.stem)
def test_copies_of_every_version_have_them(release, tmp_path):
    path = tmp_path / release.name
    shutil.copy(release, path)
    printed = printed_cameras(path, with_dates=True)
    assert printed.cameras
    assert len(printed.dates) == len(printed.cameras)
