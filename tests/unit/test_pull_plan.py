"""A pull that would take much away asks first, and a plan changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.record import Position
from hiljade_qgis.core.red_flags import Flag, RedFlag
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import WorkingCopyBusy
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.pull import Pulled, pull
from hiljade_qgis.sync.pull_plan import PullPlan, TakesMuchAway, plan_pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import SILENT
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer


@pytest.fixture
def server() -> MemoryServer:
    return filled(40)


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "one.gpkg")


def filled(count: int) -> MemoryServer:
    server = MemoryServer()
    for number in range(count):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", direction="90")
    return server


def copied(server: MemoryServer, path: Path) -> WorkingCopy:
    download(server, path, About("kinto", URL, "Cameras"), SILENT)
    return WorkingCopy.open(path)


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def everything(copy: WorkingCopy) -> list:
    """All that the file holds but for the lease, which comes and goes."""
    tables = ("cameras", "sectors", "hiljade_base", "hiljade_changes", "hiljade_due", "hiljade_journal")
    return [sql(copy, f"SELECT * FROM {table} ORDER BY 1") for table in tables] + [
        sql(copy, "SELECT key, value FROM hiljade_meta WHERE key != 'lease' ORDER BY key")
    ]


def flush(server: MemoryServer) -> None:
    """Everything is gone and the server knows of no deletion."""
    server.held.clear()
    server.clock += 1


def test_a_flushed_server_empties_no_working_copy_unasked(copy, server):
    sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = 'c1'")
    flush(server)
    before = everything(copy)
    with pytest.raises(TakesMuchAway) as raised:
        pull(copy, server, SILENT)
    plan = raised.value.plan
    assert (plan.created, plan.modified, plan.deleted, plan.conflicts, plan.of) == (0, 0, 39, 1, 40)
    assert plan.flags == (RedFlag(Flag.MANY_DELETED, tuple(range(1, 2)) + tuple(range(3, 41)), 40),)
    assert everything(copy) == before
    with pytest.raises(TakesMuchAway):
        pull(copy, server, SILENT)
    assert pull(copy, server, SILENT, accept_losses=True) == Pulled(0, 0, 39, 1)
    assert [one.theirs_deleted for one in pending_changes(copy)] == [True]


def test_a_pull_that_is_refused_keeps_the_file_that_the_pull_before_it_kept(copy, server):
    server.put("c1", 20.01, 44, name="theirs")
    pull(copy, server, SILENT)
    kept = copy.path.with_name(copy.path.name + ".before-pull")
    before = kept.read_bytes()
    flush(server)
    with pytest.raises(TakesMuchAway):
        pull(copy, server, SILENT)
    assert kept.read_bytes() == before
    assert sorted(copy.path.parent.iterdir()) == [copy.path, kept], "and nothing else is left behind"
    assert pull(copy, server, SILENT, accept_losses=True).deleted == 40
    with WorkingCopy.open(kept) as older:
        assert sql(older, "SELECT name FROM cameras WHERE server_id = 'c1'") == [("theirs",)]


@pytest.mark.parametrize(("dropped", "asks"), [(4, False), (5, True)])
def test_more_than_a_tenth_is_much(copy, server, dropped, asks):
    for number in range(dropped):
        server.drop(f"c{number}")
    if asks:
        with pytest.raises(TakesMuchAway):
            pull(copy, server, SILENT)
        assert pull(copy, server, SILENT, accept_losses=True).deleted == dropped
    else:
        assert pull(copy, server, SILENT).deleted == dropped


def test_a_small_layer_loses_a_few_unasked_but_not_all(tmp_path):
    server = filled(4)
    with copied(server, tmp_path / "a.gpkg") as copy:
        for number in range(3):
            server.drop(f"c{number}")
        assert pull(copy, server, SILENT).deleted == 3
        server.drop("c3")
        with pytest.raises(TakesMuchAway):
            pull(copy, server, SILENT)
        assert pull(copy, server, SILENT, accept_losses=True).deleted == 1
        assert pull(copy, server, SILENT) == Pulled(0, 0, 0, 0)


def test_our_own_deletions_are_no_losses(copy, server):
    sql(copy, "DELETE FROM cameras WHERE server_id < 'c3'")
    push(copy, server, "", SILENT)
    assert pull(copy, server, SILENT) == Pulled(0, 0, 0, 0)


def test_what_is_deleted_on_both_sides_is_no_loss(copy, server):
    for number in range(20):
        sql(copy, "DELETE FROM cameras WHERE server_id = ?", f"c{number}")
        server.drop(f"c{number}")
    assert pull(copy, server, SILENT) == Pulled(0, 0, 0, 0)


def test_a_plan_says_what_a_pull_does_and_changes_nothing(copy, server, tmp_path):
    sql(copy, "UPDATE cameras SET name = 'mine', status = 'reported' WHERE server_id IN ('c1', 'c2')")
    server.put("c1", 20.01, 44, name="theirs", direction="90")
    server.put("c2", 20.02, 44, name="camera 2", direction="100")
    server.put("c3", 20.03, 44, name="camera 3", direction="100")
    server.put("new", 20.03, 44, name="new")
    server.drop("c4")
    before, files = everything(copy), set(tmp_path.iterdir())
    plan = plan_pull(copy, server)
    assert plan == PullPlan(created=1, modified=2, deleted=1, conflicts=1, of=40)
    assert everything(copy) == before
    assert set(tmp_path.iterdir()) == files
    assert pull(copy, server, SILENT) == Pulled(1, 2, 1, 1)


def test_a_plan_is_not_made_while_somebody_edits(copy, server):
    with WorkingCopy.open(copy.path) as other, lease.acquire(other, lease.EDIT), pytest.raises(WorkingCopyBusy):
        plan_pull(copy, server)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    mine=st.lists(st.tuples(st.sampled_from(["edit", "delete", "new"]), st.integers(0, 7)), max_size=5),
    theirs=st.lists(st.tuples(st.sampled_from(["edit", "drop", "new", "flush"]), st.integers(0, 7)), max_size=9),
)
def test_the_plan_and_the_pull_agree(tmp_path_factory, mine, theirs):
    server = filled(8)
    with copied(server, tmp_path_factory.mktemp("plan") / "a.gpkg") as copy:
        for what, number in mine:
            if what == "edit":
                sql(copy, "UPDATE cameras SET name = 'mine' WHERE server_id = ?", f"c{number}")
            elif what == "delete":
                sql(copy, "DELETE FROM cameras WHERE server_id = ?", f"c{number}")
            else:
                sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'new')", point_blob(Position(21, 45)))
        for what, number in theirs:
            if what == "flush":
                flush(server)
            elif what == "drop" and f"c{number}" in server.properties():
                server.drop(f"c{number}")
            elif what in ("edit", "new"):
                server.put(f"c{number}" if what == "edit" else f"n{number}", 20, 44, name="theirs", direction="90")
        before, rows_before = everything(copy), sql(copy, "SELECT count(*) FROM hiljade_base")[0][0]
        plan = plan_pull(copy, server)
        assert everything(copy) == before
        assert plan.of == rows_before
        if plan.flags:
            with pytest.raises(TakesMuchAway):
                pull(copy, server, SILENT)
            assert everything(copy) == before
        pulled = pull(copy, server, SILENT, accept_losses=True)
        assert pulled == Pulled(plan.created, plan.modified, plan.deleted, plan.conflicts)
