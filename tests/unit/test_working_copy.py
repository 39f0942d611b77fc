"""The file itself: what may be opened, who may write, what stays readable for ever."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from hiljade_qgis.core.record import Position
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.derived import refresh
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import (
    FolderNotWritable,
    NotAWorkingCopy,
    WorkingCopyBusy,
    WorkingCopyExists,
    WorkingCopyNewer,
    WorkingCopyStrange,
)
from hiljade_qgis.sync.geopackage import point_blob, position_from_blob
from hiljade_qgis.sync.holder import Holder
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.schema import SCHEMA_VERSION
from hiljade_qgis.sync.server import Area, Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

RELEASES = sorted((Path(__file__).parent / "releases").glob("*.gpkg"))


@pytest.fixture
def path(tmp_path) -> Path:
    server = MemoryServer()
    server.put("one", 20.4573, 44.8125, name="first", direction="90", **{"hiljade:range": "50"})
    server.put("two", 20.4583, 44.8125, name="second", direction="nowhere", height="12'")
    server.put("three", 20.4593, 44.8125, name="third", **{"camera:type": "dome", "direction": "45"})
    about = About("kinto", URL, "Cameras", "ODbL-1.0", "© mappers", Area(20, 44, 21, 45))
    download(server, tmp_path / "cameras.gpkg", about, Silent())
    return tmp_path / "cameras.gpkg"


def run(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_it_remembers_what_it_is_a_copy_of(path):
    with WorkingCopy.open(path) as copy:
        assert copy.about.url == URL
        assert copy.about.licence == "ODbL-1.0"
        assert copy.about.area == Area(20, 44, 21, 45)
        assert len(copy.about.copy_id) == 36


def test_derived_tables_say_what_each_camera_sees(path):
    with WorkingCopy.open(path) as copy:
        found = copy.connection.execute(
            "SELECT name, azimuth_deg, width_deg, reach_m, width_source, reach_source FROM sectors"
            " JOIN cameras ON cameras.fid = camera_fid ORDER BY name"
        ).fetchall()
        assert found == [
            ("first", 90.0, 60.0, 50.0, "assumed", "mapped"),
            ("third", None, 360.0, 30.0, "assumed", "assumed"),
        ]
        marks = copy.connection.execute("SELECT kind, azimuth_deg FROM marks ORDER BY kind").fetchall()
        assert marks == [("unreadable", None), ("usual", 45.0)]


def test_an_edit_makes_the_derived_rows_due_and_a_refresh_rewrites_those_alone(path):
    with WorkingCopy.open(path) as copy:
        before = copy.connection.execute("SELECT fid, camera_fid FROM sectors").fetchall()
        copy.connection.execute("UPDATE cameras SET direction = '180-270' WHERE name = 'first'")
        copy.connection.execute("DELETE FROM cameras WHERE name = 'third'")
        assert refresh(copy) == 2
        assert refresh(copy) == 0
        found = copy.connection.execute("SELECT camera_fid, azimuth_deg, width_deg, width_source FROM sectors")
        assert found.fetchall() == [(before[0][1], 225.0, 90.0, "mapped")]
        assert copy.connection.execute("SELECT kind FROM marks").fetchall() == [("unreadable",)]
        assert copy.connection.execute("SELECT count(*) FROM rtree_sectors_geom").fetchone() == (1,)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER extra AFTER UPDATE ON cameras BEGIN DELETE FROM hiljade_base; END",
        "CREATE TRIGGER rtree_cameras_geom_extra AFTER INSERT ON cameras BEGIN SELECT load_extension('x'); END",
        "CREATE VIEW harmless AS SELECT * FROM cameras",
        "DROP TRIGGER hiljade_cameras_update",
        "CREATE INDEX extra ON cameras (upper(name))",
    ],
)
def test_code_that_is_not_ours_is_found_and_refused(path, statement):
    run(path, statement)
    with pytest.raises(WorkingCopyStrange) as raised:
        WorkingCopy.open(path)
    assert len(raised.value.names) == 1


def test_a_trigger_of_ours_with_another_text_is_refused(path):
    run(
        path,
        "DROP TRIGGER hiljade_cameras_delete",
        "CREATE TRIGGER hiljade_cameras_delete AFTER DELETE ON cameras BEGIN SELECT 1; END",
    )
    with pytest.raises(WorkingCopyStrange) as raised:
        WorkingCopy.open(path)
    assert raised.value.names == ("hiljade_cameras_delete",)


def test_a_table_of_ours_replaced_is_refused(path):
    run(path, "DROP TABLE hiljade_changes", "CREATE TABLE hiljade_changes (fid INTEGER, note TEXT DEFAULT (random()))")
    with pytest.raises(WorkingCopyStrange):
        WorkingCopy.open(path)


def test_fields_and_layers_that_somebody_added_are_no_harm(path):
    run(path, 'ALTER TABLE "cameras" ADD COLUMN "my note" TEXT', "CREATE TABLE mine (fid INTEGER PRIMARY KEY)")
    with WorkingCopy.open(path) as copy:
        copy.connection.execute("UPDATE cameras SET \"my note\" = 'x'")
        assert pending_changes(copy) == []


def test_an_added_field_with_code_in_it_is_refused(path):
    run(path, 'ALTER TABLE "cameras" ADD COLUMN "mine" TEXT CHECK (abs(fid) > 0)')
    with pytest.raises(WorkingCopyStrange):
        WorkingCopy.open(path)


def test_a_newer_schema_is_refused_and_left_alone(path):
    run(path, f"UPDATE hiljade_meta SET value = '{SCHEMA_VERSION + 1}' WHERE key = 'schema_version'")
    before = path.read_bytes()
    with pytest.raises(WorkingCopyNewer) as raised:
        WorkingCopy.open(path)
    assert (raised.value.found, raised.value.known) == (SCHEMA_VERSION + 1, SCHEMA_VERSION)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_working_copy_is_refused(tmp_path, content):
    (tmp_path / "a.gpkg").write_bytes(content)
    with pytest.raises(NotAWorkingCopy):
        WorkingCopy.open(tmp_path / "a.gpkg")


def test_a_plain_database_and_a_missing_file_are_refused(tmp_path):
    run(tmp_path / "a.gpkg", "CREATE TABLE cameras (fid INTEGER)")
    with pytest.raises(NotAWorkingCopy):
        WorkingCopy.open(tmp_path / "a.gpkg")
    with pytest.raises(NotAWorkingCopy):
        WorkingCopy.open(tmp_path / "b.gpkg")
    assert not (tmp_path / "b.gpkg").exists()


@pytest.mark.parametrize("about", ["[]", "nonsense", '{"url": 1}', '{"area": {"x": 1}}'])
def test_a_broken_description_is_refused(path, about):
    run(path, f"UPDATE hiljade_meta SET value = '{about}' WHERE key = 'about'")
    with pytest.raises(NotAWorkingCopy):
        WorkingCopy.open(path)


def test_nothing_is_made_over_a_file_that_is_there_or_where_nothing_can_be_written(tmp_path):
    (tmp_path / "a.gpkg").write_text("mine")
    with pytest.raises(WorkingCopyExists):
        WorkingCopy.create(tmp_path / "a.gpkg", About("kinto", URL, "x"))
    with pytest.raises(FolderNotWritable):
        WorkingCopy.create(tmp_path / "no" / "a.gpkg", About("kinto", URL, "x"))
    assert (tmp_path / "a.gpkg").read_text() == "mine"


def test_a_transaction_happens_whole_or_not_at_all(path):
    with WorkingCopy.open(path) as copy:

        def half() -> None:
            with copy.transaction() as connection:
                connection.execute("DELETE FROM cameras")
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            half()
        assert copy.connection.execute("SELECT count(*) FROM cameras").fetchone() == (3,)


def test_no_secret_and_no_name_of_a_person_is_in_the_file(path):
    text = path.read_bytes()
    for word in (os.environ.get("USER", "root") + "@", str(Path.home()), os.uname().nodename):
        assert word.encode() not in text


def test_the_lease_keeps_a_second_one_out_until_it_is_given_back(path):
    with WorkingCopy.open(path) as one, WorkingCopy.open(path) as two:
        held = lease.acquire(one, lease.EDIT)
        with pytest.raises(WorkingCopyBusy) as raised:
            lease.acquire(two, lease.SYNC)
        assert raised.value.purpose == "edit"
        assert raised.value.expires_at is not None
        assert held.renew()
        held.release()
        lease.acquire(two, lease.SYNC).release()


def test_an_expired_lease_is_recovered_and_its_holder_learns_of_it(path, monkeypatch):
    with WorkingCopy.open(path) as one, WorkingCopy.open(path) as two:
        held = lease.acquire(one, lease.EDIT)
        later = time.time() + lease.LASTS_S + 1
        monkeypatch.setattr("time.time", lambda: later)
        new = lease.acquire(two, lease.SYNC)
        assert not held.renew()
        held.release()
        with pytest.raises(WorkingCopyBusy):
            lease.acquire(one, lease.EDIT)
        new.release()


def test_a_lease_of_a_program_that_crashed_is_recovered_at_once(path):
    code = (
        "import os, sys; from pathlib import Path; from hiljade_qgis.sync import lease;"
        "from hiljade_qgis.sync.working_copy import WorkingCopy;"
        "lease.acquire(WorkingCopy.open(Path(sys.argv[1])), lease.SYNC); os._exit(9)"
    )
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run([sys.executable, "-c", code, str(path)], cwd=root, check=False)
    assert ended.returncode == 9
    with WorkingCopy.open(path) as copy:
        assert "lease" in [key for (key,) in copy.connection.execute("SELECT key FROM hiljade_meta")]
        lease.acquire(copy, lease.EDIT).release()


def test_who_keeps_this_program_from_editing_is_told_at_once(path, tmp_path, monkeypatch):
    with WorkingCopy.open(path) as copy:
        assert lease.kept_from_editing(path) is None
        with lease.acquire(copy, lease.EDIT):
            assert lease.kept_from_editing(path) is None  # this program itself
            monkeypatch.setattr(Holder, "is_this_program", lambda _held: False)
            assert lease.kept_from_editing(path).purpose == lease.EDIT
        assert lease.kept_from_editing(path) is None
        with lease.acquire(copy, lease.SYNC):
            assert lease.kept_from_editing(path).purpose == lease.SYNC
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert lease.kept_from_editing(path).purpose == "write"
    assert lease.kept_from_editing(tmp_path / "none.gpkg") is None
    (tmp_path / "other.gpkg").write_text("no database" * 100)
    assert lease.kept_from_editing(tmp_path / "other.gpkg") is None


def test_a_lock_of_an_instant_keeps_nobody_from_editing(path, monkeypatch):
    """Whoever presses on a camera while what was saved before is brought up to date is not sent away."""
    monkeypatch.setattr(lease, "_PATIENCE_S", 10.0)  # however busy this machine is
    locked = threading.Event()

    def hold():
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            locked.set()
            time.sleep(0.02)

    holder = threading.Thread(target=hold)
    holder.start()
    assert locked.wait(10)
    assert lease.kept_from_editing(path) is None
    holder.join()


def test_who_keeps_from_editing_is_asked_of_no_endless_view(tmp_path):
    """The window asks this of a file that may not be checked yet."""
    with closing(sqlite3.connect(tmp_path / "strange.gpkg")) as strange:
        strange.execute(
            "CREATE VIEW hiljade_meta AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
            " SELECT 'lease' AS key, x AS value FROM n WHERE x < 0"
        )
    asked = (
        "import sys; from pathlib import Path; from hiljade_qgis.sync import lease;"
        "assert lease.kept_from_editing(Path(sys.argv[1])) is None"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", asked, str(tmp_path / "strange.gpkg")], cwd=root, check=True, timeout=30)


def test_an_unreadable_lease_keeps_nobody_out(path):
    with WorkingCopy.open(path) as copy:
        for text in ("nonsense", "[]", '{"token": 1}'):
            with copy.transaction():
                copy.set_meta("lease", text)
            lease.acquire(copy, lease.EDIT).release()


def test_a_writer_that_does_not_end_is_named(path, monkeypatch):
    monkeypatch.setattr("hiljade_qgis.sync.working_copy._BUSY_TIMEOUT_S", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with WorkingCopy.open(path) as copy, pytest.raises(WorkingCopyBusy) as raised, copy.transaction():
        pass
    assert raised.value.purpose == "write"
    other.close()


@pytest.mark.parametrize(
    ("blob", "position"),
    [
        (point_blob(Position(20, 44)), Position(20, 44)),
        (bytes.fromhex("4750000000 0010e6 00 00000001 4034000000000000 4046000000000000"), (20, 44)),  # big endian
        (None, None),
        (b"", None),
        (b"GP\x00\x01", None),
        ("text", None),
        (b"XX" + (point_blob(Position(20, 44)) or b"")[2:], None),
        ((point_blob(Position(20, 44)) or b"")[:-8] + b"\xff" * 8, None),
    ],
)
def test_positions_are_read_from_any_geopackage_point(blob, position):
    assert position_from_blob(blob) == position


def test_there_is_a_file_of_every_release():
    assert [file.stem for file in RELEASES][:1] == ["0.1.0"]


@pytest.mark.parametrize("release", RELEASES, ids=lambda file: file.stem)
def test_a_copy_made_by_every_release_still_opens(release, tmp_path):
    """Each holds three cameras and, not pushed yet, one changed, one deleted and one new."""
    path = Path(shutil.copy(release, tmp_path / release.name))
    with WorkingCopy.open(path) as copy:
        kinds = sorted(one.kind.value for one in pending_changes(copy))
        assert kinds == ["create", "delete", "modify"]
        assert pending_changes(copy) == audit(copy)
        raw = copy.connection.execute("SELECT raw FROM hiljade_base WHERE server_id = 'two'").fetchone()[0]
        assert json.loads(raw)["properties"]["height"] == "12'"
        refresh(copy)
