"""The lease while a layer is edited, and the sectors after a save."""

from __future__ import annotations

import pytest
from qgis.PyQt import sip

from hiljade_qgis.bridge.layers import add_working_copy, reload
from hiljade_qgis.bridge.leases import EditWatch
from hiljade_qgis.sync import lease
from hiljade_qgis.sync.errors import WorkingCopyBusy
from hiljade_qgis.sync.working_copy import WorkingCopy

from .working_copies import make_working_copy


@pytest.fixture
def watched(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    copy = add_working_copy(project, path, make_working_copy(path))
    watch = EditWatch()
    watch.watch(copy.cameras, path)
    yield watch, copy.cameras, copy, path
    watch.close()
    if not sip.isdeleted(copy.cameras) and copy.cameras.isEditable():
        copy.cameras.rollBack()


def holder(path):
    with WorkingCopy.open(path) as copy:
        return copy.meta("lease")


def test_held_while_edited(qtbot, watched):
    watch, cameras, _, path = watched
    cameras.startEditing()
    qtbot.waitUntil(lambda: watch.is_held(path))
    assert '"edit"' in holder(path)
    with WorkingCopy.open(path) as copy, pytest.raises(WorkingCopyBusy):
        lease.acquire(copy, lease.SYNC)

    cameras.rollBack()
    qtbot.waitUntil(lambda: holder(path) is None)
    assert not watch.is_held(path)


def test_two_layers_share_one_lease(qtbot, watched):
    watch, cameras, _, path = watched
    second = cameras.clone()
    watch.watch(second, path)
    cameras.startEditing()
    second.startEditing()
    qtbot.waitUntil(lambda: watch.is_held(path))
    cameras.rollBack()
    qtbot.wait(100)
    assert holder(path) is not None
    second.rollBack()
    qtbot.waitUntil(lambda: holder(path) is None)


def test_refused_when_somebody_else_holds_it(qtbot, watched):
    watch, cameras, _, path = watched
    with WorkingCopy.open(path) as copy:
        theirs = lease.acquire(copy, lease.SYNC)
    with qtbot.waitSignal(watch.refused) as told:
        cameras.startEditing()
    layer, error = told.args
    assert layer is cameras
    assert isinstance(error, WorkingCopyBusy)
    assert error.purpose == lease.SYNC
    assert not cameras.isEditable()

    theirs.release()
    cameras.startEditing()
    qtbot.waitUntil(lambda: watch.is_held(path))


def test_sessions_in_quick_succession_do_not_refuse_each_other(qtbot, watched):
    watch, cameras, _, path = watched
    refused = []
    watch.refused.connect(lambda layer, error: refused.append(error))
    for _ in range(20):
        cameras.startEditing()
        cameras.rollBack()
    cameras.startEditing()
    qtbot.waitUntil(lambda: watch.is_held(path))
    qtbot.wait(100)
    assert not refused
    assert cameras.isEditable()
    assert holder(path) is not None


def test_taken_over_while_asleep_leaves_the_edits_to_the_user(qtbot, watched):
    watch, cameras, _, path = watched
    cameras.startEditing()
    qtbot.waitUntil(lambda: watch.is_held(path))
    cameras.changeAttributeValue(1, cameras.fields().lookupField("name"), "mine")
    with WorkingCopy.open(path) as copy:
        with copy.transaction():
            copy.set_meta("lease", None)
        lease.acquire(copy, lease.SYNC)

    with qtbot.waitSignal(watch.refused):
        watch.renew()
    assert cameras.isEditable()
    assert cameras.getFeature(1)["name"] == "mine"


def test_lost_lease_is_taken_again(qtbot, watched):
    watch, cameras, _, path = watched
    cameras.startEditing()
    qtbot.waitUntil(lambda: watch.is_held(path))
    with WorkingCopy.open(path) as copy, copy.transaction():
        copy.set_meta("lease", None)
    watch.renew()
    qtbot.waitUntil(lambda: holder(path) is not None)


def test_saved_edits_move_the_sectors(qtbot, project, watched):
    watch, cameras, copy, path = watched
    cameras.startEditing()
    cameras.changeAttributeValue(1, cameras.fields().lookupField("direction"), "200")
    with qtbot.waitSignal(watch.refreshed) as told:
        assert cameras.commitChanges()
    assert told.args == [path]
    reload(project, path)
    [sector] = list(copy.sectors.getFeatures('"camera_fid" = 1'))
    assert sector["azimuth_deg"] == 200


def test_layer_removed_while_edited_gives_the_lease_back(qtbot, project, watched):
    watch, cameras, _, path = watched
    cameras.startEditing()
    qtbot.waitUntil(lambda: watch.is_held(path))
    project.removeMapLayer(cameras.id())
    qtbot.waitUntil(lambda: holder(path) is None)


def test_unloading_gives_the_lease_back(qtbot, watched):
    watch, cameras, _, path = watched
    cameras.startEditing()
    qtbot.waitUntil(lambda: watch.is_held(path))
    watch.close()
    qtbot.waitUntil(lambda: holder(path) is None)
    cameras.rollBack()
    watch.close()


def test_what_is_on_its_way_when_unloading_is_told_to_nobody(qtbot, watched):
    """An answer that waits for its turn in the main thread must not ask the closed worker for more."""
    watch, _, _, _ = watched
    told = []
    watch.when_done(lambda: told.append("done"))
    watch._worker.submit(lambda: None).result()  # the first round is over, and its answer waits here
    watch.close()
    qtbot.wait(50)  # an exception in here fails the test
    assert told == []


def test_saving_again_and_again_is_never_locked_out(qtbot, watched):
    """QGIS gives up a save at once when another connection writes in that moment."""
    watch, cameras, _, path = watched
    index = cameras.fields().lookupField("direction")
    for azimuth in range(40):
        assert cameras.startEditing()
        watch.renew()
        for fid in (1, 2, 3):
            cameras.changeAttributeValue(fid, index, str(azimuth + fid))
        assert cameras.commitChanges(), cameras.commitErrors()
        if azimuth % 4 == 0:
            qtbot.wait(5)

    def due():
        with WorkingCopy.open(path) as copy:
            return copy.connection.execute("SELECT count(*) FROM hiljade_due").fetchone()[0]

    qtbot.waitUntil(lambda: due() == 0)
    qtbot.waitUntil(lambda: holder(path) is None)
