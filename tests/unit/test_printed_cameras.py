"""What is read for a page: the saved cameras of any working copy, without a change to the file."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from hiljade_qgis.sync import lease
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import NotAWorkingCopy, WorkingCopyStrange
from hiljade_qgis.sync.holder import Holder
from hiljade_qgis.sync.printed_cameras import printed_cameras
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy

from .memory_server import URL, MemoryServer

RELEASES = sorted((Path(__file__).parent / "releases").glob("*.gpkg"))


@pytest.fixture
def copy(tmp_path):
    server = MemoryServer()
    for name, tags in {
        "a": {"name": "Kapija", "operator": "Grad", "camera:type": "dome", "note": "ana wrote this"},
        "b": {"operator": "Grad\nBeograd", "hiljade:status": "verified"},
        "c": {"hiljade:status": "removed"},
        "d": {"hiljade:status": "rejected"},
    }.items():
        server.put(name, 20.46, 44.81, man_made="surveillance", **tags)
    path = tmp_path / "kamere.gpkg"
    download(server, path, About("kinto", URL, "Kamere", "ODbL 1.0", "©"), Silent())
    return path


def test_cameras_that_are_gone_are_left_out(copy):
    printed = printed_cameras(copy)
    assert [(one.label, one.camera_type, one.status) for one in printed.cameras] == [
        ("Kapija", "dome", None),
        ("Grad Beograd", None, "verified"),
    ]
    assert (printed.about.licence, printed.is_edited) == ("ODbL 1.0", False)


def test_cameras_without_a_position_are_counted(copy):
    with WorkingCopy.open(copy) as opened, opened.transaction() as connection:
        connection.execute("UPDATE cameras SET geom = NULL WHERE name = 'Kapija'")
    printed = printed_cameras(copy)
    assert (len(printed.cameras), printed.without_position) == (1, 1)


def test_values_of_other_kinds_are_read(copy):
    with WorkingCopy.open(copy) as opened, opened.transaction() as connection:
        connection.execute("UPDATE cameras SET name = 7, direction = 45, range_m = 'far', model = X'FF'")
    assert {(one.label, one.direction, one.range_m) for one in printed_cameras(copy).cameras} == {("7", "45", None)}


def test_another_program_editing_is_said_and_what_is_saved_is_read(copy, monkeypatch):
    with WorkingCopy.open(copy) as opened, lease.acquire(opened, lease.EDIT):
        assert not printed_cameras(copy).is_edited  # this program knows what it edits
        with monkeypatch.context() as elsewhere:
            elsewhere.setattr(Holder, "is_this_program", lambda _held: False)
            assert printed_cameras(copy).is_edited
    assert not printed_cameras(copy).is_edited


def test_a_file_is_read_while_another_program_writes_to_it(copy):
    with WorkingCopy.open(copy) as opened, opened.transaction() as connection:
        connection.execute("UPDATE cameras SET name = 'not saved yet'")
        assert printed_cameras(copy).cameras[0].label == "Kapija"


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.stem)
def test_every_older_schema_is_read_and_left_as_it_is(release, tmp_path):
    path = tmp_path / release.name
    shutil.copy(release, path)
    before, beside = path.read_bytes(), os.listdir(tmp_path)
    with sqlite3.connect(path) as connection:
        (count,) = connection.execute(
            "SELECT count(*) FROM cameras WHERE geom NOTNULL AND coalesce(status, '') NOT IN ('rejected', 'removed')"
        ).fetchone()
    connection.close()
    assert len(printed_cameras(path).cameras) == count > 0
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == beside


def test_a_file_with_code_of_somebody_else_is_not_read(copy):
    with sqlite3.connect(copy) as connection:
        connection.execute("CREATE VIEW more AS SELECT 1")
    connection.close()
    with pytest.raises(WorkingCopyStrange):
        printed_cameras(copy)


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\x00" + b"\x01" * 200])
def test_what_is_no_working_copy_is_refused(tmp_path, content):
    path = tmp_path / "a.gpkg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NotAWorkingCopy):
        printed_cameras(path)
