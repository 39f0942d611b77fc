"""Working copies of older versions: brought up to date once, after a backup, or left exactly as they were."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hiljade_qgis.core.density import SIDES_KM
from hiljade_qgis.sync import derived, migration, read_marks
from hiljade_qgis.sync.errors import (
    DiskFull,
    FolderNotWritable,
    NotAWorkingCopy,
    WorkingCopyBusy,
    WorkingCopyNewer,
    WorkingCopyStrange,
)
from hiljade_qgis.sync.holder import Holder
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.schema import SCHEMA_VERSION, TABLES, tables_of
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.unit.release_file import make
from tests.unit.test_filling import check_tree_and_statistics

FIRST = Path(__file__).parent / "releases" / "0.1.0.gpkg"
SECOND = FIRST.with_name("schema-2.gpkg")
ROOT = Path(__file__).resolve().parents[2]
THIRD = FIRST.with_name("schema-3.gpkg")
FOURTH = FIRST.with_name("schema-4.gpkg")
BACKUP = f"before-schema-{SCHEMA_VERSION}"
ADDED_IN_2 = {"hiljade_changesets", "hiljade_choices"}
ADDED_IN_3 = {"camera_density", "hiljade_left", "hiljade_read"}
ADDED_IN_4 = {"hiljade_fine"}
ADDED_IN_5 = {"hiljade_batches", "hiljade_batch_rows", "hiljade_pairs", "hiljade_reasons"}


@pytest.fixture
def path(tmp_path) -> Path:
    return Path(shutil.copy(FIRST, tmp_path / "cameras.gpkg"))


@pytest.fixture
def second(tmp_path) -> Path:
    """A copy of schema 2: what its user did to it is what `release_file` does."""
    return Path(shutil.copy(SECOND, tmp_path / "second.gpkg"))


def ask(path: Path, text: str) -> list:
    connection = sqlite3.connect(path)
    try:
        with connection:
            return connection.execute(text).fetchall()
    finally:
        connection.close()


def version(path: Path) -> str:
    return ask(path, "SELECT value FROM hiljade_meta WHERE key = 'schema_version'")[0][0]


def everything(path: Path) -> dict[str, list]:
    """All rows of the tables that every version has, but for what the migration is about."""
    tables = [table for table in tables_of(1) if table != "hiljade_meta"]
    found = {table: ask(path, f"SELECT * FROM {table}") for table in tables}
    found["hiljade_meta"] = ask(path, "SELECT key, value FROM hiljade_meta WHERE key != 'schema_version'")
    return found


def test_the_first_release_wrote_schema_1(path):
    assert version(path) == "1"
    tables = {name for (name,) in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert set(TABLES) - tables == ADDED_IN_2 | ADDED_IN_3 | ADDED_IN_4 | ADDED_IN_5


def test_schema_2(second):
    assert version(second) == "2"
    tables = {name for (name,) in ask(second, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert set(TABLES) - tables == ADDED_IN_3 | ADDED_IN_4 | ADDED_IN_5


def test_a_copy_of_schema_2_is_backed_up_and_brought_up_to_date(second):
    data = everything(second)
    with WorkingCopy.open(second) as copy:
        assert sorted(one.kind.value for one in pending_changes(copy)) == ["create", "delete", "modify"]
        assert pending_changes(copy) == audit(copy)
        assert read_marks.unread(copy) == [1, 2]
    assert version(second) == str(SCHEMA_VERSION)
    assert everything(second) == data
    backup = second.with_name(f"second.gpkg.{BACKUP}")
    assert version(backup) == "2"
    assert everything(backup) == data


@pytest.mark.parametrize("file", [FIRST, SECOND, THIRD, FOURTH], ids=lambda file: file.stem)
def test_an_old_copy_is_as_if_made_now(file, tmp_path):
    """The same tables, indexes, triggers and cells as in a copy whose cameras were counted when they came."""
    old, new = Path(shutil.copy(file, tmp_path / "old.gpkg")), tmp_path / "new.gpkg"
    make(new)
    listed = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'rtree%' ORDER BY 1, 2"
    layers = "SELECT table_name, data_type, identifier, description, srs_id FROM gpkg_contents ORDER BY 1"
    cells = "SELECT * FROM camera_density ORDER BY fid"
    for one in (old, new):
        with WorkingCopy.open(one) as copy:
            derived.refresh(copy)
            check_tree_and_statistics(copy.connection, "camera_density")
    assert ask(old, listed) == ask(new, listed)
    assert ask(old, layers) == ask(new, layers)
    assert ask(old, cells) == ask(new, cells)
    assert len(ask(old, cells)) >= len(SIDES_KM)


def test_edits_that_were_not_followed_yet_are_counted_where_they_are_now(second):
    """The old copy still owes its sectors; the cells are counted from the rows as they stand."""
    assert ask(second, "SELECT count(*) FROM hiljade_due") != [(0,)]
    WorkingCopy.open(second).close()
    assert ask(second, "SELECT sum(cameras), sum(gone) FROM camera_density WHERE side_km = 5") == [(3, 0)]


def test_an_old_copy_is_backed_up_and_brought_up_to_date_once(path):
    before, data = path.read_bytes(), everything(path)
    with WorkingCopy.open(path) as copy:
        assert sorted(one.kind.value for one in pending_changes(copy)) == ["create", "delete", "modify"]
        assert pending_changes(copy) == audit(copy)
        for table in TABLES:
            copy.connection.execute(f"SELECT * FROM {table}")
    assert version(path) == str(SCHEMA_VERSION)
    assert everything(path) == data
    backup = path.with_name(f"cameras.gpkg.{BACKUP}")
    assert version(backup) == "1"
    assert everything(backup) == data
    assert sorted(one.name for one in path.parent.iterdir()) == ["cameras.gpkg", backup.name]
    backup.write_bytes(b"mine now")
    with WorkingCopy.open(path):
        assert backup.read_bytes() == b"mine now", "it is made once"
    assert before != path.read_bytes()


def test_an_old_copy_gives_out_no_fid_twice_from_then_on(path):
    """The first release did, where a row had changed its fid and was deleted."""
    with WorkingCopy.open(path) as copy:
        ((one,),) = copy.connection.execute("SELECT fid FROM cameras WHERE server_id = 'one'").fetchall()
        copy.connection.execute("UPDATE cameras SET fid = 90 WHERE fid = ?", (one,))
        copy.connection.execute("DELETE FROM cameras WHERE fid = 90")
        copy.connection.execute("INSERT INTO cameras (name) VALUES ('new')")
        assert copy.connection.execute("SELECT fid FROM cameras WHERE name = 'new'").fetchall() == [(91,)]


@pytest.mark.parametrize("moment", ["backup", "_to_2", "_to_3", "_check_free"])
def test_a_crash_at_any_moment_leaves_a_copy_that_opens(path, moment):
    """`_to_2` and `_to_3` have made their tables when the program ends; `backup` has made the backup."""
    data = everything(path)
    code = (
        "import os, sys; from pathlib import Path; from hiljade_qgis.sync import migration;"
        "from hiljade_qgis.sync.working_copy import WorkingCopy;"
        f"real = migration.{moment};"
        "end = lambda *args: (real(*args), os._exit(9));"
        f"migration.{moment} = end; steps = migration._STEPS;"
        "steps.update({version: end for version, step in steps.items() if step is real});"
        "WorkingCopy.open(Path(sys.argv[1]))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False).returncode == 9
    assert version(path) == "1"
    assert everything(path) == data
    with WorkingCopy.open(path) as copy:
        assert len(pending_changes(copy)) == 3
    assert version(path) == str(SCHEMA_VERSION)


def test_of_two_that_open_it_at_once_one_brings_it_up_to_date(path, monkeypatch):
    data, failed, made = everything(path), [], []
    real = migration._back_up
    together = threading.Barrier(4)

    def counted(where: Path) -> None:
        made.append(where)
        real(where)

    def opened() -> None:
        together.wait()
        try:
            WorkingCopy.open(path).close()
        except Exception as error:  # noqa: BLE001 - whatever goes wrong in a thread is told below
            failed.append(error)

    monkeypatch.setattr(migration, "_back_up", counted)
    threads = [threading.Thread(target=opened) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    assert failed == []
    assert len(made) == 1
    assert version(path) == str(SCHEMA_VERSION)
    assert version(path.with_name(f"cameras.gpkg.{BACKUP}")) == "1"
    assert everything(path) == data


def test_a_copy_that_a_program_works_on_is_left_alone_until_it_is_done(path):
    """It may be of the older version, and could not open the file any more."""
    text = Holder.me("x", "edit").written()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO hiljade_meta (key, value) VALUES ('lease', ?)", (text,))
    connection.commit()
    connection.close()
    with pytest.raises(WorkingCopyBusy) as raised:
        WorkingCopy.open(path)
    assert raised.value.purpose == "edit"
    assert version(path) == "1"
    assert not path.with_name(f"cameras.gpkg.{BACKUP}").exists()
    ask(path, "DELETE FROM hiljade_meta WHERE key = 'lease'")
    WorkingCopy.open(path).close()
    assert version(path) == str(SCHEMA_VERSION)


def test_a_copy_that_is_being_written_to_is_told_to_be_busy(path, monkeypatch):
    monkeypatch.setattr("hiljade_qgis.sync.working_copy._BUSY_TIMEOUT_S", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(WorkingCopyBusy):
        WorkingCopy.open(path)
    other.execute("ROLLBACK")
    other.close()
    assert version(path) == "1"


def test_where_no_backup_can_be_made_nothing_is_changed(path):
    blocked = path.with_name(f"cameras.gpkg.{BACKUP}.part")
    blocked.mkdir()
    (blocked / "something").touch()
    with pytest.raises(FolderNotWritable):
        WorkingCopy.open(path)
    assert version(path) == "1"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_told(path):
    path.parent.chmod(0o555)
    try:
        with pytest.raises(FolderNotWritable):
            WorkingCopy.open(path)
    finally:
        path.parent.chmod(0o755)
    assert version(path) == "1"


def test_a_disk_without_room_for_the_backup_is_told_and_nothing_is_changed(path, monkeypatch):
    real = sqlite3.connect

    def small(where: Path, **options: object) -> sqlite3.Connection:
        connection = real(where, **options)
        if str(where).endswith(".part"):
            connection.execute("PRAGMA max_page_count = 2")
        return connection

    monkeypatch.setattr("sqlite3.connect", small)
    with pytest.raises(DiskFull):
        WorkingCopy.open(path)
    monkeypatch.undo()
    assert version(path) == "1"
    assert [one.name for one in path.parent.iterdir()] == ["cameras.gpkg"]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE hiljade_choices (choice INTEGER, note TEXT DEFAULT (random()))",
        "CREATE TABLE hiljade_changesets (entry INTEGER)",
        "CREATE TRIGGER hiljade_choices AFTER UPDATE ON cameras BEGIN DELETE FROM hiljade_base; END",
        "CREATE VIEW hiljade_choices AS SELECT 1",
        "CREATE TABLE camera_density (fid INTEGER, geom POINT)",
        "CREATE TABLE hiljade_read (fid INTEGER PRIMARY KEY NOT NULL, version TEXT DEFAULT (random()))",
        "CREATE TRIGGER hiljade_cameras_insert_over BEFORE INSERT ON cameras BEGIN DELETE FROM hiljade_base; END",
    ],
)
def test_what_stands_in_an_old_copy_under_the_names_to_come_is_strange(path, statement):
    ask(path, statement)
    with pytest.raises(WorkingCopyStrange):
        WorkingCopy.open(path)
    assert version(path) == "1"


@pytest.mark.parametrize("table", sorted(ADDED_IN_2 | ADDED_IN_3 | ADDED_IN_4 | ADDED_IN_5))
def test_a_new_copy_without_the_new_tables_is_strange(path, table):
    WorkingCopy.open(path).close()
    ask(path, f"DROP TABLE {table}")
    with pytest.raises(WorkingCopyStrange) as raised:
        WorkingCopy.open(path)
    assert raised.value.names == (table,)


def test_an_old_copy_that_says_to_be_new_is_strange(path):
    for said in ("2", "3", "4", "5"):
        ask(path, f"UPDATE hiljade_meta SET value = '{said}' WHERE key = 'schema_version'")
        with pytest.raises(WorkingCopyStrange):
            WorkingCopy.open(path)


@pytest.mark.parametrize(
    ("said", "error"),
    [(str(SCHEMA_VERSION + 1), WorkingCopyNewer), ("0", NotAWorkingCopy), ("x", NotAWorkingCopy)],
)
def test_versions_that_are_not_known_are_refused(path, said, error):
    ask(path, f"UPDATE hiljade_meta SET value = '{said}' WHERE key = 'schema_version'")
    with pytest.raises(error):
        WorkingCopy.open(path)
    assert version(path) == said


def test_every_older_version_has_a_step():
    assert set(migration._STEPS) == set(range(2, SCHEMA_VERSION + 1))
