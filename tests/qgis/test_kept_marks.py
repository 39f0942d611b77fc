"""Marks that are kept until they can be written: what becomes of them when the plugin is closed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.core import QgsApplication

from hiljade_qgis.bridge.log import TAG, LastWord
from hiljade_qgis.bridge.read_marks import ReadMarks
from hiljade_qgis.sync.lease import SYNC, acquire
from hiljade_qgis.sync.read_marks import unread
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.working_copies import make_working_copy


@pytest.fixture
def path(tmp_path):
    make_working_copy(tmp_path / "kamere.gpkg")
    return tmp_path / "kamere.gpkg"


@pytest.fixture
def told(qgis_app):
    lines = []
    log = QgsApplication.messageLog()

    def keep(text, tag, _level):
        if tag == TAG:
            lines.append(text)

    log.messageReceived[str, str, "Qgis::MessageLevel"].connect(keep)
    yield lines
    log.messageReceived[str, str, "Qgis::MessageLevel"].disconnect(keep)


@pytest.fixture
def marks():
    """Marks that another thread writes; nobody is told once they are closed."""
    worker = ThreadPoolExecutor(1)
    yield ReadMarks(lambda work, _done: worker.submit(work))
    worker.shutdown()


def close(marks, qtbot):
    marks.close()
    qtbot.waitUntil(lambda: not LastWord._kept, timeout=10_000)


def versions(path):
    with WorkingCopy.open(path) as copy:
        return dict(copy.connection.execute("SELECT fid, version FROM hiljade_base ORDER BY fid"))


def test_what_is_kept_is_written_at_close_without_a_word(path, marks, told, qtbot):
    known = versions(path)
    marks.note(path, 1, known[1])
    close(marks, qtbot)
    with WorkingCopy.open(path) as copy:
        assert 1 not in unread(copy)
    assert told == []


def test_what_could_not_be_written_at_close_is_told(path, marks, told, qtbot):
    for fid, version in versions(path).items():
        marks.note(path, fid, version)
    with WorkingCopy.open(path) as copy, acquire(copy, SYNC):
        close(marks, qtbot)
        assert len(unread(copy)) == 7
    assert told == ["kamere.gpkg: 7 mark(s) on cameras could not be written when the plugin was closed."]


def test_where_nothing_is_kept_nothing_is_begun(told, qgis_app):
    begun = []
    ReadMarks(lambda work, _done: begun.append(work)).close()
    assert begun == []
    assert not LastWord._kept
