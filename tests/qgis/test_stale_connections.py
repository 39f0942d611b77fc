"""A layer whose connections QGIS opened before its file went over to a write-ahead log reads again."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsVectorLayer

from hiljade_qgis.bridge import stale_connections
from hiljade_qgis.bridge.leases import EditWatch
from hiljade_qgis.bridge.stale_connections import drop_stale_connections
from hiljade_qgis.sync.errors import WorkingCopyBusy
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.working_copies import CAMERAS, make_working_copy


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "kamere.gpkg"
    make_working_copy(made)
    return made


@pytest.fixture
def stale(path, qgis_app):
    """A layer that reads nothing. QGIS's own edit sessions end so where a map is being drawn as they begin."""
    layer = QgsVectorLayer(f"{path}|layername=cameras", "Cameras", "ogr")
    assert layer.featureCount() == len(CAMERAS)
    assert len(list(layer.getFeatures())) == len(CAMERAS)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
        other.execute("UPDATE hiljade_meta SET value = value")
        other.commit()
        assert not layer.getFeature(1).isValid(), "QGIS reads: this test shows nothing any more"
        yield layer


def test_it_reads_again(stale):
    assert drop_stale_connections(stale)
    assert not stale.getFeature(1).geometry().isNull()
    assert len(list(stale.getFeatures())) == len(CAMERAS)


def test_every_edit_session_begins_with_a_layer_that_reads(stale, path, qtbot):
    watch = EditWatch()
    watch.watch(stale, path)
    stale.editingStarted.emit()
    assert not stale.getFeature(1).geometry().isNull()
    watch.close()


def test_what_was_edited_stays_edited(stale):
    assert stale.startEditing()
    name = stale.fields().lookupField("name")
    stale.changeAttributeValue(1, name, "mine")
    assert drop_stale_connections(stale)
    assert stale.getFeature(1)["name"] == "mine"
    stale.rollBack()


def test_a_layer_without_cameras_is_no_layer_that_can_not_be_read(tmp_path, qgis_app):
    make_working_copy(tmp_path / "empty.gpkg", ())
    assert drop_stale_connections(QgsVectorLayer(f"{tmp_path / 'empty.gpkg'}|layername=cameras", "Cameras", "ogr"))


def test_where_it_reads_nothing_for_good_no_edit_session_goes_on(path, project, qtbot, monkeypatch):
    layer = QgsVectorLayer(f"{path}|layername=cameras", "Cameras", "ogr")
    project.addMapLayer(layer)
    monkeypatch.setattr(stale_connections, "_reads", lambda _layer: False)
    watch = EditWatch()
    watch.watch(layer, path)
    with qtbot.waitSignal(watch.refused) as told:
        layer.startEditing()
    assert isinstance(told.args[1], WorkingCopyBusy)
    assert not layer.isEditable()
    done = []
    watch.when_done(lambda: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    with WorkingCopy.open(path) as copy:
        assert copy.meta("lease") is None
    watch.close()
