"""What was looked at in a working copy, and in which version."""

from __future__ import annotations

from pathlib import Path

import pytest

from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.read_marks import mark, unread
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for name in ("one", "two", "three"):
        server.put(name, 20.45, 44.81, name=name)
    return server


@pytest.fixture
def copy(server, tmp_path):
    path: Path = tmp_path / "cameras.gpkg"
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    with WorkingCopy.open(path) as opened:
        yield opened


def marks(copy: WorkingCopy) -> dict[int, str]:
    return dict(copy.connection.execute("SELECT fid, version FROM hiljade_read"))


def version(copy: WorkingCopy, fid: int) -> str:
    return copy.connection.execute("SELECT version FROM hiljade_base WHERE fid = ?", (fid,)).fetchone()[0]


def look(copy: WorkingCopy, *fids: int) -> None:
    """Somebody looks at these rows as they are now."""
    mark(copy, {fid: shown(copy, fid) for fid in fids})


def shown(copy: WorkingCopy, fid: int) -> str:
    """The version that a row says."""
    return copy.connection.execute("SELECT coalesce(version, '') FROM cameras WHERE fid = ?", (fid,)).fetchone()[0]


def test_nothing_is_read_at_first(copy):
    assert unread(copy) == [1, 2, 3]


def test_what_was_marked_is_read_in_the_version_of_its_base(copy):
    look(copy, 2, 1)
    assert marks(copy) == {1: version(copy, 1), 2: version(copy, 2)}
    assert unread(copy) == [3]
    mark(copy, {})
    assert unread(copy) == [3]


def test_what_changed_on_the_server_is_unread_again(copy, server):
    look(copy, 1, 2, 3)
    server.put("two", 20.45, 44.81, name="changed")
    pull(copy, server, Silent())
    assert unread(copy) == [2]
    look(copy, 2)
    assert unread(copy) == []
    assert marks(copy)[2] == version(copy, 2)


def test_what_was_pulled_after_a_look_was_not_seen(copy, server):
    """A mark is written some time after the look, and a pull may come between."""
    seen = {fid: shown(copy, fid) for fid in (1, 2)}
    server.put("two", 20.45, 44.81, name="theirs, never seen")
    pull(copy, server, Silent())
    assert unread(copy, seen) == [2, 3]
    mark(copy, seen)
    assert unread(copy) == [2, 3]
    look(copy, 2)
    assert unread(copy) == [3]


def test_a_look_before_a_change_takes_no_later_one_back(copy, server):
    seen = {2: shown(copy, 2)}
    server.put("two", 20.45, 44.81, name="changed")
    pull(copy, server, Silent())
    look(copy, 2)
    mark(copy, seen)
    assert unread(copy) == [1, 3]


def test_what_a_row_says_of_its_version_is_only_compared_with_what_it_said(copy):
    """A pasted row says the version of another record, and any program can write anything there."""
    copy.connection.execute(
        "INSERT INTO cameras (name, version, geom) SELECT name, version, geom FROM cameras WHERE fid = 1"
    )
    copy.connection.execute("UPDATE cameras SET version = 'odd' WHERE fid = 2")
    look(copy, 2, 4)
    assert marks(copy) == {2: version(copy, 2), 4: ""}
    assert unread(copy) == [1, 3]


def test_a_row_that_is_gone_is_not_marked(copy):
    mark(copy, {99: "1"})
    assert marks(copy) == {}


def test_an_edit_of_ones_own_leaves_a_record_read(copy):
    look(copy, 1, 2, 3)
    copy.connection.execute("UPDATE cameras SET name = 'mine' WHERE fid = 1")
    assert unread(copy) == []


def test_what_is_pushed_from_here_stays_as_read_as_it_was(copy, server):
    look(copy, 1)
    copy.connection.execute("UPDATE cameras SET name = 'mine' WHERE fid IN (1, 2)")
    before = version(copy, 1)
    assert push(copy, server, "", Silent()).modified == 2
    assert version(copy, 1) != before
    assert unread(copy) == [2, 3]


def test_a_push_leaves_unread_what_somebody_else_changed_meanwhile(copy, server):
    look(copy, 1)
    server.put("one", 20.45, 44.81, name="one", note="theirs")
    copy.connection.execute("UPDATE cameras SET name = 'mine' WHERE fid = 1")
    push(copy, server, "", Silent())
    push(copy, server, "", Silent())
    assert server.properties()["one"]["name"] == "mine"
    assert 1 in unread(copy)


def test_a_new_row_is_read_once_the_server_knows_it_if_it_was_looked_at(copy, server):
    look(copy, 1, 2, 3)
    for _ in range(2):
        copy.connection.execute("INSERT INTO cameras (name, geom) SELECT 'new', geom FROM cameras WHERE fid = 1")
    assert unread(copy) == []
    look(copy, 4)
    assert marks(copy)[4] == ""
    assert push(copy, server, "", Silent()).created == 2
    assert unread(copy) == [5]


def test_a_mark_follows_a_changed_fid(copy):
    look(copy, 1)
    copy.connection.execute("UPDATE cameras SET fid = 70 WHERE fid = 1")
    assert marks(copy) == {70: version(copy, 70)}
    assert unread(copy) == [2, 3]


def test_a_row_that_takes_the_fid_of_another_is_not_read_for_that(copy):
    look(copy, 2)
    copy.connection.execute("DELETE FROM cameras WHERE fid = 2")
    copy.connection.execute("UPDATE cameras SET fid = 2 WHERE fid = 1")
    assert marks(copy) == {}
    assert 2 in unread(copy)


@pytest.mark.parametrize("statement", ["UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE"])
def test_marks_of_rows_that_change_places_never_fail_the_edit(copy, statement):
    look(copy, 1, 2, 3)
    copy.connection.execute("DELETE FROM cameras WHERE fid = 3")
    copy.connection.execute(f"{statement} cameras SET fid = 3 WHERE fid = 1")
    assert marks(copy) == {2: version(copy, 2), 3: version(copy, 3)}


def test_what_was_deleted_here_is_nothing_to_look_at(copy):
    copy.connection.execute("DELETE FROM cameras WHERE fid = 2")
    assert unread(copy) == [1, 3]


def test_more_records_than_one_statement_names(tmp_path):
    server = MemoryServer()
    for number in range(1201):
        server.put(f"{number}", 20.45, 44.81)
    download(server, tmp_path / "many.gpkg", About("kinto", URL, "Cameras"), Silent())
    with WorkingCopy.open(tmp_path / "many.gpkg") as copy:
        look(copy, *range(1, 1201))
        assert unread(copy) == [1201]
